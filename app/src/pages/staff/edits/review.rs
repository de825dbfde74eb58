//! One edit under review: for each field what it says now and what it is to say, what others say of it, and the decision; plain forms alone.
use super::{
    super::seat,
    form::{ReviewForm, inputs},
};
use crate::pages::{
    draw::title,
    links,
    load::{Answer, ErrorPage, Trouble, loaded, to},
    parts::{
        edits::{
            author_words,
            diff::{diff, value},
            kind_words, reason_words, source_words, state_words,
            values::{field_name, part_name, written},
        },
        field::TextBox,
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    visit::{Spoken, Visit, cx, language},
    words::{date_time, say, say_with},
};
use axum::{Form, extract::Path};
use domain::{
    Attempt, Error, Id, Result,
    edit::{Amiss, Edit, EditField, EditSource, FieldState, RecordKey, RecordKind, RefusalReason, Verdict},
};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;
use links::staff::EditsAsked;
use serde_json::Value;
use std::collections::BTreeMap;
use store::{
    Cx,
    edits::{Beside, Outcome, Shown},
};

/// In the context of a page that is drawn again because somebody else was faster.
#[derive(Clone, Copy)]
struct Overtaken;

struct Reviewed {
    shown: Shown,
    zone: &'static str,
}

async fn load(cx: Cx, id: Result<Id<Edit>>) -> Result<Reviewed> {
    let (_, municipality) = seat(&cx.caller)?;
    let shown = store::edits::show(&cx, id?).await?;
    Ok(Reviewed { shown, zone: store::areas::find(&cx, &municipality).await?.country.zone() })
}

#[component]
pub fn Page() -> impl IntoView {
    let id = use_params_map().read_untracked().get("id").and_then(|id| id.parse().ok()).ok_or(Error::NotFound);
    let form = attempt::<ReviewForm>().form;
    let overtaken = use_context::<Overtaken>().is_some();
    loaded(load(cx(), id), move |Reviewed { shown, zone }| {
        title(say("edits-review-title"));
        let waits = shown.edit.fields.iter().any(|field| field.state == FieldState::Waiting);
        view! {
            {summary(&form)}
            {overtaken.then(|| view! { <Notice tone=Tone::Warning><p role="alert">{say("edits-overtaken")}</p></Notice> })}
            <p class="back"><a href=links::staff::edits(language(), &EditsAsked::default())>{say("edits-back")}</a></p>
            {heading(&shown, zone)}
            {decided(&shown, zone)}
            {waits.then(|| review(&shown, &form, zone))}
        }
    })
}

fn summary(form: &ReviewForm) -> impl IntoView + use<> {
    let each = form.wrong.iter().map(|(name, key)| view! { <li><a href=format!("#{name}")>{say(key)}</a></li> }).collect_view();
    (!form.wrong.is_empty()).then(|| {
        view! {
            <div class="error-summary" role="alert" tabindex="-1" autofocus=true aria-labelledby="error-summary-title">
                <h2 id="error-summary-title">{say("common-errors-title")}</h2>
                <ul>{each}</ul>
            </div>
        }
    })
}

fn heading(shown: &Shown, zone: &str) -> impl IntoView + use<> {
    let edit = &shown.edit;
    let name = if shown.name.is_empty() { say("edits-nameless") } else { shown.name.clone() };
    let author = author_words(&shown.office, edit.source);
    let page =
        links::listed(language(), &edit.record).filter(|_| !edit.creates).map(|href| view! { <a href=href>{say("edits-see-page")}</a> });
    let other = edit.record.kind != RecordKind::Organization && !shown.organization.is_empty();
    view! {
        <h1>{name}</h1>
        <p class="lead">{kind_words(edit.record.kind)} {other.then(|| format!(" · {}", shown.organization))}</p>
        <p>{say_with("edits-made-by", &[("author", author.into()), ("date", date_time(edit.at, zone).into())])}</p>
        {(edit.source == EditSource::Public).then(|| by_visitor(&edit.record))}
        {joins(shown)}
        <p class="edit-acts">{page} <a href=links::staff::history(language(), &edit.record, 0)>{say("edits-see-history")}</a></p>
    }
}

/// Whoever accepts a place that was added from a service puts the service there with the same press.
fn joins(shown: &Shown) -> impl IntoView + use<> {
    let waits = shown.edit.fields.iter().any(|field| field.state == FieldState::Waiting);
    let service = shown.joins.clone().filter(|_| waits);
    service.map(|name| view! { <p>{say_with("editor-place-joins", &[("service", name.into())])}</p> })
}

/// A visitor's words change nothing by themselves.
fn by_visitor(record: &RecordKey) -> impl IntoView + use<> {
    view! { <p class="hint">{say("suggest-review-hint")} " " <a href=links::listing::record(language(), record)>{say("suggest-review-edit")}</a></p> }
}

/// Fields that do not wait any more, or never did.
fn decided(shown: &Shown, zone: &str) -> impl IntoView + use<> {
    let done = shown.edit.fields.iter().filter(|field| field.state != FieldState::Waiting);
    let one = |field: &EditField| {
        let at = field.decided_at.map(|at| format!(" · {}", date_time(at, zone)));
        let reason = field.reason.map(|reason| format!(" · {}", reason_words(reason)));
        view! {
            <dt>{field_name(&field.field)}</dt>
            <dd>
                {diff(&field.field, field.before.as_ref(), field.after.as_ref(), &shown.names)}
                <p class="edit-state"><span class="mark">{state_words(field.state)}</span> <span class="muted">{at} {reason}</span></p>
            </dd>
        }
    };
    let all = done.map(one).collect::<Vec<_>>();
    (!all.is_empty()).then(|| {
        view! { <section class="edit"><h2>{say("edits-decided-title")}</h2> <dl class="edit-fields">{all}</dl></section> }
    })
}

fn review(shown: &Shown, form: &ReviewForm, zone: &str) -> impl IntoView + use<> {
    let waiting = shown.edit.fields.iter().filter(|field| field.state == FieldState::Waiting);
    let fields = waiting.enumerate().map(|(n, field)| one(shown, form, n, field, zone)).collect_view();
    view! {
        <form method="post" action=links::staff::edit(language(), shown.edit.id) class="question" novalidate>
            <input type="hidden" name="version" value=shown.version.to_string()/>
            <input type="hidden" name="seen" value=shown.seal()/>
            {fields}
            <button class="primary">{say("edits-submit")}</button>
        </form>
    }
}

fn one(shown: &Shown, form: &ReviewForm, n: usize, field: &EditField, zone: &str) -> impl IntoView + use<> {
    let now = shown.now.get(&field.field).cloned().flatten();
    let moved = !shown.edit.creates && now != field.before;
    let typed = form.place(&field.field);
    let of = |what: &str| typed.and_then(|n| form.get(&format!("{what}-{n}"))).unwrap_or_default().to_owned();
    let problem = |what: &str| typed.and_then(|at| form.problem(&format!("{what}-{at}")));
    let beside = shown.beside.iter().filter(|other| other.field.field == field.field);
    let beside = beside.map(|other| beside_it(other, &shown.names, zone)).collect_view();
    view! {
        <section class="edit">
            <h2>{field_name(&field.field)}</h2>
            <input type="hidden" name=format!("field-{n}") value=field.field.0.clone()/>
            {diff(&field.field, now.as_ref(), field.after.as_ref(), &shown.names)}
            {moved.then(|| was(field, &shown.names))}
            {beside}
            {verdicts(n, &of("verdict"), problem("verdict"))}
            {correct(n, field, form, typed, &shown.names)}
            {refusal(n, &of("reason"), problem("reason"), &of("words"), problem("words"))}
        </section>
    }
}

/// The author saw something else than what stands there now.
fn was(field: &EditField, names: &BTreeMap<String, String>) -> impl IntoView + use<> {
    view! {
        <div class="edit-beside">
            <p class="muted">{say("edits-moved")}</p>
            {value(&field.field, field.before.as_ref(), names)}
        </div>
    }
}

fn beside_it(other: &Beside, names: &BTreeMap<String, String>, zone: &str) -> impl IntoView + use<> {
    let said = say_with("edits-beside", &[("source", source_words(other.source).into()), ("date", date_time(other.at, zone).into())]);
    view! {
        <div class="edit-beside">
            <p><a href=links::staff::edit(language(), other.edit)>{said}</a></p>
            {value(&other.field.field, other.field.after.as_ref(), names)}
        </div>
    }
}

fn problem_of(name: &str, problem: Option<&'static str>) -> impl IntoView + use<> {
    let id = format!("{name}-problem");
    problem.map(|key| view! { <p class="problem" id=id><span class="hidden">{say("common-error-prefix")}</span>{say(key)}</p> })
}

fn verdicts(n: usize, chosen: &str, problem: Option<&'static str>) -> impl IntoView + use<> {
    let name = format!("verdict-{n}");
    let choices = [
        ("", "edits-verdict-later"),
        (Verdict::Accepted.code(), "edits-verdict-accept"),
        (Verdict::Refused.code(), "edits-verdict-refuse"),
    ];
    let each = choices.into_iter().enumerate().map(|(place, (code, words))| {
        let id = if place == 0 { name.clone() } else { format!("{name}-{place}") };
        let checked = code == chosen;
        view! {
            <div class="choice">
                <input type="radio" id=id.clone() name=name.clone() value=code checked=checked/>
                <label for=id>{say(words)}</label>
            </div>
        }
    });
    let each = each.collect_view();
    view! {
        <fieldset class="field">
            <legend>{say("edits-verdict")}</legend>
            {problem_of(&name, problem)}
            {each}
        </fieldset>
    }
}

/// Correcting before accepting.
fn correct(
    n: usize,
    field: &EditField,
    form: &ReviewForm,
    typed: Option<usize>,
    names: &BTreeMap<String, String>,
) -> impl IntoView + use<> {
    // A visitor's words are no value of the listing.
    if Amiss::of(&field.field).is_some() {
        return None;
    }
    let of = |name: String| typed.and_then(|at| form.get(&name.replace("{n}", &at.to_string()))).map(str::to_owned);
    let inside = match &field.after {
        Some(Value::Object(_) | Value::Bool(_)) => return None,
        Some(Value::Array(items)) => {
            let each = items.iter().enumerate().filter_map(|(i, item)| item.as_object().map(|item| (i, item)));
            let each = each.map(|(i, item)| {
                let each = inputs(item).into_iter().map(|(key, value)| {
                    let name = format!("item-{n}-{i}-{key}");
                    let value = of(format!("item-{{n}}-{i}-{key}")).unwrap_or(value);
                    view! {
                        <div class="field">
                            <label for=name.clone()>{part_name(key)}</label>
                            <input id=name.clone() name=name value=value autocomplete="off"/>
                        </div>
                    }
                });
                view! { <div class="edit-item">{each.collect_view()}</div> }
            });
            Either::Left(view! { <p class="hint">{say("edits-correct-list")}</p> {each.collect_view()} })
        }
        other => {
            let name = format!("value-{n}");
            let proposed = written(&field.field, other.as_ref(), names).lines().join("\n");
            let proposed = other.as_ref().and_then(Value::as_str).map_or(proposed, str::to_owned);
            let proposed = other.as_ref().filter(|value| value.is_number()).map_or(proposed, ToString::to_string);
            let text = of("value-{n}".to_owned()).unwrap_or(proposed);
            Either::Right(view! {
                <div class="field">
                    <label for=name.clone()>{say("edits-correct-label")}</label>
                    <TextBox name value=text rows=4/>
                </div>
            })
        }
    };
    Some(view! { <details><summary>{say("edits-correct")}</summary>{inside}</details> })
}

fn refusal(n: usize, reason: &str, wrong: Option<&'static str>, words: &str, wrong_words: Option<&'static str>) -> impl IntoView + use<> {
    let (reason_id, words_id) = (format!("reason-{n}"), format!("words-{n}"));
    let options = RefusalReason::ALL.map(|one| {
        let selected = one.code() == reason;
        view! { <option value=one.code() selected=selected>{reason_words(one)}</option> }
    });
    let class = |wrong: Option<&str>| if wrong.is_some() { "field wrong" } else { "field" };
    let open = !reason.is_empty() || !words.is_empty() || wrong.is_some() || wrong_words.is_some();
    view! {
        <details open=open>
            <summary>{say("edits-why")}</summary>
            <div class=class(wrong)>
                <label for=reason_id.clone()>{say("edits-reason")}</label>
                {problem_of(&reason_id, wrong)}
                <select id=reason_id.clone() name=reason_id>
                    <option value="">{say("edits-reason-choose")}</option>
                    {options.collect_view()}
                </select>
            </div>
            <div class=class(wrong_words)>
                <label for=words_id.clone()>{say("edits-words")}</label>
                <p class="hint">{say("edits-words-hint")}</p>
                {problem_of(&words_id, wrong_words)}
                <TextBox name=words_id value=words.to_owned() rows=2/>
            </div>
        </details>
    }
}

pub async fn submit(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    Path((_, id)): Path<(String, String)>,
    page: Redraw,
    Form(pairs): Form<Vec<(String, String)>>,
) -> Answer {
    let id: Id<Edit> = id.parse().map_err(|_| ErrorPage(Trouble::NotFound))?;
    let shown = store::edits::show(&cx, id).await?;
    let mut form = ReviewForm::new(pairs);
    let decisions = form.parse(&shown);
    if !form.wrong.is_empty() {
        return Ok(page.with(Attempt { form, problems: vec![] }).await);
    }
    if form.seen().is_some_and(|seen| seen != shown.seal()) {
        return Ok(page.overtaken(Attempt { form, problems: vec![] }, Overtaken).await);
    }
    match store::edits::decide_seen(&cx, id, (form.version(), form.seen()), &decisions).await {
        Ok(Outcome::Conflict(conflicts)) => Ok(page.moved(&conflicts).overtaken(Attempt { form, problems: vec![] }, Overtaken).await),
        Err(Error::Stale) => Ok(page.overtaken(Attempt { form, problems: vec![] }, Overtaken).await),
        Ok(Outcome::Done { waiting, .. }) if !waiting.is_empty() => Ok(to(&links::staff::edit(language, id))),
        Ok(_) => Ok(to(&links::staff::edits(language, &EditsAsked { done: "decided".into(), ..EditsAsked::default() }))),
        Err(Error::Invalid(problems)) => {
            // What a correction has broken is the correction's fault, whichever field the store names.
            let named = |decision: &&domain::edit::Decision| problems.iter().any(|problem| problem.field == decision.field.as_str());
            let at = decisions.iter().find(|decision| decision.corrected.is_some()).or_else(|| decisions.iter().find(named));
            let at = at.and_then(|decision| form.place(&decision.field));
            form.wrong.push((format!("value-{}", at.unwrap_or_default()), "edits-problem-value"));
            Ok(page.with(Attempt { form, problems: vec![] }).await)
        }
        Err(error) => Err(error.into()),
    }
}
