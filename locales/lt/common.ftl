# What every page says.

common-name = Kladka
common-skip = Pereiti prie turinio
common-nav = Pagrindinis meniu
common-nav-find = Paieška
common-nav-follow = Mano prašymas
common-nav-queue = Prašymų eilė
common-nav-assist = Padėti pateikti prašymą
common-nav-audit = Veiksmų žurnalas
common-nav-inbox = Gauti prašymai
common-nav-sign-out = Atsijungti
common-languages = Kalba
common-emergency = Gresia pavojus? Skambinkite
common-footer-about = Apie „Kladka“
common-footer-privacy = Privatumas
common-footer-accessibility = Prieinamumas
common-footer-sign-in = Prisijungti darbuotojams ir teikėjams
common-footer-what = „Kladka“ parodo socialines paslaugas ir perduoda jūsų prašymą įstaigai, kuri privalo atsakyti. Tai nėra skubiosios pagalbos tarnyba.
common-demonstration-title = Tai demonstracija.
common-demonstration-what = Čia siunčiamų prašymų niekas neskaito. Jei pagalbos reikia dabar, skambinkite
common-error-prefix = {"Klaida: "}
common-website = Svetainė

# Dates and lists.
common-date-time = { $date }, { $time }
common-due-day = iki { $date } imtinai
common-due-time = iki { $date }, { $time }
common-list-and = { $first } ir { $last }

# Parts of several pages.
common-leave = Greitai išeiti iš puslapio
common-leave-hint = Arba tris kartus paspauskite „Shift“.
common-step = { $step } iš { $steps }
common-optional = (galite praleisti)
common-errors-title = Kai ką reikia pataisyti
common-search-label = Kokios pagalbos reikia?
common-search-hint = Pavyzdžiui: pagalba namuose, dienos centras, nakvynė
common-search-place = Kur?
common-search-anywhere = Visur
common-search-button = Ieškoti
common-search-suggestions = Pasiūlymai
common-pager = Rezultatų puslapiai
common-pager-previous = Ankstesnis puslapis
common-pager-next = Kitas puslapis
common-pager-page = { $page } puslapis iš { $pages }
common-crisis-title = Pavojus dabar?
common-crisis-112 = Policija, greitoji, gaisrininkai
common-crisis-free = nemokama

# What can be wrong with a field.
problem-missing = Užpildykite šį lauką
problem-too-short = Per trumpa
problem-too-long = Per ilga: sutrumpinkite
problem-not-understood = Nepavyko suprasti: patikrinkite ir bandykite dar kartą
problem-unknown = Tokio nežinome: pasirinkite iš sąrašo
problem-not-allowed = Čia to pasirinkti negalima
problem-do-not-match = Nesutampa
problem-expired = Praėjo per daug laiko: pradėkite iš naujo
problem-too-many = Per daug: pasirinkite mažiau

# Pages of errors.
error-danger = Jei gresia pavojus, skambinkite
error-find = Rasti pagalbą
error-home = Į pirmą puslapį
error-not-found-title = Tokio puslapio nėra
error-not-found-what = Gal adresas parašytas su klaida arba įrašas pašalintas. Ieškokite reikalingos pagalbos.
error-forbidden-title = Šio puslapio jums rodyti negalime
error-forbidden-what = Jūsų paskyra neturi tam teisės. Jei to reikia darbui, kreipkitės į administratorių arba prisijunkite su kita paskyra.
error-stale-title = Kažkas jus aplenkė
error-stale-what = Nuo tada, kai atvėrėte puslapį, kai kas pasikeitė. Grįžkite, įkelkite puslapį iš naujo ir pažiūrėkite, kaip yra dabar.
error-invalid-title = Nepavyko perskaityti, kas atsiųsta
error-invalid-what = Kažko trūko arba kažkas sugedo pakeliui. Grįžkite ir išsiųskite dar kartą.
error-too-large-title = Per ilgas tekstas
error-too-large-what = Atsiuntėte daugiau, nei galime priimti. Grįžkite, sutrumpinkite tekstą ir siųskite dar kartą. Failų pridėti negalima.
error-too-many-title = Per daug bandymų
error-too-many-what = Palaukite kelias minutes ir bandykite dar kartą. Taip pat galite paskambinti įstaigai arba pagalbos linija.
error-unavailable-title = Sugedo pas mus
error-unavailable-what = Tai ne jūsų kaltė. Palaukite minutę ir bandykite dar kartą. Jei skubu, skambinkite įstaigai arba pagalbos linija.
error-not-saved-title = Neišsaugota
error-not-saved-what = Tai, ką ką tik išsiuntėte, neišsaugota. Palaukite minutę, grįžkite atgal ir išsiųskite dar kartą. Jei skubu, skambinkite įstaigai arba pagalbos linija.

# A clock as the law or a setting gives it
limit-hours =
    { $count ->
        [one] { $count } valanda
        [few] { $count } valandos
        [many] { $count } valandos
        *[other] { $count } valandų
    }
limit-working-days =
    { $count ->
        [one] { $count } darbo diena
        [few] { $count } darbo dienos
        [many] { $count } darbo dienos
        *[other] { $count } darbo dienų
    }
limit-calendar-days =
    { $count ->
        [one] { $count } diena
        [few] { $count } dienos
        [many] { $count } dienos
        *[other] { $count } dienų
    }
