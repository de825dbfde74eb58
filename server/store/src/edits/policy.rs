//! The field policy of a municipality: its own lines, then those for all. They are changed as rows of the table `field-policies`, by two people.
use crate::{
    Cx,
    fault::{OrFault, broken},
};
use domain::{
    Result,
    access::Act,
    area::AreaCode,
    edit::{Policy, PolicyRow},
};

/// For those who review by it.
pub async fn policy(cx: &Cx, municipality: &AreaCode) -> Result<Policy> {
    cx.require(&Act::ReviewEdits { municipality: municipality.clone() })?;
    read(cx, Some(municipality)).await
}

pub(super) async fn read(cx: &Cx, municipality: Option<&AreaCode>) -> Result<Policy> {
    let own = municipality.map_or("", AreaCode::as_str);
    let rows: Vec<(String, String, String, String)> =
        sqlx::query_as("SELECT municipality, kind, field, goes FROM field_policy WHERE municipality IN ($1, '') ORDER BY kind, field")
            .bind(own.to_owned())
            .fetch_all(cx.db.reader())
            .await
            .or_fault("read the field policy")?;
    let mut policy = Policy::default();
    for (of, kind, field, goes) in rows {
        let broken = || broken("field_policy");
        let row = PolicyRow { kind: kind.parse().map_err(|()| broken())?, field, goes: goes.parse().map_err(|()| broken())? };
        if of.is_empty() { policy.of_all.push(row) } else { policy.own.push(row) }
    }
    Ok(policy)
}
