//! Reads the taxonomy as it ships, for tests and measurements.
use domain::{language::Language, search::TermWords, taxonomy::TermCode};
use std::path::{Path, PathBuf};

/// A file of the sample, or of the shared data that the sample is made from.
pub fn data(name: &str) -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sample = here.join("../sample").join(name);
    if sample.exists() { sample } else { here.join("../../../shared/data").join(name) }
}

pub fn taxonomy(path: &Path) -> Vec<TermWords> {
    let mut reader = csv::Reader::from_path(path).expect("the taxonomy ships with the sample");
    let headers = reader.headers().expect("a line of column names").clone();
    reader
        .records()
        .map(|row| {
            let row = row.expect("a row in UTF-8");
            let cell = |name: &str| headers.iter().position(|h| h == name).and_then(|i| row.get(i)).unwrap_or_default();
            let need = cell("maps_to_core").split(';').next().unwrap_or_default().trim();
            let all = |kind: &str| {
                let texts = |language: Language| {
                    cell(&format!("{kind}_{language}")).split(';').map(|t| (language, t.trim().to_owned())).collect::<Vec<_>>()
                };
                Language::ALL.into_iter().flat_map(texts).filter(|(_, text)| !text.is_empty()).collect()
            };
            TermWords {
                key: format!("{}:{}", cell("scheme"), cell("code")),
                need: (!need.is_empty()).then(|| TermCode(need.to_owned())),
                labels: all("label"),
                synonyms: all("syn"),
                phrases: vec![],
            }
        })
        .collect()
}
