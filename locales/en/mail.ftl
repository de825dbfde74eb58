# Letters. They hold no personal data and say nothing of the need: anyone may be reading over a shoulder.
mail-agency-subject = New request { $reference }: please answer by { $due }
mail-agency-body =
    Good day,

    a new request for help has been passed to you.

    Reference: { $reference }
    Please answer by: { $due }

    This letter holds no personal data. Sign in to open the request:
    { $link }

    This letter was sent automatically; there is no need to reply to it.
mail-person-subject = A message is waiting for you
mail-person-body =
    Good day,

    there is something new for you. To read it, open this page and type in your receipt code:
    { $link }

    If you did not expect this letter, you can delete it.

    This letter was sent automatically; please do not reply to it.
mail-person-text = A message is waiting for you. Type in your code here: { $link }
mail-half-time-subject = Request { $reference } still waits: please answer by { $due }
mail-half-time-body =
    Good day,

    half of the time has passed, and nobody has answered this request yet.

    Reference: { $reference }
    Please answer by: { $due }

    If nobody answers by then, it goes back to the municipality by itself.

    This letter holds no personal data. Sign in to open the request:
    { $link }

    This letter was sent automatically; there is no need to reply to it.
mail-last-day-subject = Last day: request { $reference } waits until { $due }
mail-last-day-body =
    Good day,

    nobody has answered this request yet, and its last day is near.

    Reference: { $reference }
    Please answer by: { $due }

    If nobody answers by then, it goes back to the municipality by itself.

    This letter holds no personal data. Sign in to open the request:
    { $link }

    This letter was sent automatically; there is no need to reply to it.
mail-returned-subject = Request { $reference } has come back: nobody answered by { $due }
mail-returned-body =
    Good day,

    nobody answered a request in time. It has come back to your municipality's triage, and the person has been told.

    Reference: { $reference }
    The answer was due by: { $due }

    This letter holds no personal data. Sign in to send the request on:
    { $link }

    This letter was sent automatically; there is no need to reply to it.
mail-triage-late-subject = Request { $reference } has waited in triage since before { $due }
mail-triage-late-body =
    Good day,

    a request waits in your municipality's triage, and its time is over. Nobody else will take it up.

    Reference: { $reference }
    It should have been sent on by: { $due }

    This letter holds no personal data. Sign in to open the request:
    { $link }

    This letter was sent automatically; there is no need to reply to it.
mail-person-silent-subject = Request { $reference }: no answer from the person
mail-person-silent-body =
    Good day,

    the person was asked three times and has not answered.

    Reference: { $reference }

    This letter holds no personal data. Sign in to decide what happens now:
    { $link }

    This letter was sent automatically; there is no need to reply to it.
