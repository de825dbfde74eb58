# Teams of an organization
teams-title = Команды
teams-nav = Команды
teams-lead = Команда делит работу. Обращение, порученное команде, ждёт всех её участников, пока кто-то из них его не возьмёт.
teams-caption = Действуют: { $count }
teams-none = Команд пока нет.
teams-head-name = Команда
teams-head-people = Люди
teams-head-open = Открытые обращения
teams-retired = не действует
teams-nobody-in = в ней некому их взять
teams-new-title = Новая команда
teams-new-submit = Создать команду
teams-name = Название
teams-name-hint = Так, как её называют коллеги. Оно стоит рядом с обращениями.
teams-note = Примечание
teams-note-hint = Для чего эта команда. Ничего о людях, которые просят помощи.
teams-back = Все команды
teams-people-title = Кто в ней
teams-people-none = Пока никто. Обращения можно поручать команде, когда в ней есть кто-то, кто на них отвечает.
teams-remove = Убрать из команды
teams-remove-of = Убрать из команды: { $email }
teams-add = Добавить коллегу
teams-add-choose = Выберите
teams-add-submit = Добавить
teams-add-none = В ней уже все ваши люди.
teams-change = Изменить название и примечание
teams-change-submit = Сохранить
teams-retire = Закрыть команду
teams-retire-lead = Открытых обращений у неё: { $count }. Они станут ничьими, и это увидят все, кто работает с обращениями. Команду можно вернуть.
teams-retire-submit = Закрыть
teams-is-retired = Эта команда не действует. Поручать ей обращения нельзя.
teams-restore = Вернуть
teams-done-made = Команда создана. Теперь добавьте людей.
teams-done-changed = Название и примечание изменены.
teams-done-added = Коллега добавлен в команду.
teams-done-removed = Коллеги в команде больше нет. Обращения остаются за командой.
teams-done-retired = Команда закрыта. Её открытые обращения теперь ничьи.
teams-done-restored = Команда снова действует, и у неё те обращения, которые за это время никому не поручили.

# In the work list
teams-named = Команда: { $team }
teams-filter = Команда
teams-mine = Моих команд
teams-gone = Команда, которая не действует
queue-whose-teams = Моя команда
start-teams =
    { $count ->
        [one] { $count } обращение поручено вашей команде
        [few] { $count } обращения поручены вашей команде
        [many] { $count } обращений поручено вашей команде
       *[other] { $count } обращения поручено вашей команде
    }

# What can be wrong
problem-team-missing = Дайте команде название.
problem-team-too-long = Название слишком длинное: не больше 60 знаков.
problem-team-not-allowed = Электронный адрес – не название команды.
problem-team-do-not-match = Так уже называется другая команда. Выберите другое название.
problem-team-too-many = Команд уже 100. Сначала закройте одну.
problem-account-missing = Выберите, кто будет в команде.
problem-account-unknown = Это не ваш сотрудник. Выберите из списка.

# Deeds in the audit trail
teams-deed-given = Поручено команде
teams-deed-made = Создана команда
teams-deed-changed = Изменено название или примечание команды
teams-deed-joined = Человек добавлен в команду
teams-deed-left = Человек убран из команды
teams-deed-retired = Команда закрыта
teams-deed-restored = Команда возвращена
