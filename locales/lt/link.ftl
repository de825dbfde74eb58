# Atsakymas į prašymą pagal nuorodą laiške, be paskyros
link-title = Atsakykite į prašymą
link-lead = Jums perduotas prašymas suteikti pagalbą. Kam: { $agency }. Iš: { $municipality }.
link-until = Nuoroda veikia vieną kartą, { $date }.
link-personal-title = Kas prašo, čia nerodoma
link-personal-text = Nuorodą laiške galėtų perskaityti ir kiti, todėl šiame puslapyje nėra nei vardo, nei adreso, nei pasakojimo. Kai prašymą priimsite, savivaldybė Jums paskambins ir pasakys, kam padėti. Jei norite tokius prašymus atverti patys, paprašykite jos paskyros.
link-ask-them = Turite klausimų ar norite savo paskyros? Kreipkitės į savivaldybę:
link-call-them = Paskambinkite savivaldybei:
link-choice-legend = Ką atsakote?
link-choice-accept = Priimame
link-choice-waitlist = Dabar vietų nėra, bet galime įrašyti į laukimo eilę
link-choice-ask = Pirmiausia turime ką nors patikslinti
link-choice-decline = Priimti negalime
link-question-hint = Žmogus atsakys savo puslapyje. Nerašykite čia vardų, diagnozių ar adresų.
link-submit = Siųsti atsakymą
link-lost-title = Atverkite nuorodą laiške dar kartą
link-lost-text = Neradome, į ką atsakyti. Gal nuo laiško atvėrimo praėjo valanda, adresas nukirptas arba naršyklė nepriima slapukų. Jei nepadeda ir nuoroda laiške, jos laikas baigėsi.
link-done-title = Į šį prašymą atsakyta
link-done-accept = Jūs jį priimate.
link-done-waitlist = Jūs įrašėte žmogų į laukimo eilę.
link-done-ask = Jūs uždavėte žmogui klausimą.
link-done-decline = Jūs negalite jo priimti.
link-next-accept = Žmogui pranešta. Savivaldybė Jums paskambins ir pasakys, kam padėti ir kaip su juo susisiekti.
link-next-waitlist = Žmogui pranešta, jo kartkartėmis bus klausiama, ar vis dar reikia. Jei kas pasikeis, savivaldybė Jums paskambins.
link-next-ask = Kai žmogus atsakys, atsakymą perskaitys savivaldybė, o Jūs gausite naują laišką su nauja nuoroda. Iki tol Jūsų atsakymo laikas sustabdytas.
link-next-decline = Prašymas grįžo savivaldybei, ji ieško kitų. Žmogui pranešta.
link-not-you-title = Atsakėte ne Jūs arba suklydote?
link-not-you-text = Paskambinkite savivaldybei. Ji gali atsakymą atšaukti ir mato, kad jis duotas pagal šią nuorodą.
link-ended-title = Ši nuoroda nebegalioja
link-ended-time = Atsakyti reikėjo { $date }. Prašymas grįžta savivaldybei, ji ieško kitų.
link-ended-answered = Į prašymą atsakyta kitaip. Čia Jums nieko daryti nebereikia.
link-ended-gone = Jūsų atsakymo nebereikia: prašymas perduotas kitiems, atsiimtas arba baigtas.
problem-choice-missing = Pasirinkite vieną iš atsakymų.

# Ką savivaldybė mato apie įstaigas be paskyros
reach-letter = Paskyros čia neturi: { $agency }. Laiškai su nuoroda siunčiami adresu { $email }. Pagal ją galima priimti, klausti, pasiūlyti laukimo eilę arba atsisakyti, o asmens duomenų nematyti.
reach-call = Nei paskyros, nei el. pašto čia neturi: { $agency }. Apie šį prašymą ten dar niekas nežino. Paskambinkite.
reach-script-title = Ką galite pasakyti:
reach-script = „Laba diena, skambinu iš čia: { $municipality }. Jūsų laukia prašymas suteikti pagalbą. Poreikis: { $need }. Vieta: { $area }. Numeris { $reference }, atsakyti prašome { $date }. Ar galite priimti?“
reach-then = Kas tas žmogus, sakykite tik tada, kai priims. Tuomet užrašykite atsakymą šiame puslapyje.
reach-taken = Prašymą priėmė, bet asmens duomenų atverti negali: { $agency }. Paskambinkite: kam padėti ir kaip saugiai susisiekti.
reach-person = Mūsų laiškai ir žinutės asmens nepasiekia.
reach-person-how = Paskambinkite arba susisiekite kitu saugiu jo nurodytu būdu. Jis įrašytas užantspauduotuose prašymo duomenyse.
staff-audit-link = { $organization }, pagal nuorodą laiške
letters-deed-legal-reminded = Priminė skirstantiems apie teisinį terminą

# Laiškai
mail-link-subject = Prašymas { $reference }: atsakykite iki { $due }
mail-link-again-subject = Prašymas { $reference } vis dar laukia: atsakykite iki { $due }
mail-link-body =
    Laba diena,

    Jums perduotas prašymas suteikti pagalbą.

    Iš: { $municipality }
    Prašymo numeris: { $reference }
    Atsakyti prašome iki: { $due }

    Atverkite šį puslapį: jame matyti, ko reikia, ir galima atsakyti. Paskyros nereikia:
    { $link }

    Nuoroda tinka vienam atsakymui, iki { $until }. Prašome jos neperduoti: kas ją turi, gali atsakyti už Jus. Nei šiame laiške, nei puslapyje asmens duomenų nėra.

    Jei niekas neatsakys, prašymas pats grįš savivaldybei.

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-link-over-subject = Prašymas { $reference }: daugiau nieko daryti nereikia
mail-link-over-body =
    Laba diena,

    šis prašymas nebe Jūsų: žmogus jį atsiėmė, jis baigtas, perduotas kitiems arba baigėsi laikas atsakyti. Jei dar su juo dirbate, prašome nebetęsti. Ankstesnių mūsų laiškų apie jį nuorodos nebeveikia.

    Iš: { $municipality }
    Prašymo numeris: { $reference }

    Šiame laiške asmens duomenų nėra. Jei kas nors neaišku, paklauskite savivaldybės.

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-call-subject = Prašymas { $reference }: paskambinkite paslaugų teikėjui
mail-call-body =
    Laba diena,

    prašymas perduotas paslaugų teikėjui, kuris čia neturi nei paskyros, nei el. pašto. Kol nepaskambinsite, ten apie jį niekas nežinos.

    Prašymo numeris: { $reference }
    Atsakyti reikia iki: { $due }

    Šiame laiške asmens duomenų nėra. Telefoną ir ką sakyti rasite prisijungę čia:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-taken-subject = Prašymas { $reference }: pasakykite teikėjui, kam padėti
mail-taken-body =
    Laba diena,

    paslaugų teikėjas be paskyros atsakė pagal nuorodą laiške: padės arba turi laukimo eilę. Asmens duomenų jis atverti negali.

    Prašymo numeris: { $reference }

    Paskambinkite teikėjui ir pasakykite, kam padėti. Šiame laiške asmens duomenų nėra. Prašymą atversite prisijungę čia:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-ask-subject = Prašymas { $reference }: paklauskite, ar dar reikia
mail-ask-body =
    Laba diena,

    žmogus laukimo eilėje jau seniai nesakė, ar pagalbos vis dar reikia, o laiškų iš šios svetainės jis nenori.

    Prašymo numeris: { $reference }

    Paklauskite jo taip, kaip jis pasirinko, ir užrašykite atsakymą. Šiame laiške asmens duomenų nėra. Prašymą atversite prisijungę čia:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-legal-half-subject = Prašymas { $reference }: praėjo pusė sprendimui skirto laiko
mail-legal-half-body =
    Laba diena,

    praėjo pusė laiko, per kurį savivaldybė turi nuspręsti, o šio prašymo dar niekas nepriėmė.

    Prašymo numeris: { $reference }
    Sprendimas reikalingas iki: { $due }

    Šiame laiške asmens duomenų nėra. Prašymą atversite prisijungę čia:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-legal-last-subject = Paskutinė diena nuspręsti: prašymas { $reference }, iki { $due }
mail-legal-last-body =
    Laba diena,

    artėja paskutinė diena, kai savivaldybė turi nuspręsti, o šio prašymo dar niekas nepriėmė.

    Prašymo numeris: { $reference }
    Sprendimas reikalingas iki: { $due }

    Šiame laiške asmens duomenų nėra. Prašymą atversite prisijungę čia:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-legal-passed-subject = Pavėluota: dėl prašymo { $reference } nenuspręsta iki { $due }
mail-legal-passed-body =
    Laba diena,

    savivaldybės sprendimui skirtas laikas baigėsi, o šio prašymo niekas nepriėmė. Žmogui apie tai pranešta.

    Prašymo numeris: { $reference }
    Nuspręsti reikėjo iki: { $due }

    Šiame laiške asmens duomenų nėra. Kas bus toliau, nuspręskite prisijungę čia:
    { $link }

    Laiškas išsiųstas automatiškai, į jį atsakyti nereikia.

# Teisinis terminas ir laukimo eilės puslapiuose
task-mark-legal-passed = Sprendimo laikas baigėsi
task-event-legal-passed = Sprendimui skirtas laikas baigėsi
task-event-still-asked = Žmogaus paklausta, ar vis dar reikia
task-still-needed-title = Žmogui vis dar reikia
task-still-needed-lead = Jis Jums tai pasakė. Jo vieta eilėje nesikeičia, po kurio laiko bus klausiama vėl.
task-still-needed-submit = Užrašyti, kad vis dar reikia
follow-event-legal-passed = Sprendimui skirtas laikas baigėsi; pranešta savivaldybės vadovui
follow-event-still-asked = Jūsų paklausta, ar vis dar reikia
follow-next-legal-passed = Nuspręsti turėjo { $date }, bet sprendimo nėra. Pranešta savivaldybės vadovui. Galite jiems paskambinti arba raštu skųstis savivaldybei.
follow-still-legend = Jūsų atsakymas
follow-still-yes = Taip, vis dar reikia
follow-still-no = Ne, nebereikia: atsiimu prašymą
problem-still-missing = Pasirinkite taip arba ne.
