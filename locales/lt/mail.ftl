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
