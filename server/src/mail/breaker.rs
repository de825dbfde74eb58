//! One for each place that letters go to: after some failures in a row nobody knocks for a while, then one tries. Only failures of the
//! place itself count, never the refusal of one address.
use domain::Time;
use jiff::SignedDuration;
use std::sync::{Mutex, PoisonError};

/// So many failures in a row close it.
const PATIENCE: u32 = 5;
const FIRST_PAUSE: SignedDuration = SignedDuration::from_secs(15);
const LONGEST_PAUSE: SignedDuration = SignedDuration::from_secs(600);

#[derive(Debug, Default)]
pub struct Breaker(Mutex<State>);

#[derive(Debug, Default)]
struct State {
    failures: u32,
    closed_until: Option<Time>,
}

impl Breaker {
    /// `Err` names the moment to come back at. When a pause is over the first who asks may try; the others wait for how it goes.
    pub fn ask(&self, now: Time) -> Result<(), Time> {
        let mut state = self.state();
        match state.closed_until {
            // A clock that was set back must not keep it closed for longer than any pause.
            Some(until) if now < until && until.duration_since(now) <= LONGEST_PAUSE => Err(until),
            Some(_) => {
                state.closed_until = Some(after(now, FIRST_PAUSE));
                Ok(())
            }
            None => Ok(()),
        }
    }
    pub fn went_well(&self) {
        *self.state() = State::default();
    }
    pub fn failed(&self, now: Time) {
        let mut state = self.state();
        state.failures = state.failures.saturating_add(1);
        let Some(beyond) = state.failures.checked_sub(PATIENCE) else { return };
        let pause = FIRST_PAUSE.checked_mul(1 << beyond.min(10)).unwrap_or(LONGEST_PAUSE).min(LONGEST_PAUSE);
        state.closed_until = Some(after(now, pause));
    }
    fn state(&self) -> std::sync::MutexGuard<'_, State> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn after(now: Time, pause: SignedDuration) -> Time {
    now.saturating_add(pause).unwrap_or(now)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Time {
        Time::from_second(second).unwrap()
    }

    #[test]
    fn a_place_that_fails_again_and_again_is_left_alone_for_longer_each_time() {
        let breaker = Breaker::default();
        for _ in 0..4 {
            breaker.failed(at(0));
            assert_eq!(breaker.ask(at(0)), Ok(()));
        }
        breaker.failed(at(0));
        assert_eq!(breaker.ask(at(14)), Err(at(15)));
        assert_eq!(breaker.ask(at(15)), Ok(()), "one tries");
        assert_eq!(breaker.ask(at(15)), Err(at(30)), "and the others wait");
        breaker.failed(at(16));
        assert_eq!(breaker.ask(at(17)), Err(at(46)), "twice as long");
        for _ in 0..40 {
            breaker.failed(at(100));
        }
        assert_eq!(breaker.ask(at(100)), Err(at(700)));
        breaker.went_well();
        assert_eq!(breaker.ask(at(100)), Ok(()));
    }
    #[test]
    fn a_clock_that_is_set_back_does_not_close_it_for_ever() {
        let breaker = Breaker::default();
        for _ in 0..5 {
            breaker.failed(at(1_000_000));
        }
        assert_eq!(breaker.ask(at(0)), Ok(()));
    }
}
