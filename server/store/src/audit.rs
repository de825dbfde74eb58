//! Who did what to whose data. Rows are written in the act's own transaction and linked by a job into a BLAKE3 chain;
//! a chain shows an edited, removed or inserted row, not a cut end: for that its head is signed each day and kept elsewhere.
use crate::{Cx, Tx, cx::time, fault::OrFault};
use domain::{
    Result, Time,
    access::{Act, Caller},
    area::AreaCode,
};

mod chain;
mod heads;
pub use chain::{Told, Verdict, chain, verify, verify_telling, verify_with};
pub use heads::{Check, add_head, check_if_due, head_to_sign, heads, last_check};

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditRow {
    pub seq: i64,
    pub at: Time,
    /// An account's id, or `system`, `operator`, `holder`, `anyone`, `link:ORGANIZATION`.
    pub actor: String,
    pub role: String,
    pub act: String,
    /// `referral:ID`, `task:ID`, `account:ID`, `key:HOLDER`: ids only.
    pub object: String,
    pub municipality: Option<String>,
}
type Columns = (i64, i64, String, String, String, String, Option<String>);
impl From<Columns> for AuditRow {
    fn from((seq, at, actor, role, act, object, municipality): Columns) -> Self {
        Self { seq, at: time(at), actor, role, act, object, municipality }
    }
}

/// Part of every verb that changes or opens something.
pub(crate) async fn note(tx: &mut Tx, cx: &Cx, act: &str, object: &str, municipality: Option<&AreaCode>) -> Result<()> {
    let (actor, role) = match &cx.caller {
        Caller::Anyone => ("anyone".to_owned(), "anyone"),
        Caller::Holder(_) => ("holder".to_owned(), "holder"),
        Caller::Linked(link) => (format!("link:{}", link.organization), "link"),
        Caller::Checking(link) => (format!("link:{}", link.organization), "link"),
        Caller::Member(member) => (member.account.text(), member.role.code()),
        Caller::System => ("system".to_owned(), "system"),
        Caller::Operator => ("operator".to_owned(), "operator"),
    };
    sqlx::query("INSERT INTO audit (at, actor, role, act, object, municipality) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(cx.now_ms())
        .bind(actor)
        .bind(role)
        .bind(act)
        .bind(object)
        .bind(municipality.map(|area| area.0.clone()))
        .execute(tx.conn())
        .await
        .or_fault("write an audit row")?;
    Ok(())
}

/// A page of a municipality's trail.
pub const PAGE: i64 = 100;

/// Newest first.
pub async fn of_municipality(cx: &Cx, municipality: &AreaCode, offset: i64) -> Result<Vec<AuditRow>> {
    cx.require(&Act::ReadAudit { municipality: municipality.clone() })?;
    let rows: Vec<Columns> = sqlx::query_as(
        "SELECT seq, at, actor, role, act, object, municipality FROM audit WHERE municipality = $1 ORDER BY seq DESC LIMIT $2 OFFSET $3",
    )
    .bind(&municipality.0)
    .bind(PAGE)
    .bind(offset.max(0))
    .fetch_all(cx.db.reader())
    .await
    .or_fault("read the audit trail")?;
    Ok(rows.into_iter().map(AuditRow::from).collect())
}

#[cfg(test)]
mod tests;
