# The people of a desk
people-title = Ludzie
people-nav = Ludzie
people-count = Mają konto: { $count }
people-who = Kto
people-role = Rola
people-acts = Zmiana
people-you = to Ty
people-change = Zmień
people-role-submit = Zmień rolę
people-role-choose = Wybierz
people-factors = Pozwól ustawić drugi krok od nowa
people-factors-of = Pozwól ustawić drugi krok od nowa: { $email }
people-end = Zakończ konto
people-end-of = Zakończ konto: { $email }
people-invited-title = Zaproszeni
people-invited-as = { $role }, do { $date }
people-again = Wyślij ponownie
people-again-to = Wyślij ponownie: { $email }
people-withdraw = Cofnij
people-withdraw-of = Cofnij zaproszenie: { $email }
people-invite-title = Zaproś osobę
people-invite-lead = Ta osoba dostanie list z linkiem ważnym { $days } dni i sama wybierze hasło.
people-invite-organization = Usługodawca
people-invite-organization-hint = Tylko gdy zapraszasz kierownika usługodawcy.
people-invite-own = Pracownik samorządu
people-invite-language = Język listu
people-invite-submit = Wyślij zaproszenie
people-done-invited = Zaproszenie jest wysyłane.
people-done-role = Rola zmieniona.
people-done-ended = Konto zakończone, osoba wylogowana.
people-done-withdrawn = Zaproszenie cofnięte.
people-done-factors = Aplikacja i klucze dostępu już nie obowiązują; można ustawić je od nowa.

# Deeds in the audit trail
people-deed-invited = Zaproszono osobę
people-deed-accepted = Przyjęto zaproszenie
people-deed-withdrawn = Cofnięto zaproszenie
people-deed-role = Zmieniono rolę

# Letters
mail-invited-subject = Zaproszenie: { $organization }
mail-invited-body =
    Dzień dobry,

    zapraszamy do „Kladki”. Miejsce: { $organization }. Rola: { $role }.

    Otwórz ten link i wybierz hasło. Jest ważny do { $until }, jeden raz:
    { $link }

    Jeśli nie możesz otworzyć linku, wejdź tutaj:
    { $typed }

    i wpisz kod: { $code }

    Jeśli nie spodziewasz się tego listu, usuń go: nic się nie stanie.

    Ten list wysłano automatycznie; nie trzeba na niego odpowiadać.
mail-sign-in-subject = Link do logowania
mail-sign-in-body =
    Dzień dobry,

    poproszono o link do logowania. Jest ważny { $minutes } min, jeden raz, w przeglądarce, w której o niego poproszono:
    { $link }

    Możesz też wpisać tam kod: { $code }

    Jeśli to nie Ty, usuń ten list: bez niego nikt się nie zaloguje.

    Ten list wysłano automatycznie; nie trzeba na niego odpowiadać.
