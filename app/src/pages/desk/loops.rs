//! What closes the loop, as a desk sees it: tries to reach the person, whom else they were told of, and their own word about the end.
use super::{request::Request, words};
use crate::pages::{
    links,
    visit::language,
    words::{date_time, say, say_with},
};
use domain::referral::tries;
use leptos::prelude::*;

#[component]
pub fn Tries(request: Request) -> impl IntoView {
    let (tries, names) = (request.view.tries, request.names);
    let days = tries::days(&tries, &names.calendar.zone);
    (!tries.is_empty()).then(|| {
        let each = tries.into_iter().map(|one| {
            let who = names.agency(one.agency);
            view! { <li><strong>{words::tried(one.way)}</strong> " · " {who} <span class="muted">{date_time(one.at, names.zone)}</span></li> }
        });
        view! {
            <section aria-labelledby="tries">
                <h2 id="tries">{say("task-tries-title")}</h2>
                <p>{say_with("task-try-days", &[("count", days.into()), ("needed", tries::DAYS.into())])}</p>
                <ol class="timeline">{each.collect_view()}</ol>
            </section>
        }
    })
}

#[component]
pub fn Others(request: Request) -> impl IntoView {
    // Which agency does not give it is not another agency's business.
    let named = request.alternatives;
    (request.desk == super::Desk::Staff && !named.is_empty()).then(|| {
        let each = named.into_iter().map(|(id, name)| view! { <li><a href=links::service(language(), id)>{name}</a></li> });
        view! {
            <section aria-labelledby="others">
                <h2 id="others">{say("staff-referral-others-title")}</h2>
                <ul>{each.collect_view()}</ul>
            </section>
        }
    })
}

/// "Did help come?", by the person.
#[component]
pub fn Said(request: Request) -> impl IntoView {
    let zone = request.names.zone;
    request.view.verdict.map(|verdict| {
        let rows = [
            (say("staff-referral-said-help"), Some(words::help(verdict.help))),
            (say("staff-referral-said-why"), verdict.why.map(words::why_not)),
            (say("staff-referral-said-waited"), verdict.waited.map(words::waited)),
            (say("staff-referral-said-at"), Some(date_time(verdict.at, zone))),
        ];
        view! {
            <section aria-labelledby="said">
                <h2 id="said">{say("staff-referral-said-title")}</h2>
                <super::request::Facts rows=rows.into()/>
            </section>
        }
    })
}
