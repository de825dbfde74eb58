# That consent ends: told before, and when it has
task-event-consent-near = The person was told that their consent ends soon
task-event-consent-over = The person's consent has ended: nobody can open the request
follow-event-consent-near = Your consent ends soon
follow-event-consent-over = Your consent has ended: nobody can open your request until you agree again
mail-consent-near-subject = Request { $reference }: consent ends soon
mail-consent-near-body =
    Good day,

    the person's consent ends soon, and after that nobody can open this request. They do not want letters from this site.

    Reference: { $reference }

    Please tell them in the way that they chose. They can agree for longer on the page that their receipt code opens. This letter holds no personal data. Sign in to open the request:
    { $link }
mail-consent-over-subject = Request { $reference }: consent has ended
mail-consent-over-body =
    Good day,

    the person's consent has ended while help was under way. Nobody can open this request until they agree again, and no agency has a key to it.

    Reference: { $reference }

    If you know how to reach them, please ask whether they want to go on. They can agree on the page that their receipt code opens. Sign in to see the request:
    { $link }

# What a further agency of a request gets
follow-reader-part = Sees only your name and how to reach you, for its own part.
part-only = You see what your part needs: for whom it is and how to reach them. The whole request is with the agency that leads and with the municipality. What is meant for you stands among the messages; you may also ask the person.
