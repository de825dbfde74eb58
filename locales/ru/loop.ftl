# States, parts and events of a task that close the loop (shared by staff and providers)
task-state-in-service = Помощь оказывается
task-state-waitlisted = В очереди ожидания
task-state-unreachable = Не удалось связаться
task-state-not-helped = Закрыто без помощи
task-state-cancelled = Отменено
task-state-merged = Объединено с другим обращением
task-state-mistaken = Внесено по ошибке
task-part-review = Проверка
task-agency-review = Руководитель, который следит за обращениями
task-event-started = Помощь началась
task-event-waitlisted = Поставлено в очередь ожидания
task-event-still-needed = Человеку это ещё нужно
task-event-tried = Пытались связаться с человеком
task-event-unreachable = Не удалось связаться
task-event-not-helped = Закрыто без помощи
task-event-cancelled = Отменено
task-event-merged = Объединено с другим обращением
task-event-mistaken = Внесено по ошибке
task-part-filing = Подача в совет
task-event-filed = Подано в совет
task-event-confirmed = Человек говорит, что помощь пришла
task-event-disputed = Человек говорит, что помощь не пришла или пришла не вся

# Reasons and ends
task-reason-missing-documents = Не хватает документов
task-reason-declined-by-person = Человек отказывается
task-reason-duplicate = Такое обращение уже есть
task-reason-unsafe = Продолжать небезопасно
task-closing-no-need-ua = Отказ: потребность не выявлена
task-closing-not-given-ua = Отказ: поставщик не оказывает эту услугу; будут названы другие
task-closing-no-need-lt = Отказ: потребность не выявлена
task-closing-residence-lt = Отказ: по месту жительства решает другой муниципалитет
task-closing-person-declined = Человек отказался от помощи
task-closing-moved = Человек переехал
task-closing-died = Человек умер
task-grounds-title = Основания отказа
task-grounds-lead = Чем сотрудники могут обосновать отказ и на какую статью он опирается. Других оснований отказа нет.
task-grounds-unnamed = Текст закона такого основания не называет; оно выведено из этой статьи. Должен подтвердить юрист.
task-cancelling-person-asked = Об этом попросил человек
task-cancelling-helped-elsewhere = Человек получил помощь в другом месте
task-cancelling-not-a-request = Это не просьба о помощи
task-try-way-phone = Звонок
task-try-way-text = SMS-сообщение
task-try-way-email = Электронное письмо
task-try-way-visit = Визит
task-try-way-letter = Письмо по почте
task-help-yes = Да, помощь пришла
task-help-partly = Частично
task-help-no = Нет

# Acts on a task
task-start-title = Помощь началась
task-start-lead = Человек увидит, что помощь началась.
task-start-submit = Отметить начало
task-waitlist-title = Поставить в очередь ожидания
task-waitlist-lead = Человек увидит, сколько примерно ждать, и сможет сказать, нужно ли это ещё.
task-waitlist-weeks = Сколько недель ждать
task-waitlist-submit = Поставить в очередь
task-ask-lead = Пока человек не ответит, ваше время на ответ остановлено.
task-try-title = Записать попытку связаться
task-try-lead = Попытка — ещё не ответ: срок идёт дальше.
task-try-way = Как
task-try-when = Когда
task-try-when-hint = Оставьте пустым, если только что.
task-try-submit = Записать попытку
task-tries-title = Попытки связаться
task-unreachable-title = С человеком невозможно связаться
task-unreachable-lead = Обращение здесь останавливается. Если человек напишет, оно само вернётся в муниципалитет.
task-unreachable-submit = Закрыть: связи нет
task-complete-lead = Человека спросят, пришла ли помощь. Если он скажет «нет», это увидит руководитель.
task-file-title = Подать в совет
task-file-lead = К вам обратились напрямую. По закону вы до следующего рабочего дня помогаете подать обращение в совет (2671-VIII, 19(1)). То, что делаете сами, — отдельная задача.
task-file-submit = Подать в совет
task-reply-title = Ответить и закрыть
task-reply-lead = Эта помощь доступна всем: ни оценка, ни решение не нужны.
task-reply-answer = Ваш ответ
task-reply-submit = Ответить и закрыть
task-close-title = Закрыть без помощи
task-close-lead = Все открытые задачи этого обращения закончатся. Отказ опирается на статью закона, которую человек прочтёт.
task-close-why = Почему
task-close-submit = Закрыть обращение
task-cancel-title = Отменить
task-cancel-lead = Без решения: решать уже нечего.
task-cancel-why = Почему
task-cancel-submit = Отменить обращение
task-merge-title = Объединить с другим обращением
task-merge-lead = Когда тот же человек просил о том же дважды. Работа идёт дальше в другом обращении.
task-merge-into = Другое обращение
task-merge-submit = Объединить
task-mistaken-title = Внесено по ошибке
task-mistaken-lead = Это вообще не должно было быть обращением. Все его задачи закончатся.
task-mistaken-submit = Отметить как ошибку
staff-referral-others-title = Человеку названы другие
staff-referral-said-title = Что говорит человек
staff-referral-said-help = Пришла ли помощь?
staff-referral-said-why = Что помешало
staff-referral-said-waited = Сколько ждали
staff-referral-said-at = Сказано

# Problems
problem-note-missing = Напишите причину своими словами.
problem-weeks-missing = Напишите, сколько недель.
problem-weeks-not-understood = Напишите целое число от 1 до 208.
problem-tried-missing = Выберите, как пытались.
problem-when-not-understood = Напишите день и время.
problem-when-not-allowed = Попытка не может быть в будущем или раньше обращения.
problem-answer-missing = Напишите ответ.
problem-closing-missing = Выберите почему.
problem-closing-not-allowed = Это основание требует назвать других поставщиков, а каталог их здесь не знает. Выберите другое или передайте обращение.
problem-cancelling-missing = Выберите почему.
problem-into-missing = Выберите другое обращение.
problem-into-not-allowed = То обращение закрыто или принадлежит другому муниципалитету.
problem-help-missing = Выберите ответ.

# The person's side
follow-standing-routed = Ваше обращение передали другому органу. Ответ ещё впереди.
follow-standing-answered = Ваш ответ получен. Теперь очередь за ними.
follow-standing-waitlisted = Вы в очереди ожидания.
follow-standing-in-service = Помощь началась.
follow-standing-in-review = Вы сказали, что помощь не пришла или пришла не вся. Теперь с этим разбирается другой человек.
follow-standing-unreachable = С вами пытались связаться, но не смогли.
follow-standing-not-helped = Ваше обращение закрыто без помощи.
follow-standing-cancelled = Ваше обращение отменено.
follow-standing-merged = Ваше обращение рассматривают вместе с другим о том же.
follow-standing-mistaken = Это обращение отмечено как внесённое по ошибке. Если это не так, попросите снова или позвоните в муниципалитет.
follow-supervisor = руководитель в муниципалитете
follow-next-service = { $agency } — помощь оказывается. Потом мы спросим, пришла ли она.
follow-next-lost = Напишите ниже, как и когда с вами связаться: обращение само вернётся в работу.
follow-closing-no-need-ua = Причина: потребность в этой услуге не выявлена.
follow-closing-not-given-ua = Причина: поставщик не оказывает эту услугу. Ниже названы другие, кто её оказывает.
follow-closing-no-need-lt = Причина: потребность в этой услуге не выявлена.
follow-closing-residence-lt = Причина: по месту жительства решает другой муниципалитет.
follow-closing-person-declined = Записано, что вы отказались от этой помощи.
follow-closing-moved = Записано, что человек переехал.
follow-closing-died = Записано, что человек умер. Соболезнуем.
follow-closing-law = Основание в законе: { $article }.
follow-complain-ua = Вы можете попросить письменный отказ и обжаловать его: в совет или в административный суд.
follow-complain-lt = Вы можете попросить письменный отказ и обжаловать его: мэру, а затем в административный суд.
follow-cancelling-person-asked = Записано, что об этом попросили вы.
follow-cancelling-helped-elsewhere = Записано, что вам помогли в другом месте.
follow-cancelling-not-a-request = Его поняли не как просьбу о помощи. Если вы просили о помощи, попросите снова или позвоните в муниципалитет.
follow-event-started = Помощь началась: { $agency }
follow-event-waitlisted = Поставлено в очередь ожидания: { $agency }
follow-event-filed = Подано в совет: { $agency }
follow-event-still-needed = Вы сказали, что это ещё нужно
follow-event-tried = { $agency }: попытка связаться с вами
follow-event-unreachable = { $agency }: связаться с вами не удалось
follow-event-not-helped = Закрыто без помощи: { $agency }
follow-event-cancelled = Обращение отменено
follow-event-merged = Объединено с другим обращением
follow-event-mistaken = Отмечено как внесённое по ошибке
follow-event-confirmed = Вы сказали, что помощь пришла
follow-event-disputed = Вы сказали, что помощь не пришла или пришла не вся
follow-reason-missing-documents = не хватает документов
follow-reason-declined-by-person = поняли, что вы этого не хотите
follow-reason-duplicate = такое обращение уже есть
follow-reason-unsafe = не могут помочь безопасно
follow-others-title = Кто ещё оказывает такую помощь
follow-others-lead = Вы можете обратиться к ним сами.
follow-still-title = Вам это ещё нужно?
follow-still-text = Ваше место в очереди не изменится.
follow-still-submit = Отправить ответ
follow-help-title = Помощь пришла?
follow-help-legend = Ваш ответ
follow-help-yes = Да
follow-help-partly = Частично
follow-help-no = Нет
follow-help-said-yes = Вы ответили: да. Спасибо. Можно ответить снова.
follow-help-said-partly = Вы ответили: частично. Можно ответить снова.
follow-help-said-no = Вы ответили: нет. Можно ответить снова.
follow-why-legend = Если нет или не вся: что помешало?
follow-why-nobody-came = Никто не пришёл и не позвонил
follow-why-not-what-was-needed = Это не то, что было нужно
follow-why-too-late = Слишком поздно
follow-why-too-dear = Слишком дорого
follow-why-too-far = Слишком далеко
follow-why-treated-badly = С нами плохо обошлись
follow-why-other = Другое
follow-waited-legend = Сколько вы ждали?
follow-waited-days = Несколько дней
follow-waited-weeks = Несколько недель
follow-waited-months = Несколько месяцев
follow-waited-still-waiting = До сих пор жду
follow-unclear-label = Что было непонятно? (необязательно)
follow-help-submit = Отправить ответ
follow-opened-title = Кто открывал ваши данные
follow-opened-lead = Каждый просмотр записан и виден здесь. Чтобы отправлять письма, программа сама читает только ваш электронный адрес.
follow-opened-none = Их ещё никто не открывал.
follow-opened-facts = открыто обращение
follow-opened-messages = прочитаны сообщения
follow-opened-to-route = открыто, чтобы передать дальше
follow-opened-other = открыто по другой причине

# Counts
task-weeks =
    { $count ->
        [one] около { $count } недели
        *[other] около { $count } недель
    }
follow-next-waiting =
    { $count ->
        [one] { $agency }: место должно появиться примерно через { $count } неделю.
        [few] { $agency }: место должно появиться примерно через { $count } недели.
        *[other] { $agency }: место должно появиться примерно через { $count } недель.
    }
task-try-days =
    { $count ->
        [one] Пытались { $count } день; после { $needed } разных дней считается, что связи нет.
        [few] Пытались { $count } дня; после { $needed } разных дней считается, что связи нет.
        *[other] Пытались { $count } дней; после { $needed } разных дней считается, что связи нет.
    }
