//! Everything CI runs, in the order of cost, every step even after one failed, and a summary at the end.
use crate::{
    browser, build,
    command::{self, Done},
    licences, limits,
    postgres::Cluster,
    proofs,
    served::{self, Served},
    tools, units, wasm, weights,
};
use std::{
    path::Path,
    process::{Command, ExitCode},
    time::{Duration, Instant},
};

enum Outcome {
    Passed,
    Skipped(&'static str),
    Failed(String),
}

struct Step {
    name: &'static str,
    work: fn(bool) -> Done<Outcome>,
}

const SLOW: &str = "only with --slow";
const STEPS: [Step; 27] = [
    Step { name: "format", work: |_| passed(cargo(&["fmt", "--all", "--check"])) },
    Step { name: "clippy", work: |_| passed(cargo(&["clippy", "--quiet", "--workspace", "--all-targets", "--", "-D", "warnings"])) },
    Step { name: "browser-check", work: |_| passed(browser_check()) },
    Step { name: "licences", work: |_| passed(licences::check()) },
    Step { name: "tests", work: |_| passed(tests()) },
    Step { name: "documents", work: |_| passed(documents()) },
    Step { name: "site", work: |_| passed(build::all(build::Profile::Tests)) },
    Step { name: "sizes", work: |_| passed(limits::check().and_then(|()| weights::check())) },
    Step { name: "units", work: |_| when(units::are_checkable(), "systemd-analyze is not here", units::check) },
    Step { name: "hsds", work: |_| conformance() },
    Step { name: "javascript-off", work: |slow| passed(browser::journeys("off", slow)) },
    Step { name: "javascript-on", work: |slow| passed(browser::journeys("on", slow)) },
    Step { name: "kill-9", work: |slow| passed(proofs::kill9(slow)) },
    Step { name: "double", work: |slow| passed(proofs::double(slow)) },
    Step { name: "stop", work: |slow| passed(proofs::stop(slow)) },
    Step { name: "sealed", work: |slow| passed(proofs::sealed(slow)) },
    Step { name: "syscalls", work: |slow| when(slow, SLOW, proofs::syscalls) },
    Step { name: "torn-log", work: |slow| when(slow, SLOW, proofs::torn_log) },
    Step { name: "full-disk", work: |slow| when(slow && command::is_root(), "only with --slow, as root", proofs::full_disk) },
    Step { name: "clocks", work: |slow| when(slow, SLOW, proofs::clocks) },
    Step { name: "guessing", work: |slow| when(slow, SLOW, proofs::guessing) },
    Step { name: "rotation", work: |slow| when(slow, SLOW, rotation) },
    Step { name: "notices", work: |slow| when(slow, SLOW, proofs::notices) },
    Step { name: "outbox", work: |slow| when(slow, SLOW, proofs::outbox) },
    Step { name: "postgresql", work: |slow| when(slow, SLOW, browser::loop_on_postgres) },
    Step { name: "release", work: |slow| when(slow, SLOW, || build::all(build::Profile::Release)) },
    Step { name: "second-start", work: |slow| when(slow, SLOW, second_start) },
];

/// All steps, or those whose names hold one of the words in `only`.
pub fn run(slow: bool, only: &[String]) -> Done<ExitCode> {
    let none = only.iter().find(|word| !STEPS.iter().any(|step| step.name.contains(word.as_str())));
    if let Some(word) = none {
        let names: Vec<_> = STEPS.iter().map(|step| step.name).collect();
        return Err(format!("no step is called {word}; there are: {}", names.join(", ")).into());
    }
    let wanted = |step: &&Step| only.is_empty() || only.iter().any(|word| step.name.contains(word.as_str()));
    let steps: Vec<&Step> = STEPS.iter().filter(wanted).collect();
    let mut results = Vec::new();
    for step in steps {
        eprintln!("\n── {} ──", step.name);
        let start = Instant::now();
        let outcome = (step.work)(slow).unwrap_or_else(|problem| Outcome::Failed(problem.to_string()));
        if let Outcome::Failed(problem) = &outcome {
            eprintln!("{problem}");
        }
        results.push((step.name, outcome, start.elapsed()));
    }
    Ok(summary(&results))
}

fn summary(results: &[(&str, Outcome, Duration)]) -> ExitCode {
    eprintln!("\n{:<16} {:<8} {:>8}", "step", "result", "seconds");
    for (name, outcome, took) in results {
        let (result, why) = match outcome {
            Outcome::Passed => ("passed", ""),
            Outcome::Skipped(why) => ("skipped", *why),
            Outcome::Failed(problem) => ("FAILED", problem.lines().next().unwrap_or_default()),
        };
        eprintln!("{name:<16} {result:<8} {:>8.1}  {why}", took.as_secs_f64());
    }
    let failed = results.iter().filter(|(_, outcome, _)| matches!(outcome, Outcome::Failed(_))).count();
    let passed = results.iter().filter(|(_, outcome, _)| matches!(outcome, Outcome::Passed)).count();
    eprintln!("\n{passed} passed, {failed} failed");
    if failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
}

fn passed(done: Done) -> Done<Outcome> {
    done.map(|()| Outcome::Passed)
}

fn when(wanted: bool, why_not: &'static str, work: impl FnOnce() -> Done) -> Done<Outcome> {
    if wanted { passed(work()) } else { Ok(Outcome::Skipped(why_not)) }
}

fn cargo(args: &[&str]) -> Done {
    command::run(&mut command::cargo(args.iter().copied()))
}

/// What the browser gets, by itself: no crate of the server may be needed for it.
fn browser_check() -> Done {
    wasm::add_target()?;
    cargo(&["check", "--quiet", "--package=app", "--lib", "--features=hydrate", "--target=wasm32-unknown-unknown", "--target-dir=target"])
}

/// Every verb on both databases.
fn tests() -> Done {
    let cluster = command::step("a PostgreSQL for the tests", Cluster::start_in_memory)?;
    command::run(
        command::cargo(["test", "--quiet", "--workspace", "--no-fail-fast", "--target-dir=target"])
            .env("KLADKA_TEST_POSTGRES", cluster.url()),
    )
}

fn documents() -> Done {
    command::run(
        command::cargo(["doc", "--quiet", "--workspace", "--no-deps", "--document-private-items"]).env("RUSTDOCFLAGS", "-D warnings"),
    )
}

/// The open data against the standard's schemas. The probe lies beside the project where it is developed, not in it.
fn conformance() -> Done<Outcome> {
    let probe = Path::new("../shared/standards/check_hsds.py");
    if !probe.exists() {
        return Ok(Outcome::Skipped("../shared/standards/check_hsds.py is not here"));
    }
    let python = tools::python()?;
    let served = Served::start(&served::of_tests()?)?;
    passed(command::run(Command::new(python).arg(probe).arg(format!("{}/api/hsds/v3", served.url())).arg("--semantics")))
}

/// Ten thousand requests wrapped anew for another key within a minute.
fn rotation() -> Done {
    cargo(&["test", "--workspace", "--target-dir=target", "--test=journeys", "ten_thousand", "--", "--ignored", "--nocapture"])
}

/// The promise of `cargo xtask serve`: where nothing changed, it listens within two seconds.
fn second_start() -> Done {
    let start = Instant::now();
    build::all(build::Profile::Release)?;
    let built = start.elapsed();
    let folder = std::env::temp_dir().join(format!("kladka-second-{}", std::process::id()));
    drop(Served::start_in("dist/kladka", &folder)?);
    let start = Instant::now();
    drop(Served::start_in("dist/kladka", &folder)?);
    let took = built + start.elapsed();
    std::fs::remove_dir_all(&folder)?;
    eprintln!("built again in {:.2} s, ready after {:.2} s", built.as_secs_f64(), took.as_secs_f64());
    if took <= Duration::from_secs(2) { Ok(()) } else { Err("a second start takes more than 2 s".into()) }
}
