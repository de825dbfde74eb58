//! Lines under the search box: needs whose names begin like what is being typed. The only thing that residents' one script asks for.
use crate::api::problem::Problem;
use app::pages::{
    Limited, Site,
    visit::{Allowance, asked_in},
};
use axum::{
    Json,
    extract::State,
    http::Uri,
    response::{IntoResponse, Response},
};
use domain::Language;

const LINES: usize = 7;
/// Longer than any word: what is pasted in is not a beginning.
const LONGEST: usize = 100;

/// `q` and `lang`; whatever else is asked, or asked twice, is no reason to refuse.
pub async fn suggest(State(site): State<Site>, allowance: Allowance, uri: Uri) -> Result<Response, Problem> {
    allowance.of_visitor(Limited::Search).map_err(|_| Problem::too_many())?;
    let language = asked_in(&uri, "lang").parse().unwrap_or(Language::En);
    let prefix: String = asked_in(&uri, "q").chars().take(LONGEST).collect();
    let lines = if prefix.trim().is_empty() { vec![] } else { site.index.suggest(&prefix, language, LINES) };
    Ok(Json(lines).into_response())
}
