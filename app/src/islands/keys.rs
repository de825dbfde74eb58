//! The queue by keys: j and k go from row to row, Enter opens (it is a link), a and d lead to the act's own place on the request's page, where
//! it is looked at before it is done. Drawn only for those who have not switched keys off.
use leptos::{
    ev::{KeyboardEvent, keydown},
    prelude::*,
    wasm_bindgen::JsCast,
    web_sys::{Element, HtmlElement},
};

/// `rows` is the id of the rows' element, `help` that of the list of keys, which can be folded.
#[island]
pub fn QueueKeys(rows: String, help: String) -> impl IntoView {
    Effect::new(move |_| {
        let (rows, help) = (rows.clone(), help.clone());
        // It is needed for as long as the page.
        let _ = window_event_listener(keydown, move |event| {
            if let Some(key) = plain_key(&event)
                && press(key, &rows, &help).is_some()
            {
                event.prevent_default();
            }
        });
    });
}

/// The key that was pressed alone, and not into a field. On a keyboard of another alphabet the place of the key counts.
fn plain_key(event: &KeyboardEvent) -> Option<char> {
    let typing = event.target().and_then(|target| target.dyn_into::<Element>().ok()).is_some_and(|element| is_field(&element));
    if typing
        || event.ctrl_key()
        || event.alt_key()
        || event.meta_key()
        || event.repeat() && !matches!(event.code().as_str(), "KeyJ" | "KeyK")
    {
        return None;
    }
    let mut key = event.key().chars().collect::<Vec<_>>();
    let single = key.pop().filter(|_| key.is_empty())?;
    if single.is_ascii() {
        return Some(single.to_ascii_lowercase());
    }
    event.code().strip_prefix("Key").and_then(|letter| letter.chars().next()).map(|letter| letter.to_ascii_lowercase())
}

fn is_field(element: &Element) -> bool {
    let box_to_tick = || matches!(element.get_attribute("type").as_deref(), Some("checkbox" | "radio"));
    match element.tag_name().to_ascii_lowercase().as_str() {
        "input" => !box_to_tick(),
        "textarea" | "select" => true,
        _ => element.has_attribute("contenteditable"),
    }
}

/// `None` when the key means nothing here.
fn press(key: char, rows: &str, help: &str) -> Option<()> {
    match key {
        'j' => go(rows, Element::next_element_sibling, Element::first_element_child),
        'k' => go(rows, Element::previous_element_sibling, Element::last_element_child),
        'a' => lead_to(rows, "accept"),
        'd' => lead_to(rows, "decline"),
        'x' => {
            let box_to_tick = current(rows)?.query_selector("input[type=checkbox]").ok()??;
            box_to_tick.dyn_into::<HtmlElement>().ok()?.click();
            Some(())
        }
        '?' => {
            let list = document().get_element_by_id(help)?;
            list.toggle_attribute("open").ok()?;
            list.query_selector("summary").ok()??.dyn_into::<HtmlElement>().ok()?.focus().ok()
        }
        _ => None,
    }
}

/// The row in which one is.
fn current(rows: &str) -> Option<Element> {
    let here = document().active_element()?.closest("tr").ok()??;
    (here.parent_element()?.id() == rows).then_some(here)
}

/// To the next row that is not hidden, from none to the first.
fn go(rows: &str, step: impl Fn(&Element) -> Option<Element>, begin: impl Fn(&Element) -> Option<Element>) -> Option<()> {
    let mut row = match current(rows) {
        Some(here) => step(&here),
        None => begin(&document().get_element_by_id(rows)?),
    }?;
    while row.has_attribute("hidden") {
        row = step(&row)?;
    }
    let link = row.query_selector("th a").ok()??.dyn_into::<HtmlElement>().ok()?;
    link.focus().ok()
}

/// Nothing is done by one key: it opens the request's page where the act is, with its own form.
fn lead_to(rows: &str, act: &str) -> Option<()> {
    let link = current(rows)?.query_selector("th a").ok()??;
    let address = link.get_attribute("href")?;
    window().location().set_href(&format!("{address}&act={act}#{act}")).ok()
}
