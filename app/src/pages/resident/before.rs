//! Before services for crises: numbers to call, and that nobody watches here. One page, no question, nothing kept; then on to the services.
//! Words that speak of danger end here: they stand in no address that leads on.
use crate::pages::{
    FormRoute, Left,
    doors::Door::Discreet,
    draw::title,
    links::{self, NEED, pattern},
    load::{Answer, loaded, to},
    parts::{
        crisis::CrisisLines,
        field::{Choice, Select},
        quick_exit::QuickExit,
    },
    shortlist,
    site::{Limited, Site},
    visit::{Allowance, Spoken, Visit, all_asked, cx, language, language_of},
    words::say,
};
use axum::{
    Form,
    extract::{MatchedPath, Request, State},
    http::{HeaderValue, Method, Uri, header::CACHE_CONTROL, request::Parts},
    middleware::Next,
    response::Response,
    routing::post,
};
use domain::{
    Language, Result,
    access::Caller,
    area::{Area, AreaCode},
    crisis::{GROUP, danger, is_crisis},
    hotline::Hotline,
    search::{Group, Query},
    taxonomy::TermCode,
};
use leptos::prelude::*;
use store::Cx;

/// Words may be sent instead of standing in an address: the search box of pages about crises does so.
pub fn forms() -> Vec<FormRoute> {
    vec![FormRoute::new(pattern::FIND, Discreet, post(ask))]
}

/// Where one goes on to, when that is no service.
const TO_GUIDE: &str = "guide";
/// No place has a longer code.
const LONGEST_CODE: usize = 64;

/// Words of danger came from a form that would have kept them: the page says that it did not.
const UNSENT: &str = "unsent";

/// What an address or a form asks.
type Asked = Vec<(String, String)>;

fn value<'a>(asked: &'a Asked, name: &str) -> &'a str {
    asked.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
}
/// Without these names.
fn without(asked: &Asked, names: &[&str]) -> Asked {
    asked.iter().filter(|(name, _)| !names.contains(&name.as_str())).cloned().collect()
}
fn borrowed(asked: &Asked) -> Vec<(&str, &str)> {
    asked.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect()
}
/// The mark that one has passed the page; random, so that leaving quickly can end this visit alone.
fn mark(asked: &Asked) -> Option<&str> {
    Some(value(asked, "seen")).filter(|mark| Left::is_mark(mark))
}
fn new_mark() -> String {
    seal::random_token().chars().filter(char::is_ascii_alphanumeric).take(12).collect()
}

/// What is to be done with a question before any page is drawn.
enum Gate {
    Open,
    /// About a crisis, and the page was seen: shown, and kept by no cache.
    Shown,
    To(String),
}

/// Middleware of the pages. Staff are not stopped: they look for others all day.
pub async fn pause(State(site): State<Site>, request: Request, next: Next) -> Response {
    let gate = match stopped(&request) {
        Some((cx, place)) => gate(&site, &cx, place).await,
        None => Gate::Open,
    };
    let mut answer = match gate {
        Gate::Open => return next.run(request).await,
        Gate::Shown => next.run(request).await,
        Gate::To(address) => to(&address),
    };
    answer.headers_mut().insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    answer
}

/// Where a visitor wants to go.
struct Place {
    pattern: String,
    uri: Uri,
    language: Language,
}

/// `None` for staff, for what is no page about services, and for all that is no reading.
fn stopped(request: &Request) -> Option<(Cx, Place)> {
    let pattern = request.extensions().get::<MatchedPath>()?.as_str();
    let cx = request.extensions().get::<Cx>().filter(|cx| !matches!(cx.caller, Caller::Member(_)))?;
    let reading = matches!(*request.method(), Method::GET | Method::HEAD);
    let place =
        || Place { pattern: pattern.to_owned(), uri: request.uri().clone(), language: language_of(request.uri(), request.headers()) };
    (reading && [pattern::FIND, pattern::SERVICE, pattern::LIST, pattern::GUIDE, pattern::BEFORE].contains(&pattern))
        .then(|| (cx.clone(), place()))
}

async fn gate(site: &Site, cx: &Cx, place: Place) -> Gate {
    let (language, asked) = (place.language, all_asked(&place.uri));
    if let Some(mark) = mark(&asked)
        && (site.left.has(mark, cx.now) || store::visits::was_left(cx, mark).await.unwrap_or(false))
    {
        return Gate::To(links::home(language));
    }
    let gate = match place.pattern.as_str() {
        pattern::FIND => of_find(site, cx, language, &asked, place.uri.query().unwrap_or_default()).await,
        pattern::SERVICE => of_service(cx, language, &asked, place.uri.path()).await,
        pattern::LIST => of_list(cx, &asked).await,
        pattern::GUIDE => of_guide(cx, language, &asked).await,
        _ if mark(&asked).is_some() => Gate::Shown,
        _ => Gate::To(to_before(language, value(&asked, "to"), &without(&asked, &["to", "q"]))),
    };
    // Whatever bears the mark must be asked for again after its visitor has left: no memory may hold it.
    if matches!(gate, Gate::Open) && mark(&asked).is_some() { Gate::Shown } else { gate }
}

async fn of_find(site: &Site, cx: &Cx, language: Language, asked: &Asked, query: &str) -> Gate {
    if let Some(need) = spoken(site, cx, asked).await {
        return Gate::To(lead(language, asked, &need));
    }
    let crisis: Vec<&str> =
        asked.iter().filter(|(name, value)| name == NEED && is_crisis(&TermCode(value.clone()))).map(|(_, v)| &**v).collect();
    match (crisis.is_empty(), mark(asked)) {
        (true, _) => Gate::Open,
        (false, None) => Gate::To(to_before(language, "", asked)),
        // A form has put the need into the address by its name.
        (false, Some(_)) if crisis.iter().any(|need| query.contains(&links::encode(need))) => {
            Gate::To(links::with(links::find(language), &borrowed(asked)))
        }
        (false, Some(_)) => Gate::Shown,
    }
}

async fn of_service(cx: &Cx, language: Language, asked: &Asked, path: &str) -> Gate {
    let id = path.rsplit('/').next().unwrap_or_default();
    let Ok(service) = id.parse() else { return Gate::Open };
    match store::services::find(cx, service).await {
        Ok(service) if service.needs().iter().any(is_crisis) => match mark(asked) {
            None => Gate::To(to_before(language, id, asked)),
            Some(_) => Gate::Shown,
        },
        // What cannot be read says so itself.
        Ok(_) | Err(_) => Gate::Open,
    }
}

/// What was gathered is carried to the door, so nothing stands before it; but no memory holds a list with a service for crises.
async fn of_list(cx: &Cx, asked: &Asked) -> Gate {
    let named = shortlist::read(value(asked, shortlist::NAME)).services;
    match store::services::find_many(cx, &named).await {
        Ok(services) if services.iter().flat_map(|service| service.needs()).any(|need| is_crisis(&need)) => Gate::Shown,
        // What cannot be read says so itself.
        Ok(_) | Err(_) => Gate::Open,
    }
}

/// An answer that tells of danger, to whichever question.
async fn of_guide(cx: &Cx, language: Language, asked: &Asked) -> Gate {
    // What cannot be read says so itself.
    let Ok(guide) = store::guide::read(cx).await else { return Gate::Open };
    let crisis = guide.walk(asked, !value(asked, "area").is_empty()).is_crisis();
    match (crisis, mark(asked)) {
        (false, _) => Gate::Open,
        (true, None) => Gate::To(to_before(language, TO_GUIDE, asked)),
        (true, Some(_)) => Gate::Shown,
    }
}

/// The need that words of danger stand for; the whole group where they stand for several, or where nobody in this place answers that one.
async fn spoken(site: &Site, cx: &Cx, asked: &Asked) -> Option<TermCode> {
    let words = value(asked, "q");
    if words.is_empty() {
        return None;
    }
    // A list that cannot be read must not close the search; the find page shows the numbers by itself when it understands a crisis.
    let list = store::danger_words::list(cx).await.ok()?;
    let mut spoken = danger(words, &list);
    if spoken.is_empty() {
        // What the search would take it for, typed on another keyboard or with slips.
        spoken = site.index.readings(words).iter().flat_map(|reading| danger(reading, &list)).collect();
    }
    let mut needs = spoken.into_iter();
    let (first, second) = (needs.next()?, needs.next());
    let answered = second.is_none() && is_answered(site, cx, &first, value(asked, "area")).await;
    Some(if answered { first } else { TermCode(GROUP.to_owned()) })
}

async fn is_answered(site: &Site, cx: &Cx, need: &TermCode, area: &str) -> bool {
    let area = store::areas::path(cx, &AreaCode(area.to_owned())).await.unwrap_or_default();
    let choices = [(Group::Need, need.as_str())].into_iter().collect();
    let (area, today) = (area.into_iter().map(|area| area.code).collect(), Some(store::checks::today(cx)));
    let query = Query { choices, area, today, limit: 1, ..Query::default() };
    site.index.find(&query).is_ok_and(|found| found.total > 0)
}

/// On from words of danger: without them, and through the page unless it was seen.
fn lead(language: Language, asked: &Asked, need: &TermCode) -> String {
    let mut asked = without(asked, &["q", "page", NEED]);
    asked.push((NEED.to_owned(), need.to_string()));
    if mark(&asked).is_some() { links::with(links::find(language), &borrowed(&asked)) } else { to_before(language, "", &asked) }
}

fn to_before(language: Language, service: &str, asked: &Asked) -> String {
    let mut asked = without(asked, &["seen", "page"]);
    asked.push(("seen".to_owned(), new_mark()));
    links::before(language, service, &borrowed(&asked))
}

/// Words that were sent rather than written into an address.
pub async fn ask(
    State(site): State<Site>,
    Visit(cx): Visit,
    Spoken(language): Spoken,
    allowance: Allowance,
    Form(asked): Form<Asked>,
) -> Answer {
    allowance.of_visitor(Limited::Search)?;
    let staff = matches!(cx.caller, Caller::Member(_));
    let address = match spoken(&site, &cx, &asked).await {
        Some(need) if !staff => lead(language, &asked, &need),
        _ => links::with(links::find(language), &borrowed(&asked)),
    };
    Ok(to(&address))
}

/// Where words of danger lead that were typed into another form: to the numbers, and nothing of them goes along. `None` for all other words.
pub async fn instead(site: &Site, cx: &Cx, language: Language, words: &str, area: &str) -> Option<String> {
    let place = if area.len() <= LONGEST_CODE { area } else { "" };
    let asked: Asked = [("q", words), ("area", place), (UNSENT, "1")].map(|(name, value)| (name.to_owned(), value.to_owned())).into();
    let need = spoken(site, cx, &asked).await.filter(|_| !matches!(cx.caller, Caller::Member(_)))?;
    Some(lead(language, &asked, &need))
}

struct Before {
    asked: Asked,
    /// The chosen place.
    place: Option<Area>,
    municipalities: Vec<Area>,
    hotlines: Vec<Hotline>,
}

async fn load(cx: Cx, asked: Asked) -> Result<Before> {
    let place = store::areas::path(&cx, &AreaCode(value(&asked, "area").to_owned())).await?.into_iter().next();
    let hotlines = match &place {
        Some(place) => store::hotlines::of_country(&cx, &place.country, Some(&place.code)).await?,
        None => vec![],
    };
    Ok(Before { asked, place, municipalities: store::areas::municipalities_with_rules(&cx).await?, hotlines })
}

/// The title is one that may be read over a shoulder.
#[component]
pub fn Page() -> impl IntoView {
    title(say("crisis-before-title"));
    let asked = use_context::<Parts>().map(|parts| all_asked(&parts.uri)).unwrap_or_default();
    view! { <QuickExit/> {loaded(load(cx(), asked), page)} }
}

fn page(before: Before) -> impl IntoView {
    let here = before.place.is_none().then(|| choose(&before));
    let on = on(&before.asked);
    let unsent = !value(&before.asked, UNSENT).is_empty();
    view! {
        <h1>{say("crisis-before-title")}</h1>
        <p class="lead">{say("crisis-before-lead")}</p>
        {unsent.then(|| view! { <p><strong>{say("crisis-before-unsent")}</strong></p> })}
        <CrisisLines hotlines=before.hotlines/>
        {here}
        <p class="actions"><a class="button primary" href=on>{say("crisis-before-on")}</a></p>
        <p>{say("crisis-before-leave")}</p>
    }
}

/// Where one was going, with the mark of having been here.
fn on(asked: &Asked) -> String {
    let language = language();
    let rest = without(asked, &["to", "q", UNSENT]);
    let path = match (value(asked, "to"), value(asked, "to").parse()) {
        (TO_GUIDE, _) => links::guide(language, &[]),
        (_, Ok(service)) => links::service(language, service),
        (_, Err(_)) => links::find(language),
    };
    links::with(path, &borrowed(&rest))
}

/// A country's own lines need a place; choosing one leads back here.
fn choose(before: &Before) -> impl IntoView + use<> {
    let places =
        before.municipalities.iter().map(|area| Choice::new(area.code.as_str(), area.names.text(language(), &[Language::En]).text));
    let hidden = without(&before.asked, &["area", "q"]).into_iter().map(|(name, value)| {
        let value = if name == NEED { links::veil(&value) } else { value };
        view! { <input type="hidden" name=name value=value/> }
    });
    let hidden = hidden.collect_view();
    view! {
        <form method="get" action=links::before(language(), "", &[]) class="question" novalidate>
            <Select name="area" label=say("crisis-before-place") groups=vec![(String::new(), places.collect())] value=String::new()/>
            {hidden}
            <button>{say("crisis-before-show")}</button>
        </form>
    }
}
