//! The municipality's desk: whom to call about which listings, what came of earlier calls, and words that wait to be looked at.
use super::{listings, today};
use crate::{
    Cx, Tx,
    assignments::clerk,
    audit,
    cx::time,
    erasure::KEPT_DAYS,
    fault::{OrFault, broken},
};
use domain::{
    Error, Id, Result, Time,
    access::Act,
    area::AreaCode,
    check_form::{Called, Settled},
    edit::Edit,
    freshness::{FieldGroup, Standing},
    organization::Organization,
    service::Service,
};
use jiff::civil::Date;
use std::collections::HashMap;

/// An organization to call, with all that is to be asked there.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Calls {
    pub organization: Id<Organization>,
    pub due: Vec<Due>,
    /// Earlier calls, the newest first.
    pub log: Vec<Call>,
}
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub service: Id<Service>,
    pub standing: Standing,
    pub checked: Option<Date>,
    /// It helps in a crisis.
    pub urgent: bool,
}
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Call {
    pub outcome: Called,
    pub day: Date,
    pub at: Time,
}

/// Who was called in vain is tried again after so many days.
const REST: i64 = 2;

/// Whom to ask next on top: what helps in a crisis first, then what was checked longest ago; whoever was called just now comes last.
pub async fn call_list(cx: &Cx, municipality: &AreaCode) -> Result<Vec<Calls>> {
    cx.require(&Act::CheckListings { municipality: municipality.clone() })?;
    let today = today(cx);
    let mut logs = logs(cx, municipality).await?;
    let all = listings::all(cx, Some(municipality)).await?;
    let mut calls = vec![];
    for own in all.chunk_by(|one, next| one.organization == next.organization) {
        let due = own.iter().filter(|listing| listing.is_to_call(today));
        let due = due.map(|listing| Due {
            service: listing.service,
            standing: listing.standing(today),
            checked: listing.checked,
            urgent: listing.is_urgent(),
        });
        let due: Vec<Due> = due.collect();
        if let (Some(first), false) = (own.first(), due.is_empty()) {
            let log = logs.remove(&first.organization).unwrap_or_default();
            calls.push(Calls { organization: first.organization, due, log });
        }
    }
    let lately = |calls: &Calls| {
        let since = today.saturating_sub(jiff::Span::new().days(REST));
        calls.log.first().is_some_and(|call| call.day > since)
    };
    calls.sort_by_key(|one| {
        let urgent = one.due.iter().any(|due| due.urgent);
        (lately(one), !urgent, one.due.iter().map(|due| due.checked).min(), one.organization.text())
    });
    Ok(calls)
}

async fn logs(cx: &Cx, municipality: &AreaCode) -> Result<HashMap<Id<Organization>, Vec<Call>>> {
    let rows: Vec<(String, String, String, i64)> = sqlx::query_as(
        "SELECT organization_id, outcome, called_on, at FROM check_call WHERE municipality = $1 ORDER BY organization_id, seq DESC",
    )
    .bind(&municipality.0)
    .fetch_all(cx.db.reader())
    .await
    .or_fault("read the log of calls")?;
    let mut logs: HashMap<Id<Organization>, Vec<Call>> = HashMap::new();
    for (organization, outcome, day, at) in rows {
        let wrong = || broken("check_call");
        let organization = organization.parse().map_err(|_| wrong())?;
        let outcome = outcome.parse().map_err(|()| wrong())?;
        logs.entry(organization).or_default().push(Call { outcome, day: day.parse().map_err(|_| wrong())?, at: time(at) });
    }
    Ok(logs)
}

/// A call in vain is a question as well: from it on, silence counts.
pub async fn log_call(cx: &Cx, organization: Id<Organization>, outcome: Called) -> Result<()> {
    let (member, municipality) = clerk(cx)?;
    cx.require(&Act::CheckListings { municipality: municipality.clone() })?;
    let all = listings::all(cx, Some(&municipality)).await?;
    let own: Vec<_> = all.into_iter().filter(|listing| listing.organization == organization).collect();
    if own.is_empty() {
        return Err(Error::NotFound);
    }
    let today = today(cx);
    let mut tx = cx.begin().await?;
    sqlx::query("INSERT INTO check_call (organization_id, municipality, outcome, called_on, office, at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(organization.text())
        .bind(&municipality.0)
        .bind(outcome.code())
        .bind(today.to_string())
        .bind(member.organization.text())
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("log a call")?;
    if outcome != Called::Reached {
        for listing in own.iter().filter(|listing| listing.is_to_call(today)) {
            asked_in_vain(&mut tx, listing, today).await?;
        }
    }
    audit::note(&mut tx, cx, "check-called", &format!("organization:{organization}"), Some(&municipality)).await?;
    tx.commit().await
}

/// One that is older than the last check, or was asked of somebody else, begins anew; of one that is open the first day stays.
async fn asked_in_vain(tx: &mut Tx, listing: &listings::Listing, today: Date) -> Result<()> {
    let before = listing.checked.map(|checked| checked.to_string()).unwrap_or_default();
    sqlx::query(
        "INSERT INTO check_ask (service_id, organization_id, first_on, last_on, letters, failed) VALUES ($1, $2, $3, $3, 0, 0) \
         ON CONFLICT (service_id) DO UPDATE SET organization_id = excluded.organization_id, first_on = excluded.first_on, \
         last_on = excluded.last_on, letters = 0 WHERE check_ask.first_on <= $4 OR check_ask.organization_id <> excluded.organization_id",
    )
    .bind(listing.service.text())
    .bind(listing.organization.text())
    .bind(today.to_string())
    .bind(before)
    .execute(tx.conn())
    .await
    .or_fault("note a call in vain")
    .map(|_| ())
}

/// What was said of a listing and waits for people.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Word {
    pub id: Id<Word>,
    pub service: Id<Service>,
    /// It is said not to be offered any more; else these groups are wrong.
    pub closed: bool,
    pub groups: Vec<FieldGroup>,
    pub words: String,
    pub office: Option<Id<Organization>>,
    pub said_at: Time,
    /// The first day on which it is not offered any more.
    pub closes_on: Option<Date>,
    /// What its provider has proposed last for this listing, and nobody has decided on.
    pub edit: Option<Id<Edit>>,
}

/// Words about listings of no municipality are everybody's, so the administrators of each read them, and the first of them settles one.
fn reads_those_of_nobody(cx: &Cx, municipality: &AreaCode) -> i64 {
    i64::from(cx.require(&Act::ManageStaff { municipality: municipality.clone() }).is_ok())
}

/// The oldest first.
pub async fn words_of(cx: &Cx, municipality: &AreaCode) -> Result<Vec<Word>> {
    type Columns = (String, String, String, String, String, Option<String>, i64, Option<String>, Option<String>);
    cx.require(&Act::CheckListings { municipality: municipality.clone() })?;
    let rows: Vec<Columns> = sqlx::query_as(
        "SELECT id, service_id, kind, field_groups, words, office, said_at, closes_on, (SELECT e.id FROM edit e WHERE e.kind = 'service' \
         AND e.record_id = check_word.service_id AND e.source = 'provider' AND e.waiting > 0 AND e.at >= check_word.said_at \
         ORDER BY e.seq DESC LIMIT 1) FROM check_word \
         WHERE (municipality = $1 OR (municipality IS NULL AND CAST($2 AS BIGINT) = 1)) AND settled_at IS NULL ORDER BY seq LIMIT 200",
    )
    .bind(&municipality.0)
    .bind(reads_those_of_nobody(cx, municipality))
    .fetch_all(cx.db.reader())
    .await
    .or_fault("read what was said of listings")?;
    let word = |(id, service, kind, groups, words, office, said_at, closes_on, edit): Columns| {
        Ok(Word {
            id: id.parse().map_err(|_| broken("check_word.id"))?,
            service: service.parse().map_err(|_| broken("check_word.service_id"))?,
            closed: kind == "closed",
            groups: groups.split(';').filter_map(|group| group.parse().ok()).collect(),
            words,
            office: office.and_then(|id| id.parse().ok()),
            said_at: time(said_at),
            closes_on: closes_on.and_then(|day| day.parse().ok()),
            edit: edit.and_then(|id| id.parse().ok()),
        })
    };
    rows.into_iter().map(word).collect()
}

/// Somebody has looked at it, and put the record right or not.
pub async fn settle_word(cx: &Cx, id: Id<Word>, settled: Settled) -> Result<()> {
    let (_, municipality) = clerk(cx)?;
    cx.require(&Act::CheckListings { municipality: municipality.clone() })?;
    let mut tx = cx.begin().await?;
    let done = sqlx::query(
        "UPDATE check_word SET settled_at = $1, settled_as = $2 WHERE id = $3 AND settled_at IS NULL \
         AND (municipality = $4 OR (municipality IS NULL AND CAST($5 AS BIGINT) = 1))",
    )
    .bind(cx.now_ms())
    .bind(settled.code())
    .bind(id.text())
    .bind(&municipality.0)
    .bind(reads_those_of_nobody(cx, &municipality))
    .execute(tx.conn())
    .await
    .or_fault("settle what was said of a listing")?;
    if done.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    audit::note(&mut tx, cx, "check-word-settled", &format!("word:{id}"), Some(&municipality)).await?;
    tx.commit().await
}

/// Words that were looked at are kept as long as the municipality keeps a request after its end.
pub async fn purge_words(cx: &Cx) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    sqlx::query(
        "DELETE FROM check_word WHERE settled_at < $1 - COALESCE((SELECT k.days FROM retention k WHERE k.municipality = check_word.municipality), $2) * $3",
    )
    .bind(cx.now_ms())
    .bind(KEPT_DAYS)
    .bind(86_400_000_i64)
    .execute(tx.conn())
    .await
    .or_fault("forget words that were settled long ago")?;
    tx.commit().await
}
