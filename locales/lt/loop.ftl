# States, parts and events of a task that close the loop (shared by staff and providers)
task-state-in-service = Pagalba teikiama
task-state-waitlisted = Laukimo eilėje
task-state-unreachable = Nepavyko susisiekti
task-state-not-helped = Užbaigta be pagalbos
task-state-cancelled = Atšaukta
task-state-merged = Sujungta su kitu prašymu
task-state-mistaken = Įvesta per klaidą
task-part-review = Peržiūra
task-agency-review = Savivaldybės vadovas, prižiūrintis prašymus
task-event-started = Pagalba pradėta
task-event-waitlisted = Įrašyta į laukimo eilę
task-event-still-needed = Žmogui vis dar reikia
task-event-tried = Bandyta susisiekti su žmogumi
task-event-unreachable = Nepavyko susisiekti
task-event-not-helped = Užbaigta be pagalbos
task-event-cancelled = Atšaukta
task-event-merged = Sujungta su kitu prašymu
task-event-mistaken = Įvesta per klaidą
task-part-filing = Pateikimas tarybai
task-event-filed = Pateikta tarybai
task-event-confirmed = Žmogus sako, kad pagalbos sulaukė
task-event-disputed = Žmogus sako, kad pagalbos nesulaukė arba sulaukė ne visos

# Reasons and ends
task-reason-missing-documents = Trūksta dokumentų
task-reason-declined-by-person = Žmogus atsisako
task-reason-duplicate = Toks prašymas jau yra
task-reason-unsafe = Tęsti nesaugu
task-closing-no-need-ua = Atsisakymas: poreikis nenustatytas
task-closing-not-given-ua = Atsisakymas: teikėjas šios paslaugos neteikia; bus nurodyti kiti
task-closing-no-need-lt = Atsisakymas: poreikis nenustatytas
task-closing-residence-lt = Atsisakymas: pagal gyvenamąją vietą sprendžia kita savivaldybė
task-closing-person-declined = Žmogus pagalbos atsisakė
task-closing-moved = Žmogus išsikraustė
task-closing-died = Žmogus mirė
task-grounds-title = Atsisakymo pagrindai
task-grounds-lead = Kuo darbuotojai gali pagrįsti atsisakymą ir kuriuo straipsniu tai remiasi. Kitų atsisakymo pagrindų nėra.
task-grounds-unnamed = Įstatymo tekstas tokio pagrindo neįvardija; jis išvestas iš šio straipsnio. Turi patvirtinti teisininkas.
task-cancelling-person-asked = Paprašė pats žmogus
task-cancelling-helped-elsewhere = Žmogui padėta kitur
task-cancelling-not-a-request = Tai ne pagalbos prašymas
task-try-way-phone = Skambutis
task-try-way-text = SMS žinutė
task-try-way-email = El. paštas
task-try-way-visit = Apsilankymas
task-try-way-letter = Laiškas paštu
task-help-yes = Taip, pagalbos sulaukta
task-help-partly = Iš dalies
task-help-no = Ne

# Acts on a task
task-start-title = Pagalba pradėta
task-start-lead = Žmogus matys, kad pagalba pradėta.
task-start-submit = Pažymėti, kad pradėta
task-waitlist-title = Įrašyti į laukimo eilę
task-waitlist-lead = Žmogus matys, kiek maždaug teks laukti, ir galės pasakyti, ar pagalbos vis dar reikia.
task-waitlist-weeks = Kiek savaičių teks laukti
task-waitlist-submit = Įrašyti į eilę
task-ask-lead = Kol žmogus neatsakys, jūsų atsakymo laikas sustoja.
task-try-title = Įrašyti bandymą susisiekti
task-try-lead = Bandymas nėra atsakymas: terminas eina toliau.
task-try-way = Kaip
task-try-when = Kada
task-try-when-hint = Palikite tuščią, jei ką tik.
task-try-submit = Įrašyti bandymą
task-tries-title = Bandymai susisiekti
task-unreachable-title = Su žmogumi susisiekti nepavyksta
task-unreachable-lead = Prašymas čia sustoja. Jei žmogus parašys, jis pats grįš savivaldybei.
task-unreachable-submit = Užbaigti: nepavyko susisiekti
task-complete-lead = Žmogaus bus paklausta, ar pagalbos sulaukė. Jei pasakys „ne“, tai matys vadovas.
task-file-title = Pateikti tarybai
task-file-lead = Į jus kreiptasi tiesiogiai. Pagal įstatymą iki kitos darbo dienos padedate kreiptis į tarybą (2671-VIII, 19(1)). Tai, ką darote patys, yra atskira užduotis.
task-file-submit = Pateikti tarybai
task-reply-title = Atsakyti ir užbaigti
task-reply-lead = Ši pagalba prieinama visiems: nei vertinimo, nei sprendimo nereikia.
task-reply-answer = Jūsų atsakymas
task-reply-submit = Atsakyti ir užbaigti
task-close-title = Užbaigti be pagalbos
task-close-lead = Visos šio prašymo užduotys baigiasi. Atsisakymas grindžiamas įstatymo straipsniu, kurį žmogus perskaitys.
task-close-why = Kodėl
task-close-submit = Užbaigti prašymą
task-cancel-title = Atšaukti
task-cancel-lead = Be sprendimo: spręsti nebėra ko.
task-cancel-why = Kodėl
task-cancel-submit = Atšaukti prašymą
task-merge-title = Sujungti su kitu prašymu
task-merge-lead = Kai tas pats žmogus to paties prašė du kartus. Dirbama toliau su kitu prašymu.
task-merge-into = Kitas prašymas
task-merge-submit = Sujungti
task-mistaken-title = Įvesta per klaidą
task-mistaken-lead = To apskritai neturėjo būti prašymas. Visos jo užduotys baigiasi.
task-mistaken-submit = Pažymėti kaip klaidą
staff-referral-others-title = Žmogui nurodyti kiti
staff-referral-said-title = Ką sako žmogus
staff-referral-said-help = Ar sulaukta pagalbos?
staff-referral-said-why = Kas sutrukdė
staff-referral-said-waited = Kiek laukta
staff-referral-said-at = Pasakyta

# Problems
problem-note-missing = Parašykite priežastį savais žodžiais.
problem-weeks-missing = Parašykite, kiek savaičių.
problem-weeks-not-understood = Parašykite sveiką skaičių nuo 1 iki 208.
problem-tried-missing = Pasirinkite, kaip bandėte.
problem-when-not-understood = Parašykite dieną ir laiką.
problem-when-not-allowed = Bandymas negali būti ateityje ar anksčiau už prašymą.
problem-answer-missing = Parašykite atsakymą.
problem-closing-missing = Pasirinkite kodėl.
problem-closing-not-allowed = Šiam pagrindui reikia nurodyti kitus teikėjus, o kataloge čia jų nėra. Pasirinkite kitą arba perduokite prašymą.
problem-cancelling-missing = Pasirinkite kodėl.
problem-into-missing = Pasirinkite kitą prašymą.
problem-into-not-allowed = Tas prašymas užbaigtas arba yra kitos savivaldybės.
problem-help-missing = Pasirinkite atsakymą.

# The person's side
follow-standing-routed = Jūsų prašymas perduotas kitai įstaigai. Atsakymo dar laukiame.
follow-standing-answered = Jūsų atsakymas gautas. Dabar jų eilė.
follow-standing-waitlisted = Esate laukimo eilėje.
follow-standing-in-service = Pagalba pradėta.
follow-standing-in-review = Pasakėte, kad pagalbos nesulaukėte arba sulaukėte ne visos. Dabar tai aiškinasi kitas žmogus.
follow-standing-unreachable = Su jumis bandė susisiekti, bet nepavyko.
follow-standing-not-helped = Jūsų prašymas užbaigtas be pagalbos.
follow-standing-cancelled = Jūsų prašymas atšauktas.
follow-standing-merged = Jūsų prašymas nagrinėjamas kartu su kitu dėl to paties poreikio.
follow-standing-mistaken = Šis prašymas pažymėtas kaip įvestas per klaidą. Jei taip nėra, prašykite iš naujo arba paskambinkite savivaldybei.
follow-supervisor = savivaldybės vadovas
follow-next-service = { $agency } teikia pagalbą. Vėliau paklausime, ar pagalbos sulaukėte.
follow-next-lost = Parašykite žemiau, kaip ir kada su jumis susisiekti: prašymas pats grįš į darbą.
follow-closing-no-need-ua = Priežastis: tokios paslaugos poreikis nenustatytas.
follow-closing-not-given-ua = Priežastis: teikėjas šios paslaugos neteikia. Kiti, kurie teikia, nurodyti žemiau.
follow-closing-no-need-lt = Priežastis: tokios paslaugos poreikis nenustatytas.
follow-closing-residence-lt = Priežastis: pagal jūsų gyvenamąją vietą sprendžia kita savivaldybė.
follow-closing-person-declined = Pažymėta, kad šios pagalbos atsisakėte.
follow-closing-moved = Pažymėta, kad žmogus išsikraustė.
follow-closing-died = Pažymėta, kad žmogus mirė. Užjaučiame.
follow-closing-law = Teisinis pagrindas: { $article }.
follow-complain-ua = Galite paprašyti raštiško atsisakymo ir skųstis tarybai arba administraciniam teismui.
follow-complain-lt = Galite paprašyti raštiško atsisakymo ir skųstis merui, o paskui – administraciniam teismui.
follow-cancelling-person-asked = Pažymėta, kad to paprašėte jūs.
follow-cancelling-helped-elsewhere = Pažymėta, kad pagalbos sulaukėte kitur.
follow-cancelling-not-a-request = Jis suprastas ne kaip pagalbos prašymas. Jei tai buvo prašymas, prašykite iš naujo arba paskambinkite savivaldybei.
follow-event-started = Pagalba pradėta: { $agency }
follow-event-waitlisted = Įrašyta į laukimo eilę: { $agency }
follow-event-filed = Tarybai pateikė { $agency }
follow-event-still-needed = Pasakėte, kad vis dar reikia
follow-event-tried = { $agency } bandė su jumis susisiekti
follow-event-unreachable = { $agency } negalėjo su jumis susisiekti
follow-event-not-helped = Be pagalbos užbaigė { $agency }
follow-event-cancelled = Prašymas atšauktas
follow-event-merged = Sujungta su kitu prašymu
follow-event-mistaken = Pažymėta kaip įvesta per klaidą
follow-event-confirmed = Pasakėte, kad pagalbos sulaukėte
follow-event-disputed = Pasakėte, kad pagalbos nesulaukėte arba sulaukėte ne visos
follow-reason-missing-documents = trūksta dokumentų
follow-reason-declined-by-person = suprato, kad šios pagalbos nenorite
follow-reason-duplicate = toks prašymas jau yra
follow-reason-unsafe = negali saugiai padėti
follow-others-title = Kas dar teikia tokią pagalbą
follow-others-lead = Galite kreiptis į juos patys.
follow-still-title = Ar jums to vis dar reikia?
follow-still-text = Jūsų vieta eilėje nesikeičia.
follow-still-submit = Siųsti atsakymą
follow-help-title = Ar sulaukėte pagalbos?
follow-help-legend = Jūsų atsakymas
follow-help-yes = Taip
follow-help-partly = Iš dalies
follow-help-no = Ne
follow-help-said-yes = Atsakėte: taip. Ačiū. Galite atsakyti iš naujo.
follow-help-said-partly = Atsakėte: iš dalies. Galite atsakyti iš naujo.
follow-help-said-no = Atsakėte: ne. Galite atsakyti iš naujo.
follow-why-legend = Jei ne arba ne visos: kas sutrukdė?
follow-why-nobody-came = Niekas neatvyko ir nepaskambino
follow-why-not-what-was-needed = Tai ne tai, ko reikėjo
follow-why-too-late = Per vėlai
follow-why-too-dear = Per brangu
follow-why-too-far = Per toli
follow-why-treated-badly = Su mumis blogai elgėsi
follow-why-other = Kita
follow-waited-legend = Kiek laukėte?
follow-waited-days = Kelias dienas
follow-waited-weeks = Kelias savaites
follow-waited-months = Kelis mėnesius
follow-waited-still-waiting = Vis dar laukiu
follow-unclear-label = Kas buvo neaišku? (nebūtina)
follow-help-submit = Siųsti atsakymą
follow-opened-title = Kas atvėrė jūsų duomenis
follow-opened-lead = Kiekvienas atvėrimas užrašomas ir matomas čia. Laiškams siųsti programa pati perskaito tik jūsų el. pašto adresą.
follow-opened-none = Dar niekas neatvėrė.
follow-opened-facts = atvėrė prašymą
follow-opened-messages = perskaitė žinutes
follow-opened-to-route = atvėrė, kad perduotų
follow-opened-other = atvėrė dėl kitos priežasties

# Counts
task-weeks =
    { $count ->
        [one] apie { $count } savaitę
        [few] apie { $count } savaites
        *[other] apie { $count } savaičių
    }
follow-next-waiting =
    { $count ->
        [one] { $agency }: vieta turėtų atsirasti maždaug po { $count } savaitės.
        [few] { $agency }: vieta turėtų atsirasti maždaug po { $count } savaičių.
        *[other] { $agency }: vieta turėtų atsirasti maždaug po { $count } savaičių.
    }
task-try-days =
    { $count ->
        [one] Bandyta { $count } dieną; po { $needed } skirtingų dienų laikoma, kad susisiekti nepavyksta.
        [few] Bandyta { $count } dienas; po { $needed } skirtingų dienų laikoma, kad susisiekti nepavyksta.
        *[other] Bandyta { $count } dienų; po { $needed } skirtingų dienų laikoma, kad susisiekti nepavyksta.
    }
