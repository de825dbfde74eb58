# Tables of the municipality that came later: what goes live at once, its agencies, and changes that wait for their day.

table-name-field-policies = Что публикуется сразу
table-what-field-policies = Какие поля записи поставщик меняет сам, а какие сначала смотрит муниципалитет.
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
table-wrong-no-field = В такой записи такого поля нет
tables-all-municipalities = Все муниципалитеты
tables-field-rest = Все поля без отдельной строки
tables-field-new = Новая запись

table-name-agencies = Ответственные органы
table-what-agencies = Учреждения муниципалитета: как каждое называется на пяти языках, как и когда с ним связаться, принимает ли оно обращения.
table-careful-agencies = По этим номерам звонят люди, которые ждут помощи: каждое изменение смотрит второй человек.
table-col-organization = Организация
table-col-phone = Телефон
table-col-email = Электронная почта
table-col-takes_requests = Принимает обращения
table-value-takes_requests-yes = да
table-value-takes_requests-no = нет
table-hint-agencies-takes_requests = Если «нет», ему ничего не передают и ни одно правило не может его называть
table-wrong-email = Напишите адрес электронной почты
table-wrong-no-requests = Это учреждение здесь обращений не принимает: сначала измените это или выберите другое
table-wrong-rules-send = Правила ещё направляют ему обращения: сначала измените их
follow-office = Как связаться ({ $agency }):

tables-version = Версия
tables-version-hint = Для классификатора: как называется эта версия, например 2027
tables-whole = Этот файл – весь классификатор: термины, которых в нём нет, завершаются. Те, к которым отнесены услуги, остаются, пока услуги не отнесут к другим.
tables-on = Действует с
tables-on-hint = Оставьте пустым, если должно действовать сразу
tables-told-scheduled = Согласовано: начнёт действовать в свой день само.
tables-state-scheduled = Ждёт своего дня
tables-among = Среди них
tables-among-counts = переименовано: { $renamed }, иначе сопоставлено: { $mapped }
table-wrong-stays = { $detail } остаётся: его ещё называют услуги или другие термины
