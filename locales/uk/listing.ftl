# The page of a service, of an organization, the list of those that one gathers, and passing them on.

common-nav-list = Список

listing-withdrawn = З { $date } цю послугу надавати не можна: ліцензію чи акредитацію скасовано або зупинено. Подивіться інші місця поруч.
listing-closed-for-now = Послуга тимчасово не надається. Зателефонуйте, перш ніж іти.
listing-places-all = Усього місць: { $all }.
listing-bring-hint = Позначте, що вже маєте. Позначки ніде не зберігаються.
listing-transport = Як доїхати:
listing-class = { $name } (код { $code }, { $scheme })
listing-class-basic = { $class }: базова послуга, яку має забезпечити кожна громада
scheme-ua-429 = Класифікатор соціальних послуг, наказ № 429
scheme-lt-a1-93 = Каталог соціальних послуг Литви, A1-93
listing-phone = Телефонуйте: { $number }
listing-card = Зберегти ці контакти в телефоні
listing-paper = Скануйте код, щоб перевірити, чи нічого не змінилося.

fees-title = Може бути для вас безоплатною
fees-title-free = Безоплатна за законом
fees-note = Закон говорить про послуги за бюджетні кошти. Запитайте, чи тут саме так.
fees-groups = Безоплатно незалежно від доходу: { $groups } ({ $basis }).
fees-free = Для всіх, незалежно від доходу ({ $basis }).
fees-free-below-2-minimums = Безоплатно, якщо дохід на члена сім’ї менший за два прожиткові мінімуми на місяць ({ $basis }).
fees-sliding-to-4-minimums = Від двох до чотирьох мінімумів сплачують частину вартості ({ $basis }).
fees-free-below-2-state-incomes = Безоплатно, якщо ви отримуєте соціальну допомогу або дохід на члена сім’ї менший за 2 VRP на місяць ({ $basis }).
fees-at-most-20-percent = Зазвичай не більше 20 % доходу ({ $basis }).
fees-at-most-80-percent = Зазвичай не більше 80 % доходу ({ $basis }).

get-title = Як отримати
get-place = Хто вирішує, залежить від місця проживання. Вкажіть його у зверненні: перед надсиланням ви побачите, хто його отримає.
get-free = Можна просто прийти чи зателефонувати: ні заяви, ні рішення не потрібно.
get-wait = Очікування:
listing-place-online = Онлайн:
get-direct = Безпосередньо від надавача: { $agency } має відповісти вам { $due }.
get-decides = Через громаду. Вирішує: { $agency }.
get-limit = Строк рішення за законом: { $limit } ({ $basis }).
get-limit-proposed = Пропонований строк рішення: { $limit }. Закон кількості днів не встановлює ({ $basis }).

permit-title = Ліцензія та акредитація
permit-licence = Ліцензія
permit-accreditation = Акредитація
permit-issued = чинна, надано { $date }
permit-valid = чинна
permit-suspended = зупинено
permit-suspended-until = зупинено до { $date }
permit-revoked = скасовано { $date }
permit-register = Переглянути в реєстрі

complain-title = Якщо щось не так
complain-first = Спершу, якщо можете, скажіть надавачу. Також можна звернутися одразу:
complain-lt-need = щодо рішення чи оцінки потреби: до мера, який має доручити повторну оцінку (X-493 ст. 43);
complain-lt-service = щодо самої допомоги: до мера; щодо послуг за державні кошти: до Департаменту нагляду за соціальними послугами;
complain-lt-court = після цього – до адміністративного суду.
complain-ua-decision = щодо рішення: до органу, який його ухвалив, чи вищого (Закон «Про адміністративну процедуру», 2073-IX), або до адміністративного суду;
complain-ua-service = щодо самої допомоги: до ради вашої громади або до Національної соціальної сервісної служби України.
complain-other = місцева влада.
complain-council = У вашій громаді це: { $agency }.
complain-limit = Строк відповіді за законом: { $limit } ({ $basis }).

checks-group-contact = Телефон та інші контакти
checks-group-hours = Години роботи
checks-group-place = Місце
checks-group-cost = Вартість
checks-group-conditions = Для кого і що взяти
checks-by-provider = підтвердив надавач
checks-by-municipality = перевірила громада
checks-by-partner = перевірив партнер
checks-how-phone = телефоном
checks-how-email = електронною поштою
checks-how-visit = на місці
checks-how-website = на їхньому сайті
checks-how-here = тут, на сайті

nearby-title = Така сама допомога поруч

list-title = Мій список
list-save = Додати до списку
list-saved = У списку
list-count =
    { $count ->
        [one] { $count } послуга
        [few] { $count } послуги
        [many] { $count } послуг
       *[other] { $count } послуги
    }
list-unread = Частину списку не вдалося прочитати, або цього вже не надають. Решта – тут.
list-too-many = У списку вміщується щонайбільше { $most } послуг. Показано перші.
list-empty = У вашому списку ще нічого немає.
list-how = Біля послуги натисніть «Додати до списку». Тут ви зможете порівняти додане, надрукувати й передати іншим.
list-find = Знайти допомогу
list-more = Шукати ще
list-paper = Скануйте код, щоб відкрити цей список на телефоні.
list-kept = Ваш список – в адресі цієї сторінки та, якщо ви його зберегли, у цьому браузері. Ми його не зберігаємо. Хто має адресу, може його прочитати.
list-keep = Зберегти в цьому браузері
list-remove = Прибрати

share-title = Поділитися
share-text = { $title }: { $address }
share-device = Надіслати через застосунок
share-copy = Скопіювати адресу
share-copied = Скопійовано
share-sms = Надіслати SMS
share-mail = Надіслати електронною поштою
share-address = Адреса:
share-code = Код для сканування з адресою цієї сторінки
share-print = Друкувати

organization-kind-municipality = Підрозділ громади
organization-kind-municipal = Комунальна установа
organization-kind-state = Державна чи обласна установа
organization-kind-ngo = Громадська організація
organization-kind-church = Церковна організація
organization-kind-private = Приватна компанія
organization-oldest = Враховано найдавнішу перевірку з-поміж послуг ({ $count }).
