# The work list: what it is asked for
queue-ends-early = Iš viso atvirų užduočių: { $count }. Čia tik { $shown }: neatsakytos turi pirmenybę prieš vykdomas, artimesnis terminas prieš tolimesnį. Paieška, filtrai ir skaičiai kitų nemato. Kai į dalį šių atsakysite arba jas užbaigsite, čia atsiras kitos.
queue-filters = Daugiau filtrų
queue-any = Visi
queue-marks = Pažymėta
queue-mark-overdue = Terminas praėjo
queue-entry = Kaip atėjo
queue-entry-online = Per svetainę
queue-entry-assisted = Užpildyta priimamajame
queue-whose = Kas dirba
queue-whose-mine = Aš
queue-whose-nobody = Dar niekas
queue-whose-agency = Atsako mano įstaiga

# Views that everyone has; each stands before its count
queue-view-all = Visi atviri
queue-view-unanswered = Neatsakyti
queue-view-overdue = Vėluoja
queue-view-mine = Mano
queue-view-nobody = Niekieno

# Views kept by name
views-title = Sąrašo rodiniai
views-lead = Rodinys išsaugo filtrus vardu. Ieškomi žodžiai nesaugomi niekada.
views-none = Dar neturite išsaugotų rodinių. Sąraše pasirinkite filtrus ir ten pat duokite jiems vardą.
views-tend = Tvarkyti rodinius
views-keep = Išsaugoti šį rodinį
views-keep-submit = Išsaugoti
views-name = Rodinio pavadinimas
views-name-hint = Trumpai ir be žmonių vardų.
views-who = Kas jį mato
views-shared = Mato ir mano įstaigos kolegos
views-is-own = Matote tik jūs
views-is-shared = Jūsų, mato ir kolegos
views-is-theirs = Pasidalijo kolega
views-is-first = atveriamas pirmas
views-first = Sąrašą pradėti nuo jo
views-first-not = Sąrašą vėl pradėti nuo visų
views-change = Pervadinti ar dalytis
views-change-submit = Išsaugoti pakeitimus
views-remove = Pašalinti „{ $name }“
problem-view-missing = Duokite rodiniui vardą.
problem-view-not-allowed = Pasirinkite kitą pavadinimą: šis jau naudojamas arba panašus į kieno nors numerį ar adresą.
problem-view-too-many = Turite 30 rodinių. Pirma pašalinkite vieną.

# Keys
keys-title = Klavišai
keys-lead = Veikia, kai nerašote į laukelį. Vienu klavišu niekas nenusprendžiama.
keys-are-off = Jums jie išjungti.
keys-next = kitas prašymas
keys-before = ankstesnis prašymas
keys-open = atverti
keys-accept = peržiūrėti ir priimti
keys-decline = peržiūrėti ir atsisakyti nurodant priežastį
keys-choose = pažymėti eilutę
keys-help = parodyti ar suskleisti šį sąrašą
keys-off = Išjungti klavišus
keys-on = Įjungti klavišus

# News, while the list stands open
news-watching = Apie naujus prašymus čia pranešama iškart.
news-new = Nauji prašymai:
news-changed = Pakito:
news-ended = Jūs nebeprisijungę.

# Giving tasks to a colleague
assign-pick = Žymėti
assign-pick-one = Žymėti: { $need }, { $place }
assign-title = Su pažymėtomis eilutėmis
assign-to = Skirti
assign-me = man
assign-nobody = niekam
assign-submit = Skirti
assign-unmarked = Nepažymėta nė viena eilutė. Pirma pažymėkite, tada pasirinkite, kam skirti.
assign-undo = Atšaukti
assign-done =
    { $count ->
        [one] { $count } užduotis paskirta: { $owner }.
        [few] { $count } užduotys paskirtos: { $owner }.
        *[other] { $count } užduočių paskirta: { $owner }.
    }
assign-done-nobody =
    { $count ->
        [one] { $count } užduotis dabar niekieno.
        [few] { $count } užduotys dabar niekieno.
        *[other] { $count } užduočių dabar niekieno.
    }
assign-who = Kas dirba
assign-owner = Dabar: { $owner }
assign-nobodys = Dar niekas.
assign-deed = Paskirta kolegai
assign-deed-nobody = Atimta iš kolegos
assign-deed-undone = Paskyrimas atšauktas
task-ends-title = Baigti prašymą

# Notes inside an agency
notes-title = Jūsų įstaigos pastabos
notes-add = Pastaba įstaigai
notes-count =
    { $count ->
        [one] ({ $count } pastaba)
        [few] ({ $count } pastabos)
        *[other] ({ $count } pastabų)
    }
notes-behind =
    { $count ->
        [one] Kartu rodoma { $count } jūsų įstaigos pastaba.
        [few] Kartu rodomos { $count } jūsų įstaigos pastabos.
        *[other] Kartu rodoma { $count } jūsų įstaigos pastabų.
    }
notes-lead = Užantspauduota. Skaito tik jūsų įstaiga, atvėrusi prašymą: ne žmogus ir ne kitos įstaigos. Jei įstaiga prašymo atsisako, jos pastabos sunaikinamos.
notes-words = Pastaba
notes-submit = Išsaugoti pastabą
notes-kept = Pastaba išsaugota. Ji rodoma atvėrus prašymą.
notes-somebody = čia nebedirbantis kolega
notes-deed = Įstaigai palikta pastaba
notes-deed-read = Skaitė įstaigos pastabas
problem-inside-missing = Parašykite pastabą.

# Hand-overs that happened elsewhere
logged-nav = Perdavimai
logged-title = Perdavimai ne per svetainę
logged-lead = Nukreipėte žmogų telefonu ar popieriumi? Užrašykite čia, kad būtų suskaičiuota. Terminas neskaičiuojamas, ir tai niekada nepridedama prie prašymų skaičių.
logged-nobody = Apie žmogų neužrašoma nieko: nei vardo, nei numerio, nei istorijos. Kas nori sekti prašymą, tam reikia prašymo su kvitu: užpildykite jį.
logged-new = Užrašyti perdavimą
logged-to = Kam perduota
logged-other = Įstaiga, kurios kataloge nėra
logged-way = Kaip
logged-way-phone = Telefonu
logged-way-paper = Popieriumi
logged-way-email = El. paštu
logged-way-visit = Gyvai
logged-day = Diena
logged-day-hint = Tuščia – šiandien. Per pastaruosius dvejus metus.
logged-outcome = Kas iš to išėjo
logged-outcome-unknown = Dar nežinoma
logged-outcome-accepted = Priimta
logged-outcome-helped = Pagalba suteikta
logged-outcome-partly-helped = Padėta iš dalies
logged-outcome-declined = Atsisakyta
logged-outcome-waitlisted = Eilėje
logged-outcome-no-answer = Neatsakyta
logged-submit = Užrašyti
logged-tell = Išsaugoti
logged-done = Užrašyta.
logged-none = Dar nieko neužrašyta.
logged-caption = Užrašyta, naujausi viršuje
logged-deed = Perdavimas užrašytas
logged-deed-outcome = Nurodyta perdavimo baigtis
problem-how-missing = Pasirinkite, kaip tai vyko.
problem-day-not-understood = Dieną rašykite taip: 2026-11-20.
problem-day-not-allowed = Pasirinkite dieną per pastaruosius dvejus metus, vėliausiai šiandien.
