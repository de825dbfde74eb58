# Savivaldybės skaičiai.
common-percent = { $number } %
common-under-an-hour = mažiau nei valanda
common-hours =
    { $count ->
        [one] { $count } valanda
        [few] { $count } valandos
       *[other] { $count } valandų
    }
common-days-shown =
    { $count ->
        [one] { $shown } diena
        [few] { $shown } dienos
        [many] { $shown } dienos
       *[other] { $shown } dienų
    }
stat-nav = Statistika
stat-title = Statistika
stat-lead = Prašymai, kuriuos per šį laikotarpį ({ $period }) gavo { $municipality }, ir kas iki šiandien su jais vyko.
stat-period = Laikotarpis
stat-show = Rodyti
stat-quarter-1 = { $year } m. sausis–kovas
stat-quarter-2 = { $year } m. balandis–birželis
stat-quarter-3 = { $year } m. liepa–rugsėjis
stat-quarter-4 = { $year } m. spalis–gruodis
stat-few = Per šį laikotarpį gauta mažiau nei penki prašymai. Tokie maži skaičiai galėtų nurodyti konkretų žmogų, todėl jų nerodome.
stat-none = Per šį laikotarpį prašymų negauta.
stat-hidden-note = Skaičiai nuo 1 iki 4 nerodomi, kaip ir tie, iš kurių juos būtų galima apskaičiuoti. Ištrinti prašymai nebeskaičiuojami.
stat-is-hidden = nerodoma
stat-too-few = per maža, kad rodytume
stat-nothing = Per šį laikotarpį nebuvo.
stat-total = Iš viso
stat-at-least = bent { $share }
stat-received = Prašymai
stat-in-time = Pirmas atsakymas laiku
stat-median = Pusei atsakyta per
stat-nine-of-ten = Devyniems iš dešimties atsakyta per
stat-returned = Grąžinta, nes įstaiga tylėjo
stat-helped = Žmonės sako, kad pagalbos sulaukė
stat-months = Prašymai pagal mėnesį
stat-month = Mėnuo
stat-requests = Prašymai
stat-times = Kartai
stat-answers = Atsakymai
stat-csv = Atsisiųsti šiuos skaičius (CSV)
stat-title-answer = Laikas iki pirmo atsakymo
stat-what-answer = Nuo prašymo iki pirmo įstaigos atsakymo: priėmė, paklausė, įrašė į laukimo eilę, atmetė arba nusprendė. Laiku – tai iki dienos, kuri žmogui nurodyta siunčiant.
stat-head-answer = Pirmas atsakymas
stat-answer-day = Laiku, per parą
stat-answer-three-days = Laiku, per tris dienas
stat-answer-five-days = Laiku, per penkias dienas
stat-answer-later = Laiku, vėliau nei per penkias dienas
stat-answer-late = Pavėluotai
stat-answer-silent = Neatsakyta, terminas praėjo
stat-answer-waiting = Dar neatsakyta, terminas nepraėjo
stat-answer-ended = Baigta dar prieš atsakymą
stat-title-outcome = Kokia būklė šiandien
stat-what-outcome = Kiekvienas prašymas skaičiuojamas vieną kartą.
stat-head-outcome = Būklė
stat-outcome-undecided = Dar nenuspręsta
stat-outcome-waitlisted = Laukimo eilėje
stat-outcome-under-way = Priimta, pagalba teikiama
stat-outcome-completed = Baigta
stat-outcome-disputed = Baigta, bet žmogus sako kitaip
stat-outcome-refused = Atsisakyta įstatymo pagrindu
stat-outcome-not-needed = Nebereikia
stat-outcome-unreachable = Su žmogumi nepavyko susisiekti
stat-outcome-withdrawn = Žmogus atsiėmė
stat-outcome-no-request = Sujungta arba ne prašymas
stat-title-silence = Prie ko privedė tyla
stat-what-silence = Ką padarė laikrodis, nes niekas neatsakė. Vienas prašymas gali būti suskaičiuotas kelis kartus.
stat-head-silence = Kas įvyko
stat-silence-reminded = Priminta tam, kas turi atsakyti
stat-silence-returned = Grąžinta iš įstaigos, kuri neatsakė
stat-silence-escalated = Vadovams pranešta, kad skirstymas vėluoja
stat-silence-asked-again = Žmogaus paklausta dar kartą
stat-silence-let-go = Nebelaukiama žmogaus, kuris taip ir neatsakė
stat-title-declines = Įstaigos atmetė
stat-what-declines = Žmogui tai niekada nėra galutinis atsakymas: kiekvienas prašymas grįžo į savivaldybę.
stat-head-declines = Priežastis
stat-title-refusals = Atsisakyta pagal įstatymą
stat-what-refusals = Savivaldybė baigė prašymą nesuteikusi pagalbos, remdamasi įstatymo straipsniu.
stat-head-refusals = Pagrindas
stat-title-help = Ar sulaukta pagalbos?
stat-what-help = Ką žmonės sako apie prašymus, kuriuos įstaiga pažymėjo kaip baigtus.
stat-head-help = Žmogus sako
stat-help-yes = Taip
stat-help-partly = Iš dalies
stat-help-no = Ne
stat-help-nothing = Nieko nepasakė
stat-title-why-not = Kodėl ne arba tik iš dalies
stat-what-why-not = Žodžiais, iš kurių žmonės galėjo rinktis.
stat-head-why-not = Kodėl
stat-title-waited = Kiek, pasak žmonių, teko laukti
stat-what-waited = Jų pačių žodžiais.
stat-head-waited = Laukė
stat-title-waitlist = Laukimo eilės
stat-what-waitlist = Žmonės, kurie dabar laukia eilėje, pagal jiems nurodytą laukimo trukmę.
stat-head-waitlist = Numatoma laukti
stat-waitlist-month = Iki 4 savaičių
stat-waitlist-quarter = Nuo 5 iki 13 savaičių
stat-waitlist-half-year = Nuo 14 iki 26 savaičių
stat-waitlist-longer = Daugiau nei 26 savaites
stat-title-elsewhere = Perduota ne per svetainę
stat-what-elsewhere = Telefonu, popieriuje ar asmeniškai, kaip užrašė darbuotojai. Skaičiuojama atskirai ir į skaičius viršuje neįeina.
stat-head-elsewhere = Kas iš to išėjo
