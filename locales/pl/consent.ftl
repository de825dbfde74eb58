# Że zgoda się kończy: mówi się o tym wcześniej i wtedy, gdy się skończy
task-event-consent-near = Osobę powiadomiono, że jej zgoda wkrótce wygaśnie
task-event-consent-over = Zgoda osoby wygasła: nikt nie może otworzyć wniosku
follow-event-consent-near = Twoja zgoda wkrótce wygaśnie
follow-event-consent-over = Twoja zgoda wygasła: dopóki nie wyrazisz jej ponownie, nikt nie otworzy wniosku
mail-consent-near-subject = Wniosek { $reference }: zgoda wkrótce wygaśnie
mail-consent-near-body =
    Dzień dobry,

    zgoda osoby wkrótce wygaśnie i wtedy nikt nie będzie mógł otworzyć tego wniosku. Osoba nie chce listów z tej strony.

    Numer wniosku: { $reference }

    Proszę powiadomić ją w wybrany przez nią sposób. Zgodę można przedłużyć na stronie, którą otwiera kod z potwierdzenia. Ten list nie zawiera danych osobowych. Wniosek można otworzyć po zalogowaniu się:
    { $link }
mail-consent-over-subject = Wniosek { $reference }: zgoda wygasła
mail-consent-over-body =
    Dzień dobry,

    zgoda osoby wygasła, choć pomoc jeszcze trwa. Dopóki nie wyrazi jej ponownie, nikt nie może otworzyć tego wniosku i żadna instytucja nie ma do niego klucza.

    Numer wniosku: { $reference }

    Jeśli wiadomo, jak się z nią skontaktować, proszę zapytać, czy chce kontynuować. Zgodę można wyrazić na stronie, którą otwiera kod z potwierdzenia. Wniosek widać po zalogowaniu się:
    { $link }

# What a further agency of a request gets
follow-reader-part = Widzi tylko Twoje imię i jak się z Tobą skontaktować, na potrzeby swojej części.
part-only = Widać to, czego potrzebuje Wasza część: dla kogo ona jest i jak się z tą osobą skontaktować. Cały wniosek ma instytucja prowadząca i samorząd. To, co przeznaczono dla Was, jest wśród wiadomości; osobę można też zapytać.
