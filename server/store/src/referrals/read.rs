//! Reading requests: clear columns and the timeline. Nothing here opens what is sealed.
use super::sql;
use crate::{
    Cx,
    cx::time,
    drafts,
    fault::{OrFault, broken},
};
use domain::{
    Error, Id, Result, Time,
    access::{Act, Caller, Place, may},
    area::{AreaCode, Country},
    organization::Organization,
    receipt::Receipt,
    referral::{Actor, Circumstances, EventKind, Part, Referral, Stage, Standing, Step, Task, Verdict, standing, tries, tries::Try},
    routing::Urgency,
    taxonomy::TermCode,
    team::Owner,
    work_list::{Entry, List},
};
use jiff::tz::TimeZone;
use seal::Secrets;

/// One step of the timeline: what, which agency, when; never who.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Event {
    pub kind: EventKind,
    pub agency: Option<Id<Organization>>,
    pub at: Time,
}

#[derive(Clone, Debug)]
pub struct View {
    pub referral: Referral,
    /// Oldest first.
    pub tasks: Vec<Task>,
    pub events: Vec<Event>,
    /// How often it was tried to reach the person, oldest first.
    pub tries: Vec<Try>,
    /// The latest word of the person about the end.
    pub verdict: Option<Verdict>,
    /// What is written to the person does not come, as far as is known.
    pub unheard: bool,
}
impl View {
    /// What the law and the tries so far allow.
    pub fn circumstances(&self, country: Country, zone: &TimeZone) -> Circumstances {
        Circumstances::of(&self.referral, country, tries::enough(&self.tries, zone))
    }
    /// What this caller may do with this task now: what the verbs would take, and no more.
    pub fn steps(&self, caller: &Caller, task: &Task, case: &Circumstances) -> Vec<Step> {
        let act = Act::Answer { municipality: self.referral.municipality.clone(), agency: task.agency };
        match Actor::of(caller) {
            Some(actor) if may(caller, &act) => task.steps(actor, case),
            _ => vec![],
        }
    }
    pub fn standing(&self) -> Standing {
        standing(&self.referral, &self.tasks)
    }
    pub fn place(&self) -> Place {
        place(&self.referral, &self.tasks)
    }
    /// The open task that this caller answers: a provider's own, for staff the main one.
    pub fn own_task(&self, caller: &Caller) -> Option<&Task> {
        let answers = |task: &&Task| {
            let act = Act::Answer { municipality: self.referral.municipality.clone(), agency: task.agency };
            task.state.is_open() && may(caller, &act)
        };
        self.tasks.iter().filter(answers).min_by_key(|task| task.part == Part::Also)
    }
}

impl View {
    /// What one agency sees: its own part, and what concerns all. Who else is at work on a request is not its business.
    fn of_agency(mut self, agency: Id<Organization>) -> Self {
        self.tasks.retain(|task| task.agency == Some(agency));
        self.events.retain(|event| event.agency.is_none_or(|of| of == agency));
        self.tries.retain(|one| one.agency == Some(agency));
        let gave_up = |stage| matches!(stage, Stage::Declined | Stage::Rerouted | Stage::Returned | Stage::Revoked);
        // The person's word about the whole is for who leads, or has led to the end.
        if !self.tasks.iter().any(|task| task.part.is_main() && !gave_up(task.state.stage())) {
            self.verdict = None;
        }
        let open: Vec<_> = self.tasks.iter().filter(|task| task.state.is_open()).collect();
        if let [one] = open.as_slice()
            && let Some(need) = &one.need
        {
            self.referral.need = need.clone();
        }
        self
    }
}

pub(super) fn place(referral: &Referral, tasks: &[Task]) -> Place {
    let agencies = tasks.iter().filter(|task| task.state.is_open()).filter_map(|task| task.agency).collect();
    Place { municipality: referral.municipality.clone(), agencies }
}

/// For staff, for an agency with an open task, and for the receipt's holder.
pub async fn view(cx: &Cx, id: Id<Referral>) -> Result<View> {
    let view = load(cx, id).await?;
    if !may(&cx.caller, &Act::Follow(id)) {
        cx.require(&Act::SeeReferral(view.place()))?;
    }
    match &cx.caller {
        Caller::Member(member) if !member.role.is_staff() => Ok(view.of_agency(member.organization)),
        _ => Ok(view),
    }
}

pub(super) async fn load(cx: &Cx, id: Id<Referral>) -> Result<View> {
    let db = cx.db.reader();
    let columns = sql::find(db, id).await.or_fault("read a request")?.ok_or(Error::NotFound)?;
    let events = sql::events(db, id).await.or_fault("read a timeline")?;
    let stored = sql::stored(columns)?;
    Ok(View {
        unheard: stored.reachable && !stored.hears,
        referral: stored.referral,
        tasks: sql::tasks(db, id).await.or_fault("read tasks")??,
        events: events.into_iter().map(event).collect::<Result<_>>()?,
        tries: sql::tries(db, id).await.or_fault("read tries")?.into_iter().map(try_of).collect::<Result<_>>()?,
        verdict: sql::verdict(db, id).await.or_fault("read a verdict")?.map(verdict).transpose()?,
    })
}

pub(super) fn try_of((agency, way, at): (Option<String>, String, i64)) -> Result<Try> {
    let way = way.parse().map_err(|()| broken("attempt.way"))?;
    Ok(Try { at: time(at), way, agency: agency.as_deref().map(sql::id).transpose()? })
}

fn verdict((help, why, waited, at): (String, Option<String>, Option<String>, i64)) -> Result<Verdict> {
    Ok(Verdict {
        help: help.parse().map_err(|()| broken("verdict.help"))?,
        why: why.as_deref().and_then(|code| code.parse().ok()),
        waited: waited.as_deref().and_then(|code| code.parse().ok()),
        at: time(at),
    })
}

fn event((kind, agency, at): (String, Option<String>, i64)) -> Result<Event> {
    let kind = kind.parse().map_err(|()| broken("event.kind"))?;
    Ok(Event { kind, agency: agency.as_deref().map(sql::id).transpose()?, at: time(at) })
}

/// What this cookie's form has sent: shown while the cookie lives, so that a repeat and Back show the same; never after.
pub async fn shown(cx: &Cx, secrets: &Secrets) -> Result<Option<Referral>> {
    let found = sql::by_token(cx.db.reader(), &seal::hash(&secrets.form_token())).await.or_fault("look for what was sent")?;
    let Some((id, _)) = found.filter(|(_, received_at)| cx.now_ms() - received_at < drafts::LIFE_MS) else { return Ok(None) };
    // The receipt that grows from this cookie may have been replaced meanwhile: a dead one is not shown.
    match follow(cx, &secrets.receipt()).await {
        Err(Error::NotFound) => return Ok(None),
        found => found?,
    };
    let columns = sql::find(cx.db.reader(), sql::id(&id)?).await.or_fault("read a request")?.ok_or(Error::NotFound)?;
    Ok(Some(sql::stored(columns)?.referral))
}

/// One look-up by hash, the same for a receipt that exists and for one that does not.
pub async fn follow(cx: &Cx, receipt: &Receipt) -> Result<Id<Referral>> {
    let found = sql::by_receipt(cx.db.reader(), &seal::hash(&receipt.secret())).await.or_fault("look up a receipt")?;
    sql::id(&found.ok_or(Error::NotFound)?)
}

/// One open task in a queue or inbox.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub referral: Id<Referral>,
    pub task: Id<Task>,
    pub agency: Option<Id<Organization>>,
    pub part: Part,
    pub need: TermCode,
    pub area: AreaCode,
    pub municipality: AreaCode,
    pub urgency: Urgency,
    pub received_at: Time,
    pub due_at: Time,
    pub legal_due_at: Option<Time>,
    /// The code of an open stage, and since when.
    pub state: String,
    pub state_at: Time,
    pub unanswered: bool,
    pub must_not_refuse: bool,
    /// What is written to the person does not come, as far as is known.
    pub unheard: bool,
    /// Who was given it; nobody once their account is disabled, or the team is retired.
    pub assigned_to: Option<Owner>,
    pub entry: Entry,
}

/// Open tasks of the municipality, what is due next first.
pub async fn queue(cx: &Cx, municipality: &AreaCode) -> Result<Vec<Row>> {
    rows(cx, &List::Queue(municipality.clone())).await
}

/// Open tasks of one organization: the unanswered first, the oldest deadline on top.
pub async fn inbox(cx: &Cx, organization: Id<Organization>) -> Result<Vec<Row>> {
    rows(cx, &List::Inbox(organization)).await
}

/// A list ends after so many rows; `count_open` tells how many there are.
pub const LONGEST_LIST: u16 = 500;

/// Open tasks of either desk, at most `LONGEST_LIST`: what waits for an answer before what is under way.
pub async fn rows(cx: &Cx, list: &List) -> Result<Vec<Row>> {
    cx.require(&list.see())?;
    let most = i64::from(LONGEST_LIST);
    let rows = match list {
        List::Queue(municipality) => sql::queue(cx.db.reader(), &municipality.0, most).await,
        List::Inbox(organization) => sql::inbox(cx.db.reader(), &organization.text(), most).await,
    };
    let mut rows: Vec<Row> = rows.or_fault("read a work list")?.into_iter().map(Row::try_from).collect::<Result<_>>()?;
    if matches!(list, List::Queue(_)) {
        rows.sort_by_cached_key(|row| (row.due_at, row.part == Part::Also, row.task.text()));
    }
    Ok(rows)
}

/// How many tasks are open at either desk, whether a list holds them or not.
pub async fn count_open(cx: &Cx, list: &List) -> Result<usize> {
    cx.require(&list.see())?;
    let count = match list {
        List::Queue(municipality) => sql::count_queue(cx.db.reader(), &municipality.0).await,
        List::Inbox(organization) => sql::count_inbox(cx.db.reader(), &organization.text()).await,
    };
    usize::try_from(count.or_fault("count a work list")?).map_err(|_| broken("a count"))
}

impl TryFrom<sql::RowColumns> for Row {
    type Error = Error;
    fn try_from(columns: sql::RowColumns) -> Result<Self> {
        let (referral, task, agency, part, need, area, municipality, urgency, received_at, due_at, legal, state, at, marked, to, desk) =
            columns;
        Ok(Self {
            referral: sql::id(&referral)?,
            task: sql::id(&task)?,
            agency: agency.as_deref().map(sql::id).transpose()?,
            part: part.parse().map_err(|()| broken("task.part"))?,
            need: TermCode(need),
            area: AreaCode(area),
            municipality: AreaCode(municipality),
            urgency: urgency.parse().map_err(|()| broken("referral.urgency"))?,
            received_at: time(received_at),
            due_at: time(due_at),
            legal_due_at: legal.map(time),
            unanswered: state == "sent",
            state,
            state_at: time(at),
            must_not_refuse: marked & 1 != 0,
            unheard: marked & 2 != 0,
            assigned_to: to.map(|to| to.parse().map_err(|()| broken("assignment.owner"))).transpose()?,
            entry: if desk.is_some() { Entry::Assisted } else { Entry::Online },
        })
    }
}
