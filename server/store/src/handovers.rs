//! Hand-overs that happened elsewhere: recorded by a desk, counted by themselves, with no clock. Nothing in them is about a person.
use crate::{Cx, assignments::clerk, audit, cx::time, fault::OrFault};
use domain::{
    Error, Id, Problem, Result, Wrong,
    access::Act,
    area::AreaCode,
    handover::{Handover, New, Outcome},
};

/// The longest list.
pub const MOST: i64 = 200;

pub async fn record(cx: &Cx, new: &New) -> Result<Id<Handover>> {
    let (member, municipality) = clerk(cx)?;
    cx.require(&Act::LogHandover { municipality: municipality.clone() })?;
    check(cx, new, &municipality).await?;
    let id = Id::<Handover>::from_uuid(uuid::Uuid::new_v4());
    let mut tx = cx.begin().await?;
    sqlx::query(
        "INSERT INTO handover (id, municipality, area, need, agency, way, day, outcome, recorded_by, recorded_at, changed_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $10)",
    )
    .bind(id.text())
    .bind(&municipality.0)
    .bind(&new.area.0)
    .bind(&new.need.0)
    .bind(new.agency.map(Id::text))
    .bind(new.way.code())
    .bind(new.day.to_string())
    .bind(new.outcome.code())
    .bind(member.account.text())
    .bind(cx.now_ms())
    .execute(tx.conn())
    .await
    .or_fault("record a hand-over")?;
    audit::note(&mut tx, cx, "handover-recorded", &format!("handover:{id}"), Some(&municipality)).await?;
    tx.commit().await?;
    Ok(id)
}

/// What the form could have offered, and nothing else.
async fn check(cx: &Cx, new: &New, municipality: &AreaCode) -> Result<()> {
    let wrong = |field| Error::Invalid(vec![Problem::new(field, Wrong::Unknown)]);
    let here = crate::areas::municipality_of(cx, &new.area).await?;
    if here.is_none_or(|here| here.code != *municipality) {
        return Err(wrong("area"));
    }
    if !crate::taxonomy::core(cx).await?.iter().any(|term| term.code == new.need && !term.code.is_group()) {
        return Err(wrong("need"));
    }
    match new.agency {
        Some(agency) if crate::organizations::find_many(cx, &[agency]).await?.is_empty() => Err(wrong("agency")),
        _ => Ok(()),
    }
}

/// What one has heard of it since.
pub async fn tell_outcome(cx: &Cx, id: Id<Handover>, outcome: Outcome) -> Result<()> {
    let (_, municipality) = clerk(cx)?;
    cx.require(&Act::LogHandover { municipality: municipality.clone() })?;
    let mut tx = cx.begin().await?;
    let done = sqlx::query("UPDATE handover SET outcome = $1, changed_at = $2 WHERE id = $3 AND municipality = $4")
        .bind(outcome.code())
        .bind(cx.now_ms())
        .bind(id.text())
        .bind(&municipality.0)
        .execute(tx.conn())
        .await
        .or_fault("tell a hand-over's outcome")?;
    if done.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    audit::note(&mut tx, cx, "handover-outcome", &format!("handover:{id}"), Some(&municipality)).await?;
    tx.commit().await
}

/// The newest of a municipality.
pub async fn list(cx: &Cx, municipality: &AreaCode) -> Result<Vec<Handover>> {
    cx.require(&Act::LogHandover { municipality: municipality.clone() })?;
    let rows: Vec<Columns> = sqlx::query_as(
        "SELECT id, area, need, agency, way, day, outcome, recorded_by, recorded_at FROM handover WHERE municipality = $1 \
         ORDER BY day DESC, recorded_at DESC, id LIMIT $2",
    )
    .bind(&municipality.0)
    .bind(MOST)
    .fetch_all(cx.db.reader())
    .await
    .or_fault("list hand-overs")?;
    rows.into_iter().map(handover).collect()
}

type Columns = (String, String, String, Option<String>, String, String, String, String, i64);

fn handover((id, area, need, agency, way, day, outcome, by, at): Columns) -> Result<Handover> {
    let broken = || crate::fault::broken("handover");
    Ok(Handover {
        id: id.parse().map_err(|_| broken())?,
        area: AreaCode(area),
        need: domain::taxonomy::TermCode(need),
        agency: agency.map(|id| id.parse().map_err(|_| broken())).transpose()?,
        way: way.parse().map_err(|()| broken())?,
        day: day.parse().map_err(|_| broken())?,
        outcome: outcome.parse().map_err(|()| broken())?,
        recorded_by: by.parse().map_err(|_| broken())?,
        recorded_at: time(at),
    })
}

#[cfg(test)]
mod tests;
