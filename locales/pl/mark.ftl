# The mark under which the law forbids a refusal.
task-event-marked = Oznaczono: nie można odmówić
task-event-unmarked = Oznaczenie zdjęte: znów można odmówić
follow-event-marked = Odnotowano, że Twojego wniosku nie można odrzucić
follow-event-unmarked = Zdjęto oznaczenie, że Twojego wniosku nie można odrzucić
task-mark-title = Zaznacz zagrożenie lub przemoc
task-mark-lead = Wyszło na jaw zagrożenie życia, przemoc lub krzywdzenie dziecka. Od teraz nikt nie może tego wniosku odrzucić ani wpisać na listę oczekujących; tam, gdzie prawo daje na kryzys mniej czasu, krótszy termin biegnie od tej chwili. Oznaczenie może zdjąć tylko przełożony.
task-mark-submit = Oznacz: nie można odmówić
task-unmark-title = Zdejmij oznaczenie zagrożenia
task-unmark-lead = Tylko jeśli okazało się błędne. Wniosek znów będzie można odrzucić; terminy zostają bez zmian.
task-unmark-submit = Zdejmij oznaczenie
task-unmark-why = Dlaczego było błędne
task-unmark-why-hint = Zostaje jako zapieczętowana notatka Waszej instytucji. Osoba jej nie widzi.
problem-unmark_note-missing = Napisz, dlaczego oznaczenie było błędne.

# On the page of the receipt
follow-late = W międzyczasie wniosek się zmienił i tego, co wysłano, już nie przyjęto. Poniżej widać obecny stan.
follow-late-typed = Napisane słowa:

# Help that was promised and has not begun
task-event-not-begun = Pomoc się nie zaczęła; powiadomiono przełożonych
follow-event-not-begun = { $agency }: wniosek przyjęto, ale pomoc się nie zaczęła; powiadomiono przełożonego w gminie
table-value-letter-list-over = Czas na liście oczekujących minął
mail-list-over-subject = Wniosek { $reference }: czas oczekiwania minął
mail-list-over-body =
    Dzień dobry,

    czas oczekiwania, który podano tej osobie, minął, a pomoc się nie zaczęła.

    Numer wniosku: { $reference }

    Ten list nie zawiera danych osobowych. Prosimy zalogować się i przyjąć wniosek, zapisać, że pomoc się zaczęła, albo podać nowy czas:
    { $link }
table-value-letter-not-begun = Przyjęta pomoc się nie zaczęła
mail-not-begun-subject = Wniosek { $reference }: czy pomoc się zaczęła?
mail-not-begun-body =
    Dzień dobry,

    ten wniosek przyjęto kilka tygodni temu i nie zapisano, że pomoc się zaczęła.

    Numer wniosku: { $reference }

    Ten list nie zawiera danych osobowych. Prosimy zalogować się i zapisać, że pomoc się zaczęła, albo co stoi na przeszkodzie:
    { $link }

    Wiadomość wysłano automatycznie, prosimy na nią nie odpowiadać.

# Before sending
problem-readers-do-not-match = W międzyczasie zmieniły się zasady: Twój wniosek dostałby kto inny. Sprawdź, kto to teraz jest, i wyślij, jeśli się zgadzasz

# What an agency says a moment after its time
task-event-declined-late = Po terminie napisano, że odmawia się i dlaczego
follow-event-declined-late = { $agency }: po terminie napisano, dlaczego nie można było się tym zająć – zobacz wiadomości
provider-declined-late = Dziękujemy za odpowiedź. Termin minął chwilę wcześniej, więc wniosek zdążył już wrócić do samorządu. To, co napisano, zachowano przy wniosku dla samorządu i tej osoby.
link-kept-late = To, co napisano, zachowano przy wniosku dla samorządu i tej osoby.

# The rules asked again after a mark
again-title = Co mówią reguły po oznaczeniu
again-lead = Liczone z tego, co widać bez otwierania (potrzeba, miejsce, pilność), i z oznaczenia; danych zapieczętowanych nie uwzględniono. Nic nie przenosi się samo.
again-says = { $mark }: { $agency } (reguła { $rule })
again-same = Oznaczenie niczego tu nie zmienia.
again-submit = Przekaż: { $agency }
