# Prieigos raktas: jį saugo telefonas, kompiuteris ar raktas ant žiedo, o atveria pirštas, veidas ar kodas.
passkey-title = Prieigos raktai
passkey-lead = Su prieigos raktu prisijungiate pirštu, veidu arba savo įrenginio kodu. Jis atstoja ir slaptažodį, ir programėlės kodą, o suklastotame puslapyje neveikia.
passkey-none = Prieigos raktų dar neturite.
passkey-called = Kaip vadinate šį prieigos raktą?
passkey-called-hint = Pavyzdžiui, „mano telefonas“. Taip jį atpažinsite savo paskyroje.
passkey-add = Pridėti prieigos raktą
passkey-made = Pridėtas { $date }.
passkey-used = Paskutinį kartą naudotas { $date }.
passkey-unused = Dar nenaudotas.
passkey-remove = Pašalinti
passkey-remove-name = Pašalinti prieigos raktą: { $name }
passkey-count = Prieigos raktų: { $count }
passkey-kept = Prisijungiant po slaptažodžio prašoma prieigos rakto. Liko užsirašytų kodų: { $count }.
passkey-sign-in = Prisijungti su prieigos raktu
passkey-show = Naudoti prieigos raktą
passkey-accept = Priimti su prieigos raktu
passkey-instead-title = Arba be slaptažodžio
passkey-second-lead = Pirmas žingsnis atliktas. Dabar naudokite prieigos raktą arba įrašykite vieną iš užsirašytų kodų.
passkey-second-hint = Vienas iš kodų, kuriuos užsirašėte.
passkey-confirm-code = Tęsti su kodu
passkey-failed = Nepavyko. Niekas nepasikeitė: bandykite dar kartą arba rinkitės kitą būdą.
passkey-without-adding = Šis puslapis negali pasiekti įrenginio, kuris saugo prieigos raktus: reikia „JavaScript“, naujesnės naršyklės ir įprasto šios svetainės adreso.
passkey-without-showing = Kad galėtumėte naudoti prieigos raktą, reikia „JavaScript“, naujesnės naršyklės ir įprasto šios svetainės adreso. Be jų tinka kodas.
passkey-done = Prieigos raktas pridėtas.
passkey-done-removed = Prieigos raktas pašalintas. Ištrinkite jį ir savo įrenginyje.
passkey-way = Su prieigos raktu

# Problems
problem-factor-not-allowed = Administratoriui būtinas antrasis žingsnis: pirmiausia nustatykite kitą
problem-passkey-do-not-match = Šis prieigos raktas čia netinka: bandykite kitą raktą arba kitą būdą
problem-passkey-not-allowed = Šiuo svetainės adresu prieigos raktai neveikia
problem-passkey-too-many = Turite per daug prieigos raktų: pirmiau vieną pašalinkite
