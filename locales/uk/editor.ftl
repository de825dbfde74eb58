# What the listing editor has besides its first fields: people, registers, further rows and places.

upkeep-section-people = До кого звертатися
upkeep-section-official = Ліцензії, реєстри й фінансування
upkeep-lead-people = До кого можна звертатися за ім’ям або за посадою. Спорожніть рядок, щоб прибрати людину.
upkeep-lead-official = Про що питають установи, перш ніж платити чи направляти. Спорожніть рядок разом із видом, щоб його прибрати.
upkeep-field-contacts = До кого звертатися
upkeep-field-additional_urls = Інші сторінки в інтернеті
upkeep-field-additional_websites = Інші сторінки в інтернеті
upkeep-field-licenses = Ліцензії словами
upkeep-field-accreditations = Акредитація словами
upkeep-field-permits = Ліцензії та акредитація
upkeep-field-funding = Фінансування
upkeep-field-legal_status = Правова форма
upkeep-field-tax_status = Податковий статус
upkeep-field-tax_id = Податковий номер
upkeep-field-year_incorporated = Рік заснування
upkeep-field-organization_identifiers = Коди в реєстрах
editor-more-rows = Додати рядки
editor-further-language = Ще одна мова
editor-no-further-language = не обрано
editor-more-languages = Додати ще одну мову
editor-rows-full = Більше рядків на цій сторінці не вміститься.
editor-extension = Внутрішній номер
editor-site-row = Сторінка { $number }
editor-site-address = Адреса сторінки
editor-site-label = Що це
editor-site-label-hint = Наприклад, «форма заяви» або «наша сторінка у Facebook».
editor-people-public = Те, що тут написано, може прочитати кожен, і це передається як відкриті дані. Пишіть лише те, що стосується роботи цих людей, і лише якщо вони про це знають. Досить посади, наприклад «черговий соціальний працівник».
editor-person-row = Людина { $number }
editor-person-name = Ім’я та прізвище
editor-person-title = Посада
editor-person-title-hint = Наприклад, «черговий соціальний працівник».
editor-person-office = Відділ
editor-person-phone = Телефон
editor-permit-row = Ліцензія чи акредитація { $number }
editor-permit-kind = Що це
editor-permit-name = На що видано
editor-permit-name-hint = Словами реєстру.
editor-permit-number = Номер
editor-permit-issuer = Хто видав
editor-permit-uri = Запис у реєстрі
editor-permit-ended = Призупинено чи скасовано
editor-permit-issued = видано
editor-permit-suspended = призупинено з
editor-permit-resumed = поновлено
editor-permit-revoked = скасовано
editor-funding-hint = Хто платить: громада, держава, фонд, пожертви.
editor-fund-row = Джерело { $number }
editor-code-row = Реєстр { $number }
editor-code-type = Вид коду
editor-code-type-hint = Наприклад, «код JAR», «ЄДРПОУ» або «KRS».
editor-code = Код
editor-code-scheme = Назва реєстру
editor-code-scheme-hint = Так, як її знає система партнера, наприклад «LT-RC».
editor-class-row = Вид { $number }
editor-class-hint = Так, як це називає закон або перелік вашої країни. Якщо не впевнені, залиште порожнім.
editor-wait-hint = Якщо вільних місць немає, наприклад «близько 3 тижнів».
editor-no-documents-legend = Чи потрібні документи?
editor-no-documents = Документи не потрібні
editor-no-documents-hint = Це знайдуть люди, які шукають допомогу без документів. Не позначено — отже, нічого не сказано.
problem-no-documents-do-not-match = Приберіть документи вище або цю позначку
editor-at-home-legend = Чи приходить послуга до людей?
editor-at-home = Приходить додому
editor-at-home-hint = Її знайдуть люди, які шукають допомогу з приходом додому, навіть якщо послуга має власні місця. Те, що завжди є допомогою вдома, знаходять і без цього.
editor-place-url = Сторінка в інтернеті
editor-place-url-hint = Для того, що надають онлайн: де приєднатися. Тоді вона обов’язкова.
editor-sector = Кому належить
editor-sector-hint = Мешканці можуть за цим вибирати. Якщо нічого не сказано, про це свідчить правова форма.
editor-new-place = Додати місце
editor-new-place-lead = Місце організації «{ $organization }»: адреса, куди можна прийти.
editor-new-place-for = Місце, де надають послугу «{ $service }».
editor-proposed-place = Нове місце надіслано громаді. Коли його приймуть, позначте його на сторінці «Місце» кожної послуги, яку там надають.
editor-proposed-place-joins = Нове місце надіслано громаді. Щойно його буде прийнято, послугу надаватимуть і там.
editor-place-joins = Щойно місце буде прийнято, там надаватимуть послугу «{ $service }».

# A translation that is still right; what is said behind a letter's link
editor-texts-right =
    { $count ->
        [one] { $count } переклад позначено як досі правильний.
        [few] { $count } переклади позначено як досі правильні.
       *[other] { $count } перекладів позначено як досі правильні.
    }
editor-text-still = Цей переклад досі правильний
editor-text-confirmed = Підтверджено, що досі правильно, { $date }: { $office }
problem-still-do-not-match = Оригінал щойно змінився ще раз. Прочитайте його знову й позначте, що досі правильно.
editor-deed-confirmed = Підтвердження, що переклад досі правильний
editor-closes-from = З якого дня?
editor-closes-from-hint = Порожньо означає: від сьогодні.
editor-closes-on = Не надається з { $date }
editor-word-edit = Переглянути запропоновану зміну
editor-correct-title = Виправте самі
editor-correct-lead = Те, що ви написали громаді, збережено. Якщо хочете, виправте це й тут: { $what }, «{ $service }». Громада перегляне це, перш ніж побачать мешканці.
editor-correct-left =
    { $count ->
        [one] Залишилася { $count } група даних.
        [few] Залишилося { $count } групи даних, одна за одною.
       *[other] Залишилося { $count } груп даних, одна за одною.
    }
editor-correct-submit = Надіслати громаді
editor-correct-skip = Пропустити: досить того, що я написав чи написала

# Opening hours said back while one types
editor-hours-week = Найближчими днями:
editor-hours-nothing = Жоден рядок ще нічого не каже.
editor-hours-failed = Зараз не вдається повторити словами. Натисніть «Показати, як це звучатиме».
editor-day-closed = зачинено
editor-past-midnight = { $opens } до { $closes } наступного дня
editor-hours-tools = Скорочення для рядка { $number }
editor-hours-workdays = З понеділка до п’ятниці
editor-hours-every-day = Щодня
editor-hours-lunch = Перерва з 12:00 до 13:00
editor-hours-copy = Те саме в наступному рядку
editor-hours-no-line = Порожніх рядків більше немає: додайте їх нижче.
editor-hours-no-break = Рядок має починатися до 12:00 і закінчуватися після 13:00.

upkeep-section-there = Телефони в цьому місці
upkeep-section-there-hours = Години роботи в цьому місці
upkeep-lead-there = Що людям треба знати про цю послугу саме в цьому місці. Щоб прибрати номер, очистьте рядок.
upkeep-lead-there-hours = Коли послугу надають у цьому місці. Ці години важливіші за години послуги й години місця.
upkeep-there-title = Місце: { $name }
upkeep-there-description = Примітка про це місце
upkeep-there-description-hint = Наприклад, поверх, двері чи дзвінок цієї послуги.
