# The page of a service, of an organization, the list of those that one gathers, and passing them on.

common-nav-list = Список

listing-withdrawn = С { $date } эту услугу оказывать нельзя: лицензия или аккредитация отозвана либо приостановлена. Посмотрите другие места рядом.
listing-closed-for-now = Услуга временно не оказывается. Позвоните, прежде чем идти.
listing-places-all = Всего мест: { $all }.
listing-bring-hint = Отметьте, что уже есть. Отметки нигде не сохраняются.
listing-transport = Как добраться:
listing-class = { $name } (код { $code }, { $scheme })
listing-class-basic = { $class }: базовая услуга, которую обязана обеспечить каждая громада
scheme-ua-429 = Классификатор социальных услуг Украины, приказ № 429
scheme-lt-a1-93 = Каталог социальных услуг Литвы, A1-93
listing-phone = Звоните: { $number }
listing-card = Сохранить эти контакты в телефоне
listing-paper = Отсканируйте код, чтобы проверить, не изменилось ли что-нибудь.

fees-title = Может быть для вас бесплатной
fees-title-free = Бесплатна по закону
fees-note = Закон говорит об услугах за бюджетные средства. Спросите, так ли это здесь.
fees-groups = Бесплатно независимо от дохода: { $groups } ({ $basis }).
fees-free = Для всех, независимо от дохода ({ $basis }).
fees-free-below-2-minimums = Бесплатно, если доход на члена семьи меньше двух прожиточных минимумов в месяц ({ $basis }).
fees-sliding-to-4-minimums = От двух до четырёх минимумов оплачивают часть стоимости ({ $basis }).
fees-free-below-2-state-incomes = Бесплатно, если вы получаете социальное пособие или доход на члена семьи меньше 2 VRP в месяц ({ $basis }).
fees-at-most-20-percent = Обычно не больше 20 % дохода ({ $basis }).
fees-at-most-80-percent = Обычно не больше 80 % дохода ({ $basis }).

get-title = Как получить
get-place = Кто решает, зависит от места жительства. Укажите его в обращении: перед отправкой вы увидите, кто его получит.
get-free = Можно просто прийти или позвонить: ни заявления, ни решения не нужно.
get-wait = Ожидание:
listing-place-online = Онлайн:
get-direct = Напрямую от поставщика: { $agency } должен ответить вам { $due }.
get-decides = Через местную власть. Решает: { $agency }.
get-limit = Срок решения по закону: { $limit } ({ $basis }).
get-limit-proposed = Предлагаемый срок решения: { $limit }. Закон числа дней не устанавливает ({ $basis }).

permit-title = Лицензия и аккредитация
permit-licence = Лицензия
permit-accreditation = Аккредитация
permit-issued = действует, выдана { $date }
permit-valid = действует
permit-suspended = приостановлена
permit-suspended-until = приостановлена до { $date }
permit-revoked = отозвана { $date }
permit-register = Посмотреть в реестре

complain-title = Если что-то не так
complain-first = Сначала, если можете, скажите поставщику. Можно обратиться и сразу:
complain-lt-need = о решении или оценке потребности: к мэру, который обязан поручить повторную оценку (X-493 ст. 43);
complain-lt-service = о самой помощи: к мэру; об услугах за счёт государства: в Департамент надзора за социальными услугами;
complain-lt-court = после этого – в административный суд.
complain-ua-decision = о решении: в орган, который его принял, или вышестоящий (Закон «Об административной процедуре», 2073-IX), либо в административный суд;
complain-ua-service = о самой помощи: в совет вашей громады или в Национальную социальную сервисную службу Украины.
complain-other = местная власть.
complain-council = В вашем муниципалитете это: { $agency }.
complain-limit = Срок ответа по закону: { $limit } ({ $basis }).

checks-group-contact = Телефон и другие контакты
checks-group-hours = Часы работы
checks-group-place = Место
checks-group-cost = Стоимость
checks-group-conditions = Для кого и что взять
checks-by-provider = подтвердил поставщик
checks-by-municipality = проверила местная власть
checks-by-partner = проверил партнёр
checks-how-phone = по телефону
checks-how-email = по электронной почте
checks-how-visit = на месте
checks-how-website = на их сайте
checks-how-here = здесь, на сайте

nearby-title = Такая же помощь рядом

list-title = Мой список
list-save = Добавить в список
list-saved = В списке
list-count =
    { $count ->
        [one] { $count } услуга
        [few] { $count } услуги
        [many] { $count } услуг
       *[other] { $count } услуги
    }
list-unread = Часть списка не удалось прочитать, или этого уже не оказывают. Остальное – здесь.
list-too-many = В списке помещается не больше { $most } услуг. Показаны первые.
list-empty = В вашем списке пока ничего нет.
list-how = Возле услуги нажмите «Добавить в список». Здесь можно сравнить добавленное, напечатать и передать другим.
list-find = Найти помощь
list-more = Искать ещё
list-paper = Отсканируйте код, чтобы открыть этот список на телефоне.
list-kept = Ваш список – в адресе этой страницы и, если вы его сохранили, в этом браузере. Мы его не храним. Кто знает адрес, может его прочитать.
list-keep = Сохранить в этом браузере
list-remove = Убрать

share-title = Поделиться
share-text = { $title }: { $address }
share-device = Отправить через приложение
share-copy = Скопировать адрес
share-copied = Скопировано
share-sms = Отправить SMS
share-mail = Отправить по почте
share-address = Адрес:
share-code = Код для сканирования с адресом этой страницы
share-print = Печать

organization-kind-municipality = Часть муниципалитета
organization-kind-municipal = Муниципальное учреждение
organization-kind-state = Государственное или областное учреждение
organization-kind-ngo = Общественная организация
organization-kind-church = Церковная организация
organization-kind-private = Частная компания
organization-oldest = Учитывается самая давняя проверка среди услуг ({ $count }).
