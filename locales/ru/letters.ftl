# Письма, которые не удалось доставить
letters-title = Недоставленные сообщения
letters-lead = Каждое пытались доставить до двух суток. Сначала устраните причину: неверный адрес, сбой почтового сервера, нехватку учётной записи.
letters-kept = Они стоят здесь { $days } дней. Что останется, затем убирается, и журнал аудита об этом говорит.
letters-look = Посмотреть
letters-none = Все сообщения доставлены или в пути.
letters-caption =
    { $count ->
        [one] { $count } сообщение не доставлено
        [few] { $count } сообщения не доставлены
        *[other] { $count } сообщений не доставлено
    }
letters-request = Обращение
letters-reader = Кому
letters-why = Почему
letters-tries = Попытки
letters-act = Что сделать
letters-tried =
    { $count ->
        [one] { $count } попытка, последняя { $date }
        [few] { $count } попытки, последняя { $date }
        *[other] { $count } попыток, последняя { $date }
    }
letters-again = Отправить ещё раз
letters-again-all = Отправить все ещё раз
letters-reader-person = Человек, который просил помощи
letters-reader-supervisors = Руководители
letters-reader-author = Тот, кто предложил изменение записи
letters-reader-unknown = Не удаётся прочитать
letters-why-nobody = Там ни у кого нет учётной записи
letters-why-unreachable = Почтовый сервер или шлюз сообщений был недоступен
letters-why-busy = Почтовый сервер каждый раз просил подождать
letters-why-refused = Адрес отклонён
letters-why-ours = Ошибка этого сайта: сообщите его оператору
letters-deed-again = Повторная отправка сообщения
letters-deed-dropped = Убрано сообщение, которое не удалось доставить 90 дней
letters-deed-unreached = Сообщение человеку не удалось доставить

letters-reminded =
    { $count ->
        [one] отправлено { $count } напоминание
        [few] отправлено { $count } напоминания
        *[other] отправлено { $count } напоминаний
    }
letters-deed-asked-again = Человека спросили ещё раз
letters-deed-reminded = Напоминание тем, кто отвечает
letters-deed-escalated = Руководителям сообщили, что распределение запаздывает

# В какие часы могут приходить сообщения
refer-contact-hours-title = Когда могут приходить автоматические сообщения?
refer-contact-hours-hint = В них сказано только, что есть новости. То, что вы написали выше, читают люди; сайт соблюдает эти часы.
refer-hours-any = Каждый день с 8:00 до 21:00, электронные письма в любое время
refer-hours-morning = Только с 8:00 до 12:00
refer-hours-afternoon = Только с 12:00 до 17:00
refer-hours-evening = Только с 17:00 до 21:00
