# "Is this your organization?": a claim of a listing, and what the municipality does about it.
claim-link = Это ваша организация? Ведите её запись сами
claim-title = Это ваша организация?
claim-back = Назад к записи
claim-lead = { $organization }: запись может вести тот, кто там работает. Сначала муниципалитет проверяет, так ли это.
claim-nobody = Здесь ещё никто не следит за этой записью, поэтому проверить некому.
claim-email = Ваш рабочий адрес электронной почты
claim-email-hint = Мы отправим туда код. С адресом самой организации проверить легче.
claim-post = Кем вы там являетесь?
claims-post-head = Руковожу ею
claims-post-employee = Работаю там
claims-post-volunteer = Помогаю там как волонтёр
claims-post-other = Другое
claim-kept = Муниципалитет видит ваш адрес, пока не решит; потом он здесь удаляется.
claim-submit = Отправить мне код
claim-code-title = Введите код из письма
claim-code-lead = { $organization }: мы отправили код на ваш адрес. Он действует { $minutes } минут в этом браузере.
claim-code-submit = Подтвердить
claim-lost-title = Здесь ничего не начато
claim-lost = Час прошёл, или вы начали в другом браузере. Начните заново на странице вашей организации.
claim-done-title = Ваш адрес подтверждён
claim-done = { $organization }: муниципалитет получил вашу заявку.
claim-done-next = Он проверит, возможно, позвонит по номеру из записи, и ответит вам по электронной почте.

# At the municipality’s desk
claims-nav = Заявки организаций
claims-title = Кто говорит, что запись его
claims-lead = Каждый подтвердил свой адрес. Узнайте, может ли вести запись, затем решите.
claims-none = Никто не ждёт.
claims-caption = Ждут: { $count }
claims-head-organization = Организация
claims-head-email = Адрес
claims-head-post = Кем называется
claims-head-weak = Что говорит адрес
claims-head-since = С какого времени
claims-head-decided = Решено
claims-head-decision = Решение
claims-head-strong = Что выяснено
claims-decided-title = Что решено
claims-decision-accepted = Принято
claims-decision-refused = Отказано
claims-decision-lapsed = Никто вовремя не решил
claims-disputed = уже ведут
claims-disputed-what = Эту запись уже кто-то ведёт, и ему сообщили о заявке. Прежде чем решить, поговорите с обоими.
claims-weak-address = Это адрес из записи
claims-weak-mail = Тот же домен, что у адреса из записи
claims-weak-website = Тот же домен, что у сайта из записи
claims-weak-none = Ничего
claims-one-title = Заявка на запись
claims-back = Все, кто ждёт
claims-see-page = Посмотреть запись
claims-weak-title = Слабый признак: адрес
claims-strong-title = Сильный признак: что выяснено
claims-strong-none = Ещё никто ничего не выяснил.
claims-check = { $how }: { $found } ({ $role }, { $date })
claims-check-title = Выясните
claims-check-lead = Позвоните по номеру, который уже был в записи, а не по тому, что дал заявитель; или посмотрите в реестр.
claims-how = Как вы узнали?
claims-how-phone = по телефону
claims-how-visit = при посещении
claims-how-register = в реестре
claims-how-document = из документа
claims-found = Это так?
claims-found-yes = Да, может вести запись
claims-found-no = Нет
claims-check-submit = Записать
claims-done-checked = Записано.
claims-decision-title = Решите
claims-decider = Принимает и отказывает администратор.
claims-accept-what = Получит приглашение по электронной почте и будет вести запись и её людей.
claims-accept = Принять и пригласить
claims-address-lost = уже нельзя прочитать
claims-address-lost-what = Ключа, которым зашифрован адрес, больше нет: письмо не отправить. Позвоните в организацию, попросите подать заявку ещё раз, а эту отклоните.
claims-accept-not-yet = Принять можно, когда кто-то выяснит, что это так.
claims-reason = Почему нет?
claims-reason-choose = Выберите причину
claims-refusal-unknown-there = там никто об этом не знал
claims-refusal-not-confirmed = не удалось найти того, кто бы знал
claims-refusal-kept = кто-то из ваших уже ведёт запись: попросите вас пригласить
claims-refusal-other-listing = имеется в виду другая запись
claims-refusal-other = другая причина, словами
claims-words = Слово заявителю
claims-words-hint = Это будет в письме. Не более { $most } знаков.
claims-refuse = Отказать и написать
claims-done-accepted = Принято; приглашение в пути.
claims-done-refused = Отказано; письмо в пути.
problem-post-missing = Укажите, кем вы там являетесь
problem-found-not-allowed = Сначала выясните, так ли это
problem-act-unknown = Нажмите одну из кнопок страницы
problem-reason-words-missing = Опишите другую причину словами
problem-reason-words-too-long = Не более 600 знаков

# Deeds in the audit trail
claims-deed-made = Подана заявка на запись, адрес подтверждён
claims-deed-checked = Заявка проверена
claims-deed-accepted = Заявка принята
claims-deed-refused = Заявка отклонена

# Letters
mail-claim-code-subject = Ваш код: { $organization }
mail-claim-code-body =
    Добрый день,

    кто-то попросил в Kladka разрешения вести запись { $organization } и указал этот адрес.

    Если это были вы, введите этот код в браузере, в котором просили: { $code }
    Он действует { $minutes } минут, здесь:
    { $typed }

    Если вы не ждали этого письма, удалите его: ничего не произойдёт.

    Это письмо отправлено автоматически, отвечать на него не нужно.
mail-claimed-subject = Заявка на запись: { $organization }
mail-claimed-body =
    Добрый день,

    кто-то говорит, что { $organization } — его организация, и просит разрешения вести её запись. Адрес подтверждён. Так ли это, должен выяснить { $municipality }.

    Позвоните по номеру, который стоит в записи, или загляните в реестр. Заявка ждёт здесь, после входа:
    { $link }

    Если за 90 дней никто не решит, заявка закончится сама.

    Это письмо отправлено автоматически, отвечать на него не нужно.
mail-claim-refused-subject = Ваша заявка: { $organization }
mail-claim-refused-body =
    Добрый день,

    вы просили разрешения вести запись { $organization }. Муниципалитет это проверил и сейчас не может согласиться.

    Причина: { $reason }.
    { $words }

    Когда это изменится, вы можете попросить ещё раз. Ваш адрес здесь удалят в течение недели.

    Это письмо отправлено автоматически, отвечать на него не нужно.
mail-claim-dispute-subject = Кто-то хочет вести вашу запись: { $organization }
mail-claim-dispute-body =
    Добрый день,

    кто-то другой говорит, что { $organization } — его организация, и просит разрешения вести её запись. Пока ничего не изменилось: сначала проверит { $municipality } и может вам позвонить.

    Если вам должен помогать коллега, вы можете пригласить его сами:
    { $link }

    Если вы не знаете, кто мог просить, сообщите муниципалитету.

    Это письмо отправлено автоматически, отвечать на него не нужно.

# On the page about privacy
content-privacy-listings-title = Когда вы говорите, что запись неточна или ваша
content-privacy-listings-text = О неточности можно сообщить, не говоря, кто вы; слова удаляются через 30 дней после того, как их рассмотрели. Кто хочет вести запись, указывает адрес: муниципалитет видит его, пока не решит, а в течение недели он здесь удаляется. Что, как и когда выяснено, остаётся.
