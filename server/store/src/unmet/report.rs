//! What a municipality sees of it: needs by month, words that came often enough, sentences. Small numbers do not leave this file.
use crate::{Cx, fault::OrFault};
use domain::{
    Language, Result,
    access::Act,
    area::AreaCode,
    taxonomy::TermCode,
    unmet::{Found, SMALLEST},
};

/// Which searches: those for the municipality itself, or those for which no place was chosen.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Scope {
    Here,
    NoPlace,
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Unmet {
    pub lines: Vec<Line>,
    pub words: Vec<WordsLine>,
    pub sentences: Vec<Missing>,
}

/// One need in one month. A number that is hidden is between one and four.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line {
    /// 2026-11
    pub month: String,
    pub need: Option<TermCode>,
    pub searches: Option<i64>,
    /// Of those, the ones that found nothing.
    pub unanswered: Option<i64>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WordsLine {
    pub words: String,
    pub searches: Option<i64>,
    pub unanswered: Option<i64>,
}

/// What someone wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Missing {
    pub month: String,
    pub language: Option<Language>,
    pub need: Option<TermCode>,
    pub sentence: String,
}

/// Newest months first, within them what was asked for most.
pub async fn of_municipality(cx: &Cx, municipality: &AreaCode, scope: Scope) -> Result<Unmet> {
    cx.require(&Act::SeeUnmet { municipality: municipality.clone() })?;
    let area = match scope {
        Scope::Here => municipality.as_str(),
        Scope::NoPlace => "",
    };
    Ok(Unmet { lines: lines(cx, area).await?, words: words(cx, area).await?, sentences: sentences(cx, area).await? })
}

const MOST: i64 = 500;

async fn lines(cx: &Cx, area: &str) -> Result<Vec<Line>> {
    const LINES: &str = "SELECT SUBSTR(day, 1, 7) AS month, need, CAST(SUM(times) AS BIGINT) AS searches, \
        CAST(SUM(CASE WHEN results = $2 THEN times ELSE 0 END) AS BIGINT) AS unanswered \
        FROM search_count WHERE area = $1 GROUP BY SUBSTR(day, 1, 7), need ORDER BY month DESC, searches DESC, need LIMIT $3";
    let rows: Vec<(String, String, i64, i64)> = sqlx::query_as(LINES)
        .bind(area.to_owned())
        .bind(Found::None.code())
        .bind(MOST)
        .fetch_all(cx.db.reader())
        .await
        .or_fault("read what was searched for")?;
    let line =
        |(month, code, searches, unanswered)| Line { month, need: need(code), searches: shown(searches), unanswered: shown(unanswered) };
    let mut lines: Vec<Line> = rows.into_iter().map(line).collect();
    // The order of what is hidden would tell of it.
    lines.sort_by(|a, b| b.month.cmp(&a.month).then(b.searches.cmp(&a.searches)).then(a.need.cmp(&b.need)));
    Ok(lines)
}

async fn words(cx: &Cx, area: &str) -> Result<Vec<WordsLine>> {
    const WORDS: &str = "SELECT w.words, CAST(SUM(c.times) AS BIGINT) AS searches, \
        CAST(SUM(CASE WHEN c.results = $2 THEN c.times ELSE 0 END) AS BIGINT) AS unanswered \
        FROM search_words w JOIN search_count c ON c.hash = w.hash WHERE w.area = $1 GROUP BY w.words \
        ORDER BY unanswered DESC, searches DESC, w.words LIMIT $3";
    let rows: Vec<(String, i64, i64)> = sqlx::query_as(WORDS)
        .bind(area.to_owned())
        .bind(Found::None.code())
        .bind(MOST)
        .fetch_all(cx.db.reader())
        .await
        .or_fault("read frequent search words")?;
    let line = |(words, searches, unanswered)| WordsLine { words, searches: shown(searches), unanswered: shown(unanswered) };
    let mut lines: Vec<WordsLine> = rows.into_iter().map(line).collect();
    lines.sort_by(|a, b| b.unanswered.cmp(&a.unanswered).then(b.searches.cmp(&a.searches)).then(a.words.cmp(&b.words)));
    Ok(lines)
}

async fn sentences(cx: &Cx, area: &str) -> Result<Vec<Missing>> {
    // By their random ids within a month, so that not even the order of coming is told.
    const SENTENCES: &str = "SELECT SUBSTR(day, 1, 7) AS month, language, need, sentence FROM missing_help WHERE area = $1 \
        ORDER BY month DESC, id LIMIT $2";
    let rows: Vec<(String, String, String, String)> =
        sqlx::query_as(SENTENCES).bind(area.to_owned()).bind(MOST).fetch_all(cx.db.reader()).await.or_fault("read what people miss")?;
    let one = |(month, language, code, sentence): (String, String, String, String)| Missing {
        month,
        language: language.parse().ok(),
        need: need(code),
        sentence,
    };
    Ok(rows.into_iter().map(one).collect())
}

fn need(code: String) -> Option<TermCode> {
    (!code.is_empty()).then_some(TermCode(code))
}
/// None at all may be told; few may not.
fn shown(number: i64) -> Option<i64> {
    (number == 0 || number >= SMALLEST).then_some(number)
}
