# Tables of the municipality that came later: what goes live at once, its agencies, and changes that wait for their day.

table-name-field-policies = What goes live at once
table-what-field-policies = Which fields of a listing its provider changes by itself, and which somebody of the municipality looks at first.
table-careful-field-policies = What goes live unseen can show an address that nobody must find: a second person looks at every change.
table-col-municipality = Municipality
table-col-field = Field
table-col-goes = A change
table-value-goes-live = goes live at once
table-value-goes-review = is looked at first
table-value-kind-organization = organization
table-value-kind-service = service
table-value-kind-location = place
table-hint-field-policies-field = In a file also a field with its value: status=defunct, confidential=false
table-wrong-no-field = Such a listing has no such field
tables-all-municipalities = All municipalities
tables-field-rest = All fields without a line of their own
tables-field-new = A listing that is new

table-name-agencies = Agencies
table-what-agencies = The offices of the municipality: what each is called in five languages, how and when it is reached, whether it takes requests.
table-careful-agencies = People who wait for help call these numbers: a second person looks at every change.
table-col-organization = Organization
table-col-phone = Telephone
table-col-email = E-mail
table-col-takes_requests = Takes requests
table-value-takes_requests-yes = yes
table-value-takes_requests-no = no
table-hint-agencies-takes_requests = With “no” nothing is sent on to it, and no rule may name it
table-wrong-email = Write an e-mail address
table-wrong-no-requests = This agency takes no requests here: change that first, or choose another one
table-wrong-rules-send = Rules still send requests to it: change these first
follow-office = You can reach { $agency }:

tables-version = Version
tables-version-hint = For a scheme: what this version is called, such as 2027
tables-whole = This file is the whole scheme: terms that it lacks end. Those that services are filed under stay until they are filed under something else.
tables-on = Goes live on
tables-on-hint = Leave empty to let it go live as soon as it may
tables-told-scheduled = Agreed on: it goes live on its day by itself.
tables-state-scheduled = Waits for its day
tables-among = Among them
tables-among-counts = { $renamed } renamed, { $mapped } mapped otherwise
table-wrong-stays = { $detail } stays: services or other terms still name it
