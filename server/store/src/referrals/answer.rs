//! What an agency does with its task, and what its holder does with the request.
use super::{
    read::EventKind,
    sql,
    turn::{Turn, words},
};
use crate::{Cx, fault::OrFault, jobs::Letter};
use domain::{
    Error, Id, Result,
    access::Act,
    referral::{Outcome, Part, Reason, Referral, Task, WrongTurn},
};

pub async fn accept(cx: &Cx, task: Id<Task>) -> Result<()> {
    let (mut turn, mut task) = answering(cx, task).await?;
    task.state = task.state.accept(cx.now, turn.by()?)?;
    let (id, agency) = (task.id, task.agency);
    turn.settle(task).await?;
    turn.event(EventKind::Accepted, agency).await?;
    turn.audit("accepted", Some(id)).await?;
    turn.tell_person(Letter::Accepted).await?;
    turn.commit().await
}

/// Never final for the person: it goes back to the municipality, and the agency can open nothing of it any more.
/// `note` is for the person, in the agency's own words; it may be empty.
pub async fn decline(cx: &Cx, task: Id<Task>, reason: Reason, note: &str) -> Result<()> {
    let (mut turn, mut task) = answering(cx, task).await?;
    // Triage belongs to the municipality itself: it routes, it does not refuse.
    let agency = task.agency.ok_or(Error::Forbidden)?;
    task.state = task.state.decline(cx.now, turn.by()?, reason, turn.referral().must_not_refuse)?;
    let (id, part) = (task.id, task.part);
    turn.settle(task).await?;
    if !note.trim().is_empty() {
        turn.message("agency", Some(agency), &[], words("note", note)?).await?;
    }
    turn.drop_wraps(agency).await?;
    turn.event(EventKind::Declined, Some(agency)).await?;
    turn.audit("declined", Some(id)).await?;
    // A further agency's refusal leaves the lead where it was.
    if part != Part::Also {
        turn.add_task(None, Part::Triage).await?;
        turn.tell_person(Letter::BackInTriage).await?;
    }
    turn.commit().await
}

pub async fn complete(cx: &Cx, task: Id<Task>, outcome: Outcome) -> Result<()> {
    let (mut turn, mut task) = answering(cx, task).await?;
    task.state = task.state.complete(cx.now, turn.by()?, outcome)?;
    let (id, agency) = (task.id, task.agency);
    turn.settle(task).await?;
    turn.event(EventKind::Completed, agency).await?;
    turn.audit("completed", Some(id)).await?;
    turn.tell_person(Letter::Completed).await?;
    turn.commit().await
}

/// The holder's own end to it: every agency loses its keys, the municipality keeps what the law asks it to show.
pub async fn withdraw(cx: &Cx, id: Id<Referral>) -> Result<()> {
    cx.require(&Act::Follow(id))?;
    let mut turn = Turn::begin(cx, id).await?;
    let open: Vec<Task> = turn.tasks.iter().filter(|task| task.state.is_open()).cloned().collect();
    if open.is_empty() || turn.referral().withdrawn_at.is_some() {
        return Err(WrongTurn::Settled.into());
    }
    for mut task in open {
        task.state = task.state.withdraw(cx.now)?;
        turn.settle(task).await?;
    }
    sql::set_withdrawn(turn.tx.conn(), id, cx.now_ms()).await.or_fault("withdraw a request")?;
    sql::drop_agencies(turn.tx.conn(), id).await.or_fault("drop the agencies' keys")?;
    turn.event(EventKind::Withdrawn, None).await?;
    turn.audit("withdrawn", None).await?;
    turn.commit().await
}

pub(super) async fn answering(cx: &Cx, task: Id<Task>) -> Result<(Turn<'_>, Task)> {
    let (turn, task) = Turn::of_task(cx, task).await?;
    cx.require(&Act::Answer { municipality: turn.referral().municipality.clone(), agency: task.agency })?;
    Ok((turn, task))
}
