# The menu of a municipality's staff in groups, and the page where a day begins: what waits for whom.

menu-start = Laukia jūsų
menu-requests = Prašymai
menu-listings = Aprašai
menu-municipality = Savivaldybė
menu-people = Žmonės ir sauga
start-title = Kas laukia jūsų
start-nothing = Šiuo metu niekas jūsų nelaukia.
start-own = Paskirta jums, artimiausias terminas viršuje
menu-waits =
    { $count ->
        [one] { $count } laukia
        [few] { $count } laukia
        [many] { $count } laukia
       *[other] { $count } laukia
    }
start-late =
    { $count ->
        [one] { $count } prašymo laikas pasibaigė
        [few] { $count } prašymų laikas pasibaigė
        [many] { $count } prašymo laikas pasibaigė
       *[other] { $count } prašymų laikas pasibaigė
    }
start-mine =
    { $count ->
        [one] { $count } prašymas paskirtas jums
        [few] { $count } prašymai paskirti jums
        [many] { $count } prašymo paskirta jums
       *[other] { $count } prašymų paskirta jums
    }
start-triage =
    { $count ->
        [one] { $count } naujas prašymas laukia skirstyme – jo dar niekas neėmė
        [few] { $count } nauji prašymai laukia skirstyme – jų dar niekas neėmė
        [many] { $count } naujo prašymo laukia skirstyme – jų dar niekas neėmė
       *[other] { $count } naujų prašymų laukia skirstyme – jų dar niekas neėmė
    }
start-agency =
    { $count ->
        [one] { $count } naujas prašymas laukia jūsų įstaigoje – jo dar niekas neėmė
        [few] { $count } nauji prašymai laukia jūsų įstaigoje – jų dar niekas neėmė
        [many] { $count } naujo prašymo laukia jūsų įstaigoje – jų dar niekas neėmė
       *[other] { $count } naujų prašymų laukia jūsų įstaigoje – jų dar niekas neėmė
    }
start-letters =
    { $count ->
        [one] { $count } pranešimo nepavyko pristatyti
        [few] { $count } pranešimų nepavyko pristatyti
        [many] { $count } pranešimo nepavyko pristatyti
       *[other] { $count } pranešimų nepavyko pristatyti
    }
start-tables =
    { $count ->
        [one] { $count } lentelės pakeitimas laukia antro žmogaus: juo galite būti jūs
        [few] { $count } lentelių pakeitimai laukia antro žmogaus: juo galite būti jūs
        [many] { $count } lentelių pakeitimo laukia antro žmogaus: juo galite būti jūs
       *[other] { $count } lentelių pakeitimų laukia antro žmogaus: juo galite būti jūs
    }
start-edits =
    { $count ->
        [one] { $count } aprašo pataisa laukia peržiūros
        [few] { $count } aprašų pataisos laukia peržiūros
        [many] { $count } aprašo pataisos laukia peržiūros
       *[other] { $count } aprašų pataisų laukia peržiūros
    }
start-words =
    { $count ->
        [one] { $count } teikėjo žinutė laukia, kol ją kas nors perskaitys
        [few] { $count } teikėjų žinutės laukia, kol jas kas nors perskaitys
        [many] { $count } teikėjų žinutės laukia, kol jas kas nors perskaitys
       *[other] { $count } teikėjų žinučių laukia, kol jas kas nors perskaitys
    }
start-claims =
    { $count ->
        [one] { $count } prašymas tvarkyti aprašą laukia, kol kas nors patikrins, ar jis pagrįstas
        [few] { $count } prašymai tvarkyti aprašus laukia, kol kas nors patikrins, ar jie pagrįsti
        [many] { $count } prašymo tvarkyti aprašą laukia, kol kas nors patikrins, ar jis pagrįstas
       *[other] { $count } prašymų tvarkyti aprašus laukia, kol kas nors patikrins, ar jie pagrįsti
    }
start-calls =
    { $count ->
        [one] { $count } teikėjui reikia paskambinti dėl jo aprašų
        [few] { $count } teikėjams reikia paskambinti dėl jų aprašų
        [many] { $count } teikėjo laukia skambučio dėl aprašų
       *[other] { $count } teikėjų laukia skambučio dėl aprašų
    }
start-lines =
    { $count ->
        [one] { $count } pagalbos linijai reikia paskambinti: jos numeris seniai netikrintas
        [few] { $count } pagalbos linijoms reikia paskambinti: jų numeriai seniai netikrinti
        [many] { $count } pagalbos linijos laukia skambučio: jų numeriai seniai netikrinti
       *[other] { $count } pagalbos linijų laukia skambučio: jų numeriai seniai netikrinti
    }
start-proposed =
    { $count ->
        [one] { $count } jūsų siūlomas pakeitimas laukia kito žmogaus
        [few] { $count } jūsų siūlomi pakeitimai laukia kito žmogaus
        [many] { $count } jūsų siūlomo pakeitimo laukia kito žmogaus
       *[other] { $count } jūsų siūlomų pakeitimų laukia kito žmogaus
    }
