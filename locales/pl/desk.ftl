# The work list: what it is asked for
queue-ends-early = Wszystkich otwartych zadań: { $count }. Tutaj widać tylko pierwsze { $shown }: te bez odpowiedzi przed tymi w toku, najbliższe terminy przed dalszymi. Wyszukiwanie, filtry i liczby innych nie obejmują. Gdy odpowiesz na część z nich lub je zakończysz, pojawią się następne.
queue-filters = Więcej filtrów
queue-any = Wszystkie
queue-marks = Oznaczone
queue-mark-overdue = Po terminie
queue-entry = Jak wpłynęło
queue-entry-online = Przez stronę
queue-entry-assisted = Wypełnione w punkcie obsługi
queue-whose = Kto pracuje
queue-whose-mine = Ja
queue-whose-nobody = Jeszcze nikt
queue-whose-agency = Odpowiada moja instytucja

# Views that everyone has; each stands before its count
queue-view-all = Wszystkie otwarte
queue-view-unanswered = Bez odpowiedzi
queue-view-overdue = Po terminie
queue-view-mine = Moje
queue-view-nobody = Niczyje

# Views kept by name
views-title = Widoki listy
views-lead = Widok zapamiętuje filtry pod nazwą. Szukane słowa nigdy nie są zapisywane.
views-none = Nie masz jeszcze zapisanych widoków. Wybierz filtry na liście i nadaj im tam nazwę.
views-tend = Zarządzaj widokami
views-keep = Zapamiętaj ten widok
views-keep-submit = Zapamiętaj
views-name = Nazwa widoku
views-name-hint = Krótko i bez nazwisk osób.
views-who = Kto go widzi
views-shared = Widzą go też współpracownicy z mojej instytucji
views-is-own = Widzisz tylko Ty
views-is-shared = Twój, widzą go współpracownicy
views-is-theirs = Udostępniony przez współpracownika
views-is-first = otwiera się pierwszy
views-first = Otwieraj nim listę
views-first-not = Otwieraj listę znów od wszystkich
views-change = Zmień nazwę lub udostępnij
views-change-submit = Zapisz zmiany
views-remove = Usuń „{ $name }”
problem-view-missing = Nadaj widokowi nazwę.
problem-view-not-allowed = Wybierz inną nazwę: ta jest zajęta albo przypomina czyjś numer lub adres.
problem-view-too-many = Masz 30 widoków. Najpierw usuń jeden.

# Keys
keys-title = Klawisze
keys-lead = Działają, gdy nie piszesz w polu. Jednym klawiszem nic nie zostaje rozstrzygnięte.
keys-are-off = Są dla Ciebie wyłączone.
keys-next = następny wniosek
keys-before = poprzedni wniosek
keys-open = otwórz
keys-accept = obejrzyj i przyjmij
keys-decline = obejrzyj i odmów z podaniem powodu
keys-choose = zaznacz wiersz
keys-help = pokaż lub zwiń tę listę
keys-off = Wyłącz klawisze
keys-on = Włącz klawisze

# News, while the list stands open
news-watching = O nowych wnioskach dowiesz się tu od razu.
news-new = Nowe wnioski:
news-changed = Zmienione:
news-ended = Nie jesteś już zalogowany(-a).

# Giving tasks to a colleague
assign-pick = Zaznacz
assign-pick-one = Zaznacz: { $need }, { $place }
assign-title = Z zaznaczonymi wierszami
assign-to = Przydziel
assign-me = mnie
assign-nobody = nikomu
assign-submit = Przydziel
assign-unmarked = Nie zaznaczono żadnego wiersza. Najpierw zaznacz, potem wybierz, komu przydzielić.
assign-undo = Cofnij
assign-done =
    { $count ->
        [one] Przydzielono { $count } zadanie: { $owner }.
        [few] Przydzielono { $count } zadania: { $owner }.
        *[many] Przydzielono { $count } zadań: { $owner }.
    }
assign-done-nobody =
    { $count ->
        [one] { $count } zadanie jest teraz niczyje.
        [few] { $count } zadania są teraz niczyje.
        *[many] { $count } zadań jest teraz niczyich.
    }
assign-who = Kto pracuje
assign-owner = Teraz: { $owner }
assign-nobodys = Jeszcze nikt.
assign-deed = Przydzielono współpracownikowi
assign-deed-nobody = Odebrano współpracownikowi
assign-deed-undone = Przydział cofnięty
task-ends-title = Zakończ wniosek

# Notes inside an agency
notes-title = Notatki Twojej instytucji
notes-add = Notatka dla instytucji
notes-count =
    { $count ->
        [one] ({ $count } notatka)
        [few] ({ $count } notatki)
        *[many] ({ $count } notatek)
    }
notes-behind =
    { $count ->
        [one] Zobaczysz też { $count } notatkę swojej instytucji.
        [few] Zobaczysz też { $count } notatki swojej instytucji.
        *[many] Zobaczysz też { $count } notatek swojej instytucji.
    }
notes-lead = Zapieczętowana. Czyta ją tylko Twoja instytucja po otwarciu wniosku: nie ta osoba ani inne instytucje. Gdy instytucja odda wniosek, jej notatki są niszczone.
notes-words = Notatka
notes-submit = Zachowaj notatkę
notes-kept = Notatka zachowana. Widać ją po otwarciu wniosku.
notes-somebody = ktoś, kto już tu nie pracuje
notes-deed = Notatka dla instytucji
notes-deed-read = Czytano notatki instytucji
problem-inside-missing = Napisz notatkę.

# Hand-overs that happened elsewhere
logged-nav = Przekazania
logged-title = Przekazania poza stroną
logged-lead = Skierowano kogoś telefonicznie lub na papierze? Zapisz to tutaj, żeby się liczyło. Nie biegnie żaden termin i nie dolicza się tego do liczby wniosków.
logged-nobody = O osobie nie zapisuje się niczego: ani nazwiska, ani numeru, ani historii. Kto chce śledzić sprawę, potrzebuje wniosku z kodem: wypełnij go zamiast tego.
logged-new = Zapisz przekazanie
logged-to = Komu przekazano
logged-other = Instytucja spoza katalogu
logged-way = Jak
logged-way-phone = Telefonicznie
logged-way-paper = Na papierze
logged-way-email = E-mailem
logged-way-visit = Osobiście
logged-day = Dzień
logged-day-hint = Puste = dziś. W ciągu ostatnich dwóch lat.
logged-outcome = Co z tego wynikło
logged-outcome-unknown = Jeszcze nie wiadomo
logged-outcome-accepted = Przyjęto
logged-outcome-helped = Pomoc nadeszła
logged-outcome-partly-helped = Pomoc częściowa
logged-outcome-declined = Odmówiono
logged-outcome-waitlisted = Na liście oczekujących
logged-outcome-no-answer = Brak odpowiedzi
logged-submit = Zapisz
logged-tell = Zapisz
logged-done = Zapisano.
logged-none = Nic jeszcze nie zapisano.
logged-caption = Zapisane, od najnowszych
logged-deed = Zapisano przekazanie
logged-deed-outcome = Podano wynik przekazania
problem-how-missing = Wybierz, jak to się stało.
problem-day-not-understood = Wpisz dzień tak: 2026-11-20.
problem-day-not-allowed = Wybierz dzień z ostatnich dwóch lat, najpóźniej dzisiejszy.
