//! The mark under which the law forbids a refusal. The person's own words set it when a request is sent; whoever is at work on it may raise it when
//! danger or violence comes to light later, and only a supervisor lowers it, for a reason that stays inside. In clear stands the mark alone.
use super::{
    answer::step,
    notes::write_note,
    sql,
    turn::{Turn, place_and_calendar, words},
};
use crate::{Cx, fault::OrFault, law};
use domain::{
    Id, Result, Time,
    deadline::{before_legal, legal_limit},
    referral::{Deed, EventKind, Part, Referral, Stage, Task, undecided},
};

/// From now on no step refuses; where the law gives a crisis less time, that runs from this moment.
pub async fn mark(cx: &Cx, task: Id<Task>) -> Result<()> {
    let (mut turn, _) = step(cx, task, Deed::Mark).await?;
    forbid(&mut turn).await?;
    turn.commit().await
}

/// Why it was wrong is a note of the municipality's own. The clocks stay as they are: nobody gains time by it.
pub async fn unmark(cx: &Cx, task: Id<Task>, why: &str) -> Result<()> {
    let why = words("unmark_note", why)?;
    let (mut turn, _) = step(cx, task, Deed::Unmark).await?;
    write_note(&mut turn, why).await?;
    let id = turn.referral().id;
    sql::set_must_not_refuse(turn.tx.conn(), id, false).await.or_fault("lower a mark")?;
    turn.commit().await
}

/// What was merged into this one is in as much danger here, and where nobody had decided on it, it has waited for that since it came.
pub(super) async fn inherit(turn: &mut Turn<'_>, from: &Referral, waits_until: Option<Time>) -> Result<()> {
    if from.must_not_refuse && !turn.referral().must_not_refuse {
        forbid(turn).await?;
        turn.tell(EventKind::Marked, None).await?;
    }
    match waits_until {
        Some(due) => no_later_than(turn, due, from.legal_proposed).await,
        None => Ok(()),
    }
}

async fn forbid(turn: &mut Turn<'_>) -> Result<()> {
    let id = turn.referral().id;
    sql::set_must_not_refuse(turn.tx.conn(), id, true).await.or_fault("raise a mark")?;
    turn.stored.referral.must_not_refuse = true;
    let (municipality, calendar) = place_and_calendar(turn.cx, turn.referral()).await?;
    let setting = law::setting(turn.cx, &municipality.country).await?;
    let crisis = legal_limit(&municipality.country, true, setting);
    let ends = crisis.limit.ends(turn.cx.now, &calendar);
    no_later_than(turn, ends, crisis.proposed).await?;
    // What a provider was asked directly is the municipality's to answer from now on, whatever the provider does; and who stands on a waiting
    // list cannot wait there: people look who takes them sooner.
    let waits = |task: &Task| task.state.stage() == Stage::Waitlisted;
    let has_it = |task: &Task| (task.part == Part::Lead || task.part.is_own()) && task.state.is_open() && !waits(task);
    if !turn.tasks.iter().any(has_it) {
        let triage = turn.add_task(None, Part::Triage).await?;
        // Where the law's clock has stopped, because somebody had taken it on, this one hurries all the same.
        if let Some(task) = turn.tasks.iter().find(|task| task.id == triage).cloned() {
            turn.settle(Task { due_at: before_legal(turn.cx.now, task.due_at, Some(ends)), ..task }).await?;
        }
    }
    Ok(())
}

/// The legal clock of a request that still waits for its decision ends then, if not before, and no answer is due after it.
async fn no_later_than(turn: &mut Turn<'_>, due: Time, proposed: bool) -> Result<()> {
    let later = turn.referral().legal_due_at.is_some_and(|legal| due < legal);
    if !later || undecided(turn.referral(), &turn.tasks).is_none() {
        return Ok(());
    }
    let id = turn.referral().id;
    sql::set_legal(turn.tx.conn(), id, due, proposed).await.or_fault("bring a legal clock forward")?;
    turn.stored.referral.legal_due_at = Some(due);
    turn.stored.referral.legal_proposed = proposed;
    let waiting: Vec<Task> = turn.tasks.iter().filter(|task| task.state.is_unanswered() && task.part != Part::Review).cloned().collect();
    for task in waiting {
        let sooner = before_legal(turn.cx.now, task.due_at, Some(due));
        if sooner < task.due_at {
            let id = task.id;
            turn.settle(Task { due_at: sooner, ..task }).await?;
            turn.tell_agency(id).await?;
        }
    }
    Ok(())
}
