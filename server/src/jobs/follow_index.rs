//! The index follows the change log from its own cursor, so that a saved change is found within a second, on every node.
use super::Work;
use domain::{Error, Id, Result, service::Service};
use search::Index;
use std::collections::BTreeSet;
use store::{Cx, changes, services};

/// Changes read at once: enough for a whole import to go in a few commits, few enough for memory.
const BATCH: i64 = 2000;

pub async fn run(work: &Work) -> Result<()> {
    while step(&work.cx(), &work.site.index).await? {}
    Ok(())
}

/// The words of the taxonomy, by which a service is found in every language, and the names of places.
pub async fn words(cx: &Cx, index: &Index) -> Result<()> {
    index.set_words(store::taxonomy::words(cx).await?);
    index.set_places(store::areas::words(cx).await?);
    Ok(())
}

/// One batch; answers whether there may be more.
pub async fn step(cx: &Cx, index: &Index) -> Result<bool> {
    let changes = changes::since(cx, index.reached(), BATCH).await?;
    let Some(last) = changes.last() else { return settle(index).await };
    let cursor = last.seq;
    if changes.iter().any(|change| matches!(change.resource_type.as_str(), "taxonomy_term" | "taxonomy" | "term" | "area" | "need_phrase"))
    {
        words(cx, index).await?;
    }
    let touched: BTreeSet<Id<Service>> =
        changes.iter().filter(|change| change.resource_type == "service").filter_map(|change| change.resource_id.parse().ok()).collect();
    let touched: Vec<Id<Service>> = touched.into_iter().collect();
    let documents = services::documents(cx, &touched).await?;
    let present: BTreeSet<Id<Service>> = documents.iter().filter_map(|document| document.id).collect();
    let removed: Vec<Id<Service>> = touched.into_iter().filter(|id| !present.contains(id)).collect();
    let index = index.clone();
    let more = changes.len() as u64 >= BATCH.unsigned_abs();
    // Writing an index takes the processor, which others need meanwhile.
    let written = tokio::task::spawn_blocking(move || {
        if more { index.load(&documents, &removed, cursor) } else { index.replace(&documents, &removed, cursor) }
    });
    written.await.map_err(|_| Error::Unavailable)??;
    Ok(true)
}

/// The last batch was a full one, and what came with it may still wait.
async fn settle(index: &Index) -> Result<bool> {
    if index.reached() != index.cursor() {
        let index = index.clone();
        tokio::task::spawn_blocking(move || index.settle()).await.map_err(|_| Error::Unavailable)??;
    }
    Ok(false)
}
