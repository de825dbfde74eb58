//! Pages beside files: a static file of the same size, the find page as it is kept, the find page drawn for every request, in turns from the
//! same server; then drawing at an even pace, and what all files of a page weigh together.
use super::say;
use crate::{
    build::{self, SITE},
    command::{self, Done},
    rate,
    served::Served,
    tools, weights,
};
use std::{
    fmt::Write,
    fs,
    path::{Path, PathBuf},
    process::Command,
    time::Duration,
};

/// A full page of results, by a word that is understood.
pub const FIND: &str = "/uk/find?q=%D0%B4%D0%BE%D0%BF%D0%BE%D0%BC%D0%BE%D0%B3%D0%B0";
/// Every request asks for something else, so no page that is kept can answer.
const ANOTHER_EACH_TIME: &str = "local n = math.random(1000000000)
request = function()
  n = n + 1
  return wrk.format('GET', wrk.path .. '&n=' .. n)
end
";
const ROUNDS: usize = 5;
const PER_SECOND: u32 = 100;
/// Of the rate of a file.
const GOALS: [(&str, f64); 2] = [("kept", 0.7), ("drawn", 0.12)];
const GOAL_P99_MS: f64 = 15.0;

pub fn run() -> Done {
    build::all(build::Profile::Release)?;
    tools::need("wrk", &["wrk"])?;
    let served = command::step("a server with the sample", || Served::start("dist/kladka"))?;
    let weights = weights::of_pages(&served)?;
    weights::print(&weights)?;
    let mut missed = weights::over(&weights);
    for coding in ["identity", "br"] {
        missed.extend(side_by_side(&served, coding)?);
    }
    missed.extend(even_pace(&served)?);
    if missed.is_empty() { say("every goal is met") } else { Err(missed.join("; ").into()) }
}

/// Three kinds of answers in turns, so that whatever else the machine does meets all of them; the middle of the rounds counts.
fn side_by_side(served: &Served, coding: &str) -> Done<Vec<String>> {
    let size = served.get(FIND, "identity")?.body.len();
    let same = SameSize::lay(size, &served.get(FIND, "br")?.body)?;
    let script = Path::new("target/bench.lua");
    fs::write(script, ANOTHER_EACH_TIME)?;
    let (file, find) = (format!("{}{}", served.url(), same.address), format!("{}{FIND}", served.url()));
    let kinds = [("a file of its size", &file, None), ("kept", &find, None), ("drawn", &find, Some(script))];
    let mut loads = [const { Vec::new() }; 3];
    for _ in 0..ROUNDS {
        for ((_, url, script), loads) in kinds.iter().zip(&mut loads) {
            loads.push(load(url, *script, coding)?);
        }
    }
    say(&format!("{:<26} {:>9} {:>7} {:>8} {:>8}", format!("find, {size} bytes, {coding}"), "req/s", "ratio", "p50 ms", "p99 ms"))?;
    let mut missed = vec![];
    let of_file = median(&loads[0], |one| one.per_second);
    for ((name, ..), loads) in kinds.iter().zip(&loads) {
        let rate = median(loads, |one| one.per_second);
        let (ratio, p50, p99) = (rate / of_file, median(loads, |one| one.p50_ms), median(loads, |one| one.p99_ms));
        say(&format!("{name:<26} {rate:>9.0} {ratio:>7.2} {p50:>8.2} {p99:>8.2}"))?;
        if let Some((_, goal)) = GOALS.iter().find(|(kind, goal)| kind == name && ratio < *goal) {
            missed.push(format!("{name} ({coding}): {ratio:.2} of a file's rate, {goal} is wanted"));
        }
    }
    Ok(missed)
}

/// Drawn pages at so many a second, whatever the server does.
fn even_pace(served: &Served) -> Done<Vec<String>> {
    const ASKED: [(&str, &str); 10] = [
        ("uk", "допомога"),
        ("uk", "догляд вдома"),
        ("lt", "maistas"),
        ("lt", "slauga namuose"),
        ("en", "help with rent"),
        ("pl", "pomoc prawna"),
        ("ru", "жильё"),
        ("uk", "психолог"),
        ("lt", "neįgaliojo vežimėlis"),
        ("en", "somewhere to sleep tonight"),
    ];
    let address = |n: u32| {
        let (language, words) = ASKED[n as usize % ASKED.len()];
        format!("/{language}/find?q={}&n={n}", percent(words))
    };
    let seen = rate::even(served.port, PER_SECOND, Duration::from_secs(20), &address)?;
    let [p50, p99, longest] = [0.5, 0.99, 1.0].map(|share| seen.at(share).as_secs_f64() * 1000.0);
    say(&format!(
        "{PER_SECOND} drawn a second, br    p50 {p50:.1} ms   p99 {p99:.1} ms   longest {longest:.1} ms   ({} answers)",
        seen.count()
    ))?;
    let missed = (p99 > GOAL_P99_MS).then(|| format!("p99 at {PER_SECOND} a second is {p99:.1} ms, {GOAL_P99_MS} is wanted"));
    Ok(missed.into_iter().collect())
}

fn percent(words: &str) -> String {
    words.bytes().fold(String::new(), |mut text, byte| {
        write!(text, "%{byte:02X}").unwrap_or_default();
        text
    })
}

/// A file of a page's size, as it is and as brotli sends the page, among the site's own for as long as this lives.
struct SameSize {
    address: String,
    files: [PathBuf; 2],
}
impl SameSize {
    fn lay(size: usize, brotli: &[u8]) -> Done<Self> {
        let name = format!("same-size-{}.html", std::process::id());
        let files = [Path::new(SITE).join(&name), Path::new(SITE).join(format!("{name}.br"))];
        fs::write(&files[0], vec![b'a'; size])?;
        fs::write(&files[1], brotli)?;
        Ok(Self { address: format!("/assets/{name}"), files })
    }
}
impl Drop for SameSize {
    fn drop(&mut self) {
        for file in &self.files {
            drop(fs::remove_file(file));
        }
    }
}

/// What wrk says of some seconds with 16 connections.
struct Load {
    per_second: f64,
    p50_ms: f64,
    p99_ms: f64,
}

fn load(url: &str, script: Option<&Path>, coding: &str) -> Done<Load> {
    let mut wrk = Command::new("wrk");
    wrk.args(["-t1", "-c16", "-d4s", "--latency", "-H"]).arg(format!("Accept-Encoding: {coding}"));
    if let Some(script) = script {
        wrk.arg("-s").arg(script);
    }
    parse(&command::output(wrk.arg(url))?)
}

fn parse(said: &str) -> Done<Load> {
    if let Some(line) = said.lines().find(|line| line.contains("Non-2xx") || line.contains("Socket errors")) {
        return Err(format!("not every answer was a page: {}", line.trim()).into());
    }
    let after = |mark: &str| said.lines().find_map(|line| line.trim().strip_prefix(mark)).map(str::trim).ok_or("wrk says something else");
    Ok(Load { per_second: after("Requests/sec:")?.parse()?, p50_ms: milliseconds(after("50%")?)?, p99_ms: milliseconds(after("99%")?)? })
}

/// `850.00us`, `1.25ms`, `1.02s`
fn milliseconds(text: &str) -> Done<f64> {
    let (number, factor) = [("us", 0.001), ("ms", 1.0), ("s", 1000.0)]
        .into_iter()
        .find_map(|(unit, factor)| Some((text.strip_suffix(unit)?, factor)))
        .ok_or("wrk gives a time in another unit")?;
    Ok(number.parse::<f64>()? * factor)
}

fn median(loads: &[Load], of: impl Fn(&Load) -> f64) -> f64 {
    let mut values: Vec<f64> = loads.iter().map(of).collect();
    values.sort_by(f64::total_cmp);
    values.get(values.len() / 2).copied().unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_wrk_says_is_understood() -> Done {
        let said = "  Latency Distribution\n     50%    1.25ms\n     99%  850.00us\nRequests/sec:   9035.88\nTransfer/sec: 1MB\n";
        let load = parse(said)?;
        assert!((load.per_second - 9035.88).abs() < 1e-9 && (load.p50_ms - 1.25).abs() < 1e-9 && (load.p99_ms - 0.85).abs() < 1e-9);
        assert!(parse(&format!("{said}  Non-2xx or 3xx responses: 7\n")).is_err());
        Ok(())
    }
    #[test]
    fn the_middle_of_the_rounds_counts() {
        let loads: Vec<Load> = [3.0, 900.0, 1.0, 2.0, 4.0].map(|per_second| Load { per_second, p50_ms: 0.0, p99_ms: 0.0 }).into();
        assert!((median(&loads, |one| one.per_second) - 3.0).abs() < 1e-9);
    }
}
