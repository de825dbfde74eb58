# Listy. Nie zawierają danych osobowych ani niczego o potrzebie: przeczytać może je każdy.
mail-agency-subject = Nowa prośba { $reference }: prosimy o odpowiedź do { $due }
mail-agency-body =
    Dzień dobry,

    przekazano Państwu nową prośbę o pomoc.

    Numer prośby: { $reference }
    Prosimy o odpowiedź do: { $due }

    Ten list nie zawiera danych osobowych. Prośbę można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-person-subject = Czeka na Ciebie wiadomość
mail-person-body =
    Dzień dobry,

    jest dla Ciebie coś nowego. Aby to przeczytać, otwórz tę stronę i wpisz kod ze swojego potwierdzenia:
    { $link }

    Jeśli to nie Ty czekasz na ten list, możesz go usunąć.

    List został wysłany automatycznie, prosimy na niego nie odpowiadać.
mail-person-text = Czeka na Ciebie wiadomość. Wpisz swój kod tutaj: { $link }
mail-half-time-subject = Prośba { $reference } wciąż czeka: prosimy o odpowiedź do { $due }
mail-half-time-body =
    Dzień dobry,

    minęła połowa czasu, a na tę prośbę nikt jeszcze nie odpowiedział.

    Numer prośby: { $reference }
    Prosimy o odpowiedź do: { $due }

    Jeśli do tego czasu nikt nie odpowie, prośba sama wróci do samorządu.

    Ten list nie zawiera danych osobowych. Prośbę można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-last-day-subject = Ostatni dzień: prośba { $reference } czeka do { $due }
mail-last-day-body =
    Dzień dobry,

    na tę prośbę nikt jeszcze nie odpowiedział, a jej ostatni dzień jest blisko.

    Numer prośby: { $reference }
    Prosimy o odpowiedź do: { $due }

    Jeśli do tego czasu nikt nie odpowie, prośba sama wróci do samorządu.

    Ten list nie zawiera danych osobowych. Prośbę można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-returned-subject = Prośba { $reference } wróciła: do { $due } nikt nie odpowiedział
mail-returned-body =
    Dzień dobry,

    na prośbę nikt nie odpowiedział w terminie. Wróciła do rozdzielenia w Państwa samorządzie, osobę o tym powiadomiono.

    Numer prośby: { $reference }
    Termin odpowiedzi: { $due }

    Ten list nie zawiera danych osobowych. Prośbę można przekazać dalej po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-triage-late-subject = Prośba { $reference } za długo czeka na rozdzielenie: termin minął { $due }
mail-triage-late-body =
    Dzień dobry,

    prośba czeka na rozdzielenie w Państwa samorządzie, a jej termin minął. Nikt inny jej nie podejmie.

    Numer prośby: { $reference }
    Należało przekazać ją do: { $due }

    Ten list nie zawiera danych osobowych. Prośbę można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-person-silent-subject = Prośba { $reference }: osoba nie odpowiada
mail-person-silent-body =
    Dzień dobry,

    osobę pytano trzy razy, nie odpowiedziała.

    Numer prośby: { $reference }

    Ten list nie zawiera danych osobowych. Po zalogowaniu się można zdecydować, co dalej:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
