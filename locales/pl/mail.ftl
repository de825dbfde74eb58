# Listy. Nie zawierają danych osobowych ani niczego o potrzebie: przeczytać może je każdy.
mail-agency-subject = Nowy wniosek { $reference }: prosimy o odpowiedź do { $due }
mail-agency-body =
    Dzień dobry,

    przekazano Państwu nowy wniosek o pomoc.

    Numer wniosku: { $reference }
    Prosimy o odpowiedź do: { $due }

    Ten list nie zawiera danych osobowych. Wniosek można otworzyć po zalogowaniu się:
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
mail-half-time-subject = Wniosek { $reference } wciąż czeka: prosimy o odpowiedź do { $due }
mail-half-time-body =
    Dzień dobry,

    minęła połowa czasu, a na ten wniosek nikt jeszcze nie odpowiedział.

    Numer wniosku: { $reference }
    Prosimy o odpowiedź do: { $due }

    Jeśli do tego czasu nikt nie odpowie, wniosek sam wróci do samorządu.

    Ten list nie zawiera danych osobowych. Wniosek można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-last-day-subject = Ostatni dzień: wniosek { $reference } czeka do { $due }
mail-last-day-body =
    Dzień dobry,

    na ten wniosek nikt jeszcze nie odpowiedział, a jego ostatni dzień jest blisko.

    Numer wniosku: { $reference }
    Prosimy o odpowiedź do: { $due }

    Jeśli do tego czasu nikt nie odpowie, wniosek sam wróci do samorządu.

    Ten list nie zawiera danych osobowych. Wniosek można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-returned-subject = Wniosek { $reference } wrócił: do { $due } nikt nie odpowiedział
mail-returned-body =
    Dzień dobry,

    na wniosek nikt nie odpowiedział w terminie. Wrócił do rozdzielenia w Państwa samorządzie, osobę o tym powiadomiono.

    Numer wniosku: { $reference }
    Termin odpowiedzi: { $due }

    Ten list nie zawiera danych osobowych. Wniosek można przekazać dalej po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-triage-late-subject = Wniosek { $reference } za długo czeka na rozdzielenie: termin minął { $due }
mail-triage-late-body =
    Dzień dobry,

    wniosek czeka na rozdzielenie w Państwa samorządzie, a jego termin minął. Nikt inny go nie podejmie.

    Numer wniosku: { $reference }
    Należało przekazać go do: { $due }

    Ten list nie zawiera danych osobowych. Wniosek można otworzyć po zalogowaniu się:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
mail-person-silent-subject = Wniosek { $reference }: osoba nie odpowiada
mail-person-silent-body =
    Dzień dobry,

    osobę pytano trzy razy, nie odpowiedziała.

    Numer wniosku: { $reference }

    Ten list nie zawiera danych osobowych. Po zalogowaniu się można zdecydować, co dalej:
    { $link }

    List został wysłany automatycznie, nie trzeba na niego odpowiadać.
