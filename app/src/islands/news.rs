//! The queue's news: the page hears at once that the list has changed, and offers to show it. It changes no row under somebody's hand.
//! Before it wakes, and where no stream can be had, it is a link to the page, or a question that is asked when pressed.
use super::failure::Failure;
use leptos::{
    ev::visibilitychange,
    prelude::*,
    wasm_bindgen::{JsCast, JsValue, closure::Closure},
    web_sys::{
        EventTarget, MessageEvent,
        js_sys::{Array, Function, Reflect, global},
    },
};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// What it may say.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct NewsWords {
    pub check: String,
    pub same: String,
    pub changed: String,
    pub show: String,
    pub failed: String,
    /// The page hears of news by itself.
    pub watching: String,
    pub new: String,
    pub other: String,
    /// Nobody is signed in any more.
    pub ended: String,
}

/// How the queue stands: enough to see that it is no longer the one on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    pub open: u32,
    pub unanswered: u32,
    /// The last change of any open task, milliseconds UTC.
    pub changed_at: i64,
}

/// What was heard since the page was drawn, by request.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
struct Heard {
    watching: bool,
    ended: bool,
    new: BTreeSet<String>,
    other: BTreeSet<String>,
}

/// `drawn` is how the queue stood when the page was made, `stream` where its news are, `queue` the page's address, `rows` the rows' element.
#[island]
pub fn QueueNews(words: NewsWords, drawn: Waiting, stream: String, queue: String, rows: String) -> impl IntoView {
    // An `Action`, not a `Resource`: nothing to wait for while the page is drawn, so no data scripts in it.
    let check = Action::new(|(): &()| queue_now());
    let heard = RwSignal::new(Heard::default());
    Effect::new(move |_| watch(&stream, &rows, heard));
    let (address, said) = (queue.clone(), words.clone());
    view! {
        <p class="queue-check">
            <a
                href=queue
                on:click=move |event| {
                    // Where news are heard, or nobody is signed in, the link is the page itself.
                    if !heard.with_untracked(|heard| heard.watching || heard.ended) {
                        event.prevent_default();
                        check.dispatch(());
                    }
                }
            >
                {words.check.clone()}
            </a>
            " "
            <span role="status">
                {move || {
                    let answer = check.value().get().map(|answer| answer_to(&said, &drawn, answer.ok(), &address));
                    let news = heard.with(|heard| told(&said, heard, &address));
                    view! { {answer} {news} }
                }}
            </span>
        </p>
    }
}

fn told(words: &NewsWords, heard: &Heard, queue: &str) -> impl IntoView + use<> {
    let count = |label: &str, some: &BTreeSet<String>| (!some.is_empty()).then(|| format!("{label} {}. ", some.len()));
    let said = match heard {
        Heard { ended: true, .. } => words.ended.clone(),
        Heard { new, other, .. } if !new.is_empty() || !other.is_empty() => {
            [count(&words.new, new), count(&words.other, other)].into_iter().flatten().collect()
        }
        Heard { watching: true, .. } => words.watching.clone(),
        Heard { .. } => String::new(),
    };
    let more = heard.ended || !heard.new.is_empty() || !heard.other.is_empty();
    let link = more.then(|| view! { " " <a class="button" href=queue.to_owned()>{words.show.clone()}</a> });
    view! { <span class:fresh=more>{said}</span> {link} }
}

fn answer_to(words: &NewsWords, drawn: &Waiting, now: Option<Waiting>, queue: &str) -> impl IntoView + use<> {
    let said = match now {
        None => &words.failed,
        Some(now) if now == *drawn => &words.same,
        Some(_) => &words.changed,
    };
    let link = now.filter(|now| now != drawn).map(|_| view! { " " <a href=queue.to_owned()>{words.show.clone()}</a> });
    view! { {said.clone()} {link} }
}

/// Listens while the page is in sight: a browser has few connections to one site, and tabs in the background would take them all.
fn watch(stream: &str, rows: &str, heard: RwSignal<Heard>) {
    let (stream, rows) = (StoredValue::new(stream.to_owned()), StoredValue::new(rows.to_owned()));
    let open = StoredValue::new_local(None::<EventTarget>);
    // Where to go on from, when it is looked at again.
    let last = StoredValue::new(None::<String>);
    let listen = move || {
        let address = stream.with_value(|stream| match last.get_value() {
            Some(link) => format!("{}since={link}", stream.split("since=").next().unwrap_or_default()),
            None => stream.clone(),
        });
        let Some(source) = source(&address) else { return };
        on(&source, "open", move |_| heard.update(|heard| heard.watching = true));
        on(&source, "queue", move |event| {
            let Ok(event) = event.dyn_into::<MessageEvent>() else { return };
            last.update_value(|last| *last = Some(event.last_event_id()).filter(|id| !id.is_empty()).or_else(|| last.take()));
            let news = event.data().as_string().unwrap_or_default();
            rows.with_value(|rows| heard.update(|heard| heard.hear(&news, rows)));
        });
        on(&source, "end", move |_| {
            hush(open);
            heard.update(|heard| (heard.watching, heard.ended) = (false, true));
        });
        on(&source, "error", move |_| heard.update(|heard| heard.watching = false));
        open.set_value(Some(source));
    };
    listen();
    let _ = window_event_listener(visibilitychange, move |_| {
        let over = heard.with_untracked(|heard| heard.ended);
        match (document().hidden(), open.with_value(Option::is_some)) {
            (true, true) => hush(open),
            (false, false) if !over => listen(),
            _ => {}
        }
    });
}

/// Not by name: the crate that lends the browser's things has this one switched off, and one constructor is no reason to build it anew.
fn source(address: &str) -> Option<EventTarget> {
    let made: Function = Reflect::get(&global(), &JsValue::from_str("EventSource")).ok()?.dyn_into().ok()?;
    Some(Reflect::construct(&made, &Array::of1(&JsValue::from_str(address))).ok()?.unchecked_into())
}

fn hush(open: StoredValue<Option<EventTarget>, LocalStorage>) {
    if let Some(source) = open.try_update_value(Option::take).flatten()
        && let Ok(close) = Reflect::get(&source, &JsValue::from_str("close"))
        && let Ok(close) = close.dyn_into::<Function>()
    {
        // A stream that cannot be closed ends with the page.
        let _ = close.call0(&source);
    }
}

fn on(source: &EventTarget, name: &str, heard: impl Fn(leptos::web_sys::Event) + 'static) {
    let heard = Closure::<dyn Fn(leptos::web_sys::Event)>::new(heard);
    // Without a listener the link is still there to ask.
    let _ = source.add_event_listener_with_callback(name, heard.as_ref().unchecked_ref());
    // It is needed for as long as the page.
    heard.forget();
}

impl Heard {
    /// `new 0f3b… 1795435200000`: what kind of news, of which request, when. What the page shows already is no news.
    fn hear(&mut self, news: &str, rows: &str) {
        let mut parts = news.split(' ');
        let (kind, referral) = (parts.next().unwrap_or_default(), parts.next().unwrap_or_default());
        let at = parts.next().and_then(|at| at.parse().ok()).unwrap_or(i64::MAX);
        match (kind, drawn_at(rows, referral)) {
            (_, Some(drawn)) if drawn >= at => {}
            ("new", None) => drop(self.new.insert(referral.to_owned())),
            ("gone", None) => drop((self.new.remove(referral), self.other.remove(referral))),
            _ if self.new.contains(referral) => {}
            _ => drop(self.other.insert(referral.to_owned())),
        }
    }
}

/// When the newest row of this request had last changed, as the page shows it; none where it shows no such row.
fn drawn_at(rows: &str, referral: &str) -> Option<i64> {
    let mut row = document().get_element_by_id(rows).and_then(|rows| rows.first_element_child());
    let mut newest = None;
    while let Some(this) = row {
        if this.get_attribute("data-referral").is_some_and(|id| id == referral) {
            newest = newest.max(this.get_attribute("data-at").and_then(|at| at.parse().ok()));
        }
        row = this.next_element_sibling();
    }
    newest
}

/// How the list of the caller's desk stands now; the verb asks leave (`List::see`).
#[server(prefix = "/live", endpoint = "queue")]
pub async fn queue_now() -> Result<Waiting, Failure> {
    Ok(crate::pages::desk::list::waiting(&expect_context::<store::Cx>()).await?)
}
