//! What is wrong on this page, first and together; each line leads to its field.
use crate::pages::words::{problem as words_of, say};
use domain::Problem;
use leptos::prelude::*;

#[component]
pub fn ErrorSummary(problems: Vec<Problem>) -> impl IntoView {
    let any = !problems.is_empty();
    let each = problems.into_iter().map(|p| view! { <li><a href=format!("#{}", p.field)>{words_of(p.field, p.what)}</a></li> });
    let each = each.collect_view();
    // `kladka.js` and `autofocus` bring the focus here; without either it is still the first thing in the page.
    any.then(|| {
        view! {
            <div class="error-summary" role="alert" tabindex="-1" autofocus=true aria-labelledby="error-summary-title">
                <h2 id="error-summary-title">{say("common-errors-title")}</h2>
                <ul>{each}</ul>
            </div>
        }
    })
}
