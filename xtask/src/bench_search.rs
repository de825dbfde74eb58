//! `cargo xtask bench search`: made-up catalogues of three sizes in the search index, and beside it in SQLite's and PostgreSQL's full text.
//! Prints one table and draws how the times grow into `docs/`. The measuring itself is done by two examples, one of the crate `search`,
//! one of `store`; this module starts them and writes down what they say.
use crate::{
    command::{self, Done},
    plot::{Plot, Series},
    postgres::Cluster,
};
use serde_json::Value;
use std::{
    fs,
    io::Write,
    path::Path,
    process::{Command, Stdio},
};

const HELP: &str = "\
usage: cargo xtask bench search [--only 10k|100k|1m] [--no-peers]

  --only SIZE  one size instead of all three (10,000, 100,000 and 1,000,000 services); draws no plot
  --no-peers   without SQLite's and PostgreSQL's full text (which are measured up to 100,000 services)

Needs ../shared/data/search_eval for questions and words, and for the peers PostgreSQL.
example: cargo xtask bench search --only 100k --no-peers";

const SIZES: [(&str, u32); 3] = [("10k", 10_000), ("100k", 100_000), ("1m", 1_000_000)];
/// Above this a peer's index takes longer to build than the whole measurement may.
const MOST_FOR_PEERS: u32 = 100_000;

/// What each figure must be: size, shape, percentile, milliseconds.
const GOALS: [(u32, &str, &str, f64); 5] = [
    (1_000_000, "filtered", "p50_ms", 0.6),
    (1_000_000, "filtered", "p99_ms", 2.0),
    (1_000_000, "unfiltered", "p99_ms", 6.0),
    (1_000_000, "typing", "p99_ms", 1.2),
    (100_000, "filtered", "p99_ms", 1.0),
];

pub fn run(args: &[String]) -> Done {
    if args.iter().any(|arg| arg == "--help" || arg == "-h") {
        return say(HELP);
    }
    let only = args.iter().position(|arg| arg == "--only").map(|at| args.get(at + 1).map_or("", String::as_str));
    let sizes: Vec<u32> = SIZES.iter().filter(|(name, _)| only.is_none_or(|only| only == *name)).map(|(_, size)| *size).collect();
    if sizes.is_empty() {
        return Err(format!("--only wants one of 10k, 100k, 1m\n\n{HELP}").into());
    }
    if !Path::new("../shared/data/search_eval/queries_dev.tsv").exists() {
        return Err("../shared/data/search_eval is missing beside this repository: questions and words are drawn from it".into());
    }
    let peers = !args.iter().any(|arg| arg == "--no-peers") && sizes.iter().any(|size| *size <= MOST_FOR_PEERS);
    command::step("examples in release", || build(peers))?;
    let ours = sizes.iter().map(|size| Ok((*size, ask("bench", &[size.to_string()])?))).collect::<Done<Vec<_>>>()?;
    let mut theirs = Vec::new();
    if peers {
        let cluster = command::step("a PostgreSQL", Cluster::start)?;
        for size in sizes.iter().filter(|size| **size <= MOST_FOR_PEERS) {
            theirs.push((*size, ask("peers", &[size.to_string(), cluster.url()])?));
        }
    }
    table(&ours)?;
    beside(&ours, &theirs)?;
    goals(&ours)?;
    if only.is_none() { draw(&ours, &theirs) } else { Ok(()) }
}

fn build(peers: bool) -> Done {
    command::run(&mut command::cargo_build(["--release", "--package=search", "--example=bench"]))?;
    if peers {
        command::run(&mut command::cargo_build(["--release", "--package=store", "--example=peers"]))?;
    }
    Ok(())
}

/// Its progress goes to the terminal, its last line is what it measured.
fn ask(example: &str, args: &[String]) -> Done<Value> {
    let program = fs::canonicalize(format!("target/release/examples/{example}"))?;
    let output = Command::new(program).args(args).stdin(Stdio::null()).stderr(Stdio::inherit()).output()?;
    if !output.status.success() {
        return Err(format!("the example {example} failed ({})", output.status).into());
    }
    let said = String::from_utf8(output.stdout)?;
    Ok(serde_json::from_str(said.lines().last().unwrap_or_default())?)
}

fn number(value: &Value, path: &[&str]) -> Option<f64> {
    path.iter().try_fold(value, |value, name| value.get(name))?.as_f64()
}
fn shown(value: &Value, path: &[&str], decimals: usize) -> String {
    number(value, path).map_or("–".to_owned(), |n| format!("{n:.decimals$}"))
}

fn table(ours: &[(u32, Value)]) -> Done {
    say("\nThe index: processor time of the one thread that asks, p50 / p99 in ms")?;
    say("services   words+area+facets   words+facets   as typed   browse   build/s   index   memory   change seen p50/p99")?;
    for (size, of) in ours {
        let pair = |shape: &str| format!("{} / {}", shown(of, &[shape, "p50_ms"], 2), shown(of, &[shape, "p99_ms"], 2));
        let rate = number(of, &["build_seconds"]).map_or(0.0, |seconds| f64::from(*size) / seconds);
        say(&format!(
            "{size:>8}   {:>17}   {:>12}   {:>8}   {:>6}   {rate:>7.0}   {:>5} MB   {:>4} MB   {}",
            pair("filtered"),
            pair("unfiltered"),
            pair("typing"),
            pair("browse"),
            shown(of, &["index_mb"], 0),
            shown(of, &["resident_after_mb"], 0),
            pair("change"),
        ))?;
    }
    Ok(())
}

fn beside(ours: &[(u32, Value)], theirs: &[(u32, Value)]) -> Done {
    say(
        "\nBeside it, the same services and questions (words, area, best ten, counts): wall time p50 / p99 in ms; recall@5 on the judged services",
    )?;
    for (size, of) in ours {
        say(&format!(
            "{size:>8}   {:<22} {:>9} / {:>9}   recall@5 {}",
            "Kladka",
            shown(of, &["filtered", "p50_ms"], 2),
            shown(of, &["filtered", "wall_p99_ms"], 2),
            shown(of, &["recall"], 3)
        ))?;
        let peers = theirs.iter().filter(|(other, _)| other == size).filter_map(|(_, all)| all.as_object());
        for (name, peer) in peers.flatten() {
            let (p50, p99) = (shown(peer, &["p50_ms"], 2), shown(peer, &["p99_ms"], 2));
            say(&format!("{size:>8}   {name:<22} {p50:>9} / {p99:>9}   recall@5 {}", shown(peer, &["recall"], 3)))?;
        }
    }
    Ok(())
}

fn goals(ours: &[(u32, Value)]) -> Done {
    say("\nGoals")?;
    let line = |what: String, found: Option<f64>, most: f64, unit: &str| match found {
        Some(found) => say(&format!("{} {what}: {found:.2} {unit}, goal {most}", if found < most { "met   " } else { "MISSED" })),
        None => Ok(()),
    };
    for (size, shape, percent, most) in GOALS {
        let Some((_, of)) = ours.iter().find(|(other, _)| *other == size) else { continue };
        line(format!("{size} {shape} {}", percent.trim_end_matches("_ms")), number(of, &[shape, percent]), most, "ms")?;
    }
    let Some((_, of)) = ours.iter().find(|(size, _)| *size == 1_000_000) else { return Ok(()) };
    line("index".to_owned(), number(of, &["index_mb"]), 160.0, "MB")?;
    line("memory".to_owned(), number(of, &["resident_after_mb"]), 500.0, "MB")?;
    line("build of a million".to_owned(), number(of, &["build_seconds"]), 50.0, "s")?;
    line("a change is found, p99".to_owned(), number(of, &["change", "p99_ms"]), 250.0, "ms")
}

fn draw(ours: &[(u32, Value)], theirs: &[(u32, Value)]) -> Done {
    let line = |name: &str, shape: &str, percent: &str| Series {
        name: name.to_owned(),
        points: ours.iter().filter_map(|(size, of)| Some((f64::from(*size), number(of, &[shape, percent])?))).collect(),
    };
    let mut series = vec![
        line("words, area, facets: p50", "filtered", "p50_ms"),
        line("words, area, facets: p99", "filtered", "p99_ms"),
        line("words, facets: p99", "unfiltered", "p99_ms"),
        line("as one types: p99", "typing", "p99_ms"),
    ];
    for name in theirs.first().and_then(|(_, all)| all.as_object()).into_iter().flat_map(|all| all.keys()) {
        let points = theirs.iter().filter_map(|(size, all)| Some((f64::from(*size), number(all, &[name, "p50_ms"])?)));
        series.push(Series { name: format!("{name}: p50"), points: points.collect() });
    }
    let plot = Plot { title: "Time of one question by the size of the catalogue", x: "services", y: "milliseconds", series };
    fs::write("docs/search-speed.svg", plot.svg())?;
    say("\nDrawn into docs/search-speed.svg")
}

fn say(line: &str) -> Done {
    Ok(writeln!(std::io::stdout().lock(), "{line}")?)
}
