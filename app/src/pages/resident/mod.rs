//! Someone looking for help, for themselves or another; and leaving quickly.
pub mod banners;
pub mod before;
pub mod counted;
pub mod find;
pub mod follow;
pub mod guide;
pub mod home;
pub mod list;
pub mod missing;
pub mod moved;
pub mod offer;
pub mod organization;
pub mod refer;
pub mod service;
pub mod suggest;

use crate::pages::{
    FormRoute, Left, Limited, Site,
    load::to,
    visit::{Allowance, DRAFT, FOLLOW, Visit, asked_in, end_cookie},
};
use axum::{
    extract::State,
    http::{
        HeaderName, HeaderValue, Uri,
        header::{CACHE_CONTROL, SET_COOKIE},
    },
    response::Response,
};

/// What residents send.
pub fn forms() -> Vec<FormRoute> {
    [refer::forms(), follow::forms(), missing::forms(), before::forms(), suggest::forms()].into_iter().flatten().collect()
}

/// Away from here, at once, leaving nothing of this visit in the browser: the draft's only key is its cookie.
/// The pages that carried this visit's mark show nothing any more, should someone go back.
pub async fn leave(State(site): State<Site>, Visit(cx): Visit, allowance: Allowance, uri: Uri) -> Response {
    let mark = asked_in(&uri, "seen");
    site.left.add(&mark, site.clock.now());
    // For the other processes, and the next start. Whatever becomes of it: nobody who leaves waits for a reason.
    if Left::is_mark(&mark) && allowance.of_visitor(Limited::Search).is_ok() {
        let _ = store::visits::leave(&cx, &mark).await;
    }
    let mut answer = to(&site.settings.exit_url);
    let headers = answer.headers_mut();
    headers.append(SET_COOKIE, end_cookie(DRAFT));
    headers.append(SET_COOKIE, end_cookie(FOLLOW));
    headers.insert(CACHE_CONTROL, HeaderValue::from_static("no-store"));
    headers.insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"cookies\", \"storage\""));
    answer
}
