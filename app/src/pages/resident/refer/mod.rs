//! Asking for help: the journey and its steps, one question a page. The draft lives sealed in the store; its only key is the visitor's cookie.
pub mod check;
pub mod consent;
pub mod contact;
pub mod intro;
pub mod need;
pub mod person;
pub mod place;
mod question;
pub mod sent;
mod summary;

use crate::pages::{
    FormRoute,
    doors::Door::Draft as DraftDoor,
    links::{self, pattern},
    load::{loaded, to},
    redraw::Redraw,
    visit::{Cookies, DRAFT, cookie, cx, language},
};
use axum::{
    http::{HeaderValue, StatusCode, header::LOCATION},
    response::Response,
    routing::post,
};
use domain::{Attempt, Language, Problem, Result, refer_form::Step, referral::Draft};
use leptos::{either::EitherOf3, prelude::*};
use leptos_axum::ResponseOptions;
use seal::Secrets;
use store::Cx;

/// What the steps send.
pub fn forms() -> Vec<FormRoute> {
    vec![
        FormRoute::new(pattern::REFER, DraftDoor, post(intro::start)),
        FormRoute::new(pattern::REFER_NEED, DraftDoor, post(need::submit)),
        FormRoute::new(pattern::REFER_PLACE, DraftDoor, post(place::submit)),
        FormRoute::new(pattern::REFER_PERSON, DraftDoor, post(person::submit)),
        FormRoute::new(pattern::REFER_CONTACT, DraftDoor, post(contact::submit)),
        FormRoute::new(pattern::REFER_CONSENT, DraftDoor, post(consent::submit)),
        FormRoute::new(pattern::REFER_CHECK, DraftDoor, post(check::submit)),
    ]
}

/// Where a step's question stands.
pub fn address(language: Language, step: Step) -> String {
    use links::refer;
    match step {
        Step::Need => refer::need(language),
        Step::Place => refer::place(language),
        Step::Person => refer::person(language),
        Step::Contact => refer::contact(language),
        Step::Consent => refer::consent(language),
        Step::Check => refer::check(language),
    }
}

/// The draft that this browser's cookie opens, with the secrets that the cookie holds.
pub struct Journey {
    pub secrets: Secrets,
    pub draft: Draft,
}
impl Journey {
    /// `None` without a cookie, after its hour, or once the request was sent.
    async fn open(cx: &Cx, cookie: Option<String>) -> Result<Option<Self>> {
        let Some(secrets) = cookie.as_deref().and_then(Secrets::from_cookie) else { return Ok(None) };
        let draft = store::drafts::load(cx, &secrets).await?;
        Ok(draft.map(|draft| Self { secrets, draft }))
    }
    pub async fn of(cx: &Cx, cookies: &Cookies) -> Result<Option<Self>> {
        Self::open(cx, cookies.get(DRAFT)).await
    }
    /// Keeps the answers and goes on to the first question that is still open.
    pub async fn go_on(&self, cx: &Cx, language: Language) -> Result<Response> {
        store::drafts::save(cx, &self.secrets, &self.draft).await?;
        Ok(to(&address(language, Step::next(&self.draft))))
    }
}

/// Draws a step for the draft at hand, with what else it needs. Who jumps ahead is led to the first open question; who has no draft
/// is told how to start again.
pub fn step<T, L, V>(
    step: Step,
    load: impl FnOnce(Cx, Draft) -> L + Send + 'static,
    view: impl FnOnce(Draft, T) -> V + Send + 'static,
) -> impl IntoView
where
    T: Send + 'static,
    L: Future<Output = Result<T>> + Send + 'static,
    V: IntoView + 'static,
{
    let (cx, cookie) = (cx(), cookie(DRAFT));
    let all = async move {
        let Some(journey) = Journey::open(&cx, cookie).await? else { return Ok(Found::Nothing) };
        let open = Step::next(&journey.draft);
        if open < step {
            return Ok(Found::Ahead(open));
        }
        let more = load(cx, journey.draft.clone()).await?;
        Ok(Found::Draft(Box::new(journey.draft), more))
    };
    loaded(all, move |found| match found {
        Found::Draft(draft, more) => EitherOf3::A(view(*draft, more)),
        Found::Ahead(open) => {
            go_to(&address(language(), open));
            EitherOf3::B(())
        }
        Found::Nothing => EitherOf3::C(sent::lost()),
    })
}

enum Found<T> {
    Draft(Box<Draft>, T),
    Ahead(Step),
    Nothing,
}

/// Leads elsewhere while a page is being drawn.
pub fn go_to(address: &str) {
    if let (Some(response), Ok(address)) = (use_context::<ResponseOptions>(), HeaderValue::from_str(address)) {
        response.set_status(StatusCode::SEE_OTHER);
        response.insert_header(LOCATION, address);
    }
}

/// For a step that needs nothing but the draft.
pub async fn nothing_more(_: Cx, _: Draft) -> Result<()> {
    Ok(())
}

/// What was just refused, else what the draft holds.
pub fn typed<F: Clone + Send + Sync + 'static>(kept: F) -> Attempt<F> {
    use_context().unwrap_or(Attempt { form: kept, problems: vec![] })
}

/// The same page again, with what was typed and what is wrong with it.
pub async fn refuse<F: Clone + Send + Sync + 'static>(page: Redraw, form: F, problems: Vec<Problem>) -> Response {
    page.with(Attempt { form, problems }).await
}

/// The cookie is gone or its hour is over: the page itself says so, and how to start again.
pub fn lost(language: Language, step: Step) -> Response {
    to(&address(language, step))
}
