//! The letter that asks an organization whether its listings are right: one for all of them, with a link that opens a page and does nothing by
//! itself. Only a hash of the link is stored; who has one may say what is right or wrong, and changes no record.
use super::upkeep;
use crate::{Cx, cx::time, fault::OrFault, services};
use domain::{
    Error, Id, Result, Time,
    access::{Act, Checking},
    contact::Email,
    freshness::Asked,
    organization::Organization,
    service::Service,
};
use std::{collections::HashMap, sync::Arc};

/// Where an organization is written to: its own address, else that of a listing, else that of somebody who signs in for it.
pub(super) async fn addresses(cx: &Cx, of: Option<Id<Organization>>) -> Result<HashMap<String, Email>> {
    const ADDRESSES: &str = "SELECT id, email FROM organization WHERE email <> '' AND ($1 = '' OR id = $1)";
    const OF_LISTINGS: &str = "SELECT organization_id, MIN(email) FROM service WHERE email <> '' AND organization_id IS NOT NULL \
        AND ($1 = '' OR organization_id = $1) GROUP BY organization_id";
    const OF_MEMBERS: &str = "SELECT organization_id, MIN(email) FROM account WHERE disabled_at IS NULL \
        AND role IN ('provider-manager', 'provider-editor') AND ($1 = '' OR organization_id = $1) GROUP BY organization_id";
    let of = of.map(Id::text).unwrap_or_default();
    let mut found = HashMap::new();
    // What is put in last stays.
    for sql in [OF_MEMBERS, OF_LISTINGS, ADDRESSES] {
        let rows: Vec<(String, String)> =
            sqlx::query_as(sql).bind(of.clone()).fetch_all(cx.db.reader()).await.or_fault("read where to ask for checks")?;
        found.extend(rows.into_iter().filter_map(|(id, email)| Some((id, email.parse().ok()?))));
    }
    Ok(found)
}

/// Where one of them is written to.
pub(crate) async fn address_of(cx: &Cx, organization: Id<Organization>) -> Result<Option<Email>> {
    Ok(addresses(cx, Some(organization)).await?.remove(&organization.text()))
}

/// What the job writes.
#[derive(Clone, Debug)]
pub struct Letter {
    pub to: Email,
    /// All that it is asked about and has not answered.
    pub services: Vec<Arc<Service>>,
}

/// `None` when all has been answered meanwhile, or nobody can be written to any more.
pub async fn letter(cx: &Cx, organization: Id<Organization>) -> Result<Option<Letter>> {
    cx.require(&Act::RunJobs)?;
    let Some(to) = address_of(cx, organization).await? else { return Ok(None) };
    let mut services = services::of_organization(cx, organization).await?;
    let ids: Vec<String> = services.iter().filter_map(|service| service.id.map(Id::text)).collect();
    let asked = upkeep::asks_of(cx, &ids).await?;
    services.retain(|service| service.id.is_some_and(|id| is_open(service, asked.get(&id.text()).copied())));
    Ok((!services.is_empty()).then_some(Letter { to, services }))
}

/// A question about it waits for an answer.
pub(super) fn is_open(service: &Service, asked: Option<Asked>) -> bool {
    let checked = service.checked_day();
    asked.is_some_and(|asked| checked.is_none_or(|checked| checked < asked.first))
}

/// A fresh link, to be written into one letter and nowhere else.
pub struct Issued {
    pub token: String,
    pub expires_at: Time,
}

const LASTS: jiff::SignedDuration = jiff::SignedDuration::from_hours(30 * 24);

/// A letter that must be sent again gets another link: which of its tries has come nobody knows.
pub async fn issue_link(cx: &Cx, organization: Id<Organization>) -> Result<Issued> {
    cx.require(&Act::RunJobs)?;
    let expires_at = cx.now.saturating_add(LASTS).unwrap_or(Time::MAX);
    let token = seal::random_token();
    let mut tx = cx.begin().await?;
    sqlx::query("INSERT INTO check_link (hash, organization_id, made_at, expires_at) VALUES ($1, $2, $3, $4)")
        .bind(seal::hash(&token))
        .bind(organization.text())
        .bind(cx.now_ms())
        .bind(expires_at.as_millisecond())
        .execute(tx.conn())
        .await
        .or_fault("make a link for checks")?;
    tx.commit().await?;
    Ok(Issued { token, expires_at })
}

/// The token is the leave. `NotFound` for one that was never made, or whose time is over.
pub async fn by_link(cx: &Cx, token: &str) -> Result<(Checking, Time)> {
    let hash = seal::hash(token);
    let found: Option<(String, i64)> =
        sqlx::query_as("SELECT organization_id, expires_at FROM check_link WHERE hash = $1 AND expires_at > $2")
            .bind(&hash)
            .bind(cx.now_ms())
            .fetch_optional(cx.db.reader())
            .await
            .or_fault("look up a link for checks")?;
    let (organization, expires_at) = found.ok_or(Error::NotFound)?;
    let organization = organization.parse().map_err(|_| crate::fault::broken("check_link.organization_id"))?;
    Ok((Checking { hash, organization }, time(expires_at)))
}

/// The mail server takes nothing for this address: people have to call.
pub async fn undelivered(cx: &Cx, organization: Id<Organization>) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    sqlx::query("UPDATE check_ask SET failed = 1 WHERE organization_id = $1")
        .bind(organization.text())
        .execute(tx.conn())
        .await
        .or_fault("note that a letter did not come")?;
    tx.commit().await
}

pub async fn purge_links(cx: &Cx) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    sqlx::query("DELETE FROM check_link WHERE expires_at < $1").bind(cx.now_ms()).execute(tx.conn()).await.or_fault("forget old links")?;
    tx.commit().await
}
