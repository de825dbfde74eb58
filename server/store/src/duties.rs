//! What waits for one member of a municipality's staff, in numbers: they stand in the menu of every page of a desk, so each is one cheap question.
use crate::{Cx, fault::OrFault, jobs, tables};
use domain::{
    Error, Result,
    access::{Act, Caller, Member, may},
    area::AreaCode,
};

/// Nothing is counted that this person may not see.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Duties {
    /// Open tasks that were given to this person.
    pub mine: i64,
    /// Open tasks of a team in which this person stands.
    pub teams: i64,
    /// New tasks of the municipality's own triage that nobody has been given.
    pub triage: i64,
    /// New tasks of this person's own agency that nobody has been given.
    pub agency: i64,
    /// Tasks whose clock has run out, whoever holds them.
    pub late: i64,
    /// Letters that could not be delivered.
    pub letters: i64,
    /// Edits of listings of which something waits.
    pub edits: i64,
    /// What was said of listings, and nobody has looked at.
    pub words: i64,
    /// Claims of listings, proved and undecided.
    pub claims: i64,
    /// Changes of tables that wait for this very person, or somebody in the same place.
    pub tables: i64,
}

impl Duties {
    /// Of requests, those that somebody has to take up: each task once, however many reasons it has.
    pub fn requests(&self) -> i64 {
        self.mine + self.teams + self.triage + self.agency
    }
    pub fn listings(&self) -> i64 {
        self.edits + self.words + self.claims
    }
    pub fn is_done(&self) -> bool {
        *self == Self::default()
    }
}

/// For whoever asks; a provider and a visitor have no desk here.
pub async fn waiting(cx: &Cx) -> Result<Duties> {
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    let here = member.municipality.clone().ok_or(Error::Forbidden)?;
    let may = |act: Act| may(&cx.caller, &act);
    let mut duties = Duties::default();
    if may(Act::SeeQueue { municipality: here.clone() }) {
        requests(cx, member, &here, &mut duties).await?;
        duties.letters = jobs::count_dead_of(cx, &here).await?;
    }
    if may(Act::ReviewEdits { municipality: here.clone() }) {
        duties.edits = count(cx, "SELECT COUNT(*) FROM edit WHERE municipality = $1 AND waiting > 0", &here).await?;
    }
    if may(Act::CheckListings { municipality: here.clone() }) {
        // Administrators read those of no municipality, too (`checks::words_of`).
        let words = if may(Act::ManageStaff { municipality: here.clone() }) {
            "SELECT COUNT(*) FROM check_word WHERE (municipality = $1 OR municipality IS NULL) AND settled_at IS NULL"
        } else {
            "SELECT COUNT(*) FROM check_word WHERE municipality = $1 AND settled_at IS NULL"
        };
        duties.words = count(cx, words, &here).await?;
    }
    if may(Act::CheckClaims { municipality: here.clone() }) {
        duties.claims =
            count(cx, "SELECT COUNT(*) FROM claim WHERE municipality = $1 AND confirmed_at IS NOT NULL AND decided_at IS NULL", &here)
                .await?;
    }
    if may(Act::ApproveTables { municipality: here.clone() }) {
        duties.tables = tables::count_to_decide(cx).await?;
    }
    Ok(duties)
}

async fn count(cx: &Cx, sql: &'static str, here: &AreaCode) -> Result<i64> {
    sqlx::query_scalar(sql).bind(here.0.clone()).fetch_one(cx.db.reader()).await.or_fault("count what waits")
}

/// While nobody has answered, the task's own clock runs; after that the law's.
const REQUESTS: &str = "SELECT \
    COUNT(CASE WHEN c.id = $2 THEN 1 END), \
    COUNT(m.team_id), \
    COUNT(CASE WHEN c.id IS NULL AND g.id IS NULL AND t.state = 'sent' AND t.agency IS NULL THEN 1 END), \
    COUNT(CASE WHEN c.id IS NULL AND g.id IS NULL AND t.state = 'sent' AND t.agency = $3 THEN 1 END), \
    COUNT(CASE WHEN t.state = 'sent' AND t.due_at < $4 OR t.state <> 'sent' AND r.legal_due_at < $4 THEN 1 END) \
    FROM task t JOIN referral r ON r.id = t.referral_id \
    LEFT JOIN assignment s ON s.task_id = t.id AND s.holder = 'municipality:' || r.municipality \
    LEFT JOIN account c ON c.id = s.owner AND c.disabled_at IS NULL \
    LEFT JOIN team g ON g.id = SUBSTR(s.owner, 6) AND g.retired_at IS NULL \
    LEFT JOIN team_member m ON m.team_id = g.id AND m.account_id = $2 \
    WHERE t.state IN ('sent', 'accepted', 'in-service', 'waitlisted', 'asked') AND r.municipality = $1";

async fn requests(cx: &Cx, member: &Member, here: &AreaCode, duties: &mut Duties) -> Result<()> {
    let (mine, teams, triage, agency, late): (i64, i64, i64, i64, i64) = sqlx::query_as(REQUESTS)
        .bind(here.0.clone())
        .bind(member.account.text())
        .bind(member.organization.text())
        .bind(cx.now_ms())
        .fetch_one(cx.db.reader())
        .await
        .or_fault("count requests that wait")?;
    *duties = Duties { mine, teams, triage, agency, late, ..*duties };
    Ok(())
}
