# Signing in and out
account-sign-in-title = Вход
account-sign-in-lead = Здесь входят сотрудники органов, поставщиков услуг и приёмных. Чтобы попросить о помощи, учётная запись не нужна.
account-sign-in-ask = Попросить о помощи без учётной записи
account-sign-in-email = Электронная почта
account-sign-in-password = Пароль
account-sign-in-submit = Войти
account-sign-in-forgotten = Забыли пароль? Новый выдаст администратор вашего муниципалитета.
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

# Problems
problem-password-do-not-match = Электронная почта и пароль не совпадают. Проверьте оба и попробуйте ещё раз.
problem-password-missing = Введите пароль.
