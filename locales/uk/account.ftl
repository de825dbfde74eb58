# Signing in and out
account-sign-in-title = Вхід
account-sign-in-lead = Тут входять працівники органів, надавачів послуг і приймалень. Щоб попросити про допомогу, обліковий запис не потрібен.
account-sign-in-ask = Попросити про допомогу без облікового запису
account-sign-in-email = Електронна пошта
account-sign-in-password = Пароль
account-sign-in-submit = Увійти
account-sign-in-forgotten = Забули пароль? Новий надасть адміністратор вашої громади.
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

# Problems
problem-password-do-not-match = Електронна пошта й пароль не збігаються. Перевірте обидва й спробуйте ще раз.
problem-password-missing = Введіть пароль.
