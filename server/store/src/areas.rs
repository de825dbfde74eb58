//! The tree of administrative units: found by code, by what people type, by their place in the tree.
use crate::{Cx, fault::OrFault, kept, rows::marks};
use domain::{
    Error, Language, Result,
    area::{Area, AreaCode, Country},
    language::Labels,
    map::Bounds,
    search::{PlaceWords, Point},
};
use sqlx::{AssertSqlSafe, FromRow};
use std::collections::{HashMap, HashSet};

const COLUMNS: &str = "code, parent_code, country, kind, name_lt, name_pl, name_uk, name_en, name_ru, lat, lon, approximate";

#[derive(FromRow)]
struct Row {
    code: String,
    parent_code: Option<String>,
    country: String,
    kind: String,
    name_lt: Option<String>,
    name_pl: Option<String>,
    name_uk: Option<String>,
    name_en: Option<String>,
    name_ru: Option<String>,
    lat: Option<f64>,
    lon: Option<f64>,
    approximate: i64,
}
impl From<Row> for Area {
    fn from(row: Row) -> Self {
        let names = [row.name_lt, row.name_pl, row.name_uk, row.name_en, row.name_ru];
        Self {
            code: AreaCode(row.code),
            parent: row.parent_code.map(AreaCode),
            country: Country(row.country),
            kind: row.kind,
            names: Labels(Language::ALL.into_iter().zip(names).filter_map(|(l, name)| Some((l, name?))).collect()),
            position: row.lat.zip(row.lon),
            approximate: row.approximate != 0,
        }
    }
}

pub async fn find(cx: &Cx, code: &AreaCode) -> Result<Area> {
    find_many(cx, std::slice::from_ref(code)).await?.pop().ok_or(Error::NotFound)
}

/// In the order of `codes`, each once; those that are not stored are missing.
pub async fn find_many(cx: &Cx, codes: &[AreaCode]) -> Result<Vec<Area>> {
    let mut once = HashSet::new();
    let codes: Vec<String> = codes.iter().filter(|code| once.insert(*code)).map(|code| code.0.clone()).collect();
    let found = kept::each(cx, "areas", &codes, async |missing| read(cx, &missing).await).await?;
    Ok(found.iter().map(|area| Area::clone(area)).collect())
}

async fn read(cx: &Cx, codes: &[String]) -> Result<Vec<(String, Area)>> {
    let mut found = vec![];
    for some in codes.chunks(500) {
        let sql = format!("SELECT {COLUMNS} FROM area WHERE code IN ({})", marks(1, some.len()));
        let query = sqlx::query_as::<_, Row>(AssertSqlSafe(sql)).persistent(false);
        let query = some.iter().fold(query, |query, code| query.bind(code.clone()));
        let rows = query.fetch_all(cx.db.reader()).await.or_fault("read areas")?;
        found.extend(rows.into_iter().map(|row| (row.code.clone(), Area::from(row))));
    }
    Ok(found)
}

/// Countries of which any unit is known.
pub async fn countries(cx: &Cx) -> Result<Vec<String>> {
    sqlx::query_scalar("SELECT DISTINCT country FROM area ORDER BY country").fetch_all(cx.db.reader()).await.or_fault("list countries")
}

/// The unit itself first, then its ancestors up to the country; empty when it is unknown.
pub async fn path(cx: &Cx, code: &AreaCode) -> Result<Vec<Area>> {
    const PATH: &str = "WITH RECURSIVE up (code, depth) AS (SELECT code, 0 FROM area WHERE code = $1 \
        UNION ALL SELECT a.parent_code, up.depth + 1 FROM area a JOIN up ON up.code = a.code WHERE a.parent_code IS NOT NULL AND up.depth < 20) \
        SELECT a.code, parent_code, country, kind, name_lt, name_pl, name_uk, name_en, name_ru, lat, lon, approximate \
        FROM area a JOIN up ON up.code = a.code ORDER BY up.depth";
    let path = kept::once(cx, "paths of areas", code.as_str(), async {
        let rows = sqlx::query_as::<_, Row>(PATH).bind(code.0.clone()).fetch_all(cx.db.reader()).await;
        Ok(rows.or_fault("read the path of an area")?.into_iter().map(Area::from).collect::<Vec<_>>())
    });
    Ok(path.await?.to_vec())
}

/// The self-governing unit that it is, or lies in.
pub async fn municipality_of(cx: &Cx, code: &AreaCode) -> Result<Option<Area>> {
    Ok(path(cx, code).await?.into_iter().find(Area::is_municipality))
}

/// Municipalities that have routing rules of their own: those in which one can ask for help here.
pub async fn municipalities_with_rules(cx: &Cx) -> Result<Vec<Area>> {
    let sql = format!(
        "SELECT {COLUMNS} FROM area WHERE code IN (SELECT area FROM routing_rule) AND kind IN ('municipality', 'hromada') ORDER BY country, code"
    );
    let all = kept::once(cx, "municipalities with rules", "", async {
        let rows = sqlx::query_as::<_, Row>(AssertSqlSafe(sql)).fetch_all(cx.db.reader()).await.or_fault("read municipalities")?;
        Ok(rows.into_iter().map(Area::from).collect::<Vec<_>>())
    });
    Ok(all.await?.to_vec())
}

/// Units with a middle inside a rectangle, those that answer for social services first: names to know a map by.
pub async fn within(cx: &Cx, bounds: &Bounds) -> Result<Vec<Area>> {
    const MOST: usize = 60;
    let sql = format!(
        "SELECT {COLUMNS} FROM area WHERE lat IS NOT NULL AND lon IS NOT NULL \
         ORDER BY CASE kind WHEN 'municipality' THEN 0 WHEN 'hromada' THEN 0 WHEN 'eldership' THEN 1 ELSE 2 END, code"
    );
    let all = kept::once(cx, "areas with a middle", "", async {
        let rows = sqlx::query_as::<_, Row>(AssertSqlSafe(sql)).fetch_all(cx.db.reader()).await.or_fault("read areas of maps")?;
        Ok(rows.into_iter().map(Area::from).collect::<Vec<_>>())
    });
    let inside = |area: &&Area| area.position.is_some_and(|(lat, lon)| bounds.holds(lat, lon));
    Ok(all.await?.iter().filter(inside).take(MOST).cloned().collect())
}

pub async fn children(cx: &Cx, code: &AreaCode) -> Result<Vec<Area>> {
    let sql = format!("SELECT {COLUMNS} FROM area WHERE parent_code = $1 ORDER BY code");
    let rows = sqlx::query_as::<_, Row>(AssertSqlSafe(sql)).bind(code.0.clone()).fetch_all(cx.db.reader()).await;
    Ok(rows.or_fault("read areas")?.into_iter().map(Area::from).collect())
}

/// Units in one of whose names every typed word begins a word, in any of the five languages, with or without diacritics;
/// whole names before longer ones, municipalities before what lies in them.
pub async fn search(cx: &Cx, words: &str, limit: usize) -> Result<Vec<Area>> {
    let typed = fold(words);
    let typed: Vec<&str> = typed.split(' ').filter(|w| !w.is_empty()).take(6).collect();
    if typed.is_empty() {
        return Ok(vec![]);
    }
    let conditions: Vec<_> = (1..=typed.len()).map(|n| format!("words LIKE ${n} ESCAPE '\\'")).collect();
    let order = "CASE kind WHEN 'municipality' THEN 0 WHEN 'hromada' THEN 0 WHEN 'settlement' THEN 2 ELSE 1 END";
    let first = typed.len() + 1;
    let sql = format!(
        "SELECT {COLUMNS} FROM area WHERE {} ORDER BY CASE WHEN words LIKE ${first} ESCAPE '\\' THEN 0 ELSE 1 END, {order}, LENGTH(words), code LIMIT CAST(${} AS BIGINT)",
        conditions.join(" AND "),
        first + 1
    );
    let mut query = sqlx::query_as::<_, Row>(AssertSqlSafe(sql));
    let escaped = |w: &str| w.replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
    for word in &typed {
        query = query.bind(format!("% {}%", escaped(word)));
    }
    query = query.bind(format!("% {} %", escaped(&typed.join(" "))));
    let rows = query.bind(i64::try_from(limit).unwrap_or(i64::MAX)).fetch_all(cx.db.reader()).await.or_fault("search areas")?;
    Ok(rows.into_iter().map(Area::from).collect())
}

/// The municipality that somebody means by a name as they type it, one of just this name before others; `None` where we know none.
pub async fn municipality_named(cx: &Cx, typed: &str) -> Result<Option<Area>> {
    let found = search(cx, typed, 20).await?.into_iter().filter(Area::is_municipality);
    Ok(found.min_by_key(|area| !is_whole_name(area, typed)))
}

/// Whether this is its whole name, in any of the five languages: a part of it may be meant for another place.
pub fn is_whole_name(area: &Area, typed: &str) -> bool {
    let typed = fold(typed);
    area.names.0.values().any(|name| fold(name) == typed)
}

/// Lower case, without diacritics and apostrophes, one space between words: how names are compared.
pub fn fold(text: &str) -> String {
    let letter = |c: char| match c {
        'ą' | 'á' | 'à' | 'ä' | 'â' => Some('a'),
        'č' | 'ć' | 'ç' => Some('c'),
        'ę' | 'ė' | 'é' | 'è' => Some('e'),
        'į' | 'í' | 'î' => Some('i'),
        'ł' => Some('l'),
        'ń' | 'ñ' => Some('n'),
        'ó' | 'ö' | 'ô' => Some('o'),
        'š' | 'ś' => Some('s'),
        'ų' | 'ū' | 'ü' | 'ú' => Some('u'),
        'ž' | 'ź' | 'ż' => Some('z'),
        'ґ' => Some('г'),
        'ё' => Some('е'),
        '\'' | '’' | 'ʼ' | '`' => None,
        c if c.is_alphanumeric() => Some(c),
        _ => Some(' '),
    };
    let plain: String = text.chars().flat_map(char::to_lowercase).filter_map(letter).collect();
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The names of every unit with its place in the tree, for the search index.
pub async fn words(cx: &Cx) -> Result<Vec<PlaceWords>> {
    let sql = format!("SELECT {COLUMNS} FROM area ORDER BY code");
    let rows = sqlx::query_as::<_, Row>(AssertSqlSafe(sql)).fetch_all(cx.db.reader()).await.or_fault("read areas")?;
    let areas: Vec<Area> = rows.into_iter().map(Area::from).collect();
    let parents: HashMap<&AreaCode, &AreaCode> = areas.iter().filter_map(|area| Some((&area.code, area.parent.as_ref()?))).collect();
    let path = |code: &AreaCode| std::iter::successors(Some(code), |code| parents.get(code).copied()).take(20).cloned().collect();
    let one = |area: &Area| PlaceWords {
        code: area.code.clone(),
        path: path(&area.code),
        names: area.names.0.iter().map(|(language, name)| (*language, name.clone())).collect(),
    };
    Ok(areas.iter().map(one).collect())
}

/// For each unit its parent: one read for the paths of many.
pub(crate) async fn parents(cx: &Cx) -> Result<HashMap<String, Option<String>>> {
    let rows = sqlx::query_as::<_, (String, Option<String>)>("SELECT code, parent_code FROM area").fetch_all(cx.db.reader()).await;
    Ok(rows.or_fault("read the area tree")?.into_iter().collect())
}

/// The middle of each unit that has one.
pub(crate) async fn middles(cx: &Cx) -> Result<HashMap<String, Point>> {
    const MIDDLES: &str = "SELECT code, lat, lon FROM area WHERE lat IS NOT NULL AND lon IS NOT NULL";
    let rows = sqlx::query_as::<_, (String, f64, f64)>(MIDDLES).fetch_all(cx.db.reader()).await;
    let point = |(code, lat, lon): (String, f64, f64)| Some((code, Point::new(lat, lon)?));
    Ok(rows.or_fault("read the middles of areas")?.into_iter().filter_map(point).collect())
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn names_are_compared_without_marks() {
        assert_eq!(fold("Rokiškio  rajonas"), "rokiskio rajonas");
        assert_eq!(fold("Кам'янець-Подільський"), "камянець подільський");
    }
}
