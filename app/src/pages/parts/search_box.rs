//! The question "what do you need?" and the place beside it: a plain form, to which `kladka.js` adds suggestions.
use super::{
    field::Choice,
    icon::{Icon, Sign},
};
use crate::pages::{links, shortlist, visit::language, words::say};
use leptos::prelude::*;

/// `places`: those that can be chosen; `place`: the one that was; `keep`: what else of the last question goes with the next one;
/// `discreet`: what is typed is sent and stands in no address; `slim`: above results, where it has been answered already.
#[component]
pub fn SearchBox(
    #[prop(optional, into)] words: String,
    places: Vec<Choice>,
    #[prop(optional, into)] place: String,
    #[prop(optional)] keep: Vec<(&'static str, String)>,
    #[prop(optional)] discreet: bool,
    #[prop(optional)] slim: bool,
) -> impl IntoView {
    let keep = keep.into_iter().map(|(name, value)| view! { <input type="hidden" name=name value=value/> }).collect_view();
    let options = places.into_iter().map(|choice| {
        let selected = choice.code == place;
        view! { <option value=choice.code selected=selected>{choice.label}</option> }
    });
    let options = options.collect_view();
    let list = links::short_ids(&shortlist::of_address(shortlist::CARRIED));
    view! {
        <form class="search-box" class:slim=slim role="search" method=discreet.then_some("post") action=links::find(language())>
            {(!list.is_empty()).then(|| view! { <input type="hidden" name=shortlist::CARRIED value=list/> })}
            {keep}
            <div class="words">
                <label for="q">{say("common-search-label")}</label>
                <input
                    id="q"
                    name="q"
                    type="search"
                    value=words
                    maxlength="200"
                    placeholder=slim.then(|| say("common-search-label"))
                    autocomplete="off"
                    data-suggest=links::suggest()
                    aria-controls="q-list"
                    aria-describedby="q-hint"
                />
                // Empty until the script writes into it.
                <ul class="suggestions" id="q-list" role="listbox" aria-label=say("common-search-suggestions") hidden></ul>
                <p class="hint" id="q-hint">{say("common-search-hint")}</p>
            </div>
            <div class="place">
                <label for="area">{say("common-search-place")}</label>
                <select id="area" name="area"><option value="">{say("common-search-anywhere")}</option> {options}</select>
            </div>
            <button class="primary"><Icon sign=Sign::Search/> <span>{say("common-search-button")}</span></button>
        </form>
    }
}
