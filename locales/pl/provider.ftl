# The provider's inbox and its requests; the words of a task are shared with staff
provider-inbox-title = Wnioski: { $organization }
provider-inbox-lead = Najpierw bez odpowiedzi, najbliższy termin na górze.
provider-inbox-manager = Te wnioski otwiera i odpowiada na nie kierownik Waszej organizacji. Wy dbacie o jej wpisy.
provider-inbox-caption =
    { $count ->
        [one] { $count } otwarty wniosek
        [few] { $count } otwarte wnioski
        [many] { $count } otwartych wniosków
        *[other] { $count } otwarte wnioski
    }
provider-inbox-empty-title = Nie ma wniosków
provider-inbox-empty-lead = Gdy ktoś poprosi o Waszą usługę, wniosek pojawi się tutaj i dostaniecie e-mail bez danych osobowych.
provider-referral-back = Wszystkie nasze wnioski
provider-gone-title = Ten wniosek nie jest już Wasz
provider-gone-lead = Odmówiliście, przekazano go innej instytucji albo osoba go wycofała. Dlatego Wasz dostęp do danych się skończył. Nic więcej nie trzeba robić.
provider-declined-note = Dziękujemy za odpowiedź. Wniosek wrócił do samorządu, a Wasz dostęp do danych się skończył.
