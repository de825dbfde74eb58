# Czego ludzie szukają i nie znajdują: zdanie od każdego i tabela, którą widzą pracownicy.

unmet-title = Napisz, czego brakuje
unmet-few = To nie to? Napisz, czego brakuje
unmet-lead = Nie ma takiej pomocy tam, gdzie mieszkasz? Wystarczy jedno zdanie. Gmina je zobaczy, ale nie dowie się, kto je napisał.
unmet-sentence-label = Jakiej pomocy brakuje?
unmet-sentence-hint = Najwyżej { $most } znaków. Nie podawaj nazwisk, adresów ani numerów telefonu: nikt nie może Ci tu odpowiedzieć.
unmet-submit = Wyślij zdanie
unmet-thanks-title = Dziękujemy
unmet-thanks-what = Zdanie zapisano bez Twojego nazwiska. Nikt na nie nie odpowie. Jeśli sam potrzebujesz pomocy, znajdź usługę i poproś o nią.
unmet-thanks-find = Znajdź pomoc

problem-sentence-missing = Napisz jedno zdanie
problem-sentence-too-short = Napisz choć kilka słów
problem-sentence-too-long = To za długie: wystarczy jedno zdanie
problem-sentence-not-allowed = To wygląda na numer telefonu, adres e-mail, datę urodzenia lub kod. Usuń to: nikt nie może się dowiedzieć, kto to napisał

unmet-nav = Brakująca pomoc
unmet-staff-title = Czego ludzie nie znaleźli
unmet-staff-lead = Wyszukiwania liczymy, nie wiedząc, kto szukał. Liczb od 1 do 4 nie pokazujemy.
unmet-staff-places = Które wyszukiwania
unmet-staff-here = Wyszukiwania: { $municipality }
unmet-staff-no-place = Wyszukiwania bez miejsca
unmet-staff-needs = Wyszukiwania według miesiąca i potrzeby
unmet-staff-month = Miesiąc
unmet-staff-need = Potrzeba
unmet-staff-need-none = Niezrozumiane
unmet-staff-searches = Wyszukiwania
unmet-staff-unanswered = Bez wyniku
unmet-staff-few = mniej niż 5
unmet-staff-words-title = Słowa szukane przez co najmniej pięć dni
unmet-staff-words = Słowa
unmet-staff-sentences = Co ludzie napisali
unmet-staff-sentences-what = Pisać tu może każdy i nikt tego nie sprawdził. Zdania przechowujemy dwa lata.
unmet-staff-empty = Jeszcze nic nie policzono.
unmet-staff-csv = Pobierz liczby (CSV)
