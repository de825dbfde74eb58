//! A new place of an organization. Where it is asked for from a service, that service is given there: at once, or as soon as the municipality has
//! accepted the place. What it resembles is told first, and hinders nobody.
use super::{
    fields::{self, place},
    resembling::{Resembling, anyway, is_meant, warning},
    source,
};
use crate::pages::{
    draw::title,
    links,
    load::{Answer, loaded, to},
    parts::error_summary::ErrorSummary,
    redraw::{Redraw, attempt},
    visit::{Spoken, Visit, asked, asked_in, cx, language},
    words::{say, say_with},
};
use axum::{Form, http::Uri};
use domain::{
    Attempt, Error, Id, Language, Result,
    edit::{EditSource, Field, RecordKey, RecordKind},
    listing::{MORE, Own, Reading, Section, Sheet, parse},
    organization::Organization,
    service::Service,
};
use leptos::prelude::*;
use serde_json::{Value, json};
use store::{
    Cx, duplicates,
    edits::{self, Outcome, Proposal},
    listings,
};

/// Whose place it will be, and the service that is given there.
struct New {
    organization: Id<Organization>,
    name: String,
    service: Option<(Id<Service>, String)>,
    /// Places that it has already.
    places: Vec<RecordKey>,
    /// Of the organization's municipality: what most of its addresses have.
    country: String,
}

async fn load(cx: &Cx, organization: &str, service: &str) -> Result<New> {
    let organization: Id<Organization> = organization.parse().map_err(|_| Error::NotFound)?;
    // Only those who may keep its listings see this page.
    let records = listings::of_organization(cx, organization).await?;
    let places = records.iter().filter(|one| one.record.kind == RecordKind::Location && !one.proposed);
    let places = places.map(|one| one.record.clone()).collect();
    let service = match service.parse::<Id<Service>>() {
        Ok(id) => {
            let known = records.into_iter().find(|one| one.record == RecordKey::of(RecordKind::Service, id) && !one.proposed);
            Some((id, known.ok_or(Error::NotFound)?.name))
        }
        Err(_) => None,
    };
    let country = match edits::municipality_of(cx, organization).await? {
        Some(code) => store::areas::find(cx, &code).await?.country.0,
        None => String::new(),
    };
    Ok(New { organization, name: store::organizations::name_of(cx, organization).await?, service, places, country })
}

#[component]
pub fn Page() -> impl IntoView {
    let (cx, organization, service) = (cx(), asked("organization"), asked("service"));
    let attempt = attempt::<Sheet>();
    let resembling = use_context::<Resembling>();
    loaded(async move { load(&cx, &organization, &service).await }, move |new| {
        title(say("editor-new-place"));
        let mut attempt = attempt.clone();
        if attempt.form.0.is_empty() {
            attempt.form.add("country", new.country.clone());
        }
        let lead = match &new.service {
            Some((_, name)) => say_with("editor-new-place-for", &[("service", name.clone().into())]),
            None => say_with("editor-new-place-lead", &[("organization", new.name.clone().into())]),
        };
        view! {
            <ErrorSummary problems=attempt.problems.clone()/>
            {resembling.as_ref().map(|like| warning(like, &new.places))}
            <h1>{say("editor-new-place")}</h1>
            <p class="lead">{lead}</p>
            <form method="post" action=links::listing::new_place(language(), new.organization, new.service.as_ref().map(|(id, _)| *id)) class="question upkeep" novalidate>
                // The first button is what Enter presses.
                <button class="hidden" name="do" value="save" tabindex="-1" aria-hidden="true">{say("upkeep-new-submit")}</button>
                {place::fields(&attempt)}
                {resembling.is_some().then(|| anyway(RecordKind::Location))}
                <p class="actions"><button class="primary" name="do" value="save">{say("upkeep-new-submit")}</button></p>
            </form>
        }
    })
}

pub async fn submit((Visit(cx), Spoken(language), uri): (Visit, Spoken, Uri), page: Redraw, Form(sheet): Form<Sheet>) -> Answer {
    let new = load(&cx, &asked_in(&uri, "organization"), &asked_in(&uri, "service")).await?;
    if let Some(kind) = sheet.get("do").strip_prefix(fields::MORE_OF) {
        let mut form = sheet.clone();
        form.add(MORE, kind);
        return Ok(page.showing(Attempt { form, problems: vec![] }).await);
    }
    let own = match begun(&cx, &new, &sheet, language) {
        Ok(own) => own,
        Err(problems) => return Ok(page.with(Attempt { form: sheet, problems }).await),
    };
    if !is_meant(&sheet) {
        let like = duplicates::like(&cx, new.organization, RecordKind::Location, &own).await?;
        if !like.is_empty() {
            return Ok(page.overtaken(Attempt { form: sheet, problems: vec![] }, Resembling(like)).await);
        }
    }
    let source = source(&cx.caller);
    let service = new.service.as_ref().map(|(id, _)| *id);
    let (record, waits) = match edits::create_place(&cx, new.organization, own, source, service).await {
        Ok((record, Outcome::Done { waiting, .. })) => (record, !waiting.is_empty()),
        // A creation is written or refused.
        Ok(_) => return Err(Error::Unavailable.into()),
        Err(Error::Invalid(problems)) => return Ok(page.with(Attempt { form: sheet, problems }).await),
        Err(error) => return Err(error.into()),
    };
    match new.service {
        Some((service, _)) if !waits => put_there(&cx, service, &record, source, language).await,
        _ if !waits => Ok(to(&links::listing::record(language, &record))),
        _ => {
            let list = match source {
                EditSource::Staff => links::listing::of_organization(language, new.organization),
                _ => links::listing::own(language),
            };
            Ok(to(&links::listing::proposed_place(&list, service.is_some())))
        }
    }
}

/// The service's own list of places with this one; it goes live or waits like any other change of it.
async fn put_there(cx: &Cx, service: Id<Service>, place: &RecordKey, source: EditSource, language: Language) -> Answer {
    let record = RecordKey::of(RecordKind::Service, service);
    let current = edits::current(cx, &record).await?;
    let mut places = current.own.get("service_at_locations").and_then(Value::as_array).cloned().unwrap_or_default();
    places.push(json!({ "location": { "id": place.id } }));
    let fields = vec![(Field("service_at_locations".into()), Some(Value::Array(places)))];
    let proposal = Proposal { record: record.clone(), version: current.version, fields, source };
    let (live, waiting) = match edits::propose(cx, &proposal).await? {
        Outcome::Done { live, waiting, .. } => (live, waiting),
        // Somebody else has changed its places this very moment: the new one can be marked on their page.
        Outcome::Conflict(_) | Outcome::Unchanged => {
            return Ok(to(&links::listing::section(language, &record, Section::Place, None)));
        }
    };
    Ok(to(&links::listing::record_after(language, &record, &live, &waiting)))
}

/// What the new place says at first.
fn begun(cx: &Cx, new: &New, sheet: &Sheet, language: Language) -> std::result::Result<Own, Vec<domain::Problem>> {
    let says = format!("{}:{}:{}", new.organization, sheet.get("address_1").trim(), cx.now_ms());
    let id = Id::<Own>::named("location", &says).text();
    let empty = Own::new();
    let with = Reading {
        kind: RecordKind::Location,
        id: &id,
        own: &empty,
        now: cx.now,
        needs: &[],
        law: &[],
        audiences: &[],
        places: &[],
        areas: &[],
        to: None,
    };
    let filled = parse(Section::Place, sheet, &with)?;
    // A place that says nothing at all would be nobody's.
    if filled.iter().all(|(property, value)| !matches!(property.as_str(), "name" | "addresses" | "url") || value.is_none()) {
        return Err(vec![domain::Problem::new("address_1", domain::Wrong::Missing)]);
    }
    let said = filled.into_iter().filter_map(|(property, value)| Some((property, value?)));
    Ok(said.chain([("language".to_owned(), json!(language.code()))]).collect())
}
