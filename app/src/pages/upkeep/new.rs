//! A new service of an organization: empty, or like another one of it. It begins unseen or waits; then its pages are filled in one by one.
use super::{
    resembling::{Resembling, anyway, is_meant, warning},
    source,
};
use crate::pages::{
    draw::title,
    links,
    load::{Answer, loaded, to},
    parts::{
        error_summary::ErrorSummary,
        field::{Field, TextArea},
    },
    redraw::{Redraw, attempt},
    upkeep::fields::basics::needs_fields,
    visit::{Spoken, Visit, asked, asked_in, cx, language},
    words::{say, say_with},
};
use axum::{Form, http::Uri};
use domain::{
    Attempt, Error, Id, Language, Result,
    area::Area,
    edit::{self, EditSource, RecordKey, RecordKind},
    listing::{Filled, Own, Reading, Section, Sheet, Status, copied, parse},
    organization::Organization,
    service::Service,
    taxonomy::{Term, TermCode},
};
use leptos::prelude::*;
use serde_json::{Value, json};
use std::sync::Arc;
use store::{
    Cx, duplicates,
    edits::{self, Outcome},
    listings,
};

/// Whose service it will be, and which one it is made like.
struct New {
    organization: Id<Organization>,
    name: String,
    like: Option<(Id<Service>, Own)>,
    terms: Arc<Vec<Term>>,
    /// The municipality that it lies in.
    area: Option<Area>,
}

async fn load(cx: &Cx, organization: &str, like: &str) -> Result<New> {
    let organization: Id<Organization> = organization.parse().map_err(|_| Error::NotFound)?;
    // Only those who may keep its listings see this page.
    listings::of_organization(cx, organization).await?;
    let like = match like.parse::<Id<Service>>() {
        Ok(id) => {
            let current = edits::current(cx, &RecordKey::of(RecordKind::Service, id)).await?;
            if current.organization != organization {
                return Err(Error::NotFound);
            }
            Some((id, current.own))
        }
        Err(_) => None,
    };
    let name = store::organizations::name_of(cx, organization).await?;
    let area = match edits::municipality_of(cx, organization).await? {
        Some(code) => Some(store::areas::find(cx, &code).await?),
        None => None,
    };
    Ok(New { organization, name, like, terms: store::taxonomy::core(cx).await?, area })
}

#[component]
pub fn Page() -> impl IntoView {
    let (cx, organization, like) = (cx(), asked("organization"), asked("like"));
    let attempt = attempt::<Sheet>();
    let resembling = use_context::<Resembling>();
    loaded(async move { load(&cx, &organization, &like).await }, move |new| {
        let heading = say(if new.like.is_some() { "upkeep-copy" } else { "upkeep-new" });
        title(heading.clone());
        view! {
            <ErrorSummary problems=attempt.problems.clone()/>
            {resembling.as_ref().map(|like| warning(like, &[]))}
            <h1>{heading}</h1>
            <p class="lead">{say_with("upkeep-new-lead", &[("organization", new.name.clone().into())])}</p>
            {form(&new, &attempt, resembling.is_some())}
        }
    })
}

fn form(new: &New, attempt: &Attempt<Sheet>, resembles: bool) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let own = new.like.as_ref().map(|(_, own)| own);
    let given = |name: &str| {
        let like = own.and_then(|own| own.get(name)).and_then(Value::as_str).unwrap_or_default();
        if sheet.0.is_empty() { like.to_owned() } else { sheet.get(name).to_owned() }
    };
    let hint = if own.is_some() { say("upkeep-copy-hint") } else { String::new() };
    let needs = own.is_none().then(|| needs_fields(&new.terms, language(), &sheet.all("need"), sheet.get("main"), attempt));
    view! {
        <form method="post" action=links::listing::new(language(), new.organization, new.like.as_ref().map(|(id, _)| *id)) class="question upkeep" novalidate>
            <Field name="name" label=say("upkeep-field-name") hint value=given("name") problem=attempt.problem("name")/>
            <TextArea name="description" label=say("upkeep-field-description") hint=say("upkeep-description-hint") value=given("description") problem=attempt.problem("description") optional=true/>
            {needs}
            {resembles.then(|| anyway(RecordKind::Service))}
            <p class="actions"><button class="primary">{say("upkeep-new-submit")}</button></p>
        </form>
    }
}

pub async fn submit((Visit(cx), Spoken(language), uri): (Visit, Spoken, Uri), page: Redraw, Form(sheet): Form<Sheet>) -> Answer {
    let new = load(&cx, &asked_in(&uri, "organization"), &asked_in(&uri, "like")).await?;
    let source = source(&cx.caller);
    let made = begun(&cx, &new, &sheet, language);
    let own = match made {
        Ok(own) => own,
        Err(problems) => return Ok(page.with(Attempt { form: sheet, problems }).await),
    };
    // Whoever copies one knows that it is there.
    if !is_meant(&sheet) && new.like.is_none() {
        let like = duplicates::like(&cx, new.organization, RecordKind::Service, &own).await?;
        if !like.is_empty() {
            return Ok(page.overtaken(Attempt { form: sheet, problems: vec![] }, Resembling(like)).await);
        }
    }
    match edits::create(&cx, new.organization, RecordKind::Service, own, source).await {
        Ok((record, Outcome::Done { waiting, .. })) if waiting.is_empty() => Ok(to(&links::listing::record(language, &record))),
        Ok(_) => {
            let list = match source {
                EditSource::Staff => links::listing::of_organization(language, new.organization),
                _ => links::listing::own(language),
            };
            Ok(to(&links::listing::proposed(&list)))
        }
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form: sheet, problems }).await),
        Err(error) => Err(error.into()),
    }
}

/// What the new service says at first: not shown before its keeper says so, unless the municipality looks at it anyway.
fn begun(cx: &Cx, new: &New, sheet: &Sheet, language: Language) -> std::result::Result<Own, Vec<domain::Problem>> {
    // The same sheet makes the same ids.
    let made = Id::<Service>::named("service", &format!("{}:{}:{}", new.organization, sheet.get("name").trim(), cx.now_ms())).text();
    let empty = Own::new();
    let needs: Vec<TermCode> = new.terms.iter().filter(|term| !term.code.is_group()).map(|term| term.code.clone()).collect();
    let own = new.like.as_ref().map_or(&empty, |(_, own)| own);
    let mut typed = sheet.clone();
    if new.like.is_some() {
        typed.set("main", main_need(&new.terms, own));
    }
    let with = Reading {
        kind: RecordKind::Service,
        id: &made,
        own: &empty,
        now: cx.now,
        needs: &needs,
        law: &[],
        audiences: &[],
        places: &[],
        areas: &[],
        to: None,
    };
    let filled: Filled = parse(Section::Basics, &typed, &with)?;
    let mut begun = match &new.like {
        Some((_, own)) => copied(own, &made, sheet.get("name").trim()),
        None => Own::from_iter([("status".to_owned(), json!(Status::Inactive.word()))]),
    };
    // What a record is, and what partners keep of their own beside the standard, stays where it is.
    begun.retain(|property, _| edit::Field::parse(RecordKind::Service, property).is_some());
    if new.like.is_none() {
        begun.insert("language".into(), json!(language.code()));
        begun.extend(new.area.as_ref().map(|area| area_of(area, &made)));
    }
    for (property, value) in filled.into_iter().filter(|(property, _)| new.like.is_none() || property != "attributes") {
        match value {
            Some(value) => drop(begun.insert(property, value)),
            None => drop(begun.remove(&property)),
        }
    }
    Ok(begun)
}

/// The municipality that its provider lies in: a service that names no unit would be one for everywhere.
fn area_of(area: &Area, service: &str) -> (String, Value) {
    let id = Id::<Service>::named("service_area", &format!("{service}:{}", area.code)).text();
    let name = area.names.0.values().next().cloned().unwrap_or_default();
    ("service_areas".to_owned(), json!([{ "id": id, "name": name, "uri": area.code.uri() }]))
}

/// The first need that a service names.
fn main_need(terms: &[Term], own: &Own) -> String {
    let named = own.get("attributes").and_then(Value::as_array).into_iter().flatten();
    let mut ids = named.filter_map(|attribute| attribute.get("taxonomy_term")?.get("id")?.as_str());
    ids.find_map(|id| terms.iter().find(|term| term.id.text() == id)).map(|term| term.code.to_string()).unwrap_or_default()
}
