//! Once a day: who is to be asked about which listings. Everything is read in a few questions, decided in memory by `domain::freshness`, and
//! written in a few statements, with one letter for each organization.
use super::{
    listings::{self, Listing},
    today,
};
use crate::{
    Cx, Tx, changes,
    fault::OrFault,
    jobs::{self, Job},
    rows::{Cell, insert},
};
use domain::{
    Id, Result,
    access::Act,
    freshness::{FIGURE_DAYS, Next},
    organization::Organization,
};
use jiff::{Span, civil::Date};

/// What one day's planning has come to.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Planned {
    pub letters: usize,
    pub listings: usize,
    /// Figures of places that are worth nothing from today on.
    pub stale: usize,
}

/// Whoever is written to is asked as well about what would come up so soon.
const SOON: i64 = 21;
const DAY: &str = "plan";

/// `None` when it was done today.
pub async fn plan(cx: &Cx) -> Result<Option<Planned>> {
    cx.require(&Act::RunJobs)?;
    let today = today(cx);
    let last = last_day(cx).await?;
    if last == Some(today) {
        return Ok(None);
    }
    let mut listings = listings::all(cx, None).await?;
    listings.retain(|listing| !listing.waits);
    let letters: Vec<Questions> =
        listings.chunk_by(|one, next| one.organization == next.organization).filter_map(|own| questions(own, today)).collect();
    let stale = stale_figures(cx, last, today).await?;
    let mut tx = cx.begin().await?;
    if !claim_day(&mut tx, today).await? {
        return Ok(None);
    }
    ask(&mut tx, cx, &letters, today).await?;
    changes::note(&mut tx, "service", &stale, cx.now_ms()).await?;
    tx.commit().await?;
    let listings = letters.iter().map(|letter| letter.about.len()).sum();
    Ok(Some(Planned { letters: letters.len(), listings, stale: stale.len() }))
}

/// One organization's letter.
struct Questions<'a> {
    organization: Id<Organization>,
    again: bool,
    /// What is asked today for the first or the second time.
    about: Vec<(&'a Listing, bool)>,
}

fn questions(own: &[Listing], today: Date) -> Option<Questions<'_>> {
    let letter = |listing: &Listing, day| if let Next::Letter { again } = listing.next(day) { Some(again) } else { None };
    let again = own.iter().filter_map(|listing| letter(listing, today)).reduce(|one, other| one || other)?;
    let soon = today.saturating_add(Span::new().days(SOON));
    let about = own.iter().filter_map(|listing| {
        let first = || letter(listing, soon).filter(|again| !again);
        letter(listing, today).or_else(first).map(|again| (listing, again))
    });
    Some(Questions { organization: own.first()?.organization, again, about: about.collect() })
}

async fn ask(tx: &mut Tx, cx: &Cx, letters: &[Questions<'_>], today: Date) -> Result<()> {
    const COLUMNS: [&str; 6] = ["service_id", "organization_id", "first_on", "last_on", "letters", "failed"];
    let row = |listing: &Listing, again: bool| {
        let before = listing.asked.filter(|_| again);
        vec![
            Cell::text(&listing.service.text()),
            Cell::text(&listing.organization.text()),
            Cell::text(&before.map_or(today, |asked| asked.first).to_string()),
            Cell::text(&today.to_string()),
            Cell::Whole(Some(before.map_or(1, |asked| i64::from(asked.letters) + 1))),
            Cell::Whole(Some(0)),
        ]
    };
    let rows = letters.iter().flat_map(|letter| &letter.about).map(|(listing, again)| row(listing, *again)).collect();
    let anew = " ON CONFLICT (service_id) DO UPDATE SET organization_id = excluded.organization_id, first_on = excluded.first_on, \
        last_on = excluded.last_on, letters = excluded.letters, failed = excluded.failed";
    insert(tx, "check_ask", &COLUMNS, rows, anew).await?;
    let jobs: Vec<Job> =
        letters.iter().map(|letter| Job::AskForChecks { organization: letter.organization, again: letter.again }).collect();
    jobs::enqueue_all(tx, cx, &jobs).await
}

/// Whose figures have become a week old since the last planning: their pages tell them no more, and neither may the index.
async fn stale_figures(cx: &Cx, last: Option<Date>, today: Date) -> Result<Vec<String>> {
    const STALE: &str = "SELECT service_id FROM vacancy WHERE said_on > $1 AND said_on <= $2 UNION \
        SELECT root_id FROM service_capacity WHERE root_type = 'service' AND SUBSTR(updated, 1, 10) > $1 AND SUBSTR(updated, 1, 10) <= $2";
    let gone = |day: Date| day.saturating_sub(Span::new().days(FIGURE_DAYS + 1)).to_string();
    let since = last.unwrap_or_else(|| today.saturating_sub(Span::new().days(1)));
    let ids = sqlx::query_scalar(STALE).bind(gone(since)).bind(gone(today)).fetch_all(cx.db.reader()).await;
    ids.or_fault("look for figures that are too old")
}

async fn last_day(cx: &Cx) -> Result<Option<Date>> {
    let day: Option<String> = sqlx::query_scalar("SELECT day FROM check_day WHERE name = $1")
        .bind(DAY)
        .fetch_optional(cx.db.reader())
        .await
        .or_fault("read when checks were planned")?;
    Ok(day.and_then(|day| day.parse().ok()))
}

/// Of two nodes that plan at the same time one writes.
async fn claim_day(tx: &mut Tx, today: Date) -> Result<bool> {
    let claimed = sqlx::query(
        "INSERT INTO check_day (name, day) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET day = excluded.day WHERE check_day.day <> excluded.day",
    )
    .bind(DAY)
    .bind(today.to_string())
    .execute(tx.conn())
    .await
    .or_fault("begin the day's planning")?;
    Ok(claimed.rows_affected() == 1)
}
