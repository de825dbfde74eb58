//! Whether words are a question at all: everyday words lie close together, and nonsense holds some of them.
use crate::{reading::Slot, text::is_stop_word};

/// Where less of a question is known it is taken for none, unless what is known means a need this strongly.
const LEAST_SURE: f32 = 0.34;
const STRONGLY: f32 = 40.0;
/// Of several words, of which one at most is known as it was typed, so much must be known, or so strongly a need meant.
const FAIRLY_SURE: f32 = 0.66;
const CLEARLY: f32 = 30.0;
/// Pieces of names that are so like a question of which no word is known save it.
const LIKE: f32 = 0.45;

/// Everyday words lie a letter from each other, and one of them is in most nonsense. What is asked has more that is known as it was typed,
/// or means a need strongly.
pub fn is_question(slots: &[&Slot], sure: f32, like: f32, best: f32) -> bool {
    let firm = slots.iter().filter(|slot| slot.sure >= 1.0 && !is_stop_word(&slot.word)).count();
    if sure < LEAST_SURE {
        return (best >= STRONGLY && firm > 0) || (sure <= 0.0 && like >= LIKE);
    }
    slots.len() < 2 || firm > 1 || sure >= FAIRLY_SURE || best >= CLEARLY
}

/// How much of the words is known, longer words weighing more; all where there are none.
#[expect(clippy::cast_precision_loss, reason = "letters of a word")]
pub fn sureness(slots: &[&Slot]) -> f32 {
    // A small word at the end may be the beginning of a longer one; by itself it says nothing.
    let telling = slots.iter().filter(|slot| !is_stop_word(&slot.word)).copied().collect::<Vec<_>>();
    let slots = if telling.is_empty() { slots } else { &telling[..] };
    let weight = |slot: &&Slot| slot.word.chars().count().min(10) as f32;
    let all: f32 = slots.iter().map(weight).sum();
    if all <= 0.0 { 1.0 } else { slots.iter().map(|slot| weight(slot) * slot.sure).sum::<f32>() / all }
}
