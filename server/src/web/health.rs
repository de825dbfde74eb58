//! Is the process alive, and may visitors be sent to it? Ready means: the database answers and the index holds every stored change.
use super::Front;
use app::pages::{Site, Visit};
use axum::{
    Extension, Json,
    extract::State,
    http::StatusCode,
    response::{IntoResponse, Response},
};
use domain::{Error, Result};
use serde_json::json;
use std::time::{Duration, Instant};
use store::Cx;

pub async fn live() -> Response {
    Json(json!({ "status": "alive" })).into_response()
}

pub async fn ready(Visit(cx): Visit, State(site): State<Site>, Extension(front): Extension<Front>) -> Response {
    let (status, word) = match (front.is_stopping(), behind(&cx, &site.index).await) {
        (true, _) => (StatusCode::SERVICE_UNAVAILABLE, "stopping"),
        (false, Err(_)) => (StatusCode::SERVICE_UNAVAILABLE, "no database"),
        (false, Ok(0)) => (StatusCode::OK, "ready"),
        (false, Ok(_)) => (StatusCode::SERVICE_UNAVAILABLE, "indexing"),
    };
    (status, Json(json!({ "status": word }))).into_response()
}

/// How many changes the index has not seen.
async fn behind(cx: &Cx, index: &search::Index) -> Result<i64> {
    Ok((store::changes::latest(cx).await? - index.cursor()).max(0))
}

const PATIENCE: Duration = Duration::from_secs(30);
const STEP: Duration = Duration::from_millis(25);

/// Who has just stored something may expect to find it: waits until the index holds what was stored when the question came.
pub async fn caught_up(cx: &Cx, index: &search::Index) -> Result<()> {
    let target = store::changes::latest(cx).await?;
    let begun = Instant::now();
    while index.cursor() < target {
        if begun.elapsed() > PATIENCE {
            return Err(Error::Unavailable);
        }
        tokio::time::sleep(STEP).await;
    }
    Ok(())
}
