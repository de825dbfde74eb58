//! `cargo run --release -p search --example bench -- SERVICES`: builds a made-up catalogue of so many services, asks it the judged
//! questions and changes it while it is asked. One line of JSON on standard output, progress on standard error. `cargo xtask bench search`
//! runs it for each size. Times of questions are the processor time of the one thread that asks.
#[expect(dead_code, reason = "each measurement uses its part")]
mod catalogue;

use catalogue::{Catalogue, Fallible};
use domain::search::{Document, Query};
use rustix::time::{ClockId, clock_gettime};
use search::Index;
use serde_json::{Value, json};
use std::{
    collections::HashSet,
    fs,
    io::{IsTerminal, Write},
    path::Path,
    sync::atomic::{AtomicBool, Ordering},
    time::{Duration, Instant},
};

/// The allocator of the program `kladka`.
#[global_allocator]
static MEMORY: mimalloc::MiMalloc = mimalloc::MiMalloc;

/// Services written at once while the index is built.
const BATCH: usize = 10_000;
/// Each question is asked so often, after one round that warms up.
const ROUNDS: usize = 2;
const CHANGES: usize = 100;

fn main() -> Fallible {
    let services: usize = std::env::args().nth(1).ok_or("how many services?")?.parse()?;
    let catalogue = Catalogue::read()?;
    let folder = tempfile::tempdir()?;
    let index = Index::open(folder.path())?;
    index.set_words(catalogue.terms.clone());
    index.set_places(catalogue.places.clone());
    let built = build(&index, &catalogue, services)?;
    let resident = memory("VmRSS:");
    let mut report = json!({
        "services": services,
        "build_seconds": built.passed.as_secs_f64(),
        "build_cpu_seconds": built.processor.as_secs_f64(),
        "index_mb": megabytes(bytes(folder.path())?),
        "resident_mb": resident,
        "peak_mb": memory("VmHWM:"),
    });
    for (name, shape) in
        [("filtered", Shape::FILTERED), ("unfiltered", Shape::UNFILTERED), ("typing", Shape::TYPING), ("browse", Shape::BROWSE)]
    {
        report[name] = questions(&index, &catalogue, shape)?;
    }
    report["resident_after_mb"] = json!(memory("VmRSS:"));
    report["files_after_mb"] = json!(memory("RssFile:"));
    report["change"] = changes(&index, &catalogue, services)?;
    report["recall"] = json!(recall(&catalogue)?);
    writeln!(std::io::stdout(), "{report}")?;
    Ok(())
}

#[expect(clippy::cast_precision_loss, reason = "a figure for people")]
fn megabytes(bytes: u64) -> f64 {
    bytes as f64 / 1e6
}

struct Built {
    passed: Duration,
    /// Of all threads; making the documents up is not counted.
    processor: Duration,
}

fn build(index: &Index, catalogue: &Catalogue, services: usize) -> Fallible<Built> {
    let (mut passed, mut made_up, begun) = (Duration::ZERO, Duration::ZERO, clock(ClockId::ProcessCPUTime));
    for from in (0..services).step_by(BATCH) {
        let start = clock(ClockId::ThreadCPUTime);
        let documents = catalogue.documents(from, BATCH.min(services - from));
        made_up += clock(ClockId::ThreadCPUTime).saturating_sub(start);
        let start = Instant::now();
        index.load(&documents, &[], i64::try_from(from + 1)?)?;
        passed += start.elapsed();
        progress("building", from + documents.len(), services);
    }
    let start = Instant::now();
    index.tidy()?;
    passed += start.elapsed();
    Ok(Built { passed, processor: clock(ClockId::ProcessCPUTime).saturating_sub(begun).saturating_sub(made_up) })
}

/// One line that grows on a terminal; elsewhere nothing but the end of each part.
fn progress(what: &str, done: usize, all: usize) {
    if done < all && !std::io::stderr().is_terminal() {
        return;
    }
    let bar = "█".repeat(done * 30 / all.max(1));
    let end = if done >= all { "\n" } else { "" };
    write!(std::io::stderr(), "\r{what:>12} {bar:░<30} {done}/{all}{end}").unwrap_or_default();
}

#[derive(Clone, Copy)]
#[expect(clippy::struct_excessive_bools, reason = "what a question has and has not, each for itself")]
struct Shape {
    name: &'static str,
    area: bool,
    facets: bool,
    typing: bool,
    words: bool,
    limit: usize,
}
impl Shape {
    const FILTERED: Self = Self { name: "filtered", area: true, facets: true, typing: false, words: true, limit: 10 };
    const UNFILTERED: Self = Self { name: "unfiltered", area: false, ..Self::FILTERED };
    const TYPING: Self = Self { name: "typing", facets: false, typing: true, limit: 8, ..Self::FILTERED };
    const BROWSE: Self = Self { name: "browse", words: false, ..Self::FILTERED };
}

/// Processor time so far.
fn clock(of: ClockId) -> Duration {
    let time = clock_gettime(of);
    Duration::new(u64::try_from(time.tv_sec).unwrap_or(0), u32::try_from(time.tv_nsec).unwrap_or(0))
}

fn questions(index: &Index, catalogue: &Catalogue, shape: Shape) -> Fallible<Value> {
    let asked = if shape.typing {
        catalogue.typed()
    } else {
        catalogue.questions.iter().map(|question| (question.words.clone(), question.unit.clone())).collect()
    };
    let (mut took, mut wall, mut total, mut slowest) = (Vec::new(), Vec::new(), 0, (Duration::ZERO, String::new()));
    for round in 0..=ROUNDS {
        for (number, (words, area)) in asked.iter().enumerate() {
            let query = Query {
                words: if shape.words { words.clone() } else { String::new() },
                area: if shape.area { area.clone() } else { Vec::new() },
                facets: shape.facets,
                limit: shape.limit,
                ..Query::default()
            };
            let (start, processor) = (Instant::now(), clock(ClockId::ThreadCPUTime));
            let found = index.find(&query)?;
            let spent = clock(ClockId::ThreadCPUTime).saturating_sub(processor);
            if round > 0 {
                total += found.total;
                took.push(spent);
                wall.push(start.elapsed());
                slowest = slowest.max((spent, words.clone()));
            }
            progress(shape.name, round * asked.len() + number + 1, (ROUNDS + 1) * asked.len());
        }
    }
    let found = total / took.len().max(1);
    let (p50, p99, wall50, wall99) = (at(&mut took, 50), at(&mut took, 99), at(&mut wall, 50), at(&mut wall, 99));
    Ok(
        json!({ "p50_ms": p50, "p99_ms": p99, "wall_p50_ms": wall50, "wall_p99_ms": wall99, "asked": took.len(), "found": found, "slowest": slowest.1 }),
    )
}

/// A percentile in milliseconds.
fn at(took: &mut [Duration], percent: usize) -> f64 {
    took.sort();
    took.get((took.len() * percent / 100).min(took.len().saturating_sub(1))).map_or(0.0, |time| time.as_secs_f64() * 1e3)
}

/// One service changes at a time and is looked for by its new word, while another thread asks a hundred questions a second.
fn changes(index: &Index, catalogue: &Catalogue, services: usize) -> Fallible<Value> {
    let stop = AtomicBool::new(false);
    let mut took = Vec::new();
    std::thread::scope(|scope| -> Fallible {
        scope.spawn(|| {
            for question in catalogue.questions.iter().cycle() {
                if stop.load(Ordering::Relaxed) {
                    return;
                }
                let query =
                    Query { words: question.words.clone(), area: question.unit.clone(), facets: true, limit: 10, ..Query::default() };
                drop(index.find(&query));
                std::thread::sleep(Duration::from_millis(10));
            }
        });
        let mut change = || -> Fallible {
            for number in 0..CHANGES {
                let new = format!("naujiena{number}");
                let mut document: Document = catalogue.documents(number * 7 % services, 1).remove(0);
                document.texts.push((None, new.clone()));
                let start = Instant::now();
                index.replace(&[document], &[], i64::MAX)?;
                while index.find(&Query { words: new.clone(), limit: 1, ..Query::default() })?.total == 0 {
                    if start.elapsed() > Duration::from_secs(30) {
                        return Err("a changed service was not found within 30 s".into());
                    }
                }
                took.push(start.elapsed());
                progress("changing", number + 1, CHANGES);
            }
            Ok(())
        };
        let done = change();
        stop.store(true, Ordering::Relaxed);
        done
    })?;
    Ok(json!({ "p50_ms": at(&mut took, 50), "p99_ms": at(&mut took, 99) }))
}

/// On the judged services themselves: hits among the first five of those that could be there.
fn recall(catalogue: &Catalogue) -> Fallible<f64> {
    let index = Index::in_memory()?;
    index.set_words(catalogue.terms.clone());
    index.set_places(catalogue.places.clone());
    index.replace(&catalogue.judged, &[], 1)?;
    let mut sum = 0.0;
    for question in &catalogue.questions {
        let query = Query { words: question.words.clone(), area: question.area.clone(), limit: 5, ..Query::default() };
        let expected: HashSet<&str> = question.expected.iter().map(String::as_str).collect();
        let hits = index.find(&query)?.hits.iter().filter(|hit| expected.contains(hit.id.text().as_str())).count();
        sum += f64::from(u32::try_from(hits)?) / f64::from(u32::try_from(expected.len().min(5))?);
    }
    Ok(sum / f64::from(u32::try_from(catalogue.questions.len())?))
}

fn bytes(folder: &Path) -> Fallible<u64> {
    Ok(fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.metadata().ok()?.len())).sum())
}

/// A line of `/proc/self/status`, in megabytes.
fn memory(name: &str) -> f64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix(name)).unwrap_or_default();
    line.split_whitespace().next().and_then(|kib| kib.parse::<f64>().ok()).unwrap_or(0.0) * 1024.0 / 1e6
}
