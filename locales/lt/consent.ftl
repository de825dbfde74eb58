# Kad sutikimas baigiasi: sakoma prieš tai ir tada, kai baigiasi
task-event-consent-near = Žmogui pranešta, kad jo sutikimas netrukus baigsis
task-event-consent-over = Žmogaus sutikimas baigėsi: prašymo niekas negali atverti
follow-event-consent-near = Jūsų sutikimas netrukus baigsis
follow-event-consent-over = Jūsų sutikimas baigėsi: kol nesutiksite iš naujo, prašymo niekas negali atverti
mail-consent-near-subject = Prašymas { $reference }: netrukus baigsis sutikimas
mail-consent-near-body =
    Laba diena,

    žmogaus sutikimas netrukus baigsis, o tada šio prašymo niekas nebegalės atverti. Laiškų iš šios svetainės žmogus nenori.

    Prašymo numeris: { $reference }

    Praneškite jam taip, kaip jis pasirinko. Pratęsti sutikimą galima puslapyje, kurį atveria kvito kodas. Šiame laiške asmens duomenų nėra. Prašymą atversite prisijungę čia:
    { $link }
mail-consent-over-subject = Prašymas { $reference }: sutikimas baigėsi
mail-consent-over-body =
    Laba diena,

    žmogaus sutikimas baigėsi, nors pagalba dar teikiama. Kol jis nesutiks iš naujo, šio prašymo niekas negali atverti, ir nė viena įstaiga neturi jo rakto.

    Prašymo numeris: { $reference }

    Jei žinote, kaip su juo susisiekti, paklauskite, ar jis nori tęsti. Sutikti galima puslapyje, kurį atveria kvito kodas. Prašymą pamatysite prisijungę čia:
    { $link }

# What a further agency of a request gets
follow-reader-part = Mato tik jūsų vardą ir kaip su jumis susisiekti, savo daliai.
part-only = Matote tai, ko reikia jūsų daliai: kam ji ir kaip su žmogumi susisiekti. Visas prašymas yra pas vadovaujančią įstaigą ir savivaldybėje. Kas skirta jums, yra tarp žinučių; žmogaus galite ir paklausti.
