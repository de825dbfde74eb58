# The menu of a municipality's staff in groups, and the page where a day begins: what waits for whom.

menu-start = Czeka na Ciebie
menu-requests = Wnioski
menu-listings = Wpisy
menu-municipality = Samorząd
menu-people = Osoby i bezpieczeństwo
start-title = Co czeka na Ciebie
start-nothing = Teraz nic na Ciebie nie czeka.
start-own = Przydzielone Tobie, najbliższy termin na górze
menu-waits =
    { $count ->
        [one] { $count } czeka
        [few] { $count } czekają
        [many] { $count } czeka
       *[other] { $count } czeka
    }
start-late =
    { $count ->
        [one] { $count } wniosek jest po terminie
        [few] { $count } wnioski są po terminie
        [many] { $count } wniosków jest po terminie
       *[other] { $count } wniosku jest po terminie
    }
start-mine =
    { $count ->
        [one] { $count } wniosek przydzielono Tobie
        [few] { $count } wnioski przydzielono Tobie
        [many] { $count } wniosków przydzielono Tobie
       *[other] { $count } wniosku przydzielono Tobie
    }
start-triage =
    { $count ->
        [one] { $count } nowy wniosek czeka w rozdziale, nikt go jeszcze nie wziął
        [few] { $count } nowe wnioski czekają w rozdziale, nikt ich jeszcze nie wziął
        [many] { $count } nowych wniosków czeka w rozdziale, nikt ich jeszcze nie wziął
       *[other] { $count } nowego wniosku czeka w rozdziale, nikt ich jeszcze nie wziął
    }
start-agency =
    { $count ->
        [one] { $count } nowy wniosek czeka w Twojej instytucji, nikt go jeszcze nie wziął
        [few] { $count } nowe wnioski czekają w Twojej instytucji, nikt ich jeszcze nie wziął
        [many] { $count } nowych wniosków czeka w Twojej instytucji, nikt ich jeszcze nie wziął
       *[other] { $count } nowego wniosku czeka w Twojej instytucji, nikt ich jeszcze nie wziął
    }
start-letters =
    { $count ->
        [one] { $count } wiadomości nie udało się doręczyć
        [few] { $count } wiadomości nie udało się doręczyć
        [many] { $count } wiadomości nie udało się doręczyć
       *[other] { $count } wiadomości nie udało się doręczyć
    }
start-tables =
    { $count ->
        [one] { $count } zmiana w tabeli czeka na drugą osobę: możesz nią być
        [few] { $count } zmiany w tabelach czekają na drugą osobę: możesz nią być
        [many] { $count } zmian w tabelach czeka na drugą osobę: możesz nią być
       *[other] { $count } zmiany w tabelach czeka na drugą osobę: możesz nią być
    }
start-edits =
    { $count ->
        [one] { $count } poprawka wpisu czeka na sprawdzenie
        [few] { $count } poprawki wpisów czekają na sprawdzenie
        [many] { $count } poprawek wpisów czeka na sprawdzenie
       *[other] { $count } poprawki wpisów czeka na sprawdzenie
    }
start-words =
    { $count ->
        [one] { $count } wiadomość od usługodawcy czeka na przeczytanie
        [few] { $count } wiadomości od usługodawców czekają na przeczytanie
        [many] { $count } wiadomości od usługodawców czeka na przeczytanie
       *[other] { $count } wiadomości od usługodawców czeka na przeczytanie
    }
start-claims =
    { $count ->
        [one] { $count } zgłoszenie organizacji czeka na sprawdzenie
        [few] { $count } zgłoszenia organizacji czekają na sprawdzenie
        [many] { $count } zgłoszeń organizacji czeka na sprawdzenie
       *[other] { $count } zgłoszenia organizacji czeka na sprawdzenie
    }
start-calls =
    { $count ->
        [one] { $count } usługodawca czeka na telefon w sprawie swoich wpisów
        [few] { $count } usługodawców czeka na telefon w sprawie swoich wpisów
        [many] { $count } usługodawców czeka na telefon w sprawie swoich wpisów
       *[other] { $count } usługodawcy czeka na telefon w sprawie swoich wpisów
    }
start-lines =
    { $count ->
        [one] { $count } linia pomocy czeka na telefon: jej numeru dawno nikt nie sprawdził
        [few] { $count } linie pomocy czekają na telefon: ich numerów dawno nikt nie sprawdził
        [many] { $count } linii pomocy czeka na telefon: ich numerów dawno nikt nie sprawdził
       *[other] { $count } linii pomocy czeka na telefon: ich numerów dawno nikt nie sprawdził
    }
start-proposed =
    { $count ->
        [one] { $count } zaproponowana przez Ciebie zmiana czeka na kogoś innego
        [few] { $count } zaproponowane przez Ciebie zmiany czekają na kogoś innego
        [many] { $count } zaproponowanych przez Ciebie zmian czeka na kogoś innego
       *[other] { $count } zaproponowanej przez Ciebie zmiany czeka na kogoś innego
    }
