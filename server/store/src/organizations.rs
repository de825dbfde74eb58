//! Organizations: who provides services, and who answers requests.
use crate::{
    Cx,
    catalogue::{self, Depth},
    fault::OrFault,
};
use domain::{Error, Id, Result, organization::Organization};

pub async fn find(cx: &Cx, id: Id<Organization>) -> Result<Organization> {
    find_many(cx, &[id]).await?.pop().ok_or(Error::NotFound)
}

/// In the order of `ids`; those that are not stored are missing.
pub async fn find_many(cx: &Cx, ids: &[Id<Organization>]) -> Result<Vec<Organization>> {
    let ids: Vec<String> = ids.iter().map(|id| id.text()).collect();
    let records = catalogue::export(cx, "organization", &ids, Depth::Full).await?;
    records.into_iter().map(catalogue::typed).collect()
}

/// Its name in its own language.
pub async fn name_of(cx: &Cx, id: Id<Organization>) -> Result<String> {
    sqlx::query_scalar("SELECT name FROM organization WHERE id = $1")
        .bind(id.text())
        .fetch_one(cx.db.reader())
        .await
        .or_fault("read a name")
}
