# What the listing editor has besides its first fields: people, registers, further rows and places.

upkeep-section-people = Į ką kreiptis
upkeep-section-official = Licencijos, registrai ir finansavimas
upkeep-lead-people = Į ką galima kreiptis pagal vardą ar pareigas. Ištuštinkite eilutę, jei žmogaus nebereikia rodyti.
upkeep-lead-official = Ko klausia įstaigos, prieš mokėdamos ar nukreipdamos. Ištuštinkite visą eilutę, taip pat jos rūšį, jei jos nebereikia.
upkeep-field-contacts = Į ką kreiptis
upkeep-field-additional_urls = Kiti puslapiai internete
upkeep-field-additional_websites = Kiti puslapiai internete
upkeep-field-licenses = Licencijos žodžiais
upkeep-field-accreditations = Akreditacija žodžiais
upkeep-field-permits = Licencijos ir akreditacija
upkeep-field-funding = Finansavimas
upkeep-field-legal_status = Teisinė forma
upkeep-field-tax_status = Mokestinė padėtis
upkeep-field-tax_id = Mokesčių mokėtojo kodas
upkeep-field-year_incorporated = Įkūrimo metai
upkeep-field-organization_identifiers = Kodai registruose
editor-more-rows = Pridėti eilučių
editor-further-language = Dar viena kalba
editor-no-further-language = nepasirinkta
editor-more-languages = Pridėti dar vieną kalbą
editor-rows-full = Daugiau eilučių šiame puslapyje netelpa.
editor-extension = Vidinis numeris
editor-site-row = Puslapis { $number }
editor-site-address = Puslapio adresas
editor-site-label = Kas tai
editor-site-label-hint = Pavyzdžiui, „prašymo forma“ ar „mūsų „Facebook“ puslapis“.
editor-people-public = Tai, kas čia parašyta, gali skaityti visi, ir tai perduodama kaip atvirieji duomenys. Rašykite tik tai, kas susiję su šių žmonių darbu, ir tik jei jie apie tai žino. Pakanka pareigų, pavyzdžiui, „budintis socialinis darbuotojas“.
editor-person-row = Žmogus { $number }
editor-person-name = Vardas ir pavardė
editor-person-title = Pareigos
editor-person-title-hint = Pavyzdžiui, „budintis socialinis darbuotojas“.
editor-person-office = Skyrius
editor-person-phone = Telefonas
editor-permit-row = Licencija ar akreditacija { $number }
editor-permit-kind = Kas tai
editor-permit-name = Kam suteikta
editor-permit-name-hint = Registro žodžiais.
editor-permit-number = Numeris
editor-permit-issuer = Kas suteikė
editor-permit-uri = Įrašas registre
editor-permit-ended = Sustabdyta ar panaikinta
editor-permit-issued = suteikta
editor-permit-suspended = sustabdyta nuo
editor-permit-resumed = atnaujinta
editor-permit-revoked = panaikinta
editor-funding-hint = Kas moka: savivaldybė, valstybė, fondas, aukos.
editor-fund-row = Šaltinis { $number }
editor-code-row = Registras { $number }
editor-code-type = Kodo rūšis
editor-code-type-hint = Pavyzdžiui, „JAR kodas“, „EDRPOU“ ar „KRS“.
editor-code = Kodas
editor-code-scheme = Registro pavadinimas
editor-code-scheme-hint = Kaip jį žino partnerio sistema, pavyzdžiui, „LT-RC“.
editor-class-row = Rūšis { $number }
editor-class-hint = Kaip ją vadina jūsų šalies įstatymas ar katalogas. Jei nesate tikri, palikite tuščią.
editor-wait-hint = Jei laisvų vietų nėra, pavyzdžiui, „apie 3 savaites“.
editor-no-documents-legend = Ar reikia dokumentų?
editor-no-documents = Dokumentų nereikia
editor-no-documents-hint = Tai ras žmonės, kurie ieško pagalbos be dokumentų. Nepažymėta reiškia: nieko nepasakyta.
problem-no-documents-do-not-match = Ištrinkite aukščiau nurodytus dokumentus arba nuimkite šį žymėjimą
editor-at-home-legend = Ar paslauga atvyksta pas žmones?
editor-at-home = Atvyksta į namus
editor-at-home-hint = Tai ras žmonės, kurie ieško į namus atvykstančios pagalbos, nors paslauga turi ir savo vietų. Kas visada yra pagalba namuose, randama ir be šio žymėjimo.
editor-place-url = Jos puslapis internete
editor-place-url-hint = Tam, kas teikiama internetu: kur prisijungti. Tuomet jis būtinas.
editor-sector = Kam priklauso
editor-sector-hint = Gyventojai gali pagal tai rinktis. Jei nepasakyta, sprendžiama pagal teisinę formą.
editor-new-place = Pridėti vietą
editor-new-place-lead = Įstaigos „{ $organization }“ vieta: adresas, kuriuo galima ateiti.
editor-new-place-for = Vieta, kurioje teikiama paslauga „{ $service }“.
editor-proposed-place = Nauja vieta išsiųsta savivaldybei. Kai ji bus priimta, pažymėkite ją kiekvienos ten teikiamos paslaugos puslapyje „Vieta“.
editor-proposed-place-joins = Nauja vieta išsiųsta savivaldybei. Kai tik ji bus priimta, paslauga bus teikiama ir joje.
editor-place-joins = Kai tik vieta bus priimta, joje bus teikiama „{ $service }“.

# A translation that is still right; what is said behind a letter's link
editor-texts-right =
    { $count ->
        [one] { $count } vertimas pažymėtas kaip vis dar teisingas.
        [few] { $count } vertimai pažymėti kaip vis dar teisingi.
       *[other] { $count } vertimų pažymėta kaip vis dar teisingi.
    }
editor-text-still = Šis vertimas vis dar teisingas
editor-text-confirmed = Patvirtinta, kad vis dar teisinga, { $date }: { $office }
problem-still-do-not-match = Originalas ką tik dar kartą pasikeitė. Perskaitykite jį iš naujo ir pažymėkite, kas vis dar teisinga.
editor-deed-confirmed = Patvirtino, kad vertimas vis dar teisingas
editor-closes-from = Nuo kurios dienos?
editor-closes-from-hint = Tuščia reiškia: nuo šiandien.
editor-closes-on = Nebeteikiama nuo { $date }
editor-word-edit = Žiūrėti siūlomą pakeitimą
editor-correct-title = Ištaisykite patys
editor-correct-lead = Tai, ką parašėte savivaldybei, išsaugota. Jei norite, ištaisykite ir čia: { $what }, „{ $service }“. Prieš parodydama gyventojams, savivaldybė tai peržiūrės.
editor-correct-left =
    { $count ->
        [one] Liko { $count } duomenų grupė.
        [few] Liko { $count } duomenų grupės, viena po kitos.
       *[other] Liko { $count } duomenų grupių, viena po kitos.
    }
editor-correct-submit = Siųsti savivaldybei
editor-correct-skip = Praleisti: pakanka to, ką parašiau

# Opening hours said back while one types
editor-hours-week = Artimiausiomis dienomis:
editor-hours-nothing = Nė vienoje eilutėje dar nieko nepasakyta.
editor-hours-failed = Dabar negalima pakartoti žodžiais. Spauskite „Parodyti, kaip tai skambės“.
editor-day-closed = uždaryta
editor-past-midnight = { $opens } iki { $closes } kitos dienos
editor-hours-tools = { $number } eilutės trumpiniai
editor-hours-workdays = Pirmadienis–penktadienis
editor-hours-every-day = Kasdien
editor-hours-lunch = Pertrauka nuo 12:00 iki 13:00
editor-hours-copy = Tas pats kitoje eilutėje
editor-hours-no-line = Tuščių eilučių nebėra: pridėkite jų žemiau.
editor-hours-no-break = Eilutė turi prasidėti iki 12:00 ir baigtis po 13:00.

upkeep-section-there = Telefonai šioje vietoje
upkeep-section-there-hours = Darbo laikas šioje vietoje
upkeep-lead-there = Ką žmonės turi žinoti apie šią paslaugą tik šioje vietoje. Numeris pašalinamas ištrynus jo eilutę.
upkeep-lead-there-hours = Kada paslauga teikiama šioje vietoje. Šis laikas svarbesnis už bendrą paslaugos ir vietos darbo laiką.
upkeep-there-title = Vieta: { $name }
upkeep-there-description = Pastaba apie šią vietą
upkeep-there-description-hint = Pavyzdžiui, šios paslaugos aukštas, durys ar skambutis.
