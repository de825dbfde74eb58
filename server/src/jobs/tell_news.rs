//! Tells pages that stand open what has happened to requests: one look at the store for all of them, and none while nobody watches.
use super::Work;
use domain::Result;

pub async fn run(work: &Work) -> Result<()> {
    work.site.live.look(&work.cx()).await
}
