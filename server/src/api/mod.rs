//! The open data interface. Wire types are here and nowhere else; what it answers comes from the same verbs as the pages.
mod calendar_file;
mod contact_file;
mod content_lines;
pub mod hsds;
pub mod problem;

use app::pages::AppState;
use axum::Router;

pub fn router() -> Router<AppState> {
    hsds::router()
}

/// POST routes that read no cookie and change nothing, so the guard against forged requests lets them pass: queries of HSDS whose
/// parameters should stand in no log. The whole list; a test holds it against the routes.
pub const READ_NO_COOKIE: [&str; 5] = [
    "/api/hsds/v3/services",
    "/api/hsds/v3/organizations",
    "/api/hsds/v3/service_at_locations",
    "/api/hsds/v3/taxonomies",
    "/api/hsds/v3/taxonomy_terms",
];

/// POST routes that write what anyone may without saying who they are, and read no cookie: a page of another site gains nothing by making a browser
/// send them, for nobody's rights go along. They take JSON alone, which no plain form sends.
pub const WRITE_NO_COOKIE: [&str; 3] =
    ["/api/hsds/v3/services/{id}/suggestions", "/api/hsds/v3/organizations/{id}/suggestions", "/api/hsds/v3/suggestions"];

pub fn reads_no_cookie(route: &str) -> bool {
    READ_NO_COOKIE.contains(&route) || WRITE_NO_COOKIE.contains(&route)
}

pub fn is_open(path: &str) -> bool {
    path.starts_with(hsds::BASE)
}
