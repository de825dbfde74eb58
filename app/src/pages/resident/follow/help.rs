//! "Did help come?": the person's own word, asked when an agency or the municipality says that it is over. What one says is seen at once,
//! and may be said anew.
use super::{holder, late, standing::Story};
use crate::pages::{
    links,
    load::{Answer, to},
    parts::field::{Choice, Choices, TextArea},
    redraw::Redraw,
    visit::{Cookies, FOLLOW, Spoken, Visit, language},
    words::say,
};
use axum::Form;
use domain::{
    Attempt,
    follow_form::HelpForm,
    referral::{Help, Standing, Waited, WhyNot, lead_ended},
};
use leptos::prelude::*;

/// Not of those who ended it themselves, nor where nothing has been decided yet.
pub fn asked(story: &Story) -> bool {
    // Of what its lead has ended one may speak, although a further office is still at its part.
    let lead = if story.standing == Standing::PartOpen { lead_ended(&story.view.tasks) } else { Some(story.standing) };
    matches!(lead, Some(Standing::Completed | Standing::InReview | Standing::NotHelped | Standing::Unreachable))
}

pub fn form(story: &Story, attempt: Attempt<HelpForm>) -> impl IntoView + use<> {
    let said = story.view.verdict.map(|verdict| view! { <p>{say(&format!("follow-help-said-{}", verdict.help.code()))}</p> });
    let of = |field: &str| attempt.problem(field);
    let helps = Help::ALL.map(|help| Choice::new(help.code(), say(&format!("follow-help-{}", help.code())))).into();
    let whys = WhyNot::ALL.map(|why| Choice::new(why.code(), say(&format!("follow-why-{}", why.code())))).into();
    let waits = Waited::ALL.map(|waited| Choice::new(waited.code(), say(&format!("follow-waited-{}", waited.code())))).into();
    let problems = ["help", "why", "waited", "unclear"].map(of);
    let HelpForm { help, why, waited, unclear } = attempt.form;
    view! {
        <form method="post" action=links::follow::help(language()) class="question help" novalidate>
            <h2>{say("follow-help-title")}</h2>
            {said}
            <Choices name="help" legend=say("follow-help-legend") choices=helps value=help problem=problems[0]/>
            <Choices name="why" legend=say("follow-why-legend") choices=whys value=why problem=problems[1]/>
            <Choices name="waited" legend=say("follow-waited-legend") choices=waits value=waited problem=problems[2]/>
            <TextArea
                name="unclear"
                label=say("follow-unclear-label")
                hint=say("follow-reply-hint")
                value=unclear
                problem=problems[3]
                rows=3
            />
            <button>{say("follow-help-submit")}</button>
        </form>
    }
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, cookies: Cookies, page: Redraw, Form(form): Form<HelpForm>) -> Answer {
    let address = links::follow::request(language);
    let Some((cx, id, _)) = holder(&cx, cookies.get(FOLLOW)).await? else { return Ok(to(&address)) };
    let (verdict, unclear) = match form.parse(cx.now) {
        Ok((verdict, unclear)) => (verdict, unclear.to_owned()),
        Err(problems) => return Ok(page.at(&address).with(Attempt { form, problems }).await),
    };
    late::answer(store::referrals::verdict(&cx, id, verdict, &unclear).await, page, &address, form, unclear).await
}
