# What every page says.

common-name = Kladka
common-skip = Skip to content
common-nav = Main menu
common-nav-find = Find help
common-nav-follow = My request
common-nav-queue = Queue
common-nav-assist = Help someone ask
common-nav-audit = Audit trail
common-nav-inbox = Inbox
common-nav-sign-out = Sign out
common-languages = Language
common-emergency = In danger? Call
common-footer-about = About Kladka
common-footer-privacy = Privacy
common-footer-accessibility = Accessibility
common-footer-sign-in = Sign in for staff and providers
common-footer-what = Kladka shows social services and passes your request to the body that must answer it. It is not an emergency service.
common-demonstration-title = This is a demonstration.
common-demonstration-what = Nobody reads requests sent here. If you need help now, call
common-error-prefix = {"Error: "}
common-website = Website

# Dates and lists.
common-date-time = { $date }, { $time }
common-due-day = by { $date }
common-due-time = by { $date }, { $time }
common-list-and = { $first } and { $last }

# Parts of several pages.
common-leave = Leave this page quickly
common-leave-hint = Or press Shift three times.
common-step = { $step } of { $steps }
common-optional = (you may skip this)
common-errors-title = There is a problem
common-search-label = What do you need?
common-search-hint = For example: help at home, a day centre, somewhere to stay
common-search-place = Where?
common-search-anywhere = Anywhere
common-search-button = Find
common-search-suggestions = Suggestions
common-pager = Pages of results
common-pager-previous = Previous page
common-pager-next = Next page
common-pager-page = Page { $page } of { $pages }
common-crisis-title = In danger now?
common-crisis-112 = Police, ambulance, fire
common-crisis-free = free

# What can be wrong with a field.
problem-missing = Fill this in
problem-too-short = This is too short
problem-too-long = This is too long: shorten it
problem-not-understood = We cannot read this: check it and try again
problem-unknown = We do not know this: choose from the list
problem-not-allowed = This cannot be chosen here
problem-do-not-match = These do not match
problem-expired = Too much time has passed: start again
problem-too-many = These are too many: choose fewer

# Pages of errors.
error-danger = If you are in danger, call
error-find = Find help
error-home = Go to the first page
error-not-found-title = This page is not here
error-not-found-what = The address may be mistyped, or the entry was removed. Look for the help you need instead.
error-forbidden-title = You may not see this page
error-forbidden-what = Your account has no right to it. If your work needs it, ask your administrator, or sign in with another account.
error-stale-title = Someone else was faster
error-stale-what = This has changed since you opened it. Go back, reload the page, and see how it stands now.
error-invalid-title = We could not read what was sent
error-invalid-what = Something was missing or broken on the way. Go back and send it again.
error-too-large-title = That was too long
error-too-large-what = What you sent is larger than we can take. Go back, shorten the text, and send it again. Files cannot be attached.
error-too-many-title = Too many tries
error-too-many-what = Please wait a few minutes and try again. You can also call the office or a helpline.
error-unavailable-title = Something broke on our side
error-unavailable-what = It is not your fault. Wait a minute and try again. If it is urgent, call the office or a helpline.
error-not-saved-title = Not saved
error-not-saved-what = What you have just sent was not saved. Wait a minute, go back and send it again. If it is urgent, call the office or a helpline.

# A clock as the law or a setting gives it
limit-hours =
    { $count ->
        [one] { $count } hour
        *[other] { $count } hours
    }
limit-working-days =
    { $count ->
        [one] { $count } working day
        *[other] { $count } working days
    }
limit-calendar-days =
    { $count ->
        [one] { $count } day
        *[other] { $count } days
    }
