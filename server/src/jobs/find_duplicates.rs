//! Listings that have changed are compared with those that may be the same one; what looks like one waits for people. One node at a time, so that
//! others spare the work; twice would do no harm.
use super::Work;
use domain::Result;
use std::sync::LazyLock;
use store::{duplicates, leases};

/// This process among its fellows.
static NODE: LazyLock<String> = LazyLock::new(|| uuid::Uuid::new_v4().to_string());

pub async fn run(work: &Work) -> Result<()> {
    // The lease is taken again before each step: a first catalogue takes longer than one lasts.
    while duplicates::behind(&work.cx()).await? && leases::take(&work.cx(), "duplicates", &NODE).await? {
        duplicates::look(&work.cx()).await?;
    }
    Ok(())
}
