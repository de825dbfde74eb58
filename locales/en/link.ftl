# Answering a request by a link from a letter, without an account
link-title = Answer a request
link-lead = A request for help was passed to you. To: { $agency }. From: { $municipality }.
link-until = This link works once, { $date }.
link-personal-title = Who asks is not shown here
link-personal-text = A link in a letter could be read by others, so this page holds no name, no address and no story. Once you have taken the request on, the municipality will call you and tell you whom to help. If you want to open such requests yourselves, ask it for an account.
link-ask-them = Questions, or an account of your own? Ask the municipality:
link-call-them = Call the municipality:
link-choice-legend = What do you answer?
link-choice-accept = We take it on
link-choice-waitlist = We have no place now, but can put the person on a waiting list
link-choice-ask = We need to know more first
link-choice-decline = We cannot take it on
link-question-hint = The person answers it on their own page. Do not write names, diagnoses or addresses here.
link-submit = Send the answer
link-lost-title = Open the link in the letter once more
link-lost-text = Nothing to answer was found. Perhaps an hour has passed since you opened the letter, the address was cut off, or your browser keeps no cookies. If the link in the letter does not help either, its time is over.
link-done-title = This request has been answered
link-done-accept = You take it on.
link-done-waitlist = You put the person on a waiting list.
link-done-ask = You asked the person a question.
link-done-decline = You cannot take it on.
link-next-accept = The person has been told. The municipality will call you and tell you whom to help and how to reach them.
link-next-waitlist = The person has been told, and will be asked from time to time whether they still need it. The municipality will call you when something changes.
link-next-ask = When the person has answered, the municipality reads the answer and you get a new letter with a new link. Until then your time to answer stands still.
link-next-decline = The request is back with the municipality, which looks for others. The person has been told.
link-not-you-title = Was it not you, or a mistake?
link-not-you-text = Call the municipality. It can undo the answer, and it sees that it was given by this link.
link-ended-title = This link is over
link-ended-time = An answer was due { $date }. The request goes back to the municipality, which looks for others.
link-ended-answered = The request has been answered in another way. Nothing is left for you to do here.
link-ended-gone = The request does not need your answer any more: it was passed on, withdrawn or closed.
problem-choice-missing = Choose one of the answers.

# What the municipality's desk sees of agencies without an account
reach-letter = { $agency } has no account here. Letters with a link go to { $email }. By it they can accept, ask, offer a waiting list or decline, and read nothing personal.
reach-call = { $agency } has neither an account nor an e-mail address here: nobody there knows of this request yet. Call them.
reach-script-title = What you can say:
reach-script = “Good day. I am calling from here: { $municipality }. A request for help is waiting for you. Need: { $need }. Place: { $area }. Number { $reference }, please answer { $date }. Can you take it on?”
reach-then = Tell who the person is only once they take it on. Then record their answer on this page.
reach-taken = { $agency } has taken this on and cannot open the person's data. Call them: whom to help, and how to reach the person safely.
reach-person = Our letters and messages do not reach the person.
reach-person-how = Call them, or use another safe way that they have named. It stands in the sealed data of the request.
staff-audit-link = { $organization }, by the link in a letter
letters-deed-legal-reminded = Reminded triage of the legal deadline

# Letters
mail-link-subject = Request { $reference }: please answer by { $due }
mail-link-again-subject = Request { $reference } still waits: please answer by { $due }
mail-link-body =
    Good day,

    a request for help was passed to you.

    From: { $municipality }
    Reference: { $reference }
    Please answer by: { $due }

    Open this page to see what is needed and to answer. You need no account:
    { $link }

    The link works for one answer, until { $until }. Please do not pass it on: whoever has it can answer for you. This letter and the page hold no personal data.

    If nobody answers, the request goes back to the municipality by itself.

    This letter was sent automatically; there is no need to reply to it.
mail-link-over-subject = Request { $reference }: nothing more is to be done
mail-link-over-body =
    Good day,

    this request is no longer yours: the person has taken it back, it has ended, it was given to others, or the time to answer it ran out. If you are still working on it, please stop. The links in our earlier letters about it no longer work.

    From: { $municipality }
    Reference: { $reference }

    This letter holds no personal data. If anything is unclear, please ask the municipality.

    This letter was sent automatically; there is no need to reply to it.
mail-call-subject = Request { $reference }: please call the provider
mail-call-body =
    Good day,

    a request was passed to a provider that has neither an account nor an e-mail address here. Nobody there knows of it until you call.

    Reference: { $reference }
    The answer is due by: { $due }

    This letter holds no personal data. Sign in for the telephone number and for what to say:
    { $link }

    This letter was sent automatically; there is no need to reply to it.
mail-taken-subject = Request { $reference }: tell the provider whom to help
mail-taken-body =
    Good day,

    a provider without an account has answered by the link in its letter: it helps, or has a waiting list. It cannot open the person's data.

    Reference: { $reference }

    Please call the provider and tell it whom to help. This letter holds no personal data. Sign in to open the request:
    { $link }

    This letter was sent automatically; there is no need to reply to it.
mail-ask-subject = Request { $reference }: please ask whether it is still needed
mail-ask-body =
    Good day,

    somebody on a waiting list has not said for long whether they still need the help, and does not want letters from this site.

    Reference: { $reference }

    Please ask them in the way that they chose, and record the answer. This letter holds no personal data. Sign in to open the request:
    { $link }

    This letter was sent automatically; there is no need to reply to it.
mail-legal-half-subject = Request { $reference }: half of the time to decide has passed
mail-legal-half-body =
    Good day,

    half of the time that the municipality has for its decision has passed, and nobody has taken this request on yet.

    Reference: { $reference }
    A decision is due by: { $due }

    This letter holds no personal data. Sign in to open the request:
    { $link }

    This letter was sent automatically; there is no need to reply to it.
mail-legal-last-subject = Last day to decide: request { $reference }, until { $due }
mail-legal-last-body =
    Good day,

    the last day of the municipality's time to decide is near, and nobody has taken this request on yet.

    Reference: { $reference }
    A decision is due by: { $due }

    This letter holds no personal data. Sign in to open the request:
    { $link }

    This letter was sent automatically; there is no need to reply to it.
mail-legal-passed-subject = Overdue: no decision on request { $reference } by { $due }
mail-legal-passed-body =
    Good day,

    the municipality's time to decide is over, and nobody has taken this request on. The person has been told.

    Reference: { $reference }
    A decision was due by: { $due }

    This letter holds no personal data. Sign in to decide what happens now:
    { $link }

    This letter was sent automatically; there is no need to reply to it.

# The legal clock and waiting lists on pages
task-mark-legal-passed = Time to decide is over
task-event-legal-passed = The time to decide is over
task-event-still-asked = The person was asked whether they still need it
task-still-needed-title = The person still needs it
task-still-needed-lead = They told you so. They keep their place, and will be asked again after a while.
task-still-needed-submit = Record that it is still needed
follow-event-legal-passed = The time to decide is over; the municipality's supervisor was told
follow-event-still-asked = You were asked whether you still need it
follow-next-legal-passed = A decision was due { $date } and has not come. The municipality's supervisor was told. You may call them, or complain to the municipality in writing.
follow-still-legend = Your answer
follow-still-yes = Yes, I still need it
follow-still-no = No, not any more: take my request back
problem-still-missing = Choose yes or no.
