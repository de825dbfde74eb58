# Odpowiedź na wniosek przez odsyłacz z listu, bez konta
link-title = Odpowiedz na wniosek
link-lead = Przekazano Państwu wniosek o pomoc. Do: { $agency }. Od: { $municipality }.
link-until = Odsyłacz działa jeden raz, { $date }.
link-personal-title = Nie widać tu, kto prosi
link-personal-text = Odsyłacz z listu mogliby przeczytać inni, dlatego nie ma tu nazwiska, adresu ani opisu sytuacji. Gdy przyjmą Państwo wniosek, samorząd zadzwoni i powie, komu pomóc. Jeśli chcą Państwo sami otwierać takie wnioski, proszę poprosić samorząd o konto.
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
link-lost-text = Nie znaleziono wniosku do odpowiedzi. Może od otwarcia listu minęła godzina, adres został ucięty albo przeglądarka nie przyjmuje ciasteczek. Jeśli odsyłacz z listu też nie pomaga, jego czas minął.
link-done-title = Na ten wniosek już odpowiedziano
link-done-accept = Przyjmują go Państwo.
link-done-waitlist = Wpisali Państwo osobę na listę oczekujących.
link-done-ask = Zadali Państwo osobie pytanie.
link-done-decline = Nie mogą go Państwo przyjąć.
link-next-accept = Osoba została powiadomiona. Samorząd zadzwoni i powie, komu pomóc i jak się z nią skontaktować.
link-next-waitlist = Osoba została powiadomiona i co jakiś czas będzie pytana, czy nadal tego potrzebuje. Jeśli coś się zmieni, samorząd zadzwoni.
link-next-ask = Gdy osoba odpowie, samorząd przeczyta odpowiedź, a Państwo dostaną nowy list z nowym odsyłaczem. Do tego czasu termin odpowiedzi nie biegnie.
link-next-decline = Wniosek wrócił do samorządu, który szuka innych. Osoba została powiadomiona.
link-not-you-title = To nie Państwo albo to pomyłka?
link-not-you-text = Proszę zadzwonić do samorządu. Może cofnąć odpowiedź i widzi, że udzielono jej przez ten odsyłacz.
link-ended-title = Ten odsyłacz już nie działa
link-ended-time = Odpowiedź była potrzebna { $date }. Wniosek wraca do samorządu, który szuka innych.
link-ended-answered = Na wniosek odpowiedziano w inny sposób. Nic więcej nie trzeba tu robić.
link-ended-gone = Państwa odpowiedź nie jest już potrzebna: wniosek przekazano dalej, wycofano albo zamknięto.
problem-choice-missing = Proszę wybrać jedną z odpowiedzi.

# Co samorząd widzi o instytucjach bez konta
reach-letter = Bez konta: { $agency }. Listy z odsyłaczem idą na adres { $email }. Można przez niego przyjąć, zapytać, zaproponować listę oczekujących albo odmówić; danych osobowych nie widać.
reach-call = Bez konta i bez adresu e-mail: { $agency }. Nikt tam jeszcze nie wie o tym wniosku. Proszę zadzwonić.
reach-script-title = Co można powiedzieć:
reach-script = „Dzień dobry, dzwonię stąd: { $municipality }. Czeka na Państwa wniosek o pomoc. Potrzeba: { $need }. Miejsce: { $area }. Numer { $reference }, prosimy o odpowiedź { $date }. Czy mogą Państwo go przyjąć?”
reach-then = Kim jest osoba, proszę powiedzieć dopiero po przyjęciu. Potem proszę zapisać odpowiedź na tej stronie.
reach-taken = Wniosek przyjęto, ale bez wglądu w dane osobowe: { $agency }. Proszę zadzwonić: komu pomóc i jak bezpiecznie się skontaktować.
reach-person = Nasze listy i wiadomości nie docierają do osoby.
reach-person-how = Proszę zadzwonić albo skontaktować się w inny bezpieczny sposób, który podała. Jest zapisany w zapieczętowanych danych wniosku.
staff-audit-link = { $organization }, przez odsyłacz z listu
letters-deed-legal-reminded = Przypomnienie o terminie ustawowym

# Listy
mail-link-subject = Wniosek { $reference }: prosimy o odpowiedź do { $due }
mail-link-again-subject = Wniosek { $reference } wciąż czeka: prosimy o odpowiedź do { $due }
mail-link-body =
    Dzień dobry,

    przekazano Państwu wniosek o pomoc.

    Od: { $municipality }
    Numer wniosku: { $reference }
    Prosimy o odpowiedź do: { $due }

    Na tej stronie widać, czego potrzeba, i można odpowiedzieć. Konto nie jest potrzebne:
    { $link }

    Odsyłacz służy do jednej odpowiedzi, do { $until }. Prosimy go nie przekazywać: kto go ma, może odpowiedzieć za Państwa. Ani list, ani strona nie zawierają danych osobowych.

    Jeśli nikt nie odpowie, wniosek sam wróci do samorządu.

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-link-over-subject = Wniosek { $reference }: nic więcej nie trzeba robić
mail-link-over-body =
    Dzień dobry,

    ten wniosek nie należy już do Państwa: osoba go wycofała, został zakończony, przekazany innym albo minął czas na odpowiedź. Jeśli jeszcze się nim Państwo zajmują, prosimy przerwać pracę. Odsyłacze z naszych wcześniejszych listów w tej sprawie już nie działają.

    Od: { $municipality }
    Numer wniosku: { $reference }

    Ten list nie zawiera danych osobowych. Jeśli coś jest niejasne, prosimy zapytać w samorządzie.

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-call-subject = Wniosek { $reference }: proszę zadzwonić do usługodawcy
mail-call-body =
    Dzień dobry,

    wniosek przekazano usługodawcy, który nie ma tu ani konta, ani adresu e-mail. Dopóki Państwo nie zadzwonią, nikt tam o nim nie wie.

    Numer wniosku: { $reference }
    Odpowiedź potrzebna do: { $due }

    Ten list nie zawiera danych osobowych. Numer telefonu i co powiedzieć widać po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-taken-subject = Wniosek { $reference }: proszę powiedzieć usługodawcy, komu pomóc
mail-taken-body =
    Dzień dobry,

    usługodawca bez konta odpowiedział przez odsyłacz z listu: pomoże albo ma listę oczekujących. Nie może otworzyć danych osoby.

    Numer wniosku: { $reference }

    Proszę zadzwonić do usługodawcy i powiedzieć, komu pomóc. Ten list nie zawiera danych osobowych. Wniosek można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-ask-subject = Wniosek { $reference }: proszę zapytać, czy pomoc jest nadal potrzebna
mail-ask-body =
    Dzień dobry,

    osoba z listy oczekujących od dawna nie mówiła, czy nadal potrzebuje pomocy, a nie chce listów z tej strony.

    Numer wniosku: { $reference }

    Proszę zapytać ją w wybrany przez nią sposób i zapisać odpowiedź. Ten list nie zawiera danych osobowych. Wniosek można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-legal-half-subject = Wniosek { $reference }: minęła połowa czasu na decyzję
mail-legal-half-body =
    Dzień dobry,

    minęła połowa czasu, jaki samorząd ma na decyzję, a tego wniosku nikt jeszcze nie przyjął.

    Numer wniosku: { $reference }
    Decyzja potrzebna do: { $due }

    Ten list nie zawiera danych osobowych. Wniosek można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-legal-last-subject = Ostatni dzień na decyzję: wniosek { $reference }, do { $due }
mail-legal-last-body =
    Dzień dobry,

    zbliża się ostatni dzień na decyzję samorządu, a tego wniosku nikt jeszcze nie przyjął.

    Numer wniosku: { $reference }
    Decyzja potrzebna do: { $due }

    Ten list nie zawiera danych osobowych. Wniosek można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-legal-passed-subject = Po terminie: brak decyzji w sprawie wniosku { $reference } do { $due }
mail-legal-passed-body =
    Dzień dobry,

    czas na decyzję samorządu minął, a tego wniosku nikt nie przyjął. Osobę o tym powiadomiono.

    Numer wniosku: { $reference }
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
