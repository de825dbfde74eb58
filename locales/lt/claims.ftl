# "Is this your organization?": a claim of a listing, and what the municipality does about it.
claim-link = Tai jūsų įstaiga? Tvarkykite jos aprašą patys
claim-title = Ar tai jūsų įstaiga?
claim-back = Atgal prie aprašo
claim-lead = { $organization }: šios įstaigos aprašą gali tvarkyti tas, kas joje dirba. Pirmiausia savivaldybė patikrina, ar tai tiesa.
claim-nobody = Šio aprašo čia dar niekas neprižiūri, todėl nėra kam patikrinti.
claim-email = Jūsų darbo el. pašto adresas
claim-email-hint = Ten išsiųsime kodą. Su pačios įstaigos adresu patikrinti lengviau.
claim-post = Kas jūs ten esate?
claims-post-head = Vadovauju
claims-post-employee = Ten dirbu
claims-post-volunteer = Ten savanoriauju
claims-post-other = Kas kita
claim-kept = Savivaldybė mato jūsų adresą, kol nusprendžia; paskui jis čia ištrinamas.
claim-submit = Atsiųsti kodą
claim-code-title = Įveskite kodą iš laiško
claim-code-lead = { $organization }: jūsų adresu išsiuntėme kodą. Jis galioja { $minutes } min. šioje naršyklėje.
claim-code-submit = Patvirtinti
claim-lost-title = Čia nieko nepradėta
claim-lost = Valanda praėjo arba pradėjote kitoje naršyklėje. Pradėkite iš naujo savo įstaigos puslapyje.
claim-done-title = Jūsų adresas patvirtintas
claim-done = { $organization }: savivaldybė gavo jūsų prašymą.
claim-done-next = Ji patikrins, galbūt paskambins apraše nurodytu telefonu, ir atsakys jums el. paštu.

# At the municipality’s desk
claims-nav = Prašymai tvarkyti
claims-title = Kas sako, kad aprašas jų
claims-lead = Kiekvienas patvirtino savo adresą. Sužinokite, ar gali tvarkyti aprašą, tada nuspręskite.
claims-none = Niekas nelaukia.
claims-caption = Laukia: { $count }
claims-head-organization = Įstaiga
claims-head-email = Adresas
claims-head-post = Kuo prisistato
claims-head-weak = Ką sako adresas
claims-head-since = Nuo
claims-head-decided = Nuspręsta
claims-head-decision = Sprendimas
claims-head-strong = Kas išsiaiškinta
claims-decided-title = Kas nuspręsta
claims-decision-accepted = Priimta
claims-decision-refused = Atsisakyta
claims-decision-lapsed = Niekas laiku nenusprendė
claims-disputed = jau tvarkomas
claims-disputed-what = Šį aprašą jau kažkas tvarko, jam pranešta apie prašymą. Prieš spręsdami pasikalbėkite su abiem.
claims-weak-address = Tai apraše nurodytas adresas
claims-weak-mail = Tas pats domenas kaip aprašo el. pašto
claims-weak-website = Tas pats domenas kaip aprašo svetainės
claims-weak-none = Nieko
claims-one-title = Prašymas tvarkyti aprašą
claims-back = Visi laukiantys
claims-see-page = Žiūrėti aprašą
claims-weak-title = Silpnas ženklas: adresas
claims-strong-title = Stiprus ženklas: kas sužinota
claims-strong-none = Dar niekas nieko nesužinojo.
claims-check = { $how }: { $found } ({ $role }, { $date })
claims-check-title = Sužinokite
claims-check-lead = Skambinkite telefonu, kuris jau buvo apraše, o ne tuo, kurį davė prašantysis; arba pažiūrėkite į registrą.
claims-how = Kaip sužinojote?
claims-how-phone = telefonu
claims-how-visit = apsilankius
claims-how-register = registre
claims-how-document = iš dokumento
claims-found = Ar tai tiesa?
claims-found-yes = Taip, gali tvarkyti aprašą
claims-found-no = Ne
claims-check-submit = Užrašyti
claims-done-checked = Užrašyta.
claims-decision-title = Nuspręskite
claims-decider = Priima ir atsisako administratorius.
claims-accept-what = El. paštu gaus kvietimą ir tvarkys aprašą bei jo žmones.
claims-accept = Priimti ir pakviesti
claims-address-lost = nebegalima perskaityti
claims-address-lost-what = Rakto, kuriuo buvo užšifruotas adresas, nebėra: laiško išsiųsti negalima. Paskambinkite įstaigai ir paprašykite, kad kreiptųsi iš naujo, tada šį prašymą atmeskite.
claims-accept-not-yet = Priimti galima, kai kas nors sužino, kad tai tiesa.
claims-reason = Kodėl ne?
claims-reason-choose = Pasirinkite priežastį
claims-refusal-unknown-there = ten niekas apie tai nežinojo
claims-refusal-not-confirmed = nepavyko rasti, kas tai žinotų
claims-refusal-kept = aprašą jau tvarko kas nors iš jūsiškių: paprašykite, kad jus pakviestų
claims-refusal-other-listing = turimas omenyje kitas aprašas
claims-refusal-other = kita priežastis, žodžiais
claims-words = Žodis prašančiajam
claims-words-hint = Tai bus laiške. Ne daugiau kaip { $most } ženklų.
claims-refuse = Atsisakyti ir parašyti
claims-done-accepted = Priimta; kvietimas išsiųstas.
claims-done-refused = Atsisakyta; laiškas išsiųstas.
problem-post-missing = Nurodykite, kas ten esate
problem-found-not-allowed = Pirmiausia sužinokite, ar tai tiesa
problem-act-unknown = Paspauskite vieną iš puslapio mygtukų
problem-reason-words-missing = Kitą priežastį parašykite žodžiais
problem-reason-words-too-long = Ne daugiau kaip 600 ženklų

# Deeds in the audit trail
claims-deed-made = Prašoma tvarkyti aprašą, adresas patvirtintas
claims-deed-checked = Prašymas patikrintas
claims-deed-accepted = Prašymas priimtas
claims-deed-refused = Prašymo atsisakyta

# Letters
mail-claim-code-subject = Jūsų kodas: { $organization }
mail-claim-code-body =
    Laba diena,

    kažkas „Kladka“ svetainėje paprašė leisti tvarkyti įstaigos { $organization } aprašą ir nurodė šį adresą.

    Jei tai buvote jūs, toje naršyklėje, kurioje prašėte, įveskite kodą: { $code }
    Jis galioja { $minutes } min., čia:
    { $typed }

    Jei šio laiško nelaukėte, ištrinkite jį: nieko neatsitiks.

    Šis laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-claimed-subject = Prašoma leisti tvarkyti aprašą: { $organization }
mail-claimed-body =
    Laba diena,

    kažkas sako, kad { $organization } yra jo įstaiga, ir prašo leisti tvarkyti jos aprašą. Adresas patvirtintas. Ar tai tiesa, turi patikrinti { $municipality }.

    Paskambinkite numeriu, kuris nurodytas apraše, arba pažiūrėkite registre. Prašymas laukia čia, prisijungus:
    { $link }

    Jei per 90 dienų niekas nenuspręs, prašymas baigsis savaime.

    Šis laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-claim-refused-subject = Jūsų prašymas dėl aprašo: { $organization }
mail-claim-refused-body =
    Laba diena,

    prašėte leisti tvarkyti įstaigos { $organization } aprašą. Savivaldybė patikrino ir dabar sutikti negali.

    Priežastis: { $reason }.
    { $words }

    Kai tai pasikeis, galite prašyti dar kartą. Jūsų adresas čia bus ištrintas per savaitę.

    Šis laiškas išsiųstas automatiškai, į jį atsakyti nereikia.
mail-claim-dispute-subject = Kažkas nori tvarkyti jūsų aprašą: { $organization }
mail-claim-dispute-body =
    Laba diena,

    kažkas kitas sako, kad { $organization } yra jo įstaiga, ir prašo leisti tvarkyti jos aprašą. Kol kas niekas nepasikeitė: pirmiausia patikrins { $municipality } ir gali jums paskambinti.

    Jei jums turėtų padėti bendradarbis, galite jį pakviesti patys:
    { $link }

    Jei nežinote, kas galėjo prašyti, praneškite savivaldybei.

    Šis laiškas išsiųstas automatiškai, į jį atsakyti nereikia.

# On the page about privacy
content-privacy-listings-title = Kai pranešate, kad aprašas netikslus arba yra jūsų
content-privacy-listings-text = Pranešant apie netikslumą neklausiame, kas esate; žodžiai ištrinami praėjus 30 dienų po to, kai jie peržiūrėti. Kas prašo tvarkyti aprašą, nurodo adresą: savivaldybė jį mato, kol nusprendžia, o per savaitę jis čia ištrinamas. Kas, kaip ir kada sužinota, lieka.
