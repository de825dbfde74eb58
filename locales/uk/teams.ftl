# Teams of an organization
teams-title = Команди
teams-nav = Команди
teams-lead = Команда ділить роботу. Звернення, доручене команді, чекає на всіх її учасників, поки хтось із них його візьме.
teams-caption = Діють: { $count }
teams-none = Команд ще немає.
teams-head-name = Команда
teams-head-people = Люди
teams-head-open = Відкриті звернення
teams-retired = не діє
teams-nobody-in = у ній нікому їх узяти
teams-new-title = Нова команда
teams-new-submit = Створити команду
teams-name = Назва
teams-name-hint = Так, як її називають колеги. Вона стоїть біля звернень.
teams-note = Примітка
teams-note-hint = Для чого ця команда. Нічого про людей, які просять допомоги.
teams-back = Усі команди
teams-people-title = Хто в ній
teams-people-none = Ще ніхто. Звернення можна доручати команді, коли в ній є хтось, хто на них відповідає.
teams-remove = Вилучити з команди
teams-remove-of = Вилучити з команди: { $email }
teams-add = Додати колегу
teams-add-choose = Оберіть
teams-add-submit = Додати
teams-add-none = У ній уже всі ваші люди.
teams-change = Змінити назву і примітку
teams-change-submit = Зберегти
teams-retire = Закрити команду
teams-retire-lead = Відкритих звернень у неї: { $count }. Вони стануть нічиїми, і це побачать усі, хто працює зі зверненнями. Команду можна повернути.
teams-retire-submit = Закрити
teams-is-retired = Ця команда не діє. Звернень їй доручати не можна.
teams-restore = Повернути
teams-done-made = Команду створено. Тепер додайте людей.
teams-done-changed = Назву і примітку змінено.
teams-done-added = Колегу додано до команди.
teams-done-removed = Колеги в команді більше немає. Звернення залишаються за командою.
teams-done-retired = Команду закрито. Її відкриті звернення тепер нічиї.
teams-done-restored = Команда знову діє і має ті звернення, які тим часом нікому не доручили.

# In the work list
teams-named = Команда: { $team }
teams-filter = Команда
teams-mine = Моїх команд
teams-gone = Команда, що не діє
queue-whose-teams = Моя команда
start-teams =
    { $count ->
        [one] { $count } звернення доручене вашій команді
        [few] { $count } звернення доручені вашій команді
        [many] { $count } звернень доручено вашій команді
       *[other] { $count } звернення доручено вашій команді
    }

# What can be wrong
problem-team-missing = Дайте команді назву.
problem-team-too-long = Назва задовга: щонайбільше 60 знаків.
problem-team-not-allowed = Електронна адреса – не назва команди.
problem-team-do-not-match = Так уже називається інша команда. Оберіть іншу назву.
problem-team-too-many = Команд уже 100. Спершу закрийте одну.
problem-account-missing = Оберіть, хто буде в команді.
problem-account-unknown = Це не ваша людина. Оберіть зі списку.

# Deeds in the audit trail
teams-deed-given = Доручено команді
teams-deed-made = Створено команду
teams-deed-changed = Змінено назву чи примітку команди
teams-deed-joined = Людину додано до команди
teams-deed-left = Людину вилучено з команди
teams-deed-retired = Команду закрито
teams-deed-restored = Команду повернуто
