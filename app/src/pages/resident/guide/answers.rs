//! What was answered: below a question, each leads back to its page; at the result, each can be taken away.
use super::{Asked, question::words};
use crate::pages::words::say;
use domain::guide::{Answer, Given, Kind};
use leptos::prelude::*;

/// The words of an answer; `None` for a question that was skipped.
fn said(asked: &Asked, given: &Given<'_>) -> Option<String> {
    if given.placed {
        return asked.place().map(|area| words(&area.names));
    }
    let labels: Vec<String> = given.answers.iter().map(|answer| words(&answer.label)).collect();
    (!labels.is_empty()).then(|| labels.join("; "))
}

/// The way so far; a tap on an answer asks its question again.
pub fn so_far(asked: &Asked, given: &[Given<'_>]) -> impl IntoView + use<> {
    let each: Vec<_> =
        given.iter().enumerate().filter_map(|(place, one)| Some((asked.way.back_to(given, place), said(asked, one)?))).collect();
    (!each.is_empty()).then(|| {
        let each = each.into_iter().map(|(href, said)| {
            let again = said.clone();
            view! { <li>{said} " " <a href=href rel="nofollow">{say("guide-change")}<span class="hidden">": " {again}</span></a></li> }
        });
        view! {
            <section class="so-far" aria-labelledby="so-far-title">
                <h2 id="so-far-title">{say("guide-so-far")}</h2>
                <ul>{each.collect_view()}</ul>
            </section>
        }
    })
}

/// What counts for this result, each as a link to the result without it.
pub fn chips(asked: &Asked) -> impl IntoView + use<> {
    let walk = asked.guide.walk(&asked.way.said, asked.way.area.is_some());
    let counted = walk.given.iter().filter(|given| !asked.way.without.contains(&given.question.code));
    let chips: Vec<_> = counted.flat_map(|given| removable(asked, &walk.given, given)).map(chip).collect();
    let last = walk.given.iter().rposition(|given| given.asked).map(|place| asked.way.back_to(&walk.given, place));
    let again = asked.way.again();
    view! {
        <section class="so-far" aria-labelledby="so-far-title">
            <h2 id="so-far-title">{say("guide-so-far")}</h2>
            {(!chips.is_empty()).then(|| view! { <ul class="chips">{chips}</ul> })}
            <p class="guide-ways">
                {last.map(|href| view! { <a href=href rel="nofollow">{say("guide-back-last")}</a> })}
                " "
                <a href=again rel="nofollow">{say("guide-again")}</a>
            </p>
        </section>
    }
}

/// Of a question that takes several answers each is taken away for itself.
fn removable(asked: &Asked, all: &[Given<'_>], given: &Given<'_>) -> Vec<(String, String)> {
    let question = given.question;
    match question.kind {
        Kind::Several => {
            let one = |answer: &&Answer| (asked.way.without_one(all, &question.code, &answer.code), words(&answer.label));
            given.answers.iter().map(one).collect()
        }
        Kind::One | Kind::Place => said(asked, given).map(|said| (asked.way.without(all, &question.code), said)).into_iter().collect(),
    }
}

fn chip((href, said): (String, String)) -> impl IntoView {
    view! {
        <li><a class="chip" href=href rel="nofollow">{said} <span aria-hidden="true">"×"</span><span class="hidden">{say("guide-remove")}</span></a></li>
    }
}
