# Wyszukiwanie, usługa, organizacja, sprawdzanie wniosku: to, co czytają mieszkańcy.

find-title = Znajdź pomoc
find-count =
    { $count ->
        [one] { $count } usługa
        [few] { $count } usługi
       *[other] { $count } usług
    }
find-count-in =
    { $count ->
        [one] { $count } usługa: { $area }
        [few] { $count } usługi: { $area }
       *[other] { $count } usług: { $area }
    }
find-chips-title = Twój wybór
find-chip-remove = Usuń ten wybór
find-chip-clear = Usuń wszystko
find-filters-title = Zawęź wybór
find-facet-need = Rodzaj pomocy
find-facet-audience = Dla kogo
find-facet-cost = Koszt
find-facet-delivery = W jaki sposób
find-none-title = Nic nie znaleziono
find-none-understood = Tak zrozumieliśmy Twoje słowa: { $needs }.
find-none-unread = Nie znamy tych słów. Napisz prościej, na przykład „pomoc w domu”, „jedzenie” albo „nocleg”.
find-none-filters = Może któryś wybór jest zbyt wąski. Usuń jeden z nich:
find-none-without = Szukaj bez „{ $filter }”
find-none-all = Pokaż wszystkie usługi
find-none-lines-title = Możesz też zapytać przez telefon
find-none-lines = Pod tymi numerami ktoś odpowie, nawet jeśli tu nic nie ma.
find-crisis-title = Czy komuś grozi teraz niebezpieczeństwo?
find-crisis-text = Kladka to nie służba ratunkowa. Dzwoń od razu:

cost-free = bezpłatnie
cost-may-be-free = dla Ciebie może być bezpłatnie
cost-paid = odpłatnie
cost-unknown = koszt nieznany
delivery-at-place = na miejscu
delivery-at-home = przyjeżdża do domu
delivery-online = przez internet
delivery-phone = przez telefon

card-phone-label = Zadzwoń: { $number }

checked-on = Sprawdzono { $date }
checked-never = Nie sprawdzono: najpierw zadzwoń
checked-ageing = Sprawdzono { $date }, ponad pół roku temu: najpierw zadzwoń
checked-old = Sprawdzono { $date }, ponad rok temu: najpierw zadzwoń
checked-source = Źródło: { $source }
sample-label = Dane przykładowe, sprawdź przed użyciem
sample-text = Instytucja jest prawdziwa, ale ten wpis powstał na potrzeby prezentacji. Zapytaj, zanim pójdziesz.

original-lt = Ten tekst jest po litewsku. Nie ma jeszcze polskiego tłumaczenia.
original-pl = Ten tekst jest po polsku. Nie ma jeszcze tłumaczenia.
original-uk = Ten tekst jest po ukraińsku. Nie ma jeszcze polskiego tłumaczenia.
original-en = Ten tekst jest po angielsku. Nie ma jeszcze polskiego tłumaczenia.
original-ru = Ten tekst jest po rosyjsku. Nie ma jeszcze polskiego tłumaczenia.
original-unknown = Ten tekst jest w języku usługodawcy. Nie ma jeszcze polskiego tłumaczenia.

service-closed = Ta usługa nie jest teraz świadczona.
service-ask = Poproś o pomoc
service-call-number = Zadzwoń: { $number }
phone-extension = { $number } wewn. { $extension }
phone-answered = Języki: { $languages }
service-for-title = Dla kogo
service-contact-none = Nie podano telefonu, adresu e-mail ani strony. Więcej powie gmina.
service-for-unknown = Nie podano. Jeśli nie masz pewności, zapytaj: pytanie do niczego nie zobowiązuje.
service-age-between = Wiek: od { $from } do { $to } lat
service-age-from = Wiek: od { $from } lat
service-age-to = Wiek: do { $to } lat
service-cost-title = Ile to kosztuje
service-cost-unknown = Nie podano kosztu. Zapytaj, zanim się zgodzisz.
service-how-request = Poproś tutaj, bez zakładania konta. Wniosek trafi do instytucji odpowiedzialnej tam, gdzie mieszkasz.
service-how-direct = Poproś tutaj, bez zakładania konta. Wniosek trafi prosto do usługodawcy.
service-how-place = Najpierw powiedz, gdzie mieszkasz: od miejsca zależy, kto odpowiada.
service-how-council-unknown = Nie mamy jeszcze sprawdzonego numeru tego samorządu. Zadzwoń na infolinię swojego kraju.
service-how-council-no-line = Nie mamy jeszcze sprawdzonego numeru tego samorządu ani infolinii Twojego kraju.
service-where-title = Gdzie i kiedy
service-where-unknown = Nie podano miejsca. Najpierw zapytaj.
service-confidential = Adresu nie podajemy ze względu na bezpieczeństwo osób, które tam przychodzą. Zadzwoń, a go poznasz.
service-access-title = Wejście
service-hours-title = Godziny otwarcia
service-hours-unknown = Nie podano godzin otwarcia. Najpierw zapytaj.
service-hours-closed = nieczynne
service-bring-title = Co zabrać ze sobą
service-bring-unknown = Nie podano żadnych dokumentów. Zapytaj, czy są potrzebne.
service-bring-none = Dokumenty nie są potrzebne.
service-languages-title = W jakich językach
service-areas-title = Dla mieszkańców
service-elsewhere = Ta pomoc jest dla osób, które mieszkają tu: { $areas }. Wybrane miejsce: { $area }.
service-elsewhere-find = Szukaj takiej samej pomocy w wybranym miejscu
service-areas-everywhere = Wszędzie
service-places-title = Miejsca
service-places-free = Wolne miejsca: { $free } (stan z { $date })
service-places-full = Brak miejsc (stan z { $date }). Możesz poprosić mimo to: jest lista oczekujących.
service-needs-title = W czym pomaga
service-class-title = Rodzaj według prawa
service-more-title = Szczegóły
service-checked-title = Jak świeże są te dane
service-provider-title = Kto to prowadzi
service-website = Strona internetowa
service-mail = E-mail

organization-services-title = Usługi
organization-services-none = Nie podano żadnych usług.
organization-contact-title = Kontakt
organization-contact-unknown = Nie podano jeszcze telefonu ani adresu.

day-0 = poniedziałek
day-1 = wtorek
day-2 = środa
day-3 = czwartek
day-4 = piątek
day-5 = sobota
day-6 = niedziela
days-through = { $from } – { $to }

follow-title = Sprawdź swój wniosek
follow-lead = Wpisz kod, który był na końcu po wysłaniu wniosku.
follow-receipt-label = Kod potwierdzenia
follow-receipt-hint = 25 znaków, na przykład 8K2M-4TQ7-… Małe litery i odstępy nie przeszkadzają.
follow-submit = Pokaż mój wniosek
follow-expired-title = Wpisz kod jeszcze raz
follow-expired-text = Dla Twojego bezpieczeństwa wniosek jest widoczny tylko przez 15 minut.
follow-expired-link = Wpisz kod
problem-receipt-missing = Wpisz kod
problem-receipt-too-short = Kod jest za krótki: ma 25 znaków
problem-receipt-too-long = Kod jest za długi: ma 25 znaków
problem-receipt-not-understood = W kodzie jest błąd. Porównaj go z zapiskiem, znak po znaku
problem-receipt-unknown = Nie znamy wniosku z takim kodem. Porównaj go z zapiskiem, znak po znaku

follow-request-title = Twój wniosek
follow-standing-received = Twój wniosek dotarł. Nikt jeszcze nie odpowiedział.
follow-standing-opened = Twój wniosek otwarto i przeczytano. Odpowiedź dopiero nadejdzie.
follow-standing-in-triage = Samorząd szuka kogoś innego, kto może pomóc. Nie musisz prosić jeszcze raz.
follow-standing-accepted = Twój wniosek przyjęto do realizacji. Skontaktują się z Tobą tak, jak podano we wniosku.
follow-standing-needs-answer = Mają do Ciebie pytanie. Odpowiedz poniżej.
follow-standing-completed = Sprawa jest zakończona.
follow-standing-withdrawn = Wniosek został przez Ciebie wycofany. Nikt się nim już nie zajmuje.
follow-about-title = O co prosisz
follow-about-sent = Wysłano { $date }
follow-next-title = Co dalej
follow-next-answer = { $agency } ma odpowiedzieć { $date }.
follow-next-triage = { $agency } ma znaleźć kogoś, kto pomoże, { $date }.
follow-next-help = { $agency } odezwie się i umówi z Tobą pomoc.
follow-next-you = Teraz Twoja kolej: odpowiedz na pytanie poniżej.
follow-next-late = Czas na odpowiedź minął ({ $date }). { $agency } nadal jest Ci winien odpowiedź. Możesz zadzwonić i powołać się na tę datę.
follow-next-legal = Decyzja musi zapaść { $date }.
follow-next-legal-proposed = Decyzja powinna zapaść { $date }. Prawo nie podaje liczby dni; to termin proponowany.
follow-next-done = Nic więcej nie trzeba robić.
follow-next-new = Jeśli pomoc jest nadal potrzebna, możesz poprosić ponownie.
follow-municipality = samorząd
follow-timeline-title = Co się wydarzyło
follow-event-received = Przyjęto
follow-event-routed = Przekazano: { $agency }
follow-event-opened = Otwarto: { $agency }
follow-event-accepted = Przyjęto do realizacji: { $agency }
follow-event-declined = { $agency } nie może się tym zająć: { $reason }
follow-event-returned = { $agency }: brak odpowiedzi w terminie. Wniosek wrócił do samorządu
follow-event-asked = { $agency }: pytanie do Ciebie
follow-event-answered = Twoja odpowiedź
follow-event-completed = Zakończono: { $agency }
follow-event-withdrawn = Wniosek wycofano na Twoją prośbę
follow-reason-no-places = brak miejsc
follow-reason-not-our-service = nie prowadzi takiej usługi
follow-reason-outside-area = to nie jej teren
follow-reason-no-need-found = lepiej pasuje inna pomoc
follow-reason-other = z innego powodu
follow-messages-title = Wiadomości
follow-messages-none = Nie ma jeszcze wiadomości.
follow-message-you = Ty
follow-reply-label = Napisz do nich
follow-reply-hint = Przeczyta to tylko instytucja, która zajmuje się Twoim wnioskiem.
follow-reply-submit = Wyślij wiadomość
follow-withdraw-title = Pomoc nie jest już potrzebna?
follow-withdraw-text = Możesz wycofać wniosek. Prace nad nim ustaną. Tego nie da się cofnąć.
follow-withdraw-confirm = Tak, wycofuję swój wniosek
follow-withdraw-submit = Wycofaj wniosek
problem-text-missing = Napisz wiadomość
problem-text-too-long = Wiadomość jest za długa: najwyżej 2000 znaków
problem-confirm-missing = Zaznacz pole, jeśli naprawdę wycofujesz wniosek
