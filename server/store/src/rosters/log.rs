//! What files did, by ids alone, and taking it back within a day: an invitation that nobody has accepted ends, a changed role goes back, a team is as it
//! was. What has changed once more since stays as it is.
use super::{
    Roster,
    deeds::{self, Done, What},
    seat,
};
use crate::{
    Cx, Tx,
    accounts::{
        self, Record,
        invitations::{self, Open},
    },
    audit,
    cx::time,
    fault::{OrFault, broken},
    teams::{self, Seat},
};
use domain::{Error, Id, Result, Time, access::Caller, account::Role, team::Team};

/// Names one file that was taken.
#[derive(Debug)]
pub struct RosterChange;

/// One that can still be taken back.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Recent {
    pub id: Id<RosterChange>,
    pub made_at: Time,
    /// How much it did.
    pub count: i64,
}

const DAY_MS: i64 = 86_400_000;

pub(super) async fn write(tx: &mut Tx, cx: &Cx, (roster, seat): (Roster, &Seat), done: Vec<Done>) -> Result<Id<RosterChange>> {
    let id = Id::<RosterChange>::from_uuid(uuid::Uuid::new_v4());
    // What can be taken back no more is not kept; that there was a file stands in the trail.
    sqlx::query("DELETE FROM roster_change WHERE made_at <= $1")
        .bind(cx.now_ms() - DAY_MS)
        .execute(tx.conn())
        .await
        .or_fault("forget what files of earlier days did")?;
    let author = if let Caller::Member(member) = &cx.caller { member.account.text() } else { String::new() };
    sqlx::query("INSERT INTO roster_change (id, roster, organization_id, municipality, author, made_at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id.text())
        .bind(roster.code())
        .bind(seat.organization.text())
        .bind(seat.municipality.as_ref().map(|area| area.0.clone()))
        .bind(author)
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("keep what a file did")?;
    for (seq, one) in (0_i64..).zip(done) {
        sqlx::query("INSERT INTO roster_deed (change_id, seq, deed, subject, team_id, was, made) VALUES ($1, $2, $3, $4, $5, $6, $7)")
            .bind(id.text())
            .bind(seq)
            .bind(one.deed.code())
            .bind(one.subject)
            .bind(one.team)
            .bind(one.was)
            .bind(one.made)
            .execute(tx.conn())
            .await
            .or_fault("keep what a row did")?;
    }
    audit::note(tx, cx, "roster-taken", &format!("roster:{roster} change:{id}"), seat.municipality.as_ref()).await?;
    Ok(id)
}

/// Those of the last day that were not taken back, the newest first.
pub async fn recent(cx: &Cx, roster: Roster) -> Result<Vec<Recent>> {
    const RECENT: &str = "SELECT c.id, c.made_at, (SELECT COUNT(*) FROM roster_deed d WHERE d.change_id = c.id) FROM roster_change c \
        WHERE c.roster = $1 AND c.organization_id = $2 AND COALESCE(c.municipality, '') = $3 AND c.made_at > $4 AND c.undone_at IS NULL \
        ORDER BY c.made_at DESC, c.id LIMIT 50";
    let seat = seat(cx, roster)?;
    let rows: Vec<(String, i64, i64)> = sqlx::query_as(RECENT)
        .bind(roster.code())
        .bind(seat.organization.text())
        .bind(seat.place())
        .bind(cx.now_ms() - DAY_MS)
        .fetch_all(cx.db.reader())
        .await
        .or_fault("list what files did")?;
    let recent = |(id, made_at, count): (String, i64, i64)| {
        Ok(Recent { id: id.parse().map_err(|_| broken("roster_change.id"))?, made_at: time(made_at), count })
    };
    rows.into_iter().map(recent).collect()
}

/// What a deed was about, as it is now.
enum About {
    Invited(Open),
    Person(Record),
    Team,
    /// Ended, accepted, or nobody's to manage from here.
    Gone,
}

/// Takes back what one file did; answers how much of it stays, because it is no more as the file left it.
pub async fn undo(cx: &Cx, roster: Roster, id: Id<RosterChange>) -> Result<usize> {
    let seat = seat(cx, roster)?;
    if !recent(cx, roster).await?.iter().any(|one| one.id == id) {
        return Err(Error::Stale);
    }
    let mut all = vec![];
    for done in of(cx, id).await? {
        all.push((about(cx, &done).await?, done));
    }
    let mut tx = cx.begin().await?;
    let first = sqlx::query("UPDATE roster_change SET undone_at = $1 WHERE id = $2 AND undone_at IS NULL")
        .bind(cx.now_ms())
        .bind(id.text())
        .execute(tx.conn())
        .await
        .or_fault("take back what a file did")?;
    if first.rows_affected() == 0 {
        return Err(Error::Stale);
    }
    let (mut left, mut named) = (0, vec![]);
    for (about, done) in all.into_iter().rev() {
        match back(&mut tx, cx, &seat, &about, &done).await {
            Ok(true) if matches!(done.deed, What::Rename | What::Retire) => named.push(done),
            Ok(true) => {}
            // Somebody has left, or is no more as the file left them: that part stays.
            Ok(false) | Err(Error::Invalid(_) | Error::NotFound) => left += 1,
            Err(error) => return Err(error),
        }
    }
    left += fitted(&mut tx, cx, &seat, named).await?;
    audit::note(&mut tx, cx, "roster-undone", &format!("roster:{roster} change:{id}"), seat.municipality.as_ref()).await?;
    tx.commit().await?;
    Ok(left)
}

/// Names are compared when all of it is back: two teams may have changed names with each other. What does not fit, because another has taken the name or
/// too many are in use, is again as the file left it; answers how many.
async fn fitted(tx: &mut Tx, cx: &Cx, seat: &Seat, mut named: Vec<Done>) -> Result<usize> {
    let mut left = 0;
    loop {
        let mut misfit = None;
        for (at, done) in named.iter().enumerate() {
            match teams::fits_in(tx, seat, team(Some(&done.subject))?).await {
                Ok(()) => {}
                Err(Error::Invalid(_)) => {
                    misfit = Some(at);
                    break;
                }
                Err(error) => return Err(error),
            }
        }
        let Some(at) = misfit else { return Ok(left) };
        // By this another may fit no more: all are looked at once again.
        again(tx, cx, seat, &named.remove(at)).await?;
        left += 1;
    }
}

/// As the file left it.
async fn again(tx: &mut Tx, cx: &Cx, seat: &Seat, done: &Done) -> Result<()> {
    let id = team(Some(&done.subject))?;
    match done.made.as_deref().and_then(deeds::called) {
        Some(made) => teams::rename_in(tx, cx, seat, id, &made).await,
        None => teams::retire_in(tx, cx, seat, id).await.map(|_| ()),
    }
}

type Columns = (String, String, Option<String>, Option<String>, Option<String>);

async fn of(cx: &Cx, id: Id<RosterChange>) -> Result<Vec<Done>> {
    let rows: Vec<Columns> = sqlx::query_as("SELECT deed, subject, team_id, was, made FROM roster_deed WHERE change_id = $1 ORDER BY seq")
        .bind(id.text())
        .fetch_all(cx.db.reader())
        .await
        .or_fault("read what a file did")?;
    let done = |(deed, subject, team, was, made): Columns| {
        Ok(Done { deed: What::of_code(&deed).ok_or_else(|| broken("roster_deed.deed"))?, subject, team, was, made })
    };
    rows.into_iter().map(done).collect()
}

async fn about(cx: &Cx, done: &Done) -> Result<About> {
    Ok(match done.deed {
        What::Invite => {
            let id = done.subject.parse().map_err(|_| broken("roster_deed.subject"))?;
            invitations::one(cx, id).await?.map_or(About::Gone, About::Invited)
        }
        What::Role | What::Join | What::Leave => {
            let id = done.subject.parse().map_err(|_| broken("roster_deed.subject"))?;
            // A role by the rule of the page, where nobody changes the own one; teams by the teams' own.
            let found = if done.deed == What::Role { accounts::managed(cx, id).await } else { accounts::find(cx, id).await };
            match found {
                Ok(person) if !person.disabled => About::Person(person),
                Ok(_) | Err(Error::NotFound | Error::Forbidden) => About::Gone,
                Err(error) => return Err(error),
            }
        }
        What::Make | What::Rename | What::Retire | What::Restore => About::Team,
    })
}

/// `false` where it is no more as the file left it.
async fn back(tx: &mut Tx, cx: &Cx, seat: &Seat, about: &About, done: &Done) -> Result<bool> {
    match (done.deed, about) {
        (What::Invite, About::Invited(open)) => {
            invitations::withdraw_in(tx, cx, open).await?;
            if let Some(replaced) = &done.was {
                let replaced = replaced.parse().map_err(|_| broken("roster_deed.was"))?;
                invitations::reopen_in(tx, cx, replaced, open.municipality.as_ref()).await?;
            }
        }
        (What::Role, About::Person(person)) => {
            let role = |code: &Option<String>| code.as_deref().and_then(|code| code.parse::<Role>().ok());
            // Whom the caller may manage is known; what they are is read where nobody else changes it meanwhile.
            let Some(person) = accounts::standing_in(tx, person.id).await? else { return Ok(false) };
            let Some(was) = role(&done.was).filter(|_| role(&done.made) == Some(person.role)) else { return Ok(false) };
            match accounts::change_role_in(tx, cx, &person, was).await {
                Err(Error::Stale) => return Ok(false),
                done => done?,
            }
        }
        (What::Join, About::Person(person)) => teams::remove_in(tx, cx, seat, team(done.team.as_deref())?, person.id).await?,
        (What::Leave, About::Person(person)) => teams::add_in(tx, cx, seat, team(done.team.as_deref())?, person.id).await?,
        (What::Make, About::Team) => {
            let id = team(Some(&done.subject))?;
            let made = done.made.as_deref().and_then(deeds::called);
            if teams::called_in(tx, seat, id).await? != made || teams::is_used_in(tx, id).await? {
                return Ok(false);
            }
            teams::retire_in(tx, cx, seat, id).await?;
        }
        (What::Restore, About::Team) => {
            teams::retire_in(tx, cx, seat, team(Some(&done.subject))?).await?;
        }
        (What::Retire, About::Team) => {
            teams::restore_in(tx, cx, seat, team(Some(&done.subject))?).await?;
        }
        (What::Rename, About::Team) => {
            let id = team(Some(&done.subject))?;
            let [was, made] = [&done.was, &done.made].map(|kept| kept.as_deref().and_then(deeds::called));
            let Some(was) = was.filter(|_| made.is_some()) else { return Ok(false) };
            if teams::called_in(tx, seat, id).await? != made {
                return Ok(false);
            }
            teams::rename_in(tx, cx, seat, id, &was).await?;
        }
        _ => return Ok(false),
    }
    Ok(true)
}

fn team(id: Option<&str>) -> Result<Id<Team>> {
    id.and_then(|id| id.parse().ok()).ok_or_else(|| broken("roster_deed.team_id"))
}
