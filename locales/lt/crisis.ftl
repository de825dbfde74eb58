# Prieš krizių paslaugas ir jų puslapiuose: ramūs žodžiai, kuriuos gali perskaityti kas nors per petį.

crisis-before-title = Prieš tęsiant
crisis-before-lead = Kladka nėra pagalbos tarnyba: čia niekas nestebi, ką darote, o atsakymo gali tekti laukti kelias dienas. Jei dabar jums gresia pavojus, skambinkite.
crisis-before-unsent = To, ką ką tik parašėte, niekam nenusiuntėme ir neišsaugojome.
crisis-before-on = Toliau – prie paslaugų
crisis-before-place = Jūsų vieta
crisis-before-show = Rodyti šios vietos numerius
crisis-before-leave = Norėdami iškart paslėpti šį puslapį, spauskite „Greitai išeiti iš puslapio“. Puslapis nieko neberodys, bet naršyklėje gali likti jo adresas.
crisis-line-checked = patikrinta: { $date }
crisis-service-title = Paslauga
