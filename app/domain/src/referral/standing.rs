//! Where the whole request stands, derived from its tasks; never stored.
use super::{Asking, Part, Referral, Stage, Task, TaskState};
use crate::closed::closed;

closed! {
    /// In the order of a journey.
    Standing {
        /// Submitted; the first agency has it.
        Received = "received",
        InTriage = "in-triage",
        /// Sent on; the next agency has it.
        Routed = "routed",
        NeedsAnswer = "needs-answer",
        Accepted = "accepted",
        Waitlisted = "waitlisted",
        InService = "in-service",
        Completed = "completed",
        /// What its lead had to do has ended; a further agency is still at its own part.
        PartOpen = "part-open",
        /// The person said that help did not come, or not all of it: a supervisor has it.
        InReview = "in-review",
        Unreachable = "unreachable",
        NotHelped = "not-helped",
        Withdrawn = "withdrawn",
        Cancelled = "cancelled",
        Merged = "merged",
        Mistaken = "mistaken",
    }
}
impl Standing {
    /// Nobody owes the person anything any more.
    pub const fn is_over(self) -> bool {
        matches!(
            self,
            Self::Completed | Self::Unreachable | Self::NotHelped | Self::Withdrawn | Self::Cancelled | Self::Merged | Self::Mistaken
        )
    }
}

/// How the lead's work ended, whatever further agencies still do; `None` while somebody leads.
pub fn lead_ended(tasks: &[Task]) -> Option<Standing> {
    let main: Vec<_> = tasks.iter().filter(|task| task.part.is_main()).collect();
    if main.iter().any(|task| task.state.is_open()) { None } else { Some(ended(&main)) }
}

pub fn standing(referral: &Referral, tasks: &[Task]) -> Standing {
    if referral.withdrawn_at.is_some() {
        return Standing::Withdrawn;
    }
    let main: Vec<_> = tasks.iter().filter(|task| task.part.is_main()).collect();
    let open = |stage: Stage| main.iter().find(|task| task.state.stage() == stage);
    // Whoever asks, the person owes an answer.
    if tasks.iter().any(|task| task.state.stage() == Stage::Asked) {
        return Standing::NeedsAnswer;
    }
    // A supervisor who has taken a review on is still at it.
    if main.iter().any(|task| task.part == Part::Review && task.state.is_open()) {
        return Standing::InReview;
    }
    for (stage, standing) in
        [(Stage::InService, Standing::InService), (Stage::Accepted, Standing::Accepted), (Stage::Waitlisted, Standing::Waitlisted)]
    {
        if open(stage).is_some() {
            return standing;
        }
    }
    match open(Stage::Sent) {
        Some(task) if task.part == Part::Triage => Standing::InTriage,
        Some(_) if main.len() > 1 => Standing::Routed,
        Some(_) => Standing::Received,
        None => match ended(&main) {
            over if over.is_over() && tasks.iter().any(|task| task.part == Part::Also && task.state.is_open()) => Standing::PartOpen,
            ended => ended,
        },
    }
}

/// The open task that keeps the municipality's legal clock running: nobody has taken the request on yet, not even for a waiting list.
pub fn undecided<'a>(referral: &Referral, tasks: &'a [Task]) -> Option<&'a Task> {
    let main = || tasks.iter().filter(|task| matches!(task.part, Part::Lead | Part::Direct | Part::Triage));
    let waits = |task: &&Task| matches!(task.state, TaskState::Sent { .. } | TaskState::Asked { from: Asking::Sent, .. });
    let decided = main().any(|task| task.state.is_open() && !waits(&task));
    main().find(waits).filter(|_| !decided && referral.withdrawn_at.is_none())
}

/// No main task is open: the last that was settled says how it ended.
fn ended(main: &[&Task]) -> Standing {
    match main.iter().max_by_key(|task| task.state.at()).map(|task| task.state.stage()) {
        Some(Stage::Completed) => Standing::Completed,
        Some(Stage::Unreachable) => Standing::Unreachable,
        Some(Stage::NotHelped) => Standing::NotHelped,
        Some(Stage::Withdrawn) => Standing::Withdrawn,
        Some(Stage::Cancelled) => Standing::Cancelled,
        Some(Stage::Merged) => Standing::Merged,
        Some(Stage::Mistaken) => Standing::Mistaken,
        // Declined, returned, revoked or sent on without a task that follows: the municipality has it, whatever happened.
        _ => Standing::InTriage,
    }
}

#[cfg(test)]
mod tests {
    use super::super::samples::all;
    use super::*;
    use crate::{Time, area::AreaCode, id::Id, routing::Urgency, taxonomy::TermCode};

    fn referral() -> Referral {
        Referral {
            id: Id::named("referral", "r"),
            area: AreaCode("LT-58".into()),
            municipality: AreaCode("LT-58".into()),
            need: TermCode("home.help".into()),
            service: None,
            urgency: Urgency::Normal,
            must_not_refuse: false,
            received_at: Time::UNIX_EPOCH,
            legal_due_at: None,
            legal_proposed: true,
            assisted_by: None,
            withdrawn_at: None,
        }
    }
    fn task(part: Part, state: TaskState) -> Task {
        Task {
            id: Id::named("task", part.code()),
            referral: referral().id,
            agency: None,
            part,
            need: None,
            due_at: Time::UNIX_EPOCH,
            state,
        }
    }
    fn of(tasks: &[(Part, TaskState)]) -> Standing {
        let tasks: Vec<_> = tasks.iter().cloned().map(|(part, state)| task(part, state)).collect();
        standing(&referral(), &tasks)
    }
    fn state(stage: Stage) -> TaskState {
        all().into_iter().find(|state| state.stage() == stage).unwrap()
    }

    #[test]
    fn one_task_says_where_the_request_stands() {
        let standings: Vec<_> = all().into_iter().map(|state| of(&[(Part::Lead, state)]).code()).collect();
        assert_eq!(
            standings,
            [
                "received",
                "accepted",
                "in-service",
                "waitlisted",
                "needs-answer",
                "completed",
                "in-triage",
                "in-triage",
                "in-triage",
                "unreachable",
                "not-helped",
                "withdrawn",
                "cancelled",
                "merged",
                "mistaken",
                "in-triage",
            ]
        );
    }
    #[test]
    fn nothing_that_an_agency_declined_or_forgot_is_over_for_the_person() {
        for stage in [Stage::Declined, Stage::Returned, Stage::Rerouted, Stage::Revoked] {
            assert!(!of(&[(Part::Lead, state(stage))]).is_over());
            assert_eq!(of(&[(Part::Lead, state(stage)), (Part::Triage, state(Stage::Sent))]), Standing::InTriage);
            assert_eq!(of(&[(Part::Lead, state(stage)), (Part::Lead, state(Stage::Sent))]), Standing::Routed);
        }
    }
    #[test]
    fn a_further_agency_does_not_speak_for_the_request() {
        assert_eq!(of(&[(Part::Lead, state(Stage::Sent)), (Part::Also, state(Stage::Accepted))]), Standing::Received);
        assert_eq!(of(&[(Part::Lead, state(Stage::Completed)), (Part::Also, state(Stage::Sent))]), Standing::PartOpen);
        assert_eq!(of(&[(Part::Lead, state(Stage::Completed)), (Part::Also, state(Stage::Declined))]), Standing::Completed);
        assert_eq!(of(&[(Part::Lead, state(Stage::Accepted)), (Part::Also, state(Stage::Asked))]), Standing::NeedsAnswer);
    }
    /// Every lead beside every further part, and a second one that waits: what is said of the whole is never more than what is so.
    #[test]
    fn with_several_parts_the_request_is_over_only_when_each_of_them_is() {
        let open = |state: &TaskState| state.is_open();
        for (lead, also) in all().into_iter().flat_map(|lead| all().into_iter().map(move |also| (lead.clone(), also))) {
            for third in [None, Some(state(Stage::Sent)), Some(state(Stage::Completed))] {
                let mut tasks = vec![(Part::Lead, lead.clone()), (Part::Also, also.clone())];
                tasks.extend(third.clone().map(|state| (Part::Also, state)));
                let stands = of(&tasks);
                let any_open = tasks.iter().any(|(_, state)| open(state));
                assert!(!(any_open && stands.is_over()), "{tasks:?}: {}", stands.code());
                let asked = tasks.iter().any(|(_, state)| state.stage() == Stage::Asked);
                assert_eq!(asked, stands == Standing::NeedsAnswer, "{tasks:?}");
                let part_open = of(&[(Part::Lead, lead.clone())]).is_over() && any_open && !asked;
                assert_eq!(part_open, stands == Standing::PartOpen, "{tasks:?}");
                tasks.reverse();
                assert_eq!(of(&tasks), stands, "the order of the parts says nothing");
                if !any_open {
                    assert_eq!(stands, of(&[(Part::Lead, lead.clone())]), "its lead says how it ended");
                }
            }
        }
    }
    #[test]
    fn the_legal_clock_runs_until_somebody_takes_the_request_on() {
        let waits = |tasks: &[(Part, TaskState)]| {
            let tasks: Vec<_> = tasks.iter().cloned().map(|(part, state)| task(part, state)).collect();
            undecided(&referral(), &tasks).map(|task| task.part)
        };
        let (at, by) = (Time::UNIX_EPOCH, crate::referral::By::Link);
        assert_eq!(waits(&[(Part::Lead, state(Stage::Sent)), (Part::Also, state(Stage::Accepted))]), Some(Part::Lead));
        assert_eq!(waits(&[(Part::Lead, state(Stage::Declined)), (Part::Triage, state(Stage::Sent))]), Some(Part::Triage));
        assert_eq!(
            waits(&[(Part::Lead, TaskState::Asked { at, by, from: Asking::Sent })]),
            Some(Part::Lead),
            "a question does not stop it"
        );
        assert_eq!(waits(&[(Part::Lead, TaskState::Asked { at, by, from: Asking::Accepted })]), None);
        assert_eq!(waits(&[(Part::Lead, state(Stage::Sent)), (Part::Lead, state(Stage::Accepted))]), None, "one of several has it");
        for stage in [Stage::Accepted, Stage::InService, Stage::Waitlisted, Stage::Completed, Stage::NotHelped, Stage::Withdrawn] {
            assert_eq!(waits(&[(Part::Lead, state(stage))]), None, "{}", stage.code());
        }
        assert_eq!(waits(&[(Part::Lead, state(Stage::Completed)), (Part::Review, state(Stage::Sent))]), None);
    }
    #[test]
    fn what_the_person_disputes_is_not_completed() {
        for stage in [Stage::Sent, Stage::Accepted] {
            assert_eq!(of(&[(Part::Lead, state(Stage::Completed)), (Part::Review, state(stage))]), Standing::InReview);
        }
    }
}
