# Пошук: фільтри, що ми зрозуміли, порядок, карта.

# Filters
find-facet-age = Вік
find-facet-spoken = Якою мовою говорять
find-facet-sector = Хто надає
find-facet-basic = За законом
find-facet-quick = Найважливіше
open-now = зараз відчинено
places-yes = є вільні місця
documents-none = документи не потрібні
accessible-yes = доступний вхід
basic-yes = базові послуги
basic-no = небазові послуги
sector-public = держава чи громада
sector-ngo = громадська організація
sector-church = церква чи релігійна громада
sector-private = приватний надавач
spoken-lt = литовська
spoken-pl = польська
spoken-uk = українська
spoken-en = англійська
spoken-ru = російська
spoken-be = білоруська
spoken-de = німецька
find-more-values = Ще
find-chosen-count = вибрано
find-chosen = вибрано, натисніть, щоб прибрати
find-age-label = Скільки людині років?
find-age-submit = Застосувати
find-age-about =
    { $age ->
        [one] { $age } рік
        [few] { $age } роки
       *[other] { $age } років
    }
find-chip-age = Вік: { $age }
find-chip-near = Поруч з обраною точкою

# What was understood
find-read-as = Показуємо знайдене за словами
find-read-place = Місце ми зрозуміли з ваших слів:
find-read-elsewhere = { $place }: нічого не знайдено; ось що є в інших місцях.
find-read-instead = Шукати саме «{ $words }»
find-read-literally = Ваші слова взято без змін.
find-read-again = Дозволити виправити помилки
find-read-needs = Можливо, ви мали на увазі:

# Order, distance
find-order-title = Порядок
find-order-match = найкраща відповідність
find-order-nearest = найближчі
find-order-checked = нещодавно перевірені
find-near = Поруч зі мною
find-near-what = Браузер спершу запитає вас. Він округлить місце приблизно до 1 км, а ми його не зберігаємо.
find-near-refused = Браузер не сказав, де ви. Виберіть місце вгорі.
card-distance = приблизно за { $count } км
card-distance-near = ближче ніж 1 км
card-places-free =
    { $count ->
        [one] { $count } вільне місце
        [few] { $count } вільні місця
       *[other] { $count } вільних місць
    }

# What in the address could not be used
find-unread-area = Місця з адреси сторінки ми не знаємо, тому шукаємо всюди.
find-unread-choice = Одну з умов в адресі сторінки ми не знаємо, тому її пропущено.
find-unread-near = Точку в адресі сторінки не вдалося прочитати, тому відстаней не показано.
find-unread-page = Такої сторінки результатів немає. Це остання.
find-unread-long = Запит задовгий: прочитано лише його початок.

# Nothing found
find-none-because = Нічого немає через умову «{ $filter }».
find-none-drop =
    { $count ->
        [one] Прибрати: { $count } послуга
        [few] Прибрати: { $count } послуги
       *[other] Прибрати: { $count } послуг
    }
find-none-together = Усі умови разом не залишають нічого.
find-none-drop-all =
    { $count ->
        [one] Прибрати всі: { $count } послуга
        [few] Прибрати всі: { $count } послуги
       *[other] Прибрати всі: { $count } послуг
    }
find-none-widen-title = Шукати ширше
find-none-widen =
    { $count ->
        [one] { $area }: { $count } послуга
        [few] { $area }: { $count } послуги
       *[other] { $area }: { $count } послуг
    }
find-none-nearest-title = Найближчі види допомоги

# The map
find-tabs = Список чи карта
find-tab-list = Список
map-title = Карта
map-what = Усе це є й у списку. Числа показують, скільки послуг; пунктирне коло — це територія, а не точне місце.
map-keys = Карту можна тягнути або рухати стрілками; плюс і мінус змінюють масштаб.
map-tiles = Підкладку карти надсилає { $host }: цей сайт бачить вашу мережеву адресу і яку частину карти ви дивитеся, але не те, що ви шукаєте.
map-elsewhere =
    { $count ->
        [one] { $count } послуга не має місця на карті.
        [few] { $count } послуги не мають місця на карті.
       *[other] { $count } послуг не мають місця на карті.
    }
map-best = На карті показано { $count } найкращих результатів.
map-more = ще { $count }
map-mark =
    { $count ->
        [one] { $name }: { $count } послуга
        [few] { $name }: { $count } послуги
       *[other] { $name }: { $count } послуг
    }
map-place = Місце кількох послуг
map-service = Послуга
map-kilometres = { $count } км
map-metres = { $count } м
map-north = Пн
map-nearer = Наблизити
map-farther = Віддалити
map-whole = Уся карта
map-empty = У цій частині карти нічого немає.
map-as-list = Карта словами
