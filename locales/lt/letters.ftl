# Laiškai, kurių nepavyko pristatyti
letters-title = Nepristatyti pranešimai
letters-lead = Kiekvieną bandyta pristatyti iki dviejų parų. Pirmiausia pašalinkite priežastį: klaidingą adresą, pašto serverio gedimą, trūkstamą paskyrą.
letters-kept = Čia jie rodomi { $days } dienų. Kas lieka po to, pašalinama, ir tai įrašoma į audito žurnalą.
letters-look = Peržiūrėti
letters-none = Visi pranešimai pristatyti arba siunčiami.
letters-caption =
    { $count ->
        [one] { $count } pranešimo pristatyti nepavyko
        [few] { $count } pranešimų pristatyti nepavyko
        *[other] { $count } pranešimų pristatyti nepavyko
    }
letters-request = Prašymas
letters-reader = Kam
letters-why = Priežastis
letters-tries = Bandymai
letters-act = Ką daryti
letters-tried =
    { $count ->
        [one] { $count } bandymas, paskutinis { $date }
        [few] { $count } bandymai, paskutinis { $date }
        *[other] { $count } bandymų, paskutinis { $date }
    }
letters-again = Siųsti dar kartą
letters-again-all = Visus siųsti dar kartą
letters-reader-person = Pagalbos prašęs asmuo
letters-reader-supervisors = Vadovai
letters-reader-author = Aprašo pakeitimą pasiūlęs žmogus
letters-reader-unknown = Neįskaitoma
letters-why-nobody = Ten niekas neturi paskyros
letters-why-unreachable = Nepavyko pasiekti pašto serverio arba žinučių tarpininko
letters-why-busy = Pašto serveris vis prašė palaukti
letters-why-refused = Adresas nepriimtas
letters-why-ours = Šios svetainės klaida: praneškite jos valdytojui
letters-deed-again = Paprašė pranešimą siųsti dar kartą
letters-deed-dropped = Pašalintas pranešimas, kurio 90 dienų nepavyko pristatyti
letters-deed-unreached = Pranešimas asmeniui nebuvo pristatytas

letters-reminded =
    { $count ->
        [one] priminta { $count } kartą
        [few] priminta { $count } kartus
        *[other] priminta { $count } kartų
    }
letters-deed-asked-again = Asmens klausta dar kartą
letters-deed-reminded = Priminta tiems, kas atsako
letters-deed-escalated = Vadovams pranešta, kad skirstyti vėluojama

# Kuriomis valandomis gali ateiti pranešimai
refer-contact-hours-title = Kada gali ateiti automatiniai pranešimai?
refer-contact-hours-hint = Juose tik parašyta, kad yra naujienų. Ką parašėte aukščiau, skaito žmonės; svetainė laikosi šių valandų.
refer-hours-any = Kasdien nuo 8 iki 21 val., el. laiškai bet kada
refer-hours-morning = Tik nuo 8 iki 12 val.
refer-hours-afternoon = Tik nuo 12 iki 17 val.
refer-hours-evening = Tik nuo 17 iki 21 val.
