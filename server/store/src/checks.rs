//! When each group of a service's fields was last found right, by whom and how. Kept apart from the record itself.
use crate::{
    Cx, changes,
    fault::OrFault,
    kept,
    rows::{Cell, insert},
};
use domain::{
    Error, Id, Result,
    access::Act,
    freshness::{FieldCheck, FieldGroup},
    service::Service,
};

pub async fn of_service(cx: &Cx, service: Id<Service>) -> Result<Vec<FieldCheck>> {
    const OF: &str = "SELECT field_group, checked, checked_by, how FROM field_check \
        WHERE resource_type = 'service' AND resource_id = $1 ORDER BY field_group";
    cx.require(&Act::ReadCatalogue)?;
    let id = service.text();
    let rows = kept::once(cx, "checks", &id, async {
        let rows = sqlx::query_as::<_, (String, String, Option<String>, Option<String>)>(OF).bind(id.clone()).fetch_all(cx.db.reader());
        rows.await.or_fault("read when a service was checked")
    });
    let rows = rows.await?;
    let check = |(group, checked, by, how): (String, String, Option<String>, Option<String>)| {
        // A group that this program does not know is nothing that a page could show.
        let group: FieldGroup = group.parse().ok()?;
        Some(FieldCheck { group, checked: Some(checked), by: by.and_then(|by| by.parse().ok()), how: how.and_then(|how| how.parse().ok()) })
    };
    Ok(rows.iter().cloned().filter_map(check).collect())
}

/// Writes down what was checked; a check without a day is none.
pub async fn record(cx: &Cx, service: Id<Service>, checks: &[FieldCheck]) -> Result<()> {
    const COLUMNS: [&str; 6] = ["resource_type", "resource_id", "field_group", "checked", "checked_by", "how"];
    cx.require(&Act::ImportCatalogue)?;
    let cells = |check: &FieldCheck| {
        let checked = check.checked.as_deref()?;
        Some(vec![
            Cell::text("service"),
            Cell::text(&service.text()),
            Cell::text(check.group.code()),
            Cell::text(checked),
            Cell::Text(check.by.map(|by| by.code().to_owned())),
            Cell::Text(check.how.map(|how| how.code().to_owned())),
        ])
    };
    let mut tx = cx.begin().await?;
    let known: Option<String> = sqlx::query_scalar("SELECT id FROM service WHERE id = $1")
        .bind(service.text())
        .fetch_optional(tx.conn())
        .await
        .or_fault("find a service")?;
    known.ok_or(Error::NotFound)?;
    let again = " ON CONFLICT (resource_type, resource_id, field_group) DO UPDATE SET checked = excluded.checked, \
        checked_by = excluded.checked_by, how = excluded.how";
    insert(&mut tx, "field_check", &COLUMNS, checks.iter().filter_map(cells).collect(), again).await?;
    changes::note(&mut tx, "service", &[service.text()], cx.now_ms()).await?;
    tx.commit().await
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::{
        access::Caller,
        freshness::{CheckedHow, Checker},
    };

    #[tokio::test]
    async fn the_last_check_of_a_group_is_kept_and_told_in_the_change_log() {
        testing::each(|db| async move {
            testing::catalogue(&db).await;
            let cx = testing::cx(&db, Caller::Operator);
            let service: Id<Service> = Id::named("service", "vr-vdc-svajone:day.children");
            let check = |day: &str| FieldCheck {
                group: FieldGroup::Hours,
                checked: Some(day.into()),
                by: Some(Checker::Provider),
                how: Some(CheckedHow::Phone),
            };
            let before = changes::latest(&cx).await.unwrap();
            record(&cx, service, &[check("2026-10-01")]).await.unwrap();
            record(&cx, service, &[check("2026-11-02")]).await.unwrap();
            assert_eq!(of_service(&cx, service).await.unwrap(), [check("2026-11-02")]);
            assert_eq!(changes::latest(&cx).await.unwrap(), before + 2);
            assert_eq!(record(&cx, Id::named("service", "nobody's"), &[check("2026-11-02")]).await, Err(Error::NotFound));
            let anyone = testing::cx(&db, Caller::Anyone);
            assert_eq!(record(&anyone, service, &[check("2026-11-02")]).await, Err(Error::Forbidden));
        })
        .await;
    }
}
