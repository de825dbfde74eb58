//! Open, paused, not shown, or closed for good.
use crate::pages::{
    parts::field::{Choice, Choices, Field, Ticks},
    words::say,
};
use domain::{
    Attempt,
    listing::{Sheet, Status},
};
use leptos::prelude::*;

pub fn fields(attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let choices = Status::ALL.map(|status| Choice::new(status.code(), say(&format!("upkeep-status-{}-what", status.code()))));
    let sure = vec![("sure", say("upkeep-closed-sure"), sheet.get("sure") == "yes")];
    view! {
        <Choices name="status" legend=say("upkeep-field-status") choices=choices.into() value=sheet.get("status").to_owned() problem=attempt.problem("status")/>
        <Ticks legend=say("upkeep-closed-legend") hint=say("upkeep-closed-hint") ticks=sure problem=attempt.problem("sure")/>
        <Field name="alert" label=say("upkeep-field-alert") hint=say("upkeep-alert-hint") value=sheet.get("alert").to_owned() problem=attempt.problem("alert") optional=true/>
    }
}
