# A task: its state, its part, its clock (shared with providers)
task-state-sent = Waits for an answer
task-state-accepted = Accepted
task-state-asked = Asked, waits for the person
task-state-completed = Completed
task-state-declined = Declined
task-state-rerouted = Sent on to another agency
task-state-returned = Came back: nobody answered
task-state-withdrawn = Withdrawn
task-part-lead = Leads
task-part-also = Also takes part
task-part-direct = Direct to the provider
task-part-triage = Triage
task-agency-triage = The municipality's triage
task-urgency-normal = Normal
task-urgency-soon = Soon
task-urgency-urgent = Urgent
task-mark-unanswered = Unanswered
task-mark-must-not-refuse = Cannot be refused
task-mark-unheard = Letters do not arrive
task-left-hours =
    { $count ->
        [0] Less than an hour left
        [one] { $count } hour left
        *[other] { $count } hours left
    }
task-left-working-days =
    { $count ->
        [0] Today is the last day
        [one] { $count } working day left
        *[other] { $count } working days left
    }
task-left-calendar-days =
    { $count ->
        [0] Today is the last day
        [one] { $count } day left
        *[other] { $count } days left
    }
task-over-hours =
    { $count ->
        [0] Overdue since a moment ago
        [one] { $count } hour overdue
        *[other] { $count } hours overdue
    }
task-over-working-days =
    { $count ->
        [0] Overdue since a moment ago
        [one] { $count } working day overdue
        *[other] { $count } working days overdue
    }
task-over-calendar-days =
    { $count ->
        [0] Overdue since a moment ago
        [one] { $count } day overdue
        *[other] { $count } days overdue
    }
task-silence-hours =
    { $count ->
        [0] Less than an hour
        [one] { $count } hour
        *[other] { $count } hours
    }
task-silence-days =
    { $count ->
        [one] { $count } day
        *[other] { $count } days
    }
task-legal-due = By law { $date }, { $limit }
task-legal-proposed = Proposed limit: { $date }, { $limit }
task-legal-none = Direct request, no legal limit

# The queue
staff-queue-title = Requests: { $municipality }
staff-queue-lead = What is due next stands first.
staff-queue-caption =
    { $count ->
        [one] { $count } open task
        *[other] { $count } open tasks
    }
staff-queue-deadline = Deadline
staff-queue-need = Need
staff-queue-area = Place
staff-queue-agency = Who answers
staff-queue-state = State
staff-queue-silence = Silence
staff-queue-filter-title = Show only
staff-queue-filter-group = Group of needs
staff-queue-filter-submit = Show
staff-queue-filter-clear = Show all
staff-queue-empty-title = Nobody is waiting
staff-queue-empty-all = There are no open requests now. A new one stands here as soon as someone sends it.
staff-queue-empty-filtered = Nothing matches these filters.
staff-queue-dead =
    { $count ->
        [one] { $count } notice could not be delivered. The agency may not know of the request: call it.
        *[other] { $count } notices could not be delivered. The agencies may not know of the requests: call them.
    }

# The queue's live part: its words travel as props
staff-queue-narrow-label = Search in the list
staff-queue-narrow-none = None in the list.
staff-queue-narrow-shown = Shown:
staff-queue-check-now = Anything new?
staff-queue-check-same = Nothing new.
staff-queue-check-new = The list has changed.
staff-queue-check-show = Show the new list
staff-queue-check-failed = Could not find out. Load the page again.

# One request
staff-referral-title = Request: { $need }
staff-referral-back = All requests
staff-referral-number = Number
staff-referral-clear-title = What can be seen without opening
staff-referral-need = Need
staff-referral-service = Chosen service
staff-referral-area = Place
staff-referral-urgency = Urgency
staff-referral-received = Received
staff-referral-legal = The municipality's limit
staff-referral-assisted = Assisted by
staff-referral-withdrawn = The person withdrew the request on { $date }. Nothing more is to be done.
staff-referral-tasks-title = Who does what
staff-referral-tasks-caption = Tasks of the agencies
staff-referral-tasks-part = Part
staff-referral-timeline-title = Timeline
staff-referral-nothing = Nothing is for you to do now.

# Opening the sealed part
task-open-title = Personal data
task-open-lead = Name, contact and story are sealed. Opening is recorded: who and when. The person will see it.
task-open-submit = Open the request
task-open-again = Opened. Once you leave this page the data are sealed again.
task-open-not-yours = Your role may not open personal data.
task-facts-asker = Who asks
task-facts-name = Name
task-facts-age = Age
task-facts-audience = Group
task-facts-residence = Tie to the place
task-facts-declared = Declared place
task-facts-flags = What is marked
task-facts-story = In their own words
task-facts-way = How to reach them safely
task-facts-phone = Phone
task-facts-email = E-mail
task-facts-when = When
task-facts-message = May a message be left
task-facts-language = Language
task-facts-rule = Why it came to you
task-facts-yes = Yes
task-facts-no = No
task-asker-myself = The person themselves
task-asker-someone-else = A relative or neighbour
task-asker-professional = A professional
task-asker-anonymous = Does not give a name
task-residence-declared = Declared residence is here
task-residence-actual = Lives here
task-residence-stay = Stays here for now
task-flag-violence = Violence
task-flag-danger = Danger to life or health
task-flag-child = A child is concerned
task-flag-case-management = Under case management
task-way-phone = By phone call
task-way-text = By text message
task-way-email = By e-mail
task-way-visit = By a visit
task-way-none = Do not contact: they look themselves with the receipt

# Acts on a task
task-accept-title = Accept
task-accept-lead = The person will see that your agency has taken the request on.
task-accept-submit = Accept the request
task-decline-title = Decline
task-decline-lead = The request goes back to the municipality's triage, and your agency can no longer open it.
task-decline-forbidden = This request cannot be declined: a threat to life, violence or abuse of a child is marked. If another agency is needed, send it on.
task-decline-reason = Reason
task-decline-note = A word to the person (optional)
task-decline-submit = Decline and send back
task-reason-no-places = No places free
task-reason-not-our-service = Not our service
task-reason-outside-area = Outside our area
task-reason-no-need-found = No need was found
task-reason-other = Other
task-route-title = Send on to another agency
task-route-lead = The municipality's limit does not change. The new agency gets its own time to answer.
task-route-agency = Agency
task-route-choose = Choose
task-route-submit = Send on
task-ask-title = Ask the person
task-ask-question = Your question
task-ask-hint = The person reads it on the follow page with the receipt. It is kept sealed.
task-ask-submit = Send the question
task-complete-title = Complete
task-complete-outcome = Did the person get help?
task-complete-submit = Complete the request
task-outcome-helped = Yes
task-outcome-partly-helped = Partly
task-messages-title = Messages
task-messages-person = The person
task-messages-none = No messages yet.

# Events of the timeline
task-event-received = Request received
task-event-opened = Opened
task-event-accepted = Accepted
task-event-declined = Declined
task-event-asked = Question asked
task-event-answered = The person answered
task-event-completed = Completed
task-event-returned = Back to triage: nobody answered in time
task-event-withdrawn = The person withdrew
task-event-routed = Sent to the agency

# Who saw what
staff-audit-title = Who saw what
staff-audit-lead = Every opening of personal data and every decision. Rows cannot be changed or removed unnoticed.
staff-audit-caption = Rows, the newest first
staff-audit-when = When
staff-audit-who = Who
staff-audit-deed = Did what
staff-audit-referral = Request
staff-audit-empty = No rows yet.
staff-audit-chain-broken = The chain of rows is broken: someone changed or removed one. Tell your administrator.
staff-audit-deed-sent = Request received
staff-audit-deed-assisted = Helped to send a request
staff-audit-deed-opened = Opened personal data
staff-audit-deed-opened-messages = Read the messages
staff-audit-deed-opened-to-route = Opened to send on
staff-audit-deed-account-created = Account created
staff-audit-deed-key-added = Key made for the municipality
staff-audit-deed-account-disabled = Account disabled
staff-audit-newer = Newer
staff-audit-older = Older
staff-audit-pages = Pages
staff-audit-system = The system
staff-audit-holder = The person who asked

# Typing a request in for someone
staff-assist-title = Fill in a request for someone
staff-assist-lead = By phone, at the desk or from paper. The request will say that you helped: { $organization }.
staff-assist-danger = Danger right now? Call 112 first.
staff-assist-what = What is needed
staff-assist-need = Need
staff-assist-choose = Choose
staff-assist-urgency = How soon
staff-assist-flags = What is happening (mark what fits)
staff-assist-where = Where the person lives or stays
staff-assist-area = Place
staff-assist-who = Who needs help
staff-assist-asker = Who is asking
staff-assist-name = Name (optional)
staff-assist-age = Age (optional)
staff-assist-audience = Group (optional)
staff-assist-story = What happened, in their words (optional)
staff-assist-reach = How to reach them safely
staff-assist-way = Way
staff-assist-phone = Phone
staff-assist-email = E-mail
staff-assist-when = When, and what to avoid (optional)
staff-assist-message = A message may be left
staff-assist-language = Language to speak in
staff-assist-consent = Consent
staff-assist-consent-lead = Tell the person: we pass the request with their data to the responsible agency; it can open them, every opening is recorded; consent can be withdrawn at any time with the receipt.
staff-assist-consent-oral = Agreed in words, here at the desk
staff-assist-consent-paper = Agreed on paper, which we keep
staff-assist-submit = Send the request
staff-assist-no-rules = Your municipality does not take requests through this site yet.
staff-assist-sent-title = The request was sent
staff-assist-sent-receipt = Receipt
staff-assist-sent-lead = Print this code or write it down and give it to the person. We cannot show it again later.
staff-assist-sent-who = Sent to: { $agencies }
staff-assist-sent-due = They answer { $date }
staff-assist-sent-follow = With this code the request can be followed and withdrawn: { $address }
staff-assist-sent-print = Print this page with your browser's print button.
staff-assist-sent-late = This request was sent before. Its receipt can no longer be shown.
staff-assist-sent-another = Fill in another

# Problems
problem-reason-missing = Choose a reason.
problem-agency-missing = Choose an agency.
problem-question-missing = Write the question.
problem-outcome-missing = Choose whether the person got help.
