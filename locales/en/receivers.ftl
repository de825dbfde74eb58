# Sending on to an agency that no rule names
route-named = Named by the municipality's rules
route-further = Others of this area that take requests
route-other = Or another agency of this area
route-other-hint = Type a part of its name, or take it from the list. It must take requests: its people sign in, or a letter reaches it.
route-why = Why this agency
route-why-hint = Needed where no rule names it. Only that agency and the municipality read it.
route-deed = Chosen beside the rules, with a reason
problem-other_agency-unknown = No agency of this area that takes requests has this name.
problem-other_agency-too-many = Several agencies have these words in their name. Type more of it, or take it from the list.
problem-other_agency-not-allowed = Choose in the list above, or type a name here; not both.
problem-why-missing = Say why it goes to this agency: no rule names it.
problem-note_1-missing = Say why it goes to this agency: no rule names it.
problem-note_2-missing = Say why it goes to this agency: no rule names it.
problem-note_3-missing = Say why it goes to this agency: no rule names it.
problem-note_4-missing = Say why it goes to this agency: no rule names it.
