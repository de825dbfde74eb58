# Przekazanie instytucji, której nie wskazuje żadna reguła
route-named = Wskazane przez reguły samorządu
route-further = Inne instytucje z tego obszaru, które przyjmują wnioski
route-other = Albo inna instytucja z tego obszaru
route-other-hint = Wpisz część nazwy albo wybierz z listy. Instytucja musi przyjmować wnioski: jej pracownicy się logują albo dociera do niej list.
route-why = Dlaczego ta instytucja
route-why-hint = Wymagane, gdy nie wskazuje jej żadna reguła. Czyta to tylko ta instytucja i samorząd.
route-deed = Wybrano poza regułami, z podaniem powodu
problem-other_agency-unknown = Żadna przyjmująca wnioski instytucja z tego obszaru nie ma takiej nazwy.
problem-other_agency-too-many = Kilka instytucji ma te słowa w nazwie. Wpisz więcej albo wybierz z listy.
problem-other_agency-not-allowed = Wybierz z listy powyżej albo wpisz nazwę tutaj, nie jedno i drugie.
problem-why-missing = Napisz, dlaczego trafia do tej instytucji: nie wskazuje jej żadna reguła.
problem-note_1-missing = Napisz, dlaczego trafia do tej instytucji: nie wskazuje jej żadna reguła.
problem-note_2-missing = Napisz, dlaczego trafia do tej instytucji: nie wskazuje jej żadna reguła.
problem-note_3-missing = Napisz, dlaczego trafia do tej instytucji: nie wskazuje jej żadna reguła.
problem-note_4-missing = Napisz, dlaczego trafia do tej instytucji: nie wskazuje jej żadna reguła.
