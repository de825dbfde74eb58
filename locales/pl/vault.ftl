# Co jest zapieczętowane i kto to otworzył
error-locked-title = Teraz nie można tego otworzyć
error-locked-what = Dane osobowe są zamknięte w osobnej części, która w tej chwili nie odpowiada. Nic nie przepadło. Poczekaj minutę i spróbuj ponownie. Jeśli sprawa jest pilna, zadzwoń do urzędu albo na telefon zaufania.
follow-messages-locked = Wiadomości nie można teraz otworzyć. Nic nie przepadło. Poczekaj minutę i otwórz tę stronę ponownie.
staff-audit-chain-whole = Łańcuch wpisów sprawdzono { $date } i był nienaruszony.
staff-audit-chain-unchecked = Łańcucha wpisów jeszcze nie sprawdzono; dzieje się to raz dziennie.
staff-audit-deed-opened-for-receipt = Otwarto, aby wydać nowy kod potwierdzenia
staff-audit-deed-receipt-renewed = Wydano nowy kod potwierdzenia
staff-audit-deed-erasure-asked = Zlecono usunięcie wniosku
staff-audit-deed-erasure-due = Minął czas przechowywania wniosku
staff-audit-deed-erased = Wniosek usunięty, jego klucz zniszczony
staff-audit-deed-erased-from-database = Wniosek usunięty z bazy danych
staff-audit-deed-retention-set = Zmieniono czas przechowywania wniosków
staff-audit-deed-key-replaced = Klucz zastąpiony nowym
staff-audit-deed-key-retired = Stary klucz zniszczony
