//! HSDS 3.2: the catalogue for everyone, read only. Confidential places are not in it: the store never gives them out.
mod about;
mod freshness;
mod hours;
mod language;
mod lists;
mod moved;
mod page;
mod parameters;
mod suggestions;

use super::problem::Problem;
use app::pages::{AppState, Limited, visit::Allowance};
use axum::{
    Extension, Router,
    extract::{FromRequestParts, Request},
    http::{HeaderValue, Method, StatusCode, header},
    middleware::{Next, from_fn},
    response::{IntoResponse, Response},
    routing::{get, post},
};

pub const BASE: &str = "/api/hsds/v3";

/// What HSDS lists.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Object {
    Service,
    Organization,
    ServiceAtLocation,
    Taxonomy,
    TaxonomyTerm,
}
impl Object {
    pub const ALL: [Self; 5] = [Self::Service, Self::Organization, Self::ServiceAtLocation, Self::Taxonomy, Self::TaxonomyTerm];
    /// As HSDS names the object.
    pub const fn code(self) -> &'static str {
        match self {
            Self::Service => "service",
            Self::Organization => "organization",
            Self::ServiceAtLocation => "service_at_location",
            Self::Taxonomy => "taxonomy",
            Self::TaxonomyTerm => "taxonomy_term",
        }
    }
    /// As HSDS names the list.
    pub const fn path(self) -> &'static str {
        match self {
            Self::Service => "services",
            Self::Organization => "organizations",
            Self::ServiceAtLocation => "service_at_locations",
            Self::Taxonomy => "taxonomies",
            Self::TaxonomyTerm => "taxonomy_terms",
        }
    }
    /// As HSDS has them, and those of our profile.
    pub fn parameters(self) -> Vec<&'static str> {
        const LIST: [&str; 4] = ["search", "page", "per_page", "format"];
        let own: &[&'static str] = match self {
            Self::Service => &["taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "minimal", "full", "lang", "area"],
            Self::Organization => &["taxonomy_term_id", "taxonomy_id", "full", "full_service", "lang"],
            Self::ServiceAtLocation => &["taxonomy_term_id", "taxonomy_id", "organization_id", "modified_after", "full", "lang", "area"],
            Self::Taxonomy => &[],
            Self::TaxonomyTerm => &["taxonomy_id", "top_only", "parent_id"],
        };
        let mut all: Vec<&'static str> = LIST.iter().chain(own).copied().collect();
        if matches!(self, Self::Service | Self::ServiceAtLocation) {
            all.extend(domain::search::Group::ALL.map(domain::search::Group::code));
            all.extend(parameters::OF_SEARCH);
        }
        all
    }
}

pub fn router() -> Router<AppState> {
    let mut router = Router::new()
        .route(BASE, get(about::root))
        .route(&format!("{BASE}/"), get(about::root))
        .route(&format!("{BASE}/profile"), get(about::profile))
        .route(&format!("{BASE}/profile/{{file}}"), get(about::patch))
        .route(&format!("{BASE}/openapi.json"), get(about::openapi));
    for object in Object::ALL {
        let one = Router::new()
            .route(&format!("{BASE}/{}", object.path()), get(lists::list).post(lists::list))
            .route(&format!("{BASE}/{}/{{id}}", object.path()), get(lists::one))
            .layer(Extension(object));
        router = router.merge(one);
    }
    // Our profile's, below what HSDS lists.
    router = router
        .route(&format!("{BASE}/services/{{id}}/hours"), get(hours::state))
        .route(&format!("{BASE}/services/{{id}}/hours.ics"), get(hours::calendar))
        .route(&format!("{BASE}/services/{{id}}/contact.vcf"), get(hours::contact))
        .route(&format!("{BASE}/services/{{id}}/suggestions"), post(suggestions::of_service))
        .route(&format!("{BASE}/organizations/{{id}}/suggestions"), post(suggestions::of_organization))
        .route(&format!("{BASE}/suggestions"), post(suggestions::outcome));
    let unknown = async || Problem::unknown_address();
    router
        .route(&format!("{BASE}/{{*rest}}"), axum::routing::any(unknown))
        .method_not_allowed_fallback(async || Problem::wrong_method())
        .layer(from_fn(open))
}

/// Open to every program and every page, within limits; kept by nobody without asking again.
async fn open(request: Request, next: Next) -> Response {
    let (asked, uri) = (request.extensions().get::<store::Cx>().cloned(), request.uri().clone());
    let reads = *request.method() == Method::GET || *request.method() == Method::HEAD;
    let mut answer = if *request.method() == Method::OPTIONS { StatusCode::NO_CONTENT.into_response() } else { next.run(request).await };
    if let (true, StatusCode::NOT_FOUND, Some(cx)) = (reads, answer.status(), asked)
        && let Some(pointer) = moved::pointer(&cx, &uri).await
    {
        answer = pointer;
    }
    let headers = answer.headers_mut();
    for (name, value) in [
        (header::ACCESS_CONTROL_ALLOW_ORIGIN, "*"),
        (header::ACCESS_CONTROL_ALLOW_METHODS, "GET, HEAD, POST, OPTIONS"),
        (header::ACCESS_CONTROL_ALLOW_HEADERS, "*"),
        (header::HeaderName::from_static("cross-origin-resource-policy"), "cross-origin"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.entry(header::CACHE_CONTROL).or_insert(HeaderValue::from_static("no-cache"));
    answer
}

/// Counted per visitor; a program that asks too fast gets a problem, not a page.
pub struct Counted;
impl FromRequestParts<AppState> for Counted {
    type Rejection = Problem;
    async fn from_request_parts(parts: &mut axum::http::request::Parts, state: &AppState) -> Result<Self, Problem> {
        let Ok(allowance) = Allowance::from_request_parts(parts, state).await;
        allowance.of_visitor(Limited::Search).map(|()| Self).map_err(|_| Problem::too_many())
    }
}
