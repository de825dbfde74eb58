//! What is kept about whom, for how long, who can read it, and, honestly, what a server in wrong hands would give away.
use super::section::section;
use crate::pages::{
    draw::title,
    visit::site,
    words::{say, say_with},
};
use leptos::prelude::*;

#[component]
pub fn Page() -> impl IntoView {
    title(say("content-privacy-title"));
    let before = ["content-privacy-looking", "content-privacy-asking", "content-privacy-readers", "content-privacy-listings"];
    let after = ["content-privacy-time", "content-privacy-rights"];
    view! {
        <article class="content">
            <h1>{say("content-privacy-title")}</h1>
            <p class="lead">{say("content-privacy-lead")}</p>
            {before.map(section).collect_view()}
            {ground()}
            {surrendered()}
            {after.map(section).collect_view()}
        </article>
    }
}

/// The one other server that a visitor's browser may be sent to, where the operator has named one.
fn ground() -> Option<impl IntoView> {
    let settings = site().settings;
    let host = settings.tiles.as_ref()?.template.host()?;
    let text = say_with("content-privacy-maps-text", &[("host", host.into())]);
    Some(view! { <section><h2>{say("content-privacy-maps-title")}</h2> <p>{text}</p></section> })
}

/// Who gets hold of what, and what that tells them.
fn surrendered() -> impl IntoView {
    let rows = ["database", "disk", "server", "letters", "browser"];
    let rows = rows.map(|row| {
        let say = |part: &str| say(&format!("content-privacy-{row}-{part}"));
        view! { <tr><th scope="row">{say("what")}</th><td>{say("seen")}</td><td>{say("unseen")}</td></tr> }
    });
    view! {
        <section>
            <h2 id="surrender-title">{say("content-privacy-surrender-title")}</h2>
            <p>{say("content-privacy-surrender-text")}</p>
            <div class="table" role="region" aria-labelledby="surrender-title" tabindex="0">
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{say("content-privacy-column-what")}</th>
                            <th scope="col">{say("content-privacy-column-seen")}</th>
                            <th scope="col">{say("content-privacy-column-unseen")}</th>
                        </tr>
                    </thead>
                    <tbody>{rows.collect_view()}</tbody>
                </table>
            </div>
        </section>
    }
}
