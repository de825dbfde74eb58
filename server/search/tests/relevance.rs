//! What must come first: the questions of `relevance.toml` on its services, with the taxonomy that ships.
mod support;

use domain::{
    area::AreaCode,
    id::Id,
    language::Language,
    search::{Document, Query},
    taxonomy::TermCode,
};
use search::Index;
use std::collections::HashMap;
use unicode_normalization::UnicodeNormalization;

fn list<'a>(table: &'a toml::Table, name: &str) -> Vec<&'a toml::Table> {
    table[name].as_array().into_iter().flatten().filter_map(toml::Value::as_table).collect()
}
fn text<'a>(table: &'a toml::Table, name: &str) -> &'a str {
    table[name].as_str().expect("a text")
}
fn path(unit: &str) -> Vec<AreaCode> {
    [unit, &unit[..2]].map(|code| AreaCode(code.to_owned())).to_vec()
}
fn document(entry: &toml::Table) -> Document {
    let language = text(entry, "language").parse::<Language>().ok();
    let need = text(entry, "need");
    Document {
        id: Some(Id::named("service", text(entry, "key"))),
        names: vec![(language, text(entry, "name").to_owned())],
        texts: vec![(language, text(entry, "text").to_owned())],
        needs: vec![TermCode(need.to_owned())],
        terms: vec![format!("core:{need}")],
        areas: vec![path(text(entry, "area"))],
        ..Document::default()
    }
}

#[test]
fn what_is_meant_comes_first() {
    let table: toml::Table = include_str!("relevance.toml").parse().unwrap();
    let index = Index::in_memory().unwrap();
    index.set_words(support::taxonomy(&support::data("taxonomy.csv")));
    let documents: Vec<Document> = list(&table, "service").into_iter().map(document).collect();
    index.replace(&documents, &[], 1).unwrap();
    let mut wrong = Vec::new();
    for question in list(&table, "question") {
        let area = question.get("area").and_then(toml::Value::as_str).map(path).unwrap_or_default();
        let query = Query { words: text(question, "words").to_owned(), area, limit: 1, ..Query::default() };
        let results = index.find(&query).unwrap();
        let wanted = Id::named("service", text(question, "first"));
        if results.hits.first().is_none_or(|hit| hit.id != wanted) {
            wrong.push(format!(
                "{} -> {} (understood {:?}, {} found)",
                query.words,
                text(question, "first"),
                results.understood.needs,
                results.total
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// The services of the sample catalogue, and an index that holds them.
fn sample() -> (Vec<Document>, Index) {
    let terms = support::taxonomy(&support::data("taxonomy.csv"));
    let places = support::places(&support::data("areas.csv"));
    let documents = support::sample(&terms, &places);
    let index = Index::in_memory().expect("an index in memory");
    index.set_words(terms);
    index.set_places(places.into_values().collect());
    index.replace(&documents, &[], 1).expect("the services are taken in");
    (documents, index)
}

/// Each kind of question in each language: the first result on the services of the sample catalogue serves the need.
#[test]
fn the_sample_catalogue_answers_every_kind_of_question() {
    let table: toml::Table = include_str!("relevance.toml").parse().unwrap();
    let (documents, index) = sample();
    let mut wrong = Vec::new();
    let asked: Vec<[String; 3]> = table["sample"].clone().try_into().unwrap();
    for [kind, words, needs] in asked {
        let results = index.find(&Query { words: words.clone(), limit: 1, ..Query::default() }).unwrap();
        let first = results.hits.first().and_then(|hit| documents.iter().find(|document| document.id == Some(hit.id)));
        if !first.is_some_and(|first| needs.split(',').any(|need| first.needs.iter().any(|of| of.as_str() == need))) {
            wrong.push(format!("{kind}: {words} -> {needs}, not {:?} ({:?})", first.map(|first| &first.needs), results.understood));
        }
    }
    assert!(wrong.is_empty(), "{} wrong\n{}", wrong.len(), wrong.join("\n"));
}

/// A place by itself means all that is there, in whichever language it is typed; and the place that is named counts, not the one chosen before.
#[test]
fn a_place_alone_shows_what_is_there_and_is_meant_whatever_was_chosen_before() {
    let (_, index) = sample();
    let vinnytsia = path("UA05020030000031457");
    let asked = |words: &str, area: &[AreaCode]| {
        index.find(&Query { words: words.to_owned(), area: area.to_vec(), limit: 1, ..Query::default() }).unwrap()
    };
    for names in [["Nemenčinė", "Niemenczyn", "Неменчине"], ["Vinica", "Winnica", "Винница"], ["Rokiškis", "Rokiszki", "Рокишкис"]]
    {
        let totals = names.map(|name| asked(name, &[]).total);
        assert!(totals.iter().all(|total| *total > 10), "{names:?}: {totals:?}");
    }
    let elsewhere = asked("home help Rokiškis", &vinnytsia);
    assert!(elsewhere.total > 0 && !elsewhere.understood.elsewhere, "{:?}", elsewhere.understood);
    for words in ["cholovik bye mene", "dopomozhit mene"] {
        assert_eq!(asked(words, &vinnytsia).understood.places, [], "{words}: мене is no town");
    }
}

/// Whole names in both languages of the sample, bare of their marks, and as people shorten and bend them.
fn names_asked() -> Vec<(String, String)> {
    let bare = |name: &str| name.nfd().filter(|c| !('\u{300}'..='\u{36f}').contains(c)).collect::<String>();
    let mut asked = Vec::new();
    for row in support::rows(&support::data("providers.csv")).iter().filter(|row| !row["services_core"].is_empty()) {
        let names = [row["name_local"].clone(), row["name_en"].clone(), bare(&row["name_local"])];
        // Taking the marks off Cyrillic makes other letters of it.
        let latin = if row["country"] == "LT" { 3 } else { 2 };
        asked.extend(names.into_iter().take(latin).map(|name| (name, row["id"].clone())));
    }
    let shortened: Vec<[String; 2]> =
        include_str!("own_names.tsv").lines().skip(1).filter_map(|line| line.split_once('\t')).map(|(q, p)| [q.into(), p.into()]).collect();
    asked.extend(shortened.into_iter().map(|[question, provider]| (question, provider)));
    asked
}

#[test]
fn a_provider_is_found_by_its_own_name_whatever_else_the_words_mean() {
    let (documents, index) = sample();
    let services: HashMap<_, _> = documents.iter().filter_map(|document| Some((document.id?, document.providers.first()?))).collect();
    let called: HashMap<String, String> =
        support::rows(&support::data("providers.csv")).into_iter().map(|row| (row["id"].clone(), row["name_local"].clone())).collect();
    let asked = names_asked();
    let mut wrong = Vec::new();
    for (question, providers) in &asked {
        let found = index.find(&Query { words: question.clone(), limit: 3, ..Query::default() }).unwrap();
        let first: Vec<&String> = found.hits.iter().map(|hit| services[&hit.id]).collect();
        if !providers.split(',').any(|provider| first.contains(&&called[provider])) {
            wrong.push(format!("{question} -> {providers}, not {first:?} (understood {:?})", found.understood.needs));
        }
    }
    assert!(asked.len() > 300 && wrong.is_empty(), "{} of {} wrong\n{}", wrong.len(), asked.len(), wrong.join("\n"));
}

/// Sentences that are no phrase of any need; what is reached today must not be lost. All but the first file were written before an answer to them
/// was seen; what they then showed was mended by kinds only, so their figures say less and less of other sentences: `needs_blind.tsv` 0.551, then
/// 0.792; `needs_unseen.tsv` 0.531, 0.646, and 0.694 after its misses were seen; `everyday` of `relevance.toml` 0.650, then 0.820. After no look at
/// all stands `needs_firsthand.tsv`: 0.584 with the 2,307 phrases of before, 0.644 with today's. `needs_stranger.tsv` was written by somebody who knew
/// the taxonomy and no phrase, and who named every need that a social worker would accept: 0.500. 2,140 phrases more, small words left out and short
/// forms read in full made that 0.503, the older files worse by up to 0.10, and were taken out again. Write no phrase after a look at these two.
#[test]
fn everyday_sentences_lead_to_their_needs() {
    let phrases: Vec<String> =
        support::taxonomy(&support::data("taxonomy.csv")).into_iter().flat_map(|t| t.phrases).map(|(_, p)| p).collect();
    let files = [
        ("needs.tsv", 0.83),
        ("needs_fresh.tsv", 0.80),
        ("needs_last.tsv", 0.80),
        ("needs_blind.tsv", 0.77),
        ("needs_unseen.tsv", 0.67),
        ("needs_firsthand.tsv", 0.62),
        ("needs_stranger.tsv", 0.48),
    ];
    let table: toml::Table = include_str!("relevance.toml").parse().unwrap();
    let everyday: Vec<[String; 3]> = table["everyday"].clone().try_into().unwrap();
    let judged = files.into_iter().map(|(file, least)| (file, least, support::needs(file)));
    for (file, least, asked) in judged.chain([("relevance.toml", 0.80, support::asked(everyday))]) {
        let mean = asked.iter().map(|asked| asked.recall).sum::<f64>() / f64::from(u32::try_from(asked.len()).unwrap());
        let missed: Vec<String> = asked
            .iter()
            .filter(|asked| asked.recall == 0.0)
            .map(|asked| format!("{} {} -> {}, not {:?}", asked.language, asked.sentence, asked.needs, asked.understood))
            .collect();
        assert!(asked.len() >= 40 && mean >= least, "{file}: recall@5 {mean:.3} of {} sentences\n{}", asked.len(), missed.join("\n"));
        assert!(asked.iter().all(|asked| !phrases.contains(&asked.sentence)), "{file}: a judged sentence is a phrase");
    }
}

/// Words put together at random, and what nobody gives here: half of them were looked at when it was decided what is no question
/// (28 of 36 found nothing), half were not (26 of 36). Whoever asks so is told that they were not understood.
#[test]
fn what_is_no_question_mostly_finds_nothing() {
    let (_, index) = sample();
    let asked: Vec<&str> = include_str!("nonsense.tsv").lines().skip(1).filter_map(|line| line.split('\t').nth(1)).collect();
    let found = |words: &str| index.find(&Query { words: words.to_owned(), limit: 1, ..Query::default() }).unwrap().total;
    let some: Vec<&&str> = asked.iter().filter(|words| found(words) > 0).collect();
    assert_eq!(found("purple monkey dishwasher"), 0);
    assert!(asked.len() == 72 && some.len() <= 18, "{} find something: {some:?}", some.len());
}
