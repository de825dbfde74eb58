//! From the draft as typed to what was asked: what routing needs, and what is sealed.
use super::preview::Plan;
use domain::{
    Error, Id, Language, Problem, Result, Wrong,
    area::AreaCode,
    consent::Given,
    contact::{Contact, Way},
    refer_form::STORY,
    referral::{Asker, Draft, Facts},
    routing::{Flag, Residence, Urgency},
    service::Service,
    taxonomy::TermCode,
};

/// What routing and clocks need; of it only need, area, service and urgency are stored in clear.
#[derive(Clone)]
pub(super) struct Asked {
    pub need: TermCode,
    pub area: AreaCode,
    pub service: Option<Id<Service>>,
    pub urgency: Urgency,
    pub residence: Option<Residence>,
    /// Where the residence is declared, if elsewhere.
    pub declared: Option<AreaCode>,
    pub flags: Vec<Flag>,
    pub audience: Option<String>,
    pub age: Option<i64>,
}

pub(super) fn asked(draft: &Draft) -> Result<Asked> {
    let missing = [("need", &draft.need), ("area", &draft.area)];
    let problems: Vec<_> =
        missing.into_iter().filter(|(_, typed)| typed.trim().is_empty()).map(|(field, _)| Problem::new(field, Wrong::Missing)).collect();
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    Ok(Asked {
        need: TermCode(draft.need.trim().to_owned()),
        area: AreaCode(draft.area.trim().to_owned()),
        service: draft.service,
        urgency: draft.urgency.parse().unwrap_or_default(),
        residence: draft.residence.parse().ok(),
        declared: some(&draft.declared_area).map(AreaCode),
        flags: flags(draft),
        audience: some(&draft.audience),
        age: draft.age.trim().parse().ok(),
    })
}

fn flags(draft: &Draft) -> Vec<Flag> {
    draft.flags.iter().filter_map(|code| code.parse().ok()).collect()
}

fn some(typed: &str) -> Option<String> {
    Some(typed.trim()).filter(|text| !text.is_empty()).map(str::to_owned)
}

/// The personal part, whole; every problem at once.
pub(super) fn facts(draft: &Draft, language: Language, plan: &Plan) -> Result<Facts> {
    let mut problems = vec![];
    if Given::of(&draft.consent).is_none() {
        problems.push(Problem::new("consent", Wrong::Missing));
    }
    if draft.name.chars().count() > 200 {
        problems.push(Problem::new("name", Wrong::TooLong));
    }
    if draft.story.chars().count() > STORY {
        problems.push(Problem::new("story", Wrong::TooLong));
    }
    let contact = draft.contact.parse(language).map_err(|wrong| problems.extend(wrong)).ok();
    if !problems.is_empty() {
        return Err(Error::Invalid(problems));
    }
    Ok(Facts {
        asker: draft.asker.parse().unwrap_or(Asker::Myself),
        name: draft.name.trim().to_owned(),
        age: draft.age.trim().parse().ok(),
        audience: some(&draft.audience),
        residence: draft.residence.parse().ok(),
        declared_area: some(&draft.declared_area).map(AreaCode),
        flags: flags(draft),
        story: draft.story.trim().to_owned(),
        contact,
        language,
        rule: plan.rule.clone(),
        legal_basis: plan.legal_basis.clone(),
        part: false,
    })
}

/// Only what the notifier could use is sealed to it: an address or a number, where the person chose to be written to there.
pub(super) fn reachable(facts: &Facts) -> Option<&Contact> {
    let written_to = |contact: &&Contact| match contact.way {
        Way::Email => contact.email.is_some(),
        Way::Text => contact.phone.is_some(),
        Way::Phone | Way::Visit | Way::None => false,
    };
    facts.contact.as_ref().filter(written_to)
}
