# Числа громади.
common-percent = { $number } %
common-under-an-hour = менше години
common-hours =
    { $count ->
        [one] { $count } година
        [few] { $count } години
        [many] { $count } годин
       *[other] { $count } години
    }
common-days-shown =
    { $count ->
        [one] { $shown } день
        [few] { $shown } дні
        [many] { $shown } днів
       *[other] { $shown } дня
    }
stat-nav = Статистика
stat-title = Статистика
stat-lead = { $municipality }: звернення по допомогу за цей період ({ $period }) і що з ними сталося дотепер.
stat-period = Період
stat-show = Показати
stat-quarter-1 = { $year }, січень–березень
stat-quarter-2 = { $year }, квітень–червень
stat-quarter-3 = { $year }, липень–вересень
stat-quarter-4 = { $year }, жовтень–грудень
stat-few = За цей період надійшло менше п’яти звернень. Такі малі числа могли б вказати на конкретну людину, тому їх не показуємо.
stat-none = За цей період звернень не було.
stat-hidden-note = Числа від 1 до 4 не показуємо, як і ті, з яких їх можна обчислити. Стерті звернення більше не рахуємо.
stat-is-hidden = приховано
stat-too-few = замало, щоб показати
stat-nothing = За цей період не було.
stat-total = Разом
stat-at-least = щонайменше { $share }
stat-received = Звернення
stat-in-time = Перша відповідь вчасно
stat-median = Половині відповіли за
stat-nine-of-ten = Дев’яти з десяти відповіли за
stat-returned = Забрано в органів, що мовчали
stat-helped = Люди, які кажуть, що допомога надійшла
stat-months = Звернення за місяцями
stat-month = Місяць
stat-requests = Звернення
stat-times = Рази
stat-answers = Відповіді
stat-csv = Завантажити ці числа (CSV)
stat-title-answer = Час до першої відповіді
stat-what-answer = Від звернення до першої відповіді органу: прийняв, запитав, поставив у чергу, відхилив чи ухвалив рішення. Вчасно — це до дня, який назвали людині під час надсилання.
stat-head-answer = Перша відповідь
stat-answer-day = Вчасно, за добу
stat-answer-three-days = Вчасно, за три дні
stat-answer-five-days = Вчасно, за п’ять днів
stat-answer-later = Вчасно, більш ніж за п’ять днів
stat-answer-late = Із запізненням
stat-answer-silent = Відповіді немає, термін минув
stat-answer-waiting = Відповіді ще немає, термін триває
stat-answer-ended = Завершено до відповіді
stat-title-outcome = На чому вони стоять сьогодні
stat-what-outcome = Кожне звернення рахуємо один раз.
stat-head-outcome = Стан
stat-outcome-undecided = Ще не вирішено
stat-outcome-waitlisted = У черзі очікування
stat-outcome-under-way = Прийнято в роботу, допомога триває
stat-outcome-completed = Завершено
stat-outcome-disputed = Завершено, але людина каже інакше
stat-outcome-refused = Відмовлено на підставі закону
stat-outcome-not-needed = Уже не потрібно
stat-outcome-unreachable = Із людиною не вдалося зв’язатися
stat-outcome-withdrawn = Людина відкликала
stat-outcome-no-request = Об’єднано з іншим або це не звернення
stat-title-silence = До чого призвело мовчання
stat-what-silence = Що зробив годинник, бо ніхто не відповідав. Одне звернення може рахуватися кілька разів.
stat-head-silence = Що сталося
stat-silence-reminded = Нагадали тому, хто має відповісти
stat-silence-returned = Забрали в органу, що не відповів
stat-silence-escalated = Повідомили керівників, що розподіл запізнюється
stat-silence-asked-again = Запитали людину ще раз
stat-silence-let-go = Перестали чекати на людину, яка так і не відповіла
stat-title-declines = Відхилили органи
stat-what-declines = Для людини це ніколи не остаточно: кожне звернення повернулося до громади.
stat-head-declines = Причина
stat-title-refusals = Відмови за законом
stat-what-refusals = Громада завершила звернення без допомоги, пославшись на статтю закону.
stat-head-refusals = Підстава
stat-title-help = Чи надійшла допомога?
stat-what-help = Що кажуть люди про звернення, які орган назвав завершеними.
stat-head-help = Людина каже
stat-help-yes = Так
stat-help-partly = Частково
stat-help-no = Ні
stat-help-nothing = Нічого не сказала
stat-title-why-not = Чому ні або лише частково
stat-what-why-not = Словами, з яких люди могли вибирати.
stat-head-why-not = Чому
stat-title-waited = Скільки люди, за їхніми словами, чекали
stat-what-waited = Зі слів самих людей.
stat-head-waited = Чекали
stat-title-waitlist = Черги очікування
stat-what-waitlist = Люди, які зараз стоять у черзі, за строком, який їм назвали.
stat-head-waitlist = Очікуваний строк
stat-waitlist-month = До 4 тижнів
stat-waitlist-quarter = Від 5 до 13 тижнів
stat-waitlist-half-year = Від 14 до 26 тижнів
stat-waitlist-longer = Понад 26 тижнів
stat-title-elsewhere = Передано поза сайтом
stat-what-elsewhere = Телефоном, на папері чи особисто, як записали працівники. Рахуємо окремо, до чисел вище це не входить.
stat-head-elsewhere = Що з того вийшло
