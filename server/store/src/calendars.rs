//! A country's working days, from stored holidays and the dated switch under which they are worked.
use crate::{Cx, fault::OrFault, kept};
use domain::{Result, area::Country, calendar::Calendar};
use jiff::civil::Date;

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
    calendar.holidays_worked =
        worked.iter().filter_map(|(from, to)| Some((from.parse().ok()?, to.as_deref().and_then(|t| t.parse().ok())))).collect();
    Ok(calendar)
}
