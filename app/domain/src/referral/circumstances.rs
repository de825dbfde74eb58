//! What depends on the case at hand: a mark of danger, the law of the place, tries so far. The table of moves says the rest.
use super::{Cancelling, Closing, Deed, Referral, Step, WrongTurn, law};
use crate::area::Country;

/// What else counts about the request that a task is a part of.
#[derive(Clone, Debug, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own")]
pub struct Circumstances {
    pub must_not_refuse: bool,
    /// By the need itself, whatever is marked besides.
    pub need_forbids: bool,
    /// Whose law holds.
    pub country: Country,
    /// It is of the kind that is open to all: an answer is enough.
    pub open_to_all: bool,
    /// Tried to reach on enough different days.
    pub tried_enough: bool,
}
impl Circumstances {
    pub(super) fn allows(&self, deed: Deed) -> Result<(), WrongTurn> {
        match deed {
            // Whoever is in danger cannot wait on a list either.
            Deed::Decline(_) | Deed::Waitlist { .. } if self.must_not_refuse => Err(WrongTurn::MustNotRefuse),
            Deed::Close(why) if self.must_not_refuse && why.ground().is_some() => Err(WrongTurn::MustNotRefuse),
            Deed::Cancel(why) if self.must_not_refuse && why.is_refusal() => Err(WrongTurn::MustNotRefuse),
            Deed::Close(why) if !why.holds_in(&self.country) => Err(WrongTurn::NoGround),
            Deed::Unreachable if !self.tried_enough => Err(WrongTurn::TooFewTries),
            Deed::Reply if !self.open_to_all => Err(WrongTurn::NeedsDecision),
            Deed::Mark if self.must_not_refuse => Err(WrongTurn::Settled),
            Deed::Unmark if self.need_forbids => Err(WrongTurn::MustNotRefuse),
            Deed::Unmark if !self.must_not_refuse => Err(WrongTurn::Settled),
            _ => Ok(()),
        }
    }
    pub(super) fn offers(&self, step: Step) -> bool {
        match step {
            Step::Decline | Step::Waitlist | Step::Mark => !self.must_not_refuse,
            Step::Unmark => self.must_not_refuse && !self.need_forbids,
            Step::Unreachable => self.tried_enough,
            Step::Reply => self.open_to_all,
            _ => true,
        }
    }
    /// The ends without help that may be chosen here.
    pub fn closings(&self) -> Vec<Closing> {
        Closing::ALL.into_iter().filter(|why| self.allows(Deed::Close(*why)).is_ok()).collect()
    }
    pub fn cancellings(&self) -> Vec<Cancelling> {
        Cancelling::ALL.into_iter().filter(|why| self.allows(Deed::Cancel(*why)).is_ok()).collect()
    }
    pub fn of(referral: &Referral, country: Country, tried_enough: bool) -> Self {
        let need = &referral.need;
        Self {
            must_not_refuse: referral.must_not_refuse,
            need_forbids: law::must_not_refuse(need, &[]),
            country,
            open_to_all: law::is_open_to_all(need),
            tried_enough,
        }
    }
}
