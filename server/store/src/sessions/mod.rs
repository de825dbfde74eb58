//! Who is signed in: a random cookie of which only the hash is kept. No address, no browser, no list of where someone was.
use crate::{Cx, fault::OrFault};
use domain::{
    Id, Result,
    access::{Act, Member},
    account::Account,
};

mod sql;

/// In milliseconds: after half an hour of silence, and at the latest after twelve hours.
const IDLE_MS: i64 = 30 * 60 * 1000;
const ABSOLUTE_MS: i64 = 12 * 60 * 60 * 1000;
/// A page view is written at most once a minute.
const TOUCH_MS: i64 = 60 * 1000;

/// The session cookie's value. A sign-in always starts a session of its own.
pub async fn start(cx: &Cx, account: Id<Account>) -> Result<String> {
    let token = seal::random_token();
    let mut tx = cx.begin().await?;
    sql::insert(tx.conn(), &seal::hash(&token), &account.text(), cx.now_ms()).await.or_fault("start a session")?;
    crate::audit::note(&mut tx, cx, "signed-in", &format!("account:{account}"), None).await?;
    tx.commit().await?;
    Ok(token)
}

/// Who the cookie belongs to, as they are today; `None` when it is unknown, over, or its account is disabled.
pub async fn member(cx: &Cx, token: &str) -> Result<Option<Member>> {
    let hash = seal::hash(token);
    let Some(row) = sql::find(cx.db.reader(), &hash).await.or_fault("read a session")? else { return Ok(None) };
    let now = cx.now_ms();
    if now - row.seen_at > IDLE_MS || now - row.started_at > ABSOLUTE_MS {
        // The job takes it away where this cannot.
        let _ = remove(cx, &hash).await;
        return Ok(None);
    }
    // Where nothing can be written, such as on a full disk, reading goes on: only the half hour does not begin anew.
    if now - row.seen_at > TOUCH_MS && touch(cx, &hash).await.is_err() {
        tracing::warn!("a visit could not be noted; the session ends earlier");
    }
    row.member().map(Some)
}

async fn touch(cx: &Cx, hash: &str) -> Result<()> {
    let mut tx = cx.begin().await?;
    sql::touch(tx.conn(), hash, cx.now_ms()).await.or_fault("touch a session")?;
    tx.commit().await
}

/// The same without keeping the session alive: for what a page asks by itself, with nobody at the desk perhaps.
pub async fn peek(cx: &Cx, token: &str) -> Result<Option<Member>> {
    let Some(row) = sql::find(cx.db.reader(), &seal::hash(token)).await.or_fault("read a session")? else { return Ok(None) };
    let now = cx.now_ms();
    let over = now - row.seen_at > IDLE_MS || now - row.started_at > ABSOLUTE_MS;
    if over { Ok(None) } else { row.member().map(Some) }
}

pub async fn end(cx: &Cx, token: &str) -> Result<()> {
    remove(cx, &seal::hash(token)).await
}

async fn remove(cx: &Cx, hash: &str) -> Result<()> {
    let mut tx = cx.begin().await?;
    sql::delete(tx.conn(), hash).await.or_fault("end a session")?;
    tx.commit().await
}

pub async fn purge(cx: &Cx) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    sql::delete_over(tx.conn(), cx.now_ms() - IDLE_MS, cx.now_ms() - ABSOLUTE_MS).await.or_fault("purge sessions")?;
    tx.commit().await
}
