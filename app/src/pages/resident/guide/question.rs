//! One question: its answers are links, a tap each; where several may be chosen, a form that works like any other.
use super::{Asked, answers};
use crate::pages::{
    links,
    parts::{
        crisis::CrisisLines,
        icon::{Icon, Sign},
        notice::{Notice, Tone},
        steps::Steps,
    },
    visit::language,
    words::say,
};
use domain::{
    Language,
    guide::{Answer, Given, Kind, Question, SKIP, Stand},
    language::Labels,
};
use leptos::{either::EitherOf3, prelude::*};

/// In the page's language; a guide that was checked has all five.
pub fn words(labels: &Labels) -> String {
    labels.text(language(), &[Language::En]).text
}

pub fn page(asked: &Asked) -> impl IntoView + use<> {
    let walk = asked.guide.walk(&asked.way.said, asked.way.area.is_some());
    let Stand::Asking(question) = walk.stand else { return None };
    let given = walk.given.as_slice();
    let skip = asked.way.with(given, &question.code, SKIP);
    let hint = words(&question.hint);
    Some(view! {
        <div class="guide">
            {asked.lost.then(|| view! { <Notice tone=Tone::Warning><p>{say("guide-lost")}</p></Notice> })}
            {walk.is_crisis().then(|| view! { <CrisisLines hotlines=asked.hotlines.clone()/> })}
            <p class="back"><a href=back(asked, given)>{say("guide-back")}</a></p>
            <Steps step=walk.number steps=walk.length/>
            <h1>{words(&question.title)}</h1>
            {(!hint.is_empty()).then(|| view! { <p class="lead muted">{hint}</p> })}
            {match question.kind {
                Kind::One => EitherOf3::A(one(asked, question, given)),
                Kind::Several => EitherOf3::B(several(asked, question, given)),
                Kind::Place => EitherOf3::C(places(asked, question, given)),
            }}
            <p class="skip-question"><a href=skip rel="nofollow">{say("guide-skip")}</a></p>
            {answers::so_far(asked, given)}
        </div>
    })
}

/// The page before: the last question that was a page of this way, else the first page of the site.
fn back(asked: &Asked, given: &[Given<'_>]) -> String {
    match given.iter().rposition(|given| given.asked) {
        Some(place) => asked.way.back_to(given, place),
        None => links::with_area(links::home(language()), asked.place().map(|area| &area.code)),
    }
}

fn one(asked: &Asked, question: &Question, given: &[Given<'_>]) -> impl IntoView + use<> {
    let offered: Vec<&Answer> = question.answers_in(asked.place().map(|area| &area.country)).collect();
    // Icons help where the answers are kinds of help, and only if each has one.
    let with_icons = offered.iter().all(|answer| !answer.needs.is_empty());
    let each = offered.into_iter().map(|answer| {
        let sign = answer.needs.first().filter(|_| with_icons).map(|need| Sign::of_group(need.group().as_str()));
        let href = asked.way.with(given, &question.code, &answer.code);
        tile(href, sign, words(&answer.label), words(&answer.hint))
    });
    view! { <ul class="choose">{each.collect_view()}</ul> }
}

fn tile(href: String, sign: Option<Sign>, label: String, hint: String) -> impl IntoView {
    view! {
        <li>
            <a class="tile" href=href rel="nofollow">
                {sign.map(|sign| view! { <Icon sign/> })}
                <span>{label} {(!hint.is_empty()).then(|| view! { <span class="hint">{hint}</span> })}</span>
            </a>
        </li>
    }
}

/// Who ticks nothing goes on as well: the form says "skip" with whatever was ticked.
fn several(asked: &Asked, question: &Question, given: &[Given<'_>]) -> impl IntoView + use<> {
    let code = question.code.clone();
    let kept =
        asked.way.kept(given).into_iter().map(|(name, value)| view! { <input type="hidden" name=name.to_owned() value=value.to_owned()/> });
    let kept = kept.collect_view();
    let each = question.answers_in(asked.place().map(|area| &area.country)).map(|answer| {
        let id = format!("{}-{}", question.code, answer.code);
        view! {
            <div class="choice">
                <input type="checkbox" id=id.clone() name=question.code.clone() value=answer.code.clone()/>
                <label for=id>{words(&answer.label)}</label>
            </div>
        }
    });
    let each = each.collect_view();
    view! {
        <form action=links::guide(language(), &[])>
            {kept}
            <input type="hidden" name=code value=SKIP/>
            <fieldset class="field">
                <legend class="hidden">{words(&question.title)}</legend>
                {each}
            </fieldset>
            <button class="primary wide">{say("guide-continue")}</button>
        </form>
    }
}

/// The municipalities that take requests; a long list is one to choose from.
fn places(asked: &Asked, question: &Question, given: &[Given<'_>]) -> impl IntoView + use<> {
    const MOST: usize = 12;
    let each: Vec<(String, String)> = asked.places.iter().map(|area| (area.code.to_string(), words(&area.names))).collect();
    let list = if each.len() > MOST {
        EitherOf3::A(choose(asked, question, given, each))
    } else if each.is_empty() {
        EitherOf3::B(())
    } else {
        let tiles =
            each.into_iter().map(|(code, name)| tile(asked.way.at(given, &question.code, &code), Some(Sign::Place), name, String::new()));
        EitherOf3::C(view! { <ul class="choose">{tiles.collect_view()}</ul> })
    };
    view! { {list} <p>{say("guide-place-other")}</p> }
}

fn choose(asked: &Asked, question: &Question, given: &[Given<'_>], places: Vec<(String, String)>) -> impl IntoView + use<> {
    let kept = asked.way.kept(given).into_iter().filter(|(name, _)| *name != "area");
    let kept = kept.map(|(name, value)| view! { <input type="hidden" name=name.to_owned() value=value.to_owned()/> }).collect_view();
    let options = places.into_iter().map(|(code, name)| view! { <option value=code>{name}</option> }).collect_view();
    let code = question.code.clone();
    view! {
        <form action=links::guide(language(), &[])>
            {kept}
            <input type="hidden" name=code value=domain::guide::HERE/>
            <div class="field">
                <label for="area">{say("common-search-place")}</label>
                <select id="area" name="area">{options}</select>
            </div>
            <button class="primary wide">{say("guide-continue")}</button>
        </form>
    }
}
