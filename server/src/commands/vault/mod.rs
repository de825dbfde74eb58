//! `kladka vault`: the process that holds the private keys, and what the operator does with them. `serve` starts one of its own where none is
//! set; as a service it may have a user, a passphrase and a folder that the web cannot read.
mod guardian;

pub use guardian::Guardian;

use super::{Outcome, explain, now, operator, say};
use crate::config::Config;
use ::vault::Vault as Keys;
use clap::{Args, Subcommand};
use domain::{Error, Id, area::AreaCode, referral::Referral};
use indicatif::ProgressBar;
use std::{fs::File, io::Read, path::PathBuf, time::Duration};
use store::{Db, keys::Holder};
use tokio::signal::unix::{SignalKind, signal};

/// Hold the private keys in a process of its own; replace keys, say how long requests are kept
#[derive(Args)]
#[command(
    args_conflicts_with_subcommands = true,
    after_help = "Examples: kladka vault --socket /run/kladka/vault.sock --allow-user kladka --database 'postgres:///kladka?host=/run/postgresql&user=kladka-vault'\n          kladka vault rotate --all\n          kladka vault keep LT-58 --days 730\n\nAs a systemd service: LoadCredential=passphrase:/etc/kladka/passphrase, and --passphrase-file %d/passphrase"
)]
pub struct Vault {
    #[command(subcommand)]
    what: Option<What>,
    /// Socket to answer on; without it vault.sock in the data folder
    #[arg(long, value_name = "FILE")]
    socket: Option<PathBuf>,
    /// Key file; without it vault.key in the data folder
    #[arg(long, value_name = "FILE")]
    keys: Option<PathBuf>,
    /// File of the erasure keys; without it erasure.keys in the data folder
    #[arg(long, value_name = "FILE")]
    erasure_keys: Option<PathBuf>,
    /// The user that the web runs as, by name or number, where that is another; may be given several times
    #[arg(long, value_name = "USER", value_parser = user)]
    allow_user: Vec<u32>,
    /// End when the standard input ends: how `serve` takes its own vault along
    #[arg(long, hide = true)]
    with_parent: bool,
}

#[derive(Subcommand)]
enum What {
    /// Give a holder a new key: what is sealed to the old one is wrapped anew, then the old one is destroyed
    #[command(after_help = "Examples: kladka vault rotate municipality:LT-58 --data /var/lib/kladka\n          kladka vault rotate --all")]
    Rotate {
        /// notifier, municipality:CODE or organization:ID
        #[arg(required_unless_present = "all", conflicts_with = "all", value_parser = holder)]
        holder: Option<Holder>,
        /// Everyone's
        #[arg(long)]
        all: bool,
    },
    /// Erase a request for good: out of the database, and its key destroyed, whatever old backups hold
    #[command(
        after_help = "Example: kladka vault erase 9b1d5c3e-6f0a-4c57-9d0e-2f1b7a8c4d10 --data /var/lib/kladka\n\nNothing brings it back but a copy of erasure.keys."
    )]
    Erase {
        /// The request's id, as it stands in its address
        #[arg(value_parser = request)]
        request: Id<Referral>,
    },
    /// Say how many days after its end a municipality keeps a request
    #[command(
        after_help = "Example: kladka vault keep LT-58 --days 1095 --data /var/lib/kladka\n\nWithout it a request is kept for three years."
    )]
    Keep {
        /// The municipality's code
        #[arg(value_name = "CODE")]
        municipality: String,
        /// From 30, for letters about the end may still be under way
        #[arg(long, value_parser = clap::value_parser!(i64).range(30..=36500))]
        days: i64,
    },
}

fn holder(typed: &str) -> Outcome<Holder> {
    typed.parse().map_err(|()| "write notifier, municipality:CODE or organization:ID".to_owned())
}
fn request(typed: &str) -> Outcome<Id<Referral>> {
    Id::from_text(typed).ok_or_else(|| "this is no request's id: copy it from the request's address".to_owned())
}
/// By number, or by the name that the machine itself knows.
fn user(typed: &str) -> Outcome<u32> {
    let known = || std::fs::read_to_string("/etc/passwd").unwrap_or_default();
    let named = |users: String| users.lines().find_map(|line| line.strip_prefix(typed)?.strip_prefix(':')?.split(':').nth(1)?.parse().ok());
    let number = typed.parse().ok().or_else(|| named(known()));
    number.ok_or_else(|| "this machine has no such user: give the number that `id -u` tells".to_owned())
}

impl Vault {
    /// A process that stays writes its log like `serve`.
    pub fn serves(&self) -> bool {
        self.what.is_none()
    }

    pub async fn run(self, config: &Config) -> Outcome {
        match self.what {
            None => self.serve(config).await,
            Some(What::Rotate { holder, .. }) => rotate(config, holder).await,
            Some(What::Erase { request }) => erase(config, request).await,
            Some(What::Keep { municipality, days }) => keep(config, AreaCode(municipality), days).await,
        }
    }

    async fn serve(self, config: &Config) -> Outcome {
        let keys = self.keys.unwrap_or_else(|| config.keys());
        let erasure = self.erasure_keys.unwrap_or_else(|| config.erasure_keys());
        let socket = self.socket.unwrap_or_else(|| config.vault_socket());
        let _alone = alone(&keys).await?;
        let passphrase = passphrase(config)?;
        // Opening argon2's file takes a while and nothing else is to be done.
        let vault = Keys::open_with(&keys, &erasure, passphrase.as_deref())
            .map_err(|fault| format!("The keys cannot be used: {fault}; or restore the files from where they are kept."))?;
        let db = store::open(&config.database.0).await.map_err(super::sentence)?;
        migrated(&db).await?;
        let service = vault.service(db.clone(), now, self.allow_user, config.limits.relaxed).ok_or("The keys are not here.")?;
        let listener = service
            .listen(&socket)
            .map_err(|fault| format!("{} cannot be listened on ({fault}): choose another with --socket.", socket.display()))?;
        tracing::info!(socket = %socket.display(), process = std::process::id(), "the vault answers");
        service.serve(listener, asked_to_end(self.with_parent)).await;
        db.close().await;
        Ok(())
    }
}

/// One vault a key file; the one of a server that has just been killed ends a moment later.
async fn alone(keys: &std::path::Path) -> Outcome<File> {
    const TRIES: u32 = 100;
    let path = keys.with_extension("lock");
    let file = super::private_file(&path).map_err(|fault| format!("{} cannot be written ({fault}): check the folder.", path.display()))?;
    for _ in 0..TRIES {
        if file.try_lock().is_ok() {
            return Ok(file);
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Err(format!("Another vault holds {}: stop it first.", keys.display()))
}

fn passphrase(config: &Config) -> Outcome<Option<String>> {
    let Some(path) = &config.passphrase_file else { return Ok(None) };
    let read =
        std::fs::read_to_string(path).map_err(|fault| format!("{} cannot be read ({fault}): check --passphrase-file.", path.display()))?;
    if read.trim().chars().count() < SHORTEST {
        return Err(format!("The passphrase in {} is shorter than {SHORTEST} characters: choose a longer one.", path.display()));
    }
    Ok(Some(read.trim().to_owned()))
}
const SHORTEST: usize = 16;

/// The database is brought to shape by `serve` or `migrate`; the vault waits for that.
async fn migrated(db: &Db) -> Outcome {
    loop {
        match store::migrate::pending(db).await {
            Ok(0) => return Ok(()),
            Ok(_) => tokio::time::sleep(Duration::from_millis(200)).await,
            Err(fault) => return Err(super::sentence(fault)),
        }
    }
}

async fn asked_to_end(with_parent: bool) {
    let mut terminated = signal(SignalKind::terminate()).ok();
    let terminate = async {
        match &mut terminated {
            Some(terminated) => drop(terminated.recv().await),
            None => std::future::pending().await,
        }
    };
    if !with_parent {
        tokio::select! { () = terminate => {}, _ = tokio::signal::ctrl_c() => {} }
        return;
    }
    let (gone, parent_gone) = tokio::sync::oneshot::channel();
    // A thread of its own: reading the standard input cannot be broken off, and nobody waits for it.
    std::thread::spawn(move || {
        let mut stdin = std::io::stdin();
        while matches!(stdin.read(&mut [0; 64]), Ok(1..)) {}
        let _ = gone.send(());
    });
    // An interrupt typed at the terminal reaches parent and child: the parent finishes first, and needs its vault until then.
    let interrupts = async { while tokio::signal::ctrl_c().await.is_ok() {} };
    tokio::select! { () = terminate => {}, _ = parent_gone => {}, () = interrupts => {} }
}

async fn keep(config: &Config, municipality: AreaCode, days: i64) -> Outcome {
    let db = super::open(config).await?;
    let set = store::erasure::keep_for(&operator(&db), &municipality, days).await;
    db.close().await;
    set.map_err(|error| match error {
        Error::NotFound => format!("No municipality has the code {}: look it up in the address of its pages (area=…).", municipality.0),
        other => explain(other),
    })?;
    say(&format!("Requests of {} are kept for {days} days after their end.", municipality.0));
    Ok(())
}

async fn erase(config: &Config, request: Id<Referral>) -> Outcome {
    let db = super::open(config).await?;
    let erased = Keys::connect(&config.vault_socket()).erase(&operator(&db), request).await;
    db.close().await;
    erased.map_err(|error| match error {
        Error::NotFound => format!("There is no request {request}: it was erased already, or its id is another."),
        other => refused(config, other),
    })?;
    say("The request is erased; the trail says so.");
    Ok(())
}

/// What the vault answered, for whoever types.
fn refused(config: &Config, error: Error) -> String {
    match error {
        Error::Locked => format!(
            "No vault answers at {}: start `kladka serve`, or the service that runs `kladka vault`, and name its socket with --vault.",
            config.vault_socket().display()
        ),
        Error::Forbidden => "The vault does this for its own user and for root alone: run the command as one of them.".into(),
        other => explain(other),
    }
}

async fn rotate(config: &Config, holder: Option<Holder>) -> Outcome {
    let db = super::open(config).await?;
    let (cx, vault) = (operator(&db), Keys::connect(&config.vault_socket()));
    let all: Vec<Holder> = store::keys::all(&cx).await.map_err(explain)?.into_iter().map(|held| held.holder).collect();
    let wanted: Vec<Holder> = all.into_iter().filter(|one| holder.as_ref().is_none_or(|named| named == one)).collect();
    if wanted.is_empty() {
        return Err(match holder {
            Some(holder) => format!("{holder} has no key in this database: check the name, --database and --data."),
            None => "There is no key in this database yet: start `kladka serve`, which has them made.".to_owned(),
        });
    }
    let replaced = replace(config, &cx, &vault, &wanted).await;
    db.close().await;
    say(&format!(
        "{} of {} keys replaced; the running site wraps anew what was sealed to the old ones, and destroys those ten minutes later.",
        replaced?,
        wanted.len()
    ));
    Ok(())
}

/// As fast as the vault lets the machine ask.
async fn replace(config: &Config, cx: &store::Cx, vault: &Keys, wanted: &[Holder]) -> Outcome<usize> {
    let bar = ProgressBar::new(u64::try_from(wanted.len()).unwrap_or_default()).with_message("keys");
    let mut replaced = 0;
    for holder in wanted {
        let mut rotated = vault.rotate(cx, holder).await;
        while rotated == Err(Error::TooOften) {
            tokio::time::sleep(Duration::from_secs(1)).await;
            rotated = vault.rotate(cx, holder).await;
        }
        match rotated {
            Ok(()) => replaced += 1,
            Err(Error::Stale) => bar.suspend(|| say(&format!("{holder} is still being wrapped anew since the last time."))),
            Err(error) => {
                bar.finish_and_clear();
                return Err(refused(config, error));
            }
        }
        bar.inc(1);
    }
    bar.finish_and_clear();
    Ok(replaced)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_user_is_a_number_or_a_name_of_this_machine() {
        assert_eq!((user("998"), user("root")), (Ok(998), Ok(0)));
        assert!(user("no-such-user").is_err() && user("roo").is_err() && user("").is_err());
    }
}
