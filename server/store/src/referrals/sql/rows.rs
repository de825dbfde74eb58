//! The SQL of queues and inboxes: one query a page, and another for how much there is where a page does not hold it all.
use sqlx::{AnyPool, Result};

/// No more than sixteen columns can be read at once, so two marks stand in one: 1 for what must not be refused, 2 where letters do not come.
pub(in crate::referrals) type RowColumns = (
    String,
    String,
    Option<String>,
    String,
    String,
    String,
    String,
    String,
    i64,
    i64,
    Option<i64>,
    String,
    i64,
    i64,
    Option<String>,
    Option<String>,
);

macro_rules! open_states {
    () => {
        "('sent', 'accepted', 'in-service', 'waitlisted', 'asked')"
    };
}

macro_rules! open_tasks {
    ($holder:literal, $filter:literal) => {
        concat!(
            "SELECT r.id, t.id, t.agency, t.part, COALESCE(t.need, r.need), r.area, r.municipality, r.urgency, \
             r.received_at, t.due_at, r.legal_due_at, \
             t.state, t.state_at, \
             CAST(r.must_not_refuse + CASE WHEN r.contact IS NOT NULL AND r.unheard_at IS NOT NULL THEN 2 ELSE 0 END AS BIGINT), \
             COALESCE(c.id, 'team:' || g.id), r.assisted_by FROM task t JOIN referral r ON r.id = t.referral_id \
             LEFT JOIN assignment s ON s.task_id = t.id AND s.holder = ",
            $holder,
            " LEFT JOIN account c ON c.id = s.owner AND c.disabled_at IS NULL \
             LEFT JOIN team g ON g.id = SUBSTR(s.owner, 6) AND g.retired_at IS NULL \
             WHERE t.state IN ",
            open_states!(),
            " AND ",
            $filter
        )
    };
}

/// What waits for an answer comes first: where there are more than so many, what has been under way for long takes no place from it.
pub(in crate::referrals) async fn queue(db: &AnyPool, municipality: &str, most: i64) -> Result<Vec<RowColumns>> {
    const QUEUE: &str = open_tasks!(
        "'municipality:' || r.municipality",
        "r.municipality = $1 ORDER BY CASE t.state WHEN 'sent' THEN 0 ELSE 1 END, t.due_at, t.id LIMIT $2"
    );
    sqlx::query_as(QUEUE).bind(municipality).bind(most).fetch_all(db).await
}
pub(in crate::referrals) async fn inbox(db: &AnyPool, organization: &str, most: i64) -> Result<Vec<RowColumns>> {
    const INBOX: &str = open_tasks!(
        "'organization:' || t.agency",
        "t.agency = $1 ORDER BY CASE t.state WHEN 'sent' THEN 0 ELSE 1 END, t.due_at, t.id LIMIT $2"
    );
    sqlx::query_as(INBOX).bind(organization).bind(most).fetch_all(db).await
}

pub(in crate::referrals) async fn count_queue(db: &AnyPool, municipality: &str) -> Result<i64> {
    const COUNT: &str = concat!(
        "SELECT COUNT(*) FROM task t JOIN referral r ON r.id = t.referral_id WHERE t.state IN ",
        open_states!(),
        " AND r.municipality = $1"
    );
    sqlx::query_scalar(COUNT).bind(municipality).fetch_one(db).await
}
pub(in crate::referrals) async fn count_inbox(db: &AnyPool, organization: &str) -> Result<i64> {
    const COUNT: &str = concat!("SELECT COUNT(*) FROM task t WHERE t.state IN ", open_states!(), " AND t.agency = $1");
    sqlx::query_scalar(COUNT).bind(organization).fetch_one(db).await
}
