//! The SQL of figures: the clear columns of all requests that came to a municipality within a time.
use sqlx::{Any, AnyPool, Result, any::AnyArguments, query::QueryAs};

/// Which requests.
pub(in crate::referrals) struct Came<'a> {
    pub municipality: &'a str,
    pub from: i64,
    pub until: i64,
}

macro_rules! of_those_who_came {
    () => {
        "referral_id IN (SELECT id FROM referral WHERE municipality = $1 AND received_at >= $2 AND received_at < $3)"
    };
}
pub(in crate::referrals) use of_those_who_came;

pub(in crate::referrals) fn bound<'q, O>(query: QueryAs<'q, Any, O, AnyArguments>, came: &Came<'_>) -> QueryAs<'q, Any, O, AnyArguments> {
    query.bind(came.municipality.to_owned()).bind(came.from).bind(came.until)
}

pub(in crate::referrals) type CaseColumns =
    (String, String, String, Option<String>, String, i64, i64, Option<i64>, i64, Option<String>, Option<i64>);

pub(in crate::referrals) async fn referrals_between(db: &AnyPool, came: &Came<'_>) -> Result<Vec<CaseColumns>> {
    const REFERRALS: &str = "SELECT id, area, need, service, urgency, must_not_refuse, received_at, legal_due_at, legal_proposed, assisted_by, \
        withdrawn_at FROM referral WHERE municipality = $1 AND received_at >= $2 AND received_at < $3 ORDER BY id";
    bound(sqlx::query_as(REFERRALS), came).fetch_all(db).await
}
pub(in crate::referrals) async fn events_between(db: &AnyPool, came: &Came<'_>) -> Result<Vec<(String, String, i64)>> {
    const EVENTS: &str = concat!("SELECT referral_id, kind, at FROM event WHERE ", of_those_who_came!(), " ORDER BY at, seq");
    bound(sqlx::query_as(EVENTS), came).fetch_all(db).await
}
/// The last one of a request comes last.
pub(in crate::referrals) async fn verdicts_between(
    db: &AnyPool,
    came: &Came<'_>,
) -> Result<Vec<(String, String, Option<String>, Option<String>, i64)>> {
    const VERDICTS: &str = concat!("SELECT referral_id, help, why, waited, at FROM verdict WHERE ", of_those_who_came!(), " ORDER BY seq");
    bound(sqlx::query_as(VERDICTS), came).fetch_all(db).await
}
/// What the clock has said: request, task, kind, when.
pub(in crate::referrals) async fn said_between(db: &AnyPool, came: &Came<'_>) -> Result<Vec<(String, String, String, i64)>> {
    const SAID: &str = concat!(
        "SELECT t.referral_id, m.task_id, m.kind, m.at FROM reminder m JOIN task t ON t.id = m.task_id WHERE t.",
        of_those_who_came!(),
        " ORDER BY m.at"
    );
    bound(sqlx::query_as(SAID), came).fetch_all(db).await
}
pub(in crate::referrals) async fn first_received(db: &AnyPool, municipality: &str) -> Result<Option<i64>> {
    sqlx::query_scalar("SELECT MIN(received_at) FROM referral WHERE municipality = $1").bind(municipality.to_owned()).fetch_one(db).await
}

/// Hand-overs that happened elsewhere: day, outcome, how many.
pub(in crate::referrals) async fn handovers_between(db: &AnyPool, municipality: &str, year: i16) -> Result<Vec<(String, String, i64)>> {
    const HANDOVERS: &str =
        "SELECT day, outcome, COUNT(*) FROM handover WHERE municipality = $1 AND day >= $2 AND day <= $3 GROUP BY day, outcome";
    sqlx::query_as(HANDOVERS)
        .bind(municipality.to_owned())
        .bind(format!("{year:04}-01-01"))
        .bind(format!("{year:04}-12-31"))
        .fetch_all(db)
        .await
}
