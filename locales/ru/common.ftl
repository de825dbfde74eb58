# What every page says.

common-name = Kladka
common-skip = Перейти к содержанию
common-nav = Главное меню
common-nav-find = Поиск
common-nav-follow = Моё обращение
common-nav-queue = Очередь обращений
common-nav-assist = Помочь подать обращение
common-nav-audit = Журнал действий
common-nav-inbox = Полученные обращения
common-nav-sign-out = Выйти
common-languages = Язык
common-emergency = Есть опасность? Звоните
common-footer-about = О Kladka
common-footer-privacy = Конфиденциальность
common-footer-accessibility = Доступность
common-footer-sign-in = Вход для сотрудников и поставщиков
common-footer-what = Kladka показывает социальные услуги и передаёт ваше обращение органу, который обязан ответить. Это не служба экстренной помощи.
common-demonstration-title = Это демонстрация.
common-demonstration-what = Обращений, отправленных здесь, никто не читает. Если помощь нужна сейчас, звоните
common-error-prefix = {"Ошибка: "}
common-website = Сайт

# Dates and lists.
common-date-time = { $date }, { $time }
common-due-day = до { $date } включительно
common-due-time = до { $date }, { $time }
common-list-and = { $first } и { $last }

# Parts of several pages.
common-leave = Быстро покинуть страницу
common-leave-hint = Или трижды нажмите Shift.
common-step = { $step } из { $steps }
common-optional = (можно пропустить)
common-errors-title = Нужно кое-что исправить
common-search-label = Какая помощь нужна?
common-search-hint = Например: помощь на дому, дневной центр, ночлег
common-search-place = Где?
common-search-anywhere = Везде
common-search-button = Найти
common-search-suggestions = Подсказки
common-pager = Страницы результатов
common-pager-previous = Предыдущая страница
common-pager-next = Следующая страница
common-pager-page = Страница { $page } из { $pages }
common-crisis-title = Опасность сейчас?
common-crisis-112 = Полиция, скорая, пожарные
common-crisis-free = бесплатно

# What can be wrong with a field.
problem-missing = Заполните это поле
problem-too-short = Это слишком коротко
problem-too-long = Это слишком длинно: сократите
problem-not-understood = Не удалось понять: проверьте и попробуйте ещё раз
problem-unknown = Мы такого не знаем: выберите из списка
problem-not-allowed = Здесь это выбрать нельзя
problem-do-not-match = Не совпадает
problem-expired = Прошло слишком много времени: начните сначала
problem-too-many = Слишком много: выберите меньше

# Pages of errors.
error-danger = Если вам грозит опасность, звоните
error-find = Найти помощь
error-home = На первую страницу
error-not-found-title = Такой страницы нет
error-not-found-what = Возможно, в адресе ошибка или запись удалена. Поищите нужную помощь.
error-forbidden-title = Вам нельзя смотреть эту страницу
error-forbidden-what = У вашей учётной записи нет на это права. Если это нужно для работы, обратитесь к администратору или войдите с другой записью.
error-stale-title = Кто-то вас опередил
error-stale-what = С тех пор как вы открыли страницу, кое-что изменилось. Вернитесь, обновите страницу и посмотрите, как обстоит дело сейчас.
error-invalid-title = Не удалось прочитать отправленное
error-invalid-what = Чего-то не хватало или что-то сломалось в пути. Вернитесь и отправьте ещё раз.
error-too-large-title = Это было слишком длинно
error-too-large-what = Отправленное больше, чем мы можем принять. Вернитесь, сократите текст и отправьте ещё раз. Файлы прикреплять нельзя.
error-too-many-title = Слишком много попыток
error-too-many-what = Подождите несколько минут и попробуйте ещё раз. Можно также позвонить в учреждение или на горячую линию.
error-unavailable-title = Что-то сломалось у нас
error-unavailable-what = Это не ваша вина. Подождите минуту и попробуйте ещё раз. Если срочно, звоните в учреждение или на горячую линию.
error-not-saved-title = Не сохранено
error-not-saved-what = То, что вы только что отправили, не сохранено. Подождите минуту, вернитесь назад и отправьте ещё раз. Если срочно, звоните в учреждение или на горячую линию.

# A clock as the law or a setting gives it
limit-hours =
    { $count ->
        [one] { $count } час
        [few] { $count } часа
        [many] { $count } часов
        *[other] { $count } часа
    }
limit-working-days =
    { $count ->
        [one] { $count } рабочий день
        [few] { $count } рабочих дня
        [many] { $count } рабочих дней
        *[other] { $count } рабочего дня
    }
limit-calendar-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дня
        [many] { $count } дней
        *[other] { $count } дня
    }
