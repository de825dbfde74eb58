//! Help lines for a country and a place; only those whose number has a source that was read.
use crate::{Cx, areas, fault::OrFault, kept};
use domain::{
    Language, Result,
    area::{Area, AreaCode, Country},
    hotline::Hotline,
    taxonomy::TermCode,
};
use sqlx::FromRow;

#[derive(FromRow)]
struct Row {
    country: String,
    dial: String,
    number: String,
    name_local: String,
    name_en: String,
    topic_core: String,
    languages: String,
    hours: String,
    free: String,
    status: String,
    source: String,
    checked: String,
}

/// Lines of the whole country, and those of the municipality that `area` lies in.
pub async fn of_country(cx: &Cx, country: &Country, area: Option<&AreaCode>) -> Result<Vec<Hotline>> {
    const SOURCED: &str = "SELECT country, dial, number, name_local, name_en, topic_core, languages, hours, free, status, source, checked \
        FROM hotline WHERE sourced = 1 ORDER BY position, dial";
    let rows = kept::once(cx, "hotlines", "", async {
        sqlx::query_as::<_, Row>(SOURCED).fetch_all(cx.db.reader()).await.or_fault("read help lines")
    });
    let rows = rows.await?;
    let municipality = match area {
        Some(code) => areas::municipality_of(cx, code).await?,
        None => None,
    };
    let here = |row: &Row| row.country.split('/').any(|place| serves(place, country, municipality.as_ref()));
    Ok(rows.iter().filter(|row| here(row)).map(Hotline::from).collect())
}

/// `UA`, `UA-Vinnytsia` or `UA05020030000031457`: a country, or a municipality by its English name or its code.
fn serves(place: &str, country: &Country, municipality: Option<&Area>) -> bool {
    if municipality.is_some_and(|here| here.code.as_str() == place) {
        return true;
    }
    match place.split_once('-') {
        None => place == country.0,
        Some((of, name)) => {
            let english = municipality.and_then(|m| m.names.0.get(&Language::En)).map(|n| areas::fold(n));
            of == country.0 && english.is_some_and(|n| n.split(' ').any(|word| word == areas::fold(name)))
        }
    }
}

impl From<&Row> for Hotline {
    fn from(row: &Row) -> Self {
        let list = |text: &str| text.split(';').map(str::trim).filter(|t| !t.is_empty()).map(str::to_owned).collect::<Vec<_>>();
        // Hours that the source itself doubts are worse than none: people would ring in vain.
        let doubted = row.hours.contains("verify") || row.status.contains("hours");
        let languages = list(&row.languages);
        let country = row.country.get(..2).unwrap_or_default();
        Self {
            number: row.number.clone(),
            dial: row.dial.clone(),
            name_language: match country {
                "UA" => Some(Language::Uk),
                "LT" => Some(Language::Lt),
                "PL" => Some(Language::Pl),
                _ => None,
            },
            name_local: row.name_local.clone(),
            name_en: row.name_en.clone(),
            needs: list(&row.topic_core).into_iter().map(TermCode).collect(),
            languages,
            hours: if doubted { String::new() } else { row.hours.clone() },
            free: row.free.starts_with("yes"),
            source: row.source.clone(),
            checked: row.checked.clone(),
        }
    }
}
