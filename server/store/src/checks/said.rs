//! What somebody has said of a listing: its provider by a link or signed in, staff who telephone or visit. What is right is written down as checked;
//! what is wrong waits for people in words; places count at once; that it is over is proposed as an edit. The record itself is changed by nobody here.
use super::{Place, closing, codes, link, place_of, today, upkeep, write};
use crate::{Cx, Tx, audit, cx::time, edits, fault::OrFault, services};
use domain::{
    Error, Id, Result, Time,
    access::{Act, Caller},
    check_form::{CheckAnswer, Verdict, WalkStep},
    freshness::{CheckedHow, Checker, FieldCheck, FieldGroup, Places, Standing, standing},
    organization::Organization,
    service::Service,
};
use std::sync::Arc;

/// A listing as its provider is asked about it.
#[derive(Clone, Debug)]
pub struct Mine {
    pub service: Arc<Service>,
    pub standing: Standing,
    /// Its time is over or nearly so, or a letter has asked for it.
    pub open: bool,
    /// Something was said of it that people have yet to look at.
    pub waits: bool,
}

/// All of an organization: what waits for an answer first, the oldest on top.
pub async fn of_mine(cx: &Cx, organization: Id<Organization>) -> Result<Vec<Mine>> {
    cx.require(&Act::ConfirmListing { organization })?;
    let today = today(cx);
    let services = services::of_organization(cx, organization).await?;
    let ids: Vec<String> = services.iter().filter_map(|service| service.id.map(Id::text)).collect();
    let (asked, waiting) = (upkeep::asks_of(cx, &ids).await?, upkeep::waiting_of(cx, &ids).await?);
    let mine = |service: Arc<Service>| {
        let id = service.id?.text();
        let (asked, waits) = (asked.get(&id).copied(), waiting.contains(&id));
        let standing = standing(service.checked_day(), asked, service.upkeep.days, today);
        let open = standing != Standing::Current || link::is_open(&service, asked);
        Some(Mine { open: open && !waits, waits, standing, service })
    };
    let mut all: Vec<Mine> = services.into_iter().filter_map(mine).collect();
    all.sort_by_key(|one| (!one.open, one.service.checked_day(), one.service.name.clone()));
    Ok(all)
}

/// By its provider. What was said goes the whole way or not at all.
pub async fn answer(cx: &Cx, service: Id<Service>, answer: &CheckAnswer) -> Result<()> {
    let place = place_of(cx, service).await?;
    cx.require(&Act::ConfirmListing { organization: place.organization })?;
    let how = if matches!(cx.caller, Caller::Checking(_)) { CheckedHow::Email } else { CheckedHow::Here };
    let said = Said { service, place: &place, by: Checker::Provider, how, office: place.organization };
    let mut tx = cx.begin().await?;
    let mut closing = None;
    match answer {
        CheckAnswer::Right => said.right(&mut tx, cx, &FieldGroup::ALL).await?,
        CheckAnswer::Places(places) => {
            tell_places(&mut tx, cx, service, *places).await?;
            said.right(&mut tx, cx, &FieldGroup::ALL).await?;
        }
        CheckAnswer::Change { wrong, words } => {
            let right: Vec<_> = FieldGroup::ALL.into_iter().filter(|group| !wrong.contains(group)).collect();
            said.right(&mut tx, cx, &right).await?;
            said.words(&mut tx, cx, ("change", wrong), words).await?;
        }
        CheckAnswer::Closed { from, words } => {
            let id = said.words(&mut tx, cx, ("closed", &[]), words).await?;
            let from = from.unwrap_or_else(|| today(cx));
            closing::note(&mut tx, &id, from).await?;
            closing = Some(id).filter(|_| from <= today(cx));
        }
    }
    tx.commit().await?;
    // It was said, whatever becomes of the edit: nobody says it twice because that failed, for the day's job tries again.
    if let Some(word) = closing
        && let Err(error) = closing::propose(cx, &word, service).await
    {
        tracing::warn!(%word, %error, "the end of a service could not be proposed");
    }
    Ok(())
}

/// Whether somebody could decide on changes of it that are proposed.
pub async fn takes_changes(cx: &Cx, service: Id<Service>) -> Result<bool> {
    let place = place_of(cx, service).await?;
    cx.require(&Act::ProposeListing { organization: place.organization })?;
    Ok(edits::municipality_of(cx, place.organization).await?.is_some())
}

/// By somebody at the municipality's desk, group by group: what was found out is kept even if the call breaks off.
pub async fn walk(cx: &Cx, service: Id<Service>, step: &WalkStep) -> Result<()> {
    let place = place_of(cx, service).await?;
    let municipality = place.municipality.clone().ok_or(Error::Forbidden)?;
    cx.require(&Act::CheckListings { municipality })?;
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    let said = Said { service, place: &place, by: Checker::Municipality, how: step.how, office: member.organization };
    let mut tx = cx.begin().await?;
    match step.verdict {
        Verdict::Yes => said.right(&mut tx, cx, &[step.group]).await?,
        Verdict::No => drop(said.words(&mut tx, cx, ("change", &[step.group]), &step.words).await?),
        Verdict::Skip => {}
    }
    tx.commit().await
}

struct Said<'a> {
    service: Id<Service>,
    place: &'a Place,
    by: Checker,
    how: CheckedHow,
    office: Id<Organization>,
}

impl Said<'_> {
    async fn right(&self, tx: &mut Tx, cx: &Cx, groups: &[FieldGroup]) -> Result<()> {
        let day = today(cx).to_string();
        let check = |group: &FieldGroup| FieldCheck { group: *group, checked: Some(day.clone()), by: Some(self.by), how: Some(self.how) };
        let checks: Vec<_> = groups.iter().map(check).collect();
        write(tx, cx, self.service, &checks, Some(self.office)).await?;
        self.note(tx, cx, "listing-checked").await
    }

    /// They wait for people, and nobody is asked again meanwhile.
    async fn words(&self, tx: &mut Tx, cx: &Cx, (kind, groups): (&str, &[FieldGroup]), words: &str) -> Result<String> {
        let id = uuid::Uuid::new_v4().to_string();
        sqlx::query(
            "INSERT INTO check_word (id, service_id, municipality, kind, field_groups, words, office, said_at) VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
        )
        .bind(id.clone())
        .bind(self.service.text())
        .bind(self.place.municipality.as_ref().map(|area| area.0.clone()))
        .bind(kind)
        .bind(codes(groups))
        .bind(words)
        .bind(self.office.text())
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("keep what is wrong with a listing")?;
        sqlx::query("DELETE FROM check_ask WHERE service_id = $1")
            .bind(self.service.text())
            .execute(tx.conn())
            .await
            .or_fault("end a question")?;
        self.note(tx, cx, if kind == "closed" { "listing-said-closed" } else { "listing-said-wrong" }).await?;
        Ok(id)
    }

    async fn note(&self, tx: &mut Tx, cx: &Cx, act: &str) -> Result<()> {
        audit::note(tx, cx, act, &format!("service:{}", self.service), self.place.municipality.as_ref()).await
    }
}

async fn tell_places(tx: &mut Tx, cx: &Cx, service: Id<Service>, places: Places) -> Result<()> {
    sqlx::query(
        "INSERT INTO vacancy (service_id, places, weeks, said_on) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (service_id) DO UPDATE SET places = excluded.places, weeks = excluded.weeks, said_on = excluded.said_on",
    )
    .bind(service.text())
    .bind(places.code())
    .bind(places.weeks().map(i64::from))
    .bind(today(cx).to_string())
    .execute(tx.conn())
    .await
    .or_fault("tell whether there are places")
    .map(|_| ())
}

/// One check of the past: of those who said it, their office alone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Past {
    pub check: FieldCheck,
    pub office: Option<Id<Organization>>,
    /// When it was written down; the beginning of time for what stood here before anybody kept it.
    pub at: Time,
}

const MOST_PAST: i64 = 200;

/// The newest first; for the municipality that looks after it, and for its provider.
pub async fn history(cx: &Cx, service: Id<Service>) -> Result<Vec<Past>> {
    type Columns = (String, String, Option<String>, Option<String>, Option<String>, i64);
    let place = place_of(cx, service).await?;
    let own = cx.require(&Act::ConfirmListing { organization: place.organization });
    if own.is_err() {
        cx.require(&Act::CheckListings { municipality: place.municipality.ok_or(Error::Forbidden)? })?;
    }
    let rows: Vec<Columns> = sqlx::query_as(
        "SELECT field_group, checked, checked_by, how, office, at FROM check_history WHERE service_id = $1 ORDER BY seq DESC LIMIT $2",
    )
    .bind(service.text())
    .bind(MOST_PAST)
    .fetch_all(cx.db.reader())
    .await
    .or_fault("read the history of checks")?;
    let past = |(group, checked, by, how, office, at): Columns| {
        let (_, check) = upkeep::check((String::new(), group, checked, by, how))?;
        Some(Past { check, office: office.and_then(|id| id.parse().ok()), at: time(at) })
    };
    Ok(rows.into_iter().filter_map(past).collect())
}
