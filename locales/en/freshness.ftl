# Listings that stay true: asked of providers by letter, of staff by telephone; how fresh they are
fresh-nav = Freshness
fresh-nav-mine = My listings
checked-overdue = Checked on { $date }, longer ago than agreed: call first
checks-how-register = in a public register
checks-how-feed = by a partner's data
places-free = Places are free
places-full = No places are free
places-waitlist =
    { $count ->
        [one] Waiting list of about { $count } week
       *[other] Waiting list of about { $count } weeks
    }
places-said = said by the provider on { $date }
places-unknown = Not known: the last figure is from { $date }. Call and ask.
fresh-nothing = Nothing stands here.
fresh-instead = The provider has not confirmed this listing for very long, though it was asked. So your request goes to the municipality instead, which looks for help for you.

# The page behind the letter
fresh-check-title = Is this still right?
fresh-check-lead = People look for help in these listings. Provider: { $agency }. Please look through and choose an answer; you need no account.
fresh-check-left =
    { $count ->
        [one] { $count } listing waits for your answer.
       *[other] { $count } listings wait for your answer, one after another.
    }
fresh-check-waits = The municipality has yet to look at what you told it of this listing.
fresh-answer-legend = What do you answer?
fresh-answer-right = All of this is still right
fresh-answer-free = All of it is right, and we have free places
fresh-answer-full = All of it is right, and we have no free places now
fresh-answer-waitlist = All of it is right, and there is a waiting list
fresh-answer-change = Something is wrong
fresh-answer-closed = We do not offer this any more
fresh-answer-submit = Send the answer
fresh-wrong-legend = What is wrong?
fresh-wrong-hint = What you do not mark counts as right.
fresh-words = What should stand there instead?
fresh-words-hint = Only about the service: no names or telephone numbers of private persons.
fresh-said-right = Thank you. The listing is marked as checked today.
fresh-said-change = Thank you. The municipality reads what you wrote and corrects the listing. What you did not mark counts as checked today.
fresh-said-closed = Thank you. The municipality will call you before it takes the listing away. Until then it stays.
fresh-lost-title = Open the link in the letter once more
fresh-lost-text = Nothing to check was found. Perhaps an hour has passed since you opened the letter, the address was cut off, or your browser keeps no cookies. A link in a letter works for 30 days.
fresh-done-title = Thank you, nothing is left to check
fresh-done-lead = All listings that you were asked about have an answer. Provider: { $agency }. We will write again when they need another look.
fresh-link-until = The link in your letter works until { $date }. Please do not pass it on: whoever has it can answer for you.
fresh-mine-title = Your listings
fresh-mine-open = waits for your answer
fresh-mine-waits = the municipality looks at what you wrote
fresh-mine-right = right, nothing to do
fresh-ask-them = Questions? Ask the municipality:
problem-found-missing = Choose one of the answers.
problem-found-do-not-match = You said that all is right, and something is marked or written as wrong. Choose “Something is wrong”, or take the marks and words out.
problem-words-missing = Write what should stand there instead.
problem-words-too-long = Write at most 2,000 characters.
problem-contact-missing = Mark what is wrong.

# The desk
fresh-desk-title = Listings that need a look
fresh-desk-lead = Providers are asked by two letters. Who says nothing, or has no address, is called from here. { $municipality }.
fresh-figures-link = How fresh the listings are, by area and need
fresh-call-title = Call next
fresh-call-none = Nobody needs to be called today.
fresh-done-called = The call stands in the log.
fresh-done-settled = Done. It is off the list.
fresh-done-policy = From now on listings are asked for as you have set it.
fresh-words-title = Said by providers
fresh-words-lead = Nothing of this is shown to anyone yet. Check it, correct the listing, then mark it as done.
fresh-word-closed = Says that it is not offered any more
fresh-word-change = Says that something is wrong: { $groups }
fresh-settle-done = Done: the listing is corrected
fresh-settle-refused = Not so: the listing stays as it is
fresh-script =
    { $count ->
        [one] “Good day, I am calling from here: { $municipality }. People look for help in our directory, and you stand in it with this service: { $service }. May I ask you quickly whether everything there is right?”
       *[other] “Good day, I am calling from here: { $municipality }. People look for help in our directory, and you stand in it with { $count } services, such as: { $service }. May I ask you quickly whether everything there is right?”
    }
fresh-walk-lead = To ask about, one after another:
fresh-called-legend = What came of the call?
fresh-called-reached = Reached, and asked
fresh-called-no-answer = Nobody answered
fresh-called-call-back = They asked to call again
fresh-called-wrong-number = The number is wrong
fresh-called-submit = Write the call down
fresh-log-title = Earlier calls:
fresh-mark-urgent = Help in a crisis
fresh-mark-silent = Silent for long: online requests go to the municipality
fresh-col-provider = Provider
fresh-col-listings = Listings
fresh-col-oldest = Longest unchecked
fresh-col-last = Last call
fresh-never = never checked
fresh-no-call = not called yet
fresh-later =
    { $count ->
        [one] After that: { $count } provider
       *[other] After that: { $count } providers
    }
problem-called-missing = Choose what came of the call.
fresh-policy-title = How often listings are checked
fresh-policy-text = Every { $days } days; help in a crisis and hotlines every { $urgent } days. Letters go out two weeks before. At twice the time online requests go to the municipality, if the provider was asked and said nothing.
fresh-policy-days = Days between two checks
fresh-policy-urgent = Days for help in a crisis and hotlines
fresh-policy-submit = Set
problem-days-not-allowed = Write a number from 7 to 366.
problem-urgent-not-allowed = Write a number from 7 to 366.

# The walk through a listing
fresh-walk-title = Go through the listing
fresh-walk-of = Is it right? { $service }
fresh-lines-title = Help lines to ring up
fresh-lines-lead = Nobody has checked these numbers for more than { $days } days. Ring up, ask whether name, hours and languages are right, and note the day. Never ring an emergency number for this.
fresh-lines-checked = last checked: { $date }
fresh-lines-never = never checked
fresh-lines-note = Note the day in the table
fresh-how-legend = How do you find out?
fresh-how-phone = I am calling
fresh-how-visit = I am there
fresh-how-website = I am reading their website
fresh-how-email = They wrote to me
fresh-how-register = I am looking into a public register
fresh-walk-begin = Begin
fresh-walk-step = { $number } of { $of }
fresh-walk-question = { $group }: is this right?
fresh-right-yes = Yes
fresh-right-no = No
fresh-right-skip = Not asked
fresh-walk-words = If not: what is right?
problem-words-do-not-match = You wrote what is right instead: press “No”. If all of it is right, empty the box first.
fresh-walk-end = That was all. What was right is marked as checked today; what was wrong stands on the list.
fresh-walk-back = To the list
fresh-history = Earlier checks, the newest first
fresh-col-day = Day
fresh-col-group = What
fresh-col-who = Who and how
problem-right-missing = Choose one of the answers.

# Figures
fresh-figures-title = How fresh the listings are
fresh-figures-lead = Counted today, all listings. { $municipality }.
fresh-by-area = By area
fresh-by-need = By need
fresh-col-area = Area
fresh-col-need = Need
fresh-standing-current = Checked in time
fresh-standing-due = Being asked now
fresh-standing-overdue = Overdue: call first
fresh-standing-silent = Silent for twice the time
fresh-deed-checked = Found a listing right
fresh-deed-wrong = Said that a listing is wrong
fresh-deed-closed = Said that a service is closed
fresh-deed-called = Called a provider about its listings
fresh-deed-settled = Looked at what a provider said
fresh-deed-policy = Set how often listings are checked

# The letter
mail-check-subject =
    { $count ->
        [one] Is your listing still right? { $agency }
       *[other] Are your { $count } listings still right? { $agency }
    }
mail-check-again-subject =
    { $count ->
        [one] Reminder: is your listing still right? { $agency }
       *[other] Reminder: are your { $count } listings still right? { $agency }
    }
mail-check-body =
    Good day,

    people look for help in our directory, and these listings are yours ({ $count }). Provider: { $agency }.

    { $names }

    Please open this page, look at them and choose an answer. You need no account, and it takes a minute:
    { $link }

    You can say that all is still right, that you are full or have places, that something is wrong, or that you do not offer it any more. Opening the page changes nothing.

    The link works until { $until }. Please do not pass it on: whoever has it can answer for you. This letter and the page hold no personal data.

    Without an answer the listing will say “call first”. After a longer silence requests sent online go to the municipality instead of you.

    This letter was sent automatically; there is no need to reply to it.
mail-check-decided-subject = A decision on what you told us: { $agency }
mail-check-decided-body =
    Good day,

    by the link of our letter you proposed to change a listing of yours: { $listing }. The municipality has looked at it. This is what was decided:

    { $decisions }

    What people see now stands here:
    { $link }

    If something is still wrong, say so by the link of our next letter, or call the municipality.

    This letter was sent automatically; there is no need to reply to it.
