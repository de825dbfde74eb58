//! What people looked for in this municipality and did not find: counts by need and month, words that came often, sentences. Nobody stands behind a
//! line here, and numbers under five are hidden by the store.
use super::seat;
use crate::pages::{
    Site,
    account::confirm,
    draw::title,
    links,
    load::{Answer, loaded},
    visit::{Spoken, Visit, asked, asked_in, cx, language},
    words::{say, say_in, say_with},
};
use axum::{
    extract::State,
    http::{
        HeaderValue, Uri,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::IntoResponse,
};
use domain::{
    Language, Result,
    area::Area,
    taxonomy::{Term, TermCode},
};
use leptos::{either::Either, prelude::*};
use std::sync::Arc;
use store::{
    Cx,
    unmet::{Line, Missing, Scope, Unmet, WordsLine},
};

/// What the address calls the searches that chose no place.
const NO_PLACE: &str = "none";

struct Seen {
    municipality: Area,
    scope: Scope,
    terms: Arc<Vec<Term>>,
    unmet: Unmet,
}

fn scope(place: &str) -> Scope {
    if place == NO_PLACE { Scope::NoPlace } else { Scope::Here }
}

async fn load(cx: Cx, scope: Scope) -> Result<Seen> {
    let (_, municipality) = seat(&cx.caller)?;
    let unmet = store::unmet::of_municipality(&cx, &municipality, scope).await?;
    Ok(Seen { municipality: store::areas::find(&cx, &municipality).await?, scope, terms: store::taxonomy::core(&cx).await?, unmet })
}

impl Seen {
    fn need(&self, code: Option<&TermCode>, language: Language) -> String {
        let Some(code) = code else { return say_in(language, "unmet-staff-need-none") };
        let term = self.terms.iter().find(|term| term.code == *code);
        term.map_or_else(|| code.to_string(), |term| term.labels.text(language, &[Language::En]).text)
    }
}

#[component]
pub fn Page() -> impl IntoView {
    loaded(load(cx(), scope(&asked("place"))), |seen| {
        title(say("unmet-staff-title"));
        let place = if seen.scope == Scope::NoPlace { NO_PLACE } else { "" };
        let csv = links::staff::unmet_csv(language(), place);
        view! {
            <h1>{say("unmet-staff-title")}</h1>
            <p class="lead">{say("unmet-staff-lead")}</p>
            {places(&seen)}
            {needs(&seen)}
            {words(&seen.unmet.words)}
            {sentences(&seen)}
            <p><a href=csv>{say("unmet-staff-csv")}</a></p>
        }
    })
}

fn places(seen: &Seen) -> impl IntoView + use<> {
    let name = seen.municipality.names.text(language(), &[Language::En]).text;
    let all = [
        (Scope::Here, "", say_with("unmet-staff-here", &[("municipality", name.into())])),
        (Scope::NoPlace, NO_PLACE, say("unmet-staff-no-place")),
    ];
    let each = all.map(|(scope, place, label)| {
        let current = (scope == seen.scope).then_some("page");
        view! { <li><a href=links::staff::unmet(language(), place) aria-current=current>{label}</a></li> }
    });
    view! { <nav aria-label=say("unmet-staff-places")><ul class="chips">{each.collect_view()}</ul></nav> }
}

/// A number, or that there were too few to tell.
fn told(number: Option<i64>) -> String {
    number.map_or_else(|| say("unmet-staff-few"), |number| number.to_string())
}

fn needs(seen: &Seen) -> impl IntoView + use<> {
    if seen.unmet.lines.is_empty() {
        return Either::Left(view! { <p>{say("unmet-staff-empty")}</p> });
    }
    let row = |line: &Line| {
        view! {
            <tr>
                <td data-label=say("unmet-staff-month")>{line.month.clone()}</td>
                <th scope="row" data-label=say("unmet-staff-need")>{seen.need(line.need.as_ref(), language())}</th>
                <td data-label=say("unmet-staff-searches")>{told(line.searches)}</td>
                <td data-label=say("unmet-staff-unanswered")>{told(line.unanswered)}</td>
            </tr>
        }
    };
    let heads = ["unmet-staff-month", "unmet-staff-need", "unmet-staff-searches", "unmet-staff-unanswered"];
    let rows = seen.unmet.lines.iter().map(row).collect_view();
    Either::Right(table("unmet-staff-needs", heads, rows))
}

fn words(lines: &[WordsLine]) -> impl IntoView + use<> {
    let row = |line: &WordsLine| {
        view! {
            <tr>
                <th scope="row" data-label=say("unmet-staff-words")><bdi>{line.words.clone()}</bdi></th>
                <td data-label=say("unmet-staff-searches")>{told(line.searches)}</td>
                <td data-label=say("unmet-staff-unanswered")>{told(line.unanswered)}</td>
            </tr>
        }
    };
    let rows = lines.iter().map(row).collect_view();
    let heads = ["unmet-staff-words", "unmet-staff-searches", "unmet-staff-unanswered"];
    (!lines.is_empty()).then(|| table("unmet-staff-words-title", heads, rows))
}

fn table<const N: usize>(caption: &str, heads: [&'static str; N], rows: impl IntoView) -> impl IntoView {
    view! {
        <table class="requests">
            <caption>{say(caption)}</caption>
            <thead><tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr></thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn sentences(seen: &Seen) -> impl IntoView + use<> {
    let one = |missing: &Missing| {
        let about = missing.need.as_ref().map(|need| format!(" · {}", seen.need(Some(need), language())));
        let foreign = missing.language.filter(|own| *own != language()).map(Language::code);
        view! { <li><span lang=foreign>{missing.sentence.clone()}</span> <span class="muted">{missing.month.clone()} {about}</span></li> }
    };
    let each = seen.unmet.sentences.iter().map(one).collect_view();
    (!seen.unmet.sentences.is_empty()).then(|| {
        view! {
            <section aria-labelledby="sentences-title">
                <h2 id="sentences-title">{say("unmet-staff-sentences")}</h2>
                <p>{say("unmet-staff-sentences-what")}</p>
                <ul>{each}</ul>
            </section>
        }
    })
}

/// The counts as a table for other programs; what is hidden on the page is empty here.
pub async fn csv(Visit(cx): Visit, State(site): State<Site>, Spoken(language): Spoken, uri: Uri) -> Answer {
    if let Some(asking) = confirm::wanted(&cx, &site, language, &links::staff::unmet(language, &asked_in(&uri, "place"))).await? {
        return Ok(asking);
    }
    let seen = load(cx, scope(&asked_in(&uri, "place"))).await?;
    let number = |number: Option<i64>| number.map(|n| n.to_string()).unwrap_or_default();
    let mut text = String::from("month,need_code,need,words,searches,without_result\r\n");
    let lines = seen.unmet.lines.iter().map(|line| {
        let code = line.need.as_ref().map(ToString::to_string).unwrap_or_default();
        [line.month.clone(), code, seen.need(line.need.as_ref(), language), String::new(), number(line.searches), number(line.unanswered)]
    });
    let words = seen.unmet.words.iter().map(|line| {
        let empty = String::new;
        [empty(), empty(), empty(), line.words.clone(), number(line.searches), number(line.unanswered)]
    });
    for row in lines.chain(words) {
        text += &row.map(|cell| quoted(&cell)).join(",");
        text += "\r\n";
    }
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"unmet.csv\"")),
    ];
    Ok((headers, text).into_response())
}

/// What a spreadsheet would run as a formula gets a mark before it.
pub fn quoted(cell: &str) -> String {
    format!("\"{}\"", store::import::guarded(cell).replace('"', "\"\""))
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_cell_is_text_and_nothing_that_runs() {
        assert_eq!(quoted("a \"b\", c"), "\"a \"\"b\"\", c\"");
        assert_eq!(quoted("=1+1"), "\"'=1+1\"");
        assert_eq!(quoted("\t=1+1"), "\"'\t=1+1\"");
        assert_eq!(quoted("'=1+1"), "\"''=1+1\"", "so that reading it takes one mark off and not both");
    }
}
