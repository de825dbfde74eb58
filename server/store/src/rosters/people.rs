//! People as rows: an address that is new here is invited, a known one gets another role or other teams. Only what the file says of somebody changes.
use super::{
    Fault, Plan, RowFault,
    deeds::{Deed, Named, Step},
    read,
};
use crate::{
    Cx,
    accounts::{
        self, Record,
        invitations::{self, Invite, Open},
    },
    fault::{OrFault, broken},
    import::table::Row,
    organizations,
    teams::{self, Seat},
};
use domain::{
    Id, Language, Result,
    access::Caller,
    account::{Account, Invitation, Role},
    contact::Email,
    organization::Organization,
    team::{Team, same_name},
};
use std::collections::HashSet;

pub(super) const COLUMNS: [&str; 5] = ["email", "role", "organization", "teams", "state"];
const ACTIVE: &str = "active";
const INVITED: &str = "invited";

/// Who is here, who is invited, and which teams there are.
struct Known<'a> {
    seat: &'a Seat,
    me: Option<Id<Account>>,
    people: Vec<Record>,
    invited: Vec<Open>,
    /// Those in use.
    teams: Vec<Named>,
    members: HashSet<(Id<Team>, Id<Account>)>,
    awaited: HashSet<(Id<Team>, Id<Invitation>)>,
    /// Whose managers may be invited from here.
    providers: Vec<Organization>,
    /// Managers of providers by their addresses, with an account or an open invitation.
    managers: HashSet<(String, Id<Organization>)>,
}

impl<'a> Known<'a> {
    async fn of(cx: &Cx, seat: &'a Seat) -> Result<Self> {
        let (people, invited, providers) = match &seat.municipality {
            Some(area) => (
                accounts::of_municipality(cx, area).await?,
                invitations::invited_to_municipality(cx, area).await?,
                organizations::serving(cx, area).await?,
            ),
            None => (
                accounts::of_organization(cx, seat.organization).await?,
                invitations::invited_to_organization(cx, seat.organization).await?,
                vec![],
            ),
        };
        let kept = teams::all(cx).await?.into_iter().filter(|team| !team.retired);
        let me = if let Caller::Member(member) = &cx.caller { Some(member.account) } else { None };
        Ok(Self {
            seat,
            me,
            people,
            invited,
            teams: kept.map(|team| Named { id: team.id, name: team.called.name }).collect(),
            members: pairs(cx, seat, MEMBERS).await?,
            awaited: pairs(cx, seat, AWAITED).await?,
            managers: if providers.is_empty() { HashSet::new() } else { managers(cx).await? },
            providers,
        })
    }
    fn ours(&self, person: &Record) -> bool {
        person.organization == self.seat.organization
    }
    fn in_teams(&self, of: impl Fn(Id<Team>) -> bool) -> Vec<Named> {
        self.teams.iter().filter(|team| of(team.id)).cloned().collect()
    }
    fn teams_of(&self, person: &Record) -> Vec<Named> {
        self.in_teams(|team| self.members.contains(&(team, person.id)))
    }
    fn teams_awaiting(&self, open: &Open) -> Vec<Named> {
        self.in_teams(|team| self.awaited.contains(&(team, open.id)))
    }
    /// The teams that a row names, by name or id.
    fn teams_named(&self, row: &Row) -> Result<Vec<Named>, RowFault> {
        let mut found: Vec<Named> = vec![];
        for word in row.list("teams") {
            let is_it = |team: &&Named| same_name(&team.name, word) || team.id.text() == word;
            let team = self.teams.iter().find(is_it).ok_or_else(|| RowFault::new(row.line, "teams", Fault::Team))?;
            if !found.contains(team) {
                found.push(team.clone());
            }
        }
        Ok(found)
    }
    /// The organization that a row names; its own where it names none.
    fn organization(&self, row: &Row, role: Role) -> Result<Id<Organization>, RowFault> {
        let wrong = || RowFault::new(row.line, "organization", Fault::Organization);
        let cell = row.get("organization");
        if role.is_staff() || self.seat.municipality.is_none() {
            return if cell.is_empty() || cell == self.seat.organization.text() { Ok(self.seat.organization) } else { Err(wrong()) };
        }
        if let Some(id) = self.providers.iter().filter_map(|one| one.id).find(|id| id.text() == cell) {
            return Ok(id);
        }
        // Of two with one name nobody can say which is meant: then it takes the id.
        let mut named = self.providers.iter().filter(|one| same_name(&one.name, cell)).filter_map(|one| one.id);
        named.next().filter(|_| named.next().is_none()).ok_or_else(wrong)
    }
    /// What somebody can be invited as from here.
    fn invites(&self, role: Role) -> bool {
        if self.seat.municipality.is_some() { role != Role::ProviderEditor } else { !role.is_staff() }
    }
}

type Pair = (String, String);
const MEMBERS: &str = "SELECT m.team_id, m.account_id FROM team_member m JOIN team g ON g.id = m.team_id \
    WHERE g.organization_id = $1 AND COALESCE(g.municipality, '') = $2";
const AWAITED: &str = "SELECT m.team_id, m.invitation_id FROM invitation_team m JOIN team g ON g.id = m.team_id \
    WHERE g.organization_id = $1 AND COALESCE(g.municipality, '') = $2";

async fn pairs<T>(cx: &Cx, seat: &Seat, sql: &'static str) -> Result<HashSet<(Id<Team>, Id<T>)>> {
    let rows: Vec<Pair> = sqlx::query_as(sql)
        .bind(seat.organization.text())
        .bind(seat.place())
        .fetch_all(cx.db.reader())
        .await
        .or_fault("list who is in which team")?;
    let pair = |(team, whom): Pair| {
        Ok((team.parse().map_err(|_| broken("team.id"))?, whom.parse().map_err(|_| broken("team_member.account_id"))?))
    };
    rows.into_iter().map(pair).collect()
}

async fn managers(cx: &Cx) -> Result<HashSet<(String, Id<Organization>)>> {
    const MANAGERS: &str = "SELECT email, organization_id FROM account WHERE role = $1 AND disabled_at IS NULL \
        UNION SELECT email, organization_id FROM invitation WHERE role = $1 AND ended_at IS NULL AND expires_at > $2";
    let rows: Vec<Pair> = sqlx::query_as(MANAGERS)
        .bind(Role::ProviderManager.code())
        .bind(cx.now_ms())
        .fetch_all(cx.db.reader())
        .await
        .or_fault("list the managers of providers")?;
    rows.into_iter().map(|(email, id)| Ok((email, id.parse().map_err(|_| broken("account.organization_id"))?))).collect()
}

fn cell(teams: &[Named]) -> String {
    // A name with the sign that parts them would be read as two.
    let one = |team: &Named| if team.name.contains(';') { team.id.text() } else { team.name.clone() };
    teams.iter().map(one).collect::<Vec<_>>().join("; ")
}

/// Those with an account, then those who are invited.
pub(super) async fn lines(cx: &Cx, seat: &Seat) -> Result<Vec<Vec<String>>> {
    let known = Known::of(cx, seat).await?;
    let line = |email: &str, role: Role, organization: Id<Organization>, teams: &[Named], state: &str| {
        vec![email.to_owned(), role.code().to_owned(), organization.text(), cell(teams), state.to_owned()]
    };
    let people = known.people.iter().map(|one| line(&one.email, one.role, one.organization, &known.teams_of(one), ACTIVE));
    let invited = known.invited.iter().map(|one| line(&one.email, one.role, one.organization, &known.teams_awaiting(one), INVITED));
    Ok(people.chain(invited).collect())
}

pub(super) async fn plan(cx: &Cx, seat: &Seat, text: &str, language: Language) -> Result<Plan> {
    let known = Known::of(cx, seat).await?;
    let mut plan = Plan::default();
    let (rows, columns) = read(text, &["email", "role"], &mut plan);
    let says_teams = columns.iter().any(|column| column == "teams");
    let mut seen = HashSet::new();
    for row in &rows {
        match step(&known, row, says_teams, language) {
            Ok((email, _)) if !seen.insert(email.clone()) => {
                plan.faults.push(RowFault::new(row.line, "email", Fault::Twice));
            }
            Ok((_, deeds)) if deeds.is_empty() => plan.unchanged += 1,
            Ok((email, deeds)) => plan.steps.push(Step { line: row.line, whom: whom(&known, email, &deeds), deeds }),
            Err(fault) => plan.faults.push(fault),
        }
    }
    Ok(plan)
}

/// Whoever is invited to another organization is shown with its name.
fn whom(known: &Known<'_>, email: String, deeds: &[Deed]) -> String {
    let invited = deeds.iter().find_map(|deed| if let Deed::Invite { invite, .. } = deed { Some(invite.organization) } else { None });
    let other = invited.filter(|id| *id != known.seat.organization);
    match known.providers.iter().find(|one| one.id.is_some() && one.id == other) {
        Some(provider) => format!("{email} ({})", provider.name),
        None => email,
    }
}

/// The row's address, and what it would do.
fn step(known: &Known<'_>, row: &Row, says_teams: bool, language: Language) -> Result<(String, Vec<Deed>), RowFault> {
    let wrong = |column: &str, fault: Fault| RowFault::new(row.line, column, fault);
    let address: Email = row.get("email").to_lowercase().parse().map_err(|_| wrong("email", Fault::Email))?;
    let email = address.as_str().to_owned();
    let role: Role = row.get("role").parse().map_err(|()| wrong("role", Fault::Role))?;
    let teams = if says_teams { Some(known.teams_named(row)?) } else { None };
    if let Some(person) = known.people.iter().find(|person| person.email == email) {
        return Ok((email, of_known(known, row, (person, role), teams)?));
    }
    if !["", INVITED].contains(&row.get("state")) {
        return Err(wrong("state", Fault::State));
    }
    if !known.invites(role) {
        return Err(wrong("role", Fault::Role));
    }
    let organization = known.organization(row, role)?;
    let ours = role.is_staff() || known.seat.municipality.is_none();
    let again = known.invited.iter().find(|open| open.email == email && open.organization == organization);
    // A file that says nothing of teams leaves those that an open invitation waits for.
    let teams = teams.or_else(|| again.map(|open| known.teams_awaiting(open))).unwrap_or_default();
    if !ours && !teams.is_empty() {
        return Err(wrong("teams", Fault::Team));
    }
    let stands = again.is_some_and(|open| open.role == role && (!says_teams || known.teams_awaiting(open) == in_order(known, &teams)));
    if stands || !ours && known.managers.contains(&(email.clone(), organization)) {
        return Ok((email, vec![]));
    }
    let municipality = known.seat.municipality.clone().filter(|_| role.is_staff());
    let invite = Invite { email: address, role, organization, municipality, language };
    Ok((email, vec![Deed::Invite { invite, teams }]))
}

/// As all of them are listed, so that two lists can be compared.
fn in_order(known: &Known<'_>, teams: &[Named]) -> Vec<Named> {
    known.in_teams(|id| teams.iter().any(|team| team.id == id))
}

/// Somebody with an account here.
fn of_known(known: &Known<'_>, row: &Row, (person, role): (&Record, Role), teams: Option<Vec<Named>>) -> Result<Vec<Deed>, RowFault> {
    let wrong = |column: &str, fault: Fault| Err(RowFault::new(row.line, column, fault));
    if !["", ACTIVE].contains(&row.get("state")) {
        return wrong("state", Fault::State);
    }
    if row.has("organization") && row.get("organization") != person.organization.text() {
        return wrong("organization", Fault::Organization);
    }
    let is = known.teams_of(person);
    let shall = teams.map_or_else(|| is.clone(), |teams| in_order(known, &teams));
    if !known.ours(person) && (role != person.role || is != shall) {
        return wrong("organization", Fault::Organization);
    }
    let mut deeds = vec![];
    if role != person.role {
        // So that the last administrator cannot go by mistake.
        if known.me == Some(person.id) {
            return wrong("role", Fault::Own);
        }
        if role.is_staff() != person.role.is_staff() {
            return wrong("role", Fault::OtherKind);
        }
        deeds.push(Deed::Role { person: person.clone(), role });
    }
    let joins = shall.iter().filter(|team| !is.contains(team));
    deeds.extend(joins.map(|team| Deed::Join { person: person.clone(), team: team.clone() }));
    let leaves = is.iter().filter(|team| !shall.contains(team));
    deeds.extend(leaves.map(|team| Deed::Leave { person: person.clone(), team: team.clone() }));
    Ok(deeds)
}
