//! `cargo run --release -p search --example latency [services]`: time of a filtered question with facets and the ten best, in this
//! process, on made-up services.
use domain::search::Query;
use search::{
    Index,
    synthetic::{UNITS, documents, questions, unit},
};
use std::{io::Write, time::Instant};

type Fallible<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn main() -> Fallible {
    let services: u64 = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(100_000);
    let folder = tempfile::tempdir()?;
    let index = Index::open(folder.path())?;
    let start = Instant::now();
    for from in (0..services).step_by(10_000) {
        let batch: Vec<_> = documents(from, (services - from).min(10_000)).collect();
        index.replace(&batch, &[], 1)?;
    }
    let built = start.elapsed();
    let mut took = Vec::new();
    let mut total = 0;
    for (number, words) in (0..).zip(questions(2_000)) {
        let area = vec![unit(number % UNITS), domain::area::AreaCode("country".to_owned())];
        let query = Query { words, area, limit: 10, facets: true, ..Query::default() };
        let start = Instant::now();
        total += index.find(&query)?.total;
        took.push(start.elapsed());
    }
    took.sort();
    let bytes: u64 = std::fs::read_dir(folder.path())?.filter_map(|entry| Some(entry.ok()?.metadata().ok()?.len())).sum();
    let memory = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let resident = memory.lines().find(|line| line.starts_with("VmRSS")).unwrap_or("VmRSS unknown");
    let (p50, p99) = (took[took.len() / 2], took[took.len() * 99 / 100]);
    writeln!(std::io::stdout(), "{services} services: p50 {p50:?}, p99 {p99:?}, {} results a question", total / took.len())?;
    writeln!(std::io::stdout(), "built in {built:?}, index {} KiB, {resident}", bytes / 1024)?;
    Ok(())
}
