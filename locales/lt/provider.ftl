# The provider's inbox and its requests; the words of a task are shared with staff
provider-inbox-title = Prašymai: { $organization }
provider-inbox-lead = Neatsakyti pirmi, artimiausias terminas viršuje.
provider-inbox-manager = Šiuos prašymus atveria ir į juos atsako jūsų organizacijos vadovas. Jūs tvarkote jos skelbiamą informaciją.
provider-inbox-caption =
    { $count ->
        [one] { $count } atviras prašymas
        [few] { $count } atviri prašymai
        *[other] { $count } atvirų prašymų
    }
provider-inbox-empty-title = Prašymų nėra
provider-inbox-empty-lead = Kai kas nors paprašys jūsų paslaugos, prašymas atsiras čia ir gausite el. laišką be asmens duomenų.
provider-referral-back = Visi mūsų prašymai
provider-gone-title = Šis prašymas jau ne jūsų
provider-gone-lead = Jį atmetėte, jis perduotas kitai įstaigai arba žmogus jį atsiėmė. Todėl jūsų prieiga prie duomenų baigėsi. Daryti nieko nebereikia.
provider-declined-note = Ačiū, kad atsakėte. Prašymas grįžo į savivaldybę, ir jūsų prieiga prie duomenų baigėsi.
