# Tables of the municipality that came later: what goes live at once.

table-name-field-policies = Что публикуется сразу
table-what-field-policies = Какие поля описания поставщик меняет сам, а какие сначала смотрит муниципалитет.
table-careful-field-policies = Непросмотренное изменение может показать адрес, который никто не должен найти: каждое изменение смотрит второй человек.
table-col-municipality = Муниципалитет
table-col-field = Поле
table-col-goes = Изменение
table-value-goes-live = публикуется сразу
table-value-goes-review = сначала просматривается
table-value-kind-organization = организация
table-value-kind-service = услуга
table-value-kind-location = место
table-hint-field-policies-field = В файле также поле со значением: status=defunct, confidential=false
table-wrong-no-field = В таком описании такого поля нет
tables-all-municipalities = Все муниципалитеты
tables-field-rest = Все поля без отдельной строки
tables-field-new = Новое описание
