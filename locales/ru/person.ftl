# A new receipt in place of one that was lost
receipt-renew-title = Человек потерял код обращения
receipt-renew-lead = Прежде чем выдать новый код, убедитесь, кто просит. То, как вы убедились, будет записано. Старый код сразу перестаёт действовать, а человек получит об этом сообщение, если оставил безопасный способ ему написать.
receipt-renew-before = Новый код уже выдан { $date }: { $organization }. Спросите, почему нужен ещё один.
receipt-identity-legend = Как вы убедились?
receipt-identity-document = Мне показали документ
receipt-identity-known-in-person = Я знаю этого человека лично
receipt-identity-called-back = Мы перезвонили на номер, указанный в обращении
receipt-identity-other = Иначе: напишите, как и кто подтвердил
receipt-identity-note = О проверке
receipt-identity-note-hint = Обязательно, если вы выбрали другой способ. Номер документа не пишите. Человек сможет это прочитать.
receipt-renew-submit = Выдать новый код
receipt-given-title = Новый код готов
receipt-given-by = Выдано: { $organization }. Прежний код больше не действует.
receipt-given-once = Распечатайте или перепишите его сейчас и отдайте человеку. Код показан только в этот раз.
receipt-given-back = Назад к обращению
problem-identity-missing = Выберите, как вы убедились.
problem-identity_note-missing = Напишите, как вы убедились и кто подтвердил.
staff-audit-deed-identity-document = Перед выдачей нового кода видели документ
staff-audit-deed-identity-known-in-person = Лично знали человека, которому выдали новый код
staff-audit-deed-identity-called-back = Перед выдачей нового кода перезвонили на номер из обращения
staff-audit-deed-identity-other = Перед выдачей нового кода убедились иначе
task-event-renewed = Человеку выдан новый код
follow-event-renewed = { $agency }: вам выдан новый код, прежний перестал действовать
follow-renewed = Новый код выдан { $date }: { $agency }. Если вы его не просили, позвоните туда.
follow-opened-for-receipt = открыто, чтобы выдать вам новый код
mail-renewed-subject = Ваш код заменён
mail-renewed-body =
    Здравствуйте,

    в учреждении вам выдали новый код, прежний больше не действует. С новым кодом вы прочитаете новости здесь:
    { $link }

    Если вы не просили нового кода, позвоните в учреждение, в которое обращались.

    Письмо отправлено автоматически, пожалуйста, не отвечайте на него.
mail-renewed-text = Ваш код заменён, прежний больше не действует. Если вы этого не просили, позвоните в учреждение, в которое обращались. { $link }
