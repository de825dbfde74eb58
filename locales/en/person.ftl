# A new receipt in place of one that was lost
receipt-renew-title = The person has lost their code
receipt-renew-lead = Make sure who asks before you give a new code. How you did it is recorded. The old code stops working at once, and the person gets a message about it if they left a safe way to be written to.
receipt-renew-before = A new code was already given on { $date }: { $organization }. Ask why another one is needed.
receipt-identity-legend = How did you make sure?
receipt-identity-document = I have seen a document
receipt-identity-known-in-person = I know the person
receipt-identity-called-back = I called back the number that stands in the request
receipt-identity-other = In another way: say how and who vouches
receipt-identity-note = Words about the check
receipt-identity-note-hint = Needed if you chose another way. Never write the number of a document. The person can read it.
receipt-renew-submit = Give a new code
receipt-given-title = A new code was made
receipt-given-by = Given by: { $organization }. The code before it no longer works.
receipt-given-once = Print it or write it down now and give it to the person. It is shown only this once.
receipt-given-back = Back to the request
problem-identity-missing = Choose how you made sure.
problem-identity_note-missing = Say how you made sure and who vouches.
staff-audit-deed-identity-document = Saw a document before giving a new code
staff-audit-deed-identity-known-in-person = Knew the person who was given a new code
staff-audit-deed-identity-called-back = Called back the number in the request before giving a new code
staff-audit-deed-identity-other = Made sure in another way before giving a new code
task-event-renewed = A new code was given to the person
follow-event-renewed = { $agency } gave you a new code; the one before stopped working
follow-renewed = A new code was given on { $date } by { $agency }. If you did not ask for it, call them.
follow-opened-for-receipt = opened it to give you a new code
mail-renewed-subject = Your code was replaced
mail-renewed-body =
    Hello,

    at an office you were given a new code, and the earlier code no longer works. With the new code you can read what is new here:
    { $link }

    If you did not ask for a new code, call the office that you turned to.

    This message was sent automatically. Please do not reply.
mail-renewed-text = Your code was replaced; the earlier one no longer works. If you did not ask for this, call the office that you turned to. { $link }
