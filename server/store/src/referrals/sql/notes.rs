//! The SQL of notes inside an agency: each has one holder, so its one wrap stands in its row.
use crate::{keys::of_label, referrals::Note};
use domain::{Id, account::Account, referral::Referral};
use sqlx::{AnyConnection, AnyPool, Result};

pub(in crate::referrals) async fn insert_note(
    db: &mut AnyConnection,
    (id, referral, author): (Id<Note>, Id<Referral>, Id<Account>),
    sealed: &seal::Sealed,
    at: i64,
) -> Result<()> {
    for (label, wrapped) in &sealed.wraps {
        let (holder, epoch) = of_label(label);
        sqlx::query(
            "INSERT INTO note (id, referral_id, holder, author, sealed, wrapped, epoch, at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(id.text())
        .bind(referral.text())
        .bind(holder)
        .bind(author.text())
        .bind(sealed.ciphertext.clone())
        .bind(wrapped.clone())
        .bind(epoch)
        .bind(at)
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

pub(in crate::referrals) async fn noted_at(db: &mut AnyConnection, id: Id<Note>) -> Result<Option<i64>> {
    sqlx::query_scalar("SELECT at FROM note WHERE id = $1").bind(id.text()).fetch_optional(db).await
}

/// The id, the author, the moment; then as in `SealedColumns`.
pub(in crate::referrals) type NoteColumns = (String, String, i64, Vec<u8>, Vec<u8>, i64, Option<String>);

pub(in crate::referrals) async fn notes(db: &AnyPool, referral: Id<Referral>, holder: &str) -> Result<Vec<NoteColumns>> {
    sqlx::query_as(
        "SELECT n.id, n.author, n.at, n.sealed, n.wrapped, n.epoch, r.erasure_id FROM note n JOIN referral r ON r.id = n.referral_id \
         WHERE n.referral_id = $1 AND n.holder = $2 ORDER BY n.seq",
    )
    .bind(referral.text())
    .bind(holder)
    .fetch_all(db)
    .await
}
pub(in crate::referrals) async fn count_notes(db: &AnyPool, referral: Id<Referral>, holder: &str) -> Result<i64> {
    sqlx::query_scalar("SELECT COUNT(*) FROM note WHERE referral_id = $1 AND holder = $2")
        .bind(referral.text())
        .bind(holder)
        .fetch_one(db)
        .await
}
