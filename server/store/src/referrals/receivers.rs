//! Who may get a request next: the agencies that the rules of its municipality name today, and every other one of its area that takes requests. Rules
//! cannot foresee everyone; who is chosen beside them is chosen for a reason, which is written down.
use super::read;
use crate::{Cx, agencies, areas, organizations, routing};
use domain::{
    Error, Id, Problem, Result, Wrong, access::Act, area::AreaCode, organization::Organization, referral::Referral, routing::Case,
};
use std::collections::BTreeSet;

#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Receivers {
    pub named: BTreeSet<Id<Organization>>,
    /// Not those that are named.
    pub further: BTreeSet<Id<Organization>>,
}
impl Receivers {
    pub fn has(&self, agency: Id<Organization>) -> bool {
        self.named.contains(&agency) || self.further.contains(&agency)
    }
}

/// Of this request, for those who send it on.
pub async fn receivers(cx: &Cx, id: Id<Referral>) -> Result<Receivers> {
    let municipality = read::load(cx, id).await?.referral.municipality;
    cx.require(&Act::Route { municipality: municipality.clone() })?;
    of(cx, &municipality).await
}

async fn of(cx: &Cx, municipality: &AreaCode) -> Result<Receivers> {
    let (mut here, mut named) = (vec![], BTreeSet::new());
    let today = routing::case(cx, municipality, Case::default()).await?.today;
    for rule in routing::rules(cx).await?.into_iter().filter(|rule| rule.holds_on(&today)) {
        let (Some(area), Some(agency)) = (rule.area, rule.agency) else { continue };
        if !here.contains(&area) && areas::municipality_of(cx, &area).await?.is_none_or(|of| of.code != *municipality) {
            continue;
        }
        here.push(area);
        named.insert(agency);
    }
    let all = organizations::taking_requests(cx, municipality).await?;
    let mut further: BTreeSet<_> = all.into_iter().filter_map(|one| one.id).filter(|id| !named.contains(id)).collect();
    // Who takes none at present, as the municipality says itself; no rule names these.
    for closed in agencies::of(cx, municipality).await?.iter().filter(|agency| !agency.takes_requests) {
        further.remove(&closed.organization);
    }
    Ok(Receivers { named, further })
}

/// `why` must be said where no rule names the agency; whoever is neither named nor of the area is refused. Answers whether it is beside the rules.
pub(super) async fn require(cx: &Cx, municipality: &AreaCode, agency: Id<Organization>, why: &str) -> Result<bool> {
    let receivers = of(cx, municipality).await?;
    let refused = |field, what| Err(Error::Invalid(vec![Problem::new(field, what)]));
    match (receivers.named.contains(&agency), receivers.further.contains(&agency)) {
        (true, _) => Ok(false),
        (_, false) => refused("agency", Wrong::NotAllowed),
        _ if why.trim().is_empty() => refused("why", Wrong::Missing),
        _ => Ok(true),
    }
}
