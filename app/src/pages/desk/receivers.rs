//! Who may get a request next, by name: the agencies that the rules name stand in a list; all others of the area that take requests are found by
//! typing their name, and chosen for a reason.
use domain::{
    Id, Result,
    access::{Act, may},
    organization::Organization,
    referral::Referral,
};
use std::collections::BTreeSet;
use store::{
    Cx,
    referrals::{self, View},
};

#[derive(Clone, Default)]
pub struct Receivers {
    pub named: Vec<(Id<Organization>, String)>,
    pub further: Vec<(Id<Organization>, String)>,
}

impl Receivers {
    /// Nobody for those who do not send on; without those who have it now.
    pub async fn of(cx: &Cx, view: &View) -> Result<Self> {
        if !may(&cx.caller, &Act::Route { municipality: view.referral.municipality.clone() }) {
            return Ok(Self::default());
        }
        let all = referrals::receivers(cx, view.referral.id).await?;
        let has = view.place().agencies;
        let without = |ids: BTreeSet<Id<Organization>>| ids.into_iter().filter(|id| !has.contains(id)).collect::<Vec<_>>();
        Ok(Self { named: names(cx, &without(all.named)).await?, further: names(cx, &without(all.further)).await? })
    }
    /// Of a request whose page is not drawn.
    pub async fn of_request(cx: &Cx, id: Id<Referral>) -> Result<Self> {
        Self::of(cx, &referrals::view(cx, id).await?).await
    }
    pub fn is_empty(&self) -> bool {
        self.named.is_empty() && self.further.is_empty()
    }
    /// Whether a rule names it.
    pub fn names(&self, agency: Id<Organization>) -> bool {
        self.named.iter().any(|(id, _)| *id == agency)
    }
    #[must_use]
    pub fn without(self, refused: &impl Fn(&Id<Organization>) -> bool) -> Self {
        let keep = |all: Vec<(Id<Organization>, String)>| all.into_iter().filter(|(id, _)| !refused(id)).collect();
        Self { named: keep(self.named), further: keep(self.further) }
    }
}

/// By name; two of one name are told apart by the beginning of their id.
async fn names(cx: &Cx, ids: &[Id<Organization>]) -> Result<Vec<(Id<Organization>, String)>> {
    let found = store::organizations::find_many(cx, ids).await?;
    let mut named: Vec<_> = found.into_iter().filter_map(|one| Some((one.id?, one.name))).collect();
    let all: Vec<String> = named.iter().map(|(_, name)| name.to_lowercase()).collect();
    for (id, name) in &mut named {
        if all.iter().filter(|other| **other == name.to_lowercase()).count() > 1 {
            *name = format!("{name} ({})", id.text().chars().take(8).collect::<String>());
        }
    }
    named.sort_by(|one, other| one.1.cmp(&other.1));
    Ok(named)
}
