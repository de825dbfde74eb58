//! How often listings are checked, municipality by municipality; where nothing is chosen, the policy that the program comes with.
use crate::{Cx, audit, changes, fault::OrFault, kept};
use domain::{Result, access::Act, area::AreaCode, freshness::Policy};
use std::{collections::HashMap, sync::Arc};

/// What municipalities have chosen.
pub(super) async fn all(cx: &Cx) -> Result<Arc<HashMap<AreaCode, Policy>>> {
    kept::once(cx, "check policies", "", async {
        let rows: Vec<(String, i64, i64)> = sqlx::query_as("SELECT municipality, days, urgent_days FROM check_policy")
            .fetch_all(cx.db.reader())
            .await
            .or_fault("read how often listings are checked")?;
        let policy = |(municipality, days, urgent): (String, i64, i64)| {
            let (days, urgent_days) = (u16::try_from(days).ok()?, u16::try_from(urgent).ok()?);
            Some((AreaCode(municipality), Policy { days, urgent_days }))
        };
        Ok(rows.into_iter().filter_map(policy).collect())
    })
    .await
}

pub async fn policy_of(cx: &Cx, municipality: &AreaCode) -> Result<Policy> {
    cx.require(&Act::ReadCatalogue)?;
    Ok(all(cx).await?.get(municipality).copied().unwrap_or_default())
}

/// From now on, also for what was checked before.
pub async fn set_policy(cx: &Cx, municipality: &AreaCode, policy: Policy) -> Result<()> {
    cx.require(&Act::SetCheckPolicy { municipality: municipality.clone() })?;
    let mut tx = cx.begin().await?;
    sqlx::query(
        "INSERT INTO check_policy (municipality, days, urgent_days) VALUES ($1, $2, $3) \
         ON CONFLICT (municipality) DO UPDATE SET days = excluded.days, urgent_days = excluded.urgent_days",
    )
    .bind(&municipality.0)
    .bind(i64::from(policy.days))
    .bind(i64::from(policy.urgent_days))
    .execute(tx.conn())
    .await
    .or_fault("say how often listings are checked")?;
    audit::note(&mut tx, cx, "check-policy-set", &format!("area:{municipality}"), Some(municipality)).await?;
    changes::note_table(&mut tx, "check_policy").await?;
    // The order of results depends on it as well.
    let now = cx.now_ms();
    changes::note_services_with_areas(&mut tx, now).await?;
    tx.commit().await
}
