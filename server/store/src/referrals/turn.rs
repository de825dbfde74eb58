//! One turn of a request: it is locked, its tasks are read, and all that the verb says is written or nothing is.
use super::{Message, clock, link, read, schema, sql};
use crate::{
    Cx, Tx, areas, audit, calendars, erasure,
    fault::OrFault,
    jobs::{self, About, Job, Letter},
    keys::{self, Holder, RECEIPT},
    law,
};
use domain::{
    Error, Id, Problem, Result, Time, Wrong,
    access::{Caller, Place},
    area::Area,
    calendar::Calendar,
    deadline::{answer_due, is_crisis, legal_limit},
    organization::Organization,
    referral::{Actor, By, Circumstances, Deed, EventKind, Mover, Part, Reads, Referral, Task, TaskState, WrongTurn, reads, tries},
    taxonomy::TermCode,
};
use std::collections::BTreeSet;

/// An agency, and for which part of the request it hears of it.
pub(super) type To = (Id<Organization>, Part);

pub(super) struct Turn<'a> {
    pub cx: &'a Cx,
    pub tx: Tx,
    pub stored: sql::Stored,
    pub tasks: Vec<Task>,
}

impl<'a> Turn<'a> {
    pub(super) async fn begin(cx: &'a Cx, id: Id<Referral>) -> Result<Self> {
        Self::locked(cx, cx.begin().await?, id).await?.ok_or(Error::NotFound)
    }
    /// The same transaction goes on with another request, locked as well; `None` where there is none of this id.
    pub(super) async fn go_on_with(self, id: Id<Referral>) -> Result<Option<Self>> {
        Self::locked(self.cx, self.tx, id).await
    }
    async fn locked(cx: &'a Cx, mut tx: Tx, id: Id<Referral>) -> Result<Option<Self>> {
        let Some(columns) = sql::lock(tx.conn(), id).await.or_fault("lock a request")? else { return Ok(None) };
        let tasks = sql::tasks(tx.conn(), id).await.or_fault("read tasks")??;
        Ok(Some(Self { cx, tx, stored: sql::stored(columns)?, tasks }))
    }
    /// With the task that the turn is about.
    pub(super) async fn of_task(cx: &'a Cx, task: Id<Task>) -> Result<(Self, Task)> {
        Self::of_task_before(cx, task, None).await
    }
    /// With another request that it goes on with: both are locked in the order of their ids, else two turns might wait for each other.
    pub(super) async fn of_task_before(cx: &'a Cx, task: Id<Task>, next: Option<Id<Referral>>) -> Result<(Self, Task)> {
        let referral = sql::referral_of(cx.db.reader(), task).await.or_fault("read a task")?.ok_or(Error::NotFound)?;
        let id: Id<Referral> = sql::id(&referral)?;
        let mut tx = cx.begin().await?;
        if let Some(next) = next.filter(|next| next.text() < id.text()) {
            sql::lock(tx.conn(), next).await.or_fault("lock a request")?;
        }
        let turn = Self::locked(cx, tx, id).await?.ok_or(Error::NotFound)?;
        let task = turn.tasks.iter().find(|t| t.id == task).cloned().ok_or(Error::NotFound)?;
        Ok((turn, task))
    }
    pub(super) fn referral(&self) -> &Referral {
        &self.stored.referral
    }
    pub(super) fn place(&self) -> Place {
        read::place(self.referral(), &self.tasks)
    }
    /// Whose turn it is; acts of agencies are a member's by name, or those of whoever has the link.
    fn mover(&self) -> Result<Mover> {
        let actor = Actor::of(&self.cx.caller).ok_or(Error::Forbidden)?;
        let by = match &self.cx.caller {
            Caller::Member(member) => Some(By::Member(member.account)),
            Caller::Linked(_) => Some(By::Link),
            Caller::Anyone | Caller::Holder(_) | Caller::Checking(_) | Caller::System | Caller::Operator => None,
        };
        Ok(Mover { at: self.cx.now, actor, by })
    }
    /// What else counts: the law of the place, and how often it was tried to reach the person.
    pub(super) async fn circumstances(&mut self) -> Result<Circumstances> {
        let (municipality, calendar) = place_and_calendar(self.cx, &self.stored.referral).await?;
        let tries = sql::tries(self.tx.conn(), self.stored.referral.id).await.or_fault("read tries")?;
        let tries = tries.into_iter().map(read::try_of).collect::<Result<Vec<_>>>()?;
        Ok(Circumstances::of(self.referral(), municipality.country, tries::enough(&tries, &calendar.zone)))
    }
    /// One task takes one step, if the table and the case allow it; returns it as it stands now.
    pub(super) async fn take(&mut self, task: &Task, deed: Deed) -> Result<Task> {
        // Before the table is asked, so that a second use of a link is told as such; what the table refuses leaves no trace of it.
        if let Caller::Linked(link) = &self.cx.caller {
            link::spend(&mut self.tx, self.cx, link, deed.step()).await?;
        }
        let case = self.circumstances().await?;
        let state = task.after(deed, &self.mover()?, &case)?;
        let moved = Task { state, ..task.clone() };
        self.settle(moved.clone()).await?;
        clock::keep_promise(self, task, &moved).await?;
        Ok(moved)
    }
    /// Every open task ends in the same way, and every agency loses its keys.
    pub(super) async fn end_all(&mut self, deed: Deed) -> Result<()> {
        let open: Vec<Task> = self.tasks.iter().filter(|task| task.state.is_open()).cloned().collect();
        if open.is_empty() {
            return Err(WrongTurn::Settled.into());
        }
        for task in &open {
            self.take(task, deed).await?;
        }
        self.tell_over(&open).await?;
        sql::drop_agencies(self.tx.conn(), self.stored.referral.id).await.or_fault("drop the agencies' keys")
    }
    /// The timeline's and the audit's line of a step.
    pub(super) async fn tell(&mut self, kind: EventKind, task: Option<&Task>) -> Result<()> {
        self.event(kind, task.and_then(|task| task.agency)).await?;
        self.audit(kind.code(), task.map(|task| task.id)).await
    }

    pub(super) async fn settle(&mut self, task: Task) -> Result<()> {
        sql::update_task(self.tx.conn(), &task).await.or_fault("move a task")?;
        self.tasks.iter_mut().filter(|old| old.id == task.id).for_each(|old| *old = task.clone());
        Ok(())
    }
    /// A new task starts its own answer clock; the legal one runs on as it was. Whoever answers it is told.
    pub(super) async fn add_task(&mut self, agency: Option<Id<Organization>>, part: Part) -> Result<Id<Task>> {
        self.add_part(agency, part, None).await
    }
    /// With a need of its own, where it is another than the request's.
    pub(super) async fn add_part(&mut self, agency: Option<Id<Organization>>, part: Part, need: Option<TermCode>) -> Result<Id<Task>> {
        if part == Part::Triage {
            self.start_legal_clock().await?;
        }
        let due_at = self.task_due(part).await?;
        let state = TaskState::Sent { at: self.cx.now };
        let task = Task { id: sql::new_id(), referral: self.referral().id, agency, part, need, due_at, state };
        sql::insert_tasks(&mut self.tx, std::slice::from_ref(&task)).await?;
        self.tell_agency(task.id).await?;
        let id = task.id;
        self.tasks.push(task);
        Ok(id)
    }
    /// Whether the municipality must take it up when this part comes to nothing: nobody else leads, and it has not got it already. What a
    /// provider files, or forgets to, may have come there before; a provider that has filed goes on with its own part all the same.
    pub(super) fn is_left_alone(&self, task: &Task) -> bool {
        let has_it = |other: &Task| match task.part {
            Part::Also => other.part.is_main() && other.state.is_open(),
            Part::Filing => matches!(other.part, Part::Lead | Part::Triage),
            _ => (other.part == Part::Lead || other.part.is_own()) && other.state.is_open(),
        };
        !self.tasks.iter().any(|other| other.id != task.id && has_it(other))
    }
    /// What the person disputes has been decided: the legal clock, long over perhaps, has no say in its review.
    async fn task_due(&mut self, part: Part) -> Result<Time> {
        if part != Part::Review {
            return self.answer_due().await;
        }
        let (_, calendar) = place_and_calendar(self.cx, self.referral()).await?;
        Ok(answer_due(self.cx.now, self.referral().urgency, None, &calendar))
    }
    /// A request that went to a provider directly has no legal clock; it starts when the municipality gets it.
    async fn start_legal_clock(&mut self) -> Result<()> {
        if self.referral().legal_due_at.is_some() {
            return Ok(());
        }
        let (municipality, calendar) = place_and_calendar(self.cx, self.referral()).await?;
        let setting = law::setting(self.cx, &municipality.country).await?;
        let crisis = self.referral().must_not_refuse || is_crisis(&self.referral().need, &[]);
        let limit = legal_limit(&municipality.country, crisis, setting);
        let (id, due_at) = (self.referral().id, limit.limit.ends(self.cx.now, &calendar));
        sql::set_legal(self.tx.conn(), id, due_at, limit.proposed).await.or_fault("start a legal clock")?;
        self.stored.referral.legal_due_at = Some(due_at);
        self.stored.referral.legal_proposed = limit.proposed;
        Ok(())
    }
    pub(super) async fn answer_due(&mut self) -> Result<Time> {
        let referral = self.referral();
        let (_, calendar) = place_and_calendar(self.cx, referral).await?;
        Ok(answer_due(self.cx.now, referral.urgency, referral.legal_due_at, &calendar))
    }
    /// An agency without an open task loses every key; one that led and is still at a part of its own goes back to what that part needs.
    pub(super) async fn drop_wraps(&mut self, agency: Id<Organization>) -> Result<()> {
        let (id, holder) = (self.stored.referral.id, Holder::Organization(agency).to_string());
        match reads(&self.tasks, agency) {
            Reads::Whole => Ok(()),
            Reads::Part => sql::narrow_wraps(self.tx.conn(), id, &holder).await.or_fault("leave an agency its part"),
            Reads::Nothing => sql::drop_wraps(self.tx.conn(), id, &holder).await.or_fault("drop an agency's keys"),
        }
    }

    pub(super) async fn event(&mut self, kind: EventKind, agency: Option<Id<Organization>>) -> Result<()> {
        let (id, now) = (self.referral().id, self.cx.now_ms());
        sql::insert_event(self.tx.conn(), id, kind, agency, now).await.or_fault("write an event")
    }
    pub(super) async fn audit(&mut self, act: &str, task: Option<Id<Task>>) -> Result<()> {
        let object =
            task.map_or_else(|| format!("referral:{}", self.referral().id), |task| format!("referral:{} task:{task}", self.referral().id));
        audit::note(&mut self.tx, self.cx, act, &object, Some(&self.stored.referral.municipality)).await
    }
    pub(super) async fn tell_agency(&mut self, task: Id<Task>) -> Result<()> {
        jobs::enqueue(&mut self.tx, self.cx, Job::NotifyAgency { task }).await
    }
    /// The person has written to those who answer this task.
    pub(super) async fn tell_written(&mut self, task: Id<Task>) -> Result<()> {
        jobs::enqueue(&mut self.tx, self.cx, Job::Remind { task, about: About::Written }).await
    }
    /// Agencies whose parts these were, and who have none any more, stop working on it: one letter each. Who ended it knows.
    pub(super) async fn tell_over(&mut self, ended: &[Task]) -> Result<()> {
        let own = if let Caller::Member(member) = &self.cx.caller { Some(member.organization) } else { None };
        let mut told = BTreeSet::new();
        for task in ended {
            let Some(agency) = task.agency.filter(|agency| Some(*agency) != own) else { continue };
            if reads(&self.tasks, agency) == Reads::Nothing && told.insert(agency) {
                jobs::enqueue(&mut self.tx, self.cx, Job::Remind { task: task.id, about: About::Over }).await?;
            }
        }
        Ok(())
    }
    /// Only where a letter can be sent, and never after the person has withdrawn.
    pub(super) async fn tell_person(&mut self, letter: Letter) -> Result<()> {
        if !self.stored.reachable || self.referral().withdrawn_at.is_some() {
            return Ok(());
        }
        let referral = self.referral().id;
        jobs::enqueue(&mut self.tx, self.cx, Job::NotifyPerson { referral, letter }).await
    }

    /// Seals a message to the municipality, to these agencies and to the person.
    pub(super) async fn message(&mut self, author: &'static str, from: Option<Id<Organization>>, to: &[To], words: &str) -> Result<()> {
        self.message_as(sql::new_id(), (author, from), to, words).await
    }
    /// Under an id that is known beforehand.
    pub(super) async fn message_as(
        &mut self,
        id: Id<Message>,
        (author, from): (&'static str, Option<Id<Organization>>),
        to: &[To],
        words: &str,
    ) -> Result<()> {
        let person = Some((RECEIPT.to_owned(), self.stored.receipt_key));
        self.seal_message((id, author, from), to, person, words).await
    }
    /// A word between offices: to the municipality and to this agency alone.
    pub(super) async fn between(&mut self, from: Option<Id<Organization>>, to: To, words: &str) -> Result<()> {
        self.seal_message((sql::new_id(), "agency", from), &[to], None, words).await
    }
    async fn seal_message(
        &mut self,
        (id, author, from): (Id<Message>, &'static str, Option<Id<Organization>>),
        to: &[To],
        person: Option<(String, seal::PublicKey)>,
        words: &str,
    ) -> Result<()> {
        // Who is asked as one that leads and for a part of its own keeps it for that part.
        let leads = |agency: Id<Organization>| to.iter().all(|(of, part)| *of != agency || part.needs_the_whole());
        let agencies: BTreeSet<_> = to.iter().map(|(agency, _)| *agency).collect();
        let leading = agencies.iter().filter(|agency| leads(**agency)).map(|agency| Holder::Organization(*agency).to_string()).collect();
        let mut holders = vec![Holder::Municipality(self.referral().municipality.clone())];
        holders.extend(agencies.into_iter().map(Holder::Organization));
        let mut to = keys::of(self.cx, &holders).await?;
        to.extend(person);
        let erasure = erasure::of(self.tx.conn(), self.stored.referral.id).await?.map(|erasure| erasure.key);
        let aad = seal::aad(schema::MESSAGE, &id.text());
        let sealed = seal::seal(words.as_bytes(), &aad, &to, erasure.as_ref()).map_err(|_| Error::Unavailable)?;
        let new =
            sql::NewMessage { id, referral: self.referral().id, author, agency: from.map(Id::text), sealed, leading, at: self.cx.now_ms() };
        sql::insert_message(self.tx.conn(), &new).await.or_fault("store a message")
    }
    pub(super) async fn commit(self) -> Result<()> {
        self.tx.commit().await
    }
}

pub(super) async fn place_and_calendar(cx: &Cx, referral: &Referral) -> Result<(Area, Calendar)> {
    let municipality = areas::find(cx, &referral.municipality).await?;
    let calendar = calendars::of(cx, &municipality.country).await?;
    Ok((municipality, calendar))
}

/// The longest message, in characters.
const LONGEST: usize = 4000;

pub(super) fn words<'a>(field: &'static str, typed: &'a str) -> Result<&'a str> {
    match typed.trim() {
        "" => Err(Error::Invalid(vec![Problem::new(field, Wrong::Missing)])),
        long if long.chars().count() > LONGEST => Err(Error::Invalid(vec![Problem::new(field, Wrong::TooLong)])),
        words => Ok(words),
    }
}
