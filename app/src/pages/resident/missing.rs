//! Saying in one sentence what help is missing: nobody is asked who they are, and nobody can be answered. What looks like somebody's data is refused.
use crate::pages::{
    FormRoute,
    doors::Door::Discreet,
    draw::title,
    links::{self, pattern},
    load::{Answer, to},
    parts::{crisis::CrisisLines, error_summary::ErrorSummary, field::TextArea},
    redraw::{Redraw, attempt},
    resident::before,
    site::Limited,
    visit::{Allowance, Spoken, Visit, area, asked, language},
    words::{say, say_with},
};
use axum::{Form, routing::post};
use domain::{
    Attempt, Problem, Wrong,
    area::AreaCode,
    taxonomy::TermCode,
    unmet::{LONGEST_SENTENCE, Sentence},
};
use leptos::prelude::*;
use serde::Deserialize;

pub fn forms() -> Vec<FormRoute> {
    vec![FormRoute::new(pattern::MISSING, Discreet, post(submit))]
}

/// As it is sent; `area` and `need` are those of the search that found nothing.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct MissingForm {
    sentence: String,
    area: String,
    need: String,
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("unmet-title"));
    let attempt = attempt::<MissingForm>();
    let typed = attempt.form.clone();
    let or_asked = |typed: String, name: &str| if typed.is_empty() { asked(name) } else { typed };
    view! {
        <ErrorSummary problems=attempt.problems.clone()/>
        <h1>{say("unmet-title")}</h1>
        <TellMissing
            area=or_asked(typed.area, "area")
            need=or_asked(typed.need, "need")
            sentence=typed.sentence
            problem=attempt.problem("sentence")
        />
    }
}

/// The form, for this page and for the page of a search that found nothing.
#[component]
pub fn TellMissing(
    #[prop(into)] area: String,
    #[prop(into)] need: String,
    #[prop(optional, into)] sentence: String,
    #[prop(default = None)] problem: Option<Wrong>,
) -> impl IntoView {
    let action = links::missing(language(), "", "");
    let hint = say_with("unmet-sentence-hint", &[("most", LONGEST_SENTENCE.into())]);
    view! {
        <form method="post" action=action class="question" novalidate>
            <p>{say("unmet-lead")}</p>
            <TextArea name="sentence" label=say("unmet-sentence-label") hint value=sentence problem rows=3/>
            <input type="hidden" name="area" value=area/>
            <input type="hidden" name="need" value=need/>
            <button>{say("unmet-submit")}</button>
        </form>
    }
}

pub async fn submit(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    allowance: Allowance,
    page: Redraw,
    Form(form): Form<MissingForm>,
) -> Answer {
    allowance.of_visitor(Limited::Search)?;
    // Nobody reads these sentences in time: who writes of danger gets numbers to call, and what was written is not kept.
    if let Some(numbers) = before::instead(allowance.site(), &cx, language, &form.sentence, &form.area).await {
        return Ok(to(&numbers));
    }
    let sentence = match Sentence::parse(&form.sentence) {
        Ok(sentence) => sentence,
        Err(what) => return Ok(page.with(Attempt { form, problems: vec![Problem::new("sentence", what)] }).await),
    };
    allowance.of_visitor(Limited::Missing)?;
    let (area, need) = (AreaCode(form.area), TermCode(form.need));
    store::unmet::tell(&cx, language, Some(&area), Some(&need), &sentence).await?;
    Ok(to(&links::missing_thanks(language, area.as_str())))
}

#[component]
pub fn Thanks() -> impl IntoView {
    title(say("unmet-thanks-title"));
    let find = links::with_area(links::find(language()), area().as_ref());
    view! {
        <h1>{say("unmet-thanks-title")}</h1>
        <p class="lead">{say("unmet-thanks-what")}</p>
        <p class="actions"><a class="button" href=find>{say("unmet-thanks-find")}</a></p>
        <CrisisLines hotlines=vec![]/>
    }
}
