//! What a timeline tells: what happened, never who. That a request was *opened* is told here and is no state.
use super::Step;
use crate::closed::closed;

closed! {
    EventKind {
        Received = "received",
        Opened = "opened",
        Accepted = "accepted",
        Started = "started",
        Waitlisted = "waitlisted",
        /// Whether it is still needed.
        StillAsked = "still-asked",
        StillNeeded = "still-needed",
        Declined = "declined",
        /// Its agency said so a moment after the clock had taken the task back: why is kept all the same.
        DeclinedLate = "declined-late",
        Filed = "filed",
        Routed = "routed",
        Asked = "asked",
        Answered = "answered",
        Tried = "tried",
        Completed = "completed",
        Unreachable = "unreachable",
        NotHelped = "not-helped",
        Withdrawn = "withdrawn",
        /// The answer clock ran out.
        Returned = "returned",
        /// Accepted long ago, and help has not begun: the supervisors were told.
        NotBegun = "not-begun",
        /// The municipality's own time, which the law sets, is over without a decision.
        LegalPassed = "legal-passed",
        Cancelled = "cancelled",
        Merged = "merged",
        Mistaken = "mistaken",
        /// The person says that help came.
        Confirmed = "confirmed",
        /// The person says that it did not, or not all of it.
        Disputed = "disputed",
        /// The person's consent for one agency is over.
        Revoked = "revoked",
        /// The last day of the person's consent is near.
        ConsentNear = "consent-near",
        /// It has passed: nobody opens the request until the person agrees again.
        ConsentOver = "consent-over",
        /// An office gave the person a new receipt; the one before opens nothing any more.
        Renewed = "renewed",
        /// From now on the law forbids a refusal.
        Marked = "marked",
        Unmarked = "unmarked",
    }
}
impl EventKind {
    pub const fn of(step: Step) -> Self {
        match step {
            Step::Submit => Self::Received,
            Step::Accept => Self::Accepted,
            Step::Start => Self::Started,
            Step::Waitlist => Self::Waitlisted,
            Step::StillNeeded => Self::StillNeeded,
            Step::Ask => Self::Asked,
            Step::Answer => Self::Answered,
            Step::Try => Self::Tried,
            Step::Complete | Step::Reply => Self::Completed,
            Step::Decline => Self::Declined,
            Step::File => Self::Filed,
            Step::Route => Self::Routed,
            Step::Return => Self::Returned,
            Step::Unreachable => Self::Unreachable,
            Step::Close => Self::NotHelped,
            Step::Withdraw => Self::Withdrawn,
            Step::Cancel => Self::Cancelled,
            Step::Merge => Self::Merged,
            Step::Mistaken => Self::Mistaken,
            Step::Revoke => Self::Revoked,
            Step::Mark => Self::Marked,
            Step::Unmark => Self::Unmarked,
        }
    }
}
