//! A municipality's figures. What is read here are clear columns alone, and what leaves this file has its small numbers hidden.
use super::sql;
use crate::{
    Cx, areas,
    cx::time,
    fault::{OrFault, broken},
};
use domain::{
    Error, Result,
    access::Act,
    area::AreaCode,
    referral::{EventKind, Referral, Task, Verdict},
    statistics::{Case, Elsewhere, Period, Report, report},
    taxonomy::TermCode,
};
use jiff::tz::TimeZone;
use std::collections::HashMap;

/// What is told of a period, and which others there are.
#[derive(Clone, Debug, PartialEq)]
pub struct Figures {
    pub period: Period,
    pub report: Report,
    /// All that can be asked for: years with their quarters, the newest year first.
    pub periods: Vec<Period>,
}

/// Of the year that runs, where none is named.
pub async fn figures(cx: &Cx, municipality: &AreaCode, period: Option<Period>) -> Result<Figures> {
    cx.require(&Act::SeeStatistics { municipality: municipality.clone() })?;
    let zone = areas::find(cx, municipality).await?.country.zone();
    let zone = TimeZone::get(zone).unwrap_or(TimeZone::UTC);
    let this_year = Period::now(cx.now, &zone);
    let period = period.unwrap_or(this_year);
    let first = sql::first_received(cx.db.reader(), &municipality.0).await.or_fault("read when the first request came")?;
    let first_year = first.map_or(this_year, |first| Period::now(time(first), &zone)).number();
    let years = (first_year..=this_year.number()).rev();
    let (from, until) = period.whole_year(&zone).ok_or(Error::NotFound)?;
    let came = sql::Came { municipality: &municipality.0, from: from.as_millisecond(), until: until.as_millisecond() };
    Ok(Figures {
        report: report(&cases(cx, &came).await?, &elsewhere(cx, municipality, period).await?, period, &zone, cx.now),
        periods: years.flat_map(|year| Period::of_year(year, cx.now, &zone)).collect(),
        period,
    })
}

async fn elsewhere(cx: &Cx, municipality: &AreaCode, period: Period) -> Result<Vec<Elsewhere>> {
    let rows = sql::handovers_between(cx.db.reader(), &municipality.0, period.number()).await.or_fault("count hand-overs")?;
    let wrong = || broken("handover");
    let one = |(day, outcome, count): (String, String, i64)| {
        Ok(Elsewhere { day: day.parse().map_err(|_| wrong())?, outcome: outcome.parse().map_err(|()| wrong())?, count })
    };
    rows.into_iter().map(one).collect()
}

async fn cases(cx: &Cx, came: &sql::Came<'_>) -> Result<Vec<Case>> {
    let db = cx.db.reader();
    let mut cases = HashMap::<String, Case>::new();
    for columns in sql::referrals_between(db, came).await.or_fault("read requests for figures")? {
        let referral = referral(columns, came)?;
        cases.insert(referral.id.text(), Case { referral, tasks: vec![], events: vec![], verdict: None, said: vec![] });
    }
    // What came between two of these questions belongs to a request that is not counted yet.
    for task in sql::tasks_between(db, came).await.or_fault("read tasks for figures")?? {
        let Task { referral, .. } = task;
        cases.entry(referral.text()).and_modify(|case| case.tasks.push(task));
    }
    for (referral, kind, at) in sql::events_between(db, came).await.or_fault("read events for figures")? {
        let kind: EventKind = kind.parse().map_err(|()| broken("event.kind"))?;
        cases.entry(referral).and_modify(|case| case.events.push((kind, time(at))));
    }
    for (referral, help, why, waited, at) in sql::verdicts_between(db, came).await.or_fault("read verdicts for figures")? {
        let verdict = verdict(&help, why.as_deref(), waited.as_deref(), at)?;
        cases.entry(referral).and_modify(|case| case.verdict = Some(verdict));
    }
    for (referral, task, kind, at) in sql::said_between(db, came).await.or_fault("read what the clock has said")? {
        let task = sql::id(&task)?;
        cases.entry(referral).and_modify(|case| case.said.push((task, kind, time(at))));
    }
    Ok(cases.into_values().collect())
}

fn referral(columns: sql::CaseColumns, came: &sql::Came<'_>) -> Result<Referral> {
    let (id, area, need, service, urgency, must_not_refuse, received_at, legal, proposed, assisted, withdrawn) = columns;
    Ok(Referral {
        id: sql::id(&id)?,
        area: AreaCode(area),
        municipality: AreaCode(came.municipality.to_owned()),
        need: TermCode(need),
        service: service.as_deref().map(sql::id).transpose()?,
        urgency: urgency.parse().map_err(|()| broken("referral.urgency"))?,
        must_not_refuse: must_not_refuse != 0,
        received_at: time(received_at),
        legal_due_at: legal.map(time),
        legal_proposed: proposed != 0,
        assisted_by: assisted.as_deref().map(sql::id).transpose()?,
        withdrawn_at: withdrawn.map(time),
    })
}

fn verdict(help: &str, why: Option<&str>, waited: Option<&str>, at: i64) -> Result<Verdict> {
    let wrong = |()| broken("verdict");
    Ok(Verdict {
        help: help.parse().map_err(wrong)?,
        why: why.map(str::parse).transpose().map_err(wrong)?,
        waited: waited.map(str::parse).transpose().map_err(wrong)?,
        at: time(at),
    })
}
