//! Addresses of listings that became a part of another lead on to it for good: those of their pages, and those at the desks.
use crate::pages::links::{self, pattern};
use axum::{
    extract::{MatchedPath, Request},
    http::{HeaderValue, Method, StatusCode, header::LOCATION},
    middleware::Next,
    response::{IntoResponse, Response},
};
use domain::Id;
use store::{Cx, duplicates};

/// Pages that are about one listing.
const ABOUT: [&str; 7] = [
    pattern::SERVICE,
    pattern::ORGANIZATION,
    pattern::LISTING,
    pattern::LISTING_SECTION,
    pattern::STAFF_HISTORY,
    pattern::PROVIDER_HISTORY,
    pattern::STAFF_FRESHNESS_SERVICE,
];

/// Middleware of the pages. Looks in memory until the catalogue changes.
pub async fn lead_on(request: Request, next: Next) -> Response {
    let Some((cx, address, written)) = asked(&request) else { return next.run(request).await };
    let id = written.parse::<Id<str>>().map(Id::text).unwrap_or_default();
    let kept = duplicates::kept_for(&cx, &id).await.ok().flatten();
    let address = kept.and_then(|(_, kept)| HeaderValue::from_str(&links::staff::moved(&address, &written, &kept)).ok());
    match address {
        Some(address) => (StatusCode::PERMANENT_REDIRECT, [(LOCATION, address)]).into_response(),
        None => next.run(request).await,
    }
}

/// The whole address, and the id that it names, of a page that is about one listing.
fn asked(request: &Request) -> Option<(Cx, String, String)> {
    if request.method() != Method::GET && request.method() != Method::HEAD {
        return None;
    }
    let matched = request.extensions().get::<MatchedPath>()?.as_str();
    let about = ABOUT.into_iter().find(|pattern| *pattern == matched)?;
    let place = about.split('/').position(|part| part == "{id}")?;
    let written = request.uri().path().split('/').nth(place)?.to_owned();
    let address = request.uri().path_and_query()?.as_str().to_owned();
    Some((request.extensions().get::<Cx>()?.clone(), address, written))
}
