# What every page says.

common-name = Kladka
common-skip = Przejdź do treści
common-nav = Menu główne
common-nav-find = Szukaj
common-nav-follow = Mój wniosek
common-nav-queue = Kolejka wniosków
common-nav-assist = Pomóż złożyć wniosek
common-nav-audit = Dziennik czynności
common-nav-inbox = Otrzymane wnioski
common-nav-sign-out = Wyloguj się
common-languages = Język
common-emergency = Grozi Ci niebezpieczeństwo? Dzwoń
common-footer-about = O Kladce
common-footer-privacy = Prywatność
common-footer-accessibility = Dostępność
common-footer-sign-in = Logowanie dla pracowników i usługodawców
common-footer-what = Kladka pokazuje usługi socjalne i przekazuje Twój wniosek instytucji, która musi odpowiedzieć. To nie jest służba ratunkowa.
common-demonstration-title = To jest demonstracja.
common-demonstration-what = Nikt nie czyta wniosków wysłanych tutaj. Jeśli potrzebujesz pomocy teraz, zadzwoń pod
common-error-prefix = {"Błąd: "}
common-website = Strona internetowa

# Dates and lists.
common-date-time = { $date }, { $time }
common-due-day = do { $date } włącznie
common-due-time = do { $date }, godz. { $time }
common-list-and = { $first } i { $last }

# Parts of several pages.
common-leave = Szybko opuść stronę
common-leave-hint = Albo naciśnij trzy razy Shift.
common-step = { $step } z { $steps }
common-optional = (można pominąć)
common-errors-title = Coś trzeba poprawić
common-search-label = Jakiej pomocy potrzebujesz?
common-search-hint = Na przykład: pomoc w domu, ośrodek dzienny, nocleg
common-search-place = Gdzie?
common-search-anywhere = Wszędzie
common-search-button = Szukaj
common-search-suggestions = Podpowiedzi
common-pager = Strony wyników
common-pager-previous = Poprzednia strona
common-pager-next = Następna strona
common-pager-page = Strona { $page } z { $pages }
common-crisis-title = Niebezpieczeństwo teraz?
common-crisis-112 = Policja, pogotowie, straż pożarna
common-crisis-free = bezpłatnie

# What can be wrong with a field.
problem-missing = Wypełnij to pole
problem-too-short = To za krótkie
problem-too-long = To za długie: skróć tekst
problem-not-understood = Nie rozumiemy tego wpisu: sprawdź i spróbuj ponownie
problem-unknown = Nie znamy tego: wybierz z listy
problem-not-allowed = Tego nie można tu wybrać
problem-do-not-match = To się nie zgadza
problem-expired = Minęło zbyt dużo czasu: zacznij od nowa
problem-too-many = Za dużo: wybierz mniej

# Pages of errors.
error-danger = Jeśli grozi Ci niebezpieczeństwo, zadzwoń pod
error-find = Znajdź pomoc
error-home = Na stronę główną
error-not-found-title = Tej strony tu nie ma
error-not-found-what = Adres może zawierać błąd albo wpis został usunięty. Poszukaj pomocy, której potrzebujesz.
error-forbidden-title = Nie możesz zobaczyć tej strony
error-forbidden-what = Twoje konto nie ma do tego prawa. Jeśli wymaga tego praca, zwróć się do administratora albo zaloguj się na inne konto.
error-stale-title = Ktoś był szybszy
error-stale-what = Od czasu otwarcia strony coś się zmieniło. Wróć, odśwież stronę i zobacz, jak jest teraz.
error-invalid-title = Nie udało się odczytać przesłanych danych
error-invalid-what = Czegoś brakowało albo coś zepsuło się po drodze. Wróć i wyślij jeszcze raz.
error-too-large-title = To było za długie
error-too-large-what = To, co wysyłasz, jest większe, niż możemy przyjąć. Wróć, skróć tekst i wyślij ponownie. Nie można dołączać plików.
error-too-many-title = Zbyt wiele prób
error-too-many-what = Poczekaj kilka minut i spróbuj ponownie. Możesz też zadzwonić do urzędu albo na telefon zaufania.
error-unavailable-title = Coś zepsuło się po naszej stronie
error-unavailable-what = To nie Twoja wina. Poczekaj minutę i spróbuj ponownie. Jeśli sprawa jest pilna, zadzwoń do urzędu albo na telefon zaufania.
error-not-saved-title = Nie zapisano
error-not-saved-what = To, co właśnie zostało wysłane, nie zostało zapisane. Poczekaj minutę, wróć i wyślij ponownie. Jeśli sprawa jest pilna, zadzwoń do urzędu albo na telefon zaufania.

# A clock as the law or a setting gives it
limit-hours =
    { $count ->
        [one] { $count } godzina
        [few] { $count } godziny
        [many] { $count } godzin
        *[other] { $count } godziny
    }
limit-working-days =
    { $count ->
        [one] { $count } dzień roboczy
        [few] { $count } dni robocze
        [many] { $count } dni roboczych
        *[other] { $count } dnia roboczego
    }
limit-calendar-days =
    { $count ->
        [one] { $count } dzień
        [few] { $count } dni
        [many] { $count } dni
        *[other] { $count } dnia
    }
