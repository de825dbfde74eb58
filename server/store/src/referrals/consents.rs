//! Consent, reader by reader: who may read a request, since when, until when; the person ends it for one of them, or its last day does.
//! Whoever is taken off has no key from that moment, and what they had open goes back to the municipality.
use super::{read, sql, turn::Turn};
use crate::{
    Cx,
    cx::time,
    fault::{OrFault, broken},
    jobs::{self, About, Job, Letter},
    keys::Holder,
};
use domain::{
    Error, Id, Problem, Result, Time, Wrong,
    access::{Act, may},
    consent::{self, Consent, Ended},
    organization::Organization,
    referral::{Deed, EventKind, Part, Referral, Task, WrongTurn},
};

/// For the receipt's holder, and for the municipality that must be able to show it. The municipality's own comes first.
pub async fn consents(cx: &Cx, id: Id<Referral>) -> Result<Vec<Consent>> {
    if !may(&cx.caller, &Act::Follow(id)) {
        let view = read::load(cx, id).await?;
        cx.require(&Act::Answer { municipality: view.referral.municipality, agency: None })?;
    }
    let rows = sql::consents(cx.db.reader(), id).await.or_fault("read consents")?;
    rows.into_iter().map(consent).collect()
}

fn consent((holder, given_at, since, until, given, withdrawn, ended, reads, part, own): sql::ConsentColumns) -> Result<Consent> {
    let agency = match holder.parse().map_err(|()| broken("consent.holder"))? {
        Holder::Organization(id) => Some(id),
        Holder::Municipality(_) | Holder::Notifier => None,
    };
    let withdrawn = withdrawn.map(|at| (Ended::Withdrawn, time(at)));
    Ok(Consent {
        agency,
        given_at: time(given_at),
        since: time(since.unwrap_or(given_at)),
        until: time(until),
        given: given.and_then(|code| code.parse().ok()),
        ended: withdrawn.or(ended.map(|at| (Ended::Expired, time(at)))),
        reads: reads != 0,
        part: part != 0,
        of_municipality: agency.is_none() || own != 0,
    })
}

async fn of(turn: &mut Turn<'_>) -> Result<Vec<Consent>> {
    let id = turn.referral().id;
    sql::consents(turn.tx.conn(), id).await.or_fault("read consents")?.into_iter().map(consent).collect()
}

/// The person takes one agency off: it has no key from now on. What it had open goes back to the municipality, which may not send it there again.
/// Offices of the municipality itself read with its key: they are taken off by withdrawing the request.
pub async fn withdraw_consent(cx: &Cx, id: Id<Referral>, agency: Id<Organization>) -> Result<()> {
    cx.require(&Act::Follow(id))?;
    let mut turn = Turn::begin(cx, id).await?;
    let all = of(&mut turn).await?;
    let one = all.iter().find(|one| one.agency == Some(agency)).ok_or(Error::NotFound)?;
    if one.ended.is_some() {
        return Err(WrongTurn::Settled.into());
    }
    if !one.can_be_withdrawn_alone() {
        return Err(Error::Forbidden);
    }
    end(&mut turn, agency, Ended::Withdrawn).await?;
    turn.commit().await
}

async fn end(turn: &mut Turn<'_>, agency: Id<Organization>, why: Ended) -> Result<()> {
    let (id, now) = (turn.referral().id, turn.cx.now_ms());
    let open: Vec<Task> = turn.tasks.iter().filter(|task| task.agency == Some(agency) && task.state.is_open()).cloned().collect();
    for task in &open {
        turn.take(task, Deed::Revoke(why)).await?;
    }
    turn.drop_wraps(agency).await?;
    sql::end_consent(turn.tx.conn(), id, &Holder::Organization(agency).to_string(), why, now).await.or_fault("end a consent")?;
    turn.event(EventKind::Revoked, Some(agency)).await?;
    turn.audit(why.code(), open.first().map(|task| task.id)).await?;
    let Some(first) = open.first() else { return Ok(()) };
    // One letter to them, however many parts they had.
    jobs::enqueue(&mut turn.tx, turn.cx, Job::Remind { task: first.id, about: About::ConsentEnded }).await?;
    // Only who leads it leaves it without anybody: a further agency whose part ends after the request was completed opens nothing.
    let led = open.iter().any(|task| task.part.is_main());
    if led && !turn.tasks.iter().any(|task| task.part.is_main() && task.state.is_open()) {
        turn.add_task(None, Part::Triage).await?;
        // Of a consent that has come to its last day they hear as such, once for all its readers.
        if why == Ended::Withdrawn {
            turn.tell_person(Letter::BackInTriage).await?;
        }
    }
    Ok(())
}

/// Whoever gets the request from now on stands among its readers; `Invalid` where the person has taken them off.
pub(super) async fn pass(turn: &mut Turn<'_>, agency: Id<Organization>) -> Result<()> {
    let refused = of(turn).await?.iter().any(|one| one.agency == Some(agency) && matches!(one.ended, Some((Ended::Withdrawn, _))));
    if refused {
        return Err(Error::Invalid(vec![Problem::new("agency", Wrong::NotAllowed)]));
    }
    let (id, now) = (turn.referral().id, turn.cx.now_ms());
    let (from, to) = (Holder::Municipality(turn.referral().municipality.clone()), Holder::Organization(agency));
    sql::pass_consent(turn.tx.conn(), id, &from.to_string(), &to.to_string(), now).await.or_fault("pass a consent on")
}

/// Nothing is opened after the last day that was agreed to, whoever has a key; `agency` is `None` for the municipality.
pub(super) async fn require(turn: &mut Turn<'_>, agency: Option<Id<Organization>>) -> Result<()> {
    let now = turn.cx.now;
    let over = |one: &Consent| one.agency == agency && (now >= one.until || matches!(one.ended, Some((Ended::Expired, _))));
    if of(turn).await?.iter().any(over) { Err(Error::Forbidden) } else { Ok(()) }
}

/// The person agrees for as long again: near the end of the time, or after it.
pub async fn agree_again(cx: &Cx, id: Id<Referral>) -> Result<()> {
    cx.require(&Act::Follow(id))?;
    let mut turn = Turn::begin(cx, id).await?;
    if turn.referral().withdrawn_at.is_some() || !turn.tasks.iter().any(|task| task.state.is_open()) {
        return Err(WrongTurn::Settled.into());
    }
    let until = cx.now.saturating_add(jiff::SignedDuration::from_hours(24 * consent::DAYS)).unwrap_or(domain::Time::MAX);
    sql::prolong_consents(turn.tx.conn(), id, until.as_millisecond()).await.or_fault("prolong a consent")?;
    turn.audit("consent-again", None).await?;
    turn.commit().await
}

/// A request under way whose consent ends soon, and of which that has not been said.
pub(super) struct Near {
    pub referral: Id<Referral>,
    until: Time,
}

/// All readers have the end of the municipality's own.
pub(super) async fn near(cx: &Cx) -> Result<Vec<Near>> {
    let first = consent::TOLD_DAYS.iter().max().copied().unwrap_or_default();
    let rows = sql::near(cx.db.reader(), cx.now_ms(), cx.now_ms() + first * DAY_MS).await.or_fault("look for consents that end soon")?;
    let mut found = vec![];
    for (referral, until, said) in rows {
        let until = time(until);
        if usize::try_from(said).is_ok_and(|said| said < consent::told_by(until, cx.now)) {
            found.push(Near { referral: sql::id(&referral)?, until });
        }
    }
    Ok(found)
}
const DAY_MS: i64 = 86_400_000;

/// For the clock: the person hears that it ends, in neutral words and only in the way that they chose; where nothing may be written to them,
/// people are told to say so. `false` when it was said already, or the person has agreed meanwhile.
pub(super) async fn say_near(cx: &Cx, near: &Near) -> Result<bool> {
    let mut turn = Turn::begin(cx, near.referral).await?;
    let still = of(&mut turn).await?.iter().any(|one| one.agency.is_none() && one.ended.is_none() && one.until == near.until);
    let Some(task) = under_way(&turn).filter(|_| still) else { return Ok(false) };
    let mut new = false;
    for days in consent::TOLD_DAYS.iter().take(consent::told_by(near.until, cx.now)) {
        let run = (near.referral, near.until.as_millisecond(), *days);
        new |= sql::say_near(turn.tx.conn(), run, cx.now_ms()).await.or_fault("note that a consent's end was told")?;
    }
    if !new {
        return Ok(false);
    }
    turn.tell(EventKind::ConsentNear, None).await?;
    turn.tell_person(Letter::ConsentNear).await?;
    if !turn.stored.hears {
        jobs::enqueue(&mut turn.tx, cx, Job::Alert { task, about: About::ConsentNear }).await?;
    }
    turn.commit().await?;
    Ok(true)
}

/// What somebody still works on, the main part before the others.
pub(super) fn under_way(turn: &Turn<'_>) -> Option<Id<Task>> {
    let mut open: Vec<_> = turn.tasks.iter().filter(|task| task.state.is_open()).collect();
    open.sort_by_key(|task| !task.part.is_main());
    open.first().map(|task| task.id)
}

/// Requests of which a consent has come to its last day.
pub(super) async fn over(cx: &Cx) -> Result<Vec<Id<Referral>>> {
    let found = sql::over(cx.db.reader(), cx.now_ms()).await.or_fault("look for consents that are over")?;
    found.iter().map(|id| sql::id(id)).collect()
}

/// For the clock: agencies lose their keys and their tasks; the municipality keeps its key until the request is erased, but nothing opens with it.
/// Where help was under way, the person and the supervisors hear of it.
pub(super) async fn expire(cx: &Cx, id: Id<Referral>) -> Result<()> {
    let mut turn = Turn::begin(cx, id).await?;
    let mut over = false;
    for one in of(&mut turn).await?.into_iter().filter(|one| one.ended.is_none() && one.until <= cx.now) {
        if let Some(agency) = one.agency {
            end(&mut turn, agency, Ended::Expired).await?;
            continue;
        }
        let holder = Holder::Municipality(turn.referral().municipality.clone()).to_string();
        sql::end_consent(turn.tx.conn(), id, &holder, Ended::Expired, cx.now_ms()).await.or_fault("end a consent")?;
        turn.audit(Ended::Expired.code(), None).await?;
        over = true;
    }
    if let Some(task) = under_way(&turn).filter(|_| over) {
        turn.event(EventKind::ConsentOver, None).await?;
        turn.tell_person(Letter::ConsentOver).await?;
        jobs::enqueue(&mut turn.tx, cx, Job::Alert { task, about: About::ConsentOver }).await?;
    }
    turn.commit().await
}
