//! What a letter to an agency may say: which request, until when, where. Nothing about the person, and not the need.
use super::{read::load, sql};
use crate::{Cx, fault::OrFault};
use domain::{
    Error, Id, Result, Time,
    access::Act,
    area::AreaCode,
    organization::Organization,
    referral::{Part, Referral, Stage, Task, undecided},
};

#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a question of its own")]
pub struct Notice {
    pub referral: Id<Referral>,
    pub due_at: Time,
    /// Of the whole request; none while a provider was asked directly.
    pub legal_due_at: Option<Time>,
    pub municipality: AreaCode,
    /// None is the municipality itself.
    pub agency: Option<Id<Organization>>,
    pub part: Part,
    /// The whole request waits for somebody to take it on.
    pub undecided: bool,
    /// On a waiting list.
    pub listed: bool,
    /// Nobody has answered it yet.
    pub waits: bool,
    /// Accepted, and not begun.
    pub promised: bool,
}

/// For the job that writes to those who answer this task.
pub async fn notice(cx: &Cx, task: Id<Task>) -> Result<Notice> {
    cx.require(&Act::RunJobs)?;
    let referral = sql::referral_of(cx.db.reader(), task).await.or_fault("look for a task's request")?.ok_or(Error::NotFound)?;
    let view = load(cx, sql::id(&referral)?).await?;
    let task = view.tasks.iter().find(|one| one.id == task).ok_or(Error::NotFound)?;
    let municipality = view.referral.municipality.clone();
    Ok(Notice {
        referral: view.referral.id,
        due_at: task.due_at,
        legal_due_at: view.referral.legal_due_at,
        municipality,
        agency: task.agency,
        part: task.part,
        undecided: undecided(&view.referral, &view.tasks).is_some(),
        listed: task.state.stage() == Stage::Waitlisted,
        waits: task.state.is_unanswered(),
        promised: task.state.stage() == Stage::Accepted,
    })
}

/// Where a request was asked, and with it by which clock the hours of its person are counted.
pub async fn municipality(cx: &Cx, id: Id<Referral>) -> Result<AreaCode> {
    cx.require(&Act::RunJobs)?;
    Ok(load(cx, id).await?.referral.municipality)
}
