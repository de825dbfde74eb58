//! Questions and answers between an agency and the person, each sealed to both and to the municipality.
use super::{
    answer::answering,
    read::EventKind,
    turn::{Turn, words},
};
use crate::{Cx, jobs::Letter};
use domain::{
    Id, Result,
    access::Act,
    referral::{Referral, Task, TaskState, WrongTurn},
};

/// The agency asks; from now on the person is on the move.
pub async fn ask(cx: &Cx, task: Id<Task>, question: &str) -> Result<()> {
    let question = words("question", question)?;
    let (mut turn, mut task) = answering(cx, task).await?;
    task.state = task.state.ask(cx.now, turn.by()?)?;
    let (id, agency) = (task.id, task.agency);
    turn.settle(task).await?;
    turn.message("agency", agency, agency.as_slice(), question).await?;
    turn.event(EventKind::Asked, agency).await?;
    turn.audit("asked", Some(id)).await?;
    turn.tell_person(Letter::Asked).await?;
    turn.commit().await
}

/// The holder of the receipt writes: to those who asked, or to all who have it now.
pub async fn answer(cx: &Cx, id: Id<Referral>, message: &str) -> Result<()> {
    cx.require(&Act::Follow(id))?;
    let message = words("message", message)?;
    let mut turn = Turn::begin(cx, id).await?;
    let open: Vec<Task> = turn.tasks.iter().filter(|task| task.state.is_open()).cloned().collect();
    if open.is_empty() {
        return Err(WrongTurn::Settled.into());
    }
    let agencies = turn.place().agencies;
    turn.message("person", None, &agencies, message).await?;
    for mut task in open.into_iter().filter(|task| matches!(task.state, TaskState::Asked { .. })) {
        task.state = task.state.answered(cx.now)?;
        // The agency's clock starts again with the answer that it waited for.
        task.due_at = turn.answer_due().await?;
        turn.tell_agency(task.id).await?;
        turn.settle(task).await?;
    }
    turn.event(EventKind::Answered, None).await?;
    turn.audit("answered", None).await?;
    turn.commit().await
}
