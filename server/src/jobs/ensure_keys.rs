//! What the vault does by itself, piece by piece: keys for municipalities and agencies before the first request can come, a stock of erasure
//! keys, replacing of old keys, destroying what was erased, the day's signed head of the audit.
use super::Work;
use domain::Result;

pub async fn run(work: &Work) -> Result<()> {
    work.site.vault.tend(&work.cx()).await.map(|_| ())
}
