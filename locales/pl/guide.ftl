# The guide: a few questions, one a page. The questions themselves are data, not words of the interface.

home-guide-before = Nie wiesz, czego szukać?
home-guide = Odpowiedz na kilka pytań
guide-title = Kilka pytań
guide-none = Nie ma tu jeszcze pytań. Poszukaj pomocy własnymi słowami.
guide-find = Szukaj własnymi słowami
guide-lost = Ten adres nie pasuje już do pytań. Zacznijmy od nowa.
guide-back = Wstecz
guide-skip = Pomiń to pytanie
guide-continue = Dalej
guide-place-other = Nie ma tu Twojej miejscowości? Pomiń pytanie: pokażemy, co pomaga wszędzie.
guide-so-far = Twoje odpowiedzi
guide-change = Zmień
guide-remove = Usuń tę odpowiedź
guide-back-last = Wróć do ostatniego pytania
guide-again = Zacznij od nowa
guide-result-title = Dokąd się zwrócić
guide-next-title = Następny krok
guide-who-decides = Kto decyduje
guide-how-long = Ile to trwa
guide-answer-due = Jeśli poprosisz dzisiaj, odpowiedź musi przyjść { $due }.
guide-limit = Termin decyzji według ustawy: { $limit } ({ $basis }).
guide-limit-proposed = Proponowany termin decyzji: { $limit }. Ustawa nie podaje liczby dni ({ $basis }).
guide-free = Dla Ciebie może być bezpłatnie: { $groups } ({ $basis }).
guide-papers = Jakie dokumenty
guide-papers-ask = O te dokumenty prosi się najczęściej. Zadzwoń, zanim pójdziesz: mogą być potrzebne inne.
guide-ask = Poproś o pomoc
guide-direct = Możesz zgłosić się prosto do tego, kto prowadzi usługę: on decyduje, nie trzeba najpierw pytać urzędu.
guide-direct-choose = Wybierz usługę
guide-nowhere = To, kto i do kiedy decyduje, zależy od miejsca.
guide-say-where = Podaj, gdzie ta osoba mieszka
guide-anything = Poproś własnymi słowami: odpowie instytucja odpowiedzialna za to miejsce.
guide-count =
    { $count ->
        [one] { $count } usługa, która może pomóc
        [few] { $count } usługi, które mogą pomóc
        [many] { $count } usług, które mogą pomóc
       *[other] { $count } usługi, które mogą pomóc
    }
guide-count-in =
    { $count ->
        [one] { $count } usługa, która może pomóc: { $area }
        [few] { $count } usługi, które mogą pomóc: { $area }
        [many] { $count } usług, które mogą pomóc: { $area }
       *[other] { $count } usługi, które mogą pomóc: { $area }
    }
guide-near = Dokładnie na ten temat nic nie ma. Oto, co jest najbliżej:
guide-unsaid =
    { $count ->
        [one] Jeszcze { $count } usługa nie podaje, dla kogo jest
        [few] Jeszcze { $count } usługi nie podają, dla kogo są
        [many] Jeszcze { $count } usług nie podaje, dla kogo są
       *[other] Jeszcze { $count } usługi nie podają, dla kogo są
    }
guide-all = Pokaż wszystkie i wybierz dokładniej
guide-nothing = Takiej pomocy nie ma jeszcze na liście
guide-nothing-in = Takiej pomocy nie ma jeszcze na liście: { $area }
guide-nothing-ask = To nie znaczy, że pomocy nie ma. Poproś: instytucja podana wyżej musi odpowiedzieć.
guide-nothing-else = To nie znaczy, że pomocy nie ma. Zadzwoń pod jeden z numerów poniżej albo szukaj dalej.
guide-elsewhere = Szukaj w innych miejscach
