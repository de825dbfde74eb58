# The mark under which the law forbids a refusal.
task-event-marked = Pažymėta: atsisakyti negalima
task-event-unmarked = Žyma nuimta: vėl galima atsisakyti
follow-event-marked = Pažymėta, kad jūsų prašymo atmesti negalima
follow-event-unmarked = Žyma, kad jūsų prašymo atmesti negalima, nuimta
task-mark-title = Pažymėti pavojų ar smurtą
task-mark-lead = Paaiškėjo grėsmė gyvybei, smurtas ar vaiko išnaudojimas. Nuo šiol niekas negali šio prašymo atmesti nei įrašyti į eilę; kur įstatymas krizei duoda mažiau laiko, trumpesnis terminas eina nuo šios akimirkos. Žymą nuimti gali tik vyresnysis darbuotojas.
task-mark-submit = Pažymėti: atsisakyti negalima
task-unmark-title = Nuimti pavojaus žymą
task-unmark-lead = Tik jei paaiškėjo, kad ji klaidinga. Prašymą vėl bus galima atmesti; terminai lieka tokie, kokie yra.
task-unmark-submit = Nuimti žymą
task-unmark-why = Kodėl ji buvo klaidinga
task-unmark-why-hint = Lieka užantspauduota jūsų įstaigos pastaba. Žmogus jos nemato.
problem-unmark_note-missing = Parašykite, kodėl žyma buvo klaidinga.

# On the page of the receipt
follow-late = Tuo tarpu prašymas pasikeitė, ir to, ką siuntėte, priimti nebegalėjome. Žemiau – kaip yra dabar.
follow-late-typed = Ką parašėte:

# Help that was promised and has not begun
task-event-not-begun = Pagalba neprasidėjo; pranešta vyresniesiems darbuotojams
follow-event-not-begun = { $agency } prašymą priėmė, bet pagalba neprasidėjo; pranešta savivaldybės vyresniajam darbuotojui
table-value-letter-list-over = Laukiančiųjų sąrašo laikas baigėsi
mail-list-over-subject = Prašymas { $reference }: laukimo laikas baigėsi
mail-list-over-body =
    Laba diena,

    žmogui pasakytas laukiančiųjų sąrašo laikas baigėsi, o pagalba neprasidėjo.

    Prašymo numeris: { $reference }

    Šiame laiške asmens duomenų nėra. Prisijunkite ir prašymą priimkite, įrašykite, kad pagalba prasidėjo, arba pasakykite naują laiką:
    { $link }
table-value-letter-not-begun = Priimta pagalba neprasidėjo
mail-not-begun-subject = Prašymas { $reference }: ar pagalba prasidėjo?
mail-not-begun-body =
    Laba diena,

    šis prašymas priimtas prieš kelias savaites, bet neįrašyta, kad pagalba prasidėjo.

    Prašymo numeris: { $reference }

    Šiame laiške asmens duomenų nėra. Prisijunkite ir įrašykite, kad pagalba prasidėjo, arba kas trukdo:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.

# Before sending
problem-readers-do-not-match = Tuo tarpu taisyklės pasikeitė: jūsų prašymą gautų kiti. Pažiūrėkite, kas tai dabar, ir, jei sutinkate, siųskite

# What an agency says a moment after its time
task-event-declined-late = Pasibaigus laikui parašyta, kad atsisakoma, ir kodėl
follow-event-declined-late = { $agency } pasibaigus laikui parašė, kodėl negalėjo imtis: žr. žinutes
provider-declined-late = Ačiū, kad atsakėte. Laikas baigėsi akimirka anksčiau, todėl prašymas jau buvo grįžęs į savivaldybę. Tai, ką parašėte, išsaugota prie prašymo savivaldybei ir žmogui.
link-kept-late = Tai, ką parašėte, išsaugota prie prašymo savivaldybei ir žmogui.

# The rules asked again after a mark
again-title = Ką taisyklės sako dėl žymos
again-lead = Skaičiuojama pagal tai, kas matoma neatidarius (poreikis, vieta, skubumas), ir žymą; užantspauduoti duomenys neskaičiuojami. Savaime niekas neperduodama.
again-says = { $mark }: { $agency } (taisyklė { $rule })
again-same = Žyma čia nieko nekeičia.
again-submit = Perduoti: { $agency }
