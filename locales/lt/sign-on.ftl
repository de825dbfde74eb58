# Prisijungimas per savivaldybės sistemą
sign-on-with = Prisijungti per: { $name }
sign-on-way = Per organizacijos prisijungimo sistemą
sign-on-still = Jei jungėtės per savo organizacijos sistemą, joje galite būti vis dar prisijungę. Jei kompiuteriu naudojasi ir kiti, atsijunkite ir ten.
sign-on-unavailable = Jūsų organizacijos prisijungimo sistema neatsako. Pabandykite po kelių minučių; jei turite slaptažodį čia, kol kas galite prisijungti juo.
sign-on-cancelled = Prisijungimo savo organizacijoje nebaigėte. Čia niekas nepasikeitė.
sign-on-over = Prisijungimas užtruko per ilgai, jau buvo panaudotas arba pradėtas kitoje naršyklėje. Pradėkite iš naujo.
sign-on-unproven = Jūsų organizacijos sistemos atsakymas neįrodo, kas esate. Pabandykite dar kartą; jei tai pasikartos, praneškite administratoriui.
sign-on-address = Jūsų organizacijos sistema nenurodė patvirtinto organizacijos el. pašto adreso. Paprašykite jos prižiūrėtojų jį įrašyti.
sign-on-unknown = Savo organizacijoje prisijungėte, bet čia paskyros neturite. Paprašykite administratoriaus pakviesti jus tuo pačiu el. pašto adresu.
sign-on-deed-passed = Prisijungta per organizacijos sistemą
sign-on-deed-linked = Paskyra susieta su organizacijos sistema
sign-on-deed-refused = Prisijungimas per organizacijos sistemą atmestas

# Ways in, as an administrator sees them
sign-ins-title = Prisijungimai
sign-ins-caption = Savivaldybės darbuotojų, per pastarąsias { $days } d.
sign-ins-what = Kas nutiko
sign-ins-unknown = nežinoma
sign-ins-in = Prisijungė
sign-ins-password = Pakeitė slaptažodį
sign-ins-factor-set-up = Nustatė kodų programėlę
sign-ins-factor-removed = Pašalino kodų programėlę
sign-ins-factor-reset = Kodų programėlė ir prieigos raktai atstatyti
sign-ins-passkey-added = Pridėjo prieigos raktą
sign-ins-passkey-removed = Pašalino prieigos raktą
sign-ins-passkey-refused = Atmestas prieigos raktas, kuris nėra šios paskyros
sign-ins-passkey-copy = Atmestas prieigos raktas, kuris gali būti kopija
sign-ins-codes = Gavo naujus užrašytus kodus
sign-ins-code-used = Panaudojo užrašytą kodą
