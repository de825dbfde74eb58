//! What is kept in memory of drawn pages: the same for everyone, never older than the catalogue, and nothing of anybody.
use super::{Answer, TestSite, browser::Browser, journeys};
use app::pages::{Limited, Limits, keep::Keep, links, visit};
use axum::{
    Router,
    body::Body,
    http::{Request, StatusCode},
    middleware::from_fn_with_state,
    response::Html,
    routing::get,
};
use domain::{Language, access::Caller};
use serde_json::{Value, json};
use server::{
    config::{Rate, Rates},
    web::{
        Front,
        kept::{Keeper, keep_pages},
    },
};
use std::sync::{
    Arc, Mutex,
    atomic::{AtomicUsize, Ordering},
};
use store::Cx;

const SERVICE: &str = "11111111-1111-4111-8111-111111111111";
const FIND: &str = "/lt/find?q=pagalba";

async fn asked(site: &TestSite, path: &str, headers: &[(&str, &str)]) -> Answer {
    let request = headers.iter().fold(Request::get(path), |request, (name, value)| request.header(*name, *value));
    site.ask(request.body(Body::empty()).unwrap()).await
}

/// Counts how often the find page is drawn: each drawing is a search.
#[derive(Default)]
struct Drawn(AtomicUsize);
impl Limits for Drawn {
    fn allow(&self, what: Limited, _: &str) -> bool {
        self.0.fetch_add(usize::from(what == Limited::Search), Ordering::SeqCst);
        true
    }
}
impl Drawn {
    fn count(&self) -> usize {
        self.0.load(Ordering::SeqCst)
    }
}

async fn counted() -> (TestSite, Arc<Drawn>) {
    let (site, drawn) = (TestSite::sample().await, Arc::new(Drawn::default()));
    let mut state = site.state.clone();
    state.site.limits = drawn.clone();
    (TestSite { router: server::router(state), ..site }, drawn)
}

fn listing(name: &str, confidential: bool) -> Value {
    let place = json!({ "id": "22222222-2222-4222-8222-222222222222", "location_type": "physical", "confidential": confidential,
        "addresses": [{ "id": "33333333-3333-4333-8333-333333333333", "address_1": "Paslapties g. 7", "city": "Vilnius", "state_province": "VL",
            "postal_code": "01100", "country": "LT", "address_type": "physical" }] });
    json!({ "id": SERVICE, "name": name, "status": "active", "language": "lt",
        "service_at_locations": [{ "id": "44444444-4444-4444-8444-444444444444", "location": place }] })
}

async fn import(cx: &Cx, record: Value) {
    let cx = Cx::new(cx.db.clone(), Caller::Operator, cx.now);
    let report = store::catalogue::import_services(&cx, vec![(1, record)], &|_| ()).await.unwrap();
    assert_eq!(report.problems, []);
}

#[tokio::test]
async fn a_page_is_drawn_once_and_sent_to_all_in_the_form_they_take() {
    let (site, drawn) = counted().await;
    let first = site.get(FIND).await;
    assert_eq!((first.status, drawn.count()), (StatusCode::OK, 1));
    for accepted in ["identity", "br", "gzip", "br"] {
        let answer = asked(&site, FIND, &[("accept-encoding", accepted)]).await;
        assert_eq!(answer.header("content-encoding"), if accepted == "identity" { "" } else { accepted });
        assert_eq!((answer.header("vary"), answer.header("cache-control")), ("accept-encoding", "no-cache"));
        assert!(answer.header("content-type").starts_with("text/html") && answer.header("etag").starts_with('"'));
        assert!(answer.header("content-security-policy").starts_with("default-src 'none'; script-src 'self'; "));
        assert!(accepted != "identity" || answer.body == first.body);
    }
    let known = asked(&site, FIND, &[("if-none-match", first.header("etag"))]).await;
    assert_eq!((known.status, known.body.as_str(), known.header("etag")), (StatusCode::NOT_MODIFIED, "", first.header("etag")));
    assert!(site.get("/lt/find?area=&q=pagalba&need=").await.body == first.body);
    assert_eq!(drawn.count(), 1);
    site.get("/lt/find?q=pagalba&area=LT-58").await;
    site.get("/uk/find?q=pagalba").await;
    assert_eq!(drawn.count(), 3);
}

#[tokio::test]
async fn every_page_of_the_catalogue_is_kept_and_no_other() {
    let site = TestSite::sample().await;
    for path in site.resident_pages(Language::Pl).await {
        let (first, again) = (site.get(&path).await, site.get(&path).await);
        let public = app::pages::is_public(&path);
        assert_eq!(!first.header("etag").is_empty(), public, "{path}");
        assert!(!public || first.header("etag") == again.header("etag"), "{path} is another page each time");
        assert_eq!(again.header("cache-control"), if public { "no-cache" } else { "no-store" }, "{path}");
    }
    for path in ["/pl/services/7", "/pl/nowhere", "/", "/exit", "/api/suggest?q=a"] {
        assert_eq!(site.get(path).await.header("etag"), "", "{path}");
    }
}

#[tokio::test]
async fn an_address_that_another_process_hides_is_gone_with_the_next_request() {
    let site = TestSite::sample().await;
    import(&site.cx(), listing("Žvirblynas", false)).await;
    site.follow().await;
    let pages = [format!("/lt/services/{SERVICE}"), "/lt/find?q=Žvirblynas".replace('Ž', "%C5%BD")];
    let mut tags = vec![];
    for page in &pages {
        site.get(page).await;
        tags.push(site.get(page).await.header("etag").to_owned());
    }
    assert!(site.get(&pages[0]).await.body.contains("Paslapties g. 7"));
    // A database of its own, as the command line or another node has it; the index here has not followed yet.
    let other = store::open(&format!("sqlite:{}", site.folder().join("kladka.sqlite").display())).await.unwrap();
    import(&Cx::new(other.clone(), Caller::Operator, site.cx().now), listing("Žvirblynas kitur", true)).await;
    for (page, tag) in pages.iter().zip(&tags) {
        let answer = asked(&site, page, &[("if-none-match", tag)]).await;
        assert_eq!(answer.status, StatusCode::OK, "{page}");
        assert!(answer.body.contains("Žvirblynas kitur") && !answer.body.contains("Paslapties"), "{page}");
    }
    other.close().await;
}

#[tokio::test]
async fn a_new_service_is_found_as_soon_as_the_index_has_it() {
    let site = TestSite::sample().await;
    let page = "/lt/find?q=Nebylys";
    assert!(!site.get(page).await.body.contains(SERVICE));
    import(&site.cx(), listing("Nebylys", false)).await;
    // Asked between the change and the index that follows it: what is kept now must not stay.
    assert!(!site.get(page).await.body.contains(SERVICE));
    site.follow().await;
    assert!(site.get(page).await.body.contains(SERVICE));
}

#[tokio::test]
async fn a_table_that_is_imported_shows_at_once() {
    let site = TestSite::sample().await;
    let page = "/en?area=LT-58";
    assert!(!site.get(page).await.body.contains("tel:123456"));
    let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    let line = "country,number,dial,name_local,name_en,source\nLT,123 456,123456,Nauja linija,New line,https://example.org\n";
    store::import::hotlines(&operator, line.as_bytes(), &|_| ()).await.unwrap();
    assert!(site.get(page).await.body.contains("tel:123456"));
}

#[tokio::test]
async fn a_find_page_is_drawn_anew_as_the_next_door_turns() {
    let (site, drawn) = counted().await;
    site.get(FIND).await;
    let (_, until) = store::services::open_now_until(&site.cx()).await.unwrap();
    let minutes = (until.as_second() - site.cx().now.as_second()).div_euclid(60);
    site.minutes_pass(minutes - 1);
    site.get(FIND).await;
    assert_eq!(drawn.count(), 1);
    site.minutes_pass(1);
    site.get(FIND).await;
    assert_eq!(drawn.count(), 2);
}

#[tokio::test]
async fn who_has_a_cookie_of_ours_gets_a_page_of_their_own_and_leaves_none() {
    let (site, drawn) = counted().await;
    for (n, cookie) in [visit::SESSION, visit::DRAFT, visit::FOLLOW].into_iter().enumerate() {
        assert!(cookie.starts_with(visit::OURS));
        for cookies in [format!("{cookie}=x"), format!("theme=dark; {cookie}=x")] {
            let answer = asked(&site, FIND, &[("cookie", &cookies)]).await;
            assert_eq!((answer.status, answer.header("etag")), (StatusCode::OK, ""), "{cookies}");
        }
        assert_eq!(drawn.count(), 2 * (n + 1));
    }
    // A cookie of another program on the same host says nothing of this visit.
    asked(&site, FIND, &[("cookie", "theme=dark")]).await;
    asked(&site, FIND, &[]).await;
    assert_eq!(drawn.count(), 7);
    assert_eq!(asked(&site, FIND, &[("authorization", "Bearer x")]).await.header("etag"), "");
}

#[tokio::test]
async fn what_staff_see_is_not_handed_to_residents_nor_the_other_way_round() {
    let site = journeys::seeds().await;
    let home = links::home(Language::Lt);
    let anonymous = site.get(&home).await.body;
    let mut worker = Browser::new(&site);
    worker.sign_in(Language::Lt, "triage@vr.example").await;
    assert!(worker.cookies.contains_key(visit::SESSION));
    let own = worker.get(&home).await.body;
    assert!(own.contains(&links::sign_out(Language::Lt)) && !anonymous.contains(&links::sign_out(Language::Lt)));
    assert!(site.get(&home).await.body == anonymous);
}

#[tokio::test]
async fn a_form_is_never_answered_from_memory() {
    let site = TestSite::sample().await;
    let start = links::follow::start(Language::Lt);
    for _ in 0..2 {
        let answer = site.post(&start, "receipt=wrong").await;
        assert_eq!(
            (answer.status, answer.header("etag"), answer.header("cache-control")),
            (StatusCode::UNPROCESSABLE_ENTITY, "", "no-store")
        );
    }
    site.get(FIND).await;
    assert_ne!(site.post(FIND, "").await.status, StatusCode::OK);
}

#[tokio::test]
async fn a_kept_answer_is_no_search_and_a_refusal_is_not_kept() {
    let site = TestSite::sample_with("http://127.0.0.1:3000", Rates { search: Rate::new(2, 0.001), ..Rates::default() }).await;
    for _ in 0..5 {
        assert_eq!(site.get(FIND).await.status, StatusCode::OK);
    }
    assert_eq!(site.get("/lt/find?q=maistas").await.status, StatusCode::OK);
    for _ in 0..2 {
        assert_eq!(site.get("/lt/find?q=darbas").await.status, StatusCode::TOO_MANY_REQUESTS);
    }
    assert_eq!(site.get(FIND).await.status, StatusCode::OK);
}

#[tokio::test]
async fn what_is_done_for_a_page_is_done_for_each_who_gets_it_from_memory() {
    let site = TestSite::sample().await;
    let seen = Arc::new(Mutex::new(vec![]));
    let later = seen.clone();
    let page = async move |request: Request<Body>| {
        let name = |request: &Request<Body>| request.headers()["user-agent"].to_str().unwrap().to_owned();
        later.lock().unwrap().push(name(&request));
        let later = later.clone();
        let keep: &Keep = request.extensions().get().unwrap();
        keep.each_time(move |request, _| later.lock().unwrap().push(name(request)));
        ([("cache-control", "no-cache")], Html("page"))
    };
    let keeper = Keeper { site: site.state.site.clone(), front: Front::of(&site.state) };
    let router = Router::new().route(links::pattern::FIND, get(page)).layer(from_fn_with_state(keeper, keep_pages));
    let site = TestSite { router, ..site };
    for name in ["a", "b", "c"] {
        assert_eq!(asked(&site, FIND, &[("user-agent", name)]).await.body, "page");
    }
    assert_eq!(*seen.lock().unwrap(), ["a", "b", "c"]);
}

#[tokio::test]
async fn a_page_whose_address_bears_the_mark_of_a_visit_is_drawn_each_time_and_gone_when_the_visit_is_left() {
    let (site, drawn) = counted().await;
    let marked = format!("{FIND}&seen=a1b2c3");
    for n in 1..=3 {
        let answer = site.get(&marked).await;
        assert_eq!((answer.status, answer.header("cache-control"), answer.header("etag")), (StatusCode::OK, "no-store", ""));
        assert_eq!(drawn.count(), n);
    }
    let service = links::service(Language::Lt, site.a_service().await);
    let guide = links::guide(Language::Lt, &[]);
    for page in [service, guide] {
        let answer = site.get(&format!("{page}?seen=a1b2c3")).await;
        assert_eq!((answer.status, answer.header("cache-control"), answer.header("etag")), (StatusCode::OK, "no-store", ""), "{page}");
    }
    site.get("/exit?seen=a1b2c3").await;
    let before = drawn.count();
    assert_eq!((site.get(&marked).await.header("location"), drawn.count()), ("/lt", before));
    // The same page without the mark is everybody's.
    assert_ne!(site.get(FIND).await.header("etag"), "");
}
