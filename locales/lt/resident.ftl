# Paieška, paslauga, organizacija, prašymo sekimas: ką skaito gyventojai.

find-title = Rasti pagalbą
find-count =
    { $count ->
        [one] { $count } paslauga
        [few] { $count } paslaugos
       *[other] { $count } paslaugų
    }
find-count-in =
    { $count ->
        [one] { $count } paslauga: { $area }
        [few] { $count } paslaugos: { $area }
       *[other] { $count } paslaugų: { $area }
    }
find-chips-title = Jūsų pasirinkimai
find-chip-remove = Pašalinti šį pasirinkimą
find-chip-clear = Pašalinti visus
find-filters-title = Patikslinti
find-facet-need = Pagalbos rūšis
find-facet-audience = Kam skirta
find-facet-cost = Kaina
find-facet-delivery = Kaip teikiama
find-none-title = Nieko nerasta
find-none-understood = Jūsų žodžius supratome taip: { $needs }.
find-none-unread = Šių žodžių neatpažinome. Parašykite paprasčiau, pavyzdžiui, „pagalba į namus“, „maistas“ arba „nakvynė“.
find-none-filters = Gal kuris nors pasirinkimas per siauras. Pašalinkite vieną:
find-none-without = Ieškoti be „{ $filter }“
find-none-all = Rodyti visas paslaugas
find-none-lines-title = Galite paklausti ir telefonu
find-none-lines = Šiomis linijomis atsakys, net jei čia nieko neradote.
find-crisis-title = Ar kam nors dabar gresia pavojus?
find-crisis-text = Kladka nėra skubiosios pagalbos tarnyba. Skambinkite iš karto:

cost-free = nemokama
cost-may-be-free = jums gali būti nemokama
cost-paid = mokama
cost-unknown = kaina nenurodyta
delivery-at-place = teikėjo patalpose
delivery-at-home = atvyksta į namus
delivery-online = internetu
delivery-phone = telefonu

card-phone-label = Skambinti { $number }

checked-on = Patikrinta { $date }
checked-never = Netikrinta: pirmiausia paskambinkite
checked-ageing = Patikrinta { $date }, daugiau nei prieš pusę metų: pirmiausia paskambinkite
checked-old = Patikrinta { $date }, daugiau nei prieš metus: pirmiausia paskambinkite
checked-source = Šaltinis: { $source }
sample-label = Pavyzdiniai duomenys, pasitikrinkite
sample-text = Įstaiga tikra, bet šis aprašas parengtas demonstracijai. Prieš eidami pasiteiraukite.

original-lt = Šis tekstas yra lietuvių kalba. Vertimo dar nėra.
original-pl = Šis tekstas yra lenkų kalba. Lietuviško vertimo dar nėra.
original-uk = Šis tekstas yra ukrainiečių kalba. Lietuviško vertimo dar nėra.
original-en = Šis tekstas yra anglų kalba. Lietuviško vertimo dar nėra.
original-ru = Šis tekstas yra rusų kalba. Lietuviško vertimo dar nėra.
original-unknown = Šis tekstas yra teikėjo kalba. Lietuviško vertimo dar nėra.

service-closed = Ši paslauga šiuo metu neteikiama.
service-ask = Prašyti pagalbos
service-call-number = Skambinti { $number }
phone-extension = { $number }, vid. { $extension }
phone-answered = Kalbos: { $languages }
service-for-title = Kam skirta
service-contact-none = Telefonas, el. paštas ar svetainė nenurodyti. Daugiau pasakys savivaldybė.
service-for-unknown = Nenurodyta. Jei abejojate, paklauskite: klausimas niekuo neįpareigoja.
service-age-between = Amžius: nuo { $from } iki { $to } metų
service-age-from = Amžius: nuo { $from } metų
service-age-to = Amžius: iki { $to } metų
service-cost-title = Kiek kainuoja
service-cost-unknown = Kaina nenurodyta. Paklauskite prieš sutikdami.
service-how-request = Prašykite čia, be paskyros. Prašymas pateks įstaigai, kuri atsakinga ten, kur gyvenate.
service-how-direct = Prašykite čia, be paskyros. Prašymas pateks tiesiai paslaugos teikėjui.
service-how-place = Pirmiausia pasakykite, kur gyvenate: nuo vietos priklauso, kas atsakingas.
service-how-council-unknown = Patikrinto šios savivaldybės numerio dar neturime. Skambinkite savo šalies informacijos linija.
service-how-council-no-line = Patikrinto šios savivaldybės numerio dar neturime, kaip ir šalies informacijos linijos.
service-where-title = Kur ir kada
service-where-unknown = Vieta nenurodyta. Pirmiausia pasiteiraukite.
service-confidential = Adresas neskelbiamas dėl ateinančių žmonių saugumo. Paskambinkite, ir jums pasakys.
service-access-title = Kaip patekti
service-hours-title = Darbo laikas
service-hours-unknown = Darbo laikas nenurodytas. Pirmiausia pasiteiraukite.
service-hours-closed = nedirba
service-bring-title = Ką turėti su savimi
service-bring-unknown = Dokumentai nenurodyti. Paklauskite, ar jų reikia.
service-bring-none = Dokumentų nereikia.
service-languages-title = Kalba
service-areas-title = Kur gyvenantiems skirta
service-elsewhere = Ši pagalba skirta gyvenantiems čia: { $areas }. Jūs pasirinkote: { $area }.
service-elsewhere-find = Ieškoti tokios pat pagalbos pasirinktoje vietoje
service-areas-everywhere = Visur
service-places-title = Vietos
service-places-free = Laisvų vietų: { $free } ({ $date })
service-places-full = Laisvų vietų nėra ({ $date }). Prašyti vis tiek galite: yra laukimo eilė.
service-needs-title = Kuo padeda
service-class-title = Rūšis pagal įstatymą
service-more-title = Plačiau
service-checked-title = Kiek tai nauja
service-provider-title = Kas teikia
service-website = Interneto svetainė
service-mail = El. paštas

organization-services-title = Paslaugos
organization-services-none = Paslaugų nenurodyta.
organization-contact-title = Kontaktai
organization-contact-unknown = Telefonas ir adresas dar nenurodyti.

day-0 = pirmadienis
day-1 = antradienis
day-2 = trečiadienis
day-3 = ketvirtadienis
day-4 = penktadienis
day-5 = šeštadienis
day-6 = sekmadienis
days-through = { $from } – { $to }

follow-title = Sekti savo prašymą
follow-lead = Įrašykite kodą, kurį gavote išsiuntę prašymą.
follow-receipt-label = Kvito kodas
follow-receipt-hint = 25 ženklai, pavyzdžiui, 8K2M-4TQ7-… Mažosios raidės ir tarpai tinka.
follow-submit = Rodyti mano prašymą
follow-expired-title = Įrašykite kodą dar kartą
follow-expired-text = Jūsų saugumui prašymas rodomas tik 15 minučių.
follow-expired-link = Įrašyti kodą
problem-receipt-missing = Įrašykite kodą
problem-receipt-too-short = Kodas per trumpas: jame yra 25 ženklai
problem-receipt-too-long = Kodas per ilgas: jame yra 25 ženklai
problem-receipt-not-understood = Kode yra klaida. Palyginkite jį su savo užrašu, ženklas po ženklo
problem-receipt-unknown = Prašymo su tokiu kodu nežinome. Palyginkite jį su savo užrašu, ženklas po ženklo

follow-request-title = Jūsų prašymas
follow-standing-received = Jūsų prašymas gautas. Dar niekas neatsakė.
follow-standing-opened = Jūsų prašymas peržiūrėtas. Atsakymo dar laukiame.
follow-standing-in-triage = Savivaldybė ieško, kas kitas galėtų padėti. Prašyti iš naujo nereikia.
follow-standing-accepted = Jūsų prašymas priimtas. Su jumis susisieks taip, kaip prašėte.
follow-standing-needs-answer = Jums turi klausimą. Atsakykite žemiau.
follow-standing-completed = Darbas su jūsų prašymu baigtas.
follow-standing-withdrawn = Šį prašymą atsiėmėte. Niekas su juo nebedirba.
follow-about-title = Ko prašėte
follow-about-sent = Išsiųsta { $date }
follow-next-title = Kas toliau
follow-next-answer = { $agency } turi jums atsakyti { $date }.
follow-next-triage = { $agency } turi rasti, kas padės, { $date }.
follow-next-help = { $agency } susisieks su jumis ir sutars dėl pagalbos.
follow-next-you = Dabar jūsų eilė: atsakykite į klausimą žemiau.
follow-next-late = Atsakymo laikas praėjo ({ $date }). { $agency } vis dar skolingi jums atsakymą. Galite paskambinti ir nurodyti šią datą.
follow-next-legal = Sprendimas turi būti priimtas { $date }.
follow-next-legal-proposed = Sprendimas turėtų būti priimtas { $date }. Įstatymas dienų skaičiaus nenustato; tai siūlomas terminas.
follow-next-done = Daugiau nieko laukti nereikia.
follow-next-new = Jei pagalbos vis dar reikia, galite prašyti iš naujo.
follow-municipality = savivaldybė
follow-timeline-title = Kas įvyko
follow-event-received = Gauta
follow-event-routed = Perduota: { $agency }
follow-event-opened = Peržiūrėjo { $agency }
follow-event-accepted = Priėmė { $agency }
follow-event-declined = { $agency } negalėjo priimti: { $reason }
follow-event-returned = { $agency } laiku neatsakė. Prašymas grįžo savivaldybei
follow-event-asked = { $agency } jūsų paklausė
follow-event-answered = Jūs atsakėte
follow-event-completed = Baigė { $agency }
follow-event-withdrawn = Jūs atsiėmėte prašymą
follow-reason-no-places = nėra laisvų vietų
follow-reason-not-our-service = šios paslaugos neteikia
follow-reason-outside-area = tai ne jų teritorija
follow-reason-no-need-found = labiau tinka kita pagalba
follow-reason-other = dėl kitos priežasties
follow-messages-title = Žinutės
follow-messages-none = Žinučių dar nėra.
follow-message-you = Jūs
follow-reply-label = Parašykite jiems
follow-reply-hint = Tai perskaitys tik įstaiga, kuri dirba su jūsų prašymu.
follow-reply-submit = Siųsti žinutę
follow-withdraw-title = Pagalbos nebereikia?
follow-withdraw-text = Galite atsiimti prašymą. Darbas su juo bus nutrauktas. To atšaukti negalima.
follow-withdraw-confirm = Taip, atsiimu savo prašymą
follow-withdraw-submit = Atsiimti prašymą
problem-text-missing = Parašykite žinutę
problem-text-too-long = Žinutė per ilga: daugiausia 2000 ženklų
problem-confirm-missing = Pažymėkite langelį, jei tikrai atsiimate prašymą
