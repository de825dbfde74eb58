//! Where a day at a municipality's desk begins: what waits for this very person, each with the way there; the requests of one's own that are due next;
//! then every page of the desk.
use super::seat;
use crate::pages::{
    desk::{Desk, names::Names},
    draw::title,
    layout, links,
    load::loaded,
    menu,
    parts::request_table::{Line, RequestTable},
    visit::{cx, language},
    words::{say, say_with},
};
use domain::{
    Language, Result,
    access::{Act, Member, may},
    area::AreaCode,
    team::Owner,
    work_list::Filter,
};
use leptos::{either::Either, prelude::*};
use store::{
    Cx,
    duties::{self, Duties},
};

/// More of one's own stand in the list.
const MOST: usize = 5;

struct Start {
    member: Member,
    municipality: String,
    duties: Duties,
    /// Providers to call about their listings.
    calls: i64,
    /// Help lines whose number has to be checked.
    lines: i64,
    /// One's own proposals that a second person has not seen yet.
    proposed: i64,
    /// Given to this person, what is due next first.
    mine: Vec<Line>,
}

async fn load(cx: Cx, language: Language) -> Result<Start> {
    let (member, municipality) = seat(&cx.caller)?;
    let may = |act: Act| may(&cx.caller, &act);
    let mut start = Start {
        duties: duties::waiting(&cx).await?,
        municipality: store::areas::find(&cx, &municipality).await?.names.text(language, &[]).text,
        calls: 0,
        lines: 0,
        proposed: 0,
        mine: mine(&cx, &member, &municipality, language).await?,
        member,
    };
    if may(Act::CheckListings { municipality: municipality.clone() }) {
        start.calls = number(store::checks::call_list(&cx, &municipality).await?.len());
        start.lines = number(store::checks::lines_to_check(&cx, &municipality).await?.len());
    }
    if may(Act::EditTables { municipality }) {
        let waiting = store::tables::waiting(&cx).await?;
        start.proposed = number(waiting.iter().filter(|change| change.by.author == start.member.account).count());
    }
    Ok(start)
}

fn number(count: usize) -> i64 {
    i64::try_from(count).unwrap_or(i64::MAX)
}

async fn mine(cx: &Cx, member: &Member, municipality: &AreaCode, language: Language) -> Result<Vec<Line>> {
    let mut rows = store::referrals::queue(cx, municipality).await?;
    rows.retain(|row| row.assigned_to == Some(Owner::Person(member.account)));
    let (areas, agencies) = (rows.iter().map(|row| row.area.clone()), rows.iter().filter_map(|row| row.agency));
    let names = Names::of(cx, language, municipality, areas, agencies).await?;
    let mut lines: Vec<Line> = rows.into_iter().map(|row| Line::of(row, &names, Desk::Staff, language, cx.now)).collect();
    lines.sort_by_key(Line::due);
    lines.truncate(MOST);
    Ok(lines)
}

#[component]
pub fn Page() -> impl IntoView {
    loaded(load(cx(), language()), |start| {
        title(say("start-title"));
        let entries = layout::desk_entries(&start.member);
        view! {
            <h1>{say("start-title")}</h1>
            <p class="lead">{start.municipality.clone()}</p>
            {waiting(&start)}
            {own(&start)}
            {menu::whole(entries, &start.duties)}
        }
    })
}

/// What waits, the most pressing first: how much, what it is, where it is.
fn waiting(start: &Start) -> impl IntoView + use<> {
    let (duties, language) = (start.duties, language());
    let queue = |kept: &str| links::list::of(Desk::Staff, language, &Filter::of_kept(kept));
    let agency = format!("stage=sent&whose=nobody&agency={}", start.member.organization);
    let all = [
        (duties.late, "start-late", queue("mark=overdue")),
        (duties.mine, "start-mine", queue("whose=mine")),
        (duties.teams, "start-teams", queue("whose=teams")),
        (duties.triage, "start-triage", queue("stage=sent&whose=nobody&agency=triage")),
        (duties.agency, "start-agency", queue(&agency)),
        (duties.letters, "start-letters", links::staff::letters(language)),
        (duties.tables, "start-tables", links::tables::all(language)),
        (duties.edits, "start-edits", links::staff::edits(language, &links::staff::EditsAsked::default())),
        (duties.words, "start-words", links::freshness::desk(language)),
        (duties.claims, "start-claims", links::claims::all(language, "")),
        (start.calls, "start-calls", links::freshness::desk(language)),
        (start.lines, "start-lines", links::freshness::desk(language)),
        (start.proposed, "start-proposed", links::tables::all(language)),
    ];
    let all: Vec<_> = all.into_iter().filter(|(count, ..)| *count > 0).collect();
    if all.is_empty() {
        return Either::Left(view! { <p class="empty">{say("start-nothing")}</p> });
    }
    let each = all.into_iter().map(|(count, key, href)| {
        view! { <li><a href=href>{say_with(key, &[("count", count.into())])}</a></li> }
    });
    Either::Right(view! { <ul class="waiting-list" id="waiting">{each.collect_view()}</ul> })
}

fn own(start: &Start) -> impl IntoView + use<> {
    (!start.mine.is_empty()).then(|| {
        let lines = start.mine.clone();
        let more = start.duties.mine > number(lines.len());
        let all = links::list::of(Desk::Staff, language(), &Filter::of_kept("whose=mine"));
        view! {
            <RequestTable caption=say("start-own") lines desk=Desk::Staff/>
            {more.then(|| view! { <p><a href=all>{say_with("start-mine", &[("count", start.duties.mine.into())])}</a></p> })}
        }
    })
}
