//! About the person who needs help. Only who asks must be said.
use super::{Journey, lost, question::question, refuse, step, typed};
use crate::pages::{
    load::Answer,
    parts::field::{Choice, Choices, Field, Select, TextArea},
    redraw::Redraw,
    visit::{Cookies, Spoken, Visit, language},
    words::say,
};
use axum::Form;
use domain::{
    Attempt, Language,
    refer_form::{PersonForm, Step},
    referral::Asker,
    taxonomy::Audience,
};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    step(
        Step::Person,
        |cx, _| async move { store::audiences::all(&cx).await },
        |draft, audiences| {
            let attempt = typed(PersonForm::of(&draft));
            question(Step::Person, "refer-person-title", attempt.problems.clone(), fields(attempt, &audiences))
        },
    )
}

fn fields(attempt: Attempt<PersonForm>, audiences: &[Audience]) -> impl IntoView + use<> {
    let askers = Asker::ALL.map(|a| Choice::new(a.code(), say(&format!("refer-asker-{}", a.code()))));
    let label = |a: &Audience| a.labels.text(language(), &[Language::En]).text;
    let groups = audiences.iter().filter(|a| a.code != "everyone").map(|a| Choice::new(&a.code, label(a))).collect();
    view! {
        <Choices
            name="asker"
            legend=say("refer-person-asker-title")
            choices=askers.to_vec()
            value=attempt.form.asker.clone()
            problem=attempt.problem("asker")
        />
        <Field
            name="name"
            label=say("refer-person-name-label")
            hint=say("refer-person-name-hint")
            value=attempt.form.name.clone()
            problem=attempt.problem("name")
            optional=true
        />
        <Field
            name="age"
            label=say("refer-person-age-label")
            inputmode="numeric"
            value=attempt.form.age.clone()
            problem=attempt.problem("age")
            optional=true
        />
        <Select
            name="audience"
            label=say("refer-person-audience-label")
            empty=say("refer-person-audience-none")
            groups=vec![(String::new(), groups)]
            value=attempt.form.audience.clone()
            problem=attempt.problem("audience")
            optional=true
        />
        <TextArea
            name="story"
            label=say("refer-person-story-label")
            hint=say("refer-person-story-hint")
            value=attempt.form.story.clone()
            problem=attempt.problem("story")
            optional=true
        />
    }
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, cookies: Cookies, page: Redraw, Form(form): Form<PersonForm>) -> Answer {
    let Some(mut journey) = Journey::of(&cx, &cookies).await? else { return Ok(lost(language, Step::Person)) };
    match form.fill(&mut journey.draft) {
        Ok(()) => Ok(journey.go_on(&cx, language).await?),
        Err(problems) => Ok(refuse(page, form, problems).await),
    }
}
