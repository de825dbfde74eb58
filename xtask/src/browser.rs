//! The journeys in a real browser. The scripts stand in `end2end/`; here they are only started.
use crate::{
    command::{self, Done},
    postgres::Cluster,
    served, tools,
};
use std::{fs, path::Path, process::Command};

/// A file of tests that hangs is a failure, not an endless wait; in milliseconds.
const TIMEOUT: &str = "--test-timeout=1200000";

/// `on` or `off`: each journey runs with and without JavaScript. Two files at once, by their names: the longest, `a11y`, comes first.
pub fn journeys(javascript: &str, slow: bool) -> Done {
    tools::npm("end2end")?;
    // Pages that say what is open are looked at on a day that does not change.
    tools::need("faketime", &["faketime"])?;
    let mut node = node(&served::of_tests()?)?;
    node.args(["--test", "--test-concurrency=2", TIMEOUT])
        .args(test_files()?)
        .env("CHROMIUM", tools::chromium()?)
        .env("JAVASCRIPT", javascript);
    if slow {
        node.env("SLOW", "1");
    }
    command::run(&mut node)
}

/// The walks of the closed loop once more, on PostgreSQL.
pub fn loop_on_postgres() -> Done {
    tools::npm("end2end")?;
    tools::need("faketime", &["faketime"])?;
    let cluster = command::step("a PostgreSQL for the walks", Cluster::start)?;
    let mut node = node(&served::of_tests()?)?;
    node.args(["--test", "--test-concurrency=1", "loop.test.mjs"]).env("CHROMIUM", tools::chromium()?).env("JAVASCRIPT", "off");
    command::run(node.env("KLADKA_DATABASE", cluster.url()))
}

/// A script of `end2end/` on this program.
pub fn node(program: &str) -> Done<Command> {
    let mut node = Command::new("node");
    node.current_dir("end2end").env("KLADKA_BIN", fs::canonicalize(program)?).env("KLADKA_SITE", fs::canonicalize(crate::build::SITE)?);
    Ok(node)
}

fn test_files() -> Done<Vec<String>> {
    let mut files = Vec::new();
    for entry in fs::read_dir(Path::new("end2end"))? {
        let name = entry?.file_name().to_string_lossy().into_owned();
        if name.ends_with(".test.mjs") {
            files.push(name);
        }
    }
    files.sort();
    Ok(files)
}
