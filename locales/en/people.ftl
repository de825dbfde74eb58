# The people of a desk
people-title = People
people-nav = People
people-count = With an account: { $count }
people-who = Who
people-role = Role
people-acts = Change
people-you = this is you
people-change = Change
people-role-submit = Change the role
people-role-choose = Choose
people-factors = Let them set their second step up anew
people-factors-of = Let them set their second step up anew: { $email }
people-end = End the account
people-end-of = End the account: { $email }
people-invited-title = Invited
people-invited-as = { $role }, until { $date }
people-again = Send again
people-again-to = Send again: { $email }
people-withdraw = Take back
people-withdraw-of = Take back: { $email }
people-invite-title = Invite someone
people-invite-lead = They get a letter with a link that works for { $days } days, and choose a password themselves.
people-invite-organization = Provider
people-invite-organization-hint = Only when you invite a provider's manager.
people-invite-own = One of the municipality's own
people-invite-language = Language of the letter
people-invite-submit = Send the invitation
people-done-invited = The invitation is on its way.
people-done-role = The role is changed.
people-done-ended = The account has ended, and they are signed out.
people-done-withdrawn = The invitation is taken back.
people-done-factors = Their app and their passkeys no longer count; they can set both up anew.

# Deeds in the audit trail
people-deed-invited = Someone was invited
people-deed-accepted = Invitation accepted
people-deed-withdrawn = Invitation taken back
people-deed-role = Role changed

# Letters
mail-invited-subject = Invitation: { $organization }
mail-invited-body =
    Good day,

    you are invited to Kladka. Place: { $organization }. Role: { $role }.

    Open this link and choose a password. It works until { $until }, once:
    { $link }

    If you cannot open the link, go here:
    { $typed }

    and type the code: { $code }

    If you did not expect this letter, delete it: nothing will happen.

    This letter was sent automatically; there is no need to reply to it.
mail-sign-in-subject = Your link to sign in
mail-sign-in-body =
    Good day,

    you asked for a link to sign in. It works for { $minutes } minutes, once, in the browser in which you asked:
    { $link }

    Or type this code there: { $code }

    If it was not you who asked, delete this letter: without it nobody can sign in.

    This letter was sent automatically; there is no need to reply to it.
