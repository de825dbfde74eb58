# The provider's inbox and its requests; the words of a task are shared with staff
provider-inbox-title = Обращения: { $organization }
provider-inbox-lead = Сначала без ответа, ближайший срок сверху.
provider-inbox-manager = Эти обращения открывает и отвечает на них руководитель вашей организации. Вы ведёте её записи.
provider-inbox-caption =
    { $count ->
        [one] { $count } открытое обращение
        [few] { $count } открытых обращения
        [many] { $count } открытых обращений
        *[other] { $count } открытых обращения
    }
provider-inbox-empty-title = Обращений нет
provider-inbox-empty-lead = Когда кто-то попросит о вашей услуге, обращение появится здесь и вы получите письмо без персональных данных.
provider-referral-back = Все наши обращения
provider-gone-title = Это обращение уже не у вас
provider-gone-lead = Вы отклонили его, его передали другому органу или человек его отозвал. Поэтому ваш доступ к данным закончился. Больше ничего делать не нужно.
provider-declined-note = Спасибо за ответ. Обращение вернулось в муниципалитет, и ваш доступ к данным закончился.
