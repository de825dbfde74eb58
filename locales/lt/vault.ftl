# Kas užantspauduota ir kas tai atvėrė
error-locked-title = Šiuo metu atverti negalima
error-locked-what = Asmens duomenys užrakinti atskiroje dalyje, ir ji šiuo metu neatsako. Niekas neprarasta. Palaukite minutę ir bandykite dar kartą. Jei skubu, skambinkite įstaigai arba pagalbos linija.
follow-messages-locked = Žinučių šiuo metu atverti negalima. Niekas neprarasta. Palaukite minutę ir atverkite šį puslapį dar kartą.
staff-audit-chain-whole = Įrašų grandinė patikrinta { $date } ir buvo nepažeista.
staff-audit-chain-unchecked = Įrašų grandinė dar netikrinta; tai daroma kartą per dieną.
staff-audit-deed-opened-for-receipt = Atvėrė, kad išduotų naują kvito kodą
staff-audit-deed-receipt-renewed = Išdavė naują kvito kodą
staff-audit-deed-erasure-asked = Nurodė ištrinti prašymą
staff-audit-deed-erasure-due = Baigėsi prašymo saugojimo laikas
staff-audit-deed-erased = Prašymas ištrintas, jo raktas sunaikintas
staff-audit-deed-erased-from-database = Prašymas pašalintas iš duomenų bazės
staff-audit-deed-retention-set = Pakeitė, kiek laiko saugomi prašymai
staff-audit-deed-key-replaced = Raktas pakeistas nauju
staff-audit-deed-key-retired = Senas raktas sunaikintas
