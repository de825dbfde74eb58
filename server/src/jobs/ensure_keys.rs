//! Every municipality and agency has a key to seal requests to, before the first request can come.
use super::Work;
use domain::Result;

pub async fn run(work: &Work) -> Result<()> {
    work.site.vault.ensure_keys(&work.cx()).await.map(|_| ())
}
