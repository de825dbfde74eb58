# A task: its state, its part, its clock (shared with providers)
task-state-sent = Ждёт ответа
task-state-accepted = Принято в работу
task-state-asked = Задан вопрос, ждём ответа человека
task-state-completed = Завершено
task-state-declined = Отклонено
task-state-rerouted = Передано другому органу
task-state-returned = Возвращено: никто не ответил
task-state-withdrawn = Отозвано
task-part-lead = Отвечает
task-part-also = Также участвует
task-part-direct = Напрямую поставщику услуг
task-part-triage = Распределение
task-agency-triage = Распределение в муниципалитете
task-urgency-normal = Обычно
task-urgency-soon = Скоро
task-urgency-urgent = Срочно
task-mark-unanswered = Без ответа
task-mark-must-not-refuse = Отказать нельзя
task-mark-unheard = Письма не доходят
task-left-hours =
    { $count ->
        [0] Осталось меньше часа
        [one] Остался { $count } час
        [few] Осталось { $count } часа
        [many] Осталось { $count } часов
        *[other] Осталось { $count } часа
    }
task-left-working-days =
    { $count ->
        [0] Сегодня последний день
        [one] Остался { $count } рабочий день
        [few] Осталось { $count } рабочих дня
        [many] Осталось { $count } рабочих дней
        *[other] Осталось { $count } рабочих дня
    }
task-left-calendar-days =
    { $count ->
        [0] Сегодня последний день
        [one] Остался { $count } день
        [few] Осталось { $count } дня
        [many] Осталось { $count } дней
        *[other] Осталось { $count } дня
    }
task-over-hours =
    { $count ->
        [0] Срок только что истёк
        [one] Просрочено на { $count } час
        [few] Просрочено на { $count } часа
        [many] Просрочено на { $count } часов
        *[other] Просрочено на { $count } часа
    }
task-over-working-days =
    { $count ->
        [0] Срок только что истёк
        [one] Просрочено на { $count } рабочий день
        [few] Просрочено на { $count } рабочих дня
        [many] Просрочено на { $count } рабочих дней
        *[other] Просрочено на { $count } рабочих дня
    }
task-over-calendar-days =
    { $count ->
        [0] Срок только что истёк
        [one] Просрочено на { $count } день
        [few] Просрочено на { $count } дня
        [many] Просрочено на { $count } дней
        *[other] Просрочено на { $count } дня
    }
task-silence-hours =
    { $count ->
        [0] Меньше часа
        [one] { $count } час
        [few] { $count } часа
        [many] { $count } часов
        *[other] { $count } часа
    }
task-silence-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
        *[other] { $count } дня
    }
task-legal-due = По закону { $date }, { $limit }
task-legal-proposed = Предлагаемый срок { $date }, { $limit }
task-legal-none = Прямое обращение, законного срока нет

# The queue
staff-queue-title = Обращения: { $municipality }
staff-queue-lead = Сначала то, чей срок ближе всего.
staff-queue-caption =
    { $count ->
        [one] { $count } открытая задача
        [few] { $count } открытые задачи
        [many] { $count } открытых задач
        *[other] { $count } открытые задачи
    }
staff-queue-deadline = Срок
staff-queue-need = Потребность
staff-queue-area = Место
staff-queue-agency = Кто отвечает
staff-queue-state = Состояние
staff-queue-silence = Молчание
staff-queue-filter-title = Показать только
staff-queue-filter-group = Группа потребностей
staff-queue-filter-submit = Показать
staff-queue-filter-clear = Показать все
staff-queue-empty-title = Никто не ждёт
staff-queue-empty-all = Сейчас открытых обращений нет. Новое появится здесь, как только человек его отправит.
staff-queue-empty-filtered = По этим фильтрам ничего нет.
staff-queue-dead =
    { $count ->
        [one] Не удалось доставить { $count } уведомление. Орган может не знать об обращении: позвоните.
        [few] Не удалось доставить { $count } уведомления. Органы могут не знать об обращениях: позвоните.
        [many] Не удалось доставить { $count } уведомлений. Органы могут не знать об обращениях: позвоните.
        *[other] Не удалось доставить { $count } уведомления. Органы могут не знать об обращениях: позвоните.
    }

# The queue's live part: its words travel as props
staff-queue-narrow-label = Искать в списке
staff-queue-narrow-none = В списке таких нет.
staff-queue-narrow-shown = Показано:
staff-queue-check-now = Есть новые?
staff-queue-check-same = Новых нет.
staff-queue-check-new = Список изменился.
staff-queue-check-show = Показать новый список
staff-queue-check-failed = Не удалось узнать. Обновите страницу.

# One request
staff-referral-title = Обращение: { $need }
staff-referral-back = Все обращения
staff-referral-number = Номер
staff-referral-clear-title = Что видно без открытия
staff-referral-need = Потребность
staff-referral-service = Выбранная услуга
staff-referral-area = Место
staff-referral-urgency = Срочность
staff-referral-received = Получено
staff-referral-legal = Срок муниципалитета
staff-referral-assisted = Помог(-ла) заполнить
staff-referral-withdrawn = Человек отозвал обращение { $date }. Больше ничего делать не нужно.
staff-referral-tasks-title = Кто что делает
staff-referral-tasks-caption = Задачи органов
staff-referral-tasks-part = Роль
staff-referral-timeline-title = Ход дела
staff-referral-nothing = Сейчас от вас ничего не требуется.

# Opening the sealed part
task-open-title = Персональные данные
task-open-lead = Имя, контакты и рассказ запечатаны. Открытие записывается: кто и когда. Человек это увидит.
task-open-submit = Открыть обращение
task-open-again = Открыто. Когда вы уйдёте со страницы, данные снова будут запечатаны.
task-open-not-yours = Ваша роль не позволяет открывать персональные данные.
task-facts-asker = Кто просит
task-facts-name = Имя
task-facts-age = Возраст
task-facts-audience = Группа
task-facts-residence = Связь с местом
task-facts-declared = Место регистрации
task-facts-flags = Что отмечено
task-facts-story = Своими словами
task-facts-way = Как безопасно связаться
task-facts-phone = Телефон
task-facts-email = Электронная почта
task-facts-when = Когда
task-facts-message = Можно ли оставить сообщение
task-facts-language = Язык
task-facts-rule = Почему к вам
task-facts-yes = Да
task-facts-no = Нет
task-asker-myself = Сам человек
task-asker-someone-else = Близкий или сосед
task-asker-professional = Специалист
task-asker-anonymous = Не хочет называться
task-residence-declared = Здесь зарегистрировано место жительства
task-residence-actual = Здесь живёт
task-residence-stay = Здесь временно
task-flag-violence = Насилие
task-flag-danger = Опасность для жизни или здоровья
task-flag-child = Есть ребёнок
task-flag-case-management = Ведётся случай семьи
task-way-phone = Позвонить
task-way-text = Написать SMS
task-way-email = Написать на почту
task-way-visit = Прийти домой
task-way-none = Не связываться: человек сам проверит по коду обращения

# Acts on a task
task-accept-title = Принять в работу
task-accept-lead = Человек увидит, что ваш орган принял обращение.
task-accept-submit = Принять обращение
task-decline-title = Отклонить
task-decline-lead = Обращение вернётся на распределение, а ваш орган больше не сможет его открыть.
task-decline-forbidden = Отказаться от этого обращения нельзя: отмечена угроза жизни, насилие или жестокое обращение с ребёнком. Если нужен другой орган, передайте его.
task-decline-reason = Причина
task-decline-note = Пояснение для человека (не обязательно)
task-decline-submit = Отклонить и вернуть
task-reason-no-places = Нет мест
task-reason-not-our-service = Мы не оказываем эту услугу
task-reason-outside-area = Не наша территория
task-reason-no-need-found = Потребность не выявлена
task-reason-other = Другая
task-route-title = Передать другому органу
task-route-lead = Срок муниципалитета не меняется. Новый орган получает свой срок ответа.
task-route-agency = Орган
task-route-choose = Выберите
task-route-submit = Передать
task-ask-title = Спросить человека
task-ask-question = Ваш вопрос
task-ask-hint = Человек прочитает его на странице обращения по коду. Вопрос хранится запечатанным.
task-ask-submit = Отправить вопрос
task-complete-title = Завершить
task-complete-outcome = Получил ли человек помощь?
task-complete-submit = Завершить обращение
task-outcome-helped = Да
task-outcome-partly-helped = Частично
task-messages-title = Переписка
task-messages-person = Человек
task-messages-none = Сообщений пока нет.

# Events of the timeline
task-event-received = Обращение получено
task-event-opened = Просмотрено
task-event-accepted = Принято в работу
task-event-declined = Отклонено
task-event-asked = Задан вопрос
task-event-answered = Человек ответил
task-event-completed = Завершено
task-event-returned = Возвращено на распределение: никто не ответил вовремя
task-event-withdrawn = Человек отозвал
task-event-routed = Направлено органу

# Who saw what
staff-audit-title = Кто что видел
staff-audit-lead = Каждое открытие персональных данных и каждое решение. Записи нельзя незаметно изменить или удалить.
staff-audit-caption = Записи, сначала новые
staff-audit-when = Когда
staff-audit-who = Кто
staff-audit-deed = Что сделал
staff-audit-referral = Обращение
staff-audit-empty = Записей пока нет.
staff-audit-chain-broken = Цепочка записей нарушена: кто-то изменил или удалил запись. Сообщите администратору.
staff-audit-deed-sent = Получено обращение
staff-audit-deed-assisted = Помог(-ла) отправить обращение
staff-audit-deed-opened = Открыл(-а) персональные данные
staff-audit-deed-opened-messages = Прочитал(-а) переписку
staff-audit-deed-opened-to-route = Открыл(-а), чтобы передать
staff-audit-deed-account-created = Создана учётная запись
staff-audit-deed-key-added = Создан ключ муниципалитета
staff-audit-deed-account-disabled = Учётная запись отключена
staff-audit-newer = Новее
staff-audit-older = Старее
staff-audit-pages = Страницы
staff-audit-system = Система
staff-audit-holder = Автор обращения

# Typing a request in for someone
staff-assist-title = Заполнить обращение за человека
staff-assist-lead = По телефону, в приёмной или с бумаги. В обращении будет указано, что помогли заполнить вы: { $organization }.
staff-assist-danger = Опасность прямо сейчас? Сначала звоните 112.
staff-assist-what = Что нужно
staff-assist-need = Потребность
staff-assist-choose = Выберите
staff-assist-urgency = Насколько срочно
staff-assist-flags = Что происходит (отметьте подходящее)
staff-assist-where = Где человек живёт или находится
staff-assist-area = Место
staff-assist-who = Кому нужна помощь
staff-assist-asker = Кто обращается
staff-assist-name = Имя (не обязательно)
staff-assist-age = Возраст (не обязательно)
staff-assist-audience = Группа (не обязательно)
staff-assist-story = Что случилось, своими словами (не обязательно)
staff-assist-reach = Как безопасно связаться
staff-assist-way = Способ
staff-assist-phone = Телефон
staff-assist-email = Электронная почта
staff-assist-when = Когда можно, чего избегать (не обязательно)
staff-assist-message = Можно оставить сообщение
staff-assist-language = На каком языке говорить
staff-assist-consent = Согласие
staff-assist-consent-lead = Скажите человеку: мы передадим обращение с его данными ответственному органу; он сможет их открыть, каждое открытие записывается; согласие можно отозвать в любое время по коду обращения.
staff-assist-consent-oral = Согласие устное, здесь в учреждении
staff-assist-consent-paper = Согласие на бумаге, она у нас
staff-assist-submit = Отправить обращение
staff-assist-no-rules = В вашем муниципалитете обращения через этот сайт ещё не принимают.
staff-assist-sent-title = Обращение отправлено
staff-assist-sent-receipt = Код обращения
staff-assist-sent-lead = Распечатайте или перепишите этот код и отдайте человеку. Позже показать его уже не сможем.
staff-assist-sent-who = Получили: { $agencies }
staff-assist-sent-due = Ответят { $date }
staff-assist-sent-follow = По этому коду обращение можно проверить и отозвать: { $address }
staff-assist-sent-print = Распечатайте эту страницу кнопкой печати браузера.
staff-assist-sent-late = Это обращение уже было отправлено раньше. Код показать уже нельзя.
staff-assist-sent-another = Заполнить ещё одно

# Problems
problem-reason-missing = Выберите причину.
problem-agency-missing = Выберите орган.
problem-question-missing = Напишите вопрос.
problem-outcome-missing = Выберите, получил ли человек помощь.
