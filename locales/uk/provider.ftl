# The provider's inbox and its requests; the words of a task are shared with staff
provider-inbox-title = Звернення: { $organization }
provider-inbox-lead = Спершу без відповіді, найближчий строк угорі.
provider-inbox-manager = Ці звернення відкриває і відповідає на них керівник вашої організації. Ви доглядаєте за її записами.
provider-inbox-caption =
    { $count ->
        [one] { $count } відкрите звернення
        [few] { $count } відкриті звернення
        [many] { $count } відкритих звернень
        *[other] { $count } відкриті звернення
    }
provider-inbox-empty-title = Звернень немає
provider-inbox-empty-lead = Коли хтось попросить про вашу послугу, звернення з'явиться тут і ви отримаєте лист без персональних даних.
provider-referral-back = Усі наші звернення
provider-gone-title = Це звернення вже не у вас
provider-gone-lead = Ви відхилили його, його передано іншому органу або людина його відкликала. Тому ваш доступ до даних завершено. Більше нічого робити не треба.
provider-declined-note = Дякуємо за відповідь. Звернення повернулося до громади, і ваш доступ до даних завершено.
