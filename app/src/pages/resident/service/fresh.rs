//! How far the entry may be trusted: when each group of its fields was checked, by whom, how; where it comes from; where to say that it is wrong.
use super::{Listing, checked::Checked, places::as_written};
use crate::pages::{
    links,
    visit::{cx, language},
    words::{say, say_with},
};
use domain::{
    edit::{RecordKey, RecordKind},
    freshness::{FieldCheck, Standing, first_day, standing},
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
        </section>
    }
}

/// The way for whoever knows better.
pub fn amiss(record: &RecordKey) -> impl IntoView + use<> {
    view! { <p class="wrong"><a href=links::suggest_edit(language(), record)>{say("suggest-link")}</a></p> }
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
