//! Services: help that someone can get, typed for pages, and as documents for the search index.
mod basic;
mod document;
mod placed;

pub use placed::{areas_of, names};
mod facts;
pub(crate) mod open;

pub use open::{hours, open_now, open_now_until};

use crate::{
    Cx,
    catalogue::{self, Extent, objects::object},
    checks, duplicates,
    fault::OrFault,
    kept,
};
use domain::{Error, Id, Result, access::Act, organization::Organization, search::Document, service::Service};
use std::sync::Arc;

/// The service; of one that became a part of another, that one.
pub async fn find(cx: &Cx, id: Id<Service>) -> Result<Service> {
    if let Some(found) = find_many(cx, &[id]).await?.pop() {
        return Ok(Arc::unwrap_or_clone(found));
    }
    let now = duplicates::kept_for(cx, &id.text()).await?.and_then(|(_, kept)| kept.parse().ok()).ok_or(Error::NotFound)?;
    find_many(cx, &[now]).await?.pop().map(Arc::unwrap_or_clone).ok_or(Error::NotFound)
}

/// In the order of `ids`; those that are not stored are missing, so that a search result that is a second old still draws.
pub async fn find_many(cx: &Cx, ids: &[Id<Service>]) -> Result<Vec<Arc<Service>>> {
    cx.require(&Act::ReadCatalogue)?;
    let ids: Vec<String> = ids.iter().map(|id| id.text()).collect();
    kept::each(cx, "services", &ids, async |missing| Ok(read(cx, &missing).await?.1)).await
}

pub async fn of_organization(cx: &Cx, organization: Id<Organization>) -> Result<Vec<Arc<Service>>> {
    const IDS: &str = "SELECT id FROM service WHERE organization_id = $1 AND status NOT IN ('defunct', 'inactive') ORDER BY name, id";
    cx.require(&Act::ReadCatalogue)?;
    let id = organization.text();
    let ids = kept::once(cx, "services of an organization", &id, async {
        let ids: Vec<String> =
            sqlx::query_scalar(IDS).bind(id.clone()).fetch_all(cx.db.reader()).await.or_fault("list the services of an organization")?;
        Ok(ids.iter().filter_map(|id| id.parse().ok()).collect::<Vec<_>>())
    });
    find_many(cx, &ids.await?).await
}

/// What the search index is to know of these services; those that are gone, or offered no longer, are missing.
pub async fn documents(cx: &Cx, ids: &[Id<Service>]) -> Result<Vec<Document>> {
    cx.require(&Act::ReadCatalogue)?;
    let surroundings = document::Surroundings::load(cx).await?;
    let mut documents = vec![];
    for some in ids.chunks(500) {
        let texts: Vec<String> = some.iter().map(|id| id.text()).collect();
        let (records, services) = read(cx, &texts).await?;
        let current = services.iter().filter(|(_, service)| matches!(service.status.as_str(), "active" | "temporarily closed"));
        documents.extend(current.map(|(id, service)| surroundings.document(&records, id, service)));
    }
    Ok(documents)
}

/// The records and the typed services; one that does not fit its type is logged and left out, the others stay.
async fn read(cx: &Cx, ids: &[String]) -> Result<(catalogue::Records, Vec<(String, Service)>)> {
    let of = object("service");
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let records = catalogue::records(&mut db, of, ids, Extent { parts: true, outdated: false }).await?;
    let typed = |id: &String| {
        let service = catalogue::typed::<Service>(records.public(of, id)?).ok()?;
        Some((id.clone(), Service { confidential: records.has_hidden_place(of, id), ..service }))
    };
    let mut services: Vec<(String, Service)> = ids.iter().filter_map(typed).collect();
    // A connection that is held while another is asked for could wait for itself.
    drop(db);
    checks::fill(cx, &mut services).await?;
    Ok((records, services))
}
