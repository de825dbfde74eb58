//! Agencies without an account, as the municipality's desk sees them: how they hear of a request, and what people have to tell them.
use super::{names::Names, request::Request};
use crate::pages::{
    parts::{
        contacts::Contacts,
        notice::{Notice, Tone},
    },
    words::{due_words, say, say_with},
};
use domain::{Error, Result, organization::Organization, referral::Task};
use leptos::{either::EitherOf3, prelude::*};
use store::{
    Cx,
    referrals::{self, View},
};

/// An open part of a request that is with an agency where nobody can sign in.
#[derive(Clone)]
pub struct Unseen {
    task: Task,
    /// Where letters with a link go to; nowhere means that somebody has to call.
    email: Option<String>,
    agency: Organization,
}

pub async fn unseen(cx: &Cx, view: &View) -> Result<Vec<Unseen>> {
    let mut found = vec![];
    for task in view.tasks.iter().filter(|task| task.state.is_open() && referrals::is_answered_by_link(task.part)) {
        let Some(id) = task.agency else { continue };
        let reach = referrals::reach(cx, id).await?;
        if !reach.opens_nothing() {
            continue;
        }
        let agency = match store::organizations::find(cx, id).await {
            Err(Error::NotFound) => continue,
            found => found?,
        };
        let email = if let referrals::Reach::Letter(email) = reach { Some(email.as_str().to_owned()) } else { None };
        found.push(Unseen { task: task.clone(), email, agency });
    }
    Ok(found)
}

#[component]
pub fn Reach(request: Request) -> impl IntoView {
    let Request { unseen, names, view, .. } = request;
    let area = names.area(&view.referral.area);
    let reference: String = view.referral.id.text().chars().take(8).collect::<String>().to_uppercase();
    let each = unseen.into_iter().map(move |one| {
        let agency = one.agency.name.clone();
        // A part may have a need of its own, which is all that is told there.
        let need = names.need(one.task.need.as_ref().unwrap_or(&view.referral.need));
        match (one.task.state.is_unanswered(), one.email.clone()) {
            (true, Some(email)) => EitherOf3::A(by_letter(agency, email)),
            (true, None) => EitherOf3::B(by_phone(one, [need.as_str(), area.as_str(), reference.as_str()], &names)),
            (false, _) => EitherOf3::C(taken(one.agency)),
        }
    });
    each.collect_view()
}

/// While somebody is at work on it: the person does not know what happens unless people reach them.
#[component]
pub fn Unheard(request: Request) -> impl IntoView {
    let view = request.view;
    let shown = view.unheard && view.tasks.iter().any(|task| task.state.is_open());
    shown.then(
        || view! { <Notice tone=Tone::Warning><p><strong>{say("reach-person")}</strong></p><p>{say("reach-person-how")}</p></Notice> },
    )
}

fn by_letter(agency: String, email: String) -> impl IntoView {
    view! { <Notice tone=Tone::Plain><p>{say_with("reach-letter", &[("agency", agency.into()), ("email", email.into())])}</p></Notice> }
}

fn by_phone(one: Unseen, [need, area, reference]: [&str; 3], names: &Names) -> impl IntoView + use<> {
    let told = [
        ("municipality", names.municipality.clone().into()),
        ("need", need.to_owned().into()),
        ("area", area.to_owned().into()),
        ("reference", reference.to_owned().into()),
        ("date", due_words(one.task.due_at, names.zone).into()),
    ];
    let script = say_with("reach-script", &told);
    let agency = one.agency.name.clone();
    view! {
        <Notice tone=Tone::Warning>
            <p><strong>{say_with("reach-call", &[("agency", agency.into())])}</strong></p>
            <Contacts organization=one.agency/>
            <p>{say("reach-script-title")}</p>
            <blockquote>{script}</blockquote>
            <p>{say("reach-then")}</p>
        </Notice>
    }
}

fn taken(agency: Organization) -> impl IntoView {
    let name = agency.name.clone();
    view! {
        <Notice tone=Tone::Warning>
            <p>{say_with("reach-taken", &[("agency", name.into())])}</p>
            <Contacts organization=agency/>
        </Notice>
    }
}
