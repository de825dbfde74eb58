//! Help lines whose number nobody has found right for as long as what helps in a crisis may go unchecked. They have no provider here who could be
//! written to: somebody rings them up, and notes the day in the table of help lines.
use super::{policy_of, today};
use crate::{Cx, areas, hotlines};
use domain::{Result, access::Act, area::AreaCode, freshness::first_day, hotline::Hotline};
use jiff::Span;

/// Of those that a municipality shows: what was never checked first, then what was checked longest ago.
pub async fn lines_to_check(cx: &Cx, municipality: &AreaCode) -> Result<Vec<Hotline>> {
    cx.require(&Act::CheckListings { municipality: municipality.clone() })?;
    let (today, days) = (today(cx), policy_of(cx, municipality).await?.urgent_days);
    let country = areas::find(cx, municipality).await?.country;
    let mut lines = hotlines::of_country(cx, &country, Some(municipality)).await?;
    let holds = |line: &Hotline| first_day(&line.checked).is_some_and(|day| today <= day.saturating_add(Span::new().days(i64::from(days))));
    lines.retain(|line| !line.is_emergency() && !holds(line));
    lines.sort_by_key(|line| first_day(&line.checked));
    Ok(lines)
}
