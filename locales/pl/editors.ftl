# Tables of the municipality that came later: what goes live at once, its agencies, and changes that wait for their day.

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

table-name-agencies = Instytucje
table-what-agencies = Urzędy samorządu: jak każdy się nazywa w pięciu językach, jak i kiedy można się z nim skontaktować, czy przyjmuje wnioski.
table-careful-agencies = Pod te numery dzwonią osoby czekające na pomoc: każdą zmianę ogląda druga osoba.
table-col-organization = Organizacja
table-col-phone = Telefon
table-col-email = E-mail
table-col-takes_requests = Przyjmuje wnioski
table-value-takes_requests-yes = tak
table-value-takes_requests-no = nie
table-hint-agencies-takes_requests = Przy „nie” nic się do niej nie przekazuje i żadna reguła nie może jej wskazywać
table-wrong-email = Wpisz adres e-mail
table-wrong-no-requests = Ta instytucja nie przyjmuje tu wniosków: najpierw to zmień albo wybierz inną
table-wrong-rules-send = Reguły nadal kierują do niej wnioski: najpierw zmień je
follow-office = Kontakt ({ $agency }):

tables-version = Wersja
tables-version-hint = Dla klasyfikacji: jak nazywa się ta wersja, na przykład 2027
tables-whole = Ten plik to cała klasyfikacja: terminy, których w nim nie ma, kończą się. Te, do których przypisano usługi, zostają, aż usługi trafią gdzie indziej.
tables-on = Obowiązuje od
tables-on-hint = Zostaw puste, jeśli ma obowiązywać od razu
tables-told-scheduled = Uzgodnione: zacznie obowiązywać samo w swoim dniu.
tables-state-scheduled = Czeka na swój dzień
tables-among = Wśród nich
tables-among-counts = zmienione nazwy: { $renamed }, inaczej powiązane: { $mapped }
table-wrong-stays = { $detail } zostaje: wskazują na nie jeszcze usługi lub inne terminy
