//! Terms of the schemes as rows: their words in five languages, the needs they stand for, and from when until when the law counts them as basic. They
//! are records of HSDS as well, so they are written as the catalogue's are.
use super::lines::{Cells, RowKey};
use crate::{
    Cx, Tx, catalogue, changes,
    fault::OrFault,
    import::{
        RowProblem,
        table::Row,
        taxonomy::{basic, term},
    },
    rows::{Cell, Target, insert},
};
use domain::{Error, Language, Result};
use serde_json::{Value, json};
use sqlx::AnyConnection;
use std::collections::{BTreeSet, HashMap};

pub(crate) const TERMS: Target = Target {
    table: "taxonomy_term",
    keys: 2,
    columns: &[
        "scheme",
        "code",
        "parent_code",
        "kind",
        "label_lt",
        "label_pl",
        "label_uk",
        "label_en",
        "label_ru",
        "description_en",
        "syn_lt",
        "syn_pl",
        "syn_uk",
        "syn_en",
        "syn_ru",
        "maps_to_core",
        "code_status",
        "label_source",
        "basic",
        "valid_from",
        "valid_to",
    ],
};

/// From when until when a term is basic.
type Basic = (String, Option<String>);

/// By the importer's rules, as the record would say it.
pub(super) fn read(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let since = basic(row)?.and_then(|cells| match cells.as_slice() {
        [_, Cell::Text(Some(from)), Cell::Text(to)] => Some((from.clone(), to.clone())),
        _ => None,
    });
    let record = term(row)?;
    let parent = [row.get("parent_code"), row.get("parent")].into_iter().find(|parent| !parent.is_empty()).unwrap_or_default();
    let own = record.as_object().cloned().unwrap_or_default();
    Ok(cells(&own, parent, since.as_ref()).iter().map(|cell| Cell::text(cell)).collect())
}

/// In the order of the columns.
fn cells(own: &catalogue::Own, parent: &str, basic: Option<&Basic>) -> Cells {
    let text = |key: &str| own.get(key).and_then(Value::as_str).unwrap_or_default().trim().to_owned();
    let translated = |language: Language, field: &str| {
        let found = own.get("translations").and_then(|all| all.get(language.code())?.get(field)?.as_str());
        found.unwrap_or_default().trim().to_owned()
    };
    let list = |text: String| text.split(';').map(str::trim).filter(|one| !one.is_empty()).collect::<Vec<_>>().join(";");
    let (name, language) = (text("name"), text("language"));
    let label = |of: Language| if of.code() == language { name.clone() } else { translated(of, "name") };
    let description = Some(text("description")).filter(|description| *description != name).unwrap_or_default();
    let mut cells = vec![text("taxonomy"), text("code"), parent.to_owned(), text("kind")];
    cells.extend(Language::ALL.map(label));
    cells.push(description);
    cells.extend(Language::ALL.map(|of| list(translated(of, "synonyms"))));
    cells.extend([list(text("maps_to_core")), text("code_status"), text("label_source")]);
    let (from, to) = basic.cloned().map(|(from, to)| (from, to.unwrap_or_default())).unwrap_or_default();
    cells.extend([if basic.is_some() { "yes".to_owned() } else { String::new() }, from, to]);
    cells
}

pub(super) async fn all(db: &mut AnyConnection) -> Result<Vec<Cells>> {
    const TERMS: &str =
        "SELECT id, code, parent_id FROM taxonomy_term WHERE taxonomy IS NOT NULL AND code IS NOT NULL ORDER BY taxonomy, code, id";
    let rows: Vec<(String, String, Option<String>)> = sqlx::query_as(TERMS).fetch_all(&mut *db).await.or_fault("read terms")?;
    let basic: Vec<(String, String, Option<String>)> =
        sqlx::query_as("SELECT term_id, valid_from, valid_to FROM term_basic ORDER BY valid_from")
            .fetch_all(&mut *db)
            .await
            .or_fault("read which terms are basic")?;
    // The newest span counts: what was so before is the law's history.
    let basic: HashMap<String, Basic> = basic.into_iter().map(|(term, from, to)| (term, (from, to))).collect();
    let codes: HashMap<&str, &str> = rows.iter().map(|(id, code, _)| (id.as_str(), code.as_str())).collect();
    let ids: Vec<String> = rows.iter().map(|(id, ..)| id.clone()).collect();
    let records = catalogue::own_records(db, "taxonomy_term", &ids).await?;
    let one = |(id, _, parent): &(String, String, Option<String>)| {
        let parent = parent.as_deref().and_then(|parent| codes.get(parent)).copied().unwrap_or_default();
        Some(cells(records.get(id)?, parent, basic.get(id)))
    };
    Ok(rows.iter().filter_map(one).collect())
}

pub(super) async fn put(tx: &mut Tx, cx: &Cx, rows: &[Row]) -> Result<()> {
    let stale = |_| Error::Stale;
    let schemes: BTreeSet<&str> = rows.iter().map(|row| row.get("scheme")).collect();
    let schemes = schemes.into_iter().map(|name| json!({ "id": catalogue::taxonomy_id(name), "name": name, "description": name }));
    catalogue::write_records(tx, cx, "taxonomy", schemes.collect()).await?;
    let records: Vec<Value> = rows.iter().map(term).collect::<Result<_, _>>().map_err(stale)?;
    let ids: Vec<String> = records.iter().filter_map(|record| record["id"].as_str().map(str::to_owned)).collect();
    catalogue::write_records(tx, cx, "taxonomy_term", records).await?;
    for (row, id) in rows.iter().zip(&ids) {
        sqlx::query(
            "DELETE FROM term_basic WHERE term_id = $1 AND valid_from = (SELECT MAX(valid_from) FROM term_basic WHERE term_id = $1)",
        )
        .bind(id.clone())
        .execute(tx.conn())
        .await
        .or_fault("end what was basic")?;
        if let Some(cells) = basic(row).map_err(stale)? {
            let again = " ON CONFLICT (term_id, valid_from) DO UPDATE SET valid_to = excluded.valid_to";
            insert(tx, "term_basic", &["term_id", "valid_from", "valid_to"], vec![cells], again).await?;
        }
    }
    Ok(())
}

async fn id_of(db: &mut AnyConnection, key: &RowKey) -> Result<Option<String>> {
    let [scheme, code] = key.cells() else { return Ok(None) };
    sqlx::query_scalar("SELECT id FROM taxonomy_term WHERE taxonomy = $1 AND code = $2 ORDER BY id")
        .bind(scheme.clone())
        .bind(code.clone())
        .fetch_optional(db)
        .await
        .or_fault("find a term")
}

pub(super) async fn remove(tx: &mut Tx, key: &RowKey) -> Result<()> {
    const PARTS: [&str; 3] = [
        "DELETE FROM translation WHERE resource_type = 'taxonomy_term' AND resource_id = $1",
        "DELETE FROM term_basic WHERE term_id = $1",
        "DELETE FROM taxonomy_term WHERE id = $1",
    ];
    let Some(id) = id_of(tx.conn(), key).await? else { return Ok(()) };
    for sql in PARTS {
        sqlx::query(sql).bind(id.clone()).execute(tx.conn()).await.or_fault("remove a term")?;
    }
    let now = tx.now_ms();
    changes::note(tx, "taxonomy_term", &[id], now).await
}

/// Whether a service, another term or a sentence names it, or it is a need that rules, the guide, words of danger or help lines name. Those that name
/// several have semicolons between them.
pub(super) async fn is_named(db: &mut AnyConnection, key: &RowKey) -> Result<bool> {
    const NAMED: &str = "SELECT (SELECT COUNT(*) FROM attribute WHERE taxonomy_term_id = $1) + (SELECT COUNT(*) FROM taxonomy_term WHERE parent_id = $1) \
        + (SELECT COUNT(*) FROM need_phrase WHERE scheme = $2 AND code = $3) \
        + (SELECT COUNT(*) FROM routing_rule WHERE need = $3) + (SELECT COUNT(*) FROM fee_rule WHERE need = $3) \
        + (SELECT COUNT(*) FROM danger_word WHERE need = $3) \
        + (SELECT COUNT(*) FROM guide_answer WHERE ask = $3 OR ';' || REPLACE(needs, ' ', '') || ';' LIKE '%;' || $3 || ';%') \
        + (SELECT COUNT(*) FROM guide_paper WHERE ';' || REPLACE(needs, ' ', '') || ';' LIKE '%;' || $3 || ';%') \
        + (SELECT COUNT(*) FROM hotline WHERE ';' || REPLACE(topic_core, ' ', '') || ';' LIKE '%;' || $3 || ';%')";
    let Some(id) = id_of(&mut *db, key).await? else { return Ok(false) };
    let [scheme, code] = key.cells() else { return Ok(false) };
    let count: i64 =
        sqlx::query_scalar(NAMED).bind(id).bind(scheme.clone()).bind(code.clone()).fetch_one(db).await.or_fault("ask who names a term")?;
    Ok(count > 0)
}
