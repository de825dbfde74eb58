# A new receipt in place of one that was lost
receipt-renew-title = Людина загубила код звернення
receipt-renew-lead = Перш ніж видати новий код, пересвідчіться, хто просить. Те, як ви пересвідчилися, буде записано. Старий код одразу перестає діяти, а людина отримає про це повідомлення, якщо залишила безпечний спосіб їй написати.
receipt-renew-before = Новий код уже видано { $date }: { $organization }. Запитайте, чому потрібен ще один.
receipt-identity-legend = Як ви пересвідчилися?
receipt-identity-document = Я бачив(-ла) документ
receipt-identity-known-in-person = Я знаю цю людину особисто
receipt-identity-called-back = Я передзвонив(-ла) на номер, указаний у зверненні
receipt-identity-other = Інакше: напишіть, як і хто підтвердив
receipt-identity-note = Про перевірку
receipt-identity-note-hint = Обов’язково, якщо ви обрали інший спосіб. Номер документа не пишіть. Людина зможе це прочитати.
receipt-renew-submit = Видати новий код
receipt-given-title = Новий код готовий
receipt-given-by = Видано: { $organization }. Попередній код більше не діє.
receipt-given-once = Надрукуйте або перепишіть його зараз і віддайте людині. Код показано лише цей раз.
receipt-given-back = Назад до звернення
problem-identity-missing = Виберіть, як ви пересвідчилися.
problem-identity_note-missing = Напишіть, як ви пересвідчилися і хто підтвердив.
staff-audit-deed-identity-document = Перед видачею нового коду бачили документ
staff-audit-deed-identity-known-in-person = Особисто знали людину, якій видали новий код
staff-audit-deed-identity-called-back = Перед видачею нового коду передзвонили на номер зі звернення
staff-audit-deed-identity-other = Перед видачею нового коду пересвідчилися інакше
task-event-renewed = Людині видано новий код
follow-event-renewed = { $agency }: вам видано новий код, попередній перестав діяти
follow-renewed = Новий код видано { $date }: { $agency }. Якщо ви його не просили, зателефонуйте туди.
follow-opened-for-receipt = відкрито, щоб видати вам новий код
mail-renewed-subject = Ваш код замінено
mail-renewed-body =
    Вітаємо,

    в установі вам видали новий код, попередній більше не діє. З новим кодом ви прочитаєте новини тут:
    { $link }

    Якщо ви не просили нового коду, зателефонуйте до установи, до якої зверталися.

    Лист надіслано автоматично, будь ласка, не відповідайте на нього.
mail-renewed-text = Ваш код замінено, попередній більше не діє. Якщо ви цього не просили, зателефонуйте до установи, до якої зверталися. { $link }
