//! Destroying a request for good, because the person asked for it. It cannot be undone, so who is there is asked once more, and the number has to be
//! typed.
use crate::pages::{
    Site, Visit,
    account::confirm,
    desk::{
        Desk,
        request::{self, Request, shown_id},
    },
    draw::title,
    links,
    load::{Answer, ErrorPage, Trouble, loaded, to},
    parts::{
        error_summary::ErrorSummary,
        field::Field,
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    visit::{Spoken, cx, language},
    words::{say, say_with},
};
use axum::{
    Form,
    extract::{Path, State},
};
use domain::{
    Attempt, Error, Id, Language, Problem, Result, Wrong,
    access::{Act, may},
    referral::Referral,
};
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::HashMap;
use store::Cx;

/// The field in which the number is typed.
const REFERENCE: &str = "reference";

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct EraseForm {
    reference: String,
}

impl EraseForm {
    fn confirms(&self, id: Id<Referral>) -> std::result::Result<(), Vec<Problem>> {
        let typed: String = self.reference.chars().filter(char::is_ascii_alphanumeric).collect();
        match typed.to_uppercase() {
            typed if typed == number(id) => Ok(()),
            typed if typed.is_empty() => Err(vec![Problem::new(REFERENCE, Wrong::Missing)]),
            _ => Err(vec![Problem::new(REFERENCE, Wrong::NotAllowed)]),
        }
    }
}

/// The beginning of the request's id, as it stands on its page and in letters.
fn number(id: Id<Referral>) -> String {
    id.text().chars().take(8).collect::<String>().to_uppercase()
}

async fn load(cx: Cx, id: Id<Referral>, language: Language) -> Result<Request> {
    let caller = cx.caller.clone();
    let request = request::load(cx, Desk::Staff, (id, None), language).await?;
    let here = Act::Erase { municipality: request.view.referral.municipality.clone() };
    if may(&caller, &here) { Ok(request) } else { Err(Error::Forbidden) }
}

/// At the end of the request's page, for those who may.
#[component]
pub fn EraseLink(request: Request) -> impl IntoView {
    let referral = &request.view.referral;
    let here = Act::Erase { municipality: referral.municipality.clone() };
    let address = links::staff::erase(language(), referral.id);
    may(&cx().caller, &here).then(|| view! { <p><a href=address>{say("erase-link")}</a></p> })
}

#[component]
pub fn Page() -> impl IntoView {
    let (cx, id, language) = (cx(), shown_id(), language());
    loaded(async move { load(cx, id?.0, language).await }, move |request| {
        title(say("erase-title"));
        let referral = &request.view.referral;
        let id = referral.id;
        let values = [("need", request.names.need(&referral.need).into()), ("place", request.names.area(&referral.area).into())];
        let open = request.view.tasks.iter().any(|task| task.state.is_open());
        let attempt = attempt::<EraseForm>();
        let problem = attempt.problem(REFERENCE);
        view! {
            <ErrorSummary problems=attempt.problems/>
            <p class="back"><a href=links::staff::referral(language, id)>{say("receipt-given-back")}</a></p>
            <h1>{say("erase-title")}</h1>
            <p class="lead">{say_with("erase-lead", &values)}</p>
            {open.then(|| view! { <Notice tone=Tone::Warning><p>{say("erase-open")}</p></Notice> })}
            <ul>
                <li>{say("erase-what-gone")}</li>
                <li>{say("erase-what-backups")}</li>
                <li>{say("erase-what-stays")}</li>
            </ul>
            <form method="post" action=links::staff::erase(language, id) class="question" novalidate>
                <Field
                    name=REFERENCE
                    label=say("erase-reference")
                    hint=say_with("erase-reference-hint", &[("reference", number(id).into())])
                    value=attempt.form.reference
                    problem=problem
                />
                <button class="danger">{say("erase-submit")}</button>
            </form>
        }
    })
}

/// Who sent it, in which language, about which request.
type Sent = (Visit, State<Site>, Spoken, Path<HashMap<String, String>>);

pub async fn submit(sent: Sent, page: Redraw, Form(form): Form<EraseForm>) -> Answer {
    let (Visit(cx), State(site), Spoken(language), Path(at)) = sent;
    let id: Id<Referral> = at.get("id").and_then(|id| id.parse().ok()).ok_or(ErrorPage(Trouble::NotFound))?;
    // Somebody else may have sat down at the desk.
    if let Some(asking) = confirm::wanted(&cx, &site, language, &links::staff::erase(language, id)).await? {
        return Ok(asking);
    }
    if let Err(problems) = form.confirms(id) {
        return Ok(page.with(Attempt { form, problems }).await);
    }
    site.vault.erase(&cx, id).await?;
    Ok(to(&links::with(links::staff::queue(language), &[("erased", "yes")])))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_number_of_this_request_confirms() {
        let id = Id::named("referral", "one");
        let typed = |reference: &str| EraseForm { reference: reference.into() }.confirms(id).map_err(|wrong| wrong[0].what);
        assert_eq!(typed(&number(id)), Ok(()));
        assert_eq!(typed(&format!(" {} ", number(id).to_lowercase())), Ok(()));
        assert_eq!(typed(""), Err(Wrong::Missing));
        assert_eq!(typed("yes"), Err(Wrong::NotAllowed));
        assert_eq!(typed(&number(Id::named("referral", "another"))), Err(Wrong::NotAllowed));
    }
}
