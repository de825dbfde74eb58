//! The SQL of what closes the loop: tries to reach someone, other providers that were named, and the person's own word about the end.
use domain::{
    Id,
    referral::{Referral, Task, Verdict, tries::Try},
    service::Service,
};
use sqlx::{Any, AnyConnection, AnyPool, Executor, Result};

pub(in crate::referrals) async fn insert_try(db: &mut AnyConnection, referral: Id<Referral>, one: &Try) -> Result<()> {
    sqlx::query("INSERT INTO attempt (referral_id, agency, way, at) VALUES ($1, $2, $3, $4)")
        .bind(referral.text())
        .bind(one.agency.map(Id::text))
        .bind(one.way.code())
        .bind(one.at.as_millisecond())
        .execute(db)
        .await
        .map(|_| ())
}
/// The agency, the way, the moment; oldest first.
pub(in crate::referrals) async fn tries<'c>(
    db: impl Executor<'c, Database = Any>,
    referral: Id<Referral>,
) -> Result<Vec<(Option<String>, String, i64)>> {
    sqlx::query_as("SELECT agency, way, at FROM attempt WHERE referral_id = $1 ORDER BY at, seq").bind(referral.text()).fetch_all(db).await
}

/// Services that answer this need where the person is, of others than this agency; those that are given nowhere in particular come last.
pub(in crate::referrals) async fn others(db: &AnyPool, referral: &Referral, agency: &str) -> Result<Vec<String>> {
    const OTHERS: &str = "WITH RECURSIVE up (code, depth) AS (SELECT code, 0 FROM area WHERE code = $1 \
        UNION ALL SELECT a.parent_code, up.depth + 1 FROM area a JOIN up ON up.code = a.code WHERE a.parent_code IS NOT NULL AND up.depth < 20) \
        SELECT s.id FROM service s JOIN service_area sa ON sa.root_type = 'service' AND sa.root_id = s.id JOIN up ON up.code = sa.area_code \
        WHERE s.status = 'active' AND (s.organization_id IS NULL OR s.organization_id <> $3) \
        AND EXISTS (SELECT 1 FROM attribute a JOIN taxonomy_term t ON t.id = a.taxonomy_term_id \
            WHERE a.root_type = 'service' AND a.root_id = s.id AND t.taxonomy = 'core' AND t.code = $2) \
        GROUP BY s.id, s.name ORDER BY MIN(up.depth), s.name, s.id LIMIT 8";
    sqlx::query_scalar(OTHERS).bind(&referral.area.0).bind(&referral.need.0).bind(agency).fetch_all(db).await
}
pub(in crate::referrals) async fn insert_alternatives(db: &mut AnyConnection, task: &Task, services: &[Id<Service>]) -> Result<()> {
    for (position, service) in (0_i64..).zip(services) {
        sqlx::query("INSERT INTO alternative (task_id, service_id, referral_id, position) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING")
            .bind(task.id.text())
            .bind(service.text())
            .bind(task.referral.text())
            .bind(position)
            .execute(&mut *db)
            .await?;
    }
    Ok(())
}
pub(in crate::referrals) async fn alternatives(db: &AnyPool, referral: Id<Referral>) -> Result<Vec<String>> {
    sqlx::query_scalar("SELECT service_id FROM alternative WHERE referral_id = $1 GROUP BY service_id ORDER BY MIN(position), service_id")
        .bind(referral.text())
        .fetch_all(db)
        .await
}

pub(in crate::referrals) async fn insert_verdict(db: &mut AnyConnection, referral: Id<Referral>, verdict: &Verdict) -> Result<()> {
    sqlx::query("INSERT INTO verdict (referral_id, help, why, waited, at) VALUES ($1, $2, $3, $4, $5)")
        .bind(referral.text())
        .bind(verdict.help.code())
        .bind(verdict.why.map(domain::referral::WhyNot::code))
        .bind(verdict.waited.map(domain::referral::Waited::code))
        .bind(verdict.at.as_millisecond())
        .execute(db)
        .await
        .map(|_| ())
}
/// Help, why not, how long, when: the latest word.
pub(in crate::referrals) async fn verdict(
    db: &AnyPool,
    referral: Id<Referral>,
) -> Result<Option<(String, Option<String>, Option<String>, i64)>> {
    sqlx::query_as("SELECT help, why, waited, at FROM verdict WHERE referral_id = $1 ORDER BY seq DESC LIMIT 1")
        .bind(referral.text())
        .fetch_optional(db)
        .await
}

/// Who opened this request: moment, role, organization, deed; oldest first. Accounts that are gone leave their role.
pub(in crate::referrals) async fn openings(db: &AnyPool, referral: Id<Referral>) -> Result<Vec<(i64, String, Option<String>, String)>> {
    sqlx::query_as(
        "SELECT a.at, a.role, m.organization_id, a.act FROM audit a LEFT JOIN account m ON m.id = a.actor \
         WHERE a.object = $1 AND a.act LIKE 'opened%' ORDER BY a.seq",
    )
    .bind(format!("referral:{}", referral.text()))
    .fetch_all(db)
    .await
}
