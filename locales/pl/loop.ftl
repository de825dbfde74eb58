# States, parts and events of a task that close the loop (shared by staff and providers)
task-state-in-service = Pomoc trwa
task-state-waitlisted = Na liście oczekujących
task-state-unreachable = Nie udało się skontaktować
task-state-not-helped = Zamknięto bez pomocy
task-state-cancelled = Anulowano
task-state-merged = Połączono z innym wnioskiem
task-state-mistaken = Wprowadzono przez pomyłkę
task-part-review = Sprawdzenie
task-agency-review = Osoba nadzorująca w samorządzie
task-event-started = Pomoc się zaczęła
task-event-waitlisted = Wpisano na listę oczekujących
task-event-still-needed = Osoba nadal tego potrzebuje
task-event-tried = Próbowano skontaktować się z osobą
task-event-unreachable = Nie udało się skontaktować
task-event-not-helped = Zamknięto bez pomocy
task-event-cancelled = Anulowano
task-event-merged = Połączono z innym wnioskiem
task-event-mistaken = Wprowadzono przez pomyłkę
task-part-filing = Złożenie w radzie
task-event-filed = Złożono w radzie
task-event-confirmed = Osoba mówi, że pomoc dotarła
task-event-disputed = Osoba mówi, że pomoc nie dotarła albo tylko częściowo

# Reasons and ends
task-reason-missing-documents = Brakuje dokumentów
task-reason-declined-by-person = Osoba nie chce tej pomocy
task-reason-duplicate = Taki wniosek już jest
task-reason-unsafe = Dalsze działanie nie jest bezpieczne
task-closing-no-need-ua = Odmowa: nie stwierdzono potrzeby
task-closing-not-given-ua = Odmowa: usługodawca nie prowadzi tej usługi; wskażemy innych
task-closing-no-need-lt = Odmowa: nie stwierdzono potrzeby
task-closing-residence-lt = Odmowa: według miejsca zamieszkania decyduje inny samorząd
task-closing-person-declined = Osoba nie chce pomocy
task-closing-moved = Osoba się wyprowadziła
task-closing-died = Osoba zmarła
task-grounds-title = Podstawy odmowy
task-grounds-lead = Czym pracownicy mogą uzasadnić odmowę i na którym artykule się ona opiera. Innych podstaw odmowy nie ma.
task-grounds-unnamed = Tekst ustawy nie wymienia takiej podstawy; wynika ona z odczytania tego artykułu. Do potwierdzenia przez prawnika.
task-cancelling-person-asked = Prosiła o to osoba
task-cancelling-helped-elsewhere = Osoba dostała pomoc gdzie indziej
task-cancelling-not-a-request = To nie jest wniosek o pomoc
task-try-way-phone = Telefon
task-try-way-text = SMS
task-try-way-email = E-mail
task-try-way-visit = Wizyta
task-try-way-letter = List
task-help-yes = Tak, pomoc dotarła
task-help-partly = Częściowo
task-help-no = Nie

# Acts on a task
task-start-title = Pomoc się zaczęła
task-start-lead = Osoba zobaczy, że pomoc się zaczęła.
task-start-submit = Zaznacz rozpoczęcie
task-waitlist-title = Wpisz na listę oczekujących
task-waitlist-lead = Osoba zobaczy, ile mniej więcej trzeba czekać, i powie, czy nadal tego potrzebuje.
task-waitlist-weeks = Ile tygodni trzeba czekać
task-waitlist-submit = Wpisz na listę
task-ask-lead = Dopóki osoba nie odpowie, Wasz czas na odpowiedź stoi w miejscu.
task-try-title = Zapisz próbę kontaktu
task-try-lead = Próba to nie odpowiedź: termin biegnie dalej.
task-try-way = Jak
task-try-when = Kiedy
task-try-when-hint = Zostaw puste, jeśli to było teraz.
task-try-submit = Zapisz próbę
task-tries-title = Próby kontaktu
task-unreachable-title = Nie można skontaktować się z osobą
task-unreachable-lead = Wniosek tu się zatrzymuje. Jeśli osoba napisze, sam wróci do samorządu.
task-unreachable-submit = Zamknij: brak kontaktu
task-complete-lead = Osobę zapytamy, czy pomoc dotarła. Jeśli odpowie „nie”, zobaczy to osoba nadzorująca.
task-file-title = Złóż w radzie
task-file-lead = Zwrócono się do Was bezpośrednio. Ustawa każe pomóc w złożeniu wniosku w radzie do następnego dnia roboczego (2671-VIII, 19(1)). To, co robicie sami, jest osobnym zadaniem.
task-file-submit = Złóż w radzie
task-reply-title = Odpowiedz i zamknij
task-reply-lead = Ta pomoc jest dostępna dla wszystkich: nie trzeba oceny ani decyzji.
task-reply-answer = Wasza odpowiedź
task-reply-submit = Odpowiedz i zamknij
task-close-title = Zamknij bez pomocy
task-close-lead = Wszystkie zadania tego wniosku się kończą. Odmowa opiera się na artykule ustawy, który osoba przeczyta.
task-close-why = Dlaczego
task-close-submit = Zamknij wniosek
task-cancel-title = Anuluj
task-cancel-lead = Bez decyzji: nie ma już o czym decydować.
task-cancel-why = Dlaczego
task-cancel-submit = Anuluj wniosek
task-merge-title = Połącz z innym wnioskiem
task-merge-lead = Gdy ta sama osoba prosiła o to samo dwa razy. Praca toczy się dalej w drugim wniosku.
task-merge-into = Drugi wniosek
task-merge-submit = Połącz
task-mistaken-title = Wprowadzono przez pomyłkę
task-mistaken-lead = To w ogóle nie powinien być wniosek. Wszystkie jego zadania się kończą.
task-mistaken-submit = Oznacz jako pomyłkę
staff-referral-others-title = Wskazano osobie innych
staff-referral-said-title = Co mówi osoba
staff-referral-said-help = Czy pomoc dotarła?
staff-referral-said-why = Co przeszkodziło
staff-referral-said-waited = Ile to trwało
staff-referral-said-at = Powiedziano

# Problems
problem-note-missing = Napisz powód własnymi słowami.
problem-weeks-missing = Wpisz liczbę tygodni.
problem-weeks-not-understood = Wpisz liczbę całkowitą od 1 do 208.
problem-tried-missing = Wybierz, jak próbowano.
problem-when-not-understood = Wpisz dzień i godzinę.
problem-when-not-allowed = Próba nie może być w przyszłości ani przed wnioskiem.
problem-answer-missing = Napisz odpowiedź.
problem-closing-missing = Wybierz powód.
problem-closing-not-allowed = Ta podstawa wymaga wskazania innych usługodawców, a katalog ich tu nie zna. Wybierz inną albo przekaż wniosek.
problem-cancelling-missing = Wybierz powód.
problem-into-missing = Wybierz drugi wniosek.
problem-into-not-allowed = Tamten wniosek jest zamknięty albo należy do innego samorządu.
problem-help-missing = Wybierz odpowiedź.

# The person's side
follow-standing-routed = Twój wniosek przekazano innej instytucji. Odpowiedź dopiero nadejdzie.
follow-standing-answered = Twoja odpowiedź dotarła. Teraz ich kolej.
follow-standing-waitlisted = Jesteś na liście oczekujących.
follow-standing-in-service = Pomoc się zaczęła.
follow-standing-in-review = Mówisz, że pomoc nie dotarła albo tylko częściowo. Teraz sprawdza to ktoś inny.
follow-standing-unreachable = Próbowano się z Tobą skontaktować, ale się nie udało.
follow-standing-not-helped = Twój wniosek zamknięto bez udzielenia pomocy.
follow-standing-cancelled = Twój wniosek anulowano.
follow-standing-merged = Twój wniosek jest rozpatrywany razem z innym w tej samej sprawie.
follow-standing-mistaken = Ten wniosek oznaczono jako wprowadzony przez pomyłkę. Jeśli tak nie jest, poproś ponownie albo zadzwoń do samorządu.
follow-supervisor = osoba nadzorująca w samorządzie
follow-next-service = { $agency } pomaga. Później zapytamy, czy pomoc dotarła.
follow-next-lost = Napisz niżej, jak i kiedy można się z Tobą skontaktować: wniosek sam wróci do pracy.
follow-closing-no-need-ua = Powód: nie stwierdzono potrzeby tej usługi.
follow-closing-not-given-ua = Powód: usługodawca nie prowadzi tej usługi. Inni, którzy ją prowadzą, są niżej.
follow-closing-no-need-lt = Powód: nie stwierdzono potrzeby tej usługi.
follow-closing-residence-lt = Powód: według miejsca zamieszkania decyduje inny samorząd.
follow-closing-person-declined = Zapisano, że nie chcesz tej pomocy.
follow-closing-moved = Zapisano, że osoba się wyprowadziła.
follow-closing-died = Zapisano, że osoba zmarła. Współczujemy.
follow-closing-law = Podstawa prawna: { $article }.
follow-complain-ua = Możesz poprosić o odmowę na piśmie i złożyć skargę do rady albo do sądu administracyjnego.
follow-complain-lt = Możesz poprosić o odmowę na piśmie i złożyć skargę do mera, a potem do sądu administracyjnego.
follow-cancelling-person-asked = Zapisano, że to na Twoją prośbę.
follow-cancelling-helped-elsewhere = Zapisano, że pomoc dotarła skądinąd.
follow-cancelling-not-a-request = Nie uznano tego za wniosek o pomoc. Jeśli to był wniosek, poproś ponownie albo zadzwoń do samorządu.
follow-event-started = Pomoc się zaczęła: { $agency }
follow-event-waitlisted = Wpisano na listę oczekujących: { $agency }
follow-event-filed = Złożono w radzie: { $agency }
follow-event-still-needed = Potwierdzono, że nadal tego potrzebujesz
follow-event-tried = { $agency }: próba kontaktu z Tobą
follow-event-unreachable = { $agency }: nie udało się z Tobą skontaktować
follow-event-not-helped = Zamknięto bez pomocy: { $agency }
follow-event-cancelled = Wniosek anulowano
follow-event-merged = Połączono z innym wnioskiem
follow-event-mistaken = Oznaczono jako pomyłkę
follow-event-confirmed = Potwierdzono, że pomoc dotarła
follow-event-disputed = Zgłoszono, że pomoc nie dotarła albo tylko częściowo
follow-reason-missing-documents = brakuje dokumentów
follow-reason-declined-by-person = zrozumiano, że tego nie chcesz
follow-reason-duplicate = taki wniosek już jest
follow-reason-unsafe = nie można tam pomóc bezpiecznie
follow-others-title = Kto jeszcze daje taką pomoc
follow-others-lead = Możesz zwrócić się do nich bezpośrednio.
follow-still-title = Czy nadal tego potrzebujesz?
follow-still-text = Twoje miejsce na liście się nie zmieni.
follow-still-submit = Wyślij odpowiedź
follow-help-title = Czy pomoc dotarła?
follow-help-legend = Twoja odpowiedź
follow-help-yes = Tak
follow-help-partly = Częściowo
follow-help-no = Nie
follow-help-said-yes = Twoja odpowiedź: tak. Dziękujemy. Możesz odpowiedzieć ponownie.
follow-help-said-partly = Twoja odpowiedź: częściowo. Możesz odpowiedzieć ponownie.
follow-help-said-no = Twoja odpowiedź: nie. Możesz odpowiedzieć ponownie.
follow-why-legend = Jeśli nie lub częściowo: co przeszkodziło?
follow-why-nobody-came = Nikt nie przyszedł ani nie zadzwonił
follow-why-not-what-was-needed = To nie to, czego było trzeba
follow-why-too-late = Za późno
follow-why-too-dear = Za drogo
follow-why-too-far = Za daleko
follow-why-treated-badly = Źle nas potraktowano
follow-why-other = Coś innego
follow-waited-legend = Ile trzeba było czekać?
follow-waited-days = Kilka dni
follow-waited-weeks = Kilka tygodni
follow-waited-months = Kilka miesięcy
follow-waited-still-waiting = Nadal czekam
follow-unclear-label = Co było niejasne? (nieobowiązkowe)
follow-help-submit = Wyślij odpowiedź
follow-opened-title = Kto otwierał Twoje dane
follow-opened-lead = Każde otwarcie jest zapisane i widać je tutaj. Żeby wysyłać listy, program sam czyta tylko Twój adres e-mail.
follow-opened-none = Nikt ich jeszcze nie otwierał.
follow-opened-facts = otwarcie wniosku
follow-opened-messages = odczytanie wiadomości
follow-opened-to-route = otwarcie, aby przekazać dalej
follow-opened-other = otwarcie z innego powodu

# Counts
task-weeks =
    { $count ->
        [one] około { $count } tygodnia
        *[other] około { $count } tygodni
    }
follow-next-waiting =
    { $count ->
        [one] { $agency }: miejsce powinno być za około { $count } tydzień.
        [few] { $agency }: miejsce powinno być za około { $count } tygodnie.
        *[other] { $agency }: miejsce powinno być za około { $count } tygodni.
    }
task-try-days =
    { $count ->
        [one] Próbowano w { $count } dniu; po { $needed } różnych dniach uznaje się, że kontaktu nie ma.
        *[other] Próbowano w { $count } dniach; po { $needed } różnych dniach uznaje się, że kontaktu nie ma.
    }
