# Ko žmonės ieško ir neranda: bet kieno sakinys ir lentelė, kurią mato darbuotojai.

unmet-title = Parašykite, ko trūksta
unmet-few = Ne tai, ko reikia? Parašykite, ko trūksta
unmet-lead = Jūsų gyvenamojoje vietoje tokios pagalbos nėra? Pakanka vieno sakinio. Savivaldybė jį matys, bet nežinos, kas parašė.
unmet-sentence-label = Kokios pagalbos trūksta?
unmet-sentence-hint = Ne daugiau kaip { $most } ženklų. Nerašykite vardų, adresų ir telefono numerių: čia niekas negali jums atsakyti.
unmet-submit = Siųsti sakinį
unmet-thanks-title = Ačiū
unmet-thanks-what = Jūsų sakinys išsaugotas be vardo. Į jį niekas neatsakys. Jei pagalbos reikia jums, susiraskite paslaugą ir jos paprašykite.
unmet-thanks-find = Rasti pagalbą

problem-sentence-missing = Parašykite vieną sakinį
problem-sentence-too-short = Parašykite bent kelis žodžius
problem-sentence-too-long = Per ilgas tekstas: pakanka vieno sakinio
problem-sentence-not-allowed = Tai panašu į telefono numerį, el. paštą, gimimo datą ar kodą. Išbraukite: niekas neturi sužinoti, kas tai parašė

unmet-nav = Trūkstama pagalba
unmet-staff-title = Ko žmonės nerado
unmet-staff-lead = Paieškos skaičiuojamos nežinant, kas ieškojo. Skaičiai nuo 1 iki 4 nerodomi.
unmet-staff-places = Kurios paieškos
unmet-staff-here = Paieškos: { $municipality }
unmet-staff-no-place = Paieškos be vietos
unmet-staff-needs = Paieškos pagal mėnesį ir poreikį
unmet-staff-month = Mėnuo
unmet-staff-need = Poreikis
unmet-staff-need-none = Nesuprasta
unmet-staff-searches = Paieškos
unmet-staff-unanswered = Be rezultatų
unmet-staff-few = mažiau nei 5
unmet-staff-words-title = Žodžiai, kurių ieškota penkias dienas ar daugiau
unmet-staff-words = Žodžiai
unmet-staff-sentences = Ką žmonės parašė
unmet-staff-sentences-what = Čia gali rašyti bet kas, ir niekas to netikrino. Sakiniai saugomi dvejus metus.
unmet-staff-empty = Dar nieko nesuskaičiuota.
unmet-staff-csv = Atsisiųsti skaičius (CSV)
