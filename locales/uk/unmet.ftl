# Чого люди шукають і не знаходять: речення від будь-кого і таблиця для працівників.

unmet-title = Напишіть, чого бракує
unmet-few = Не те, що потрібно? Напишіть, чого бракує
unmet-lead = Там, де ви живете, немає такої допомоги? Досить одного речення. Громада його побачить, але не знатиме, хто написав.
unmet-sentence-label = Якої допомоги бракує?
unmet-sentence-hint = Не більше { $most } знаків. Не пишіть імен, адрес і номерів телефону: тут вам ніхто не зможе відповісти.
unmet-submit = Надіслати речення
unmet-thanks-title = Дякуємо
unmet-thanks-what = Ваше речення збережено без імені. На нього ніхто не відповість. Якщо допомога потрібна вам, знайдіть послугу і попросіть про неї.
unmet-thanks-find = Знайти допомогу

problem-sentence-missing = Напишіть одне речення
problem-sentence-too-short = Напишіть хоча б кілька слів
problem-sentence-too-long = Це задовго: досить одного речення
problem-sentence-not-allowed = Це схоже на номер телефону, електронну адресу, дату народження або код. Приберіть: ніхто не має дізнатися, хто це написав

unmet-nav = Чого бракує
unmet-staff-title = Чого люди не знайшли
unmet-staff-lead = Пошуки рахуємо, не знаючи, хто шукав. Числа від 1 до 4 не показуємо.
unmet-staff-places = Які пошуки
unmet-staff-here = Пошуки: { $municipality }
unmet-staff-no-place = Пошуки без місця
unmet-staff-needs = Пошуки за місяцем і потребою
unmet-staff-month = Місяць
unmet-staff-need = Потреба
unmet-staff-need-none = Не зрозуміли
unmet-staff-searches = Пошуки
unmet-staff-unanswered = Без результату
unmet-staff-few = менше 5
unmet-staff-words-title = Слова, які шукали п’ять днів або більше
unmet-staff-words = Слова
unmet-staff-sentences = Що написали люди
unmet-staff-sentences-what = Писати тут може будь-хто, і ніхто цього не перевіряв. Речення зберігаємо два роки.
unmet-staff-empty = Ще нічого не пораховано.
unmet-staff-csv = Завантажити числа (CSV)
