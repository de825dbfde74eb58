//! `kladka reindex`: throws the search index away and builds it again from the database.
use super::{Outcome, explain, folder, lock, open, say};
use crate::{config::Config, jobs::follow_index};
use clap::Args;
use domain::access::Caller;
use store::Cx;

/// Build the search index again; stop the server first
#[derive(Args)]
#[command(
    after_help = "Example: kladka reindex --data /var/lib/kladka\n\nA running server builds the index again by itself when its folder is deleted."
)]
pub struct Reindex {}

impl Reindex {
    pub async fn run(self, config: &Config) -> Outcome {
        folder(&config.data)?;
        let _alone = lock(&config.data)?;
        let db = open(config).await?;
        let path = config.index();
        if path.exists() {
            std::fs::remove_dir_all(&path)
                .map_err(|fault| format!("{} cannot be deleted ({fault}): delete it by hand.", path.display()))?;
        }
        let index = search::Index::open(&path).map_err(explain)?;
        let cx = Cx::new(db.clone(), Caller::System, super::now());
        let bar = super::waiting("reading services");
        follow_index::words(&cx, &index).await.map_err(explain)?;
        while follow_index::step(&cx, &index).await.map_err(explain)? {
            bar.set_message(format!("{} services", index.count()));
        }
        bar.set_message("putting the index in order");
        index.tidy().map_err(explain)?;
        bar.finish_and_clear();
        say(&format!("The index holds {} services.", index.count()));
        db.close().await;
        Ok(())
    }
}
