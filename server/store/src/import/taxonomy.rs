//! Schemes of needs and services from their file: our own core, the states' lists with their mapping, an official classifier.
use super::{
    Progress, Report, RowProblem,
    table::{Row, day, each, rows},
};
use crate::{
    Cx,
    catalogue::{import_records, taxonomy_id},
    fault::OrFault,
    rows::{Cell, Target, bring},
    tables,
};
use domain::{
    Language, Result,
    access::Act,
    taxonomy::{Term, TermCode},
};
use serde_json::{Map, Value, json};
use std::collections::{BTreeMap, BTreeSet, HashSet};

const BASIC: Target = Target { table: "term_basic", keys: 2, columns: &["term_id", "valid_from", "valid_to"] };

/// The law on social services, 2671-VIII, in force since this day: from then the list says which services are basic.
const LAW_2671: &str = "2020-01-01";

/// `taxonomy.csv`; columns `basic`, `valid_from`, `valid_to` of an official classifier are understood where they stand.
pub async fn taxonomy(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let mut report = Report::default();
    let rows = rows(bytes, &["scheme", "code"], &mut report);
    let known = known(cx).await?;
    let terms = each(&rows, &mut report, |row| term(row).map(|term| (row, term)));
    let terms = rooted(terms, known, &mut report);
    let schemes: BTreeMap<&str, u64> = terms.iter().map(|(row, _)| (row.get("scheme"), row.line)).collect();
    let schemes = schemes.into_iter().map(|(name, line)| (line, json!({ "id": taxonomy_id(name), "name": name, "description": name })));
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let before = tables::before(&mut db, &tables::targets::TERMS).await?;
    drop(db);
    import_records(cx, "taxonomy", schemes.collect(), &|_| ()).await?;
    let basic = each(terms.iter().map(|(row, _)| *row), &mut report, basic);
    let records = terms.into_iter().map(|(row, term)| (row.line, term)).collect();
    let done = import_records(cx, "taxonomy_term", records, progress).await?;
    report.add(Report { read: 0, ..done });
    let mut tx = cx.begin().await?;
    bring(&mut tx, &BASIC, basic.into_iter().flatten().collect(), &mut Report::default()).await?;
    // Terms were written in pieces before: this tells of all of them.
    tables::note(&mut tx, before).await?;
    tx.commit().await?;
    Ok(report)
}

async fn known(cx: &Cx) -> Result<HashSet<(String, String)>> {
    const ALL: &str = "SELECT taxonomy, code FROM taxonomy_term WHERE taxonomy IS NOT NULL AND code IS NOT NULL";
    let rows = sqlx::query_as::<_, (String, String)>(ALL).fetch_all(cx.db.reader()).await.or_fault("read terms")?;
    Ok(rows.into_iter().collect())
}

/// A term as HSDS has it; its words in the other languages are translations of it.
pub(crate) fn term(row: &Row) -> Result<Value, RowProblem> {
    let (scheme, code) = (row.required("scheme")?, row.required("code")?);
    let own = own_language(scheme);
    let order = std::iter::once(own).chain([Language::En]).chain(Language::ALL);
    let (language, name) = order
        .map(|l| (l, row.get(&format!("label_{l}"))))
        .find(|(_, label)| !label.is_empty())
        .or_else(|| Some((own, row.get("name"))).filter(|(_, name)| !name.is_empty()))
        .ok_or_else(|| row.problem("label_en", "no label in any language"))?;
    let description = if row.has("description_en") { row.get("description_en") } else { name };
    let mut translations = Map::new();
    for other in Language::ALL {
        let (label, synonyms) = (row.get(&format!("label_{other}")), row.get(&format!("syn_{other}")));
        let mut fields = Map::new();
        if other != language && !label.is_empty() {
            fields.insert("name".into(), json!(label));
        }
        if !synonyms.is_empty() {
            fields.insert("synonyms".into(), json!(synonyms));
        }
        if !fields.is_empty() {
            translations.insert(other.code().into(), Value::Object(fields));
        }
    }
    let parent = [row.get("parent_code"), row.get("parent")].into_iter().find(|p| !p.is_empty());
    Ok(json!({
        "id": Term::id_of(scheme, &TermCode(code.to_owned())),
        "code": code, "name": name, "description": description, "language": language.code(),
        "taxonomy": scheme, "taxonomy_id": taxonomy_id(scheme),
        "parent_id": parent.map(|p| Term::id_of(scheme, &TermCode(p.to_owned())).text()),
        "kind": row.get("kind"), "maps_to_core": row.list("maps_to_core").collect::<Vec<_>>().join(";"),
        "code_status": row.get("code_status"), "label_source": row.get("label_source"),
        "translations": translations,
    }))
}

/// The language in which a scheme is official; English stands for our own and for unknown ones.
fn own_language(scheme: &str) -> Language {
    match scheme.split('-').next() {
        Some("UA") => Language::Uk,
        Some("LT") => Language::Lt,
        Some("PL") => Language::Pl,
        _ => Language::En,
    }
}

/// Only terms whose parent stands in the file or is stored.
fn rooted<'a>(terms: Vec<(&'a Row, Value)>, known: HashSet<(String, String)>, report: &mut Report) -> Vec<(&'a Row, Value)> {
    let here: BTreeSet<(&str, &str)> = terms.iter().map(|(row, _)| (row.get("scheme"), row.get("code"))).collect();
    let (good, bad): (Vec<_>, Vec<_>) = terms.iter().map(|(row, _)| *row).partition::<Vec<_>, _>(|row| {
        let parent = (row.get("scheme"), row.get("parent_code"));
        parent.1.is_empty() || here.contains(&parent) || known.contains(&(parent.0.to_owned(), parent.1.to_owned()))
    });
    report.problems.extend(bad.iter().map(|row| row.problem("parent_code", "there is no such term in this scheme")));
    let good: HashSet<u64> = good.iter().map(|row| row.line).collect();
    terms.into_iter().filter(|(row, _)| good.contains(&row.line)).collect()
}

/// From when until when the term is basic; `None` when it is not.
pub(crate) fn basic(row: &Row) -> Result<Option<Vec<Cell>>, RowProblem> {
    let said = matches!(row.get("basic").to_lowercase().as_str(), "1" | "yes" | "true" | "так" | "taip");
    let ukrainian = row.get("scheme") == "UA-429" && row.get("kind") == "basic";
    let (from, to) = (day(row, "valid_from")?, day(row, "valid_to")?);
    if !said && !ukrainian {
        return Ok(None);
    }
    let id = Term::id_of(row.get("scheme"), &TermCode(row.get("code").to_owned())).text();
    Ok(Some(vec![Cell::text(&id), Cell::Text(Some(from.unwrap_or_else(|| LAW_2671.to_owned()))), Cell::Text(to)]))
}
