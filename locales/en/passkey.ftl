# A passkey: what a telephone, a computer or a key on a ring keeps, opened by a finger, a face or a code.
passkey-title = Passkeys
passkey-lead = With a passkey you sign in by your finger, your face or the code of your device. It replaces the password and the code of the app at once, and does not work on a forged page.
passkey-none = You have no passkeys yet.
passkey-called = What do you call this passkey?
passkey-called-hint = For example “my telephone”. By this you will know it in your account.
passkey-add = Add a passkey
passkey-made = Added { $date }.
passkey-used = Last used { $date }.
passkey-unused = Not used yet.
passkey-remove = Remove
passkey-remove-name = Remove the passkey: { $name }
passkey-count = Passkeys: { $count }
passkey-kept = After a password, signing in asks for a passkey. Written codes left: { $count }.
passkey-sign-in = Sign in with a passkey
passkey-show = Use a passkey
passkey-accept = Accept with a passkey
passkey-instead-title = Or without a password
passkey-second-lead = The first step is done. Now use your passkey, or type one of the codes that you wrote down.
passkey-second-hint = One of the codes that you wrote down.
passkey-confirm-code = Go on with the code
passkey-failed = That did not work. Nothing has changed: try again, or choose another way.
passkey-without-adding = This page cannot reach a device that keeps passkeys: it needs JavaScript, a newer browser and the usual address of this site.
passkey-without-showing = To use a passkey, this page needs JavaScript, a newer browser and the usual address of this site. Without them, a code does.
passkey-done = The passkey is added.
passkey-done-removed = The passkey is removed. Delete it on your device as well.
passkey-way = With a passkey

# Problems
problem-factor-not-allowed = Administrators need a second step: set up another one first
problem-passkey-do-not-match = This passkey does not work here: try another one, or another way
problem-passkey-not-allowed = Passkeys do not work under this address of the site
problem-passkey-too-many = You have too many passkeys: remove one first
