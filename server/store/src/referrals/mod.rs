//! Requests for help: who will get one, sending it, answering it, following it. What is personal is sealed here and opened only by the vault.
mod again;
mod answer;
mod clock;
mod consents;
mod ending;
mod feedback;
mod figures;
mod heard;
mod link;
mod marks;
mod notes;
mod notice;
mod parse;
mod preview;
mod read;
mod receivers;
mod sealed;
mod send;
mod split;
mod sql;
mod talk;
mod turn;

pub use again::{Again, routed_again};
pub use answer::{accept, complete, decline, declined_late, file, reply, said_still_needed, start, try_to_reach, unreachable, waitlist};
pub use clock::{Ticked, reminders_sent, tick};
pub use consents::{agree_again, consents, withdraw_consent};
pub use domain::referral::EventKind;
pub use ending::{cancel, close, merge, mistaken, withdraw};
pub use feedback::{Opening, alternatives, openings, still_needed, verdict};
pub use figures::{Figures, figures};
pub use heard::note_heard;
pub use link::{Invited, Issued, Reach, by_link, is_answered_by_link, is_known_there, issue_link, purge_links, reach};
pub use marks::{mark, unmark};
pub use notes::{ClosedNote, add_note, add_note_once, count_notes, new_note, notes};
pub use notice::{Notice, municipality, notice};
pub use preview::{Legal, Plan, Preview, Way, preview};
pub use read::{Event, LONGEST_LIST, Row, View, count_open, follow, inbox, queue, rows, shown, view};
pub use receivers::{Receivers, receivers};
pub(crate) use sealed::is_over;
pub use sealed::{
    Closed, ClosedMessage, Rewrap, Rewrapped, Stale, contact, facts, holder_messages, messages, renew_receipt, renew_wraps, route,
    stale_wraps, to_rewrap,
};
pub use send::{Sent, send};
pub use split::split;
pub use talk::{answer, answer_once, ask, new_message};

/// A name for one message between a person and an agency.
#[derive(Debug)]
pub struct Message;

/// A name for one note inside an agency.
#[derive(Debug)]
pub struct Note;

/// The schemes under which texts are sealed; see `seal::aad`.
pub mod schema {
    pub const FACTS: &str = "facts";
    /// What a further agency gets in place of them.
    pub const PART: &str = "part";
    pub const CONTACT: &str = "contact";
    pub const MESSAGE: &str = "message";
    pub const NOTE: &str = "note";
}

#[cfg(test)]
mod tests;
