//! Organizations: who provides services, and who answers requests.
use crate::{
    Cx,
    catalogue::{self, Depth},
    fault::OrFault,
    kept,
};
use domain::{Error, Id, Result, area::AreaCode, organization::Organization};

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
