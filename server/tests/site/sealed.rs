//! Pages while the vault is away, and the page of the trail, which tells what was found without walking it each time.
use super::{
    TestSite,
    browser::Browser,
    journeys::{followed, seeds, sent, svajone},
};
use app::pages::{links, words::say_in};
use axum::http::StatusCode;
use domain::Language;

/// The same site with its vault in a process that is not there.
fn away(mut site: TestSite) -> TestSite {
    site.state.site.vault = vault::Vault::connect(&site.folder().join("nobody.sock"));
    site.router = server::router(site.state.clone());
    site
}

#[tokio::test]
async fn while_the_vault_is_away_pages_say_so_and_requests_go_on() {
    let site = away(seeds().await);
    let lt = Language::Lt;
    let mut person = Browser::new(&site);
    let check = svajone(&mut person, lt, &[]).await;
    let receipt = sent(&mut person, &check).await;
    let start = person.get(&links::follow::start(lt)).await;
    let followed = person.submit(&start, "/follow", &[("receipt", &receipt)]).await;
    assert_eq!(followed.status, StatusCode::OK);
    followed.says(&say_in(lt, "follow-standing-received"));
    followed.says(&say_in(lt, "follow-messages-locked"));

    let mut manager = Browser::new(&site);
    let inbox = manager.sign_in(lt, "manager@vr.example").await;
    let request = manager.follow(&inbox, "/lt/provider/referrals/").await;
    let opened = manager.submit(&request, "/open", &[]).await;
    assert_eq!(opened.status, StatusCode::SERVICE_UNAVAILABLE);
    opened.says(&say_in(lt, "error-locked-title"));
    opened.says(&say_in(lt, "error-locked-what"));
    assert_eq!(manager.submit(&request, "/accept", &[]).await.status, StatusCode::OK, "what needs no key goes on");
}

#[tokio::test]
async fn a_message_that_cannot_be_read_takes_nothing_else_from_the_person() {
    let site = seeds().await;
    let lt = Language::Lt;
    let mut person = Browser::new(&site);
    let check = svajone(&mut person, lt, &[]).await;
    let receipt = sent(&mut person, &check).await;
    let mut manager = Browser::new(&site);
    let inbox = manager.sign_in(lt, "manager@vr.example").await;
    let request = manager.follow(&inbox, "/lt/provider/referrals/").await;
    manager.submit(&request, "/ask", &[("question", "Kiek metų?")]).await;
    followed(&mut person, lt, &receipt).await.says("Kiek metų?");
    store::testing::spoil_messages(&site.state.site.db).await;
    let story = followed(&mut person, lt, &receipt).await;
    assert_eq!(story.status, StatusCode::OK);
    story.says(&say_in(lt, "follow-standing-needs-answer"));
    story.says(&say_in(lt, "follow-messages-locked"));
}

#[tokio::test]
async fn the_page_of_the_trail_tells_what_the_last_look_over_it_found() {
    let site = seeds().await;
    let uk = Language::Uk;
    let mut supervisor = Browser::new(&site);
    supervisor.sign_in(uk, "supervisor@vn.example").await;
    let page = links::staff::audit(uk, 0);
    supervisor.get(&page).await.says(&say_in(uk, "staff-audit-chain-unchecked"));
    store::audit::chain(&site.cx()).await.unwrap();
    store::audit::check_if_due(&site.cx()).await.unwrap();
    let looked = supervisor.get(&page).await;
    looked.says("23.11.2026");
    looked.does_not_say(&say_in(uk, "staff-audit-chain-unchecked"));
    looked.does_not_say(&say_in(uk, "staff-audit-chain-broken"));
}
