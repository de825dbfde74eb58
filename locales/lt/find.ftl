# Paieška: filtrai, kaip supratome, rikiavimas, žemėlapis.

# Filters
find-facet-age = Amžius
find-facet-spoken = Kokia kalba kalbama
find-facet-sector = Kas teikia
find-facet-basic = Pagal įstatymą
find-facet-quick = Svarbiausia
open-now = dabar dirba
places-yes = yra laisvų vietų
documents-none = dokumentų nereikia
accessible-yes = pritaikytas įėjimas
basic-yes = pagrindinės paslaugos
basic-no = kitos paslaugos
sector-public = valstybė ar savivaldybė
sector-ngo = nevyriausybinė organizacija
sector-church = bažnyčia ar religinė bendruomenė
sector-private = privatus teikėjas
spoken-lt = lietuvių
spoken-pl = lenkų
spoken-uk = ukrainiečių
spoken-en = anglų
spoken-ru = rusų
spoken-be = baltarusių
spoken-de = vokiečių
find-more-values = Daugiau
find-chosen-count = pasirinkta
find-chosen = pasirinkta, paspaudę pašalinsite
find-age-label = Kiek žmogui metų?
find-age-submit = Taikyti
find-age-about =
    { $age ->
        [one] { $age } metų
        [few] { $age } metų
       *[other] { $age } metų
    }
find-chip-age = Amžius: { $age }
find-chip-near = Prie pasirinkto taško

# What was understood
find-read-as = Rodome, ką radome pagal
find-read-place = Vietą supratome iš jūsų žodžių:
find-read-elsewhere = { $place }: nieko nerasta; štai kas yra kitur.
find-read-instead = Ieškoti tiksliai: „{ $words }“
find-read-literally = Jūsų žodžių netaisėme.
find-read-again = Leisti taisyti klaidas
find-read-needs = Gal turėjote galvoje:

# Order, distance
find-order-title = Rikiuoti
find-order-match = pagal tinkamumą
find-order-nearest = pagal artumą
find-order-checked = neseniai patikrintos
find-near = Netoli manęs
find-near-what = Naršyklė pirmiausia jūsų paklaus. Vietą ji suapvalins iki maždaug 1 km, o mes jos nesaugome.
find-near-refused = Naršyklė nepasakė, kur esate. Pasirinkite vietą viršuje.
card-distance = maždaug už { $count } km
card-distance-near = arčiau nei 1 km
card-places-free =
    { $count ->
        [one] { $count } laisva vieta
        [few] { $count } laisvos vietos
       *[other] { $count } laisvų vietų
    }

# What in the address could not be used
find-unread-area = Adrese nurodytos vietos nežinome, todėl ieškome visur.
find-unread-choice = Vieno adrese nurodyto pasirinkimo nežinome, todėl jo netaikėme.
find-unread-near = Adrese nurodyto taško nesupratome, todėl atstumų nerodome.
find-unread-page = Tokio rezultatų puslapio nėra. Tai paskutinis.
find-unread-long = Klausimas buvo ilgas: perskaitėme tik jo pradžią.

# Nothing found
find-none-because = Nieko nėra dėl pasirinkimo „{ $filter }“.
find-none-drop =
    { $count ->
        [one] Atsisakyti: { $count } paslauga
        [few] Atsisakyti: { $count } paslaugos
       *[other] Atsisakyti: { $count } paslaugų
    }
find-none-together = Visi pasirinkimai kartu nieko nepalieka.
find-none-drop-all =
    { $count ->
        [one] Atsisakyti visų: { $count } paslauga
        [few] Atsisakyti visų: { $count } paslaugos
       *[other] Atsisakyti visų: { $count } paslaugų
    }
find-none-widen-title = Ieškoti plačiau
find-none-widen =
    { $count ->
        [one] { $area }: { $count } paslauga
        [few] { $area }: { $count } paslaugos
       *[other] { $area }: { $count } paslaugų
    }
find-none-nearest-title = Artimiausios pagalbos rūšys

# The map
find-tabs = Sąrašas ar žemėlapis
find-tab-list = Sąrašas
map-title = Žemėlapis
map-what = Viskas yra ir sąraše. Skaičiai rodo, kiek yra paslaugų; punktyrinis ratas žymi teritoriją, ne tikslią vietą.
map-keys = Žemėlapį galite traukti arba valdyti rodyklėmis, pliusu ir minusu.
map-tiles = Žemėlapio paveikslą siunčia { $host }: ši svetainė mato jūsų tinklo adresą ir kurią žemėlapio dalį žiūrite, bet ne tai, ko ieškote.
map-elsewhere =
    { $count ->
        [one] { $count } paslauga vietos žemėlapyje neturi.
        [few] { $count } paslaugos vietos žemėlapyje neturi.
       *[other] { $count } paslaugų vietos žemėlapyje neturi.
    }
map-best = Žemėlapyje rodoma { $count } geriausių rezultatų.
map-more = dar { $count }
map-mark =
    { $count ->
        [one] { $name }: { $count } paslauga
        [few] { $name }: { $count } paslaugos
       *[other] { $name }: { $count } paslaugų
    }
map-place = Kelių paslaugų vieta
map-service = Paslauga
map-kilometres = { $count } km
map-metres = { $count } m
map-north = Š
map-nearer = Priartinti
map-farther = Atitolinti
map-whole = Visas žemėlapis
map-empty = Šioje žemėlapio dalyje nieko nėra.
map-as-list = Žemėlapis žodžiais
