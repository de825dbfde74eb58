# What the listing editor has besides its first fields: people, registers, further rows and places.

upkeep-section-people = O kogo pytać
upkeep-section-official = Licencje, rejestry i finansowanie
upkeep-lead-people = O kogo można pytać po nazwisku lub po tym, czym się zajmuje. Opróżnij wiersz, aby kogoś usunąć.
upkeep-lead-official = O co pytają urzędy, zanim zapłacą lub skierują. Opróżnij wiersz wraz z rodzajem, aby go usunąć.
upkeep-field-contacts = O kogo pytać
upkeep-field-additional_urls = Inne strony w internecie
upkeep-field-additional_websites = Inne strony w internecie
upkeep-field-licenses = Licencje słowami
upkeep-field-accreditations = Akredytacja słowami
upkeep-field-permits = Licencje i akredytacja
upkeep-field-funding = Finansowanie
upkeep-field-legal_status = Forma prawna
upkeep-field-tax_status = Status podatkowy
upkeep-field-tax_id = Numer podatkowy
upkeep-field-year_incorporated = Rok założenia
upkeep-field-organization_identifiers = Numery w rejestrach
editor-more-rows = Dodaj wiersze
editor-further-language = Jeszcze jeden język
editor-no-further-language = nie wybrano
editor-more-languages = Dodaj kolejny język
editor-rows-full = Więcej wierszy nie mieści się na tej stronie.
editor-extension = Numer wewnętrzny
editor-site-row = Strona { $number }
editor-site-address = Adres strony
editor-site-label = Co to jest
editor-site-label-hint = Na przykład „formularz wniosku” lub „nasza strona na Facebooku”.
editor-people-public = To, co tu stoi, może przeczytać każdy i jest to przekazywane jako otwarte dane. Wpisuj tylko to, co te osoby robią w pracy, i tylko jeśli o tym wiedzą. Wystarczy funkcja, na przykład „dyżurny pracownik socjalny”.
editor-person-row = Osoba { $number }
editor-person-name = Imię i nazwisko
editor-person-title = Czym się zajmuje
editor-person-title-hint = Na przykład „dyżurny pracownik socjalny”.
editor-person-office = Dział
editor-person-phone = Telefon
editor-permit-row = Licencja lub akredytacja { $number }
editor-permit-kind = Co to jest
editor-permit-name = Na co
editor-permit-name-hint = Słowami rejestru.
editor-permit-number = Numer
editor-permit-issuer = Kto ją wydał
editor-permit-uri = Wpis w rejestrze
editor-permit-ended = Zawieszona lub cofnięta
editor-permit-issued = wydana
editor-permit-suspended = zawieszona od
editor-permit-resumed = wznowiona
editor-permit-revoked = cofnięta
editor-funding-hint = Kto za to płaci: samorząd, państwo, fundacja, darowizny.
editor-fund-row = Źródło { $number }
editor-code-row = Rejestr { $number }
editor-code-type = Rodzaj numeru
editor-code-type-hint = Na przykład „kod JAR”, „EDRPOU” lub „KRS”.
editor-code = Numer
editor-code-scheme = Nazwa rejestru
editor-code-scheme-hint = Tak jak zna ją system partnera, na przykład „LT-RC”.
editor-class-row = Rodzaj { $number }
editor-class-hint = Tak, jak nazywa to prawo lub katalog w Twoim kraju. Jeśli nie masz pewności, zostaw puste.
editor-wait-hint = Gdy nie ma wolnych miejsc, na przykład „około 3 tygodni”.
editor-no-documents-legend = Czy potrzebne są dokumenty?
editor-no-documents = Dokumenty nie są potrzebne
editor-no-documents-hint = Znajdą to osoby, które szukają pomocy bez dokumentów. Brak zaznaczenia oznacza: nic nie powiedziano.
problem-no-documents-do-not-match = Usuń dokumenty podane wyżej albo to zaznaczenie
editor-at-home-legend = Czy usługa dociera do ludzi?
editor-at-home = Dociera do domu
editor-at-home-hint = Znajdą ją osoby, które szukają pomocy z dojazdem, także gdy ma własne miejsca. To, co zawsze jest pomocą w domu, znajduje się i bez tego.
editor-place-url = Strona w internecie
editor-place-url-hint = Dla tego, co odbywa się online: gdzie się dołącza. Wtedy jest wymagana.
editor-sector = Czyje to jest
editor-sector-hint = Mieszkańcy mogą według tego wybierać. Gdy nic nie podano, mówi o tym forma prawna.
editor-new-place = Dodaj miejsce
editor-new-place-lead = Miejsce organizacji „{ $organization }”: adres, pod który można przyjść.
editor-new-place-for = Miejsce, w którym udzielana jest usługa „{ $service }”.
editor-proposed-place = Nowe miejsce wysłano do samorządu. Gdy zostanie przyjęte, zaznacz je na stronie „Miejsce” każdej usługi, która jest tam udzielana.
editor-proposed-place-joins = Nowe miejsce wysłano do samorządu. Gdy zostanie przyjęte, usługa od razu będzie tam świadczona.
editor-place-joins = Gdy miejsce zostanie przyjęte, od razu będzie w nim świadczona usługa „{ $service }”.

# A translation that is still right; what is said behind a letter's link
editor-texts-right =
    { $count ->
        [one] { $count } tłumaczenie oznaczono jako nadal poprawne.
        [few] { $count } tłumaczenia oznaczono jako nadal poprawne.
       *[other] { $count } tłumaczeń oznaczono jako nadal poprawne.
    }
editor-text-still = To tłumaczenie jest nadal poprawne
editor-text-confirmed = Uznano za nadal poprawne { $date }: { $office }
problem-still-do-not-match = Oryginał właśnie zmienił się jeszcze raz. Przeczytaj go ponownie i zaznacz, co jest nadal poprawne.
editor-deed-confirmed = Stwierdził(a), że tłumaczenie jest nadal poprawne
editor-closes-from = Od którego dnia?
editor-closes-from-hint = Puste znaczy: od dziś.
editor-closes-on = Nieudzielana od { $date }
editor-word-edit = Zobacz proponowaną zmianę
editor-correct-title = Popraw to samodzielnie
editor-correct-lead = To, co napisano do samorządu, jest zachowane. Jeśli chcesz, popraw to także tutaj: { $what }, „{ $service }”. Samorząd sprawdzi to, zanim zobaczą to mieszkańcy.
editor-correct-left =
    { $count ->
        [one] Pozostała { $count } grupa danych.
        [few] Pozostały { $count } grupy danych, jedna po drugiej.
       *[other] Pozostało { $count } grup danych, jedna po drugiej.
    }
editor-correct-submit = Wyślij do samorządu
editor-correct-skip = Pomiń: wystarczy to, co napisałem lub napisałam

# Opening hours said back while one types
editor-hours-week = W najbliższych dniach:
editor-hours-nothing = Żaden wiersz jeszcze nic nie mówi.
editor-hours-failed = Teraz nie da się tego powtórzyć. Naciśnij „Pokaż, jak to zabrzmi”.
editor-day-closed = zamknięte
editor-past-midnight = { $opens } do { $closes } następnego dnia
editor-hours-tools = Skróty dla wiersza { $number }
editor-hours-workdays = Od poniedziałku do piątku
editor-hours-every-day = Codziennie
editor-hours-lunch = Przerwa od 12:00 do 13:00
editor-hours-copy = To samo w następnym wierszu
editor-hours-no-line = Nie ma już pustego wiersza: dodaj wiersze poniżej.
editor-hours-no-break = Wiersz musi zaczynać się przed 12:00 i kończyć po 13:00.

upkeep-section-there = Telefony w tym miejscu
upkeep-section-there-hours = Godziny w tym miejscu
upkeep-lead-there = Co ludzie powinni wiedzieć o tej usłudze tylko w tym miejscu. Aby usunąć numer, opróżnij wiersz.
upkeep-lead-there-hours = Kiedy usługa jest czynna w tym miejscu. Te godziny są ważniejsze niż godziny usługi i miejsca.
upkeep-there-title = Miejsce: { $name }
upkeep-there-description = Uwaga o tym miejscu
upkeep-there-description-hint = Na przykład piętro, drzwi lub dzwonek tej usługi.
