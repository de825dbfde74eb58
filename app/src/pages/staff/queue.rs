//! What waits for this municipality: open tasks, what is due next first. Clear columns only; nothing personal is read here.
use super::seat;
use crate::{
    islands::{QueueSearch, QueueWords, Waiting},
    pages::{
        desk::{Desk, names::Names},
        draw::title,
        links,
        load::loaded,
        parts::{
            field::{Choice, Select, Ticks},
            notice::{Notice, Tone},
            request_table::{Line, RequestTable},
        },
        visit::{asked, cx, language},
        words::{say, say_with},
    },
};
use domain::{Id, Language, Result, organization::Organization};
use leptos::{either::Either, prelude::*};
use store::{Cx, referrals::Row};

/// What one wants to see of it; in the address.
#[derive(Clone, Default)]
struct Filter {
    words: String,
    unanswered: bool,
    mine: bool,
    group: String,
}
impl Filter {
    fn asked() -> Self {
        Self { words: asked("words"), unanswered: asked("unanswered") == "yes", mine: asked("mine") == "yes", group: asked("group") }
    }
    fn is_empty(&self) -> bool {
        self.words.trim().is_empty() && !self.unanswered && !self.mine && self.group.is_empty()
    }
    fn keeps(&self, line: &Line, own: Id<Organization>) -> bool {
        let text = format!("{} {} {}", line.need, line.area, line.agency).to_lowercase();
        (!self.unanswered || line.row.unanswered)
            && (!self.mine || line.row.agency == Some(own))
            && (self.group.is_empty() || line.row.need.group().as_str() == self.group)
            && text.contains(&self.words.trim().to_lowercase())
    }
}

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

struct Queue {
    names: Names,
    lines: Vec<Line>,
    standing: Waiting,
    dead: i64,
    filter: Filter,
}

async fn load(cx: Cx, filter: Filter, language: Language) -> Result<Queue> {
    let (member, municipality) = seat(&cx.caller)?;
    let rows = store::referrals::queue(&cx, &municipality).await?;
    let agencies = rows.iter().filter_map(|row| row.agency);
    let names = Names::of(&cx, language, &municipality, rows.iter().map(|row| row.area.clone()), agencies).await?;
    let standing = standing(&rows);
    let reminded = store::referrals::reminders_sent(&cx, &municipality).await?;
    let lines = rows.into_iter().map(|row| Line {
        reminders: reminded.get(&row.task).copied().unwrap_or_default(),
        ..Line::of(row, &names, Desk::Staff, language, cx.now)
    });
    let mut lines: Vec<_> = lines.filter(|line| filter.keeps(line, member.organization)).collect();
    lines.sort_by_key(Line::due);
    Ok(Queue { lines, standing, dead: store::jobs::count_dead_of(&cx, &municipality).await?, names, filter })
}

#[component]
pub fn Page() -> impl IntoView {
    loaded(load(cx(), Filter::asked(), language()), |queue| {
        let heading = say_with("staff-queue-title", &[("municipality", queue.names.municipality.clone().into())]);
        title(heading.clone());
        let dead = queue.dead;
        view! {
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
            <Filters filter=queue.filter.clone() groups=queue.names.groups() standing=queue.standing/>
            <Rows queue/>
        }
    })
}

#[component]
fn Rows(queue: Queue) -> impl IntoView {
    if queue.lines.is_empty() {
        let why = if queue.filter.is_empty() { "staff-queue-empty-all" } else { "staff-queue-empty-filtered" };
        return Either::Left(view! {
            <div class="empty">
                <h2>{say("staff-queue-empty-title")}</h2>
                <p>{say(why)}</p>
            </div>
        });
    }
    let caption = say_with("staff-queue-caption", &[("count", queue.lines.len().into())]);
    Either::Right(view! { <RequestTable caption lines=queue.lines desk=Desk::Staff/> })
}

#[component]
fn Filters(filter: Filter, groups: Vec<(String, String)>, standing: Waiting) -> impl IntoView {
    let queue = links::staff::queue(language());
    let groups = groups.into_iter().map(|(code, name)| Choice::new(code, name)).collect();
    let ticks = vec![
        ("unanswered", say("staff-queue-filter-unanswered"), filter.unanswered),
        ("mine", say("staff-queue-filter-mine"), filter.mine),
    ];
    let clear = (!filter.is_empty()).then(|| view! { <a href=queue.clone()>{say("staff-queue-filter-clear")}</a> });
    view! {
        <form class="queue-filter" method="get" action=queue.clone() aria-label=say("staff-queue-filter-title")>
            <QueueSearch words=island_words() drawn=standing typed=filter.words.clone() rows="rows".into() queue=queue.clone()/>
            <Ticks legend=say("staff-queue-filter-title") ticks/>
            <Select
                name="group"
                label=say("staff-queue-filter-group")
                empty=say("staff-queue-filter-group-all")
                groups=vec![(String::new(), groups)]
                value=filter.group.clone()
            />
            <p class="actions"><button>{say("staff-queue-filter-submit")}</button> {clear}</p>
        </form>
    }
}

fn island_words() -> QueueWords {
    QueueWords {
        label: say("staff-queue-narrow-label"),
        shown: say("staff-queue-narrow-shown"),
        none: say("staff-queue-narrow-none"),
        check: say("staff-queue-check-now"),
        same: say("staff-queue-check-same"),
        changed: say("staff-queue-check-new"),
        show: say("staff-queue-check-show"),
        failed: say("staff-queue-check-failed"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::{Time, area::AreaCode, referral::Part, remaining::silence, routing::Urgency, taxonomy::TermCode};

    fn line(agency: &str, need: &str, unanswered: bool) -> Line {
        let at = Time::from_second(1_800_000_000).unwrap();
        let row = Row {
            referral: Id::named("referral", need),
            task: Id::named("task", need),
            agency: Some(Id::named("organization", agency)),
            part: Part::Lead,
            need: TermCode(need.into()),
            area: AreaCode("LT-58".into()),
            municipality: AreaCode("LT-58".into()),
            urgency: Urgency::Normal,
            received_at: at,
            due_at: at,
            legal_due_at: None,
            state: if unanswered { "sent" } else { "accepted" }.into(),
            state_at: at,
            unanswered,
            must_not_refuse: false,
        };
        let words = |text: &str| text.to_owned();
        Line {
            row,
            href: String::new(),
            need: words("Догляд вдома"),
            area: words("Rokiškis"),
            agency: words(agency),
            clock: None,
            legal: None,
            silence: silence(at, at),
            reminders: 0,
        }
    }

    #[test]
    fn a_filter_keeps_what_was_asked_for_and_no_more() {
        let own = Id::named("organization", "vn-dsp");
        let keeps = |filter: Filter| {
            [line("vn-dsp", "home.help", true), line("vn-csssdm", "day.children", false)].map(|line| filter.keeps(&line, own))
        };
        assert_eq!(keeps(Filter::default()), [true, true]);
        assert_eq!(keeps(Filter { unanswered: true, ..Filter::default() }), [true, false]);
        assert_eq!(keeps(Filter { mine: true, ..Filter::default() }), [true, false]);
        assert_eq!(keeps(Filter { group: "DAY".into(), ..Filter::default() }), [false, true]);
        assert_eq!(keeps(Filter { words: " догляд ".into(), ..Filter::default() }), [true, true]);
        assert_eq!(keeps(Filter { words: "csssdm".into(), ..Filter::default() }), [false, true]);
    }
    #[test]
    fn an_answer_changes_how_the_queue_stands() {
        let rows = |unanswered| vec![line("vn-dsp", "home.help", unanswered).row];
        assert_ne!(standing(&rows(true)), standing(&rows(false)));
        assert_eq!(standing(&[]), Waiting::default());
    }
}
