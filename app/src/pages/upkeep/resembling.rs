//! What is about to be added may be there already: said once, with what it resembles; whoever means another one goes on. Nothing is refused.
use crate::pages::{
    links,
    parts::{
        field::Ticks,
        notice::{Notice, Tone},
    },
    staff::duplicates::name_words,
    visit::language,
    words::say,
};
use domain::{
    edit::{RecordKey, RecordKind},
    listing::Sheet,
};
use leptos::{either::Either, prelude::*};
use store::duplicates::Like;

/// In the context of the one answer that says so: listings that what was typed resembles.
#[derive(Clone)]
pub struct Resembling(pub Vec<Like>);

/// Whoever means another one goes on.
const ANYWAY: &str = "anyway";

/// It was said already, and another one is meant.
pub fn is_meant(sheet: &Sheet) -> bool {
    !sheet.get(ANYWAY).is_empty()
}

/// `own`: what one may change oneself, so that nobody makes a place anew because the old one cannot be found.
pub fn warning(resembling: &Resembling, own: &[RecordKey]) -> impl IntoView + use<> {
    let one = |like: &Like| {
        let address = if own.contains(&like.record) && like.record.kind != RecordKind::Service {
            Some(links::listing::record(language(), &like.record))
        } else {
            links::listed(language(), &like.record)
        };
        let words = name_words(&like.named);
        let shown = match address {
            Some(href) => Either::Left(view! { <a href=href>{words}</a> }),
            None => Either::Right(words),
        };
        view! { <li>{shown}</li> }
    };
    let each = resembling.0.iter().map(one).collect_view();
    view! {
        <div role="alert">
            <Notice tone=Tone::Warning>
                <h2>{say("dup-warning-title")}</h2>
                <p>{say("dup-warning-lead")}</p>
                <ul>{each}</ul>
            </Notice>
        </div>
    }
}

/// The tick that says so; its words name what is added.
pub fn anyway(kind: RecordKind) -> impl IntoView {
    let (legend, tick) = match kind {
        RecordKind::Location => ("dup-warning-place-legend", "dup-warning-place-anyway"),
        RecordKind::Organization | RecordKind::Service => ("dup-warning-legend", "dup-warning-anyway"),
    };
    view! { <Ticks legend=say(legend) ticks=vec![(ANYWAY, say(tick), false)]/> }
}
