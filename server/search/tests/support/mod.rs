//! Reads the taxonomy as it ships, for tests and measurements.
use domain::{
    area::AreaCode,
    id::Id,
    language::Language,
    search::{Document, PlaceWords, TermWords},
    taxonomy::TermCode,
};
use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

type Row = HashMap<String, String>;

pub fn rows(path: &Path) -> Vec<Row> {
    csv::Reader::from_path(path).expect("a file of the sample").deserialize().map(|row| row.expect("a row in UTF-8")).collect()
}
fn list(cell: &str) -> impl Iterator<Item = String> + '_ {
    cell.split(';').map(str::trim).filter(|item| !item.is_empty()).map(str::to_owned)
}

/// Path and names of each unit of `areas.csv`.
pub fn places(path: &Path) -> HashMap<String, PlaceWords> {
    let rows = rows(path);
    let parents: HashMap<&str, &str> = rows.iter().map(|row| (row["code"].as_str(), row["parent_code"].as_str())).collect();
    let path = |code: &str| {
        let up = std::iter::successors(parents.get_key_value(code).map(|(code, _)| *code), |code| {
            parents.get_key_value(parents[code]).map(|(code, _)| *code)
        });
        up.map(|code| AreaCode(code.to_owned())).collect()
    };
    let place = |row: &Row| PlaceWords {
        code: AreaCode(row["code"].clone()),
        path: path(&row["code"]),
        names: Language::ALL.iter().map(|l| (*l, row[&format!("name_{l}")].clone())).filter(|(_, name)| !name.is_empty()).collect(),
    };
    rows.iter().map(|row| (row["code"].clone(), place(row))).collect()
}

/// The services of the sample catalogue, as the first start makes them of `providers.csv`: one for each need that a body serves.
pub fn sample(terms: &[TermWords], places: &HashMap<String, PlaceWords>) -> Vec<Document> {
    let labels: HashMap<&str, &TermWords> = terms.iter().map(|term| (term.key.as_str(), term)).collect();
    let mut found = Vec::new();
    for row in rows(&data("providers.csv")) {
        for need in list(&row["services_core"]) {
            let Some(term) = labels.get(format!("core:{need}").as_str()) else { continue };
            let own = row["country"].to_lowercase().replace("ua", "uk").parse::<Language>().ok();
            let provider = [(own, row["name_local"].clone()), (Some(Language::En), row["name_en"].clone())];
            found.push(Document {
                id: Some(Id::named("service", &format!("{}:{need}", row["id"]))),
                names: term.labels.iter().map(|(language, text)| (Some(*language), text.clone())).collect(),
                providers: provider.iter().map(|(_, name)| name.clone()).collect(),
                texts: provider.into_iter().chain([(own, row["address"].clone())]).collect(),
                needs: vec![TermCode(need.clone())],
                terms: vec![term.key.clone()],
                areas: places.get(&row["unit_code"]).map(|place| place.path.clone()).into_iter().collect(),
                phones: list(&row["phone"]).collect(),
                ..Document::default()
            });
        }
    }
    found
}

/// The sentences of `need_phrases.csv`, by scheme and code.
fn phrases() -> HashMap<String, Vec<(Language, String)>> {
    let of =
        |row: &Row| Language::ALL.iter().flat_map(|l| list(&row[&format!("phrases_{l}")]).map(|p| (*l, p)).collect::<Vec<_>>()).collect();
    rows(&data("need_phrases.csv")).iter().map(|row| (format!("{}:{}", row["scheme"], row["code"]), of(row))).collect()
}

/// A file of the sample, or of the shared data that the sample is made from.
pub fn data(name: &str) -> PathBuf {
    let here = Path::new(env!("CARGO_MANIFEST_DIR"));
    let sample = here.join("../sample").join(name);
    if sample.exists() { sample } else { here.join("../../../shared/data").join(name) }
}

pub fn taxonomy(path: &Path) -> Vec<TermWords> {
    let phrases = phrases();
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
            let key = format!("{}:{}", cell("scheme"), cell("code"));
            TermWords {
                phrases: phrases.get(&key).cloned().unwrap_or_default(),
                key,
                need: (!need.is_empty()).then(|| TermCode(need.to_owned())),
                labels: all("label"),
                synonyms: all("syn"),
            }
        })
        .collect()
}

/// A judged everyday sentence, and how well it was answered.
pub struct Asked {
    pub language: String,
    pub sentence: String,
    pub needs: String,
    pub understood: Vec<TermCode>,
    /// Of the first five, how many serve one of the needs, of as many as could; where the sample has none, whether the need was understood.
    pub recall: f64,
}

/// The sentences of a file, asked on the sample catalogue.
pub fn needs(file: &str) -> Vec<Asked> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests").join(file);
    let mut sentences = csv::ReaderBuilder::new().delimiter(b'\t').quoting(false).from_path(file).expect("the sentences");
    let rows = sentences.deserialize().map(|row| row.expect("a row in UTF-8"));
    asked(rows.map(|row: Row| [row["lang"].clone(), row["sentence"].clone(), row["needs"].clone()]).collect())
}

/// Asks sentences, each with its language and the needs it means, on the sample catalogue.
pub fn asked(sentences: Vec<[String; 3]>) -> Vec<Asked> {
    let terms = taxonomy(&data("taxonomy.csv"));
    let places = places(&data("areas.csv"));
    let documents = sample(&terms, &places);
    let index = search::Index::in_memory().expect("memory");
    index.set_words(terms);
    index.set_places(places.into_values().collect());
    index.replace(&documents, &[], 1).expect("an index that takes services");
    let ask = |[language, sentence, wanted]: [String; 3]| {
        let needs: Vec<TermCode> = list(&wanted).map(TermCode).collect();
        let judged = wanted;
        let wanted: Vec<_> = documents.iter().filter(|d| d.needs.iter().any(|need| needs.contains(need))).filter_map(|d| d.id).collect();
        let query = domain::search::Query { words: sentence.clone(), limit: 5, ..Default::default() };
        let found = index.find(&query).expect("an answer");
        let hits = found.hits.iter().filter(|hit| wanted.contains(&hit.id)).count();
        let recall = |n: usize| f64::from(u32::try_from(n).unwrap_or_default());
        Asked {
            language,
            sentence,
            needs: judged,
            recall: match wanted.len() {
                0 => recall(usize::from(found.understood.needs.first().is_some_and(|need| needs.contains(need)))),
                n => recall(hits) / recall(n.min(5)),
            },
            understood: found.understood.needs,
        }
    };
    sentences.into_iter().map(ask).collect()
}
