# Tables of the municipality that came later: what goes live at once.

table-name-field-policies = Що публікується одразу
table-what-field-policies = Які поля опису надавач змінює сам, а які спершу переглядає громада.
table-careful-field-policies = Непереглянута зміна може показати адресу, якої ніхто не має знайти: кожну зміну переглядає друга людина.
table-col-municipality = Громада
table-col-field = Поле
table-col-goes = Зміна
table-value-goes-live = публікується одразу
table-value-goes-review = спершу переглядається
table-value-kind-organization = організація
table-value-kind-service = послуга
table-value-kind-location = місце
table-hint-field-policies-field = У файлі також поле зі значенням: status=defunct, confidential=false
table-wrong-no-field = У такому описі немає такого поля
tables-all-municipalities = Усі громади
tables-field-rest = Усі поля без окремого рядка
tables-field-new = Новий опис
