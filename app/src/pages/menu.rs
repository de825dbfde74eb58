//! The menu of a municipality's staff: what each role works with, in four groups, with how much waits in each. A group is opened by its own name,
//! without a script. Also drawn whole, with nothing to open, on the page where a day begins.
use super::{
    links,
    visit::language,
    words::{say, say_with},
};
use axum::http::request::Parts;
use leptos::{either::Either, prelude::*};
use store::duties::Duties;

/// A page of a desk: its address, and the key of its name.
pub type Entry = (String, &'static str);

/// Each group with its pages, by the keys of their names; what is named nowhere belongs to the municipality.
const GROUPS: [(&str, &[&str]); 4] = [
    ("menu-requests", &["common-nav-queue", "common-nav-assist", "logged-nav", "letters-title"]),
    ("menu-listings", &["edits-nav", "claims-nav", "dup-nav", "fresh-nav", "upkeep-nav"]),
    (MUNICIPALITY, &[]),
    ("menu-people", &["people-nav", "teams-nav", "common-nav-audit", "account-nav"]),
];
const MUNICIPALITY: &str = "menu-municipality";
/// Stands beside the groups.
const ALONE: &str = "common-nav-find";

/// How much waits behind a page.
fn waits(key: &str, duties: &Duties) -> i64 {
    match key {
        "common-nav-queue" => duties.requests(),
        "letters-title" => duties.letters,
        "edits-nav" => duties.edits,
        "claims-nav" => duties.claims,
        "fresh-nav" => duties.words,
        "tables-nav" => duties.tables,
        _ => 0,
    }
}

/// The pages by groups; a group without any is left out.
fn grouped(entries: Vec<Entry>) -> Vec<(&'static str, Vec<Entry>)> {
    let group_of = |key: &str| GROUPS.iter().find(|(_, keys)| keys.contains(&key)).map_or(MUNICIPALITY, |(group, _)| *group);
    let mut groups = GROUPS.map(|(group, _)| (group, vec![]));
    for entry in entries.into_iter().filter(|(_, key)| *key != ALONE) {
        if let Some((_, of)) = groups.iter_mut().find(|(group, _)| *group == group_of(entry.1)) {
            of.push(entry);
        }
    }
    groups.into_iter().filter(|(_, entries)| !entries.is_empty()).collect()
}

/// Where this page is, as a menu marks it: the page itself, or one under it.
fn here(href: &str) -> Option<&'static str> {
    let path = use_context::<Parts>().map(|parts| parts.uri.path().to_owned()).unwrap_or_default();
    let address = href.split('?').next().unwrap_or_default();
    if path == address {
        return Some("page");
    }
    path.strip_prefix(address).is_some_and(|rest| rest.starts_with('/')).then_some("true")
}

/// A number to see, and the same in words to hear.
fn count(number: i64) -> impl IntoView {
    (number > 0).then(|| {
        view! {
            " "
            <span class="waits"><span aria-hidden="true">{number}</span> <span class="hidden">{say_with("menu-waits", &[("count", number.into())])}</span></span>
        }
    })
}

fn link((href, key): Entry, duties: &Duties) -> impl IntoView + use<> {
    let (current, number) = (here(&href), waits(key, duties));
    view! { <li><a href=href aria-current=current>{say(key)} {count(number)}</a></li> }
}

/// The items of the menu in the header. `start`: whether there is a page where this person's day begins.
pub fn items(entries: Vec<Entry>, start: bool, duties: &Duties) -> impl IntoView + use<> {
    let alone: Vec<Entry> = entries.iter().filter(|(_, key)| *key == ALONE).cloned().collect();
    let home = start.then(|| {
        let href = links::staff::start(language());
        let current = here(&href).filter(|here| *here == "page");
        view! { <li><a href=href aria-current=current>{say("menu-start")}</a></li> }
    });
    let groups = grouped(entries).into_iter().map(|(group, entries)| {
        // One page needs no group.
        if let [one] = entries.as_slice() {
            return Either::Left(link(one.clone(), duties));
        }
        let number: i64 = entries.iter().map(|(_, key)| waits(key, duties)).sum();
        let inside = entries.iter().any(|(href, _)| here(href).is_some());
        let links = entries.into_iter().map(|entry| link(entry, duties)).collect_view();
        Either::Right(view! {
            <li>
                // Of one name: where one opens, the others close.
                <details name="menu" class=if inside { "menu here" } else { "menu" }>
                    <summary>{say(group)} {count(number)}</summary>
                    <ul class="sheet">{links}</ul>
                </details>
            </li>
        })
    });
    let groups = groups.collect_view();
    view! {
        {home}
        {groups}
        {alone.into_iter().map(|entry| link(entry, duties)).collect_view()}
    }
}

/// The same, open, as the lower half of a page.
pub fn whole(entries: Vec<Entry>, duties: &Duties) -> impl IntoView + use<> {
    let groups = grouped(entries).into_iter().map(|(group, entries)| {
        let links = entries.into_iter().map(|entry| link(entry, duties)).collect_view();
        view! {
            <section aria-labelledby=group>
                <h2 id=group>{say(group)}</h2>
                <ul>{links}</ul>
            </section>
        }
    });
    view! { <div class="menu-whole">{groups.collect_view()}</div> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_page_stands_in_one_group_and_what_is_new_belongs_to_the_municipality() {
        let entry = |key: &'static str| (format!("/lt/staff/{key}"), key);
        let groups = grouped(["tables-nav", "common-nav-find", "edits-nav", "something-new", "common-nav-queue"].map(entry).to_vec());
        let keys: Vec<_> =
            groups.iter().map(|(group, entries)| (*group, entries.iter().map(|(_, key)| *key).collect::<Vec<_>>())).collect();
        assert_eq!(
            keys,
            [
                ("menu-requests", vec!["common-nav-queue"]),
                ("menu-listings", vec!["edits-nav"]),
                (MUNICIPALITY, vec!["tables-nav", "something-new"]),
            ]
        );
    }
}
