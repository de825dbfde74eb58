//! The queue's search: narrows the rows while one types. It draws no row itself. Before it wakes it is a field of the page's own form.
use leptos::{html, prelude::*};
use serde::{Deserialize, Serialize};

/// What it may say.
#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct SearchWords {
    pub label: String,
    pub shown: String,
    pub none: String,
}

/// `rows` is the id of the element that holds the rows.
#[island]
pub fn QueueSearch(words: SearchWords, typed: String, rows: String) -> impl IntoView {
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
    }
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
