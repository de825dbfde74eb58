//! "Is this your organization?" over the pages and over a real exchange of letters, without JavaScript: an address is proved, the municipality finds out
//! and decides, whoever is accepted chooses a password and is at the listing; and what is odd is answered with a page.
use super::{
    TestSite,
    browser::{Browser, Page},
    journeys::{PASSWORD, seeds},
    mail::{flags, work},
    post_office::{Came, mail_server},
};
use app::pages::{
    links,
    visit::CLAIMING,
    words::{say_in, say_in_with},
};
use axum::http::StatusCode;
use domain::{Id, Language, access::Caller, account::Role, area::AreaCode, organization::Organization};
use server::jobs::deliver;
use store::{Cx, accounts};

const LT: Language = Language::Lt;
const CANARY: &str = "<script>alert('canary')</script>";

fn say(key: &str) -> String {
    say_in(LT, key)
}
/// In LT-58, with a website and nobody who keeps it.
fn home() -> Id<Organization> {
    Id::named("organization", "vr-kuosine")
}
async fn with_administrator() -> TestSite {
    let site = seeds().await;
    let new = accounts::NewAccount {
        email: "admin@vr.example".parse().unwrap(),
        role: Role::Administrator,
        organization: Id::named("organization", "vr-sav-sr"),
        municipality: Some(AreaCode("LT-58".into())),
        password: PASSWORD.into(),
    };
    accounts::create(&Cx::new(site.cx().db, Caller::Operator, site.cx().now), new).await.unwrap();
    site
}
async fn delivered(site: &TestSite) -> Vec<Came> {
    let (at, letters) = mail_server(|_, _| None).await;
    let work = work(site, &flags(site, at));
    for _ in 0..2 {
        deliver::run(&work).await.unwrap();
    }
    letters.lock().unwrap().clone()
}
fn text_to(letters: &[Came], to: &str) -> String {
    let letter = letters.iter().rfind(|letter| letter.to.contains(to)).unwrap_or_else(|| panic!("{to} is written to"));
    letter.text_and_html().0
}
fn code_in(text: &str) -> String {
    let is_code = |word: &&str| word.contains('-') && word.split('-').all(|group| group.len() == 4 && group.is_ascii());
    text.split_whitespace().find(is_code).expect("a code").to_owned()
}
/// Its address, without what was asked.
fn path(page: &Page) -> &str {
    page.at.split('?').next().unwrap_or_default()
}
/// Says that the organization is theirs, and proves the address.
async fn claimed<'a>(site: &'a TestSite, organization: Id<Organization>, email: &str) -> (Browser<'a>, Vec<Came>) {
    let mut claimant = Browser::new(site);
    let page = claimant.get(&links::organization(LT, organization)).await;
    let form = claimant.follow(&page, &links::claims::begin(LT, organization)).await;
    let page = claimant.submit(&form, "/claim", &[("email", email), ("post", "head")]).await;
    page.says(&say("claim-code-title"));
    let code = code_in(&text_to(&delivered(site).await, email));
    let done = claimant.submit(&page, "/claim", &[("code", &code.to_lowercase())]).await;
    done.says(&say("claim-done-title"));
    let after = delivered(site).await;
    (claimant, after)
}

#[tokio::test]
async fn somebody_claims_a_listing_the_municipality_finds_out_and_they_are_at_it_with_a_password() {
    let site = with_administrator().await;
    let (_, letters) = claimed(&site, home(), "direktore@kuosinesnamai.lt").await;
    // Those who can do something hear of it; of who claims it the letter says nothing.
    for email in ["triage@vr.example", "admin@vr.example"] {
        let told = text_to(&letters, email);
        assert!(told.contains(&links::claims::all(LT, "")) && !told.contains("direktore"), "{told}");
    }

    // Whoever finds out does not decide.
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let start = triage.get(&links::staff::start(LT)).await;
    start.says(&say_in_with(LT, "start-claims", &[("count", 1.into())]));
    let list = triage.follow(&start, &links::claims::all(LT, "")).await;
    list.says(&say("claims-weak-website"));
    let page = triage.follow(&list, "/lt/staff/claims/").await;
    page.says("direktore@kuosinesnamai.lt");
    page.says(&say("claims-strong-none"));
    page.says(&say("claims-decider"));
    let empty = triage.submit(&page, path(&page), &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let checked = triage.submit(&page, path(&page), &[("how", "phone"), ("found", "yes")]).await;
    checked.says(&say("claims-done-checked"));
    checked.says(&say("account-role-triage"));
    assert_eq!(site_post(&site, &triage, path(&page), "act=accept").await, StatusCode::FORBIDDEN);

    let mut admin = Browser::new(&site);
    admin.sign_in(LT, "admin@vr.example").await;
    let page = admin.get(path(&page)).await;
    page.says(&say("claims-accept-what"));
    assert_eq!(site_post(&site, &admin, path(&page), "act=accept").await, StatusCode::SEE_OTHER);
    let list = admin.get(&links::claims::all(LT, "accepted")).await;
    for key in ["claims-none", "claims-decision-accepted", "claims-how-phone"] {
        list.says(&say(key));
    }
    list.does_not_say("direktore@kuosinesnamai.lt");
    let letter = text_to(&delivered(&site).await, "direktore@kuosinesnamai.lt");
    assert!(letter.contains("/invitation/"), "{letter}");
    assert_eq!(admin.get(path(&page)).await.status, StatusCode::NOT_FOUND);
    assert!(!accounts::answers_online(&site.cx(), home()).await.unwrap(), "an invitation is no account yet");
}

#[tokio::test]
async fn a_claim_of_a_kept_listing_is_told_to_its_manager_and_a_refusal_says_why() {
    let site = with_administrator().await;
    let kept: Id<Organization> = Id::named("organization", "vr-vdc-svajone");
    let (_, letters) = claimed(&site, kept, "kita@example.lt").await;
    let told = text_to(&letters, "manager@vr.example");
    assert!(!told.contains("kita@example.lt"), "who claims it is the municipality's to know: {told}");
    let mut admin = Browser::new(&site);
    admin.sign_in(LT, "admin@vr.example").await;
    let list = admin.get(&links::claims::all(LT, "")).await;
    list.says(&say("claims-disputed"));
    let page = admin.follow(&list, "/lt/staff/claims/").await;
    page.says(&say("claims-disputed-what"));
    page.says(&say("claims-weak-none"));
    page.says(&say("claims-accept-not-yet"));
    assert_eq!(site_post(&site, &admin, path(&page), "act=accept").await, StatusCode::UNPROCESSABLE_ENTITY);
    for body in ["", "act=king", "act=refuse", "act=refuse&reason=other", "act=check&how=phone", "act=%FF"] {
        assert_eq!(site_post(&site, &admin, path(&page), body).await, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
    }
    let refuse = format!("act=refuse&reason=kept&reason-words={}", links::encode(CANARY));
    assert_eq!(site_post(&site, &admin, path(&page), &refuse).await, StatusCode::SEE_OTHER);
    let letters = delivered(&site).await;
    let told = text_to(&letters, "kita@example.lt");
    assert!(told.contains(&say("claims-refusal-kept")) && told.contains("canary"), "{told}");
    let html = letters.iter().rfind(|letter| letter.to.contains("kita@")).unwrap().text_and_html().1;
    assert!(!html.contains("<script>"), "{html}");
    let trail = admin.get(&links::staff::audit(LT, 0)).await;
    trail.says(&say("claims-deed-made"));
    trail.says(&say("claims-deed-refused"));
    trail.does_not_say("kita@example.lt");
}

#[tokio::test]
async fn odd_claims_are_answered_with_a_page() {
    let site = with_administrator().await;
    let at = links::claims::begin(LT, home());
    for (body, key) in [
        ("", "problem-email-missing"),
        ("email=x&post=head", "problem-email-not-understood"),
        ("email=a@b.lt&post=king", "problem-post-missing"),
    ] {
        let answer = site.post(&at, body).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{body}");
        assert!(answer.body.contains(&say(key)), "{body}");
    }
    let none = links::claims::begin(LT, Id::named("organization", "none"));
    for nowhere in [none.as_str(), "/lt/organizations/7/claim", "/lt/organizations/%C4%85/claim"] {
        assert_eq!(site.get(nowhere).await.status, StatusCode::NOT_FOUND, "{nowhere}");
        assert_eq!(site.post(nowhere, "email=a@b.lt&post=head").await.status, StatusCode::NOT_FOUND, "{nowhere}");
    }
    // Without the cookie of the browser that asked a code is nothing.
    let code = links::claims::code(LT);
    assert_eq!(site.post(&code, "code=0000-0000").await.status, StatusCode::SEE_OTHER);
    let mut claimant = Browser::new(&site);
    let form = claimant.get(&at).await;
    let page = claimant.submit(&form, "/claim", &[("email", "ona@example.lt"), ("post", "other")]).await;
    assert!(claimant.cookies.contains_key(CLAIMING) && !page.at.contains("ona"));
    for (typed, key) in [("", "problem-code-missing"), ("0000-0000", "problem-code-do-not-match")] {
        let wrong = claimant.submit(&page, "/claim", &[("code", typed)]).await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY, "{typed}");
        wrong.says(&say(key));
    }
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    triage.get(&links::claims::all(LT, "")).await.says(&say("claims-none"));
    for odd in ["/lt/staff/claims/7", "/lt/staff/claims/00000000-0000-4000-8000-000000000001"] {
        assert_eq!(triage.get(odd).await.status, StatusCode::NOT_FOUND, "{odd}");
        assert_eq!(site_post(&site, &triage, odd, "act=check&how=phone&found=yes").await, StatusCode::NOT_FOUND, "{odd}");
    }
}

/// What only somebody who writes requests by hand would send.
async fn site_post(site: &TestSite, who: &Browser<'_>, at: &str, form: &str) -> StatusCode {
    let cookies = who.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    site.post_with(at, form, &[("sec-fetch-site", "same-origin"), ("cookie", &cookies)]).await.status
}
