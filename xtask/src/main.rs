//! `cargo xtask …`: builds, starts, tests and measures the site with cargo alone.
//! Knows commands and files; nothing of what the product does, and no crate of it.
mod assets;
mod bench;
mod bench_search;
mod browser;
mod build;
mod command;
mod licences;
mod limits;
mod plot;
mod postgres;
mod proofs;
mod rate;
mod script;
mod search_report;
mod served;
mod stamp;
mod stylesheet;
mod suite;
mod tools;
mod units;
mod wasm;
mod weights;

use command::Done;
use std::{io::Write, path::Path, process::ExitCode};

const USAGE: &str = "\
usage: cargo xtask <command>

  serve [-- FLAG…]             build, then serve the sample catalogue from data/ (flags go to `kladka serve`)
  build [--dev]                what a browser is sent into target/site; the program into dist/ (--dev: into target/debug only)
  test [--slow] [--only NAME]  everything CI runs, in the order of cost, with a summary at the end (--only may stand more than once)
  bench                        first figures: pages, files, search, bytes, memory
  bench pages                  kept and drawn pages beside files, at an even pace, and what they weigh
  bench lighthouse             Lighthouse on a phone's settings: home, find, service
  bench submits                requests for help a second on either database, each on the disk before it is answered
  bench freshness              one day's letters about 10,000 listings, planned on either database
  bench reviews                the queue of reviews in which 50,000 suggestions wait, opened on either database
  bench duplicates             a look for duplicates among 100,000 listings on either database
  bench search [--help]        the search index at three sizes, beside SQLite's and PostgreSQL's full text

example: cargo xtask serve -- --listen 127.0.0.1:8080";

fn main() -> ExitCode {
    match run() {
        Ok(code) => code,
        Err(problem) => {
            eprintln!("\n{problem}");
            ExitCode::FAILURE
        }
    }
}

fn run() -> Done<ExitCode> {
    // Wherever it was called from, it works in the workspace.
    std::env::set_current_dir(Path::new(env!("CARGO_MANIFEST_DIR")).join(".."))?;
    let args: Vec<String> = std::env::args().skip(1).collect();
    let has = |flag: &str| args.iter().any(|arg| arg == flag);
    let searching = args.get(..2) == Some(&["bench".to_owned(), "search".to_owned()][..]);
    // Asked what it does, it does not do it.
    if (has("--help") || has("-h")) && !searching && args.first().is_none_or(|command| command != "serve") {
        writeln!(std::io::stdout().lock(), "{USAGE}")?;
        return Ok(ExitCode::SUCCESS);
    }
    match args.first().map(String::as_str) {
        Some("build") => build::all(if has("--dev") { build::Profile::Dev } else { build::Profile::Release })?,
        Some("serve") => serve(&args[1..])?,
        Some("test") => return suite::run(has("--slow"), &values_of(&args, "--only")?),
        Some("bench") if searching => bench_search::run(&args[2..])?,
        Some("bench") => bench::run(args.get(1).map(String::as_str))?,
        _ => {
            eprintln!("{USAGE}");
            return Ok(ExitCode::from(2));
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The demonstration, from a fresh clone: the server loads the sample into an empty `data/` and says where the sample accounts stand.
fn serve(args: &[String]) -> Done {
    build::all(build::Profile::Release)?;
    let more = args.iter().filter(|arg| *arg != "--");
    command::replace("dist/kladka", ["serve", "--sample", "--data", "data"].into_iter().chain(more.map(String::as_str)))
}

/// What stands behind every one of a flag that may be repeated.
fn values_of(args: &[String], flag: &str) -> Done<Vec<String>> {
    let behind = |(at, _): (usize, &String)| args.get(at + 1).filter(|value| !value.starts_with('-')).cloned();
    let values = args.iter().enumerate().filter(|(_, arg)| *arg == flag).map(behind);
    values.collect::<Option<_>>().ok_or_else(|| format!("{flag} wants a name behind it\n\n{USAGE}").into())
}
