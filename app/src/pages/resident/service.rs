//! One service: is it for me, and how do I get it? Name, sentence, who for, cost, the two buttons; then how, where and when, what to bring, details.
//! What providers wrote is shown as text in its own language, never as markup; only `SafeUrl` becomes a link.
pub mod about;
pub mod checked;
mod complain;
pub mod cost;
pub mod details;
pub mod fresh;
pub mod get;
mod gone;
pub mod hours;
pub mod listing;
mod map;
mod nearby;
pub mod permits;
pub mod places;
pub mod sample;
pub mod start;
mod tools;

use crate::pages::{
    draw::{about, title},
    load::loaded,
    parts::quick_exit::QuickExit,
    resident::banners,
    visit::{area, asked, cx, language, site},
    words::say,
};
use domain::{Language, crisis::is_crisis, language::Text};
use leptos::{either::Either, prelude::*};
use leptos_router::hooks::use_params_map;

pub use listing::Listing;

#[component]
pub fn Page() -> impl IntoView {
    title(say("find-title"));
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let (cx, index, area, language, view) = (cx(), site().index, area(), language(), asked("map").parse().ok());
    let load = async move {
        let listing = listing::load(cx.clone(), index, id, area).await?;
        let drawing = map::drawing(&cx, &listing.service, &listing.areas, view, language).await?;
        // Of the chosen place, else of all where the service is offered.
        let here: Vec<_> = listing.area.iter().cloned().collect();
        let here = if here.is_empty() { listing.service.areas() } else { here };
        let banners = banners::load(&cx, &here).await?;
        Ok((listing, drawing, banners))
    };
    loaded(load, |(listing, drawing, banners)| {
        // The title stands in the browser's tab and history: of a crisis it says nothing.
        let crisis = listing.service.needs().iter().any(is_crisis);
        title(if crisis { say("crisis-service-title") } else { listing.text("name").text });
        if listing.service.status == "defunct" {
            return Either::Left(gone::gone(&listing));
        }
        about(&if crisis { say("crisis-service-title") } else { listing.text("description").text });
        Either::Right(view! {
            {crisis.then(|| view! { <QuickExit/> })}
            {banners::banners(&banners)}
            <article class="service">
                {start::start(&listing)}
                {tools::tools(&listing)}
                <div class="sections">
                    {get::get(&listing)}
                    {places::places(&listing)}
                    {places::bring(&listing)}
                    {cost::by_law(&listing)}
                    {details::details(&listing)}
                    {permits::permits(&listing)}
                    {details::provider(&listing)}
                    {complain::complain(&listing)}
                    {fresh::fresh(&listing)}
                </div>
                {map::map(&listing, drawing)}
                {tools::on_paper(&listing)}
                {nearby::nearby(&listing)}
                {about::about(&listing)}
            </article>
        })
    })
}

/// The `lang` of a text that is not in the page's language.
pub fn own_language(text: &Text) -> Option<&'static str> {
    text.language.filter(|own| *own != language()).map(Language::code)
}
