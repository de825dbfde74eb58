# A new receipt in place of one that was lost
receipt-renew-title = The person has lost their code
receipt-renew-lead = Make sure who asks before you give a new code. How you did it is recorded. The old code stops working at once, and the person gets a message about it if they left a safe way to be written to.
receipt-renew-before = A new code was already given on { $date }: { $organization }. Ask why another one is needed.
receipt-renew-outrun-title = No further code was made
receipt-renew-outrun = A new code was already given on { $date }: { $organization }. That one works. If it did not reach the person, give another one below.
receipt-identity-legend = How did you make sure?
receipt-identity-document = I have seen a document
receipt-identity-known-in-person = I know the person
receipt-identity-called-back = I called back the number that stands in the request
receipt-identity-other = In another way: say how and who vouches
receipt-identity-note = Words about the check
receipt-identity-note-hint = Needed if you chose another way. Never write the number of a document. The person can read it.
receipt-renew-submit = Give a new code
receipt-given-title = A new code was made
receipt-given-by = Given by: { $organization }. The code before it no longer works.
receipt-given-once = Print it or write it down now and give it to the person. It is shown only this once.
receipt-given-back = Back to the request
problem-identity-missing = Choose how you made sure.
problem-identity_note-missing = Say how you made sure and who vouches.
staff-audit-deed-identity-document = Saw a document before giving a new code
staff-audit-deed-identity-known-in-person = Knew the person who was given a new code
staff-audit-deed-identity-called-back = Called back the number in the request before giving a new code
staff-audit-deed-identity-other = Made sure in another way before giving a new code
task-event-renewed = A new code was given to the person
follow-event-renewed = { $agency } gave you a new code; the one before stopped working
follow-renewed = A new code was given on { $date } by { $agency }. If you did not ask for it, call them.
follow-opened-for-receipt = opened it to give you a new code
mail-renewed-subject = Your code was replaced
mail-renewed-body =
    Hello,

    at an office you were given a new code, and the earlier code no longer works. With the new code you can read what is new here:
    { $link }

    If you did not ask for a new code, call the office that you turned to.

    This message was sent automatically. Please do not reply.
mail-renewed-text = Your code was replaced; the earlier one no longer works. If you did not ask for this, call the office that you turned to. { $link }

# Consent, reader by reader
follow-readers-title = Who may read your request
follow-readers-lead = You agreed to this for each of them. You can take your consent back at any time.
follow-reader-reads = May read it since { $since }, until { $until } at the latest.
follow-reader-done = Can no longer read it: its part has ended.
follow-reader-withdrawn = You took your consent back on { $date }. They can no longer read it.
follow-reader-ended = Your consent ended on { $date }. They can no longer read it.
follow-reader-own = It belongs to the municipality and reads with it. To end that, withdraw the whole request below.
follow-given-online = You agreed on this site.
follow-given-oral = You agreed in words, at the desk.
follow-given-phone = You agreed on the phone.
follow-given-paper = You agreed on paper.
follow-consent-title = Take back consent: { $agency }
follow-consent-means = From that moment { $agency } cannot open your request and stops working on it. The municipality looks for someone else who can help, and may not send it there again. Others go on as they are.
follow-consent-kept = What they have read and written down already, they may have to keep by law.
follow-consent-submit = Take back my consent
follow-agree-near = Your consent ends on { $date }. After that nobody can open your request, even if help is still under way.
follow-agree-over = Your consent ended on { $date }. Nobody can open your request now.
follow-agree-submit = I agree for three more years
follow-event-revoked = Your consent ended: { $agency }
staff-referral-consent = Consent
staff-consent-online = given on the site
staff-consent-oral = in words, at the desk
staff-consent-phone = on the phone
staff-consent-paper = on paper
staff-consent-unknown = how it was given was not recorded
staff-consent-until = until { $date }
staff-consent-withdrawn = withdrawn on { $date }
staff-consent-over = ended on { $date }: nobody may open the request until the person agrees again
staff-assist-consent-phone = Agreed on the phone
staff-audit-deed-consent-withdrawn = The person took back consent for an agency
staff-audit-deed-consent-ended = Consent came to its last day
staff-audit-deed-consent-again = The person agreed for longer
task-state-revoked = Consent is over
task-consent-withdrawn = The person took consent back
task-consent-ended = Consent came to its last day
task-event-revoked = Consent for this agency is over
problem-agency-not-allowed = This agency cannot get the request: it has no key yet, or the person took back consent for it.
mail-consent-ended-subject = Request { $reference }: you may no longer open it
mail-consent-ended-body =
    Hello,

    the person's consent for you to work on this request is over. It is no longer in your list, and you cannot open it any more. Please stop working on it and do not contact the person about it.

    Reference: { $reference }
    It would have been due by: { $due }

    Your list is here:
    { $link }

    This message was sent automatically. Please do not reply.

# One request to several agencies
split-link = Send to several agencies
split-title = Send to several agencies at once
split-lead = { $need }. Each agency sees the request and its own part, not what the others do. Each answers by its own deadline; the person sees all parts on one page.
split-nobody = There is nobody else here to send it to, or nothing of it is open any more.
split-row = Agency { $row }
split-agency = Agency
split-need = For which need
split-need-same = The same as the request
split-note = What they are asked to do
split-note-hint = Only this agency and the municipality can read it.
split-more = More agencies
split-lead-legend = Who leads?
split-lead-hint = The one who leads decides and answers the person about the whole.
split-keep = { $agency } goes on leading
split-submit = Send to these agencies
problem-lead-missing = Choose who leads: one of the agencies that you chose.
staff-audit-deed-split = Sent a part to an agency
follow-standing-part-open = One part of your request has ended; another is still under way.
follow-parts-title = Who does which part
follow-part-sent = Has not answered yet.
follow-part-accepted = Has taken it on.
follow-part-in-service = Help has begun.
follow-part-waitlisted = You are on its waiting list.
follow-part-asked = Has asked you a question.
follow-part-completed = Has finished.
follow-part-unreachable = Could not reach you.
follow-part-not-helped = Closed it without help.
follow-part-due = It must answer { $date }.

# Two at one request
conflict-they = Meanwhile: { $event } · { $who } · { $date }
conflict-you = You wanted: { $act }. It was not done.
conflict-now = Below is how it stands now. What you typed is kept; send it again where that still makes sense.
mail-receipt-renewed-subject = Request { $reference }: a new receipt was given
mail-receipt-renewed-body =
    Hello,

    a desk has given out a new receipt for this request, after checking who asked. With it everything the person wrote can be read. Please look in the audit trail who gave it and how they checked, and ask them if anything is unclear.

    Reference: { $reference }

    Sign in:
    { $link }

# To whoever answers: the person has written, it is over, letters do not come
mail-written-subject = Request { $reference }: the person has written
mail-written-body =
    Good day,

    the person has written about this request. What they wrote stands in the request.

    Reference: { $reference }

    This letter holds no personal data. To read it, sign in:
    { $link }

    This message was sent automatically. Please do not reply.
mail-over-subject = Request { $reference }: nothing more is to be done
mail-over-body =
    Good day,

    this request is no longer yours: the person has taken it back, it has ended, it was given to others, or the time to answer it ran out. It is no longer in your list, and you cannot open it any more. Please stop working on it.

    Reference: { $reference }

    Your list is here:
    { $link }

    This message was sent automatically. Please do not reply.
mail-unreached-subject = Request { $reference }: our messages do not reach the person
mail-unreached-body =
    Good day,

    what this site writes to the person does not arrive: their address or number takes nothing, no text messages leave here, or they asked to be reached in another way. They do not know what has happened since. Please reach them in another way that they have named.

    Reference: { $reference }

    This letter holds no personal data. How they may be reached stands in the request:
    { $link }

    This message was sent automatically. Please do not reply.
