//! What went wrong, for programs (RFC 9457). Says what to correct, never what broke inside.
use axum::{
    Json,
    http::{HeaderValue, StatusCode, header::CONTENT_TYPE},
    response::{IntoResponse, Response},
};
use domain::Error;
use serde_json::json;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    pub status: StatusCode,
    pub title: &'static str,
    pub detail: String,
}

impl Problem {
    /// A parameter cannot be used.
    pub fn parameter(name: &str, wanted: &str) -> Self {
        Self { status: StatusCode::BAD_REQUEST, title: "A parameter cannot be used", detail: format!("\"{name}\" must be {wanted}.") }
    }
    pub fn unknown_address() -> Self {
        let detail = "There is nothing at this address; openapi.json lists what there is.".into();
        Self { status: StatusCode::NOT_FOUND, title: "Not found", detail }
    }
    pub fn wrong_method() -> Self {
        let detail = "This address answers GET, and POST where openapi.json says so.".into();
        Self { status: StatusCode::METHOD_NOT_ALLOWED, title: "Method not allowed", detail }
    }
    pub fn too_many() -> Self {
        let detail = "Too many questions from your network: wait a little, or ask for format=ndjson to get everything at once.".into();
        Self { status: StatusCode::TOO_MANY_REQUESTS, title: "Too many requests", detail }
    }
}

impl From<Error> for Problem {
    fn from(error: Error) -> Self {
        let (status, title) = match error {
            Error::NotFound => (StatusCode::NOT_FOUND, "Not found"),
            Error::Forbidden => (StatusCode::FORBIDDEN, "Forbidden"),
            Error::Stale => (StatusCode::CONFLICT, "Changed meanwhile"),
            Error::Invalid(_) => (StatusCode::BAD_REQUEST, "A parameter cannot be used"),
            Error::Unavailable | Error::Locked => (StatusCode::SERVICE_UNAVAILABLE, "Unavailable"),
            Error::TooOften => (StatusCode::TOO_MANY_REQUESTS, "Too many requests"),
        };
        Self { status, title, detail: format!("{error}.") }
    }
}

impl IntoResponse for Problem {
    fn into_response(self) -> Response {
        let body = json!({ "type": "about:blank", "title": self.title, "status": self.status.as_u16(), "detail": self.detail });
        let kind = [(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"))];
        let mut answer = (self.status, kind, Json(body)).into_response();
        answer.headers_mut().insert(CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
        if matches!(self.status, StatusCode::TOO_MANY_REQUESTS | StatusCode::SERVICE_UNAVAILABLE) {
            answer.headers_mut().insert("retry-after", HeaderValue::from_static("10"));
        }
        answer
    }
}
