# Signing in and out
account-sign-in-title = Logowanie
account-sign-in-lead = Tu logują się pracownicy instytucji, usługodawców i punktów obsługi. Aby poprosić o pomoc, konto nie jest potrzebne.
account-sign-in-ask = Poproś o pomoc bez konta
account-sign-in-email = E-mail
account-sign-in-password = Hasło
account-sign-in-submit = Zaloguj się
account-sign-in-forgotten = Nie pamiętasz hasła? Nowe nada administrator Twojego samorządu.
account-sign-in-needed = Zaloguj się, aby zobaczyć tę stronę.
account-sign-out-title = Wylogowano
account-sign-out-lead = Ta przeglądarka nie ma już dostępu do wniosków. Jeśli z komputera korzystają inni, zamknij okno.
account-sign-out-again = Zaloguj się ponownie
account-sign-out-submit = Wyloguj się

# Who is signed in, and what they may reach
account-role-front-desk = Punkt obsługi
account-role-provider-editor = Redaktor usługodawcy
account-role-provider-manager = Kierownik usługodawcy
account-role-triage = Rozdział wniosków
account-role-case-worker = Pracownik socjalny
account-role-supervisor = Przełożony
account-role-administrator = Administrator

# Problems
problem-password-do-not-match = E-mail i hasło nie pasują do siebie. Sprawdź oba i spróbuj ponownie.
problem-password-missing = Wpisz hasło.
