# "Is this your organization?": a claim of a listing, and what the municipality does about it.
claim-link = Is this your organization? Keep its listing yourself
claim-title = Is this your organization?
claim-back = Back to the listing
claim-lead = { $organization }: whoever works there can keep its listing. The municipality checks first whether it is so.
claim-nobody = Nobody here looks after this listing yet, so that nobody could check it.
claim-email = Your e-mail address at work
claim-email-hint = We send a code there. An address of the organization itself makes the check easier.
claim-post = What are you there?
claims-post-head = I lead it
claims-post-employee = I work there
claims-post-volunteer = I help there as a volunteer
claims-post-other = Something else
claim-kept = The municipality sees your address until it has decided; then it is deleted here.
claim-submit = Send me the code
claim-code-title = Type the code from the letter
claim-code-lead = { $organization }: we have sent a code to your address. It works for { $minutes } minutes, in this browser.
claim-code-submit = Confirm
claim-lost-title = Nothing is under way here
claim-lost = The hour is over, or you began in another browser. Begin again on the page of your organization.
claim-done-title = Your address is confirmed
claim-done = { $organization }: the municipality has your claim now.
claim-done-next = It will find out, perhaps by calling the number that stands in the listing, and answer you by e-mail.

# At the municipality’s desk
claims-nav = Claims
claims-title = Who says that a listing is theirs
claims-lead = Each has proved an address. Find out whether they may keep the listing, then decide.
claims-none = Nobody waits.
claims-caption = Waiting: { $count }
claims-head-organization = Organization
claims-head-email = Address
claims-head-post = What they say they are
claims-head-weak = What the address says
claims-head-since = Since
claims-head-decided = Decided
claims-head-decision = Decision
claims-head-strong = What was found out
claims-decided-title = What was decided
claims-decision-accepted = Accepted
claims-decision-refused = Refused
claims-decision-lapsed = Nobody decided in time
claims-disputed = kept already
claims-disputed-what = Somebody keeps this listing already, and has been told of the claim. Speak with both before you decide.
claims-weak-address = It is the address of the listing
claims-weak-mail = It is of the domain of the listed address
claims-weak-website = It is of the domain of the listed website
claims-weak-none = Nothing
claims-one-title = A claim of a listing
claims-back = All that wait
claims-see-page = See the listing
claims-weak-title = Weak sign: the address
claims-strong-title = Strong sign: what was found out
claims-strong-none = Nobody has found anything out yet.
claims-check = { $how }: { $found } ({ $role }, { $date })
claims-check-title = Find out
claims-check-lead = Call the number that stood in the listing before, not one that the claimant gave; or look into a register.
claims-how = How did you find out?
claims-how-phone = by telephone
claims-how-visit = by a visit
claims-how-register = in a register
claims-how-document = by a document
claims-found = Is it so?
claims-found-yes = Yes, they may keep the listing
claims-found-no = No
claims-check-submit = Note it
claims-done-checked = It is noted.
claims-decision-title = Decide
claims-decider = Accepting and refusing is for the administrator.
claims-accept-what = They get an invitation by e-mail and manage the listing and its people.
claims-accept = Accept and invite
claims-address-lost = cannot be read any more
claims-address-lost-what = The key under which the address was sealed is gone: no letter can leave. Call the organization and ask them to claim the listing anew, then refuse this one.
claims-accept-not-yet = It can be accepted once somebody has found out that it is so.
claims-reason = Why not?
claims-reason-choose = Choose a reason
claims-refusal-unknown-there = nobody there knew of it
claims-refusal-not-confirmed = we could not reach anybody who would know
claims-refusal-kept = somebody of yours keeps the listing already: ask them to invite you
claims-refusal-other-listing = another listing is meant
claims-refusal-other = another reason, in words
claims-words = A word to them
claims-words-hint = It stands in the letter. At most { $most } characters.
claims-refuse = Refuse and write to them
claims-done-accepted = Accepted; the invitation is on its way.
claims-done-refused = Refused; the letter is on its way.
problem-post-missing = Say what you are there
problem-found-not-allowed = Find out first whether it is so
problem-act-unknown = Press one of the buttons of the page
problem-reason-words-missing = Say the other reason in words
problem-reason-words-too-long = At most 600 characters

# Deeds in the audit trail
claims-deed-made = Listing claimed, address proved
claims-deed-checked = Claim looked into
claims-deed-accepted = Claim accepted
claims-deed-refused = Claim refused

# Letters
mail-claim-code-subject = Your code: { $organization }
mail-claim-code-body =
    Good day,

    somebody asked at Kladka to keep the listing of { $organization }, and gave this address.

    If it was you, type this code in the browser in which you asked: { $code }
    It works for { $minutes } minutes, here:
    { $typed }

    If you did not expect this letter, delete it: nothing will happen.

    This letter was sent automatically; there is no need to reply to it.
mail-claimed-subject = A listing was claimed: { $organization }
mail-claimed-body =
    Good day,

    somebody says that { $organization } is their organization and asks to keep its listing. They have proved an address. Whether it is so is for { $municipality } to find out.

    Please call the number that stands in the listing, or look into a register. The claim waits here, behind your sign-in:
    { $link }

    What nobody decides within 90 days ends by itself.

    This letter was sent automatically; there is no need to reply to it.
mail-claim-refused-subject = Your claim of a listing: { $organization }
mail-claim-refused-body =
    Good day,

    you asked to keep the listing of { $organization }. The municipality has looked into it and cannot agree now.

    Reason: { $reason }.
    { $words }

    You can ask again when this has changed. Your address is deleted here within a week.

    This letter was sent automatically; there is no need to reply to it.
mail-claim-dispute-subject = Somebody wants to keep your listing: { $organization }
mail-claim-dispute-body =
    Good day,

    somebody else says that { $organization } is their organization and asks to keep its listing. Nothing has changed yet: { $municipality } will find out first, and may call you.

    If a colleague should help you, you can invite them yourself:
    { $link }

    If you know of nobody who could have asked, tell the municipality.

    This letter was sent automatically; there is no need to reply to it.

# On the page about privacy
content-privacy-listings-title = When you say that a listing is wrong, or is yours
content-privacy-listings-text = Of a word on a listing we ask nobody who they are; the words are deleted 30 days after they were looked at. Who claims a listing gives an address: the municipality sees it until it has decided, and within a week it is deleted here. What was found out, how and when, stays.
