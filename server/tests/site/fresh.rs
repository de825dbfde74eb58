//! Listings that stay true, from the letter to the list of results: one press from an e-mail is enough, silence has consequences, staff who telephone
//! find their way by keyboard, and nothing that a mail filter does changes anything.
use super::{
    TestSite,
    browser::{Browser, Page},
    journeys,
    mail::{flags, work},
    post_office::{Came, mail_server},
};
use app::pages::{
    links::{self, freshness},
    words::{say_in, say_in_with},
};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode},
};
use domain::{
    Id, Language,
    access::{Caller, Checking, Member},
    account::Role,
    area::AreaCode,
    edit::{Decision, Field, RecordKey, RecordKind, RefusalReason, Verdict},
    freshness::{CheckedHow, FieldGroup},
    organization::Organization,
    service::Service,
};
use server::jobs::{ask_for_checks, deliver};
use store::Cx;

const LT: Language = Language::Lt;
const VILNIUS: &str = "LT-58";
const DAY: i64 = 24 * 60;

fn say(key: &str) -> String {
    say_in(LT, key)
}
fn service(name: &str) -> Id<Service> {
    Id::named("service", name)
}

/// Two day centres of one kind, checked on the same day, each with an address.
async fn two_centres(site: &TestSite) {
    let table = "id,name_local,country,unit_code,org_type,email,phone,services_core,as_of\n\
        fresh-one,Ąžuoliukas,LT,LT-58,ngo,one@example.org,+370 5 200 0001,day.children,2026-11-20\n\
        fresh-two,Berželis,LT,LT-58,ngo,two@example.org,+370 5 200 0002,day.children,2026-11-20\n";
    let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    let report = store::import::providers(&operator, table.as_bytes(), &|_| ()).await.unwrap();
    assert_eq!(report.problems, []);
    site.follow().await;
}

/// A day of the running site: letters are planned and sent.
async fn a_day(site: &TestSite) -> Vec<Came> {
    let (at, letters) = mail_server(|_, _| None).await;
    let work = work(site, &flags(site, at));
    ask_for_checks::run(&work).await.unwrap();
    deliver::run(&work).await.unwrap();
    site.follow().await;
    letters.lock().unwrap().clone()
}
/// Day by day at the end; before it the site works every tenth day alone, for nothing is due then.
async fn days_pass(site: &TestSite, days: i64) -> Vec<Came> {
    let (mut came, mut left) = (vec![], days);
    while left > 0 {
        let step = if left > 12 { 10 } else { 1 };
        site.minutes_pass(step * DAY);
        came.extend(a_day(site).await);
        left -= step;
    }
    came
}
fn to<'a>(letters: &'a [Came], address: &str) -> Vec<&'a Came> {
    letters.iter().filter(|letter| letter.to.contains(address)).collect()
}
/// Where a letter leads, and that it holds nothing but names of listings.
fn link_in(letter: &Came) -> String {
    let (text, html) = letter.text_and_html();
    let address = text.lines().find_map(|line| line.trim().strip_prefix("http://127.0.0.1:3000")).expect("a link").to_owned();
    assert!(address.starts_with("/lt/check/") && html.contains(&format!("127.0.0.1:3000{address}\"")), "{text}\n{html}");
    address
}
/// Links and words of the first pages of results.
async fn found(site: &TestSite) -> (Vec<String>, String) {
    let (mut all, mut text) = (vec![], String::new());
    for page in ["1", "2", "3"] {
        let find = links::with(links::find(LT), &[("need", "day.children"), ("area", VILNIUS), ("page", page)]);
        let page = Browser::new(site).get(&find).await;
        all.extend(page.links());
        text += &page.text();
    }
    (all, text)
}
#[track_caller]
fn place_of(links: &[String], name: &str) -> usize {
    let id = service(&format!("{name}:day.children")).text();
    links.iter().position(|link| link.contains(&id)).unwrap_or_else(|| panic!("{name} is not found in {links:?}"))
}

#[tokio::test]
async fn looking_changes_nothing_and_one_press_is_enough() {
    let site = TestSite::sample().await;
    two_centres(&site).await;
    let letters = days_pass(&site, 80).await;
    let [letter] = to(&letters, "one@example.org")[..] else { panic!("one letter in a quarter of a year") };
    let address = link_in(letter);
    let token = address.rsplit('/').next().unwrap();
    for method in [Method::GET, Method::HEAD, Method::GET] {
        let answer = site.ask(Request::builder().method(method).uri(&address).body(Body::empty()).unwrap()).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/lt/check"));
        assert_eq!((answer.header("referrer-policy"), answer.header("cache-control")), ("no-referrer", "no-store"));
        assert!(answer.header("set-cookie").starts_with("__Host-check=") && !answer.body.contains(token));
    }
    let mut provider = Browser::new(&site);
    let page = provider.get(&address).await;
    assert_eq!((page.at.as_str(), page.status), ("/lt/check", StatusCode::OK));
    assert!(!page.body.contains(token) && !page.body.contains(" checked"), "nothing is chosen beforehand");
    assert!(page.body.contains("noindex"));
    for group in FieldGroup::ALL {
        page.says(&say(&format!("checks-group-{}", group.code())));
    }
    page.says("+370 5 200 0001");
    // What presses the button without having chosen has answered nothing.
    let pressed = provider.submit(&page, "/check", &[]).await;
    assert_eq!(pressed.status, StatusCode::UNPROCESSABLE_ENTITY);
    pressed.says(&say("problem-found-missing"));
    let half = provider.submit(&page, "/check", &[("found", "change"), ("hours", "yes")]).await;
    assert_eq!(half.status, StatusCode::UNPROCESSABLE_ENTITY);
    half.says(&say("problem-words-missing"));
    let other_site = site.post_with("/lt/check", "found=right", &[("sec-fetch-site", "cross-site")]).await;
    assert_eq!(other_site.status, StatusCode::FORBIDDEN);
    // Not theirs.
    let foreign = format!("service={}&found=right", service("fresh-two:day.children"));
    let cookie = format!("__Host-check={token}");
    let refused = site.post_with("/lt/check", &foreign, &[("sec-fetch-site", "same-origin"), ("cookie", &cookie)]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);

    let done = provider.submit(&page, "/check", &[("found", "full")]).await;
    assert_eq!(done.status, StatusCode::OK);
    done.says(&say("fresh-said-right"));
    done.says(&say("fresh-done-title"));
    let listing = Browser::new(&site).get(&links::service(LT, service("fresh-one:day.children"))).await;
    listing.says(&say("places-full"));
    listing.says(&say("checks-by-provider"));
    let api = site.get(&format!("/api/hsds/v3/services/{}", service("fresh-one:day.children"))).await.json();
    assert_eq!((api["freshness"]["standing"].as_str(), api["freshness"]["call_first"].as_bool()), (Some("current"), Some(false)));
    assert_eq!(api["freshness"]["groups"][0]["how"], "email");
    for nothing in ["/lt/check".to_owned(), format!("/lt/check/{}", "A".repeat(43)), "/lt/check/%2e%2e".into()] {
        let lost = Browser::new(&site).get(&nothing).await;
        assert_eq!((lost.status, lost.at.as_str()), (StatusCode::OK, "/lt/check"), "{nothing}");
        lost.says(&say("fresh-lost-title"));
    }
}

#[tokio::test]
async fn who_answers_stays_on_top_and_who_does_not_is_called_first_found_later_and_then_spared_requests() {
    let site = TestSite::sample().await;
    two_centres(&site).await;
    // Both can be asked online.
    let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    for name in ["fresh-one", "fresh-two"] {
        let account = store::accounts::NewAccount {
            email: format!("{name}@manager.example").parse().unwrap(),
            role: domain::account::Role::ProviderManager,
            organization: Id::<Organization>::named("organization", name),
            municipality: None,
            password: journeys::PASSWORD.into(),
        };
        store::accounts::create(&operator, account).await.unwrap();
    }
    site.state.site.vault.ensure_keys(&site.cx()).await.unwrap();
    let letters = days_pass(&site, 90).await;
    assert_eq!((to(&letters, "one@example.org").len(), to(&letters, "two@example.org").len()), (2, 2));
    let mut provider = Browser::new(&site);
    let page = provider.get(&link_in(to(&letters, "one@example.org")[0])).await;
    provider.submit(&page, "/check", &[("found", "right")]).await.says(&say("fresh-done-title"));
    let letters = days_pass(&site, 3).await;
    assert!(to(&letters, "example.org").is_empty(), "two letters, and no third");

    let overdue = say_in_with(LT, "checked-overdue", &[("date", "2026-11-20".into())]);
    let (one, two) = (service("fresh-one:day.children"), service("fresh-two:day.children"));
    let (results, text) = found(&site).await;
    assert!(place_of(&results, "fresh-one") < place_of(&results, "fresh-two"), "{text}");
    assert!(text.contains(&overdue), "{text}");
    Browser::new(&site).get(&links::service(LT, two)).await.says(&overdue);
    Browser::new(&site).get(&links::service(LT, one)).await.does_not_say(&overdue);
    let api = site.get(&format!("/api/hsds/v3/services/{two}")).await.json();
    assert_eq!(api["freshness"]["call_first"].as_bool(), Some(true));

    // Twice the time.
    let asking = links::refer::start(LT, Some(two), "day.children", VILNIUS);
    let before = Browser::new(&site).get(&asking).await;
    before.does_not_say(&say("fresh-instead"));
    before.says("Berželis");
    days_pass(&site, 90).await;
    let after = Browser::new(&site).get(&asking).await;
    after.says(&say("fresh-instead"));
    after.does_not_say(&say_in_with(LT, "refer-intro-who", &[("agency", "Berželis".into())]));
    let other = Browser::new(&site).get(&links::refer::start(LT, Some(one), "day.children", VILNIUS)).await;
    other.does_not_say(&say("fresh-instead"));
    let mut person = Browser::new(&site);
    let intro = person.get(&asking).await;
    let check = journeys::asked(&mut person, intro, journeys::Answers { need: "day.children", marks: &[], area: VILNIUS }).await;
    check.says(&say("fresh-instead"));
    journeys::sent(&mut person, &check).await;
    assert!(!check.part(".who").contains("Berželis"), "{}", check.part(".who"));
}

#[tokio::test]
async fn a_provider_who_never_signs_in_keeps_a_listing_fresh_for_a_year_by_the_links_of_letters_alone() {
    let site = TestSite::sample().await;
    two_centres(&site).await;
    let call_first = async |name: &str| {
        let api = site.get(&format!("/api/hsds/v3/services/{}", service(&format!("{name}:day.children")))).await.json();
        api["freshness"]["call_first"].as_bool()
    };
    for quarter in 1..=5 {
        let letters = days_pass(&site, 80).await;
        let [letter] = to(&letters, "one@example.org")[..] else { panic!("one letter in quarter {quarter}") };
        assert_eq!(call_first("fresh-one").await, Some(false), "quarter {quarter}");
        // In a browser that knows nothing of the last time, and that knows nobody.
        let mut provider = Browser::new(&site);
        let page = provider.get(&link_in(letter)).await;
        provider.submit(&page, "/check", &[("found", "right")]).await.says(&say("fresh-done-title"));
        assert!(!provider.cookies.keys().any(|name| name.contains("session")), "nobody has signed in");
    }
    assert_eq!((call_first("fresh-one").await, call_first("fresh-two").await), (Some(false), Some(true)));
    let listing = Browser::new(&site).get(&links::service(LT, service("fresh-one:day.children"))).await;
    listing.says(&say("checks-by-provider"));
}

#[tokio::test]
async fn staff_call_walk_and_settle_what_providers_said() {
    let site = journeys::seeds().await;
    two_centres(&site).await;
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let desk = triage.get(&freshness::desk(LT)).await;
    desk.says(&say("fresh-call-title"));
    let refused = triage.submit(&desk, "/staff/freshness", &[]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&say("problem-called-missing"));
    let called = triage.submit(&desk, "/staff/freshness", &[("called", "no-answer")]).await;
    called.says(&say("fresh-done-called"));
    called.says(&say("fresh-called-no-answer"));

    let one = service("fresh-one:day.children");
    let begin = triage.get(&freshness::walk(LT, one)).await;
    begin.says(&say("fresh-how-legend"));
    let mut page = triage.get(&freshness::walk_at(LT, one, FieldGroup::Contact, CheckedHow::Phone)).await;
    page.says("+370 5 200 0001");
    for (answer, words) in [("yes", ""), ("no", "Nuo 9 iki 15"), ("yes", ""), ("skip", ""), ("yes", "")] {
        if answer == "no" {
            let refused = triage.submit(&page, &one.text(), &[("right", "no")]).await;
            assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
            refused.says(&say("problem-words-missing"));
        }
        page = triage.submit(&page, &one.text(), &[("right", answer), ("words", words)]).await;
        assert_eq!(page.status, StatusCode::OK);
    }
    page.says(&say("fresh-walk-end"));
    page.says(&say("checks-by-municipality"));
    let desk = triage.get(&freshness::desk(LT)).await;
    desk.says("Nuo 9 iki 15");
    let settled = triage.submit(&desk, &word_of(&desk), &[]).await;
    assert_eq!(settled.status, StatusCode::NOT_FOUND, "a button is pressed, or nothing happens");
    let settled = triage.submit(&desk, &word_of(&desk), &[("outcome", "done")]).await;
    settled.says(&say("fresh-done-settled"));
    settled.does_not_say("Nuo 9 iki 15");
    let figures = triage.get(&freshness::figures(LT)).await;
    figures.says(&say("fresh-by-need"));
    assert!(figures.body.contains("class=\"drawn\""));
    desk.does_not_say(&say("fresh-policy-submit"));
    // Another municipality's listing is none of theirs.
    let foreign = triage.get(&freshness::walk(LT, service("vn-tc:home.help"))).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);
    let mut supervisor = Browser::new(&site);
    supervisor.sign_in(Language::Uk, "supervisor@vn.example").await;
    let desk = supervisor.get(&freshness::desk(Language::Uk)).await;
    let refused = supervisor.submit(&desk, "/policy", &[("days", "3"), ("urgent", "often")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&say_in(Language::Uk, "problem-days-not-allowed"));
    let set = supervisor.submit(&desk, "/policy", &[("days", "60"), ("urgent", "14")]).await;
    set.says(&say_in_with(Language::Uk, "fresh-policy-text", &[("days", 60.into()), ("urgent", 14.into())]));
}
/// The end of the address to which the first word is sent.
fn word_of(page: &Page) -> String {
    let start = page.body.find("/staff/freshness/words/").expect("a word waits") + "/staff/freshness/words/".len();
    page.body[start..start + 36].to_owned()
}

#[tokio::test]
async fn what_is_wrong_is_written_right_behind_the_letters_link_and_waits_for_the_municipality() {
    let site = journeys::seeds().await;
    let system = Cx::new(site.cx().db, Caller::System, site.cx().now);
    let issued = store::checks::issue_link(&system, Id::named("organization", "vr-vdc-svajone")).await.unwrap();
    let listing = service("vr-vdc-svajone:day.children");
    let mut provider = Browser::new(&site);
    provider.get(&freshness::check_link(LT, &issued.token)).await;
    let page = provider.get(&freshness::check_one(LT, listing)).await;
    let wrong = [("found", "change"), ("hours", "yes"), ("contact", "yes"), ("words", "Naujas numeris <img src=x onerror=canary>")];
    let form = provider.submit(&page, "/check", &wrong).await;
    assert!(form.at.starts_with("/lt/check-change?"), "{}", form.at);
    form.says(&say("editor-correct-title"));
    // Everything that the editor's own page knows, and nothing that leads into the editor.
    assert!(!form.links().iter().any(|link| link.contains("/listings/")));
    let refused = provider.submit(&form, "/check-change", &[("number-1", "call me"), ("do", "save")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let next = provider.submit(&refused, "/check-change", &[("number-1", "+370 5 299 4321"), ("do", "save")]).await;
    assert!(next.at.contains("groups=hours"), "{}", next.at);
    let thanks = provider.follow(&next, &freshness::check_said(LT, domain::check_form::Answer::Change)).await;
    thanks.says(&say("fresh-said-change"));
    let public = site.get(&format!("/api/hsds/v3/services/{listing}")).await;
    assert!(!public.body.contains("299 4321"), "it waits");
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let desk = triage.get(&freshness::desk(LT)).await;
    desk.says("Naujas numeris <img src=x onerror=canary>");
    assert!(!desk.body.contains("<img src=x"), "words stay words");
    let edit = desk.links().into_iter().find(|link| link.contains("/edits/")).expect("the way to the review");
    triage.get(&edit).await.says("+370 5 299 4321");
    // Nobody without a link, and not for another's listing.
    let strange = Browser::new(&site).get(&freshness::correct(LT, listing, &[FieldGroup::Hours])).await;
    strange.says(&say("fresh-lost-title"));
    let other = service("vn-tc:home.help");
    assert_ne!(provider.get(&freshness::correct(LT, other, &[FieldGroup::Hours])).await.status, StatusCode::OK);
}

#[tokio::test]
async fn who_proposed_by_a_letters_link_reads_in_a_letter_what_was_decided_and_why() {
    let site = journeys::seeds().await;
    two_centres(&site).await;
    let by = |caller: Caller| Cx::new(site.cx().db, caller, site.cx().now);
    let organization: Id<Organization> = Id::named("organization", "fresh-one");
    let listing = service("fresh-one:day.children");
    let record = RecordKey::of(RecordKind::Service, listing);
    let provider = by(Caller::Checking(Checking { hash: "h".into(), organization }));
    let version = store::edits::current(&provider, &record).await.unwrap().version;
    let says = |name: &str, value: serde_json::Value| (Field(name.into()), Some(value));
    let fields = vec![
        says("phones", serde_json::json!([{ "number": "+370 5 299 4321" }])),
        says("description", serde_json::json!("Geriausias centras")),
    ];
    let proposed = store::edits::propose_for_review(&provider, &record, version, fields).await.unwrap();
    let store::edits::Outcome::Done { edit, .. } = proposed else { panic!("{proposed:?}") };
    assert!(to(&a_day(&site).await, "one@example.org").is_empty(), "nothing is decided");
    let triage = by(Caller::Member(Member {
        account: Id::named("account", "triage"),
        role: Role::Triage,
        organization: Id::named("organization", "vr-council"),
        municipality: Some(AreaCode(VILNIUS.into())),
    }));
    let decided = |name: &str, verdict, reason, words: &str| Decision {
        field: Field(name.into()),
        verdict,
        reason,
        words: words.into(),
        corrected: None,
    };
    let decisions = [
        decided("phones", Verdict::Accepted, None, ""),
        decided("description", Verdict::Refused, Some(RefusalReason::NotAllowed), "Be\npalyginimų"),
    ];
    store::edits::decide(&triage, edit, version, &decisions).await.unwrap();
    let letters = a_day(&site).await;
    let told = to(&letters, "one@example.org");
    assert_eq!(told.len(), 1, "once");
    let (text, html) = told[0].text_and_html();
    let accepted = format!("– {}: {}", say("edits-field-phones"), say("edits-state-accepted"));
    assert!(text.lines().any(|line| line.trim() == accepted), "{text}");
    let refused = format!("– {}: {}", say("edits-field-description"), say("edits-state-refused"));
    let why = say("edits-reason-not-allowed");
    assert!(text.lines().any(|line| line.starts_with(&refused) && line.contains(&why) && line.contains("Be palyginimų")), "{text}");
    let page = format!("http://127.0.0.1:3000{}", links::service(LT, listing));
    assert!(html.contains(&format!("href=\"{page}\"")), "{html}");
    assert!(!text.contains("299 4321") && !text.contains("Geriausias"), "no value travels: {text}");
    assert!(to(&a_day(&site).await, "one@example.org").is_empty(), "and never twice");
}

#[tokio::test]
async fn a_manager_who_has_signed_in_needs_no_letter() {
    let site = journeys::seeds().await;
    let mut manager = Browser::new(&site);
    manager.sign_in(LT, "manager@vr.example").await;
    let page = manager.get(&freshness::check(LT)).await;
    assert!(page.has_form("/check"));
    manager.submit(&page, "/check", &[("found", "closed")]).await.says(&say("fresh-said-closed"));
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let desk = triage.get(&freshness::desk(LT)).await;
    desk.says(&say("fresh-word-closed"));
    desk.says(&say("editor-word-edit"));
    // Whoever looks for it still finds it: nothing is live before somebody has looked.
    let listing = Browser::new(&site).get(&links::service(LT, service("vr-vdc-svajone:day.children"))).await;
    assert_eq!(listing.status, StatusCode::OK);
}
