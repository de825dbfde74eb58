# Destroying a request for good.
erase-link = Usuń ten wniosek na zawsze
erase-title = Usuń ten wniosek na zawsze
erase-lead = „{ $need }”, { $place }. Tylko wtedy, gdy osoba o to poprosiła albo nakazuje to prawo. Nie da się tego cofnąć.
erase-open = Nad tym wnioskiem ktoś jeszcze pracuje. Nie będzie mógł kontynuować.
erase-what-gone = Wniosek, wiadomości i notatki znikają z bazy, a klucz, który je otwiera, zostaje zniszczony.
erase-what-backups = Kopii w starych kopiach zapasowych nikt już nie odczyta.
erase-what-stays = W dzienniku audytu zostaje wiersz, że usunięto, kiedy i kto to zrobił; nic o osobie.
erase-reference = Numer wniosku
erase-reference-hint = Aby mieć pewność, że to ten, wpisz { $reference }.
erase-submit = Usuń na zawsze
erase-done = Wniosek usunięto. Potwierdzenie jest w dzienniku audytu.
problem-reference-missing = Wpisz numer wniosku
problem-reference-not-allowed = To nie jest numer tego wniosku. Spójrz na podpowiedź i wpisz go ponownie.
