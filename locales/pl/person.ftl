# A new receipt in place of one that was lost
receipt-renew-title = Osoba zgubiła kod potwierdzenia
receipt-renew-lead = Zanim wydasz nowy kod, upewnij się, kto o niego prosi. Sposób sprawdzenia zostanie zapisany. Stary kod od razu przestaje działać, a osoba dostanie o tym wiadomość, jeśli podała bezpieczny sposób kontaktu na piśmie.
receipt-renew-before = Nowy kod wydano już { $date }: { $organization }. Zapytaj, dlaczego potrzebny jest kolejny.
receipt-renew-outrun-title = Kolejnego kodu nie utworzono
receipt-renew-outrun = Nowy kod wydano już { $date }: { $organization }. Ten kod działa. Jeśli nie dotarł do osoby, wydaj poniżej następny.
receipt-identity-legend = Jak to sprawdzono?
receipt-identity-document = Okazano dokument
receipt-identity-known-in-person = Znam tę osobę
receipt-identity-called-back = Oddzwoniono na numer podany we wniosku
receipt-identity-other = Inaczej: napisz, jak i kto poświadczył
receipt-identity-note = O sprawdzeniu
receipt-identity-note-hint = Konieczne, jeśli wybrano inny sposób. Nie wpisuj numeru dokumentu. Osoba będzie mogła to przeczytać.
receipt-renew-submit = Wydaj nowy kod
receipt-given-title = Nowy kod jest gotowy
receipt-given-by = Wydano przez: { $organization }. Poprzedni kod już nie działa.
receipt-given-once = Wydrukuj go lub przepisz teraz i oddaj tej osobie. Kod widać tylko ten jeden raz.
receipt-given-back = Wróć do wniosku
problem-identity-missing = Wybierz, jak to sprawdzono.
problem-identity_note-missing = Napisz, jak to sprawdzono i kto poświadczył.
staff-audit-deed-identity-document = Przed wydaniem nowego kodu okazano dokument
staff-audit-deed-identity-known-in-person = Znano osobę, której wydano nowy kod
staff-audit-deed-identity-called-back = Przed wydaniem nowego kodu oddzwoniono na numer z wniosku
staff-audit-deed-identity-other = Przed wydaniem nowego kodu sprawdzono inaczej
task-event-renewed = Osobie wydano nowy kod
follow-event-renewed = { $agency }: wydano Ci nowy kod, poprzedni przestał działać
follow-renewed = Nowy kod wydano { $date }: { $agency }. Jeśli o niego nie prosiłeś(-aś), zadzwoń tam.
follow-opened-for-receipt = otwarcie, aby wydać Ci nowy kod
mail-renewed-subject = Twój kod został zmieniony
mail-renewed-body =
    Dzień dobry,

    w urzędzie wydano Ci nowy kod, a poprzedni już nie działa. Z nowym kodem przeczytasz, co nowego, tutaj:
    { $link }

    Jeśli nie prosiłeś(-aś) o nowy kod, zadzwoń do instytucji, do której się zwrócono.

    Wiadomość wysłano automatycznie, prosimy na nią nie odpowiadać.
mail-renewed-text = Twój kod został zmieniony, poprzedni już nie działa. Jeśli o to nie prosiłeś(-aś), zadzwoń do instytucji, do której się zwrócono. { $link }

# Consent, reader by reader
follow-readers-title = Kto może czytać Twój wniosek
follow-readers-lead = Wyrażono zgodę na każdego z nich. Zgodę można w każdej chwili wycofać.
follow-reader-reads = Może czytać od { $since }, najpóźniej do { $until }.
follow-reader-done = Nie może już czytać: jej część się zakończyła.
follow-reader-withdrawn = Zgodę wycofano { $date }. Nie może już czytać.
follow-reader-ended = Zgoda wygasła { $date }. Nie może już czytać.
follow-reader-own = Należy do samorządu i czyta razem z nim. Aby to zakończyć, wycofaj cały wniosek poniżej.
follow-given-online = Zgodę wyrażono na tej stronie.
follow-given-oral = Zgodę wyrażono ustnie, w urzędzie.
follow-given-phone = Zgodę wyrażono przez telefon.
follow-given-paper = Zgodę wyrażono na papierze.
follow-consent-title = Wycofaj zgodę: { $agency }
follow-consent-means = Od tej chwili { $agency } nie otworzy Twojego wniosku i przestanie nad nim pracować. Samorząd poszuka kogoś innego, kto może pomóc, i nie wyśle tam wniosku ponownie. Pozostali pracują dalej.
follow-consent-kept = To, co już przeczytano i zapisano, prawo może nakazywać przechowywać.
follow-consent-submit = Wycofaj zgodę
follow-agree-near = Twoja zgoda kończy się { $date }. Potem nikt nie otworzy wniosku, nawet jeśli pomoc jeszcze trwa.
follow-agree-over = Twoja zgoda skończyła się { $date }. Nikt nie może teraz otworzyć wniosku.
follow-agree-submit = Zgadzam się na kolejne trzy lata
follow-event-revoked = Zgoda zakończona: { $agency }
staff-referral-consent = Zgoda
staff-consent-online = wyrażona na stronie
staff-consent-oral = ustnie, w urzędzie
staff-consent-phone = przez telefon
staff-consent-paper = na papierze
staff-consent-unknown = nie zapisano, jak wyrażona
staff-consent-until = do { $date }
staff-consent-withdrawn = wycofana { $date }
staff-consent-over = wygasła { $date }: wniosku nie wolno otworzyć, dopóki osoba nie zgodzi się ponownie
staff-assist-consent-phone = Zgoda przez telefon
staff-audit-deed-consent-withdrawn = Osoba wycofała zgodę dla jednej instytucji
staff-audit-deed-consent-ended = Zgoda wygasła
staff-audit-deed-consent-again = Osoba zgodziła się na dłużej
task-state-revoked = Zgoda zakończona
task-consent-withdrawn = Osoba wycofała zgodę
task-consent-ended = Zgoda wygasła
task-event-revoked = Zgoda dla tej instytucji zakończona
problem-agency-not-allowed = Tej instytucji nie można przekazać wniosku: nie ma jeszcze klucza albo osoba wycofała dla niej zgodę.
mail-consent-ended-subject = Wniosek { $reference }: nie można go już otworzyć
mail-consent-ended-body =
    Dzień dobry,

    zgoda osoby na Państwa pracę nad tym wnioskiem się zakończyła. Nie ma go już na liście i nie można go otworzyć. Prosimy przerwać pracę i nie kontaktować się z osobą w tej sprawie.

    Numer wniosku: { $reference }
    Termin odpowiedzi byłby: { $due }

    Lista jest tutaj:
    { $link }

    Wiadomość wysłano automatycznie, prosimy na nią nie odpowiadać.

# One request to several agencies
split-link = Przekaż kilku instytucjom
split-title = Przekaż kilku instytucjom naraz
split-lead = { $need }. Każda instytucja widzi wniosek i swoją część, ale nie to, co robią inne. Każda odpowiada w swoim terminie; osoba widzi wszystkie części na jednej stronie.
split-nobody = Nie ma komu tego przekazać albo wniosek jest już zakończony.
split-row = Instytucja { $row }
split-agency = Instytucja
split-need = W jakiej sprawie
split-need-same = Ta sama co we wniosku
split-note = O co są proszeni
split-note-hint = Czyta to tylko ta instytucja i samorząd.
split-more = Więcej instytucji
split-lead-legend = Kto prowadzi sprawę?
split-lead-hint = Prowadzący decyduje i odpowiada osobie za całość.
split-keep = { $agency } prowadzi nadal
split-submit = Przekaż tym instytucjom
problem-lead-missing = Wybierz, kto prowadzi: jedną z wybranych instytucji.
staff-audit-deed-split = Przekazano część instytucji
follow-standing-part-open = Jedna część Twojego wniosku się zakończyła, inna jeszcze trwa.
follow-parts-title = Kto robi którą część
follow-part-sent = Jeszcze nie odpowiedziano.
follow-part-accepted = Przyjęto do realizacji.
follow-part-in-service = Pomoc się rozpoczęła.
follow-part-waitlisted = Jesteś na liście oczekujących.
follow-part-asked = Zadano Ci pytanie.
follow-part-completed = Zakończono.
follow-part-unreachable = Nie udało się z Tobą skontaktować.
follow-part-not-helped = Zakończono bez pomocy.
follow-part-due = Odpowiedź ma przyjść { $date }.

# Two at one request
conflict-they = W międzyczasie: { $event } · { $who } · { $date }
conflict-you = Ty chciałeś(-aś): { $act }. Tego nie zrobiono.
conflict-now = Poniżej widać obecny stan. To, co wpisano, zostało; wyślij ponownie, jeśli to nadal ma sens.
mail-receipt-renewed-subject = Wniosek { $reference }: wydano nowy kod
mail-receipt-renewed-body =
    Dzień dobry,

    pracownik wydał nowy kod do tego wniosku po sprawdzeniu, kto o niego prosi. Z tym kodem można przeczytać wszystko, co osoba napisała. Prosimy sprawdzić w dzienniku audytu, kto go wydał i jak sprawdzał, a w razie wątpliwości zapytać.

    Numer wniosku: { $reference }

    Logowanie:
    { $link }

# To whoever answers: the person has written, it is over, letters do not come
mail-written-subject = Wniosek { $reference }: osoba napisała
mail-written-body =
    Dzień dobry,

    osoba napisała w sprawie tego wniosku. Jej wiadomość jest we wniosku.

    Numer wniosku: { $reference }

    Ten list nie zawiera danych osobowych. Wiadomość można przeczytać po zalogowaniu się:
    { $link }

    Wiadomość wysłano automatycznie, prosimy na nią nie odpowiadać.
mail-over-subject = Wniosek { $reference }: nic więcej nie trzeba robić
mail-over-body =
    Dzień dobry,

    ten wniosek nie należy już do Państwa: osoba go wycofała, został zakończony, przekazany innym albo minął czas na odpowiedź. Nie ma go już na liście i nie można go otworzyć. Prosimy przerwać pracę nad nim.

    Numer wniosku: { $reference }

    Lista jest tutaj:
    { $link }

    Wiadomość wysłano automatycznie, prosimy na nią nie odpowiadać.
mail-unreached-subject = Wniosek { $reference }: nasze wiadomości nie docierają do osoby
mail-unreached-body =
    Dzień dobry,

    to, co ta strona pisze do osoby, nie dociera: jej adres lub numer niczego nie przyjmuje, nie wysyłamy stąd wiadomości SMS albo wybrała inny sposób kontaktu. Osoba nie wie, co się od tego czasu stało. Prosimy skontaktować się z nią w inny sposób, który podała.

    Numer wniosku: { $reference }

    Ten list nie zawiera danych osobowych. Jak można się skontaktować, jest zapisane we wniosku:
    { $link }

    Wiadomość wysłano automatycznie, prosimy na nią nie odpowiadać.
