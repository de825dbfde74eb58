# A task: its state, its part, its clock (shared with providers)
task-state-sent = Laukia atsakymo
task-state-accepted = Priimta
task-state-asked = Paklausta, laukiama žmogaus atsakymo
task-state-completed = Baigta
task-state-declined = Atmesta
task-state-rerouted = Perduota kitai įstaigai
task-state-returned = Grąžinta, nes niekas neatsakė
task-state-withdrawn = Atsiimta
task-part-lead = Atsako
task-part-also = Taip pat dalyvauja
task-part-direct = Tiesiogiai teikėjui
task-part-triage = Skirstymas
task-agency-triage = Savivaldybės skirstymas
task-urgency-normal = Įprasta
task-urgency-soon = Greitai
task-urgency-urgent = Skubu
task-mark-unanswered = Neatsakyta
task-mark-must-not-refuse = Atsisakyti negalima
task-mark-unheard = Laiškai nepasiekia
task-left-hours =
    { $count ->
        [0] Liko mažiau nei valanda
        [one] Liko { $count } valanda
        [few] Liko { $count } valandos
        *[other] Liko { $count } valandų
    }
task-left-working-days =
    { $count ->
        [0] Šiandien paskutinė diena
        [one] Liko { $count } darbo diena
        [few] Liko { $count } darbo dienos
        *[other] Liko { $count } darbo dienų
    }
task-left-calendar-days =
    { $count ->
        [0] Šiandien paskutinė diena
        [one] Liko { $count } diena
        [few] Liko { $count } dienos
        *[other] Liko { $count } dienų
    }
task-over-hours =
    { $count ->
        [0] Terminas ką tik baigėsi
        [one] Vėluojama { $count } valandą
        [few] Vėluojama { $count } valandas
        *[other] Vėluojama { $count } valandų
    }
task-over-working-days =
    { $count ->
        [0] Terminas ką tik baigėsi
        [one] Vėluojama { $count } darbo dieną
        [few] Vėluojama { $count } darbo dienas
        *[other] Vėluojama { $count } darbo dienų
    }
task-over-calendar-days =
    { $count ->
        [0] Terminas ką tik baigėsi
        [one] Vėluojama { $count } dieną
        [few] Vėluojama { $count } dienas
        *[other] Vėluojama { $count } dienų
    }
task-silence-hours =
    { $count ->
        [0] Mažiau nei valandą
        [one] { $count } valandą
        [few] { $count } valandas
        *[other] { $count } valandų
    }
task-silence-days =
    { $count ->
        [one] { $count } dieną
        [few] { $count } dienas
        *[other] { $count } dienų
    }
task-legal-due = Pagal įstatymą { $date }, { $limit }
task-legal-proposed = Siūlomas terminas { $date }, { $limit }
task-legal-none = Tiesioginis prašymas, įstatymo termino nėra

# The queue
staff-queue-title = Prašymai: { $municipality }
staff-queue-lead = Pirmiausia tai, kieno terminas arčiausiai.
staff-queue-caption =
    { $count ->
        [one] { $count } atvira užduotis
        [few] { $count } atviros užduotys
        *[other] { $count } atvirų užduočių
    }
staff-queue-deadline = Terminas
staff-queue-need = Poreikis
staff-queue-area = Vieta
staff-queue-agency = Kas atsako
staff-queue-state = Būsena
staff-queue-silence = Tyla
staff-queue-filter-title = Rodyti tik
staff-queue-filter-group = Poreikių grupė
staff-queue-filter-submit = Rodyti
staff-queue-filter-clear = Rodyti visus
staff-queue-empty-title = Niekas nelaukia
staff-queue-empty-all = Šiuo metu atvirų prašymų nėra. Naujas atsiras čia iškart, kai žmogus jį išsiųs.
staff-queue-empty-filtered = Pagal šiuos filtrus nieko nėra.
staff-queue-dead =
    { $count ->
        [one] { $count } pranešimo nepavyko pristatyti. Įstaiga apie prašymą gali nežinoti: paskambinkite.
        [few] { $count } pranešimų nepavyko pristatyti. Įstaigos apie prašymus gali nežinoti: paskambinkite.
        *[other] { $count } pranešimų nepavyko pristatyti. Įstaigos apie prašymus gali nežinoti: paskambinkite.
    }

# The queue's live part: its words travel as props
staff-queue-narrow-label = Ieškoti sąraše
staff-queue-narrow-none = Sąraše tokių nėra.
staff-queue-narrow-shown = Rodoma:
staff-queue-check-now = Ar yra naujų?
staff-queue-check-same = Naujų nėra.
staff-queue-check-new = Sąrašas pasikeitė.
staff-queue-check-show = Parodyti naują sąrašą
staff-queue-check-failed = Nepavyko sužinoti. Įkelkite puslapį iš naujo.

# One request
staff-referral-title = Prašymas: { $need }
staff-referral-back = Visi prašymai
staff-referral-number = Numeris
staff-referral-clear-title = Kas matoma neatvėrus
staff-referral-need = Poreikis
staff-referral-service = Pasirinkta paslauga
staff-referral-area = Vieta
staff-referral-urgency = Skubumas
staff-referral-received = Gauta
staff-referral-legal = Savivaldybės terminas
staff-referral-assisted = Padėjo pildyti
staff-referral-withdrawn = Žmogus prašymą atsiėmė { $date }. Daryti nieko nebereikia.
staff-referral-tasks-title = Kas ką daro
staff-referral-tasks-caption = Užduotys įstaigoms
staff-referral-tasks-part = Vaidmuo
staff-referral-timeline-title = Eiga
staff-referral-nothing = Šiuo metu jūsų veiksmo nereikia.

# Opening the sealed part
task-open-title = Asmens duomenys
task-open-lead = Vardas, kontaktai ir pasakojimas yra užantspauduoti. Atvėrimas įrašomas: kas, kada. Prašymo autorius tai mato.
task-open-submit = Atverti prašymą
task-open-again = Atverta. Išėjus iš šio puslapio, duomenys vėl užantspauduoti.
task-open-not-yours = Jūsų vaidmuo neleidžia atverti asmens duomenų.
task-facts-asker = Kas prašo
task-facts-name = Vardas
task-facts-age = Amžius
task-facts-audience = Grupė
task-facts-residence = Ryšys su vieta
task-facts-declared = Deklaruota vieta
task-facts-flags = Kas pažymėta
task-facts-story = Savais žodžiais
task-facts-way = Kaip susisiekti saugiai
task-facts-phone = Telefonas
task-facts-email = El. paštas
task-facts-when = Kada
task-facts-message = Ar galima palikti žinutę
task-facts-language = Kalba
task-facts-rule = Kodėl pas jus
task-facts-yes = Taip
task-facts-no = Ne
task-asker-myself = Pats žmogus
task-asker-someone-else = Artimasis ar kaimynas
task-asker-professional = Specialistas
task-asker-anonymous = Nenori prisistatyti
task-residence-declared = Čia deklaruota gyvenamoji vieta
task-residence-actual = Čia gyvena
task-residence-stay = Čia laikinai
task-flag-violence = Smurtas
task-flag-danger = Pavojus gyvybei ar sveikatai
task-flag-child = Yra vaikas
task-flag-case-management = Taikoma atvejo vadyba
task-way-phone = Skambinti
task-way-text = Rašyti SMS
task-way-email = Rašyti el. laišką
task-way-visit = Ateiti į namus
task-way-none = Nesusisiekti: žmogus pats žiūrės su kvito kodu

# Acts on a task
task-accept-title = Priimti
task-accept-lead = Žmogus pamatys, kad jūsų įstaiga prašymą priėmė.
task-accept-submit = Priimti prašymą
task-decline-title = Atmesti
task-decline-lead = Prašymas grįš į savivaldybės skirstymą, o jūsų įstaiga nebegalės jo atverti.
task-decline-forbidden = Šio prašymo atmesti negalima: pažymėta grėsmė gyvybei, smurtas ar vaiko išnaudojimas. Jei reikia kitos įstaigos, perduokite.
task-decline-reason = Priežastis
task-decline-note = Paaiškinimas žmogui (nebūtina)
task-decline-submit = Atmesti ir grąžinti
task-reason-no-places = Nėra laisvų vietų
task-reason-not-our-service = Tokios paslaugos neteikiame
task-reason-outside-area = Ne mūsų teritorija
task-reason-no-need-found = Poreikis nenustatytas
task-reason-other = Kita
task-route-title = Perduoti kitai įstaigai
task-route-lead = Savivaldybės terminas nesikeičia. Naujoji įstaiga gauna savo atsakymo terminą.
task-route-agency = Įstaiga
task-route-choose = Pasirinkite
task-route-submit = Perduoti
task-ask-title = Paklausti žmogaus
task-ask-question = Jūsų klausimas
task-ask-hint = Žmogus perskaitys jį sekimo puslapyje su kvito kodu. Klausimas saugomas užantspauduotas.
task-ask-submit = Siųsti klausimą
task-complete-title = Baigti
task-complete-outcome = Ar žmogus gavo pagalbą?
task-complete-submit = Baigti prašymą
task-outcome-helped = Taip
task-outcome-partly-helped = Iš dalies
task-messages-title = Susirašinėjimas
task-messages-person = Žmogus
task-messages-none = Žinučių dar nėra.

# Events of the timeline
task-event-received = Prašymas gautas
task-event-opened = Peržiūrėta
task-event-accepted = Priimta
task-event-declined = Atmesta
task-event-asked = Paklausta žmogaus
task-event-answered = Žmogus atsakė
task-event-completed = Baigta
task-event-returned = Grąžinta į skirstymą: niekas neatsakė laiku
task-event-withdrawn = Žmogus atsiėmė
task-event-routed = Nukreipta įstaigai

# Who saw what
staff-audit-title = Kas ką matė
staff-audit-lead = Kiekvienas asmens duomenų atvėrimas ir kiekvienas sprendimas. Įrašų negalima nei pakeisti, nei ištrinti nepastebėtai.
staff-audit-caption = Įrašai, naujausi pirmi
staff-audit-when = Kada
staff-audit-who = Kas
staff-audit-deed = Ką padarė
staff-audit-referral = Prašymas
staff-audit-empty = Įrašų dar nėra.
staff-audit-chain-broken = Įrašų grandinė pažeista: kažkas pakeitė ar ištrynė įrašą. Praneškite administratoriui.
staff-audit-deed-sent = Prašymas gautas
staff-audit-deed-assisted = Padėjo išsiųsti prašymą
staff-audit-deed-opened = Atvėrė asmens duomenis
staff-audit-deed-opened-messages = Perskaitė susirašinėjimą
staff-audit-deed-opened-to-route = Atvėrė, kad perduotų
staff-audit-deed-account-created = Sukurta paskyra
staff-audit-deed-key-added = Sukurtas savivaldybės raktas
staff-audit-deed-account-disabled = Paskyra išjungta
staff-audit-newer = Naujesni
staff-audit-older = Senesni
staff-audit-pages = Puslapiai
staff-audit-system = Sistema
staff-audit-holder = Prašymo autorius

# Typing a request in for someone
staff-assist-title = Užpildyti prašymą už žmogų
staff-assist-lead = Telefonu, priimamajame ar iš popieriaus. Prašyme bus parašyta, kad padėjote pildyti jūs: { $organization }.
staff-assist-danger = Gresia pavojus dabar? Pirmiausia skambinkite 112.
staff-assist-what = Ko reikia
staff-assist-need = Poreikis
staff-assist-choose = Pasirinkite
staff-assist-urgency = Kaip greitai
staff-assist-flags = Kas vyksta (pažymėkite, kas tinka)
staff-assist-where = Kur žmogus gyvena ar yra
staff-assist-area = Vietovė
staff-assist-who = Kam reikia pagalbos
staff-assist-asker = Kas kreipiasi
staff-assist-name = Vardas (nebūtina)
staff-assist-age = Amžius (nebūtina)
staff-assist-audience = Grupė (nebūtina)
staff-assist-story = Kas nutiko, savais žodžiais (nebūtina)
staff-assist-reach = Kaip susisiekti saugiai
staff-assist-way = Būdas
staff-assist-phone = Telefonas
staff-assist-email = El. paštas
staff-assist-when = Kada galima, ko vengti (nebūtina)
staff-assist-message = Galima palikti žinutę
staff-assist-language = Kuria kalba kalbėti
staff-assist-consent = Sutikimas
staff-assist-consent-lead = Pasakykite žmogui: prašymą su jo duomenimis perduosime atsakingai įstaigai; ji galės juos atverti, kiekvienas atvėrimas įrašomas; sutikimą galima atšaukti bet kada su kvito kodu.
staff-assist-consent-oral = Sutiko žodžiu, čia įstaigoje
staff-assist-consent-paper = Sutiko raštu, popierius pas mus
staff-assist-submit = Siųsti prašymą
staff-assist-no-rules = Jūsų savivaldybėje prašymai per šią svetainę dar nepriimami.
staff-assist-sent-title = Prašymas išsiųstas
staff-assist-sent-receipt = Kvito kodas
staff-assist-sent-lead = Atspausdinkite arba perrašykite šį kodą ir atiduokite žmogui. Vėliau jo parodyti nebegalėsime.
staff-assist-sent-who = Gavo: { $agencies }
staff-assist-sent-due = Atsakys { $date }
staff-assist-sent-follow = Su šiuo kodu prašymą galima sekti ir atsiimti: { $address }
staff-assist-sent-print = Atspausdinkite šį puslapį naršyklės spausdinimo mygtuku.
staff-assist-sent-late = Šis prašymas jau išsiųstas anksčiau. Kvito kodo rodyti nebegalime.
staff-assist-sent-another = Užpildyti dar vieną

# Problems
problem-reason-missing = Pasirinkite priežastį.
problem-agency-missing = Pasirinkite įstaigą.
problem-question-missing = Parašykite klausimą.
problem-outcome-missing = Pasirinkite, ar žmogus gavo pagalbą.
