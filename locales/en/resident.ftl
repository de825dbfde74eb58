# Find, service, organization, follow: what residents read.

find-title = Find help
find-count =
    { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
find-count-in =
    { $count ->
        [one] { $count } service: { $area }
       *[other] { $count } services: { $area }
    }
find-chips-title = Your choices
find-chip-remove = Remove this choice
find-chip-clear = Remove all
find-filters-title = Narrow down
find-facet-need = Kind of help
find-facet-audience = Who it is for
find-facet-cost = Cost
find-facet-delivery = How you get it
find-none-title = Nothing found
find-none-understood = We read your words as: { $needs }.
find-none-unread = We did not recognise these words. Try simpler ones, for example “home help”, “food” or “a place to sleep”.
find-none-filters = One of your choices may be too narrow. Take one away:
find-none-without = Search without “{ $filter }”
find-none-all = Show all services
find-none-lines-title = You can also ask by phone
find-none-lines = These lines answer even if nothing is listed here.
find-crisis-title = Is someone in danger now?
find-crisis-text = Kladka is not an emergency service. Call straight away:

cost-free = free of charge
cost-may-be-free = may be free for you
cost-paid = paid
cost-unknown = cost not stated
delivery-at-place = at their place
delivery-at-home = comes to you
delivery-online = online
delivery-phone = by phone

card-phone-label = Call { $number }

checked-on = Checked on { $date }
checked-never = Never checked: call first
checked-ageing = Checked on { $date }, more than six months ago: call first
checked-old = Checked on { $date }, more than a year ago: call first
checked-source = Source: { $source }
sample-label = Sample data, verify before use
sample-text = The body is real, but this entry was gathered for a demonstration. Ask before you go.

original-lt = This text is in Lithuanian. There is no English translation yet.
original-pl = This text is in Polish. There is no English translation yet.
original-uk = This text is in Ukrainian. There is no English translation yet.
original-en = This text is in English. There is no translation yet.
original-ru = This text is in Russian. There is no English translation yet.
original-unknown = This text is in the provider’s own language. There is no English translation yet.

service-closed = This service is not offered at present.
service-ask = Ask for help
service-call-number = Call { $number }
phone-extension = { $number }, ext. { $extension }
phone-answered = Languages: { $languages }
service-for-title = Who it is for
service-contact-none = No phone, e-mail or website is listed. The municipality can tell you more.
service-for-unknown = Not stated. If you are not sure, ask: asking commits you to nothing.
service-age-between = Age: { $from } to { $to }
service-age-from = Age: { $from } and over
service-age-to = Age: up to { $to }
service-cost-title = What it costs
service-cost-unknown = The cost is not stated. Ask before you agree to anything.
service-how-request = Ask here, without an account. Your request goes to the office that is responsible where you live.
service-how-direct = Ask here, without an account. Your request goes straight to the provider.
service-how-place = Tell us where you live first: who is responsible depends on the place.
service-how-council-unknown = We have no checked number of this council yet. Call the information line of your country.
service-how-council-no-line = We have no checked number of this council yet, nor of an information line of your country.
service-where-title = Where and when
service-where-unknown = The place is not stated. Ask first.
service-confidential = The address is not published, for the safety of the people who come. Call, and you will be told.
service-access-title = Getting in
service-hours-title = Opening hours
service-hours-unknown = Opening hours are not stated. Ask first.
service-hours-closed = closed
service-bring-title = What to bring
service-bring-unknown = No papers are listed. Ask whether you need any.
service-bring-none = No papers are needed.
service-languages-title = They speak
service-areas-title = For people who live in
service-elsewhere = This help is for people who live here: { $areas }. You have chosen { $area }.
service-elsewhere-find = Look for the same help in the chosen place
service-areas-everywhere = Everywhere
service-places-title = Places
service-places-free = Places free: { $free } (as of { $date })
service-places-full = No places free (as of { $date }). You may still ask: there is a waiting list.
service-needs-title = Helps with
service-class-title = Class in law
service-more-title = Details
service-checked-title = How fresh this is
service-provider-title = Who provides it
service-website = Website
service-mail = E-mail

organization-services-title = Services
organization-services-none = No services are listed.
organization-contact-title = Contact
organization-contact-unknown = No phone or address is listed yet.

day-0 = Monday
day-1 = Tuesday
day-2 = Wednesday
day-3 = Thursday
day-4 = Friday
day-5 = Saturday
day-6 = Sunday
days-through = { $from } to { $to }

follow-title = Follow your request
follow-lead = Enter the code that you got when you sent your request.
follow-receipt-label = Your code
follow-receipt-hint = 25 characters, such as 8K2M-4TQ7-… Small letters and spaces do not matter.
follow-submit = Show my request
follow-expired-title = Please enter your code again
follow-expired-text = For your safety a request stays open for 15 minutes only.
follow-expired-link = Enter the code
problem-receipt-missing = Enter your code
problem-receipt-too-short = The code is too short: it has 25 characters
problem-receipt-too-long = The code is too long: it has 25 characters
problem-receipt-not-understood = There is a mistake in the code. Compare it with your note, letter by letter
problem-receipt-unknown = We know no request with this code. Compare it with your note, letter by letter

follow-request-title = Your request
follow-standing-received = Your request has arrived. Nobody has answered yet.
follow-standing-opened = Your request has been opened and read. The answer is still to come.
follow-standing-in-triage = The municipality is looking for someone else who can help. You need not ask again.
follow-standing-accepted = Your request has been accepted. They will get in touch as you asked.
follow-standing-needs-answer = They have a question for you. Please answer below.
follow-standing-completed = The work on your request is completed.
follow-standing-withdrawn = You have withdrawn this request. Nobody works on it any more.
follow-about-title = What you asked
follow-about-sent = Sent on { $date }
follow-next-title = What comes next
follow-next-answer = { $agency } must answer you { $date }.
follow-next-triage = { $agency } must find who can help { $date }.
follow-next-help = { $agency } will get in touch with you and agree on the help.
follow-next-you = It is your turn: answer the question below.
follow-next-late = The time for an answer has passed ({ $date }). { $agency } still owes you one. You may call them and name this date.
follow-next-legal = The decision is due { $date } at the latest.
follow-next-legal-proposed = The decision should come { $date }. The law sets no number of days; this is the proposed limit.
follow-next-done = Nothing more is due.
follow-next-new = If you still need help, you can ask again.
follow-municipality = the municipality
follow-timeline-title = What has happened
follow-event-received = Received
follow-event-routed = Passed to { $agency }
follow-event-opened = Opened by { $agency }
follow-event-accepted = Accepted by { $agency }
follow-event-declined = { $agency } could not take it: { $reason }
follow-event-returned = { $agency } did not answer in time. It went back to the municipality
follow-event-asked = { $agency } asked you a question
follow-event-answered = You answered
follow-event-completed = Completed by { $agency }
follow-event-withdrawn = You withdrew the request
follow-reason-no-places = no places are free
follow-reason-not-our-service = they do not offer this
follow-reason-outside-area = it is outside their area
follow-reason-no-need-found = another kind of help fits better
follow-reason-other = for another reason
follow-messages-title = Messages
follow-messages-none = No messages yet.
follow-message-you = You
follow-reply-label = Write to them
follow-reply-hint = Only the office that works on your request can read this.
follow-reply-submit = Send message
follow-withdraw-title = Do you no longer need this?
follow-withdraw-text = You can withdraw the request. Work on it stops. This cannot be undone.
follow-withdraw-confirm = Yes, I withdraw my request
follow-withdraw-submit = Withdraw the request
problem-text-missing = Write your message
problem-text-too-long = The message is too long: at most 2000 characters
problem-confirm-missing = Tick the box if you really withdraw the request
