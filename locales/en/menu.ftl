# The menu of a municipality's staff in groups, and the page where a day begins: what waits for whom.

menu-start = Waiting for you
menu-requests = Requests
menu-listings = Listings
menu-municipality = Municipality
menu-people = People and security
start-title = What waits for you
start-nothing = Nothing waits for you now.
start-own = Given to you, what is due next first
menu-waits =
    { $count ->
        [one] { $count } waits
       *[other] { $count } wait
    }
start-late =
    { $count ->
        [one] { $count } request is past its time
       *[other] { $count } requests are past their time
    }
start-mine =
    { $count ->
        [one] { $count } request was given to you
       *[other] { $count } requests were given to you
    }
start-triage =
    { $count ->
        [one] { $count } new request waits in triage for anybody to take it
       *[other] { $count } new requests wait in triage for anybody to take them
    }
start-agency =
    { $count ->
        [one] { $count } new request waits in your agency for anybody to take it
       *[other] { $count } new requests wait in your agency for anybody to take them
    }
start-letters =
    { $count ->
        [one] { $count } message could not be delivered
       *[other] { $count } messages could not be delivered
    }
start-tables =
    { $count ->
        [one] { $count } change of a table waits for a second person: you can be it
       *[other] { $count } changes of tables wait for a second person: you can be it
    }
start-edits =
    { $count ->
        [one] { $count } edit of a listing waits for review
       *[other] { $count } edits of listings wait for review
    }
start-words =
    { $count ->
        [one] { $count } word from a provider waits to be looked at
       *[other] { $count } words from providers wait to be looked at
    }
start-claims =
    { $count ->
        [one] { $count } claim of a listing waits for somebody to find out whether it is so
       *[other] { $count } claims of listings wait for somebody to find out whether they are so
    }
start-calls =
    { $count ->
        [one] { $count } provider is to be called about its listings
       *[other] { $count } providers are to be called about their listings
    }
start-lines =
    { $count ->
        [one] { $count } help line is to be rung up: nobody has checked its number for long
       *[other] { $count } help lines are to be rung up: nobody has checked their numbers for long
    }
start-proposed =
    { $count ->
        [one] { $count } change that you proposed waits for somebody else
       *[other] { $count } changes that you proposed wait for somebody else
    }
