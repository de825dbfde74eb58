//! `kladka export`: writes what can be taken in again, for a look, an edit or another municipality.
use super::{Outcome, explain, open, operator, say};
use crate::config::Config;
use clap::{Args, ValueEnum};
use std::path::PathBuf;

/// Write the guide (TOML) to a file
#[derive(Args)]
#[command(after_help = "Example: kladka export guide --to guide.toml\n\nEdit the file and bring it back: kladka import guide guide.toml")]
pub struct Export {
    what: Set,
    /// The file; written anew if it is there
    #[arg(long, value_name = "FILE")]
    to: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Set {
    Guide,
}

impl Export {
    pub async fn run(self, config: &Config) -> Outcome {
        let db = open(config).await?;
        let Set::Guide = self.what;
        let text = store::guide::export(&operator(&db)).await.map_err(explain)?;
        db.close().await;
        let file = self.to.display();
        std::fs::write(&self.to, &text).map_err(|fault| format!("{file} cannot be written ({fault}): choose another with --to."))?;
        say(&format!("{} lines written to {file}.", text.lines().count()));
        Ok(())
    }
}
