//! The SQL of requests, their tasks, events, wraps and messages.
use super::send::Parcel;
use crate::{cx::time, fault::broken, keys::of_label};
use domain::{
    Id,
    area::AreaCode,
    organization::Organization,
    referral::{EventKind, Referral},
    taxonomy::TermCode,
};
use sqlx::{AnyConnection, AnyPool, Result};

mod consents;
#[macro_use]
mod figures;
mod loops;
mod notes;
mod rows;
mod tasks;
mod wraps;
pub(super) use consents::*;
pub(super) use figures::*;
pub(super) use loops::*;
pub(super) use notes::*;
pub(super) use rows::*;
pub(super) use tasks::*;
pub(super) use wraps::*;

pub(super) fn new_id<T>() -> Id<T> {
    Id::from_uuid(uuid::Uuid::new_v4())
}
pub(super) fn id<T>(text: &str) -> domain::Result<Id<T>> {
    text.parse().map_err(|_| broken("id"))
}

/// A referral's columns in clear, as `REFERRAL` names them.
pub(super) type Columns =
    (String, String, String, String, Option<String>, String, i64, i64, Option<i64>, i64, Option<String>, Option<i64>, String, i64);

/// A referral with what its verbs need besides: the receipt's public key, whether a letter can be sent, and whether it comes.
pub(super) struct Stored {
    pub referral: Referral,
    pub receipt_key: seal::PublicKey,
    pub reachable: bool,
    pub hears: bool,
}

pub(super) fn stored(columns: Columns) -> domain::Result<Stored> {
    let (own, area, municipality, need, service, urgency, must_not_refuse, received_at, legal, proposed, assisted, withdrawn, key, contact) =
        columns;
    let referral = Referral {
        id: id(&own)?,
        area: AreaCode(area),
        municipality: AreaCode(municipality),
        need: TermCode(need),
        service: service.as_deref().map(id).transpose()?,
        urgency: urgency.parse().map_err(|()| broken("referral.urgency"))?,
        must_not_refuse: must_not_refuse != 0,
        received_at: time(received_at),
        legal_due_at: legal.map(time),
        legal_proposed: proposed != 0,
        assisted_by: assisted.as_deref().map(id).transpose()?,
        withdrawn_at: withdrawn.map(time),
    };
    let receipt_key = key.parse().map_err(|_| broken("referral.receipt_key"))?;
    Ok(Stored { referral, receipt_key, reachable: contact > 0, hears: contact > 1 })
}

macro_rules! referral_columns {
    () => {
        "id, area, municipality, need, service, urgency, must_not_refuse, received_at, legal_due_at, legal_proposed, assisted_by, \
         withdrawn_at, receipt_key, CAST(CASE WHEN contact IS NULL THEN 0 WHEN unheard_at IS NOT NULL THEN 1 ELSE 2 END AS BIGINT)"
    };
}

/// Reads the referral and keeps every other writer of it waiting until the transaction ends, on both databases alike.
pub(super) async fn lock(db: &mut AnyConnection, id: Id<Referral>) -> Result<Option<Columns>> {
    sqlx::query_as(concat!("UPDATE referral SET turn = turn + 1 WHERE id = $1 RETURNING ", referral_columns!()))
        .bind(id.text())
        .fetch_optional(db)
        .await
}
pub(super) async fn find(db: &AnyPool, id: Id<Referral>) -> Result<Option<Columns>> {
    sqlx::query_as(concat!("SELECT ", referral_columns!(), " FROM referral WHERE id = $1")).bind(id.text()).fetch_optional(db).await
}

/// `false` when the token or the receipt is taken.
pub(super) async fn insert_referral(db: &mut AnyConnection, parcel: &Parcel) -> Result<bool> {
    let referral = &parcel.referral;
    let contact = parcel.contact.as_ref();
    let wrap = contact.and_then(|sealed| sealed.wraps.first());
    let done = sqlx::query(
        "INSERT INTO referral (id, area, municipality, need, service, urgency, must_not_refuse, received_at, legal_due_at, legal_proposed, \
         assisted_by, token_hash, receipt_hash, receipt_key, facts, contact, contact_wrap, contact_epoch, erasure_id, erasure_key, turn) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, 0) ON CONFLICT DO NOTHING",
    )
    .bind(referral.id.text())
    .bind(&referral.area.0)
    .bind(&referral.municipality.0)
    .bind(&referral.need.0)
    .bind(referral.service.map(Id::text))
    .bind(referral.urgency.code())
    .bind(i64::from(referral.must_not_refuse))
    .bind(referral.received_at.as_millisecond())
    .bind(referral.legal_due_at.map(domain::Time::as_millisecond))
    .bind(i64::from(referral.legal_proposed))
    .bind(referral.assisted_by.map(Id::text))
    .bind(&parcel.token_hash)
    .bind(&parcel.receipt_hash)
    .bind(parcel.receipt_key.to_string())
    .bind(parcel.facts.ciphertext.clone())
    .bind(contact.map(|sealed| sealed.ciphertext.clone()))
    .bind(wrap.map(|(_, wrap)| wrap.clone()))
    // Which of the notifier's keys the contact is wrapped to.
    .bind(wrap.map_or(1, |(label, _)| of_label(label).1))
    .bind(parcel.erasure.as_ref().map(|erasure| erasure.id.clone()))
    .bind(parcel.erasure.as_ref().map(|erasure| erasure.key.to_string()))
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// The referral of a form's token, and when it was received.
pub(super) async fn by_token(db: &AnyPool, hash: &str) -> Result<Option<(String, i64)>> {
    sqlx::query_as("SELECT id, received_at FROM referral WHERE token_hash = $1").bind(hash).fetch_optional(db).await
}
pub(super) async fn by_receipt(db: &AnyPool, hash: &str) -> Result<Option<String>> {
    sqlx::query_scalar("SELECT id FROM referral WHERE receipt_hash = $1").bind(hash).fetch_optional(db).await
}
pub(super) async fn set_withdrawn(db: &mut AnyConnection, id: Id<Referral>, now: i64) -> Result<()> {
    sqlx::query("UPDATE referral SET withdrawn_at = $1 WHERE id = $2").bind(now).bind(id.text()).execute(&mut *db).await?;
    sqlx::query("UPDATE consent SET withdrawn_at = $1 WHERE referral_id = $2 AND withdrawn_at IS NULL AND ended_at IS NULL")
        .bind(now)
        .bind(id.text())
        .execute(db)
        .await
        .map(|_| ())
}

/// Whether letters to the person come, as far as is known; `None` for a request that is gone.
pub(super) async fn is_heard(db: &AnyPool, id: Id<Referral>) -> Result<Option<bool>> {
    let found: Option<i64> =
        sqlx::query_scalar("SELECT CAST(CASE WHEN unheard_at IS NULL THEN 1 ELSE 0 END AS BIGINT) FROM referral WHERE id = $1")
            .bind(id.text())
            .fetch_optional(db)
            .await?;
    Ok(found.map(|heard| heard == 1))
}
pub(super) async fn set_heard(db: &mut AnyConnection, id: Id<Referral>, unheard_at: Option<i64>) -> Result<()> {
    sqlx::query("UPDATE referral SET unheard_at = $1 WHERE id = $2").bind(unheard_at).bind(id.text()).execute(db).await.map(|_| ())
}

pub(super) async fn set_legal(db: &mut AnyConnection, id: Id<Referral>, due_at: domain::Time, proposed: bool) -> Result<()> {
    sqlx::query("UPDATE referral SET legal_due_at = $1, legal_proposed = $2 WHERE id = $3")
        .bind(due_at.as_millisecond())
        .bind(i64::from(proposed))
        .bind(id.text())
        .execute(db)
        .await
        .map(|_| ())
}

pub(super) async fn set_must_not_refuse(db: &mut AnyConnection, id: Id<Referral>, marked: bool) -> Result<()> {
    sqlx::query("UPDATE referral SET must_not_refuse = $1 WHERE id = $2")
        .bind(i64::from(marked))
        .bind(id.text())
        .execute(db)
        .await
        .map(|_| ())
}

type Agency = Option<Id<Organization>>;

pub(super) async fn insert_event(db: &mut AnyConnection, referral: Id<Referral>, kind: EventKind, agency: Agency, at: i64) -> Result<()> {
    sqlx::query("INSERT INTO event (referral_id, kind, agency, at) VALUES ($1, $2, $3, $4)")
        .bind(referral.text())
        .bind(kind.code())
        .bind(agency.map(Id::text))
        .bind(at)
        .execute(db)
        .await
        .map(|_| ())
}
/// The kind, the agency, the moment; oldest first.
pub(super) async fn events(db: &AnyPool, referral: Id<Referral>) -> Result<Vec<(String, Option<String>, i64)>> {
    sqlx::query_as("SELECT kind, agency, at FROM event WHERE referral_id = $1 ORDER BY seq").bind(referral.text()).fetch_all(db).await
}
pub(super) async fn count_events(db: &mut AnyConnection, referral: Id<Referral>, kind: EventKind) -> Result<i64> {
    sqlx::query_scalar("SELECT COUNT(*) FROM event WHERE referral_id = $1 AND kind = $2")
        .bind(referral.text())
        .bind(kind.code())
        .fetch_one(db)
        .await
}
pub(super) async fn has_event(db: &mut AnyConnection, referral: Id<Referral>, kind: EventKind, agency: Agency) -> Result<bool> {
    let count: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM event WHERE referral_id = $1 AND kind = $2 AND agency = $3")
        .bind(referral.text())
        .bind(kind.code())
        .bind(agency.map(Id::text))
        .fetch_one(db)
        .await?;
    Ok(count > 0)
}
