//! How much of what a person told an agency has a key to: it follows from what the agency is at just then, and from nothing else.
use super::Task;
use crate::{id::Id, organization::Organization};

/// The more the later.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Reads {
    Nothing,
    /// A text of its own, with what its part needs; of the messages those of its part.
    Part,
    Whole,
}

/// What has ended gives no key, whoever had one.
pub fn reads(tasks: &[Task], agency: Id<Organization>) -> Reads {
    let open = tasks.iter().filter(|task| task.agency == Some(agency) && task.state.is_open());
    open.map(|task| if task.part.needs_the_whole() { Reads::Whole } else { Reads::Part }).max().unwrap_or(Reads::Nothing)
}

#[cfg(test)]
mod tests {
    use super::super::{Part, TaskState, samples::all};
    use super::*;
    use crate::Time;

    fn agency(name: &str) -> Id<Organization> {
        Id::named("organization", name)
    }
    fn task(of: &str, part: Part, state: TaskState) -> Task {
        let (id, referral) = (Id::named("task", part.code()), Id::named("referral", "r"));
        Task { id, referral, agency: Some(agency(of)), part, need: None, due_at: Time::UNIX_EPOCH, state }
    }
    fn of(tasks: &[(Part, TaskState)]) -> Reads {
        let tasks: Vec<_> = tasks.iter().cloned().map(|(part, state)| task("a", part, state)).collect();
        reads(&tasks, agency("a"))
    }

    #[test]
    fn one_reads_what_one_is_at_and_nothing_of_what_has_ended() {
        for state in all() {
            let open = state.is_open();
            for part in Part::ALL.iter().copied() {
                let expected = match (open, part) {
                    (false, _) => Reads::Nothing,
                    (true, Part::Also) => Reads::Part,
                    (true, _) => Reads::Whole,
                };
                assert_eq!(of(&[(part, state.clone())]), expected, "{part:?} {state:?}");
            }
        }
    }
    #[test]
    fn who_leads_besides_a_part_reads_the_whole_until_the_lead_ends() {
        let (sent, rerouted) = (TaskState::Sent { at: Time::UNIX_EPOCH }, all().remove(7));
        assert!(matches!(rerouted, TaskState::Rerouted { .. }));
        assert_eq!(of(&[(Part::Also, sent.clone()), (Part::Lead, sent.clone())]), Reads::Whole);
        assert_eq!(of(&[(Part::Also, sent.clone()), (Part::Lead, rerouted.clone())]), Reads::Part);
        assert_eq!(of(&[(Part::Also, rerouted), (Part::Lead, sent.clone())]), Reads::Whole);
        assert_eq!(reads(&[task("b", Part::Lead, sent)], agency("a")), Reads::Nothing, "what another is at is another's");
    }
}
