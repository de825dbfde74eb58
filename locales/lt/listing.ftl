# The page of a service, of an organization, the list of those that one gathers, and passing them on.

common-nav-list = Sąrašas

listing-withdrawn = Nuo { $date } ši paslauga negali būti teikiama: licencija ar akreditacija panaikinta arba sustabdyta. Žiūrėkite kitas vietas netoliese.
listing-closed-for-now = Paslauga laikinai neteikiama. Prieš eidami paskambinkite.
listing-places-all = Iš viso vietų: { $all }.
listing-bring-hint = Pažymėkite, ką jau turite. Kas pažymėta, niekur nesaugoma.
listing-transport = Kaip atvykti:
listing-class = { $name } (kodas { $code }, { $scheme })
listing-class-basic = { $class }: bazinė paslauga, kuria turi pasirūpinti kiekviena savivaldybė
scheme-ua-429 = Ukrainos socialinių paslaugų klasifikatorius, įsakymas Nr. 429
scheme-lt-a1-93 = Socialinių paslaugų katalogas, A1-93
listing-phone = Skambinkite: { $number }
listing-card = Įsirašyti šiuos kontaktus į telefoną
listing-paper = Nuskaitykite kodą ir pasitikrinkite, ar niekas nepasikeitė.

fees-title = Jums gali būti nemokama
fees-title-free = Nemokama pagal įstatymą
fees-note = Įstatymas kalba apie paslaugas, už kurias moka savivaldybė ar valstybė. Paklauskite, ar taip yra ir čia.
fees-groups = Nemokamai, nepaisant pajamų: { $groups } ({ $basis }).
fees-free = Visiems, nepaisant pajamų ({ $basis }).
fees-free-below-2-minimums = Nemokamai, jei vienam šeimos nariui per mėnesį tenka mažiau nei du pragyvenimo minimumai ({ $basis }).
fees-sliding-to-4-minimums = Nuo dviejų iki keturių minimumų mokama dalis kainos ({ $basis }).
fees-free-below-2-state-incomes = Nemokamai, jei gaunate socialinę pašalpą arba vienam šeimos nariui per mėnesį tenka mažiau nei 2 VRP ({ $basis }).
fees-at-most-20-percent = Paprastai ne daugiau kaip 20 % pajamų ({ $basis }).
fees-at-most-80-percent = Paprastai ne daugiau kaip 80 % pajamų ({ $basis }).

get-title = Kaip gauti
get-place = Kas sprendžia, priklauso nuo jūsų gyvenamosios vietos. Pasakykite ją prašydami: prieš išsiųsdami matysite, kam prašymas pateks.
get-free = Galite tiesiog ateiti ar paskambinti: nei prašymo, nei sprendimo nereikia.
get-wait = Laukimas:
listing-place-online = Internetu:
get-direct = Tiesiai iš teikėjo: { $agency } turi jums atsakyti { $due }.
get-decides = Per savivaldybę. Sprendžia: { $agency }.
get-limit = Sprendimo terminas pagal įstatymą: { $limit } ({ $basis }).
get-limit-proposed = Siūlomas sprendimo terminas: { $limit }. Įstatymas dienų skaičiaus nenustato ({ $basis }).

permit-title = Licencija ir akreditacija
permit-licence = Licencija
permit-accreditation = Akreditacija
permit-issued = galioja, išduota { $date }
permit-valid = galioja
permit-suspended = sustabdyta
permit-suspended-until = sustabdyta iki { $date }
permit-revoked = panaikinta { $date }
permit-register = Žiūrėti registrą

complain-title = Jei kas nors negerai
complain-first = Pirmiausia, jei galite, pasakykite teikėjui. Taip pat galite kreiptis tiesiai:
complain-lt-need = dėl sprendimo ar poreikio vertinimo – į merą, kuris turi pavesti įvertinti iš naujo (X-493 43 str.);
complain-lt-service = dėl pačios pagalbos – į merą; dėl valstybės finansuojamų paslaugų – į Socialinių paslaugų priežiūros departamentą;
complain-lt-court = po to – į administracinį teismą.
complain-ua-decision = dėl sprendimo – į jį priėmusią ar aukštesnę įstaigą (Administracinės procedūros įstatymas, 2073-IX) arba į administracinį teismą;
complain-ua-service = dėl pačios pagalbos – į bendruomenės tarybą arba į Ukrainos nacionalinę socialinę tarnybą.
complain-other = vietos savivaldybė.
complain-council = Jūsų savivaldybėje tai yra: { $agency }.
complain-limit = Atsakymo terminas pagal įstatymą: { $limit } ({ $basis }).

checks-group-contact = Telefonas ir kiti kontaktai
checks-group-hours = Darbo laikas
checks-group-place = Vieta
checks-group-cost = Kaina
checks-group-conditions = Kam skirta ir ką turėti
checks-by-provider = patvirtino teikėjas
checks-by-municipality = patikrino savivaldybė
checks-by-partner = patikrino partneris
checks-how-phone = telefonu
checks-how-email = el. paštu
checks-how-visit = apsilankius
checks-how-website = jų svetainėje
checks-how-here = čia, svetainėje

nearby-title = Tokia pati pagalba netoliese

list-title = Mano sąrašas
list-save = Įtraukti į sąrašą
list-saved = Jau sąraše
list-count =
    { $count ->
        [one] { $count } paslauga
        [few] { $count } paslaugos
        [many] { $count } paslaugos
       *[other] { $count } paslaugų
    }
list-unread = Dalies šio sąrašo nepavyko perskaityti arba tai nebeteikiama. Visa kita yra čia.
list-too-many = Sąraše telpa daugiausia { $most } paslaugų. Rodomos pirmosios.
list-empty = Jūsų sąraše dar nieko nėra.
list-how = Prie paslaugos spustelėkite „Įtraukti į sąrašą“. Čia galėsite palyginti, ką įtraukėte, atsispausdinti ir perduoti kitiems.
list-find = Ieškoti pagalbos
list-more = Ieškoti daugiau
list-paper = Nuskaitykite kodą ir atverkite šį sąrašą telefone.
list-kept = Jūsų sąrašas yra šio puslapio adrese ir, jei jį įrašėte, šioje naršyklėje. Mes jo nesaugome. Kas turi adresą, gali jį perskaityti.
list-keep = Laikyti šioje naršyklėje
list-remove = Pašalinti

share-title = Dalytis
share-text = { $title }: { $address }
share-device = Siųsti per programėlę
share-copy = Kopijuoti adresą
share-copied = Nukopijuota
share-sms = Siųsti SMS
share-mail = Siųsti el. paštu
share-address = Adresas:
share-code = Skaitomas kodas su šio puslapio adresu
share-print = Spausdinti

organization-kind-municipality = Savivaldybės dalis
organization-kind-municipal = Savivaldybės įstaiga
organization-kind-state = Valstybės ar regiono įstaiga
organization-kind-ngo = Nevyriausybinė organizacija
organization-kind-church = Bažnytinė organizacija
organization-kind-private = Privati įmonė
organization-oldest = Skaičiuojamas seniausias iš { $count } paslaugų patikrinimas.
