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
