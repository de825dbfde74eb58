//! The guide in its three tables.
use crate::{
    Cx, Tx,
    fault::OrFault,
    rows::{Cell, insert},
};
use domain::{
    Language, Result,
    area::Country,
    guide::{Answer, Guide, Kind, Paper, Question},
    language::Labels,
    taxonomy::TermCode,
};
use sqlx::{AssertSqlSafe, Row, any::AnyRow};
use std::collections::HashMap;

const QUESTION: [&str; 4] = ["code", "position", "kind", "next"];
const ANSWER: [&str; 11] = ["question", "code", "position", "next", "country", "needs", "ask", "audiences", "age", "urgency", "crisis"];
const PAPER: [&str; 6] = ["code", "position", "country", "needs", "audiences", "basis"];

/// `title_lt, title_pl, …`
fn texts(names: &[&str]) -> Vec<String> {
    names.iter().flat_map(|name| Language::ALL.map(|language| format!("{name}_{language}"))).collect()
}

fn columns(own: &[&str], names: &[&str]) -> Vec<String> {
    own.iter().map(|name| (*name).to_owned()).chain(texts(names)).collect()
}

async fn fetch(cx: &Cx, table: &str, columns: &[String]) -> Result<Vec<AnyRow>> {
    let sql = format!("SELECT {} FROM {table} ORDER BY position, code", columns.join(", "));
    sqlx::query(AssertSqlSafe(sql)).fetch_all(cx.db.reader()).await.or_fault("read the guide")
}

pub(super) async fn all(cx: &Cx) -> Result<Guide> {
    let questions = fetch(cx, "guide_question", &columns(&QUESTION, &["title", "hint"])).await?;
    let mut answers: HashMap<String, Vec<Answer>> = HashMap::new();
    for row in fetch(cx, "guide_answer", &columns(&ANSWER, &["label", "hint"])).await? {
        let (of, answer) = answer(&row).or_fault("read an answer of the guide")?;
        answers.entry(of).or_default().push(answer);
    }
    let papers = fetch(cx, "guide_paper", &columns(&PAPER, &["text"])).await?;
    Ok(Guide {
        questions: questions
            .iter()
            .map(|row| question(row, &mut answers))
            .collect::<Result<_, _>>()
            .or_fault("read the guide's questions")?,
        papers: papers.iter().map(paper).collect::<Result<_, _>>().or_fault("read the guide's papers")?,
    })
}

fn question(row: &AnyRow, answers: &mut HashMap<String, Vec<Answer>>) -> Result<Question, sqlx::Error> {
    let code: String = row.try_get("code")?;
    Ok(Question {
        kind: row.try_get::<String, _>("kind")?.parse().unwrap_or(Kind::One),
        title: labels(row, "title")?,
        hint: labels(row, "hint")?,
        next: row.try_get("next")?,
        answers: answers.remove(&code).unwrap_or_default(),
        code,
    })
}

fn answer(row: &AnyRow) -> Result<(String, Answer), sqlx::Error> {
    let age: Option<i64> = row.try_get("age")?;
    let urgency: Option<String> = row.try_get("urgency")?;
    let answer = Answer {
        code: row.try_get("code")?,
        label: labels(row, "label")?,
        hint: labels(row, "hint")?,
        next: row.try_get("next")?,
        country: row.try_get::<Option<String>, _>("country")?.map(Country),
        needs: list(row, "needs")?.into_iter().map(TermCode).collect(),
        ask: row.try_get::<Option<String>, _>("ask")?.map(TermCode),
        audiences: list(row, "audiences")?,
        age: age.and_then(|age| u8::try_from(age).ok()),
        urgency: urgency.and_then(|code| code.parse().ok()),
        crisis: row.try_get::<i64, _>("crisis")? != 0,
    };
    Ok((row.try_get("question")?, answer))
}

fn paper(row: &AnyRow) -> Result<Paper, sqlx::Error> {
    Ok(Paper {
        code: row.try_get("code")?,
        text: labels(row, "text")?,
        country: row.try_get::<Option<String>, _>("country")?.map(Country),
        needs: list(row, "needs")?.into_iter().map(TermCode).collect(),
        audiences: list(row, "audiences")?,
        basis: row.try_get("basis")?,
    })
}

fn labels(row: &AnyRow, name: &str) -> Result<Labels, sqlx::Error> {
    let mut labels = Labels::default();
    for language in Language::ALL {
        if let Some(text) = row.try_get::<Option<String>, _>(format!("{name}_{language}").as_str())? {
            labels.0.insert(language, text);
        }
    }
    Ok(labels)
}

fn list(row: &AnyRow, name: &str) -> Result<Vec<String>, sqlx::Error> {
    let list: String = row.try_get(name)?;
    Ok(list.split(';').filter(|code| !code.is_empty()).map(str::to_owned).collect())
}

/// The new guide in the place of the old one.
pub(crate) async fn replace(tx: &mut Tx, guide: &Guide) -> Result<()> {
    for table in ["guide_question", "guide_answer", "guide_paper"] {
        sqlx::query(AssertSqlSafe(format!("DELETE FROM {table}"))).execute(tx.conn()).await.or_fault("clear the old guide")?;
    }
    let questions = (1..).zip(&guide.questions).map(|(place, question)| question_cells(place, question)).collect();
    fill(tx, "guide_question", &columns(&QUESTION, &["title", "hint"]), questions).await?;
    let answers =
        guide.questions.iter().flat_map(|question| (1..).zip(&question.answers).map(|(place, a)| answer_cells(&question.code, place, a)));
    fill(tx, "guide_answer", &columns(&ANSWER, &["label", "hint"]), answers.collect()).await?;
    let papers = (1..).zip(&guide.papers).map(|(place, paper)| paper_cells(place, paper)).collect();
    fill(tx, "guide_paper", &columns(&PAPER, &["text"]), papers).await
}

async fn fill(tx: &mut Tx, table: &'static str, columns: &[String], rows: Vec<Vec<Cell>>) -> Result<()> {
    let columns: Vec<&str> = columns.iter().map(String::as_str).collect();
    insert(tx, table, &columns, rows, "").await
}

fn question_cells(place: i64, question: &Question) -> Vec<Cell> {
    let own = [Cell::text(&question.code), Cell::Whole(Some(place)), Cell::text(question.kind.code()), Cell::Text(question.next.clone())];
    own.into_iter().chain(words(&question.title)).chain(words(&question.hint)).collect()
}

fn answer_cells(question: &str, place: i64, answer: &Answer) -> Vec<Cell> {
    let own = [
        Cell::text(question),
        Cell::text(&answer.code),
        Cell::Whole(Some(place)),
        Cell::Text(answer.next.clone()),
        Cell::Text(answer.country.as_ref().map(|country| country.0.clone())),
        joined(answer.needs.iter().map(TermCode::as_str)),
        Cell::Text(answer.ask.as_ref().map(ToString::to_string)),
        joined(answer.audiences.iter().map(String::as_str)),
        Cell::Whole(answer.age.map(i64::from)),
        Cell::Text(answer.urgency.map(|urgency| urgency.code().to_owned())),
        Cell::Whole(Some(i64::from(answer.crisis))),
    ];
    own.into_iter().chain(words(&answer.label)).chain(words(&answer.hint)).collect()
}

fn paper_cells(place: i64, paper: &Paper) -> Vec<Cell> {
    let own = [
        Cell::text(&paper.code),
        Cell::Whole(Some(place)),
        Cell::Text(paper.country.as_ref().map(|country| country.0.clone())),
        joined(paper.needs.iter().map(TermCode::as_str)),
        joined(paper.audiences.iter().map(String::as_str)),
        Cell::text(&paper.basis),
    ];
    own.into_iter().chain(words(&paper.text)).collect()
}

fn words(labels: &Labels) -> impl Iterator<Item = Cell> {
    Language::ALL.into_iter().map(|language| Cell::Text(labels.0.get(&language).cloned()))
}

fn joined<'a>(codes: impl Iterator<Item = &'a str>) -> Cell {
    Cell::text(&codes.collect::<Vec<_>>().join(";"))
}
