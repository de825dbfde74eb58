//! How one gets a service in a place: by a request, by calling, or without anything. Decided by the same rules that route what is sent.
use crate::pages::{
    parts::{contacts::Contacts, crisis::line},
    words::{say, say_with},
};
use domain::{
    Error, Id, Language, Result,
    area::{Area, AreaCode},
    hotline::Hotline,
    organization::Organization,
    referral::Draft,
    service::Service,
};
use leptos::{
    either::{Either, EitherOf5},
    prelude::*,
};
use store::{
    Cx,
    referrals::{Plan, Way},
};

#[derive(Clone, Debug)]
pub enum Offer {
    /// A request can be sent; who gets it, and by when.
    Request(Box<Plan>),
    /// Who is responsible depends on a place that was not said yet.
    Place,
    /// The provider decides itself, and not online.
    Contact(Box<Organization>),
    NotNeeded,
    /// Nobody takes requests there.
    Uncovered(Box<Uncovered>),
}

/// Whom one can call instead.
#[derive(Clone, Debug, Default)]
pub struct Uncovered {
    area: Option<Area>,
    council: Option<Organization>,
    /// Of the country, and of the municipality.
    pub lines: Vec<Hotline>,
}
impl Uncovered {
    async fn of(cx: &Cx, code: &AreaCode, municipality: Option<Area>) -> Result<Self> {
        let Some(area) = municipality.or(store::areas::path(cx, code).await?.into_iter().next()) else { return Ok(Self::default()) };
        Ok(Self {
            council: store::organizations::council_of(cx, &area.code).await?,
            lines: store::hotlines::of_country(cx, &area.country, Some(&area.code)).await?,
            area: Some(area),
        })
    }
    /// Lines that tell where to turn; the others are for a crisis.
    fn advice(&self) -> Vec<Hotline> {
        self.lines.iter().filter(|line| line.needs.iter().any(|need| need.group().as_str() == "INFO")).cloned().collect()
    }
}

/// For a service, a need or both; without an area the service's own decides, if it is one.
pub async fn offer(cx: &Cx, service: Option<&Service>, need: &str, area: &str) -> Result<Offer> {
    let main = service.and_then(|service| service.needs().into_iter().next());
    let need = if need.is_empty() { main.map(|need| need.0).unwrap_or_default() } else { need.to_owned() };
    let areas = match service {
        Some(service) if area.is_empty() => municipalities(cx, service).await?,
        _ => vec![AreaCode(area.to_owned())].into_iter().filter(|area| !area.0.is_empty()).collect(),
    };
    let ([area], false) = (areas.as_slice(), need.is_empty()) else { return Ok(Offer::Place) };
    let draft = Draft { service: service.and_then(|service| service.id), need, area: area.0.clone(), ..Draft::default() };
    of_draft(cx, &draft).await
}

/// The different municipalities that a service serves.
async fn municipalities(cx: &Cx, service: &Service) -> Result<Vec<AreaCode>> {
    let mut all = vec![];
    for area in service.areas() {
        if let Some(municipality) = store::areas::municipality_of(cx, &area).await? {
            all.push(municipality.code);
        }
    }
    all.sort();
    all.dedup();
    Ok(all)
}

/// A need or an area that the rules do not know is nobody's to answer here.
pub async fn of_draft(cx: &Cx, draft: &Draft) -> Result<Offer> {
    let preview = match store::referrals::preview(cx, draft).await {
        Ok(preview) => preview,
        Err(Error::Invalid(_)) => return uncovered(cx, draft, None).await,
        Err(error) => return Err(error),
    };
    Ok(match preview.way {
        Way::Agencies(plan) => Offer::Request(plan),
        Way::NotNeeded => Offer::NotNeeded,
        Way::Uncovered => return uncovered(cx, draft, preview.municipality).await,
        Way::Contact(provider) => Offer::Contact(Box::new(provider_of(cx, provider).await?)),
    })
}

async fn uncovered(cx: &Cx, draft: &Draft, municipality: Option<Area>) -> Result<Offer> {
    let found = Uncovered::of(cx, &AreaCode(draft.area.clone()), municipality).await?;
    Ok(Offer::Uncovered(Box::new(found)))
}

async fn provider_of(cx: &Cx, id: Id<Organization>) -> Result<Organization> {
    store::organizations::find(cx, id).await
}

/// What to do where no request can be sent from here.
pub fn instead(offer: &Offer, language: Language) -> impl IntoView + use<> {
    match offer {
        Offer::Request(_) => EitherOf5::A(()),
        Offer::Place => EitherOf5::B(()),
        Offer::NotNeeded => EitherOf5::C(view! { <h2>{say("refer-intro-none-title")}</h2><p>{say("refer-intro-none-text")}</p> }),
        Offer::Contact(provider) => EitherOf5::D(view! {
            <h2>{say("refer-intro-contact-title")}</h2>
            <p>{say("refer-intro-contact-text")}</p>
            <Contacts organization=(**provider).clone()/>
        }),
        Offer::Uncovered(found) => EitherOf5::E(ask_the_council(found, language)),
    }
}

/// The council's public contact; where none is known, that is said. Then the country's own line.
fn ask_the_council(found: &Uncovered, language: Language) -> impl IntoView + use<> {
    let named = found.area.as_ref().map(|area| area.names.text(language, &[Language::En]).text);
    let lines = found.advice();
    let unknown = if lines.is_empty() { "service-how-council-no-line" } else { "service-how-council-unknown" };
    let council = found.council.clone();
    view! {
        <h2>{say("refer-intro-council-title")}</h2>
        {named.map(|area| view! { <p>{say_with("refer-intro-council-text", &[("area", area.into())])}</p> })}
        {match council {
            Some(organization) => Either::Left(view! { <Contacts organization/> }),
            None => Either::Right(view! { <p>{say(unknown)}</p> }),
        }}
        {(!lines.is_empty()).then(|| view! { <div class="contacts"><ul>{lines.into_iter().map(line).collect_view()}</ul></div> })}
    }
}
