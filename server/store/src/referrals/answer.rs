//! What an agency does with its own task. Each step is looked up in the one table (`domain::referral::table`), whoever asks for it.
use super::{
    feedback, link, read, sql,
    talk::PRESSED_TWICE_MS,
    turn::{Turn, words},
};
use crate::{Cx, fault::OrFault, jobs::Letter};
use domain::{
    Error, Id, Problem, Result, Time, Wrong,
    access::{Act, Caller},
    referral::{
        Deed, EventKind, Outcome, Part, Reason, Task, TaskState,
        tries::{Try, Way},
    },
};

pub async fn accept(cx: &Cx, task: Id<Task>) -> Result<()> {
    let (mut turn, task) = step(cx, task, Deed::Accept).await?;
    link::tell_staff(&mut turn, &task).await?;
    turn.tell_person(Letter::Accepted).await?;
    turn.commit().await
}

/// Help has begun.
pub async fn start(cx: &Cx, task: Id<Task>) -> Result<()> {
    let (mut turn, _) = step(cx, task, Deed::Start).await?;
    turn.tell_person(Letter::Accepted).await?;
    turn.commit().await
}

/// No place now, but one is expected in so many weeks.
pub async fn waitlist(cx: &Cx, task: Id<Task>, weeks: u16) -> Result<()> {
    let (mut turn, task) = answering(cx, task).await?;
    // The button was pressed twice: it stands there.
    if matches!(task.state, TaskState::Waitlisted { at, weeks: named, .. } if named == weeks && cx.now_ms() - at.as_millisecond() < PRESSED_TWICE_MS)
    {
        return Ok(());
    }
    let task = turn.take(&task, Deed::Waitlist { weeks }).await?;
    turn.tell(EventKind::Waitlisted, Some(&task)).await?;
    link::tell_staff(&mut turn, &task).await?;
    turn.tell_person(Letter::Accepted).await?;
    turn.commit().await
}

/// The person has said so by telephone or at the desk: they keep their place, and are asked again after a while.
pub async fn said_still_needed(cx: &Cx, task: Id<Task>) -> Result<()> {
    let (turn, _) = step(cx, task, Deed::StillNeeded).await?;
    turn.commit().await
}

/// Never final for the person: it goes back to the municipality, and the agency can open nothing of it any more.
/// `note` is for the person, in the agency's own words; it may be empty. Who does not give the service names those who do.
pub async fn decline(cx: &Cx, task: Id<Task>, reason: Reason, note: &str) -> Result<()> {
    let (mut turn, task) = step(cx, task, Deed::Decline(reason)).await?;
    let agency = task.agency.ok_or(Error::Forbidden)?;
    note_to_person(&mut turn, &task, note).await?;
    if reason == Reason::NotOurService {
        feedback::name_others(&mut turn, &task).await?;
    }
    turn.drop_wraps(agency).await?;
    // Written down at the desk for those who told it by telephone: they read that it was.
    if matches!(cx.caller, Caller::Member(_)) {
        turn.tell_over(std::slice::from_ref(&task)).await?;
    }
    // A further agency's refusal leaves the lead where it was; where nobody leads any more, the municipality looks who does this part.
    if turn.is_left_alone(&task) {
        turn.add_task(None, Part::Triage).await?;
        turn.tell_person(Letter::BackInTriage).await?;
    }
    turn.commit().await
}

/// So long after the clock has taken a task back its agency may still have been typing.
const STILL_TYPING: jiff::SignedDuration = jiff::SignedDuration::from_hours(1);

/// For an agency whose refusal was overtaken by the clock: what it said, its reason among it, goes sealed to the municipality and to the person as
/// every word to them does, and the timeline tells that it came. `false` where nothing was overtaken, or they have said it before; what is pressed
/// twice is kept once.
pub async fn declined_late(cx: &Cx, task: Id<Task>, said: &str) -> Result<bool> {
    let said = said.trim();
    // How long a note may be its form has asked; the reason stands before it.
    if said.is_empty() {
        return Err(Error::Invalid(vec![Problem::new("note", Wrong::Missing)]));
    }
    let (mut turn, task) = answering(cx, task).await?;
    let overtaken = match task.state {
        TaskState::Returned { at } => cx.now.duration_since(at) <= STILL_TYPING,
        // By a link, which ends with the time to answer: the clock comes round soon.
        TaskState::Sent { .. } => task.due_at <= cx.now,
        _ => false,
    };
    let Some(agency) = task.agency.filter(|_| overtaken && turn.referral().withdrawn_at.is_none()) else { return Ok(false) };
    let id = turn.referral().id;
    let events = sql::events(cx.db.reader(), id).await.or_fault("look for late words")?;
    let own = |kind: &str, of: Option<&str>| kind == EventKind::DeclinedLate.code() && of == Some(agency.text().as_str());
    if let Some((.., at)) = events.iter().rfind(|(kind, of, _)| own(kind, of.as_deref())) {
        return Ok(cx.now_ms() - at < PRESSED_TWICE_MS);
    }
    turn.message("agency", Some(agency), &[], said).await?;
    turn.tell(EventKind::DeclinedLate, Some(&task)).await?;
    turn.commit().await?;
    Ok(true)
}

pub async fn complete(cx: &Cx, task: Id<Task>, outcome: Outcome) -> Result<()> {
    let (mut turn, task) = step(cx, task, Deed::Complete(outcome)).await?;
    done(&mut turn, &task).await?;
    turn.commit().await
}

/// A provider in Ukraine that was asked directly passes it to the council: the municipality has it now, and its legal clock starts.
/// What the provider itself does with it is another task.
pub async fn file(cx: &Cx, task: Id<Task>) -> Result<()> {
    let (mut turn, task) = step(cx, task, Deed::File).await?;
    if turn.is_left_alone(&task) {
        turn.add_task(None, Part::Triage).await?;
    }
    turn.commit().await
}

/// What is open to all needs no decision: the answer itself is the help.
pub async fn reply(cx: &Cx, task: Id<Task>, answer: &str) -> Result<()> {
    let answer = words("answer", answer)?;
    let (mut turn, task) = step(cx, task, Deed::Reply).await?;
    note_to_person(&mut turn, &task, answer).await?;
    done(&mut turn, &task).await?;
    turn.commit().await
}

/// It was agreed that they may read until the help ends.
async fn done(turn: &mut Turn<'_>, task: &Task) -> Result<()> {
    if let Some(agency) = task.agency {
        turn.drop_wraps(agency).await?;
    }
    turn.tell_over(std::slice::from_ref(task)).await?;
    turn.tell_person(Letter::Completed).await
}

/// Logs one try to reach the person. It stands where it stood: a try is no answer, so the agency's clock runs on.
pub async fn try_to_reach(cx: &Cx, task: Id<Task>, way: Way, at: Time) -> Result<()> {
    let (mut turn, task) = answering(cx, task).await?;
    if at > cx.now || at < turn.referral().received_at {
        return Err(Error::Invalid(vec![Problem::new("when", Wrong::NotAllowed)]));
    }
    turn.take(&task, Deed::Try).await?;
    let one = Try { at, way, agency: task.agency };
    let referral = turn.referral().id;
    // The button was pressed twice: nobody tries twice in the same way within a moment.
    let before = sql::tries(turn.tx.conn(), referral).await.or_fault("read tries")?;
    let before = before.into_iter().map(read::try_of).collect::<Result<Vec<_>>>()?;
    let moment = |other: &Try| (other.at.as_millisecond() - at.as_millisecond()).abs() < PRESSED_TWICE_MS;
    if before.iter().any(|other| other.agency == one.agency && other.way == way && moment(other)) {
        return Ok(());
    }
    sql::insert_try(turn.tx.conn(), referral, &one).await.or_fault("log a try")?;
    turn.tell(EventKind::Tried, Some(&task)).await?;
    turn.commit().await
}

/// After tries on enough days. When the person writes again, the municipality takes it up again.
pub async fn unreachable(cx: &Cx, task: Id<Task>) -> Result<()> {
    let (mut turn, task) = step(cx, task, Deed::Unreachable).await?;
    if let Some(agency) = task.agency {
        turn.drop_wraps(agency).await?;
    }
    turn.tell_over(std::slice::from_ref(&task)).await?;
    // Whom the law lets nobody refuse is not given up by one agency: the municipality looks.
    let given_up = turn.referral().must_not_refuse && task.agency.is_some() && turn.is_left_alone(&task);
    if given_up {
        turn.add_task(None, Part::Triage).await?;
    }
    // A letter may reach who did not answer the telephone.
    turn.tell_person(if given_up { Letter::BackInTriage } else { Letter::Completed }).await?;
    turn.commit().await
}

/// The step of one task, with its line in timeline and audit; what follows from it is the verb's.
pub(super) async fn step(cx: &Cx, task: Id<Task>, deed: Deed) -> Result<(Turn<'_>, Task)> {
    let (mut turn, task) = answering(cx, task).await?;
    let task = turn.take(&task, deed).await?;
    turn.tell(EventKind::of(deed.step()), Some(&task)).await?;
    Ok((turn, task))
}

/// Words of the agency to the person; none when there are none.
pub(super) async fn note_to_person(turn: &mut Turn<'_>, task: &Task, note: &str) -> Result<()> {
    if note.trim().is_empty() {
        return Ok(());
    }
    turn.message("agency", task.agency, &[], words("note", note)?).await
}

pub(super) async fn answering(cx: &Cx, task: Id<Task>) -> Result<(Turn<'_>, Task)> {
    let (turn, task) = Turn::of_task(cx, task).await?;
    may_answer(&turn, &task)?;
    Ok((turn, task))
}

pub(super) fn may_answer(turn: &Turn<'_>, task: &Task) -> Result<()> {
    let cx = turn.cx;
    cx.require(&match &cx.caller {
        Caller::Linked(_) => Act::AnswerByLink(task.id),
        _ => Act::Answer { municipality: turn.referral().municipality.clone(), agency: task.agency },
    })
}
