# Przed usługami kryzysowymi i na ich stronach: spokojne słowa, które ktoś może przeczytać przez ramię.

crisis-before-title = Zanim przejdziesz dalej
crisis-before-lead = Kladka nie jest służbą ratunkową: nikt tu nie śledzi, co robisz, a na odpowiedź czeka się czasem kilka dni. Jeśli teraz grozi Ci niebezpieczeństwo, zadzwoń.
crisis-before-unsent = Tego, co przed chwilą napisano, nikomu nie wysłaliśmy i nie zapisaliśmy.
crisis-before-on = Dalej do usług
crisis-before-place = Twoja miejscowość
crisis-before-show = Pokaż numery dla tego miejsca
crisis-before-leave = Aby od razu ukryć tę stronę, wybierz „Szybko opuść stronę”. Strona niczego już nie pokaże, ale jej adres może zostać w przeglądarce.
crisis-line-checked = sprawdzono: { $date }
crisis-service-title = Usługa
