# The page of a service, of an organization, the list of those that one gathers, and passing them on.

common-nav-list = My list

listing-withdrawn = This service may not be given since { $date }: the licence or accreditation is withdrawn or suspended. Ask for another one nearby.
listing-closed-for-now = This service is closed for the moment. Call before you go.
listing-places-all = Places in all: { $all }.
listing-bring-hint = Tick what you have. What you tick is kept nowhere.
listing-transport = How to get there:
listing-class = { $name } (code { $code }, { $scheme })
listing-class-basic = { $class }: a basic service, which every municipality must provide for
scheme-ua-429 = Classifier of Social Services of Ukraine, order 429
scheme-lt-a1-93 = Catalogue of Social Services of Lithuania, A1-93
listing-phone = Call: { $number }
listing-card = Save these contacts to your phone
listing-paper = Scan the code to see whether anything has changed.

fees-title = May be free for you
fees-title-free = Free of charge by law
fees-note = The law speaks of services that public money pays for. Ask whether that is so here.
fees-groups = Free whatever the income: { $groups } ({ $basis }).
fees-free = For everyone, whatever the income ({ $basis }).
fees-free-below-2-minimums = Free if your household has less than two subsistence minimums a person a month ({ $basis }).
fees-sliding-to-4-minimums = From two to four minimums you pay a part of the price ({ $basis }).
fees-free-below-2-state-incomes = Free if you get social benefit, or your household has less than two state-supported incomes (VRP) a person a month ({ $basis }).
fees-at-most-20-percent = As a rule at most 20 % of the income ({ $basis }).
fees-at-most-80-percent = As a rule at most 80 % of the income ({ $basis }).

get-title = How to get it
get-place = Who decides depends on where you live. Say where when you ask: you will see who gets your request before you send it.
get-free = You can simply come or call: no request and no decision are needed.
get-wait = Waiting:
listing-place-online = Online:
get-direct = Straight from the provider: { $agency } must answer you { $due }.
get-decides = Through the municipality. Decides: { $agency }.
get-limit = Time for the decision by law: { $limit } ({ $basis }).
get-limit-proposed = Time for the decision, as proposed: { $limit }. The law sets no number of days ({ $basis }).

permit-title = Licence and accreditation
permit-licence = Licence
permit-accreditation = Accreditation
permit-issued = valid, granted on { $date }
permit-valid = valid
permit-suspended = suspended
permit-suspended-until = suspended until { $date }
permit-revoked = withdrawn on { $date }
permit-register = See the register

complain-title = If something goes wrong
complain-first = Tell the provider first, if you can. You may also go straight to these:
complain-lt-need = about the decision or the assessment of your need: to the mayor, who must have it assessed again (X-493 art. 43);
complain-lt-service = about the help itself: to the mayor; about services that the state pays for: to the Department of Supervision of Social Services;
complain-lt-court = after that, to the administrative court.
complain-ua-decision = about the decision: to the body that made it or the one above it (Law on Administrative Procedure, 2073-IX), or to the administrative court;
complain-ua-service = about the help itself: to the council of your community, or to the National Social Service of Ukraine.
complain-other = the municipality of the place.
complain-council = In your municipality that is: { $agency }.
complain-limit = Time for an answer by law: { $limit } ({ $basis }).

checks-group-contact = Telephone and other contacts
checks-group-hours = Opening hours
checks-group-place = Place
checks-group-cost = Cost
checks-group-conditions = Who it is for and what to bring
checks-by-provider = confirmed by the provider
checks-by-municipality = checked by the municipality
checks-by-partner = checked by a partner
checks-how-phone = by telephone
checks-how-email = by e-mail
checks-how-visit = on a visit
checks-how-website = on their website
checks-how-here = here on the site

nearby-title = The same help nearby

list-title = My list
list-save = Save to my list
list-saved = On my list
list-count =
    { $count ->
        [one] { $count } service
       *[other] { $count } services
    }
list-unread = Something on this list could not be read, or is not offered any more. The rest is here.
list-too-many = A list holds { $most } services at most. The first ones are shown.
list-empty = There is nothing on your list yet.
list-how = Press “Save to my list” beside a service. Here you can compare what you saved, print it, and pass it on.
list-find = Find help
list-more = Find more
list-paper = Scan the code to open this list on a phone.
list-kept = Your list stands in the address of this page and, if you saved it, in this browser. We do not keep it. Whoever has the address can read it.
list-keep = Keep in this browser
list-remove = Remove

share-title = Share
share-text = { $title }: { $address }
share-device = Send with an app
share-copy = Copy the address
share-copied = Copied
share-sms = Send as a text message
share-mail = Send by e-mail
share-address = Address:
share-code = Code to scan, with the address of this page
share-print = Print

organization-kind-municipality = Part of the municipality
organization-kind-municipal = Institution of the municipality
organization-kind-state = State or regional institution
organization-kind-ngo = Non-governmental organization
organization-kind-church = Church organization
organization-kind-private = Private company
organization-oldest = The oldest check of { $count } services counts.
