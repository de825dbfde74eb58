//! The journeys in a real browser, and the kill -9 test. The scripts stand in `end2end/`; here they are only started.
use crate::{
    command::{self, Done},
    served, tools,
};
use std::{fs, path::Path, process::Command};

/// `on` or `off`: each journey runs with and without JavaScript.
pub fn journeys(javascript: &str, slow: bool) -> Done {
    tools::npm("end2end")?;
    // Pages that say what is open are looked at on a day that does not change.
    tools::need("faketime", &["faketime"])?;
    let mut node = node()?;
    node.args(["--test", "--test-concurrency=1"]).args(test_files()?).env("CHROMIUM", tools::chromium()?).env("JAVASCRIPT", javascript);
    if slow {
        node.env("SLOW", "1");
    }
    command::run(&mut node)
}

pub fn kill9(slow: bool) -> Done {
    tools::need("node", &["nodejs"])?;
    let (rounds, clients) = if slow { ("10", "200") } else { ("2", "60") };
    command::run(node()?.arg("kill9.mjs").env("ROUNDS", rounds).env("CLIENTS", clients))
}

/// What a thief gets of stolen files and of a stolen memory.
pub fn sealed(slow: bool) -> Done {
    tools::need("node", &["nodejs"])?;
    let requests = if slow { "1000" } else { "60" };
    command::run(node()?.arg("sealed.mjs").env("REQUESTS", requests))
}

fn node() -> Done<Command> {
    let mut node = Command::new("node");
    node.current_dir("end2end")
        .env("KLADKA_BIN", fs::canonicalize(served::of_tests()?)?)
        .env("KLADKA_SITE", fs::canonicalize(crate::build::SITE)?);
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
