# "Is this your organization?": a claim of a listing, and what the municipality does about it.
claim-link = Це ваша організація? Ведіть її запис самі
claim-title = Це ваша організація?
claim-back = Назад до запису
claim-lead = { $organization }: запис може вести той, хто там працює. Спершу громада перевіряє, чи це так.
claim-nobody = Тут ще ніхто не доглядає за цим записом, тож перевірити нікому.
claim-email = Ваша робоча електронна адреса
claim-email-hint = Ми надішлемо туди код. З адресою самої організації перевірити легше.
claim-post = Ким ви там є?
claims-post-head = Керую нею
claims-post-employee = Працюю там
claims-post-volunteer = Допомагаю там як волонтер(ка)
claims-post-other = Інше
claim-kept = Громада бачить вашу адресу, доки не вирішить; потім її тут видаляють.
claim-submit = Надіслати мені код
claim-code-title = Введіть код із листа
claim-code-lead = { $organization }: ми надіслали код на вашу адресу. Він діє { $minutes } хвилин у цьому браузері.
claim-code-submit = Підтвердити
claim-lost-title = Тут нічого не розпочато
claim-lost = Година минула або ви почали в іншому браузері. Почніть знову на сторінці вашої організації.
claim-done-title = Вашу адресу підтверджено
claim-done = { $organization }: громада отримала вашу заявку.
claim-done-next = Вона перевірить, можливо зателефонує за номером із запису, і відповість вам електронною поштою.

# At the municipality’s desk
claims-nav = Заявки організацій
claims-title = Хто каже, що запис їхній
claims-lead = Кожен підтвердив свою адресу. Дізнайтеся, чи може вести запис, потім вирішіть.
claims-none = Ніхто не чекає.
claims-caption = Чекають: { $count }
claims-head-organization = Організація
claims-head-email = Адреса
claims-head-post = Ким називається
claims-head-weak = Що каже адреса
claims-head-since = Відколи
claims-head-decided = Вирішено
claims-head-decision = Рішення
claims-head-strong = Що з’ясовано
claims-decided-title = Що вирішено
claims-decision-accepted = Прийнято
claims-decision-refused = Відмовлено
claims-decision-lapsed = Ніхто вчасно не вирішив
claims-disputed = уже ведуть
claims-disputed-what = Цей запис уже хтось веде, і його повідомлено про заявку. Перш ніж вирішити, поговоріть з обома.
claims-weak-address = Це адреса із запису
claims-weak-mail = Той самий домен, що й адреса із запису
claims-weak-website = Той самий домен, що й сайт із запису
claims-weak-none = Нічого
claims-one-title = Заявка на запис
claims-back = Усі, хто чекає
claims-see-page = Переглянути запис
claims-weak-title = Слабка ознака: адреса
claims-strong-title = Сильна ознака: що з’ясовано
claims-strong-none = Ще ніхто нічого не з’ясував.
claims-check = { $how }: { $found } ({ $role }, { $date })
claims-check-title = З’ясуйте
claims-check-lead = Зателефонуйте за номером, що вже був у записі, а не за тим, який дав заявник; або подивіться в реєстр.
claims-how = Як ви дізналися?
claims-how-phone = телефоном
claims-how-visit = під час візиту
claims-how-register = у реєстрі
claims-how-document = з документа
claims-found = Чи це так?
claims-found-yes = Так, може вести запис
claims-found-no = Ні
claims-check-submit = Записати
claims-done-checked = Записано.
claims-decision-title = Вирішіть
claims-decider = Приймає і відмовляє адміністратор.
claims-accept-what = Отримає запрошення електронною поштою і вестиме запис та його людей.
claims-accept = Прийняти і запросити
claims-address-lost = уже не можна прочитати
claims-address-lost-what = Ключа, яким зашифровано адресу, більше немає: листа не надіслати. Зателефонуйте до організації, попросіть подати заявку ще раз, а цю заявку відхиліть.
claims-accept-not-yet = Прийняти можна, коли хтось з’ясує, що це так.
claims-reason = Чому ні?
claims-reason-choose = Виберіть причину
claims-refusal-unknown-there = там ніхто про це не знав
claims-refusal-not-confirmed = не вдалося знайти того, хто б знав
claims-refusal-kept = хтось із ваших уже веде запис: попросіть вас запросити
claims-refusal-other-listing = мається на увазі інший запис
claims-refusal-other = інша причина, словами
claims-words = Слово до заявника
claims-words-hint = Це буде в листі. Не більше { $most } знаків.
claims-refuse = Відмовити й написати
claims-done-accepted = Прийнято; запрошення в дорозі.
claims-done-refused = Відмовлено; лист у дорозі.
problem-post-missing = Вкажіть, ким ви там є
problem-found-not-allowed = Спершу з’ясуйте, чи це так
problem-act-unknown = Натисніть одну з кнопок сторінки
problem-reason-words-missing = Опишіть іншу причину словами
problem-reason-words-too-long = Не більше 600 знаків

# Deeds in the audit trail
claims-deed-made = Подано заявку на запис, адресу підтверджено
claims-deed-checked = Заявку перевірено
claims-deed-accepted = Заявку прийнято
claims-deed-refused = Заявку відхилено

# Letters
mail-claim-code-subject = Ваш код: { $organization }
mail-claim-code-body =
    Добрий день,

    хтось попросив у Kladka дозволу вести запис { $organization } і вказав цю адресу.

    Якщо це були ви, введіть цей код у браузері, в якому просили: { $code }
    Він діє { $minutes } хвилин, тут:
    { $typed }

    Якщо ви не чекали цього листа, видаліть його: нічого не станеться.

    Цей лист надіслано автоматично, відповідати на нього не потрібно.
mail-claimed-subject = Заявка на запис: { $organization }
mail-claimed-body =
    Добрий день,

    хтось каже, що { $organization } — його організація, і просить дозволу вести її запис. Адресу підтверджено. Чи це так, має з’ясувати { $municipality }.

    Зателефонуйте за номером, який стоїть у записі, або загляньте до реєстру. Заявка чекає тут, після входу:
    { $link }

    Якщо за 90 днів ніхто не вирішить, заявка закінчиться сама.

    Цей лист надіслано автоматично, відповідати на нього не потрібно.
mail-claim-refused-subject = Ваша заявка: { $organization }
mail-claim-refused-body =
    Добрий день,

    ви просили дозволу вести запис { $organization }. Громада це перевірила і зараз не може погодитися.

    Причина: { $reason }.
    { $words }

    Коли це зміниться, ви можете попросити ще раз. Вашу адресу тут видалять протягом тижня.

    Цей лист надіслано автоматично, відповідати на нього не потрібно.
mail-claim-dispute-subject = Хтось хоче вести ваш запис: { $organization }
mail-claim-dispute-body =
    Добрий день,

    хтось інший каже, що { $organization } — його організація, і просить дозволу вести її запис. Поки нічого не змінилося: спершу перевірить { $municipality } і може вам зателефонувати.

    Якщо вам має допомагати колега, ви можете запросити його самі:
    { $link }

    Якщо ви не знаєте, хто міг просити, повідомте громаді.

    Цей лист надіслано автоматично, відповідати на нього не потрібно.

# On the page about privacy
content-privacy-listings-title = Коли ви кажете, що запис неточний або ваш
content-privacy-listings-text = Про неточність можна повідомити, не кажучи, хто ви; слова видаляють через 30 днів після того, як їх розглянули. Хто хоче вести запис, вказує адресу: громада бачить її, доки не вирішить, а протягом тижня її тут видаляють. Що, як і коли з’ясовано, залишається.
