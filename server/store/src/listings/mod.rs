//! Listings as those see them who keep them: all of an organization's records, shown or not, and the organizations of a municipality.
mod bulk;
mod drafts;
mod imagined;
#[cfg(test)]
mod tests;
mod texts;

pub use bulk::{Plan, Planned, PlannedField, plan, table_of};
pub use drafts::{Draft, draft, drafts, drop_draft, save_draft};
pub use imagined::{as_shown, organization_as_shown, place_as_shown};
pub use texts::{TextNow, confirm_texts, texts};

use crate::{Cx, edits, fault::OrFault};
use domain::{
    Id, Result,
    access::Act,
    area::AreaCode,
    edit::{RecordKey, RecordKind},
    freshness::{FieldCheck, by_group, first_day},
    organization::Organization,
};
use jiff::civil::Date;
use std::collections::BTreeMap;

/// One record of an organization.
#[derive(Clone, Debug, PartialEq)]
pub struct Listed {
    pub record: RecordKey,
    pub name: String,
    /// HSDS's word for a service's state; empty for others.
    pub status: String,
    /// A place whose address leaves the store through no door.
    pub secret: bool,
    /// It is only proposed so far.
    pub proposed: bool,
    /// Edits of it that wait for the municipality.
    pub waiting: i64,
    /// The oldest check of its groups of fields; services only.
    pub checked: Option<Date>,
}

const SERVICES: &str = "SELECT id, name, status, assured_date FROM service WHERE organization_id = $1 ORDER BY name, id LIMIT 2000";
const PLACES: &str = "SELECT id, name, confidential FROM location WHERE id IN (SELECT location_id FROM service_at_location sal \
    JOIN service s ON s.id = sal.root_id WHERE sal.root_type = 'service' AND s.organization_id = $1) \
    OR id IN (SELECT target_id FROM link WHERE root_type = 'organization' AND root_id = $1 AND target_type = 'location') ORDER BY name, id LIMIT 2000";
const WAITING: &str =
    "SELECT kind, record_id, COUNT(*), MAX(creates) FROM edit WHERE organization_id = $1 AND waiting > 0 GROUP BY kind, record_id";
const PROPOSED: &str = "SELECT e.kind, e.record_id, f.after_value FROM edit e JOIN edit_field f ON f.edit_id = e.id \
    WHERE e.organization_id = $1 AND e.waiting > 0 AND e.creates = 1 ORDER BY e.seq LIMIT 200";
const CHECKS: &str = "SELECT c.resource_id, c.field_group, c.checked FROM field_check c JOIN service s ON s.id = c.resource_id \
    WHERE c.resource_type = 'service' AND s.organization_id = $1";

/// The organization itself, its services by name, its places, and what is only proposed so far.
pub async fn of_organization(cx: &Cx, organization: Id<Organization>) -> Result<Vec<Listed>> {
    // Whoever has come by a letter's link may propose, and sees no place that is secret.
    let by_link = may_edit(cx, organization).await.is_err();
    if by_link {
        cx.require(&Act::ProposeListing { organization })?;
    }
    let id = organization.text();
    let checks = checks(cx, &id).await?;
    let mut all = vec![listed(RecordKind::Organization, id.clone(), crate::organizations::name_of(cx, organization).await?)];
    let services: Vec<(String, String, String, Option<String>)> =
        sqlx::query_as(SERVICES).bind(id.clone()).fetch_all(cx.db.reader()).await.or_fault("list an organization's services")?;
    for (service, name, status, assured) in services {
        let groups = by_group(checks.get(&service).map_or(&[], Vec::as_slice), assured.as_deref());
        // One group that nobody ever looked at is as old as the whole.
        let checked: Option<Vec<Date>> = groups.iter().map(|group| first_day(group.checked.as_deref()?)).collect();
        let checked = checked.and_then(|days| days.into_iter().min());
        all.push(Listed { status, checked, ..listed(RecordKind::Service, service, name) });
    }
    let places: Vec<(String, Option<String>, Option<i64>)> =
        sqlx::query_as(PLACES).bind(id.clone()).fetch_all(cx.db.reader()).await.or_fault("list an organization's places")?;
    all.extend(places.into_iter().map(|(place, name, secret)| Listed {
        secret: secret == Some(1),
        ..listed(RecordKind::Location, place, name.unwrap_or_default())
    }));
    with_waiting(cx, &id, &mut all).await?;
    all.retain(|one| !(by_link && one.secret));
    Ok(all)
}

/// Leave to change the listings of this organization, and the municipality that it lies in.
async fn may_edit(cx: &Cx, organization: Id<Organization>) -> Result<Option<AreaCode>> {
    let municipality = edits::municipality_of(cx, organization).await?;
    cx.require(&Act::EditListing { organization, municipality: municipality.clone() })?;
    Ok(municipality)
}

fn listed(kind: RecordKind, id: String, name: String) -> Listed {
    let record = RecordKey { kind, id };
    Listed { record, name, status: String::new(), secret: false, proposed: false, waiting: 0, checked: None }
}

async fn checks(cx: &Cx, organization: &str) -> Result<BTreeMap<String, Vec<FieldCheck>>> {
    let rows: Vec<(String, String, String)> =
        sqlx::query_as(CHECKS).bind(organization.to_owned()).fetch_all(cx.db.reader()).await.or_fault("read when services were checked")?;
    let mut all: BTreeMap<String, Vec<FieldCheck>> = BTreeMap::new();
    for (service, group, checked) in rows {
        if let Ok(group) = group.parse() {
            all.entry(service).or_default().push(FieldCheck { group, checked: Some(checked), by: None, how: None });
        }
    }
    Ok(all)
}

async fn with_waiting(cx: &Cx, organization: &str, all: &mut Vec<Listed>) -> Result<()> {
    let proposed: Vec<(String, String, Option<String>)> =
        sqlx::query_as(PROPOSED).bind(organization.to_owned()).fetch_all(cx.db.reader()).await.or_fault("list what is proposed")?;
    for (kind, id, value) in proposed {
        let own: serde_json::Value = value.and_then(|value| serde_json::from_str(&value).ok()).unwrap_or_default();
        let Ok(kind) = kind.parse() else { continue };
        let name = own["name"].as_str().unwrap_or_default().to_owned();
        let status = own["status"].as_str().unwrap_or_default().to_owned();
        let secret = own["confidential"].as_bool() == Some(true);
        all.push(Listed { status, secret, proposed: true, ..listed(kind, id, name) });
    }
    let waiting: Vec<(String, String, i64, i64)> =
        sqlx::query_as(WAITING).bind(organization.to_owned()).fetch_all(cx.db.reader()).await.or_fault("count what waits")?;
    for (kind, id, count, _) in waiting {
        if let Some(one) = all.iter_mut().find(|one| one.record.kind.code() == kind && one.record.id == id) {
            one.waiting = count;
        }
    }
    Ok(())
}

/// An organization of a municipality.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Provider {
    pub id: Id<Organization>,
    pub name: String,
    pub services: i64,
    pub waiting: i64,
}

/// Organizations that lie in the municipality, or give something in no other, by a part of their name; the most are shown by their name's order.
pub async fn providers(cx: &Cx, municipality: &AreaCode, words: &str) -> Result<Vec<Provider>> {
    const MOST: usize = 100;
    const OF: &str = "WITH RECURSIVE down (code, depth) AS (SELECT code, 0 FROM area WHERE code = $1 \
        UNION ALL SELECT a.code, down.depth + 1 FROM area a JOIN down ON a.parent_code = down.code WHERE down.depth < 6) \
        SELECT o.id, o.name, (SELECT COUNT(*) FROM service s WHERE s.organization_id = o.id), \
        (SELECT COUNT(*) FROM edit e WHERE e.organization_id = o.id AND e.waiting > 0) \
        FROM organization o WHERE o.area_code IN (SELECT code FROM down) OR EXISTS (SELECT 1 FROM service s JOIN service_area sa \
        ON sa.root_type = 'service' AND sa.root_id = s.id WHERE s.organization_id = o.id AND sa.area_code IN (SELECT code FROM down)) \
        ORDER BY o.name, o.id";
    cx.require(&Act::ReviewEdits { municipality: municipality.clone() })?;
    let rows: Vec<(String, String, i64, i64)> =
        sqlx::query_as(OF).bind(municipality.0.clone()).fetch_all(cx.db.reader()).await.or_fault("list a municipality's organizations")?;
    let wanted = words.trim().to_lowercase();
    let mut found = vec![];
    for (id, name, services, waiting) in rows {
        let Ok(id) = id.parse::<Id<Organization>>() else { continue };
        if found.len() >= MOST || !name.to_lowercase().contains(&wanted) {
            continue;
        }
        // Those that only reach into it are kept by the municipality that they lie in.
        if edits::municipality_of(cx, id).await?.as_ref() == Some(municipality) {
            found.push(Provider { id, name, services, waiting });
        }
    }
    Ok(found)
}
