//! What somebody has typed into a page of the editor and not sent yet. Seen by its author alone; nothing that others see depends on it.
use crate::{Cx, Tx, cx::time, edits, fault::OrFault};
use domain::{
    Error, Id, Result, Time,
    access::Caller,
    account::Account,
    edit::RecordKey,
    language::Language,
    listing::{Section, Sheet},
};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub page: (Section, Option<Language>),
    /// `Current::version` when its form was drawn.
    pub version: i64,
    pub typed: Sheet,
    pub saved_at: Time,
}

/// Older ones are forgotten: nobody knows any more what they were about.
const DAYS: i64 = 30;

fn author(cx: &Cx) -> Result<Id<Account>> {
    match &cx.caller {
        Caller::Member(member) => Ok(member.account),
        _ => Err(Error::Forbidden),
    }
}
fn name((section, to): (Section, Option<Language>)) -> String {
    to.map_or_else(|| section.code().to_owned(), |to| format!("{}:{to}", section.code()))
}
fn page(name: &str) -> Option<(Section, Option<Language>)> {
    let (section, to) = name.split_once(':').map_or((name, None), |(section, to)| (section, Some(to)));
    Some((section.parse().ok()?, to.and_then(|to| to.parse().ok())))
}

/// In place of what was kept of this page before.
pub async fn save_draft(cx: &Cx, record: &RecordKey, page: (Section, Option<Language>), version: i64, typed: &Sheet) -> Result<()> {
    let account = author(cx)?;
    // Only those who may edit the record come through here.
    edits::current(cx, record).await?;
    let typed = serde_json::to_string(typed).map_err(|_| Error::Unavailable)?;
    let mut tx = cx.begin().await?;
    forget_old(&mut tx, account).await?;
    sqlx::query(
        "INSERT INTO listing_draft (account_id, kind, record_id, page, version, typed, saved_at) VALUES ($1, $2, $3, $4, $5, $6, $7) \
         ON CONFLICT (account_id, kind, record_id, page) \
         DO UPDATE SET version = excluded.version, typed = excluded.typed, saved_at = excluded.saved_at",
    )
    .bind(account.text())
    .bind(record.kind.code())
    .bind(record.id.clone())
    .bind(name(page))
    .bind(version)
    .bind(typed)
    .bind(cx.now_ms())
    .execute(tx.conn())
    .await
    .or_fault("keep a draft of a listing")?;
    tx.commit().await
}

async fn forget_old(tx: &mut Tx, account: Id<Account>) -> Result<()> {
    sqlx::query("DELETE FROM listing_draft WHERE account_id = $1 AND saved_at < $2")
        .bind(account.text())
        .bind(tx.now_ms() - DAYS * 86_400_000)
        .execute(tx.conn())
        .await
        .or_fault("forget old drafts of listings")?;
    Ok(())
}

/// All that one keeps of a record, the newest first.
pub async fn drafts(cx: &Cx, record: &RecordKey) -> Result<Vec<Draft>> {
    let account = author(cx)?;
    let rows: Vec<(String, i64, String, i64)> = sqlx::query_as(
        "SELECT page, version, typed, saved_at FROM listing_draft \
         WHERE account_id = $1 AND kind = $2 AND record_id = $3 AND saved_at >= $4 ORDER BY saved_at DESC, page",
    )
    .bind(account.text())
    .bind(record.kind.code())
    .bind(record.id.clone())
    .bind(cx.now_ms() - DAYS * 86_400_000)
    .fetch_all(cx.db.reader())
    .await
    .or_fault("read drafts of a listing")?;
    let draft = |(name, version, typed, saved_at): (String, i64, String, i64)| {
        let typed = serde_json::from_str(&typed).ok()?;
        Some(Draft { page: page(&name)?, version, typed, saved_at: time(saved_at) })
    };
    Ok(rows.into_iter().filter_map(draft).collect())
}

pub async fn draft(cx: &Cx, record: &RecordKey, page: (Section, Option<Language>)) -> Result<Option<Draft>> {
    Ok(drafts(cx, record).await?.into_iter().find(|draft| draft.page == page))
}

/// It was sent, or thrown away.
pub async fn drop_draft(cx: &Cx, record: &RecordKey, page: (Section, Option<Language>)) -> Result<()> {
    let account = author(cx)?;
    let mut tx = cx.begin().await?;
    sqlx::query("DELETE FROM listing_draft WHERE account_id = $1 AND kind = $2 AND record_id = $3 AND page = $4")
        .bind(account.text())
        .bind(record.kind.code())
        .bind(record.id.clone())
        .bind(name(page))
        .execute(tx.conn())
        .await
        .or_fault("drop a draft of a listing")?;
    tx.commit().await
}
