//! A list of services without an account and without JavaScript: it stands in the address, and every link carries it along.
use super::{TestSite, browser::Browser};
use app::pages::{links, shortlist};
use axum::http::StatusCode;
use domain::{Id, Language, service::Service};

fn service(name: &str) -> Id<Service> {
    Id::named("service", name)
}

#[tokio::test]
async fn a_list_grows_from_page_to_page_without_any_script() {
    // A demonstration is for no search engine at all, which would prove nothing.
    let site = TestSite::sample().await.in_earnest();
    let (first, second) = (service("vr-vdc-svajone:day.children"), service("vn-tc:home.help"));
    let mut person = Browser::new(&site);
    let page = person.get(&links::service(Language::Lt, first)).await;
    assert!(!page.body.contains("noindex"), "a service may be found");
    let list = person.follow(&page, &links::list(Language::Lt, &[first])).await;
    list.says("1 paslauga");
    list.says("Svajonė");
    assert!(list.body.contains("noindex") && list.body.contains("<symbol id=\"qr\""));
    assert!(!list.body.contains("rel=\"canonical\"") && !list.body.contains("hreflang=\"x-default\""));
    // On to the search, from there to another service, from there back to the list with both.
    let found = person.follow(&list, &format!("/lt/find?list={}", first.short())).await;
    let href = found.links().into_iter().find(|link| link.starts_with("/lt/services/")).unwrap();
    assert!(href.contains(&format!("list={}", first.short())), "{href}");
    assert!(found.body.contains("name=\"list\""), "the form carries it too");
    let other = person.get(&shortlist::carry(links::service(Language::Lt, second), &[first])).await;
    let both = person.follow(&other, &links::list(Language::Lt, &[first, second])).await;
    both.says("2 paslaugos");
    let one = person.follow(&both, &links::list(Language::Lt, &[second])).await;
    one.does_not_say("Svajonė");
    assert!(person.cookies.is_empty());
}

#[tokio::test]
async fn a_broken_list_shows_what_can_be_shown() {
    let site = TestSite::sample().await;
    let mut person = Browser::new(&site);
    let (known, gone) = (service("vn-tc:home.help"), service("nobody's"));
    let page = person.get(&format!("/en/list?s={},nonsense.{}", known.text(), gone.short())).await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("could not be read");
    page.says("1 service");
    let many: Vec<Id<Service>> = (0..500).map(|n| service(&n.to_string())).chain([known]).collect();
    let page = person.get(&links::list(Language::En, &many)).await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("at most");
    let page = person.get("/en/list?s=%00%FF%2E%2E%3Cscript%3E").await;
    assert_eq!(page.status, StatusCode::OK);
    page.says("There is nothing on your list yet");
    assert!(page.links().iter().any(|link| link == "/en/find"));
}

#[tokio::test]
async fn a_list_that_is_full_does_not_take_one_more() {
    let site = TestSite::sample().await;
    let full: Vec<Id<Service>> = (0..shortlist::MOST).map(|n| service(&n.to_string())).collect();
    let page = Browser::new(&site).get(&shortlist::carry(links::service(Language::En, service("vn-tc:home.help")), &full)).await;
    let target = page
        .links()
        .into_iter()
        .find(|link| link.starts_with("/en/list?s=") && link.contains(&service("vn-tc:home.help").short()))
        .unwrap();
    let page = Browser::new(&site).get(&target).await;
    page.says("at most");
}
