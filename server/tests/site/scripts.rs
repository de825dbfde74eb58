//! Residents' pages run one small file, or nothing; those of accounts one more, for passkeys.
use super::{Answer, TestSite};
use app::pages::links;
use axum::http::StatusCode;
use domain::Language;
use scraper::{Html, Selector};

/// Pages on which a device with passkeys may be asked.
fn is_of_accounts(path: &str) -> bool {
    Language::ALL
        .into_iter()
        .any(|language| [links::sign_in(language), links::account::second(language, "")].iter().any(|page| page == path))
}

fn harmless(answer: &Answer, what: &str) {
    let page = Html::parse_document(&answer.body);
    let select = |css: &str| Selector::parse(css).unwrap();
    // A block of data runs nowhere; it must only be what it says it is.
    for data in page.select(&select("script[type='application/ld+json']")) {
        assert!(
            data.attr("src").is_none() && serde_json::from_str::<serde_json::Value>(&data.inner_html()).is_ok(),
            "{what}: {}",
            data.html()
        );
    }
    for script in page.select(&select("script:not([type='application/ld+json'])")) {
        let file = script.attr("src");
        let of_accounts = file == Some("/assets/passkey.js") && is_of_accounts(what);
        assert!(file == Some("/assets/kladka.js") || of_accounts, "{what}: {}", script.html());
        assert_eq!(script.inner_html(), "", "{what}");
    }
    for css in ["style", "[style]", "link[rel=modulepreload]", "iframe", "[onclick]", "[onload]", "[onerror]", "base"] {
        assert_eq!(page.select(&select(css)).count(), 0, "{what}: {css}");
    }
    for address in page.select(&select("[src], link[href], form[action]")) {
        let value = ["src", "href", "action"].iter().find_map(|name| address.attr(name)).unwrap_or_default();
        let ours = value.starts_with('/') || value.starts_with("data:") || value.starts_with("http://127.0.0.1:3000/") || value.is_empty();
        assert!(ours, "{what} asks another site: {value}");
    }
    assert!(!answer.body.contains(".wasm") && !answer.body.contains("nonce"), "{what}");
}

#[tokio::test]
async fn no_page_of_a_resident_runs_anything_but_one_file() {
    let site = TestSite::sample().await;
    for language in Language::ALL {
        for path in site.resident_pages(language).await {
            let answer = site.get(&path).await;
            assert!(answer.status == StatusCode::OK || answer.status.is_redirection(), "{path}: {}", answer.status);
            harmless(&answer, &path);
        }
    }
    for path in ["/en/nowhere", "/nowhere", "/en/services/11111111-1111-4111-8111-111111111111", "/en/services/7"] {
        let answer = site.get(path).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND, "{path}");
        harmless(&answer, path);
    }
    let again = site.post(&links::follow::start(Language::Uk), "receipt=wrong").await;
    assert_eq!(again.status, StatusCode::UNPROCESSABLE_ENTITY);
    harmless(&again, "a form drawn again");
}
