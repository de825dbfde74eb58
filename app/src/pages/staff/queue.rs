//! What waits for this municipality: open tasks, what is due next first. Clear columns only; nothing personal is read here.
use super::seat;
use crate::{
    islands::{NewsWords, QueueKeys, QueueNews, Waiting},
    pages::{
        desk::{Desk, names::Names},
        draw::title,
        links,
        load::loaded,
        parts::{
            error_summary::ErrorSummary,
            notice::{Notice, Tone},
            request_table::{Line, RequestTable},
        },
        redraw::attempt,
        visit::{asked, asked_all_pairs, cx, language},
        words::{say, say_with},
    },
};
use domain::{
    Id, Language, Result,
    access::{Act, Member, may},
    account::Account,
    work_list::{Filter, ViewForm},
};
use leptos::{either::EitherOf3, prelude::*};
use std::collections::HashMap;
use store::{
    Cx,
    assignments::Assigned,
    referrals::Row,
    views::{Settings, View},
};

pub mod assign;
mod choose;
mod filters;
pub mod keys;
pub mod views;

/// For the island: how the queue stands now.
pub async fn waiting(cx: &Cx) -> Result<Waiting> {
    let (_, municipality) = seat(&cx.caller)?;
    Ok(standing(&store::referrals::queue(cx, &municipality).await?))
}

fn standing(rows: &[Row]) -> Waiting {
    let count = |number: usize| u32::try_from(number).unwrap_or(u32::MAX);
    Waiting {
        open: count(rows.len()),
        unanswered: count(rows.iter().filter(|row| row.unanswered).count()),
        changed_at: rows.iter().map(|row| row.state_at.as_millisecond()).max().unwrap_or_default(),
    }
}

/// The list as it stands, whole, and what is asked of it.
#[derive(Clone)]
struct Queue {
    names: Names,
    member: Member,
    /// All that is open; `shown` says which of it is asked for.
    lines: Vec<Line>,
    filter: Filter,
    standing: Waiting,
    dead: i64,
    views: Vec<View>,
    settings: Settings,
    /// Whom a task can be given to, by address.
    colleagues: Vec<(Id<Account>, String)>,
    /// Whether this caller gives tasks.
    gives: bool,
    /// What one press has just assigned.
    done: Option<Assigned>,
    /// Up to where this page knows the news.
    news: i64,
    now: domain::Time,
}

impl Queue {
    fn shown(&self, filter: &Filter) -> Vec<Line> {
        let keeps = |line: &&Line| choose::keeps(filter, line, &self.member, self.now);
        self.lines.iter().filter(keeps).cloned().collect()
    }
    fn count(&self, filter: &Filter) -> usize {
        self.lines.iter().filter(|line| choose::keeps(filter, line, &self.member, self.now)).count()
    }
    fn colleague(&self, id: Id<Account>) -> Option<String> {
        self.colleagues.iter().find(|(account, _)| *account == id).map(|(_, email)| email.clone())
    }
}

async fn load(cx: Cx, asked: Asked, language: Language) -> Result<Queue> {
    let (member, municipality) = seat(&cx.caller)?;
    // Before the rows: what happens while they are read is told again rather than not at all.
    let news = store::news::newest(&cx).await?;
    let rows = store::referrals::queue(&cx, &municipality).await?;
    let agencies = rows.iter().filter_map(|row| row.agency);
    let names = Names::of(&cx, language, &municipality, rows.iter().map(|row| row.area.clone()), agencies).await?;
    let standing = standing(&rows);
    let reminded = store::referrals::reminders_sent(&cx, &municipality).await?;
    let colleagues = assign::colleagues(&cx, &municipality).await?;
    let owners: HashMap<_, _> = colleagues.iter().cloned().collect();
    let mut lines: Vec<_> = rows
        .into_iter()
        .map(|row| Line {
            reminders: reminded.get(&row.task).copied().unwrap_or_default(),
            owner: row.assigned_to.and_then(|id| owners.get(&id)).map(|email| assign::short(email)),
            ..Line::of(row, &names, Desk::Staff, language, cx.now)
        })
        .collect();
    lines.sort_by_key(Line::due);
    let (views, settings) = (store::views::all(&cx).await?, store::views::settings(&cx).await?);
    Ok(Queue {
        filter: asked.filter(&views, &settings),
        done: match asked.batch {
            Some(batch) => store::assignments::batch(&cx, batch).await?,
            None => None,
        },
        dead: store::jobs::count_dead_of(&cx, &municipality).await?,
        gives: may(&cx.caller, &Act::Assign { municipality: municipality.clone() }),
        now: cx.now,
        names,
        member,
        lines,
        standing,
        views,
        settings,
        colleagues,
        news,
    })
}

/// What the address asks for.
struct Asked {
    filter: Filter,
    /// Everything, whatever view opens first.
    all: bool,
    batch: Option<Id<store::assignments::Batch>>,
}
impl Asked {
    fn now() -> Self {
        Self { filter: Filter::read(&asked_all_pairs()), all: asked(links::staff::ALL) == "yes", batch: asked("batch").parse().ok() }
    }
    /// Asked for nothing, the list opens with the view that was chosen for this.
    fn filter(&self, views: &[View], settings: &Settings) -> Filter {
        let opens = || views.iter().find(|view| Some(view.id) == settings.opens).map(|view| view.filter.clone());
        if self.filter.is_empty() && !self.all { opens().unwrap_or_default() } else { self.filter.clone() }
    }
}

#[component]
pub fn Page() -> impl IntoView {
    loaded(load(cx(), Asked::now(), language()), |queue| {
        let heading = say_with("staff-queue-title", &[("municipality", queue.names.municipality.clone().into())]);
        title(heading.clone());
        let (dead, unmarked) = (queue.dead, asked("unmarked") == "yes");
        let problems = attempt::<ViewForm>().problems;
        view! {
            {queue.done.clone().map(|done| view! { <assign::Done owner=done.to.and_then(|to| queue.colleague(to)) done/> })}
            {(asked("erased") == "yes").then(|| view! { <Notice tone=Tone::Good><p role="status">{say("erase-done")}</p></Notice> })}
            {unmarked.then(|| view! { <Notice tone=Tone::Warning><p role="status">{say("assign-unmarked")}</p></Notice> })}
            <ErrorSummary problems/>
            <h1>{heading}</h1>
            <p class="lead">{say("staff-queue-lead")}</p>
            {(dead > 0).then(|| view! {
                <Notice tone=Tone::Warning>
                    <p>
                        {say_with("staff-queue-dead", &[("count", dead.into())])} " "
                        <a href=links::staff::letters(language())>{say("letters-look")}</a>
                    </p>
                </Notice>
            })}
            {views::tabs(&queue)}
            {filters::form(&queue)}
            {filters::chips(&queue)}
            <QueueNews
                words=news_words()
                drawn=queue.standing
                stream=links::staff::live_since(language(), queue.news)
                queue=links::staff::queue_of(language(), &queue.filter)
                rows="rows".into()
            />
            {rows(&queue)}
            {keys::list(queue.settings.keys)}
            {queue.settings.keys.then(|| view! { <QueueKeys rows="rows".into() help="keys".into()/> })}
        }
    })
}

fn rows(queue: &Queue) -> impl IntoView + use<> {
    let lines = queue.shown(&queue.filter);
    if lines.is_empty() {
        let why = if queue.lines.is_empty() { "staff-queue-empty-all" } else { "staff-queue-empty-filtered" };
        return EitherOf3::A(view! {
            <div class="empty">
                <h2>{say("staff-queue-empty-title")}</h2>
                <p>{say(why)}</p>
            </div>
        });
    }
    let caption = say_with("staff-queue-caption", &[("count", lines.len().into())]);
    if !queue.gives {
        return EitherOf3::B(view! { <RequestTable caption lines desk=Desk::Staff/> });
    }
    let table = view! { <RequestTable caption lines desk=Desk::Staff pick=true/> };
    EitherOf3::C(assign::around(queue, table))
}

fn news_words() -> NewsWords {
    NewsWords {
        check: say("staff-queue-check-now"),
        same: say("staff-queue-check-same"),
        changed: say("staff-queue-check-new"),
        show: say("staff-queue-check-show"),
        failed: say("staff-queue-check-failed"),
        watching: say("news-watching"),
        new: say("news-new"),
        other: say("news-changed"),
        ended: say("news-ended"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use choose::tests::line;

    #[test]
    fn an_answer_changes_how_the_queue_stands() {
        let rows = |unanswered| vec![line("vn-dsp", "home.help", unanswered).row];
        assert_ne!(standing(&rows(true)), standing(&rows(false)));
        assert_eq!(standing(&[]), Waiting::default());
    }
}
