//! What pages and the index know of a listing beside its record: checks, how long they hold, places as they were told, and whether those who were
//! asked stay silent.
use super::{policy, today};
use crate::{Cx, areas, fault::OrFault, rows::marks};
use domain::{
    Result,
    area::AreaCode,
    crisis::is_crisis,
    freshness::{Asked, FieldCheck, Places, Policy, Standing, Vacancy, standing},
    service::Service,
};
use jiff::civil::Date;
use sqlx::{Any, AssertSqlSafe, FromRow, any::AnyRow};
use std::collections::{HashMap, HashSet};

/// Rows of many services, asked for in pieces.
async fn of_many<R>(cx: &Cx, ids: &[String], sql: impl Fn(String) -> String) -> Result<Vec<R>>
where
    R: for<'r> FromRow<'r, AnyRow> + Send + Unpin,
{
    let mut found = vec![];
    for some in ids.chunks(500) {
        let query = sqlx::query_as::<Any, R>(AssertSqlSafe(sql(marks(1, some.len())))).persistent(false);
        let query = some.iter().fold(query, |query, id| query.bind(id.clone()));
        found.extend(query.fetch_all(cx.db.reader()).await.or_fault("read what is known of a listing's upkeep")?);
    }
    Ok(found)
}

type CheckColumns = (String, String, String, Option<String>, Option<String>);

/// A group that this program does not know is nothing that a page could show.
pub(super) fn check((service, group, checked, by, how): CheckColumns) -> Option<(String, FieldCheck)> {
    let group = group.parse().ok()?;
    let (by, how) = (by.and_then(|by| by.parse().ok()), how.and_then(|how| how.parse().ok()));
    Some((service, FieldCheck { group, checked: Some(checked), by, how }))
}

pub(super) async fn checks_of(cx: &Cx, ids: &[String]) -> Result<HashMap<String, Vec<FieldCheck>>> {
    let rows = of_many::<CheckColumns>(cx, ids, |marks| {
        format!(
            "SELECT resource_id, field_group, checked, checked_by, how FROM field_check \
             WHERE resource_type = 'service' AND resource_id IN ({marks}) ORDER BY resource_id, field_group"
        )
    });
    let mut all: HashMap<String, Vec<FieldCheck>> = HashMap::new();
    for (service, check) in rows.await?.into_iter().filter_map(check) {
        all.entry(service).or_default().push(check);
    }
    Ok(all)
}

/// Of each service its provider, and the first area that it serves or else that of its provider.
pub(super) async fn places(cx: &Cx, ids: &[String]) -> Result<Vec<(String, Option<String>, Option<String>)>> {
    of_many(cx, ids, |marks| {
        format!(
            "SELECT s.id, s.organization_id, COALESCE((SELECT a.area_code FROM service_area a WHERE a.root_type = 'service' \
             AND a.root_id = s.id AND a.area_code IS NOT NULL ORDER BY a.position LIMIT 1), o.area_code) \
             FROM service s LEFT JOIN organization o ON o.id = s.organization_id WHERE s.id IN ({marks})"
        )
    })
    .await
}

/// Adds to records what is known beside them.
pub(crate) async fn fill(cx: &Cx, services: &mut [(String, Service)]) -> Result<()> {
    let ids: Vec<String> = services.iter().map(|(id, _)| id.clone()).collect();
    if ids.is_empty() {
        return Ok(());
    }
    let mut checks = checks_of(cx, &ids).await?;
    let vacancies = vacancies(cx, &ids).await?;
    let policies = policies_of(cx, &ids).await?;
    for (id, service) in services {
        let urgent = service.needs().iter().any(is_crisis);
        service.upkeep.checks = checks.remove(&*id).unwrap_or_default();
        service.upkeep.vacancy = vacancies.get(&*id).copied();
        service.upkeep.days = policies.get(&*id).copied().unwrap_or_default().of(urgent);
    }
    Ok(())
}

async fn vacancies(cx: &Cx, ids: &[String]) -> Result<HashMap<String, Vacancy>> {
    type Columns = (String, String, Option<i64>, String);
    let rows = of_many::<Columns>(cx, ids, |marks| {
        format!("SELECT service_id, places, weeks, said_on FROM vacancy WHERE service_id IN ({marks})")
    });
    let vacancy = |(id, places, weeks, said): Columns| {
        let places = Places::read(&places, weeks.and_then(|weeks| u16::try_from(weeks).ok()))?;
        Some((id, Vacancy { places, said: said.parse().ok()? }))
    };
    Ok(rows.await?.into_iter().filter_map(vacancy).collect())
}

/// Of those whose municipality has chosen one of its own.
async fn policies_of(cx: &Cx, ids: &[String]) -> Result<HashMap<String, Policy>> {
    let chosen = policy::all(cx).await?;
    let mut found = HashMap::new();
    if chosen.is_empty() {
        return Ok(found);
    }
    for (id, _, area) in places(cx, ids).await? {
        let Some(area) = area else { continue };
        let municipality = areas::municipality_of(cx, &AreaCode(area)).await?;
        found.extend(municipality.and_then(|area| Some((id, *chosen.get(&area.code)?))));
    }
    Ok(found)
}

pub(super) type AskColumns = (String, String, String, i64, i64);

pub(super) fn asked((service, first, last, letters, failed): AskColumns) -> Option<(String, Asked)> {
    let day = |text: String| text.parse::<Date>().ok();
    let letters = u16::try_from(letters).unwrap_or(u16::MAX);
    Some((service, Asked { first: day(first)?, last: day(last)?, letters, failed: failed != 0 }))
}

/// What their own providers were asked, by service: what somebody else was asked, who had it before or whose listing was made one with it, is no
/// question to them.
pub(super) async fn asks_of(cx: &Cx, ids: &[String]) -> Result<HashMap<String, Asked>> {
    let rows = of_many::<AskColumns>(cx, ids, |marks| {
        format!(
            "SELECT c.service_id, c.first_on, c.last_on, c.letters, c.failed FROM check_ask c \
             JOIN service s ON s.id = c.service_id AND s.organization_id = c.organization_id WHERE c.service_id IN ({marks})"
        )
    });
    Ok(rows.await?.into_iter().filter_map(asked).collect())
}

/// Those of which something was said that people have to look at first.
pub(super) async fn waiting_of(cx: &Cx, ids: &[String]) -> Result<HashSet<String>> {
    let rows = of_many::<(String,)>(cx, ids, |marks| {
        format!("SELECT service_id FROM check_word WHERE settled_at IS NULL AND service_id IN ({marks})")
    });
    Ok(rows.await?.into_iter().map(|(service,)| service).collect())
}

/// Nobody has found it right for twice its time, and whoever was asked said nothing: a request for it must not go there.
pub(crate) async fn is_silent(cx: &Cx, service: &Service) -> Result<bool> {
    let Some(id) = service.id else { return Ok(false) };
    let today = today(cx);
    if service.standing(today) != Standing::Overdue {
        return Ok(false);
    }
    let asked = asks_of(cx, &[id.text()]).await?.remove(&id.text());
    Ok(standing(service.checked_day(), asked, service.upkeep.days, today) == Standing::Silent)
}
