# Before services for crises, and on their pages: quiet words that may be read over a shoulder.

crisis-before-title = Before you go on
crisis-before-lead = Kladka is not an emergency service: nobody here watches what you do, and an answer can take days. If you are in danger now, call.
crisis-before-unsent = What you just wrote was not sent to anyone and was not kept.
crisis-before-on = On to the services
crisis-before-place = Your place
crisis-before-show = Show the numbers of this place
crisis-before-leave = To hide this page at once, choose “Leave this page quickly”. The page itself will then show nothing, but your browser may still list its address.
crisis-line-checked = checked: { $date }
crisis-service-title = Service
