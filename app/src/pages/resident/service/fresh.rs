//! How far the entry may be trusted: when each group of its fields was checked, by whom, how; where it comes from; where to say that it is wrong.
use super::{Listing, checked::Checked, places::as_written};
use crate::pages::{
    links,
    visit::{cx, language, site},
    words::{say, say_with},
};
use domain::{
    edit::{RecordKey, RecordKind},
    freshness::{FieldCheck, Standing, first_day, standing},
    url::SafeUrl,
};
use leptos::{either::Either, prelude::*};

pub fn fresh(listing: &Listing) -> impl IntoView + use<> {
    let source = listing.service.source.clone().map(|source| as_written(listing, &source)).filter(|source| !source.text.is_empty());
    let first = listing.checks.first().cloned();
    let same = |check: &FieldCheck| first.as_ref().is_some_and(|f| (&f.checked, f.by, f.how) == (&check.checked, check.by, check.how));
    let alike = listing.checks.iter().all(same);
    view! {
        <section class="fresh">
            <h2>{say("service-checked-title")}</h2>
            {match first.filter(|_| alike) {
                Some(all) => Either::Left(view! { <div class="check">{mark(&all, listing)}</div> }),
                None => Either::Right(view! { <dl class="checks">{listing.checks.iter().map(|check| group(check, listing)).collect_view()}</dl> }),
            }}
            {source.map(|source| view! { <p class="muted">{say_with("checked-source", &[("source", source.text.into())])}</p> })}
            {listing.service.id.map(|id| amiss(&RecordKey::of(RecordKind::Service, id)))}
            <p class="wrong">{wrong(listing)}</p>
        </section>
    }
}

/// The way for whoever knows better.
pub fn amiss(record: &RecordKey) -> impl IntoView + use<> {
    view! { <p><a href=links::suggest_edit(language(), record)>{say("suggest-link")}</a></p> }
}

fn group(check: &FieldCheck, listing: &Listing) -> impl IntoView + use<> {
    view! { <div class="check"><dt>{say(&format!("checks-group-{}", check.group.code()))}</dt><dd>{mark(check, listing)}</dd></div> }
}

fn mark(check: &FieldCheck, listing: &Listing) -> impl IntoView + use<> {
    let day = check.checked.as_deref().and_then(first_day);
    let overdue = standing(day, None, listing.service.upkeep.days, store::checks::today(&cx())) == Standing::Overdue;
    let by = check.by.map(|by| say(&format!("checks-by-{}", by.code())));
    let how = check.how.map(|how| say(&format!("checks-how-{}", how.code())));
    let said = [by, how].into_iter().flatten().collect::<Vec<_>>().join(", ");
    view! {
        <Checked assured=check.checked.clone() overdue/>
        {(!said.is_empty()).then(|| view! { <p class="muted">{said}</p> })}
    }
}

/// To the council that answers for the place, by what is known of it; else to the provider; else to whoever runs the site.
fn wrong(listing: &Listing) -> impl IntoView + use<> {
    let council = listing.council.as_ref();
    let provider = listing.service.organization.as_ref();
    let known = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let mail = council.and_then(|c| known(&c.email)).and_then(|mail| letter(listing, &mail));
    let called =
        council.into_iter().chain(provider).find_map(|o| Some((o, o.phones.iter().find(|phone| !phone.dial().is_empty())?.clone())));
    let name = |o: &domain::organization::Organization| o.text("name", language()).text;
    match (mail, called) {
        (Some(href), _) => view! { <a href=href>{say("wrong-link")}</a> }.into_any(),
        (None, Some((who, phone))) => {
            let text = say_with("wrong-call", &[("agency", name(who).into())]);
            let href = format!("tel:{}", phone.dial());
            view! { {say("wrong-title")} " " {text} " " <a href=href>{phone.number}</a> }.into_any()
        }
        (None, None) => view! { {say("wrong-title")} " " <a href=links::about(language())>{say("wrong-about")}</a> }.into_any(),
    }
}

/// A letter that names the entry, so that nobody has to describe it.
fn letter(listing: &Listing, mail: &str) -> Option<String> {
    let page = listing.service.id.map(|id| format!("{}{}", site().settings.public_url, links::service(language(), id)))?;
    let subject = say_with("wrong-subject", &[("name", listing.text("name").text.into())]);
    let href = format!("mailto:{mail}?subject={}&body={}", links::encode(&subject), links::encode(&format!("{page}\n\n")));
    href.parse::<SafeUrl>().ok().map(|url| url.as_str().to_owned())
}
