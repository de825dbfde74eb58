# The work list: what it is asked for
queue-ends-early = Усього відкритих завдань: { $count }. Тут лише перші { $shown }: ті, що без відповіді, перед тими, що в роботі, найближчі строки перед дальшими. Пошук, фільтри й числа інших не бачать. Коли на частину з них відповісте або їх завершите, тут з’являться наступні.
queue-filters = Більше фільтрів
queue-any = Усі
queue-marks = Позначені
queue-mark-overdue = Прострочені
queue-entry = Як надійшло
queue-entry-online = Через сайт
queue-entry-assisted = Заповнено у приймальні
queue-whose = Хто працює
queue-whose-mine = Я
queue-whose-nobody = Ще ніхто
queue-whose-agency = Відповідає мій орган

# Views that everyone has; each stands before its count
queue-view-all = Усі відкриті
queue-view-unanswered = Без відповіді
queue-view-overdue = Прострочені
queue-view-mine = Мої
queue-view-nobody = Нічиї

# Views kept by name
views-title = Подання списку
views-lead = Подання зберігає фільтри під назвою. Слова, які ви шукаєте, не зберігаються ніколи.
views-none = Збережених подань ще немає. Виберіть фільтри у списку й дайте їм там назву.
views-tend = Упорядкувати подання
views-keep = Зберегти це подання
views-keep-submit = Зберегти
views-name = Назва подання
views-name-hint = Коротко й без імен людей.
views-who = Хто його бачить
views-shared = Бачать і колеги з мого органу
views-is-own = Бачите лише ви
views-is-shared = Ваше, бачать і колеги
views-is-theirs = Поділився колега
views-is-first = відкривається першим
views-first = Відкривати список з нього
views-first-not = Знову відкривати список з усіх
views-change = Перейменувати або поділитися
views-change-submit = Зберегти зміни
views-remove = Вилучити «{ $name }»
problem-view-missing = Дайте поданню назву.
problem-view-not-allowed = Виберіть іншу назву: ця вже зайнята або схожа на чийсь номер чи адресу.
problem-view-too-many = У вас 30 подань. Спершу вилучіть одне.

# Keys
keys-title = Клавіші
keys-lead = Діють, коли ви не пишете в полі. Одною клавішею нічого не вирішується.
keys-are-off = Для вас їх вимкнено.
keys-next = наступне звернення
keys-before = попереднє звернення
keys-open = відкрити
keys-accept = переглянути й прийняти
keys-decline = переглянути й відхилити з причиною
keys-choose = позначити рядок
keys-help = показати чи згорнути цей перелік
keys-off = Вимкнути клавіші
keys-on = Увімкнути клавіші

# News, while the list stands open
news-watching = Про нові звернення тут повідомляється одразу.
news-new = Нові звернення:
news-changed = Змінилося:
news-ended = Ви більше не в системі.

# Giving tasks to a colleague
assign-pick = Позначити
assign-pick-one = Позначити: { $need }, { $place }
assign-title = З позначеними рядками
assign-to = Доручити
assign-me = мені
assign-nobody = нікому
assign-submit = Доручити
assign-unmarked = Не позначено жодного рядка. Спершу позначте, потім виберіть, кому доручити.
assign-undo = Скасувати
assign-done =
    { $count ->
        [one] Доручено { $count } завдання: { $owner }.
        [few] Доручено { $count } завдання: { $owner }.
        *[many] Доручено { $count } завдань: { $owner }.
    }
assign-done-nobody =
    { $count ->
        [one] { $count } завдання тепер нічиє.
        [few] { $count } завдання тепер нічиї.
        *[many] { $count } завдань тепер нічиї.
    }
assign-who = Хто працює
assign-owner = Зараз: { $owner }
assign-nobodys = Ще ніхто.
assign-deed = Доручено колезі
assign-deed-nobody = Знято з колеги
assign-deed-undone = Доручення скасовано
task-ends-title = Завершити звернення

# Notes inside an agency
notes-title = Нотатки вашого органу
notes-add = Нотатка для органу
notes-count =
    { $count ->
        [one] ({ $count } нотатка)
        [few] ({ $count } нотатки)
        *[many] ({ $count } нотаток)
    }
notes-behind =
    { $count ->
        [one] Разом показується { $count } нотатка вашого органу.
        [few] Разом показуються { $count } нотатки вашого органу.
        *[many] Разом показуються { $count } нотаток вашого органу.
    }
notes-lead = Запечатана. Читає лише ваш орган, відкривши звернення: не людина й не інші органи. Якщо орган віддасть звернення, його нотатки знищуються.
notes-words = Нотатка
notes-submit = Зберегти нотатку
notes-kept = Нотатку збережено. Її видно, коли звернення відкрито.
notes-somebody = хтось, хто вже тут не працює
notes-deed = Нотатка для органу
notes-deed-read = Прочитано нотатки органу
problem-inside-missing = Напишіть нотатку.

# Hand-overs that happened elsewhere
logged-nav = Передання
logged-title = Передання поза сайтом
logged-lead = Ви передали людину телефоном чи на папері? Запишіть тут, щоб це було полічено. Строк не рахується, і до чисел звернень це не додається ніколи.
logged-nobody = Про людину не записується нічого: ні імені, ні номера, ні історії. Хто хоче стежити за зверненням, тому потрібне звернення з кодом: заповніть його.
logged-new = Записати передання
logged-to = Кому передано
logged-other = Установа, якої немає в каталозі
logged-way = Як
logged-way-phone = Телефоном
logged-way-paper = На папері
logged-way-email = Електронною поштою
logged-way-visit = Особисто
logged-day = День
logged-day-hint = Порожньо – сьогодні. За останні два роки.
logged-outcome = Що з того вийшло
logged-outcome-unknown = Ще не відомо
logged-outcome-accepted = Прийнято
logged-outcome-helped = Допомогли
logged-outcome-partly-helped = Допомогли частково
logged-outcome-declined = Відмовили
logged-outcome-waitlisted = У черзі
logged-outcome-no-answer = Без відповіді
logged-submit = Записати
logged-tell = Зберегти
logged-done = Записано.
logged-none = Ще нічого не записано.
logged-caption = Записане, спершу найновіше
logged-deed = Передання записано
logged-deed-outcome = Вказано наслідок передання
problem-how-missing = Виберіть, як це було.
problem-day-not-understood = Напишіть день так: 2026-11-20.
problem-day-not-allowed = Виберіть день за останні два роки, не пізніше сьогодні.
