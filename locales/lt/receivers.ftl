# Siuntimas įstaigai, kurios neįvardija jokia taisyklė
route-named = Įvardytos savivaldybės taisyklėse
route-further = Kitos šios vietovės įstaigos, priimančios prašymus
route-other = Arba kita šios vietovės įstaiga
route-other-hint = Įrašykite pavadinimo dalį arba pasirinkite iš sąrašo. Įstaiga turi priimti prašymus: jos žmonės prisijungia arba ją pasiekia laiškas.
route-why = Kodėl būtent ši įstaiga
route-why-hint = Būtina, kai jos neįvardija jokia taisyklė. Skaito tik ta įstaiga ir savivaldybė.
route-deed = Pasirinkta ne pagal taisykles, nurodyta priežastis
problem-other_agency-unknown = Tokio pavadinimo prašymus priimančios įstaigos šioje vietovėje nėra.
problem-other_agency-too-many = Šie žodžiai yra kelių įstaigų pavadinimuose. Įrašykite daugiau arba pasirinkite iš sąrašo.
problem-other_agency-not-allowed = Pasirinkite iš sąrašo aukščiau arba įrašykite pavadinimą čia, ne abu.
problem-why-missing = Parašykite, kodėl siunčiate šiai įstaigai: jos neįvardija jokia taisyklė.
problem-note_1-missing = Parašykite, kodėl siunčiate šiai įstaigai: jos neįvardija jokia taisyklė.
problem-note_2-missing = Parašykite, kodėl siunčiate šiai įstaigai: jos neįvardija jokia taisyklė.
problem-note_3-missing = Parašykite, kodėl siunčiate šiai įstaigai: jos neįvardija jokia taisyklė.
problem-note_4-missing = Parašykite, kodėl siunčiate šiai įstaigai: jos neįvardija jokia taisyklė.
