//! The answer clock's end: silence is an outcome. What nobody answered in time returns to the municipality's triage.
use super::{sql, turn::Turn};
use crate::{Cx, fault::OrFault, jobs::Letter};
use domain::{
    Id, Result,
    access::Act,
    referral::{EventKind, Part, Task},
};

/// A job; answers how many tasks it returned. Running twice changes nothing.
pub async fn returns_due(cx: &Cx) -> Result<usize> {
    cx.require(&Act::RunJobs)?;
    let mut count = 0;
    for (task, _) in sql::overdue(cx.db.reader(), cx.now_ms()).await.or_fault("look for silent tasks")? {
        count += usize::from(return_one(cx, sql::id(&task)?).await?);
    }
    Ok(count)
}

/// Each in a transaction of its own; looked at again under the lock, for an answer may have come meanwhile.
async fn return_one(cx: &Cx, task: Id<Task>) -> Result<bool> {
    let (mut turn, mut task) = Turn::of_task(cx, task).await?;
    let silent = task.state.is_unanswered() && task.due_at < cx.now && !task.part.is_own();
    let Ok(returned) = task.state.return_by_clock(cx.now) else { return Ok(false) };
    if !silent {
        return Ok(false);
    }
    task.state = returned;
    let (id, agency, part) = (task.id, task.agency, task.part);
    turn.settle(task).await?;
    if let Some(agency) = agency {
        turn.drop_wraps(agency).await?;
    }
    turn.event(EventKind::Returned, agency).await?;
    turn.audit("returned", Some(id)).await?;
    if part != Part::Also {
        turn.add_task(None, Part::Triage).await?;
        turn.tell_person(Letter::BackInTriage).await?;
    }
    turn.commit().await?;
    Ok(true)
}
