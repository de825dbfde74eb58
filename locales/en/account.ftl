# Signing in and out
account-sign-in-title = Sign in
account-sign-in-lead = For people who work at agencies, providers and front desks. To ask for help you need no account.
account-sign-in-ask = Ask for help without an account
account-sign-in-email = E-mail
account-sign-in-password = Password
account-sign-in-submit = Sign in
account-sign-in-forgotten = Forgot your password?
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

# A name for a computer
account-device = What do you call this computer?
account-device-hint = For example “office desk”. By this you will know in your account where you are signed in.

# A link to sign in, by e-mail
account-forgotten-title = Sign in without a password
account-forgotten-lead = Type your address and we send you a link to sign in. It works for { $minutes } minutes, once, in this browser alone.
account-forgotten-submit = Send the link
account-letter-title = Sign in by the link
account-letter-lead = Press the button to sign in.
account-letter-elsewhere = The link works only in the browser in which you asked for it. There you can also type the code of the letter.
account-letter-another = Ask for another link
account-letter-waiting-title = Look into your e-mail
account-letter-waiting-lead = If there is such an account, a letter is on its way. Open its link in this browser, or type its code here. Both work for { $minutes } minutes.
account-letter-code = Code from the letter
account-letter-code-hint = Eight characters; hyphens and capitals do not matter.
account-letter-lost-title = This link no longer works
account-letter-lost-lead = It has been used, is too old, or was not whole. You can ask for another one.

# An invitation
account-invited-title = Invitation
account-invited-lead = You are invited to work here: { $organization }, { $role }.
account-invited-begin = Begin
account-invited-bound = From then on it goes on in this browser alone; in another one the code of the letter is needed.
account-invited-choose-title = Choose a password
account-invited-accept = Accept the invitation
account-invited-lost = We do not find the invitation: it was accepted, taken back, is too old, or was opened in another browser. If you have the letter, type its code.
account-invited-elsewhere = Another browser has begun with this invitation. To go on here, type the code of the letter.
account-invited-code-hint = Sixteen characters; hyphens and capitals do not matter.

# A second factor while signing in
account-second-title = Code of your app
account-second-lead = The first step is done. Now type the code that your app shows.
account-second-code = Code
account-second-code-hint = Six digits, or one of the codes that you wrote down.
account-second-help = Neither telephone nor written codes? Your administrator or manager can let you set an app up anew.
account-second-lost-title = Too much time, or too many tries
account-second-lost-lead = Begin signing in once more.
account-second-required = Administrators sign in with a password and the code of an app. Set the app up now; it takes two minutes.

# Second factors
account-factor-title = Second step
account-factor-confirm = Before you change anything here, show once more that it is you.
account-factor-set-up-title = Set an app up
account-factor-other-title = Set up another app in its place
account-factor-kept = Signing in asks for the code of an app. Written codes left: { $count }.
account-factor-none = Signing in asks for a password alone. A passkey, or the code of an app, protects you even when others learn the password.
account-factor-change = Change the second step
account-factor-app = Put an app on your telephone that shows one-time codes (TOTP).
account-factor-scan = Scan this picture with it.
account-factor-picture = Code for the app
account-factor-letters = Or type these letters:
account-factor-type = Type the six digits that the app shows now.
account-factor-submit = Switch it on
account-factor-remove = Switch the app off
account-codes-title = Write these codes down
account-codes-lead = If your telephone is lost, each of them stands in once for the code of the app or for the passkey. Keep them away from the computer. They are not shown again.
account-codes-done = I have written them down
account-codes-renew = Get new written codes

# Showing once more who is there
account-confirm-title = Is it still you?
account-confirm-lead = For what comes next, show once more that it is you. This is asked now and then, and after signing in by another site.
account-confirm-submit = Go on

# One's own account
account-nav = My account
account-own-title = My account
account-done-password = The password is changed. Everywhere else you are signed out.
account-done-session = You are no longer signed in there.
account-done-sessions = You are signed in here alone.
account-done-factor = The second step is on.
account-done-factor-removed = The app is switched off.
account-done-link = You signed in by a link. If you forgot your password, for half an hour you can choose a new one without the old.
account-sessions-title = Where you are signed in
account-sessions-lead = We keep neither address nor browser: you see only what you wrote yourself.
account-sessions-end-others = Sign out everywhere else
account-session-unnamed = Without a name
account-session-here = here
account-session-times = Since { $since }, last seen { $seen }
account-session-end = Sign out
account-session-end-name = Sign out: { $name }
account-way-password = With a password
account-way-link = By a link from a letter
account-way-invitation = By accepting an invitation
account-password-title = Another password
account-password-lead = With a new password you are signed out everywhere else.
account-password-current = Password until now
account-password-chosen = New password
account-password-hint = At least { $count } characters. A few words that do not belong together are easiest to remember. Stolen passwords are not taken.
account-password-submit = Change the password

# Problems
problem-password-do-not-match = E-mail and password do not match. Check both and try again.
problem-password-missing = Type your password.
problem-password-too-many = Too many tries. Wait a few minutes, then type the password again
problem-chosen-missing = Type a new password
problem-chosen-too-short = The password is too short: at least twelve characters
problem-chosen-stolen = This password stands in lists of stolen ones: choose another
problem-chosen-too-weak = This password is easily guessed: add another word or two
problem-current-do-not-match = The password is not right: try again
problem-code-missing = Type the code
problem-code-do-not-match = The code does not fit, or has been used
problem-email-not-allowed = There is an account with this address already
problem-email-too-many = Too many invitations are open: take some back
problem-role-missing = Choose what they will be
problem-organization-missing = Choose the provider whose manager you invite
problem-organization-not-allowed = For the municipality's own people choose no provider
