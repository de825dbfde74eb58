//! One claim: what the address says by itself, whom to call, what was found out, and the decision. Accepting stands open once somebody has found out
//! that it is so; whoever manages the municipality's people decides.
use super::{super::seat, weak_words};
use crate::pages::{
    draw::title,
    links,
    load::{Answer, ErrorPage, Trouble, loaded, to},
    parts::{
        contacts::Contacts,
        error_summary::ErrorSummary,
        field::{Choice, Choices, Select, TextArea},
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    site::Site,
    visit::{Spoken, Visit, asked, cx, language, site},
    words::{date_time, say, say_with},
};
use axum::{
    Form,
    extract::{Path, State},
};
use domain::{
    Attempt, Error, Id, Problem, Result,
    access::{Act, may},
    claim::{Claim, ClaimAct, ClaimActForm, How, LONGEST_WORDS, Refusal},
    organization::Organization,
};
use leptos::prelude::*;
use leptos_router::hooks::use_params_map;
use store::{
    Cx,
    claims::{self, Check, Shown},
};

struct Drawn {
    shown: Shown,
    /// `None` when it has left the catalogue meanwhile.
    organization: Option<Organization>,
    zone: &'static str,
    decides: bool,
}

async fn load(cx: Cx, site: Site, id: Result<Id<Claim>>) -> Result<Drawn> {
    let (_, municipality) = seat(&cx.caller)?;
    let shown = claims::show(&cx, &site.addresses, id?).await?;
    let organization = match store::organizations::find(&cx, shown.open.organization).await {
        Err(Error::NotFound) => None,
        found => Some(found?),
    };
    let zone = store::areas::find(&cx, &municipality).await?.country.zone();
    Ok(Drawn { shown, organization, zone, decides: may(&cx.caller, &Act::ManageStaff { municipality }) })
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("claims-one-title"));
    let id = use_params_map().read_untracked().get("id").and_then(|id| id.parse().ok()).ok_or(Error::NotFound);
    let attempt = attempt::<ClaimActForm>();
    let checked = asked("done") == "checked";
    loaded(load(cx(), site(), id), move |drawn| {
        view! {
            <ErrorSummary problems=attempt.problems.clone()/>
            {checked.then(|| view! { <Notice tone=Tone::Good><p role="status">{say("claims-done-checked")}</p></Notice> })}
            <p class="back"><a href=links::claims::all(language(), "")>{say("claims-back")}</a></p>
            {facts(&drawn)}
            {evidence(&drawn)}
            {finding_out(&drawn, &attempt)}
            {drawn.decides.then(|| decision(&drawn, &attempt))}
            {(!drawn.decides).then(|| view! { <p class="muted">{say("claims-decider")}</p> })}
        }
    })
}

fn facts(drawn: &Drawn) -> impl IntoView + use<> {
    let open = &drawn.shown.open;
    let name = drawn.organization.as_ref().map_or_else(|| say("edits-nameless"), |found| found.text("name", language()).text);
    let page = links::organization(language(), open.organization);
    view! {
        <h1>{name}</h1>
        {open.disputed.then(|| view! { <Notice tone=Tone::Warning><p>{say("claims-disputed-what")}</p></Notice> })}
        <dl class="facts">
            <dt>{say("claims-head-email")}</dt>
            <dd>{drawn.shown.email.clone().unwrap_or_else(|| say("claims-address-lost"))}</dd>
            <dt>{say("claims-head-post")}</dt>
            <dd>{say(&format!("claims-post-{}", open.post.code()))}</dd>
            <dt>{say("claims-head-since")}</dt>
            <dd>{date_time(open.confirmed_at, drawn.zone)}</dd>
        </dl>
        <p><a href=page>{say("claims-see-page")}</a></p>
    }
}

/// Weak and strong, one below the other.
fn evidence(drawn: &Drawn) -> impl IntoView + use<> {
    let checks = drawn.shown.checks.iter().map(|check| view! { <li>{check_words(check, drawn.zone)}</li> }).collect::<Vec<_>>();
    let none = checks.is_empty().then(|| view! { <p>{say("claims-strong-none")}</p> });
    view! {
        <section>
            <h2>{say("claims-weak-title")}</h2>
            <p>{weak_words(drawn.shown.open.weak)}</p>
            <h2>{say("claims-strong-title")}</h2>
            {none}
            <ul>{checks}</ul>
        </section>
    }
}

pub(super) fn check_words(check: &Check, zone: &str) -> String {
    let values = [
        ("how", say(&format!("claims-how-{}", check.how.code())).into()),
        ("found", say(if check.found { "claims-found-yes" } else { "claims-found-no" }).into()),
        ("role", say(&format!("account-role-{}", check.role.code())).into()),
        ("date", date_time(check.at, zone).into()),
    ];
    say_with("claims-check", &values)
}

fn finding_out(drawn: &Drawn, attempt: &Attempt<ClaimActForm>) -> impl IntoView + use<> {
    let [how, found] = ["how", "found"].map(|field| attempt.problem(field));
    let hows = How::ALL.map(|how| Choice::new(how.code(), say(&format!("claims-how-{}", how.code())))).into();
    let answers = vec![Choice::new("yes", say("claims-found-yes")), Choice::new("no", say("claims-found-no"))];
    let contacts = drawn.organization.clone().map(|found| view! { <Contacts organization=Organization { name: String::new(), ..found }/> });
    view! {
        <section>
            <h2>{say("claims-check-title")}</h2>
            <p>{say("claims-check-lead")}</p>
            {contacts}
            <form method="post" action=links::claims::one(language(), drawn.shown.open.id, "") class="question" novalidate>
                <input type="hidden" name="act" value="check"/>
                <Choices name="how" legend=say("claims-how") choices=hows value=attempt.form.how.clone() problem=how/>
                <Choices name="found" legend=say("claims-found") choices=answers value=attempt.form.found.clone() problem=found/>
                <button>{say("claims-check-submit")}</button>
            </form>
        </section>
    }
}

fn decision(drawn: &Drawn, attempt: &Attempt<ClaimActForm>) -> impl IntoView + use<> {
    let action = links::claims::one(language(), drawn.shown.open.id, "");
    let [email, reason, words] = ["email", "reason", "reason-words"].map(|field| attempt.problem(field));
    let reasons = Refusal::ALL.map(|reason| Choice::new(reason.code(), say(&format!("claims-refusal-{}", reason.code())))).into();
    let taken = email.map(|what| view! { <p class="problem" id="email">{crate::pages::words::problem("email", what)}</p> });
    let lost = drawn.shown.email.is_none();
    let accept = (drawn.shown.is_found() && !lost).then(|| {
        view! {
            <form method="post" action=action.clone()>
                <input type="hidden" name="act" value="accept"/>
                <p>{say("claims-accept-what")}</p>
                <button class="primary">{say("claims-accept")}</button>
            </form>
        }
    });
    let not_yet = (lost || !drawn.shown.is_found())
        .then(|| view! { <p>{say(if lost { "claims-address-lost-what" } else { "claims-accept-not-yet" })}</p> });
    view! {
        <section>
            <h2>{say("claims-decision-title")}</h2>
            {taken}
            {accept}
            {not_yet}
            <form method="post" action=action class="question" novalidate>
                <input type="hidden" name="act" value="refuse"/>
                <Select
                    name="reason"
                    label=say("claims-reason")
                    empty=say("claims-reason-choose")
                    groups=vec![(String::new(), reasons)]
                    value=attempt.form.reason.clone()
                    problem=reason
                />
                <TextArea
                    name="reason-words"
                    label=say("claims-words")
                    hint=say_with("claims-words-hint", &[("most", LONGEST_WORDS.into())])
                    value=attempt.form.words.clone()
                    problem=words
                    rows=3
                    optional=true
                />
                <button>{say("claims-refuse")}</button>
            </form>
        </section>
    }
}

pub async fn submit(
    (Visit(cx), State(site)): (Visit, State<Site>),
    Spoken(language): Spoken,
    Path((_, id)): Path<(String, String)>,
    page: Redraw,
    Form(form): Form<ClaimActForm>,
) -> Answer {
    let id: Id<Claim> = id.parse().map_err(|_| ErrorPage(Trouble::NotFound))?;
    let act = match form.parse() {
        Ok(act) => act,
        Err(problems) => return Ok(page.with(Attempt { form, problems }).await),
    };
    let (done, address) = match act {
        ClaimAct::Check(how, found) => (claims::check(&cx, id, how, found).await, links::claims::one(language, id, "checked")),
        ClaimAct::Accept => (claims::accept(&cx, &site.addresses, id).await, links::claims::all(language, "accepted")),
        ClaimAct::Refuse(reason, words) => (claims::refuse(&cx, id, reason, &words).await, links::claims::all(language, "refused")),
    };
    match done {
        Ok(()) => Ok(to(&address)),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { problems: known(problems), form }).await),
        Err(error) => Err(error.into()),
    }
}

/// The page has a place for these.
fn known(problems: Vec<Problem>) -> Vec<Problem> {
    problems.into_iter().filter(|problem| ["email", "found"].contains(&problem.field)).collect()
}
