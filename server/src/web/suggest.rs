//! Lines under the search box: needs whose names begin like what is being typed. The only thing that residents' one script asks for.
use app::pages::{Limited, Site, load::ErrorPage, visit::Allowance};
use axum::{
    Json,
    extract::{Query, State},
    response::{IntoResponse, Response},
};
use domain::Language;
use serde::Deserialize;

#[derive(Deserialize, Default)]
#[serde(default)]
pub struct Asked {
    q: String,
    lang: String,
}
const LINES: usize = 7;
/// Longer than any word: what is pasted in is not a beginning.
const LONGEST: usize = 100;

pub async fn suggest(State(site): State<Site>, allowance: Allowance, Query(asked): Query<Asked>) -> Result<Response, ErrorPage> {
    allowance.of_visitor(Limited::Search)?;
    let language = asked.lang.parse().unwrap_or(Language::En);
    let prefix: String = asked.q.chars().take(LONGEST).collect();
    let lines = if prefix.trim().is_empty() { vec![] } else { site.index.suggest(&prefix, language, LINES) };
    Ok(Json(lines).into_response())
}
