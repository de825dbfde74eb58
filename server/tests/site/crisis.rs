//! Before services for crises: the page with the numbers, words that stand in no address, and leaving quickly for good.
use super::{Answer, TestSite};
use app::pages::links::{self, Find};
use axum::http::StatusCode;
use domain::{Language, taxonomy::TermCode};

const VILNIUS: &str = "LT-58";
const VINNYTSIA: &str = "UA05020030000031457";

async fn a_crisis_service(site: &TestSite) -> String {
    let query = domain::search::Query { words: "smurtas artimoje aplinkoje".into(), limit: 20, ..domain::search::Query::default() };
    for hit in site.state.site.index.find(&query).unwrap().hits {
        let service = store::services::find(&site.cx(), hit.id).await.unwrap();
        if service.needs().iter().any(domain::crisis::is_crisis) {
            return links::service(Language::Lt, hit.id);
        }
    }
    panic!("the sample has no service for crises");
}
fn location(answer: &Answer) -> String {
    assert_eq!(answer.status, StatusCode::SEE_OTHER, "{}", answer.body);
    assert_eq!(answer.header("cache-control"), "no-store");
    answer.header("location").to_owned()
}
/// The link on the page that leads on.
fn on(page: &Answer) -> String {
    let html = scraper::Html::parse_document(&page.body);
    let link = html.select(&scraper::Selector::parse("main .actions a.primary").unwrap()).next().expect("a link leads on");
    link.attr("href").unwrap().to_owned()
}
fn names_nothing(address: &str) {
    let address = address.to_lowercase();
    for word in ["smurt", "violence", "crisis", "mu%c5%a1", "q="] {
        assert!(!address.contains(word), "{address} says {word}");
    }
}

#[tokio::test]
async fn words_of_danger_bring_the_numbers_first_and_stand_in_no_address_after() {
    let site = TestSite::sample().await;
    let find = Find { words: "vyras mane muša".into(), area: VILNIUS.into(), ..Find::default() }.href(Language::Lt);
    let before = location(&site.get(&find).await);
    names_nothing(&before);
    let page = site.get(&before).await;
    assert_eq!((page.status, page.header("cache-control")), (StatusCode::OK, "no-store"));
    assert!(page.body.contains("tel:112") && page.body.contains("tel:116123") && page.body.contains("2026-11-21"), "{}", page.body);
    assert!(!page.body.contains("tel:102") && page.body.contains("id=\"leave\""), "another country's lines");
    let title = page.body.split("<title>").nth(1).unwrap().split("</title>").next().unwrap();
    assert_eq!(title, "Prieš tęsiant – Kladka");
    let next = on(&page);
    names_nothing(&next);
    let found = site.get(&next).await;
    assert_eq!((found.status, found.header("cache-control")), (StatusCode::OK, "no-store"));
    assert!(
        found.body.contains("/lt/services/") && found.body.contains("id=\"leave\"") && found.body.contains("method=\"post\""),
        "{}",
        found.body
    );
}

#[tokio::test]
async fn before_a_place_is_chosen_there_is_112_and_the_chosen_country_decides_not_the_language() {
    let site = TestSite::sample().await;
    let nowhere = site.get(&location(&site.get(&Find::need(&TermCode("crisis.violence".into())).href(Language::Lt)).await)).await;
    assert!(
        nowhere.body.contains("tel:112") && !nowhere.body.contains("tel:116123") && nowhere.body.contains("<select"),
        "{}",
        nowhere.body
    );
    let find = Find { area: VINNYTSIA.into(), ..Find::need(&TermCode("crisis.violence".into())) };
    let there = site.get(&location(&site.get(&find.href(Language::Lt)).await)).await;
    assert!(there.body.contains("tel:1547") && !there.body.contains("tel:116123\""), "{}", there.body);
}

#[tokio::test]
async fn a_service_for_crises_is_shown_after_the_page_and_under_a_title_that_says_nothing() {
    let site = TestSite::sample().await;
    let service = a_crisis_service(&site).await;
    let before = location(&site.get(&format!("{service}?area={VILNIUS}")).await);
    let next = on(&site.get(&before).await);
    assert!(next.starts_with(&service) && next.contains("area=LT-58"), "{next}");
    let page = site.get(&next).await;
    assert_eq!((page.status, page.header("cache-control")), (StatusCode::OK, "no-store"));
    assert!(page.body.contains("<title>Paslauga – Kladka</title>") && page.body.contains("id=\"leave\""), "{}", page.body);
    assert_eq!(site.get(&format!("/lt/services/{}", site.a_service().await)).await.status, StatusCode::OK, "any other is shown at once");
}

#[tokio::test]
async fn who_has_seen_the_page_is_not_stopped_again() {
    let site = TestSite::sample().await;
    let find = Find { area: VILNIUS.into(), ..Find::need(&TermCode("CRISIS".into())) }.href(Language::Lt);
    let found = site.get(&on(&site.get(&location(&site.get(&find).await)).await)).await;
    let html = scraper::Html::parse_document(&found.body);
    let links: Vec<String> = html
        .select(&scraper::Selector::parse("main a[href*=\"/find?\"], main .cards h3 a").unwrap())
        .filter_map(|link| link.attr("href"))
        .filter(|link| link.contains("seen="))
        .map(str::to_owned)
        .collect();
    assert!(links.len() > 2, "{}", found.body);
    for link in links {
        assert_eq!(site.get(&link).await.status, StatusCode::OK, "{link}");
    }
    let seen = found.body.split("name=\"seen\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let again = site.post("/lt/find", &format!("q=smurtas&area={VILNIUS}&seen={seen}")).await;
    let address = location(&again);
    names_nothing(&address);
    assert_eq!(site.get(&address).await.status, StatusCode::OK, "straight to the services");
}

#[tokio::test]
async fn words_may_be_sent_instead_of_standing_in_an_address() {
    let site = TestSite::sample().await;
    let danger = site.post("/uk/find", "q=%D1%87%D0%BE%D0%BB%D0%BE%D0%B2%D1%96%D0%BA+%D0%B1%27%D1%94&area=UA05020030000031457").await;
    let address = location(&danger);
    names_nothing(&address);
    assert!(address.starts_with("/uk/before?") && address.contains("area=UA05020030000031457"), "{address}");
    let other = site.post("/uk/find", "q=%D0%B4%D0%BE%D0%B3%D0%BB%D1%8F%D0%B4&area=").await;
    assert_eq!((other.status, other.header("location")), (StatusCode::SEE_OTHER, "/uk/find?q=%D0%B4%D0%BE%D0%B3%D0%BB%D1%8F%D0%B4"));
    let foreign = site.post_with("/uk/find", "q=a", &[("sec-fetch-site", "cross-site")]).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn what_was_left_in_a_hurry_shows_nothing_any_more() {
    let site = TestSite::sample().await;
    let service = a_crisis_service(&site).await;
    let before = location(&site.get(&service).await);
    let next = on(&site.get(&before).await);
    let page = site.get(&next).await;
    let exit = page.body.split("id=\"leave\" href=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let gone = site.get(&exit).await;
    assert_eq!((gone.status, gone.header("location")), (StatusCode::SEE_OTHER, "https://example.org/"));
    // The list that was gathered on the way bears the mark as well, and none is kept in a memory.
    let html = scraper::Html::parse_document(&page.body);
    let save =
        html.select(&scraper::Selector::parse("a.save").unwrap()).find_map(|link| link.attr("href")).expect("a link that saves").to_owned();
    let (bare, _) = save.rsplit_once("&seen=").expect("its mark");
    let kept = site.get(bare).await;
    assert_eq!((kept.status, kept.header("cache-control")), (StatusCode::OK, "no-store"), "what was printed opens again");
    assert!(kept.body.contains("id=\"leave\""));
    for address in [&before, &next, &save] {
        assert_eq!(location(&site.get(address).await), "/lt", "{address}");
    }
    // Another process, or this one after a restart, knows it from the store.
    let mut state = site.state.clone();
    state.site.left = app::pages::Left::default();
    let other = server::router(state);
    let request = axum::http::Request::get(&next).body(axum::body::Body::empty()).unwrap();
    let answer = tower::ServiceExt::oneshot(other, request).await.unwrap();
    assert_eq!((answer.status(), answer.headers()["location"].to_str().unwrap()), (StatusCode::SEE_OTHER, "/lt"));
    // Another person's visit goes on.
    let other = on(&site.get(&location(&site.get(&service).await)).await);
    assert_eq!(site.get(&other).await.status, StatusCode::OK);
    site.minutes_pass(25 * 60);
    assert_eq!(site.get(&next).await.status, StatusCode::OK, "a mark is forgotten after a day");
}

#[tokio::test]
async fn odd_questions_get_a_clear_page() {
    let site = TestSite::sample().await;
    let long = "mu%C5%A1a".repeat(1200);
    for path in [
        "/lt/before?to=nonsense&seen=a",
        "/lt/before?area=nowhere&need=%00&seen=a",
        "/lt/before?to=11111111-1111-4111-8111-111111111111&seen=a",
        "/lt/find?need=n-zz",
        "/lt/find?need=n-",
        "/lt/find?q=%01%02&seen=%27%22%3E%3Cscript%3E",
        "/lt/services/nonsense?seen=x",
        "/exit?seen=",
        &format!("/lt/find?q={long}"),
        &format!("/exit?seen={long}"),
        &format!("/lt/before?seen={long}"),
    ] {
        let answer = site.get(path).await;
        assert!(answer.status.as_u16() < 500, "{path}: {}", answer.status);
        assert!(!answer.body.contains("<script>") && !answer.header("location").contains("<script"), "{path}");
    }
}

#[tokio::test]
async fn those_at_a_desk_are_not_stopped() {
    let site = super::journeys::seeds().await;
    let mut browser = super::browser::Browser::new(&site);
    browser.sign_in(Language::En, "triage@vr.example").await;
    let page = browser.get(&Find { words: "smurtas".into(), area: VILNIUS.into(), ..Find::default() }.href(Language::En)).await;
    assert!(page.status == StatusCode::OK && page.at.contains("/find?"), "{}", page.at);
}
