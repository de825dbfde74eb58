//! Opening hours as lines: days and times, else the words that the source gives.
use crate::pages::words::{say, say_with};
use domain::{
    hours::{clock, days},
    location::Schedule,
};
use leptos::prelude::*;

#[component]
pub fn Hours(schedules: Vec<Schedule>) -> impl IntoView {
    let lines = schedules.iter().map(|rule| {
        view! { <tr><th scope="row">{days_of(rule)}</th><td>{times_of(rule)}</td></tr> }
    });
    view! { <table class="hours"><tbody>{lines.collect_view()}</tbody></table> }
}

/// "Monday to Friday", "Monday, Wednesday": runs of three and more by their ends.
fn days_of(rule: &Schedule) -> String {
    let name = |day: &u8| say(&format!("day-{day}"));
    let runs = runs(&days(rule)).into_iter().map(|run| match run.as_slice() {
        [first, .., last] if run.len() > 2 => say_with("days-through", &[("from", name(first).into()), ("to", name(last).into())]),
        few => few.iter().map(name).collect::<Vec<_>>().join(", "),
    });
    runs.collect::<Vec<_>>().join(", ")
}

fn times_of(rule: &Schedule) -> String {
    let times = |opens: &str, closes: &str| Some(format!("{}–{}", clock(opens)?, clock(closes)?));
    let hours = rule.opens_at.as_deref().zip(rule.closes_at.as_deref()).and_then(|(opens, closes)| times(opens, closes));
    let words = rule.description.clone().or(rule.notes.clone()).filter(|text| !text.is_empty());
    match (hours, words) {
        (Some(hours), Some(words)) => format!("{hours} ({words})"),
        (Some(hours), None) => hours,
        (None, Some(words)) => words,
        (None, None) => say("service-hours-closed"),
    }
}

/// Days that follow one another, together.
fn runs(days: &[u8]) -> Vec<Vec<u8>> {
    let mut runs: Vec<Vec<u8>> = vec![];
    for day in days {
        match runs.last_mut() {
            Some(run) if run.last().is_some_and(|last| last + 1 == *day) => run.push(*day),
            _ => runs.push(vec![*day]),
        }
    }
    runs
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn days_in_a_row_stand_together() {
        assert_eq!(runs(&[0, 1, 2, 3, 4]), [vec![0, 1, 2, 3, 4]]);
        assert_eq!(runs(&[0, 2, 3, 6]), [vec![0], vec![2, 3], vec![6]]);
        assert!(runs(&[]).is_empty());
    }
}
