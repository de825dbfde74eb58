//! A record that became a part of another is not lost to partners: its address leads on for good (308), and says so in words for programs; a
//! question that names it is answered for the one that was kept.
use super::{BASE, parameters::Parameters};
use axum::{
    Json,
    http::{HeaderValue, StatusCode, Uri, header::LOCATION},
    response::{IntoResponse, Response},
};
use domain::{Result, edit::RecordKind};
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

/// The same question, of the records that stand now. Terms and taxonomies are never merged.
pub async fn following(cx: &Cx, asked: Parameters) -> Result<Parameters> {
    let Some(id) = asked.organization else { return Ok(asked) };
    let kept = duplicates::kept_for(cx, &id.to_string()).await?;
    let kept = kept.filter(|(kind, _)| *kind == RecordKind::Organization).and_then(|(_, kept)| kept.parse().ok());
    Ok(Parameters { organization: Some(kept.unwrap_or(id)), ..asked })
}
