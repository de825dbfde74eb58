//! Questions that are none, put to every address that can be read: a clear page or a problem, never a fault of ours.
use super::TestSite;
use app::pages::links;
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use domain::Language;
use server::api::hsds::{BASE, Object};

/// What nobody means, and what somebody tries. Each is valid in an address; what it says is not.
fn questions() -> Vec<String> {
    let long = "%D0%B4".repeat(1_700);
    let all = [
        String::new(),
        format!("q={long}&search={long}&area={long}&sentence={long}"),
        format!("{}=1&need={}", "n".repeat(5_000), "x".repeat(5_000)),
        "q=%00%01%1B%7F&search=%00&area=%00&need=%00&s=%00&lang=%00&receipt=%00".to_owned(),
        "q=%FF%FE%C0%AF&search=%FF&area=%FF&map=%FF&list=%FF&s=%FF&page=%FF".to_owned(),
        "area=XX-1&need=no.such&audience=nobody&spoken=xx&cost=7&order=backwards&delivery=by-drone&open=never&basic=".to_owned(),
        "page=1000000000&per_page=1000000000&age=300&from=99999999999999999999".to_owned(),
        "page=99999999999999999999999999999&per_page=-1&age=-4".to_owned(),
        "page=0&per_page=0&page=NaN&per_page=1e9".to_owned(),
        "near=NaN,NaN&map=NaN,NaN,NaN&order=nearest".to_owned(),
        "near=inf,-inf&map=1e308,-1e308,1e308".to_owned(),
        "near=91,181&map=0.5,0.5,99&near=54.69".to_owned(),
        "taxonomy_id=%27%20OR%201=1--&taxonomy_term_id=%22&organization_id=..%2F..%2Fetc&modified_after=yesterday&parent_id=%3Cscript%3E"
            .to_owned(),
        "full=maybe&minimal=%00&format=exe&lang=xx&top_only=7&full_service=NaN".to_owned(),
        "who=nobody&who=older&older=%00&where=here&have=skip&when=%FF&without=nothing".to_owned(),
        "to=nonsense&seen=%27%22%3E%3Cscript%3E&next=https%3A%2F%2Fevil.example&service=7&urgency=never&unsent=%00".to_owned(),
        "s=nonsense.%00.ZZZZ&list=1.2.3&q=a&q=b&area=LT-58&area=UA05".to_owned(),
        "&&&===&%".to_owned(),
        "%".to_owned(),
    ];
    all.into()
}

/// Every address that can be read, with ids that exist, that do not, and that are none.
async fn addresses(site: &TestSite) -> Vec<String> {
    let service = site.a_service().await;
    let organization = store::services::find(&site.cx(), service).await.unwrap().organization.unwrap().id.unwrap();
    let ids = [
        service.text(),
        organization.text(),
        "00000000-0000-4000-8000-000000000000".into(),
        "%00".into(),
        "%FF%FE".into(),
        "7%2F..%2F7".into(),
    ];
    let fill = |path: &str| ids.iter().map(|id| path.replace("{id}", id).replace("{act}", "open")).collect::<Vec<_>>();
    let pages = app::pages::doors().iter().map(|line| line.path.replace("{lang}", "uk")).chain(["/xx/find".into(), "/uk/find/%00".into()]);
    let lists = Object::ALL.iter().flat_map(|object| ["", "/{id}"].map(|rest| format!("{BASE}/{}{rest}", object.path())));
    let more = [
        "",
        "/profile",
        "/profile/%00",
        "/openapi.json",
        "/nowhere",
        "/services/{id}/hours",
        "/services/{id}/hours.ics",
        "/services/{id}/contact.vcf",
    ];
    let more = more.map(|rest| format!("{BASE}{rest}"));
    let own = [links::exit(), "/", links::suggest(), "/robots.txt", "/assets/..%2Fkladka.sqlite", "/health/live", "/health/ready"]
        .map(str::to_owned);
    let mut all: Vec<String> = pages.chain(lists).chain(more).chain(own).flat_map(|path| fill(&path)).collect();
    all.sort();
    all.dedup();
    all
}

#[tokio::test]
async fn no_question_breaks_any_address() {
    let site = TestSite::sample().await;
    let mut wrong = vec![];
    let addresses = addresses(&site).await;
    assert!(addresses.len() > 60, "{}", addresses.len());
    for path in &addresses {
        for query in questions() {
            let address = format!("{path}?{query}");
            // What no program can even write down reaches no server either.
            let Ok(request) = Request::get(&address).body(Body::empty()) else { continue };
            let answer = site.ask(request).await;
            let kind = answer.header("content-type").to_owned();
            let clear = match answer.status {
                status if status.is_server_error() => false,
                status if status.is_client_error() && path.starts_with("/api/") => kind == "application/problem+json",
                status if status.is_client_error() && path.starts_with("/uk/") => {
                    kind.starts_with("text/html") && answer.body.contains("<main")
                }
                _ => true,
            };
            let shown: String = address.chars().take(120).collect();
            if !clear {
                wrong.push(format!("{shown}: {} {kind}", answer.status));
            }
            let to = answer.header("location");
            assert!(
                to.is_empty() || to == "https://example.org/" || (to.starts_with('/') && !to.starts_with("//")),
                "{shown} leads to {to}"
            );
            assert!(!answer.body.contains("<script>"), "{shown}");
        }
    }
    assert_eq!(wrong, Vec::<String>::new());
}

#[tokio::test]
async fn an_address_longer_than_any_person_types_is_answered_too() {
    let site = TestSite::sample().await;
    for language in Language::ALL {
        let answer = site.get(&format!("{}?q={}", links::find(language), "%D0%B4".repeat(9_000))).await;
        assert!(matches!(answer.status, StatusCode::OK | StatusCode::URI_TOO_LONG), "{}", answer.status);
    }
}
