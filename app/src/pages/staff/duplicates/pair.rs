//! Two listings side by side: what speaks for their being one, where they differ, and what becomes of them. Plain forms alone.
use super::{done_words, merging::MergeForm, name_words, reasons};
use crate::pages::{
    draw::title,
    links,
    load::{Answer, ErrorPage, Trouble, loaded, to},
    parts::{
        edits::{diff::value, kind_words, values::field_name},
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    staff::seat,
    visit::{Spoken, Visit, asked, cx, language},
    words::{date_time, say, say_with},
};
use axum::{Form, extract::Path};
use domain::{
    Attempt, Error, Id, Result,
    edit::{Field, RecordKey, RecordKind},
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;
use links::staff::DuplicatesAsked;
use serde_json::Value;
use store::{
    Cx,
    duplicates::{self, Pair, PairState, Shown, Side},
    edits::{self, Merged, Obstacle},
};

/// In the context of the one answer that says why nothing was written.
#[derive(Clone, Debug)]
enum Refused {
    Overtaken,
    Hindered(Vec<Obstacle>),
    Unchosen,
    Invalid,
}

struct Loaded {
    shown: Shown,
    zone: &'static str,
    can_be_undone: bool,
}

async fn load(cx: Cx, id: String) -> Result<Loaded> {
    let (_, municipality) = seat(&cx.caller)?;
    let shown = duplicates::show(&cx, id.parse().map_err(|_| Error::NotFound)?).await?;
    let zone = store::areas::find(&cx, &municipality).await?.country.zone();
    let can_be_undone = shown.merger.as_ref().is_some_and(|merger| merger.can_be_undone(&cx));
    Ok(Loaded { shown, zone, can_be_undone })
}

#[component]
pub fn Page() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let form = attempt::<MergeForm>().form;
    let refused = use_context::<Refused>();
    let done = done_words(&asked("done"));
    loaded(load(cx(), id), move |loaded| {
        title(say("dup-pair-title"));
        let shown = &loaded.shown;
        let names = shown.sides.iter().map(|side| name_words(&side.named)).collect::<Vec<_>>().join(" · ");
        view! {
            {done.map(|words| view! { <Notice tone=Tone::Good><p role="status">{words}</p></Notice> })}
            {refused.map(|refused| why(&refused))}
            <p class="back"><a href=links::staff::duplicates(language(), &DuplicatesAsked::default())>{say("dup-back")}</a></p>
            <h1>{say("dup-pair-title")}</h1>
            <p class="lead">{kind_words(shown.pair.kind)} " · " {names}</p>
            <section>
                <h2>{say_with("dup-score", &[("score", i64::from(shown.pair.found.score).into())])}</h2>
                {reasons(&shown.pair.found.reasons)}
            </section>
            {match shown.pair.state {
                PairState::Merged => merged(&loaded).into_any(),
                PairState::Distinct => distinct(shown).into_any(),
                PairState::Open if shown.sides.len() == 2 => open(shown, &form).into_any(),
                PairState::Open | PairState::Gone => view! { <p>{say("dup-gone")}</p> }.into_any(),
            }}
        }
    })
}

fn why(refused: &Refused) -> impl IntoView + use<> {
    let words = match refused {
        Refused::Overtaken => vec![say("dup-refused-overtaken")],
        Refused::Unchosen => vec![say("dup-refused-unchosen")],
        Refused::Invalid => vec![say("dup-refused-invalid")],
        Refused::Hindered(obstacles) => obstacles.iter().map(|obstacle| obstacle_words(*obstacle)).collect(),
    };
    let each = words.into_iter().map(|words| view! { <p>{words}</p> }).collect_view();
    view! { <div role="alert"><Notice tone=Tone::Warning>{each}</Notice></div> }
}

fn obstacle_words(obstacle: Obstacle) -> String {
    say(&format!("dup-obstacle-{}", obstacle.code()))
}

fn press(id: Id<Pair>, act: &str, words: &str) -> impl IntoView + use<> {
    view! { <form method="post" action=links::staff::duplicate_act(language(), id, act)><button>{say(words)}</button></form> }
}

fn merged(loaded: &Loaded) -> impl IntoView + use<> {
    let pair = loaded.shown.pair.id;
    loaded.shown.merger.as_ref().map(|merger| {
        let kept = RecordKey { kind: merger.kind, id: merger.kept.clone() };
        let name = merger.own.get("name").and_then(Value::as_str).unwrap_or_default().to_owned();
        let words = say_with("dup-merged", &[("name", name.into()), ("date", date_time(merger.at, loaded.zone).into())]);
        let undo = loaded.can_be_undone.then(|| press(pair, "undo", "dup-undo"));
        view! {
            <p>{words}</p>
            <p>{say("dup-merged-leads-on")}</p>
            <div class="edit-acts"><a href=links::staff::history(language(), &kept, 0)>{say("edits-see-history")}</a> {undo}</div>
        }
    })
}

fn distinct(shown: &Shown) -> impl IntoView + use<> {
    let each = shown.sides.iter().map(|side| view! { <li>{side_links(shown.pair.kind, side)}</li> }).collect_view();
    view! {
        <p>{say("dup-distinct")}</p>
        <ul>{each}</ul>
        {press(shown.pair.id, "open", "dup-reopen")}
    }
}

/// Its name with the ways to its page and its history.
fn side_links(kind: RecordKind, side: &Side) -> impl IntoView + use<> {
    let page = match kind {
        RecordKind::Service => side.id.parse().ok().map(|id| links::service(language(), id)),
        RecordKind::Organization => side.id.parse().ok().map(|id| links::organization(language(), id)),
        RecordKind::Location => None,
    };
    let page = page.map(|href| view! { " " <a href=href>{say("edits-see-page")}</a> });
    let history = links::staff::history(language(), &RecordKey { kind, id: side.id.clone() }, 0);
    let name = name_words(&side.named);
    view! { <strong>{name}</strong> {page} " " <a href=history>{say("edits-see-history")}</a> }
}

/// What a side is called where one of the two is chosen: two of one name are counted, or nobody could tell one choice from the other.
fn side_words(shown: &Shown, n: usize) -> String {
    let names: Vec<String> = shown.sides.iter().map(|side| name_words(&side.named)).collect();
    let alike = names.first() == names.last();
    let name = names.into_iter().nth(n).unwrap_or_default();
    if alike { say_with(if n == 0 { "dup-first" } else { "dup-second" }, &[("name", name.into())]) } else { name }
}

fn open(shown: &Shown, form: &MergeForm) -> impl IntoView + use<> {
    let versions = shown.sides.iter().map(|side| {
        view! { <input type="hidden" name=format!("version-{}", side.id) value=side.version.to_string()/> }
    });
    let fields = shown.fields.iter().enumerate().map(|(n, field)| one(shown, form, n, field)).collect_view();
    let any = (0..2).any(|n| may_stay(shown, n));
    let merge = if any {
        Either::Left(view! {
            <form method="post" action=links::staff::duplicate(language(), shown.pair.id) class="question" novalidate>
                {versions.collect_view()}
                {stays(shown, form)}
                {fields}
                <p class="hint">{say("dup-merge-hint")}</p>
                <p class="actions"><button class="primary">{say("dup-merge")}</button></p>
            </form>
        })
    } else {
        Either::Right(view! { <p>{say("dup-neither")}</p> {stays(shown, form)} })
    };
    view! {
        <section class="edit">
            <h2>{say("dup-two-title")}</h2>
            <p>{say("dup-two-lead")}</p>
            {press(shown.pair.id, "two", "dup-two")}
        </section>
        <section>
            <h2>{say("dup-merge-title")}</h2>
            {merge}
        </section>
    }
}

/// One may stay where the other can be given up.
fn may_stay(shown: &Shown, n: usize) -> bool {
    shown.sides.get(1 - n).is_some_and(|other| other.obstacles.as_ref().is_some_and(Vec::is_empty)) && shown.sides[n].obstacles.is_some()
}

fn stays(shown: &Shown, form: &MergeForm) -> impl IntoView + use<> {
    let first = (0..2).find(|n| may_stay(shown, *n));
    let each = shown.sides.iter().enumerate().map(|(n, side)| {
        let id = if n == 0 { "keep".to_owned() } else { format!("keep-{n}") };
        let checked = if form.get("keep").is_empty() { first == Some(n) } else { form.get("keep") == side.id };
        let off = !may_stay(shown, n);
        let hindered = match &side.obstacles {
            None => vec![say("dup-obstacle-elsewhere")],
            Some(obstacles) => obstacles.iter().map(|obstacle| obstacle_words(*obstacle)).collect(),
        };
        let hindered = hindered.into_iter().map(|words| view! { <p class="hint">{words}</p> }).collect_view();
        view! {
            <div class="choice">
                <input type="radio" id=id.clone() name="keep" value=side.id.clone() checked=checked disabled=off/>
                <label for=id>{side_words(shown, n)}</label>
            </div>
            <p>{side_links(shown.pair.kind, side)}</p>
            {hindered}
        }
    });
    view! {
        <fieldset class="field">
            <legend>{say("dup-keep")}</legend>
            {each.collect_view()}
        </fieldset>
    }
}

type Differing = (Field, Option<Value>, Option<Value>);

fn one(shown: &Shown, form: &MergeForm, n: usize, (field, first, second): &Differing) -> impl IntoView + use<> {
    let name = format!("choice-{n}");
    let is_list = |value: &Option<Value>| value.as_ref().is_some_and(Value::is_array);
    let both = is_list(first) && is_list(second);
    let given = form.choice(field);
    let given = match given {
        "" if both && matches!(field.property(), "locations" | "service_at_locations" | "attributes" | "programs") => "both",
        "" if first.is_none() => "other",
        "" => "one",
        given => given,
    };
    let choice = |word: &'static str, label: String, it: Option<AnyView>| {
        let id = format!("{name}-{word}");
        let checked = given == word;
        view! {
            <div>
                <div class="choice">
                    <input type="radio" id=id.clone() name=name.clone() value=word checked=checked/>
                    <label for=id>{label}</label>
                </div>
                {it}
            </div>
        }
    };
    let shows = |it: &Option<Value>| Some(value(field, it.as_ref(), &shown.names).into_any());
    view! {
        <fieldset class="field edit">
            <legend>{field_name(field)}</legend>
            <input type="hidden" name=format!("field-{n}") value=field.0.clone()/>
            <div class="side-by-side">
                {choice("one", side_words(shown, 0), shows(first))}
                {choice("other", side_words(shown, 1), shows(second))}
            </div>
            {both.then(|| choice("both", say("dup-both"), None))}
        </fieldset>
    }
}

type Sent = (Visit, Spoken, Path<(String, String)>);

/// Makes one of two.
pub async fn submit((Visit(cx), Spoken(language), Path((_, id))): Sent, page: Redraw, Form(pairs): Form<Vec<(String, String)>>) -> Answer {
    let id: Id<Pair> = id.parse().map_err(|_| ErrorPage(Trouble::NotFound))?;
    let shown = duplicates::show(&cx, id).await?;
    let form = MergeForm::new(pairs);
    let refused = match form.parse(&shown) {
        None => Refused::Unchosen,
        Some(merging) => match edits::merge(&cx, &merging).await {
            Ok(Merged::Done(_)) => return Ok(to(&links::staff::duplicate_done(language, id, "merged"))),
            Ok(Merged::Hindered(obstacles)) => Refused::Hindered(obstacles),
            Err(Error::Stale) => Refused::Overtaken,
            Err(Error::Invalid(_)) => Refused::Invalid,
            Err(error) => return Err(error.into()),
        },
    };
    Ok(page.overtaken(Attempt { form, problems: vec![] }, refused).await)
}

/// Says that they are two, opens the question again, takes a merge back.
pub async fn act(Visit(cx): Visit, Spoken(language): Spoken, Path((_, id, act)): Path<(String, String, String)>, page: Redraw) -> Answer {
    let id: Id<Pair> = id.parse().map_err(|_| ErrorPage(Trouble::NotFound))?;
    let (outcome, done) = match act.as_str() {
        "two" => (duplicates::tell_apart(&cx, id, true).await, "two"),
        "open" => (duplicates::tell_apart(&cx, id, false).await, "open"),
        "undo" => (edits::unmerge(&cx, id).await, "undone"),
        _ => return Err(ErrorPage(Trouble::NotFound)),
    };
    match outcome {
        Ok(()) if done == "two" => {
            Ok(to(&links::staff::duplicates(language, &DuplicatesAsked { done: done.into(), ..DuplicatesAsked::default() })))
        }
        Ok(()) => Ok(to(&links::staff::duplicate_done(language, id, done))),
        Err(Error::Stale) => {
            let page = page.at(&links::staff::duplicate(language, id));
            Ok(page.overtaken(Attempt { form: MergeForm::default(), problems: vec![] }, Refused::Overtaken).await)
        }
        Err(error) => Err(error.into()),
    }
}
