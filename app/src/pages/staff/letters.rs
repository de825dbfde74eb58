//! Letters and messages that could not be delivered: to whom, since when, why; and one button that begins them anew. What a letter said stands
//! nowhere here, and no address does: who is a member is known by their account.
use super::seat;
use crate::pages::{
    draw::title,
    links,
    load::{Answer, loaded, to},
    visit::{Spoken, Visit, cx, language},
    words::{date_time, say, say_with},
};
use axum::Form;
use domain::{Error, Id, Language, Result, account::Account, area::AreaCode, organization::Organization};
use leptos::{either::Either, prelude::*};
use serde::Deserialize;
use std::collections::HashMap;
use store::{
    Cx,
    jobs::{self, Dead, Fault, Reader, Subject},
};

struct Letters {
    zone: &'static str,
    dead: Vec<Dead>,
    agencies: HashMap<Id<Organization>, String>,
    members: HashMap<Id<Account>, String>,
}

async fn load(cx: Cx) -> Result<Letters> {
    let (_, municipality) = seat(&cx.caller)?;
    let dead = jobs::dead_of(&cx, &municipality).await?;
    let agencies: Vec<_> = dead.iter().filter_map(|one| if let Reader::Agency(agency) = one.reader { agency } else { None }).collect();
    let agencies = store::organizations::find_many(&cx, &agencies).await?;
    let mut members = HashMap::new();
    for one in &dead {
        let Reader::Member(account) = one.reader else { continue };
        if let std::collections::hash_map::Entry::Vacant(free) = members.entry(account) {
            match store::accounts::find(&cx, account).await {
                Err(Error::NotFound) => {}
                found => drop(free.insert(found?.email)),
            }
        }
    }
    Ok(Letters {
        zone: store::areas::find(&cx, &municipality).await?.country.zone(),
        agencies: agencies.into_iter().filter_map(|agency| Some((agency.id?, agency.name))).collect(),
        members,
        dead,
    })
}

#[component]
pub fn Page() -> impl IntoView {
    loaded(load(cx()), |letters| {
        title(say("letters-title"));
        view! {
            <p class="back"><a href=links::staff::queue(language())>{say("staff-referral-back")}</a></p>
            <h1>{say("letters-title")}</h1>
            <p class="lead">{say("letters-lead")}</p>
            <p class="muted">{say_with("letters-kept", &[("days", jobs::DEAD_DAYS.into())])}</p>
            {table(&letters)}
        }
    })
}

fn table(letters: &Letters) -> impl IntoView + use<> {
    if letters.dead.is_empty() {
        return Either::Left(view! { <p>{say("letters-none")}</p> });
    }
    let language = language();
    let row = |one: &Dead| {
        let (href, named) = match one.about {
            Subject::Request(id) => (links::staff::referral(language, id), id.text()),
            Subject::Edit(id) => (links::staff::edit(language, id), id.text()),
        };
        let short: String = named.chars().take(8).collect();
        view! {
            <tr>
                <th scope="row" data-label=say("letters-request")>
                    <a href=href>{short}</a>
                </th>
                <td data-label=say("letters-reader")>{reader(one.reader, letters)}</td>
                <td data-label=say("letters-why")>{why(one.fault)}</td>
                <td data-label=say("letters-tries")>
                    {say_with("letters-tried", &[("count", one.tries.into()), ("date", date_time(one.given_up_at, letters.zone).into())])}
                </td>
                <td>{again(&one.id, "letters-again")}</td>
            </tr>
        }
    };
    let heads = ["letters-request", "letters-reader", "letters-why", "letters-tries", "letters-act"];
    let rows = letters.dead.iter().map(row).collect_view();
    let caption = say_with("letters-caption", &[("count", letters.dead.len().into())]);
    Either::Right(view! {
        <table class="requests">
            <caption>{caption}</caption>
            <thead><tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
        {(letters.dead.len() > 1).then(|| again(ALL, "letters-again-all"))}
    })
}

fn again(id: &str, label: &str) -> impl IntoView + use<> {
    view! {
        <form method="post" action=links::staff::letters(language())>
            <input type="hidden" name="letter" value=id.to_owned()/>
            <button>{say(label)}</button>
        </form>
    }
}

fn reader(reader: Reader, letters: &Letters) -> String {
    match reader {
        Reader::Person => say("letters-reader-person"),
        Reader::Agency(None) => say("task-agency-triage"),
        Reader::Agency(Some(agency)) => letters.agencies.get(&agency).cloned().unwrap_or_else(|| agency.text()),
        Reader::Supervisors => say("letters-reader-supervisors"),
        Reader::Author => say("letters-reader-author"),
        Reader::Unknown => say("letters-reader-unknown"),
        Reader::Member(account) => letters.members.get(&account).cloned().unwrap_or_else(|| account.text()),
    }
}

fn why(fault: Option<Fault>) -> String {
    say(match fault {
        Some(Fault::NobodyToTell) => "letters-why-nobody",
        Some(Fault::Unreachable) => "letters-why-unreachable",
        Some(Fault::Busy) => "letters-why-busy",
        Some(Fault::Refused) => "letters-why-refused",
        Some(Fault::Ours) | None => "letters-why-ours",
    })
}

/// Instead of one letter's id.
const ALL: &str = "all";

#[derive(Deserialize)]
pub struct Again {
    letter: String,
}

/// A letter that someone else has begun anew meanwhile is no mistake.
pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, Form(form): Form<Again>) -> Answer {
    let (_, municipality) = seat(&cx.caller)?;
    for id in chosen(&cx, &municipality, form.letter).await? {
        match jobs::try_again(&cx, &id).await {
            Ok(()) | Err(Error::Stale) => {}
            Err(error) => return Err(error.into()),
        }
    }
    Ok(to(&back(language)))
}

async fn chosen(cx: &Cx, municipality: &AreaCode, letter: String) -> Result<Vec<String>> {
    if letter == ALL { Ok(jobs::dead_of(cx, municipality).await?.into_iter().map(|one| one.id).collect()) } else { Ok(vec![letter]) }
}

fn back(language: Language) -> String {
    links::staff::letters(language)
}
