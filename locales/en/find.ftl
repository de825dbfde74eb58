# Finding: filters, what was understood, order, the map.

# Filters
find-facet-age = Age
find-facet-spoken = Language spoken
find-facet-sector = Who provides it
find-facet-basic = Basic by law
find-facet-quick = At a glance
open-now = open now
places-yes = has places free
documents-none = no documents needed
accessible-yes = accessible entrance
basic-yes = basic services
basic-no = other services
sector-public = state or municipality
sector-ngo = non-governmental organization
sector-church = church or religious community
sector-private = private provider
spoken-lt = Lithuanian
spoken-pl = Polish
spoken-uk = Ukrainian
spoken-en = English
spoken-ru = Russian
spoken-be = Belarusian
spoken-de = German
find-more-values = More
find-chosen-count = chosen
find-chosen = chosen, tap to remove
find-age-label = How old is the person?
find-age-submit = Apply
find-age-about =
    { $age ->
        [one] { $age } year old
       *[other] { $age } years old
    }
find-chip-age = Age: { $age }
find-chip-near = Near the chosen point

# What was understood
find-read-as = Showing results for
find-read-place = Place taken from your words:
find-read-elsewhere = Nothing was found in { $place }; these are in other places.
find-read-instead = Search instead for “{ $words }”
find-read-literally = Your words were taken exactly as typed.
find-read-again = Let us correct mistakes
find-read-needs = Did you mean:

# Order, distance
find-order-title = Order
find-order-match = best match
find-order-nearest = nearest
find-order-checked = recently checked
find-near = Near me
find-near-what = Your browser will ask you first. It rounds your place to about 1 km; we do not keep it.
find-near-refused = Your browser did not say where you are. Choose a place above instead.
card-distance = about { $count } km away
card-distance-near = less than 1 km away
card-places-free =
    { $count ->
        [one] { $count } place free
       *[other] { $count } places free
    }

# What in the address could not be used
find-unread-area = We do not know the place in the address, so all places are searched.
find-unread-choice = A choice in the address is not known here and was left out.
find-unread-near = We could not read the point in the address, so no distances are shown.
find-unread-page = There is no such page of results. This is the last one.
find-unread-long = Your question was long: only its beginning was read.

# Nothing found
find-none-because = Nothing fits because of “{ $filter }”.
find-none-drop =
    { $count ->
        [one] Drop it: { $count } service
       *[other] Drop it: { $count } services
    }
find-none-together = Your choices leave nothing together.
find-none-drop-all =
    { $count ->
        [one] Drop all choices: { $count } service
       *[other] Drop all choices: { $count } services
    }
find-none-widen-title = Look in a wider area
find-none-widen =
    { $count ->
        [one] { $area }: { $count } service
       *[other] { $area }: { $count } services
    }
find-none-nearest-title = The nearest kinds of help

# The map
find-tabs = List or map
find-tab-list = List
map-title = Map
map-what = All of it stands in the list as well. The figures are numbers of services; a dashed ring is an area, not an exact place.
map-keys = Drag the map, or use the arrow keys, plus and minus.
map-tiles = The picture of the ground comes from { $host }, which sees your network address and which part of the map you look at, but not what you look for.
map-elsewhere =
    { $count ->
        [one] { $count } service has no place on the map.
       *[other] { $count } services have no place on the map.
    }
map-best = The map shows the { $count } best results.
map-more = { $count } more
map-mark =
    { $count ->
        [one] { $name }: { $count } service
       *[other] { $name }: { $count } services
    }
map-place = Place of several services
map-service = A service
map-kilometres = { $count } km
map-metres = { $count } m
map-north = N
map-nearer = Zoom in
map-farther = Zoom out
map-whole = The whole map
map-empty = Nothing stands in this part of the map.
map-as-list = The map in words
