# The people of a desk
people-title = Žmonės
people-nav = Žmonės
people-count = Turi paskyrą: { $count }
people-who = Kas
people-role = Pareigos
people-acts = Keisti
people-you = tai jūs
people-change = Keisti
people-role-submit = Pakeisti pareigas
people-role-choose = Pasirinkite
people-factors = Leisti nustatyti antrąjį žingsnį iš naujo
people-factors-of = Leisti nustatyti antrąjį žingsnį iš naujo: { $email }
people-end = Panaikinti paskyrą
people-end-of = Panaikinti paskyrą: { $email }
people-invited-title = Pakviesti
people-invited-as = { $role }, iki { $date }
people-again = Siųsti dar kartą
people-again-to = Siųsti dar kartą: { $email }
people-withdraw = Atšaukti
people-withdraw-of = Atšaukti kvietimą: { $email }
people-invite-title = Pakviesti žmogų
people-invite-lead = Žmogus gaus laišką su nuoroda, galiojančia { $days } d., ir slaptažodį pasirinks pats.
people-invite-organization = Teikėjas
people-invite-organization-hint = Tik kai kviečiate teikėjo vadovą.
people-invite-own = Savivaldybės darbuotojas
people-invite-language = Laiško kalba
people-invite-submit = Siųsti kvietimą
people-done-invited = Kvietimas siunčiamas.
people-done-role = Pareigos pakeistos.
people-done-ended = Paskyra panaikinta, žmogus atjungtas.
people-done-withdrawn = Kvietimas atšauktas.
people-done-factors = Programėlė ir prieigos raktai nebegalioja; žmogus gali juos nustatyti iš naujo.

# Deeds in the audit trail
people-deed-invited = Pakviestas žmogus
people-deed-accepted = Priimtas kvietimas
people-deed-withdrawn = Atšauktas kvietimas
people-deed-role = Pakeistos pareigos

# Letters
mail-invited-subject = Kvietimas: { $organization }
mail-invited-body =
    Laba diena,

    esate kviečiami prisijungti prie „Kladka“. Vieta: { $organization }. Pareigos: { $role }.

    Atidarykite šią nuorodą ir pasirinkite slaptažodį. Ji galioja iki { $until }, vieną kartą:
    { $link }

    Jei nuorodos atidaryti negalite, eikite čia:
    { $typed }

    ir įrašykite kodą: { $code }

    Jei šio laiško nesitikėjote, ištrinkite jį: nieko neįvyks.

    Šis laiškas išsiųstas automatiškai; atsakyti į jį nereikia.
mail-sign-in-subject = Prisijungimo nuoroda
mail-sign-in-body =
    Laba diena,

    prašėte nuorodos prisijungti. Ji galioja { $minutes } min., vieną kartą, toje naršyklėje, kurioje prašėte:
    { $link }

    Arba ten pat įrašykite kodą: { $code }

    Jei prašėte ne jūs, ištrinkite šį laišką: be jo prisijungti niekas negali.

    Šis laiškas išsiųstas automatiškai; atsakyti į jį nereikia.
