//! What is needed, how soon, and, for those who want to say it, what is happening.
use super::{Journey, lost, question::question, refuse, step, typed};
use crate::pages::{
    load::Answer,
    parts::field::{Choice, Choices, Select, Ticks},
    redraw::Redraw,
    visit::{Cookies, Spoken, Visit, language},
    words::say,
};
use axum::Form;
use domain::{
    Attempt, Error, Language, Problem, Wrong,
    refer_form::{NeedForm, Step},
    routing::{Flag, Urgency},
    taxonomy::{CORE, Term, TermCode},
};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    step(
        Step::Need,
        |cx, _| async move { store::taxonomy::core(&cx).await },
        |draft, terms| {
            let attempt = typed(NeedForm::of(&draft));
            question(Step::Need, "refer-need-title", attempt.problems.clone(), fields(attempt, &terms))
        },
    )
}

fn fields(attempt: Attempt<NeedForm>, terms: &[Term]) -> impl IntoView + use<> {
    let urgencies = Urgency::ALL.map(|u| Choice::new(u.code(), say(&format!("refer-urgency-{}", u.code()))));
    let flags = Flag::ALL.map(|f| (field_of(f), say(&format!("refer-flag-{}", f.code())), attempt.form.has(f)));
    view! {
        <Select
            name="need"
            label=say("refer-need-label")
            hint=say("refer-need-hint")
            empty=say("refer-need-choose")
            groups=grouped(terms, language())
            value=attempt.form.need.clone()
            problem=attempt.problem("need")
        />
        <Choices
            name="urgency"
            legend=say("refer-need-urgency-title")
            choices=urgencies.to_vec()
            value=attempt.form.urgency.clone()
            problem=attempt.problem("urgency")
        />
        <Ticks legend=say("refer-need-happening-title") hint=say("refer-need-happening-hint") ticks=flags.to_vec()/>
    }
}

const fn field_of(flag: Flag) -> &'static str {
    match flag {
        Flag::Violence => "violence",
        Flag::Danger => "danger",
        Flag::Child => "child",
        Flag::CaseManagement => "case_management",
    }
}

/// Every need under its group, in the taxonomy's own order.
fn grouped(terms: &[Term], language: Language) -> Vec<(String, Vec<Choice>)> {
    let label = |term: &Term| term.labels.text(language, &[Language::En]).text;
    let of = |group: &TermCode| {
        let needs = terms.iter().filter(|t| !t.code.is_group() && t.code.group() == *group);
        needs.map(|t| Choice::new(t.code.as_str(), label(t))).collect::<Vec<_>>()
    };
    terms.iter().filter(|t| t.code.is_group()).map(|g| (label(g), of(&g.code))).filter(|(_, needs)| !needs.is_empty()).collect()
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, cookies: Cookies, page: Redraw, Form(form): Form<NeedForm>) -> Answer {
    let Some(mut journey) = Journey::of(&cx, &cookies).await? else { return Ok(lost(language, Step::Need)) };
    if let Err(problems) = form.fill(&mut journey.draft) {
        return Ok(refuse(page, form, problems).await);
    }
    match store::taxonomy::find(&cx, CORE, &TermCode(journey.draft.need.clone())).await {
        Ok(_) => Ok(journey.go_on(&cx, language).await?),
        Err(Error::NotFound) => Ok(refuse(page, form, vec![Problem::new("need", Wrong::Unknown)]).await),
        Err(error) => Err(error.into()),
    }
}
