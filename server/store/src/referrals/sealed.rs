//! What the vault takes to open, and gives back wrapped anew. Leave is asked and the opening written down before anything leaves here.
use super::{
    Message, consents, receivers, schema, sql,
    turn::{Turn, words},
};
use crate::{
    Cx, Tx,
    cx::time,
    fault::OrFault,
    jobs::{self, About, Job, Letter},
    keys::{self, Holder},
};
use domain::{
    Error, Id, Result, Time,
    access::{Act, Caller},
    area::AreaCode,
    organization::Organization,
    receipt::Receipt,
    referral::{Checked, Deed, EventKind, Part, Referral, Task, WrongTurn},
};
use std::collections::BTreeSet;

/// A closed text with the wrap of the one who may open it.
#[derive(Clone, Debug)]
pub struct Closed {
    /// Whose key opens the wrap: a holder's label (`keys::label`), or `receipt`.
    pub holder: String,
    /// The erasure key that the text is sealed with besides.
    pub erasure: Option<String>,
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

/// The keys that someone new gets: to the facts, and to each message so far.
#[derive(Clone, Debug)]
pub struct Rewrapped {
    /// Whose key they are made for: its label.
    pub label: String,
    pub facts: Vec<u8>,
    /// Of a further agency: the text that this key opens, in place of the request's own.
    pub part: Option<Vec<u8>>,
    pub messages: Vec<(Id<Message>, Vec<u8>)>,
}

/// The facts for this caller: the audit row and the `opened` event are committed before they leave.
pub async fn facts(cx: &Cx, id: Id<Referral>) -> Result<Closed> {
    let mut turn = Turn::begin(cx, id).await?;
    let (holder, agency) = opener(&mut turn).await?;
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
    let found = sql::facts(turn.tx.conn(), id, &holder).await.or_fault("read sealed facts")?;
    let (text, wrap, epoch, erasure, part) = found.ok_or(Error::Forbidden)?;
    let schema = if part == 0 { schema::FACTS } else { schema::PART };
    Ok(closed(&holder, seal::aad(schema, &id.text()), (text, wrap, epoch, erasure)))
}
pub(super) fn closed(holder: &str, aad: Vec<u8>, (ciphertext, wrap, epoch, erasure): sql::SealedColumns) -> Closed {
    Closed { holder: keys::label(holder, epoch), erasure, aad, ciphertext, wrap }
}

/// Which key this caller opens with: staff the municipality's, a provider its own.
pub(super) async fn opener(turn: &mut Turn<'_>) -> Result<(Holder, Id<Organization>)> {
    turn.cx.require(&Act::OpenReferral(turn.place()))?;
    let Caller::Member(member) = &turn.cx.caller else { return Err(Error::Forbidden) };
    let holder = if member.role.is_staff() {
        consents::require(turn, None).await?;
        Holder::Municipality(turn.referral().municipality.clone())
    } else {
        consents::require(turn, Some(member.organization)).await?;
        Holder::Organization(member.organization)
    };
    Ok((holder, member.organization))
}

/// The messages that this caller has a key to; audited like the facts.
pub async fn messages(cx: &Cx, id: Id<Referral>) -> Result<Vec<ClosedMessage>> {
    let mut turn = Turn::begin(cx, id).await?;
    let (holder, _) = opener(&mut turn).await?;
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
        .map(|(id, author, agency, at, ciphertext, wrap, epoch, erasure)| {
            let aad = seal::aad(schema::MESSAGE, &id);
            Ok(ClosedMessage {
                id: sql::id(&id)?,
                from_person: author == "person",
                agency: agency.as_deref().map(sql::id).transpose()?,
                at: time(at),
                closed: closed(holder, aad, (ciphertext, wrap, epoch, erasure)),
            })
        })
        .collect()
}

/// How to reach the person, for the notifier alone; `None` when there is no address or the person has withdrawn.
pub async fn contact(cx: &Cx, id: Id<Referral>) -> Result<Option<Closed>> {
    cx.require(&Act::RunJobs)?;
    let found = sql::contact(cx.db.reader(), id).await.or_fault("read a sealed contact")?;
    Ok(found.map(|found| closed(&Holder::Notifier.to_string(), seal::aad(schema::CONTACT, &id.text()), found)))
}

/// Why keys are wrapped anew.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Rewrap {
    /// For another agency.
    Route,
    /// For a new receipt in place of one that was lost, after so many new ones.
    Receipt { before: u32 },
}
impl Rewrap {
    fn act(self, municipality: AreaCode) -> Act {
        match self {
            Self::Route => Act::Route { municipality },
            Self::Receipt { .. } => Act::RenewReceipt { municipality },
        }
    }
}

/// What the vault must wrap anew: the municipality's own wraps, of what was said with the person. A word between offices stays between them: it
/// goes neither to the next agency nor to a new receipt.
pub async fn to_rewrap(cx: &Cx, id: Id<Referral>, why: Rewrap) -> Result<(Closed, Vec<ClosedMessage>)> {
    let mut turn = Turn::begin(cx, id).await?;
    let municipality = turn.referral().municipality.clone();
    cx.require(&why.act(municipality.clone()))?;
    match why {
        Rewrap::Route => consents::require(&mut turn, None).await?,
        Rewrap::Receipt { before } => none_since(&mut turn, before).await?,
    }
    let holder = Holder::Municipality(municipality);
    let facts = closed_facts(&mut turn, id, &holder).await?;
    turn.audit(if why == Rewrap::Route { "opened-to-route" } else { "opened-for-receipt" }, None).await?;
    turn.commit().await?;
    let with_person: BTreeSet<_> = closed_messages(cx, id, keys::RECEIPT).await?.into_iter().map(|message| message.id).collect();
    let messages = closed_messages(cx, id, &holder.to_string()).await?;
    Ok((facts, messages.into_iter().filter(|message| with_person.contains(&message.id)).collect()))
}

/// On to another agency: the task so far ends and its agency loses its keys; the legal clock runs on as it was. `why` is for that agency and
/// the municipality, sealed to both; where no rule names the agency it must be said.
pub async fn route(cx: &Cx, id: Id<Referral>, to: Id<Organization>, why: &str, wraps: Rewrapped) -> Result<Id<Task>> {
    let mut turn = Turn::begin(cx, id).await?;
    cx.require(&Act::Route { municipality: turn.referral().municipality.clone() })?;
    if turn.tasks.iter().any(|task| task.state.is_open() && task.part != Part::Also && task.agency == Some(to)) {
        return Err(WrongTurn::Settled.into());
    }
    let municipality = turn.referral().municipality.clone();
    let beside_rules = receivers::require(cx, &municipality, to, why).await?;
    leave_main(&mut turn).await?;
    consents::pass(&mut turn, to).await?;
    give(&mut turn, id, wraps).await?;
    let task = turn.add_task(Some(to), Part::Lead).await?;
    reason(&mut turn, to, why).await?;
    turn.event(EventKind::Routed, Some(to)).await?;
    turn.audit("routed", Some(task)).await?;
    if beside_rules {
        turn.audit(BESIDE_RULES, Some(task)).await?;
    }
    turn.tell_person(Letter::Routed).await?;
    turn.commit().await?;
    Ok(task)
}

/// In the trail: no rule named the agency that staff chose.
pub(super) const BESIDE_RULES: &str = "chosen-beside-rules";

async fn reason(turn: &mut Turn<'_>, to: Id<Organization>, why: &str) -> Result<()> {
    let Caller::Member(member) = &turn.cx.caller else { return Err(Error::Forbidden) };
    let from = member.organization;
    if why.trim().is_empty() { Ok(()) } else { turn.between(Some(from), (to, Part::Lead), words("why", why)?).await }
}

/// Who has led so far leads no more, and has no key but to another part that it is at.
pub(super) async fn leave_main(turn: &mut Turn<'_>) -> Result<()> {
    let main: Vec<Task> = turn.tasks.iter().filter(|task| task.state.is_open() && task.part != Part::Also).cloned().collect();
    if main.is_empty() {
        return Err(WrongTurn::Settled.into());
    }
    for task in &main {
        turn.take(task, Deed::Route).await?;
        if let Some(agency) = task.agency {
            turn.drop_wraps(agency).await?;
        }
    }
    turn.tell_over(&main).await
}

/// `Stale` where something was said since these were wrapped: the next lead would never read it, and beside it a new receipt could open nothing.
pub(super) async fn give(turn: &mut Turn<'_>, id: Id<Referral>, wraps: Rewrapped) -> Result<()> {
    let Rewrapped { label, facts, part, messages } = wraps;
    if part.is_none() {
        let said = closed_messages(turn.cx, id, keys::RECEIPT).await?;
        if said.iter().any(|message| messages.iter().all(|(known, _)| *known != message.id)) {
            return Err(Error::Stale);
        }
    }
    let leading = if part.is_none() { vec![keys::of_label(&label).0.to_owned()] } else { vec![] };
    match part {
        Some(text) => sql::insert_part(turn.tx.conn(), id, &label, (&text, &facts)).await.or_fault("give a holder its key")?,
        None => sql::insert_wraps(&mut turn.tx, id, &[(label.clone(), facts)]).await?,
    }
    for (message, wrap) in messages {
        sql::insert_message_wraps(turn.tx.conn(), message, &[(label.clone(), wrap)], &leading).await.or_fault("give a holder its key")?;
    }
    Ok(())
}

/// `Stale` where another receipt was given since there were so many: of two that are asked for at once the second would be shown while the first
/// is dead, or the first while the second is what counts.
async fn none_since(turn: &mut Turn<'_>, before: u32) -> Result<()> {
    let id = turn.referral().id;
    let given = sql::count_events(turn.tx.conn(), id, EventKind::Renewed).await.or_fault("count new receipts")?;
    if given == i64::from(before) { Ok(()) } else { Err(Error::Stale) }
}

/// Another receipt from now on: the lost one opens nothing any more, and neither does whoever found it. How it was made sure who asks stands
/// in the trail; the words about it are sealed to the municipality and to the person, who also gets a letter where one can be sent. `before` is
/// how many new ones there were when it was asked for.
pub async fn renew_receipt(cx: &Cx, id: Id<Referral>, before: u32, checked: &Checked, new: (&Receipt, Rewrapped)) -> Result<()> {
    let (receipt, wraps) = new;
    let mut turn = Turn::begin(cx, id).await?;
    cx.require(&Act::RenewReceipt { municipality: turn.referral().municipality.clone() })?;
    none_since(&mut turn, before).await?;
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    let key = seal::receipt_public_key(receipt);
    sql::set_receipt(turn.tx.conn(), id, &seal::hash(&receipt.secret()), &key.to_string()).await.or_fault("give a new receipt")?;
    give(&mut turn, id, wraps).await?;
    turn.stored.receipt_key = key;
    if !checked.note.is_empty() {
        turn.message("agency", Some(member.organization), &[], &checked.note).await?;
    }
    turn.event(EventKind::Renewed, Some(member.organization)).await?;
    turn.audit(&format!("identity-{}", checked.how.code()), None).await?;
    turn.audit("receipt-renewed", None).await?;
    turn.tell_person(Letter::Renewed).await?;
    if let Some(task) = turn.tasks.iter().rfind(|task| task.part.is_main()) {
        jobs::enqueue(&mut turn.tx, cx, Job::Alert { task: task.id, about: About::ReceiptRenewed }).await?;
    }
    turn.commit().await
}

/// Is nothing of it open any more? For the job that forgets what has been kept long enough: asked in its transaction, in which nobody else moves
/// the request. `false` for one that is gone already.
pub(crate) async fn is_over(tx: &mut Tx, id: Id<Referral>) -> Result<bool> {
    if sql::lock(tx.conn(), id).await.or_fault("lock a request")?.is_none() {
        return Ok(false);
    }
    let tasks = sql::tasks(tx.conn(), id).await.or_fault("read tasks")??;
    Ok(tasks.iter().all(|task| !task.state.is_open()))
}

/// A wrap for a key that has been replaced; `closed` holds no text, for only its key is made anew.
#[derive(Clone, Debug)]
pub struct Stale {
    of: String,
    id: String,
    epoch: i64,
    pub closed: Closed,
}

/// Wraps for the keys of this holder before the current one; at most so many.
pub async fn stale_wraps(cx: &Cx, holder: &Holder, current: i64, limit: i64) -> Result<Vec<Stale>> {
    cx.require(&Act::RunJobs)?;
    let name = holder.to_string();
    let rows = sql::stale(cx.db.reader(), &name, current, limit).await.or_fault("list wraps for replaced keys")?;
    let stale = |(of, id, wrap, epoch): sql::StaleColumns| {
        let schema = match of.as_str() {
            "facts" => schema::FACTS,
            "part" | "kept" => schema::PART,
            "message" => schema::MESSAGE,
            "note" => schema::NOTE,
            _ => schema::CONTACT,
        };
        let closed = Closed { holder: keys::label(&name, epoch), erasure: None, aad: seal::aad(schema, &id), ciphertext: vec![], wrap };
        Stale { of, id, epoch, closed }
    };
    Ok(rows.into_iter().map(stale).collect())
}

/// Puts wraps for the current key in the place of those; all or none.
pub async fn renew_wraps(cx: &Cx, holder: &Holder, current: i64, renewed: Vec<(Stale, Vec<u8>)>) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let (mut tx, name) = (cx.begin().await?, holder.to_string());
    for (stale, wrap) in renewed {
        sql::renew(tx.conn(), &stale.of, &stale.id, &name, (stale.epoch, current, wrap)).await.or_fault("renew a wrap")?;
    }
    tx.commit().await
}
