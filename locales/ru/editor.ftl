# What the listing editor has besides its first fields: people, registers, further rows and places.

upkeep-section-people = К кому обращаться
upkeep-section-official = Лицензии, реестры и финансирование
upkeep-lead-people = К кому можно обращаться по имени или по должности. Очистите строку, чтобы убрать человека.
upkeep-lead-official = О чём спрашивают учреждения, прежде чем платить или направлять. Очистите строку вместе с видом, чтобы её убрать.
upkeep-field-contacts = К кому обращаться
upkeep-field-additional_urls = Другие страницы в интернете
upkeep-field-additional_websites = Другие страницы в интернете
upkeep-field-licenses = Лицензии словами
upkeep-field-accreditations = Аккредитация словами
upkeep-field-permits = Лицензии и аккредитация
upkeep-field-funding = Финансирование
upkeep-field-legal_status = Правовая форма
upkeep-field-tax_status = Налоговый статус
upkeep-field-tax_id = Налоговый номер
upkeep-field-year_incorporated = Год основания
upkeep-field-organization_identifiers = Коды в реестрах
editor-more-rows = Добавить строки
editor-further-language = Ещё один язык
editor-no-further-language = не выбран
editor-more-languages = Добавить ещё один язык
editor-rows-full = Больше строк на этой странице не поместится.
editor-extension = Внутренний номер
editor-site-row = Страница { $number }
editor-site-address = Адрес страницы
editor-site-label = Что это
editor-site-label-hint = Например, «форма заявления» или «наша страница в Facebook».
editor-people-public = То, что здесь написано, может прочитать каждый, и это передаётся как открытые данные. Пишите только то, что касается работы этих людей, и только если они об этом знают. Достаточно должности, например «дежурный социальный работник».
editor-person-row = Человек { $number }
editor-person-name = Имя и фамилия
editor-person-title = Должность
editor-person-title-hint = Например, «дежурный социальный работник».
editor-person-office = Отдел
editor-person-phone = Телефон
editor-permit-row = Лицензия или аккредитация { $number }
editor-permit-kind = Что это
editor-permit-name = На что выдана
editor-permit-name-hint = Словами реестра.
editor-permit-number = Номер
editor-permit-issuer = Кто выдал
editor-permit-uri = Запись в реестре
editor-permit-ended = Приостановлена или отозвана
editor-permit-issued = выдана
editor-permit-suspended = приостановлена с
editor-permit-resumed = возобновлена
editor-permit-revoked = отозвана
editor-funding-hint = Кто платит: муниципалитет, государство, фонд, пожертвования.
editor-fund-row = Источник { $number }
editor-code-row = Реестр { $number }
editor-code-type = Вид кода
editor-code-type-hint = Например, «код JAR», «ЕГРПОУ» или «KRS».
editor-code = Код
editor-code-scheme = Название реестра
editor-code-scheme-hint = Так, как его знает система партнёра, например «LT-RC».
editor-class-row = Вид { $number }
editor-class-hint = Так, как это называет закон или перечень вашей страны. Если не уверены, оставьте пустым.
editor-wait-hint = Если свободных мест нет, например «около 3 недель».
editor-no-documents-legend = Нужны ли документы?
editor-no-documents = Документы не нужны
editor-no-documents-hint = Это найдут люди, которые ищут помощь без документов. Не отмечено — значит, ничего не сказано.
problem-no-documents-do-not-match = Уберите документы выше или эту отметку
editor-at-home-legend = Приходит ли услуга к людям?
editor-at-home = Приходит на дом
editor-at-home-hint = Её найдут люди, которые ищут помощь с приходом на дом, даже если у услуги есть свои места. То, что всегда является помощью на дому, находят и без этого.
editor-place-url = Страница в интернете
editor-place-url-hint = Для того, что оказывается онлайн: где присоединиться. Тогда она обязательна.
editor-sector = Кому принадлежит
editor-sector-hint = Жители могут по этому выбирать. Если ничего не сказано, об этом говорит правовая форма.
editor-new-place = Добавить место
editor-new-place-lead = Место организации «{ $organization }»: адрес, куда можно прийти.
editor-new-place-for = Место, где предоставляют услугу «{ $service }».
editor-proposed-place = Новое место отправлено муниципалитету. Когда его примут, отметьте его на странице «Место» каждой услуги, которую там предоставляют.
editor-proposed-place-joins = Новое место отправлено местной власти. Как только его примут, услуга будет оказываться и там.
editor-place-joins = Как только место будет принято, там будет оказываться услуга «{ $service }».

# A translation that is still right; what is said behind a letter's link
editor-texts-right =
    { $count ->
        [one] { $count } перевод отмечен как по-прежнему верный.
        [few] { $count } перевода отмечены как по-прежнему верные.
       *[other] { $count } переводов отмечены как по-прежнему верные.
    }
editor-text-still = Этот перевод по-прежнему верен
editor-text-confirmed = Подтверждено, что по-прежнему верно, { $date }: { $office }
problem-still-do-not-match = Оригинал только что изменился ещё раз. Прочтите его снова и отметьте, что по-прежнему верно.
editor-deed-confirmed = Подтверждение, что перевод по-прежнему верен
editor-closes-from = С какого дня?
editor-closes-from-hint = Пусто означает: с сегодняшнего дня.
editor-closes-on = Не предоставляется с { $date }
editor-word-edit = Посмотреть предложенное изменение
editor-correct-title = Исправьте сами
editor-correct-lead = То, что вы написали муниципалитету, сохранено. Если хотите, исправьте это и здесь: { $what }, «{ $service }». Муниципалитет посмотрит на это, прежде чем увидят жители.
editor-correct-left =
    { $count ->
        [one] Осталась { $count } группа данных.
        [few] Осталось { $count } группы данных, одна за другой.
       *[other] Осталось { $count } групп данных, одна за другой.
    }
editor-correct-submit = Отправить муниципалитету
editor-correct-skip = Пропустить: достаточно того, что я написал или написала

# Opening hours said back while one types
editor-hours-week = В ближайшие дни:
editor-hours-nothing = Ни одна строка ещё ничего не говорит.
editor-hours-failed = Сейчас не удаётся повторить словами. Нажмите «Показать, как это будет звучать».
editor-day-closed = закрыто
editor-past-midnight = { $opens } до { $closes } следующего дня
editor-hours-tools = Быстрые действия для строки { $number }
editor-hours-workdays = С понедельника по пятницу
editor-hours-every-day = Каждый день
editor-hours-lunch = Перерыв с 12:00 до 13:00
editor-hours-copy = То же в следующей строке
editor-hours-no-line = Пустых строк больше нет: добавьте их ниже.
editor-hours-no-break = Строка должна начинаться до 12:00 и заканчиваться после 13:00.

upkeep-section-there = Телефоны в этом месте
upkeep-section-there-hours = Часы работы в этом месте
upkeep-lead-there = Что людям нужно знать об этой услуге именно в этом месте. Чтобы убрать номер, очистите строку.
upkeep-lead-there-hours = Когда услуга предоставляется в этом месте. Эти часы важнее часов услуги и часов места.
upkeep-there-title = Место: { $name }
upkeep-there-description = Примечание об этом месте
upkeep-there-description-hint = Например, этаж, дверь или звонок этой услуги.
