# Signing in and out
account-sign-in-title = Вхід
account-sign-in-lead = Тут входять працівники органів, надавачів послуг і приймалень. Щоб попросити про допомогу, обліковий запис не потрібен.
account-sign-in-ask = Попросити про допомогу без облікового запису
account-sign-in-email = Електронна пошта
account-sign-in-password = Пароль
account-sign-in-submit = Увійти
account-sign-in-forgotten = Забули пароль?
account-sign-in-needed = Увійдіть, щоб побачити цю сторінку.
account-sign-out-title = Ви вийшли
account-sign-out-lead = Цей браузер більше не має доступу до звернень. Якщо комп'ютером користуються інші, закрийте вікно.
account-sign-out-again = Увійти знову
account-sign-out-submit = Вийти

# Who is signed in, and what they may reach
account-role-front-desk = Приймальня
account-role-provider-editor = Редактор надавача
account-role-provider-manager = Керівник надавача
account-role-triage = Розподіл звернень
account-role-case-worker = Соціальний працівник
account-role-supervisor = Керівник зміни
account-role-administrator = Адміністратор

# A name for a computer
account-device = Як ви називаєте цей комп'ютер?
account-device-hint = Наприклад, «робочий стіл». За цим ви впізнаєте у своєму обліковому записі, де ви увійшли.

# A link to sign in, by e-mail
account-forgotten-title = Увійти без пароля
account-forgotten-lead = Введіть свою адресу: ми надішлемо посилання для входу. Воно діє { $minutes } хв, один раз і лише в цьому браузері.
account-forgotten-submit = Надіслати посилання
account-letter-title = Увійти за посиланням
account-letter-lead = Натисніть кнопку, і ви увійдете.
account-letter-elsewhere = Посилання діє лише в тому браузері, в якому його попросили. Там можна також ввести код із листа.
account-letter-another = Попросити інше посилання
account-letter-waiting-title = Перевірте свою пошту
account-letter-waiting-lead = Якщо такий обліковий запис є, лист уже надсилається. Відкрийте посилання в цьому браузері або введіть тут код. Вони діють { $minutes } хв.
account-letter-code = Код із листа
account-letter-code-hint = Вісім знаків; дефіси та великі літери не мають значення.
account-letter-lost-title = Це посилання більше не діє
account-letter-lost-lead = Його вже використано, воно застаріло або було неповним. Можна попросити інше.

# An invitation
account-invited-title = Запрошення
account-invited-lead = Вас запрошено працювати тут: { $organization }, { $role }.
account-invited-begin = Почати
account-invited-bound = Продовжити можна буде лише в цьому браузері; в іншому знадобиться код із листа.
account-invited-choose-title = Оберіть пароль
account-invited-accept = Прийняти запрошення
account-invited-lost = Запрошення не знайдено: його прийнято, відкликано, воно застаріло або відкрите в іншому браузері. Якщо лист у вас, введіть його код.
account-invited-elsewhere = З цим запрошенням уже почали в іншому браузері. Щоб продовжити тут, введіть код із листа.
account-invited-code-hint = Шістнадцять знаків; дефіси та великі літери не мають значення.

# A second factor while signing in
account-second-title = Код із застосунку
account-second-lead = Пароль правильний. Введіть ще код, який зараз показує ваш застосунок.
account-second-code = Код
account-second-code-hint = Шість цифр або один із записаних кодів.
account-second-help = Немає ні телефону, ні записаних кодів? Ваш адміністратор або керівник може дозволити налаштувати застосунок наново.
account-second-lost-title = Забагато часу або спроб
account-second-lost-lead = Почніть вхід спочатку.
account-second-required = Адміністратори входять за паролем і кодом із застосунку. Налаштуйте застосунок зараз; це займе дві хвилини.

# Second factors
account-factor-title = Другий крок
account-factor-confirm = Перш ніж щось тут змінити, підтвердьте ще раз, що це ви.
account-factor-set-up-title = Налаштувати застосунок
account-factor-other-title = Налаштувати інший застосунок
account-factor-kept = Під час входу потрібен код із застосунку. Залишилося записаних кодів: { $count }.
account-factor-none = Під час входу потрібен лише пароль. Ключ доступу або код із застосунку захищає і тоді, коли пароль дізнаються інші.
account-factor-change = Змінити другий крок
account-factor-app = Установіть на телефон застосунок, що показує одноразові коди (TOTP).
account-factor-scan = Відскануйте це зображення.
account-factor-picture = Код для застосунку
account-factor-letters = Або введіть літерами:
account-factor-type = Введіть шість цифр, які застосунок зараз показує.
account-factor-submit = Увімкнути
account-factor-remove = Вимкнути застосунок
account-codes-title = Запишіть ці коди
account-codes-lead = Якщо загубите телефон, кожен із них один раз замінить код застосунку або ключ доступу. Тримайте їх не біля комп'ютера. Більше ми їх не покажемо.
account-codes-done = Записано
account-codes-renew = Отримати нові коди

# Showing once more who is there
account-confirm-title = Це справді ви?
account-confirm-lead = Перш ніж продовжити, підтвердьте ще раз, що це ви. Ми запитуємо про це час від часу та після входу через інший сайт.
account-confirm-submit = Продовжити

# One's own account
account-nav = Мій обліковий запис
account-own-title = Мій обліковий запис
account-done-password = Пароль змінено. В інших місцях вас виведено.
account-done-session = Там ви більше не увійшли.
account-done-sessions = Ви увійшли лише тут.
account-done-factor = Другий крок увімкнено.
account-done-factor-removed = Застосунок вимкнено.
account-done-link = Ви увійшли за посиланням. Якщо забули пароль, пів години можна обрати новий без старого.
account-sessions-title = Де ви увійшли
account-sessions-lead = Ми не зберігаємо ні адреси, ні браузера: тут лише те, що ви написали самі.
account-sessions-end-others = Вийти всюди, крім цього
account-session-unnamed = Без назви
account-session-here = тут
account-session-times = З { $since }, востаннє { $seen }
account-session-end = Вийти
account-session-end-name = Вийти: { $name }
account-way-password = За паролем
account-way-link = За посиланням із листа
account-way-invitation = Після прийняття запрошення
account-password-title = Інший пароль
account-password-lead = Після зміни пароля ви вийдете всюди, крім цього місця.
account-password-current = Теперішній пароль
account-password-chosen = Новий пароль
account-password-hint = Щонайменше { $count } знаків. Найлегше запам'ятати кілька непов'язаних слів. Викрадених паролів не приймаємо.
account-password-submit = Змінити пароль

# Problems
problem-password-do-not-match = Електронна пошта й пароль не збігаються. Перевірте обидва й спробуйте ще раз.
problem-password-missing = Введіть пароль.
problem-password-too-many = Забагато спроб. Зачекайте кілька хвилин і введіть пароль знову
problem-chosen-missing = Введіть новий пароль
problem-chosen-too-short = Пароль закороткий: щонайменше дванадцять знаків
problem-chosen-stolen = Цей пароль є у списках викрадених паролів: оберіть інший
problem-chosen-too-weak = Цей пароль легко вгадати: додайте ще одне-два слова
problem-current-do-not-match = Пароль неправильний: спробуйте ще раз
problem-code-missing = Введіть код
problem-code-do-not-match = Код не підходить або вже використаний
problem-email-not-allowed = Обліковий запис із цією адресою вже є
problem-email-too-many = Забагато відкритих запрошень: відкличте деякі
problem-role-missing = Оберіть роль цієї людини
problem-organization-missing = Оберіть надавача, керівника якого запрошуєте
problem-organization-not-allowed = Для працівників громади надавача не обирайте
