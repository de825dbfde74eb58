# Tables of the municipality that came later: what goes live at once, its agencies, and changes that wait for their day.

table-name-field-policies = Що публікується одразу
table-what-field-policies = Які поля запису надавач змінює сам, а які спершу переглядає громада.
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
table-wrong-no-field = У такому записі немає такого поля
tables-all-municipalities = Усі громади
tables-field-rest = Усі поля без окремого рядка
tables-field-new = Новий запис

table-name-agencies = Органи громади
table-what-agencies = Установи громади: як кожна зветься п’ятьма мовами, як і коли з нею зв’язатися, чи приймає вона звернення.
table-careful-agencies = За цими номерами телефонують люди, які чекають на допомогу: кожну зміну переглядає друга людина.
table-col-organization = Організація
table-col-phone = Телефон
table-col-email = Електронна пошта
table-col-takes_requests = Приймає звернення
table-value-takes_requests-yes = так
table-value-takes_requests-no = ні
table-hint-agencies-takes_requests = Якщо «ні», їй нічого не передають і жодне правило не може її називати
table-wrong-email = Напишіть адресу електронної пошти
table-wrong-no-requests = Ця установа тут звернень не приймає: спершу змініть це або виберіть іншу
table-wrong-rules-send = Правила ще надсилають їй звернення: спершу змініть їх
follow-office = Як зв’язатися ({ $agency }):

tables-version = Версія
tables-version-hint = Для класифікатора: як зветься ця версія, наприклад 2027
tables-whole = Цей файл – увесь класифікатор: терміни, яких у ньому немає, завершуються. Ті, до яких віднесено послуги, лишаються, доки послуги не віднесуть до інших.
tables-on = Діє з
tables-on-hint = Залиште порожнім, якщо має діяти одразу
tables-told-scheduled = Погоджено: почне діяти у свій день саме.
tables-state-scheduled = Чекає свого дня
tables-among = Серед них
tables-among-counts = перейменовано: { $renamed }, інакше зіставлено: { $mapped }
table-wrong-stays = { $detail } лишається: його ще називають послуги або інші терміни
