# Letters that could not be delivered
letters-title = Messages that did not arrive
letters-lead = Each was tried for up to two days. Mend the cause first: an address, a mail server, a missing account.
letters-kept = They stand here for { $days } days. What is left then is taken away, and the audit trail says so.
letters-look = Look at them
letters-none = All messages have been delivered or are on their way.
letters-caption =
    { $count ->
        [one] { $count } message was given up
        *[other] { $count } messages were given up
    }
letters-request = Request
letters-reader = To whom
letters-why = Why not
letters-tries = Tries
letters-act = What to do
letters-tried =
    { $count ->
        [one] { $count } try, until { $date }
        *[other] { $count } tries, until { $date }
    }
letters-again = Try again
letters-again-all = Try all again
letters-reader-person = The person who asked for help
letters-reader-supervisors = Supervisors
letters-reader-author = Whoever proposed a change of a listing
letters-reader-unknown = Cannot be read
letters-why-nobody = Nobody there has an account
letters-why-unreachable = The mail server or the gateway could not be reached
letters-why-busy = The mail server asked to wait, again and again
letters-why-refused = The address was refused
letters-why-ours = A fault of this site: tell its operator
letters-deed-again = Had a message sent again
letters-deed-dropped = Took away a message that could not be delivered for 90 days
letters-deed-unreached = A message to the person could not be delivered

letters-reminded =
    { $count ->
        [one] { $count } reminder sent
        *[other] { $count } reminders sent
    }
letters-deed-asked-again = Asked the person again
letters-deed-reminded = Reminded whoever answers
letters-deed-escalated = Told the supervisors that triage is late

# In which hours messages may come
refer-contact-hours-title = When may automatic messages come?
refer-contact-hours-hint = They only say that something new is waiting. People read what you wrote above; this site keeps to these hours.
refer-hours-any = Any day from 8:00 to 21:00; e-mail at any time
refer-hours-morning = Only from 8:00 to 12:00
refer-hours-afternoon = Only from 12:00 to 17:00
refer-hours-evening = Only from 17:00 to 21:00
