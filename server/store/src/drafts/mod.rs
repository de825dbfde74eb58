//! The journey's answers between two pages, unreadable without the browser's cookie; dead after an hour.
use crate::{Cx, fault::OrFault};
use domain::{Error, Result, access::Act, referral::Draft};
use seal::Secrets;

mod sql;

/// As long as the cookie lives, in milliseconds.
pub const LIFE_MS: i64 = 60 * 60 * 1000;

/// The hour runs from the first save: saving again never makes it longer.
pub async fn save(cx: &Cx, secrets: &Secrets, draft: &Draft) -> Result<()> {
    cx.require(&Act::AskForHelp)?;
    let json = serde_json::to_vec(draft).map_err(|_| Error::Unavailable)?;
    let sealed = seal::draft::seal(secrets, &json).map_err(|_| Error::Unavailable)?;
    let mut tx = cx.begin().await?;
    sql::upsert(tx.conn(), &id(secrets), sealed, cx.now_ms() + LIFE_MS).await.or_fault("save a draft")?;
    tx.commit().await
}

pub async fn load(cx: &Cx, secrets: &Secrets) -> Result<Option<Draft>> {
    let sealed = sql::find(cx.db.reader(), &id(secrets), cx.now_ms()).await.or_fault("read a draft")?;
    Ok(sealed.and_then(|sealed| seal::draft::open(secrets, &sealed)).and_then(|json| serde_json::from_slice(&json).ok()))
}

pub async fn end(cx: &Cx, secrets: &Secrets) -> Result<()> {
    let mut tx = cx.begin().await?;
    remove(&mut tx, secrets).await?;
    tx.commit().await
}

pub(crate) async fn remove(tx: &mut crate::Tx, secrets: &Secrets) -> Result<()> {
    sql::delete(tx.conn(), &id(secrets)).await.or_fault("end a draft")
}

/// Removes what has expired; answers how many.
pub async fn purge(cx: &Cx) -> Result<u64> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    let count = sql::delete_expired(tx.conn(), cx.now_ms()).await.or_fault("purge drafts")?;
    tx.commit().await?;
    Ok(count)
}

fn id(secrets: &Secrets) -> String {
    seal::hash(&secrets.form_token())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::access::Caller;
    use jiff::SignedDuration;

    #[tokio::test]
    async fn a_draft_lives_an_hour_and_opens_with_its_cookie_alone() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::Anyone);
            let later = |minutes| Cx { now: cx.now + SignedDuration::from_mins(minutes), ..cx.clone() };
            let (own, other) = (Secrets::new(), Secrets::new());
            let mut draft = Draft { name: "Ona".into(), ..Draft::default() };
            save(&cx, &own, &draft).await.unwrap();
            draft.age = "81".into();
            save(&later(50), &own, &draft).await.unwrap();
            assert_eq!(load(&later(59), &own).await.unwrap(), Some(draft));
            assert_eq!(load(&cx, &other).await.unwrap(), None);
            assert_eq!(load(&later(61), &own).await.unwrap(), None);
            let job = |minutes| Cx { caller: Caller::System, ..later(minutes) };
            assert_eq!((purge(&job(59)).await.unwrap(), purge(&job(61)).await.unwrap()), (0, 1));
        })
        .await;
    }
    #[tokio::test]
    async fn a_draft_ends_when_it_is_left() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::Anyone);
            let secrets = Secrets::new();
            save(&cx, &secrets, &Draft::default()).await.unwrap();
            end(&cx, &secrets).await.unwrap();
            assert_eq!(load(&cx, &secrets).await.unwrap(), None);
        })
        .await;
    }
}
