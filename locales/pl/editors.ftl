# Tables of the municipality that came later: what goes live at once.

table-name-field-policies = Co pojawia się od razu
table-what-field-policies = Które pola wpisu usługodawca zmienia sam, a które najpierw ogląda samorząd.
table-careful-field-policies = Zmiana, której nikt nie obejrzał, może pokazać adres, którego nikt nie powinien znaleźć: każdą ogląda druga osoba.
table-col-municipality = Samorząd
table-col-field = Pole
table-col-goes = Zmiana
table-value-goes-live = pojawia się od razu
table-value-goes-review = najpierw ktoś ją ogląda
table-value-kind-organization = organizacja
table-value-kind-service = usługa
table-value-kind-location = miejsce
table-hint-field-policies-field = W pliku także pole z wartością: status=defunct, confidential=false
table-wrong-no-field = Taki wpis nie ma takiego pola
tables-all-municipalities = Wszystkie samorządy
tables-field-rest = Wszystkie pola bez własnego wiersza
tables-field-new = Nowy wpis
