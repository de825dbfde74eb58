//! The SQL of what is sealed: who holds a key to what, and messages.
use crate::{
    Tx,
    keys::of_label,
    referrals::Message,
    rows::{self, Cell},
};
use domain::{Id, referral::Referral};
use sqlx::{AnyConnection, AnyPool, Result};

/// To the whole record. Whoever had a text of its own keeps that aside, for when it leads no more.
pub(in crate::referrals) async fn insert_wraps(tx: &mut Tx, referral: Id<Referral>, wraps: &[(String, Vec<u8>)]) -> domain::Result<()> {
    const AGAIN: &str = " ON CONFLICT (referral_id, holder) DO UPDATE SET kept_own = COALESCE(wrap.own, wrap.kept_own), \
         kept_wrapped = CASE WHEN wrap.own IS NULL THEN wrap.kept_wrapped ELSE wrap.wrapped END, \
         kept_epoch = CASE WHEN wrap.own IS NULL THEN wrap.kept_epoch ELSE wrap.epoch END, \
         epoch = excluded.epoch, wrapped = excluded.wrapped, own = NULL";
    let row = |(label, wrapped): &(String, Vec<u8>)| {
        let (holder, epoch) = of_label(label);
        vec![Cell::Text(Some(referral.text())), Cell::text(holder), Cell::Whole(Some(epoch)), Cell::Bytes(wrapped.clone())]
    };
    rows::insert_often(tx, "wrap", &["referral_id", "holder", "epoch", "wrapped"], wraps.iter().map(row).collect(), AGAIN).await
}
/// A text of a holder's own, in place of the whole record; who has a key to the whole keeps it.
pub(in crate::referrals) async fn insert_part(
    db: &mut AnyConnection,
    referral: Id<Referral>,
    label: &str,
    (text, wrapped): (&[u8], &[u8]),
) -> Result<()> {
    let (holder, epoch) = of_label(label);
    sqlx::query("INSERT INTO wrap (referral_id, holder, epoch, wrapped, own) VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING")
        .bind(referral.text())
        .bind(holder)
        .bind(epoch)
        .bind(wrapped.to_vec())
        .bind(text.to_vec())
        .execute(db)
        .await
        .map(|_| ())
}
/// Leaves to a holder that leads no more what its own part needs: its text and the messages of that part. One that has no such text (it came to
/// its part before there were any) is left with no key: it had better ask than read all.
pub(in crate::referrals) async fn narrow_wraps(db: &mut AnyConnection, referral: Id<Referral>, holder: &str) -> Result<()> {
    for statement in [
        "DELETE FROM wrap WHERE referral_id = $1 AND holder = $2 AND own IS NULL AND kept_own IS NULL",
        "UPDATE wrap SET own = kept_own, wrapped = kept_wrapped, epoch = kept_epoch, kept_own = NULL, kept_wrapped = NULL, kept_epoch = NULL \
         WHERE referral_id = $1 AND holder = $2 AND own IS NULL",
        "DELETE FROM message_wrap WHERE holder = $2 AND of_lead = 1 AND message_id IN (SELECT id FROM message WHERE referral_id = $1)",
    ] {
        sqlx::query(statement).bind(referral.text()).bind(holder).execute(&mut *db).await?;
    }
    Ok(())
}
/// Takes from a holder every key that it has to this request and to its messages; its own notes, which nobody else could read, go.
pub(in crate::referrals) async fn drop_wraps(db: &mut AnyConnection, referral: Id<Referral>, holder: &str) -> Result<()> {
    sqlx::query("DELETE FROM note WHERE referral_id = $1 AND holder = $2").bind(referral.text()).bind(holder).execute(&mut *db).await?;
    sqlx::query("DELETE FROM wrap WHERE referral_id = $1 AND holder = $2").bind(referral.text()).bind(holder).execute(&mut *db).await?;
    sqlx::query("DELETE FROM message_wrap WHERE holder = $2 AND message_id IN (SELECT id FROM message WHERE referral_id = $1)")
        .bind(referral.text())
        .bind(holder)
        .execute(db)
        .await
        .map(|_| ())
}
pub(in crate::referrals) async fn drop_agencies(db: &mut AnyConnection, referral: Id<Referral>) -> Result<()> {
    sqlx::query("DELETE FROM note WHERE referral_id = $1 AND holder LIKE 'organization:%'").bind(referral.text()).execute(&mut *db).await?;
    sqlx::query("DELETE FROM wrap WHERE referral_id = $1 AND holder LIKE 'organization:%'").bind(referral.text()).execute(&mut *db).await?;
    sqlx::query(
        "DELETE FROM message_wrap WHERE holder LIKE 'organization:%' AND message_id IN (SELECT id FROM message WHERE referral_id = $1)",
    )
    .bind(referral.text())
    .execute(db)
    .await
    .map(|_| ())
}

/// What is sealed, one holder's wrap of its key, for which of the holder's keys, and the erasure key's name.
pub(in crate::referrals) type SealedColumns = (Vec<u8>, Vec<u8>, i64, Option<String>);

/// As `SealedColumns`, and whether it is a part.
type FactsColumns = (Vec<u8>, Vec<u8>, i64, Option<String>, i64);
/// What this holder's key opens, and whether that is a part of it alone.
pub(in crate::referrals) async fn facts(db: &mut AnyConnection, referral: Id<Referral>, holder: &str) -> Result<Option<FactsColumns>> {
    sqlx::query_as(
        "SELECT COALESCE(w.own, r.facts), w.wrapped, w.epoch, r.erasure_id, CAST(CASE WHEN w.own IS NULL THEN 0 ELSE 1 END AS BIGINT) \
         FROM referral r JOIN wrap w ON w.referral_id = r.id WHERE r.id = $1 AND w.holder = $2",
    )
    .bind(referral.text())
    .bind(holder)
    .fetch_optional(db)
    .await
}
pub(in crate::referrals) async fn contact(db: &AnyPool, referral: Id<Referral>) -> Result<Option<SealedColumns>> {
    sqlx::query_as(
        "SELECT contact, contact_wrap, contact_epoch, erasure_id FROM referral \
         WHERE id = $1 AND contact IS NOT NULL AND withdrawn_at IS NULL",
    )
    .bind(referral.text())
    .fetch_optional(db)
    .await
}
/// Another receipt opens the request from now on; visits that the old one opened end.
pub(in crate::referrals) async fn set_receipt(db: &mut AnyConnection, referral: Id<Referral>, hash: &str, key: &str) -> Result<()> {
    sqlx::query("UPDATE referral SET receipt_hash = $1, receipt_key = $2 WHERE id = $3")
        .bind(hash)
        .bind(key)
        .bind(referral.text())
        .execute(&mut *db)
        .await?;
    sqlx::query("DELETE FROM follow WHERE referral_id = $1").bind(referral.text()).execute(db).await.map(|_| ())
}

/// A wrap for a key that has been replaced: of what (`facts`, `part`, `kept`, `message`, `note`, `contact`), whose id, the wrap, for which of the holder's keys.
pub(in crate::referrals) type StaleColumns = (String, String, Vec<u8>, i64);

pub(in crate::referrals) async fn stale(db: &AnyPool, holder: &str, current: i64, limit: i64) -> Result<Vec<StaleColumns>> {
    const WRAPS: &str = "SELECT CASE WHEN own IS NULL THEN 'facts' ELSE 'part' END, referral_id, wrapped, epoch FROM wrap \
         WHERE holder = $1 AND epoch < $2 \
         UNION ALL SELECT 'kept', referral_id, kept_wrapped, kept_epoch FROM wrap \
         WHERE holder = $1 AND kept_own IS NOT NULL AND kept_epoch < $2 \
         UNION ALL SELECT 'message', message_id, wrapped, epoch FROM message_wrap WHERE holder = $1 AND epoch < $2 \
         UNION ALL SELECT 'note', id, wrapped, epoch FROM note WHERE holder = $1 AND epoch < $2 LIMIT $3";
    const CONTACTS: &str = "SELECT 'contact', id, contact_wrap, contact_epoch FROM referral \
         WHERE contact_wrap IS NOT NULL AND contact_epoch < $1 LIMIT $2";
    if holder == "notifier" {
        return sqlx::query_as(CONTACTS).bind(current).bind(limit).fetch_all(db).await;
    }
    sqlx::query_as(WRAPS).bind(holder).bind(current).bind(limit).fetch_all(db).await
}
/// Only where the wrap is still the one that was read.
pub(in crate::referrals) async fn renew(db: &mut AnyConnection, of: &str, id: &str, holder: &str, new: (i64, i64, Vec<u8>)) -> Result<()> {
    let statement = match of {
        "facts" | "part" => "UPDATE wrap SET epoch = $1, wrapped = $2 WHERE referral_id = $3 AND holder = $4 AND epoch = $5",
        "kept" => "UPDATE wrap SET kept_epoch = $1, kept_wrapped = $2 WHERE referral_id = $3 AND holder = $4 AND kept_epoch = $5",
        "note" => "UPDATE note SET epoch = $1, wrapped = $2 WHERE id = $3 AND holder = $4 AND epoch = $5",
        "message" => "UPDATE message_wrap SET epoch = $1, wrapped = $2 WHERE message_id = $3 AND holder = $4 AND epoch = $5",
        _ => "UPDATE referral SET contact_epoch = $1, contact_wrap = $2 WHERE id = $3 AND $4 = 'notifier' AND contact_epoch = $5",
    };
    let (before, epoch, wrapped) = new;
    sqlx::query(statement).bind(epoch).bind(wrapped).bind(id).bind(holder).bind(before).execute(db).await.map(|_| ())
}

/// When a message of this id was written, if there is one.
pub(in crate::referrals) async fn written_at(db: &mut AnyConnection, id: Id<Message>) -> Result<Option<i64>> {
    sqlx::query_scalar("SELECT at FROM message WHERE id = $1").bind(id.text()).fetch_optional(db).await
}

/// Whether the person wrote anything at this very moment.
pub(in crate::referrals) async fn person_wrote_at(db: &AnyPool, referral: Id<Referral>, at: i64) -> Result<bool> {
    let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM message WHERE referral_id = $1 AND author = 'person' AND at = $2")
        .bind(referral.text())
        .bind(at)
        .fetch_one(db)
        .await?;
    Ok(count > 0)
}

/// One message to store; its text is sealed.
pub(in crate::referrals) struct NewMessage {
    pub id: Id<Message>,
    pub referral: Id<Referral>,
    pub author: &'static str,
    pub agency: Option<String>,
    pub sealed: seal::Sealed,
    /// Holders that get it as those who lead.
    pub leading: Vec<String>,
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
    insert_message_wraps(db, new.id, &new.sealed.wraps, &new.leading).await
}
/// `leading` are those holders that lose it again when they lead no more; who had it before for a part of its own keeps it.
pub(in crate::referrals) async fn insert_message_wraps(
    db: &mut AnyConnection,
    id: Id<Message>,
    wraps: &[(String, Vec<u8>)],
    leading: &[String],
) -> Result<()> {
    for (label, wrapped) in wraps {
        let (holder, epoch) = of_label(label);
        sqlx::query(
            "INSERT INTO message_wrap (message_id, holder, epoch, wrapped, of_lead) VALUES ($1, $2, $3, $4, $5) \
             ON CONFLICT (message_id, holder) DO UPDATE SET epoch = excluded.epoch, wrapped = excluded.wrapped",
        )
        .bind(id.text())
        .bind(holder)
        .bind(epoch)
        .bind(wrapped.clone())
        .bind(i64::from(leading.iter().any(|one| one == holder)))
        .execute(&mut *db)
        .await?;
    }
    Ok(())
}

/// The id, the author, the agency, the moment; then as in `SealedColumns`.
pub(in crate::referrals) type MessageColumns = (String, String, Option<String>, i64, Vec<u8>, Vec<u8>, i64, Option<String>);

/// Those messages that this holder has a key to, oldest first.
pub(in crate::referrals) async fn messages(db: &AnyPool, referral: Id<Referral>, holder: &str) -> Result<Vec<MessageColumns>> {
    sqlx::query_as(
        "SELECT m.id, m.author, m.agency, m.at, m.sealed, w.wrapped, w.epoch, r.erasure_id FROM message m \
         JOIN message_wrap w ON w.message_id = m.id JOIN referral r ON r.id = m.referral_id \
         WHERE m.referral_id = $1 AND w.holder = $2 ORDER BY m.seq",
    )
    .bind(referral.text())
    .bind(holder)
    .fetch_all(db)
    .await
}
