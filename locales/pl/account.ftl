# Signing in and out
account-sign-in-title = Logowanie
account-sign-in-lead = Tu logują się pracownicy instytucji, usługodawców i punktów obsługi. Aby poprosić o pomoc, konto nie jest potrzebne.
account-sign-in-ask = Poproś o pomoc bez konta
account-sign-in-email = E-mail
account-sign-in-password = Hasło
account-sign-in-submit = Zaloguj się
account-sign-in-forgotten = Nie pamiętasz hasła?
account-sign-in-needed = Zaloguj się, aby zobaczyć tę stronę.
account-sign-out-title = Wylogowano
account-sign-out-lead = Ta przeglądarka nie ma już dostępu do wniosków. Jeśli z komputera korzystają inni, zamknij okno.
account-sign-out-again = Zaloguj się ponownie
account-sign-out-submit = Wyloguj się

# Who is signed in, and what they may reach
account-role-front-desk = Punkt obsługi
account-role-provider-editor = Redaktor usługodawcy
account-role-provider-manager = Kierownik usługodawcy
account-role-triage = Rozdział wniosków
account-role-case-worker = Pracownik socjalny
account-role-supervisor = Przełożony
account-role-administrator = Administrator

# A name for a computer
account-device = Jak nazywasz ten komputer?
account-device-hint = Na przykład „biurko w pracy”. Po tej nazwie rozpoznasz na swoim koncie, gdzie trwa Twoja sesja.

# A link to sign in, by e-mail
account-forgotten-title = Logowanie bez hasła
account-forgotten-lead = Wpisz swój adres: wyślemy link do logowania. Jest ważny { $minutes } min, jeden raz i tylko w tej przeglądarce.
account-forgotten-submit = Wyślij link
account-letter-title = Logowanie z linku
account-letter-lead = Naciśnij przycisk, aby się zalogować.
account-letter-elsewhere = Link działa tylko w przeglądarce, w której o niego poproszono. Możesz tam też wpisać kod z listu.
account-letter-another = Poproś o nowy link
account-letter-waiting-title = Sprawdź swoją pocztę
account-letter-waiting-lead = Jeśli takie konto istnieje, list jest już w drodze. Otwórz link w tej przeglądarce albo wpisz tu kod. Są ważne { $minutes } min.
account-letter-code = Kod z listu
account-letter-code-hint = Osiem znaków; myślniki i wielkość liter nie mają znaczenia.
account-letter-lost-title = Ten link już nie działa
account-letter-lost-lead = Został już użyty, wygasł albo był niepełny. Możesz poprosić o nowy.

# An invitation
account-invited-title = Zaproszenie
account-invited-lead = Zaproszenie do pracy tutaj: { $organization }, { $role }.
account-invited-begin = Zacznij
account-invited-bound = Dalej można przejść tylko w tej przeglądarce; w innej potrzebny będzie kod z listu.
account-invited-choose-title = Wybierz hasło
account-invited-accept = Przyjmij zaproszenie
account-invited-lost = Nie znajdujemy zaproszenia: zostało przyjęte, cofnięte, wygasło albo otwarto je w innej przeglądarce. Jeśli masz list, wpisz jego kod.
account-invited-elsewhere = To zaproszenie otwarto już w innej przeglądarce. Aby przejść dalej tutaj, wpisz kod z listu.
account-invited-code-hint = Szesnaście znaków; myślniki i wielkość liter nie mają znaczenia.

# A second factor while signing in
account-second-title = Kod z aplikacji
account-second-lead = Hasło jest poprawne. Wpisz jeszcze kod, który teraz pokazuje aplikacja.
account-second-code = Kod
account-second-code-hint = Sześć cyfr albo jeden z zapisanych kodów.
account-second-help = Nie masz telefonu ani zapisanych kodów? Administrator lub kierownik może pozwolić ustawić aplikację od nowa.
account-second-lost-title = Za dużo czasu lub prób
account-second-lost-lead = Zacznij logowanie od nowa.
account-second-required = Administratorzy logują się hasłem i kodem z aplikacji. Ustaw aplikację teraz; zajmie to dwie minuty.

# Second factors
account-factor-title = Drugi krok
account-factor-confirm = Zanim coś tu zmienisz, potwierdź jeszcze raz, że to Ty.
account-factor-set-up-title = Ustaw aplikację
account-factor-other-title = Ustaw inną aplikację
account-factor-kept = Przy logowaniu potrzebny jest kod z aplikacji. Pozostałe zapisane kody: { $count }.
account-factor-none = Przy logowaniu wystarcza hasło. Klucz dostępu albo kod z aplikacji chroni także wtedy, gdy ktoś pozna hasło.
account-factor-change = Zmień drugi krok
account-factor-app = Zainstaluj w telefonie aplikację, która pokazuje jednorazowe kody (TOTP).
account-factor-scan = Zeskanuj ten obrazek.
account-factor-picture = Kod dla aplikacji
account-factor-letters = Albo wpisz literami:
account-factor-type = Wpisz sześć cyfr, które aplikacja teraz pokazuje.
account-factor-submit = Włącz
account-factor-remove = Wyłącz aplikację
account-codes-title = Zapisz te kody
account-codes-lead = Gdy zgubisz telefon, każdy z nich raz zastąpi kod z aplikacji albo klucz dostępu. Trzymaj je z dala od komputera. Nie pokażemy ich więcej.
account-codes-done = Zapisane
account-codes-renew = Pobierz nowe kody

# Showing once more who is there
account-confirm-title = Czy to na pewno Ty?
account-confirm-lead = Zanim przejdziesz dalej, potwierdź jeszcze raz, że to Ty. Pytamy o to co jakiś czas oraz po zalogowaniu się przez inną stronę.
account-confirm-submit = Dalej

# One's own account
account-nav = Moje konto
account-own-title = Moje konto
account-done-password = Hasło zmienione. W innych miejscach nastąpiło wylogowanie.
account-done-session = Tam nastąpiło wylogowanie.
account-done-sessions = Sesja trwa tylko tutaj.
account-done-factor = Drugi krok jest włączony.
account-done-factor-removed = Aplikacja jest wyłączona.
account-done-link = Zalogowano z linku. Jeśli nie pamiętasz hasła, przez pół godziny możesz wybrać nowe bez podawania starego.
account-sessions-title = Twoje sesje
account-sessions-lead = Nie przechowujemy adresu ani przeglądarki: widać tylko to, co wpisano.
account-sessions-end-others = Wyloguj wszędzie indziej
account-session-unnamed = Bez nazwy
account-session-here = tutaj
account-session-times = Od { $since }, ostatnio { $seen }
account-session-end = Wyloguj
account-session-end-name = Wyloguj: { $name }
account-way-password = Hasłem
account-way-link = Linkiem z listu
account-way-invitation = Po przyjęciu zaproszenia
account-password-title = Inne hasło
account-password-lead = Po zmianie hasła nastąpi wylogowanie wszędzie indziej.
account-password-current = Obecne hasło
account-password-chosen = Nowe hasło
account-password-hint = Co najmniej { $count } znaków. Najłatwiej zapamiętać kilka niezwiązanych słów. Haseł wykradzionych nie przyjmujemy.
account-password-submit = Zmień hasło

# Problems
problem-password-do-not-match = E-mail i hasło nie pasują do siebie. Sprawdź oba i spróbuj ponownie.
problem-password-missing = Wpisz hasło.
problem-password-too-many = Za dużo prób. Odczekaj kilka minut i wpisz hasło jeszcze raz
problem-chosen-missing = Wpisz nowe hasło
problem-chosen-too-short = Hasło jest za krótkie: co najmniej dwanaście znaków
problem-chosen-stolen = To hasło jest na listach wykradzionych haseł: wybierz inne
problem-chosen-too-weak = To hasło łatwo odgadnąć: dodaj jeszcze jedno lub dwa słowa
problem-current-do-not-match = Hasło jest nieprawidłowe: spróbuj ponownie
problem-code-missing = Wpisz kod
problem-code-do-not-match = Kod nie pasuje albo został już użyty
problem-email-not-allowed = Konto z tym adresem już istnieje
problem-email-too-many = Za dużo otwartych zaproszeń: cofnij niektóre
problem-role-missing = Wybierz rolę tej osoby
problem-organization-missing = Wybierz usługodawcę, którego kierownika zapraszasz
problem-organization-not-allowed = Dla pracowników samorządu nie wybieraj usługodawcy
