//! Who is signed in: a random cookie of which only the hash is kept. No address, no browser, no list of where someone was; a name where its user gave one.
use crate::{
    Cx, Tx,
    cx::time,
    fault::{OrFault, broken},
};
use domain::{
    Error, Id, Result, Time,
    access::{Act, Caller, Member},
    account::{Account, Way, WayIn},
};
use jiff::SignedDuration;

mod sql;
pub mod steps;

/// In milliseconds: after half an hour of silence, and at the latest after twelve hours.
const IDLE_MS: i64 = 30 * 60 * 1000;
const ABSOLUTE_MS: i64 = 12 * 60 * 60 * 1000;
/// A page view is written at most once a minute.
const TOUCH_MS: i64 = 60 * 1000;

/// The session cookie's value. A sign-in always starts a session of its own.
pub async fn start(cx: &Cx, account: Id<Account>) -> Result<String> {
    start_as(cx, account, Way::Password, "").await
}

/// With how it began, and the name that its user gave to the computer.
pub async fn start_as(cx: &Cx, account: Id<Account>, way: Way, name: &str) -> Result<String> {
    start_since(cx, account, (way, name), Some(cx.now)).await
}

/// `shown_at`: when they showed who they are. A sign-on elsewhere lets those pass who did so before; None where it does not say when.
pub async fn start_since(cx: &Cx, account: Id<Account>, (way, name): (Way, &str), shown_at: Option<Time>) -> Result<String> {
    let token = seal::random_token();
    let mut tx = cx.begin().await?;
    let confirmed_at = shown_at.map_or(0, |at| at.min(cx.now).as_millisecond());
    let new = sql::Insert { hash: &seal::hash(&token), account: &account.text(), way, name, confirmed_at };
    sql::insert(tx.conn(), new, cx.now_ms()).await.or_fault("start a session")?;
    crate::audit::note(&mut tx, cx, WayIn::SignedIn.code(), &format!("account:{account} way:{}", way.code()), None).await?;
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

/// A session as its user sees it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Session {
    /// Names it to its user; nothing can be opened with it.
    pub id: String,
    pub name: String,
    pub way: Way,
    pub started_at: Time,
    pub seen_at: Time,
    /// The one that asks.
    pub here: bool,
}

/// One's own that are not over, the latest first.
pub async fn own(cx: &Cx) -> Result<Vec<Session>> {
    let account = crate::accounts::own(cx)?;
    let here = here(cx);
    let now = cx.now_ms();
    let rows = sql::of_account(cx.db.reader(), &account.text(), now - IDLE_MS, now - ABSOLUTE_MS).await.or_fault("list sessions")?;
    let session = |row: sql::Listed| {
        Ok(Session {
            id: id_of(&row.hash),
            name: row.name,
            way: row.way.parse().map_err(|()| broken("session.way"))?,
            started_at: time(row.started_at),
            seen_at: time(row.seen_at),
            here: here.as_ref() == Some(&row.hash),
        })
    };
    rows.into_iter().map(session).collect()
}

fn here(cx: &Cx) -> Option<String> {
    cx.session.as_ref().map(|token| seal::hash(token.as_str()))
}
fn id_of(hash: &str) -> String {
    seal::hash(hash).chars().take(16).collect()
}

/// One of one's own, wherever it is.
pub async fn end_one(cx: &Cx, id: &str) -> Result<()> {
    let account = crate::accounts::own(cx)?;
    let hashes = sql::hashes(cx.db.reader(), &account.text()).await.or_fault("list sessions")?;
    let hash = hashes.into_iter().find(|hash| id_of(hash) == id).ok_or(Error::Stale)?;
    let mut tx = cx.begin().await?;
    sql::delete(tx.conn(), &hash).await.or_fault("end a session")?;
    crate::audit::note(&mut tx, cx, "session-ended", &format!("account:{account}"), None).await?;
    tx.commit().await
}

/// All of one's own but this one.
pub async fn end_others(cx: &Cx) -> Result<()> {
    let account = crate::accounts::own(cx)?;
    let mut tx = cx.begin().await?;
    end_others_in(&mut tx, cx, account).await?;
    crate::audit::note(&mut tx, cx, "sessions-ended", &format!("account:{account}"), None).await?;
    tx.commit().await
}
pub(crate) async fn end_others_in(tx: &mut Tx, cx: &Cx, account: Id<Account>) -> Result<()> {
    let here = here(cx).unwrap_or_default();
    sql::delete_others(tx.conn(), &account.text(), &here).await.or_fault("end other sessions")
}

/// All of somebody's, by who manages the account.
pub(crate) async fn end_all_in(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    sql::delete_others(tx.conn(), &account.text(), "").await.or_fault("end sessions")
}

/// How this session began, if that was not longer ago.
pub async fn began(cx: &Cx, within: SignedDuration) -> Result<Option<Way>> {
    let Some(hash) = here(cx) else { return Ok(None) };
    let found = sql::beginning(cx.db.reader(), &hash).await.or_fault("read a session's beginning")?;
    let recent = found.filter(|begin| cx.now_ms() - begin.started_at <= milliseconds(within));
    recent.map(|begin| begin.way.parse().map_err(|()| broken("session.way"))).transpose()
}

/// Whether it was shown lately who is there; jobs and the operator need not show it.
pub async fn is_confirmed(cx: &Cx, within: SignedDuration) -> Result<bool> {
    if !matches!(cx.caller, Caller::Member(_)) {
        return Ok(true);
    }
    let Some(hash) = here(cx) else { return Ok(false) };
    let found = sql::beginning(cx.db.reader(), &hash).await.or_fault("read when a session was confirmed")?;
    Ok(found.is_some_and(|begin| cx.now_ms() - begin.confirmed_at <= milliseconds(within)))
}

/// It has just been shown again.
pub(crate) async fn confirm(cx: &Cx) -> Result<()> {
    let hash = here(cx).ok_or(Error::Forbidden)?;
    let mut tx = cx.begin().await?;
    sql::confirm(tx.conn(), &hash, cx.now_ms()).await.or_fault("confirm a session")?;
    tx.commit().await
}

fn milliseconds(duration: SignedDuration) -> i64 {
    i64::try_from(duration.as_millis()).unwrap_or(i64::MAX)
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
    steps::delete_over(&mut tx, cx).await?;
    crate::factors::passkeys::delete_over(&mut tx, cx).await?;
    tx.commit().await
}
