//! A country's working days, from stored holidays and the dated switch under which they are worked.
use crate::{Cx, fault::OrFault, kept};
use domain::{
    Language, Result,
    area::Country,
    calendar::{Calendar, Calendars},
    language::Labels,
};
use jiff::civil::Date;
use std::{collections::BTreeMap, sync::Arc};

/// What the change log calls days off.
pub(crate) const KINDS: [&str; 2] = ["holiday", "holiday_switch"];

pub async fn of(cx: &Cx, country: &Country) -> Result<Calendar> {
    let calendar = kept::once(cx, "calendars", &country.0, read(cx, country)).await?;
    Ok(Calendar::clone(&calendar))
}

async fn read(cx: &Cx, country: &Country) -> Result<Calendar> {
    let days: Vec<String> = sqlx::query_scalar("SELECT day FROM holiday WHERE country = $1")
        .bind(country.0.clone())
        .fetch_all(cx.db.reader())
        .await
        .or_fault("read holidays")?;
    let worked: Vec<(String, Option<String>)> =
        sqlx::query_as("SELECT from_day, to_day FROM holiday_switch WHERE country = $1 ORDER BY from_day")
            .bind(country.0.clone())
            .fetch_all(cx.db.reader())
            .await
            .or_fault("read days on which holidays are worked")?;
    let mut calendar = Calendar::without_holidays(country);
    calendar.holidays = days.iter().filter_map(|d| d.parse::<Date>().ok()).collect();
    calendar.holidays_worked = worked.into_iter().filter_map(|(from, to)| worked_between(&from, to)).collect();
    Ok(calendar)
}

/// Of every country whose zone is known, with what its holidays are called.
pub async fn all(cx: &Cx) -> Result<Arc<Calendars>> {
    kept::once(cx, "calendars of all countries", "", read_all(cx)).await
}

async fn read_all(cx: &Cx) -> Result<Calendars> {
    const DAYS: &str = "SELECT country, day, name_local, name_en, name_uk FROM holiday";
    const WORKED: &str = "SELECT country, from_day, to_day FROM holiday_switch ORDER BY country, from_day";
    let countries = Country::KNOWN.iter().map(|code| Country((*code).to_owned()));
    let mut all: BTreeMap<Country, Calendar> = countries.map(|country| (country.clone(), Calendar::without_holidays(&country))).collect();
    let days: Vec<(String, String, String, String, String)> =
        sqlx::query_as(DAYS).fetch_all(cx.db.reader()).await.or_fault("read holidays")?;
    for (country, day, local, english, ukrainian) in days {
        let country = Country(country);
        if let (Some(calendar), Ok(day)) = (all.get_mut(&country), day.parse::<Date>()) {
            calendar.holidays.insert(day);
            calendar.names.insert(day, names(&country, local, english, ukrainian));
        }
    }
    let worked: Vec<(String, String, Option<String>)> =
        sqlx::query_as(WORKED).fetch_all(cx.db.reader()).await.or_fault("read days on which holidays are worked")?;
    for (country, from, to) in worked {
        if let Some(calendar) = all.get_mut(&Country(country)) {
            calendar.holidays_worked.extend(worked_between(&from, to));
        }
    }
    Ok(Calendars(all.into_iter().map(|(country, calendar)| (country, Arc::new(calendar))).collect()))
}

fn worked_between(from: &str, to: Option<String>) -> Option<(Date, Option<Date>)> {
    Some((from.parse().ok()?, to.and_then(|to| to.parse().ok())))
}

fn names(country: &Country, local: String, english: String, ukrainian: String) -> Labels {
    let own = match country.0.as_str() {
        "LT" => Language::Lt,
        "PL" => Language::Pl,
        _ => Language::Uk,
    };
    let named = [(Language::En, english), (Language::Uk, ukrainian), (own, local)];
    Labels(named.into_iter().filter(|(_, name)| !name.is_empty()).collect())
}
