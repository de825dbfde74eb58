# States, parts and events of a task that close the loop (shared by staff and providers)
task-state-in-service = Допомога надається
task-state-waitlisted = У черзі очікування
task-state-unreachable = Не вдалося зв’язатися
task-state-not-helped = Закрито без допомоги
task-state-cancelled = Скасовано
task-state-merged = Об’єднано з іншим зверненням
task-state-mistaken = Внесено помилково
task-part-review = Перевірка
task-agency-review = Керівник, що наглядає за зверненнями громади
task-event-started = Допомогу розпочато
task-event-waitlisted = Поставлено в чергу очікування
task-event-still-needed = Людині це ще потрібно
task-event-tried = Намагалися зв’язатися з людиною
task-event-unreachable = Не вдалося зв’язатися
task-event-not-helped = Закрито без допомоги
task-event-cancelled = Скасовано
task-event-merged = Об’єднано з іншим зверненням
task-event-mistaken = Внесено помилково
task-part-filing = Подання до ради
task-event-filed = Подано до ради
task-event-confirmed = Людина каже, що допомога надійшла
task-event-disputed = Людина каже, що допомога не надійшла або надійшла не вся

# Reasons and ends
task-reason-missing-documents = Бракує документів
task-reason-declined-by-person = Людина відмовляється
task-reason-duplicate = Таке звернення вже є
task-reason-unsafe = Продовжувати небезпечно
task-closing-no-need-ua = Відмова: потреби не виявлено
task-closing-not-given-ua = Відмова: надавач не надає цієї послуги; буде названо інших
task-closing-no-need-lt = Відмова: потреби не виявлено
task-closing-residence-lt = Відмова: за місцем проживання вирішує інша громада
task-closing-person-declined = Людина відмовилася від допомоги
task-closing-moved = Людина переїхала
task-closing-died = Людина померла
task-grounds-title = Підстави відмови
task-grounds-lead = Чим працівники можуть обґрунтувати відмову і на яку статтю вона спирається. Інших підстав відмови немає.
task-grounds-unnamed = Текст закону такої підстави не називає; її виведено з цієї статті. Має підтвердити юрист.
task-cancelling-person-asked = Про це попросила людина
task-cancelling-helped-elsewhere = Людина отримала допомогу в іншому місці
task-cancelling-not-a-request = Це не прохання про допомогу
task-try-way-phone = Телефонний дзвінок
task-try-way-text = SMS-повідомлення
task-try-way-email = Електронний лист
task-try-way-visit = Відвідування
task-try-way-letter = Лист поштою
task-help-yes = Так, допомога надійшла
task-help-partly = Частково
task-help-no = Ні

# Acts on a task
task-start-title = Допомогу розпочато
task-start-lead = Людина побачить, що допомогу розпочато.
task-start-submit = Позначити початок
task-waitlist-title = Поставити в чергу очікування
task-waitlist-lead = Людина побачить, скільки приблизно чекати, і зможе сказати, чи це ще потрібно.
task-waitlist-weeks = Скільки тижнів чекати
task-waitlist-submit = Поставити в чергу
task-ask-lead = Поки людина не відповість, ваш час на відповідь зупинено.
task-try-title = Записати спробу зв’язатися
task-try-lead = Спроба — ще не відповідь: термін спливає далі.
task-try-way = Як
task-try-when = Коли
task-try-when-hint = Залиште порожнім, якщо щойно.
task-try-submit = Записати спробу
task-tries-title = Спроби зв’язатися
task-unreachable-title = З людиною неможливо зв’язатися
task-unreachable-lead = Звернення тут зупиняється. Якщо людина напише, воно саме повернеться до громади.
task-unreachable-submit = Закрити: зв’язку немає
task-complete-lead = Людину спитають, чи надійшла допомога. Якщо вона скаже «ні», це побачить керівник.
task-file-title = Подати до ради
task-file-lead = До вас звернулися безпосередньо. За законом ви до наступного робочого дня допомагаєте подати звернення до ради (2671-VIII, 19(1)). Те, що робите самі, — окреме завдання.
task-file-submit = Подати до ради
task-reply-title = Відповісти й закрити
task-reply-lead = Ця допомога доступна всім: ні оцінювання, ні рішення не потрібні.
task-reply-answer = Ваша відповідь
task-reply-submit = Відповісти й закрити
task-close-title = Закрити без допомоги
task-close-lead = Усі відкриті завдання цього звернення закінчуються. Відмова спирається на статтю закону, яку людина прочитає.
task-close-why = Чому
task-close-submit = Закрити звернення
task-cancel-title = Скасувати
task-cancel-lead = Без рішення: вирішувати вже нічого.
task-cancel-why = Чому
task-cancel-submit = Скасувати звернення
task-merge-title = Об’єднати з іншим зверненням
task-merge-lead = Коли та сама людина просила про те саме двічі. Робота триває в іншому зверненні.
task-merge-into = Інше звернення
task-merge-submit = Об’єднати
task-mistaken-title = Внесено помилково
task-mistaken-lead = Це взагалі не мало бути зверненням. Усі його завдання закінчуються.
task-mistaken-submit = Позначити як помилку
staff-referral-others-title = Людині названо інших
staff-referral-said-title = Що каже людина
staff-referral-said-help = Чи надійшла допомога?
staff-referral-said-why = Що завадило
staff-referral-said-waited = Скільки чекали
staff-referral-said-at = Сказано

# Problems
problem-note-missing = Напишіть причину своїми словами.
problem-weeks-missing = Напишіть, скільки тижнів.
problem-weeks-not-understood = Напишіть ціле число від 1 до 208.
problem-tried-missing = Виберіть, як намагалися.
problem-when-not-understood = Напишіть день і час.
problem-when-not-allowed = Спроба не може бути в майбутньому чи раніше за звернення.
problem-answer-missing = Напишіть відповідь.
problem-closing-missing = Виберіть чому.
problem-closing-not-allowed = Ця підстава вимагає назвати інших надавачів, а каталог їх тут не знає. Виберіть іншу або передайте звернення.
problem-cancelling-missing = Виберіть чому.
problem-into-missing = Виберіть інше звернення.
problem-into-not-allowed = Те звернення закрите або належить іншій громаді.
problem-help-missing = Виберіть відповідь.

# The person's side
follow-standing-routed = Ваше звернення передали іншому органу. Відповідь ще попереду.
follow-standing-answered = Вашу відповідь отримано. Тепер черга за ними.
follow-standing-waitlisted = Ви в черзі очікування.
follow-standing-in-service = Допомогу розпочато.
follow-standing-in-review = Ви сказали, що допомога не надійшла або надійшла не вся. Тепер із цим розбирається інша людина.
follow-standing-unreachable = З вами намагалися зв’язатися, але не змогли.
follow-standing-not-helped = Ваше звернення закрито без допомоги.
follow-standing-cancelled = Ваше звернення скасовано.
follow-standing-merged = Ваше звернення розглядають разом з іншим про те саме.
follow-standing-mistaken = Це звернення позначено як внесене помилково. Якщо це не так, попросіть знову або зателефонуйте до громади.
follow-supervisor = керівник у громаді
follow-next-service = { $agency } надає допомогу. Потім ми спитаємо, чи вона надійшла.
follow-next-lost = Напишіть нижче, як і коли з вами зв’язатися: звернення саме повернеться в роботу.
follow-closing-no-need-ua = Причина: потреби в цій послузі не виявлено.
follow-closing-not-given-ua = Причина: надавач не надає цієї послуги. Нижче названо інших, хто її надає.
follow-closing-no-need-lt = Причина: потреби в цій послузі не виявлено.
follow-closing-residence-lt = Причина: за місцем проживання вирішує інша громада.
follow-closing-person-declined = Записано, що ви відмовилися від цієї допомоги.
follow-closing-moved = Записано, що людина переїхала.
follow-closing-died = Записано, що людина померла. Співчуваємо.
follow-closing-law = Підстава в законі: { $article }.
follow-complain-ua = Ви можете попросити письмову відмову й оскаржити її: до ради або до адміністративного суду.
follow-complain-lt = Ви можете попросити письмову відмову й оскаржити її: мерові, а потім до адміністративного суду.
follow-cancelling-person-asked = Записано, що про це попросили ви.
follow-cancelling-helped-elsewhere = Записано, що вам допомогли в іншому місці.
follow-cancelling-not-a-request = Його зрозуміли не як прохання про допомогу. Якщо ви просили про допомогу, попросіть знову або зателефонуйте до громади.
follow-event-started = Допомогу розпочато: { $agency }
follow-event-waitlisted = Поставлено в чергу очікування: { $agency }
follow-event-filed = Подано до ради: { $agency }
follow-event-still-needed = Ви сказали, що це ще потрібно
follow-event-tried = { $agency }: спроба зв’язатися з вами
follow-event-unreachable = { $agency }: зв’язатися з вами не вдалося
follow-event-not-helped = Закрито без допомоги: { $agency }
follow-event-cancelled = Звернення скасовано
follow-event-merged = Об’єднано з іншим зверненням
follow-event-mistaken = Позначено як внесене помилково
follow-event-confirmed = Ви сказали, що допомога надійшла
follow-event-disputed = Ви сказали, що допомога не надійшла або надійшла не вся
follow-reason-missing-documents = бракує документів
follow-reason-declined-by-person = зрозуміли, що ви цього не хочете
follow-reason-duplicate = таке звернення вже є
follow-reason-unsafe = не можуть допомогти безпечно
follow-others-title = Хто ще надає таку допомогу
follow-others-lead = Ви можете звернутися до них самі.
follow-still-title = Вам це ще потрібно?
follow-still-text = Ваше місце в черзі не зміниться.
follow-still-submit = Надіслати відповідь
follow-help-title = Чи надійшла допомога?
follow-help-legend = Ваша відповідь
follow-help-yes = Так
follow-help-partly = Частково
follow-help-no = Ні
follow-help-said-yes = Ви відповіли: так. Дякуємо. Можна відповісти знову.
follow-help-said-partly = Ви відповіли: частково. Можна відповісти знову.
follow-help-said-no = Ви відповіли: ні. Можна відповісти знову.
follow-why-legend = Якщо ні або не вся: що завадило?
follow-why-nobody-came = Ніхто не прийшов і не зателефонував
follow-why-not-what-was-needed = Це не те, що було потрібно
follow-why-too-late = Запізно
follow-why-too-dear = Задорого
follow-why-too-far = Задалеко
follow-why-treated-badly = З нами повелися погано
follow-why-other = Інше
follow-waited-legend = Скільки ви чекали?
follow-waited-days = Кілька днів
follow-waited-weeks = Кілька тижнів
follow-waited-months = Кілька місяців
follow-waited-still-waiting = Досі чекаю
follow-unclear-label = Що було незрозуміло? (необов’язково)
follow-help-submit = Надіслати відповідь
follow-opened-title = Хто відкривав ваші дані
follow-opened-lead = Кожен перегляд записано й видно тут. Щоб надсилати листи, програма сама читає лише вашу електронну адресу.
follow-opened-none = Їх ще ніхто не відкривав.
follow-opened-facts = відкрито звернення
follow-opened-messages = прочитано повідомлення
follow-opened-to-route = відкрито, щоб передати далі
follow-opened-other = відкрито з іншої причини

# Counts
task-weeks =
    { $count ->
        [one] близько { $count } тижня
        *[other] близько { $count } тижнів
    }
follow-next-waiting =
    { $count ->
        [one] { $agency }: місце має з’явитися приблизно за { $count } тиждень.
        [few] { $agency }: місце має з’явитися приблизно за { $count } тижні.
        *[other] { $agency }: місце має з’явитися приблизно за { $count } тижнів.
    }
task-try-days =
    { $count ->
        [one] Намагалися { $count } день; після { $needed } різних днів вважається, що зв’язку немає.
        [few] Намагалися { $count } дні; після { $needed } різних днів вважається, що зв’язку немає.
        *[other] Намагалися { $count } днів; після { $needed } різних днів вважається, що зв’язку немає.
    }
