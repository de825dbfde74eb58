# The people of a desk
people-title = Люди
people-nav = Люди
people-count = Имеют учётную запись: { $count }
people-who = Кто
people-role = Роль
people-acts = Изменение
people-you = это вы
people-change = Изменить
people-role-submit = Изменить роль
people-role-choose = Выберите
people-factors = Разрешить настроить второй шаг заново
people-factors-of = Разрешить настроить второй шаг заново: { $email }
people-end = Закрыть учётную запись
people-end-of = Закрыть учётную запись: { $email }
people-invited-title = Приглашены
people-invited-as = { $role }, до { $date }
people-again = Отправить ещё раз
people-again-to = Отправить ещё раз: { $email }
people-withdraw = Отозвать
people-withdraw-of = Отозвать приглашение: { $email }
people-invite-title = Пригласить человека
people-invite-lead = Человек получит письмо со ссылкой, которая действует { $days } дней, и сам выберет пароль.
people-invite-organization = Поставщик
people-invite-organization-hint = Только если приглашаете руководителя поставщика.
people-invite-own = Сотрудник муниципалитета
people-invite-language = Язык письма
people-invite-submit = Отправить приглашение
people-done-invited = Приглашение отправляется.
people-done-role = Роль изменена.
people-done-ended = Учётная запись закрыта, человек вышел из системы.
people-done-withdrawn = Приглашение отозвано.
people-done-factors = Приложение и ключи доступа больше не действуют; их можно настроить заново.

# Deeds in the audit trail
people-deed-invited = Приглашён человек
people-deed-accepted = Приглашение принято
people-deed-withdrawn = Приглашение отозвано
people-deed-role = Роль изменена

# Letters
mail-invited-subject = Приглашение: { $organization }
mail-invited-body =
    Добрый день,

    вас приглашают в «Кладку». Место: { $organization }. Роль: { $role }.

    Откройте эту ссылку и выберите пароль. Она действует до { $until }, один раз:
    { $link }

    Если открыть ссылку не удаётся, перейдите сюда:
    { $typed }

    и введите код: { $code }

    Если вы не ждали этого письма, удалите его: ничего не произойдёт.

    Это письмо отправлено автоматически; отвечать на него не нужно.
mail-sign-in-subject = Ссылка для входа
mail-sign-in-body =
    Добрый день,

    вы попросили ссылку для входа. Она действует { $minutes } мин, один раз, в том браузере, в котором её попросили:
    { $link }

    Или введите там код: { $code }

    Если просили не вы, удалите это письмо: без него никто не войдёт.

    Это письмо отправлено автоматически; отвечать на него не нужно.
