//! When someone last checked an entry, which is not when it was changed; the older, the plainer the advice to call first.
use crate::pages::{
    parts::icon::{Icon, Sign},
    visit::cx,
    words::{say, say_with, source_date},
};
use domain::freshness::{Freshness, freshness};
use jiff::tz::TimeZone;
use leptos::prelude::*;

#[component]
pub fn Checked(
    assured: Option<String>,
    /// Longer ago than agreed.
    #[prop(default = false)]
    overdue: bool,
) -> impl IntoView {
    let today = cx().now.to_zoned(TimeZone::UTC).date();
    let (key, sign, class) = match freshness(assured.as_deref(), today) {
        Freshness::Fresh if overdue => ("checked-overdue", Sign::Clock, "checked ageing"),
        Freshness::Fresh => ("checked-on", Sign::Check, "checked fresh"),
        Freshness::Ageing => ("checked-ageing", Sign::Clock, "checked ageing"),
        Freshness::Old => ("checked-old", Sign::Warning, "checked old"),
        Freshness::Never => ("checked-never", Sign::Warning, "checked old"),
    };
    let date = assured.as_deref().map(source_date).unwrap_or_default();
    let text = if key == "checked-never" { say(key) } else { say_with(key, &[("date", date.into())]) };
    view! { <p class=class><Icon sign/> <span>{text}</span></p> }
}
