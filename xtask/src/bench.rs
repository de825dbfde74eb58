//! First figures: pages and files from the same server side by side, search in process, bytes, memory.
//! Measures the release build on this machine; promises nothing about another.
mod lighthouse;
pub mod pages;
mod submits;
mod upkeep;

use crate::{
    bench_search, build,
    command::{self, Done},
    limits,
    served::Served,
    tools, weights,
};
use std::{fs, io::Write, path::Path, process::Command};

/// Every request asks for something else, so no cache can answer.
const ANOTHER_EACH_TIME: &str = "local n = math.random(1000000)
request = function()
  n = n + 1
  return wrk.format('GET', wrk.path .. '&n=' .. n)
end
";
const FIND: &str = "/uk/find?q=%D0%B4%D0%BE%D0%B3%D0%BB%D1%8F%D0%B4";

/// All of it, or one part by its name.
pub fn run(part: Option<&str>) -> Done {
    match part {
        None => all(),
        Some("pages") => pages::run(),
        Some("lighthouse") => lighthouse::run(),
        Some("submits") => submits::run(),
        Some(upkeep @ ("freshness" | "reviews" | "duplicates")) => upkeep::run(upkeep),
        Some(other) => {
            let known = "pages, lighthouse, submits, freshness, reviews, duplicates, search, or none for all";
            Err(format!("there is no figure called `{other}`: {known}").into())
        }
    }
}

fn all() -> Done {
    build::all(build::Profile::Release)?;
    tools::need("wrk", &["wrk"])?;
    let served = command::step("a server with the sample", || Served::start("dist/kladka"))?;
    say(&format!("memory after start      {:>8.1} MB", megabytes(served.memory()?)))?;
    bytes(&served)?;
    speed(&served)?;
    say(&format!("memory after the load   {:>8.1} MB", megabytes(served.memory()?)))?;
    drop(served);
    bench_search::run(&["--only", "100k", "--no-peers"].map(str::to_owned))
}

fn bytes(served: &Served) -> Done {
    let service = weights::a_service(served, FIND)?;
    say("bytes                        raw   brotli")?;
    for (name, path) in [("home", "/uk"), ("find", FIND), ("service", service.as_str())] {
        let (raw, small) = (served.get(path, "identity")?, served.get(path, "br")?);
        let brotli = if small.head.contains("content-encoding: br") { small.body.len().to_string() } else { "–".to_owned() };
        say(&format!("{name:<22} {:>9} {brotli:>8}", raw.body.len()))?;
    }
    for (logical, hashed) in limits::manifest()? {
        let (raw, small) = limits::sizes(&hashed)?;
        say(&format!("{logical:<22} {raw:>9} {small:>8}"))?;
    }
    Ok(())
}

fn speed(served: &Served) -> Done {
    let script = Path::new("target/bench.lua");
    fs::write(script, ANOTHER_EACH_TIME)?;
    let css = limits::manifest()?.remove("main.css").ok_or("the site has no main.css")?;
    say("16 connections            req/s      p50      p99")?;
    let file = wrk(&format!("{}/assets/{css}", served.url()), None)?;
    say(&format!("a static file     {file}"))?;
    let page = wrk(&format!("{}{FIND}", served.url()), Some(script))?;
    say(&format!("find, uncached    {page}"))
}

fn wrk(url: &str, script: Option<&Path>) -> Done<String> {
    let mut wrk = Command::new("wrk");
    wrk.args(["-t1", "-c16", "-d8s", "--latency"]);
    if let Some(script) = script {
        wrk.arg("-s").arg(script);
    }
    let said = command::output(wrk.arg(url))?;
    let after = |mark: &str| said.lines().find_map(|line| line.trim().strip_prefix(mark)).unwrap_or("?").trim().to_owned();
    let refused = said.lines().find(|line| line.contains("Non-2xx")).map(|line| format!("  {}", line.trim())).unwrap_or_default();
    Ok(format!("{:>13} {:>8} {:>8}{refused}", after("Requests/sec:"), after("50%"), after("99%")))
}

fn megabytes(bytes: u64) -> f64 {
    f64::from(u32::try_from(bytes / 1024).unwrap_or(u32::MAX)) / 1024.0
}

fn say(line: &str) -> Done {
    Ok(writeln!(std::io::stdout().lock(), "{line}")?)
}
