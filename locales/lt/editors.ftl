# Tables of the municipality that came later: what goes live at once.

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
