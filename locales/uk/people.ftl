# The people of a desk
people-title = Люди
people-nav = Люди
people-count = Мають обліковий запис: { $count }
people-who = Хто
people-role = Роль
people-acts = Зміни
people-you = це ви
people-change = Змінити
people-role-submit = Змінити роль
people-role-choose = Оберіть
people-factors = Дозволити налаштувати другий крок наново
people-factors-of = Дозволити налаштувати другий крок наново: { $email }
people-end = Закрити обліковий запис
people-end-of = Закрити обліковий запис: { $email }
people-invited-title = Запрошені
people-invited-as = { $role }, до { $date }
people-again = Надіслати ще раз
people-again-to = Надіслати ще раз: { $email }
people-withdraw = Відкликати
people-withdraw-of = Відкликати запрошення: { $email }
people-invite-title = Запросити людину
people-invite-lead = Людина отримає лист із посиланням, що діє { $days } днів, і сама обере пароль.
people-invite-organization = Надавач
people-invite-organization-hint = Лише коли запрошуєте керівника надавача.
people-invite-own = Працівник громади
people-invite-language = Мова листа
people-invite-submit = Надіслати запрошення
people-done-invited = Запрошення надсилається.
people-done-role = Роль змінено.
people-done-ended = Обліковий запис закрито, людину виведено.
people-done-withdrawn = Запрошення відкликано.
people-done-factors = Застосунок і ключі доступу більше не діють; їх можна налаштувати наново.

# Deeds in the audit trail
people-deed-invited = Запрошено людину
people-deed-accepted = Запрошення прийнято
people-deed-withdrawn = Запрошення відкликано
people-deed-role = Роль змінено

# Letters
mail-invited-subject = Запрошення: { $organization }
mail-invited-body =
    Добрий день,

    вас запрошено до «Кладки». Місце: { $organization }. Роль: { $role }.

    Відкрийте це посилання й оберіть пароль. Воно діє до { $until }, один раз:
    { $link }

    Якщо відкрити посилання не вдається, перейдіть сюди:
    { $typed }

    і введіть код: { $code }

    Якщо ви не чекали цього листа, видаліть його: нічого не станеться.

    Цей лист надіслано автоматично; відповідати на нього не потрібно.
mail-sign-in-subject = Посилання для входу
mail-sign-in-body =
    Добрий день,

    ви попросили посилання для входу. Воно діє { $minutes } хв, один раз, у тому браузері, в якому його попросили:
    { $link }

    Або введіть там код: { $code }

    Якщо просили не ви, видаліть цей лист: без нього ніхто не увійде.

    Цей лист надіслано автоматично; відповідати на нього не потрібно.
