# Destroying a request for good.
erase-link = Erase this request for good
erase-title = Erase this request for good
erase-lead = “{ $need }”, { $place }. Do this only when the person has asked for it, or the law says so. It cannot be undone.
erase-open = This request is still being worked on. Whoever has it will not be able to go on.
erase-what-gone = The request, its messages and notes leave the database, and the key that opens them is destroyed.
erase-what-backups = Copies in old backups cannot be read any more by anyone.
erase-what-stays = In the audit trail stays a line that it was erased, when, and by whom; nothing about the person.
erase-reference = Number of the request
erase-reference-hint = To be sure it is this one, type { $reference }.
erase-submit = Erase for good
erase-done = The request is erased. The audit trail has the certificate.
problem-reference-missing = Type the number of the request
problem-reference-not-allowed = This is not the number of this request. Look at the hint and type it again.
