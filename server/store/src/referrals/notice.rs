//! What a letter to an agency may say: which request, until when, where. Nothing about the person, and not the need.
use super::{read::load, sql};
use crate::{Cx, fault::OrFault};
use domain::{
    Error, Id, Result, Time,
    access::Act,
    area::AreaCode,
    referral::{Referral, Task},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Notice {
    pub referral: Id<Referral>,
    pub due_at: Time,
    pub municipality: AreaCode,
    /// Nobody has answered it yet.
    pub waits: bool,
}

/// For the job that writes to those who answer this task.
pub async fn notice(cx: &Cx, task: Id<Task>) -> Result<Notice> {
    cx.require(&Act::RunJobs)?;
    let referral = sql::referral_of(cx.db.reader(), task).await.or_fault("look for a task's request")?.ok_or(Error::NotFound)?;
    let view = load(cx, sql::id(&referral)?).await?;
    let task = view.tasks.iter().find(|one| one.id == task).ok_or(Error::NotFound)?;
    let municipality = view.referral.municipality.clone();
    Ok(Notice { referral: view.referral.id, due_at: task.due_at, municipality, waits: task.state.is_unanswered() })
}

/// Where a request was asked, and with it by which clock the hours of its person are counted.
pub async fn municipality(cx: &Cx, id: Id<Referral>) -> Result<AreaCode> {
    cx.require(&Act::RunJobs)?;
    Ok(load(cx, id).await?.referral.municipality)
}
