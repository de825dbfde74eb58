# About, privacy, accessibility.

# About.
content-about-title = O Kladce
content-about-lead = Kladka to kładka: krótka droga od człowieka, który potrzebuje pomocy, do instytucji, która ma jej udzielić.
content-about-what-title = Co możesz tu zrobić
content-about-what-text =
    Znaleźć usługi socjalne w pięciu językach i dowiedzieć się, dla kogo są, ile kosztują i co zabrać ze sobą.
    Poprosić o pomoc dla siebie lub kogoś innego bez zakładania konta.
    Dzięki kodowi potwierdzenia zobaczyć, kto dostał wniosek, do kiedy ma odpowiedzieć i co odpowiedział.
content-about-how-title = Kto odpowiada na wniosek
content-about-how-text =
    O tym, kto dostanie wniosek, decydują reguły oparte na prawie. Przed wysłaniem widzisz nazwę instytucji i termin odpowiedzi.
    Jeśli instytucja odmówi albo milczy, wniosek wraca do samorządu i idzie dalej. Ty to widzisz.
content-about-data-title = Skąd są dane
content-about-data-text =
    Wpisy pochodzą od usługodawców, samorządów i ze źródeł publicznych. Przy każdym podano, kiedy i jak go sprawdzono.
    Otwarte dane są dostępne dla innych w formacie HSDS. Adresów poufnych, na przykład pokojów kryzysowych, nie ma tu nigdzie.
content-about-not-title = Czym to nie jest
content-about-not-text = To nie jest służba ratunkowa. Jeśli grozi niebezpieczeństwo, dzwoń pod 112.
content-about-free-title = Otwarty program
content-about-free-text = Kladka to wolne oprogramowanie (EUPL-1.2): każdy samorząd może go używać, sprawdzać je i zmieniać.

# Privacy.
content-privacy-title = Prywatność prostymi słowami
content-privacy-lead = Szukając, nic o sobie nie mówisz. To, co piszesz we wniosku, jest zamykane tak, by mogli to przeczytać tylko ci, którzy mają pomóc.
content-privacy-looking-title = Kiedy szukasz
content-privacy-looking-text = Nie używamy plików cookie. Nie przechowujemy adresów IP, danych przeglądarki ani tego, czego szukasz. Nie ma obcych liczników ani reklam.
content-privacy-asking-title = Kiedy prosisz o pomoc
content-privacy-asking-text =
    Podczas wypełniania szkic jest zamknięty kluczem, który ma tylko Twoja przeglądarka. Po 60 minutach nikt go już nie otworzy.
    Jawne pozostają tylko: numer wniosku, miejsce, rodzaj pomocy, pilność, stan, odpowiedzialna instytucja i terminy. Nie ma tam imienia, telefonu ani Twojej opowieści.
content-privacy-readers-title = Kto może przeczytać
content-privacy-readers-text =
    Instytucja, której przekazano wniosek, pracownicy samorządu oraz Ty z kodem potwierdzenia. Gdy instytucja odmówi, traci prawo do czytania.
    Każde otwarcie jest zapisywane: kto, kiedy, który wniosek.
content-privacy-maps-title = Gdy oglądasz mapę
content-privacy-maps-text = Obraz podkładu map pochodzi z { $host }. Ten serwer widzi Twój adres sieciowy i oglądaną część mapy. Nie dowiaduje się, czego szukasz ani na której stronie jesteś: adres naszej strony nie jest mu wysyłany. Na stronach o kryzysach nic stamtąd nie jest pobierane.
content-privacy-surrender-title = Co wydałby przejęty serwer
content-privacy-surrender-text = Nie ma systemów całkowicie bezpiecznych. Oto, czego dowiedziałby się ktoś, kto ukradłby ich część.
content-privacy-column-what = Co skradziono
content-privacy-column-seen = Co to ujawnia
content-privacy-column-unseen = Czego nie ujawnia
content-privacy-database-what = Baza danych lub jej kopia
content-privacy-database-seen = Ile wniosków, gdzie, jakiego rodzaju, kiedy i która instytucja odpowiada; konta pracowników z zahaszowanymi hasłami
content-privacy-database-unseen = Imion, kontaktów, opowieści, wiadomości, kodów
content-privacy-disk-what = Cały dysk razem z plikiem kluczy
content-privacy-disk-seen = Wszystko, co mogą przeczytać instytucje: także imiona i opowieści
content-privacy-disk-unseen = Szkiców, kodów, haseł
content-privacy-server-what = Działający serwer w obcych rękach
content-privacy-server-seen = Wszystko powyżej i to, co w tym czasie jest wpisywane
content-privacy-server-unseen = Tego, co wcześniej wpisano w szkicach
content-privacy-letters-what = Listy do instytucji
content-privacy-letters-seen = Że czeka wniosek i do kiedy
content-privacy-letters-unseen = Czyj jest i o czym
content-privacy-browser-what = Twój telefon lub komputer
content-privacy-browser-seen = Historię przeglądarki: że byłeś(-aś) na tej stronie i na których podstronach
content-privacy-browser-unseen = Treści wniosku, jeśli opuszczono stronę przyciskiem szybkiego wyjścia albo minęła godzina
content-privacy-time-title = Jak długo przechowujemy
content-privacy-time-text = Szkic – 60 minut. Wysłany wniosek przechowuje odpowiedzialny samorząd tak długo, jak wymaga tego jego prawo; to on jest administratorem danych.
content-privacy-rights-title = Twoje prawa
content-privacy-rights-text = Możesz wycofać wniosek na stronie „Sprawdź swój wniosek”. Możesz poprosić samorząd o pokazanie, poprawienie lub usunięcie Twoich danych i złożyć skargę do organu ochrony danych.

# Accessibility, by the model of (EU) 2018/1523.
content-accessibility-title = Deklaracja dostępności
content-accessibility-lead = Dążymy do tego, by ta strona była dostępna zgodnie z przepisami krajowymi wdrażającymi dyrektywę (UE) 2016/2102. Deklaracja dotyczy całej tej strony.
content-accessibility-status-title = Stan zgodności
content-accessibility-status-text = Strona jest częściowo zgodna z EN 301 549 i WCAG 2.2 na poziomie AA: testy automatyczne nie wykazują błędów, ale nie było jeszcze prób z osobami z niepełnosprawnościami.
content-accessibility-gaps-title = Treści niedostępne
content-accessibility-gaps-text =
    Część opisów usług jest tylko w jednym języku; takie teksty są oznaczone swoim językiem. Możesz zadzwonić do instytucji.
    Strony instytucji, do których prowadzimy, nie zależą od nas.
    Nie ma jeszcze wersji w tekście łatwym do czytania ani w języku migowym.
content-accessibility-made-title = Jak przygotowano deklarację
content-accessibility-made-text = Deklarację przygotowano 21.11.2026 na podstawie samooceny: automatyczne testy wszystkich stron, klawiatura, wąski ekran, bez JavaScriptu. Przegląd co najmniej raz w roku.
content-accessibility-feedback-title = Opinie i kontakt
content-accessibility-feedback-text = Jeśli coś jest niedostępne, skontaktuj się z wydziałem opieki społecznej swojego samorządu telefonicznie, pisemnie lub osobiście. Wniosek można złożyć także bez tej strony.
content-accessibility-enforcement-title = Jeśli odpowiedź nie wystarcza
content-accessibility-enforcement-text = Na Litwie dostępność nadzoruje Komitet Rozwoju Społeczeństwa Informacyjnego, w Polsce – Ministerstwo Cyfryzacji, na Ukrainie – Pełnomocnik ds. Praw Człowieka.
content-accessibility-how-title = Co pomaga
content-accessibility-how-text = Wszystkie strony działają bez JavaScriptu, z samą klawiaturą, na ekranie o szerokości 320 pikseli, przy tekście powiększonym do 200 %, w jasnych, ciemnych i własnych kolorach.
