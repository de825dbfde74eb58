# Что люди ищут и не находят: предложение от любого человека и таблица для сотрудников.

unmet-title = Напишите, чего не хватает
unmet-few = Не то, что нужно? Напишите, чего не хватает
unmet-lead = Там, где вы живёте, нет такой помощи? Достаточно одного предложения. Муниципалитет его увидит, но не узнает, кто написал.
unmet-sentence-label = Какой помощи не хватает?
unmet-sentence-hint = Не больше { $most } знаков. Не пишите имён, адресов и номеров телефона: здесь вам никто не сможет ответить.
unmet-submit = Отправить предложение
unmet-thanks-title = Спасибо
unmet-thanks-what = Ваше предложение сохранено без имени. На него никто не ответит. Если помощь нужна вам, найдите услугу и попросите о ней.
unmet-thanks-find = Найти помощь

problem-sentence-missing = Напишите одно предложение
problem-sentence-too-short = Напишите хотя бы несколько слов
problem-sentence-too-long = Это слишком длинно: достаточно одного предложения
problem-sentence-not-allowed = Это похоже на номер телефона, электронный адрес, дату рождения или код. Уберите: никто не должен узнать, кто это написал

unmet-nav = Чего не хватает
unmet-staff-title = Чего люди не нашли
unmet-staff-lead = Поиски считаются без знания о том, кто искал. Числа от 1 до 4 не показываются.
unmet-staff-places = Какие поиски
unmet-staff-here = Поиски: { $municipality }
unmet-staff-no-place = Поиски без места
unmet-staff-needs = Поиски по месяцам и потребностям
unmet-staff-month = Месяц
unmet-staff-need = Потребность
unmet-staff-need-none = Не поняли
unmet-staff-searches = Поиски
unmet-staff-unanswered = Без результата
unmet-staff-few = меньше 5
unmet-staff-words-title = Слова, которые искали пять дней или больше
unmet-staff-words = Слова
unmet-staff-sentences = Что написали люди
unmet-staff-sentences-what = Писать здесь может любой, и никто этого не проверял. Предложения хранятся два года.
unmet-staff-empty = Пока ничего не посчитано.
unmet-staff-csv = Скачать числа (CSV)
