//! What one request adds to the figures, read from its clear columns: its state, its tasks, its timeline, the closed words of its person.
use super::{Measure, period::Period};
use crate::{
    Id, Time,
    closed::closed,
    handover,
    referral::{Closing, EventKind, Referral, Standing, Task, TaskState, Verdict, standing},
};
use jiff::{SignedDuration, civil::Date, tz::TimeZone};
use std::collections::BTreeMap;

/// A request with all of its clear columns that count.
#[derive(Clone, Debug)]
pub struct Case {
    pub referral: Referral,
    /// The first one first.
    pub tasks: Vec<Task>,
    /// The first one first.
    pub events: Vec<(EventKind, Time)>,
    /// The person's last word.
    pub verdict: Option<Verdict>,
    /// What the clock has said of its tasks, as it is written down.
    pub said: Vec<(Id<Task>, String, Time)>,
}

closed! {
    /// When the first answer came, by the day that the person was told.
    Answered {
        Day = "day",
        ThreeDays = "three-days",
        FiveDays = "five-days",
        Later = "later",
        /// After the day that the person was told.
        Late = "late",
        /// That day is over, and nobody has answered.
        Silent = "silent",
        Waiting = "waiting",
        /// Withdrawn, merged and the like, before anyone had answered.
        Ended = "ended",
    }
}
impl Answered {
    pub const fn is_in_time(self) -> bool {
        matches!(self, Self::Day | Self::ThreeDays | Self::FiveDays | Self::Later)
    }
    pub const fn is_late(self) -> bool {
        matches!(self, Self::Late | Self::Silent)
    }
}
closed! {
    /// Where requests stand today.
    Fate {
        Undecided = "undecided",
        Waitlisted = "waitlisted",
        UnderWay = "under-way",
        Completed = "completed",
        /// The person says otherwise, and a supervisor looks.
        Disputed = "disputed",
        /// On a ground of the law.
        Refused = "refused",
        NotNeeded = "not-needed",
        Unreachable = "unreachable",
        Withdrawn = "withdrawn",
        /// Merged with another, taken away, entered in error.
        NoRequest = "no-request",
    }
}
closed! {
    /// What the clock had to do because nobody answered; each time counts.
    Silence {
        Reminded = "reminded",
        Returned = "returned",
        Escalated = "escalated",
        AskedAgain = "asked-again",
        LetGo = "let-go",
    }
}
closed! {
    /// What the person says of a request that an agency called completed.
    Said { Yes = "yes", Partly = "partly", No = "no", Nothing = "nothing" }
}
closed! {
    /// How long those who are on a waiting list now were told that it takes.
    Wait { Month = "month", Quarter = "quarter", HalfYear = "half-year", Longer = "longer" }
}
impl Wait {
    const fn of(weeks: u16) -> Self {
        match weeks {
            0..=4 => Self::Month,
            5..=13 => Self::Quarter,
            14..=26 => Self::HalfYear,
            27.. => Self::Longer,
        }
    }
}

/// How often, by measure and word, in each month of the year.
pub(super) type Counts = BTreeMap<(Measure, &'static str), [i64; MONTHS]>;
pub(super) const MONTHS: usize = 12;

#[derive(Debug, Default)]
pub(super) struct Counted {
    pub received: [i64; MONTHS],
    pub counts: Counts,
    /// How long each first answer took, and in which month it was asked for.
    pub waits: Vec<(usize, SignedDuration)>,
}

/// Hand-overs of one day and outcome that happened outside the site.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Elsewhere {
    pub day: Date,
    pub outcome: handover::Outcome,
    pub count: i64,
}

pub(super) fn count(cases: &[Case], elsewhere: &[Elsewhere], year: Period, zone: &TimeZone, now: Time) -> Counted {
    let mut counted = Counted::default();
    for one in elsewhere.iter().filter(|one| one.day.year() == year.number()) {
        let months = counted.counts.entry((Measure::Elsewhere, one.outcome.code())).or_default();
        let month = usize::try_from(one.day.month() - 1).ok().and_then(|month| months.get_mut(month));
        if let Some(number) = month {
            *number += one.count;
        }
    }
    for case in cases {
        let received = case.referral.received_at.to_zoned(zone.clone());
        let Some(month) = usize::try_from(received.month() - 1).ok().filter(|_| received.year() == year.number()) else { continue };
        counted.received[month] += 1;
        for (measure, word) in case.words(now) {
            counted.counts.entry((measure, word)).or_default()[month] += 1;
        }
        counted.waits.extend(case.first_answer().map(|at| (month, at.duration_since(case.referral.received_at))));
    }
    counted
}

impl Case {
    /// Every word under which it counts, as often as it does.
    fn words(&self, now: Time) -> Vec<(Measure, &'static str)> {
        let mut words = vec![(Measure::Answer, self.answered(now).code()), (Measure::Outcome, self.fate().code())];
        words.extend(self.silences().map(|silence| (Measure::Silence, silence.code())));
        for task in &self.tasks {
            match &task.state {
                TaskState::Declined { reason, .. } => words.push((Measure::Declines, reason.code())),
                TaskState::Waitlisted { weeks, .. } => words.push((Measure::Waitlist, Wait::of(*weeks).code())),
                _ => {}
            }
        }
        words.extend(self.closing().filter(|why| why.ground().is_some()).map(|why| (Measure::Refusals, why.code())));
        words.extend(self.said_of_completed().map(|said| (Measure::Help, said.code())));
        if let Some(verdict) = &self.verdict {
            words.extend(verdict.why.map(|why| (Measure::WhyNot, why.code())));
            words.extend(verdict.waited.map(|waited| (Measure::Waited, waited.code())));
        }
        words
    }

    /// An agency's "no" is an answer; opening, trying to reach and sending on are none.
    fn first_answer(&self) -> Option<Time> {
        use EventKind::{Accepted, Asked, Completed, Declined, NotHelped, Started, Waitlisted};
        let answers = [Accepted, Started, Waitlisted, Declined, Asked, Completed, NotHelped];
        self.events.iter().filter(|(kind, _)| answers.contains(kind)).map(|(_, at)| *at).min()
    }
    /// The task that the person was told of when the request was sent.
    fn first_task(&self) -> Option<&Task> {
        self.tasks.iter().find(|task| task.part.is_main())
    }
    fn answered(&self, now: Time) -> Answered {
        let Some(first) = self.first_task() else { return Answered::Waiting };
        let received = self.referral.received_at;
        // A question stops the clock and moves the task's end; what the clock did before that stays known.
        let returned = matches!(first.state, TaskState::Returned { .. }).then(|| first.state.at());
        let late = self.said.iter().find(|(task, kind, _)| *task == first.id && kind == "late").map(|(.., at)| *at);
        let over = |at: Time| at > first.due_at || [returned, late].into_iter().flatten().any(|clock| clock <= at);
        let Some(at) = self.first_answer() else {
            use Standing::{Cancelled, Merged, Mistaken, Unreachable, Withdrawn};
            let ended = [Withdrawn, Cancelled, Merged, Mistaken, Unreachable].contains(&self.standing());
            return if ended {
                Answered::Ended
            } else if over(now) {
                Answered::Silent
            } else {
                Answered::Waiting
            };
        };
        match at.duration_since(received).as_hours() {
            _ if over(at) => Answered::Late,
            ..24 => Answered::Day,
            24..72 => Answered::ThreeDays,
            72..120 => Answered::FiveDays,
            120.. => Answered::Later,
        }
    }

    fn standing(&self) -> Standing {
        standing(&self.referral, &self.tasks)
    }
    fn fate(&self) -> Fate {
        match self.standing() {
            Standing::Received | Standing::InTriage | Standing::Routed | Standing::NeedsAnswer => Fate::Undecided,
            Standing::Accepted | Standing::InService | Standing::PartOpen => Fate::UnderWay,
            Standing::Waitlisted => Fate::Waitlisted,
            Standing::Completed => Fate::Completed,
            Standing::InReview => Fate::Disputed,
            Standing::Unreachable => Fate::Unreachable,
            Standing::NotHelped if self.closing().is_some_and(|why| why.ground().is_some()) => Fate::Refused,
            Standing::NotHelped => Fate::NotNeeded,
            Standing::Withdrawn => Fate::Withdrawn,
            Standing::Cancelled if !self.is_no_request() => Fate::NotNeeded,
            Standing::Cancelled | Standing::Merged | Standing::Mistaken => Fate::NoRequest,
        }
    }
    fn is_no_request(&self) -> bool {
        self.tasks.iter().any(|task| matches!(task.state, TaskState::Cancelled { reason, .. } if reason.is_refusal()))
    }
    /// On which ground it was closed without help, where it still is: one act closes all tasks that are open.
    fn closing(&self) -> Option<Closing> {
        if self.standing() != Standing::NotHelped {
            return None;
        }
        self.tasks.iter().find_map(|task| if let TaskState::NotHelped { why, .. } = task.state { Some(why) } else { None })
    }

    fn silences(&self) -> impl Iterator<Item = Silence> {
        let by_clock = self.tasks.iter().filter_map(|task| match task.state {
            TaskState::Returned { .. } => Some(Silence::Returned),
            TaskState::Unreachable { by: None, .. } => Some(Silence::LetGo),
            _ => None,
        });
        let said = self.said.iter().filter_map(|(_, kind, _)| match kind.as_str() {
            "half-time" | "last-day" => Some(Silence::Reminded),
            "late" => Some(Silence::Escalated),
            again if again.starts_with("asked-") => Some(Silence::AskedAgain),
            _ => None,
        });
        by_clock.chain(said)
    }

    /// Of what an agency called completed; a review is the municipality's own.
    fn said_of_completed(&self) -> Option<Said> {
        use crate::referral::{Help, Part};
        let completed = |task: &Task| task.part != Part::Review && matches!(task.state, TaskState::Completed { .. });
        self.tasks.iter().any(|task| completed(task) && task.part.is_main()).then(|| match self.verdict.map(|verdict| verdict.help) {
            None => Said::Nothing,
            Some(Help::Yes) => Said::Yes,
            Some(Help::Partly) => Said::Partly,
            Some(Help::No) => Said::No,
        })
    }
}
