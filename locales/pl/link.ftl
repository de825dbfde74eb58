# Odpowiedź na prośbę przez odsyłacz z listu, bez konta
link-title = Odpowiedz na prośbę
link-lead = Przekazano Państwu prośbę o pomoc. Do: { $agency }. Od: { $municipality }.
link-until = Odsyłacz działa jeden raz, { $date }.
link-personal-title = Nie widać tu, kto prosi
link-personal-text = Odsyłacz z listu mogliby przeczytać inni, dlatego nie ma tu nazwiska, adresu ani opisu sytuacji. Gdy przyjmą Państwo prośbę, samorząd zadzwoni i powie, komu pomóc. Jeśli chcą Państwo sami otwierać takie prośby, proszę poprosić samorząd o konto.
link-ask-them = Mają Państwo pytania albo chcą mieć własne konto? Proszę zwrócić się do samorządu:
link-call-them = Proszę zadzwonić do samorządu:
link-choice-legend = Jaka jest Państwa odpowiedź?
link-choice-accept = Przyjmujemy
link-choice-waitlist = Teraz nie mamy miejsc, ale możemy wpisać na listę oczekujących
link-choice-ask = Najpierw musimy o coś zapytać
link-choice-decline = Nie możemy przyjąć
link-question-hint = Osoba odpowie na swojej stronie. Proszę nie wpisywać tu nazwisk, diagnoz ani adresów.
link-submit = Wyślij odpowiedź
link-lost-title = Proszę jeszcze raz otworzyć odsyłacz z listu
link-lost-text = Nie znaleziono prośby do odpowiedzi. Może od otwarcia listu minęła godzina, adres został ucięty albo przeglądarka nie przyjmuje ciasteczek. Jeśli odsyłacz z listu też nie pomaga, jego czas minął.
link-done-title = Na tę prośbę już odpowiedziano
link-done-accept = Przyjmują ją Państwo.
link-done-waitlist = Wpisali Państwo osobę na listę oczekujących.
link-done-ask = Zadali Państwo osobie pytanie.
link-done-decline = Nie mogą jej Państwo przyjąć.
link-next-accept = Osoba została powiadomiona. Samorząd zadzwoni i powie, komu pomóc i jak się z nią skontaktować.
link-next-waitlist = Osoba została powiadomiona i co jakiś czas będzie pytana, czy nadal tego potrzebuje. Jeśli coś się zmieni, samorząd zadzwoni.
link-next-ask = Gdy osoba odpowie, samorząd przeczyta odpowiedź, a Państwo dostaną nowy list z nowym odsyłaczem. Do tego czasu termin odpowiedzi nie biegnie.
link-next-decline = Prośba wróciła do samorządu, który szuka innych. Osoba została powiadomiona.
link-not-you-title = To nie Państwo albo to pomyłka?
link-not-you-text = Proszę zadzwonić do samorządu. Może cofnąć odpowiedź i widzi, że udzielono jej przez ten odsyłacz.
link-ended-title = Ten odsyłacz już nie działa
link-ended-time = Odpowiedź była potrzebna { $date }. Prośba wraca do samorządu, który szuka innych.
link-ended-answered = Na prośbę odpowiedziano w inny sposób. Nic więcej nie trzeba tu robić.
link-ended-gone = Państwa odpowiedź nie jest już potrzebna: prośbę przekazano dalej, wycofano albo zamknięto.
problem-choice-missing = Proszę wybrać jedną z odpowiedzi.

# Co samorząd widzi o instytucjach bez konta
reach-letter = Bez konta: { $agency }. Listy z odsyłaczem idą na adres { $email }. Można przez niego przyjąć, zapytać, zaproponować listę oczekujących albo odmówić; danych osobowych nie widać.
reach-call = Bez konta i bez adresu e-mail: { $agency }. Nikt tam jeszcze nie wie o tej prośbie. Proszę zadzwonić.
reach-script-title = Co można powiedzieć:
reach-script = „Dzień dobry, dzwonię stąd: { $municipality }. Czeka na Państwa prośba o pomoc. Potrzeba: { $need }. Miejsce: { $area }. Numer { $reference }, prosimy o odpowiedź { $date }. Czy mogą Państwo ją przyjąć?”
reach-then = Kim jest osoba, proszę powiedzieć dopiero po przyjęciu. Potem proszę zapisać odpowiedź na tej stronie.
reach-taken = Prośbę przyjęto, ale bez wglądu w dane osobowe: { $agency }. Proszę zadzwonić: komu pomóc i jak bezpiecznie się skontaktować.
staff-audit-link = { $organization }, przez odsyłacz z listu
letters-deed-legal-reminded = Przypomnienie o terminie ustawowym

# Listy
mail-link-subject = Prośba { $reference }: prosimy o odpowiedź do { $due }
mail-link-again-subject = Prośba { $reference } wciąż czeka: prosimy o odpowiedź do { $due }
mail-link-body =
    Dzień dobry,

    przekazano Państwu prośbę o pomoc.

    Od: { $municipality }
    Numer prośby: { $reference }
    Prosimy o odpowiedź do: { $due }

    Na tej stronie widać, czego potrzeba, i można odpowiedzieć. Konto nie jest potrzebne:
    { $link }

    Odsyłacz służy do jednej odpowiedzi, do { $until }. Prosimy go nie przekazywać: kto go ma, może odpowiedzieć za Państwa. Ani list, ani strona nie zawierają danych osobowych.

    Jeśli nikt nie odpowie, prośba sama wróci do samorządu.

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-call-subject = Prośba { $reference }: proszę zadzwonić do usługodawcy
mail-call-body =
    Dzień dobry,

    prośbę przekazano usługodawcy, który nie ma tu ani konta, ani adresu e-mail. Dopóki Państwo nie zadzwonią, nikt tam o niej nie wie.

    Numer prośby: { $reference }
    Odpowiedź potrzebna do: { $due }

    Ten list nie zawiera danych osobowych. Numer telefonu i co powiedzieć widać po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-taken-subject = Prośba { $reference }: proszę powiedzieć usługodawcy, komu pomóc
mail-taken-body =
    Dzień dobry,

    usługodawca bez konta odpowiedział przez odsyłacz z listu: pomoże albo ma listę oczekujących. Nie może otworzyć danych osoby.

    Numer prośby: { $reference }

    Proszę zadzwonić do usługodawcy i powiedzieć, komu pomóc. Ten list nie zawiera danych osobowych. Prośbę można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-ask-subject = Prośba { $reference }: proszę zapytać, czy nadal jest potrzebna
mail-ask-body =
    Dzień dobry,

    osoba z listy oczekujących od dawna nie mówiła, czy nadal potrzebuje pomocy, a nie chce listów z tej strony.

    Numer prośby: { $reference }

    Proszę zapytać ją w wybrany przez nią sposób i zapisać odpowiedź. Ten list nie zawiera danych osobowych. Prośbę można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-legal-half-subject = Prośba { $reference }: minęła połowa czasu na decyzję
mail-legal-half-body =
    Dzień dobry,

    minęła połowa czasu, jaki samorząd ma na decyzję, a tej prośby nikt jeszcze nie przyjął.

    Numer prośby: { $reference }
    Decyzja potrzebna do: { $due }

    Ten list nie zawiera danych osobowych. Prośbę można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-legal-last-subject = Ostatni dzień na decyzję: prośba { $reference }, do { $due }
mail-legal-last-body =
    Dzień dobry,

    zbliża się ostatni dzień na decyzję samorządu, a tej prośby nikt jeszcze nie przyjął.

    Numer prośby: { $reference }
    Decyzja potrzebna do: { $due }

    Ten list nie zawiera danych osobowych. Prośbę można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-legal-passed-subject = Po terminie: brak decyzji w sprawie prośby { $reference } do { $due }
mail-legal-passed-body =
    Dzień dobry,

    czas na decyzję samorządu minął, a tej prośby nikt nie przyjął. Osobę o tym powiadomiono.

    Numer prośby: { $reference }
    Decyzja była potrzebna do: { $due }

    Ten list nie zawiera danych osobowych. Po zalogowaniu się można zdecydować, co dalej:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.

# Termin ustawowy i listy oczekujących na stronach
task-mark-legal-passed = Czas na decyzję minął
task-event-legal-passed = Czas na decyzję minął
task-event-still-asked = Zapytano osobę, czy nadal tego potrzebuje
task-still-needed-title = Osoba nadal tego potrzebuje
task-still-needed-lead = Tak powiedziała. Zachowuje miejsce na liście, a po pewnym czasie znów zostanie zapytana.
task-still-needed-submit = Zapisz, że nadal potrzebuje
follow-event-legal-passed = Czas na decyzję minął; powiadomiono osobę nadzorującą w samorządzie
follow-event-still-asked = Zapytano, czy nadal tego potrzebujesz
follow-next-legal-passed = Decyzja miała zapaść { $date } i jej nie ma. Powiadomiono osobę nadzorującą w samorządzie. Możesz tam zadzwonić albo złożyć pisemną skargę do samorządu.
follow-still-legend = Twoja odpowiedź
follow-still-yes = Tak, nadal potrzebuję
follow-still-no = Nie, już nie: wycofuję wniosek
problem-still-missing = Wybierz tak albo nie.
