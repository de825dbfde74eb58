# Signing in and out
account-sign-in-title = Sign in
account-sign-in-lead = For people who work at agencies, providers and front desks. To ask for help you need no account.
account-sign-in-ask = Ask for help without an account
account-sign-in-email = E-mail
account-sign-in-password = Password
account-sign-in-submit = Sign in
account-sign-in-forgotten = Forgot your password? Your municipality's administrator can give you a new one.
account-sign-in-needed = Sign in to see this page.
account-sign-out-title = You have signed out
account-sign-out-lead = This browser can no longer see any requests. If others use this computer, close the window.
account-sign-out-again = Sign in again
account-sign-out-submit = Sign out

# Who is signed in, and what they may reach
account-role-front-desk = Front desk
account-role-provider-editor = Provider's editor
account-role-provider-manager = Provider's manager
account-role-triage = Triage
account-role-case-worker = Case worker
account-role-supervisor = Supervisor
account-role-administrator = Administrator

# Problems
problem-password-do-not-match = E-mail and password do not match. Check both and try again.
problem-password-missing = Type your password.
