# Listy, których nie udało się doręczyć
letters-title = Niedoręczone wiadomości
letters-lead = Każdą próbowano doręczyć nawet przez dwie doby. Najpierw usuńcie przyczynę: błędny adres, awarię serwera poczty, brak konta.
letters-kept = Są tu widoczne przez { $days } dni. Co zostanie, jest potem usuwane, a dziennik audytu to zapisuje.
letters-look = Zobacz
letters-none = Wszystkie wiadomości doręczono lub są w drodze.
letters-caption =
    { $count ->
        [one] Nie doręczono { $count } wiadomości
        [few] Nie doręczono { $count } wiadomości
        *[other] Nie doręczono { $count } wiadomości
    }
letters-request = Wniosek
letters-reader = Do kogo
letters-why = Dlaczego
letters-tries = Próby
letters-act = Co zrobić
letters-tried =
    { $count ->
        [one] { $count } próba, ostatnia { $date }
        [few] { $count } próby, ostatnia { $date }
        *[other] { $count } prób, ostatnia { $date }
    }
letters-again = Wyślij ponownie
letters-again-all = Wyślij wszystkie ponownie
letters-reader-person = Osoba, która prosiła o pomoc
letters-reader-supervisors = Kierownicy
letters-reader-author = Osoba, która zaproponowała zmianę wpisu
letters-reader-unknown = Nie da się odczytać
letters-why-nobody = Nikt tam nie ma konta
letters-why-unreachable = Serwer poczty lub bramka SMS były nieosiągalne
letters-why-busy = Serwer poczty wciąż prosił, by poczekać
letters-why-refused = Adres odrzucono
letters-why-ours = Błąd tej strony: powiadomcie jej operatora
letters-deed-again = Ponowne wysłanie wiadomości
letters-deed-dropped = Usunięto wiadomość, której przez 90 dni nie doręczono
letters-deed-unreached = Wiadomości do osoby nie udało się doręczyć

letters-reminded =
    { $count ->
        [one] wysłano { $count } przypomnienie
        [few] wysłano { $count } przypomnienia
        *[other] wysłano { $count } przypomnień
    }
letters-deed-asked-again = Zapytano osobę ponownie
letters-deed-reminded = Przypomniano tym, którzy odpowiadają
letters-deed-escalated = Powiadomiono kierowników o spóźnionym rozdzieleniu

# W jakich godzinach mogą przychodzić wiadomości
refer-contact-hours-title = Kiedy mogą przychodzić automatyczne wiadomości?
refer-contact-hours-hint = Mówią tylko, że jest coś nowego. To, co napisano wyżej, czytają ludzie; strona trzyma się tych godzin.
refer-hours-any = Codziennie od 8:00 do 21:00, e-mail o każdej porze
refer-hours-morning = Tylko od 8:00 do 12:00
refer-hours-afternoon = Tylko od 12:00 do 17:00
refer-hours-evening = Tylko od 17:00 do 21:00
