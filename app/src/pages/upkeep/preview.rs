//! What was typed, as it would be said to residents, before anything is sent.
use super::{
    field_words,
    load::{At, Editing},
    shown::lines,
};
use crate::pages::{
    parts::notice::{Notice, Tone},
    resident::{
        find::cards::{Cards, cards},
        organization,
        service::{Listing, cost, details, get, listing, places, start},
    },
    words::say,
};
use domain::{
    Result,
    edit::{Field, RecordKind},
    listing::{Filled, Sheet},
    organization::Organization,
};
use jiff::{civil::Date, tz::TimeZone};
use leptos::{either::EitherOf3, prelude::*};
use search::Index;
use store::{Cx, listings};

/// In the context of the one answer that shows it.
#[derive(Clone)]
pub struct Previewed {
    pub sheet: Sheet,
    pub filled: Filled,
}

/// What residents would see of the record.
#[derive(Clone)]
pub enum Shown {
    Service(Box<Listing>),
    Organization(Box<Organization>, Cards, Date),
    /// As each service that is given there shows it.
    Place(Box<Listing>),
}

/// The record's page, or its part of others' pages, as it would be.
pub async fn imagined(cx: Cx, index: Index, at: &At, previewed: &Previewed) -> Result<Shown> {
    let filled = &previewed.filled;
    match at.record.kind {
        RecordKind::Service => {
            let service = listings::as_shown(&cx, &at.record, filled).await?;
            Ok(Shown::Service(Box::new(listing::of(cx, index, service, None).await?)))
        }
        RecordKind::Organization => {
            let organization = listings::organization_as_shown(&cx, &at.record, filled).await?;
            let services = match organization.id {
                Some(id) => store::services::of_organization(&cx, id).await?,
                None => vec![],
            };
            let today = cx.now.to_zoned(TimeZone::UTC).date();
            Ok(Shown::Organization(Box::new(organization), cards(&cx, services).await?, today))
        }
        RecordKind::Location => {
            let service = listings::place_as_shown(&cx, &at.record, filled).await?;
            Ok(Shown::Place(Box::new(listing::of(cx, index, service, None).await?)))
        }
    }
}

pub fn preview(editing: &Editing, previewed: &Previewed, shown: Option<Shown>) -> impl IntoView + use<> {
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
    let shown = shown.map(|shown| page(&shown));
    view! {
        <section class="preview" id="preview" aria-labelledby="preview-title">
            <h2 id="preview-title">{say("upkeep-preview-title")}</h2>
            <Notice tone=Tone::Plain><p role="status">{say("upkeep-preview-note")}</p></Notice>
            {nothing}
            <dl class="facts">{changed}</dl>
            {shown}
        </section>
    }
}

/// What residents would see, folded: whoever only checks a number does not need it.
fn page(shown: &Shown) -> impl IntoView + use<> {
    let seen = match shown {
        Shown::Service(listing) => EitherOf3::A(of_service(listing)),
        Shown::Organization(it, cards, today) => EitherOf3::B(view! {
            <article class="organization">{organization::head(it)} {organization::parts(it, cards, *today)}</article>
        }),
        Shown::Place(listing) => {
            EitherOf3::C(view! { <article class="service"><div class="sections">{places::places(listing)}</div></article> })
        }
    };
    let words = match shown {
        Shown::Place(_) => say("upkeep-preview-place"),
        Shown::Service(_) | Shown::Organization(..) => say("upkeep-preview-page"),
    };
    view! { <details><summary>{words}</summary>{seen}</details> }
}

fn of_service(listing: &Listing) -> impl IntoView + use<> {
    view! {
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
    }
}
