//! What has happened to requests since a moment ago, for pages that are open: which request, what kind of news, when; never what it says.
//! Read from the audit by its links: every act on a request writes a row there, and links are given in the order of commits on both databases,
//! so that one number is a safe cursor for any number of processes. A provider hears of its own parts alone: what others do with theirs is no
//! news to it.
use crate::{
    Cx,
    assignments::{at_desk, is_inside, is_of_staff},
    cx::time,
    fault::OrFault,
};
use domain::{
    Id, Result, Time,
    access::{Act, may},
    area::AreaCode,
    organization::Organization,
    referral::{EventKind, Referral, Stage},
    work_list::List,
};
use std::collections::BTreeMap;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Kind {
    /// A request came in.
    New,
    Changed,
    /// It is over.
    Gone,
}
impl Kind {
    pub const fn code(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Gone => "gone",
        }
    }
    /// `None` for what changes no list, such as an opening.
    fn of(act: &str) -> Option<Self> {
        match act {
            "sent" | "sent-assisted" => Some(Self::New),
            "escalated" | "reminded" | "split" => Some(Self::Changed),
            _ if is_of_staff(act) => Some(Self::Changed),
            "erasure-asked" | "erasure-due" => Some(Self::Gone),
            _ => match act.parse().ok()? {
                EventKind::Received | EventKind::Opened | EventKind::Confirmed | EventKind::ConsentNear => None,
                EventKind::Completed
                | EventKind::Unreachable
                | EventKind::NotHelped
                | EventKind::Withdrawn
                | EventKind::Cancelled
                | EventKind::Merged
                | EventKind::Mistaken => Some(Self::Gone),
                _ => Some(Self::Changed),
            },
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct News {
    pub link: i64,
    pub at: Time,
    pub referral: Id<Referral>,
    /// Whose act it was, as the audit names them: to them it is no news.
    pub actor: String,
    /// At which lists it is news, and of what kind there.
    told: Vec<(List, Kind)>,
}
impl News {
    /// What it is to those who have this list before them.
    pub fn kind_at(&self, list: &List) -> Option<Kind> {
        self.told.iter().find(|(told, _)| told == list).map(|(_, kind)| *kind)
    }
}

/// More are not read at once.
pub const MOST: i64 = 500;

/// The number that nothing stands behind yet.
pub async fn newest(cx: &Cx) -> Result<i64> {
    leave(cx, None)?;
    let newest: Option<i64> =
        sqlx::query_scalar("SELECT MAX(link) FROM audit").fetch_one(cx.db.reader()).await.or_fault("read the newest link")?;
    Ok(newest.unwrap_or_default())
}

/// What stands behind a number, at all lists for the process, at one's own for a member; and the number to go on from.
pub async fn since(cx: &Cx, link: i64, list: Option<&List>) -> Result<(Vec<News>, i64)> {
    leave(cx, list)?;
    let rows: Vec<Columns> =
        sqlx::query_as("SELECT link, at, actor, act, object, municipality FROM audit WHERE link > $1 ORDER BY link LIMIT $2")
            .bind(link)
            .bind(MOST)
            .fetch_all(cx.db.reader())
            .await
            .or_fault("read the news")?;
    let last = rows.last().map_or(link, |row| row.0);
    let mut parts = if rows.is_empty() { BTreeMap::new() } else { parts(cx, link, last).await? };
    let news = rows.into_iter().filter_map(|(link, at, actor, act, object, place)| {
        let mut object = object.strip_prefix("referral:")?.split(' ');
        let referral = object.next()?.parse().ok()?;
        let task = object.next().and_then(|task| task.strip_prefix("task:"));
        let act = Done { act: &act, at, task };
        let desk = Kind::of(act.act).zip(place).map(|(kind, place)| (List::Queue(AreaCode(place)), kind));
        let told = desk.into_iter().chain(of_agencies(&act, &parts.remove(&link).unwrap_or_default()));
        let told: Vec<_> = told.filter(|(told, _)| list.is_none_or(|list| list == told)).collect();
        (!told.is_empty()).then(|| News { link, at: time(at), referral, actor, told })
    });
    Ok((news.collect(), last))
}

/// Link, moment, actor, act, object, municipality.
type Columns = (i64, i64, String, String, String, Option<String>);

/// One row of the audit, as far as it is asked what it means for an agency.
struct Done<'a> {
    act: &'a str,
    at: i64,
    /// The task that it names; none where it is about the whole request.
    task: Option<&'a str>,
}

/// An agency's part of a request that something was done with.
struct Mine {
    task: String,
    agency: Id<Organization>,
    created_at: i64,
    open: bool,
    state_at: i64,
}

/// By the number of the row: the parts that agencies have of the request that it names.
async fn parts(cx: &Cx, after: i64, last: i64) -> Result<BTreeMap<i64, Vec<Mine>>> {
    const PARTS: &str = "SELECT a.link, t.id, t.agency, t.created_at, t.state, t.state_at FROM audit a \
        JOIN task t ON t.referral_id = substr(a.object, 10, 36) \
        WHERE a.link > $1 AND a.link <= $2 AND substr(a.object, 1, 9) = 'referral:' AND t.agency IS NOT NULL";
    let rows: Vec<(i64, String, String, i64, String, i64)> =
        sqlx::query_as(PARTS).bind(after).bind(last).fetch_all(cx.db.reader()).await.or_fault("read whom the news are for")?;
    let mut found = BTreeMap::<i64, Vec<Mine>>::new();
    for (link, task, agency, created_at, state, state_at) in rows {
        let agency = agency.parse().map_err(|_| crate::fault::broken("task.agency"))?;
        let open = state.parse::<Stage>().is_ok_and(Stage::is_open);
        found.entry(link).or_default().push(Mine { task, agency, created_at, open, state_at });
    }
    Ok(found)
}

/// What it is to each agency that has a part: a new one, a change of its own, or an end.
fn of_agencies(done: &Done, parts: &[Mine]) -> Vec<(List, Kind)> {
    let mut told = BTreeMap::<Id<Organization>, Kind>::new();
    for mine in parts {
        let Some(kind) = mine.kind(done) else { continue };
        let has_more = parts.iter().any(|other| other.agency == mine.agency && other.open);
        let kind = if kind == Kind::Gone && has_more { Kind::Changed } else { kind };
        let so_far = told.entry(mine.agency).or_insert(kind);
        if kind == Kind::New {
            *so_far = kind;
        }
    }
    told.into_iter().map(|(agency, kind)| (List::Inbox(agency), kind)).collect()
}

impl Mine {
    fn kind(&self, done: &Done) -> Option<Kind> {
        let named = done.task == Some(self.task.as_str());
        if is_inside(done.act) {
            return named.then_some(Kind::Changed);
        }
        let kind = Kind::of(done.act).filter(|_| !is_of_staff(done.act))?;
        if self.created_at == done.at && (named || kind == Kind::New) {
            return Some(Kind::New);
        }
        // Ended by this very act, though it may name another's part.
        if !self.open && self.state_at == done.at {
            return Some(Kind::Gone);
        }
        (named || done.task.is_none() && self.open).then_some(kind)
    }
}

/// The process hears all, a member of their own list.
fn leave(cx: &Cx, list: Option<&List>) -> Result<()> {
    if may(&cx.caller, &Act::RunJobs) {
        return Ok(());
    }
    match list {
        Some(list) => cx.require(&list.see()),
        None => cx.require(&at_desk(cx)?.1.see()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn mine(agency: &str, task: &str, open: bool, (created_at, state_at): (i64, i64)) -> Mine {
        Mine { task: task.into(), agency: Id::named("organization", agency), created_at, open, state_at }
    }

    #[test]
    fn an_agency_hears_of_its_own_parts_and_of_what_ends_them() {
        let told = |act: &str, task: Option<&str>, parts: &[Mine]| {
            let told = of_agencies(&Done { act, at: 100, task }, parts);
            ["one", "two"].map(|name| {
                let list = List::Inbox(Id::named("organization", name));
                told.iter().find(|(told, _)| *told == list).map_or("", |(_, kind)| kind.code())
            })
        };
        let both = || [mine("one", "a", true, (50, 50)), mine("two", "b", true, (50, 50))];
        assert_eq!(told("sent", None, &[mine("one", "a", true, (100, 100)), mine("two", "b", true, (100, 100))]), ["new", "new"]);
        assert_eq!(told("accepted", Some("a"), &both()), ["changed", ""], "another's step is no news");
        assert_eq!(told("answered", None, &both()), ["changed", "changed"]);
        assert_eq!(told("opened", None, &both()), ["", ""]);
        for staff in ["assigned", "unassigned", "assignment-undone"] {
            assert_eq!(told(staff, Some("a"), &both()), ["", ""], "who of the municipality works on it is no agency's business");
        }
        assert_eq!(told("assigned-inside", Some("a"), &both()), ["changed", ""]);
        // Sent on from one to two: the act names the new part.
        let sent_on = [mine("one", "a", false, (50, 100)), mine("two", "b", true, (100, 100))];
        assert_eq!(told("routed", Some("b"), &sent_on), ["gone", "new"]);
        let two_parts = [mine("one", "a", false, (50, 100)), mine("one", "c", true, (50, 50))];
        assert_eq!(told("declined", Some("a"), &two_parts), ["changed", ""], "the other part of it is still open");
        assert_eq!(told("withdrawn", None, &[mine("one", "a", false, (50, 100)), mine("two", "b", false, (50, 70))]), ["gone", ""]);
    }
}
