//! In which order: links behind a word, the chosen one marked. "Near me" needs the page's script, asks first and rounds to a kilometre in the browser.
use super::{Found, asked::afresh};
use crate::pages::{
    links::Find,
    parts::icon::{Icon, Sign},
    visit::language,
    words::say,
};
use domain::search::Order;
use leptos::prelude::*;

pub fn order(found: &Found) -> impl IntoView + use<> {
    let find = &found.find;
    // Nearest to what? Without a place and a point there is no such order.
    let somewhere = find.near.is_some() || !find.area.is_empty();
    let orders = Order::ALL.into_iter().filter(|order| *order != Order::Nearest || somewhere);
    let links = orders.map(|order| {
        let href = Find { order, ..afresh(find) }.href(language());
        let words = match order {
            Order::Match => say("find-order-match"),
            Order::Nearest => say("find-order-nearest"),
            Order::Checked => say("find-order-checked"),
        };
        view! { <li><a href=href rel="nofollow" aria-current=(order == find.order).then_some("true")>{words}</a></li> }
    });
    let links = links.collect_view();
    view! {
        <details class="order">
            <summary><Icon sign=Sign::Order/> {say("find-order-title")}</summary>
            <div class="sheet">
                <ul>{links}</ul>
                {near(find)}
            </div>
        </details>
    }
}

/// The browser adds `near=` with two decimals, about a kilometre; it is nowhere else than in that address.
fn near(find: &Find) -> impl IntoView + use<> {
    let to = Find { near: None, order: Order::Nearest, ..afresh(find) }.href(language());
    find.near.is_none().then(|| {
        view! {
            <p class="near scripted">
                <button type="button" class="link" data-near=to data-refused=say("find-near-refused") aria-describedby="near-what">
                    <Icon sign=Sign::Near/> {say("find-near")}
                </button>
                <span class="hint" id="near-what" role="status">{say("find-near-what")}</span>
            </p>
        }
    })
}
