//! Who would get a request, and by when they must answer: said before one sends, and decided the same way when one does.
use super::parse::{self, Asked};
use crate::{Cx, accounts, areas, calendars, checks, duplicates, law, organizations, routing, services, taxonomy};
use domain::{
    Error, Id, Problem, Result, Time, Wrong,
    area::Area,
    calendar::Calendar,
    deadline::{LegalLimit, answer_due, is_crisis, legal_limit},
    organization::Organization,
    referral::{
        Draft, Part,
        law::{any_municipality, declared_decides},
        must_not_refuse,
    },
    routing::{Case, Decision, Duty, Residence, Rule, Urgency, decide},
    taxonomy::CORE,
};

#[derive(Clone, Debug)]
pub struct Preview {
    /// `None` outside every municipality that is known.
    pub municipality: Option<Area>,
    pub way: Way,
}

/// What asking leads to.
#[derive(Clone, Debug)]
pub enum Way {
    /// A request can be sent.
    Agencies(Box<Plan>),
    /// The chosen provider decides itself and takes no requests online: its own contact is shown.
    Contact(Id<Organization>),
    /// No request is needed: information and preventive services are open to all.
    NotNeeded,
    /// No rule covers this: the council's public contact is shown, and no form.
    Uncovered,
}

#[derive(Clone, Debug)]
pub struct Plan {
    /// `Lead` or `Direct`.
    pub part: Part,
    pub agency: Organization,
    pub also: Vec<Organization>,
    /// The municipality's legal clock; none for a direct request.
    pub legal: Option<Legal>,
    pub answer_due_at: Time,
    pub must_not_refuse: bool,
    /// The provider that was chosen would have been asked directly, but has not said for very long that its listing is right.
    pub instead_of_silent: bool,
    pub urgency: Urgency,
    /// The rule that decided, and its law.
    pub rule: String,
    pub legal_basis: String,
}

#[derive(Clone, Debug)]
pub struct Legal {
    pub limit: LegalLimit,
    pub due_at: Time,
}

/// Needs the draft's need and area; whatever else is filled in is taken into account.
pub async fn preview(cx: &Cx, draft: &Draft) -> Result<Preview> {
    of(cx, &asked(cx, draft).await?).await
}

/// What a draft asks; where the service that was chosen became a part of another meanwhile, of that one.
pub(super) async fn asked(cx: &Cx, draft: &Draft) -> Result<Asked> {
    let asked = parse::asked(draft)?;
    let Some(service) = asked.service else { return Ok(asked) };
    let kept = duplicates::kept_for(cx, &service.text()).await?.and_then(|(_, kept)| kept.parse().ok());
    Ok(Asked { service: kept.or(Some(service)), ..asked })
}

pub(super) async fn of(cx: &Cx, asked: &Asked) -> Result<Preview> {
    known_need(cx, asked).await?;
    let path = areas::path(cx, &asked.area).await?;
    if path.is_empty() {
        return Err(Error::Invalid(vec![Problem::new("area", Wrong::Unknown)]));
    }
    let Some(municipality) = areas::municipality_of(cx, &asked.area).await? else {
        return Ok(Preview { municipality: None, way: Way::Uncovered });
    };
    if let Some((path, decides)) = declared(cx, asked, &municipality).await? {
        let asked = Asked { residence: Some(Residence::Declared), ..asked.clone() };
        return decided(cx, &asked, &path, decides).await;
    }
    decided(cx, asked, &path, municipality).await
}

async fn decided(cx: &Cx, asked: &Asked, path: &[Area], municipality: Area) -> Result<Preview> {
    let calendar = calendars::of(cx, &municipality.country).await?;
    let case = case(cx, asked, path, &calendar);
    let way = way(cx, asked, &case, &municipality, &calendar).await?;
    Ok(Preview { municipality: Some(municipality), way })
}

/// The municipality of the declared residence, where the law gives this decision to it and not to that of the actual one
/// (X-493 art. 19(2)). With violence or danger any municipality decides, so the one that is asked (17(2)).
async fn declared(cx: &Cx, asked: &Asked, actual: &Area) -> Result<Option<(Vec<Area>, Area)>> {
    let Some(declared) = asked.declared.as_ref().filter(|_| asked.residence != Some(Residence::Declared)) else { return Ok(None) };
    if any_municipality(&asked.flags) || !declared_decides(&actual.country, &asked.need) {
        return Ok(None);
    }
    let Some(other) = areas::municipality_of(cx, declared).await? else { return Ok(None) };
    if other.code == actual.code || other.country != actual.country {
        return Ok(None);
    }
    Ok(Some((areas::path(cx, declared).await?, other)))
}

/// A need stands in clear, so it must be a word of the scheme and never one that a person typed.
async fn known_need(cx: &Cx, asked: &Asked) -> Result<()> {
    match taxonomy::find(cx, CORE, &asked.need).await {
        Err(Error::NotFound) => Err(Error::Invalid(vec![Problem::new("need", Wrong::Unknown)])),
        found => found.map(|_| ()),
    }
}

fn case(cx: &Cx, asked: &Asked, path: &[Area], calendar: &Calendar) -> Case {
    Case {
        areas: path.iter().map(|area| area.code.clone()).collect(),
        need: Some(asked.need.clone()),
        audience: asked.audience.clone(),
        age: asked.age,
        urgency: asked.urgency,
        residence: asked.residence,
        flags: asked.flags.clone(),
        today: cx.now.to_zoned(calendar.zone.clone()).date().to_string(),
    }
}

async fn way(cx: &Cx, asked: &Asked, case: &Case, municipality: &Area, calendar: &Calendar) -> Result<Way> {
    let mut rules = routing::rules(cx).await?;
    let (chosen, silent) = chosen_provider(cx, asked, case, municipality).await?.unzip();
    let others: Vec<Rule> = rules.iter().filter(|rule| rule.duty != Duty::Direct).cloned().collect();
    // Nobody can say whether anyone there still reads: the municipality gets it instead, where it would get anything at all.
    let instead = silent == Some(true) && decide(&others, case).is_some_and(|decision| decision.lead.is_some());
    let would_be_direct = decide(&rules, case).is_some_and(|decision| decision.duty == Duty::Direct);
    // Without a chosen provider nobody could be asked directly; and where the law forbids a refusal, the municipality itself must answer.
    if chosen.is_none() || instead || must_not_refuse(&asked.need, &asked.flags) {
        rules = others;
    }
    let Some(decision) = decide(&rules, case) else { return Ok(Way::Uncovered) };
    let agency = match (decision.duty, decision.lead, chosen) {
        (Duty::None, ..) => return Ok(Way::NotNeeded),
        (Duty::Direct, _, Some(provider)) if !accounts::answers_online(cx, provider).await? => return Ok(Way::Contact(provider)),
        (Duty::Direct, _, Some(provider)) => provider,
        (_, Some(lead), _) => lead,
        _ => return Ok(Way::Uncovered),
    };
    let way = plan(cx, asked, (&decision, agency), &rules, (municipality, calendar)).await?;
    Ok(match way {
        Way::Agencies(plan) => Way::Agencies(Box::new(Plan { instead_of_silent: instead && would_be_direct, ..*plan })),
        other => other,
    })
}

/// The provider of the service that one came from, if that service answers this need and covers this place.
/// And whether nobody there has said for very long that the listing is right, though they were asked.
async fn chosen_provider(cx: &Cx, asked: &Asked, case: &Case, municipality: &Area) -> Result<Option<(Id<Organization>, bool)>> {
    let Some(id) = asked.service else { return Ok(None) };
    let service = match services::find(cx, id).await {
        Err(Error::NotFound) => return Ok(None),
        found => found?,
    };
    // Who has paused it, or gives it no more, is sent nobody: it goes to whom it would go without them.
    if !service.needs().contains(&asked.need) || !service.is_given(checks::today(cx)) {
        return Ok(None);
    }
    let areas = service.areas();
    let mut covers = areas.is_empty() || areas.iter().any(|area| case.areas.contains(area));
    for area in &areas {
        covers = covers || areas::municipality_of(cx, area).await?.is_some_and(|other| other.code == municipality.code);
    }
    let Some(provider) = service.organization.as_ref().and_then(|organization| organization.id).filter(|_| covers) else { return Ok(None) };
    Ok(Some((provider, checks::is_silent(cx, &service).await?)))
}

async fn plan(
    cx: &Cx,
    asked: &Asked,
    (decision, agency): (&Decision, Id<Organization>),
    rules: &[Rule],
    (municipality, calendar): (&Area, &Calendar),
) -> Result<Way> {
    let limit = legal_limit(&municipality.country, is_crisis(&asked.need, &asked.flags), law::setting(cx, &municipality.country).await?);
    let legal = (decision.duty == Duty::Lead).then(|| Legal { due_at: limit.limit.ends(cx.now, calendar), limit });
    let also: Vec<_> = decision.also.iter().copied().filter(|id| *id != agency).collect();
    Ok(Way::Agencies(Box::new(Plan {
        part: if decision.duty == Duty::Direct { Part::Direct } else { Part::Lead },
        agency: organizations::find(cx, agency).await?,
        also: organizations::find_many(cx, &also).await?,
        answer_due_at: answer_due(cx.now, asked.urgency, legal.as_ref().map(|legal| legal.due_at), calendar),
        legal,
        must_not_refuse: must_not_refuse(&asked.need, &asked.flags),
        instead_of_silent: false,
        urgency: asked.urgency,
        rule: decision.rule.clone(),
        legal_basis: rules.iter().find(|rule| rule.id == decision.rule).map(|rule| rule.legal_basis.clone()).unwrap_or_default(),
    })))
}
