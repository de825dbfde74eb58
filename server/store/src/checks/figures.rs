//! How fresh a municipality's listings are: as a whole, by area, by need. Listings are no persons, so nothing is hidden.
use super::{listings, today};
use crate::Cx;
use domain::{Result, access::Act, area::AreaCode, freshness::Standing, taxonomy::TermCode};
use std::collections::BTreeMap;

/// How many stand where.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Counts {
    pub current: i64,
    pub due: i64,
    pub overdue: i64,
    pub silent: i64,
}
impl Counts {
    pub const fn all(self) -> i64 {
        self.current + self.due + self.overdue + self.silent
    }
    pub const fn of(self, standing: Standing) -> i64 {
        match standing {
            Standing::Current => self.current,
            Standing::Due => self.due,
            Standing::Overdue => self.overdue,
            Standing::Silent => self.silent,
        }
    }
    fn add(&mut self, standing: Standing) {
        *match standing {
            Standing::Current => &mut self.current,
            Standing::Due => &mut self.due,
            Standing::Overdue => &mut self.overdue,
            Standing::Silent => &mut self.silent,
        } += 1;
    }
}

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    pub whole: Counts,
    pub areas: Vec<(AreaCode, Counts)>,
    /// By group of needs; a listing with needs of two groups counts in both.
    pub needs: Vec<(TermCode, Counts)>,
}

pub async fn figures(cx: &Cx, municipality: &AreaCode) -> Result<Figures> {
    cx.require(&Act::CheckListings { municipality: municipality.clone() })?;
    let today = today(cx);
    let (mut areas, mut needs) = (BTreeMap::<AreaCode, Counts>::new(), BTreeMap::<TermCode, Counts>::new());
    let mut whole = Counts::default();
    for listing in listings::all(cx, Some(municipality)).await? {
        let standing = listing.standing(today);
        whole.add(standing);
        if let Some(area) = &listing.area {
            areas.entry(area.clone()).or_default().add(standing);
        }
        let mut groups: Vec<TermCode> = listing.needs.iter().map(TermCode::group).collect();
        groups.sort();
        groups.dedup();
        for group in groups {
            needs.entry(group).or_default().add(standing);
        }
    }
    Ok(Figures { whole, areas: areas.into_iter().collect(), needs: needs.into_iter().collect() })
}
