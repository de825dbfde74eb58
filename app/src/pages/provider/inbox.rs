//! What waits for this provider: the unanswered first, the nearest deadline on top. Clear columns only.
use crate::pages::{
    desk::{Desk, names::Names},
    draw::title,
    load::loaded,
    parts::{
        notice::{Notice, Tone},
        request_table::{Line, RequestTable},
    },
    visit::{asked, cx, language},
    words::{say, say_with},
};
use domain::{Error, Language, Result, access::Caller};
use leptos::{either::Either, prelude::*};
use store::Cx;

struct Inbox {
    organization: String,
    lines: Vec<Line>,
}

async fn load(cx: Cx, language: Language) -> Result<Inbox> {
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    let rows = store::referrals::inbox(&cx, member.organization).await?;
    let organization = store::organizations::find(&cx, member.organization).await?.name;
    // An inbox may hold requests of several municipalities, each told in its own zone and calendar.
    let mut names = vec![];
    for row in &rows {
        if !names.iter().any(|(code, _)| *code == row.municipality) {
            let areas = rows.iter().map(|row| row.area.clone()).collect::<Vec<_>>();
            names.push((row.municipality.clone(), Names::of(&cx, language, &row.municipality, areas, []).await?));
        }
    }
    let line = |row: store::referrals::Row| {
        let names = names.iter().find(|(code, _)| *code == row.municipality).map(|(_, names)| names)?;
        Some(Line::of(row, names, Desk::Provider, language, cx.now))
    };
    let mut lines: Vec<_> = rows.into_iter().filter_map(line).collect();
    lines.sort_by_key(|line| (!line.row.unanswered, line.due()));
    Ok(Inbox { organization, lines })
}

#[component]
pub fn Page() -> impl IntoView {
    let declined = asked("declined") == "yes";
    loaded(load(cx(), language()), move |inbox| {
        let heading = say_with("provider-inbox-title", &[("organization", inbox.organization.into())]);
        title(heading.clone());
        let caption = say_with("provider-inbox-caption", &[("count", inbox.lines.len().into())]);
        let lines = inbox.lines;
        view! {
            {declined.then(|| view! { <Notice tone=Tone::Good><p>{say("provider-declined-note")}</p></Notice> })}
            <h1>{heading}</h1>
            {if lines.is_empty() {
                Either::Left(view! { <Empty/> })
            } else {
                Either::Right(view! { <p class="lead">{say("provider-inbox-lead")}</p> <RequestTable caption lines desk=Desk::Provider/> })
            }}
        }
    })
}

#[component]
fn Empty() -> impl IntoView {
    view! {
        <div class="empty">
            <h2>{say("provider-inbox-empty-title")}</h2>
            <p>{say("provider-inbox-empty-lead")}</p>
        </div>
    }
}
