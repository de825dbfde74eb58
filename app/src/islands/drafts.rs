//! Keeps what is typed into a long form as a draft, a little after one stops typing. Before it wakes, and without it, the form has a button for this.
use super::failure::Failure;
use leptos::{
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{
        Event,
        js_sys::{Array, Function, JSON, Reflect, global},
    },
};
use serde::{Deserialize, Serialize};
use std::{rc::Rc, time::Duration};

/// What it may say.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct DraftWords {
    pub kept: String,
    pub failed: String,
}

/// Nobody wants every letter sent.
const PAUSE: Duration = Duration::from_secs(2);

/// `form` is the form's id, `place` which page of which record it is (`pages::upkeep::section::keep` reads it).
#[island]
pub fn DraftKeeper(words: DraftWords, form: String, place: String) -> impl IntoView {
    let keep = Action::new(move |typed: &String| keep_draft(place.clone(), typed.clone()));
    Effect::new(move |_| watch(form.clone(), PAUSE, Rc::new(move |typed: String| drop(keep.dispatch(typed)))));
    let said = move || match keep.value().get() {
        None => String::new(),
        Some(Ok(())) => words.kept.clone(),
        Some(Err(_)) => words.failed.clone(),
    };
    view! { <p role="status" class="muted">{said}</p> }
}

/// Tells what stands in the form, a little after somebody has stopped typing in it.
pub(super) fn watch(form: String, pause: Duration, heard: Rc<dyn Fn(String)>) {
    let Some(element) = document().get_element_by_id(&form) else { return };
    let turn = StoredValue::new(0_u32);
    let listener = Closure::<dyn Fn(Event)>::new(move |_| {
        let (form, heard) = (form.clone(), heard.clone());
        turn.update_value(|turn| *turn += 1);
        let mine = turn.get_value();
        set_timeout(
            move || {
                // Whoever went on typing is kept a moment later.
                if turn.get_value() == mine
                    && let Some(typed) = typed(&form)
                {
                    heard(typed);
                }
            },
            pause,
        );
    });
    // Without a listener the button is still there.
    let _ = element.add_event_listener_with_callback("input", listener.as_ref().unchecked_ref());
    // It is needed for as long as the page.
    listener.forget();
}

/// Names and values of the form as JSON. Not by name: the crate that lends the browser's things has these switched off.
pub(super) fn typed(form: &str) -> Option<String> {
    let form = document().get_element_by_id(form)?;
    let made: Function = Reflect::get(&global(), &JsValue::from_str("FormData")).ok()?.dyn_into().ok()?;
    let data = Reflect::construct(&made, &Array::of1(&form)).ok()?;
    let entries: Function = Reflect::get(&data, &JsValue::from_str("entries")).ok()?.dyn_into().ok()?;
    let pairs = Array::from(&entries.call0(&data).ok()?);
    JSON::stringify(&pairs).ok()?.as_string()
}

/// Keeps the draft of the caller; the verb asks leave (`Act::EditListing`).
#[server(prefix = "/live", endpoint = "draft")]
pub async fn keep_draft(place: String, typed: String) -> Result<(), Failure> {
    Ok(crate::pages::upkeep::section::keep(&expect_context::<store::Cx>(), &place, &typed).await?)
}
