# Teisingi aprašai: teikėjų klausiama laiškais, darbuotojai skambina; kiek aprašai patikrinti
fresh-nav = Aprašų patikra
fresh-nav-mine = Mano aprašai
checked-overdue = Patikrinta { $date }, seniau, nei sutarta: pirmiausia paskambinkite
checks-how-register = viešame registre
checks-how-feed = pagal partnerio duomenis
places-free = Laisvų vietų yra
places-full = Laisvų vietų nėra
places-waitlist =
    { $count ->
        [one] Laukimo eilė apie { $count } savaitę
        [few] Laukimo eilė apie { $count } savaites
       *[other] Laukimo eilė apie { $count } savaičių
    }
places-said = teikėjas pranešė { $date }
places-unknown = Nežinoma: paskutinis skaičius { $date }. Paskambinkite ir paklauskite.
fresh-nothing = Čia nieko neįrašyta.
fresh-instead = Teikėjas labai ilgai nepatvirtino šio aprašo, nors jo buvo klausta. Todėl jūsų prašymas bus perduotas savivaldybei, o ji ieškos jums pagalbos.

# Puslapis, į kurį veda laiškas
fresh-check-title = Ar tai vis dar teisinga?
fresh-check-lead = Pagal šiuos aprašus žmonės ieško pagalbos. Teikėjas: { $agency }. Peržiūrėkite ir pasirinkite atsakymą; paskyros nereikia.
fresh-check-left =
    { $count ->
        [one] Jūsų atsakymo laukia { $count } aprašas.
        [few] Jūsų atsakymo laukia { $count } aprašai, vienas po kito.
       *[other] Jūsų atsakymo laukia { $count } aprašų, vienas po kito.
    }
fresh-check-waits = Savivaldybė dar neperžiūrėjo, ką parašėte apie šį aprašą.
fresh-answer-legend = Ką atsakote?
fresh-answer-right = Viskas vis dar teisinga
fresh-answer-free = Viskas teisinga, ir turime laisvų vietų
fresh-answer-full = Viskas teisinga, o laisvų vietų dabar neturime
fresh-answer-waitlist = Viskas teisinga, ir yra laukimo eilė
fresh-answer-change = Kai kas neteisinga
fresh-answer-closed = Šios paslaugos nebeteikiame
fresh-answer-submit = Siųsti atsakymą
fresh-wrong-legend = Kas neteisinga?
fresh-wrong-hint = Ko nepažymėsite, laikysime teisingu.
fresh-words = Kas ten turėtų būti įrašyta?
fresh-words-hint = Tik apie paslaugą: jokių privačių asmenų vardų ar telefono numerių.
fresh-said-right = Dėkojame. Aprašas pažymėtas kaip šiandien patikrintas.
fresh-said-change = Dėkojame. Savivaldybė perskaitys, ką parašėte, ir pataisys aprašą. Ko nepažymėjote, laikoma šiandien patikrintu.
fresh-said-closed = Dėkojame. Prieš pašalindama aprašą, savivaldybė jums paskambins. Iki tol jis lieka.
fresh-lost-title = Atverkite nuorodą laiške dar kartą
fresh-lost-text = Neradome, ką tikrinti. Gal nuo laiško atvėrimo praėjo valanda, adresas nukirptas arba naršyklė nepriima slapukų. Nuoroda laiške veikia 30 dienų.
fresh-done-title = Dėkojame, nebėra ką tikrinti
fresh-done-lead = Atsakyta apie visus aprašus, kurių klausėme. Teikėjas: { $agency }. Parašysime vėl, kai juos reikės peržiūrėti.
fresh-link-until = Nuoroda jūsų laiške veikia iki { $date }. Neperduokite jos: kas ją turi, gali atsakyti už jus.
fresh-mine-title = Jūsų aprašai
fresh-mine-open = laukia jūsų atsakymo
fresh-mine-waits = savivaldybė peržiūri, ką parašėte
fresh-mine-right = teisinga, nieko daryti nereikia
fresh-ask-them = Turite klausimų? Kreipkitės į savivaldybę:
problem-found-missing = Pasirinkite vieną iš atsakymų.
problem-found-do-not-match = Nurodėte, kad viskas teisinga, bet kažką pažymėjote ar parašėte kaip neteisingą. Pasirinkite „Kai kas neteisinga“ arba nuimkite žymes ir ištrinkite tekstą.
problem-words-missing = Parašykite, kas ten turėtų būti įrašyta.
problem-words-too-long = Parašykite ne daugiau kaip 2000 ženklų.
problem-contact-missing = Pažymėkite, kas neteisinga.

# Darbo vieta
fresh-desk-title = Aprašai, kuriuos reikia peržiūrėti
fresh-desk-lead = Teikėjų klausiama dviem laiškais. Kas neatsako ar neturi adreso, tam skambinama iš čia. { $municipality }.
fresh-figures-link = Kiek aprašai patikrinti, pagal vietą ir poreikį
fresh-call-title = Skambinkite toliau
fresh-call-none = Šiandien niekam skambinti nereikia.
fresh-done-called = Skambutis užrašytas.
fresh-done-settled = Atlikta. Sąraše to nebėra.
fresh-done-policy = Nuo šiol aprašų bus klausiama taip, kaip nustatėte.
fresh-words-title = Ką pranešė teikėjai
fresh-words-lead = Niekam tai dar nerodoma. Patikrinkite, pataisykite aprašą ir pažymėkite, kad atlikta.
fresh-word-closed = Praneša, kad paslaugos nebeteikia
fresh-word-change = Praneša, kad kai kas neteisinga: { $groups }
fresh-settle-done = Atlikta: aprašas pataisytas
fresh-settle-refused = Ne taip: aprašas lieka, koks yra
fresh-script =
    { $count ->
        [one] „Laba diena, skambinu iš čia: { $municipality }. Mūsų kataloge žmonės ieško pagalbos, ir jame yra jūsų paslauga: { $service }. Ar galiu trumpai paklausti, ar viskas ten teisinga?“
        [few] „Laba diena, skambinu iš čia: { $municipality }. Mūsų kataloge žmonės ieško pagalbos, ir jame yra { $count } jūsų paslaugos, tarp jų: { $service }. Ar galiu trumpai paklausti, ar viskas ten teisinga?“
       *[other] „Laba diena, skambinu iš čia: { $municipality }. Mūsų kataloge žmonės ieško pagalbos, ir jame yra { $count } jūsų paslaugų, tarp jų: { $service }. Ar galiu trumpai paklausti, ar viskas ten teisinga?“
    }
fresh-walk-lead = Ko klausti, vieno po kito:
fresh-called-legend = Kuo baigėsi skambutis?
fresh-called-reached = Prisiskambinta ir paklausta
fresh-called-no-answer = Niekas neatsiliepė
fresh-called-call-back = Prašė paskambinti vėliau
fresh-called-wrong-number = Numeris neteisingas
fresh-called-submit = Užrašyti skambutį
fresh-log-title = Ankstesni skambučiai:
fresh-mark-urgent = Pagalba krizėje
fresh-mark-silent = Ilgai tyli: internetu siunčiami prašymai perduodami savivaldybei
fresh-col-provider = Teikėjas
fresh-col-listings = Aprašai
fresh-col-oldest = Seniausiai tikrinta
fresh-col-last = Paskutinis skambutis
fresh-never = netikrinta
fresh-no-call = dar neskambinta
fresh-later =
    { $count ->
        [one] Po to: { $count } teikėjas
        [few] Po to: { $count } teikėjai
       *[other] Po to: { $count } teikėjų
    }
problem-called-missing = Pasirinkite, kuo baigėsi skambutis.
fresh-policy-title = Kaip dažnai tikrinami aprašai
fresh-policy-text = Kas { $days } d.; pagalba krizėje ir pagalbos linijos kas { $urgent } d. Laiškai siunčiami prieš dvi savaites. Praėjus dvigubai ilgesniam laikui internetu siunčiami prašymai perduodami savivaldybei, jei teikėjo buvo klausta ir jis neatsakė.
fresh-policy-days = Kas kiek dienų tikrinti
fresh-policy-urgent = Kas kiek dienų tikrinti pagalbą krizėje ir pagalbos linijas
fresh-policy-submit = Nustatyti
problem-days-not-allowed = Parašykite skaičių nuo 7 iki 366.
problem-urgent-not-allowed = Parašykite skaičių nuo 7 iki 366.

# Aprašo peržiūra
fresh-walk-title = Peržiūrėti aprašą
fresh-walk-of = Ar teisinga? { $service }
fresh-lines-title = Pagalbos linijos, kurioms reikia paskambinti
fresh-lines-lead = Šių numerių niekas netikrino ilgiau nei { $days } d. Paskambinkite, paklauskite, ar teisingi pavadinimas, laikas ir kalbos, ir įrašykite dieną. Skubios pagalbos numeriais dėl to neskambinkite.
fresh-lines-checked = paskutinį kartą tikrinta: { $date }
fresh-lines-never = dar netikrinta
fresh-lines-note = Įrašyti dieną lentelėje
fresh-how-legend = Kaip sužinosite?
fresh-how-phone = Skambinu
fresh-how-visit = Esu vietoje
fresh-how-website = Skaitau jų svetainę
fresh-how-email = Jie man parašė
fresh-how-register = Žiūriu viešame registre
fresh-walk-begin = Pradėti
fresh-walk-step = { $number } iš { $of }
fresh-walk-question = { $group }: ar teisinga?
fresh-right-yes = Taip
fresh-right-no = Ne
fresh-right-skip = Neklausta
fresh-walk-words = Jei ne: kas teisinga?
problem-words-do-not-match = Parašėte, kas yra teisinga: spauskite „Ne“. Jei viskas teisinga, pirma ištrinkite tekstą.
fresh-walk-end = Tai viskas. Kas teisinga, pažymėta kaip šiandien patikrinta; kas neteisinga, yra sąraše.
fresh-walk-back = Į sąrašą
fresh-history = Ankstesni patikrinimai, naujausi viršuje
fresh-col-day = Diena
fresh-col-group = Kas
fresh-col-who = Kas ir kaip tikrino
problem-right-missing = Pasirinkite vieną iš atsakymų.

# Skaičiai
fresh-figures-title = Kiek aprašai patikrinti
fresh-figures-lead = Suskaičiuota šiandien, visi aprašai. { $municipality }.
fresh-by-area = Pagal vietą
fresh-by-need = Pagal poreikį
fresh-col-area = Vieta
fresh-col-need = Poreikis
fresh-standing-current = Patikrinta laiku
fresh-standing-due = Klausiama dabar
fresh-standing-overdue = Pavėluota: pirmiausia paskambinkite
fresh-standing-silent = Tyli dvigubai ilgiau
fresh-deed-checked = Aprašas rastas teisingas
fresh-deed-wrong = Pranešta, kad aprašas neteisingas
fresh-deed-closed = Pranešta, kad paslauga nebeteikiama
fresh-deed-called = Skambinta teikėjui dėl jo aprašų
fresh-deed-settled = Peržiūrėta, ką pranešė teikėjas
fresh-deed-policy = Nustatyta, kaip dažnai tikrinami aprašai

# Laiškas
mail-check-subject =
    { $count ->
        [one] Ar jūsų aprašas vis dar teisingas? { $agency }
        [few] Ar { $count } jūsų aprašai vis dar teisingi? { $agency }
       *[other] Ar { $count } jūsų aprašų vis dar teisingi? { $agency }
    }
mail-check-again-subject =
    { $count ->
        [one] Priminimas: ar jūsų aprašas vis dar teisingas? { $agency }
        [few] Priminimas: ar { $count } jūsų aprašai vis dar teisingi? { $agency }
       *[other] Priminimas: ar { $count } jūsų aprašų vis dar teisingi? { $agency }
    }
mail-check-body =
    Laba diena,

    mūsų kataloge žmonės ieško pagalbos, o šie aprašai yra jūsų ({ $count }). Teikėjas: { $agency }.

    { $names }

    Atverkite šį puslapį, peržiūrėkite ir pasirinkite atsakymą. Paskyros nereikia, užtruksite minutę:
    { $link }

    Galite pranešti, kad viskas vis dar teisinga, kad vietų yra ar nėra, kad kai kas neteisinga arba kad paslaugos nebeteikiate. Atvėrus puslapį niekas nepasikeičia.

    Nuoroda veikia iki { $until }. Neperduokite jos: kas ją turi, gali atsakyti už jus. Šiame laiške ir puslapyje asmens duomenų nėra.

    Jei neatsakysite, prie aprašo bus parašyta „pirmiausia paskambinkite“. Jei tylėsite ilgiau, internetu siunčiami prašymai bus perduodami savivaldybei, o ne jums.

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-check-decided-subject = Nuspręsta dėl to, ką pranešėte: { $agency }
mail-check-decided-body =
    Laba diena,

    per mūsų laiško nuorodą siūlėte pakeisti savo aprašą: { $listing }. Savivaldybė pasiūlymą peržiūrėjo. Štai kas nuspręsta:

    { $decisions }

    Ką žmonės mato dabar, rasite čia:
    { $link }

    Jei kas nors vis dar neteisinga, praneškite per kito mūsų laiško nuorodą arba paskambinkite savivaldybei.

    Šis laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
