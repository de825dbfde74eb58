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
