//! The queue's live part: narrows the rows while one types, and asks at once whether anything is new.
//! It draws no row itself. Before it wakes it is a field of the page's own form and a link to the page.
use super::failure::Failure;
use leptos::{html, prelude::*};
use serde::{Deserialize, Serialize};

/// What it may say.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct QueueWords {
    pub label: String,
    pub shown: String,
    pub none: String,
    pub check: String,
    pub same: String,
    pub changed: String,
    pub show: String,
    pub failed: String,
}

/// How the queue stands: enough to see that it is no longer the one on the screen.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Waiting {
    pub open: u32,
    pub unanswered: u32,
    /// The last change of any open task, milliseconds UTC.
    pub changed_at: i64,
}

/// `drawn` is how the queue stood when the page was made, `rows` the id of the element that holds the rows, `queue` the page's address.
#[island]
pub fn QueueSearch(words: QueueWords, drawn: Waiting, typed: String, rows: String, queue: String) -> impl IntoView {
    // An `Action`, not a `Resource`: nothing to wait for while the page is drawn, so no data scripts in it.
    let check = Action::new(|(): &()| queue_now());
    let shown = RwSignal::new(None::<u32>);
    // Not `bind:value`: it would empty the field of someone who typed while the bundle was on its way. That text is looked at here.
    let field = NodeRef::<html::Input>::new();
    let narrowing = StoredValue::new(rows);
    let search = move |typed: &str| shown.set(narrowing.with_value(|rows| narrow(rows, typed)));
    Effect::new(move |_| {
        if let Some(field) = field.get()
            && !field.value().is_empty()
        {
            search(&field.value());
        }
    });
    let said = words.clone();
    let count = move || shown.get().map(|count| if count == 0 { said.none.clone() } else { format!("{} {count}", said.shown) });
    let address = queue.clone();
    view! {
        <div class="queue-search">
            <label for="words">{words.label.clone()}</label>
            <input
                id="words"
                name="words"
                type="search"
                autocomplete="off"
                value=typed
                node_ref=field
                on:input=move |event| search(&event_target_value(&event))
            />
            <p role="status" class="muted">{count}</p>
        </div>
        <p class="queue-check">
            <a
                href=queue
                on:click=move |event| {
                    event.prevent_default();
                    check.dispatch(());
                }
            >
                {words.check.clone()}
            </a>
            " "
            <span role="status">
                {move || check.value().get().map(|answer| answer_to(&words, &drawn, answer.ok(), &address))}
            </span>
        </p>
    }
}

fn answer_to(words: &QueueWords, drawn: &Waiting, now: Option<Waiting>, queue: &str) -> impl IntoView + use<> {
    let said = match now {
        None => &words.failed,
        Some(now) if now == *drawn => &words.same,
        Some(_) => &words.changed,
    };
    let link = now.filter(|now| now != drawn).map(|_| view! { " " <a href=queue.to_owned()>{words.show.clone()}</a> });
    view! { {said.clone()} {link} }
}

/// Hides the rows that do not hold what was typed; how many are left, or nothing when nothing was typed.
fn narrow(rows: &str, typed: &str) -> Option<u32> {
    let typed = typed.trim().to_lowercase();
    let mut row = document().get_element_by_id(rows)?.first_element_child();
    let mut left = 0;
    while let Some(this) = row {
        let holds = this.text_content().unwrap_or_default().to_lowercase().contains(&typed);
        // A row that stays hidden by mistake would be a request that nobody sees: only a refusal of the browser itself could do that.
        let _ = this.toggle_attribute_with_force("hidden", !holds);
        left += u32::from(holds);
        row = this.next_element_sibling();
    }
    (!typed.is_empty()).then_some(left)
}

/// How the queue of the caller's municipality stands now; the verb asks leave (`Act::SeeQueue`).
#[server(prefix = "/live", endpoint = "queue")]
pub async fn queue_now() -> Result<Waiting, Failure> {
    Ok(crate::pages::staff::queue::waiting(&expect_context::<store::Cx>()).await?)
}
