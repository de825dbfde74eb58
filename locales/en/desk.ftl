# The work list: what it is asked for
queue-ends-early = Only the first { $shown } of { $count } open tasks stand here: the unanswered ones before those under way, the nearest deadlines before the rest. Search, filters and counts know no others. Answer or close some of these, and the next ones move up.
queue-filters = More filters
queue-any = All
queue-marks = Marked
queue-mark-overdue = Overdue
queue-entry = How it came in
queue-entry-online = Over the site
queue-entry-assisted = Filled in at a front desk
queue-whose = Who works on it
queue-whose-mine = I do
queue-whose-nobody = Nobody yet
queue-whose-agency = My agency answers

# Views that everyone has; each stands before its count
queue-view-all = All open
queue-view-unanswered = Unanswered
queue-view-overdue = Overdue
queue-view-mine = Mine
queue-view-nobody = Nobody's

# Views kept by name
views-title = Views of the list
views-lead = A view keeps filters under a name. Words that you search for are never kept.
views-none = You keep no view yet. Choose filters in the list, then give them a name there.
views-tend = Tend views
views-keep = Keep this view
views-keep-submit = Keep
views-name = Name of the view
views-name-hint = Short, and without names of people.
views-who = Who sees it
views-shared = Colleagues of my agency see it too
views-is-own = Only you see it
views-is-shared = Yours, and your colleagues see it
views-is-theirs = Shared by a colleague
views-is-first = opens first
views-first = Open the list with it
views-first-not = Open the list with all requests again
views-change = Rename or share
views-change-submit = Save changes
views-remove = Remove “{ $name }”
problem-view-missing = Give the view a name.
problem-view-not-allowed = Choose another name: this one is used, or looks like somebody's number or address.
problem-view-too-many = You keep 30 views. Remove one first.

# Keys
keys-title = Keys
keys-lead = They work while no field is being typed in. Nothing is decided by one key.
keys-are-off = They are switched off for you.
keys-next = next request
keys-before = request before
keys-open = open it
keys-accept = look at it, then accept
keys-decline = look at it, then decline with a reason
keys-choose = mark the row
keys-help = show or fold this list
keys-off = Switch keys off
keys-on = Switch keys on

# News, while the list stands open
news-watching = New requests are told here at once.
news-new = New requests:
news-changed = Changed:
news-ended = You are no longer signed in.

# Giving tasks to a colleague
assign-pick = Mark
assign-pick-one = Mark: { $need }, { $place }
assign-title = With the marked rows
assign-to = Give to
assign-me = me
assign-nobody = nobody
assign-submit = Give
assign-unmarked = No row was marked. Mark rows first, then choose who gets them.
assign-undo = Take it back
assign-done =
    { $count ->
        [one] { $count } task was given to { $owner }.
        *[other] { $count } tasks were given to { $owner }.
    }
assign-done-nobody =
    { $count ->
        [one] { $count } task is nobody's now.
        *[other] { $count } tasks are nobody's now.
    }
assign-who = Who works on it
assign-owner = Now: { $owner }
assign-nobodys = Nobody yet.
assign-deed = Given to a colleague
assign-deed-nobody = Taken from a colleague
assign-deed-undone = Assignment taken back
task-ends-title = End the request

# Notes inside an agency
notes-title = Notes of your agency
notes-add = Note for your agency
notes-count =
    { $count ->
        [one] ({ $count } note)
        *[other] ({ $count } notes)
    }
notes-behind =
    { $count ->
        [one] { $count } note of your agency is shown with it.
        *[other] { $count } notes of your agency are shown with it.
    }
notes-lead = Sealed. Only your agency reads it, when it opens the request: not the person, not other agencies. If your agency gives the request up, its notes are destroyed.
notes-words = Note
notes-submit = Keep the note
notes-kept = The note is kept. It is shown when the request is opened.
notes-somebody = somebody who works here no more
notes-deed = Note kept for the agency
notes-deed-read = Read the agency's notes
problem-inside-missing = Write the note.

# Hand-overs that happened elsewhere
logged-nav = Hand-overs
logged-title = Hand-overs outside the site
logged-lead = You sent somebody on by telephone or on paper? Record it here, so that it counts. No clock runs, and it is never added to the figures of requests.
logged-nobody = Nothing about the person is recorded: no name, no number, no story. Whoever needs to follow a request needs a request with a receipt: fill it in for them instead.
logged-new = Record a hand-over
logged-to = Handed to
logged-other = A body that is not in the catalogue
logged-way = How
logged-way-phone = By telephone
logged-way-paper = On paper
logged-way-email = By e-mail
logged-way-visit = In person
logged-day = Day
logged-day-hint = Empty = today. Within the last two years.
logged-outcome = What came of it
logged-outcome-unknown = Not known yet
logged-outcome-accepted = Taken on
logged-outcome-helped = Help came
logged-outcome-partly-helped = Help came in part
logged-outcome-declined = Declined
logged-outcome-waitlisted = On a waiting list
logged-outcome-no-answer = No answer
logged-submit = Record
logged-tell = Save
logged-done = Recorded.
logged-none = Nothing is recorded yet.
logged-caption = Recorded, the newest first
logged-deed = Hand-over recorded
logged-deed-outcome = Outcome of a hand-over told
problem-how-missing = Choose how it happened.
problem-day-not-understood = Write the day as 2026-11-20.
problem-day-not-allowed = Choose a day of the last two years, today at the latest.
