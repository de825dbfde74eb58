//! What people asked and did not find, without who they are: searches as counts, words only from their fifth day on, and sentences about what is
//! missing, kept apart from both. No verb here knows a person, a session or an address.
mod report;
mod searches;
#[cfg(test)]
mod tests;

pub use report::{Line, Missing, Scope, Unmet, WordsLine, of_municipality};
pub use searches::Searches;

use crate::{
    Cx, Tx, areas,
    fault::OrFault,
    rows::{self, Cell, marks},
    taxonomy,
};
use domain::{
    Language, Result, Time,
    access::Act,
    area::AreaCode,
    taxonomy::TermCode,
    unmet::{Asked, DAYS, Sentence, Words},
};
use jiff::{ToSpan, civil::Date, tz::TimeZone};
use sqlx::AssertSqlSafe;
use std::collections::{BTreeMap, HashMap};

const COUNT: [&str; 7] = ["day", "language", "area", "need", "results", "hash", "times"];
const AGAIN: &str = " ON CONFLICT (day, language, area, need, results, hash) DO UPDATE SET times = search_count.times + excluded.times";

/// Writes down what was searched for since the last turn; answers how many searches.
pub async fn count(cx: &Cx, searches: &Searches) -> Result<usize> {
    cx.require(&Act::RunJobs)?;
    let asked = searches.take();
    if asked.is_empty() {
        return Ok(0);
    }
    let municipalities = municipalities(cx, &asked).await?;
    let mut times: BTreeMap<[String; 6], i64> = BTreeMap::new();
    let mut words: BTreeMap<String, (&str, &Words)> = BTreeMap::new();
    for one in &asked {
        let area = one.area.as_ref().and_then(|area| municipalities.get(area)).map_or("", String::as_str);
        let hash = one.words.as_ref().map_or_else(String::new, |words| searches.hash(area, words));
        if let Some(typed) = &one.words {
            words.insert(hash.clone(), (area, typed));
        }
        let need = one.need.as_ref().map_or("", TermCode::as_str);
        let row = [&day(one.at).to_string(), one.language.code(), area, need, one.found.code(), &hash].map(str::to_owned);
        *times.entry(row).or_default() += 1;
    }
    let rows = times.into_iter().map(|(row, times)| row.iter().map(|cell| Cell::text(cell)).chain([Cell::Whole(Some(times))]).collect());
    let mut tx = cx.begin().await?;
    rows::insert(&mut tx, "search_count", &COUNT, rows.collect(), AGAIN).await?;
    keep_frequent(&mut tx, &words).await?;
    tx.commit().await?;
    Ok(asked.len())
}

/// The municipalities of the places that were chosen: a village of forty people must not be told apart.
async fn municipalities(cx: &Cx, asked: &[Asked]) -> Result<HashMap<AreaCode, String>> {
    let mut known = HashMap::new();
    for area in asked.iter().filter_map(|one| one.area.as_ref()) {
        if !known.contains_key(area) {
            let municipality = areas::municipality_of(cx, area).await?;
            known.insert(area.clone(), municipality.map(|m| m.code.0).unwrap_or_default());
        }
    }
    Ok(known)
}

/// Words that have now come on enough different days are written down; until then there is only their hash.
async fn keep_frequent(tx: &mut Tx, words: &BTreeMap<String, (&str, &Words)>) -> Result<()> {
    if words.is_empty() {
        return Ok(());
    }
    let sql = format!(
        "SELECT hash FROM search_count WHERE hash IN ({}) GROUP BY hash HAVING COUNT(DISTINCT day) >= {DAYS}",
        marks(1, words.len())
    );
    let query = words.keys().fold(sqlx::query_scalar::<_, String>(AssertSqlSafe(sql)), |query, hash| query.bind(hash.clone()));
    let frequent = query.fetch_all(tx.conn()).await.or_fault("count the days of a search")?;
    let rows = frequent.iter().filter_map(|hash| {
        let (area, words) = words.get(hash)?;
        Some(vec![Cell::text(hash), Cell::text(area), Cell::text(words.as_str())])
    });
    rows::insert(tx, "search_words", &["hash", "area", "words"], rows.collect(), " ON CONFLICT (hash) DO NOTHING").await
}

/// One sentence about what is missing; of its writer only the language, the municipality and the day are known.
pub async fn tell(cx: &Cx, language: Language, area: Option<&AreaCode>, need: Option<&TermCode>, sentence: &Sentence) -> Result<()> {
    cx.require(&Act::TellWhatIsMissing)?;
    let municipality = match area {
        Some(area) => areas::municipality_of(cx, area).await?.map(|m| m.code.0),
        None => None,
    };
    // What is none of our needs was typed into the form by hand.
    let need = match need {
        Some(need) => taxonomy::core(cx).await?.iter().map(|term| &term.code).find(|known| *known == need).cloned(),
        None => None,
    };
    let mut tx = cx.begin().await?;
    sqlx::query("INSERT INTO missing_help (id, day, language, area, need, sentence) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(uuid::Uuid::new_v4().to_string())
        .bind(day(cx.now).to_string())
        .bind(language.code())
        .bind(municipality.unwrap_or_default())
        .bind(need.map(|need| need.0).unwrap_or_default())
        .bind(sentence.as_str().to_owned())
        .execute(tx.conn())
        .await
        .or_fault("keep a sentence about what is missing")?;
    tx.commit().await
}

/// How long a hash waits for its words to come again.
const HASH_DAYS: i64 = 90;
/// Words that nobody has asked for so long are forgotten.
const WORDS_MONTHS: i64 = 12;
const SENTENCE_MONTHS: i64 = 24;
const COUNT_MONTHS: i64 = 36;

/// What has had its time. The counts of forgotten words stay, without anything to compare them by.
pub async fn purge(cx: &Cx) -> Result<()> {
    const FORGET: &str = "DELETE FROM search_words WHERE hash NOT IN (SELECT hash FROM search_count WHERE day >= $1)";
    const LOOSE: &str = "hash <> '' AND day < $1 AND hash NOT IN (SELECT hash FROM search_words)";
    cx.require(&Act::RunJobs)?;
    let today = day(cx.now);
    let mut tx = cx.begin().await?;
    run(&mut tx, FORGET.to_owned(), ago(today, WORDS_MONTHS)).await?;
    let old = today.checked_sub(HASH_DAYS.days()).unwrap_or(today);
    let merge = format!(
        "INSERT INTO search_count (day, language, area, need, results, hash, times) \
         SELECT day, language, area, need, results, '', CAST(SUM(times) AS BIGINT) FROM search_count WHERE {LOOSE} \
         GROUP BY day, language, area, need, results{AGAIN}"
    );
    run(&mut tx, merge, old).await?;
    run(&mut tx, format!("DELETE FROM search_count WHERE {LOOSE}"), old).await?;
    run(&mut tx, "DELETE FROM search_count WHERE day < $1".to_owned(), ago(today, COUNT_MONTHS)).await?;
    run(&mut tx, "DELETE FROM missing_help WHERE day < $1".to_owned(), ago(today, SENTENCE_MONTHS)).await?;
    tx.commit().await
}

async fn run(tx: &mut Tx, sql: String, before: Date) -> Result<()> {
    sqlx::query(AssertSqlSafe(sql)).bind(before.to_string()).execute(tx.conn()).await.or_fault("purge searches").map(|_| ())
}

fn day(at: Time) -> Date {
    at.to_zoned(TimeZone::UTC).date()
}
fn ago(today: Date, months: i64) -> Date {
    today.checked_sub(months.months()).unwrap_or(today)
}
