# The first page.

home-title = Find social help
home-heading = What help do you or someone close to you need?
home-lead = Find a service, ask for help, and see who must answer and by when. You need no account.
home-groups-title = Or choose an area of life
home-places-title = Municipalities
home-places-what = Choose yours to see its services and its help lines.
