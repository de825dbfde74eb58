//! The listings that one keeps: a provider's member their organization's, staff those of one that they look for by name.
use super::kind_words;
use crate::pages::{
    draw::title,
    links,
    load::loaded,
    parts::notice::{Notice, Tone},
    visit::{asked, cx, language},
    words::{day, say, say_with},
};
use domain::{
    Error, Id, Result,
    access::Caller,
    edit::RecordKind,
    freshness::{Freshness, freshness},
    listing::Status,
    organization::Organization,
};
use jiff::{civil::Date, tz::TimeZone};
use leptos::{either::Either, prelude::*};
use store::{
    Cx,
    listings::{self, Listed, Provider},
};

struct Listings {
    organization: Id<Organization>,
    name: String,
    records: Vec<Listed>,
    today: Date,
}

async fn of(cx: Cx, organization: Id<Organization>) -> Result<Listings> {
    let records = listings::of_organization(&cx, organization).await?;
    let name = store::organizations::name_of(&cx, organization).await?;
    Ok(Listings { organization, name, records, today: TimeZone::UTC.to_datetime(cx.now).date() })
}

/// A provider's own.
#[component]
pub fn Own() -> impl IntoView {
    let cx = cx();
    let load = async move {
        let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
        let organization = member.organization;
        of(cx, organization).await
    };
    loaded(load, |listings| {
        let heading = say_with("upkeep-own-title", &[("organization", listings.name.clone().into())]);
        title(heading.clone());
        view! { <h1>{heading}</h1> <p class="lead">{say("upkeep-own-lead")}</p> {proposed_note()} {table(&listings)} }
    })
}

/// Those of a municipality: first whose, then which.
#[component]
pub fn All() -> impl IntoView {
    let (cx, words, chosen) = (cx(), asked("q"), asked("organization"));
    let load = async move {
        let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
        let municipality = member.municipality.clone().ok_or(Error::Forbidden)?;
        match chosen.parse::<Id<Organization>>() {
            Ok(organization) => of(cx, organization).await.map(Either::Left),
            Err(_) => listings::providers(&cx, &municipality, &words).await.map(|found| Either::Right((found, words))),
        }
    };
    loaded(load, |found| match found {
        Either::Left(listings) => {
            title(listings.name.clone());
            Either::Left(view! {
                <p class="back"><a href=links::listing::all(language(), "")>{say("upkeep-all-title")}</a></p>
                <h1>{listings.name.clone()}</h1>
                {proposed_note()}
                {table(&listings)}
            })
        }
        Either::Right((providers, words)) => {
            title(say("upkeep-all-title"));
            Either::Right(
                view! { <h1>{say("upkeep-all-title")}</h1> <p class="lead">{say("upkeep-all-lead")}</p> {search(words)} {offices(providers)} },
            )
        }
    })
}

/// After a new listing that the municipality looks at first.
fn proposed_note() -> impl IntoView {
    let words = match asked("proposed").as_str() {
        "yes" => "upkeep-proposed-note",
        "place" => "editor-proposed-place",
        "place-of-service" => "editor-proposed-place-joins",
        _ => return None,
    };
    Some(view! { <Notice tone=Tone::Good><p role="status">{say(words)}</p></Notice> })
}

fn search(words: String) -> impl IntoView {
    view! {
        <form method="get" action=links::listing::all(language(), "") class="question" role="search">
            <div class="field">
                <label for="q">{say("upkeep-all-search")}</label>
                <input id="q" name="q" type="search" value=words autocomplete="off"/>
            </div>
            <button class="primary">{say("common-search-button")}</button>
        </form>
    }
}

fn offices(providers: Vec<Provider>) -> impl IntoView {
    if providers.is_empty() {
        return Either::Left(view! { <p class="empty">{say("upkeep-all-none")}</p> });
    }
    let row = |one: Provider| {
        view! {
            <tr>
                <th scope="row"><a href=links::listing::of_organization(language(), one.id)>{one.name}</a></th>
                <td data-label=say("upkeep-services")>{one.services}</td>
                <td data-label=say("upkeep-waiting")>{(one.waiting > 0).then_some(one.waiting)}</td>
            </tr>
        }
    };
    Either::Right(view! {
        <table class="requests">
            <caption>{say("upkeep-all-caption")}</caption>
            <thead><tr>
                <th scope="col">{say("upkeep-kind-organization")}</th>
                <th scope="col">{say("upkeep-services")}</th>
                <th scope="col">{say("upkeep-waiting")}</th>
            </tr></thead>
            <tbody>{providers.into_iter().map(row).collect_view()}</tbody>
        </table>
    })
}

fn table(listings: &Listings) -> impl IntoView + use<> {
    let today = listings.today;
    let rows = listings.records.iter().cloned().map(|one| row(one, today)).collect_view();
    view! {
        <table class="requests">
            <caption>{say("upkeep-own-caption")}</caption>
            <thead><tr>{["upkeep-name", "upkeep-what", "upkeep-state", "upkeep-checked", "upkeep-waiting"].map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
        <p class="actions"><a class="button" href=links::listing::new(language(), listings.organization, None)>{say("upkeep-new")}</a> <a href=links::listing::new_place(language(), listings.organization, None)>{say("editor-new-place")}</a> <a href=links::listing::bulk(language(), listings.organization)>{say("bulk-title")}</a></p>
    }
}

fn row(one: Listed, today: Date) -> impl IntoView {
    let name = if one.name.is_empty() { say("upkeep-no-name") } else { one.name.clone() };
    let address = links::listing::record(language(), &one.record);
    let waiting = (one.waiting > 0).then(|| say_with("upkeep-waiting-count", &[("count", one.waiting.into())]));
    view! {
        <tr>
            <th scope="row"><a href=address>{name}</a></th>
            <td data-label=say("upkeep-what")>{kind_words(one.record.kind)}</td>
            <td data-label=say("upkeep-state")>{state(&one)}</td>
            <td data-label=say("upkeep-checked")>{checked(&one, today)}</td>
            <td data-label=say("upkeep-waiting")>{waiting}</td>
        </tr>
    }
}

fn state(one: &Listed) -> Option<String> {
    if one.proposed {
        return Some(say("upkeep-proposed"));
    }
    if one.secret {
        return Some(say("upkeep-secret"));
    }
    Status::of_word(&one.status).map(|status| say(&format!("upkeep-status-{}", status.code())))
}

/// How old what it says is, with a word of what that means.
fn checked(one: &Listed, today: Date) -> Option<String> {
    if one.record.kind != RecordKind::Service || one.proposed {
        return None;
    }
    let day_of = one.checked.map(|date| date.to_string());
    let key = match freshness(day_of.as_deref(), today) {
        Freshness::Fresh => "upkeep-fresh",
        Freshness::Ageing | Freshness::Old => "upkeep-old",
        Freshness::Never => return Some(say("upkeep-never")),
    };
    one.checked.map(|date| say_with(key, &[("date", day(date).into())]))
}
