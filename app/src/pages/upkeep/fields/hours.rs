//! Opening hours: a line for each span of a day, every week or every second Tuesday; exceptions with their dates; what holds on public days off.
use super::{hidden, more, ticks};
use crate::{
    islands::HoursPreview,
    pages::{
        parts::field::{Choice, Choices, Field, Select},
        upkeep::{
            load::Editing,
            section::{FORM, place_of},
            shown::schedule,
        },
        words::{say, say_with},
    },
};
use domain::{
    Attempt,
    listing::{Names, Own, Repeat, Section, Sheet, WEEK, last, names::hours as name},
};
use leptos::prelude::*;
use serde_json::Value;

/// `own`: the record that keeps the hours, or the part of it.
pub fn fields(editing: &Editing, section: Section, own: &Own, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    // Whoever came by a letter's link has a page without scripts.
    let awake = !editing.by_link;
    let lines = (0..last(sheet, &LINES)).map(|place| line(attempt, place, awake)).collect_view();
    let preview = awake.then(|| {
        let place = place_of(editing, section);
        let (title, failed) = (say("upkeep-preview-title"), say("editor-hours-failed"));
        view! { <HoursPreview title failed form=FORM.to_owned() place language=editing.language.code().to_owned()/> }
    });
    let exceptions = (0..last(sheet, &EXCEPTIONS)).map(|place| exception(attempt, place)).collect_view();
    let off = ["unsaid", "open", "closed"].map(|code| Choice::new(code, say(&format!("upkeep-holidays-{code}"))));
    view! {
        <p class="hint">{say("upkeep-hours-hint")}</p>
        {lines}
        {more(sheet, &LINES)}
        <h2>{say("upkeep-exceptions")}</h2>
        <p class="hint">{say("upkeep-exceptions-hint")}</p>
        {exceptions}
        {more(sheet, &EXCEPTIONS)}
        <Choices name="holidays" legend=say("upkeep-holidays") choices=off.into() value=sheet.get("holidays").to_owned() problem=attempt.problem("holidays")/>
        {kept(editing, own, sheet)}
        {preview}
    }
}

/// Shown when the island listens to them; it knows what they do by their values.
fn tools(place: usize) -> impl IntoView {
    let line = place + 1;
    let tools = ["workdays", "every-day", "lunch", "copy"].map(|tool| {
        let (no_line, no_break) = (say("editor-hours-no-line"), say("editor-hours-no-break"));
        view! {
            <button type="button" class="link" value=tool data-line=line data-no-line=no_line data-no-break=no_break>
                {say(&format!("editor-hours-{tool}"))}
            </button>
            " "
        }
    });
    let label = say_with("editor-hours-tools", &[("number", line.into())]);
    view! { <p class="tools hours-tools" role="group" aria-label=label>{tools.collect_view()} <span role="status"></span></p> }
}

const LINES: [&Names; 4] = [&name::FROM, &name::TO, &name::REMARK, &name::DAYS];
const EXCEPTIONS: [&Names; 3] = [&name::ON, &name::WHY, &name::OPEN];

fn line(attempt: &Attempt<Sheet>, place: usize, awake: bool) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let [days, from, to, repeat] = [name::DAYS, name::FROM, name::TO, name::REPEAT].map(|names| names[place]);
    let [since, starts, ends, remark] = [name::SINCE, name::STARTS, name::ENDS, name::REMARK].map(|names| names[place]);
    let week = WEEK.iter().enumerate().map(|(n, day)| Choice::new(*day, say(&format!("day-{n}")))).collect();
    let repeats = Repeat::ALL.map(|repeat| Choice::new(repeat.code(), say(&format!("upkeep-repeat-{}", repeat.code())))).into();
    let value = |field: &str| sheet.get(field).to_owned();
    let problem = |field: &str| attempt.problem(field);
    let more = sheet.any(&[since, starts, ends, remark])
        || !matches!(sheet.get(repeat), "" | "week")
        || [since, starts, ends].iter().any(|field| problem(field).is_some());
    view! {
        <fieldset class="field row">
            <legend>{say_with("upkeep-hours-row", &[("number", (place + 1).into())])}</legend>
            {hidden(name::LINE[place], sheet)}
            {ticks(days, [say("upkeep-hours-days"), String::new()], week, &sheet.all(days), problem(days))}
            <div class="together">
                <Field name=from label=say("upkeep-hours-opens") kind="time" value=value(from) problem=problem(from)/>
                <Field name=to label=say("upkeep-hours-closes") kind="time" value=value(to) problem=problem(to)/>
            </div>
            {awake.then(|| tools(place))}
            <details open=more>
                <summary>{say("upkeep-hours-more")}</summary>
                <Select name=repeat label=say("upkeep-repeat") groups=vec![(String::new(), repeats)] value=value(repeat) problem=problem(repeat)/>
                <Field name=since label=say("upkeep-hours-since") hint=say("upkeep-hours-since-hint") kind="date" value=value(since) problem=problem(since) optional=true/>
                <div class="together">
                    <Field name=starts label=say("upkeep-hours-starts") kind="date" value=value(starts) problem=problem(starts) optional=true/>
                    <Field name=ends label=say("upkeep-hours-ends") kind="date" value=value(ends) problem=problem(ends) optional=true/>
                </div>
                <Field name=remark label=say("upkeep-hours-remark") hint=say("upkeep-hours-remark-hint") value=value(remark) problem=problem(remark) optional=true/>
            </details>
        </fieldset>
    }
}

fn exception(attempt: &Attempt<Sheet>, place: usize) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let [on, until, kind] = [name::ON, name::UNTIL, name::KIND].map(|names| names[place]);
    let [open, shut, why] = [name::OPEN, name::SHUT, name::WHY].map(|names| names[place]);
    let kinds = ["closed", "instead"].map(|code| Choice::new(code, say(&format!("upkeep-exception-kind-{code}")))).into();
    let value = |field: &str| sheet.get(field).to_owned();
    let problem = |field: &str| attempt.problem(field);
    view! {
        <fieldset class="field row">
            <legend>{say_with("upkeep-exception-row", &[("number", (place + 1).into())])}</legend>
            {hidden(name::EXCEPTION[place], sheet)}
            <div class="together">
                <Field name=on label=say("upkeep-exception-on") kind="date" value=value(on) problem=problem(on)/>
                <Field name=until label=say("upkeep-exception-until") kind="date" value=value(until) problem=problem(until) optional=true/>
            </div>
            <Select name=kind label=say("upkeep-exception-kind") groups=vec![(String::new(), kinds)] value=value(kind) problem=problem(kind)/>
            <div class="together">
                <Field name=open label=say("upkeep-hours-opens") kind="time" value=value(open) problem=problem(open) optional=true/>
                <Field name=shut label=say("upkeep-hours-closes") kind="time" value=value(shut) problem=problem(shut) optional=true/>
            </div>
            <Field name=why label=say("upkeep-exception-why") value=value(why) problem=problem(why) optional=true/>
        </fieldset>
    }
}

/// Rules of a feed that no line can say: they stay unless somebody takes their mark away.
fn kept(editing: &Editing, own: &Own, sheet: &Sheet) -> impl IntoView + use<> {
    let all = own.get("schedules").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_object);
    let id = |item: &Own| item.get("id").and_then(Value::as_str).unwrap_or_default().to_owned();
    let drawn = domain::listing::drawn(Section::Hours, editing.record.kind, own, None);
    let odd = all.filter(|item| drawn.has("keep", &id(item))).map(|item| Choice::new(id(item), schedule(item)));
    let odd: Vec<Choice> = odd.collect();
    let ticked: Vec<String> = sheet.all("keep").into_iter().map(str::to_owned).collect();
    (!odd.is_empty()).then(|| {
        let ticked: Vec<&str> = ticked.iter().map(String::as_str).collect();
        ticks("keep", [say("upkeep-hours-kept"), say("upkeep-hours-kept-hint")], odd, &ticked, None)
    })
}
