//! The field policy of a municipality: its own lines, then those for all.
use crate::{
    Cx, audit,
    fault::{OrFault, broken},
};
use domain::{
    Error, Problem, Result, Wrong,
    access::Act,
    area::AreaCode,
    edit::{Field, Goes, NEW, Policy, PolicyRow, RecordKind},
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

/// A line of a municipality's own; `None` lets the one for all hold again.
pub async fn set_policy(cx: &Cx, municipality: &AreaCode, kind: RecordKind, field: &str, goes: Option<Goes>) -> Result<()> {
    cx.require(&Act::ReviewEdits { municipality: municipality.clone() })?;
    let property = field.split_once('=').map_or(field, |(property, _)| property);
    if field != NEW && field != Field::WHOLE && Field::parse(kind, property).is_none() {
        return Err(Error::Invalid(vec![Problem::new("field", Wrong::Unknown)]));
    }
    let mut tx = cx.begin().await?;
    sqlx::query("DELETE FROM field_policy WHERE municipality = $1 AND kind = $2 AND field = $3")
        .bind(municipality.0.clone())
        .bind(kind.code())
        .bind(field.to_owned())
        .execute(tx.conn())
        .await
        .or_fault("end a line of the field policy")?;
    if let Some(goes) = goes {
        sqlx::query("INSERT INTO field_policy (municipality, kind, field, goes) VALUES ($1, $2, $3, $4)")
            .bind(municipality.0.clone())
            .bind(kind.code())
            .bind(field.to_owned())
            .bind(goes.code())
            .execute(tx.conn())
            .await
            .or_fault("write a line of the field policy")?;
    }
    audit::note(&mut tx, cx, "field-policy-set", &format!("policy:{}", kind.code()), Some(municipality)).await?;
    tx.commit().await
}
