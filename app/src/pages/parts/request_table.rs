//! Open tasks as a table, one a row: for the queue and the inbox. On a narrow screen each row becomes a card.
use super::{
    clock::Clock,
    icon::{Icon, Sign},
};
use crate::pages::{
    desk::{Desk, names::Names, words},
    links,
    visit::cx,
    words::{due_words, limit_words, say, say_with},
};
use domain::{
    Language, Time,
    referral::Part,
    remaining::{Remaining, remaining, silence},
    team::Owner,
};
use leptos::{either::Either, prelude::*};
use store::referrals::Row;

/// A row with its words.
#[derive(Clone)]
pub struct Line {
    pub row: Row,
    /// `None`: the reader may see that it waits, and not open it.
    pub href: Option<String>,
    pub need: String,
    pub area: String,
    pub agency: String,
    /// The clock that runs now; none for a direct request that was accepted.
    pub clock: Option<(Time, Remaining, String)>,
    pub legal: Option<String>,
    pub silence: Remaining,
    /// How often those who answer were reminded.
    pub reminders: i64,
    /// The colleague who works on it, by the part of the address before its house, or the team that has it.
    pub owner: Option<String>,
    /// Whoever looks stands in that team.
    pub my_team: bool,
}
impl Line {
    pub fn of(row: Row, names: &Names, desk: Desk, language: Language, now: Time) -> Self {
        // While nobody has answered, the agency's own clock runs; after that only the municipality's.
        let (start, due) = if row.unanswered { (row.state_at, Some(row.due_at)) } else { (row.received_at, row.legal_due_at) };
        let clock = |due| (due, remaining(start, now, due, &names.calendar), due_words(due, names.zone));
        Self {
            href: Some(links::with(desk.referral(language, row.referral), &[("task", &row.task.text())])),
            need: names.need(&row.need),
            area: names.area(&row.area),
            agency: names.answerer(row.part, row.agency),
            clock: due.map(clock),
            legal: row.legal_due_at.filter(|_| row.unanswered).map(|due| {
                let whole = remaining(row.received_at, row.received_at, due, &names.calendar);
                format!("{}, {}", limit_words(whole.count, whole.unit), due_words(due, names.zone))
            }),
            silence: silence(row.state_at, now),
            reminders: 0,
            owner: None,
            my_team: false,
            row,
        }
    }
    /// What is due next stands first, what has no clock last.
    pub fn due(&self) -> Time {
        self.clock.as_ref().map_or(Time::MAX, |(due, ..)| *due)
    }
}

#[component]
pub fn RequestTable(
    caption: String,
    lines: Vec<Line>,
    desk: Desk,
    /// Rows can be marked, to do something with several at once.
    #[prop(optional)]
    pick: bool,
) -> impl IntoView {
    let picks = pick.then(|| view! { <th scope="col"><span class="hidden">{say("assign-pick")}</span></th> });
    let heads = ["deadline", "need", "area", "agency", "state", "silence"].into_iter().filter(move |head| shown(head, desk));
    view! {
        <table class="requests">
            <caption>{caption}</caption>
            <thead>
                <tr>{picks} {heads.map(|head| view! { <th scope="col">{head_words(head)}</th> }).collect_view()}</tr>
            </thead>
            <tbody id="rows">{lines.into_iter().map(|line| view! { <RequestRow line desk pick/> }).collect_view()}</tbody>
        </table>
    }
}

/// A provider knows who answers: they do.
fn shown(head: &str, desk: Desk) -> bool {
    head != "agency" || desk == Desk::Staff
}

fn head_words(head: &str) -> String {
    say(match head {
        "deadline" => "staff-queue-deadline",
        "need" => "staff-queue-need",
        "area" => "staff-queue-area",
        "agency" => "staff-queue-agency",
        "state" => "staff-queue-state",
        _ => "staff-queue-silence",
    })
}

#[component]
fn RequestRow(line: Line, desk: Desk, pick: bool) -> impl IntoView {
    let Line { row, href, need, area, agency, clock, legal, silence, reminders, owner, .. } = line;
    let owner_here = shown("agency", desk);
    let of_team = matches!(row.assigned_to, Some(Owner::Team(_)));
    let pick = pick.then(|| {
        let label = say_with("assign-pick-one", &[("need", need.clone().into()), ("place", area.clone().into())]);
        view! { <td class="pick"><label><input type="checkbox" name="task" value=row.task.text() aria-label=label/></label></td> }
    });
    view! {
        <tr data-referral=row.referral.text() data-at=row.state_at.as_millisecond().to_string()>
            {pick}
            <td data-label=head_words("deadline")>
                {clock.map(|(_, left, due)| view! { <Clock left due/> })}
                {legal.map(|date| view! { <span class="legal muted">{say("staff-referral-legal")} ": " {date}</span> })}
            </td>
            <th scope="row">
                {match href {
                    Some(href) => Either::Left(view! { <a href=href>{need}</a> }),
                    None => Either::Right(need),
                }}
                <Marks row=row.clone()/>
            </th>
            <td data-label=head_words("area")>{area}</td>
            {shown("agency", desk).then(|| view! {
                <td data-label=head_words("agency")>
                    {agency}
                    {owner_here.then(|| owner_mark(owner.clone(), of_team))}
                    {(row.part == Part::Also).then(|| view! { <span class="muted">" · " {words::part(row.part)}</span> })}
                </td>
            })}
            <td data-label=head_words("state")>
                {words::open_state(&row.state)}
                {(!owner_here).then(|| owner_mark(owner.clone(), of_team))}
            </td>
            <td data-label=head_words("silence")>
                {words::silence(&silence)}
                {(reminders > 0).then(|| view! { <span class="muted">" · " {say_with("letters-reminded", &[("count", reminders.into())])}</span> })}
            </td>
        </tr>
    }
}

/// The colleague who works on it, or the team: beside who answers, or where everyone is of one house, beside the state.
fn owner_mark(owner: Option<String>, of_team: bool) -> impl IntoView {
    let sign = if of_team { Sign::Team } else { Sign::Person };
    owner.map(|owner| view! { <span class="owner"><Icon sign/> {owner}</span> })
}

/// What must be seen before the row is read.
#[component]
fn Marks(row: Row) -> impl IntoView {
    let urgent = row.urgency != domain::routing::Urgency::Normal;
    // The municipality's own time is over, and nobody has taken it on.
    let late = row.unanswered && row.part.is_main() && row.legal_due_at.is_some_and(|due| due < cx().now);
    view! {
        <ul class="marks">
            {urgent.then(|| view! { <li data-tone="accent">{words::urgency(row.urgency)}</li> })}
            {row.unanswered.then(|| view! { <li data-tone="warn">{say("task-mark-unanswered")}</li> })}
            {late.then(|| view! { <li data-tone="danger">{say("task-mark-legal-passed")}</li> })}
            {row.must_not_refuse.then(|| view! { <li data-tone="danger">{say("task-mark-must-not-refuse")}</li> })}
            {row.unheard.then(|| view! { <li data-tone="warn">{say("task-mark-unheard")}</li> })}
        </ul>
    }
}
