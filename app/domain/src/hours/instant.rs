//! From a place's clock to a moment, in the two nights a year as in all others.
use crate::Time;
use jiff::{
    civil::DateTime,
    tz::{AmbiguousOffset, TimeZone},
};

/// The first moment at which the place's clock shows this time or a later one: where the clock jumps over it, the jump; where it shows it twice, the first.
pub fn first_reading(zone: &TimeZone, at: DateTime) -> Option<Time> {
    let read = zone.to_ambiguous_timestamp(at);
    match read.offset() {
        AmbiguousOffset::Gap { after, .. } => {
            let before_jump = after.to_timestamp(at).ok()?;
            zone.following(before_jump).next().map(|jump| jump.timestamp())
        }
        _ => read.compatible().ok(),
    }
}
