# The guide: a few questions, one a page. The questions themselves are data, not words of the interface.

home-guide-before = Not sure what to look for?
home-guide = Answer a few questions
guide-title = A few questions
guide-none = There are no questions here yet. Look for help in your own words.
guide-find = Search in your own words
guide-lost = This address does not fit the questions any more. Let us begin again.
guide-back = Back
guide-skip = Skip this question
guide-continue = Continue
guide-place-other = Is your place not here? Skip the question: we show what helps everywhere.
guide-so-far = Your answers
guide-change = Change
guide-remove = Remove this answer
guide-back-last = Back to the last question
guide-again = Start again
guide-result-title = Where to turn
guide-next-title = The next step
guide-who-decides = Who decides
guide-how-long = How long it takes
guide-answer-due = If you ask today, they must answer { $due }.
guide-limit = By law the decision takes { $limit } at most ({ $basis }).
guide-limit-proposed = The decision should take { $limit }. The law sets no number of days ({ $basis }).
guide-free = May be free for you: { $groups } ({ $basis }).
guide-papers = What papers
guide-papers-ask = This is what is usually asked for. Call before you go: they may need something else.
guide-ask = Ask for help
guide-direct = You can ask the service itself: it decides, and no office has to be asked first.
guide-direct-choose = Choose a service
guide-nowhere = Who decides, and by when, depends on the place.
guide-say-where = Say where the person lives
guide-anything = Ask in your own words: the office that is responsible for this place will answer.
guide-count =
    { $count ->
        [one] { $count } service that may help
       *[other] { $count } services that may help
    }
guide-count-in =
    { $count ->
        [one] { $count } service that may help: { $area }
       *[other] { $count } services that may help: { $area }
    }
guide-near = Nothing is listed exactly for this. These come near:
guide-unsaid =
    { $count ->
        [one] { $count } more service does not say for whom it is
       *[other] { $count } more services do not say for whom they are
    }
guide-all = See all and choose more closely
guide-nothing = Nothing is listed for this yet
guide-nothing-in = Nothing is listed for this yet: { $area }
guide-nothing-ask = That does not mean there is no help. Ask: the office above must answer you.
guide-nothing-else = That does not mean there is no help. Call one of the numbers below, or look further.
guide-elsewhere = Look in other places
