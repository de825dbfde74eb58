# The guide: a few questions, one a page. The questions themselves are data, not words of the interface.

home-guide-before = Nežinote, ko ieškoti?
home-guide = Atsakykite į kelis klausimus
guide-title = Keli klausimai
guide-none = Klausimų čia dar nėra. Ieškokite pagalbos savais žodžiais.
guide-find = Ieškoti savais žodžiais
guide-lost = Ši nuoroda klausimams nebetinka. Pradėkime iš naujo.
guide-back = Atgal
guide-skip = Praleisti klausimą
guide-continue = Toliau
guide-place-other = Jūsų vietos čia nėra? Praleiskite klausimą: parodysime, kas padeda visur.
guide-so-far = Jūsų atsakymai
guide-change = Keisti
guide-remove = Pašalinti šį atsakymą
guide-back-last = Grįžti į paskutinį klausimą
guide-again = Pradėti iš naujo
guide-result-title = Kur kreiptis
guide-next-title = Kitas žingsnis
guide-who-decides = Kas sprendžia
guide-how-long = Kiek tai trunka
guide-answer-due = Jei paprašysite šiandien, atsakyti turi { $due }.
guide-limit = Sprendimo terminas pagal įstatymą: { $limit } ({ $basis }).
guide-limit-proposed = Siūlomas sprendimo terminas: { $limit }. Įstatymas dienų skaičiaus nenustato ({ $basis }).
guide-free = Jums gali būti nemokama: { $groups } ({ $basis }).
guide-papers = Kokių dokumentų reikia
guide-papers-ask = Šių dokumentų prašoma dažniausiai. Prieš eidami paskambinkite: gali prireikti ir kitų.
guide-ask = Prašyti pagalbos
guide-direct = Kreiptis galima tiesiai į paslaugos teikėją: jis ir sprendžia, pirma į savivaldybę kreiptis nereikia.
guide-direct-choose = Pasirinkti paslaugą
guide-nowhere = Kas ir iki kada sprendžia, priklauso nuo vietos.
guide-say-where = Nurodyti, kur žmogus gyvena
guide-anything = Paprašykite savais žodžiais: atsakys už šią vietą atsakinga įstaiga.
guide-count =
    { $count ->
        [one] { $count } paslauga, kuri gali padėti
        [few] { $count } paslaugos, kurios gali padėti
        [many] { $count } paslaugos, kuri gali padėti
       *[other] { $count } paslaugų, kurios gali padėti
    }
guide-count-in =
    { $count ->
        [one] { $count } paslauga, kuri gali padėti: { $area }
        [few] { $count } paslaugos, kurios gali padėti: { $area }
        [many] { $count } paslaugos, kuri gali padėti: { $area }
       *[other] { $count } paslaugų, kurios gali padėti: { $area }
    }
guide-near = Būtent tam nieko nerasta. Štai kas artimiausia:
guide-unsaid =
    { $count ->
        [one] Dar { $count } paslauga nenurodo, kam ji skirta
        [few] Dar { $count } paslaugos nenurodo, kam jos skirtos
        [many] Dar { $count } paslaugos nenurodo, kam ji skirta
       *[other] Dar { $count } paslaugų nenurodo, kam jos skirtos
    }
guide-all = Rodyti visas ir rinktis tiksliau
guide-nothing = Tokios pagalbos sąraše dar nėra
guide-nothing-in = Tokios pagalbos sąraše dar nėra: { $area }
guide-nothing-ask = Tai nereiškia, kad pagalbos nėra. Paprašykite: aukščiau nurodyta įstaiga privalo atsakyti.
guide-nothing-else = Tai nereiškia, kad pagalbos nėra. Paskambinkite vienu iš žemiau nurodytų numerių arba ieškokite toliau.
guide-elsewhere = Ieškoti kitose vietose
