//! `cargo xtask bench search`: made-up catalogues of three sizes in the search index, and beside it in SQLite's and PostgreSQL's full text.
//! The measuring itself is done by two examples, one of the crate `search`, one of `store`; this module starts them and keeps what they say.
//! What is made of that, `search_report` knows.
use crate::{
    command::{self, Done},
    postgres::Cluster,
    search_report::Report,
};
use serde_json::Value;
use std::{
    fs,
    io::Write,
    path::{Path, PathBuf},
    process::{Command, Stdio},
};

const HELP: &str = "\
usage: cargo xtask bench search [--only SIZE] [--no-peers] [--resume]

  --only SIZE  one size instead of all three: 10k, 100k or 1m services; prints the tables and leaves docs/ as it is
  --no-peers   without SQLite's and PostgreSQL's full text (which are measured up to 100,000 services)
  --resume     take what an earlier run measured and measure only what is missing

Prints three tables: the index by itself, the index beside its peers, the goals. A whole run also writes them into
docs/search-speed.md and draws docs/search-speed.svg. What was measured is kept in target/bench-search/.

Needs ../shared/data/search_eval for questions and words, and PostgreSQL for the peers. A whole run takes about half an hour.

examples:
  cargo xtask bench search                          everything, into docs/
  cargo xtask bench search --only 100k --no-peers   the index alone, in two minutes
  cargo xtask bench search --resume                 go on after an interruption";

const SIZES: [(&str, u32); 3] = [("10k", 10_000), ("100k", 100_000), ("1m", 1_000_000)];
/// Above this a peer's index takes longer to build than the whole measurement may.
const MOST_FOR_PEERS: u32 = 100_000;
const KEPT: &str = "target/bench-search";

struct Asked {
    only: Option<u32>,
    peers: bool,
    resume: bool,
}

fn asked(args: &[String]) -> Done<Asked> {
    let mut asked = Asked { only: None, peers: true, resume: false };
    let mut args = args.iter().map(String::as_str);
    while let Some(arg) = args.next() {
        match arg {
            "--no-peers" => asked.peers = false,
            "--resume" => asked.resume = true,
            "--only" => {
                let name = args.next().unwrap_or_default().to_lowercase();
                let size = SIZES.iter().find(|(of, _)| *of == name).map(|(_, size)| *size);
                asked.only = Some(size.ok_or_else(|| format!("--only wants 10k, 100k or 1m, not `{name}`\n\n{HELP}"))?);
            }
            other => return Err(format!("there is no flag `{other}`\n\n{HELP}").into()),
        }
    }
    Ok(asked)
}

pub fn run(args: &[String]) -> Done {
    if args.iter().any(|arg| arg == "--help" || arg == "-h") {
        return say(HELP);
    }
    let asked = asked(args)?;
    if !Path::new("../shared/data/search_eval/queries_dev.tsv").exists() {
        return Err("../shared/data/search_eval is missing beside this repository: questions and words are drawn from it".into());
    }
    let sizes: Vec<u32> = SIZES.iter().map(|(_, size)| *size).filter(|size| asked.only.is_none_or(|only| only == *size)).collect();
    let before = load();
    let report = measure(&sizes, &asked)?;
    let text = report.tables(&format!("{}, {}", machine(), busy(&before, &load())));
    say(&text)?;
    if asked.only.is_some() || !asked.peers {
        return Ok(());
    }
    report.write("docs/search-speed.md", "docs/search-speed.svg", &text)?;
    say("Written into docs/search-speed.md, drawn into docs/search-speed.svg")
}

fn measure(sizes: &[u32], asked: &Asked) -> Done<Report> {
    fs::create_dir_all(KEPT)?;
    let kept = |what: &str, size: u32| asked.resume.then(|| kept(what, size)).flatten();
    let with_peers: Vec<u32> = sizes.iter().copied().filter(|size| asked.peers && *size <= MOST_FOR_PEERS).collect();
    if sizes.iter().any(|size| kept("bench", *size).is_none()) {
        command::step("the search index in release", || build("search", "bench"))?;
    }
    if with_peers.iter().any(|size| kept("peers", *size).is_none()) {
        command::step("its peers in release", || build("store", "peers"))?;
    }
    let mut report = Report::default();
    for &size in sizes {
        let measured = kept("bench", size).map_or_else(|| ask("bench", size, &[]), Ok)?;
        report.ours.push((size, measured));
    }
    let mut cluster = None;
    for &size in &with_peers {
        let measured = match (kept("peers", size), &mut cluster) {
            (Some(measured), _) => measured,
            (None, Some(cluster)) => ask("peers", size, &[Cluster::url(cluster)])?,
            (None, none) => ask("peers", size, &[none.insert(command::step("a PostgreSQL", Cluster::start)?).url()])?,
        };
        report.theirs.push((size, measured));
    }
    Ok(report)
}

fn build(package: &str, example: &str) -> Done {
    command::run(&mut command::cargo_build(["--release", "--package", package, "--example", example]))
}

/// Its progress goes to the terminal, its last line is what it measured.
fn ask(example: &str, size: u32, more: &[String]) -> Done<Value> {
    let program = fs::canonicalize(format!("target/release/examples/{example}"))?;
    let mut command = Command::new(program);
    let output = command.arg(size.to_string()).args(more).stdin(Stdio::null()).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("the example {example} failed ({})", output.status).into());
    }
    let said = String::from_utf8(output.stdout)?;
    let last = said.lines().last().unwrap_or_default();
    let measured = serde_json::from_str(last)?;
    fs::write(place(example, size), last)?;
    Ok(measured)
}

fn place(what: &str, size: u32) -> PathBuf {
    Path::new(KEPT).join(format!("{what}-{size}.json"))
}
fn kept(what: &str, size: u32) -> Option<Value> {
    serde_json::from_str(&fs::read_to_string(place(what, size)).ok()?).ok()
}

/// What stood in the tables' heading would be worth little without it.
fn machine() -> String {
    let cores = std::thread::available_parallelism().map_or(1, std::num::NonZero::get);
    let cpus = fs::read_to_string("/proc/cpuinfo").unwrap_or_default();
    let name = cpus.lines().find(|line| line.starts_with("model name")).and_then(|line| line.split_once(": "));
    format!("{cores} cores of {}", name.map_or("an unnamed processor", |(_, name)| name.trim()))
}

/// How many programs wanted a processor, in the last minute.
fn load() -> String {
    let load = fs::read_to_string("/proc/loadavg").unwrap_or_default();
    load.split(' ').next().filter(|load| !load.is_empty()).unwrap_or("?").to_owned()
}
fn busy(before: &str, after: &str) -> String {
    format!("load {before} before and {after} after (ours is 1 to 2)")
}

fn say(line: &str) -> Done {
    Ok(writeln!(std::io::stdout().lock(), "{line}")?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_wrong_flag_is_told_with_the_right_ones() {
        let of = |args: &[&str]| asked(&args.iter().map(|arg| (*arg).to_owned()).collect::<Vec<_>>());
        assert!(of(&["--only", "1M", "--no-peers"]).is_ok_and(|asked| asked.only == Some(1_000_000) && !asked.peers && !asked.resume));
        for wrong in [&["--only"][..], &["--only", "5k"], &["--peers"]] {
            assert!(of(wrong).is_err_and(|problem| problem.to_string().contains("--resume")), "{wrong:?}");
        }
    }
}
