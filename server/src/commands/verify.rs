//! `kladka verify`: is the audit trail as it was written? 0 = whole, 1 = not, 2 = could not be looked at.
use super::{Outcome, complain, operator, say};
use crate::config::Config;
use clap::{Args, Subcommand};
use seal::SignedHead;
use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};
use store::audit::{self, Verdict};

/// Check the chain of the audit trail, also against signed heads that were kept elsewhere
#[derive(Args)]
#[command(
    after_help = "Examples: kladka verify audit --keep heads.txt     (then copy heads.txt to another machine)\n          kladka verify audit --head heads.txt\n\nEnds with 0 when the trail is whole, 1 when it was changed, 2 when it could not be read."
)]
pub struct Verify {
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    /// Every row of the trail, from the first to the newest
    #[command(after_help = "Example: kladka verify audit --data /var/lib/kladka --head heads.txt")]
    Audit {
        /// File with signed heads, one a line, as --keep wrote it
        #[arg(long, value_name = "FILE")]
        head: Option<PathBuf>,
        /// Write all signed heads into this file when the trail is whole
        #[arg(long, value_name = "FILE")]
        keep: Option<PathBuf>,
    },
}

impl Verify {
    pub async fn run(self, config: &Config) -> Outcome<ExitCode> {
        let What::Audit { head, keep } = self.what;
        match look(config, head.as_deref(), keep.as_deref()).await {
            Ok(code) => Ok(code),
            Err(sentence) => {
                complain(&sentence);
                Ok(ExitCode::from(2))
            }
        }
    }
}

async fn look(config: &Config, head: Option<&Path>, keep: Option<&Path>) -> Outcome<ExitCode> {
    let kept = match head {
        None => vec![],
        Some(file) => read(file)?,
    };
    let db = store::open(&config.database.0).await.map_err(super::sentence)?;
    let cx = operator(&db);
    let bar = super::waiting("reading the trail");
    let verdict = audit::verify_telling(&cx, &kept, &|rows| bar.set_message(format!("{rows} rows are as they were written"))).await;
    bar.finish_and_clear();
    let verdict = verdict.map_err(super::explain)?;
    let heads = audit::heads(&cx).await.map_err(super::explain)?;
    db.close().await;
    say(&words(&verdict, kept.len() + heads.len()));
    if !matches!(verdict, Verdict::Whole { .. }) {
        return Ok(ExitCode::FAILURE);
    }
    if let Some(file) = keep {
        let text: Vec<String> = heads.iter().map(SignedHead::to_string).collect();
        fs::write(file, text.join("\n") + "\n")
            .map_err(|fault| format!("{} cannot be written ({fault}): choose another with --keep.", file.display()))?;
        say(&format!("{} signed heads written to {}: keep it where nobody of this machine can write.", heads.len(), file.display()));
    }
    Ok(ExitCode::SUCCESS)
}

fn read(file: &Path) -> Outcome<Vec<SignedHead>> {
    let shown = file.display();
    let text = fs::read_to_string(file).map_err(|fault| format!("{shown} cannot be read ({fault}): check --head."))?;
    let lines = text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty());
    let heads = lines.map(|(number, line)| line.parse().map_err(|()| format!("Line {} of {shown} is no signed head.", number + 1)));
    let heads: Vec<SignedHead> = heads.collect::<Outcome<_>>()?;
    if heads.is_empty() { Err(format!("There is no signed head in {shown}.")) } else { Ok(heads) }
}

fn words(verdict: &Verdict, heads: usize) -> String {
    match verdict {
        Verdict::Whole { links, head } => {
            format!("The trail is whole: {links} rows, {heads} signed heads fit; the newest row's hash is {head}.")
        }
        Verdict::Broken { seq } => format!("The trail was changed: row {seq} is the first that is not as it was written."),
        Verdict::Cut { links, signed } => {
            format!("The end of the trail was cut off: there are {links} rows, and a signed head knows {signed}.")
        }
        Verdict::Forged { link } => format!("The signed head of row {link} is not the signer's."),
    }
}
