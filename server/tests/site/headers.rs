//! What every answer carries, whatever it is.
use super::TestSite;
use domain::Language;
use server::config::Rates;

#[tokio::test]
async fn every_answer_carries_the_whole_policy() {
    let site = TestSite::sample_with("https://kladka.example", Rates { relaxed: true, ..Rates::default() }).await;
    let mut paths = site.resident_pages(Language::En).await;
    paths.extend(
        app::pages::doors().iter().map(|line| line.path.replace("{lang}", "en").replace("{id}", "11111111-1111-4111-8111-111111111111")),
    );
    let others = [
        "/",
        "/exit",
        "/nowhere",
        "/en/nowhere",
        "/assets/none.css",
        "/api/suggest?q=a",
        "/api/hsds/v3",
        "/api/hsds/v3/services",
        "/api/hsds/v3/none",
        "/health/live",
        "/health/ready",
    ];
    paths.extend(others.map(str::to_owned));
    for path in paths {
        let answer = site.get(&path).await;
        assert!(answer.header("content-security-policy").starts_with("default-src 'none'; script-src 'self'"), "{path}");
        assert!(answer.header("content-security-policy").contains("frame-ancestors 'none'"), "{path}");
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
            ("strict-transport-security", "max-age=63072000; includeSubDomains"),
        ] {
            assert_eq!(answer.header(name), value, "{name} of {path}");
        }
        assert!(!answer.header("permissions-policy").is_empty() && !answer.header("cache-control").is_empty(), "{path}");
        assert!(answer.headers.get("server").is_none(), "{path}");
    }
}

#[tokio::test]
async fn what_is_personal_is_kept_by_nobody() {
    let site = TestSite::sample().await;
    for line in app::pages::doors().iter().filter(|line| line.door != app::pages::Door::Anyone) {
        let path = line.path.replace("{lang}", "en").replace("{id}", "11111111-1111-4111-8111-111111111111");
        let answer = site.get(&path).await;
        assert_eq!(answer.header("cache-control"), "no-store", "{path}");
        assert_eq!(answer.header("content-encoding"), "", "{path}");
    }
}

#[tokio::test]
async fn the_open_data_is_open_to_every_page() {
    let site = TestSite::empty().await;
    let answer = site.get("/api/hsds/v3").await;
    assert_eq!((answer.header("access-control-allow-origin"), answer.header("cross-origin-resource-policy")), ("*", "cross-origin"));
    assert_eq!(site.get("/health/live").await.header("access-control-allow-origin"), "");
}

#[tokio::test]
async fn a_public_page_is_compressed_for_those_without_a_cookie() {
    use axum::{body::Body, http::Request};
    let site = TestSite::sample().await;
    let ask = |cookie: Option<&str>| {
        let request = Request::get("/en/about").header("accept-encoding", "br");
        let request = cookie.into_iter().fold(request, |request, cookie| request.header("cookie", cookie));
        request.body(Body::empty()).unwrap()
    };
    assert_eq!(site.ask(ask(None)).await.header("content-encoding"), "br");
    assert_eq!(site.ask(ask(Some("__Host-session=x"))).await.header("content-encoding"), "");
}

#[tokio::test]
async fn a_public_page_says_what_it_is_about_and_a_demonstration_stays_out_of_lists() {
    let site = TestSite::sample().await;
    let mut earnest = site.state.clone();
    earnest.site.settings = std::sync::Arc::new(app::pages::Settings { demonstration: false, ..(*earnest.site.settings).clone() });
    for (state, unlisted) in [(site.state.clone(), true), (earnest, false)] {
        let site = TestSite { router: server::router(state), state: site.state.clone(), ..TestSite::empty().await };
        for path in ["/lt", "/uk/find?q=x", "/en/about"] {
            let page = site.get(path).await.body;
            assert_eq!(page.matches("<meta name=\"description\"").count(), 1, "{path}");
            assert_eq!(page.contains("name=\"robots\" content=\"noindex\""), unlisted, "{path}");
        }
        assert!(!site.get("/en/sign-in").await.body.contains("name=\"description\""));
    }
}
