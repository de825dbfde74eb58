# Teams of an organization
teams-title = Zespoły
teams-nav = Zespoły
teams-lead = Zespół dzieli się pracą. Wniosek przydzielony zespołowi czeka na wszystkich jego członków, aż ktoś z nich go weźmie.
teams-caption = Działają: { $count }
teams-none = Nie ma jeszcze żadnego zespołu.
teams-head-name = Zespół
teams-head-people = Osoby
teams-head-open = Otwarte wnioski
teams-retired = nie działa
teams-nobody-in = nie ma w nim nikogo, kto by je wziął
teams-new-title = Nowy zespół
teams-new-submit = Utwórz zespół
teams-name = Nazwa
teams-name-hint = Tak, jak nazywają go współpracownicy. Stoi przy wnioskach.
teams-note = Uwaga
teams-note-hint = Do czego jest zespół. Nic o osobach, które proszą o pomoc.
teams-back = Wszystkie zespoły
teams-people-title = Kto w nim jest
teams-people-none = Jeszcze nikt. Wnioski można przydzielać zespołowi, gdy jest w nim ktoś, kto na nie odpowiada.
teams-remove = Usuń z zespołu
teams-remove-of = Usuń z zespołu: { $email }
teams-add = Dodaj współpracownika
teams-add-choose = Wybierz
teams-add-submit = Dodaj
teams-add-none = Są w nim już wszyscy z Twojej instytucji.
teams-change = Zmień nazwę i uwagę
teams-change-submit = Zapisz
teams-retire = Zakończ działanie zespołu
teams-retire-lead = Otwarte wnioski zespołu: { $count }. Będą niczyje i zobaczą to wszyscy, którzy pracują z wnioskami. Zespół możesz przywrócić.
teams-retire-submit = Zakończ
teams-is-retired = Ten zespół już nie działa. Nie można przydzielać mu wniosków.
teams-restore = Przywróć
teams-done-made = Zespół utworzony. Teraz dodaj osoby.
teams-done-changed = Nazwa i uwaga zmienione.
teams-done-added = Współpracownik jest w zespole.
teams-done-removed = Współpracownika nie ma już w zespole. Wnioski pozostają przy zespole.
teams-done-retired = Zespół zakończył działanie. Jego otwarte wnioski są teraz niczyje.
teams-done-restored = Zespół znów działa i ma te wnioski, których w międzyczasie nikomu nie przydzielono.

# In the work list
teams-named = Zespół: { $team }
teams-filter = Zespół
teams-mine = Moich zespołów
teams-gone = Zespół, który nie działa
queue-whose-teams = Mój zespół
start-teams =
    { $count ->
        [one] { $count } wniosek przydzielono Twojemu zespołowi
        [few] { $count } wnioski przydzielono Twojemu zespołowi
        [many] { $count } wniosków przydzielono Twojemu zespołowi
       *[other] { $count } wniosku przydzielono Twojemu zespołowi
    }

# What can be wrong
problem-team-missing = Nadaj zespołowi nazwę.
problem-team-too-long = Nazwa jest za długa: najwyżej 60 znaków.
problem-team-not-allowed = Adres e-mail nie jest nazwą zespołu.
problem-team-do-not-match = Tak nazywa się już inny zespół. Wybierz inną nazwę.
problem-team-too-many = Jest już 100 zespołów. Najpierw zakończ działanie jednego.
problem-account-missing = Wybierz, kto ma być w zespole.
problem-account-unknown = To nikt z Twojej instytucji. Wybierz z listy.

# Deeds in the audit trail
teams-deed-given = Przydzielono zespołowi
teams-deed-made = Utworzono zespół
teams-deed-changed = Zmieniono nazwę lub uwagę zespołu
teams-deed-joined = Dodano osobę do zespołu
teams-deed-left = Usunięto osobę z zespołu
teams-deed-retired = Zakończono działanie zespołu
teams-deed-restored = Przywrócono zespół
