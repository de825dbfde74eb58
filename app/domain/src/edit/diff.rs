//! Two versions side by side, so that a person sees at once what is new: texts word by word, lists line by line.

/// What became of a piece.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Mark {
    Same,
    Gone,
    New,
}

/// Beyond this many pairs only the two ends that are equal are looked for: a longer text has changed as a whole.
const MOST: usize = 400_000;

/// The shortest way from one list to the other: what is gone stands before what is new in its place.
pub fn changes<T: PartialEq + Clone>(before: &[T], after: &[T]) -> Vec<(Mark, T)> {
    let start = before.iter().zip(after).take_while(|(one, other)| one == other).count();
    let (old, new) = (&before[start..], &after[start..]);
    let end = old.iter().rev().zip(new.iter().rev()).take_while(|(one, other)| one == other).count();
    let (old, new) = (&old[..old.len() - end], &new[..new.len() - end]);
    let same = |pieces: &[T]| pieces.iter().map(|piece| (Mark::Same, piece.clone())).collect::<Vec<_>>();
    let mut all = same(&before[..start]);
    all.extend(middle(old, new));
    all.extend(same(&before[before.len() - end..]));
    all
}

fn middle<T: PartialEq + Clone>(old: &[T], new: &[T]) -> Vec<(Mark, T)> {
    let gone = |piece: &T| (Mark::Gone, piece.clone());
    let fresh = |piece: &T| (Mark::New, piece.clone());
    if old.len().saturating_mul(new.len()) > MOST {
        return old.iter().map(gone).chain(new.iter().map(fresh)).collect();
    }
    // How much is common to what follows each pair of places.
    let width = new.len() + 1;
    let mut common = vec![0_u32; (old.len() + 1) * width];
    for (i, one) in old.iter().enumerate().rev() {
        for (j, other) in new.iter().enumerate().rev() {
            common[i * width + j] =
                if one == other { common[(i + 1) * width + j + 1] + 1 } else { common[(i + 1) * width + j].max(common[i * width + j + 1]) };
        }
    }
    let (mut i, mut j, mut all) = (0, 0, vec![]);
    while i < old.len() && j < new.len() {
        if old[i] == new[j] {
            all.push((Mark::Same, old[i].clone()));
            (i, j) = (i + 1, j + 1);
        } else if common[(i + 1) * width + j] >= common[i * width + j + 1] {
            all.push(gone(&old[i]));
            i += 1;
        } else {
            all.push(fresh(&new[j]));
            j += 1;
        }
    }
    all.extend(old[i..].iter().map(gone));
    all.extend(new[j..].iter().map(fresh));
    all
}

/// Word by word; pieces of one kind that follow each other are one, and every space stands where it stood.
pub fn words(before: &str, after: &str) -> Vec<(Mark, String)> {
    let mut joined: Vec<(Mark, String)> = vec![];
    for (mark, piece) in changes(&pieces(before), &pieces(after)) {
        match joined.last_mut() {
            Some((last, text)) if *last == mark => text.push_str(piece),
            _ => joined.push((mark, piece.to_owned())),
        }
    }
    joined
}

/// Words and what stands between them, in turns.
fn pieces(text: &str) -> Vec<&str> {
    let mut found = vec![];
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let kind = first.is_alphanumeric();
        let end = rest.find(|c: char| c.is_alphanumeric() != kind).unwrap_or(rest.len());
        let (piece, after) = rest.split_at(end);
        found.push(piece);
        rest = after;
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn side(pieces: &[(Mark, String)], without: Mark) -> String {
        pieces.iter().filter(|(mark, _)| *mark != without).map(|(_, text)| text.as_str()).collect()
    }

    #[test]
    fn a_changed_word_stands_between_those_that_stay() {
        let (same, gone, new) = (Mark::Same, Mark::Gone, Mark::New);
        assert_eq!(
            words("Open Monday to Friday", "Open Monday to Thursday"),
            [(same, "Open Monday to ".to_owned()), (gone, "Friday".to_owned()), (new, "Thursday".to_owned())]
        );
        assert_eq!(words("Догляд", "Догляд вдома"), [(same, "Догляд".to_owned()), (new, " вдома".to_owned())]);
        assert_eq!(words("", ""), []);
        let lines = changes(&["Mo 9-17", "Tu 9-17"], &["Mo 9-17", "Tu 10-17", "We 9-17"]);
        assert_eq!(lines, [(same, "Mo 9-17"), (gone, "Tu 9-17"), (new, "Tu 10-17"), (new, "We 9-17")]);
    }
    #[test]
    fn a_very_long_text_is_told_as_one_change_in_its_middle() {
        let long = |word: &str| format!("a {} z", vec![word; 2000].join(" "));
        let pieces = words(&long("b"), &long("c"));
        assert_eq!((pieces[0].0, pieces.last().unwrap().0), (Mark::Same, Mark::Same));
        assert_eq!((side(&pieces, Mark::New), side(&pieces, Mark::Gone)), (long("b"), long("c")));
    }
    proptest! {
        #[test]
        fn both_texts_can_be_read_out_of_their_difference(before in "[aą .,\n]{0,40}", after in "[aą .,\n]{0,40}") {
            let pieces = words(&before, &after);
            prop_assert_eq!(side(&pieces, Mark::New), before);
            prop_assert_eq!(side(&pieces, Mark::Gone), after);
        }
    }
}
