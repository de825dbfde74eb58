//! Sending: one transaction holds the request, its tasks, wraps, consent, audit and letters. Fifty equal posts make one request.
use super::{
    parse, preview,
    preview::{Plan, Way},
    schema, sql,
};
use crate::{
    Cx, Tx, areas, audit, calendars, changes, drafts,
    erasure::{self, ErasureKey},
    fault::OrFault,
    jobs::{self, Job, Letter},
    keys::{self, Holder, RECEIPT},
};
use domain::{
    Error, Id, Language, Problem, Result, Time, Wrong,
    access::Act,
    area::{AreaCode, Country},
    consent::{self, Given},
    organization::Organization,
    referral::{Draft, EventKind, Facts, Part, Referral, Task, TaskState, law},
};
use seal::{PublicKey, Secrets};
use std::collections::BTreeSet;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Sent {
    pub referral: Id<Referral>,
}

/// All that one transaction writes.
pub(super) struct Parcel {
    pub referral: Referral,
    pub tasks: Vec<Task>,
    pub token_hash: String,
    pub receipt_hash: String,
    pub receipt_key: PublicKey,
    pub facts: seal::Sealed,
    /// Of each further agency, what its own part needs.
    pub parts: Vec<seal::Sealed>,
    pub contact: Option<seal::Sealed>,
    pub erasure: Option<ErasureKey>,
    pub language: Language,
    /// How consent was given.
    pub given: Given,
}

/// `language` is the one it was asked in; `assisted_by` the front desk that typed it in.
pub async fn send(cx: &Cx, draft: &Draft, secrets: &Secrets, language: Language, assisted_by: Option<Id<Organization>>) -> Result<Sent> {
    let token_hash = seal::hash(&secrets.form_token());
    if let Some(referral) = already(cx, &token_hash).await? {
        return Ok(Sent { referral });
    }
    let mut tries = 0;
    // Packing reads the catalogue only: whether that has changed is asked once.
    let reading = Cx { seen: Some(changes::newest(cx).await?), ..cx.clone() };
    loop {
        let parcel = pack(&reading, draft, secrets, language, assisted_by).await?;
        let outcome = store(cx, &parcel, secrets).await;
        if outcome == Ok(true) {
            return Ok(Sent { referral: parcel.referral.id });
        }
        // Someone else's equal post was first; or the commit's answer was lost, and the request may stand all the same.
        if let Some(referral) = already(cx, &token_hash).await? {
            return Ok(Sent { referral });
        }
        tries += 1;
        match outcome {
            // Another request took the same erasure key from the stock: seal anew with another one.
            Err(Error::Stale) if tries < TRIES => {}
            outcome => return Err(outcome.err().unwrap_or(Error::Unavailable)),
        }
    }
}
const TRIES: usize = 20;

async fn already(cx: &Cx, token_hash: &str) -> Result<Option<Id<Referral>>> {
    let found = sql::by_token(cx.db.writer(), token_hash).await.or_fault("look for an equal request")?;
    found.map(|(id, _)| sql::id(&id)).transpose()
}

async fn pack(cx: &Cx, draft: &Draft, secrets: &Secrets, language: Language, assisted_by: Option<Id<Organization>>) -> Result<Parcel> {
    let asked = preview::asked(cx, draft).await?;
    let preview = preview::of(cx, &asked).await?;
    let (Some(municipality), Way::Agencies(plan)) = (preview.municipality, preview.way) else {
        return Err(Error::Invalid(vec![Problem::new("need", Wrong::NotAllowed)]));
    };
    if assisted_by.is_some() {
        // A desk types in for those who are in its own municipality, whichever decides by where they are registered.
        let here = areas::municipality_of(cx, &asked.area).await?.map_or_else(|| municipality.code.clone(), |here| here.code);
        cx.require(&Act::AssistAsking { municipality: here })?;
    } else {
        cx.require(&Act::AskForHelp)?;
    }
    let facts = parse::facts(draft, language, &plan)?;
    // A person who asks by themselves has said yes by themselves.
    let by_desk = |given: &Given| (*given != Given::Online) == assisted_by.is_some();
    let given = Given::of(&draft.consent).filter(by_desk).ok_or(Error::Invalid(vec![Problem::new("consent", Wrong::Missing)]))?;
    let country = municipality.country.clone();
    let referral = Referral {
        id: sql::new_id(),
        area: asked.area,
        municipality: municipality.code,
        need: asked.need,
        service: asked.service,
        urgency: asked.urgency,
        must_not_refuse: plan.must_not_refuse,
        received_at: cx.now,
        legal_due_at: plan.legal.as_ref().map(|legal| legal.due_at),
        legal_proposed: plan.legal.as_ref().is_some_and(|legal| legal.limit.proposed),
        assisted_by,
        withdrawn_at: None,
    };
    let mut tasks = tasks(&plan, referral.id, cx.now);
    tasks.extend(filing(cx, &plan, &country, referral.id).await?);
    let receipt_key = seal::receipt_public_key(&secrets.receipt());
    let erasure = erasure::pick(cx).await?;
    let second = erasure.as_ref().map(|erasure| &erasure.key);
    Ok(Parcel {
        facts: sealed_facts(cx, (&referral, &tasks), &facts, receipt_key, second).await?,
        parts: sealed_parts(cx, (&referral, &tasks), &facts, second).await?,
        contact: sealed_contact(cx, referral.id, &facts, second).await?,
        erasure,
        token_hash: seal::hash(&secrets.form_token()),
        receipt_hash: seal::hash(&secrets.receipt().secret()),
        receipt_key,
        referral,
        tasks,
        language,
        given,
    })
}

/// What a provider that is asked directly owes the council, where the law says so.
async fn filing(cx: &Cx, plan: &Plan, country: &Country, referral: Id<Referral>) -> Result<Option<Task>> {
    if plan.part != Part::Direct || !law::must_be_filed(country) {
        return Ok(None);
    }
    let calendar = calendars::of(cx, country).await?;
    let (due_at, state) = (law::FILING.ends(cx.now, &calendar), TaskState::Sent { at: cx.now });
    Ok(plan.agency.id.map(|agency| Task {
        id: sql::new_id(),
        referral,
        agency: Some(agency),
        part: Part::Filing,
        need: None,
        due_at,
        state,
    }))
}

fn tasks(plan: &Plan, referral: Id<Referral>, now: Time) -> Vec<Task> {
    let also = plan.also.iter().map(|agency| (Part::Also, agency));
    let all = std::iter::once((plan.part, &plan.agency)).chain(also);
    all.filter_map(|(part, agency)| {
        let state = TaskState::Sent { at: now };
        Some(Task { id: sql::new_id(), referral, agency: Some(agency.id?), part, need: None, due_at: plan.answer_due_at, state })
    })
    .collect()
}

async fn sealed_facts(
    cx: &Cx,
    (referral, tasks): (&Referral, &[Task]),
    facts: &Facts,
    receipt: PublicKey,
    erasure: Option<&PublicKey>,
) -> Result<seal::Sealed> {
    let municipality = Holder::Municipality(referral.municipality.clone());
    let leading = leading(tasks).into_iter().map(Holder::Organization);
    let mut to = keys::of(cx, &std::iter::once(municipality.clone()).chain(leading).collect::<Vec<_>>()).await?;
    if !to.iter().any(|(label, _)| keys::of_label(label).0 == municipality.to_string()) {
        // Nobody could ever open it: better no receipt than one for a letter that cannot be read.
        return Err(Error::Unavailable);
    }
    to.push((RECEIPT.to_owned(), receipt));
    let json = serde_json::to_vec(facts).map_err(|_| Error::Unavailable)?;
    seal::seal(&json, &seal::aad(schema::FACTS, &referral.id.text()), &to, erasure).map_err(|_| Error::Unavailable)
}

/// Those who answer for the whole of it, by their id.
fn leading(tasks: &[Task]) -> BTreeSet<Id<Organization>> {
    tasks.iter().filter(|task| task.part.needs_the_whole()).filter_map(|task| task.agency).collect()
}

/// A further agency gets a text of its own, which its own key alone opens, and no key to the whole.
async fn sealed_parts(
    cx: &Cx,
    (referral, tasks): (&Referral, &[Task]),
    facts: &Facts,
    erasure: Option<&PublicKey>,
) -> Result<Vec<seal::Sealed>> {
    let leading = leading(tasks);
    let further: BTreeSet<_> = tasks.iter().filter_map(|task| task.agency).filter(|agency| !leading.contains(agency)).collect();
    let json = serde_json::to_vec(&facts.for_part()).map_err(|_| Error::Unavailable)?;
    let aad = seal::aad(schema::PART, &referral.id.text());
    let mut parts = vec![];
    for to in keys::of(cx, &further.into_iter().map(Holder::Organization).collect::<Vec<_>>()).await? {
        parts.push(seal::seal(&json, &aad, &[to], erasure).map_err(|_| Error::Unavailable)?);
    }
    Ok(parts)
}

async fn sealed_contact(cx: &Cx, id: Id<Referral>, facts: &Facts, erasure: Option<&PublicKey>) -> Result<Option<seal::Sealed>> {
    let Some(contact) = parse::reachable(facts) else { return Ok(None) };
    let to = keys::of(cx, &[Holder::Notifier]).await?;
    let json = serde_json::to_vec(contact).map_err(|_| Error::Unavailable)?;
    let sealed = seal::seal(&json, &seal::aad(schema::CONTACT, &id.text()), &to, erasure).map_err(|_| Error::Unavailable)?;
    Ok(Some(sealed).filter(|sealed| !sealed.wraps.is_empty()))
}

/// `false` when an equal request stands already: then nothing is written. `Stale` when another request took the erasure key.
async fn store(cx: &Cx, parcel: &Parcel, secrets: &Secrets) -> Result<bool> {
    let mut tx = cx.begin().await?;
    if !sql::insert_referral(tx.conn(), parcel).await.or_fault("store a request")? {
        return Ok(false);
    }
    let referral = &parcel.referral;
    // The erasure key leaves the stock in the same commit.
    if let Some(erasure) = &parcel.erasure
        && !erasure::take(&mut tx, &erasure.id).await?
    {
        return Err(Error::Stale);
    }
    sql::insert_wraps(&mut tx, referral.id, &parcel.facts.wraps).await?;
    for part in &parcel.parts {
        for (label, wrap) in &part.wraps {
            sql::insert_part(tx.conn(), referral.id, label, (&part.ciphertext, wrap)).await.or_fault("store an agency's part")?;
        }
    }
    sql::insert_tasks(&mut tx, &parcel.tasks).await?;
    let mut letters: Vec<_> = parcel.tasks.iter().map(|task| Job::NotifyAgency { task: task.id }).collect();
    if parcel.contact.is_some() {
        letters.push(Job::NotifyPerson { referral: referral.id, letter: Letter::Received });
    }
    jobs::enqueue_all(&mut tx, cx, &letters).await?;
    consents(&mut tx, cx, parcel).await?;
    sql::insert_event(tx.conn(), referral.id, EventKind::Received, None, cx.now_ms()).await.or_fault("store an event")?;
    let act = if referral.assisted_by.is_some() { "sent-assisted" } else { "sent" };
    audit::note(&mut tx, cx, act, &format!("referral:{}", referral.id), Some(&referral.municipality)).await?;
    drafts::remove(&mut tx, secrets).await?;
    tx.commit().await?;
    Ok(true)
}

/// What was agreed to, for the municipality and for each agency by name.
async fn consents(tx: &mut Tx, cx: &Cx, parcel: &Parcel) -> Result<()> {
    let until = cx.now.saturating_add(jiff::SignedDuration::from_hours(24 * consent::DAYS)).unwrap_or(Time::MAX).as_millisecond();
    let agencies = parcel.tasks.iter().filter_map(|task| task.agency).map(Holder::Organization);
    let municipality: AreaCode = parcel.referral.municipality.clone();
    let holders: Vec<_> = std::iter::once(Holder::Municipality(municipality)).chain(agencies).collect();
    sql::insert_consents(tx, parcel, &holders, until).await
}
