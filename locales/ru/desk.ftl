# The work list: what it is asked for
queue-ends-early = Всего открытых задач: { $count }. Здесь только первые { $shown }: те, что без ответа, перед теми, что в работе, ближайшие сроки перед дальними. Поиск, фильтры и числа других не видят. Когда вы ответите на часть из них или завершите их, здесь появятся следующие.
queue-filters = Больше фильтров
queue-any = Все
queue-marks = Отмеченные
queue-mark-overdue = Просроченные
queue-entry = Как поступило
queue-entry-online = Через сайт
queue-entry-assisted = Заполнено в приёмной
queue-whose = Кто работает
queue-whose-mine = Я
queue-whose-nobody = Ещё никто
queue-whose-agency = Отвечает мой орган

# Views that everyone has; each stands before its count
queue-view-all = Все открытые
queue-view-unanswered = Без ответа
queue-view-overdue = Просроченные
queue-view-mine = Мои
queue-view-nobody = Ничьи

# Views kept by name
views-title = Виды списка
views-lead = Вид хранит фильтры под названием. Слова, которые вы ищете, не сохраняются никогда.
views-none = Сохранённых видов пока нет. Выберите фильтры в списке и дайте им там название.
views-tend = Настроить виды
views-keep = Сохранить этот вид
views-keep-submit = Сохранить
views-name = Название вида
views-name-hint = Коротко и без имён людей.
views-who = Кто его видит
views-shared = Видят и коллеги из моего органа
views-is-own = Видите только вы
views-is-shared = Ваш, видят и коллеги
views-is-theirs = Поделился коллега
views-is-first = открывается первым
views-first = Открывать список с него
views-first-not = Снова открывать список со всех
views-change = Переименовать или поделиться
views-change-submit = Сохранить изменения
views-remove = Удалить «{ $name }»
problem-view-missing = Дайте виду название.
problem-view-not-allowed = Выберите другое название: это уже занято или похоже на чей-то номер или адрес.
problem-view-too-many = У вас 30 видов. Сначала удалите один.

# Keys
keys-title = Клавиши
keys-lead = Действуют, когда вы не пишете в поле. Одной клавишей ничего не решается.
keys-are-off = Для вас они выключены.
keys-next = следующее обращение
keys-before = предыдущее обращение
keys-open = открыть
keys-accept = посмотреть и принять
keys-decline = посмотреть и отклонить с причиной
keys-choose = отметить строку
keys-help = показать или свернуть этот перечень
keys-off = Выключить клавиши
keys-on = Включить клавиши

# News, while the list stands open
news-watching = О новых обращениях здесь сообщается сразу.
news-new = Новые обращения:
news-changed = Изменилось:
news-ended = Вы больше не в системе.

# Giving tasks to a colleague
assign-pick = Отметить
assign-pick-one = Отметить: { $need }, { $place }
assign-title = С отмеченными строками
assign-to = Поручить
assign-me = мне
assign-nobody = никому
assign-submit = Поручить
assign-unmarked = Не отмечено ни одной строки. Сначала отметьте, потом выберите, кому поручить.
assign-undo = Отменить
assign-done =
    { $count ->
        [one] Поручено { $count } задание: { $owner }.
        [few] Поручено { $count } задания: { $owner }.
        *[many] Поручено { $count } заданий: { $owner }.
    }
assign-done-nobody =
    { $count ->
        [one] { $count } задание теперь ничьё.
        [few] { $count } задания теперь ничьи.
        *[many] { $count } заданий теперь ничьи.
    }
assign-who = Кто работает
assign-owner = Сейчас: { $owner }
assign-nobodys = Ещё никто.
assign-deed = Поручено коллеге
assign-deed-nobody = Снято с коллеги
assign-deed-undone = Поручение отменено
task-ends-title = Завершить обращение

# Notes inside an agency
notes-title = Заметки вашего органа
notes-add = Заметка для органа
notes-count =
    { $count ->
        [one] ({ $count } заметка)
        [few] ({ $count } заметки)
        *[many] ({ $count } заметок)
    }
notes-behind =
    { $count ->
        [one] Вместе показывается { $count } заметка вашего органа.
        [few] Вместе показываются { $count } заметки вашего органа.
        *[many] Вместе показываются { $count } заметок вашего органа.
    }
notes-lead = Запечатана. Читает только ваш орган, открыв обращение: не сам человек и не другие органы. Если орган отдаст обращение, его заметки уничтожаются.
notes-words = Заметка
notes-submit = Сохранить заметку
notes-kept = Заметка сохранена. Её видно, когда обращение открыто.
notes-somebody = кто-то, кто здесь больше не работает
notes-deed = Заметка для органа
notes-deed-read = Прочитаны заметки органа
problem-inside-missing = Напишите заметку.

# Hand-overs that happened elsewhere
logged-nav = Передачи
logged-title = Передачи вне сайта
logged-lead = Вы направили человека по телефону или на бумаге? Запишите здесь, чтобы это было посчитано. Срок не идёт, и к числам обращений это никогда не прибавляется.
logged-nobody = О человеке не записывается ничего: ни имени, ни номера, ни истории. Кто хочет следить за обращением, тому нужно обращение с кодом: заполните его.
logged-new = Записать передачу
logged-to = Кому передано
logged-other = Учреждение, которого нет в каталоге
logged-way = Как
logged-way-phone = По телефону
logged-way-paper = На бумаге
logged-way-email = По электронной почте
logged-way-visit = Лично
logged-day = День
logged-day-hint = Пусто – сегодня. За последние два года.
logged-outcome = Что из этого вышло
logged-outcome-unknown = Пока неизвестно
logged-outcome-accepted = Принято
logged-outcome-helped = Помогли
logged-outcome-partly-helped = Помогли частично
logged-outcome-declined = Отказали
logged-outcome-waitlisted = В очереди
logged-outcome-no-answer = Без ответа
logged-submit = Записать
logged-tell = Сохранить
logged-done = Записано.
logged-none = Пока ничего не записано.
logged-caption = Записанное, сначала новое
logged-deed = Передача записана
logged-deed-outcome = Указан исход передачи
problem-how-missing = Выберите, как это было.
problem-day-not-understood = Напишите день так: 2026-11-20.
problem-day-not-allowed = Выберите день за последние два года, не позже сегодня.
