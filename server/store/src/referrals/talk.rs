//! Questions and answers between an agency and the person, each sealed to both and to the municipality.
use super::{
    Message,
    answer::answering,
    sql,
    turn::{Turn, place_and_calendar, words},
};
use crate::{
    Cx,
    fault::OrFault,
    jobs::{self, About, Job, Letter},
};
use domain::{
    Id, Result,
    access::{Act, Caller},
    deadline::{before_legal, resumed},
    referral::{By, Deed, EventKind, Part, Referral, Standing, Task, TaskState, WrongTurn, lead_ended},
};

/// The agency asks; from now on the person is on the move, and the agency's clock stands still.
pub async fn ask(cx: &Cx, task: Id<Task>, question: &str) -> Result<()> {
    let question = words("question", question)?;
    let (mut turn, task) = answering(cx, task).await?;
    let task = turn.take(&task, Deed::Ask).await?;
    let to = task.agency.map(|agency| (agency, task.part));
    turn.message("agency", task.agency, to.as_slice(), question).await?;
    turn.tell(EventKind::Asked, Some(&task)).await?;
    turn.tell_person(Letter::Asked).await?;
    // Who asks by a link cannot see how the person is reached: where no letter does, the municipality asks for them.
    if matches!(cx.caller, Caller::Linked(_)) && !turn.stored.hears {
        jobs::enqueue(&mut turn.tx, cx, Job::Alert { task: task.id, about: About::Unreached }).await?;
    }
    turn.commit().await
}

/// The holder of the receipt writes: to those who asked, or to who leads, and where nobody does, to all who have it now.
/// Who could not be reached and writes now is back: the municipality looks again.
pub async fn answer(cx: &Cx, id: Id<Referral>, message: &str) -> Result<()> {
    answer_once(cx, id, message, new_message()).await
}

/// For a form that is drawn: words that are sent with it are one message, even if the button is pressed twice.
pub fn new_message() -> Id<Message> {
    sql::new_id()
}

/// So long after a message an equal one is the same press of a button; later it was typed anew on the same page.
pub(super) const PRESSED_TWICE_MS: i64 = 10_000;

pub async fn answer_once(cx: &Cx, id: Id<Referral>, message: &str, once: Id<Message>) -> Result<()> {
    cx.require(&Act::Follow(id))?;
    let message = words("message", message)?;
    let mut turn = Turn::begin(cx, id).await?;
    // Other words by the same form, gone back to, are another message; nobody reads words out of an id who has not seen the form.
    let once = Id::named("message", &format!("{once}:{message}"));
    let once = match sql::written_at(turn.tx.conn(), once).await.or_fault("look for an equal message")? {
        Some(at) if cx.now_ms() - at < PRESSED_TWICE_MS => return Ok(()),
        Some(_) => new_message(),
        None => once,
    };
    let open: Vec<Task> = turn.tasks.iter().filter(|task| task.state.is_open()).cloned().collect();
    let withdrawn = turn.referral().withdrawn_at.is_some();
    let lost = !withdrawn && lead_ended(&turn.tasks) == Some(Standing::Unreachable);
    if open.is_empty() && !lost {
        return Err(WrongTurn::Settled.into());
    }
    let asked = |task: &&Task| matches!(task.state, TaskState::Asked { .. });
    let asking: Vec<_> = open.iter().filter(asked).collect();
    let leading: Vec<_> = open.iter().filter(|task| task.part.is_main()).collect();
    let unasked = asking.is_empty();
    let readers = match (unasked, leading.is_empty()) {
        (false, _) => asking,
        (true, false) => leading,
        (true, true) => open.iter().collect(),
    };
    let to: Vec<_> = readers.iter().filter_map(|task| Some((task.agency?, task.part))).collect();
    turn.message_as(once, ("person", None), &to, message).await?;
    if lost {
        turn.add_task(None, Part::Triage).await?;
    }
    for reader in readers.iter().filter(|_| unasked) {
        turn.tell_written(reader.id).await?;
    }
    for asked in open.into_iter().filter(|task| matches!(task.state, TaskState::Asked { .. })) {
        let task = turn.take(&asked, Deed::Answer).await?;
        if task.state.is_unanswered() {
            // The agency's clock, which stood still, goes on with what was left of it.
            let (_, calendar) = place_and_calendar(cx, turn.referral()).await?;
            let referral = turn.referral();
            let due_at = resumed(asked.due_at, asked.state.at(), cx.now, referral.urgency, &calendar);
            let due_at = before_legal(cx.now, due_at, referral.legal_due_at);
            turn.settle(Task { due_at, ..task.clone() }).await?;
            turn.tell_agency(task.id).await?;
            // Whoever asked by a link has another one, and cannot read the answer: the municipality tells it to them.
            if asked.state.by() == Some(By::Link) {
                turn.tell_written(task.id).await?;
            }
        } else {
            // Nothing is owed by those who have taken it on; they asked, and have the answer.
            turn.tell_written(task.id).await?;
        }
    }
    turn.tell(EventKind::Answered, None).await?;
    turn.commit().await
}
