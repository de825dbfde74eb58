//! A record that became a part of another is not lost to partners: its address leads on for good (308), and says so in words for programs.
use super::BASE;
use axum::{
    Json,
    http::{HeaderValue, StatusCode, Uri, header::LOCATION},
    response::{IntoResponse, Response},
};
use serde_json::json;
use store::{Cx, duplicates};

/// Where what was not found stands now.
pub async fn pointer(cx: &Cx, uri: &Uri) -> Option<Response> {
    let rest = uri.path().strip_prefix(BASE)?;
    let mut parts = rest.trim_start_matches('/').split('/');
    let list = parts.next()?;
    let written = parts.next()?;
    let id = written.parse::<uuid::Uuid>().ok()?.to_string();
    let (kind, kept) = duplicates::kept_for(cx, &id).await.ok().flatten()?;
    if format!("{}s", kind.code()) != list {
        return None;
    }
    let address = uri.path_and_query()?.as_str().replacen(written, &kept, 1);
    let location = HeaderValue::from_str(&address).ok()?;
    let body = json!({ "id": id, "merged_into": kept, "url": address });
    Some((StatusCode::PERMANENT_REDIRECT, [(LOCATION, location)], Json(body)).into_response())
}
