# What every page says.

common-name = Kladka
common-skip = Перейти до вмісту
common-nav = Головне меню
common-nav-find = Пошук
common-nav-follow = Моє звернення
common-nav-queue = Черга звернень
common-nav-assist = Допомогти подати звернення
common-nav-audit = Журнал дій
common-nav-inbox = Отримані звернення
common-nav-sign-out = Вийти
common-languages = Мова
common-emergency = Є небезпека? Телефонуйте
common-footer-about = Про Kladka
common-footer-privacy = Приватність
common-footer-accessibility = Доступність
common-footer-sign-in = Вхід для працівників і надавачів
common-footer-what = Kladka показує соціальні послуги і передає ваше звернення органу, який має відповісти. Це не служба екстреної допомоги.
common-demonstration-title = Це демонстрація.
common-demonstration-what = Звернень, надісланих тут, ніхто не читає. Якщо допомога потрібна зараз, телефонуйте
common-error-prefix = {"Помилка: "}
common-website = Вебсайт

# Dates and lists.
common-date-time = { $date }, { $time }
common-due-day = до { $date } включно
common-due-time = до { $date }, { $time }
common-list-and = { $first } та { $last }

# Parts of several pages.
common-leave = Швидко вийти зі сторінки
common-leave-hint = Або тричі натисніть Shift.
common-step = { $step } із { $steps }
common-optional = (можна пропустити)
common-errors-title = Потрібно дещо виправити
common-search-label = Яка допомога потрібна?
common-search-hint = Наприклад: догляд вдома, денний центр, де переночувати
common-search-place = Де?
common-search-anywhere = Будь-де
common-search-button = Знайти
common-search-suggestions = Підказки
common-pager = Сторінки результатів
common-pager-previous = Попередня сторінка
common-pager-next = Наступна сторінка
common-pager-page = Сторінка { $page } із { $pages }
common-crisis-title = Небезпека зараз?
common-crisis-112 = Поліція, швидка, пожежники
common-crisis-free = безоплатно

# What can be wrong with a field.
problem-missing = Заповніть це поле
problem-too-short = Це закоротко
problem-too-long = Це задовго: скоротіть
problem-not-understood = Не вдалося зрозуміти: перевірте і спробуйте ще раз
problem-unknown = Ми такого не знаємо: виберіть зі списку
problem-not-allowed = Тут цього вибрати не можна
problem-do-not-match = Не збігається
problem-expired = Минуло забагато часу: почніть спочатку
problem-too-many = Забагато: виберіть менше

# Pages of errors.
error-danger = Якщо вам загрожує небезпека, телефонуйте
error-find = Знайти допомогу
error-home = На першу сторінку
error-not-found-title = Такої сторінки немає
error-not-found-what = Можливо, в адресі помилка або запис вилучено. Пошукайте потрібну допомогу.
error-forbidden-title = Вам не можна переглядати цю сторінку
error-forbidden-what = Ваш обліковий запис не має на це права. Якщо це потрібно для роботи, зверніться до адміністратора або увійдіть з іншого запису.
error-stale-title = Хтось вас випередив
error-stale-what = Відколи ви відкрили сторінку, дещо змінилося. Поверніться, оновіть сторінку і подивіться, як є тепер.
error-invalid-title = Не вдалося прочитати надіслане
error-invalid-what = Чогось бракувало або щось зламалося дорогою. Поверніться і надішліть ще раз.
error-too-large-title = Це було задовге
error-too-large-what = Надіслане більше, ніж ми можемо прийняти. Поверніться, скоротіть текст і надішліть ще раз. Файли додавати не можна.
error-too-many-title = Забагато спроб
error-too-many-what = Зачекайте кілька хвилин і спробуйте ще раз. Можна також зателефонувати до установи або на гарячу лінію.
error-unavailable-title = Щось зламалося в нас
error-unavailable-what = Це не ваша вина. Зачекайте хвилину і спробуйте ще раз. Якщо терміново, телефонуйте до установи або на гарячу лінію.
error-not-saved-title = Не збережено
error-not-saved-what = Те, що ви щойно надіслали, не збережено. Зачекайте хвилину, поверніться назад і надішліть ще раз. Якщо терміново, телефонуйте до установи або на гарячу лінію.

# A clock as the law or a setting gives it
limit-hours =
    { $count ->
        [one] { $count } година
        [few] { $count } години
        [many] { $count } годин
        *[other] { $count } години
    }
limit-working-days =
    { $count ->
        [one] { $count } робочий день
        [few] { $count } робочі дні
        [many] { $count } робочих днів
        *[other] { $count } робочого дня
    }
limit-calendar-days =
    { $count ->
        [one] { $count } день
        [few] { $count } дні
        [many] { $count } днів
        *[other] { $count } дня
    }
