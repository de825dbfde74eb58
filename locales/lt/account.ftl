# Signing in and out
account-sign-in-title = Prisijungimas
account-sign-in-lead = Čia jungiasi įstaigų, paslaugų teikėjų ir priimamųjų darbuotojai. Norint prašyti pagalbos, paskyros nereikia.
account-sign-in-ask = Prašyti pagalbos be paskyros
account-sign-in-email = El. paštas
account-sign-in-password = Slaptažodis
account-sign-in-submit = Prisijungti
account-sign-in-forgotten = Pamiršote slaptažodį? Naują duos jūsų savivaldybės administratorius.
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

# Problems
problem-password-do-not-match = El. paštas ir slaptažodis nesutampa. Patikrinkite abu ir bandykite dar kartą.
problem-password-missing = Įrašykite slaptažodį.
