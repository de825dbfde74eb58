//! Drawn pages of the public catalogue, kept in memory and handed to the next who asks: by path (the language is part of it) and question,
//! until the catalogue or the index changes, or until a part of the page is no longer true (`app::pages::keep`). What is asked with one of
//! our cookies is drawn for that visitor alone; nothing personal ever comes here, and nothing that is here is ever written down.
//!
//! Whether the catalogue has changed is asked of the database with every request: a page with an address that another process has
//! just hidden is not handed out once more. An answer that is kept costs about as much as a file, so it is not counted as a search.
mod pressed;
mod shelf;

use super::Front;
use app::pages::{Door, Site, doors, keep::Keep, links, visit};
use axum::{
    body::to_bytes,
    extract::{MatchedPath, Query, Request, State},
    http::{
        HeaderMap, Method, StatusCode, Uri,
        header::{AUTHORIZATION, CACHE_CONTROL, CONTENT_SECURITY_POLICY, CONTENT_TYPE, SET_COOKIE},
    },
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::access::Caller;
use pressed::Pressed;
pub use shelf::Pages;
use shelf::{Edition, Page};
use std::sync::Arc;
use store::Cx;

/// A longer question is nobody else's.
const LONGEST_NAME: usize = 2048;

#[derive(Clone)]
pub struct Keeper {
    pub site: Site,
    pub front: Front,
}

/// Middleware: a page that is kept, else one that is drawn, and then kept.
pub async fn keep_pages(State(keeper): State<Keeper>, request: Request, next: Next) -> Response {
    let Some(name) = name_of(&request) else { return next.run(request).await };
    let (site, pages) = (&keeper.site, &keeper.front.pages);
    let cx = Cx::new(site.db.clone(), Caller::Anyone, site.clock.now());
    // Where the database does not answer, anything may have been hidden: the page itself says that it cannot be drawn.
    let Ok(newest) = store::changes::newest(&cx).await else { return next.run(request).await };
    let edition = Edition { newest, index: site.index.revision() };
    if let Some(page) = pages.find(edition, &name, cx.now_ms()) {
        page.keep.answered(&request, &cx);
        return page.pressed.answer(request.headers());
    }
    let headers = request.headers().clone();
    match drawn(request, next, Keep::new(cx.now, newest)).await {
        Err(answer) => answer,
        Ok(page) => {
            let page = Arc::new(page);
            pages.keep(edition, name, &page, cx.now_ms());
            page.pressed.answer(&headers)
        }
    }
}

/// The page, or an answer that is only for the one who asked.
async fn drawn(mut request: Request, next: Next, keep: Keep) -> Result<Page, Response> {
    request.extensions_mut().insert(keep.clone());
    let answer = next.run(request).await;
    if !is_for_everyone(&answer) {
        return Err(answer);
    }
    let (parts, body) = answer.into_parts();
    let body = to_bytes(body, usize::MAX).await.map_err(|_| StatusCode::INTERNAL_SERVER_ERROR.into_response())?;
    Ok(Page { pressed: Pressed::new(parts.headers, body), keep })
}

/// A page of the public catalogue, asked for by someone of whom nothing is known. Parts of the question that are empty are left out, and the
/// order of different names does not matter.
fn name_of(request: &Request) -> Option<String> {
    let (uri, headers) = (request.uri(), request.headers());
    let route = request.extensions().get::<MatchedPath>()?.as_str();
    let public = || doors().iter().any(|line| line.path == route && line.door == Door::Anyone);
    let nameless = request.method() == Method::GET && !is_known(headers) && links::language_of(uri.path()).is_some();
    (nameless && public()).then(|| name(uri))?.filter(|name| name.len() <= LONGEST_NAME)
}

fn name(uri: &Uri) -> Option<String> {
    let mut asked: Vec<(String, String)> = Query::try_from_uri(uri).ok()?.0;
    asked.retain(|(_, value)| !value.is_empty());
    asked.sort_by(|one, other| one.0.cmp(&other.0));
    Some(links::with(uri.path().to_owned(), &asked.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect::<Vec<_>>()))
}

/// All our cookies, of sessions, drafts and receipts, and those to come, begin alike (`visit::OURS`).
fn is_known(headers: &HeaderMap) -> bool {
    headers.contains_key(AUTHORIZATION) || visit::has_cookie_of_ours(headers)
}

/// What the page itself has said: that it is whole, without a cookie, without a nonce, and that it may be asked for again.
fn is_for_everyone(answer: &Response) -> bool {
    let says = |name, what: &str| answer.headers().get(name).and_then(|value| value.to_str().ok()).is_some_and(|v| v.starts_with(what));
    answer.status() == StatusCode::OK
        && says(CONTENT_TYPE, "text/html")
        && says(CACHE_CONTROL, "no-cache")
        && !answer.headers().contains_key(SET_COOKIE)
        && !answer.headers().contains_key(CONTENT_SECURITY_POLICY)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_question_has_one_name_however_it_is_written() {
        let named = |address: &'static str| name(&Uri::from_static(address));
        let one = named("/uk/find?q=%D0%B4%D1%96%D0%BC&area=LT-58");
        assert!(one.is_some());
        for same in ["/uk/find?area=LT-58&q=%d0%b4%d1%96%d0%bc", "/uk/find?need=&area=LT-58&q=%D0%B4%D1%96%D0%BC&page="] {
            assert_eq!(named(same), one, "{same}");
        }
        for other in
            ["/ru/find?q=%D0%B4%D1%96%D0%BC&area=LT-58", "/uk/find?q=%D0%B4%D1%96%D0%BC", "/uk/find?q=%D0%B4%D1%96%D0%BC&area=LT-58&x=1"]
        {
            assert_ne!(named(other), one, "{other}");
        }
        // Of one name the order may matter, and a value may hold what divides values.
        assert_ne!(named("/uk/find?need=a&need=b"), named("/uk/find?need=b&need=a"));
        assert_ne!(named("/uk/find?q=a%26area%3Db"), named("/uk/find?q=a&area=b"));
    }
}
