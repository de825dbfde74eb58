# Laiškai. Juose nėra asmens duomenų ir nieko apie poreikį: skaityti gali bet kas.
mail-agency-subject = Naujas prašymas { $reference }: atsakykite iki { $due }
mail-agency-body =
    Laba diena,

    Jums perduotas naujas prašymas suteikti pagalbą.

    Prašymo numeris: { $reference }
    Atsakyti prašome iki: { $due }

    Šiame laiške asmens duomenų nėra. Prašymą atversite prisijungę čia:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-person-subject = Jūsų laukia žinutė
mail-person-body =
    Laba diena,

    Jums yra naujienų. Norėdami jas perskaityti, atverkite šį puslapį ir įveskite savo kvito kodą:
    { $link }

    Jei šio laiško nelaukėte, galite jį ištrinti.

    Laiškas išsiųstas automatiškai, prašome į jį neatsakyti.
mail-person-text = Jūsų laukia žinutė. Įveskite savo kodą čia: { $link }
mail-half-time-subject = Prašymas { $reference } vis dar laukia: atsakykite iki { $due }
mail-half-time-body =
    Laba diena,

    praėjo pusė laiko, o į šį prašymą dar niekas neatsakė.

    Prašymo numeris: { $reference }
    Atsakyti prašome iki: { $due }

    Jei iki tol niekas neatsakys, jis pats grįš savivaldybei.

    Šiame laiške asmens duomenų nėra. Prašymą atversite prisijungę čia:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-last-day-subject = Paskutinė diena: prašymas { $reference } laukia iki { $due }
mail-last-day-body =
    Laba diena,

    į šį prašymą dar niekas neatsakė, o paskutinė diena jau čia pat.

    Prašymo numeris: { $reference }
    Atsakyti prašome iki: { $due }

    Jei iki tol niekas neatsakys, jis pats grįš savivaldybei.

    Šiame laiške asmens duomenų nėra. Prašymą atversite prisijungę čia:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-returned-subject = Prašymas { $reference } grįžo: iki { $due } niekas neatsakė
mail-returned-body =
    Laba diena,

    į prašymą niekas laiku neatsakė. Jis grįžo savivaldybei skirstyti, asmeniui apie tai pranešta.

    Prašymo numeris: { $reference }
    Atsakyti reikėjo iki: { $due }

    Šiame laiške asmens duomenų nėra. Prisijunkite ir perduokite prašymą kitiems:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-triage-late-subject = Prašymas { $reference } per ilgai laukia paskirstymo: terminas buvo { $due }
mail-triage-late-body =
    Laba diena,

    prašymas laukia paskirstymo jūsų savivaldybėje, o jo terminas baigėsi. Niekas kitas jo nepaims.

    Prašymo numeris: { $reference }
    Perduoti reikėjo iki: { $due }

    Šiame laiške asmens duomenų nėra. Prašymą atversite prisijungę čia:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-person-silent-subject = Prašymas { $reference }: asmuo neatsako
mail-person-silent-body =
    Laba diena,

    asmens klausta tris kartus, bet jis neatsakė.

    Prašymo numeris: { $reference }

    Šiame laiške asmens duomenų nėra. Prisijunkite ir nuspręskite, kas toliau:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
