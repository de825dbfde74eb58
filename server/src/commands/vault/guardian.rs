//! Starts the vault that `serve` takes along, starts it again when it dies, and ends it with the server, however the server ends.
use super::Outcome;
use crate::config::{Config, LogFormat};
use std::{
    path::{Path, PathBuf},
    process::{Child, Command, Stdio},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    thread::JoinHandle,
    time::{Duration, Instant},
};

/// Its child reads the standard input: when this process is gone, that ends, and the child with it.
pub struct Guardian {
    stopping: Arc<AtomicBool>,
    watch: JoinHandle<()>,
}

const STEP: Duration = Duration::from_millis(25);
const FIRST_WAIT: Duration = Duration::from_millis(100);
const LONGEST_WAIT: Duration = Duration::from_secs(10);
/// A child that lived so long did not die of its start.
const SETTLED: Duration = Duration::from_secs(30);
const FAREWELL: Duration = Duration::from_secs(1);

struct Recipe {
    program: PathBuf,
    environment: Vec<(&'static str, String)>,
}

impl Guardian {
    pub fn start(config: &Config) -> Outcome<Self> {
        let recipe = Recipe { program: program()?, environment: environment(config) };
        let stopping = Arc::new(AtomicBool::new(false));
        let first = recipe.spawn().map_err(|fault| format!("The vault cannot be started ({fault}): check who may run the program."))?;
        let told = stopping.clone();
        let watch = std::thread::spawn(move || watch_over(&recipe, first, &told));
        Ok(Self { stopping, watch })
    }

    pub async fn stop(self) {
        self.stopping.store(true, Ordering::SeqCst);
        if tokio::task::spawn_blocking(|| self.watch.join()).await.is_err() {
            tracing::warn!("nobody knows whether the vault has ended");
        }
    }
}

impl Recipe {
    fn spawn(&self) -> std::io::Result<Child> {
        let mut command = Command::new(&self.program);
        command.args(["vault", "--with-parent"]).stdin(Stdio::piped()).stdout(Stdio::inherit()).stderr(Stdio::inherit());
        command.envs(self.environment.iter().map(|(name, value)| (name, value)));
        command.spawn()
    }
}

/// What the child is told. In its environment, not on its command line, which every user of the machine may read.
fn environment(config: &Config) -> Vec<(&'static str, String)> {
    let mut told = vec![
        ("KLADKA_DATA", config.data.display().to_string()),
        ("KLADKA_DATABASE", config.database.0.clone()),
        ("KLADKA_LOG", if config.log == LogFormat::Json { "json" } else { "text" }.to_owned()),
        ("KLADKA_LIMITS_RELAXED", u8::from(config.limits.relaxed).to_string()),
    ];
    told.extend(config.passphrase_file.as_ref().map(|path| ("KLADKA_PASSPHRASE_FILE", path.display().to_string())));
    told
}

/// This very program, also where its file has been replaced by a newer one meanwhile: both sides must speak the same.
fn program() -> Outcome<PathBuf> {
    let own = Path::new("/proc/self/exe");
    if own.exists() {
        return Ok(own.to_owned());
    }
    std::env::current_exe().map_err(|fault| format!("The program does not know where it stands ({fault})."))
}

fn watch_over(recipe: &Recipe, first: Child, stopping: &AtomicBool) {
    let mut child = Some(first);
    let mut wait = FIRST_WAIT;
    loop {
        let born = Instant::now();
        if let Some(child) = child.take() {
            let ended = stay_with(child, stopping);
            if stopping.load(Ordering::SeqCst) {
                return;
            }
            tracing::error!(%ended, "the vault has ended and is started again");
        }
        wait = if born.elapsed() > SETTLED { FIRST_WAIT } else { (wait * 2).min(LONGEST_WAIT) };
        pause(wait, stopping);
        if stopping.load(Ordering::SeqCst) {
            return;
        }
        match recipe.spawn() {
            Ok(next) => child = Some(next),
            Err(fault) => tracing::error!(%fault, "the vault cannot be started"),
        }
    }
}

/// Until it ends by itself, or is to end; how it ended, in words.
fn stay_with(mut child: Child, stopping: &AtomicBool) -> String {
    let mut leave_at = None;
    loop {
        match child.try_wait() {
            Ok(Some(status)) => return status.to_string(),
            Ok(None) => {}
            Err(fault) => return fault.to_string(),
        }
        if stopping.load(Ordering::SeqCst) {
            // Its standard input ends: it finishes what it is answering.
            drop(child.stdin.take());
            let leave_at = *leave_at.get_or_insert_with(|| Instant::now() + FAREWELL);
            if Instant::now() > leave_at {
                let _ = child.kill();
            }
        }
        std::thread::sleep(STEP);
    }
}

fn pause(time: Duration, stopping: &AtomicBool) {
    let end = Instant::now() + time;
    while Instant::now() < end && !stopping.load(Ordering::SeqCst) {
        std::thread::sleep(STEP);
    }
}
