//! The one long form of the front desk: what, where, who, how to reach them safely, consent.
use super::Desk;
use crate::pages::{
    desk::words,
    links,
    parts::field::{Choice, Choices, Field, Select, TextArea, Ticks},
    visit::language,
    words::say,
};
use domain::{
    Attempt, Language,
    contact::{Hours, Way},
    referral::Asker,
    routing::{Flag, Residence, Urgency},
    staff_form::AssistForm,
};
use leptos::prelude::*;
use seal::Secrets;

#[component]
pub fn Fields(desk: Desk, attempt: Attempt<AssistForm>) -> impl IntoView {
    // A form of its own each time the page is drawn anew; drawn again after a problem it stays the same one.
    let token = if attempt.form.token.is_empty() { Secrets::new().cookie() } else { attempt.form.token.clone() };
    view! {
        <form method="post" action=links::staff::assist(language()) class="question assist" autocomplete="off" novalidate>
            <input type="hidden" name="token" value=token/>
            {what(&desk, &attempt)}
            {whereabouts(&desk, &attempt)}
            {who(&desk, &attempt)}
            {reach(&attempt)}
            {consent(&attempt)}
            <button class="primary wide">{say("staff-assist-submit")}</button>
        </form>
    }
}

fn what(desk: &Desk, attempt: &Attempt<AssistForm>) -> impl IntoView + use<> {
    let form = &attempt.form;
    let urgencies = Urgency::ALL.map(|urgency| Choice::new(urgency.code(), words::urgency(urgency))).into();
    let urgency = if form.urgency.is_empty() { Urgency::Normal.code().to_owned() } else { form.urgency.clone() };
    let marks =
        [("violence", &form.violence), ("danger", &form.danger), ("child", &form.child), ("case_management", &form.case_management)];
    let ticks = Flag::ALL.into_iter().zip(marks).map(|(flag, (name, mark))| (name, words::flag(flag), mark == "yes")).collect();
    view! {
        <h2>{say("staff-assist-what")}</h2>
        <Select
            name="need"
            label=say("staff-assist-need")
            empty=say("staff-assist-choose")
            groups=desk.needs.clone()
            value=form.need.clone()
            problem=attempt.problem("need")
        />
        <Choices name="urgency" legend=say("staff-assist-urgency") choices=urgencies value=urgency problem=attempt.problem("urgency")/>
        <Ticks legend=say("staff-assist-flags") ticks/>
    }
}

fn whereabouts(desk: &Desk, attempt: &Attempt<AssistForm>) -> impl IntoView + use<> {
    let residences = Residence::ALL.map(|residence| Choice::new(residence.code(), words::residence(residence))).into();
    view! {
        <h2>{say("staff-assist-where")}</h2>
        <Select
            name="area"
            label=say("staff-assist-area")
            empty=say("staff-assist-choose")
            groups=vec![(String::new(), desk.areas.clone())]
            value=attempt.form.area.clone()
            problem=attempt.problem("area")
        />
        <Choices
            name="residence"
            legend=say("task-facts-residence")
            choices=residences
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

fn who(desk: &Desk, attempt: &Attempt<AssistForm>) -> impl IntoView + use<> {
    let form = &attempt.form;
    let askers = Asker::ALL.map(|asker| Choice::new(asker.code(), words::asker(asker))).into();
    view! {
        <h2>{say("staff-assist-who")}</h2>
        <Choices name="asker" legend=say("staff-assist-asker") choices=askers value=form.asker.clone() problem=attempt.problem("asker")/>
        <Field name="name" label=say("staff-assist-name") value=form.name.clone() problem=attempt.problem("name")/>
        <Field name="age" label=say("staff-assist-age") inputmode="numeric" value=form.age.clone() problem=attempt.problem("age")/>
        <Select
            name="audience"
            label=say("staff-assist-audience")
            empty=say("staff-assist-choose")
            groups=vec![(String::new(), desk.audiences.clone())]
            value=form.audience.clone()
        />
        <TextArea name="story" label=say("staff-assist-story") value=form.story.clone() problem=attempt.problem("story")/>
    }
}

fn reach(attempt: &Attempt<AssistForm>) -> impl IntoView + use<> {
    let form = &attempt.form;
    let ways = Way::ALL.map(|way| Choice::new(way.code(), words::way(way))).into();
    let languages = Language::ALL.map(|language| Choice::new(language.code(), language.own_name())).into();
    let spoken = if form.language.is_empty() { language().code().to_owned() } else { form.language.clone() };
    let hours = Hours::ALL.map(|hours| Choice::new(hours.code(), words::hours(hours))).into();
    let at = if form.hours.is_empty() { Hours::Any.code().to_owned() } else { form.hours.clone() };
    let leave = vec![("may_leave_message", say("staff-assist-message"), form.may_leave_message == "yes")];
    view! {
        <h2>{say("staff-assist-reach")}</h2>
        <Choices name="way" legend=say("staff-assist-way") choices=ways value=form.way.clone() problem=attempt.problem("way")/>
        <Field name="phone" label=say("staff-assist-phone") kind="tel" value=form.phone.clone() problem=attempt.problem("phone")/>
        <Field name="email" label=say("staff-assist-email") kind="email" value=form.email.clone() problem=attempt.problem("email")/>
        <Field name="when" label=say("staff-assist-when") value=form.when.clone() problem=attempt.problem("when")/>
        <Choices name="hours" legend=say("refer-contact-hours-title") choices=hours value=at problem=None/>
        <Ticks legend=say("task-facts-message") ticks=leave/>
        <Choices
            name="language"
            legend=say("staff-assist-language")
            choices=languages
            value=spoken
            problem=attempt.problem("language")
        />
    }
}

fn consent(attempt: &Attempt<AssistForm>) -> impl IntoView + use<> {
    let choices = AssistForm::CONSENTS.map(|given| Choice::new(given.code(), say(&format!("staff-assist-consent-{}", given.code()))));
    view! {
        <h2>{say("staff-assist-consent")}</h2>
        <Choices
            name="consent"
            legend=say("staff-assist-consent")
            hint=say("staff-assist-consent-lead")
            choices=choices.into()
            value=attempt.form.consent.clone()
            problem=attempt.problem("consent")
        />
    }
}
