# A task: its state, its part, its clock (shared with providers)
task-state-sent = Чекає на відповідь
task-state-accepted = Прийнято в роботу
task-state-asked = Поставлено запитання, чекаємо на відповідь людини
task-state-completed = Завершено
task-state-declined = Відхилено
task-state-rerouted = Передано іншому органу
task-state-returned = Повернуто, бо ніхто не відповів
task-state-withdrawn = Відкликано
task-part-lead = Відповідальний
task-part-also = Також бере участь
task-part-direct = Безпосередньо надавачу
task-part-triage = Розподіл
task-agency-triage = Розподіл у громаді
task-urgency-normal = Звичайно
task-urgency-soon = Незабаром
task-urgency-urgent = Терміново
task-mark-unanswered = Без відповіді
task-mark-must-not-refuse = Відмовити не можна
task-mark-unheard = Листи не доходять
task-left-hours =
    { $count ->
        [0] Залишилося менше години
        [one] Залишилася { $count } година
        [few] Залишилося { $count } години
        [many] Залишилося { $count } годин
        *[other] Залишилося { $count } години
    }
task-left-working-days =
    { $count ->
        [0] Сьогодні останній день
        [one] Залишився { $count } робочий день
        [few] Залишилося { $count } робочі дні
        [many] Залишилося { $count } робочих днів
        *[other] Залишилося { $count } робочі дні
    }
task-left-calendar-days =
    { $count ->
        [0] Сьогодні останній день
        [one] Залишився { $count } день
        [few] Залишилося { $count } дні
        [many] Залишилося { $count } днів
        *[other] Залишилося { $count } дні
    }
task-over-hours =
    { $count ->
        [0] Строк щойно минув
        [one] Прострочено на { $count } годину
        [few] Прострочено на { $count } години
        [many] Прострочено на { $count } годин
        *[other] Прострочено на { $count } години
    }
task-over-working-days =
    { $count ->
        [0] Строк щойно минув
        [one] Прострочено на { $count } робочий день
        [few] Прострочено на { $count } робочі дні
        [many] Прострочено на { $count } робочих днів
        *[other] Прострочено на { $count } робочі дні
    }
task-over-calendar-days =
    { $count ->
        [0] Строк щойно минув
        [one] Прострочено на { $count } день
        [few] Прострочено на { $count } дні
        [many] Прострочено на { $count } днів
        *[other] Прострочено на { $count } дні
    }
task-silence-hours =
    { $count ->
        [0] Менше години
        [one] { $count } годину
        [few] { $count } години
        [many] { $count } годин
        *[other] { $count } години
    }
task-silence-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дні
        [many] { $count } днів
        *[other] { $count } дні
    }
task-legal-due = За законом { $date }, { $limit }
task-legal-proposed = Запропонований строк { $date }, { $limit }
task-legal-none = Пряме звернення, законного строку немає

# The queue
staff-queue-title = Звернення: { $municipality }
staff-queue-lead = Спершу те, чий строк найближчий.
staff-queue-caption =
    { $count ->
        [one] { $count } відкрите завдання
        [few] { $count } відкриті завдання
        [many] { $count } відкритих завдань
        *[other] { $count } відкриті завдання
    }
staff-queue-deadline = Строк
staff-queue-need = Потреба
staff-queue-area = Місце
staff-queue-agency = Хто відповідає
staff-queue-state = Стан
staff-queue-silence = Тиша
staff-queue-filter-title = Показати лише
staff-queue-filter-group = Група потреб
staff-queue-filter-submit = Показати
staff-queue-filter-clear = Показати всі
staff-queue-empty-title = Ніхто не чекає
staff-queue-empty-all = Зараз відкритих звернень немає. Нове з'явиться тут, щойно людина його надішле.
staff-queue-empty-filtered = За цими фільтрами нічого немає.
staff-queue-dead =
    { $count ->
        [one] Не вдалося доставити { $count } повідомлення. Орган може не знати про звернення: зателефонуйте.
        [few] Не вдалося доставити { $count } повідомлення. Органи можуть не знати про звернення: зателефонуйте.
        [many] Не вдалося доставити { $count } повідомлень. Органи можуть не знати про звернення: зателефонуйте.
        *[other] Не вдалося доставити { $count } повідомлення. Органи можуть не знати про звернення: зателефонуйте.
    }

# The queue's live part: its words travel as props
staff-queue-narrow-label = Шукати в списку
staff-queue-narrow-none = У списку таких немає.
staff-queue-narrow-shown = Показано:
staff-queue-check-now = Чи є нові?
staff-queue-check-same = Нових немає.
staff-queue-check-new = Список змінився.
staff-queue-check-show = Показати новий список
staff-queue-check-failed = Не вдалося дізнатися. Оновіть сторінку.

# One request
staff-referral-title = Звернення: { $need }
staff-referral-back = Усі звернення
staff-referral-number = Номер
staff-referral-clear-title = Що видно без відкриття
staff-referral-need = Потреба
staff-referral-service = Обрана послуга
staff-referral-area = Місце
staff-referral-urgency = Терміновість
staff-referral-received = Отримано
staff-referral-legal = Строк громади
staff-referral-assisted = Допоміг(-ла) заповнити
staff-referral-withdrawn = Людина відкликала звернення { $date }. Більше нічого робити не треба.
staff-referral-tasks-title = Хто що робить
staff-referral-tasks-caption = Завдання органів
staff-referral-tasks-part = Роль
staff-referral-timeline-title = Перебіг
staff-referral-nothing = Зараз від вас нічого не потрібно.

# Opening the sealed part
task-open-title = Персональні дані
task-open-lead = Ім'я, контакти й розповідь запечатані. Відкриття записується: хто й коли. Людина це побачить.
task-open-submit = Відкрити звернення
task-open-again = Відкрито. Коли ви підете зі сторінки, дані знову будуть запечатані.
task-open-not-yours = Ваша роль не дозволяє відкривати персональні дані.
task-facts-asker = Хто просить
task-facts-name = Ім'я
task-facts-age = Вік
task-facts-audience = Група
task-facts-residence = Зв'язок із місцем
task-facts-declared = Зареєстроване місце
task-facts-flags = Що позначено
task-facts-story = Своїми словами
task-facts-way = Як безпечно зв'язатися
task-facts-phone = Телефон
task-facts-email = Електронна пошта
task-facts-when = Коли
task-facts-message = Чи можна залишити повідомлення
task-facts-language = Мова
task-facts-rule = Чому до вас
task-facts-yes = Так
task-facts-no = Ні
task-asker-myself = Сама людина
task-asker-someone-else = Близький або сусід
task-asker-professional = Фахівець
task-asker-anonymous = Не хоче називатися
task-residence-declared = Тут зареєстроване місце проживання
task-residence-actual = Тут живе
task-residence-stay = Тут тимчасово
task-flag-violence = Насильство
task-flag-danger = Небезпека для життя чи здоров'я
task-flag-child = Є дитина
task-flag-case-management = Ведеться випадок сім'ї
task-way-phone = Зателефонувати
task-way-text = Написати SMS
task-way-email = Написати електронною поштою
task-way-visit = Прийти додому
task-way-none = Не зв'язуватися: людина сама перевірить за кодом звернення

# Acts on a task
task-accept-title = Прийняти в роботу
task-accept-lead = Людина побачить, що ваш орган прийняв звернення.
task-accept-submit = Прийняти звернення
task-decline-title = Відхилити
task-decline-lead = Звернення повернеться на розподіл у громаді, а ваш орган більше не зможе його відкрити.
task-decline-forbidden = Від цього звернення відмовитися не можна: позначено загрозу життю, насильство або жорстоке поводження з дитиною. Якщо потрібен інший орган, передайте його.
task-decline-reason = Причина
task-decline-note = Пояснення для людини (не обов'язково)
task-decline-submit = Відхилити й повернути
task-reason-no-places = Немає місць
task-reason-not-our-service = Ми не надаємо цієї послуги
task-reason-outside-area = Не наша територія
task-reason-no-need-found = Потреби не виявлено
task-reason-other = Інша
task-route-title = Передати іншому органу
task-route-lead = Строк громади не змінюється. Новий орган отримує свій строк відповіді.
task-route-agency = Орган
task-route-choose = Виберіть
task-route-submit = Передати
task-ask-title = Запитати людину
task-ask-question = Ваше запитання
task-ask-hint = Людина прочитає його на сторінці звернення за кодом. Запитання зберігається запечатаним.
task-ask-submit = Надіслати запитання
task-complete-title = Завершити
task-complete-outcome = Чи отримала людина допомогу?
task-complete-submit = Завершити звернення
task-outcome-helped = Так
task-outcome-partly-helped = Частково
task-messages-title = Листування
task-messages-person = Людина
task-messages-none = Повідомлень ще немає.

# Events of the timeline
task-event-received = Звернення отримано
task-event-opened = Переглянуто
task-event-accepted = Прийнято в роботу
task-event-declined = Відхилено
task-event-asked = Поставлено запитання
task-event-answered = Людина відповіла
task-event-completed = Завершено
task-event-returned = Повернуто на розподіл: ніхто не відповів вчасно
task-event-withdrawn = Людина відкликала
task-event-routed = Направлено органу

# Who saw what
staff-audit-title = Хто що бачив
staff-audit-lead = Кожне відкриття персональних даних і кожне рішення. Записи не можна непомітно змінити чи видалити.
staff-audit-caption = Записи, найновіші спершу
staff-audit-when = Коли
staff-audit-who = Хто
staff-audit-deed = Що зробив
staff-audit-referral = Звернення
staff-audit-empty = Записів ще немає.
staff-audit-chain-broken = Ланцюг записів порушено: хтось змінив або видалив запис. Повідомте адміністратора.
staff-audit-deed-sent = Отримано звернення
staff-audit-deed-assisted = Допоміг(-ла) надіслати звернення
staff-audit-deed-opened = Відкрив(-ла) персональні дані
staff-audit-deed-opened-messages = Прочитав(-ла) листування
staff-audit-deed-opened-to-route = Відкрив(-ла), щоб передати
staff-audit-deed-account-created = Створено обліковий запис
staff-audit-deed-key-added = Створено ключ громади
staff-audit-deed-account-disabled = Обліковий запис вимкнено
staff-audit-newer = Новіші
staff-audit-older = Старіші
staff-audit-pages = Сторінки
staff-audit-system = Система
staff-audit-holder = Автор звернення

# Typing a request in for someone
staff-assist-title = Заповнити звернення за людину
staff-assist-lead = Телефоном, у приймальні чи з паперу. У зверненні буде вказано, що допомогли заповнити ви: { $organization }.
staff-assist-danger = Є небезпека просто зараз? Спершу телефонуйте 112 або 102.
staff-assist-what = Що потрібно
staff-assist-need = Потреба
staff-assist-choose = Виберіть
staff-assist-urgency = Наскільки терміново
staff-assist-flags = Що відбувається (позначте, що підходить)
staff-assist-where = Де людина живе чи перебуває
staff-assist-area = Місцевість
staff-assist-who = Кому потрібна допомога
staff-assist-asker = Хто звертається
staff-assist-name = Ім'я (не обов'язково)
staff-assist-age = Вік (не обов'язково)
staff-assist-audience = Група (не обов'язково)
staff-assist-story = Що сталося, своїми словами (не обов'язково)
staff-assist-reach = Як безпечно зв'язатися
staff-assist-way = Спосіб
staff-assist-phone = Телефон
staff-assist-email = Електронна пошта
staff-assist-when = Коли можна, чого уникати (не обов'язково)
staff-assist-message = Можна залишити повідомлення
staff-assist-language = Якою мовою говорити
staff-assist-consent = Згода
staff-assist-consent-lead = Скажіть людині: ми передамо звернення з її даними відповідальному органу; він зможе їх відкрити, кожне відкриття записується; згоду можна відкликати будь-коли за кодом звернення.
staff-assist-consent-oral = Згода усна, тут в установі
staff-assist-consent-paper = Згода на папері, він у нас
staff-assist-submit = Надіслати звернення
staff-assist-no-rules = У вашій громаді звернення через цей сайт ще не приймають.
staff-assist-sent-title = Звернення надіслано
staff-assist-sent-receipt = Код звернення
staff-assist-sent-lead = Надрукуйте або перепишіть цей код і віддайте людині. Пізніше показати його вже не зможемо.
staff-assist-sent-who = Отримали: { $agencies }
staff-assist-sent-due = Відповідь { $date }
staff-assist-sent-follow = За цим кодом звернення можна перевірити й відкликати: { $address }
staff-assist-sent-print = Надрукуйте цю сторінку кнопкою друку браузера.
staff-assist-sent-late = Це звернення вже надіслано раніше. Код показати вже не можемо.
staff-assist-sent-another = Заповнити ще одне

# Problems
problem-reason-missing = Виберіть причину.
problem-agency-missing = Виберіть орган.
problem-question-missing = Напишіть запитання.
problem-outcome-missing = Виберіть, чи отримала людина допомогу.
