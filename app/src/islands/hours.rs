//! Opening hours while one types them: said back in words by the server, by the same rules as the residents' page; and short ways to fill a line in.
//! Before it wakes, and without it, the lines are plain fields and "preview" is a button. Kept small: its buttons are the page's own HTML.
use super::{
    drafts::{typed, watch},
    failure::Failure,
};
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{
        Element, Event, HtmlInputElement,
        js_sys::{Array, Function, Object, Reflect, global},
    },
};
use std::{rc::Rc, time::Duration};

const PAUSE: Duration = Duration::from_millis(700);

/// `form` is the form's id, `place` which page of which record it is, `language` the page's; `failed` is said when nothing can be said back.
#[island]
pub fn HoursPreview(title: String, failed: String, form: String, place: String, language: String) -> impl IntoView {
    let ask = Action::new(move |typed: &String| say_hours(place.clone(), typed.clone(), language.clone()));
    Effect::new(move |_| {
        watch(form.clone(), PAUSE, Rc::new(move |typed: String| drop(ask.dispatch(typed))));
        show_tools(&form);
        // What stands there already is said at once.
        if let Some(typed) = typed(&form) {
            ask.dispatch(typed);
        }
    });
    let said = move || match ask.value().get() {
        None => String::new(),
        Some(Ok(said)) => said,
        Some(Err(_)) => failed.clone(),
    };
    view! { <div class="hours-said"><h2>{title}</h2><p aria-live="polite">{said}</p></div> }
}

/// RFC 5545's words, as the boxes of the form have them.
const WEEK: [&str; 7] = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"];
/// More lines than any page has.
const MOST_LINES: i64 = 200;
/// A break in the middle of the day: what people change least often.
const BREAK: (&str, &str) = ("12:00", "13:00");

/// They are hidden until somebody listens to them.
fn show_tools(form: &str) -> Option<()> {
    let form = document().get_element_by_id(form)?;
    form.set_attribute("data-awake", "").ok()?;
    let pressed = Closure::<dyn Fn(Event)>::new(|event: Event| {
        press(&event);
    });
    form.add_event_listener_with_callback("click", pressed.as_ref().unchecked_ref()).ok()?;
    // It is needed for as long as the page.
    pressed.forget();
    Some(())
}

/// They fill in fields that are there: what they did can be seen and typed over. What they could not do stands on the button, and is said beside it.
fn press(event: &Event) -> Option<()> {
    let target = event.target()?.dyn_into::<Element>().ok()?;
    let button = target.closest("[data-line]").ok()??;
    let line = button.get_attribute("data-line")?.parse().ok()?;
    let why = match button.get_attribute("value")?.as_str() {
        "workdays" => mark(line, 5),
        "every-day" => mark(line, WEEK.len()),
        "lunch" => with_break(line),
        _ => copied(line).map(|_| ()),
    };
    let words = why.err().and_then(|why| button.get_attribute(why));
    button.parent_element()?.query_selector("[role=status]").ok()??.set_text_content(words.as_deref());
    Some(())
}

/// Every line that is drawn says something already.
const NO_LINE: &str = "data-no-line";
/// The line does not last over midday.
const NO_BREAK: &str = "data-no-break";

fn field(name: &str, line: i64) -> Option<HtmlInputElement> {
    document().get_element_by_id(&format!("{name}-{line}")).map(JsCast::unchecked_into)
}
/// The first box has the name of them all as its id.
fn day(line: i64, day: usize) -> Option<HtmlInputElement> {
    if day == 0 {
        return field("days", line);
    }
    document().get_element_by_id(&format!("days-{line}-{}", WEEK[day])).map(JsCast::unchecked_into)
}
/// Also of a box of one of several: it is asked for its value by name alone.
fn value(name: &str, line: i64) -> String {
    field(name, line).and_then(|field| Reflect::get(&field, &JsValue::from_str("value")).ok()?.as_string()).unwrap_or_default()
}
/// And tells those who listen: the draft and the preview. A refusal of the browser leaves the field as it is, and one sees that.
fn write(name: &str, line: i64, value: &str) -> Option<()> {
    let field = field(name, line)?;
    Reflect::set(&field, &JsValue::from_str("value"), &JsValue::from_str(value)).ok()?;
    // Not by name: the crate that lends the browser's things has this constructor switched off.
    let made: Function = Reflect::get(&global(), &JsValue::from_str("Event")).ok()?.dyn_into().ok()?;
    let how = Object::new();
    Reflect::set(&how, &JsValue::from_str("bubbles"), &JsValue::TRUE).ok()?;
    let event = Reflect::construct(&made, &Array::of2(&JsValue::from_str("input"), &how)).ok()?;
    field.dispatch_event(event.unchecked_ref()).ok().map(|_| ())
}

fn tick(line: i64, place: usize, wanted: bool) {
    // A click is heard by all who listen.
    if let Some(tick) = day(line, place).filter(|tick| tick.checked() != wanted) {
        tick.click();
    }
}
fn is_ticked(line: i64, place: usize) -> bool {
    day(line, place).is_some_and(|tick| tick.checked())
}

/// The first so many days of the week and no others.
fn mark(line: i64, days: usize) -> Result<(), &'static str> {
    day(line, 0).ok_or(NO_LINE)?;
    for place in 0..WEEK.len() {
        tick(line, place, place < days);
    }
    Ok(())
}

/// The next line in which nothing is said.
fn free_after(line: i64) -> Option<i64> {
    let is_there = |line: &i64| field("from", *line).is_some();
    let is_free = |line: &i64| {
        ["from", "to", "remark"].iter().all(|name| value(name, *line).is_empty()) && !(0..WEEK.len()).any(|place| is_ticked(*line, place))
    };
    (line + 1..=MOST_LINES).take_while(is_there).find(is_free)
}

/// The same days and times once more, to change one of the two; whoever works by keyboard is taken there.
fn copied(line: i64) -> Result<i64, &'static str> {
    let free = free_after(line).ok_or(NO_LINE)?;
    for place in 0..WEEK.len() {
        tick(free, place, is_ticked(line, place));
    }
    for name in ["from", "to", "repeat", "since", "starts", "ends"] {
        write(name, free, &value(name, line));
    }
    if let Some(field) = field("from", free) {
        // Where the focus cannot go, the line is filled in all the same.
        let _ = field.focus();
    }
    Ok(free)
}

/// Two lines in place of one, where it lasts over midday.
fn with_break(line: i64) -> Result<(), &'static str> {
    let (from, to) = (value("from", line), value("to", line));
    // Times of day as the browser gives them stand in the order of the clock.
    if from.is_empty() || to.is_empty() || from.as_str() >= BREAK.0 || (to.as_str() <= BREAK.1 && to > from) {
        return Err(NO_BREAK);
    }
    let second = copied(line)?;
    write("to", line, BREAK.0);
    write("from", second, BREAK.1);
    Ok(())
}

/// What the form of the caller says in words; the verb asks leave (`Act::EditListing`).
#[server(prefix = "/live", endpoint = "hours")]
pub async fn say_hours(place: String, typed: String, language: String) -> Result<String, Failure> {
    Ok(crate::pages::upkeep::spoken::said(&expect_context::<store::Cx>(), &place, &typed, &language).await?)
}
