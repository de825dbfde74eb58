//! Where the person is: the municipality and its part, which decide who is responsible. No street, no house.
use super::{Journey, lost, question::question, refuse, step, typed};
use crate::pages::{
    links,
    load::Answer,
    parts::field::{Choice, Choices, Field, Select},
    redraw::Redraw,
    visit::{Cookies, Spoken, Visit, language},
    words::{say, say_with},
};
use axum::Form;
use domain::{
    Attempt, Error, Language, Problem, Result, Wrong,
    area::{Area, AreaCode},
    refer_form::{PlaceForm, Step},
    referral::Draft,
    routing::Residence,
};
use leptos::prelude::*;
use store::Cx;

/// A municipality that takes requests, and its parts.
type Place = (Area, Vec<Area>);

#[component]
pub fn Page() -> impl IntoView {
    step(Step::Place, places, |draft, (places, declared)| {
        let mut kept = PlaceForm::of(&draft);
        if let Some(name) = declared {
            kept.declared_area = name;
        }
        let attempt = typed(kept);
        let body = view! { {fields(attempt.clone(), places)} {elsewhere()} };
        question(Step::Place, "refer-place-title", attempt.problems, body)
    })
}

async fn places(cx: Cx, draft: Draft) -> Result<(Vec<Place>, Option<String>)> {
    let mut places = vec![];
    for municipality in store::areas::municipalities_with_rules(&cx).await? {
        let parts = store::areas::children(&cx, &municipality.code).await?;
        places.push((municipality, parts));
    }
    Ok((places, declared(&cx, &draft.declared_area).await?))
}

async fn declared(cx: &Cx, code: &str) -> Result<Option<String>> {
    if code.is_empty() {
        return Ok(None);
    }
    match store::areas::find(cx, &AreaCode(code.to_owned())).await {
        Ok(area) => Ok(area.names.0.values().next().cloned()),
        Err(Error::NotFound) => Ok(None),
        Err(error) => Err(error),
    }
}

fn fields(attempt: Attempt<PlaceForm>, places: Vec<Place>) -> impl IntoView {
    let none = Choice::new("", say("refer-residence-none"));
    let residences = Residence::ALL.map(|r| Choice::new(r.code(), say(&format!("refer-residence-{}", r.code()))));
    view! {
        <Select
            name="area"
            label=say("refer-place-area-label")
            hint=say("refer-place-hint")
            empty=say("refer-place-choose")
            groups=places.into_iter().map(|(whole, parts)| group(&whole, parts, language())).collect()
            value=attempt.form.area.clone()
            problem=attempt.problem("area")
        />
        <Choices
            name="residence"
            legend=say("refer-place-residence-title")
            choices=residences.into_iter().chain([none]).collect()
            value=attempt.form.residence.clone()
            problem=attempt.problem("residence")
        />
        <Field
            name="declared_area"
            label=say("refer-place-declared-label")
            hint=say("refer-place-declared-hint")
            value=attempt.form.declared_area.clone()
            problem=attempt.problem("declared_area")
            optional=true
        />
    }
}

/// The municipality as a whole first, for those who do not know the part.
fn group(whole: &Area, mut parts: Vec<Area>, language: Language) -> (String, Vec<Choice>) {
    let name = |area: &Area| area.names.text(language, &[Language::En]).text;
    parts.sort_by_key(name);
    let whole_name = name(whole);
    let all = Choice::new(whole.code.as_str(), say_with("refer-place-whole", &[("area", whole_name.as_str().into())]));
    (whole_name, std::iter::once(all).chain(parts.iter().map(|part| Choice::new(part.code.as_str(), name(part)))).collect())
}

fn elsewhere() -> impl IntoView {
    view! {
        <details class="elsewhere">
            <summary>{say("refer-place-elsewhere-title")}</summary>
            <p>{say("refer-place-elsewhere-text")} " " <a href=links::find(language())>{say("refer-place-elsewhere-link")}</a></p>
        </details>
    }
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, cookies: Cookies, page: Redraw, Form(form): Form<PlaceForm>) -> Answer {
    let Some(mut journey) = Journey::of(&cx, &cookies).await? else { return Ok(lost(language, Step::Place)) };
    if let Err(problems) = form.fill(&mut journey.draft) {
        return Ok(refuse(page, form, problems).await);
    }
    match settle(&cx, &mut journey.draft).await? {
        None => Ok(journey.go_on(&cx, language).await?),
        Some(problem) => Ok(refuse(page, form, vec![problem]).await),
    }
}

/// The place must take requests, and a declared place must be one that we know: its typed name becomes its code.
async fn settle(cx: &Cx, draft: &mut Draft) -> Result<Option<Problem>> {
    let municipality = store::areas::municipality_of(cx, &AreaCode(draft.area.clone())).await?;
    let Some(municipality) = municipality else { return Ok(Some(Problem::new("area", Wrong::Unknown))) };
    let served = store::areas::municipalities_with_rules(cx).await?;
    if !served.iter().any(|area| area.code == municipality.code) {
        return Ok(Some(Problem::new("area", Wrong::NotAllowed)));
    }
    if !draft.declared_area.is_empty() {
        let Some(area) = store::areas::municipality_named(cx, &draft.declared_area).await? else {
            return Ok(Some(Problem::new("declared_area", Wrong::Unknown)));
        };
        draft.declared_area = area.code.0;
    }
    Ok(None)
}
