# The mark under which the law forbids a refusal.
task-event-marked = Marked: must not be refused
task-event-unmarked = Mark taken off: may be refused again
follow-event-marked = It was noted that your request must not be refused
follow-event-unmarked = The note that your request must not be refused was taken off
task-mark-title = Mark danger or violence
task-mark-lead = A threat to life, violence or abuse of a child has come to light. From now on nobody can refuse this request or put it on a waiting list; where the law gives a crisis less time, the shorter time runs from this moment. Only a supervisor can take the mark off.
task-mark-submit = Mark: must not be refused
task-unmark-title = Take the mark of danger off
task-unmark-lead = Only where it was found to be wrong. The request can be refused again; its deadlines stay as they are.
task-unmark-submit = Take the mark off
task-unmark-why = Why it was wrong
task-unmark-why-hint = Kept as a note of your own office, sealed. The person does not see it.
problem-unmark_note-missing = Write why the mark was wrong.

# On the page of the receipt
follow-late = Meanwhile this request has moved on, and what you sent was not taken. Below is how it stands now.
follow-late-typed = What you wrote:

# Help that was promised and has not begun
task-event-not-begun = Help has not begun; the supervisors were told
follow-event-not-begun = { $agency } has accepted and not begun; the municipality's supervisor was told
table-value-letter-list-over = The weeks on a waiting list are over
mail-list-over-subject = Request { $reference }: the waiting time is over
mail-list-over-body =
    Good day,

    the weeks that this person was told to wait are over, and help has not begun.

    Reference: { $reference }

    This letter holds no personal data. Sign in and accept it, record that help has begun, or name a new time:
    { $link }
table-value-letter-not-begun = Help that was accepted has not begun
mail-not-begun-subject = Request { $reference }: has help begun?
mail-not-begun-body =
    Good day,

    this request was accepted some weeks ago, and it is not recorded that help has begun.

    Reference: { $reference }

    This letter holds no personal data. Sign in and record that help has begun, or what stands in its way:
    { $link }

    This message was sent automatically. Please do not reply.

# Before sending
problem-readers-do-not-match = Meanwhile the rules have changed: others would get your request. See who it is now, and send it if you agree

# What an agency says a moment after its time
task-event-declined-late = Said after its time that it declines, and why
follow-event-declined-late = { $agency } wrote after its time was up why it could not take it: see the messages
provider-declined-late = Thank you for answering. The time had run out a moment before, so the request had already gone back to the municipality. What you wrote is kept with it for the municipality and the person.
link-kept-late = What you wrote is kept with the request for the municipality and the person.

# The rules asked again after a mark
again-title = What the rules say with the mark
again-lead = Counted from what stands in clear (need, place, urgency) and the mark; what is sealed is not counted. Nothing moves by itself.
again-says = { $mark }: { $agency } (rule { $rule })
again-same = The mark changes nothing here.
again-submit = Send it on to { $agency }
