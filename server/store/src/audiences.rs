//! Target groups, in the order of their file.
use crate::{Cx, fault::OrFault, kept};
use domain::{Language, Result, language::Labels, taxonomy::Audience};
use sqlx::FromRow;

#[derive(FromRow)]
struct Row {
    code: String,
    label_lt: Option<String>,
    label_pl: Option<String>,
    label_uk: Option<String>,
    label_en: Option<String>,
    label_ru: Option<String>,
    ua_basis: String,
    lt_basis: String,
}
impl From<Row> for Audience {
    fn from(row: Row) -> Self {
        let labels = [row.label_lt, row.label_pl, row.label_uk, row.label_en, row.label_ru];
        Self {
            code: row.code,
            labels: Labels(Language::ALL.into_iter().zip(labels).filter_map(|(l, label)| Some((l, label?))).collect()),
            ua_basis: row.ua_basis,
            lt_basis: row.lt_basis,
        }
    }
}

pub async fn all(cx: &Cx) -> Result<Vec<Audience>> {
    const ALL: &str =
        "SELECT code, label_lt, label_pl, label_uk, label_en, label_ru, ua_basis, lt_basis FROM audience ORDER BY position, code";
    let all = kept::once(cx, "audiences", "", async {
        let rows = sqlx::query_as::<_, Row>(ALL).fetch_all(cx.db.reader()).await.or_fault("read target groups")?;
        Ok(rows.into_iter().map(Audience::from).collect::<Vec<_>>())
    });
    Ok(all.await?.to_vec())
}
