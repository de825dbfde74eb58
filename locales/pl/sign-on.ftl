# Logowanie przez system samorządu
sign-on-with = Zaloguj się przez: { $name }
sign-on-way = Przez system logowania organizacji
sign-on-still = Jeśli logowanie odbyło się przez system Twojej organizacji, sesja może tam nadal trwać. Na wspólnym komputerze wyloguj się także tam.
sign-on-unavailable = System logowania Twojej organizacji nie odpowiada. Spróbuj za kilka minut; jeśli masz tu hasło, możesz na razie użyć hasła.
sign-on-cancelled = Logowanie w Twojej organizacji nie zostało dokończone. Tutaj nic się nie zmieniło.
sign-on-over = Logowanie trwało zbyt długo, zostało już wykorzystane albo rozpoczęto je w innej przeglądarce. Zacznij od nowa.
sign-on-unproven = Odpowiedź systemu Twojej organizacji nie potwierdza, kim jesteś. Spróbuj ponownie; jeśli to się powtórzy, zawiadom administratora.
sign-on-address = System Twojej organizacji nie podał potwierdzonego adresu e-mail tej organizacji. Poproś osoby, które go prowadzą, o uzupełnienie.
sign-on-unknown = Logowanie w Twojej organizacji się powiodło, ale nie masz tu konta. Poproś administratora o zaproszenie na ten sam adres e-mail.
sign-on-deed-passed = Zalogowano przez system organizacji
sign-on-deed-linked = Konto powiązano z systemem organizacji
sign-on-deed-refused = Odmówiono logowania przez system organizacji

# Ways in, as an administrator sees them
sign-ins-title = Logowania
sign-ins-caption = Pracowników samorządu, z ostatnich { $days } dni
sign-ins-what = Co się stało
sign-ins-unknown = nie wiadomo
sign-ins-in = Zalogowano się
sign-ins-password = Zmieniono hasło
sign-ins-factor-set-up = Ustawiono aplikację z kodami
sign-ins-factor-removed = Usunięto aplikację z kodami
sign-ins-factor-reset = Zresetowano aplikację z kodami i klucze dostępu
sign-ins-passkey-added = Dodano klucz dostępu
sign-ins-passkey-removed = Usunięto klucz dostępu
sign-ins-passkey-refused = Odrzucono klucz dostępu, który nie należy do tego konta
sign-ins-passkey-copy = Odrzucono klucz dostępu, który może być kopią
sign-ins-codes = Pobrano nowe zapisane kody
sign-ins-code-used = Użyto zapisanego kodu
