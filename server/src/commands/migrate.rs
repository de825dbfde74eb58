//! `kladka migrate`: brings the database to this program's shape. `serve` does the same at its start.
use super::{Outcome, folder, say, sentence};
use crate::config::Config;
use clap::Args;

/// Bring the database to the shape that this program needs
#[derive(Args)]
#[command(after_help = "Example: kladka migrate --data /var/lib/kladka")]
pub struct Migrate {}

impl Migrate {
    pub async fn run(self, config: &Config) -> Outcome {
        folder(&config.data)?;
        let db = store::open(&config.database.0).await.map_err(sentence)?;
        match store::migrate(&db).await.map_err(sentence)? {
            0 => say("The database is up to date."),
            steps => say(&format!("The database was brought up to date in {steps} steps.")),
        }
        db.close().await;
        Ok(())
    }
}
