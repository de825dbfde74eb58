# Поиск, услуга, организация, слежение за обращением: то, что читают жители.

find-title = Найти помощь
find-count =
    { $count ->
        [one] { $count } услуга
        [few] { $count } услуги
       *[other] { $count } услуг
    }
find-count-in =
    { $count ->
        [one] { $count } услуга: { $area }
        [few] { $count } услуги: { $area }
       *[other] { $count } услуг: { $area }
    }
find-chips-title = Ваш выбор
find-chip-remove = Убрать это условие
find-chip-clear = Убрать всё
find-filters-title = Уточнить
find-facet-need = Вид помощи
find-facet-audience = Для кого
find-facet-cost = Стоимость
find-facet-delivery = Как оказывается
find-none-title = Ничего не найдено
find-none-understood = Мы поняли ваши слова так: { $needs }.
find-none-unread = Этих слов мы не узнали. Попробуйте проще, например: «помощь на дому», «еда», «ночлег».
find-none-filters = Возможно, какое-то условие слишком узкое. Уберите одно:
find-none-without = Искать без «{ $filter }»
find-none-all = Показать все услуги
find-none-lines-title = Можно также спросить по телефону
find-none-lines = По этим номерам вам ответят, даже если здесь ничего нет.
find-crisis-title = Кому-то сейчас грозит опасность?
find-crisis-text = Кладка — не служба экстренной помощи. Звоните сразу:

cost-free = бесплатно
cost-may-be-free = для вас может быть бесплатно
cost-paid = платно
cost-unknown = стоимость не указана
delivery-at-place = у поставщика
delivery-at-home = приезжает к вам
delivery-online = онлайн
delivery-phone = по телефону

card-phone-label = Позвонить { $number }

checked-on = Проверено { $date }
checked-never = Не проверено: сначала позвоните
checked-ageing = Проверено { $date }, больше полугода назад: сначала позвоните
checked-old = Проверено { $date }, больше года назад: сначала позвоните
checked-source = Источник: { $source }
sample-label = Демонстрационные данные, проверьте перед использованием
sample-text = Учреждение настоящее, но эта запись собрана для показа. Спросите, прежде чем идти.

original-lt = Этот текст на литовском языке. Русского перевода ещё нет.
original-pl = Этот текст на польском языке. Русского перевода ещё нет.
original-uk = Этот текст на украинском языке. Русского перевода ещё нет.
original-en = Этот текст на английском языке. Русского перевода ещё нет.
original-ru = Этот текст на русском языке. Перевода ещё нет.
original-unknown = Этот текст на языке поставщика. Русского перевода ещё нет.

service-closed = Сейчас эта услуга не оказывается.
service-ask = Попросить о помощи
service-call-number = Позвонить { $number }
phone-extension = { $number }, доб. { $extension }
phone-answered = Языки: { $languages }
service-for-title = Для кого
service-contact-none = Телефон, эл. почта и сайт не указаны. Подробнее скажут в муниципалитете.
service-for-unknown = Не указано. Если сомневаетесь, спросите: вопрос ни к чему не обязывает.
service-age-between = Возраст: от { $from } до { $to } лет
service-age-from = Возраст: от { $from } лет
service-age-to = Возраст: до { $to } лет
service-cost-title = Сколько это стоит
service-cost-unknown = Стоимость не указана. Спросите, прежде чем соглашаться.
service-how-request = Попросите здесь, без регистрации. Обращение попадёт в орган, который отвечает за место, где вы живёте.
service-how-direct = Попросите здесь, без регистрации. Обращение попадёт прямо к поставщику.
service-how-place = Сначала скажите, где вы живёте: от места зависит, кто отвечает.
service-how-council-unknown = Проверенного номера этого муниципалитета у нас ещё нет. Звоните на справочную линию своей страны.
service-how-council-no-line = Проверенного номера этого муниципалитета у нас ещё нет, как и справочной линии вашей страны.
service-where-title = Где и когда
service-where-unknown = Место не указано. Сначала спросите.
service-confidential = Адрес не публикуется ради безопасности людей, которые туда обращаются. Позвоните, и вам скажут.
service-access-title = Как войти
service-hours-title = Часы работы
service-hours-unknown = Часы работы не указаны. Сначала спросите.
service-hours-closed = закрыто
service-bring-title = Что взять с собой
service-bring-unknown = Документы не указаны. Спросите, нужны ли они.
service-bring-none = Документы не нужны.
service-languages-title = На каких языках говорят
service-areas-title = Для жителей
service-elsewhere = Эта помощь для тех, кто живёт здесь: { $areas }. Вы выбрали: { $area }.
service-elsewhere-find = Искать такую же помощь в выбранном месте
service-areas-everywhere = Везде
service-places-title = Места
service-places-free = Свободных мест: { $free } (на { $date })
service-places-full = Мест нет (на { $date }). Попросить всё равно можно: есть очередь ожидания.
service-needs-title = С чем помогут
service-class-title = Вид по закону
service-more-title = Подробнее
service-checked-title = Насколько это свежо
service-provider-title = Кто оказывает
service-website = Сайт
service-mail = Электронная почта

organization-services-title = Услуги
organization-services-none = Услуги не указаны.
organization-contact-title = Контакты
organization-contact-unknown = Телефон и адрес ещё не указаны.

day-0 = понедельник
day-1 = вторник
day-2 = среда
day-3 = четверг
day-4 = пятница
day-5 = суббота
day-6 = воскресенье
days-through = { $from } – { $to }

follow-title = Следить за обращением
follow-lead = Введите код, который вы получили, когда отправили обращение.
follow-receipt-label = Код обращения
follow-receipt-hint = 25 знаков, например 8K2M-4TQ7-… Строчные буквы и пробелы не мешают.
follow-submit = Показать моё обращение
follow-expired-title = Введите код ещё раз
follow-expired-text = Для вашей безопасности обращение видно только 15 минут.
follow-expired-link = Ввести код
problem-receipt-missing = Введите код
problem-receipt-too-short = Код слишком короткий: в нём 25 знаков
problem-receipt-too-long = Код слишком длинный: в нём 25 знаков
problem-receipt-not-understood = В коде ошибка. Сравните его со своей записью, знак за знаком
problem-receipt-unknown = Мы не знаем обращения с таким кодом. Сравните его со своей записью, знак за знаком

follow-request-title = Ваше обращение
follow-standing-received = Ваше обращение получено. Ответа ещё нет.
follow-standing-opened = Ваше обращение просмотрели. Ответ ещё впереди.
follow-standing-in-triage = Муниципалитет ищет, кто ещё может помочь. Просить снова не нужно.
follow-standing-accepted = Ваше обращение принято в работу. С вами свяжутся так, как вы просили.
follow-standing-needs-answer = К вам есть вопрос. Ответьте, пожалуйста, ниже.
follow-standing-completed = Работа по вашему обращению завершена.
follow-standing-withdrawn = Вы отозвали это обращение. Никто с ним больше не работает.
follow-about-title = О чём вы просили
follow-about-sent = Отправлено { $date }
follow-next-title = Что дальше
follow-next-answer = { $agency } — ответ вам должны дать { $date }.
follow-next-triage = { $agency } — найти, кто поможет, должны { $date }.
follow-next-help = { $agency } — с вами свяжутся и договорятся о помощи.
follow-next-you = Теперь ваша очередь: ответьте на вопрос ниже.
follow-next-late = Время для ответа прошло ({ $date }). { $agency } всё ещё должны вам ответ. Можете позвонить и назвать эту дату.
follow-next-legal = Решение должны принять { $date }.
follow-next-legal-proposed = Решение должно быть принято { $date }. Закон не устанавливает числа дней; это предложенный срок.
follow-next-done = Больше ничего ждать не нужно.
follow-next-new = Если помощь ещё нужна, можно попросить снова.
follow-municipality = муниципалитет
follow-timeline-title = Что уже произошло
follow-event-received = Получено
follow-event-routed = Передано: { $agency }
follow-event-opened = Просмотрено: { $agency }
follow-event-accepted = Принято в работу: { $agency }
follow-event-declined = { $agency } не может взять: { $reason }
follow-event-returned = { $agency }: ответа в срок не было. Обращение вернулось в муниципалитет
follow-event-asked = { $agency }: вопрос к вам
follow-event-answered = Вы ответили
follow-event-completed = Завершено: { $agency }
follow-event-withdrawn = Вы отозвали обращение
follow-reason-no-places = нет свободных мест
follow-reason-not-our-service = такой услуги не оказывают
follow-reason-outside-area = это не их территория
follow-reason-no-need-found = лучше подходит другая помощь
follow-reason-other = по другой причине
follow-messages-title = Сообщения
follow-messages-none = Сообщений ещё нет.
follow-message-you = Вы
follow-reply-label = Напишите им
follow-reply-hint = Это прочтёт только орган, который работает с вашим обращением.
follow-reply-submit = Отправить сообщение
follow-withdraw-title = Помощь больше не нужна?
follow-withdraw-text = Вы можете отозвать обращение. Работу с ним прекратят. Отменить это нельзя.
follow-withdraw-confirm = Да, отзываю своё обращение
follow-withdraw-submit = Отозвать обращение
problem-text-missing = Напишите сообщение
problem-text-too-long = Сообщение слишком длинное: не больше 2000 знаков
problem-confirm-missing = Поставьте отметку, если действительно отзываете обращение
