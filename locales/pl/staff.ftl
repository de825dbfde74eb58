# A task: its state, its part, its clock (shared with providers)
task-state-sent = Czeka na odpowiedź
task-state-accepted = Przyjęto do realizacji
task-state-asked = Zadano pytanie, czekamy na odpowiedź osoby
task-state-completed = Zakończono
task-state-declined = Odmówiono
task-state-rerouted = Przekazano innej instytucji
task-state-returned = Wróciło, bo nikt nie odpowiedział
task-state-withdrawn = Wycofano
task-part-lead = Odpowiada
task-part-also = Także uczestniczy
task-part-direct = Bezpośrednio do usługodawcy
task-part-triage = Rozdział
task-agency-triage = Rozdział w samorządzie
task-urgency-normal = Zwykłe
task-urgency-soon = Wkrótce
task-urgency-urgent = Pilne
task-mark-unanswered = Bez odpowiedzi
task-mark-must-not-refuse = Nie można odmówić
task-mark-unheard = Listy nie docierają
task-left-hours =
    { $count ->
        [0] Została niecała godzina
        [one] Została { $count } godzina
        [few] Zostały { $count } godziny
        [many] Zostało { $count } godzin
        *[other] Zostały { $count } godziny
    }
task-left-working-days =
    { $count ->
        [0] Dziś ostatni dzień
        [one] Został { $count } dzień roboczy
        [few] Zostały { $count } dni robocze
        [many] Zostało { $count } dni roboczych
        *[other] Zostały { $count } dni robocze
    }
task-left-calendar-days =
    { $count ->
        [0] Dziś ostatni dzień
        [one] Został { $count } dzień
        [few] Zostały { $count } dni
        [many] Zostało { $count } dni
        *[other] Zostały { $count } dni
    }
task-over-hours =
    { $count ->
        [0] Termin właśnie minął
        [one] Po terminie o { $count } godzinę
        [few] Po terminie o { $count } godziny
        [many] Po terminie o { $count } godzin
        *[other] Po terminie o { $count } godziny
    }
task-over-working-days =
    { $count ->
        [0] Termin właśnie minął
        [one] Po terminie o { $count } dzień roboczy
        [few] Po terminie o { $count } dni robocze
        [many] Po terminie o { $count } dni roboczych
        *[other] Po terminie o { $count } dni robocze
    }
task-over-calendar-days =
    { $count ->
        [0] Termin właśnie minął
        [one] Po terminie o { $count } dzień
        [few] Po terminie o { $count } dni
        [many] Po terminie o { $count } dni
        *[other] Po terminie o { $count } dni
    }
task-silence-hours =
    { $count ->
        [0] Niecałą godzinę
        [one] { $count } godzinę
        [few] { $count } godziny
        [many] { $count } godzin
        *[other] { $count } godziny
    }
task-silence-days =
    { $count ->
        [one] { $count } dzień
        [few] { $count } dni
        [many] { $count } dni
        *[other] { $count } dni
    }
task-legal-due = Według prawa { $date }, { $limit }
task-legal-proposed = Proponowany termin { $date }, { $limit }
task-legal-none = Wniosek bezpośredni, bez terminu ustawowego

# The queue
staff-queue-title = Wnioski: { $municipality }
staff-queue-lead = Najpierw to, czego termin jest najbliższy.
staff-queue-caption =
    { $count ->
        [one] { $count } otwarte zadanie
        [few] { $count } otwarte zadania
        [many] { $count } otwartych zadań
        *[other] { $count } otwarte zadania
    }
staff-queue-deadline = Termin
staff-queue-need = Potrzeba
staff-queue-area = Miejsce
staff-queue-agency = Kto odpowiada
staff-queue-state = Stan
staff-queue-silence = Cisza
staff-queue-filter-title = Pokaż tylko
staff-queue-filter-group = Grupa potrzeb
staff-queue-filter-submit = Pokaż
staff-queue-filter-clear = Pokaż wszystkie
staff-queue-empty-title = Nikt nie czeka
staff-queue-empty-all = Teraz nie ma otwartych wniosków. Nowy pojawi się tu, gdy tylko ktoś go wyśle.
staff-queue-empty-filtered = Przy tych filtrach nic nie ma.
staff-queue-dead =
    { $count ->
        [one] Nie udało się doręczyć { $count } powiadomienia. Instytucja może nie wiedzieć o wniosku: zadzwoń.
        [few] Nie udało się doręczyć { $count } powiadomień. Instytucje mogą nie wiedzieć o wnioskach: zadzwoń.
        [many] Nie udało się doręczyć { $count } powiadomień. Instytucje mogą nie wiedzieć o wnioskach: zadzwoń.
        *[other] Nie udało się doręczyć { $count } powiadomień. Instytucje mogą nie wiedzieć o wnioskach: zadzwoń.
    }

# The queue's live part: its words travel as props
staff-queue-narrow-label = Szukaj na liście
staff-queue-narrow-none = Na liście nie ma takich.
staff-queue-narrow-shown = Pokazano:
staff-queue-check-now = Czy są nowe?
staff-queue-check-same = Nie ma nowych.
staff-queue-check-new = Lista się zmieniła.
staff-queue-check-show = Pokaż nową listę
staff-queue-check-failed = Nie udało się sprawdzić. Odśwież stronę.

# One request
staff-referral-title = Wniosek: { $need }
staff-referral-back = Wszystkie wnioski
staff-referral-number = Numer
staff-referral-clear-title = Co widać bez otwierania
staff-referral-need = Potrzeba
staff-referral-service = Wybrana usługa
staff-referral-area = Miejsce
staff-referral-urgency = Pilność
staff-referral-received = Przyjęto
staff-referral-legal = Termin samorządu
staff-referral-assisted = W wypełnieniu pomógł(-ogła)
staff-referral-withdrawn = Osoba wycofała wniosek { $date }. Nic więcej nie trzeba robić.
staff-referral-tasks-title = Kto co robi
staff-referral-tasks-caption = Zadania instytucji
staff-referral-tasks-part = Rola
staff-referral-timeline-title = Przebieg
staff-referral-nothing = Teraz nie musisz nic robić.

# Opening the sealed part
task-open-title = Dane osobowe
task-open-lead = Imię, kontakt i opis są zapieczętowane. Otwarcie zostaje zapisane: kto i kiedy. Osoba to zobaczy.
task-open-submit = Otwórz wniosek
task-open-again = Otwarto. Po opuszczeniu strony dane znów są zapieczętowane.
task-open-not-yours = Twoja rola nie pozwala otwierać danych osobowych.
task-facts-asker = Kto prosi
task-facts-name = Imię
task-facts-age = Wiek
task-facts-audience = Grupa
task-facts-residence = Związek z miejscem
task-facts-declared = Miejsce zameldowania
task-facts-flags = Co zaznaczono
task-facts-story = Własnymi słowami
task-facts-way = Jak bezpiecznie się skontaktować
task-facts-phone = Telefon
task-facts-email = E-mail
task-facts-when = Kiedy
task-facts-message = Czy można zostawić wiadomość
task-facts-language = Język
task-facts-rule = Dlaczego do Was
task-facts-yes = Tak
task-facts-no = Nie
task-asker-myself = Sama osoba
task-asker-someone-else = Ktoś bliski lub sąsiad
task-asker-professional = Specjalista
task-asker-anonymous = Nie chce podać imienia
task-residence-declared = Tu jest zameldowanie
task-residence-actual = Tu mieszka
task-residence-stay = Przebywa tu czasowo
task-flag-violence = Przemoc
task-flag-danger = Zagrożenie życia lub zdrowia
task-flag-child = Jest dziecko
task-flag-case-management = Prowadzona jest praca z rodziną (zarządzanie przypadkiem)
task-way-phone = Zadzwonić
task-way-text = Wysłać SMS
task-way-email = Napisać e-mail
task-way-visit = Przyjść do domu
task-way-none = Nie kontaktować się: osoba sama sprawdzi kodem potwierdzenia

# Acts on a task
task-accept-title = Przyjąć do realizacji
task-accept-lead = Osoba zobaczy, że Wasza instytucja przyjęła wniosek.
task-accept-submit = Przyjmij wniosek
task-decline-title = Odmówić
task-decline-lead = Wniosek wróci do rozdziału w samorządzie, a Wasza instytucja nie będzie mogła go otworzyć.
task-decline-forbidden = Tego wniosku nie można odrzucić: zaznaczono zagrożenie życia, przemoc lub krzywdzenie dziecka. Jeśli potrzebna jest inna instytucja, przekażcie go.
task-decline-reason = Powód
task-decline-note = Wyjaśnienie dla osoby (nieobowiązkowo)
task-decline-submit = Odmów i zwróć
task-reason-no-places = Brak miejsc
task-reason-not-our-service = Nie świadczymy tej usługi
task-reason-outside-area = Nie nasz teren
task-reason-no-need-found = Nie stwierdzono potrzeby
task-reason-other = Inny powód
task-route-title = Przekazać innej instytucji
task-route-lead = Termin samorządu się nie zmienia. Nowa instytucja dostaje własny termin odpowiedzi.
task-route-agency = Instytucja
task-route-choose = Wybierz
task-route-submit = Przekaż
task-ask-title = Zapytać osobę
task-ask-question = Twoje pytanie
task-ask-hint = Osoba przeczyta je na stronie wniosku, podając kod potwierdzenia. Pytanie jest zapieczętowane.
task-ask-submit = Wyślij pytanie
task-complete-title = Zakończyć
task-complete-outcome = Czy osoba otrzymała pomoc?
task-complete-submit = Zakończ wniosek
task-outcome-helped = Tak
task-outcome-partly-helped = Częściowo
task-messages-title = Wiadomości
task-messages-person = Osoba
task-messages-none = Nie ma jeszcze wiadomości.

# Events of the timeline
task-event-received = Wniosek przyjęto
task-event-opened = Otwarto
task-event-accepted = Przyjęto do realizacji
task-event-declined = Odmówiono
task-event-asked = Zadano pytanie
task-event-answered = Osoba odpowiedziała
task-event-completed = Zakończono
task-event-returned = Wróciło do rozdziału: nikt nie odpowiedział na czas
task-event-withdrawn = Osoba wycofała
task-event-routed = Skierowano do instytucji

# Who saw what
staff-audit-title = Kto co widział
staff-audit-lead = Każde otwarcie danych osobowych i każda decyzja. Wpisów nie da się niepostrzeżenie zmienić ani usunąć.
staff-audit-caption = Wpisy, najnowsze na początku
staff-audit-when = Kiedy
staff-audit-who = Kto
staff-audit-deed = Co zrobił
staff-audit-referral = Wniosek
staff-audit-empty = Nie ma jeszcze wpisów.
staff-audit-chain-broken = Łańcuch wpisów jest naruszony: ktoś zmienił lub usunął wpis. Powiadom administratora.
staff-audit-deed-sent = Przyjęto wniosek
staff-audit-deed-assisted = Pomógł(-ogła) wysłać wniosek
staff-audit-deed-opened = Otworzył(-a) dane osobowe
staff-audit-deed-opened-messages = Przeczytał(-a) wiadomości
staff-audit-deed-opened-to-route = Otworzył(-a), aby przekazać
staff-audit-deed-account-created = Utworzono konto
staff-audit-deed-key-added = Utworzono klucz samorządu
staff-audit-deed-account-disabled = Wyłączono konto
staff-audit-newer = Nowsze
staff-audit-older = Starsze
staff-audit-pages = Strony
staff-audit-system = System
staff-audit-holder = Autor wniosku

# Typing a request in for someone
staff-assist-title = Wypełnij wniosek za kogoś
staff-assist-lead = Przez telefon, w punkcie lub z papieru. We wniosku będzie podane, że w wypełnieniu pomogli: { $organization }.
staff-assist-danger = Grozi niebezpieczeństwo teraz? Najpierw zadzwoń pod 112.
staff-assist-what = Czego potrzeba
staff-assist-need = Potrzeba
staff-assist-choose = Wybierz
staff-assist-urgency = Jak szybko
staff-assist-flags = Co się dzieje (zaznacz, co pasuje)
staff-assist-where = Gdzie osoba mieszka lub przebywa
staff-assist-area = Miejscowość
staff-assist-who = Komu potrzebna pomoc
staff-assist-asker = Kto się zwraca
staff-assist-name = Imię (nieobowiązkowo)
staff-assist-age = Wiek (nieobowiązkowo)
staff-assist-audience = Grupa (nieobowiązkowo)
staff-assist-story = Co się stało, własnymi słowami (nieobowiązkowo)
staff-assist-reach = Jak bezpiecznie się skontaktować
staff-assist-way = Sposób
staff-assist-phone = Telefon
staff-assist-email = E-mail
staff-assist-when = Kiedy można, czego unikać (nieobowiązkowo)
staff-assist-message = Można zostawić wiadomość
staff-assist-language = W jakim języku rozmawiać
staff-assist-consent = Zgoda
staff-assist-consent-lead = Powiedz osobie: przekażemy wniosek z jej danymi odpowiedzialnej instytucji; będzie mogła je otworzyć, każde otwarcie jest zapisywane; zgodę można wycofać w każdej chwili kodem potwierdzenia.
staff-assist-consent-oral = Zgoda ustna, tu w urzędzie
staff-assist-consent-paper = Zgodziła się na piśmie, papier jest u nas
staff-assist-submit = Wyślij wniosek
staff-assist-no-rules = W Waszym samorządzie wnioski przez tę stronę nie są jeszcze przyjmowane.
staff-assist-sent-title = Wniosek wysłany
staff-assist-sent-receipt = Kod potwierdzenia
staff-assist-sent-lead = Wydrukuj lub przepisz ten kod i daj go osobie. Później nie będziemy mogli go pokazać.
staff-assist-sent-who = Otrzymali: { $agencies }
staff-assist-sent-due = Odpowiedzą { $date }
staff-assist-sent-follow = Tym kodem można sprawdzić i wycofać wniosek: { $address }
staff-assist-sent-print = Wydrukuj tę stronę przyciskiem drukowania przeglądarki.
staff-assist-sent-late = Ten wniosek został już wysłany wcześniej. Kodu nie możemy już pokazać.
staff-assist-sent-another = Wypełnij kolejny

# Problems
problem-reason-missing = Wybierz powód.
problem-agency-missing = Wybierz instytucję.
problem-question-missing = Napisz pytanie.
problem-outcome-missing = Wybierz, czy osoba otrzymała pomoc.
