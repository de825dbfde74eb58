# What people look for and do not find: a sentence from anyone, and the table that staff see.

unmet-title = Tell us what is missing
unmet-few = Not what you need? Tell us what is missing
unmet-lead = Is there no such help where you live? One sentence is enough. The municipality sees it, without knowing who wrote it.
unmet-sentence-label = Which help is missing?
unmet-sentence-hint = At most { $most } characters. Do not write names, addresses or phone numbers: nobody can answer you here.
unmet-submit = Send the sentence
unmet-thanks-title = Thank you
unmet-thanks-what = Your sentence was kept without your name. Nobody will answer it. If you need help yourself, look for a service and ask it.
unmet-thanks-find = Find help

problem-sentence-missing = Write one sentence
problem-sentence-too-short = Write a few words
problem-sentence-too-long = This is too long: one sentence is enough
problem-sentence-not-allowed = This looks like a phone number, an e-mail address, a date of birth or a code. Take it out: nobody may learn who wrote this

unmet-nav = Missing help
unmet-staff-title = What people did not find
unmet-staff-lead = Searches are counted without knowing who searched. Numbers from 1 to 4 are not shown.
unmet-staff-places = Which searches
unmet-staff-here = Searches for { $municipality }
unmet-staff-no-place = Searches without a place
unmet-staff-needs = Searches by month and need
unmet-staff-month = Month
unmet-staff-need = Need
unmet-staff-need-none = Not understood
unmet-staff-searches = Searches
unmet-staff-unanswered = With no result
unmet-staff-few = under 5
unmet-staff-words-title = Words searched for on five days or more
unmet-staff-words = Words
unmet-staff-sentences = What people wrote
unmet-staff-sentences-what = Anyone may write here and nobody has checked it. Sentences are kept for two years.
unmet-staff-empty = Nothing has been counted yet.
unmet-staff-csv = Download the counts (CSV)
