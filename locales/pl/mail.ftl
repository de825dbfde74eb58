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
