# Signing in and out
account-sign-in-title = Prisijungimas
account-sign-in-lead = Čia jungiasi įstaigų, paslaugų teikėjų ir priimamųjų darbuotojai. Norint prašyti pagalbos, paskyros nereikia.
account-sign-in-ask = Prašyti pagalbos be paskyros
account-sign-in-email = El. paštas
account-sign-in-password = Slaptažodis
account-sign-in-submit = Prisijungti
account-sign-in-forgotten = Pamiršote slaptažodį?
account-sign-in-needed = Prisijunkite, kad pamatytumėte šį puslapį.
account-sign-out-title = Jūs atsijungėte
account-sign-out-lead = Ši naršyklė nebeturi prieigos prie prašymų. Jei kompiuteriu naudojasi ir kiti, uždarykite langą.
account-sign-out-again = Prisijungti iš naujo
account-sign-out-submit = Atsijungti

# Who is signed in, and what they may reach
account-role-front-desk = Priimamasis
account-role-provider-editor = Teikėjo redaktorius
account-role-provider-manager = Teikėjo vadovas
account-role-triage = Prašymų skirstymas
account-role-case-worker = Socialinis darbuotojas
account-role-supervisor = Vyresnysis darbuotojas
account-role-administrator = Administratorius

# A name for a computer
account-device = Kaip vadinate šį kompiuterį?
account-device-hint = Pavyzdžiui, „darbo stalas“. Pagal tai savo paskyroje atpažinsite, kur esate prisijungę.

# A link to sign in, by e-mail
account-forgotten-title = Prisijungti be slaptažodžio
account-forgotten-lead = Įrašykite savo adresą: atsiųsime prisijungimo nuorodą. Ji galioja { $minutes } min., vieną kartą ir tik šioje naršyklėje.
account-forgotten-submit = Siųsti nuorodą
account-letter-title = Prisijungti pagal nuorodą
account-letter-lead = Paspauskite mygtuką ir būsite prisijungę.
account-letter-elsewhere = Nuoroda veikia tik toje naršyklėje, kurioje jos paprašėte. Ten galite įrašyti ir laiške esantį kodą.
account-letter-another = Prašyti kitos nuorodos
account-letter-waiting-title = Pažiūrėkite savo el. paštą
account-letter-waiting-lead = Jei tokia paskyra yra, laiškas jau siunčiamas. Atidarykite jo nuorodą šioje naršyklėje arba įrašykite kodą čia. Jie galioja { $minutes } min.
account-letter-code = Kodas iš laiško
account-letter-code-hint = Aštuoni ženklai; brūkšneliai ir didžiosios raidės nesvarbu.
account-letter-lost-title = Ši nuoroda nebegalioja
account-letter-lost-lead = Ji jau panaudota, paseno arba buvo nepilna. Galite prašyti kitos.

# An invitation
account-invited-title = Kvietimas
account-invited-lead = Esate kviečiami dirbti čia: { $organization }, { $role }.
account-invited-begin = Pradėti
account-invited-bound = Toliau tęsti bus galima tik šioje naršyklėje; kitoje reikės kodo iš laiško.
account-invited-choose-title = Pasirinkite slaptažodį
account-invited-accept = Priimti kvietimą
account-invited-lost = Kvietimo nerandame: jis jau priimtas, atšauktas, pasenęs, arba atidarėte jį kitoje naršyklėje. Jei turite laišką, įrašykite jo kodą.
account-invited-elsewhere = Su šiuo kvietimu jau pradėta kitoje naršyklėje. Norėdami tęsti čia, įrašykite kodą iš laiško.
account-invited-code-hint = Šešiolika ženklų; brūkšneliai ir didžiosios raidės nesvarbu.

# A second factor while signing in
account-second-title = Kodas iš programėlės
account-second-lead = Slaptažodis teisingas. Dar įrašykite kodą, kurį dabar rodo jūsų programėlė.
account-second-code = Kodas
account-second-code-hint = Šeši skaitmenys, arba vienas iš kodų, kuriuos užsirašėte.
account-second-help = Neturite nei telefono, nei užsirašytų kodų? Jūsų administratorius ar vadovas gali leisti nustatyti programėlę iš naujo.
account-second-lost-title = Per daug laiko arba bandymų
account-second-lost-lead = Pradėkite prisijungimą iš naujo.
account-second-required = Administratoriai prisijungia slaptažodžiu ir programėlės kodu. Nustatykite programėlę dabar; tai užtruks porą minučių.

# Second factors
account-factor-title = Antrasis žingsnis
account-factor-confirm = Prieš ką nors čia keisdami, dar kartą parodykite, kad tai jūs.
account-factor-set-up-title = Nustatyti programėlę
account-factor-other-title = Nustatyti kitą programėlę
account-factor-kept = Prisijungiant prašoma programėlės kodo. Liko užsirašytų kodų: { $count }.
account-factor-none = Prisijungiant prašoma tik slaptažodžio. Prieigos raktas arba programėlės kodas apsaugo ir tada, kai slaptažodį sužino kiti.
account-factor-change = Keisti antrąjį žingsnį
account-factor-app = Įdiekite telefone programėlę, kuri rodo vienkartinius kodus (TOTP).
account-factor-scan = Nuskaitykite šį paveikslėlį.
account-factor-picture = Kodas programėlei
account-factor-letters = Arba įrašykite raidėmis:
account-factor-type = Įrašykite šešis skaitmenis, kuriuos programėlė dabar rodo.
account-factor-submit = Įjungti
account-factor-remove = Išjungti programėlę
account-codes-title = Užsirašykite šiuos kodus
account-codes-lead = Jei pamesite telefoną, kiekvienas jų vieną kartą pakeis programėlės kodą arba prieigos raktą. Laikykite juos ne prie kompiuterio. Daugiau jų neparodysime.
account-codes-done = Užsirašiau
account-codes-renew = Gauti naujus kodus

# Showing once more who is there
account-confirm-title = Ar tai tikrai jūs?
account-confirm-lead = Prieš tęsdami dar kartą parodykite, kad tai jūs. To klausiama retkarčiais ir prisijungus per kitą svetainę.
account-confirm-submit = Tęsti

# One's own account
account-nav = Mano paskyra
account-own-title = Mano paskyra
account-done-password = Slaptažodis pakeistas. Kitur esate atjungti.
account-done-session = Ten nebesate prisijungę.
account-done-sessions = Esate prisijungę tik čia.
account-done-factor = Antrasis žingsnis įjungtas.
account-done-factor-removed = Programėlė išjungta.
account-done-link = Prisijungėte pagal nuorodą. Jei pamiršote slaptažodį, pusę valandos galite pasirinkti naują be senojo.
account-sessions-title = Kur esate prisijungę
account-sessions-lead = Nei adreso, nei naršyklės nesaugome: matote tik tai, ką patys parašėte.
account-sessions-end-others = Atjungti visur kitur
account-session-unnamed = Be pavadinimo
account-session-here = čia
account-session-times = Nuo { $since }, paskutinį kartą { $seen }
account-session-end = Atjungti
account-session-end-name = Atjungti: { $name }
account-way-password = Slaptažodžiu
account-way-link = Pagal nuorodą iš laiško
account-way-invitation = Priėmus kvietimą
account-password-title = Kitas slaptažodis
account-password-lead = Pakeitus slaptažodį, visur kitur būsite atjungti.
account-password-current = Dabartinis slaptažodis
account-password-chosen = Naujas slaptažodis
account-password-hint = Bent { $count } ženklų. Lengviausia įsiminti kelis nesusijusius žodžius. Vogtų slaptažodžių neimame.
account-password-submit = Pakeisti slaptažodį

# Problems
problem-password-do-not-match = El. paštas ir slaptažodis nesutampa. Patikrinkite abu ir bandykite dar kartą.
problem-password-missing = Įrašykite slaptažodį.
problem-password-too-many = Per daug bandymų. Palaukite kelias minutes ir vėl įveskite slaptažodį
problem-chosen-missing = Įrašykite naują slaptažodį
problem-chosen-too-short = Slaptažodis per trumpas: bent dvylika ženklų
problem-chosen-stolen = Šis slaptažodis yra pavogtų slaptažodžių sąrašuose: pasirinkite kitą
problem-chosen-too-weak = Šį slaptažodį lengva atspėti: pridėkite dar vieną ar du žodžius
problem-current-do-not-match = Slaptažodis neteisingas: bandykite dar kartą
problem-code-missing = Įrašykite kodą
problem-code-do-not-match = Kodas netinka arba jau panaudotas
problem-email-not-allowed = Paskyra su šiuo adresu jau yra
problem-email-too-many = Per daug neatsakytų kvietimų: kai kuriuos atšaukite
problem-role-missing = Pasirinkite, kuo žmogus dirbs
problem-organization-missing = Pasirinkite teikėją, kurio vadovą kviečiate
problem-organization-not-allowed = Savivaldybės darbuotojams teikėjo nerinkite
