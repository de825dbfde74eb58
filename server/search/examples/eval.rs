//! `cargo run -p search --example eval [worst] [half]`: recall@5 and MRR on the judged questions of `../shared/data/search_eval`, over all,
//! and by halves: weights may be found on the one (`tune`), the other (`held`) tells whether they hold for other questions too.
#[expect(dead_code, reason = "each measurement uses its part")]
#[path = "bench/catalogue.rs"]
mod catalogue;

use catalogue::{Catalogue, Fallible, Question};
use domain::{id::Id, search::Query};
use search::Index;
use std::{
    collections::{BTreeMap, HashSet},
    io::Write,
    time::Instant,
};

/// A question falls into the same half on every machine.
fn half(words: &str) -> &'static str {
    let hash = words.bytes().fold(0x811c_9dc5_u32, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193));
    if (hash >> 16) % 2 == 0 { "tune" } else { "held" }
}

fn judged(index: &Index, question: &Question) -> Fallible<(f64, f64, String)> {
    let wanted: HashSet<Id<_>> = question.expected.iter().map(|id| id.parse()).collect::<Result<_, _>>()?;
    let query =
        Query { words: question.words.clone(), language: question.language, area: question.area.clone(), limit: 5, ..Query::default() };
    let found = index.find(&query)?;
    let hits = found.hits.iter().filter(|hit| wanted.contains(&hit.id)).count();
    let recall = f64::from(u32::try_from(hits)?) / f64::from(u32::try_from(wanted.len().min(5))?);
    let first = found.hits.iter().position(|hit| wanted.contains(&hit.id));
    let rank = first.map_or(Ok(0.0), |i| u32::try_from(i + 1).map(|i| 1.0 / f64::from(i)))?;
    Ok((recall, rank, format!("{:?} of {}", found.understood, found.total)))
}

fn main() -> Fallible {
    let worst: usize = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0);
    let shown = std::env::args().nth(2);
    let all = Catalogue::read()?;
    let index = Index::in_memory()?;
    index.set_words(all.terms.clone());
    index.set_places(all.places.clone());
    index.replace(&all.judged, &[], 1)?;

    let mut groups: BTreeMap<String, Vec<(f64, f64)>> = BTreeMap::new();
    let (mut misses, mut took) = (Vec::new(), Vec::new());
    for question in &all.questions {
        let start = Instant::now();
        let (recall, rank, understood) = judged(&index, question)?;
        took.push(start.elapsed());
        let (half, kind) = (half(&question.words), &question.kind);
        let language = question.language.map(domain::Language::code).unwrap_or_default();
        for group in
            [" all".to_owned(), format!(" half {half}"), format!("kind {kind}"), format!("kind {kind} {half}"), format!("lang {language}")]
        {
            groups.entry(group).or_default().push((recall, rank));
        }
        if shown.as_ref().is_none_or(|shown| shown == half) {
            misses.push((recall, format!("{language} {kind:12} {} -> {understood}", question.words)));
        }
    }
    let mut out = std::io::stdout().lock();
    for (group, scores) in groups {
        let n = f64::from(u32::try_from(scores.len())?);
        let mean = |of: fn(&(f64, f64)) -> f64| scores.iter().map(of).sum::<f64>() / n;
        writeln!(out, "{group:24} n={n:4}  recall@5={:.3}  MRR={:.3}", mean(|s| s.0), mean(|s| s.1))?;
    }
    took.sort();
    writeln!(out, "p50 {:?}, p99 {:?}", took[took.len() / 2], took[took.len() * 99 / 100])?;
    misses.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (recall, miss) in misses.into_iter().take(worst) {
        writeln!(out, "{recall:.2} {miss}")?;
    }
    Ok(())
}
