//! The person's own word about the end: did help come? In clear stand closed words alone; what was unclear is sealed like every message.
use crate::{Time, closed::closed};

closed! {
    /// "Did help come?"
    Help { Yes = "yes", Partly = "partly", No = "no" }
}
closed! {
    WhyNot {
        NobodyCame = "nobody-came",
        NotWhatWasNeeded = "not-what-was-needed",
        TooLate = "too-late",
        TooDear = "too-dear",
        TooFar = "too-far",
        TreatedBadly = "treated-badly",
        Other = "other",
    }
}
closed! {
    Waited { Days = "days", Weeks = "weeks", Months = "months", StillWaiting = "still-waiting" }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Verdict {
    pub help: Help,
    pub why: Option<WhyNot>,
    pub waited: Option<Waited>,
    pub at: Time,
}
impl Verdict {
    /// Whoever wrote "completed" says otherwise: a supervisor looks.
    pub const fn disputes(&self) -> bool {
        !matches!(self.help, Help::Yes)
    }
}
