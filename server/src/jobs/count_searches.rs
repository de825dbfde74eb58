//! What was searched for in the last minute is written down in one transaction: as counts, and as words only where many days have brought them.
use super::Work;
use domain::Result;

pub async fn run(work: &Work) -> Result<()> {
    store::unmet::count(&work.cx(), &work.site.searches).await.map(|_| ())
}
