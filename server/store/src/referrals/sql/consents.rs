//! The SQL of consents: one row a reader, which stays when it is over.
use crate::{
    Tx,
    keys::Holder,
    referrals::send::Parcel,
    rows::{self, Cell},
};
use domain::{Id, consent::Ended, referral::Referral};
use sqlx::{Any, AnyConnection, AnyPool, Executor, Result};

pub(in crate::referrals) async fn insert_consents(tx: &mut Tx, parcel: &Parcel, holders: &[Holder], until: i64) -> domain::Result<()> {
    const COLUMNS: [&str; 8] = ["referral_id", "holder", "given_at", "since_at", "until_at", "language", "wording", "given"];
    let now = Cell::Whole(Some(tx.now_ms()));
    let row = |holder: &Holder| {
        vec![
            Cell::Text(Some(parcel.referral.id.text())),
            Cell::Text(Some(holder.to_string())),
            now.clone(),
            now.clone(),
            Cell::Whole(Some(until)),
            Cell::text(parcel.language.code()),
            Cell::text(domain::consent::WORDING),
            Cell::text(parcel.given.code()),
        ]
    };
    rows::insert_often(tx, "consent", &COLUMNS, holders.iter().map(row).collect(), " ON CONFLICT (referral_id, holder) DO NOTHING").await
}

/// The reader, given at, since, until, how, withdrawn at, ended at, has a key, to a part alone, is of the municipality itself.
pub(in crate::referrals) type ConsentColumns = (String, i64, Option<i64>, i64, Option<String>, Option<i64>, Option<i64>, i64, i64, i64);

/// The municipality first, then in the order in which they got it.
pub(in crate::referrals) async fn consents<'c>(
    db: impl Executor<'c, Database = Any>,
    referral: Id<Referral>,
) -> Result<Vec<ConsentColumns>> {
    sqlx::query_as(
        "SELECT c.holder, c.given_at, c.since_at, c.until_at, c.given, c.withdrawn_at, c.ended_at, \
         CAST(CASE WHEN EXISTS (SELECT 1 FROM wrap w WHERE w.referral_id = c.referral_id AND w.holder = c.holder) THEN 1 ELSE 0 END AS BIGINT), \
         CAST(CASE WHEN EXISTS (SELECT 1 FROM wrap w WHERE w.referral_id = c.referral_id AND w.holder = c.holder AND w.own IS NOT NULL) \
             THEN 1 ELSE 0 END AS BIGINT), \
         CAST(CASE WHEN EXISTS (SELECT 1 FROM account a WHERE 'organization:' || a.organization_id = c.holder \
             AND a.municipality = r.municipality) THEN 1 ELSE 0 END AS BIGINT) \
         FROM consent c JOIN referral r ON r.id = c.referral_id WHERE c.referral_id = $1 \
         ORDER BY CASE WHEN c.holder LIKE 'municipality:%' THEN 0 ELSE 1 END, c.since_at, c.holder",
    )
    .bind(referral.text())
    .fetch_all(db)
    .await
}

/// To the next office that helps, as it was given to the municipality.
pub(in crate::referrals) async fn pass_consent(
    db: &mut AnyConnection,
    referral: Id<Referral>,
    from: &str,
    to: &str,
    now: i64,
) -> Result<()> {
    sqlx::query(
        "INSERT INTO consent (referral_id, holder, given_at, since_at, until_at, language, wording, given) \
         SELECT referral_id, $3, given_at, $4, until_at, language, wording, given FROM consent WHERE referral_id = $1 AND holder = $2 \
         ON CONFLICT (referral_id, holder) DO UPDATE SET since_at = excluded.since_at, until_at = excluded.until_at, ended_at = NULL",
    )
    .bind(referral.text())
    .bind(from)
    .bind(to)
    .bind(now)
    .execute(db)
    .await
    .map(|_| ())
}

pub(in crate::referrals) async fn end_consent(
    db: &mut AnyConnection,
    referral: Id<Referral>,
    holder: &str,
    why: Ended,
    now: i64,
) -> Result<()> {
    let statement = match why {
        Ended::Withdrawn => "UPDATE consent SET withdrawn_at = $1 WHERE referral_id = $2 AND holder = $3",
        Ended::Expired => "UPDATE consent SET ended_at = $1 WHERE referral_id = $2 AND holder = $3",
    };
    sqlx::query(statement).bind(now).bind(referral.text()).bind(holder).execute(db).await.map(|_| ())
}

/// For longer, for those who were not taken off.
pub(in crate::referrals) async fn prolong_consents(db: &mut AnyConnection, referral: Id<Referral>, until: i64) -> Result<()> {
    sqlx::query(
        "UPDATE consent SET until_at = $1, ended_at = NULL WHERE referral_id = $2 AND withdrawn_at IS NULL \
         AND (ended_at IS NULL OR holder LIKE 'municipality:%')",
    )
    .bind(until)
    .bind(referral.text())
    .execute(db)
    .await
    .map(|_| ())
}

/// Requests under way whose municipality's consent ends by then: its end, and how often that was told.
pub(in crate::referrals) async fn near(db: &AnyPool, now: i64, by: i64) -> Result<Vec<(String, i64, i64)>> {
    sqlx::query_as(
        "SELECT c.referral_id, c.until_at, \
         (SELECT COUNT(*) FROM consent_reminder m WHERE m.referral_id = c.referral_id AND m.run = c.until_at) \
         FROM consent c WHERE c.until_at > $1 AND c.until_at <= $2 AND c.holder LIKE 'municipality:%' \
         AND c.withdrawn_at IS NULL AND c.ended_at IS NULL AND EXISTS (SELECT 1 FROM task t WHERE t.referral_id = c.referral_id \
             AND t.state IN ('sent', 'accepted', 'in-service', 'waitlisted', 'asked')) \
         ORDER BY c.until_at, c.referral_id",
    )
    .bind(now)
    .bind(by)
    .fetch_all(db)
    .await
}

/// `false` when it was told before.
pub(in crate::referrals) async fn say_near(
    db: &mut AnyConnection,
    (referral, run, days): (Id<Referral>, i64, i64),
    now: i64,
) -> Result<bool> {
    let done = sqlx::query(
        "INSERT INTO consent_reminder (referral_id, run, days, at) VALUES ($1, $2, $3, $4) ON CONFLICT (referral_id, run, days) DO NOTHING",
    )
    .bind(referral.text())
    .bind(run)
    .bind(days)
    .bind(now)
    .execute(db)
    .await?;
    Ok(done.rows_affected() == 1)
}

/// Requests of which a consent has come to its last moment and has not been ended.
pub(in crate::referrals) async fn over(db: &AnyPool, now: i64) -> Result<Vec<String>> {
    sqlx::query_scalar(
        "SELECT DISTINCT referral_id FROM consent WHERE until_at <= $1 AND withdrawn_at IS NULL AND ended_at IS NULL ORDER BY referral_id LIMIT 500",
    )
    .bind(now)
    .fetch_all(db)
    .await
}
