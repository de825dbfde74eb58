//! Whether what the site writes to a person comes at all. Where it does not (the address takes nothing, or no text messages leave here), people are
//! told once, and the person's silence means nothing: nobody is let go for a question that never came.
use super::{consents::under_way, sql, turn::Turn};
use crate::{
    Cx,
    fault::OrFault,
    jobs::{self, About, Job},
};
use domain::{Id, Result, access::Act, referral::Referral};

/// For the notifier, after each letter.
pub async fn note_heard(cx: &Cx, id: Id<Referral>, heard: bool) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    // Nearly always it is as before, or the request is erased: then nothing is written.
    let before = sql::is_heard(cx.db.reader(), id).await.or_fault("read whether letters come")?;
    if before.is_none_or(|before| before == heard) {
        return Ok(());
    }
    let mut turn = Turn::begin(cx, id).await?;
    if turn.stored.hears == heard {
        return Ok(());
    }
    sql::set_heard(turn.tx.conn(), id, (!heard).then(|| cx.now_ms())).await.or_fault("note whether letters come")?;
    if !heard {
        turn.audit("person-unreached", None).await?;
        if let Some(task) = under_way(&turn) {
            jobs::enqueue(&mut turn.tx, cx, Job::Alert { task, about: About::Unreached }).await?;
        }
    }
    turn.commit().await
}
