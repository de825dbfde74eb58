//! The guide of questions: read whole, for it is small and every page of it needs the way so far. Its file is `file`'s business,
//! taking one in is `import`'s.
pub(crate) mod file;
mod rows;
#[cfg(test)]
mod tests;

use crate::{Cx, areas, audiences, kept, taxonomy};
use domain::{
    Result,
    access::Act,
    guide::{Codes, Guide},
};
use std::sync::Arc;

pub(crate) use rows::replace;

/// The whole guide; without questions where none was imported.
pub async fn read(cx: &Cx) -> Result<Arc<Guide>> {
    kept::once(cx, "guide", "guide", rows::all(cx)).await
}

/// The guide as the file that `import::guide` takes; taken in again, it changes nothing.
pub async fn export(cx: &Cx) -> Result<String> {
    cx.require(&Act::ReadCatalogue)?;
    Ok(file::write(&*read(cx).await?))
}

/// What a guide may name, as this catalogue knows it.
pub(crate) async fn codes(cx: &Cx) -> Result<Codes> {
    Ok(Codes {
        needs: taxonomy::core(cx).await?.iter().map(|term| term.code.clone()).collect(),
        audiences: audiences::all(cx).await?.iter().map(|audience| audience.code.clone()).collect(),
        countries: areas::countries(cx).await?.into_iter().collect(),
    })
}

/// Whether any guide was imported: where there is none, no page leads to it.
pub async fn exists(cx: &Cx) -> Result<bool> {
    Ok(read(cx).await?.start().is_some())
}
