//! What every answer carries. A page that needs another policy has set its own before; nothing leaves without one.
use super::Front;
use axum::{
    extract::{Request, State},
    http::{
        HeaderMap, HeaderName, HeaderValue,
        header::{
            CACHE_CONTROL, CONTENT_SECURITY_POLICY, REFERRER_POLICY, STRICT_TRANSPORT_SECURITY, X_CONTENT_TYPE_OPTIONS, X_FRAME_OPTIONS,
        },
    },
    middleware::Next,
    response::Response,
};

const ALWAYS: [(HeaderName, &str); 7] = [
    (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    (REFERRER_POLICY, "same-origin"),
    (X_FRAME_OPTIONS, "DENY"),
    (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
    (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
    (
        HeaderName::from_static("permissions-policy"),
        "camera=(), geolocation=(self), microphone=(), payment=(), usb=(), browsing-topics=(), interest-cohort=()",
    ),
    // Who looked for what must not stay on a shared computer; what may be kept (files, open data) says so itself.
    (CACHE_CONTROL, "no-store"),
];

pub async fn dress_headers(State(front): State<Front>, request: Request, next: Next) -> Response {
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    for (name, value) in ALWAYS {
        set_if_missing(headers, name, HeaderValue::from_static(value));
    }
    set_if_missing(headers, CONTENT_SECURITY_POLICY, front.policy.clone());
    if front.public_url.is_https() {
        set_if_missing(headers, STRICT_TRANSPORT_SECURITY, HeaderValue::from_static("max-age=63072000; includeSubDomains"));
    }
    response
}

fn set_if_missing(headers: &mut HeaderMap, name: HeaderName, value: HeaderValue) {
    headers.entry(name).or_insert(value);
}
