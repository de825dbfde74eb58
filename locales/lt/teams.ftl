# Teams of an organization
teams-title = Komandos
teams-nav = Komandos
teams-lead = Komanda dalijasi darbu. Komandai skirtas prašymas laukia visų jos narių, kol vienas jį pasiima.
teams-caption = Veikia: { $count }
teams-none = Komandų dar nėra.
teams-head-name = Komanda
teams-head-people = Žmonės
teams-head-open = Neužbaigti prašymai
teams-retired = nebeveikia
teams-nobody-in = joje nėra kam jų pasiimti
teams-new-title = Nauja komanda
teams-new-submit = Sukurti komandą
teams-name = Pavadinimas
teams-name-hint = Kaip ją vadina kolegos. Jis rodomas prie prašymų.
teams-note = Pastaba
teams-note-hint = Kam ši komanda. Nieko apie pagalbos prašančius žmones.
teams-back = Visos komandos
teams-people-title = Kas joje
teams-people-none = Dar niekas. Prašymus komandai galima skirti, kai joje yra kas į juos atsako.
teams-remove = Pašalinti iš komandos
teams-remove-of = Pašalinti iš komandos: { $email }
teams-add = Pridėti kolegą
teams-add-choose = Pasirinkite
teams-add-submit = Pridėti
teams-add-none = Joje jau visi jūsų žmonės.
teams-change = Keisti pavadinimą ir pastabą
teams-change-submit = Išsaugoti
teams-retire = Uždaryti komandą
teams-retire-lead = Jos neužbaigtų prašymų: { $count }. Jie liks niekieno, ir tai matys visi, kas dirba su prašymais. Komandą galėsite grąžinti.
teams-retire-submit = Uždaryti
teams-is-retired = Ši komanda nebeveikia. Prašymų jai skirti negalima.
teams-restore = Grąžinti
teams-done-made = Komanda sukurta. Dabar pridėkite žmones.
teams-done-changed = Pavadinimas ir pastaba pakeisti.
teams-done-added = Kolega pridėtas prie komandos.
teams-done-removed = Kolegos komandoje nebėra. Prašymai lieka komandai.
teams-done-retired = Komanda uždaryta. Jos neužbaigti prašymai dabar niekieno.
teams-done-restored = Komanda vėl veikia ir turi tuos prašymus, kurie per tą laiką niekam nepaskirti.

# In the work list
teams-named = Komanda: { $team }
teams-filter = Komanda
teams-mine = Mano komandų
teams-gone = Nebeveikianti komanda
queue-whose-teams = Mano komanda
start-teams =
    { $count ->
        [one] { $count } prašymas paskirtas jūsų komandai
        [few] { $count } prašymai paskirti jūsų komandai
        [many] { $count } prašymo paskirta jūsų komandai
       *[other] { $count } prašymų paskirta jūsų komandai
    }

# What can be wrong
problem-team-missing = Duokite komandai pavadinimą.
problem-team-too-long = Pavadinimas per ilgas: daugiausia 60 ženklų.
problem-team-not-allowed = El. pašto adresas – ne komandos pavadinimas.
problem-team-do-not-match = Taip jau vadinasi kita komanda. Pasirinkite kitą pavadinimą.
problem-team-too-many = Komandų jau 100. Pirma vieną uždarykite.
problem-account-missing = Pasirinkite, kas bus komandoje.
problem-account-unknown = Tai ne jūsų žmogus. Pasirinkite iš sąrašo.

# Deeds in the audit trail
teams-deed-given = Paskirta komandai
teams-deed-made = Sukurta komanda
teams-deed-changed = Pakeistas komandos pavadinimas ar pastaba
teams-deed-joined = Žmogus pridėtas prie komandos
teams-deed-left = Žmogus pašalintas iš komandos
teams-deed-retired = Uždaryta komanda
teams-deed-restored = Grąžinta komanda
