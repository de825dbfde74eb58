//! Who opened my data: every look that the audit has, by office and role; never a person's name.
use super::standing::Story;
use crate::pages::words::{date_time, say};
use leptos::{either::Either, prelude::*};
use store::referrals::Opening;

pub fn opened(story: &Story) -> impl IntoView + use<> {
    let zone = story.zone();
    let each: Vec<_> = story
        .openings
        .iter()
        .map(|one| {
            let office = who(story, one);
            view! { <li><p>{office} ": " {deed(&one.deed)}</p><p class="muted">{date_time(one.at, zone)}</p></li> }
        })
        .collect();
    view! {
        <section>
            <h2>{say("follow-opened-title")}</h2>
            <p>{say("follow-opened-lead")}</p>
            {if each.is_empty() {
                Either::Left(view! { <p class="muted">{say("follow-opened-none")}</p> })
            } else {
                Either::Right(view! { <ol class="timeline">{each}</ol> })
            }}
        </section>
    }
}

/// The office, and in which role someone looked there.
fn who(story: &Story, opening: &Opening) -> String {
    let office = story.agency(opening.organization);
    opening.role.map_or_else(|| office.clone(), |role| format!("{office} ({})", say(&format!("account-role-{}", role.code()))))
}

fn deed(deed: &str) -> String {
    say(match deed {
        "opened" => "follow-opened-facts",
        "opened-messages" => "follow-opened-messages",
        "opened-to-route" => "follow-opened-to-route",
        "opened-for-receipt" => "follow-opened-for-receipt",
        _ => "follow-opened-other",
    })
}
