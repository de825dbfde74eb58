//! The guide from its file, whole or not at all: half a graph leads people nowhere.
use super::{Progress, Report, RowProblem};
use crate::{
    Cx, changes,
    guide::{self, file},
    tables,
};
use domain::{Result, access::Act, guide::Guide};
use std::collections::BTreeMap;

/// `guide.toml`, in the place of the guide that was there. With one mistake in it nothing is stored; each is told with its line.
pub async fn guide(cx: &Cx, bytes: &[u8], progress: Progress<'_>) -> Result<Report> {
    cx.require(&Act::ImportCatalogue)?;
    let read = match file::read(bytes) {
        Ok(read) => read,
        Err(fault) => {
            return Ok(Report { read: 1, problems: vec![RowProblem::new(fault.line, "file", fault.reason)], ..Report::default() });
        }
    };
    let mut report = Report { read: items(&read.guide).len() as u64, ..Report::default() };
    report.problems = read.guide.faults(&guide::codes(cx).await?).into_iter().map(|fault| problem(&read, &fault)).collect();
    if !report.problems.is_empty() {
        return Ok(report);
    }
    let stored = guide::read(cx).await?;
    count(&stored, &read.guide, &mut report);
    if *stored != read.guide {
        let mut tx = cx.begin().await?;
        let before = tables::before(tx.conn(), &tables::targets::GUIDE).await?;
        guide::replace(&mut tx, &read.guide).await?;
        tables::note(&mut tx, before).await?;
        // Pages that were drawn with the old one are known by the number of the newest change.
        changes::note_table(&mut tx, "guide").await?;
        tx.commit().await?;
    }
    progress(report.read);
    Ok(report)
}

fn problem(read: &file::Read, fault: &domain::guide::Fault) -> RowProblem {
    let answer = fault.answer.as_ref().map(|answer| format!(", answer {answer}")).unwrap_or_default();
    let column = format!("{}{answer}, {}", fault.of, fault.field);
    RowProblem::new(read.line(&fault.of, fault.answer.as_deref()), &column, fault.reason.to_string())
}

/// Every question, answer and paper by its name, with its place and all that it says.
fn items(guide: &Guide) -> BTreeMap<String, String> {
    let mut items = BTreeMap::new();
    for (place, question) in guide.questions.iter().enumerate() {
        let own = domain::guide::Question { answers: vec![], ..question.clone() };
        items.insert(format!("question {}", question.code), format!("{place} {own:?}"));
        for (place, answer) in question.answers.iter().enumerate() {
            items.insert(format!("answer {} {}", question.code, answer.code), format!("{place} {answer:?}"));
        }
    }
    for (place, paper) in guide.papers.iter().enumerate() {
        items.insert(format!("paper {}", paper.code), format!("{place} {paper:?}"));
    }
    items
}

/// What is gone is a change, too.
fn count(stored: &Guide, new: &Guide, report: &mut Report) {
    let (stored, new) = (items(stored), items(new));
    for (name, item) in &new {
        match stored.get(name) {
            None => report.added += 1,
            Some(old) if old == item => report.unchanged += 1,
            Some(_) => report.changed += 1,
        }
    }
    report.changed += stored.keys().filter(|name| !new.contains_key(*name)).count() as u64;
}
