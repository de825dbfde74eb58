//! What the vault takes to open, and gives back wrapped anew. Leave is asked and the opening written down before anything leaves here.
use super::{Message, schema, sql, turn::Turn};
use crate::{Cx, cx::time, fault::OrFault, jobs::Letter, keys::Holder};
use domain::{
    Error, Id, Result, Time,
    access::{Act, Caller},
    organization::Organization,
    receipt::Receipt,
    referral::{Deed, EventKind, Part, Referral, Task, WrongTurn},
};

/// A closed text with the wrap of the one who may open it.
#[derive(Clone, Debug)]
pub struct Closed {
    /// Whose key opens the wrap: a `Holder` as text, or `receipt`.
    pub holder: String,
    pub aad: Vec<u8>,
    pub ciphertext: Vec<u8>,
    pub wrap: Vec<u8>,
}

#[derive(Clone, Debug)]
pub struct ClosedMessage {
    pub id: Id<Message>,
    /// Written by the person rather than by an agency.
    pub from_person: bool,
    pub agency: Option<Id<Organization>>,
    pub at: Time,
    pub closed: Closed,
}

/// The keys that a new agency gets: to the facts, and to each message so far.
#[derive(Clone, Debug)]
pub struct Rewrapped {
    pub facts: Vec<u8>,
    pub messages: Vec<(Id<Message>, Vec<u8>)>,
}

/// The facts for this caller: the audit row and the `opened` event are committed before they leave.
pub async fn facts(cx: &Cx, id: Id<Referral>) -> Result<Closed> {
    let mut turn = Turn::begin(cx, id).await?;
    let (holder, agency) = opener(&turn)?;
    let closed = closed_facts(&mut turn, id, &holder).await?;
    // The timeline tells that an agency has looked, once; the audit tells of every look.
    if !sql::has_event(turn.tx.conn(), id, EventKind::Opened, Some(agency)).await.or_fault("read events")? {
        turn.event(EventKind::Opened, Some(agency)).await?;
    }
    turn.audit("opened", None).await?;
    turn.commit().await?;
    Ok(closed)
}

async fn closed_facts(turn: &mut Turn<'_>, id: Id<Referral>, holder: &Holder) -> Result<Closed> {
    let holder = holder.to_string();
    let (ciphertext, wrap) = sql::facts(turn.tx.conn(), id, &holder).await.or_fault("read sealed facts")?.ok_or(Error::Forbidden)?;
    Ok(Closed { holder, aad: seal::aad(schema::FACTS, &id.text()), ciphertext, wrap })
}

/// Which key this caller opens with: staff the municipality's, a provider its own.
fn opener(turn: &Turn<'_>) -> Result<(Holder, Id<Organization>)> {
    turn.cx.require(&Act::OpenReferral(turn.place()))?;
    let Caller::Member(member) = &turn.cx.caller else { return Err(Error::Forbidden) };
    let holder = if member.role.is_staff() {
        Holder::Municipality(turn.referral().municipality.clone())
    } else {
        Holder::Organization(member.organization)
    };
    Ok((holder, member.organization))
}

/// The messages that this caller has a key to; audited like the facts.
pub async fn messages(cx: &Cx, id: Id<Referral>) -> Result<Vec<ClosedMessage>> {
    let mut turn = Turn::begin(cx, id).await?;
    let (holder, _) = opener(&turn)?;
    turn.audit("opened-messages", None).await?;
    turn.commit().await?;
    closed_messages(cx, id, &holder.to_string()).await
}

/// The person's own messages: the receipt is the key and the leave.
pub async fn holder_messages(cx: &Cx, receipt: &Receipt) -> Result<Vec<ClosedMessage>> {
    let id = super::follow(cx, receipt).await?;
    cx.require(&Act::Follow(id))?;
    closed_messages(cx, id, crate::keys::RECEIPT).await
}

async fn closed_messages(cx: &Cx, id: Id<Referral>, holder: &str) -> Result<Vec<ClosedMessage>> {
    let rows = sql::messages(cx.db.reader(), id, holder).await.or_fault("read messages")?;
    rows.into_iter()
        .map(|(id, author, agency, at, ciphertext, wrap)| {
            let aad = seal::aad(schema::MESSAGE, &id);
            Ok(ClosedMessage {
                id: sql::id(&id)?,
                from_person: author == "person",
                agency: agency.as_deref().map(sql::id).transpose()?,
                at: time(at),
                closed: Closed { holder: holder.to_owned(), aad, ciphertext, wrap },
            })
        })
        .collect()
}

/// How to reach the person, for the notifier alone; `None` when there is no address or the person has withdrawn.
pub async fn contact(cx: &Cx, id: Id<Referral>) -> Result<Option<Closed>> {
    cx.require(&Act::RunJobs)?;
    let found = sql::contact(cx.db.reader(), id).await.or_fault("read a sealed contact")?;
    Ok(found.map(|(ciphertext, wrap)| Closed {
        holder: Holder::Notifier.to_string(),
        aad: seal::aad(schema::CONTACT, &id.text()),
        ciphertext,
        wrap,
    }))
}

/// What the vault must wrap anew for another agency: the municipality's own wraps.
pub async fn to_rewrap(cx: &Cx, id: Id<Referral>) -> Result<(Closed, Vec<ClosedMessage>)> {
    let mut turn = Turn::begin(cx, id).await?;
    cx.require(&Act::Route { municipality: turn.referral().municipality.clone() })?;
    let holder = Holder::Municipality(turn.referral().municipality.clone());
    let facts = closed_facts(&mut turn, id, &holder).await?;
    turn.audit("opened-to-route", None).await?;
    turn.commit().await?;
    Ok((facts, closed_messages(cx, id, &holder.to_string()).await?))
}

/// On to another agency: the task so far ends and its agency loses its keys; the legal clock runs on as it was.
pub async fn route(cx: &Cx, id: Id<Referral>, to: Id<Organization>, wraps: Rewrapped) -> Result<Id<Task>> {
    let mut turn = Turn::begin(cx, id).await?;
    cx.require(&Act::Route { municipality: turn.referral().municipality.clone() })?;
    let main: Vec<Task> = turn.tasks.iter().filter(|task| task.state.is_open() && task.part != Part::Also).cloned().collect();
    if main.is_empty() || main.iter().any(|task| task.agency == Some(to)) {
        return Err(WrongTurn::Settled.into());
    }
    for task in main {
        turn.take(&task, Deed::Route).await?;
        if let Some(agency) = task.agency {
            turn.drop_wraps(agency).await?;
        }
    }
    give(&mut turn, id, to, wraps).await?;
    let task = turn.add_task(Some(to), Part::Lead).await?;
    turn.event(EventKind::Routed, Some(to)).await?;
    turn.audit("routed", Some(task)).await?;
    turn.tell_person(Letter::Routed).await?;
    turn.commit().await?;
    Ok(task)
}

async fn give(turn: &mut Turn<'_>, id: Id<Referral>, to: Id<Organization>, wraps: Rewrapped) -> Result<()> {
    let holder = Holder::Organization(to).to_string();
    sql::insert_wraps(turn.tx.conn(), id, &[(holder.clone(), wraps.facts)]).await.or_fault("give an agency its key")?;
    for (message, wrap) in wraps.messages {
        sql::insert_message_wraps(turn.tx.conn(), message, &[(holder.clone(), wrap)]).await.or_fault("give an agency its key")?;
    }
    Ok(())
}
