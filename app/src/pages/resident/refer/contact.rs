//! How to reach the person safely: the way they choose, and what must not happen.
use super::{Journey, lost, nothing_more, question::question, refuse, step, typed};
use crate::pages::{
    desk::words,
    load::Answer,
    parts::field::{Choice, Choices, Field, TextArea},
    redraw::Redraw,
    visit::{Cookies, Spoken, Visit},
    words::say,
};
use axum::Form;
use domain::{
    Attempt,
    contact::{ContactForm, Hours, Way},
    refer_form::Step,
};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    step(Step::Contact, nothing_more, |draft, ()| {
        let attempt = typed(draft.contact);
        question(Step::Contact, "refer-contact-title", attempt.problems.clone(), fields(attempt))
    })
}

fn fields(attempt: Attempt<ContactForm>) -> impl IntoView {
    let ways = Way::ALL.map(|w| Choice::new(w.code(), say(&format!("refer-way-{}", w.code()))));
    let hours = Hours::ALL.map(|hours| Choice::new(hours.code(), words::hours(hours)));
    let answers = ["yes", "no"].map(|code| Choice::new(code, say(&format!("refer-message-{code}"))));
    view! {
        <p class="lead">{say("refer-contact-hint")}</p>
        <Choices
            name="way"
            legend=say("refer-contact-way-title")
            choices=ways.to_vec()
            value=attempt.form.way.clone()
            problem=attempt.problem("way")
        />
        <Field
            name="phone"
            label=say("refer-contact-phone-label")
            hint=say("refer-contact-phone-hint")
            kind="tel"
            autocomplete="tel"
            value=attempt.form.phone.clone()
            problem=attempt.problem("phone")
        />
        <Field
            name="email"
            label=say("refer-contact-email-label")
            hint=say("refer-contact-email-hint")
            kind="email"
            autocomplete="email"
            value=attempt.form.email.clone()
            problem=attempt.problem("email")
        />
        <TextArea
            name="when"
            label=say("refer-contact-when-label")
            hint=say("refer-contact-when-hint")
            value=attempt.form.when.clone()
            problem=attempt.problem("when")
            optional=true
        />
        <Choices
            name="hours"
            legend=say("refer-contact-hours-title")
            hint=say("refer-contact-hours-hint")
            choices=hours.to_vec()
            value=if attempt.form.hours.is_empty() { Hours::Any.code().to_owned() } else { attempt.form.hours.clone() }
            problem=None
        />
        <Choices
            name="may_leave_message"
            legend=say("refer-contact-message-title")
            choices=answers.to_vec()
            value=if attempt.form.may_leave_message.is_empty() { "no".to_owned() } else { attempt.form.may_leave_message.clone() }
            problem=None
        />
    }
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, cookies: Cookies, page: Redraw, Form(form): Form<ContactForm>) -> Answer {
    let Some(mut journey) = Journey::of(&cx, &cookies).await? else { return Ok(lost(language, Step::Contact)) };
    match form.fill(&mut journey.draft, language) {
        Ok(()) => Ok(journey.go_on(&cx, language).await?),
        Err(problems) => Ok(refuse(page, form, problems).await),
    }
}
