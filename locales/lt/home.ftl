# The first page.

home-title = Rasti socialinę pagalbą
home-heading = Kokios pagalbos reikia jums ar artimam žmogui?
home-lead = Raskite paslaugą, paprašykite pagalbos ir matykite, kas ir iki kada turi atsakyti. Paskyros nereikia.
home-groups-title = Arba pasirinkite sritį
home-places-title = Savivaldybės
home-places-what = Pasirinkite savo savivaldybę: matysite jos paslaugas ir pagalbos linijas.
