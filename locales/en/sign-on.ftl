# Signing in by a municipality's own sign-on
sign-on-with = Sign in with { $name }
sign-on-way = By the organization's sign-on
sign-on-still = If you came by your organization's sign-on, you may still be signed in there. On a shared computer, sign out there as well.
sign-on-unavailable = Your organization's sign-on does not answer. Try again in a few minutes; if you have a password here, you can use it meanwhile.
sign-on-cancelled = You did not finish signing in at your organization. Nothing has changed here.
sign-on-over = This sign-in took too long, was already used, or was begun in another browser. Begin again.
sign-on-unproven = What your organization's sign-on answered does not prove who you are. Try again; if it happens again, tell your administrator.
sign-on-address = Your organization's sign-on gave us no confirmed e-mail address of the organization. Ask those who keep it to add one.
sign-on-unknown = You are signed in at your organization, but have no account here. Ask your administrator to invite you, by the same e-mail address.
sign-on-deed-passed = Signed in by the organization's sign-on
sign-on-deed-linked = Account linked to the organization's sign-on
sign-on-deed-refused = Sign-in by the organization's sign-on refused

# Ways in, as an administrator sees them
sign-ins-title = Ways in
sign-ins-caption = Of the municipality's own people, in the last { $days } days
sign-ins-what = What
sign-ins-unknown = not known
sign-ins-in = Signed in
sign-ins-password = Changed the password
sign-ins-factor-set-up = Set up an app for codes
sign-ins-factor-removed = Removed the app for codes
sign-ins-factor-reset = App for codes and passkeys were reset
sign-ins-passkey-added = Added a passkey
sign-ins-passkey-removed = Removed a passkey
sign-ins-passkey-refused = A passkey was refused that is none of this account
sign-ins-passkey-copy = A passkey was refused that may be a copy
sign-ins-codes = Got new written codes
sign-ins-code-used = Used a written code
