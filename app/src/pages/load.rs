//! Waiting for a record, and saying so when it is not there: every error in the site's own layout, with the right status.
use super::{
    draw::{draw_view, title},
    links, problem,
    site::AppState,
    visit::{area, language, language_of},
    words::say,
};
use axum::{
    body::Body,
    extract::{Request, State, multipart::MultipartError},
    http::{Method, StatusCode},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::{Error, Result};
use leptos::{either::Either, prelude::*};
use leptos_axum::ResponseOptions;

/// Why there is no page, in kinds that a person can act on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trouble {
    NotFound,
    Forbidden,
    Stale,
    Invalid,
    TooLarge,
    TooMany,
    Unavailable,
    /// Something was sent, and it could not be written.
    NotSaved,
    /// What is sealed cannot be opened; everything else works.
    Locked,
}

impl Trouble {
    pub const ALL: [Self; 9] = [
        Self::NotFound,
        Self::Forbidden,
        Self::Stale,
        Self::Invalid,
        Self::TooLarge,
        Self::TooMany,
        Self::Unavailable,
        Self::NotSaved,
        Self::Locked,
    ];
    pub const fn status(self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::Forbidden => StatusCode::FORBIDDEN,
            Self::Stale => StatusCode::CONFLICT,
            Self::Invalid => StatusCode::UNPROCESSABLE_ENTITY,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::TooMany => StatusCode::TOO_MANY_REQUESTS,
            Self::Unavailable | Self::NotSaved | Self::Locked => StatusCode::SERVICE_UNAVAILABLE,
        }
    }
    pub(super) const fn words(self) -> (&'static str, &'static str) {
        match self {
            Self::NotFound => ("error-not-found-title", "error-not-found-what"),
            Self::Forbidden => ("error-forbidden-title", "error-forbidden-what"),
            Self::Stale => ("error-stale-title", "error-stale-what"),
            Self::Invalid => ("error-invalid-title", "error-invalid-what"),
            Self::TooLarge => ("error-too-large-title", "error-too-large-what"),
            Self::TooMany => ("error-too-many-title", "error-too-many-what"),
            Self::Unavailable => ("error-unavailable-title", "error-unavailable-what"),
            Self::NotSaved => ("error-not-saved-title", "error-not-saved-what"),
            Self::Locked => ("error-locked-title", "error-locked-what"),
        }
    }
}
impl From<Error> for Trouble {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::NotFound,
            Error::Forbidden => Self::Forbidden,
            Error::Stale => Self::Stale,
            Error::Invalid(_) => Self::Invalid,
            Error::Unavailable => Self::Unavailable,
            Error::Locked => Self::Locked,
            Error::TooOften => Self::TooMany,
        }
    }
}

/// Draws `view` once `load` has answered; an error becomes a page with the right status.
pub fn loaded<T, V>(load: impl Future<Output = Result<T>> + Send + 'static, view: impl FnOnce(T) -> V + Send + 'static) -> impl IntoView
where
    T: Send + 'static,
    V: IntoView + 'static,
{
    view! {
        <Suspense>
            {Suspend::new(async move {
                match load.await {
                    Ok(it) => Either::Left(view(it)),
                    Err(error) => Either::Right(sorry(error)),
                }
            })}
        </Suspense>
    }
}

/// The page of an error, inside another page's drawing.
pub fn sorry(trouble: impl Into<Trouble>) -> impl IntoView {
    let trouble = trouble.into();
    if let Some(response) = use_context::<ResponseOptions>() {
        response.set_status(trouble.status());
    }
    let (heading, what) = trouble.words();
    title(say(heading));
    let language = language();
    view! {
        <div class="sorry">
            <h1>{say(heading)}</h1>
            <p class="lead">{say(what)}</p>
            <p>{say("error-danger")} " " <a href="tel:112">"112"</a></p>
            <p class="actions">
                <a class="button" href=links::with_area(links::find(language), area().as_ref())>{say("error-find")}</a>
                <a href=links::with_area(links::home(language), area().as_ref())>{say("error-home")}</a>
            </p>
        </div>
    }
}

/// What a form answers: a page, a redirect, or an error in the site's own layout.
pub type Answer = std::result::Result<Response, ErrorPage>;

/// An error on its way out; `dress` draws it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ErrorPage(pub Trouble);

impl From<Error> for ErrorPage {
    fn from(error: Error) -> Self {
        Self(error.into())
    }
}
/// A file that cannot be read to its end.
impl From<MultipartError> for ErrorPage {
    fn from(fault: MultipartError) -> Self {
        Self(if fault.status() == StatusCode::PAYLOAD_TOO_LARGE { Trouble::TooLarge } else { Trouble::Invalid })
    }
}
impl IntoResponse for ErrorPage {
    fn into_response(self) -> Response {
        let mut response = self.0.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}
/// 303: after a success the browser asks for another page, so that going back and reloading send nothing twice.
pub fn to(address: &str) -> Response {
    axum::response::Redirect::to(address).into_response()
}

/// Middleware: draws an `ErrorPage`, and every bare refusal of an inner layer, in the site's own layout; for a program as JSON.
pub async fn dress(State(state): State<AppState>, request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let mut again = parts.clone();
    let answer = next.run(Request::from_parts(parts, body)).await;
    let Some(trouble) = trouble_of(&answer) else { return answer };
    // Who has sent something must know what became of it. Of what broke in the middle nobody can say.
    let unwritten = again.method != Method::GET && answer.status() == StatusCode::SERVICE_UNAVAILABLE && trouble == Trouble::Unavailable;
    let trouble = if unwritten { Trouble::NotSaved } else { trouble };
    let mut page = if problem::wanted(&again.headers) || links::is_api(again.uri.path()) {
        problem::answer(language_of(&again.uri, &again.headers), trouble, &[])
    } else {
        again.method = Method::GET;
        draw_view(state.site, Request::from_parts(again, Body::empty()), move || sorry(trouble)).await
    };
    // What broke says so; that it is drawn as "unavailable" is for people.
    *page.status_mut() = if answer.status() == StatusCode::INTERNAL_SERVER_ERROR { answer.status() } else { trouble.status() };
    // What the refusal said besides its status, such as Retry-After and Set-Cookie.
    for (name, value) in answer.headers() {
        if !["content-type", "content-length"].contains(&name.as_str()) {
            page.headers_mut().append(name, value.clone());
        }
    }
    page
}

/// Refusals that nobody has drawn yet: by us, by axum's extractors, by a layer. JSON of the API is left alone.
fn trouble_of(answer: &Response) -> Option<Trouble> {
    if let Some(page) = answer.extensions().get::<ErrorPage>() {
        return Some(page.0);
    }
    let kind = answer.headers().get(axum::http::header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or("text/plain");
    if !kind.starts_with("text/plain") {
        return None;
    }
    match answer.status() {
        StatusCode::BAD_REQUEST | StatusCode::UNSUPPORTED_MEDIA_TYPE | StatusCode::UNPROCESSABLE_ENTITY => Some(Trouble::Invalid),
        StatusCode::NOT_FOUND | StatusCode::METHOD_NOT_ALLOWED => Some(Trouble::NotFound),
        StatusCode::INTERNAL_SERVER_ERROR => Some(Trouble::Unavailable),
        status => Trouble::ALL.into_iter().find(|t| t.status() == status),
    }
}
