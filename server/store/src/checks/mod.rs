//! When each group of a service's fields was last found right, by whom and how, and what is done so that it is found right again: letters, calls,
//! the walk of staff. Kept apart from the record itself, which nothing here changes.
mod closing;
mod desk;
mod figures;
mod lines;
mod link;
mod listings;
mod plan;
mod policy;
mod said;
mod upkeep;

pub use closing::propose_due;
pub use desk::{Call, Calls, Due, Word, call_list, log_call, purge_words, settle_word, words_of};
pub use figures::{Counts, Figures, figures};
pub use lines::lines_to_check;
pub(crate) use link::address_of;
pub use link::{Issued, Letter, by_link, issue_link, letter, purge_links, undelivered};
pub use plan::{Planned, plan};
pub use policy::{policy_of, set_policy};
pub use said::{Mine, Past, answer, history, of_mine, takes_changes, walk};
pub(crate) use upkeep::{fill, is_silent};

use crate::{
    Cx, Tx, changes,
    fault::OrFault,
    rows::{Cell, insert},
};
use domain::{
    Error, Id, Result,
    access::Act,
    area::AreaCode,
    freshness::{FieldCheck, FieldGroup},
    organization::Organization,
    service::Service,
};
use jiff::{civil::Date, tz::TimeZone};

/// The day by which checks are counted: the same for all places, so that a listing is not fresh in one and old in another.
pub fn today(cx: &Cx) -> Date {
    cx.now.to_zoned(TimeZone::UTC).date()
}

/// The newest of each group that was checked apart from the whole record.
pub async fn of_service(cx: &Cx, service: Id<Service>) -> Result<Vec<FieldCheck>> {
    cx.require(&Act::ReadCatalogue)?;
    Ok(upkeep::checks_of(cx, &[service.text()]).await?.remove(&service.text()).unwrap_or_default())
}

/// Writes down what was checked elsewhere and came with an import; a check without a day is none.
pub async fn record(cx: &Cx, service: Id<Service>, checks: &[FieldCheck]) -> Result<()> {
    cx.require(&Act::ImportCatalogue)?;
    let mut tx = cx.begin().await?;
    let known: Option<String> = sqlx::query_scalar("SELECT id FROM service WHERE id = $1")
        .bind(service.text())
        .fetch_optional(tx.conn())
        .await
        .or_fault("find a service")?;
    known.ok_or(Error::NotFound)?;
    write(&mut tx, cx, service, checks, None).await?;
    tx.commit().await
}

/// The newest of each group, the history, and a word to all who show it.
async fn write(tx: &mut Tx, cx: &Cx, service: Id<Service>, checks: &[FieldCheck], office: Option<Id<Organization>>) -> Result<()> {
    const NEWEST: [&str; 6] = ["resource_type", "resource_id", "field_group", "checked", "checked_by", "how"];
    const HISTORY: [&str; 7] = ["service_id", "field_group", "checked", "checked_by", "how", "office", "at"];
    let told = |check: &FieldCheck| {
        Some([
            Cell::text(check.group.code()),
            Cell::text(check.checked.as_deref()?),
            Cell::Text(check.by.map(|by| by.code().to_owned())),
            Cell::Text(check.how.map(|how| how.code().to_owned())),
        ])
    };
    let told: Vec<[Cell; 4]> = checks.iter().filter_map(told).collect();
    let newest =
        told.iter().map(|cells| [Cell::text("service"), Cell::text(&service.text())].into_iter().chain(cells.clone()).collect::<Vec<_>>());
    let again = " ON CONFLICT (resource_type, resource_id, field_group) DO UPDATE SET checked = excluded.checked, \
        checked_by = excluded.checked_by, how = excluded.how";
    insert(tx, "field_check", &NEWEST, newest.collect(), again).await?;
    let kept = told.iter().map(|cells| {
        let who = [Cell::Text(office.map(Id::text)), Cell::Whole(Some(cx.now_ms()))];
        std::iter::once(Cell::text(&service.text())).chain(cells.clone()).chain(who).collect::<Vec<_>>()
    });
    insert(tx, "check_history", &HISTORY, kept.collect(), "").await?;
    changes::note(tx, "service", &[service.text()], cx.now_ms()).await
}

/// Whose a listing is, and which municipality looks after it: that of the first area it serves, else that of its provider. Of a line for a whole
/// country there may be none: then administrators read what is said of it.
struct Place {
    organization: Id<Organization>,
    municipality: Option<AreaCode>,
}

async fn place_of(cx: &Cx, service: Id<Service>) -> Result<Place> {
    let (_, organization, area) = upkeep::places(cx, &[service.text()]).await?.pop().ok_or(Error::NotFound)?;
    let municipality = match area {
        Some(area) => crate::areas::municipality_of(cx, &AreaCode(area)).await?.map(|area| area.code),
        None => None,
    };
    let organization = organization.and_then(|id| id.parse().ok()).ok_or(Error::NotFound)?;
    let municipality = match municipality {
        None => crate::edits::municipality_of(cx, organization).await?,
        known => known,
    };
    Ok(Place { organization, municipality })
}

fn codes(groups: &[FieldGroup]) -> String {
    groups.iter().map(|group| group.code()).collect::<Vec<_>>().join(";")
}

#[cfg(test)]
mod tests;
