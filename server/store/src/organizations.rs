//! Organizations: who provides services, and who answers requests.
use crate::{
    Cx,
    catalogue::{self, Depth},
    fault::OrFault,
    kept,
};
use domain::{Error, Id, Result, area::AreaCode, contact::Email, organization::Organization};

pub async fn find(cx: &Cx, id: Id<Organization>) -> Result<Organization> {
    find_many(cx, &[id]).await?.pop().ok_or(Error::NotFound)
}

/// In the order of `ids`; those that are not stored are missing.
pub async fn find_many(cx: &Cx, ids: &[Id<Organization>]) -> Result<Vec<Organization>> {
    let ids: Vec<String> = ids.iter().map(|id| id.text()).collect();
    let found = kept::each(cx, "organizations", &ids, async |missing| {
        let records = catalogue::export(cx, "organization", &missing, Depth::Full).await?;
        let typed = |record| catalogue::typed::<Organization>(record).map(|it| Some((it.id?.text(), it)));
        Ok(records.into_iter().map(typed).collect::<Result<Vec<_>>>()?.into_iter().flatten().collect())
    });
    Ok(found.await?.iter().map(|organization| Organization::clone(organization)).collect())
}

/// The department of the council that decides about help there: of the unit itself or of the nearest one around it.
pub async fn council_of(cx: &Cx, area: &AreaCode) -> Result<Option<Organization>> {
    const COUNCIL: &str = "WITH RECURSIVE up (code, depth) AS (SELECT code, 0 FROM area WHERE code = $1 \
        UNION ALL SELECT a.parent_code, up.depth + 1 FROM area a JOIN up ON up.code = a.code WHERE a.parent_code IS NOT NULL AND up.depth < 20) \
        SELECT o.id FROM organization o JOIN up ON up.code = o.area_code \
        WHERE o.legal_status = 'municipality' AND ';' || o.role || ';' LIKE '%;decision-maker;%' ORDER BY up.depth, o.name, o.id LIMIT 1";
    let id = kept::once(cx, "councils", area.as_str(), async {
        let id: Option<String> =
            sqlx::query_scalar(COUNCIL).bind(area.0.clone()).fetch_optional(cx.db.reader()).await.or_fault("look for a council")?;
        Ok(id.and_then(|id| id.parse().ok()))
    });
    match *id.await? {
        Some(id) => find(cx, id).await.map(Some),
        None => Ok(None),
    }
}

/// Those that give something there and can be sent a request: their people sign in, they are a department of a municipality, or a letter
/// reaches them; by name.
pub async fn taking_requests(cx: &Cx, area: &AreaCode) -> Result<Vec<Organization>> {
    let serving = serving(cx, area).await?;
    let online: Vec<String> = sqlx::query_scalar(
        "SELECT DISTINCT organization_id FROM account WHERE role = 'provider-manager' AND municipality IS NULL AND disabled_at IS NULL",
    )
    .fetch_all(cx.db.reader())
    .await
    .or_fault("list who answers online")?;
    let takes = |one: &Organization| {
        let written_to = one.email.as_deref().is_some_and(|email| email.parse::<Email>().is_ok());
        written_to || one.legal_status.as_deref() == Some("municipality") || one.id.is_some_and(|id| online.contains(&id.text()))
    };
    Ok(serving.into_iter().filter(takes).collect())
}

/// Those that give something there: in the unit, in a part of it, or in what lies around it; by name.
pub async fn serving(cx: &Cx, area: &AreaCode) -> Result<Vec<Organization>> {
    const SERVING: &str = "WITH RECURSIVE up (code, depth) AS (SELECT code, 0 FROM area WHERE code = $1 \
        UNION ALL SELECT a.parent_code, up.depth + 1 FROM area a JOIN up ON up.code = a.code WHERE a.parent_code IS NOT NULL AND up.depth < 20), \
        down (code, depth) AS (SELECT code, 0 FROM area WHERE code = $1 \
        UNION ALL SELECT a.code, down.depth + 1 FROM area a JOIN down ON a.parent_code = down.code WHERE down.depth < 6) \
        SELECT o.id FROM organization o WHERE EXISTS (SELECT 1 FROM service s JOIN service_area sa ON sa.root_type = 'service' \
        AND sa.root_id = s.id WHERE s.organization_id = o.id AND s.status = 'active' \
        AND (sa.area_code IN (SELECT code FROM up) OR sa.area_code IN (SELECT code FROM down))) ORDER BY o.name, o.id LIMIT 300";
    let ids: Vec<String> =
        sqlx::query_scalar(SERVING).bind(area.0.clone()).fetch_all(cx.db.reader()).await.or_fault("list who serves a place")?;
    find_many(cx, &ids.iter().filter_map(|id| id.parse().ok()).collect::<Vec<_>>()).await
}

/// Its name in its own language.
pub async fn name_of(cx: &Cx, id: Id<Organization>) -> Result<String> {
    sqlx::query_scalar("SELECT name FROM organization WHERE id = $1")
        .bind(id.text())
        .fetch_one(cx.db.reader())
        .await
        .or_fault("read a name")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::access::Caller;

    #[tokio::test]
    async fn whoever_gives_something_in_a_place_serves_it() {
        testing::each(|db| async move {
            testing::catalogue(&db).await;
            let cx = testing::cx(&db, Caller::Anyone);
            let ids = async |area: &str| -> Vec<_> {
                serving(&cx, &AreaCode(area.into())).await.unwrap().into_iter().filter_map(|one| one.id).collect()
            };
            let (here, there) = (ids("UA05020030000031457").await, ids("LT-58").await);
            let org = |name: &str| Id::named("organization", name);
            assert!(here.contains(&org("vn-tc")) && !here.contains(&org("vr-vdc-svajone")));
            assert!(there.contains(&org("vr-vdc-svajone")) && !there.contains(&org("vn-tc")));
            assert!(ids("nowhere").await.is_empty());
        })
        .await;
    }
    #[tokio::test]
    async fn a_council_is_the_deciding_department_of_the_unit_or_of_the_one_around_it() {
        testing::each(|db| async move {
            testing::catalogue(&db).await;
            let cx = testing::cx(&db, Caller::Anyone);
            for (area, council) in [
                ("UA05020030000031457", Some("vn-dsp")),
                ("UA05020030010063857", Some("vn-dsp")),
                ("LT-58", Some("vr-sav-sr")),
                ("LT-40", Some("rk-spss")),
                ("LT", None),
                ("nowhere", None),
            ] {
                let found = council_of(&cx, &AreaCode(area.into())).await.unwrap().and_then(|organization| organization.id);
                assert_eq!(found, council.map(|name| Id::named("organization", name)), "{area}");
            }
        })
        .await;
    }
}
