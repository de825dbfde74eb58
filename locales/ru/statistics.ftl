# Числа муниципалитета.
common-percent = { $number } %
common-under-an-hour = меньше часа
common-hours =
    { $count ->
        [one] { $count } час
        [few] { $count } часа
        [many] { $count } часов
       *[other] { $count } часа
    }
common-days-shown =
    { $count ->
        [one] { $shown } день
        [few] { $shown } дня
        [many] { $shown } дней
       *[other] { $shown } дня
    }
stat-nav = Статистика
stat-title = Статистика
stat-lead = { $municipality }: обращения за помощью за этот период ({ $period }) и что с ними стало к сегодняшнему дню.
stat-period = Период
stat-show = Показать
stat-quarter-1 = { $year }, январь–март
stat-quarter-2 = { $year }, апрель–июнь
stat-quarter-3 = { $year }, июль–сентябрь
stat-quarter-4 = { $year }, октябрь–декабрь
stat-few = За этот период поступило меньше пяти обращений. Такие малые числа могли бы указать на конкретного человека, поэтому они не показываются.
stat-none = За этот период обращений не было.
stat-hidden-note = Числа от 1 до 4 не показываются, как и те, по которым их можно вычислить. Стёртые обращения больше не учитываются.
stat-is-hidden = скрыто
stat-too-few = слишком мало, чтобы показать
stat-nothing = За этот период не было.
stat-total = Всего
stat-at-least = не меньше { $share }
stat-received = Обращения
stat-in-time = Первый ответ в срок
stat-median = Половине ответили за
stat-nine-of-ten = Девяти из десяти ответили за
stat-returned = Забрано у молчавших органов
stat-helped = Люди, которые говорят, что помощь пришла
stat-months = Обращения по месяцам
stat-month = Месяц
stat-requests = Обращения
stat-times = Сколько раз
stat-answers = Ответы
stat-csv = Скачать эти числа (CSV)
stat-title-answer = Время до первого ответа
stat-what-answer = От обращения до первого ответа органа: принял, задал вопрос, поставил в очередь, отклонил или решил. В срок — это до дня, который назвали человеку при отправке.
stat-head-answer = Первый ответ
stat-answer-day = В срок, за сутки
stat-answer-three-days = В срок, за три дня
stat-answer-five-days = В срок, за пять дней
stat-answer-later = В срок, больше чем за пять дней
stat-answer-late = С опозданием
stat-answer-silent = Ответа нет, срок прошёл
stat-answer-waiting = Ответа ещё нет, срок идёт
stat-answer-ended = Завершено до ответа
stat-title-outcome = Что с ними сегодня
stat-what-outcome = Каждое обращение считается один раз.
stat-head-outcome = Состояние
stat-outcome-undecided = Ещё не решено
stat-outcome-waitlisted = В очереди ожидания
stat-outcome-under-way = Принято в работу, помощь идёт
stat-outcome-completed = Завершено
stat-outcome-disputed = Завершено, но человек говорит иначе
stat-outcome-refused = Отказано на основании закона
stat-outcome-not-needed = Больше не нужно
stat-outcome-unreachable = С человеком не удалось связаться
stat-outcome-withdrawn = Человек отозвал
stat-outcome-no-request = Объединено с другим или не обращение
stat-title-silence = К чему привело молчание
stat-what-silence = Что сделали часы, потому что никто не отвечал. Одно обращение может считаться несколько раз.
stat-head-silence = Что произошло
stat-silence-reminded = Напомнили тому, кто должен ответить
stat-silence-returned = Забрали у органа, который не ответил
stat-silence-escalated = Сообщили руководителям, что распределение опаздывает
stat-silence-asked-again = Спросили человека ещё раз
stat-silence-let-go = Перестали ждать человека, который так и не ответил
stat-title-declines = Отклонили органы
stat-what-declines = Для человека это никогда не окончательно: каждое обращение вернулось в муниципалитет.
stat-head-declines = Причина
stat-title-refusals = Отказы по закону
stat-what-refusals = Муниципалитет завершил обращение без помощи, сославшись на статью закона.
stat-head-refusals = Основание
stat-title-help = Помощь пришла?
stat-what-help = Что люди говорят об обращениях, которые орган назвал завершёнными.
stat-head-help = Человек говорит
stat-help-yes = Да
stat-help-partly = Частично
stat-help-no = Нет
stat-help-nothing = Ничего не сказал
stat-title-why-not = Почему нет или только частично
stat-what-why-not = Словами, из которых люди могли выбирать.
stat-head-why-not = Почему
stat-title-waited = Сколько люди, по их словам, ждали
stat-what-waited = Со слов самих людей.
stat-head-waited = Ждали
stat-title-waitlist = Очереди ожидания
stat-what-waitlist = Люди, которые сейчас стоят в очереди, по сроку, который им назвали.
stat-head-waitlist = Ожидаемый срок
stat-waitlist-month = До 4 недель
stat-waitlist-quarter = От 5 до 13 недель
stat-waitlist-half-year = От 14 до 26 недель
stat-waitlist-longer = Больше 26 недель
stat-title-elsewhere = Передано вне сайта
stat-what-elsewhere = По телефону, на бумаге или лично, как записали сотрудники. Считается отдельно и в числа выше не входит.
stat-head-elsewhere = Что из этого вышло
