# Пошук, послуга, організація, стеження за зверненням: те, що читають мешканці.

find-title = Знайти допомогу
find-count =
    { $count ->
        [one] { $count } послуга
        [few] { $count } послуги
       *[other] { $count } послуг
    }
find-count-in =
    { $count ->
        [one] { $count } послуга: { $area }
        [few] { $count } послуги: { $area }
       *[other] { $count } послуг: { $area }
    }
find-chips-title = Ваш вибір
find-chip-remove = Прибрати цю умову
find-chip-clear = Прибрати все
find-filters-title = Уточнити
find-facet-need = Вид допомоги
find-facet-audience = Для кого
find-facet-cost = Вартість
find-facet-delivery = Як надається
find-none-title = Нічого не знайдено
find-none-understood = Ми зрозуміли ваші слова так: { $needs }.
find-none-unread = Цих слів ми не впізнали. Спробуйте простіше, наприклад: «догляд вдома», «їжа», «ночівля».
find-none-filters = Можливо, якась з умов завузька. Приберіть одну:
find-none-without = Шукати без «{ $filter }»
find-none-all = Показати всі послуги
find-none-lines-title = Можна також запитати телефоном
find-none-lines = За цими номерами вам відповідять, навіть якщо тут нічого немає.
find-crisis-title = Комусь зараз загрожує небезпека?
find-crisis-text = Кладка — не служба екстреної допомоги. Телефонуйте одразу:

cost-free = безоплатно
cost-may-be-free = для вас може бути безоплатно
cost-paid = платно
cost-unknown = вартість не вказано
delivery-at-place = у надавача
delivery-at-home = приїжджає до вас
delivery-online = онлайн
delivery-phone = телефоном

card-phone-label = Зателефонувати { $number }

checked-on = Перевірено { $date }
checked-never = Не перевірено: спочатку зателефонуйте
checked-ageing = Перевірено { $date }, понад пів року тому: спочатку зателефонуйте
checked-old = Перевірено { $date }, понад рік тому: спочатку зателефонуйте
checked-source = Джерело: { $source }
sample-label = Зразкові дані, перевірте перед використанням
sample-text = Установа справжня, але цей запис зібрано для показу. Запитайте, перш ніж іти.

original-lt = Цей текст литовською мовою. Українського перекладу ще немає.
original-pl = Цей текст польською мовою. Українського перекладу ще немає.
original-uk = Цей текст українською мовою. Перекладу ще немає.
original-en = Цей текст англійською мовою. Українського перекладу ще немає.
original-ru = Цей текст російською мовою. Українського перекладу ще немає.
original-unknown = Цей текст мовою надавача. Українського перекладу ще немає.

service-closed = Зараз ця послуга не надається.
service-ask = Попросити про допомогу
service-call-number = Зателефонувати { $number }
phone-extension = { $number }, дод. { $extension }
phone-answered = Мови: { $languages }
service-for-title = Для кого
service-contact-none = Телефону, ел. пошти чи сайту не вказано. Більше скажуть у громаді.
service-for-unknown = Не вказано. Якщо сумніваєтеся, запитайте: запитання ні до чого не зобов’язує.
service-age-between = Вік: від { $from } до { $to } років
service-age-from = Вік: від { $from } років
service-age-to = Вік: до { $to } років
service-cost-title = Скільки це коштує
service-cost-unknown = Вартість не вказано. Запитайте, перш ніж погоджуватися.
service-how-request = Попросіть тут, без реєстрації. Звернення потрапить до органу, що відповідає за місце, де ви живете.
service-how-direct = Попросіть тут, без реєстрації. Звернення потрапить просто до надавача.
service-how-place = Спершу скажіть, де ви живете: від місця залежить, хто відповідає.
service-how-council-unknown = Перевіреного номера цієї громади в нас ще немає. Телефонуйте на довідкову лінію своєї країни.
service-how-council-no-line = Перевіреного номера цієї громади в нас ще немає, як і довідкової лінії вашої країни.
service-where-title = Де і коли
service-where-unknown = Місце не вказано. Спочатку запитайте.
service-confidential = Адресу не оприлюднено заради безпеки людей, які туди звертаються. Зателефонуйте, і вам скажуть.
service-access-title = Як зайти
service-hours-title = Години роботи
service-hours-unknown = Години роботи не вказано. Спочатку запитайте.
service-hours-closed = зачинено
service-bring-title = Що взяти з собою
service-bring-unknown = Документів не вказано. Запитайте, чи вони потрібні.
service-bring-none = Документи не потрібні.
service-languages-title = Якими мовами говорять
service-areas-title = Для мешканців
service-elsewhere = Ця допомога для тих, хто живе тут: { $areas }. Ви вибрали: { $area }.
service-elsewhere-find = Шукати таку саму допомогу у вибраному місці
service-areas-everywhere = Усюди
service-places-title = Місця
service-places-free = Вільних місць: { $free } (станом на { $date })
service-places-full = Місць немає (станом на { $date }). Попросити однаково можна: є черга очікування.
service-needs-title = З чим допоможуть
service-class-title = Вид за законом
service-more-title = Докладніше
service-checked-title = Наскільки це свіже
service-provider-title = Хто надає
service-website = Вебсайт
service-mail = Електронна пошта

organization-services-title = Послуги
organization-services-none = Послуг не вказано.
organization-contact-title = Контакти
organization-contact-unknown = Телефон та адресу ще не вказано.

day-0 = понеділок
day-1 = вівторок
day-2 = середа
day-3 = четвер
day-4 = п’ятниця
day-5 = субота
day-6 = неділя
days-through = { $from } – { $to }

follow-title = Стежити за зверненням
follow-lead = Введіть код, який ви отримали, коли надіслали звернення.
follow-receipt-label = Код звернення
follow-receipt-hint = 25 знаків, наприклад 8K2M-4TQ7-… Малі літери й пробіли не заважають.
follow-submit = Показати моє звернення
follow-expired-title = Введіть код ще раз
follow-expired-text = Для вашої безпеки звернення видно лише 15 хвилин.
follow-expired-link = Ввести код
problem-receipt-missing = Введіть код
problem-receipt-too-short = Код закороткий: у ньому 25 знаків
problem-receipt-too-long = Код задовгий: у ньому 25 знаків
problem-receipt-not-understood = У коді помилка. Порівняйте його зі своїм записом, знак за знаком
problem-receipt-unknown = Ми не знаємо звернення з таким кодом. Порівняйте його зі своїм записом, знак за знаком

follow-request-title = Ваше звернення
follow-standing-received = Ваше звернення отримано. Відповіді ще немає.
follow-standing-opened = Ваше звернення переглянули. Відповідь ще попереду.
follow-standing-in-triage = Громада шукає, хто ще може допомогти. Просити знову не треба.
follow-standing-accepted = Ваше звернення прийнято в роботу. З вами зв’яжуться так, як ви просили.
follow-standing-needs-answer = До вас є запитання. Дайте, будь ласка, відповідь нижче.
follow-standing-completed = Роботу за вашим зверненням завершено.
follow-standing-withdrawn = Ви відкликали це звернення. Ніхто з ним більше не працює.
follow-about-title = Про що ви просили
follow-about-sent = Надіслано { $date }
follow-next-title = Що далі
follow-next-answer = { $agency } має відповісти вам { $date }.
follow-next-triage = { $agency } має знайти, хто допоможе, { $date }.
follow-next-help = { $agency } зв’яжеться з вами й домовиться про допомогу.
follow-next-you = Тепер ваша черга: дайте відповідь на запитання нижче.
follow-next-late = Час на відповідь минув ({ $date }). { $agency } досі винні вам відповідь. Можете зателефонувати й назвати цю дату.
follow-next-legal = Рішення мають ухвалити { $date }.
follow-next-legal-proposed = Рішення мали б ухвалити { $date }. Закон не встановлює кількості днів; це запропонований термін.
follow-next-done = Більше нічого чекати не треба.
follow-next-new = Якщо допомога ще потрібна, можна попросити знову.
follow-municipality = громада
follow-timeline-title = Що вже відбулося
follow-event-received = Отримано
follow-event-routed = Передано: { $agency }
follow-event-opened = Переглянуто: { $agency }
follow-event-accepted = Прийнято в роботу: { $agency }
follow-event-declined = { $agency } не може взяти: { $reason }
follow-event-returned = { $agency }: вчасної відповіді не було. Звернення повернулося до громади
follow-event-asked = { $agency }: запитання до вас
follow-event-answered = Ви відповіли
follow-event-completed = Завершено: { $agency }
follow-event-withdrawn = Ви відкликали звернення
follow-reason-no-places = немає вільних місць
follow-reason-not-our-service = такої послуги не надають
follow-reason-outside-area = це не їхня територія
follow-reason-no-need-found = краще підходить інша допомога
follow-reason-other = з іншої причини
follow-messages-title = Повідомлення
follow-messages-none = Повідомлень ще немає.
follow-message-you = Ви
follow-reply-label = Напишіть їм
follow-reply-hint = Це прочитає лише орган, що працює з вашим зверненням.
follow-reply-submit = Надіслати повідомлення
follow-withdraw-title = Допомога більше не потрібна?
follow-withdraw-text = Ви можете відкликати звернення. Роботу з ним припинять. Скасувати це не можна.
follow-withdraw-confirm = Так, відкликаю своє звернення
follow-withdraw-submit = Відкликати звернення
problem-text-missing = Напишіть повідомлення
problem-text-too-long = Повідомлення задовге: щонайбільше 2000 знаків
problem-confirm-missing = Поставте позначку, якщо справді відкликаєте звернення
