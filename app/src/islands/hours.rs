//! Opening hours while one types them: said back in words by the server, by the same rules as the residents' page; and short ways to fill a line in.
//! Before it wakes, and without it, the lines are plain fields and "preview" is a button.
use super::{
    drafts::{typed, watch},
    failure::Failure,
};
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue},
    web_sys::{
        Element, HtmlElement, HtmlInputElement,
        js_sys::{Array, Function, Object, Reflect, global},
    },
};
use serde::{Deserialize, Serialize};
use std::time::Duration;

/// What it may say.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct HoursWords {
    pub title: String,
    pub week: String,
    pub nothing: String,
    pub failed: String,
}

/// What the lines say.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct HoursSaid {
    /// What cannot be understood yet.
    pub wrong: Vec<String>,
    pub lines: Vec<String>,
    /// The coming days.
    pub week: Vec<String>,
}

const PAUSE: Duration = Duration::from_millis(700);

/// `form` is the form's id, `place` which page of which record it is, `language` the page's.
#[island]
pub fn HoursPreview(words: HoursWords, form: String, place: String, language: String) -> impl IntoView {
    let ask = Action::new(move |typed: &String| say_hours(place.clone(), typed.clone(), language.clone()));
    let (awake, watched) = (RwSignal::new(false), form);
    Effect::new(move |_| {
        awake.set(true);
        watch(watched.clone(), PAUSE, move |typed| drop(ask.dispatch(typed)));
        // What stands there already is said at once.
        if let Some(typed) = typed(&watched) {
            ask.dispatch(typed);
        }
    });
    let title = words.title.clone();
    let said = move || {
        ask.value().get().map(|answer| match answer {
            Ok(said) => spoken(&words, said).into_any(),
            Err(_) => view! { <p role="status">{words.failed.clone()}</p> }.into_any(),
        })
    };
    view! {
        <section class="hours-said" aria-labelledby="hours-said" hidden=move || !awake.get()>
            <h2 id="hours-said">{title}</h2>
            <div aria-live="polite">{said}</div>
        </section>
    }
}

fn spoken(words: &HoursWords, said: HoursSaid) -> impl IntoView + use<> {
    let items = |all: Vec<String>| all.into_iter().map(|line| view! { <li>{line}</li> }).collect_view();
    let nothing = (said.wrong.is_empty() && said.lines.is_empty()).then(|| view! { <p>{words.nothing.clone()}</p> });
    let week = (!said.week.is_empty()).then(|| view! { <p>{words.week.clone()}</p> <ul>{items(said.week)}</ul> });
    view! { {nothing} <ul class="problem">{items(said.wrong)}</ul> <ul>{items(said.lines)}</ul> {week} }
}

/// What the buttons of a line say.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct ToolWords {
    /// What they are, for those who hear them one by one.
    pub label: String,
    pub workdays: String,
    pub every_day: String,
    pub lunch: String,
    pub copy: String,
    pub no_line: String,
    pub no_break: String,
}

/// RFC 5545's words, as the boxes of the form have them.
const WEEK: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/// More lines than any page has.
const MOST_LINES: u32 = 200;
/// A break in the middle of the day: what people change least often.
const BREAK: (&str, &str) = ("12:00", "13:00");

/// Of the line with this number, from 1. They fill in fields that are there: what they did can be seen and typed over.
#[island]
pub fn HoursTools(words: ToolWords, line: u32) -> impl IntoView {
    let (awake, said) = (RwSignal::new(false), RwSignal::new(String::new()));
    Effect::new(move |_| awake.set(true));
    let ToolWords { label, workdays, every_day, lunch, copy, no_line, no_break } = words;
    let missing = no_line.clone();
    let at_midday = move |_| {
        said.set(match with_break(line) {
            Done::Yes => String::new(),
            Done::NoLine => no_line.clone(),
            Done::NoTimes => no_break.clone(),
        });
    };
    let to_next = move |_| said.set(if copied(line).is_some() { String::new() } else { missing.clone() });
    view! {
        <p class="actions" role="group" aria-label=label hidden=move || !awake.get()>
            <button type="button" class="link" on:click=move |_| mark(line, 5)>{workdays}</button>
            <button type="button" class="link" on:click=move |_| mark(line, 7)>{every_day}</button>
            <button type="button" class="link" on:click=at_midday>{lunch}</button>
            <button type="button" class="link" on:click=to_next>{copy}</button>
            <span role="status">{said}</span>
        </p>
    }
}

enum Done {
    Yes,
    /// Every line that is drawn says something already.
    NoLine,
    /// The line does not last over midday.
    NoTimes,
}

fn field(name: &str) -> Option<HtmlInputElement> {
    document().get_element_by_id(name)?.dyn_into().ok()
}
/// The first box has the name of them all as its id.
fn day(line: u32, day: usize) -> Option<HtmlInputElement> {
    field(&if day == 0 { format!("days-{line}") } else { format!("days-{line}-{}", WEEK[day]) })
}
fn value(name: &str, line: u32) -> String {
    field(&format!("{name}-{line}")).map(|field| field.value()).unwrap_or_default()
}
/// And tells those who listen: the draft and the preview.
fn write(name: &str, line: u32, value: &str) {
    let Some(field) = field(&format!("{name}-{line}")) else { return };
    field.set_value(value);
    tell(&field);
}

/// Not by name: the crate that lends the browser's things has this constructor switched off.
fn tell(element: &Element) -> Option<()> {
    let made: Function = Reflect::get(&global(), &JsValue::from_str("Event")).ok()?.dyn_into().ok()?;
    let how = Object::new();
    Reflect::set(&how, &JsValue::from_str("bubbles"), &JsValue::TRUE).ok()?;
    let event = Reflect::construct(&made, &Array::of2(&JsValue::from_str("input"), &how)).ok()?;
    element.dispatch_event(event.unchecked_ref()).ok().map(|_| ())
}

/// The first so many days of the week and no others; a click is heard by all who listen.
fn mark(line: u32, days: usize) {
    for (place, tick) in (0..WEEK.len()).filter_map(|place| Some((place, day(line, place)?))) {
        if tick.checked() != (place < days) {
            tick.click();
        }
    }
}

/// The next line in which nothing is said, and the days and words that this one has in it.
fn free_after(line: u32) -> Option<u32> {
    let is_there = |line: &u32| field(&format!("from-{line}")).is_some();
    let is_free = |line: &u32| {
        ["from", "to", "remark"].iter().all(|name| value(name, *line).is_empty())
            && (0..WEEK.len()).all(|place| day(*line, place).is_none_or(|tick| !tick.checked()))
    };
    (line + 1..=MOST_LINES).take_while(is_there).find(is_free)
}

/// The same days and times once more, to change one of the two.
fn copied(line: u32) -> Option<u32> {
    let free = free_after(line)?;
    for place in 0..WEEK.len() {
        if let (Some(own), Some(other)) = (day(line, place), day(free, place))
            && own.checked() != other.checked()
        {
            other.click();
        }
    }
    for name in ["from", "to", "repeat", "since", "starts", "ends"] {
        copy_value(name, line, free);
    }
    let focus = field(&format!("from-{free}"))?;
    // Where it went: whoever works by keyboard is taken there.
    let _ = focus.unchecked_ref::<HtmlElement>().focus();
    Some(free)
}

/// A box of one of several has its value by its name alone.
fn copy_value(name: &str, from: u32, to: u32) {
    let of = |line: u32| document().get_element_by_id(&format!("{name}-{line}"));
    if let (Some(own), Some(other)) = (of(from), of(to)) {
        let key = JsValue::from_str("value");
        // A refusal of the browser leaves the field empty, and one sees that.
        let _ = Reflect::get(&own, &key).and_then(|value| Reflect::set(&other, &key, &value));
        tell(&other);
    }
}

/// Two lines in place of one, where it lasts over midday.
fn with_break(line: u32) -> Done {
    let (from, to) = (value("from", line), value("to", line));
    // Times of day as the browser gives them stand in the order of the clock.
    if from.is_empty() || to.is_empty() || from.as_str() >= BREAK.0 || (to.as_str() <= BREAK.1 && to > from) {
        return Done::NoTimes;
    }
    let Some(second) = copied(line) else { return Done::NoLine };
    write("to", line, BREAK.0);
    write("from", second, BREAK.1);
    Done::Yes
}

/// What the form of the caller says in words; the verb asks leave (`Act::EditListing`).
#[server(prefix = "/live", endpoint = "hours")]
pub async fn say_hours(place: String, typed: String, language: String) -> Result<HoursSaid, Failure> {
    Ok(crate::pages::upkeep::spoken::said(&expect_context::<store::Cx>(), &place, &typed, &language).await?)
}
