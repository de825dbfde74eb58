# Wpisy, które pozostają prawdziwe: pytani są usługodawcy listem, dzwonią pracownicy; jak świeże są wpisy
fresh-nav = Aktualność
fresh-nav-mine = Moje wpisy
checked-overdue = Sprawdzono { $date }, dawniej niż uzgodniono: najpierw zadzwoń
checks-how-register = w publicznym rejestrze
checks-how-feed = według danych partnera
places-free = Są wolne miejsca
places-full = Brak wolnych miejsc
places-waitlist =
    { $count ->
        [one] Lista oczekujących: około { $count } tygodnia
        [few] Lista oczekujących: około { $count } tygodni
        [many] Lista oczekujących: około { $count } tygodni
       *[other] Lista oczekujących: około { $count } tygodnia
    }
places-said = podał usługodawca { $date }
places-unknown = Nie wiadomo: ostatnia liczba jest z { $date }. Zadzwoń i zapytaj.
fresh-nothing = Nic tu nie wpisano.
fresh-instead = Usługodawca bardzo długo nie potwierdził tego wpisu, choć go o to pytano. Dlatego wniosek trafi do samorządu, który poszuka dla Ciebie pomocy.

# Strona, do której prowadzi list
fresh-check-title = Czy to nadal się zgadza?
fresh-check-lead = W tych wpisach ludzie szukają pomocy. Usługodawca: { $agency }. Proszę je przejrzeć i wybrać odpowiedź; konto nie jest potrzebne.
fresh-check-left =
    { $count ->
        [one] Na odpowiedź czeka { $count } wpis.
        [few] Na odpowiedź czekają { $count } wpisy, jeden po drugim.
        [many] Na odpowiedź czeka { $count } wpisów, jeden po drugim.
       *[other] Na odpowiedź czeka { $count } wpisu, jeden po drugim.
    }
fresh-check-waits = Samorząd jeszcze nie przejrzał tego, co napisano o tym wpisie.
fresh-answer-legend = Jaka jest odpowiedź?
fresh-answer-right = Wszystko nadal się zgadza
fresh-answer-free = Wszystko się zgadza i mamy wolne miejsca
fresh-answer-full = Wszystko się zgadza, ale teraz nie mamy wolnych miejsc
fresh-answer-waitlist = Wszystko się zgadza i jest lista oczekujących
fresh-answer-change = Coś się nie zgadza
fresh-answer-closed = Już tego nie oferujemy
fresh-answer-submit = Wyślij odpowiedź
fresh-wrong-legend = Co się nie zgadza?
fresh-wrong-hint = To, co nie zostanie zaznaczone, uznamy za zgodne.
fresh-words = Co powinno tam być?
fresh-words-hint = Tylko o usłudze: bez nazwisk i telefonów osób prywatnych.
fresh-said-right = Dziękujemy. Wpis oznaczono jako sprawdzony dzisiaj.
fresh-said-change = Dziękujemy. Samorząd przeczyta tę wiadomość i poprawi wpis. To, czego nie zaznaczono, uznano za sprawdzone dzisiaj.
fresh-said-closed = Dziękujemy. Zanim samorząd usunie wpis, zadzwoni do Państwa. Do tego czasu wpis pozostaje.
fresh-lost-title = Proszę jeszcze raz otworzyć odsyłacz z listu
fresh-lost-text = Nie znaleziono nic do sprawdzenia. Może od otwarcia listu minęła godzina, adres został ucięty albo przeglądarka nie przyjmuje ciasteczek. Odsyłacz z listu działa 30 dni.
fresh-done-title = Dziękujemy, nie ma już nic do sprawdzenia
fresh-done-lead = Na pytania o wszystkie wpisy już odpowiedziano. Usługodawca: { $agency }. Napiszemy znowu, gdy trzeba będzie je przejrzeć.
fresh-link-until = Odsyłacz z listu działa do { $date }. Proszę go nie przekazywać: kto go ma, może odpowiedzieć za Państwa.
fresh-mine-title = Państwa wpisy
fresh-mine-open = czeka na odpowiedź
fresh-mine-waits = samorząd przegląda nadesłane uwagi
fresh-mine-right = zgadza się, nie trzeba nic robić
fresh-ask-them = Mają Państwo pytania? Proszę zwrócić się do samorządu:
problem-found-missing = Wybierz jedną z odpowiedzi.
problem-found-do-not-match = Zaznaczono, że wszystko się zgadza, a obok coś zaznaczono lub wpisano jako błędne. Wybierz „Coś się nie zgadza” albo usuń zaznaczenia i tekst.
problem-words-missing = Napisz, co powinno tam być.
problem-words-too-long = Napisz najwyżej 2000 znaków.
problem-contact-missing = Zaznacz, co się nie zgadza.

# Stanowisko
fresh-desk-title = Wpisy, którym trzeba się przyjrzeć
fresh-desk-lead = Usługodawcy są pytani dwoma listami. Do tych, którzy milczą lub nie mają adresu, dzwoni się stąd. { $municipality }.
fresh-figures-link = Jak świeże są wpisy, według miejsca i potrzeby
fresh-call-title = Następny telefon
fresh-call-none = Dzisiaj nie trzeba do nikogo dzwonić.
fresh-done-called = Rozmowa została zapisana.
fresh-done-settled = Gotowe. Nie ma tego już na liście.
fresh-done-policy = Odtąd o wpisy pytamy tak, jak ustawiono.
fresh-words-title = Co zgłosili usługodawcy
fresh-words-lead = Nikt tego jeszcze nie widzi. Sprawdź, popraw wpis, a potem oznacz jako załatwione.
fresh-word-closed = Zgłasza, że już tego nie oferuje
fresh-word-change = Zgłasza, że coś się nie zgadza: { $groups }
fresh-settle-done = Załatwione: wpis poprawiono
fresh-settle-refused = Nie tak: wpis zostaje bez zmian
fresh-script =
    { $count ->
        [one] „Dzień dobry, dzwonię stąd: { $municipality }. W naszym katalogu ludzie szukają pomocy i jest tam Państwa usługa: { $service }. Czy mogę krótko zapytać, czy wszystko się zgadza?”
        [few] „Dzień dobry, dzwonię stąd: { $municipality }. W naszym katalogu ludzie szukają pomocy i są tam { $count } Państwa usługi, między innymi: { $service }. Czy mogę krótko zapytać, czy wszystko się zgadza?”
        [many] „Dzień dobry, dzwonię stąd: { $municipality }. W naszym katalogu ludzie szukają pomocy i jest tam { $count } Państwa usług, między innymi: { $service }. Czy mogę krótko zapytać, czy wszystko się zgadza?”
       *[other] „Dzień dobry, dzwonię stąd: { $municipality }. W naszym katalogu ludzie szukają pomocy i jest tam { $count } Państwa usługi, między innymi: { $service }. Czy mogę krótko zapytać, czy wszystko się zgadza?”
    }
fresh-walk-lead = O co zapytać, po kolei:
fresh-called-legend = Jak zakończyła się rozmowa?
fresh-called-reached = Udało się zapytać
fresh-called-no-answer = Nikt nie odebrał
fresh-called-call-back = Prosili o telefon później
fresh-called-wrong-number = Numer jest błędny
fresh-called-submit = Zapisz rozmowę
fresh-log-title = Wcześniejsze telefony:
fresh-mark-urgent = Pomoc w kryzysie
fresh-mark-silent = Długo milczy: wnioski online trafiają do samorządu
fresh-col-provider = Usługodawca
fresh-col-listings = Wpisy
fresh-col-oldest = Najdawniej sprawdzony
fresh-col-last = Ostatni telefon
fresh-never = nie sprawdzono
fresh-no-call = jeszcze nie dzwoniono
fresh-later =
    { $count ->
        [one] Potem: { $count } usługodawca
        [few] Potem: { $count } usługodawcy
        [many] Potem: { $count } usługodawców
       *[other] Potem: { $count } usługodawcy
    }
problem-called-missing = Wybierz, jak zakończyła się rozmowa.
fresh-policy-title = Jak często sprawdza się wpisy
fresh-policy-text = Co { $days } dni; pomoc w kryzysie i telefony zaufania co { $urgent } dni. Listy wychodzą dwa tygodnie wcześniej. Po dwukrotnie dłuższym czasie wnioski online trafiają do samorządu, jeśli usługodawcę pytano, a on milczał.
fresh-policy-days = Dni między sprawdzeniami
fresh-policy-urgent = Dni dla pomocy w kryzysie i telefonów zaufania
fresh-policy-submit = Ustaw
problem-days-not-allowed = Wpisz liczbę od 7 do 366.
problem-urgent-not-allowed = Wpisz liczbę od 7 do 366.

# Przejście przez wpis
fresh-walk-title = Przejrzyj wpis
fresh-walk-of = Czy się zgadza? { $service }
fresh-lines-title = Telefony zaufania, pod które trzeba zadzwonić
fresh-lines-lead = Tych numerów nikt nie sprawdził od ponad { $days } dni. Proszę zadzwonić, zapytać, czy zgadzają się nazwa, godziny i języki, i zapisać dzień. Nie dzwoni się w tym celu na numery alarmowe.
fresh-lines-checked = ostatnio sprawdzono: { $date }
fresh-lines-never = jeszcze nie sprawdzono
fresh-lines-note = Zapisz dzień w tabeli
fresh-how-legend = Jak to sprawdzasz?
fresh-how-phone = Dzwonię
fresh-how-visit = Jestem na miejscu
fresh-how-website = Czytam ich stronę
fresh-how-email = Napisali do mnie
fresh-how-register = Sprawdzam w publicznym rejestrze
fresh-walk-begin = Zacznij
fresh-walk-step = { $number } z { $of }
fresh-walk-question = { $group }: czy to się zgadza?
fresh-right-yes = Tak
fresh-right-no = Nie
fresh-right-skip = Nie pytano
fresh-walk-words = Jeśli nie: co jest prawidłowe?
problem-words-do-not-match = Wpisano, co jest prawidłowe: naciśnij „Nie”. Jeśli wszystko się zgadza, najpierw usuń tekst.
fresh-walk-end = To wszystko. Co się zgadzało, oznaczono jako sprawdzone dzisiaj; co się nie zgadzało, jest na liście.
fresh-walk-back = Do listy
fresh-history = Wcześniejsze sprawdzenia, od najnowszych
fresh-col-day = Dzień
fresh-col-group = Co
fresh-col-who = Kto i jak
problem-right-missing = Wybierz jedną z odpowiedzi.

# Liczby
fresh-figures-title = Jak świeże są wpisy
fresh-figures-lead = Stan na dzisiaj, wszystkie wpisy. { $municipality }.
fresh-by-area = Według miejsca
fresh-by-need = Według potrzeby
fresh-col-area = Miejsce
fresh-col-need = Potrzeba
fresh-standing-current = Sprawdzone na czas
fresh-standing-due = Właśnie pytamy
fresh-standing-overdue = Po terminie: najpierw zadzwoń
fresh-standing-silent = Milczy dwa razy dłużej
fresh-deed-checked = Potwierdzono wpis
fresh-deed-wrong = Zgłoszono, że wpis się nie zgadza
fresh-deed-closed = Zgłoszono, że usługi już nie ma
fresh-deed-called = Zadzwoniono do usługodawcy w sprawie wpisów
fresh-deed-settled = Przejrzano zgłoszenie usługodawcy
fresh-deed-policy = Ustawiono, jak często sprawdza się wpisy

# List
mail-check-subject =
    { $count ->
        [one] Czy Państwa wpis nadal się zgadza? { $agency }
        [few] Czy { $count } Państwa wpisy nadal się zgadzają? { $agency }
        [many] Czy { $count } Państwa wpisów nadal się zgadza? { $agency }
       *[other] Czy { $count } Państwa wpisu nadal się zgadza? { $agency }
    }
mail-check-again-subject =
    { $count ->
        [one] Przypomnienie: czy Państwa wpis nadal się zgadza? { $agency }
        [few] Przypomnienie: czy { $count } Państwa wpisy nadal się zgadzają? { $agency }
        [many] Przypomnienie: czy { $count } Państwa wpisów nadal się zgadza? { $agency }
       *[other] Przypomnienie: czy { $count } Państwa wpisu nadal się zgadza? { $agency }
    }
mail-check-body =
    Dzień dobry,

    w naszym katalogu ludzie szukają pomocy, a te wpisy należą do Państwa ({ $count }). Usługodawca: { $agency }.

    { $names }

    Prosimy otworzyć tę stronę, przejrzeć je i wybrać odpowiedź. Konto nie jest potrzebne, to zajmie minutę:
    { $link }

    Można odpowiedzieć, że wszystko nadal się zgadza, że są wolne miejsca lub ich nie ma, że coś się nie zgadza albo że usługi już nie ma. Samo otwarcie strony niczego nie zmienia.

    Odsyłacz działa do { $until }. Prosimy go nie przekazywać: kto go ma, może odpowiedzieć za Państwa. W tym liście i na stronie nie ma danych osobowych.

    Bez odpowiedzi przy wpisie pojawi się „najpierw zadzwoń”. Po dłuższym milczeniu wnioski wysyłane online trafią do samorządu zamiast do Państwa.

    Ten list wysłano automatycznie; nie trzeba na niego odpowiadać.
mail-check-decided-subject = Decyzja o tym, co Państwo zgłosili: { $agency }
mail-check-decided-body =
    Dzień dobry,

    przez odsyłacz z naszego listu zaproponowali Państwo zmianę swojego wpisu: { $listing }. Samorząd ją sprawdził. Oto decyzja:

    { $decisions }

    Co ludzie widzą teraz, jest tutaj:
    { $link }

    Jeśli coś nadal się nie zgadza, można to zgłosić przez odsyłacz z naszego następnego listu albo zadzwonić do samorządu.

    Ten list wysłano automatycznie; nie trzeba na niego odpowiadać.
