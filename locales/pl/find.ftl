# Wyszukiwanie: filtry, co zrozumieliśmy, kolejność, mapa.

# Filters
find-facet-age = Wiek
find-facet-spoken = W jakim języku
find-facet-sector = Kto świadczy
find-facet-basic = Według prawa
find-facet-quick = Najważniejsze
open-now = otwarte teraz
places-yes = są wolne miejsca
documents-none = nie trzeba dokumentów
accessible-yes = wejście bez barier
basic-yes = usługi podstawowe
basic-no = usługi pozapodstawowe
sector-public = państwo lub samorząd
sector-ngo = organizacja pozarządowa
sector-church = kościół lub wspólnota religijna
sector-private = podmiot prywatny
spoken-lt = litewski
spoken-pl = polski
spoken-uk = ukraiński
spoken-en = angielski
spoken-ru = rosyjski
spoken-be = białoruski
spoken-de = niemiecki
find-more-values = Więcej
find-chosen-count = wybrano
find-chosen = wybrane, dotknij, aby usunąć
find-age-label = Ile lat ma ta osoba?
find-age-submit = Zastosuj
find-age-about =
    { $age ->
        [one] { $age } rok
        [few] { $age } lata
       *[other] { $age } lat
    }
find-chip-age = Wiek: { $age }
find-chip-near = Blisko wybranego punktu

# What was understood
find-read-as = Pokazujemy wyniki dla
find-read-place = Miejsce odczytane z Twoich słów:
find-read-elsewhere = { $place }: nic nie znaleziono; oto, co jest gdzie indziej.
find-read-instead = Szukaj dokładnie: „{ $words }”
find-read-literally = Twoje słowa wzięliśmy dosłownie.
find-read-again = Pozwól poprawić błędy
find-read-needs = Czy chodzi o:

# Order, distance
find-order-title = Kolejność
find-order-match = najlepsze dopasowanie
find-order-nearest = najbliżej
find-order-checked = ostatnio sprawdzone
find-near = Blisko mnie
find-near-what = Przeglądarka najpierw zapyta. Zaokrągli miejsce do ok. 1 km; my go nie przechowujemy.
find-near-refused = Przeglądarka nie podała, gdzie jesteś. Wybierz miejsce powyżej.
card-distance = ok. { $count } km stąd
card-distance-near = mniej niż 1 km stąd
card-places-free =
    { $count ->
        [one] { $count } wolne miejsce
        [few] { $count } wolne miejsca
       *[other] { $count } wolnych miejsc
    }

# What in the address could not be used
find-unread-area = Nie znamy miejsca podanego w adresie, więc szukamy wszędzie.
find-unread-choice = Jednego z wyborów podanych w adresie nie znamy, więc go pominęliśmy.
find-unread-near = Nie udało się odczytać punktu z adresu, więc nie pokazujemy odległości.
find-unread-page = Nie ma takiej strony wyników. To jest ostatnia.
find-unread-long = Pytanie było długie: odczytaliśmy tylko początek.

# Nothing found
find-none-because = Nic nie pasuje z powodu: „{ $filter }”.
find-none-drop =
    { $count ->
        [one] Zrezygnuj: { $count } usługa
        [few] Zrezygnuj: { $count } usługi
       *[other] Zrezygnuj: { $count } usług
    }
find-none-together = Wszystkie wybory razem nic nie zostawiają.
find-none-drop-all =
    { $count ->
        [one] Usuń wszystkie: { $count } usługa
        [few] Usuń wszystkie: { $count } usługi
       *[other] Usuń wszystkie: { $count } usług
    }
find-none-widen-title = Szukaj szerzej
find-none-widen =
    { $count ->
        [one] { $area }: { $count } usługa
        [few] { $area }: { $count } usługi
       *[other] { $area }: { $count } usług
    }
find-none-nearest-title = Najbliższe rodzaje pomocy

# The map
find-tabs = Lista czy mapa
find-tab-list = Lista
map-title = Mapa
map-what = Wszystko jest też na liście. Liczby to liczba usług; kółko z linii przerywanej to obszar, a nie dokładne miejsce.
map-keys = Mapę można przeciągać albo przesuwać strzałkami; plus i minus zmieniają skalę.
map-tiles = Obraz podkładu mapy pochodzi z { $host }: ten serwer widzi Twój adres sieciowy i oglądaną część mapy, ale nie to, czego szukasz.
map-elsewhere =
    { $count ->
        [one] { $count } usługa nie ma miejsca na mapie.
        [few] { $count } usługi nie mają miejsca na mapie.
       *[other] { $count } usług nie ma miejsca na mapie.
    }
map-best = Mapa pokazuje { $count } najlepszych wyników.
map-more = jeszcze { $count }
map-mark =
    { $count ->
        [one] { $name }: { $count } usługa
        [few] { $name }: { $count } usługi
       *[other] { $name }: { $count } usług
    }
map-place = Miejsce kilku usług
map-service = Usługa
map-kilometres = { $count } km
map-metres = { $count } m
map-north = N
map-nearer = Przybliż
map-farther = Oddal
map-whole = Cała mapa
map-empty = W tej części mapy nic nie ma.
map-as-list = Mapa słowami
