//! What stands too close together on a map is drawn as one, so that nothing hides and every mark is wide enough for a finger.
use super::{Spot, View};

/// Marks nearer than this many units would touch.
pub const APART: f64 = 42.0;

/// Places drawn as one mark; `members` count from 0 in the order given.
#[derive(Clone, Debug, PartialEq)]
pub struct Crowd {
    pub at: Spot,
    pub members: Vec<usize>,
}

/// Each place joins the first mark that it would touch; those outside the view are left out. The first of a crowd is where it stands,
/// so marks stay apart and the same places make the same crowds.
pub fn crowds(view: &View, spots: &[Spot]) -> Vec<Crowd> {
    let mut found: Vec<Crowd> = vec![];
    let (width, height) = (super::WIDTH, super::HEIGHT);
    for (n, spot) in spots.iter().enumerate() {
        let (x, y) = view.place(*spot);
        if !(0.0..=width).contains(&x) || !(0.0..=height).contains(&y) {
            continue;
        }
        let touched = found.iter_mut().find(|crowd| {
            let (cx, cy) = view.place(crowd.at);
            (cx - x).hypot(cy - y) < APART
        });
        match touched {
            Some(crowd) => crowd.members.push(n),
            None => found.push(Crowd { at: *spot, members: vec![n] }),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::search::Point;

    fn spot(lat: f64, lon: f64) -> Spot {
        Point::new(lat, lon).unwrap().into()
    }

    #[test]
    fn neighbours_are_one_mark_from_afar_and_several_from_near() {
        let spots = [spot(54.69, 25.28), spot(54.70, 25.29), spot(49.23, 28.47)];
        let far = View::around(spots, 14.0).unwrap();
        let members = |view: &View| crowds(view, &spots).into_iter().map(|crowd| crowd.members).collect::<Vec<_>>();
        assert_eq!(members(&far), [vec![0, 1], vec![2]]);
        let near = View::around([spots[0], spots[1]], 14.0).unwrap();
        assert_eq!(members(&near), [vec![0], vec![1]]);
    }
    #[test]
    fn no_two_marks_touch() {
        let spots: Vec<Spot> = (0..200).map(|n| spot(54.0 + f64::from(n % 20) / 9.0, 24.0 + f64::from(n / 20) / 9.0)).collect();
        let view = View::around(spots.iter().copied(), 14.0).unwrap();
        let marks: Vec<_> = crowds(&view, &spots).iter().map(|crowd| view.place(crowd.at)).collect();
        for (n, a) in marks.iter().enumerate() {
            assert!(marks[n + 1..].iter().all(|b| (a.0 - b.0).hypot(a.1 - b.1) >= APART));
        }
    }
}
