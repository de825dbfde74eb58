//! What a map needs to know of many services, without reading their whole records: names, and areas that are served.
use crate::{Cx, fault::OrFault, kept, rows::marks};
use domain::{Id, Result, access::Act, area::AreaCode, service::Service};
use sqlx::AssertSqlSafe;
use std::collections::HashMap;

/// In the language that the provider wrote them in.
pub async fn names(cx: &Cx, ids: &[Id<Service>]) -> Result<HashMap<Id<Service>, String>> {
    cx.require(&Act::ReadCatalogue)?;
    let ids = texts(ids);
    let named = kept::each(cx, "names of services", &ids, async |missing| {
        let rows = pairs(cx, &missing, |marks| format!("SELECT id, name FROM service WHERE id IN ({marks})")).await?;
        Ok(rows.into_iter().filter_map(|(id, name)| Some((id.clone(), (id.parse::<Id<Service>>().ok()?, name)))).collect())
    });
    Ok(named.await?.iter().map(|named| (named.0, named.1.clone())).collect())
}

/// In the order in which the record names them; who serves none is missing.
pub async fn areas_of(cx: &Cx, ids: &[Id<Service>]) -> Result<HashMap<Id<Service>, Vec<AreaCode>>> {
    cx.require(&Act::ReadCatalogue)?;
    let ids = texts(ids);
    let served = kept::each(cx, "areas of services", &ids, async |missing| served(cx, &missing).await);
    Ok(served.await?.iter().filter(|served| !served.1.is_empty()).map(|served| (served.0, served.1.clone())).collect())
}

/// With those that serve none, so that nobody asks for them again.
async fn served(cx: &Cx, ids: &[String]) -> Result<Vec<(String, (Id<Service>, Vec<AreaCode>))>> {
    let sql = |marks| {
        format!(
            "SELECT root_id, area_code FROM service_area WHERE root_type = 'service' AND area_code IS NOT NULL AND root_id IN ({marks}) \
             ORDER BY root_id, position"
        )
    };
    let mut found: HashMap<String, (Id<Service>, Vec<AreaCode>)> =
        ids.iter().filter_map(|id| Some((id.clone(), (id.parse().ok()?, vec![])))).collect();
    for (id, code) in pairs(cx, ids, sql).await? {
        if let Some((_, codes)) = found.get_mut(&id) {
            codes.push(AreaCode(code));
        }
    }
    Ok(found.into_iter().collect())
}

fn texts(ids: &[Id<Service>]) -> Vec<String> {
    ids.iter().map(|id| id.text()).collect()
}

async fn pairs(cx: &Cx, ids: &[String], sql: impl Fn(String) -> String) -> Result<Vec<(String, String)>> {
    let mut found = vec![];
    for some in ids.chunks(500) {
        let query = sqlx::query_as(AssertSqlSafe(sql(marks(1, some.len())))).persistent(false);
        let query = some.iter().fold(query, |query, id| query.bind(id.clone()));
        found.extend(query.fetch_all(cx.db.reader()).await.or_fault("read what a map shows")?);
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::access::Caller;

    #[tokio::test]
    async fn a_map_knows_names_and_areas_of_the_sample() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::Operator);
            crate::import::sample(&cx, &|_| ()).await.unwrap();
            let id = Id::<Service>::named("service", "vr-vdc-svajone:day.children");
            let unknown = Id::<Service>::named("service", "nobody");
            assert_eq!(names(&cx, &[id, unknown]).await.unwrap().keys().collect::<Vec<_>>(), [&id]);
            let areas = areas_of(&cx, &[id, unknown]).await.unwrap();
            assert!(areas[&id].iter().any(|code| code.0.starts_with("LT-58")) && areas.len() == 1, "{areas:?}");
            assert!(names(&cx, &[]).await.unwrap().is_empty());
        })
        .await;
    }
}
