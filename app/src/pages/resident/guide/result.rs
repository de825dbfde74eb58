//! Where the guide ends: who decides, by when, with which papers; and the services that fit, a little wider where none fits exactly.
use super::{Asked, answers, next};
use crate::pages::{
    links::{self, Find},
    parts::crisis::CrisisLines,
    resident::{
        find::cards::{Cards, cards},
        offer::{Offer, of_draft},
    },
    visit::language,
    words::{say, say_with},
};
use domain::{
    Language, Result,
    guide::Meaning,
    referral::Draft,
    routing::{Case, Duty, decide},
    search::{Choices, Group, Query},
    taxonomy::Audience,
};
use leptos::{either::Either, prelude::*};
use search::Index;
use store::Cx;

/// Services on this page; the find page has them all.
const FIRST: usize = 10;

pub struct Outcome {
    pub asked: Asked,
    pub meaning: Meaning,
    pub offer: Option<Offer>,
    /// The services decide themselves: whoever comes is not sent to an office first.
    pub direct: bool,
    pub audiences: Vec<Audience>,
    pub found: Found,
    /// An answer, counted or not, said that it is urgent.
    pub crisis: bool,
}

/// What the search gave, and how far it had to be widened.
pub struct Found {
    pub choices: Choices,
    pub total: usize,
    pub cards: Cards,
    /// The needs were widened to their groups: nothing fits exactly.
    pub near: bool,
    /// More that do not say for whom they are.
    pub unsaid: usize,
}

pub async fn outcome(cx: &Cx, index: &Index, asked: Asked) -> Result<Outcome> {
    let walk = asked.guide.walk(&asked.way.said, asked.way.area.is_some());
    let (meaning, crisis) = (walk.meaning(&asked.way.without), walk.is_crisis());
    Ok(Outcome {
        offer: offer(cx, &asked, &meaning).await?,
        direct: direct(cx, &asked, &meaning).await?,
        audiences: store::audiences::all(cx).await?.into_iter().filter(|audience| meaning.audiences.contains(&audience.code)).collect(),
        found: found(cx, index, &asked, &meaning).await?,
        crisis,
        meaning,
        asked,
    })
}

/// By the same rules that route a request; nothing to say without a need or without a place.
async fn offer(cx: &Cx, asked: &Asked, meaning: &Meaning) -> Result<Option<Offer>> {
    let (Some(need), Some(place)) = (&meaning.ask, asked.place()) else { return Ok(None) };
    let draft = Draft {
        need: need.to_string(),
        area: place.code.to_string(),
        audience: meaning.audiences.first().cloned().unwrap_or_default(),
        age: meaning.age.map(|age| age.to_string()).unwrap_or_default(),
        urgency: meaning.urgency.map(|urgency| urgency.code().to_owned()).unwrap_or_default(),
        ..Draft::default()
    };
    of_draft(cx, &draft).await.map(Some)
}

/// Whether the rule for this need leaves it to the provider that one chooses. Without a chosen one a request would go to an office.
async fn direct(cx: &Cx, asked: &Asked, meaning: &Meaning) -> Result<bool> {
    let (Some(need), Some(place), false) = (&meaning.ask, asked.place(), meaning.crisis) else { return Ok(false) };
    let about = Case {
        need: Some(need.clone()),
        audience: meaning.audiences.first().cloned(),
        age: meaning.age.map(i64::from),
        urgency: meaning.urgency.unwrap_or_default(),
        ..Case::default()
    };
    let case = store::routing::case(cx, &place.code, about).await?;
    Ok(decide(&store::routing::rules(cx).await?, &case).is_some_and(|decision| decision.duty == Duty::Direct))
}

/// First what says that it is for these people, then what says nothing of people, then what is near to the need.
async fn found(cx: &Cx, index: &Index, asked: &Asked, meaning: &Meaning) -> Result<Found> {
    let needs: Choices = meaning.needs.iter().map(|need| (Group::Need, need.as_str())).collect();
    let theirs = meaning.audiences.iter().fold(needs.clone(), |choices, audience| choices.with(Group::Audience, audience));
    let groups: Choices = meaning.needs.iter().map(|need| (Group::Need, need.group().to_string())).collect();
    let ask = |choices: &Choices| index.find(&query(cx, asked, meaning, choices.clone()));
    let mut results = ask(&needs)?;
    let (mut choices, mut near, mut unsaid) = (needs.clone(), false, 0);
    if results.total == 0 && groups != needs {
        results = ask(&groups)?;
        (choices, near) = (groups, results.total > 0);
    } else if theirs != needs {
        let closer = ask(&theirs)?;
        if closer.total > 0 {
            unsaid = results.total - closer.total.min(results.total);
            (choices, results) = (theirs, closer);
        }
    }
    let ids: Vec<_> = results.hits.iter().map(|hit| hit.id).collect();
    Ok(Found { choices, total: results.total, cards: cards(cx, store::services::find_many(cx, &ids).await?).await?, near, unsaid })
}

fn query(cx: &Cx, asked: &Asked, meaning: &Meaning, choices: Choices) -> Query {
    let zone = asked.place().map_or("UTC", |place| place.country.zone());
    Query {
        language: Some(language()),
        area: asked.area.iter().map(|area| area.code.clone()).collect(),
        choices,
        age: meaning.age,
        today: jiff::tz::TimeZone::get(zone).ok().map(|zone| cx.now.to_zoned(zone).date()),
        limit: FIRST,
        ..Query::default()
    }
}

impl Outcome {
    /// The find page with the same choices.
    pub fn find(&self, choices: Choices) -> String {
        let area = self.asked.place().map(|place| place.code.to_string()).unwrap_or_default();
        Find { area, choices, seen: self.asked.way.seen.clone(), ..Find::default() }.href(language())
    }
    pub fn place_name(&self) -> Option<String> {
        self.asked.place().map(|place| place.names.text(language(), &[Language::En]).text)
    }
    /// Asking for help, with what is known filled in.
    pub fn ask(&self) -> String {
        let need = self.meaning.ask.as_ref().map_or("", |need| need.as_str());
        let area = self.asked.place().map_or("", |place| place.code.as_str());
        let urgency = self.meaning.urgency.map_or("", domain::routing::Urgency::code);
        links::refer::start_with(language(), need, area, urgency)
    }
}

pub fn page(outcome: Outcome) -> impl IntoView {
    let chips = answers::chips(&outcome.asked);
    let lines = outcome.asked.hotlines.clone();
    view! {
        <div class="guide">
            <h1>{say("guide-result-title")}</h1>
            {outcome.crisis.then(|| view! { <CrisisLines hotlines=lines/> })}
            {next::steps(&outcome)}
            {chips}
            {services(&outcome)}
        </div>
    }
}

fn services(outcome: &Outcome) -> impl IntoView + use<> {
    let found = &outcome.found;
    if found.total == 0 {
        return Either::Left(none(outcome));
    }
    let count = match outcome.place_name() {
        Some(area) => say_with("guide-count-in", &[("count", found.total.into()), ("area", area.into())]),
        None => say_with("guide-count", &[("count", found.total.into())]),
    };
    let area = outcome.asked.place().map(|place| place.code.clone());
    let all = outcome.find(found.choices.clone());
    let loose: Choices = found.choices.iter().filter(|(group, _)| *group != Group::Audience).collect();
    let unsaid = (found.unsaid > 0).then(|| (say_with("guide-unsaid", &[("count", found.unsaid.into())]), outcome.find(loose)));
    Either::Right(view! {
        <section class="results" id="services" aria-labelledby="count">
            <h2 id="count">{count}</h2>
            {found.near.then(|| view! { <p>{say("guide-near")}</p> })}
            {found.cards.list(area.as_ref())}
            {unsaid.map(|(words, href)| view! { <p><a href=href>{words}</a></p> })}
            <p class="actions"><a class="button" href=all>{say("guide-all")}</a></p>
        </section>
    })
}

/// Nothing is listed: that is no reason to go away.
fn none(outcome: &Outcome) -> impl IntoView + use<> {
    let here = outcome.place_name();
    let everywhere: Choices = outcome.found.choices.clone();
    let elsewhere =
        here.is_some().then(|| Find { choices: everywhere, seen: outcome.asked.way.seen.clone(), ..Find::default() }.href(language()));
    let title = match here {
        Some(area) => say_with("guide-nothing-in", &[("area", area.into())]),
        None => say("guide-nothing"),
    };
    view! {
        <section class="nothing">
            <h2>{title}</h2>
            <p>{say(if outcome.can_ask() { "guide-nothing-ask" } else { "guide-nothing-else" })}</p>
            <p class="actions">
                {elsewhere.map(|href| view! { <a class="button" href=href>{say("guide-elsewhere")}</a> })}
                <a class="button" href=outcome.find(Choices::default())>{say("guide-find")}</a>
            </p>
            {(!outcome.crisis).then(|| view! { <CrisisLines hotlines=outcome.asked.hotlines.clone()/> })}
        </section>
    }
}
