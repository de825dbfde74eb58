# Поиск: фильтры, что мы поняли, порядок, карта.

# Filters
find-facet-age = Возраст
find-facet-spoken = На каком языке говорят
find-facet-sector = Кто оказывает
find-facet-basic = По закону
find-facet-quick = Самое важное
open-now = сейчас открыто
places-yes = есть свободные места
documents-none = документы не нужны
accessible-yes = доступный вход
basic-yes = базовые услуги
basic-no = небазовые услуги
sector-public = государство или муниципалитет
sector-ngo = общественная организация
sector-church = церковь или религиозная община
sector-private = частный поставщик
spoken-lt = литовский
spoken-pl = польский
spoken-uk = украинский
spoken-en = английский
spoken-ru = русский
spoken-be = белорусский
spoken-de = немецкий
find-more-values = Ещё
find-chosen-count = выбрано
find-chosen = выбрано, нажмите, чтобы убрать
find-age-label = Сколько человеку лет?
find-age-submit = Применить
find-age-about =
    { $age ->
        [one] { $age } год
        [few] { $age } года
       *[other] { $age } лет
    }
find-chip-age = Возраст: { $age }
find-chip-near = Рядом с выбранной точкой

# What was understood
find-read-as = Показываем найденное по словам
find-read-place = Место мы поняли из ваших слов:
find-read-elsewhere = { $place }: ничего не найдено; вот что есть в других местах.
find-read-instead = Искать именно «{ $words }»
find-read-literally = Ваши слова взяты без изменений.
find-read-again = Разрешить исправить ошибки
find-read-needs = Возможно, вы имели в виду:

# Order, distance
find-order-title = Порядок
find-order-match = лучшее соответствие
find-order-nearest = ближайшие
find-order-checked = недавно проверенные
find-near = Рядом со мной
find-near-what = Браузер сначала спросит вас. Он округлит место примерно до 1 км, а мы его не храним.
find-near-refused = Браузер не сказал, где вы. Выберите место вверху.
card-distance = примерно в { $count } км
card-distance-near = ближе 1 км
card-places-free =
    { $count ->
        [one] { $count } свободное место
        [few] { $count } свободных места
       *[other] { $count } свободных мест
    }

# What in the address could not be used
find-unread-area = Места из адреса страницы мы не знаем, поэтому ищем везде.
find-unread-choice = Одно из условий в адресе страницы нам неизвестно, поэтому оно пропущено.
find-unread-near = Точку в адресе страницы не удалось прочитать, поэтому расстояния не показаны.
find-unread-page = Такой страницы результатов нет. Это последняя.
find-unread-long = Вопрос слишком длинный: прочитано только его начало.

# Nothing found
find-none-because = Ничего нет из-за условия «{ $filter }».
find-none-drop =
    { $count ->
        [one] Убрать: { $count } услуга
        [few] Убрать: { $count } услуги
       *[other] Убрать: { $count } услуг
    }
find-none-together = Все условия вместе не оставляют ничего.
find-none-drop-all =
    { $count ->
        [one] Убрать все: { $count } услуга
        [few] Убрать все: { $count } услуги
       *[other] Убрать все: { $count } услуг
    }
find-none-widen-title = Искать шире
find-none-widen =
    { $count ->
        [one] { $area }: { $count } услуга
        [few] { $area }: { $count } услуги
       *[other] { $area }: { $count } услуг
    }
find-none-nearest-title = Ближайшие виды помощи

# The map
find-tabs = Список или карта
find-tab-list = Список
map-title = Карта
map-what = Всё это есть и в списке. Числа показывают, сколько услуг; пунктирный круг — территория, а не точное место.
map-keys = Карту можно тянуть или двигать стрелками; плюс и минус меняют масштаб.
map-tiles = Подложку карты присылает { $host }: этот сайт видит ваш сетевой адрес и какую часть карты вы смотрите, но не то, что вы ищете.
map-elsewhere =
    { $count ->
        [one] { $count } услуга не имеет места на карте.
        [few] { $count } услуги не имеют места на карте.
       *[other] { $count } услуг не имеют места на карте.
    }
map-best = На карте показано { $count } лучших результатов.
map-more = ещё { $count }
map-mark =
    { $count ->
        [one] { $name }: { $count } услуга
        [few] { $name }: { $count } услуги
       *[other] { $name }: { $count } услуг
    }
map-place = Место нескольких услуг
map-service = Услуга
map-kilometres = { $count } км
map-metres = { $count } м
map-north = С
map-nearer = Приблизить
map-farther = Отдалить
map-whole = Вся карта
map-empty = В этой части карты ничего нет.
map-as-list = Карта словами
