//! The SQL of what is sealed: who holds a key to what, and messages.
use crate::referrals::Message;
use domain::{Id, referral::Referral};
use sqlx::{AnyConnection, AnyPool, Result};

pub(in crate::referrals) async fn insert_wraps(db: &mut AnyConnection, referral: Id<Referral>, wraps: &[(String, Vec<u8>)]) -> Result<()> {
    for (holder, wrapped) in wraps {
        sqlx::query(
            "INSERT INTO wrap (referral_id, holder, wrapped) VALUES ($1, $2, $3) \
             ON CONFLICT (referral_id, holder) DO UPDATE SET wrapped = excluded.wrapped",
        )
        .bind(referral.text())
        .bind(holder)
        .bind(wrapped.clone())
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}
/// Takes from a holder every key that it has to this request and to its messages.
pub(in crate::referrals) async fn drop_wraps(db: &mut AnyConnection, referral: Id<Referral>, holder: &str) -> Result<()> {
    sqlx::query("DELETE FROM wrap WHERE referral_id = $1 AND holder = $2").bind(referral.text()).bind(holder).execute(&mut *db).await?;
    sqlx::query("DELETE FROM message_wrap WHERE holder = $2 AND message_id IN (SELECT id FROM message WHERE referral_id = $1)")
        .bind(referral.text())
        .bind(holder)
        .execute(db)
        .await
        .map(|_| ())
}
pub(in crate::referrals) async fn drop_agencies(db: &mut AnyConnection, referral: Id<Referral>) -> Result<()> {
    sqlx::query("DELETE FROM wrap WHERE referral_id = $1 AND holder LIKE 'organization:%'").bind(referral.text()).execute(&mut *db).await?;
    sqlx::query(
        "DELETE FROM message_wrap WHERE holder LIKE 'organization:%' AND message_id IN (SELECT id FROM message WHERE referral_id = $1)",
    )
    .bind(referral.text())
    .execute(db)
    .await
    .map(|_| ())
}

/// The sealed facts and one holder's wrap of their key.
pub(in crate::referrals) async fn facts(
    db: &mut AnyConnection,
    referral: Id<Referral>,
    holder: &str,
) -> Result<Option<(Vec<u8>, Vec<u8>)>> {
    sqlx::query_as("SELECT r.facts, w.wrapped FROM referral r JOIN wrap w ON w.referral_id = r.id WHERE r.id = $1 AND w.holder = $2")
        .bind(referral.text())
        .bind(holder)
        .fetch_optional(db)
        .await
}
pub(in crate::referrals) async fn contact(db: &AnyPool, referral: Id<Referral>) -> Result<Option<(Vec<u8>, Vec<u8>)>> {
    sqlx::query_as("SELECT contact, contact_wrap FROM referral WHERE id = $1 AND contact IS NOT NULL AND withdrawn_at IS NULL")
        .bind(referral.text())
        .fetch_optional(db)
        .await
}

/// One message to store; its text is sealed.
pub(in crate::referrals) struct NewMessage {
    pub id: Id<Message>,
    pub referral: Id<Referral>,
    pub author: &'static str,
    pub agency: Option<String>,
    pub sealed: seal::Sealed,
    pub at: i64,
}
pub(in crate::referrals) async fn insert_message(db: &mut AnyConnection, new: &NewMessage) -> Result<()> {
    sqlx::query("INSERT INTO message (id, referral_id, author, agency, sealed, at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(new.id.text())
        .bind(new.referral.text())
        .bind(new.author)
        .bind(new.agency.clone())
        .bind(new.sealed.ciphertext.clone())
        .bind(new.at)
        .execute(&mut *db)
        .await?;
    insert_message_wraps(db, new.id, &new.sealed.wraps).await
}
pub(in crate::referrals) async fn insert_message_wraps(db: &mut AnyConnection, id: Id<Message>, wraps: &[(String, Vec<u8>)]) -> Result<()> {
    for (holder, wrapped) in wraps {
        sqlx::query(
            "INSERT INTO message_wrap (message_id, holder, wrapped) VALUES ($1, $2, $3) \
             ON CONFLICT (message_id, holder) DO UPDATE SET wrapped = excluded.wrapped",
        )
        .bind(id.text())
        .bind(holder)
        .bind(wrapped.clone())
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

/// The id, the author, the agency, the moment, the sealed text, the wrap.
pub(in crate::referrals) type MessageColumns = (String, String, Option<String>, i64, Vec<u8>, Vec<u8>);

/// Those messages that this holder has a key to, oldest first.
pub(in crate::referrals) async fn messages(db: &AnyPool, referral: Id<Referral>, holder: &str) -> Result<Vec<MessageColumns>> {
    sqlx::query_as(
        "SELECT m.id, m.author, m.agency, m.at, m.sealed, w.wrapped FROM message m JOIN message_wrap w ON w.message_id = m.id \
         WHERE m.referral_id = $1 AND w.holder = $2 ORDER BY m.seq",
    )
    .bind(referral.text())
    .bind(holder)
    .fetch_all(db)
    .await
}
