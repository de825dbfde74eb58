# About, privacy, accessibility.

# About.
content-about-title = Apie „Kladka“
content-about-lead = „Kladka“ reiškia lieptą: trumpą kelią nuo žmogaus, kuriam reikia pagalbos, iki įstaigos, kuri privalo ją suteikti.
content-about-what-title = Ką čia galite padaryti
content-about-what-text =
    Rasti socialines paslaugas penkiomis kalbomis ir sužinoti, kam jos skirtos, kiek kainuoja ir ką turėti su savimi.
    Paprašyti pagalbos sau ar kitam žmogui be paskyros.
    Pagal kvito kodą matyti, kas gavo prašymą, iki kada turi atsakyti ir ką atsakė.
content-about-how-title = Kas atsako į prašymą
content-about-how-text =
    Kam teks prašymas, nusprendžia teisės aktais pagrįstos taisyklės. Prieš siųsdami matote įstaigos pavadinimą ir atsakymo terminą.
    Jei įstaiga atsisako arba tyli, prašymas grįžta savivaldybei ir keliauja toliau. Jūs tai matote.
content-about-data-title = Iš kur duomenys
content-about-data-text =
    Įrašus pateikia teikėjai, savivaldybės ir vieši šaltiniai. Prie kiekvieno parašyta, kada ir kaip jis patikrintas.
    Atviri duomenys prieinami kitiems HSDS formatu. Slaptų adresų, pavyzdžiui, krizių kambarių, čia nėra niekur.
content-about-not-title = Kas tai nėra
content-about-not-text = Tai nėra skubiosios pagalbos tarnyba. Jei gresia pavojus, skambinkite 112.
content-about-free-title = Atvira programa
content-about-free-text = „Kladka“ yra laisva programa (EUPL-1.2): kiekviena savivaldybė gali ją naudoti, tikrinti ir keisti.

# Privacy.
content-privacy-title = Privatumas paprastai
content-privacy-lead = Ieškodami nieko apie save nepasakote. Ką parašote prašyme, užrakinama taip, kad perskaityti gali tik tie, kurie turi padėti.
content-privacy-looking-title = Kai ieškote
content-privacy-looking-text = Slapukų nenaudojame. Nesaugome IP adresų, naršyklės duomenų ir to, ko ieškojote. Nėra jokių svetimų skaitiklių ar reklamos.
content-privacy-asking-title = Kai prašote pagalbos
content-privacy-asking-text =
    Kol pildote, juodraštis užrakintas raktu, kurį turi tik jūsų naršyklė. Po 60 minučių jo nebegali atverti niekas.
    Neužrakintos lieka tik prašymo numeris, vieta, pagalbos rūšis, skubumas, būsena, atsakinga įstaiga ir terminai. Vardo, telefono ir jūsų pasakojimo tarp jų nėra.
content-privacy-readers-title = Kas gali perskaityti
content-privacy-readers-text =
    Įstaiga, kuriai prašymas perduotas, savivaldybės darbuotojai ir jūs patys su kvitu. Kai įstaiga atsisako, jos teisė skaityti baigiasi.
    Kiekvienas atvėrimas įrašomas: kas, kada, kurį prašymą.
content-privacy-maps-title = Kai žiūrite žemėlapį
content-privacy-maps-text = Žemėlapių pagrindo paveikslas ateina iš { $host }. Tas serveris mato jūsų tinklo adresą ir kurią žemėlapio dalį žiūrite. Jis nesužino, ko ieškote ir kuriame puslapyje esate: mūsų puslapio adresas jam nesiunčiamas. Puslapiuose apie krizes iš ten nieko neprašoma.
content-privacy-surrender-title = Ką atiduotų įsilaužtas serveris
content-privacy-surrender-text = Visiškai saugių sistemų nėra. Štai ką sužinotų tas, kuris pavogtų jų dalį.
content-privacy-column-what = Kas pavogta
content-privacy-column-seen = Ką tai atskleidžia
content-privacy-column-unseen = Ko neatskleidžia
content-privacy-database-what = Duomenų bazė ar jos kopija
content-privacy-database-seen = Kiek prašymų, kur, kokios rūšies, kada, kuri įstaiga atsakinga; darbuotojų paskyros su sumaišytais slaptažodžiais
content-privacy-database-unseen = Vardų, kontaktų, pasakojimų, žinučių, kvitų
content-privacy-disk-what = Visas diskas su raktų failu
content-privacy-disk-seen = Viską, ką gali perskaityti įstaigos: ir vardus, ir pasakojimus
content-privacy-disk-unseen = Juodraščių, kvitų, slaptažodžių
content-privacy-server-what = Veikiantis serveris svetimose rankose
content-privacy-server-seen = Viską aukščiau ir tai, kas tuo metu rašoma
content-privacy-server-unseen = Kas rašyta juodraščiuose anksčiau
content-privacy-letters-what = Laiškai įstaigoms
content-privacy-letters-seen = Kad laukia prašymas ir iki kada
content-privacy-letters-unseen = Kieno jis ir apie ką
content-privacy-browser-what = Jūsų telefonas ar kompiuteris
content-privacy-browser-seen = Naršyklės istoriją: kad buvote šioje svetainėje ir kuriuose jos puslapiuose
content-privacy-browser-unseen = Prašymo turinio, jei išėjote greitojo išėjimo nuoroda arba praėjo valanda
content-privacy-time-title = Kiek laiko saugome
content-privacy-time-text = Juodraštį – 60 minučių. Išsiųstą prašymą saugo atsakinga savivaldybė tiek, kiek reikalauja jos teisė; ji ir yra duomenų valdytoja.
content-privacy-rights-title = Jūsų teisės
content-privacy-rights-text = Galite atsiimti prašymą puslapyje „Sekti savo prašymą“. Galite prašyti savivaldybės parodyti, pataisyti ar ištrinti jūsų duomenis ir skųstis duomenų apsaugos institucijai.

# Accessibility, by the model of (EU) 2018/1523.
content-accessibility-title = Prieinamumo pareiškimas
content-accessibility-lead = Siekiame, kad ši svetainė būtų prieinama pagal nacionalinius teisės aktus, kuriais įgyvendinama Direktyva (ES) 2016/2102. Pareiškimas taikomas visai šiai svetainei.
content-accessibility-status-title = Atitikties būklė
content-accessibility-status-text = Svetainė iš dalies atitinka EN 301 549 ir WCAG 2.2 AA lygį: automatiniai patikrinimai klaidų nerodo, bet neįgalių naudotojų bandymų dar nebuvo.
content-accessibility-gaps-title = Neprieinamas turinys
content-accessibility-gaps-text =
    Dalis paslaugų aprašų yra tik viena kalba; tokie tekstai pažymėti savo kalba. Galite paskambinti įstaigai.
    Įstaigų svetainės, į kurias vedame, nuo mūsų nepriklauso.
    Dar nėra lengvai suprantamos kalbos ir gestų kalbos versijų.
content-accessibility-made-title = Kaip parengtas pareiškimas
content-accessibility-made-text = Pareiškimas parengtas 2026-11-21 pagal pačių atliktą vertinimą: automatiniai visų puslapių patikrinimai, klaviatūra, siauras ekranas, be „JavaScript“. Peržiūrime bent kartą per metus.
content-accessibility-feedback-title = Atsiliepimai ir kontaktai
content-accessibility-feedback-text = Jei kas nors neprieinama, kreipkitės į savo savivaldybės socialinės paramos skyrių telefonu, raštu ar atvykę. Prašymą pateikti galima ir be šios svetainės.
content-accessibility-enforcement-title = Jei atsakymas netenkina
content-accessibility-enforcement-text = Lietuvoje prieinamumą prižiūri Informacinės visuomenės plėtros komitetas, Lenkijoje – Skaitmeninimo ministerija, Ukrainoje – Žmogaus teisių įgaliotinis.
content-accessibility-how-title = Kas padeda
content-accessibility-how-text = Visi puslapiai veikia be „JavaScript“, vien klaviatūra, 320 pikselių pločio ekrane, padidinus tekstą iki 200 %, šviesiomis, tamsiomis ir jūsų pačių nustatytomis spalvomis.
