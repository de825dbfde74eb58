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
use domain::{
    Error, Language, Result,
    access::{self, Act, Caller, Place},
};
use leptos::{either::Either, prelude::*};
use store::Cx;

struct Inbox {
    organization: String,
    /// Requests are opened by those who answer them; an editor of listings sees that they wait.
    opens: bool,
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
        let place = Place { municipality: row.municipality.clone(), agencies: vec![member.organization] };
        let opens = access::may(&cx.caller, &Act::SeeReferral(place));
        let line = Line::of(row, names, Desk::Provider, language, cx.now);
        Some(Line { href: line.href.filter(|_| opens), ..line })
    };
    let mut lines: Vec<_> = rows.into_iter().filter_map(line).collect();
    lines.sort_by_key(|line| (!line.row.unanswered, line.due()));
    let opens = lines.iter().all(|line| line.href.is_some());
    Ok(Inbox { organization, opens, lines })
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
                Either::Right(view! {
                    <p class="lead">{say("provider-inbox-lead")}</p>
                    {(!inbox.opens).then(|| view! { <Notice tone=Tone::Plain><p>{say("provider-inbox-manager")}</p></Notice> })}
                    <RequestTable caption lines desk=Desk::Provider/>
                })
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
