# A new receipt in place of one that was lost
receipt-renew-title = Žmogus pametė kvito kodą
receipt-renew-lead = Prieš duodami naują kodą įsitikinkite, kas prašo. Tai, kaip įsitikinote, bus užrašyta. Senas kodas iškart nustoja veikti, o žmogus apie tai gauna žinutę, jei nurodė saugų būdą jam rašyti.
receipt-renew-before = Naujas kodas jau duotas { $date }: { $organization }. Paklauskite, kodėl reikia dar vieno.
receipt-renew-outrun-title = Dar vienas kodas neparuoštas
receipt-renew-outrun = Naujas kodas jau duotas { $date }: { $organization }. Jis veikia. Jei žmogaus jis nepasiekė, žemiau duokite kitą.
receipt-identity-legend = Kaip įsitikinote?
receipt-identity-document = Mačiau dokumentą
receipt-identity-known-in-person = Žmogų pažįstu
receipt-identity-called-back = Perskambinau prašyme nurodytu numeriu
receipt-identity-other = Kitaip: parašykite, kaip ir kas paliudijo
receipt-identity-note = Apie patikrinimą
receipt-identity-note-hint = Būtina, jei pasirinkote „kitaip“. Dokumento numerio nerašykite. Žmogus tai galės perskaityti.
receipt-renew-submit = Duoti naują kodą
receipt-given-title = Naujas kodas paruoštas
receipt-given-by = Išdavė: { $organization }. Ankstesnis kodas nebeveikia.
receipt-given-once = Dabar pat atspausdinkite arba perrašykite ir atiduokite žmogui. Kodas rodomas tik šį kartą.
receipt-given-back = Atgal į prašymą
problem-identity-missing = Pasirinkite, kaip įsitikinote.
problem-identity_note-missing = Parašykite, kaip įsitikinote ir kas paliudijo.
staff-audit-deed-identity-document = Prieš duodant naują kodą matė dokumentą
staff-audit-deed-identity-known-in-person = Pažinojo žmogų, kuriam davė naują kodą
staff-audit-deed-identity-called-back = Prieš duodant naują kodą perskambino prašyme nurodytu numeriu
staff-audit-deed-identity-other = Prieš duodant naują kodą įsitikino kitaip
task-event-renewed = Žmogui duotas naujas kodas
follow-event-renewed = { $agency }: jums duotas naujas kodas, ankstesnis nustojo veikti
follow-renewed = Naujas kodas duotas { $date }: { $agency }. Jei jo neprašėte, paskambinkite jiems.
follow-opened-for-receipt = atvėrė, kad duotų jums naują kodą
mail-renewed-subject = Jūsų kodas pakeistas
mail-renewed-body =
    Laba diena,

    įstaigoje jums duotas naujas kodas, ankstesnis nebeveikia. Su naujuoju kodu naujienas perskaitysite čia:
    { $link }

    Jei naujo kodo neprašėte, paskambinkite įstaigai, į kurią kreipėtės.

    Laiškas išsiųstas automatiškai, prašome į jį neatsakyti.
mail-renewed-text = Jūsų kodas pakeistas, ankstesnis nebeveikia. Jei to neprašėte, paskambinkite įstaigai, į kurią kreipėtės. { $link }

# Consent, reader by reader
follow-readers-title = Kas gali skaityti jūsų prašymą
follow-readers-lead = Jūs sutikote dėl kiekvieno iš jų. Sutikimą galite bet kada atšaukti.
follow-reader-reads = Gali skaityti nuo { $since }, ne ilgiau kaip iki { $until }.
follow-reader-done = Skaityti nebegali: jos dalis baigta.
follow-reader-withdrawn = Sutikimą atšaukėte { $date }. Skaityti nebegali.
follow-reader-ended = Jūsų sutikimas baigėsi { $date }. Skaityti nebegali.
follow-reader-own = Ji priklauso savivaldybei ir skaito kartu su ja. Kad nebeskaitytų, atsiimkite visą prašymą žemiau.
follow-given-online = Sutikote šioje svetainėje.
follow-given-oral = Sutikote žodžiu, įstaigoje.
follow-given-phone = Sutikote telefonu.
follow-given-paper = Sutikote raštu, popieriuje.
follow-consent-title = Atšaukti sutikimą: { $agency }
follow-consent-means = Nuo tos akimirkos { $agency } nebegalės atverti jūsų prašymo ir nebedirbs su juo. Savivaldybė ieškos, kas kitas gali padėti, ir ten prašymo nebesiųs. Kiti dirbs toliau.
follow-consent-kept = Tai, ką jau perskaitė ir užrašė, jie gali privalėti saugoti pagal įstatymą.
follow-consent-submit = Atšaukti sutikimą
follow-agree-near = Jūsų sutikimas baigiasi { $date }. Po to niekas nebegalės atverti prašymo, net jei pagalba dar teikiama.
follow-agree-over = Jūsų sutikimas baigėsi { $date }. Dabar niekas negali atverti jūsų prašymo.
follow-agree-submit = Sutinku dar trejiems metams
follow-event-revoked = Jūsų sutikimas baigėsi: { $agency }
staff-referral-consent = Sutikimas
staff-consent-online = duotas svetainėje
staff-consent-oral = žodžiu, įstaigoje
staff-consent-phone = telefonu
staff-consent-paper = popieriuje
staff-consent-unknown = kaip duotas, neužrašyta
staff-consent-until = iki { $date }
staff-consent-withdrawn = atšauktas { $date }
staff-consent-over = baigėsi { $date }: prašymo atverti negalima, kol žmogus nesutiks iš naujo
staff-assist-consent-phone = Sutiko telefonu
staff-audit-deed-consent-withdrawn = Žmogus atšaukė sutikimą vienai įstaigai
staff-audit-deed-consent-ended = Sutikimo laikas baigėsi
staff-audit-deed-consent-again = Žmogus sutiko ilgesniam laikui
task-state-revoked = Sutikimas baigėsi
task-consent-withdrawn = Žmogus atšaukė sutikimą
task-consent-ended = Sutikimo laikas baigėsi
task-event-revoked = Sutikimas šiai įstaigai baigėsi
problem-agency-not-allowed = Šiai įstaigai prašymo perduoti negalima: ji dar neturi rakto arba žmogus atšaukė jai sutikimą.
mail-consent-ended-subject = Prašymas { $reference }: atverti jo nebegalite
mail-consent-ended-body =
    Laba diena,

    žmogaus sutikimas, kad dirbtumėte su šiuo prašymu, baigėsi. Prašymo jūsų sąraše nebėra, atverti jo nebegalite. Prašome nebedirbti su juo ir dėl jo į žmogų nesikreipti.

    Prašymo numeris: { $reference }
    Atsakyti būtų reikėję iki: { $due }

    Jūsų sąrašas yra čia:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.

# One request to several agencies
split-link = Perduoti kelioms įstaigoms
split-title = Perduoti kelioms įstaigoms iš karto
split-lead = { $need }. Kiekviena įstaiga mato prašymą ir savo dalį, bet ne tai, ką daro kitos. Kiekviena atsako iki savo termino; žmogus visas dalis mato viename puslapyje.
split-nobody = Nebėra kam perduoti arba prašymas jau baigtas.
split-row = { $row } įstaiga
split-agency = Įstaiga
split-need = Dėl kokios pagalbos
split-need-same = Ta pati kaip prašyme
split-note = Ko jų prašoma
split-note-hint = Tai skaito tik ši įstaiga ir savivaldybė.
split-more = Daugiau įstaigų
split-lead-legend = Kas atsakingas už visumą?
split-lead-hint = Atsakinga įstaiga sprendžia ir atsako žmogui dėl visumos.
split-keep = { $agency } lieka atsakinga
split-submit = Perduoti šioms įstaigoms
problem-lead-missing = Pasirinkite, kas atsakingas: viena iš pasirinktų įstaigų.
staff-audit-deed-split = Perdavė dalį įstaigai
follow-standing-part-open = Viena jūsų prašymo dalis baigta, kita dar vykdoma.
follow-parts-title = Kas kurią dalį atlieka
follow-part-sent = Dar neatsakė.
follow-part-accepted = Priėmė.
follow-part-in-service = Pagalba pradėta.
follow-part-waitlisted = Esate eilėje.
follow-part-asked = Pateikė jums klausimą.
follow-part-completed = Baigė.
follow-part-unreachable = Nepavyko su jumis susisiekti.
follow-part-not-helped = Baigė be pagalbos.
follow-part-due = Turi atsakyti { $date }.

# Two at one request
conflict-they = Tuo tarpu: { $event } · { $who } · { $date }
conflict-you = Jūs norėjote: { $act }. Tai neatlikta.
conflict-now = Žemiau – kaip yra dabar. Tai, ką rašėte, išliko; jei dar prasminga, siųskite iš naujo.
mail-receipt-renewed-subject = Prašymas { $reference }: išduotas naujas kodas
mail-receipt-renewed-body =
    Laba diena,

    darbuotojas, patikrinęs, kas kreipėsi, išdavė naują šio prašymo kodą. Su juo galima perskaityti viską, ką žmogus rašė. Pažiūrėkite audito žurnale, kas jį išdavė ir kaip patikrino, ir, jei kas neaišku, paklauskite.

    Prašymo numeris: { $reference }

    Prisijungti:
    { $link }

# To whoever answers: the person has written, it is over, letters do not come
mail-written-subject = Prašymas { $reference }: asmuo parašė
mail-written-body =
    Laba diena,

    asmuo parašė dėl šio prašymo. Jo žinutė yra prašyme.

    Prašymo numeris: { $reference }

    Šiame laiške asmens duomenų nėra. Norėdami perskaityti, prisijunkite:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-over-subject = Prašymas { $reference }: daugiau nieko daryti nereikia
mail-over-body =
    Laba diena,

    šis prašymas nebe jūsų: žmogus jį atsiėmė, jis baigtas, perduotas kitiems arba baigėsi laikas atsakyti. Jūsų sąraše jo nebėra, atverti jo nebegalite. Prašome nebedirbti su juo.

    Prašymo numeris: { $reference }

    Jūsų sąrašas yra čia:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-unreached-subject = Prašymas { $reference }: mūsų pranešimai asmens nepasiekia
mail-unreached-body =
    Laba diena,

    tai, ką ši svetainė rašo asmeniui, jo nepasiekia: jo adresas ar numeris nieko nepriima, iš čia SMS žinutės nesiunčiamos arba jis pasirinko kitą būdą. Jis nežino, kas vyko nuo to laiko. Prašome susisiekti su juo kitu jo nurodytu būdu.

    Prašymo numeris: { $reference }

    Šiame laiške asmens duomenų nėra. Kaip su asmeniu susisiekti, parašyta prašyme:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
