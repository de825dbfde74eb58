//! What has happened to requests since a moment ago, for pages that are open: which request, what kind of news, when; never what it says.
//! Read from the audit by its links: every act on a request writes a row there, and links are given in the order of commits on both databases,
//! so that one number is a safe cursor for any number of processes.
use crate::{Cx, cx::time, fault::OrFault};
use domain::{
    Id, Result, Time,
    access::{Act, Caller, may},
    area::AreaCode,
    referral::{EventKind, Referral},
};

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
            "assigned" | "unassigned" | "assignment-undone" | "escalated" | "reminded" => Some(Self::Changed),
            "erasure-asked" | "erasure-due" => Some(Self::Gone),
            _ => match act.parse().ok()? {
                EventKind::Received | EventKind::Opened | EventKind::Confirmed => None,
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
    pub kind: Kind,
    pub referral: Id<Referral>,
    pub municipality: AreaCode,
    /// Whose act it was, as the audit names them: to them it is no news.
    pub actor: String,
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

/// What stands behind a number, of all municipalities for the process, of one's own for a member; and the number to go on from.
pub async fn since(cx: &Cx, link: i64, municipality: Option<&AreaCode>) -> Result<(Vec<News>, i64)> {
    leave(cx, municipality)?;
    let rows: Vec<Columns> =
        sqlx::query_as("SELECT link, at, actor, act, object, municipality FROM audit WHERE link > $1 ORDER BY link LIMIT $2")
            .bind(link)
            .bind(MOST)
            .fetch_all(cx.db.reader())
            .await
            .or_fault("read the news")?;
    let last = rows.last().map_or(link, |row| row.0);
    let news = rows.into_iter().filter_map(|(link, at, actor, act, object, place)| {
        let id = object.strip_prefix("referral:")?.split(' ').next()?;
        let news = News { link, at: time(at), kind: Kind::of(&act)?, referral: id.parse().ok()?, municipality: AreaCode(place?), actor };
        municipality.is_none_or(|own| *own == news.municipality).then_some(news)
    });
    Ok((news.collect(), last))
}

/// Link, moment, actor, act, object, municipality.
type Columns = (i64, i64, String, String, String, Option<String>);

/// The process hears all, a member of their own queue.
fn leave(cx: &Cx, municipality: Option<&AreaCode>) -> Result<()> {
    if may(&cx.caller, &Act::RunJobs) {
        return Ok(());
    }
    let own = if let Caller::Member(member) = &cx.caller { member.municipality.clone() } else { None };
    let municipality = municipality.cloned().or(own).ok_or(domain::Error::Forbidden)?;
    cx.require(&Act::SeeQueue { municipality })
}
