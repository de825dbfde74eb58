//! Where a task stands, with its facts, and how it moves on: the table says whether, the case at hand may still forbid it.
use super::{Actor, Cancelling, Circumstances, Closing, Outcome, Part, Reason, Referral, Stage, Step, Task, law, table};
use crate::{Time, account::Account, closed::closed, consent::Ended, id::Id};

closed! {
    /// Where a question was asked from, and where its answer leads back to.
    Asking { Sent = "sent", Accepted = "accepted", InService = "in-service" }
}

/// Whose hand it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    Member(Id<Account>),
    /// The task's agency, by the link from a letter: nobody there has an account.
    Link,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum TaskState {
    Sent {
        at: Time,
    },
    Accepted {
        at: Time,
        by: By,
    },
    InService {
        at: Time,
        by: By,
    },
    /// `needed_at`: when the person last said that it is still needed, at first when it was put on the list.
    Waitlisted {
        at: Time,
        by: By,
        weeks: u16,
        needed_at: Time,
    },
    /// Waits for the person's answer; `at` is where the agency's clock was stopped.
    Asked {
        at: Time,
        by: By,
        from: Asking,
    },
    Completed {
        at: Time,
        by: By,
        outcome: Outcome,
    },
    Declined {
        at: Time,
        by: By,
        reason: Reason,
    },
    Rerouted {
        at: Time,
        by: By,
    },
    Returned {
        at: Time,
    },
    /// `by`: who tried on enough days; `None` when the person was asked often enough and never answered.
    Unreachable {
        at: Time,
        by: Option<By>,
    },
    NotHelped {
        at: Time,
        by: By,
        why: Closing,
    },
    Withdrawn {
        at: Time,
    },
    Cancelled {
        at: Time,
        by: By,
        reason: Cancelling,
    },
    Merged {
        at: Time,
        by: By,
        into: Id<Referral>,
    },
    Mistaken {
        at: Time,
        by: By,
    },
    Revoked {
        at: Time,
        why: Ended,
    },
}

impl TaskState {
    pub const fn stage(&self) -> Stage {
        match self {
            Self::Sent { .. } => Stage::Sent,
            Self::Accepted { .. } => Stage::Accepted,
            Self::InService { .. } => Stage::InService,
            Self::Waitlisted { .. } => Stage::Waitlisted,
            Self::Asked { .. } => Stage::Asked,
            Self::Completed { .. } => Stage::Completed,
            Self::Declined { .. } => Stage::Declined,
            Self::Rerouted { .. } => Stage::Rerouted,
            Self::Returned { .. } => Stage::Returned,
            Self::Unreachable { .. } => Stage::Unreachable,
            Self::NotHelped { .. } => Stage::NotHelped,
            Self::Withdrawn { .. } => Stage::Withdrawn,
            Self::Cancelled { .. } => Stage::Cancelled,
            Self::Merged { .. } => Stage::Merged,
            Self::Mistaken { .. } => Stage::Mistaken,
            Self::Revoked { .. } => Stage::Revoked,
        }
    }
    pub const fn code(&self) -> &'static str {
        self.stage().code()
    }
    pub const fn is_open(&self) -> bool {
        self.stage().is_open()
    }
    /// Nobody has answered yet: the answer clock runs.
    pub const fn is_unanswered(&self) -> bool {
        matches!(self, Self::Sent { .. })
    }
    /// Since when it has stood here.
    pub const fn at(&self) -> Time {
        match self {
            Self::Sent { at }
            | Self::Accepted { at, .. }
            | Self::InService { at, .. }
            | Self::Waitlisted { at, .. }
            | Self::Asked { at, .. }
            | Self::Completed { at, .. }
            | Self::Declined { at, .. }
            | Self::Rerouted { at, .. }
            | Self::Returned { at }
            | Self::Unreachable { at, .. }
            | Self::NotHelped { at, .. }
            | Self::Withdrawn { at }
            | Self::Cancelled { at, .. }
            | Self::Merged { at, .. }
            | Self::Mistaken { at, .. }
            | Self::Revoked { at, .. } => *at,
        }
    }
    /// Whose act it was; `None` for the person's own and the clock's.
    pub const fn by(&self) -> Option<By> {
        match self {
            Self::Accepted { by, .. }
            | Self::InService { by, .. }
            | Self::Waitlisted { by, .. }
            | Self::Asked { by, .. }
            | Self::Completed { by, .. }
            | Self::Declined { by, .. }
            | Self::Rerouted { by, .. }
            | Self::NotHelped { by, .. }
            | Self::Cancelled { by, .. }
            | Self::Merged { by, .. }
            | Self::Mistaken { by, .. } => Some(*by),
            Self::Unreachable { by, .. } => *by,
            Self::Sent { .. } | Self::Returned { .. } | Self::Withdrawn { .. } | Self::Revoked { .. } => None,
        }
    }
    /// The answer clock ran out.
    pub fn return_by_clock(self, at: Time) -> Result<Self, WrongTurn> {
        self.after(Deed::Return, &Mover::clock(at))
    }

    /// The person was asked often enough and never answered. Not final: when they write, the municipality looks again.
    pub fn lapse_by_clock(self, at: Time) -> Result<Self, WrongTurn> {
        self.after(Deed::Unreachable, &Mover::clock(at))
    }

    /// By the table alone; `Task::after` looks at the case as well.
    fn after(self, deed: Deed, mover: &Mover) -> Result<Self, WrongTurn> {
        let (stage, step) = (self.stage(), deed.step());
        if !table::exists(stage, step) {
            return Err(WrongTurn::Settled);
        }
        if table::next(stage, step, mover.actor).is_none() {
            return Err(WrongTurn::NotYours);
        }
        let at = mover.at;
        let by = || mover.by.ok_or(WrongTurn::NotYours);
        Ok(match deed {
            Deed::Answer => match self {
                Self::Asked { from: Asking::Accepted, by, .. } => Self::Accepted { at, by },
                Self::Asked { from: Asking::InService, by, .. } => Self::InService { at, by },
                _ => Self::Sent { at },
            },
            Deed::StillNeeded => match self {
                Self::Waitlisted { at: since, by, weeks, .. } => Self::Waitlisted { at: since, by, weeks, needed_at: at },
                other => other,
            },
            Deed::Try | Deed::Mark | Deed::Unmark => self,
            Deed::Accept => Self::Accepted { at, by: by()? },
            Deed::Start => Self::InService { at, by: by()? },
            Deed::Waitlist { weeks } => Self::Waitlisted { at, by: by()?, weeks, needed_at: at },
            Deed::Ask => Self::Asked { at, by: by()?, from: self.asking() },
            Deed::Complete(outcome) => Self::Completed { at, by: by()?, outcome },
            Deed::Reply | Deed::File => Self::Completed { at, by: by()?, outcome: Outcome::Helped },
            Deed::Decline(reason) => Self::Declined { at, by: by()?, reason },
            Deed::Route => Self::Rerouted { at, by: by()? },
            Deed::Return => Self::Returned { at },
            Deed::Unreachable => Self::Unreachable { at, by: mover.by },
            Deed::Close(why) => Self::NotHelped { at, by: by()?, why },
            Deed::Withdraw => Self::Withdrawn { at },
            Deed::Cancel(reason) => Self::Cancelled { at, by: by()?, reason },
            Deed::Merge(into) => Self::Merged { at, by: by()?, into },
            Deed::Mistaken => Self::Mistaken { at, by: by()? },
            Deed::Revoke(why) => Self::Revoked { at, why },
        })
    }
    const fn asking(&self) -> Asking {
        match self {
            Self::Accepted { .. } => Asking::Accepted,
            Self::InService { .. } => Asking::InService,
            _ => Asking::Sent,
        }
    }
}

/// A step with the facts that it brings.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Deed {
    Accept,
    Start,
    Waitlist { weeks: u16 },
    StillNeeded,
    Ask,
    Answer,
    Try,
    Complete(Outcome),
    Reply,
    Decline(Reason),
    File,
    Route,
    Return,
    Unreachable,
    Close(Closing),
    Withdraw,
    Cancel(Cancelling),
    Merge(Id<Referral>),
    Mistaken,
    Revoke(Ended),
    Mark,
    Unmark,
}
impl Deed {
    pub const fn step(self) -> Step {
        match self {
            Self::Accept => Step::Accept,
            Self::Start => Step::Start,
            Self::Waitlist { .. } => Step::Waitlist,
            Self::StillNeeded => Step::StillNeeded,
            Self::Ask => Step::Ask,
            Self::Answer => Step::Answer,
            Self::Try => Step::Try,
            Self::Complete(_) => Step::Complete,
            Self::Reply => Step::Reply,
            Self::Decline(_) => Step::Decline,
            Self::File => Step::File,
            Self::Route => Step::Route,
            Self::Return => Step::Return,
            Self::Unreachable => Step::Unreachable,
            Self::Close(_) => Step::Close,
            Self::Withdraw => Step::Withdraw,
            Self::Cancel(_) => Step::Cancel,
            Self::Merge(_) => Step::Merge,
            Self::Mistaken => Step::Mistaken,
            Self::Revoke(_) => Step::Revoke,
            Self::Mark => Step::Mark,
            Self::Unmark => Step::Unmark,
        }
    }
}

/// Who moves a task, and when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Mover {
    pub at: Time,
    pub actor: Actor,
    /// Acts of agencies are somebody's by name, or by the link that was sent to them.
    pub by: Option<By>,
}
impl Mover {
    pub const fn clock(at: Time) -> Self {
        Self { at, actor: Actor::Clock, by: None }
    }
}

/// A step that cannot be taken.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum WrongTurn {
    /// The task has moved on.
    Settled,
    /// Not for this role, or not for this part of a request.
    NotYours,
    /// The law forbids to refuse this one.
    MustNotRefuse,
    /// No ground of this country's law.
    NoGround,
    /// Not tried on enough days yet.
    TooFewTries,
    /// Needs a decision: an answer is not enough.
    NeedsDecision,
}
impl From<WrongTurn> for crate::Error {
    fn from(turn: WrongTurn) -> Self {
        match turn {
            WrongTurn::Settled => Self::Stale,
            WrongTurn::NotYours | WrongTurn::MustNotRefuse | WrongTurn::NoGround | WrongTurn::TooFewTries | WrongTurn::NeedsDecision => {
                Self::Forbidden
            }
        }
    }
}

impl Task {
    /// The state after this deed, or why not.
    pub fn after(&self, deed: Deed, mover: &Mover, case: &Circumstances) -> Result<TaskState, WrongTurn> {
        let next = self.state.clone().after(deed, mover)?;
        self.fits_part(deed.step(), mover.actor)?;
        let case = self.case(case);
        // The clock has waited for the person's own answer: that is what it tried.
        if mover.actor != Actor::Clock {
            case.allows(deed)?;
        }
        Ok(next)
    }

    /// The steps that a page offers to this one: all that `after` would take with the right facts.
    pub fn steps(&self, actor: Actor, case: &Circumstances) -> Vec<Step> {
        let case = self.case(case);
        let open = |step: Step| table::next(self.state.stage(), step, actor).is_some() && self.fits_part(step, actor).is_ok();
        // Further agencies do their own part: the whole request is moved by its main task.
        let own = |step: Step| self.part.is_main() || !step.is_of_whole();
        Step::ALL.into_iter().filter(|step| open(*step) && own(*step) && case.offers(*step)).collect()
    }

    /// Of its own need, where it has one.
    fn case(&self, whole: &Circumstances) -> Circumstances {
        let open_to_all = self.need.as_ref().map_or(whole.open_to_all, law::is_open_to_all);
        Circumstances { open_to_all, ..whole.clone() }
    }
    fn fits_part(&self, step: Step, actor: Actor) -> Result<(), WrongTurn> {
        let refused = match self.part {
            // The municipality's own work is sent on or done; it is not refused, and there is nowhere for it to return to.
            Part::Triage | Part::Review if matches!(step, Step::Decline | Step::Return | Step::Revoke) => true,
            Part::Review => !matches!(actor, Actor::Supervisor | Actor::Person),
            // Filing is one act, and ends with the rest.
            Part::Filing => !step.is_of_whole() && !matches!(step, Step::File | Step::Return | Step::Revoke),
            _ => step == Step::File,
        };
        if refused { Err(WrongTurn::NotYours) } else { Ok(()) }
    }
}

#[cfg(test)]
mod tests {
    use super::{super::samples::all, *};
    use crate::area::Country;

    fn by() -> By {
        By::Member(Id::named("account", "a"))
    }
    fn at(second: i64) -> Time {
        Time::from_second(second).unwrap()
    }
    fn task(part: Part, state: TaskState) -> Task {
        let agency = (!part.is_own()).then(|| Id::named("organization", "o"));
        Task { id: Id::named("task", "t"), referral: Id::named("referral", "r"), agency, part, need: None, due_at: at(99), state }
    }
    fn sent(part: Part) -> Task {
        task(part, TaskState::Sent { at: at(0) })
    }
    fn mover(actor: Actor) -> Mover {
        Mover { at: at(1), actor, by: (!matches!(actor, Actor::Person | Actor::Clock)).then(by) }
    }
    fn plain(country: &str) -> Circumstances {
        let country = Country(country.into());
        Circumstances { must_not_refuse: false, need_forbids: false, country, open_to_all: false, tried_enough: false }
    }
    fn marked() -> Circumstances {
        Circumstances { must_not_refuse: true, ..plain("UA") }
    }

    #[test]
    fn every_stage_but_the_draft_has_a_state() {
        let stages: Vec<_> = all().iter().map(TaskState::stage).collect();
        assert_eq!(stages, Stage::ALL[1..]);
    }
    #[test]
    fn every_deed_leads_where_the_table_says() {
        let deeds = [
            Deed::Accept,
            Deed::Start,
            Deed::Waitlist { weeks: 2 },
            Deed::StillNeeded,
            Deed::Ask,
            Deed::Answer,
            Deed::Try,
            Deed::Complete(Outcome::Helped),
            Deed::Reply,
            Deed::Decline(Reason::Other),
            Deed::File,
            Deed::Route,
            Deed::Return,
            Deed::Unreachable,
            Deed::Close(Closing::Moved),
            Deed::Withdraw,
            Deed::Cancel(Cancelling::PersonAsked),
            Deed::Merge(Id::named("referral", "other")),
            Deed::Mistaken,
            Deed::Revoke(Ended::Withdrawn),
            Deed::Mark,
            Deed::Unmark,
        ];
        assert_eq!(deeds.len(), Step::ALL.len() - 1, "all steps but submitting a draft");
        let case = Circumstances { open_to_all: true, tried_enough: true, ..plain("UA") };
        for (state, deed, actor) in
            all().into_iter().flat_map(|state| deeds.into_iter().flat_map(move |deed| Actor::ALL.map(|actor| (state.clone(), deed, actor))))
        {
            let task = task(Part::Lead, state);
            let next = task.after(deed, &mover(actor), &case);
            // Only a task of filing is filed, and only what is marked is no longer marked.
            let expected = table::next(task.state.stage(), deed.step(), actor).filter(|_| !matches!(deed, Deed::File | Deed::Unmark));
            assert_eq!(next.as_ref().ok().map(TaskState::stage), expected, "{task:?} {deed:?}");
            assert_eq!(
                next.is_ok(),
                task.steps(actor, &case).contains(&deed.step()),
                "what is offered is what is taken: {task:?} {deed:?}"
            );
        }
    }
    #[test]
    fn a_request_marked_with_danger_cannot_be_refused_in_any_way() {
        let task = sent(Part::Lead);
        let try_it = |deed, case: &Circumstances| task.after(deed, &mover(Actor::Supervisor), case).map(|_| ());
        let refusals = [
            Deed::Decline(Reason::NoPlaces),
            Deed::Waitlist { weeks: 9 },
            Deed::Close(Closing::NoNeedUa),
            Deed::Close(Closing::NotGivenUa),
            Deed::Cancel(Cancelling::NotARequest),
        ];
        for deed in refusals {
            assert_eq!(try_it(deed, &marked()), Err(WrongTurn::MustNotRefuse), "{deed:?}");
            assert_eq!(try_it(deed, &plain("UA")), Ok(()), "{deed:?}");
        }
        assert_eq!(try_it(Deed::Close(Closing::PersonDeclined), &marked()), Ok(()), "but nobody is forced to take help");
        assert!(!task.steps(Actor::Supervisor, &marked()).contains(&Step::Decline));
        assert_eq!(marked().closings(), [Closing::PersonDeclined, Closing::Moved, Closing::Died]);
        assert_eq!(marked().cancellings(), [Cancelling::PersonAsked, Cancelling::HelpedElsewhere]);
    }
    #[test]
    fn whoever_is_at_work_raises_a_mark_and_a_supervisor_alone_lowers_it() {
        for state in all() {
            let (open, task) = (state.is_open(), task(Part::Also, state));
            for actor in Actor::ALL {
                let at_work = matches!(actor, Actor::Provider | Actor::CaseWorker | Actor::Triage | Actor::Supervisor);
                let raised = task.after(Deed::Mark, &mover(actor), &plain("LT"));
                assert_eq!(raised.is_ok_and(|next| next == task.state), open && at_work, "{task:?} {actor:?}");
                let lowered = task.after(Deed::Unmark, &mover(actor), &marked());
                assert_eq!(lowered.is_ok_and(|next| next == task.state), open && actor == Actor::Supervisor, "{task:?} {actor:?}");
            }
        }
        let (raise, lower) = (Deed::Mark, Deed::Unmark);
        let by_supervisor = |deed, case: &Circumstances| sent(Part::Lead).after(deed, &mover(Actor::Supervisor), case).map(|_| ());
        assert_eq!(by_supervisor(raise, &marked()), Err(WrongTurn::Settled), "it is marked");
        assert_eq!(by_supervisor(lower, &plain("UA")), Err(WrongTurn::Settled), "nothing is marked");
        let by_need = Circumstances { need_forbids: true, ..marked() };
        assert_eq!(by_supervisor(lower, &by_need), Err(WrongTurn::MustNotRefuse), "the need itself forbids a refusal");
        assert!(!sent(Part::Lead).steps(Actor::Supervisor, &by_need).contains(&Step::Unmark));
    }
    #[test]
    fn a_refusal_needs_a_ground_of_the_law_that_holds_there() {
        let refuse = |why, country| sent(Part::Lead).after(Deed::Close(why), &mover(Actor::Triage), &plain(country)).map(|_| ());
        assert_eq!(refuse(Closing::NoNeedLt, "LT"), Ok(()));
        assert_eq!(refuse(Closing::NoNeedLt, "UA"), Err(WrongTurn::NoGround));
        assert_eq!(refuse(Closing::NotGivenUa, "LT"), Err(WrongTurn::NoGround));
        assert_eq!(refuse(Closing::Moved, "PL"), Ok(()));
    }
    #[test]
    fn nobody_is_unreachable_before_enough_was_tried() {
        let gone =
            |case: &Circumstances| sent(Part::Lead).after(Deed::Unreachable, &mover(Actor::Provider), case).map(|state| state.stage());
        assert_eq!(gone(&plain("LT")), Err(WrongTurn::TooFewTries));
        assert_eq!(gone(&Circumstances { tried_enough: true, ..plain("LT") }), Ok(Stage::Unreachable));
    }
    #[test]
    fn who_never_answers_is_let_go_by_the_clock_and_only_who_was_asked() {
        for state in all() {
            let waits_for_the_person = matches!(state.stage(), Stage::Asked | Stage::Waitlisted);
            assert_eq!(state.lapse_by_clock(at(9)).is_ok(), waits_for_the_person);
        }
    }
    #[test]
    fn only_help_that_is_open_to_all_is_done_by_an_answer() {
        let reply =
            |case: &Circumstances| sent(Part::Triage).after(Deed::Reply, &mover(Actor::CaseWorker), case).map(|state| state.stage());
        assert_eq!(reply(&plain("LT")), Err(WrongTurn::NeedsDecision));
        assert_eq!(reply(&Circumstances { open_to_all: true, ..plain("LT") }), Ok(Stage::Completed));
    }
    #[test]
    fn a_part_with_a_need_of_its_own_is_judged_by_that() {
        let counselling = Task { need: Some(crate::taxonomy::TermCode("info.information".into())), ..sent(Part::Also) };
        assert!(counselling.steps(Actor::CaseWorker, &plain("LT")).contains(&Step::Reply));
        assert!(!sent(Part::Also).steps(Actor::CaseWorker, &plain("LT")).contains(&Step::Reply));
    }
    #[test]
    fn an_answer_leads_back_to_where_the_question_was_asked() {
        let back = |state: TaskState| {
            let asked = task(Part::Lead, state).after(Deed::Ask, &mover(Actor::Provider), &plain("LT")).unwrap();
            task(Part::Lead, asked).after(Deed::Answer, &mover(Actor::Person), &plain("LT")).unwrap().stage()
        };
        assert_eq!(back(TaskState::Sent { at: at(0) }), Stage::Sent);
        assert_eq!(back(TaskState::Accepted { at: at(0), by: by() }), Stage::Accepted);
        assert_eq!(back(TaskState::InService { at: at(0), by: by() }), Stage::InService);
    }
    #[test]
    fn triage_is_not_declined_and_a_review_is_the_supervisors() {
        let case = plain("LT");
        let declined = sent(Part::Triage).after(Deed::Decline(Reason::Other), &mover(Actor::Supervisor), &case);
        assert_eq!(declined, Err(WrongTurn::NotYours));
        assert_eq!(sent(Part::Triage).after(Deed::Return, &Mover::clock(at(9)), &case), Err(WrongTurn::NotYours));
        assert_eq!(sent(Part::Review).after(Deed::Accept, &mover(Actor::CaseWorker), &case), Err(WrongTurn::NotYours));
        assert!(sent(Part::Review).after(Deed::Accept, &mover(Actor::Supervisor), &case).is_ok());
        assert!(sent(Part::Review).after(Deed::Withdraw, &mover(Actor::Person), &case).is_ok());
        assert_eq!(sent(Part::Review).steps(Actor::Triage, &case), []);
    }
    #[test]
    fn a_further_agency_is_not_offered_what_moves_the_whole_request() {
        let steps = sent(Part::Also).steps(Actor::Supervisor, &plain("LT"));
        assert!(steps.contains(&Step::Accept) && steps.iter().all(|step| !step.is_of_whole()));
    }
    #[test]
    fn filing_is_one_act_of_the_provider() {
        let case = plain("UA");
        assert_eq!(sent(Part::Filing).steps(Actor::Provider, &case), [Step::File]);
        assert_eq!(sent(Part::Filing).steps(Actor::Supervisor, &case), []);
        assert!(sent(Part::Filing).after(Deed::Return, &Mover::clock(at(9)), &case).is_ok(), "else the clock files it");
        assert!(sent(Part::Filing).after(Deed::Withdraw, &mover(Actor::Person), &case).is_ok());
        assert_eq!(sent(Part::Lead).after(Deed::File, &mover(Actor::Provider), &case), Err(WrongTurn::NotYours));
    }
    #[test]
    fn still_needed_keeps_the_place_on_the_list() {
        let listed = task(Part::Lead, TaskState::Waitlisted { at: at(0), by: by(), weeks: 6, needed_at: at(0) });
        let kept = listed.after(Deed::StillNeeded, &mover(Actor::Person), &plain("LT"));
        assert_eq!(kept, Ok(TaskState::Waitlisted { at: at(0), by: by(), weeks: 6, needed_at: at(1) }));
    }
    #[test]
    fn silence_returns_only_what_nobody_answered() {
        assert!(TaskState::Sent { at: at(0) }.return_by_clock(at(9)).is_ok());
        for state in all().into_iter().filter(|state| !state.is_unanswered()) {
            assert!(state.return_by_clock(at(9)).is_err());
        }
    }
}
