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

# Consent, reader by reader
follow-readers-title = Кто может читать ваше обращение
follow-readers-lead = Вы дали согласие для каждого из них. Согласие можно отозвать в любое время.
follow-reader-reads = Может читать с { $since }, не дольше чем до { $until }.
follow-reader-done = Больше не может читать: её часть завершена.
follow-reader-withdrawn = Вы отозвали согласие { $date }. Больше не может читать.
follow-reader-ended = Ваше согласие закончилось { $date }. Больше не может читать.
follow-reader-own = Она относится к муниципалитету и читает вместе с ним. Чтобы это прекратить, отзовите всё обращение ниже.
follow-given-online = Вы согласились на этом сайте.
follow-given-oral = Вы согласились устно, в учреждении.
follow-given-phone = Вы согласились по телефону.
follow-given-paper = Вы согласились на бумаге.
follow-consent-title = Отозвать согласие: { $agency }
follow-consent-means = С этой минуты { $agency } не сможет открыть ваше обращение и прекратит над ним работать. Муниципалитет будет искать, кто ещё может помочь, и туда его больше не отправит. Остальные работают дальше.
follow-consent-kept = То, что уже прочитано и записано, закон может обязывать хранить.
follow-consent-submit = Отозвать согласие
follow-agree-near = Ваше согласие заканчивается { $date }. После этого никто не сможет открыть обращение, даже если помощь ещё оказывается.
follow-agree-over = Ваше согласие закончилось { $date }. Сейчас никто не может открыть ваше обращение.
follow-agree-submit = Согласен(-на) ещё на три года
follow-event-revoked = Ваше согласие прекращено: { $agency }
staff-referral-consent = Согласие
staff-consent-online = дано на сайте
staff-consent-oral = устно, в учреждении
staff-consent-phone = по телефону
staff-consent-paper = на бумаге
staff-consent-unknown = как дано, не записано
staff-consent-until = до { $date }
staff-consent-withdrawn = отозвано { $date }
staff-consent-over = закончилось { $date }: обращение нельзя открыть, пока человек не согласится снова
staff-assist-consent-phone = Согласие по телефону
staff-audit-deed-consent-withdrawn = Человек отозвал согласие для одного учреждения
staff-audit-deed-consent-ended = Срок согласия закончился
staff-audit-deed-consent-again = Человек согласился на больший срок
task-state-revoked = Согласие прекращено
task-consent-withdrawn = Человек отозвал согласие
task-consent-ended = Срок согласия закончился
task-event-revoked = Согласие для этого учреждения прекращено
problem-agency-not-allowed = Этому учреждению нельзя передать обращение: у него ещё нет ключа или человек отозвал для него согласие.
mail-consent-ended-subject = Обращение { $reference }: открыть его вы больше не можете
mail-consent-ended-body =
    Здравствуйте,

    согласие человека на вашу работу с этим обращением прекращено. В вашем списке его больше нет, открыть его нельзя. Пожалуйста, прекратите работу над ним и не обращайтесь к человеку по этому поводу.

    Номер обращения: { $reference }
    Ответ должен был быть до: { $due }

    Ваш список здесь:
    { $link }

    Письмо отправлено автоматически, отвечать на него не нужно.

# One request to several agencies
split-link = Передать нескольким учреждениям
split-title = Передать нескольким учреждениям сразу
split-lead = { $need }. Каждое учреждение видит обращение и свою часть, но не то, что делают другие. Каждое отвечает в свой срок; человек видит все части на одной странице.
split-nobody = Больше некому передать, или обращение уже завершено.
split-row = Учреждение { $row }
split-agency = Учреждение
split-need = С каким запросом
split-need-same = Тот же, что в обращении
split-note = О чём их просят
split-note-hint = Это читают только это учреждение и муниципалитет.
split-more = Больше учреждений
split-lead-legend = Кто отвечает за всё?
split-lead-hint = Кто отвечает за всё, тот решает и даёт человеку ответ.
split-keep = { $agency } отвечает и дальше
split-submit = Передать этим учреждениям
problem-lead-missing = Выберите, кто отвечает: одно из выбранных учреждений.
staff-audit-deed-split = Передали часть учреждению
follow-standing-part-open = Одна часть вашего обращения завершена, другая ещё в работе.
follow-parts-title = Кто какую часть выполняет
follow-part-sent = Ещё не ответили.
follow-part-accepted = Приняли в работу.
follow-part-in-service = Помощь началась.
follow-part-waitlisted = Вы в очереди.
follow-part-asked = Задали вам вопрос.
follow-part-completed = Завершили.
follow-part-unreachable = Не смогли с вами связаться.
follow-part-not-helped = Закрыли без помощи.
follow-part-due = Должны ответить { $date }.

# Two at one request
conflict-they = Тем временем: { $event } · { $who } · { $date }
conflict-you = Вы хотели: { $act }. Это не сделано.
conflict-now = Ниже – как обстоит сейчас. То, что вы написали, сохранено; отправьте снова, если это ещё имеет смысл.
mail-receipt-renewed-subject = Обращение { $reference }: выдан новый код
mail-receipt-renewed-body =
    Здравствуйте,

    сотрудник выдал новый код к этому обращению, проверив, кто просит. С ним можно прочесть всё, что писал человек. Посмотрите в журнале аудита, кто его выдал и как проверял, и, если что-то неясно, спросите.

    Номер обращения: { $reference }

    Войти:
    { $link }
