//! `cargo run -p search --example eval [worst]`: recall@5 and MRR on the judged questions of `../shared/data/search_eval`.
#[expect(dead_code, reason = "each measurement uses its part")]
#[path = "../tests/support/mod.rs"]
mod support;

use domain::{
    area::AreaCode,
    id::Id,
    language::Language,
    search::{Document, PlaceWords, Query},
    taxonomy::TermCode,
};
use search::Index;
use serde_json::Value;
use std::{
    collections::{BTreeMap, HashMap, HashSet},
    io::Write,
    path::Path,
    time::Instant,
};

type Fallible<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Path and names of each unit.
type Place = (Vec<AreaCode>, Vec<(Option<Language>, String)>);
type Areas = HashMap<String, Place>;

fn areas(path: &Path) -> Fallible<Areas> {
    let mut found = Areas::new();
    for row in csv::Reader::from_path(path)?.deserialize() {
        let row: HashMap<String, String> = row?;
        let code = row["code"].clone();
        let parent = found.get(&row["parent_code"]).map(|(path, _)| path.clone()).unwrap_or_default();
        let path = std::iter::once(AreaCode(code.clone())).chain(parent).collect();
        let names = Language::ALL.map(|l| (Some(l), row[&format!("name_{l}")].clone())).to_vec();
        found.insert(code, (path, names));
    }
    Ok(found)
}

fn text(value: &Value, pointer: &str) -> String {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
}

fn document(service: &Value, areas: &Areas) -> Fallible<Document> {
    let own: Option<Language> = text(service, "/language").parse().ok();
    let mut names = vec![(own, text(service, "/name"))];
    let mut texts = vec![(own, text(service, "/description")), (own, text(service, "/organization/name"))];
    for (code, fields) in service["translations"].as_object().into_iter().flatten() {
        let language: Option<Language> = code.parse().ok();
        if language != own {
            names.push((language, text(fields, "/name")));
            texts.push((language, text(fields, "/description")));
        }
    }
    texts.push((own, text(service, "/service_at_locations/0/location/addresses/0/address_1")));
    let uri = text(service, "/service_areas/0/uri");
    let unit = AreaCode::from_uri(&uri).ok_or("no area")?;
    let (path, place) = areas.get(unit.as_str()).ok_or("an unknown area")?;
    texts.extend(place.iter().cloned());
    let need = text(service, "/attributes/0/taxonomy_term/code");
    Ok(Document {
        id: Some(text(service, "/id").parse()?),
        names,
        texts,
        terms: vec![format!("eval:{need}")],
        needs: vec![TermCode(need)],
        areas: vec![path.clone()],
        ..Document::default()
    })
}

fn main() -> Fallible {
    let folder = support::data("search_eval");
    let worst: usize = std::env::args().nth(1).and_then(|n| n.parse().ok()).unwrap_or(0);
    let areas = areas(&folder.join("areas.csv"))?;
    let lines = std::fs::read_to_string(folder.join("services.ndjson"))?;
    let documents: Vec<Document> = lines.lines().map(|line| document(&serde_json::from_str(line)?, &areas)).collect::<Fallible<_>>()?;
    let index = Index::in_memory()?;
    index.set_words(support::taxonomy(&folder.join("taxonomy.csv")));
    let place = |(code, (path, names)): (&String, &Place)| PlaceWords {
        code: AreaCode(code.clone()),
        path: path.clone(),
        names: names.iter().filter_map(|(language, name)| Some(((*language)?, name.clone()))).collect(),
    };
    index.set_places(areas.iter().map(place).collect());
    index.replace(&documents, &[], 1)?;

    let mut groups: BTreeMap<String, Vec<(f64, f64)>> = BTreeMap::new();
    let (mut misses, mut took) = (Vec::new(), Vec::new());
    for row in csv::ReaderBuilder::new().delimiter(b'\t').quoting(false).from_path(folder.join("queries_dev.tsv"))?.deserialize() {
        let row: HashMap<String, String> = row?;
        let wanted: HashSet<Id<_>> = row["expected_service_ids"].split(',').map(str::parse).collect::<Result<_, _>>()?;
        let area = areas.get(&row["area"]).map(|(path, _)| path.clone()).unwrap_or_default();
        let query = Query { words: row["query"].clone(), language: row["lang"].parse().ok(), area, limit: 5, ..Query::default() };
        let start = Instant::now();
        let found = index.find(&query)?;
        took.push(start.elapsed());
        let hits = found.hits.iter().filter(|hit| wanted.contains(&hit.id)).count();
        let recall = f64::from(u32::try_from(hits)?) / f64::from(u32::try_from(wanted.len().min(5))?);
        let first = found.hits.iter().position(|hit| wanted.contains(&hit.id));
        let rank = first.map_or(Ok(0.0), |i| u32::try_from(i + 1).map(|i| 1.0 / f64::from(i)))?;
        for group in [" all".to_owned(), format!("kind {}", row["kind"]), format!("lang {}", row["lang"])] {
            groups.entry(group).or_default().push((recall, rank));
        }
        misses.push((
            recall,
            format!("{} {:12} {:12} {} -> {:?} of {}", row["lang"], row["kind"], row["area"], row["query"], found.understood, found.total),
        ));
    }
    let mut out = std::io::stdout().lock();
    for (group, scores) in groups {
        let n = f64::from(u32::try_from(scores.len())?);
        let mean = |of: fn(&(f64, f64)) -> f64| scores.iter().map(of).sum::<f64>() / n;
        writeln!(out, "{group:18} n={n:4}  recall@5={:.3}  MRR={:.3}", mean(|s| s.0), mean(|s| s.1))?;
    }
    took.sort();
    writeln!(out, "p50 {:?}, p99 {:?}", took[took.len() / 2], took[took.len() * 99 / 100])?;
    misses.sort_by(|a, b| a.0.total_cmp(&b.0));
    for (recall, miss) in misses.into_iter().take(worst) {
        writeln!(out, "{recall:.2} {miss}")?;
    }
    Ok(())
}
