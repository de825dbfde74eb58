//! The guide as one table: its questions, their answers and the usual papers, a row each. A change of it is taken only where the whole guide can still
//! be walked.
use super::lines::{Cells, RowKey};
use crate::{
    Tx,
    fault::OrFault,
    import::{RowProblem, table::Row},
    rows::{Cell, Target, insert},
};
use domain::{
    Language, Result,
    area::Country,
    guide::{Answer, Codes, Guide, Kind, Paper, Question},
    language::Labels,
    routing::Urgency,
    taxonomy::TermCode,
};
use sqlx::{AnyConnection, AssertSqlSafe, Row as _, any::AnyRow};

pub(crate) const GUIDE: Target = Target {
    table: "guide",
    keys: 3,
    columns: &[
        "part",
        "of",
        "code",
        "position",
        "kind",
        "next",
        "country",
        "needs",
        "ask",
        "audiences",
        "age",
        "urgency",
        "crisis",
        "basis",
        "text_lt",
        "text_pl",
        "text_uk",
        "text_en",
        "text_ru",
        "hint_lt",
        "hint_pl",
        "hint_uk",
        "hint_en",
        "hint_ru",
    ],
};

/// What a row is: its name, its table, what names it there.
const PARTS: [(&str, &str, &str); 3] =
    [("question", "guide_question", "code"), ("answer", "guide_answer", "question, code"), ("paper", "guide_paper", "code")];

/// The column of a part's own table; `None` for what such a part does not have.
fn stored(part: &str, column: &str) -> Option<String> {
    let same = || Some(column.to_owned());
    let called = |name: &str| column.split_once('_').map(|(_, language)| format!("{name}_{language}"));
    match (part, column) {
        (_, "part") => None,
        ("answer", "of") => Some("question".to_owned()),
        (_, "code" | "position")
        | ("question", "kind" | "next")
        | ("paper", "country" | "needs" | "audiences" | "basis")
        | ("answer", "next" | "country" | "needs" | "ask" | "audiences" | "age" | "urgency" | "crisis") => same(),
        ("question", text) if text.starts_with("text_") => called("title"),
        ("answer", text) if text.starts_with("text_") => called("label"),
        ("paper", text) if text.starts_with("text_") => same(),
        ("question" | "answer", hint) if hint.starts_with("hint_") => same(),
        _ => None,
    }
}

pub(super) fn read(row: &Row) -> Result<Vec<Cell>, RowProblem> {
    let part = row.required("part")?;
    if !PARTS.iter().any(|(name, ..)| *name == part) {
        return Err(row.problem("part", "is none of question, answer, paper"));
    }
    row.required("code")?;
    if part == "answer" {
        row.required("of")?;
    }
    row.parsed::<Kind>("kind", "is none of one, several, place")?;
    row.parsed::<Urgency>("urgency", "is none of normal, soon, urgent")?;
    row.parsed::<u8>("age", "is not a whole number")?;
    let position = row.parsed::<i64>("position", "is not a whole number")?.or_else(|| i64::try_from(row.line).ok()).unwrap_or_default();
    let list = |column: &str| row.list(column).collect::<Vec<_>>().join(";");
    let cell = |column: &&str| match *column {
        "part" => part.to_owned(),
        column if stored(part, column).is_none() => String::new(),
        "position" => position.to_string(),
        "kind" => row.parsed::<Kind>("kind", "").ok().flatten().unwrap_or_default().code().to_owned(),
        "crisis" => if row.get("crisis") == "yes" { "yes" } else { "" }.to_owned(),
        column @ ("needs" | "audiences") => list(column),
        column => row.get(column).to_owned(),
    };
    Ok(GUIDE.columns.iter().map(|column| Cell::text(&cell(column))).collect())
}

pub(super) async fn all(db: &mut AnyConnection) -> Result<Vec<Cells>> {
    let mut all = vec![];
    for (part, table, keys) in PARTS {
        let columns: Vec<String> = GUIDE.columns.iter().filter_map(|column| stored(part, column)).collect();
        let order = if part == "answer" { "question, position" } else { "position" };
        let sql = format!("SELECT {} FROM {table} ORDER BY {order}, {keys}", columns.join(", "));
        let rows = sqlx::query(AssertSqlSafe(sql)).fetch_all(&mut *db).await.or_fault("read the guide")?;
        for row in rows {
            all.push(cells(part, &row).or_fault("read the guide")?);
        }
    }
    Ok(all)
}

fn cells(part: &str, row: &AnyRow) -> Result<Cells, sqlx::Error> {
    let cell = |column: &&str| {
        let Some(own) = stored(part, column) else { return Ok(if *column == "part" { part.to_owned() } else { String::new() }) };
        Ok(match *column {
            "crisis" => if row.try_get::<i64, _>(own.as_str())? == 0 { "" } else { "yes" }.to_owned(),
            "position" | "age" => row.try_get::<Option<i64>, _>(own.as_str())?.map(|number| number.to_string()).unwrap_or_default(),
            _ => row.try_get::<Option<String>, _>(own.as_str())?.unwrap_or_default(),
        })
    };
    GUIDE.columns.iter().map(cell).collect()
}

fn part_of(part: &str) -> Option<(&'static str, &'static str, &'static str)> {
    PARTS.into_iter().find(|(name, ..)| *name == part)
}

pub(super) async fn put(tx: &mut Tx, rows: &[Row]) -> Result<()> {
    for row in rows {
        let Some((part, table, keys)) = part_of(row.get("part")) else { continue };
        let own: Vec<(String, Cell)> = GUIDE.columns.iter().filter_map(|column| Some((stored(part, column)?, cell(row, column)))).collect();
        let columns: Vec<&str> = own.iter().map(|(name, _)| name.as_str()).collect();
        let set: Vec<_> = columns.iter().map(|column| format!("{column} = excluded.{column}")).collect();
        let again = format!(" ON CONFLICT ({keys}) DO UPDATE SET {}", set.join(", "));
        insert(tx, table, &columns, vec![own.iter().map(|(_, cell)| cell.clone()).collect()], &again).await?;
    }
    Ok(())
}

fn cell(row: &Row, column: &str) -> Cell {
    match column {
        "position" | "age" => Cell::Whole(row.get(column).parse().ok()),
        "crisis" => Cell::Whole(Some(i64::from(row.get(column) == "yes"))),
        "next" | "country" | "ask" | "urgency" => Cell::maybe(row.get(column)),
        hint if hint.starts_with("hint_") => Cell::maybe(row.get(hint)),
        text => Cell::text(row.get(text)),
    }
}

pub(super) async fn remove(tx: &mut Tx, key: &RowKey) -> Result<()> {
    let [part, of, code] = key.cells() else { return Ok(()) };
    let Some((part, table, _)) = part_of(part) else { return Ok(()) };
    let of_question = if part == "answer" { " AND question = $2" } else { "" };
    let sql = format!("DELETE FROM {table} WHERE code = $1{of_question}");
    let query = sqlx::query(AssertSqlSafe(sql)).persistent(false).bind(code.clone());
    let query = if part == "answer" { query.bind(of.clone()) } else { query };
    query.execute(tx.conn()).await.or_fault("remove a part of the guide").map(|_| ())
}

/// The guide that these rows make.
pub(super) fn guide(lines: &[Cells]) -> Guide {
    let of = |part: &str| {
        let mut lines: Vec<Line> = lines.iter().map(Line).filter(|line| line.get("part") == part).collect();
        lines.sort_by_key(|line| (line.get("position").parse::<i64>().unwrap_or_default(), line.get("code").to_owned()));
        lines
    };
    let answers = of("answer");
    let question = |line: Line| Question {
        code: line.get("code").to_owned(),
        kind: line.get("kind").parse().unwrap_or_default(),
        title: line.labels("text"),
        hint: line.labels("hint"),
        next: line.maybe("next"),
        answers: answers.iter().filter(|answer| answer.get("of") == line.get("code")).copied().map(Line::answer).collect(),
    };
    let paper = |line: Line| Paper {
        code: line.get("code").to_owned(),
        text: line.labels("text"),
        country: line.maybe("country").map(Country),
        needs: line.list("needs").map(TermCode).collect(),
        audiences: line.list("audiences").collect(),
        basis: line.get("basis").to_owned(),
    };
    Guide { questions: of("question").into_iter().map(question).collect(), papers: of("paper").into_iter().map(paper).collect() }
}

#[derive(Clone, Copy)]
struct Line<'a>(&'a Cells);
impl<'a> Line<'a> {
    fn get(self, column: &str) -> &'a str {
        let at = GUIDE.columns.iter().position(|name| *name == column);
        at.and_then(|at| self.0.get(at)).map_or("", String::as_str)
    }
    fn maybe(self, column: &str) -> Option<String> {
        Some(self.get(column)).filter(|cell| !cell.is_empty()).map(str::to_owned)
    }
    fn list(self, column: &str) -> impl Iterator<Item = String> + use<'a> {
        self.get(column).split(';').map(str::trim).filter(|code| !code.is_empty()).map(str::to_owned)
    }
    fn labels(self, name: &str) -> Labels {
        Labels(Language::ALL.into_iter().filter_map(|language| Some((language, self.maybe(&format!("{name}_{language}"))?))).collect())
    }
    fn answer(self) -> Answer {
        let line = self;
        Answer {
            code: line.get("code").to_owned(),
            label: line.labels("text"),
            hint: line.labels("hint"),
            next: line.maybe("next"),
            country: line.maybe("country").map(Country),
            needs: line.list("needs").map(TermCode).collect(),
            ask: line.maybe("ask").map(TermCode),
            audiences: line.list("audiences").collect(),
            age: line.get("age").parse().ok(),
            urgency: line.get("urgency").parse().ok(),
            crisis: line.get("crisis") == "yes",
        }
    }
}

/// The first thing that is wrong with the guide that these rows make; said of the row that it is about, where that can be told.
pub(super) fn fault(lines: &[Cells], codes: &Codes) -> Option<RowProblem> {
    let known = |line: Line| {
        line.get("part") != "answer" || lines.iter().any(|of| Line(of).get("part") == "question" && Line(of).get("code") == line.get("of"))
    };
    if let Some(lost) = lines.iter().map(Line).find(|line| !known(*line)) {
        return Some(RowProblem::new(0, "of", format!("the guide could not be walked: {}, {}", lost.get("of"), lost.get("code"))));
    }
    let fault = guide(lines).faults(codes).into_iter().next()?;
    let column = match fault.field.as_str() {
        field @ ("next" | "code" | "kind" | "country" | "ask") => field,
        "need" | "needs" => "needs",
        "audience" | "audiences" => "audiences",
        _ => "text_en",
    };
    let of = fault.answer.map_or(fault.of.clone(), |answer| format!("{} · {answer}", fault.of));
    Some(RowProblem::new(0, column, format!("the guide could not be walked: {of}: {}", fault.reason)))
}
