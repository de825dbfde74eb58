# Teams of an organization
teams-title = Teams
teams-nav = Teams
teams-lead = A team shares work. A request that is given to a team waits for everyone in it, until one of them takes it.
teams-caption = In use: { $count }
teams-none = There is no team yet.
teams-head-name = Team
teams-head-people = People
teams-head-open = Open requests
teams-retired = retired
teams-nobody-in = nobody is in it to take them
teams-new-title = New team
teams-new-submit = Make the team
teams-name = Name
teams-name-hint = As colleagues call it. It stands beside requests.
teams-note = Note
teams-note-hint = What the team is for. Nothing about people who ask for help.
teams-back = All teams
teams-people-title = Who is in it
teams-people-none = Nobody yet. Requests can be given to the team once somebody is in it who answers them.
teams-remove = Take out
teams-remove-of = Take out: { $email }
teams-add = Add a colleague
teams-add-choose = Choose
teams-add-submit = Add
teams-add-none = All your people are in it.
teams-change = Change name and note
teams-change-submit = Save
teams-retire = Retire the team
teams-retire-lead = Open requests that it has: { $count }. They will be nobody's, and everyone at the desk sees that. You can bring the team back.
teams-retire-submit = Retire
teams-is-retired = This team is retired. No requests can be given to it.
teams-restore = Bring it back
teams-done-made = The team is made. Now add who is in it.
teams-done-changed = Name and note are changed.
teams-done-added = The colleague is in the team.
teams-done-removed = The colleague is no longer in the team. Its requests stay the team's.
teams-done-retired = The team is retired. What it had open is nobody's now.
teams-done-restored = The team is in use again, with those of its requests that nobody was given meanwhile.

# In the work list
teams-named = Team: { $team }
teams-filter = Team
teams-mine = My teams'
teams-gone = A retired team
queue-whose-teams = A team of mine
start-teams =
    { $count ->
        [one] { $count } request was given to a team of yours
       *[other] { $count } requests were given to a team of yours
    }

# What can be wrong
problem-team-missing = Give the team a name.
problem-team-too-long = The name is too long: at most 60 characters.
problem-team-not-allowed = An e-mail address is no name for a team.
problem-team-do-not-match = A team has this name already. Choose another one.
problem-team-too-many = There are 100 teams. Retire one first.
problem-account-missing = Choose who is to be in the team.
problem-account-unknown = This is none of your people. Choose from the list.

# Deeds in the audit trail
teams-deed-given = Given to a team
teams-deed-made = Team made
teams-deed-changed = Name or note of a team changed
teams-deed-joined = Added to a team
teams-deed-left = Taken out of a team
teams-deed-retired = Team retired
teams-deed-restored = Team brought back
