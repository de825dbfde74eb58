# Destroying a request for good.
erase-link = Ištrinti šį prašymą visam laikui
erase-title = Ištrinti šį prašymą visam laikui
erase-lead = „{ $need }“, { $place }. Darykite tai tik tada, kai žmogus to paprašė arba to reikalauja įstatymas. Atšaukti nebus galima.
erase-open = Su šiuo prašymu dar dirbama. Kas jį turi, nebegalės tęsti.
erase-what-gone = Prašymas, jo žinutės ir pastabos dingsta iš duomenų bazės, o juos atveriantis raktas sunaikinamas.
erase-what-backups = Kopijų senose atsarginėse kopijose niekas nebegalės perskaityti.
erase-what-stays = Audito žurnale lieka eilutė, kad ištrinta, kada ir kas tai padarė; apie žmogų – nieko.
erase-reference = Prašymo numeris
erase-reference-hint = Kad tikrai būtų šis, įrašykite { $reference }.
erase-submit = Ištrinti visam laikui
erase-done = Prašymas ištrintas. Patvirtinimas yra audito žurnale.
problem-reference-missing = Įrašykite prašymo numerį
problem-reference-not-allowed = Tai ne šio prašymo numeris. Pažiūrėkite į užuominą ir įrašykite iš naujo.
