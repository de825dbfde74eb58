//! `kladka doctor`: looks at everything that the site stands on, and says what to do about what is wrong.
mod sealed;
mod sign_on;
mod texts;

use super::{Outcome, now, say};
use crate::{
    config::{Config, Ground, Sms},
    ground::archive::Archive,
    mail::Post,
    web::files::Manifest,
};
use clap::Args;
use domain::access::Caller;
use serde::Serialize;
use std::process::ExitCode;
use store::{Cx, Db, factors::passkeys::Party};

/// Check configuration, disk, database, index, vault, audit trail, clock and mail
#[derive(Args)]
#[command(after_help = "Example: kladka doctor --data /var/lib/kladka --json")]
pub struct Doctor {
    /// Print JSON
    #[arg(long)]
    json: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
enum State {
    Ok,
    Warning,
    Failed,
}

#[derive(Serialize)]
struct Check {
    name: &'static str,
    state: State,
    /// What was seen.
    seen: String,
    /// What to do; empty when all is well.
    advice: String,
}
impl Check {
    fn ok(name: &'static str, seen: impl Into<String>) -> Self {
        Self { name, state: State::Ok, seen: seen.into(), advice: String::new() }
    }
    fn warning(name: &'static str, seen: impl Into<String>, advice: &str) -> Self {
        Self { name, state: State::Warning, seen: seen.into(), advice: advice.into() }
    }
    fn failed(name: &'static str, seen: impl Into<String>, advice: &str) -> Self {
        Self { name, state: State::Failed, seen: seen.into(), advice: advice.into() }
    }
}

impl Doctor {
    pub async fn run(self, config: &Config) -> Outcome<ExitCode> {
        let mut checks = vec![configuration(config), passkeys(config), assets(config), disk(config), clock(config)];
        checks.extend(map_file(config));
        match store::open(&config.database.0).await {
            Ok(db) => {
                checks.extend(database(config, &db).await);
                db.close().await;
            }
            Err(fault) => {
                checks.push(Check::failed("database", fault.to_string(), "Check --database and --data, and who owns the folder."));
            }
        }
        checks.push(mail(config).await);
        checks.push(texts::check(config).await);
        checks.extend(sign_on::checks(config).await);
        let failed = checks.iter().any(|check| check.state == State::Failed);
        if self.json {
            say(&serde_json::json!({ "healthy": !failed, "checks": checks }).to_string());
        } else {
            checks.iter().for_each(print);
        }
        Ok(if failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
    }
}

fn print(check: &Check) {
    let word = match check.state {
        State::Ok => "ok     ",
        State::Warning => "warning",
        State::Failed => "FAILED ",
    };
    say(format!("{word} {:14} {} {}", check.name, check.seen, check.advice).trim_end());
}

fn configuration(config: &Config) -> Check {
    let name = "configuration";
    let url = config.public_url.as_str();
    if config.is_demonstration() {
        return Check::warning(name, format!("{url}, a demonstration"), "Real requests for help need another data folder.");
    }
    if config.limits.relaxed {
        return Check::warning(name, format!("{url}, no rate limits"), "Remove limits.relaxed: it is for tests.");
    }
    if config.public_url.is_loopback() {
        return Check::warning(name, url, "Only this machine can use it: set public-url before others come.");
    }
    Check::ok(name, url)
}

fn passkeys(config: &Config) -> Check {
    let name = "passkeys";
    match Party::of(config.public_url.as_str()) {
        Some(party) => Check::ok(name, format!("kept for {}", party.name())),
        None => Check::warning(name, "not offered", "Devices keep passkeys for a name, not for a number: set public-url to one."),
    }
}

fn assets(config: &Config) -> Check {
    let folder = config.site.display().to_string();
    if Manifest::read(&config.site).is_empty() {
        return Check::failed(
            "style sheets",
            format!("no built files in {folder}"),
            "Run `cargo xtask build`, or set --site to the folder site/ of the package.",
        );
    }
    Check::ok("style sheets", folder)
}

/// Where maps have a ground of the operator's own: `serve` does not start without it.
fn map_file(config: &Config) -> Option<Check> {
    let Some(Ground::File { path, .. }) = &config.tiles else { return None };
    Some(match Archive::open(path) {
        Ok(archive) => {
            let sizes = archive.sizes();
            Check::ok("map file", format!("{}, zoom {} to {}", path.display(), sizes.start(), sizes.end()))
        }
        Err(why) => Check::failed("map file", why, "Bring the file again, such as by `pmtiles extract`, or take --tiles away."),
    })
}

const GIBIBYTE: u64 = 1 << 30;

fn disk(config: &Config) -> Check {
    let folder = config.data.display().to_string();
    match fs4::available_space(&config.data) {
        Ok(free) if free < GIBIBYTE / 8 => {
            Check::failed("disk", format!("{} MiB free in {folder}", free >> 20), "Make room: a full disk refuses requests for help.")
        }
        Ok(free) if free < GIBIBYTE => Check::warning("disk", format!("{} MiB free in {folder}", free >> 20), "Make room soon."),
        Ok(free) => Check::ok("disk", format!("{} GiB free in {folder}", free >> 30)),
        Err(fault) => Check::failed("disk", format!("{folder}: {fault}"), "Create the folder, or choose another with --data."),
    }
}

/// Deadlines are counted by the clock: one that runs behind what is already stored is wrong.
fn clock(config: &Config) -> Check {
    const SLACK_MS: i64 = 60_000;
    let now = now();
    let written = std::fs::metadata(config.data.join("kladka.sqlite")).and_then(|file| file.modified()).ok();
    let written =
        written.and_then(|time| time.duration_since(std::time::UNIX_EPOCH).ok()).and_then(|age| i64::try_from(age.as_millis()).ok());
    if written.is_some_and(|written| written > now.as_millisecond() + SLACK_MS) || now.as_second() < EARLIEST {
        return Check::failed("clock", now.to_string(), "The clock runs behind: start time synchronisation, deadlines are counted by it.");
    }
    Check::ok("clock", now.strftime("%Y-%m-%d %H:%M:%S UTC").to_string())
}
/// 2026-01-01: this program did not exist before.
const EARLIEST: i64 = 1_767_225_600;

async fn database(config: &Config, db: &Db) -> Vec<Check> {
    let mut checks = vec![match db.version().await {
        Ok(version) => Check::ok("database", format!("{:?} {version}", db.kind())),
        Err(fault) => Check::failed("database", fault.to_string(), "Check that it runs and answers."),
    }];
    checks.push(match store::migrate::pending(db).await {
        Ok(0) => Check::ok("migrations", "up to date"),
        Ok(steps) => {
            return with(
                checks,
                Check::failed("migrations", format!("{steps} steps behind"), "Run `kladka migrate`, or start `kladka serve`."),
            );
        }
        Err(fault) => {
            return with(checks, Check::failed("migrations", fault.to_string(), "Use the newer program that wrote this database."));
        }
    });
    let cx = Cx::new(db.clone(), Caller::System, now());
    checks.push(index(config, &cx).await);
    checks.extend(sealed::checks(config, &cx).await);
    checks.push(match store::jobs::dead(&cx).await {
        Ok(0) => Check::ok("outbox", "nothing was given up"),
        Ok(dead) => Check::warning(
            "outbox",
            format!("{dead} letters were given up"),
            "Check the mail server, the gateway of text messages, and that agencies read their addresses; staff send them again on their page.",
        ),
        Err(error) => Check::failed("outbox", error.to_string(), "Check the database."),
    });
    checks
}

fn with(mut checks: Vec<Check>, check: Check) -> Vec<Check> {
    checks.push(check);
    checks
}

async fn index(config: &Config, cx: &Cx) -> Check {
    let advice = "Start `kladka serve`, which follows by itself, or run `kladka reindex`.";
    if !config.index().exists() {
        return Check::warning("index", "not built yet", advice);
    }
    match (search::Index::open(&config.index()), store::changes::latest(cx).await) {
        (Ok(index), Ok(latest)) if index.cursor() >= latest => Check::ok("index", format!("{} services", index.count())),
        (Ok(index), Ok(latest)) => Check::warning("index", format!("{} changes behind", latest - index.cursor()), advice),
        _ => Check::failed("index", "cannot be read", "Delete the folder index/ in the data folder: it comes back by itself."),
    }
}

async fn mail(config: &Config) -> Check {
    // Text messages have a line of their own.
    let alone = Config { sms: Sms::default(), ..config.clone() };
    let post = match Post::new(&alone, config.is_demonstration()) {
        Ok(post) => post,
        Err(sentence) => return Check::failed("mail", "cannot be used", &sentence),
    };
    match post.answers().await {
        Ok(()) if post.is_folder() && config.is_demonstration() => Check::ok("mail", format!("only into {}", config.mail().display())),
        Ok(()) if post.is_folder() => {
            Check::warning("mail", format!("only into {}", config.mail().display()), "Set smtp-url, or no agency hears of a request.")
        }
        Ok(()) => Check::ok("mail", "the server answers"),
        Err(reason) => Check::failed("mail", reason, "Check smtp-url and the mail server."),
    }
}
