# Листи, які не вдалося доставити
letters-title = Недоставлені повідомлення
letters-lead = Кожне намагалися доставити до двох діб. Спершу усуньте причину: хибну адресу, збій поштового сервера, відсутній обліковий запис.
letters-kept = Вони стоять тут { $days } днів. Що залишиться, потім прибираємо, і журнал аудиту про це каже.
letters-look = Переглянути
letters-none = Усі повідомлення доставлено або вони в дорозі.
letters-caption =
    { $count ->
        [one] { $count } повідомлення не доставлено
        [few] { $count } повідомлення не доставлено
        *[other] { $count } повідомлень не доставлено
    }
letters-request = Звернення
letters-reader = Кому
letters-why = Чому
letters-tries = Спроби
letters-act = Що зробити
letters-tried =
    { $count ->
        [one] { $count } спроба, остання { $date }
        [few] { $count } спроби, остання { $date }
        *[other] { $count } спроб, остання { $date }
    }
letters-again = Надіслати ще раз
letters-again-all = Надіслати всі ще раз
letters-reader-person = Людина, яка просила допомоги
letters-reader-supervisors = Керівники
letters-reader-author = Людина, яка запропонувала зміну запису
letters-reader-unknown = Неможливо прочитати
letters-why-nobody = Там ні в кого немає облікового запису
letters-why-unreachable = Поштовий сервер або шлюз повідомлень був недоступний
letters-why-busy = Поштовий сервер щоразу просив зачекати
letters-why-refused = Адресу відхилено
letters-why-ours = Помилка цього сайту: повідомте його оператора
letters-deed-again = Повторне надсилання повідомлення
letters-deed-dropped = Прибрано повідомлення, яке не вдалося доставити 90 днів
letters-deed-unreached = Повідомлення людині не вдалося доставити

letters-reminded =
    { $count ->
        [one] надіслано { $count } нагадування
        [few] надіслано { $count } нагадування
        *[other] надіслано { $count } нагадувань
    }
letters-deed-asked-again = Людину запитано ще раз
letters-deed-reminded = Нагадано тим, хто відповідає
letters-deed-escalated = Керівників повідомлено, що розподіл запізнюється

# У які години можуть надходити повідомлення
refer-contact-hours-title = Коли можуть надходити автоматичні повідомлення?
refer-contact-hours-hint = У них лише сказано, що є новини. Те, що ви написали вище, читають люди; сайт дотримується цих годин.
refer-hours-any = Щодня з 8:00 до 21:00, електронні листи в будь-який час
refer-hours-morning = Тільки з 8:00 до 12:00
refer-hours-afternoon = Тільки з 12:00 до 17:00
refer-hours-evening = Тільки з 17:00 до 21:00
