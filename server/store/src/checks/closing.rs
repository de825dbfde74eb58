//! A service that its provider says is over: from the day that they name it is proposed to be closed for good, as an edit that the municipality looks
//! at. Before that day it stands as it is, and staff read when it will end.
use super::today;
use crate::{
    Cx, Tx,
    edits::{self, Outcome},
    fault::OrFault,
};
use domain::{
    Error, Id, Result,
    access::{Act, Caller, Checking},
    edit::{Field, RecordKey, RecordKind},
    listing::Status,
    service::Service,
};
use jiff::civil::Date;
use serde_json::json;

/// From which day on, beside the words.
pub(super) async fn note(tx: &mut Tx, word: &str, from: Date) -> Result<()> {
    sqlx::query("UPDATE check_word SET closes_on = $1 WHERE id = $2")
        .bind(from.to_string())
        .bind(word.to_owned())
        .execute(tx.conn())
        .await
        .or_fault("keep the day on which a service ends")
        .map(|_| ())
}

/// The edit in its author's name. Where nobody could decide on it, the words alone stay for people.
pub(super) async fn propose(cx: &Cx, word: &str, service: Id<Service>) -> Result<()> {
    let record = RecordKey::of(RecordKind::Service, service);
    let proposed = match edits::current(cx, &record).await {
        Ok(current) => {
            let fields = vec![(Field("status".into()), Some(json!(Status::Closed.word())))];
            edits::propose_for_review(cx, &record, current.version, fields).await
        }
        Err(error) => Err(error),
    };
    match proposed {
        // Somebody writes there this very moment: the next turn of the job tries again.
        Ok(Outcome::Conflict(_)) => return Ok(()),
        Ok(Outcome::Done { .. } | Outcome::Unchanged) | Err(Error::NotFound | Error::Forbidden) => {}
        Err(error) => return Err(error),
    }
    let mut tx = cx.begin().await?;
    sqlx::query("UPDATE check_word SET proposed_at = $1 WHERE id = $2")
        .bind(cx.now_ms())
        .bind(word.to_owned())
        .execute(tx.conn())
        .await
        .or_fault("note that the end of a service is proposed")?;
    tx.commit().await
}

/// Those whose day has come, and those that were interrupted on their day; answers how many.
pub async fn propose_due(cx: &Cx) -> Result<usize> {
    cx.require(&Act::RunJobs)?;
    let due: Vec<(String, String, String)> = sqlx::query_as(
        "SELECT id, service_id, office FROM check_word WHERE kind = 'closed' AND settled_at IS NULL AND proposed_at IS NULL \
         AND closes_on <= $1 AND office IS NOT NULL ORDER BY seq LIMIT 200",
    )
    .bind(today(cx).to_string())
    .fetch_all(cx.db.reader())
    .await
    .or_fault("look for services that end")?;
    let mut count = 0;
    for (word, service, office) in due {
        let (Ok(service), Ok(organization)) = (service.parse(), office.parse()) else { continue };
        // Whoever said so did it by a link, or for the same office.
        let caller = Caller::Checking(Checking { hash: String::new(), organization });
        match propose(&Cx::new(cx.db.clone(), caller, cx.now), &word, service).await {
            Ok(()) => count += 1,
            // Tried again at the next turn; no other waits for it, nor do the day's letters.
            Err(error) => tracing::warn!(%word, %error, "the end of a service could not be proposed"),
        }
    }
    Ok(count)
}
