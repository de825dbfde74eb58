# A new receipt in place of one that was lost
receipt-renew-title = Людина загубила код звернення
receipt-renew-lead = Перш ніж видати новий код, пересвідчіться, хто просить. Те, як ви пересвідчилися, буде записано. Старий код одразу перестає діяти, а людина отримає про це повідомлення, якщо залишила безпечний спосіб їй написати.
receipt-renew-before = Новий код уже видано { $date }: { $organization }. Запитайте, чому потрібен ще один.
receipt-renew-outrun-title = Ще одного коду не створено
receipt-renew-outrun = Новий код уже видано { $date }: { $organization }. Він діє. Якщо людина його не отримала, видайте нижче інший.
receipt-identity-legend = Як ви пересвідчилися?
receipt-identity-document = Я бачив(-ла) документ
receipt-identity-known-in-person = Я знаю цю людину особисто
receipt-identity-called-back = Я передзвонив(-ла) на номер, указаний у зверненні
receipt-identity-other = Інакше: напишіть, як і хто підтвердив
receipt-identity-note = Про перевірку
receipt-identity-note-hint = Обов’язково, якщо ви обрали інший спосіб. Номер документа не пишіть. Людина зможе це прочитати.
receipt-renew-submit = Видати новий код
receipt-given-title = Новий код готовий
receipt-given-by = Видано: { $organization }. Попередній код більше не діє.
receipt-given-once = Надрукуйте або перепишіть його зараз і віддайте людині. Код показано лише цей раз.
receipt-given-back = Назад до звернення
problem-identity-missing = Виберіть, як ви пересвідчилися.
problem-identity_note-missing = Напишіть, як ви пересвідчилися і хто підтвердив.
staff-audit-deed-identity-document = Перед видачею нового коду бачили документ
staff-audit-deed-identity-known-in-person = Особисто знали людину, якій видали новий код
staff-audit-deed-identity-called-back = Перед видачею нового коду передзвонили на номер зі звернення
staff-audit-deed-identity-other = Перед видачею нового коду пересвідчилися інакше
task-event-renewed = Людині видано новий код
follow-event-renewed = { $agency }: вам видано новий код, попередній перестав діяти
follow-renewed = Новий код видано { $date }: { $agency }. Якщо ви його не просили, зателефонуйте туди.
follow-opened-for-receipt = відкрито, щоб видати вам новий код
mail-renewed-subject = Ваш код замінено
mail-renewed-body =
    Вітаємо,

    в установі вам видали новий код, попередній більше не діє. З новим кодом ви прочитаєте новини тут:
    { $link }

    Якщо ви не просили нового коду, зателефонуйте до установи, до якої зверталися.

    Лист надіслано автоматично, будь ласка, не відповідайте на нього.
mail-renewed-text = Ваш код замінено, попередній більше не діє. Якщо ви цього не просили, зателефонуйте до установи, до якої зверталися. { $link }

# Consent, reader by reader
follow-readers-title = Хто може читати ваше звернення
follow-readers-lead = Ви дали згоду щодо кожного з них. Згоду можна будь-коли відкликати.
follow-reader-reads = Може читати з { $since }, щонайдовше до { $until }.
follow-reader-done = Більше не може читати: її частину завершено.
follow-reader-withdrawn = Ви відкликали згоду { $date }. Більше не може читати.
follow-reader-ended = Ваша згода закінчилася { $date }. Більше не може читати.
follow-reader-own = Вона належить громаді й читає разом із нею. Щоб це припинити, відкличте все звернення нижче.
follow-given-online = Ви погодилися на цьому сайті.
follow-given-oral = Ви погодилися усно, в установі.
follow-given-phone = Ви погодилися телефоном.
follow-given-paper = Ви погодилися на папері.
follow-consent-title = Відкликати згоду: { $agency }
follow-consent-means = Від тієї миті { $agency } не зможе відкрити ваше звернення і припинить над ним працювати. Громада шукатиме, хто ще може допомогти, і туди його більше не надішле. Інші працюють далі.
follow-consent-kept = Те, що вже прочитано й записано, закон може вимагати зберігати.
follow-consent-submit = Відкликати згоду
follow-agree-near = Ваша згода закінчується { $date }. Після цього ніхто не зможе відкрити звернення, навіть якщо допомога ще триває.
follow-agree-over = Ваша згода закінчилася { $date }. Зараз ніхто не може відкрити ваше звернення.
follow-agree-submit = Погоджуюся ще на три роки
follow-event-revoked = Вашу згоду припинено: { $agency }
staff-referral-consent = Згода
staff-consent-online = надано на сайті
staff-consent-oral = усно, в установі
staff-consent-phone = телефоном
staff-consent-paper = на папері
staff-consent-unknown = як надано, не записано
staff-consent-until = до { $date }
staff-consent-withdrawn = відкликано { $date }
staff-consent-over = закінчилася { $date }: звернення не можна відкрити, доки людина не погодиться знову
staff-assist-consent-phone = Погодилися телефоном
staff-audit-deed-consent-withdrawn = Людина відкликала згоду для одної установи
staff-audit-deed-consent-ended = Строк згоди закінчився
staff-audit-deed-consent-again = Людина погодилася на довше
task-state-revoked = Згоду припинено
task-consent-withdrawn = Людина відкликала згоду
task-consent-ended = Строк згоди закінчився
task-event-revoked = Згоду для цієї установи припинено
problem-agency-not-allowed = Цій установі не можна передати звернення: вона ще не має ключа або людина відкликала для неї згоду.
mail-consent-ended-subject = Звернення { $reference }: відкрити його ви більше не можете
mail-consent-ended-body =
    Вітаємо,

    згоду людини на вашу роботу з цим зверненням припинено. У вашому списку його більше немає, відкрити його не можна. Будь ласка, припиніть роботу над ним і не звертайтеся до людини щодо нього.

    Номер звернення: { $reference }
    Відповідь мала бути до: { $due }

    Ваш список тут:
    { $link }

    Лист надіслано автоматично, відповідати на нього не треба.

# One request to several agencies
split-link = Передати кільком установам
split-title = Передати кільком установам одразу
split-lead = { $need }. Кожна установа бачить звернення і свою частину, але не те, що роблять інші. Кожна відповідає у свій строк; людина бачить усі частини на одній сторінці.
split-nobody = Більше немає кому передати, або звернення вже завершено.
split-row = Установа { $row }
split-agency = Установа
split-need = З яким запитом
split-need-same = Той самий, що у зверненні
split-note = Про що їх просять
split-note-hint = Це читають лише ця установа і громада.
split-more = Більше установ
split-lead-legend = Хто відповідає за все?
split-lead-hint = Хто відповідає за все, той вирішує і дає людині відповідь.
split-keep = { $agency } відповідає й далі
split-submit = Передати цим установам
problem-lead-missing = Виберіть, хто відповідає: одну з вибраних установ.
staff-audit-deed-split = Передали частину установі
follow-standing-part-open = Одну частину вашого звернення завершено, інша ще триває.
follow-parts-title = Хто яку частину виконує
follow-part-sent = Ще не відповіли.
follow-part-accepted = Прийняли в роботу.
follow-part-in-service = Допомога почалася.
follow-part-waitlisted = Ви в черзі.
follow-part-asked = Поставили вам запитання.
follow-part-completed = Завершили.
follow-part-unreachable = Не змогли з вами зв’язатися.
follow-part-not-helped = Закрили без допомоги.
follow-part-due = Має відповісти { $date }.

# Two at one request
conflict-they = Тим часом: { $event } · { $who } · { $date }
conflict-you = Ви хотіли: { $act }. Цього не зроблено.
conflict-now = Нижче – як є зараз. Те, що ви написали, збережено; надішліть ще раз, якщо це досі має сенс.
mail-receipt-renewed-subject = Звернення { $reference }: видано новий код
mail-receipt-renewed-body =
    Вітаємо,

    працівник видав новий код до цього звернення, перевіривши, хто просить. З ним можна прочитати все, що писала людина. Подивіться в журналі аудиту, хто його видав і як перевіряв, і, якщо щось незрозуміло, запитайте.

    Номер звернення: { $reference }

    Увійти:
    { $link }

# To whoever answers: the person has written, it is over, letters do not come
mail-written-subject = Звернення { $reference }: людина написала
mail-written-body =
    Вітаємо,

    людина написала щодо цього звернення. Її повідомлення – у зверненні.

    Номер звернення: { $reference }

    У цьому листі немає персональних даних. Щоб прочитати, увійдіть:
    { $link }

    Лист надіслано автоматично, відповідати на нього не треба.
mail-over-subject = Звернення { $reference }: більше нічого робити не треба
mail-over-body =
    Вітаємо,

    це звернення вже не ваше: людина його відкликала, його завершено, передано іншим або минув час на відповідь. У вашому списку його більше немає, відкрити його не можна. Будь ласка, припиніть роботу над ним.

    Номер звернення: { $reference }

    Ваш список тут:
    { $link }

    Лист надіслано автоматично, відповідати на нього не треба.
mail-unreached-subject = Звернення { $reference }: наші повідомлення не доходять до людини
mail-unreached-body =
    Вітаємо,

    те, що цей сайт пише людині, не доходить: її адреса чи номер нічого не приймає, звідси не надсилають SMS або вона обрала інший спосіб. Вона не знає, що сталося відтоді. Будь ласка, зв’яжіться з нею іншим способом, який вона назвала.

    Номер звернення: { $reference }

    У цьому листі немає персональних даних. Як зв’язатися з людиною, написано у зверненні:
    { $link }

    Лист надіслано автоматично, відповідати на нього не треба.
