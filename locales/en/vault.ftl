# What is sealed, and who opened it
error-locked-title = It cannot be opened just now
error-locked-what = Personal data is locked away in a part of its own, and that part does not answer at the moment. Nothing is lost. Wait a minute and try again. If it is urgent, call the office or a helpline.
follow-messages-locked = Messages cannot be opened just now. Nothing is lost. Wait a minute and open this page again.
staff-audit-chain-whole = The chain of rows was checked on { $date } and was whole.
staff-audit-chain-unchecked = The chain of rows has not been checked yet; this happens once a day.
staff-audit-deed-opened-for-receipt = Opened to give a new code
staff-audit-deed-receipt-renewed = Gave a new code
staff-audit-deed-erasure-asked = Ordered the request to be erased
staff-audit-deed-erasure-due = Time to keep the request is over
staff-audit-deed-erased = Request erased, its key destroyed
staff-audit-deed-erased-from-database = Request removed from the database
staff-audit-deed-retention-set = Changed how long requests are kept
staff-audit-deed-key-replaced = Key replaced by a new one
staff-audit-deed-key-retired = Old key destroyed
