# Signing in and out
account-sign-in-title = Вход
account-sign-in-lead = Здесь входят сотрудники органов, поставщиков услуг и приёмных. Чтобы попросить о помощи, учётная запись не нужна.
account-sign-in-ask = Попросить о помощи без учётной записи
account-sign-in-email = Электронная почта
account-sign-in-password = Пароль
account-sign-in-submit = Войти
account-sign-in-forgotten = Забыли пароль?
account-sign-in-needed = Войдите, чтобы увидеть эту страницу.
account-sign-out-title = Вы вышли
account-sign-out-lead = У этого браузера больше нет доступа к обращениям. Если компьютером пользуются другие, закройте окно.
account-sign-out-again = Войти снова
account-sign-out-submit = Выйти

# Who is signed in, and what they may reach
account-role-front-desk = Приёмная
account-role-provider-editor = Редактор поставщика услуг
account-role-provider-manager = Руководитель поставщика услуг
account-role-triage = Распределение обращений
account-role-case-worker = Социальный работник
account-role-supervisor = Старший специалист
account-role-administrator = Администратор

# A name for a computer
account-device = Как вы называете этот компьютер?
account-device-hint = Например, «рабочий стол». По этому вы узнаете в своей учётной записи, где вы вошли.

# A link to sign in, by e-mail
account-forgotten-title = Войти без пароля
account-forgotten-lead = Введите свой адрес: мы пришлём ссылку для входа. Она действует { $minutes } мин, один раз и только в этом браузере.
account-forgotten-submit = Отправить ссылку
account-letter-title = Войти по ссылке
account-letter-lead = Нажмите кнопку, и вы войдёте.
account-letter-elsewhere = Ссылка действует только в том браузере, в котором её попросили. Там можно также ввести код из письма.
account-letter-another = Попросить другую ссылку
account-letter-waiting-title = Проверьте свою почту
account-letter-waiting-lead = Если такая учётная запись есть, письмо уже отправляется. Откройте ссылку в этом браузере или введите здесь код. Они действуют { $minutes } мин.
account-letter-code = Код из письма
account-letter-code-hint = Восемь знаков; дефисы и заглавные буквы не важны.
account-letter-lost-title = Эта ссылка больше не действует
account-letter-lost-lead = Она уже использована, устарела или была неполной. Можно попросить другую.

# An invitation
account-invited-title = Приглашение
account-invited-lead = Вас приглашают работать здесь: { $organization }, { $role }.
account-invited-begin = Начать
account-invited-bound = Продолжить можно будет только в этом браузере; в другом понадобится код из письма.
account-invited-choose-title = Выберите пароль
account-invited-accept = Принять приглашение
account-invited-lost = Приглашение не найдено: оно принято, отозвано, устарело или открыто в другом браузере. Если письмо у вас, введите его код.
account-invited-elsewhere = С этим приглашением уже начали в другом браузере. Чтобы продолжить здесь, введите код из письма.
account-invited-code-hint = Шестнадцать знаков; дефисы и заглавные буквы не важны.

# A second factor while signing in
account-second-title = Код из приложения
account-second-lead = Пароль верный. Введите ещё код, который сейчас показывает ваше приложение.
account-second-code = Код
account-second-code-hint = Шесть цифр или один из записанных кодов.
account-second-help = Нет ни телефона, ни записанных кодов? Ваш администратор или руководитель может разрешить настроить приложение заново.
account-second-lost-title = Слишком много времени или попыток
account-second-lost-lead = Начните вход заново.
account-second-required = Администраторы входят по паролю и коду из приложения. Настройте приложение сейчас; это займёт две минуты.

# Second factors
account-factor-title = Второй шаг
account-factor-confirm = Прежде чем что-то здесь менять, подтвердите ещё раз, что это вы.
account-factor-set-up-title = Настроить приложение
account-factor-other-title = Настроить другое приложение
account-factor-kept = При входе нужен код из приложения. Осталось записанных кодов: { $count }.
account-factor-none = При входе нужен только пароль. Ключ доступа или код из приложения защищает и тогда, когда пароль узнают другие.
account-factor-change = Изменить второй шаг
account-factor-app = Установите на телефон приложение, которое показывает одноразовые коды (TOTP).
account-factor-scan = Отсканируйте эту картинку.
account-factor-picture = Код для приложения
account-factor-letters = Или введите буквами:
account-factor-type = Введите шесть цифр, которые приложение сейчас показывает.
account-factor-submit = Включить
account-factor-remove = Отключить приложение
account-codes-title = Запишите эти коды
account-codes-lead = Если потеряете телефон, каждый из них один раз заменит код приложения или ключ доступа. Храните их не у компьютера. Больше мы их не покажем.
account-codes-done = Записано
account-codes-renew = Получить новые коды

# Showing once more who is there
account-confirm-title = Это действительно вы?
account-confirm-lead = Прежде чем продолжить, подтвердите ещё раз, что это вы. Мы спрашиваем об этом время от времени и после входа через другой сайт.
account-confirm-submit = Продолжить

# One's own account
account-nav = Моя учётная запись
account-own-title = Моя учётная запись
account-done-password = Пароль изменён. В других местах выполнен выход.
account-done-session = Там вход завершён.
account-done-sessions = Вы вошли только здесь.
account-done-factor = Второй шаг включён.
account-done-factor-removed = Приложение отключено.
account-done-link = Вы вошли по ссылке. Если забыли пароль, полчаса можно выбрать новый без старого.
account-sessions-title = Где вы вошли
account-sessions-lead = Мы не храним ни адреса, ни браузера: здесь только то, что вы написали сами.
account-sessions-end-others = Выйти везде, кроме этого
account-session-unnamed = Без названия
account-session-here = здесь
account-session-times = С { $since }, последний раз { $seen }
account-session-end = Выйти
account-session-end-name = Выйти: { $name }
account-way-password = По паролю
account-way-link = По ссылке из письма
account-way-invitation = После принятия приглашения
account-password-title = Другой пароль
account-password-lead = После смены пароля вы выйдете везде, кроме этого места.
account-password-current = Текущий пароль
account-password-chosen = Новый пароль
account-password-hint = Не менее { $count } знаков. Легче всего запомнить несколько несвязанных слов. Украденные пароли не принимаются.
account-password-submit = Изменить пароль

# Problems
problem-password-do-not-match = Электронная почта и пароль не совпадают. Проверьте оба и попробуйте ещё раз.
problem-password-missing = Введите пароль.
problem-password-too-many = Слишком много попыток. Подождите несколько минут и введите пароль снова
problem-chosen-missing = Введите новый пароль
problem-chosen-too-short = Пароль слишком короткий: не менее двенадцати знаков
problem-chosen-stolen = Этот пароль есть в списках украденных: выберите другой
problem-chosen-too-weak = Этот пароль легко угадать: добавьте ещё одно-два слова
problem-current-do-not-match = Пароль неверный: попробуйте ещё раз
problem-code-missing = Введите код
problem-code-do-not-match = Код не подходит или уже использован
problem-email-not-allowed = Учётная запись с этим адресом уже есть
problem-email-too-many = Слишком много открытых приглашений: отзовите некоторые
problem-role-missing = Выберите роль этого человека
problem-organization-missing = Выберите поставщика, руководителя которого приглашаете
problem-organization-not-allowed = Для сотрудников муниципалитета поставщика не выбирайте
