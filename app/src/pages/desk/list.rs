//! What waits at a desk: open tasks of a municipality, what is due next first, or of one organization, the unanswered first. Clear columns only;
//! nothing personal is read here. Both desks have the same list: filters, views, counts, keys, news, and who works on what.
use super::{Desk, names::Names, seat};
use crate::{
    islands::{NewsWords, QueueKeys, QueueNews, Waiting},
    pages::{
        links,
        parts::{
            error_summary::ErrorSummary,
            notice::{Notice, Tone},
            request_table::{Line, RequestTable},
        },
        redraw::attempt,
        visit::{asked, asked_all_pairs, language},
        words::{say, say_with},
    },
};
use domain::{
    Id, Language, Result,
    access::{Act, Caller, Member, Place, may},
    area::AreaCode,
    organization::Organization,
    work_list::{Filter, List, ViewForm},
};
use leptos::{either::EitherOf3, prelude::*};
use store::{
    Cx,
    assignments::Assigned,
    referrals::{LONGEST_LIST, Row},
    views::{Settings, View},
};

pub mod assign;
mod choose;
mod filters;
pub mod keys;
pub mod views;

/// For the island: how the list stands now.
pub async fn waiting(cx: &Cx) -> Result<Waiting> {
    let (_, list) = seat(&cx.caller)?;
    Ok(standing(&store::referrals::rows(cx, &list).await?))
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
pub struct Queue {
    pub desk: Desk,
    /// An inbox may hold requests of several municipalities, each told in its own zone and calendar; a queue has its own alone.
    names: Vec<(AreaCode, Names)>,
    member: Member,
    /// All that is open; `shown` says which of it is asked for.
    lines: Vec<Line>,
    filter: Filter,
    standing: Waiting,
    /// How many of how many stand here, where that is not all.
    cut: Option<(usize, usize)>,
    views: Vec<View>,
    settings: Settings,
    /// Whom a task can be given to.
    owners: assign::Owners,
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
    /// Whether whoever looks stands in a team.
    fn in_team(&self) -> bool {
        self.owners.teams.iter().any(|team| team.members.contains(&self.member.account))
    }
    /// Of the municipality whose queue this is.
    pub fn municipality(&self) -> String {
        self.names.first().map(|(_, names)| names.municipality.clone()).unwrap_or_default()
    }
    fn agency(&self, agency: Option<Id<Organization>>) -> String {
        self.names.first().map(|(_, names)| names.agency(agency)).unwrap_or_default()
    }
    /// The groups of needs, for a choice; none where nothing waits in an inbox.
    fn groups(&self) -> Vec<(String, String)> {
        self.names.first().map(|(_, names)| names.groups()).unwrap_or_default()
    }
    /// Whether anything waits, whatever is asked for.
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }
    /// Requests are opened by those who answer them; others see that they wait.
    pub fn opens(&self) -> bool {
        self.lines.iter().all(|line| line.href.is_some())
    }
}

/// The list of whoever asks.
pub async fn load(cx: Cx, asked: Asked, language: Language) -> Result<Queue> {
    let (member, list) = seat(&cx.caller)?;
    let desk = Desk::of(&list);
    // Before the rows: what happens while they are read is told again rather than not at all.
    let news = store::news::newest(&cx).await?;
    let rows = store::referrals::rows(&cx, &list).await?;
    let cut = cut(&cx, &list, rows.len()).await?;
    let names = names_of(&cx, &list, &rows, language).await?;
    let standing = standing(&rows);
    let reminded = store::referrals::reminders_sent(&cx, &list).await?;
    let owners = assign::Owners::of(&cx, &list).await?;
    let line = |row: Row| {
        let names = names.iter().find(|(code, _)| *code == row.municipality).map(|(_, names)| names)?;
        let opens = opens(&cx.caller, &list, &row);
        let line = Line {
            reminders: reminded.get(&row.task).copied().unwrap_or_default(),
            owner: row.assigned_to.and_then(|owner| owners.short(owner)),
            my_team: owners.has_in_team(row.assigned_to, member.account),
            ..Line::of(row, names, desk, language, cx.now)
        };
        Some(Line { href: line.href.filter(|_| opens), ..line })
    };
    let mut lines: Vec<_> = rows.into_iter().filter_map(line).collect();
    // A municipality looks at what is due, whoever answers; who answers looks first at what they have not.
    lines.sort_by_key(|line| (desk == Desk::Provider && !line.row.unanswered, line.due()));
    let (views, settings) = (store::views::all(&cx).await?, store::views::settings(&cx).await?);
    Ok(Queue {
        filter: asked.filter(&views, &settings),
        done: match asked.batch {
            Some(batch) => store::assignments::batch(&cx, batch).await?,
            None => None,
        },
        gives: may(&cx.caller, &list.assign()),
        now: cx.now,
        desk,
        names,
        member,
        lines,
        standing,
        cut,
        views,
        settings,
        owners,
        news,
    })
}

/// A list of the longest kind may have more behind it.
async fn cut(cx: &Cx, list: &List, shown: usize) -> Result<Option<(usize, usize)>> {
    if shown < usize::from(LONGEST_LIST) {
        return Ok(None);
    }
    let open = store::referrals::count_open(cx, list).await?;
    Ok((open > shown).then_some((shown, open)))
}

fn opens(caller: &Caller, list: &List, row: &Row) -> bool {
    match list {
        List::Queue(_) => true,
        List::Inbox(organization) => {
            may(caller, &Act::SeeReferral(Place { municipality: row.municipality.clone(), agencies: vec![*organization] }))
        }
    }
}

async fn names_of(cx: &Cx, list: &List, rows: &[Row], language: Language) -> Result<Vec<(AreaCode, Names)>> {
    let mut here: Vec<AreaCode> = if let List::Queue(own) = list { vec![own.clone()] } else { vec![] };
    for row in rows {
        if !here.contains(&row.municipality) {
            here.push(row.municipality.clone());
        }
    }
    let mut names = vec![];
    for municipality in here {
        let areas = rows.iter().map(|row| row.area.clone());
        let agencies = rows.iter().filter_map(|row| row.agency);
        names.push((municipality.clone(), Names::of(cx, language, &municipality, areas, agencies).await?));
    }
    Ok(names)
}

/// What the address asks for.
pub struct Asked {
    filter: Filter,
    /// Everything, whatever view opens first.
    all: bool,
    batch: Option<Id<store::assignments::Batch>>,
}
impl Asked {
    pub fn now() -> Self {
        Self { filter: Filter::read(&asked_all_pairs()), all: asked(links::list::ALL) == "yes", batch: asked("batch").parse().ok() }
    }
    /// Asked for nothing, the list opens with the view that was chosen for this.
    fn filter(&self, views: &[View], settings: &Settings) -> Filter {
        let opens = || views.iter().find(|view| Some(view.id) == settings.opens).map(|view| view.filter.clone());
        if self.filter.is_empty() && !self.all { opens().unwrap_or_default() } else { self.filter.clone() }
    }
}

/// What was just done, and what was wrong with what was sent: above the page's heading.
#[component]
pub fn Told(queue: Queue) -> impl IntoView {
    let unmarked = asked("unmarked") == "yes";
    let problems = attempt::<ViewForm>().problems;
    let desk = queue.desk;
    view! {
        {queue.done.clone().map(|done| view! { <assign::Done desk owner=done.to.and_then(|to| queue.owners.name(to)) done/> })}
        {unmarked.then(|| view! { <Notice tone=Tone::Warning><p role="status">{say("assign-unmarked")}</p></Notice> })}
        <ErrorSummary problems/>
    }
}

/// Views, filters, news, the rows, and the keys that move in them.
#[component]
pub fn WorkList(queue: Queue) -> impl IntoView {
    let desk = queue.desk;
    view! {
        {views::tabs(&queue)}
        {filters::form(&queue)}
        {filters::chips(&queue)}
        <QueueNews
            words=news_words()
            drawn=queue.standing
            stream=links::list::live_since(desk, language(), queue.news)
            queue=links::list::of(desk, language(), &queue.filter)
            rows="rows".into()
        />
        {queue.cut.map(ends_early)}
        {rows(&queue)}
        {keys::list(desk, queue.settings.keys)}
        {queue.settings.keys.then(|| view! { <QueueKeys rows="rows".into() help="keys".into()/> })}
    }
}

/// Whoever looks for something must know that it may be open and not stand here.
fn ends_early((shown, open): (usize, usize)) -> impl IntoView + use<> {
    let words = say_with("queue-ends-early", &[("shown", shown.into()), ("count", open.into())]);
    view! { <Notice tone=Tone::Warning><p>{words}</p></Notice> }
}

fn rows(queue: &Queue) -> impl IntoView + use<> {
    let (lines, desk) = (queue.shown(&queue.filter), queue.desk);
    if lines.is_empty() {
        let [title, why] = match (queue.is_empty(), desk) {
            (false, _) => ["staff-queue-empty-title", "staff-queue-empty-filtered"],
            (true, Desk::Staff) => ["staff-queue-empty-title", "staff-queue-empty-all"],
            (true, Desk::Provider) => ["provider-inbox-empty-title", "provider-inbox-empty-lead"],
        };
        return EitherOf3::A(view! {
            <div class="empty">
                <h2>{say(title)}</h2>
                <p>{say(why)}</p>
            </div>
        });
    }
    let caption = match desk {
        Desk::Staff => "staff-queue-caption",
        Desk::Provider => "provider-inbox-caption",
    };
    let caption = say_with(caption, &[("count", lines.len().into())]);
    if !queue.gives {
        return EitherOf3::B(view! { <RequestTable caption lines desk/> });
    }
    let table = view! { <RequestTable caption lines desk pick=true/> };
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
