//! The rules asked again, once people have marked danger on a request that was routed without it: what they would say now. Nothing moves by itself.
use super::read;
use crate::{Cx, routing};
use domain::{
    Id, Result,
    access::Act,
    organization::Organization,
    referral::{EventKind, Part, Referral},
    routing::{Case, Duty, Flag, Residence, Rule, decide},
};

/// Who would lead a request that was marked later.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Again {
    /// What the mark may mean: in clear stands the mark alone.
    pub flag: Flag,
    pub lead: Id<Organization>,
    /// The rule that decides, and its law.
    pub rule: String,
    pub legal_basis: String,
    /// Somebody else leads it, or nobody, and that is because of the mark.
    pub differs: bool,
}

/// For those who send requests on; nothing where nobody has marked it since it came, and nothing of what is over. Only what stands in clear is
/// counted.
pub async fn routed_again(cx: &Cx, id: Id<Referral>) -> Result<Vec<Again>> {
    let view = read::load(cx, id).await?;
    let referral = &view.referral;
    cx.require(&Act::Route { municipality: referral.municipality.clone() })?;
    let last = view.events.iter().rfind(|event| matches!(event.kind, EventKind::Marked | EventKind::Unmarked));
    if view.standing().is_over() || last.is_none_or(|event| event.kind != EventKind::Marked) {
        return Ok(vec![]);
    }
    // Where the law forbids a refusal no provider is asked directly.
    let rules: Vec<Rule> = routing::rules(cx).await?.into_iter().filter(|rule| rule.duty != Duty::Direct).collect();
    let case = case(cx, referral).await?;
    let leading = view.tasks.iter().filter(|task| task.part == Part::Lead && task.state.is_open()).find_map(|task| task.agency);
    let unmarked = decide(&rules, &case).and_then(|decision| decision.lead);
    let mut found = vec![];
    for flag in [Flag::Danger, Flag::Violence] {
        let Some(decision) = decide(&rules, &Case { flags: vec![flag], ..case.clone() }) else { continue };
        let Some(lead) = decision.lead else { continue };
        let legal_basis = rules.iter().find(|rule| rule.id == decision.rule).map(|rule| rule.legal_basis.clone()).unwrap_or_default();
        let differs = leading.is_none_or(|agency| agency != lead && unmarked != Some(lead));
        found.push(Again { flag, lead, rule: decision.rule, legal_basis, differs });
    }
    Ok(found)
}

/// Of the place where it is needed, or of the municipality that decides because the residence is declared there.
async fn case(cx: &Cx, referral: &Referral) -> Result<Case> {
    let asked = Case { need: Some(referral.need.clone()), urgency: referral.urgency, ..Case::default() };
    let here = routing::case(cx, &referral.area, asked.clone()).await?;
    if here.areas.contains(&referral.municipality) {
        return Ok(here);
    }
    routing::case(cx, &referral.municipality, Case { residence: Some(Residence::Declared), ..asked }).await
}
