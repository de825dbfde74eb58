//! One visit: who came, in which language and when, read once a request and handed to pages, forms, islands and the API alike.
use super::{
    keep::Keep,
    links,
    load::{ErrorPage, Trouble},
    site::{AppState, Limited, Site, VisitorKey},
};
use axum::{
    extract::{FromRef, FromRequestParts, Query, Request, State},
    http::{HeaderMap, HeaderValue, Uri, header, request::Parts},
    middleware::Next,
    response::Response,
};
use cookie::{Cookie, SameSite, time::Duration};
use domain::{Language, access::Caller, area::AreaCode};
use leptos::prelude::*;
use store::Cx;

/// How the name of every cookie of ours begins.
pub const OURS: &str = "__Host-";
/// The cookies of the site; anonymous browsing sets none of them.
pub const SESSION: &str = "__Host-session";
pub const DRAFT: &str = "__Host-draft";
pub const FOLLOW: &str = "__Host-follow";
/// Of the browser that has set out for a municipality's own sign-on.
pub const SIGN_ON: &str = "__Host-sign-on";
/// Of a computer on which a member has signed in before.
pub const KNOWN: &str = "__Host-known";
pub const ANSWER: &str = "__Host-answer";
/// Of the browser that asked for a link to sign in.
pub const ASKED: &str = "__Host-asked";
/// The link itself, out of sight of the address.
pub const LINK: &str = "__Host-link";
/// A link of an invitation, then the browser that has begun with it.
pub const INVITED: &str = "__Host-invited";
/// Of the browser that claims a listing.
pub const CLAIMING: &str = "__Host-claiming";
/// A sign-in that waits for its second factor.
pub const STEP: &str = "__Host-step";
/// Of a question to a device that keeps passkeys.
pub const PASSKEY: &str = "__Host-passkey";
pub const CHECK: &str = "__Host-check";

/// Middleware: reads the session once.
pub async fn visit(State(state): State<AppState>, mut request: Request, next: Next) -> Response {
    let cx = begin(&state.site, request.headers(), links::is_watched(request.uri().path())).await;
    let cx = Cx { seen: request.extensions().get().map(Keep::seen), ..cx };
    request.extensions_mut().insert(cx);
    next.run(request).await
}

/// A page that stands open asks by itself: that alone keeps no session alive.
async fn begin(site: &Site, headers: &HeaderMap, by_itself: bool) -> Cx {
    let cx = Cx::new(site.db.clone(), Caller::Anyone, site.clock.now());
    let Some(token) = cookie_in(headers, SESSION) else { return cx };
    // A store that cannot be read makes a visitor of everyone: public pages say so themselves, the others ask to sign in.
    let member = if by_itself { store::sessions::peek(&cx, &token).await } else { store::sessions::member(&cx, &token).await };
    match member {
        Ok(Some(member)) => {
            let session = Some(store::SessionToken::new(&token));
            Cx { caller: Caller::Member(member), session, ..cx }
        }
        Ok(None) | Err(_) => cx,
    }
}

/// Makes site, visit and language known to the components of a page and to server functions.
pub fn provide_visit(site: &Site) {
    let parts = expect_context::<Parts>();
    provide_context(language_of(&parts.uri, &parts.headers));
    provide_context(cx_of(&parts, site));
    if let Some(keep) = parts.extensions.get::<Keep>() {
        provide_context(keep.clone());
    }
    provide_context(site.clone());
}

fn cx_of(parts: &Parts, site: &Site) -> Cx {
    parts.extensions.get().cloned().unwrap_or_else(|| Cx::new(site.db.clone(), Caller::Anyone, site.clock.now()))
}

/// Who asks, when, of which data: for components.
pub fn cx() -> Cx {
    expect_context()
}
pub fn site() -> Site {
    expect_context()
}
/// The language of the page that is being drawn.
pub fn language() -> Language {
    use_context().unwrap_or(Language::En)
}
/// Words in this language outside of a page, such as in a file.
pub fn with_language<T>(language: Language, what: impl FnOnce() -> T) -> T {
    Owner::new().with(|| {
        provide_context(language);
        what()
    })
}
/// The value of a name in the address's query: for components.
pub fn asked(name: &str) -> String {
    with_context::<Parts, _>(|parts| asked_in(&parts.uri, name)).unwrap_or_default()
}
/// Every value of a name that may stand in the address several times.
pub fn asked_all(name: &str) -> Vec<String> {
    let asked = with_context::<Parts, _>(|parts| all_asked(&parts.uri)).unwrap_or_default();
    asked.into_iter().filter(|(n, _)| n == name).map(|(_, value)| value).collect()
}
/// All names and values of the address's query, in its order.
pub fn asked_all_pairs() -> Vec<(String, String)> {
    with_context::<Parts, _>(|parts| Query::try_from_uri(&parts.uri).map(|asked| asked.0).unwrap_or_default()).unwrap_or_default()
}
/// The place that was chosen, which every link keeps.
pub fn area() -> Option<AreaCode> {
    Some(asked("area")).filter(|code| !code.is_empty()).map(AreaCode)
}
/// A cookie's value: for components.
pub fn cookie(name: &str) -> Option<String> {
    with_context::<Parts, _>(|parts| cookie_in(&parts.headers, name))?
}

pub fn asked_in(uri: &Uri, name: &str) -> String {
    all_asked(uri).into_iter().find(|(n, _)| n == name).map(|(_, value)| value).unwrap_or_default()
}
/// All that the address asks, in its order; a veiled need as it is called.
pub fn all_asked(uri: &Uri) -> Vec<(String, String)> {
    let asked = Query::<Vec<(String, String)>>::try_from_uri(uri).map(|asked| asked.0).unwrap_or_default();
    let unveiled = |(name, value): (String, String)| if name == links::NEED { (name, links::unveil(&value)) } else { (name, value) };
    asked.into_iter().map(unveiled).collect()
}
/// Whether any cookie of ours came along: all of them have a browser's own guard in their name.
pub fn has_cookie_of_ours(headers: &HeaderMap) -> bool {
    headers.get_all(header::COOKIE).into_iter().any(|line| line.as_bytes().windows(OURS.len()).any(|part| part == OURS.as_bytes()))
}
pub fn cookie_in(headers: &HeaderMap, name: &str) -> Option<String> {
    let lines = headers.get_all(header::COOKIE).into_iter().filter_map(|line| line.to_str().ok());
    let mut cookies = lines.flat_map(|line| Cookie::split_parse(line.to_owned())).filter_map(Result::ok);
    cookies.find(|c| c.name() == name).map(|c| c.value().to_owned())
}
/// A `Set-Cookie` that lives for so many minutes.
pub fn set_cookie(name: &'static str, value: String, minutes: i64) -> HeaderValue {
    header_of(Cookie::build((name, value)).max_age(Duration::minutes(minutes)))
}
/// A `Set-Cookie` that ends it at once.
pub fn end_cookie(name: &'static str) -> HeaderValue {
    header_of(Cookie::build((name, "")).max_age(Duration::ZERO))
}
fn header_of(cookie: cookie::CookieBuilder<'static>) -> HeaderValue {
    let cookie = cookie.path("/").secure(true).http_only(true).same_site(SameSite::Lax);
    HeaderValue::try_from(cookie.to_string()).unwrap_or(HeaderValue::from_static(""))
}

/// The address's language, else the first of the browser's that is ours, else English.
pub fn language_of(uri: &Uri, headers: &HeaderMap) -> Language {
    let wanted = || headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).and_then(preferred);
    links::language_of(uri.path()).or_else(wanted).unwrap_or(Language::En)
}

/// The best of `uk-UA,uk;q=0.9,en;q=0.8` that is one of the five.
fn preferred(accepted: &str) -> Option<Language> {
    let ours = accepted.split(',').filter_map(|range| {
        let (tag, weight) = range.split_once(';').unwrap_or((range, "q=1"));
        let weight: f32 = weight.trim().strip_prefix("q=").and_then(|q| q.parse().ok()).unwrap_or(0.0);
        let language: Language = tag.trim().split('-').next()?.to_ascii_lowercase().parse().ok()?;
        (weight > 0.0).then_some((language, weight))
    });
    // `max_by` would take the last of equals; the browser's first is meant.
    ours.fold(None, |best: Option<(Language, f32)>, next| best.filter(|b| b.1 >= next.1).or(Some(next))).map(|(language, _)| language)
}

/// The visit, as an extractor for forms and the API.
pub struct Visit(pub Cx);
impl<S: Send + Sync> FromRequestParts<S> for Visit
where
    Site: FromRef<S>,
{
    type Rejection = std::convert::Infallible;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(cx_of(parts, &Site::from_ref(state))))
    }
}

/// The language of a form's address.
pub struct Spoken(pub Language);
impl<S: Sync> FromRequestParts<S> for Spoken {
    type Rejection = std::convert::Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(language_of(&parts.uri, &parts.headers)))
    }
}

/// The cookies that came with a form.
pub struct Cookies(HeaderMap);
impl Cookies {
    pub fn get(&self, name: &str) -> Option<String> {
        cookie_in(&self.0, name)
    }
}
impl<S: Sync> FromRequestParts<S> for Cookies {
    type Rejection = std::convert::Infallible;
    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Self::Rejection> {
        Ok(Self(parts.headers.clone()))
    }
}

/// Asks whether this visitor may do something limited once more.
pub struct Allowance {
    site: Site,
    visitor: String,
}
impl Allowance {
    pub fn of_visitor(&self, what: Limited) -> Result<(), ErrorPage> {
        self.of(what, &self.visitor)
    }
    /// The one whose limits these are.
    pub fn site(&self) -> &Site {
        &self.site
    }
    pub fn of(&self, what: Limited, key: &str) -> Result<(), ErrorPage> {
        if self.site.limits.allow(what, key) { Ok(()) } else { Err(ErrorPage(Trouble::TooMany)) }
    }
}
impl<S: Send + Sync> FromRequestParts<S> for Allowance
where
    Site: FromRef<S>,
{
    type Rejection = std::convert::Infallible;
    async fn from_request_parts(parts: &mut Parts, state: &S) -> Result<Self, Self::Rejection> {
        let visitor = parts.extensions.get::<VisitorKey>().map(|key| key.0.clone()).unwrap_or_default();
        Ok(Self { site: Site::from_ref(state), visitor })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_browser_gets_its_own_first_language_that_is_ours() {
        for (accepted, language) in [
            ("uk-UA,uk;q=0.9,en;q=0.8", Some(Language::Uk)),
            ("de,pl;q=0.5,en;q=0.7", Some(Language::En)),
            ("lt, ru", Some(Language::Lt)),
            ("en;q=0", None),
            ("*", None),
        ] {
            assert_eq!(preferred(accepted), language, "{accepted}");
        }
    }
    #[test]
    fn a_cookie_of_ours_is_read_only_by_this_site_over_https() {
        let set = set_cookie(DRAFT, "abc".into(), 60);
        let set = set.to_str().unwrap();
        assert!(
            ["__Host-draft=abc", "HttpOnly", "Secure", "SameSite=Lax", "Path=/", "Max-Age=3600"].iter().all(|part| set.contains(part)),
            "{set}"
        );
        assert!(end_cookie(DRAFT).to_str().unwrap().contains("Max-Age=0"));
    }
}
