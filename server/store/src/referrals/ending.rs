//! What ends a whole request: its holder, a decision of the municipality, or that it should not have been one. Every agency loses its keys;
//! the municipality keeps what the law asks it to show.
use super::{
    answer::{answering, may_answer, note_to_person},
    feedback, marks, sql,
    turn::Turn,
};
use crate::{Cx, fault::OrFault, jobs::Letter};
use domain::{
    Error, Id, Problem, Result, Wrong,
    access::Act,
    referral::{Cancelling, Closing, Deed, EventKind, Referral, Task, WrongTurn, standing, undecided},
};

/// The holder's own end to it, at any time.
pub async fn withdraw(cx: &Cx, id: Id<Referral>) -> Result<()> {
    cx.require(&Act::Follow(id))?;
    let mut turn = Turn::begin(cx, id).await?;
    if turn.referral().withdrawn_at.is_some() {
        return Err(WrongTurn::Settled.into());
    }
    turn.end_all(Deed::Withdraw).await?;
    sql::set_withdrawn(turn.tx.conn(), id, cx.now_ms()).await.or_fault("withdraw a request")?;
    turn.tell(EventKind::Withdrawn, None).await?;
    turn.commit().await
}

/// Closed without help: a refusal on a ground of the law, or because nothing is left to be done. `note` is for the person.
pub async fn close(cx: &Cx, task: Id<Task>, why: Closing, note: &str) -> Result<()> {
    let (mut turn, task) = whole(cx, task, Deed::Close(why)).await?;
    note_to_person(&mut turn, &task, note).await?;
    if why.must_name_others() && !feedback::name_others(&mut turn, &task).await? {
        // The law wants others to be named; without any it is no ground.
        return Err(Error::Invalid(vec![Problem::new("closing", Wrong::NotAllowed)]));
    }
    turn.commit().await
}

pub async fn cancel(cx: &Cx, task: Id<Task>, reason: Cancelling, note: &str) -> Result<()> {
    let (mut turn, task) = whole(cx, task, Deed::Cancel(reason)).await?;
    note_to_person(&mut turn, &task, note).await?;
    turn.commit().await
}

/// The same need of the same person was asked twice: it goes on in the other request, which must be open and of this municipality.
pub async fn merge(cx: &Cx, task: Id<Task>, into: Id<Referral>) -> Result<()> {
    let refused = || Error::Invalid(vec![Problem::new("into", Wrong::NotAllowed)]);
    // Both are locked: two that are merged into each other at once would both be over.
    let (mut turn, task) = Turn::of_task_before(cx, task, Some(into)).await?;
    may_answer(&turn, &task)?;
    let from = turn.referral().clone();
    let waits_until = undecided(&from, &turn.tasks).and(from.legal_due_at);
    end(&mut turn, &task, Deed::Merge(into)).await?;
    if task.referral == into {
        return Err(refused());
    }
    let mut other = turn.go_on_with(into).await?.ok_or_else(refused)?;
    if other.referral().municipality != from.municipality || standing(other.referral(), &other.tasks).is_over() {
        return Err(refused());
    }
    marks::inherit(&mut other, &from, waits_until).await?;
    other.commit().await
}

/// Entered in error: only a supervisor says so.
pub async fn mistaken(cx: &Cx, task: Id<Task>) -> Result<()> {
    let (turn, _) = whole(cx, task, Deed::Mistaken).await?;
    turn.commit().await
}

/// Begun on the main task as it was shown, done to all that are open.
async fn whole(cx: &Cx, task: Id<Task>, deed: Deed) -> Result<(Turn<'_>, Task)> {
    let (mut turn, task) = answering(cx, task).await?;
    end(&mut turn, &task, deed).await?;
    Ok((turn, task))
}

async fn end(turn: &mut Turn<'_>, task: &Task, deed: Deed) -> Result<()> {
    if !task.part.is_main() {
        return Err(WrongTurn::NotYours.into());
    }
    if !task.state.is_open() {
        return Err(WrongTurn::Settled.into());
    }
    turn.end_all(deed).await?;
    turn.tell(EventKind::of(deed.step()), Some(task)).await?;
    turn.tell_person(Letter::Completed).await
}
