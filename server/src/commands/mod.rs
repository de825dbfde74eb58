//! The command line: one file a command. Every error is one sentence that says what to do; 0 = done, 1 = failed, 2 = wrongly typed.
mod account;
mod doctor;
mod export;
mod import;
mod migrate;
mod reindex;
mod route;
mod sample;
mod search;
mod serve;
mod vault;
mod verify;

use crate::{
    config::{Config, Flags, LogFormat},
    telemetry,
};
use clap::{Parser, Subcommand};
use domain::{Time, access::Caller};
use indicatif::ProgressBar;
use std::{
    fs::{File, OpenOptions},
    io::Write,
    path::Path,
    process::ExitCode,
    time::Duration,
};
use store::{Cx, Db};

/// What went wrong and what to do about it, in one sentence.
pub type Outcome<T = ()> = Result<T, String>;

/// A public directory of social services, and the way to ask for their help
#[derive(Parser)]
#[command(
    name = "kladka",
    version,
    arg_required_else_help = true,
    after_help = "Example: kladka serve --sample\n\nAll settings: kladka serve --help"
)]
pub struct Command {
    #[command(flatten)]
    flags: Flags,
    #[command(subcommand)]
    what: What,
}

#[derive(Subcommand)]
enum What {
    Serve(serve::Serve),
    Import(import::Import),
    Export(export::Export),
    Search(search::Search),
    Route(route::Route),
    Reindex(reindex::Reindex),
    Migrate(migrate::Migrate),
    Account(account::Account),
    Doctor(doctor::Doctor),
    Vault(vault::Vault),
    Verify(verify::Verify),
}

pub fn run(command: Command) -> ExitCode {
    let outcome = Config::read(&command.flags).and_then(|config| {
        if matches!(command.what, What::Serve(_))
            || matches!(&command.what, What::Vault(vault) if vault.serves())
            || config.log == LogFormat::Json
        {
            telemetry::start(config.log);
        } else {
            telemetry::start_quiet();
        }
        let runtime =
            tokio::runtime::Runtime::new().map_err(|fault| format!("The system gives no threads ({fault}): free some memory."))?;
        runtime.block_on(dispatch(command.what, config))
    });
    match outcome {
        Ok(code) => code,
        Err(sentence) => {
            complain(&sentence);
            ExitCode::FAILURE
        }
    }
}

async fn dispatch(what: What, config: Config) -> Outcome<ExitCode> {
    match what {
        What::Serve(serve) => serve.run(config).await.map(|()| ExitCode::SUCCESS),
        What::Import(import) => import.run(&config).await,
        What::Export(export) => export.run(&config).await.map(|()| ExitCode::SUCCESS),
        What::Search(search) => search.run(&config).await.map(|()| ExitCode::SUCCESS),
        What::Route(route) => route.run(&config).await.map(|()| ExitCode::SUCCESS),
        What::Reindex(reindex) => reindex.run(&config).await.map(|()| ExitCode::SUCCESS),
        What::Migrate(migrate) => migrate.run(&config).await.map(|()| ExitCode::SUCCESS),
        What::Account(account) => account.run(&config).await.map(|()| ExitCode::SUCCESS),
        What::Doctor(doctor) => doctor.run(&config).await,
        What::Vault(vault) => vault.run(&config).await.map(|()| ExitCode::SUCCESS),
        What::Verify(verify) => verify.run(&config).await,
    }
}

/// The process's one clock.
#[expect(clippy::disallowed_methods, reason = "the one place that reads the time; everything else is told")]
pub fn now() -> Time {
    Time::now()
}

/// A line for the person at the machine.
fn say(line: &str) {
    // A reader that went away (`| head`) is no fault.
    let _ = writeln!(std::io::stdout(), "{line}");
}
fn complain(line: &str) {
    let _ = writeln!(std::io::stderr(), "kladka: {line}");
}

/// Turns while work goes on, for those who look on at a terminal.
fn waiting(what: &'static str) -> ProgressBar {
    let bar = ProgressBar::new_spinner().with_message(what);
    bar.enable_steady_tick(Duration::from_millis(100));
    bar
}

/// The database, brought to today's shape; the folder is made when missing.
async fn open(config: &Config) -> Outcome<Db> {
    folder(&config.data)?;
    let db = store::open(&config.database.0).await.map_err(sentence)?;
    store::migrate(&db).await.map_err(sentence)?;
    Ok(db)
}
fn sentence(fault: store::OpenError) -> String {
    format!("The database cannot be opened: {fault}; check --database and --data, or ask `kladka doctor`.")
}

fn operator(db: &Db) -> Cx {
    Cx::new(db.clone(), Caller::Operator, now())
}

/// Only its owner may look into it: keys and requests lie there.
fn folder(path: &Path) -> Outcome {
    let made = if path.exists() { Ok(()) } else { std::fs::create_dir_all(path).and_then(|()| private(path, 0o700)) };
    made.map_err(|fault| format!("The folder {} cannot be made ({fault}): choose another with --data.", path.display()))
}
fn private(path: &Path, mode: u32) -> std::io::Result<()> {
    use std::os::unix::fs::PermissionsExt;
    std::fs::set_permissions(path, std::fs::Permissions::from_mode(mode))
}
fn private_file(path: &Path) -> std::io::Result<File> {
    use std::os::unix::fs::OpenOptionsExt;
    OpenOptions::new().write(true).create(true).truncate(true).mode(0o600).open(path)
}

/// Held while a server runs on the folder; freed by the system however it ends.
fn lock(data: &Path) -> Outcome<File> {
    let path = data.join("serve.lock");
    let file = OpenOptions::new().write(true).create(true).truncate(false).open(&path);
    let file = file.map_err(|fault| format!("{} cannot be written ({fault}): check who owns the folder.", path.display()))?;
    file.try_lock()
        .map_err(|_| format!("A server already runs on {}: stop it first, or give this one another folder with --data.", data.display()))?;
    Ok(file)
}

/// What a verb answered, for the person at the machine.
fn explain(error: domain::Error) -> String {
    match error {
        domain::Error::Invalid(problems) => {
            let problems: Vec<String> = problems.iter().map(|p| format!("{} {}", p.field, p.what.key())).collect();
            format!("What was given cannot be used ({}): correct it and try again.", problems.join(", "))
        }
        domain::Error::NotFound => "There is no such record: check the id.".into(),
        domain::Error::Forbidden => "The command line may not do that.".into(),
        domain::Error::Stale => "Someone else changed it meanwhile: try again.".into(),
        domain::Error::Locked => "The vault did not answer, or lacks a key: ask `kladka doctor`.".into(),
        domain::Error::TooOften => "The vault was asked too often: wait a minute.".into(),
        domain::Error::Unavailable => "The database or the index did not answer: ask `kladka doctor`.".into(),
    }
}
