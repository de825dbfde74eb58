# States, parts and events of a task that close the loop (shared by staff and providers)
task-state-in-service = Help has begun
task-state-waitlisted = On the waiting list
task-state-unreachable = Could not be reached
task-state-not-helped = Closed without help
task-state-cancelled = Cancelled
task-state-merged = Merged into another request
task-state-mistaken = Entered in error
task-part-review = Review
task-agency-review = The municipality's supervisor
task-event-started = Help has begun
task-event-waitlisted = Put on the waiting list
task-event-still-needed = The person still needs it
task-event-tried = Tried to reach the person
task-event-unreachable = Could not be reached
task-event-not-helped = Closed without help
task-event-cancelled = Cancelled
task-event-merged = Merged into another request
task-event-mistaken = Entered in error
task-part-filing = Filing with the council
task-event-filed = Filed with the council
task-event-confirmed = The person says that help came
task-event-disputed = The person says that help did not come, or not all of it

# Reasons and ends
task-reason-missing-documents = Documents are missing
task-reason-declined-by-person = The person does not want it
task-reason-duplicate = Asked before
task-reason-unsafe = Not safe to go on
task-closing-no-need-ua = Refusal: no need was found
task-closing-not-given-ua = Refusal: the provider does not give this service; others will be named
task-closing-no-need-lt = Refusal: no need was found
task-closing-residence-lt = Refusal: another municipality decides, by the place of residence
task-closing-person-declined = The person does not want the help
task-closing-moved = The person has moved away
task-closing-died = The person has died
task-grounds-title = Grounds of a refusal
task-grounds-lead = What staff may close a request with, and the article it rests on. Nothing else counts as a refusal.
task-grounds-unnamed = The text of the law names no such ground; it is read from this article. To be confirmed by a lawyer.
task-cancelling-person-asked = The person asked for it
task-cancelling-helped-elsewhere = The person has got help elsewhere
task-cancelling-not-a-request = This is no request for help
task-try-way-phone = Phone call
task-try-way-text = Text message
task-try-way-email = E-mail
task-try-way-visit = Visit
task-try-way-letter = Letter
task-help-yes = Yes, help came
task-help-partly = Partly
task-help-no = No

# Acts on a task
task-start-title = Help has begun
task-start-lead = The person will see that help has begun.
task-start-submit = Mark as begun
task-waitlist-title = Put on the waiting list
task-waitlist-lead = The person sees how long the wait is thought to be, and can say whether they still need it.
task-waitlist-weeks = Expected wait, in weeks
task-waitlist-submit = Put on the list
task-ask-lead = Until the person answers, your time to answer stands still.
task-try-title = Log a try to reach the person
task-try-lead = A try is no answer: the deadline runs on.
task-try-way = How
task-try-when = When
task-try-when-hint = Leave it empty if it was just now.
task-try-submit = Log the try
task-tries-title = Tries to reach the person
task-unreachable-title = The person cannot be reached
task-unreachable-lead = The request stops here. If the person writes, it comes back to the municipality by itself.
task-unreachable-submit = Close as not reached
task-complete-lead = The person will be asked whether help came. If they say no, your supervisor sees it.
task-file-title = File with the council
task-file-lead = You were asked directly. By law you help to file with the council by the next working day (2671-VIII, 19(1)). What you do yourselves is another task.
task-file-submit = File with the council
task-reply-title = Answer and close
task-reply-lead = This help is open to all: no assessment and no decision are needed.
task-reply-answer = Your answer
task-reply-submit = Answer and close
task-close-title = Close without help
task-close-lead = All open tasks of this request end. A refusal stands on an article of the law, which the person will read.
task-close-why = Why
task-close-submit = Close the request
task-cancel-title = Cancel
task-cancel-lead = Without a decision: nothing is left to be decided.
task-cancel-why = Why
task-cancel-submit = Cancel the request
task-merge-title = Merge into another request
task-merge-lead = For the same need of the same person, asked twice. Work goes on in the other request.
task-merge-into = The other request
task-merge-submit = Merge
task-mistaken-title = Entered in error
task-mistaken-lead = It should never have been a request. All its tasks end.
task-mistaken-submit = Mark as entered in error
staff-referral-others-title = Named to the person instead
staff-referral-said-title = What the person says
staff-referral-said-help = Did help come?
staff-referral-said-why = What was in the way
staff-referral-said-waited = How long they waited
staff-referral-said-at = Said on

# Problems
problem-note-missing = Say the reason in your own words.
problem-weeks-missing = Write how many weeks.
problem-weeks-not-understood = Write a whole number from 1 to 208.
problem-tried-missing = Choose how you tried.
problem-when-not-understood = Write the day and the time.
problem-when-not-allowed = A try cannot be in the future, nor before the request.
problem-answer-missing = Write your answer.
problem-closing-missing = Choose why.
problem-closing-not-allowed = This ground needs other providers to name, and the catalogue knows none here. Choose another, or send the request on.
problem-cancelling-missing = Choose why.
problem-into-missing = Choose the other request.
problem-into-not-allowed = That request is closed or belongs to another municipality.
problem-help-missing = Choose an answer.

# The person's side
follow-standing-routed = Your request was passed on to another office. The answer is still to come.
follow-standing-answered = Your answer has arrived. Now it is their turn.
follow-standing-waitlisted = You are on the waiting list.
follow-standing-in-service = Help has begun.
follow-standing-in-review = You said that help did not come, or not all of it. Someone else is looking into it now.
follow-standing-unreachable = They tried to reach you and could not.
follow-standing-not-helped = Your request was closed without help.
follow-standing-cancelled = Your request was cancelled.
follow-standing-merged = Your request is dealt with together with another one about the same need.
follow-standing-mistaken = This request was marked as entered in error. If that is not so, ask again or call the municipality.
follow-supervisor = the municipality's supervisor
follow-next-service = { $agency } is helping. Afterwards we will ask you whether help came.
follow-next-lost = Write below how and when they can reach you: your request comes back by itself.
follow-closing-no-need-ua = Reason: no need for this service was found.
follow-closing-not-given-ua = Reason: the provider does not give this service. Others who do are named below.
follow-closing-no-need-lt = Reason: no need for this service was found.
follow-closing-residence-lt = Reason: another municipality decides, by where you live.
follow-closing-person-declined = They noted that you do not want this help.
follow-closing-moved = They noted that the person has moved away.
follow-closing-died = They noted that the person has died. We are sorry.
follow-closing-law = Legal basis: { $article }.
follow-complain-ua = You may ask for the refusal in writing and complain: to the council, or to an administrative court.
follow-complain-lt = You may ask for the refusal in writing and complain: to the mayor, then to an administrative court.
follow-cancelling-person-asked = They noted that you asked for this.
follow-cancelling-helped-elsewhere = They noted that you have got help elsewhere.
follow-cancelling-not-a-request = They understood it as no request for help. If it was one, ask again or call the municipality.
follow-event-started = Help has begun: { $agency }
follow-event-waitlisted = Put on the waiting list: { $agency }
follow-event-filed = Filed with the council by { $agency }
follow-event-still-needed = You said that you still need it
follow-event-tried = { $agency } tried to reach you
follow-event-unreachable = { $agency } could not reach you
follow-event-not-helped = Closed without help by { $agency }
follow-event-cancelled = The request was cancelled
follow-event-merged = Joined with another request
follow-event-mistaken = Marked as entered in error
follow-event-confirmed = You said that help came
follow-event-disputed = You said that help did not come, or not all of it
follow-reason-missing-documents = documents are missing
follow-reason-declined-by-person = they understood that you do not want it
follow-reason-duplicate = there is such a request already
follow-reason-unsafe = they cannot help safely there
follow-others-title = Who else gives this help
follow-others-lead = You may ask them yourself.
follow-still-title = Do you still need this?
follow-still-text = Your place on the list stays the same.
follow-still-submit = Send my answer
follow-help-title = Did help come?
follow-help-legend = Your answer
follow-help-yes = Yes
follow-help-partly = Partly
follow-help-no = No
follow-help-said-yes = You said: yes. Thank you. You may answer anew.
follow-help-said-partly = You said: partly. You may answer anew.
follow-help-said-no = You said: no. You may answer anew.
follow-why-legend = If not, or not all: what was in the way?
follow-why-nobody-came = Nobody came or called
follow-why-not-what-was-needed = It was not what was needed
follow-why-too-late = It came too late
follow-why-too-dear = It costs too much
follow-why-too-far = It is too far
follow-why-treated-badly = We were treated badly
follow-why-other = Something else
follow-waited-legend = How long did you wait?
follow-waited-days = Days
follow-waited-weeks = Weeks
follow-waited-months = Months
follow-waited-still-waiting = Still waiting
follow-unclear-label = What was unclear? (optional)
follow-help-submit = Send my answer
follow-opened-title = Who opened your data
follow-opened-lead = Every look is recorded and stands here. To send you letters, the program itself reads your e-mail address and nothing else.
follow-opened-none = Nobody has opened them yet.
follow-opened-facts = opened your request
follow-opened-messages = read the messages
follow-opened-to-route = opened it to pass it on
follow-opened-other = opened it for another reason

# Counts
task-weeks =
    { $count ->
        [one] about { $count } week
        *[other] about { $count } weeks
    }
follow-next-waiting =
    { $count ->
        [one] { $agency } expects a place in about { $count } week.
        *[other] { $agency } expects a place in about { $count } weeks.
    }
task-try-days =
    { $count ->
        [one] Tried on { $count } day so far; after { $needed } different days the person counts as not reachable.
        *[other] Tried on { $count } days so far; after { $needed } different days the person counts as not reachable.
    }
