# The page of a service, of an organization, the list of those that one gathers, and passing them on.

common-nav-list = Moja lista

listing-withdrawn = Od { $date } tej usługi nie wolno świadczyć: licencja lub akredytacja została cofnięta albo zawieszona. Zobacz inne miejsca w pobliżu.
listing-closed-for-now = Usługa jest chwilowo nieczynna. Zadzwoń, zanim pójdziesz.
listing-places-all = Wszystkich miejsc: { $all }.
listing-bring-hint = Zaznacz, co już masz. Zaznaczenia nigdzie się nie zapisują.
listing-transport = Jak dojechać:
listing-class = { $name } (kod { $code }, { $scheme })
listing-class-basic = { $class }: usługa podstawowa, którą musi zapewnić każda gmina
scheme-ua-429 = Klasyfikator usług socjalnych Ukrainy, rozporządzenie 429
scheme-lt-a1-93 = Katalog usług socjalnych Litwy, A1-93
listing-phone = Zadzwoń: { $number }
listing-card = Zapisz te kontakty w telefonie
listing-paper = Zeskanuj kod i sprawdź, czy nic się nie zmieniło.

fees-title = Może być dla Ciebie bezpłatna
fees-title-free = Bezpłatna z mocy ustawy
fees-note = Ustawa mówi o usługach opłacanych ze środków publicznych. Zapytaj, czy tak jest tutaj.
fees-groups = Bezpłatnie niezależnie od dochodu: { $groups } ({ $basis }).
fees-free = Dla każdego, niezależnie od dochodu ({ $basis }).
fees-free-below-2-minimums = Bezpłatnie, jeśli na osobę w rodzinie przypadają miesięcznie mniej niż dwa minima egzystencji ({ $basis }).
fees-sliding-to-4-minimums = Od dwóch do czterech minimów płaci się część ceny ({ $basis }).
fees-free-below-2-state-incomes = Bezpłatnie, jeśli otrzymujesz zasiłek socjalny albo na osobę w rodzinie przypadają miesięcznie mniej niż 2 VRP ({ $basis }).
fees-at-most-20-percent = Zwykle nie więcej niż 20 % dochodu ({ $basis }).
fees-at-most-80-percent = Zwykle nie więcej niż 80 % dochodu ({ $basis }).

get-title = Jak ją otrzymać
get-place = To, kto decyduje, zależy od miejsca zamieszkania. Podaj je we wniosku: przed wysłaniem zobaczysz, do kogo trafi.
get-free = Możesz po prostu przyjść lub zadzwonić: nie potrzeba wniosku ani decyzji.
get-wait = Oczekiwanie:
listing-place-online = Online:
get-direct = Bezpośrednio od usługodawcy: { $agency } musi odpowiedzieć { $due }.
get-decides = Przez samorząd. Decyduje: { $agency }.
get-limit = Ustawowy termin decyzji: { $limit } ({ $basis }).
get-limit-proposed = Proponowany termin decyzji: { $limit }. Ustawa nie określa liczby dni ({ $basis }).

permit-title = Licencja i akredytacja
permit-licence = Licencja
permit-accreditation = Akredytacja
permit-issued = ważna, przyznana { $date }
permit-valid = ważna
permit-suspended = zawieszona
permit-suspended-until = zawieszona do { $date }
permit-revoked = cofnięta { $date }
permit-register = Zobacz w rejestrze

complain-title = Jeśli coś jest nie tak
complain-first = Jeśli możesz, powiedz najpierw usługodawcy. Możesz też zwrócić się od razu:
complain-lt-need = w sprawie decyzji lub oceny potrzeb: do mera, który musi zlecić ponowną ocenę (X-493 art. 43);
complain-lt-service = w sprawie samej pomocy: do mera; w sprawie usług opłacanych przez państwo: do Departamentu Nadzoru Usług Socjalnych;
complain-lt-court = potem do sądu administracyjnego.
complain-ua-decision = w sprawie decyzji: do organu, który ją wydał, lub wyższego (ustawa 2073-IX), albo do sądu administracyjnego;
complain-ua-service = w sprawie samej pomocy: do rady gminy albo do Narodowej Służby Socjalnej Ukrainy.
complain-other = samorząd tego miejsca.
complain-council = W Twoim samorządzie jest to: { $agency }.
complain-limit = Ustawowy termin odpowiedzi: { $limit } ({ $basis }).

checks-group-contact = Telefon i inne kontakty
checks-group-hours = Godziny otwarcia
checks-group-place = Miejsce
checks-group-cost = Cena
checks-group-conditions = Dla kogo i co zabrać
checks-by-provider = potwierdził usługodawca
checks-by-municipality = sprawdził samorząd
checks-by-partner = sprawdził partner
checks-how-phone = telefonicznie
checks-how-email = e-mailem
checks-how-visit = na miejscu
checks-how-website = na ich stronie
checks-how-here = tutaj, na stronie

nearby-title = Taka sama pomoc w pobliżu

list-title = Moja lista
list-save = Dodaj do listy
list-saved = Na liście
list-count =
    { $count ->
        [one] { $count } usługa
        [few] { $count } usługi
        [many] { $count } usług
       *[other] { $count } usługi
    }
list-unread = Części tej listy nie dało się odczytać albo nie jest już oferowana. Reszta jest tutaj.
list-too-many = Na liście mieści się najwyżej { $most } usług. Widać pierwsze.
list-empty = Na Twojej liście jeszcze nic nie ma.
list-how = Przy usłudze naciśnij „Dodaj do listy”. Tutaj porównasz to, co dodano, wydrukujesz i przekażesz dalej.
list-find = Znajdź pomoc
list-more = Szukaj dalej
list-paper = Zeskanuj kod, aby otworzyć tę listę w telefonie.
list-kept = Twoja lista jest w adresie tej strony i, jeśli ją zapisano, w tej przeglądarce. My jej nie przechowujemy. Kto ma adres, może ją przeczytać.
list-keep = Zapisz w tej przeglądarce
list-remove = Usuń

share-title = Udostępnij
share-text = { $title }: { $address }
share-device = Wyślij przez aplikację
share-copy = Kopiuj adres
share-copied = Skopiowano
share-sms = Wyślij SMS
share-mail = Wyślij e-mailem
share-address = Adres:
share-code = Kod do zeskanowania z adresem tej strony
share-print = Drukuj

organization-kind-municipality = Część samorządu
organization-kind-municipal = Placówka samorządu
organization-kind-state = Placówka państwowa lub regionalna
organization-kind-ngo = Organizacja pozarządowa
organization-kind-church = Organizacja kościelna
organization-kind-private = Firma prywatna
organization-oldest = Liczy się najstarsze sprawdzenie spośród usług ({ $count }).
