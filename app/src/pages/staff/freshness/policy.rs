//! How often this municipality wants its listings checked: everyone at the desk sees it, its supervisors and administrators set it.
use super::super::seat;
use crate::pages::{
    links,
    load::{Answer, to},
    parts::field::Field,
    redraw::Redraw,
    visit::{Spoken, Visit, language},
    words::{say, say_with},
};
use axum::Form;
use domain::{Attempt, check_form::PolicyForm, freshness::Policy};
use leptos::prelude::*;

pub fn shown(policy: Policy, may_set: bool, attempt: Attempt<PolicyForm>) -> impl IntoView {
    let (days, urgent) = (i64::from(policy.days), i64::from(policy.urgent_days));
    view! {
        <section>
            <h2>{say("fresh-policy-title")}</h2>
            <p>{say_with("fresh-policy-text", &[("days", days.into()), ("urgent", urgent.into())])}</p>
            {may_set.then(|| form(policy, attempt))}
        </section>
    }
}

fn form(policy: Policy, attempt: Attempt<PolicyForm>) -> impl IntoView {
    let typed = |text: String, kept: u16| if text.is_empty() && attempt.problems.is_empty() { kept.to_string() } else { text };
    let days = typed(attempt.form.days.clone(), policy.days);
    let urgent = typed(attempt.form.urgent.clone(), policy.urgent_days);
    let wrong = ["days", "urgent"].map(|field| attempt.problem(field));
    view! {
        <form method="post" action=links::freshness::policy(language()) class="question" novalidate>
            <Field name="days" label=say("fresh-policy-days") inputmode="numeric" value=days problem=wrong[0]/>
            <Field name="urgent" label=say("fresh-policy-urgent") inputmode="numeric" value=urgent problem=wrong[1]/>
            <button class="primary">{say("fresh-policy-submit")}</button>
        </form>
    }
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, page: Redraw, Form(form): Form<PolicyForm>) -> Answer {
    let (_, municipality) = seat(&cx.caller)?;
    cx.require(&domain::access::Act::SetCheckPolicy { municipality: municipality.clone() })?;
    let policy = match form.parse() {
        Ok(policy) => policy,
        Err(problems) => return Ok(page.at(&links::freshness::desk(language)).with(Attempt { form, problems }).await),
    };
    store::checks::set_policy(&cx, &municipality, policy).await?;
    Ok(to(&links::freshness::desk_done(language, "policy")))
}
