//! What was typed, as it would be said to residents, before anything is sent.
use super::{
    field_words,
    load::{At, Editing},
    shown::lines,
};
use crate::pages::{
    parts::notice::{Notice, Tone},
    resident::service::{Listing, cost, details, get, hours::week, listing, places, start},
    words::say,
};
use domain::{
    Result,
    edit::{Field, RecordKind},
    hours::Hours,
    listing::{Filled, Section, Sheet},
    location::Schedule,
};
use leptos::prelude::*;
use search::Index;
use serde_json::Value;
use store::{Cx, listings};

/// In the context of the one answer that shows it.
#[derive(Clone)]
pub struct Previewed {
    pub sheet: Sheet,
    pub filled: Filled,
}

/// The whole page of a service, as it would be.
pub async fn imagined(cx: Cx, index: Index, at: &At, previewed: &Previewed) -> Result<Option<Listing>> {
    if at.record.kind != RecordKind::Service {
        return Ok(None);
    }
    let service = listings::as_shown(&cx, &at.record, &previewed.filled).await?;
    listing::of(cx, index, service, None).await.map(Some)
}

pub fn preview(editing: &Editing, section: Section, previewed: Previewed, shown: Option<Listing>) -> impl IntoView + use<> {
    let changed = previewed.filled.iter().filter_map(|(name, value)| {
        let field = Field(name.clone());
        (field.read(editing.own()) != *value).then(|| {
            let said = lines(editing, &field, value.as_ref());
            let said = if said.is_empty() { vec![say("upkeep-empty")] } else { said };
            let said = said.into_iter().map(|line| view! { <p>{line}</p> }).collect_view();
            view! { <div><dt>{field_words(&field)}</dt><dd>{said}</dd></div> }
        })
    });
    let changed: Vec<_> = changed.collect();
    let nothing = changed.is_empty().then(|| view! { <p>{say("upkeep-unchanged")}</p> });
    // A service shows its hours where residents look for them.
    let table = (section == Section::Hours && shown.is_none()).then(|| coming(editing, &previewed.filled));
    let shown = shown.map(|listing| page(&listing));
    view! {
        <section class="preview" id="preview" aria-labelledby="preview-title">
            <h2 id="preview-title">{say("upkeep-preview-title")}</h2>
            <Notice tone=Tone::Plain><p role="status">{say("upkeep-preview-note")}</p></Notice>
            {nothing}
            <dl class="facts">{changed}</dl>
            {table}
            {shown}
        </section>
    }
}

/// What residents would see, folded: whoever only checks a number does not need it.
fn page(listing: &Listing) -> impl IntoView + use<> {
    view! {
        <details>
            <summary>{say("upkeep-preview-page")}</summary>
            <article class="service">
                {start::start(listing)}
                <div class="sections">
                    {get::get(listing)}
                    {places::places(listing)}
                    {places::bring(listing)}
                    {cost::by_law(listing)}
                    {details::details(listing)}
                </div>
            </article>
        </details>
    }
}

/// The coming days, by the same rules as the page of the service.
fn coming(editing: &Editing, filled: &Filled) -> impl IntoView + use<> {
    let given = filled.iter().find(|(name, _)| name == "schedules").and_then(|(_, value)| value.clone());
    let schedules: Vec<Schedule> = serde_json::from_value(given.unwrap_or(Value::Array(vec![]))).unwrap_or_default();
    let hours = Hours::of(&schedules, editing.calendar.clone());
    let now = editing.now;
    (!hours.is_empty()).then(|| week(&hours, now, None))
}
