//! Made-up catalogues for measuring: the texts of the judged services, widened by words that are drawn by Zipf's law from those that
//! stand in them and from made-up ones. The same documents and questions on every machine, for every engine that is measured.
use domain::{
    Language,
    area::AreaCode,
    id::Id,
    search::{Cost, Delivery, Document, PlaceWords, Point, TermWords},
    taxonomy::TermCode,
};
use serde_json::Value;
use std::{
    collections::{BTreeMap, HashMap},
    fs,
    path::{Path, PathBuf},
};

pub type Fallible<T = ()> = Result<T, Box<dyn std::error::Error>>;

/// Municipalities of a country, as in Lithuania; three countries.
const UNITS: usize = 20;
/// As many words as a catalogue of a million services has.
const WORDS: usize = 280_000;

/// A question that people judged.
pub struct Question {
    pub words: String,
    /// As it was judged: inflected, misspelt, …
    pub kind: String,
    pub language: Option<Language>,
    pub area: Vec<AreaCode>,
    /// The same, or another unit in turn where people judged it for everywhere: for measuring with a filter.
    pub unit: Vec<AreaCode>,
    pub expected: Vec<String>,
}

struct Unit {
    path: Vec<AreaCode>,
    names: Vec<(Language, String)>,
}

pub struct Catalogue {
    /// The judged services as they are.
    pub judged: Vec<Document>,
    pub questions: Vec<Question>,
    pub terms: Vec<TermWords>,
    pub places: Vec<PlaceWords>,
    /// By language, the most frequent first.
    words: HashMap<Language, Vec<String>>,
    units: BTreeMap<String, Vec<AreaCode>>,
}

/// A small generator with a known course.
struct Dice(u64);
impl Dice {
    fn new(seed: u64) -> Self {
        let mut dice = Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1);
        for _ in 0..4 {
            dice.next();
        }
        dice
    }
    fn next(&mut self) -> u64 {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        self.0
    }
    fn below(&mut self, n: usize) -> usize {
        usize::try_from(self.next() % (n.max(1) as u64)).unwrap_or_default()
    }
    /// A rank by Zipf's law: each doubling of the rank is as likely as the one before.
    fn rank(&mut self, n: usize) -> usize {
        let top = 1_usize << self.below(n.max(2).ilog2() as usize + 1);
        (top - 1 + self.below(top)).min(n.saturating_sub(1))
    }
}

fn text(value: &Value, pointer: &str) -> String {
    value.pointer(pointer).and_then(Value::as_str).unwrap_or_default().to_owned()
}

/// The folder with the judged services and questions.
pub fn folder() -> Fallible<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/search_eval");
    if folder.join("queries_dev.tsv").exists() {
        return Ok(folder);
    }
    Err("../shared/data/search_eval is missing beside this repository: questions and words are drawn from it, so nothing is measured"
        .into())
}

impl Catalogue {
    pub fn read() -> Fallible<Self> {
        let folder = folder()?;
        let areas = areas(&folder.join("areas.csv"))?;
        let lines = fs::read_to_string(folder.join("services.ndjson"))?;
        let judged = lines.lines().map(|line| document(&serde_json::from_str(line)?, &areas)).collect::<Fallible<Vec<_>>>()?;
        let places = areas.iter().map(|(code, unit)| PlaceWords {
            code: AreaCode(code.clone()),
            path: unit.path.clone(),
            names: unit.names.clone(),
        });
        Ok(Self {
            words: vocabulary(&judged),
            questions: questions(&folder.join("queries_dev.tsv"), &areas, &units(&areas))?,
            terms: terms(&folder.join("taxonomy.csv"))?,
            places: places.collect(),
            units: units(&areas),
            judged,
        })
    }

    /// The made-up services from `from` on.
    pub fn documents(&self, from: usize, many: usize) -> Vec<Document> {
        (from..from + many).map(|number| self.document(number)).collect()
    }

    fn document(&self, number: usize) -> Document {
        let mut dice = Dice::new(number as u64);
        let base = &self.judged[dice.below(self.judged.len())];
        let mut document = Document { id: Some(Id::named("made-up", &number.to_string())), ..base.clone() };
        let own = document.names.first().and_then(|(language, _)| *language).unwrap_or(Language::En);
        let many = 10 + dice.below(30);
        document.texts.push((Some(own), self.noise(&mut dice, own, many)));
        if dice.below(2) == 0 {
            document.names.truncate(1);
            document.texts.retain(|(language, _)| language.is_none_or(|language| language == own));
        }
        let country = document.areas.first().and_then(|path| path.last()).map(ToString::to_string).unwrap_or_default();
        let units: Vec<&Vec<AreaCode>> = self.units.values().filter(|path| path.last().is_some_and(|c| c.as_str() == country)).collect();
        if let Some(unit) = units.get(dice.below(units.len())) {
            document.areas = vec![(*unit).clone()];
        }
        Self::facts(&mut dice, &mut document);
        document
    }

    fn noise(&self, dice: &mut Dice, language: Language, many: usize) -> String {
        let Some(words) = self.words.get(&language) else { return String::new() };
        (0..many).map(|_| words[dice.rank(words.len())].as_str()).collect::<Vec<_>>().join(" ")
    }

    fn facts(dice: &mut Dice, document: &mut Document) {
        const SECTORS: [&str; 4] = ["public", "ngo", "church", "private"];
        document.everywhere = dice.below(100) == 0;
        document.audiences = (0..=dice.below(3)).map(|_| format!("group-{}", dice.below(27))).collect();
        document.cost = Cost::ALL.get(dice.below(4)).copied();
        document.delivery = vec![Delivery::ALL[dice.below(4)]];
        document.sector = Some(SECTORS[dice.below(4)].to_owned());
        document.languages = Language::ALL.into_iter().filter(|_| dice.below(3) == 0).map(|l| l.code().to_owned()).collect();
        document.basic = (dice.below(3) > 0).then(|| dice.below(2) == 0);
        document.accessible = dice.below(3) == 0;
        document.has_places = dice.below(4) == 0;
        document.no_documents = dice.below(5) == 0;
        document.ages = [None, Some((0, 17)), Some((18, 130)), Some((60, 130))][dice.below(4)];
        let degrees =
            |dice: &mut Dice, from: u32| f64::from(from) + f64::from(u32::try_from(dice.below(1_000_000)).unwrap_or(0)) / 250_000.0;
        document.points = Point::new(degrees(dice, 49), degrees(dice, 21)).into_iter().collect();
        document.checked =
            jiff::civil::date(2024, 1, 1).checked_add(jiff::Span::new().days(i64::try_from(dice.below(1_000)).unwrap_or(0))).ok();
    }

    /// The questions as they are asked while somebody types.
    pub fn typed(&self) -> Vec<(String, Vec<AreaCode>)> {
        let begun = |question: &Question| {
            let letters = question.words.chars().count();
            let cuts = (3..=letters.min(18)).step_by(5).chain([letters]);
            cuts.map(|cut| (question.words.chars().take(cut).collect(), question.unit.clone())).collect::<Vec<_>>()
        };
        self.questions.iter().flat_map(begun).collect()
    }
}

fn areas(path: &Path) -> Fallible<BTreeMap<String, Unit>> {
    let mut found: BTreeMap<String, Unit> = BTreeMap::new();
    for row in csv::Reader::from_path(path)?.deserialize() {
        let row: HashMap<String, String> = row?;
        let code = row["code"].clone();
        let parent = found.get(&row["parent_code"]).map(|unit| unit.path.clone()).unwrap_or_default();
        let path = std::iter::once(AreaCode(code.clone())).chain(parent).collect();
        let names = Language::ALL.map(|language| (language, row[&format!("name_{language}")].clone())).to_vec();
        found.insert(code, Unit { path, names });
    }
    Ok(found)
}

/// Those that the questions name, and made-up ones, twenty a country.
fn units(areas: &BTreeMap<String, Unit>) -> BTreeMap<String, Vec<AreaCode>> {
    let mut units: BTreeMap<String, Vec<AreaCode>> =
        areas.iter().filter(|(_, unit)| unit.path.len() > 1).map(|(code, unit)| (code.clone(), unit.path.clone())).collect();
    for country in areas.values().filter(|unit| unit.path.len() == 1).map(|unit| &unit.path[0]) {
        let has = units.values().filter(|path| path.last() == Some(country)).count();
        for number in has..UNITS {
            let code = format!("{country}-{number}");
            units.insert(code.clone(), vec![AreaCode(code), country.clone()]);
        }
    }
    units
}

fn document(service: &Value, areas: &BTreeMap<String, Unit>) -> Fallible<Document> {
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
    let unit = AreaCode::from_uri(&text(service, "/service_areas/0/uri")).ok_or("a judged service without an area")?;
    let unit = areas.get(unit.as_str()).ok_or("a judged service in an unknown area")?;
    texts.extend(unit.names.iter().map(|(language, name)| (Some(*language), name.clone())));
    let need = text(service, "/attributes/0/taxonomy_term/code");
    Ok(Document {
        id: Some(text(service, "/id").parse()?),
        names,
        texts,
        providers: vec![text(service, "/organization/name")],
        terms: vec![format!("eval:{need}")],
        needs: vec![TermCode(need)],
        areas: vec![unit.path.clone()],
        ..Document::default()
    })
}

fn questions(path: &Path, areas: &BTreeMap<String, Unit>, units: &BTreeMap<String, Vec<AreaCode>>) -> Fallible<Vec<Question>> {
    let mut questions = Vec::new();
    for row in csv::ReaderBuilder::new().delimiter(b'\t').quoting(false).from_path(path)?.deserialize() {
        let row: HashMap<String, String> = row?;
        let area = areas.get(&row["area"]).map(|unit| unit.path.clone()).unwrap_or_default();
        let expected = row["expected_service_ids"].split(',').map(str::to_owned).collect();
        let unit = units.values().nth(questions.len() % units.len()).filter(|_| area.is_empty()).unwrap_or(&area).clone();
        let (words, kind, language) = (row["query"].clone(), row["kind"].clone(), row["lang"].parse().ok());
        questions.push(Question { words, kind, language, area, unit, expected });
    }
    Ok(questions)
}

fn terms(path: &Path) -> Fallible<Vec<TermWords>> {
    let mut terms = Vec::new();
    for row in csv::Reader::from_path(path)?.deserialize() {
        let row: HashMap<String, String> = row?;
        let all = |kind: &str| -> Vec<(Language, String)> {
            let of = |language: Language| {
                row[&format!("{kind}_{language}")].split(';').map(|t| (language, t.trim().to_owned())).collect::<Vec<_>>()
            };
            Language::ALL.into_iter().flat_map(of).filter(|(_, text)| !text.is_empty()).collect()
        };
        let key = format!("{}:{}", row["scheme"], row["code"]);
        terms.push(TermWords { key, need: None, labels: all("label"), synonyms: all("syn"), phrases: vec![] });
    }
    Ok(terms)
}

/// Words of the judged texts by how often they stand there, mixed with made-up ones that are put together of their syllables.
fn vocabulary(judged: &[Document]) -> HashMap<Language, Vec<String>> {
    let mut counts: HashMap<Language, HashMap<String, usize>> = HashMap::new();
    for (language, value) in judged.iter().flat_map(|document| document.names.iter().chain(&document.texts)) {
        let Some(language) = language else { continue };
        let words = value.split(|c: char| !c.is_alphanumeric()).filter(|word| word.chars().nth(2).is_some()).map(str::to_lowercase);
        words.for_each(|word| *counts.entry(*language).or_default().entry(word).or_default() += 1);
    }
    let each = WORDS / counts.len().max(1);
    counts.into_iter().map(|(language, counts)| (language, widened(counts, each))).collect()
}

fn widened(counts: HashMap<String, usize>, many: usize) -> Vec<String> {
    let mut real: Vec<(String, usize)> = counts.into_iter().collect();
    real.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(&b.0)));
    let real: Vec<String> = real.into_iter().map(|(word, _)| word).collect();
    let mut dice = Dice::new(real.len() as u64);
    let half = |word: &str, first: bool| {
        let letters: Vec<char> = word.chars().collect();
        let (begin, end) = letters.split_at(letters.len().div_ceil(2));
        if first { begin.iter().collect::<String>() } else { end.iter().collect() }
    };
    let mut words = Vec::with_capacity(many);
    while words.len() < many {
        // Real words stand among the frequent ones, two of three; further down all are made up.
        if let (true, Some(word)) = (dice.below(3) > 0, real.get(words.len() * 2 / 3)) {
            words.push(word.clone());
        } else {
            let [first, middle, last] = [(); 3].map(|()| real[dice.below(real.len())].as_str());
            words.push(format!(
                "{}{}{}",
                half(first, true),
                if dice.below(2) == 0 { half(middle, false) } else { String::new() },
                half(last, false)
            ));
        }
    }
    words
}
