# A new receipt in place of one that was lost
receipt-renew-title = Osoba zgubiła kod potwierdzenia
receipt-renew-lead = Zanim wydasz nowy kod, upewnij się, kto o niego prosi. Sposób sprawdzenia zostanie zapisany. Stary kod od razu przestaje działać, a osoba dostanie o tym wiadomość, jeśli podała bezpieczny sposób kontaktu na piśmie.
receipt-renew-before = Nowy kod wydano już { $date }: { $organization }. Zapytaj, dlaczego potrzebny jest kolejny.
receipt-identity-legend = Jak to sprawdzono?
receipt-identity-document = Okazano dokument
receipt-identity-known-in-person = Znam tę osobę
receipt-identity-called-back = Oddzwoniono na numer podany we wniosku
receipt-identity-other = Inaczej: napisz, jak i kto poświadczył
receipt-identity-note = O sprawdzeniu
receipt-identity-note-hint = Konieczne, jeśli wybrano inny sposób. Nie wpisuj numeru dokumentu. Osoba będzie mogła to przeczytać.
receipt-renew-submit = Wydaj nowy kod
receipt-given-title = Nowy kod jest gotowy
receipt-given-by = Wydano przez: { $organization }. Poprzedni kod już nie działa.
receipt-given-once = Wydrukuj go lub przepisz teraz i oddaj tej osobie. Kod widać tylko ten jeden raz.
receipt-given-back = Wróć do wniosku
problem-identity-missing = Wybierz, jak to sprawdzono.
problem-identity_note-missing = Napisz, jak to sprawdzono i kto poświadczył.
staff-audit-deed-identity-document = Przed wydaniem nowego kodu okazano dokument
staff-audit-deed-identity-known-in-person = Znano osobę, której wydano nowy kod
staff-audit-deed-identity-called-back = Przed wydaniem nowego kodu oddzwoniono na numer z wniosku
staff-audit-deed-identity-other = Przed wydaniem nowego kodu sprawdzono inaczej
task-event-renewed = Osobie wydano nowy kod
follow-event-renewed = { $agency }: wydano Ci nowy kod, poprzedni przestał działać
follow-renewed = Nowy kod wydano { $date }: { $agency }. Jeśli o niego nie prosiłeś(-aś), zadzwoń tam.
follow-opened-for-receipt = otwarcie, aby wydać Ci nowy kod
mail-renewed-subject = Twój kod został zmieniony
mail-renewed-body =
    Dzień dobry,

    w urzędzie wydano Ci nowy kod, a poprzedni już nie działa. Z nowym kodem przeczytasz, co nowego, tutaj:
    { $link }

    Jeśli nie prosiłeś(-aś) o nowy kod, zadzwoń do instytucji, do której się zwrócono.

    Wiadomość wysłano automatycznie, prosimy na nią nie odpowiadać.
mail-renewed-text = Twój kod został zmieniony, poprzedni już nie działa. Jeśli o to nie prosiłeś(-aś), zadzwoń do instytucji, do której się zwrócono. { $link }
