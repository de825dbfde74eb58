//! The articles on which staff may refuse here, for those who answer for it: where the law's own text names no ground, a lawyer has to confirm it.
//! Residents are told the article, not this.
use crate::pages::{desk::words, words::say};
use domain::{area::Country, referral::Closing};
use leptos::prelude::*;

pub fn grounds(country: &Country) -> Option<impl IntoView + use<>> {
    let here: Vec<_> = Closing::ALL.into_iter().filter(|why| why.ground().is_some() && why.holds_in(country)).collect();
    let each = |why: Closing| {
        let unnamed = (!why.is_named_by_law()).then(|| view! { <p><strong>{say("task-grounds-unnamed")}</strong></p> });
        view! { <li><p>{words::closing(why)}</p>{unnamed}</li> }
    };
    (!here.is_empty()).then(|| {
        view! {
            <section aria-labelledby="grounds">
                <h2 id="grounds">{say("task-grounds-title")}</h2>
                <p>{say("task-grounds-lead")}</p>
                <ul class="table-list">{here.into_iter().map(each).collect_view()}</ul>
            </section>
        }
    })
}
