# A new receipt in place of one that was lost
receipt-renew-title = Žmogus pametė kvito kodą
receipt-renew-lead = Prieš duodami naują kodą įsitikinkite, kas prašo. Tai, kaip įsitikinote, bus užrašyta. Senas kodas iškart nustoja veikti, o žmogus apie tai gauna žinutę, jei nurodė saugų būdą jam rašyti.
receipt-renew-before = Naujas kodas jau duotas { $date }: { $organization }. Paklauskite, kodėl reikia dar vieno.
receipt-identity-legend = Kaip įsitikinote?
receipt-identity-document = Mačiau dokumentą
receipt-identity-known-in-person = Žmogų pažįstu
receipt-identity-called-back = Perskambinau prašyme nurodytu numeriu
receipt-identity-other = Kitaip: parašykite, kaip ir kas paliudijo
receipt-identity-note = Apie patikrinimą
receipt-identity-note-hint = Būtina, jei pasirinkote „kitaip“. Dokumento numerio nerašykite. Žmogus tai galės perskaityti.
receipt-renew-submit = Duoti naują kodą
receipt-given-title = Naujas kodas paruoštas
receipt-given-by = Išdavė: { $organization }. Ankstesnis kodas nebeveikia.
receipt-given-once = Dabar pat atspausdinkite arba perrašykite ir atiduokite žmogui. Kodas rodomas tik šį kartą.
receipt-given-back = Atgal į prašymą
problem-identity-missing = Pasirinkite, kaip įsitikinote.
problem-identity_note-missing = Parašykite, kaip įsitikinote ir kas paliudijo.
staff-audit-deed-identity-document = Prieš duodant naują kodą matė dokumentą
staff-audit-deed-identity-known-in-person = Pažinojo žmogų, kuriam davė naują kodą
staff-audit-deed-identity-called-back = Prieš duodant naują kodą perskambino prašyme nurodytu numeriu
staff-audit-deed-identity-other = Prieš duodant naują kodą įsitikino kitaip
task-event-renewed = Žmogui duotas naujas kodas
follow-event-renewed = { $agency }: jums duotas naujas kodas, ankstesnis nustojo veikti
follow-renewed = Naujas kodas duotas { $date }: { $agency }. Jei jo neprašėte, paskambinkite jiems.
follow-opened-for-receipt = atvėrė, kad duotų jums naują kodą
mail-renewed-subject = Jūsų kodas pakeistas
mail-renewed-body =
    Laba diena,

    įstaigoje jums duotas naujas kodas, ankstesnis nebeveikia. Su naujuoju kodu naujienas perskaitysite čia:
    { $link }

    Jei naujo kodo neprašėte, paskambinkite įstaigai, į kurią kreipėtės.

    Laiškas išsiųstas automatiškai, prašome į jį neatsakyti.
mail-renewed-text = Jūsų kodas pakeistas, ankstesnis nebeveikia. Jei to neprašėte, paskambinkite įstaigai, į kurią kreipėtės. { $link }
