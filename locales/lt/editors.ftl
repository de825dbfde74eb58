# Tables of the municipality that came later: what goes live at once, its agencies, and changes that wait for their day.

table-name-field-policies = Kas skelbiama iškart
table-what-field-policies = Kuriuos aprašo laukus teikėjas keičia pats, o kuriuos pirmiau peržiūri savivaldybė.
table-careful-field-policies = Neperžiūrėtas pakeitimas gali parodyti adresą, kurio niekas neturi rasti: kiekvieną pakeitimą peržiūri antras žmogus.
table-col-municipality = Savivaldybė
table-col-field = Laukas
table-col-goes = Pakeitimas
table-value-goes-live = skelbiamas iškart
table-value-goes-review = pirmiau peržiūrimas
table-value-kind-organization = organizacija
table-value-kind-service = paslauga
table-value-kind-location = vieta
table-hint-field-policies-field = Faile – ir laukas su reikšme: status=defunct, confidential=false
table-wrong-no-field = Tokiame apraše tokio lauko nėra
tables-all-municipalities = Visos savivaldybės
tables-field-rest = Visi laukai, kuriems nėra atskiros eilutės
tables-field-new = Naujas aprašas

table-name-agencies = Įstaigos
table-what-agencies = Savivaldybės įstaigos: kaip kiekviena vadinama penkiomis kalbomis, kaip ir kada ją pasiekti, ar ji priima prašymus.
table-careful-agencies = Šiais numeriais skambina pagalbos laukiantys žmonės: kiekvieną pakeitimą peržiūri antras žmogus.
table-col-organization = Organizacija
table-col-phone = Telefonas
table-col-email = El. paštas
table-col-takes_requests = Priima prašymus
table-value-takes_requests-yes = taip
table-value-takes_requests-no = ne
table-hint-agencies-takes_requests = Jei „ne“, jai nieko neperduodama ir jokia taisyklė jos negali nurodyti
table-wrong-email = Parašykite el. pašto adresą
table-wrong-no-requests = Ši įstaiga čia prašymų nepriima: pirmiau pakeiskite tai arba rinkitės kitą
table-wrong-rules-send = Taisyklės dar siunčia jai prašymus: pirmiau pakeiskite jas
follow-office = Kaip pasiekti įstaigą ({ $agency }):

tables-version = Versija
tables-version-hint = Klasifikatoriui: kaip vadinama ši versija, pavyzdžiui, 2027
tables-whole = Šis failas – visas klasifikatorius: terminai, kurių jame nėra, baigiasi. Tie, kuriems priskirtos paslaugos, lieka, kol paslaugos priskiriamos kitiems.
tables-on = Įsigalioja
tables-on-hint = Palikite tuščią, jei turi įsigalioti iškart
tables-told-scheduled = Sutarta: numatytą dieną įsigalios savaime.
tables-state-scheduled = Laukia savo dienos
tables-among = Iš jų
tables-among-counts = pervadinta: { $renamed }, susieta kitaip: { $mapped }
table-wrong-stays = { $detail } lieka: jį dar nurodo paslaugos arba kiti terminai
