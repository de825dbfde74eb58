//! Refusals for programs (RFC 9457): whoever sends a form and asks for JSON is told in JSON, with the same status, which fields are wrong and why.
use super::{
    load::Trouble,
    visit::with_language,
    words::{problem, say_in},
};
use axum::{
    Json,
    http::{HeaderMap, HeaderValue, header},
    response::{IntoResponse, Response},
};
use domain::{Language, Problem};
use serde_json::{Value, json};

/// Whether the request asks for JSON and not for a page.
pub fn wanted(headers: &HeaderMap) -> bool {
    let lines = headers.get_all(header::ACCEPT).into_iter().filter_map(|line| line.to_str().ok());
    let kinds: Vec<&str> = lines.flat_map(|line| line.split(',')).filter_map(|range| range.split(';').next()).map(str::trim).collect();
    let json = kinds.iter().any(|kind| matches!(*kind, "application/json" | "application/problem+json"));
    json && !kinds.contains(&"text/html")
}

/// Words in the language of the address, fields by their names in the form.
pub fn answer(language: Language, trouble: Trouble, problems: &[Problem]) -> Response {
    let error = |wrong: &Problem| {
        let detail = with_language(language, || problem(wrong.field, wrong.what));
        json!({ "field": wrong.field, "problem": wrong.what.key(), "detail": detail })
    };
    told(language, trouble, problems.iter().map(error).collect())
}

/// Somebody else was faster: which fields they have changed, by their names in the record.
pub fn overtaken(language: Language, fields: &[String]) -> Response {
    let detail = say_in(language, Trouble::Stale.words().1);
    let error = |field: &String| json!({ "field": field, "problem": "changed-meanwhile", "detail": detail });
    told(language, Trouble::Stale, fields.iter().map(error).collect())
}

fn told(language: Language, trouble: Trouble, errors: Vec<Value>) -> Response {
    let (title, detail) = trouble.words();
    let body = json!({
        "type": "about:blank",
        "title": say_in(language, title),
        "status": trouble.status().as_u16(),
        "detail": say_in(language, detail),
        "errors": errors,
    });
    let mut answer = (trouble.status(), Json(body)).into_response();
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("application/problem+json"));
    answer
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_browser_gets_a_page_and_a_program_that_asks_for_it_json() {
        let browser = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";
        for (accept, wants) in [
            ("application/json", true),
            ("application/problem+json, application/json;q=0.9", true),
            ("application/json, text/html", false),
            (browser, false),
            ("*/*", false),
            ("", false),
        ] {
            let headers = [(header::ACCEPT, HeaderValue::from_static(accept))].into_iter().collect();
            assert_eq!(wanted(&headers), wants, "{accept}");
        }
    }
}
