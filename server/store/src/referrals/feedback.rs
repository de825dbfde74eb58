//! What closes the loop: the person's own word about the end, "still needed", whom else one may ask, and who opened the data.
use super::{
    sql,
    talk::PRESSED_TWICE_MS,
    turn::{Turn, words},
};
use crate::{Cx, cx::time, fault::OrFault};
use domain::{
    Id, Result, Time,
    access::Act,
    account::Role,
    organization::Organization,
    referral::{Deed, EventKind, Part, Referral, Stage, Standing, Task, Verdict, Waited, WhyNot, WrongTurn, lead_ended, standing},
    service::Service,
};

/// "Did help come?" A "partly" or "no" against a "completed" opens a supervisor's task; who could not be reached and says so is back with the
/// municipality, as when they write. What was unclear is sealed like every message.
pub async fn verdict(cx: &Cx, id: Id<Referral>, verdict: Verdict, unclear: &str) -> Result<()> {
    cx.require(&Act::Follow(id))?;
    let mut turn = Turn::begin(cx, id).await?;
    if said_just_now(cx, id, &verdict, unclear).await? {
        return Ok(());
    }
    let stands = standing(turn.referral(), &turn.tasks);
    // Of what its lead has ended one may speak, although a further agency is still at its part.
    let stands = if stands == Standing::PartOpen { lead_ended(&turn.tasks).unwrap_or(stands) } else { stands };
    if !matches!(stands, Standing::Completed | Standing::InReview | Standing::NotHelped | Standing::Unreachable) {
        return Err(WrongTurn::Settled.into());
    }
    sql::insert_verdict(turn.tx.conn(), id, &verdict).await.or_fault("store a verdict")?;
    if !unclear.trim().is_empty() {
        turn.message("person", None, &[], words("unclear", unclear)?).await?;
    }
    turn.tell(if verdict.disputes() { EventKind::Disputed } else { EventKind::Confirmed }, None).await?;
    let follows = match stands {
        Standing::Completed => Some(Part::Review),
        Standing::Unreachable => Some(Part::Triage),
        _ => None,
    };
    if let Some(part) = follows.filter(|_| verdict.disputes()) {
        turn.add_task(None, part).await?;
    }
    turn.commit().await
}

/// The button was pressed twice: it stands there. Words that were not there at the first press are not passed over.
async fn said_just_now(cx: &Cx, id: Id<Referral>, verdict: &Verdict, unclear: &str) -> Result<bool> {
    let last = sql::verdict(cx.db.reader(), id).await.or_fault("read the last verdict")?;
    let Some((help, why, waited, at)) = last else { return Ok(false) };
    let same = help == verdict.help.code()
        && why.as_deref() == verdict.why.map(WhyNot::code)
        && waited.as_deref() == verdict.waited.map(Waited::code);
    if !same || cx.now_ms() - at >= PRESSED_TWICE_MS {
        return Ok(false);
    }
    Ok(unclear.trim().is_empty() || sql::person_wrote_at(cx.db.reader(), id, at).await.or_fault("look for words with a verdict")?)
}

/// From a waiting list: yes, still.
pub async fn still_needed(cx: &Cx, id: Id<Referral>) -> Result<()> {
    cx.require(&Act::Follow(id))?;
    let mut turn = Turn::begin(cx, id).await?;
    let waiting: Vec<Task> = turn.tasks.iter().filter(|task| task.state.stage() == Stage::Waitlisted).cloned().collect();
    if waiting.is_empty() {
        return Err(WrongTurn::Settled.into());
    }
    for task in waiting {
        turn.take(&task, Deed::StillNeeded).await?;
    }
    turn.tell(EventKind::StillNeeded, None).await?;
    turn.commit().await
}

/// Names to the person those of the catalogue who give what this agency does not; `false` when there are none.
pub(super) async fn name_others(turn: &mut Turn<'_>, task: &Task) -> Result<bool> {
    let agency = task.agency.map(Id::text).unwrap_or_default();
    let others = sql::others(turn.cx.db.reader(), turn.referral(), &agency).await.or_fault("look for other providers")?;
    let others: Vec<Id<Service>> = others.iter().map(|id| sql::id(id)).collect::<Result<_>>()?;
    sql::insert_alternatives(turn.tx.conn(), task, &others).await.or_fault("name other providers")?;
    Ok(!others.is_empty())
}

/// Services that were named when an agency said that it does not give what is needed; for the holder and for those at work on it.
pub async fn alternatives(cx: &Cx, id: Id<Referral>) -> Result<Vec<Id<Service>>> {
    super::read::view(cx, id).await?;
    let found = sql::alternatives(cx.db.reader(), id).await.or_fault("read other providers")?;
    found.iter().map(|id| sql::id(id)).collect()
}

/// One opening of the sealed data, as the audit has it: when, in which role, of which organization, for what; never a person's name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Opening {
    pub at: Time,
    /// `None` for the process itself.
    pub role: Option<Role>,
    /// `None` when the account is gone.
    pub organization: Option<Id<Organization>>,
    /// `opened`, `opened-messages`, `opened-to-route`, …
    pub deed: String,
}

/// Who opened my data: for the receipt's holder alone, oldest first.
pub async fn openings(cx: &Cx, id: Id<Referral>) -> Result<Vec<Opening>> {
    cx.require(&Act::Follow(id))?;
    let rows = sql::openings(cx.db.reader(), id).await.or_fault("read who opened a request")?;
    let opening = |(at, role, organization, deed): (i64, String, Option<String>, String)| {
        let organization = organization.as_deref().map(sql::id).transpose()?;
        Ok(Opening { at: time(at), role: role.parse().ok(), organization, deed })
    };
    rows.into_iter().map(opening).collect()
}
