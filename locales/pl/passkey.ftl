# Klucz dostępu: przechowuje go telefon, komputer albo klucz sprzętowy, a otwiera palec, twarz lub kod.
passkey-title = Klucze dostępu
passkey-lead = Z kluczem dostępu logujesz się palcem, twarzą albo kodem swojego urządzenia. Zastępuje on naraz hasło i kod z aplikacji, a na podrobionej stronie nie działa.
passkey-none = Nie masz jeszcze kluczy dostępu.
passkey-called = Jak nazywasz ten klucz dostępu?
passkey-called-hint = Na przykład „mój telefon”. Po tej nazwie rozpoznasz go na swoim koncie.
passkey-add = Dodaj klucz dostępu
passkey-made = Dodano { $date }.
passkey-used = Ostatnio użyto { $date }.
passkey-unused = Jeszcze nieużywany.
passkey-remove = Usuń
passkey-remove-name = Usuń klucz dostępu: { $name }
passkey-count = Klucze dostępu: { $count }
passkey-kept = Po haśle przy logowaniu potrzebny jest klucz dostępu. Pozostałe zapisane kody: { $count }.
passkey-sign-in = Zaloguj się kluczem dostępu
passkey-show = Użyj klucza dostępu
passkey-accept = Przyjmij z kluczem dostępu
passkey-instead-title = Albo bez hasła
passkey-second-lead = Pierwszy krok za Tobą. Teraz użyj klucza dostępu albo wpisz jeden z zapisanych kodów.
passkey-second-hint = Jeden z zapisanych kodów.
passkey-confirm-code = Dalej z kodem
passkey-failed = Nie udało się. Nic się nie zmieniło: spróbuj ponownie albo wybierz inny sposób.
passkey-without-adding = Ta strona nie może połączyć się z urządzeniem, które przechowuje klucze dostępu: potrzebuje JavaScriptu, nowszej przeglądarki i zwykłego adresu tego serwisu.
passkey-without-showing = Aby użyć klucza dostępu, ta strona potrzebuje JavaScriptu, nowszej przeglądarki i zwykłego adresu tego serwisu. Bez nich wystarczy kod.
passkey-done = Klucz dostępu dodany.
passkey-done-removed = Klucz dostępu usunięty. Usuń go także na swoim urządzeniu.
passkey-way = Kluczem dostępu

# Problems
problem-factor-not-allowed = Administrator musi mieć drugi krok: najpierw ustaw inny
problem-passkey-do-not-match = Ten klucz dostępu tu nie pasuje: użyj innego klucza albo innego sposobu
problem-passkey-not-allowed = Pod tym adresem serwisu klucze dostępu nie działają
problem-passkey-too-many = Masz za dużo kluczy dostępu: najpierw usuń jeden
