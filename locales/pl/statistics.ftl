# Liczby samorządu.
common-percent = { $number }%
common-under-an-hour = mniej niż godzina
common-hours =
    { $count ->
        [one] { $count } godzina
        [few] { $count } godziny
        [many] { $count } godzin
       *[other] { $count } godziny
    }
common-days-shown =
    { $count ->
        [one] { $shown } dzień
        [few] { $shown } dni
        [many] { $shown } dni
       *[other] { $shown } dnia
    }
stat-nav = Statystyka
stat-title = Statystyka
stat-lead = Wnioski o pomoc, które w tym okresie ({ $period }) otrzymał { $municipality }, i co się z nimi do dziś stało.
stat-period = Okres
stat-show = Pokaż
stat-quarter-1 = { $year }, styczeń–marzec
stat-quarter-2 = { $year }, kwiecień–czerwiec
stat-quarter-3 = { $year }, lipiec–wrzesień
stat-quarter-4 = { $year }, październik–grudzień
stat-few = W tym okresie wpłynęło mniej niż pięć wniosków. Tak małe liczby mogłyby wskazać konkretną osobę, dlatego ich nie pokazujemy.
stat-none = W tym okresie nie było wniosków.
stat-hidden-note = Liczb od 1 do 4 nie pokazujemy, podobnie jak tych, z których dałoby się je obliczyć. Usuniętych wniosków już nie liczymy.
stat-is-hidden = ukryte
stat-too-few = za mało, by pokazać
stat-nothing = W tym okresie nie było.
stat-total = Razem
stat-at-least = co najmniej { $share }
stat-received = Wnioski
stat-in-time = Pierwsza odpowiedź w terminie
stat-median = Połowie odpowiedziano w ciągu
stat-nine-of-ten = Dziewięciu na dziesięć odpowiedziano w ciągu
stat-returned = Odebrane milczącym instytucjom
stat-helped = Osoby, które mówią, że pomoc dotarła
stat-months = Wnioski według miesiąca
stat-month = Miesiąc
stat-requests = Wnioski
stat-times = Ile razy
stat-answers = Odpowiedzi
stat-csv = Pobierz te liczby (CSV)
stat-title-answer = Czas do pierwszej odpowiedzi
stat-what-answer = Od wniosku do pierwszej odpowiedzi instytucji: przyjęcia, pytania, wpisu na listę oczekujących, odmowy lub decyzji. W terminie znaczy do dnia, który podano osobie przy wysyłaniu.
stat-head-answer = Pierwsza odpowiedź
stat-answer-day = W terminie, w ciągu doby
stat-answer-three-days = W terminie, w ciągu trzech dni
stat-answer-five-days = W terminie, w ciągu pięciu dni
stat-answer-later = W terminie, po ponad pięciu dniach
stat-answer-late = Po terminie
stat-answer-silent = Bez odpowiedzi, termin minął
stat-answer-waiting = Jeszcze bez odpowiedzi, termin trwa
stat-answer-ended = Zakończone przed odpowiedzią
stat-title-outcome = Na czym stoją dziś
stat-what-outcome = Każdy wniosek liczy się raz.
stat-head-outcome = Stan
stat-outcome-undecided = Jeszcze bez decyzji
stat-outcome-waitlisted = Na liście oczekujących
stat-outcome-under-way = Przyjęto do realizacji, pomoc trwa
stat-outcome-completed = Zakończono
stat-outcome-disputed = Zakończono, ale osoba mówi co innego
stat-outcome-refused = Odmowa na podstawie ustawy
stat-outcome-not-needed = Już niepotrzebne
stat-outcome-unreachable = Z osobą nie udało się skontaktować
stat-outcome-withdrawn = Wycofane przez osobę
stat-outcome-no-request = Połączone z innym albo to nie wniosek
stat-title-silence = Do czego doprowadziło milczenie
stat-what-silence = Co zrobił zegar, bo nikt nie odpowiadał. Jeden wniosek może liczyć się kilka razy.
stat-head-silence = Co się stało
stat-silence-reminded = Przypomniano temu, kto ma odpowiedzieć
stat-silence-returned = Odebrano instytucji, która nie odpowiedziała
stat-silence-escalated = Powiadomiono kierowników o spóźnionym rozdziale
stat-silence-asked-again = Zapytano osobę ponownie
stat-silence-let-go = Przestano czekać na osobę, która nie odpowiedziała
stat-title-declines = Odmowy instytucji
stat-what-declines = Dla osoby nigdy nie są ostateczne: każdy wniosek wrócił do samorządu.
stat-head-declines = Powód
stat-title-refusals = Odmowy na podstawie ustawy
stat-what-refusals = Samorząd zakończył wniosek bez pomocy, powołując się na przepis.
stat-head-refusals = Podstawa
stat-title-help = Czy pomoc dotarła?
stat-what-help = Co mówią osoby o wnioskach, które instytucja oznaczyła jako zakończone.
stat-head-help = Osoba mówi
stat-help-yes = Tak
stat-help-partly = Częściowo
stat-help-no = Nie
stat-help-nothing = Nic nie powiedziała
stat-title-why-not = Dlaczego nie albo tylko częściowo
stat-what-why-not = W słowach, z których można było wybierać.
stat-head-why-not = Dlaczego
stat-title-waited = Jak długo osoby, według nich, czekały
stat-what-waited = Według ich własnych słów.
stat-head-waited = Czas czekania
stat-title-waitlist = Listy oczekujących
stat-what-waitlist = Osoby, które są teraz na liście, według czasu oczekiwania, jaki im podano.
stat-head-waitlist = Przewidywany czas
stat-waitlist-month = Do 4 tygodni
stat-waitlist-quarter = Od 5 do 13 tygodni
stat-waitlist-half-year = Od 14 do 26 tygodni
stat-waitlist-longer = Ponad 26 tygodni
stat-title-elsewhere = Przekazane poza serwisem
stat-what-elsewhere = Telefonicznie, na papierze lub osobiście, jak zapisali pracownicy. Liczone osobno i nieujęte w liczbach powyżej.
stat-head-elsewhere = Co z tego wyszło
