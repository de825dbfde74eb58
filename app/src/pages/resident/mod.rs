//! Someone looking for help, for themselves or another; and leaving quickly.
pub mod find;
pub mod follow;
pub mod guide;
pub mod home;
pub mod list;
pub mod offer;
pub mod organization;
pub mod refer;
pub mod service;

use crate::pages::{
    FormRoute, Site,
    load::to,
    visit::{DRAFT, FOLLOW, end_cookie},
};
use axum::{
    extract::State,
    http::{
        HeaderName, HeaderValue,
        header::{CACHE_CONTROL, SET_COOKIE},
    },
    response::Response,
};

/// What residents send.
pub fn forms() -> Vec<FormRoute> {
    refer::forms().into_iter().chain(follow::forms()).collect()
}

/// Away from here, at once, leaving nothing of this visit in the browser: the draft's only key is its cookie.
pub async fn leave(State(site): State<Site>) -> Response {
    let mut answer = to(&site.settings.exit_url);
    let headers = answer.headers_mut();
    headers.append(SET_COOKIE, end_cookie(DRAFT));
    headers.append(SET_COOKIE, end_cookie(FOLLOW));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""));
    answer
}
