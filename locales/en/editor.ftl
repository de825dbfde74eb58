# What the listing editor has besides its first fields: people, registers, further rows and places.

upkeep-section-people = People to ask for
upkeep-section-official = Licences, registers and funding
upkeep-lead-people = Who people may ask for by name or by what they do. Empty a row to take someone away.
upkeep-lead-official = What an office asks before it pays or refers. Empty a row, its kind too, to take it away.
upkeep-field-contacts = People to ask for
upkeep-field-additional_urls = Further pages on the web
upkeep-field-additional_websites = Further pages on the web
upkeep-field-licenses = Licences in words
upkeep-field-accreditations = Accreditation in words
upkeep-field-permits = Licences and accreditation
upkeep-field-funding = Funding
upkeep-field-legal_status = Legal form
upkeep-field-tax_status = Tax status
upkeep-field-tax_id = Tax number
upkeep-field-year_incorporated = Founded in the year
upkeep-field-organization_identifiers = Codes in registers
editor-more-rows = Add more rows
editor-further-language = One more language
editor-no-further-language = none chosen
editor-more-languages = Add one more language
editor-rows-full = No more rows fit on this page.
editor-extension = Extension
editor-site-row = Page { $number }
editor-site-address = Address of the page
editor-site-label = What it is
editor-site-label-hint = Such as “form to apply” or “our Facebook page”.
editor-people-public = Everyone can read what stands here, and it is passed on as open data. Write only what these people do at work, and only if they know of it. A role, such as “social worker on duty”, is enough.
editor-person-row = Person { $number }
editor-person-name = Name
editor-person-title = What they do
editor-person-title-hint = Such as “social worker on duty”.
editor-person-office = Department
editor-person-phone = Telephone
editor-permit-row = Licence or accreditation { $number }
editor-permit-kind = What it is
editor-permit-name = Of what
editor-permit-name-hint = In the words of the register.
editor-permit-number = Number
editor-permit-issuer = Who gave it
editor-permit-uri = Its page in the register
editor-permit-ended = Suspended or revoked
editor-permit-issued = given on
editor-permit-suspended = suspended from
editor-permit-resumed = resumed on
editor-permit-revoked = revoked on
editor-funding-hint = Who pays for it: municipality, state, a fund, donations.
editor-fund-row = Source { $number }
editor-code-row = Register { $number }
editor-code-type = Kind of code
editor-code-type-hint = Such as “JAR code”, “EDRPOU” or “KRS”.
editor-code = Code
editor-code-scheme = Name of the register
editor-code-scheme-hint = As a partner’s system knows it, such as “LT-RC”.
editor-class-row = Class { $number }
editor-class-hint = As the law or the catalogue of your country names it. Leave it empty if you are not sure.
editor-wait-hint = Where no place is free, such as “about 3 weeks”.
editor-no-documents-legend = Are any papers needed?
editor-no-documents = No papers are needed
editor-no-documents-hint = People who look for help without papers will find it. Not marked means: nothing is said.
problem-no-documents-do-not-match = Take the papers above away, or this mark
editor-at-home-legend = Does it come to people?
editor-at-home = It comes to people’s homes
editor-at-home-hint = People who look for help that comes to them will find it, also where it has places of its own. What is always help at home is found so without this.
editor-place-url = Its page on the web
editor-place-url-hint = For what is given online: where one joins. It is needed there.
editor-sector = Whose it is
editor-sector-hint = Residents can choose by it. Where nothing is said, the legal form tells.
editor-new-place = Add a place
editor-new-place-lead = A place of { $organization }: an address where one can come.
editor-new-place-for = A place where “{ $service }” is given.
editor-proposed-place = The new place was sent to the municipality. When it has been accepted, mark it on the page “Place” of each service that is given there.
editor-proposed-place-joins = The new place was sent to the municipality. As soon as it has been accepted, the service is given there.
editor-place-joins = As soon as it is accepted, “{ $service }” is given there.

# A translation that is still right; what is said behind a letter's link
editor-texts-right =
    { $count ->
        [one] { $count } translation is marked as still right.
       *[other] { $count } translations are marked as still right.
    }
editor-text-still = This translation is still right
editor-text-confirmed = Found still right on { $date }: { $office }
problem-still-do-not-match = The original has just changed once more. Please read it again and mark what is still right.
editor-deed-confirmed = Found that a translation is still right
editor-closes-from = From which day?
editor-closes-from-hint = Empty means: from today.
editor-closes-on = Not offered any more from { $date }
editor-word-edit = See the change that they propose
editor-correct-title = Write it right yourself
editor-correct-lead = What you wrote to the municipality is kept. If you like, put it right here as well: { $what }, “{ $service }”. The municipality looks at it before residents see it.
editor-correct-left =
    { $count ->
        [one] { $count } group of facts is left.
       *[other] { $count } groups of facts are left, one after another.
    }
editor-correct-submit = Send to the municipality
editor-correct-skip = Leave this out: what I wrote is enough

# Opening hours said back while one types
editor-hours-week = In the coming days:
editor-hours-nothing = No line says anything yet.
editor-hours-failed = It cannot be said back now. Press “Show how it will be said”.
editor-day-closed = closed
editor-past-midnight = { $opens } to { $closes } the next day
editor-hours-tools = Short ways for line { $number }
editor-hours-workdays = Monday to Friday
editor-hours-every-day = Every day
editor-hours-lunch = Break from 12:00 to 13:00
editor-hours-copy = The same in the next line
editor-hours-no-line = No empty line is left: add more rows below.
editor-hours-no-break = The line must begin before 12:00 and end after 13:00.

upkeep-section-there = Telephones at this place
upkeep-section-there-hours = Hours at this place
upkeep-lead-there = What people should know of this service at this place alone. Empty a row to take a number away.
upkeep-lead-there-hours = When the service is open at this place. These hours count more than those of the service and of the place.
upkeep-there-title = At the place: { $name }
upkeep-there-description = A word on this place
upkeep-there-description-hint = Such as the floor, the door or the bell of this service.
