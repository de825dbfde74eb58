//! What the way in lets through: forged requests, large ones, many at once, and visitors of an empty or stopping site.
use super::TestSite;
use app::pages::{Limited, Limits, forms, links, words::say_in};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use domain::Language;
use server::config::{Rate, Rates};
use std::sync::Arc;

const FOREIGN: [&[(&str, &str)]; 5] = [
    &[("sec-fetch-site", "cross-site"), ("origin", "https://evil.example")],
    &[("sec-fetch-site", "same-site"), ("origin", "https://other.kladka.example")],
    &[("origin", "https://evil.example")],
    &[("origin", "null")],
    &[("referer", "https://evil.example/")],
];

#[tokio::test]
async fn no_form_is_taken_from_another_site() {
    let site = TestSite::empty().await;
    let forms: Vec<String> = forms()
        .iter()
        .map(|form| form.path.replace("{lang}", "en").replace("{id}", "11111111-1111-4111-8111-111111111111").replace("{act}", "accept"))
        .collect();
    assert!(forms.len() > 8, "{forms:?}");
    for path in forms.iter().map(String::as_str).chain(["/live/anything"]) {
        for headers in FOREIGN {
            let answer = site.post_with(path, "a=b", headers).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{path} {headers:?}");
            assert!(answer.body.contains("<h1"), "{path}: a bare refusal");
        }
    }
}

#[tokio::test]
async fn a_form_of_the_sites_own_page_is_taken() {
    let site = TestSite::empty().await;
    for headers in [&[("sec-fetch-site", "same-origin")], &[("origin", "http://127.0.0.1:3000")]] {
        let answer = site.post_with(&links::follow::start(Language::En), "receipt=", headers).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{headers:?}");
    }
}

#[tokio::test]
async fn questions_to_the_open_data_need_no_origin() {
    let site = TestSite::empty().await;
    for route in server::api::READ_NO_COOKIE {
        assert_eq!(site.post_with(route, "", &[]).await.status, StatusCode::OK, "{route}");
    }
}

#[tokio::test]
async fn more_than_64_kib_is_refused_on_a_page_of_the_site() {
    let site = TestSite::empty().await;
    let large = format!("receipt={}", "A".repeat(65 * 1024));
    let length = large.len().to_string();
    let answer = site
        .post_with(&links::follow::start(Language::Lt), &large, &[("sec-fetch-site", "same-origin"), ("content-length", &length)])
        .await;
    assert_eq!(answer.status, StatusCode::PAYLOAD_TOO_LARGE);
    assert!(answer.body.contains("<h1") && answer.body.contains("lang=\"lt\""), "{}", answer.body);
    let streamed = Body::from_stream(futures::stream::iter((0..80).map(|_| Ok::<_, std::io::Error>("A".repeat(1024)))));
    let request = Request::post(links::follow::start(Language::Lt))
        .header("sec-fetch-site", "same-origin")
        .header("content-type", "application/x-www-form-urlencoded");
    assert_eq!(site.ask(request.body(streamed).unwrap()).await.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn who_asks_too_often_is_told_to_wait_and_others_are_not() {
    let rates = Rates { search: Rate::new(3, 0.01), ..Rates::default() };
    let site = TestSite::sample_with("http://127.0.0.1:3000", rates).await;
    let from = |address: &str| {
        let mut request = Request::get("/api/hsds/v3/taxonomies").header("x-forwarded-for", "203.0.113.9").body(Body::empty()).unwrap();
        let peer: std::net::SocketAddr = address.parse().unwrap();
        request.extensions_mut().insert(axum::extract::ConnectInfo(peer));
        request
    };
    for _ in 0..3 {
        assert_eq!(site.ask(from("192.0.2.7:1")).await.status, StatusCode::OK);
    }
    let refused = site.ask(from("192.0.2.7:2")).await;
    assert_eq!((refused.status, refused.header("content-type")), (StatusCode::TOO_MANY_REQUESTS, "application/problem+json"));
    assert_eq!(site.ask(from("192.0.2.8:1")).await.status, StatusCode::OK, "another household");
}

#[tokio::test]
async fn who_signs_in_too_often_keeps_what_was_typed_but_the_password() {
    let rates = Rates { sign_in: Rate::new(1, 0.01), ..Rates::default() };
    let site = TestSite::sample_with("http://127.0.0.1:3000", rates).await;
    let form = "email=ona%40svajone.example&password=not-this-one-surely&next=%2Flt%2Fprovider&device=darbo";
    let path = links::sign_in(Language::Lt);
    assert_eq!(site.post(&path, form).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let refused = site.post(&path, form).await;
    assert_eq!(refused.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(refused.body.contains(&say_in(Language::Lt, "problem-password-too-many")), "{}", refused.body);
    for kept in ["ona@svajone.example", "/lt/provider", "darbo"] {
        assert!(refused.body.contains(&format!("value=\"{kept}\"")), "{kept}: {}", refused.body);
    }
    assert!(!refused.body.contains("not-this-one"));
}

#[tokio::test]
async fn what_breaks_is_told_on_a_page_of_the_site() {
    struct Broken;
    impl Limits for Broken {
        fn allow(&self, _: Limited, _: &str) -> bool {
            panic!("a handler broke")
        }
    }
    let site = TestSite::empty().await;
    let mut state = site.state.clone();
    state.site.limits = Arc::new(Broken);
    let site = TestSite { router: server::router(state), ..site };
    let answer = site.post(&links::follow::start(Language::Lt), "receipt=").await;
    assert_eq!(answer.status, StatusCode::INTERNAL_SERVER_ERROR);
    assert!(answer.body.contains("<h1") && answer.body.contains("lang=\"lt\"") && answer.body.contains("tel:112"), "{}", answer.body);
    assert!(!answer.body.contains("a handler broke"));
    assert!(answer.header("content-security-policy").starts_with("default-src 'none'"));
    assert_eq!(site.get(&links::home(Language::Lt)).await.status, StatusCode::OK, "and the others go on");
}

#[tokio::test]
async fn it_is_ready_when_the_index_holds_everything() {
    let site = TestSite::sample().await;
    assert_eq!(site.get("/health/live").await.status, StatusCode::OK);
    assert_eq!(site.get("/health/ready").await.status, StatusCode::OK);
    let ten: Vec<_> = (0..10u64)
        .map(|n| (n + 1, serde_json::json!({"id": format!("11111111-1111-4111-8111-11111111111{n}"), "name": "New", "status": "active"})))
        .collect();
    store::catalogue::import_services(&site.cx(), ten, &|_| ()).await.unwrap();
    assert_eq!(site.get("/health/ready").await.status, StatusCode::SERVICE_UNAVAILABLE);
    site.follow().await;
    assert_eq!(site.get("/health/ready").await.status, StatusCode::OK);
}

#[tokio::test]
async fn leaving_quickly_ends_the_draft_and_goes_elsewhere() {
    let site = TestSite::empty().await;
    let answer = site.get(links::exit()).await;
    assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "https://example.org/"));
    assert!(answer.header("clear-site-data").contains("cookies"));
    let ended = answer.headers.get_all("set-cookie").iter().any(|c| c.to_str().unwrap().starts_with("__Host-draft=;"));
    assert!(ended, "{:?}", answer.headers);
}

#[tokio::test]
async fn the_root_goes_to_the_browsers_language() {
    let site = TestSite::empty().await;
    for (accepted, home) in [("uk-UA,uk;q=0.9,en;q=0.8", "/uk"), ("de", "/en"), ("lt", "/lt")] {
        let request = Request::get("/").header("accept-language", accepted).body(Body::empty()).unwrap();
        let answer = site.ask(request).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, home), "{accepted}");
    }
}

#[tokio::test]
async fn anonymous_browsing_sets_no_cookie() {
    let site = TestSite::sample().await;
    for path in site.resident_pages(Language::Lt).await {
        let answer = site.get(&path).await;
        assert!(answer.headers.get("set-cookie").is_none(), "{path}");
    }
}

#[tokio::test]
async fn a_connection_does_not_wait_to_send() {
    use axum::serve::Listener;
    let (_stop, stopping) = tokio::sync::watch::channel(false);
    let (mut listener, _) = server::listen(([127, 0, 0, 1], 0).into(), stopping).await.unwrap();
    let (_client, (stream, _)) = tokio::join!(tokio::net::TcpStream::connect(listener.local_addr().unwrap()), listener.accept());
    assert!(stream.nodelay().unwrap());
}
