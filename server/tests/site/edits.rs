//! Edits over the pages, without JavaScript: a provider's change is looked at field by field, both see what became of it, the resident's page, the
//! open data and the search follow, and it is brought back.
use super::{
    TestSite,
    browser::{Browser, Page},
    journeys::{PASSWORD, seeds, service},
};
use app::pages::{
    links::{self, staff::EditsAsked},
    words::say_in,
};
use axum::http::StatusCode;
use domain::{
    Id, Language,
    access::{Caller, Member},
    edit::{Edit, EditSource, Field, RecordKey, RecordKind},
    listing::Section,
};
use serde_json::{Value, json};
use store::{
    Cx, accounts,
    edits::{Outcome, Proposal},
};

const LT: Language = Language::Lt;
const SERVICE: &str = "vr-vdc-svajone:day.children";
const CANARY: &str = "<script>alert('canary')</script><img src=x onerror=canary>";

fn say(key: &str) -> String {
    say_in(LT, key)
}
fn record() -> RecordKey {
    RecordKey::of(RecordKind::Service, service(SERVICE))
}
/// The caller that this account is, as its session would make it.
async fn member(site: &TestSite, email: &str) -> Cx {
    let id = accounts::sign_in(&site.cx(), email, PASSWORD).await.unwrap();
    let account = accounts::find(&site.cx(), id).await.unwrap();
    let (role, organization, municipality) = (account.role, account.organization, account.municipality);
    Cx { caller: Caller::Member(Member { account: id, role, organization, municipality }), ..site.cx() }
}
async fn propose(site: &TestSite, email: &str, fields: &[(&str, Value)]) -> Id<Edit> {
    let cx = member(site, email).await;
    let version = store::edits::current(&cx, &record()).await.unwrap().version;
    let fields = fields.iter().map(|(name, value)| (Field((*name).into()), Some(value.clone()))).collect();
    let source = if email.starts_with("manager") { EditSource::Provider } else { EditSource::Staff };
    match store::edits::propose(&cx, &Proposal { record: record(), version, fields, source }).await.unwrap() {
        Outcome::Done { edit, .. } => edit,
        other => panic!("{other:?}"),
    }
}
async fn public(site: &TestSite) -> Page {
    Browser::new(site).get(&links::service(LT, service(SERVICE))).await
}
fn no_script(page: &Page) {
    assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"), "{} runs what somebody typed", page.at);
}

#[tokio::test]
async fn one_field_is_accepted_another_refused_both_see_it_and_the_restore_brings_it_back() {
    let site = seeds().await;
    let old = store::services::find(&site.cx(), service(SERVICE)).await.unwrap().name;
    let phones = json!([{ "number": "+370 5 222 3344" }]);
    let edit = propose(
        &site,
        "manager@vr.example",
        &[("phones", phones), ("name", json!("Svajonių namai")), ("eligibility_description", json!(CANARY))],
    )
    .await;
    public(&site).await.says("+370 5 222 3344");
    public(&site).await.does_not_say("Svajonių namai");

    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let list = triage.get(&links::staff::edits(LT, &EditsAsked::default())).await;
    list.says(&old);
    list.says(&say("edits-field-eligibility_description"));
    assert!(!list.text().contains(&say("edits-field-phones")), "what is live waits no more");
    let page = triage.follow(&list, &links::staff::edit(LT, edit)).await;
    no_script(&page);
    page.says("Svajonių namai");
    // Fields stand in the order of their names: first whom it is for, then the name.
    let at = format!("/staff/edits/{edit}");
    let undecided = triage.submit(&page, &at, &[]).await;
    assert_eq!(undecided.status, StatusCode::UNPROCESSABLE_ENTITY);
    undecided.says(&say("edits-problem-verdict"));
    let unreasoned = triage.submit(&page, &at, &[("verdict-0", "refused"), ("words-0", "Skambinome")]).await;
    assert_eq!(unreasoned.status, StatusCode::UNPROCESSABLE_ENTITY);
    unreasoned.says(&say("edits-problem-reason"));
    assert!(unreasoned.body.contains("Skambinome"), "what was typed is kept");
    let decided = [
        ("verdict-0", "refused"),
        ("reason-0", "contradicted"),
        ("words-0", CANARY),
        ("verdict-1", "accepted"),
        ("value-1", "Svajonių namai vaikams"),
    ];
    let done = triage.submit(&unreasoned, &at, &decided).await;
    assert_eq!(done.status, StatusCode::OK);
    done.says(&say("edits-done-decided"));
    done.says(&say("edits-none"));

    // The resident, the open data and the search follow.
    public(&site).await.says("Svajonių namai vaikams");
    let api = site.get(&format!("/api/hsds/v3/services/{}", service(SERVICE))).await.json();
    assert_eq!((&api["name"], api.get("eligibility_description")), (&json!("Svajonių namai vaikams"), None));
    site.follow().await;
    Browser::new(&site).get("/lt/find?q=Svajoni%C5%B3+namai").await.says("Svajonių namai vaikams");

    // So does its author.
    let mut manager = Browser::new(&site);
    manager.sign_in(LT, "manager@vr.example").await;
    let own = manager.get(&links::provider::edits(LT, 0)).await;
    no_script(&own);
    for key in ["edits-state-live", "edits-state-accepted", "edits-state-refused", "edits-reason-contradicted", "edits-corrected"] {
        own.says(&say(key));
    }
    own.says(CANARY);

    let history = triage.get(&links::staff::history(LT, &record(), 0)).await;
    no_script(&history);
    history.says(&say("edits-begins"));
    let back = triage.submit(&history, "/restore", &[]).await;
    back.says(&say("edits-done-restored"));
    public(&site).await.says(&old);
    assert_eq!(triage.get(&links::staff::history(LT, &record(), 0)).await.body.matches("class=\"edit\"").count(), 3);
}

#[tokio::test]
async fn whoever_decides_by_what_is_no_longer_so_sees_that_first_and_loses_nothing() {
    let site = seeds().await;
    let edit = propose(&site, "manager@vr.example", &[("name", json!("Pirmas"))]).await;
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let page = triage.get(&links::staff::edit(LT, edit)).await;
    propose(&site, "triage@vr.example", &[("name", json!("Antras"))]).await;
    let at = format!("/staff/edits/{edit}");
    let typed = [("verdict-0", "accepted"), ("value-0", "Trečias")];
    let overtaken = triage.submit(&page, &at, &typed).await;
    assert_eq!(overtaken.status, StatusCode::CONFLICT);
    overtaken.says(&say("edits-overtaken"));
    overtaken.says("Antras");
    overtaken.says(&say("edits-moved"));
    assert!(overtaken.body.contains("Trečias"), "what was typed is kept");
    let done = triage.submit(&overtaken, &at, &typed).await;
    done.says(&say("edits-done-decided"));
    public(&site).await.says("Trečias");
}

#[tokio::test]
async fn a_provider_reads_what_others_changed_in_its_listing_and_brings_back_what_the_policy_lets_live() {
    let site = seeds().await;
    let phones = json!([{ "number": "+370 5 299 4321" }]);
    propose(&site, "triage@vr.example", &[("name", json!("Kitas vardas")), ("phones", phones)]).await;
    public(&site).await.says("Kitas vardas");
    let mut manager = Browser::new(&site);
    manager.sign_in(LT, "manager@vr.example").await;
    let at = links::provider::history(LT, &record(), 0);
    let listing = manager.get(&links::listing::record(LT, &record())).await;
    assert!(listing.links().contains(&at), "the listing leads there");
    let page = manager.get(&at).await;
    page.says("Kitas vardas");
    page.says(&say("edits-source-staff"));
    assert!(!page.body.contains("triage@vr.example"), "an office and a door, and nobody's address");
    let back = manager.submit(&page, "/restore", &[]).await;
    back.says(&say("edits-done-restored"));
    back.says(&say("edits-state-live"));
    back.says(&say("edits-state-waiting"));
    public(&site).await.says("Kitas vardas");
    let api = site.get(&format!("/api/hsds/v3/services/{}", service(SERVICE))).await;
    assert!(!api.body.contains("299 4321"), "telephones go live at once");
    // Of another's listing nothing is read or brought back.
    let mut stranger = Browser::new(&site);
    stranger.sign_in(Language::Uk, "supervisor@vn.example").await;
    assert_eq!(stranger.get(&links::provider::history(Language::Uk, &record(), 0)).await.status, StatusCode::FORBIDDEN);
    let cookies = stranger.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let headers = [("cookie", cookies.as_str()), ("sec-fetch-site", "same-origin")];
    let edit = propose(&site, "triage@vr.example", &[("alert", json!("Remontas"))]).await;
    let act = links::provider::history_act(Language::Uk, &record(), "restore");
    assert_eq!(site.post_with(&act, &format!("edit={edit}"), &headers).await.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn an_author_takes_an_edit_back_and_others_come_to_nothing() {
    let site = seeds().await;
    let edit = propose(&site, "manager@vr.example", &[("name", json!("Kitas")), ("alert", json!("Remontas"))]).await;
    let mut stranger = Browser::new(&site);
    stranger.sign_in(Language::Uk, "supervisor@vn.example").await;
    for at in [links::staff::edit(Language::Uk, edit), links::staff::history(Language::Uk, &record(), 0)] {
        assert_eq!(stranger.get(&at).await.status, StatusCode::FORBIDDEN, "{at}");
    }
    let list = stranger.get(&links::staff::edits(Language::Uk, &EditsAsked::default())).await;
    assert!(!list.body.contains(&edit.text()));
    let cookies = stranger.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let headers = [("cookie", cookies.as_str()), ("sec-fetch-site", "same-origin")];
    for (at, form) in [
        (links::staff::edit(Language::Uk, edit), "version=0&field-0=name&verdict-0=accepted".to_owned()),
        (links::staff::history_act(Language::Uk, &record(), "restore"), format!("edit={edit}")),
        (links::staff::history_act(Language::Uk, &record(), "undo"), format!("edit={edit}")),
        (links::provider::edits_act(Language::Uk, "undo"), format!("edit={edit}")),
    ] {
        assert_eq!(site.post_with(&at, &form, &headers).await.status, StatusCode::FORBIDDEN, "{at}");
    }
    let mut manager = Browser::new(&site);
    manager.sign_in(LT, "manager@vr.example").await;
    let own = manager.get(&links::provider::edits(LT, 0)).await;
    public(&site).await.says("Remontas");
    let undone = manager.submit(&own, "/undo", &[]).await;
    undone.says(&say("edits-done-undone"));
    undone.says(&say("edits-state-withdrawn"));
    public(&site).await.does_not_say("Remontas");
    site.minutes_pass(25 * 60);
    manager.sign_in(LT, "manager@vr.example").await;
    assert!(!manager.get(&links::provider::edits(LT, 0)).await.has_form("/undo"), "a day is over");
}

#[tokio::test]
async fn odd_addresses_of_edits_are_answered_and_nothing_breaks() {
    let site = seeds().await;
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    for at in [
        "/lt/staff/edits?source=x&kind=%00&organization=../&page=-1&done=%3Cb%3E",
        "/lt/staff/edits?page=99999999999999999999",
        "/lt/staff/edits?source=import&kind=location&page=7",
    ] {
        assert_eq!(triage.get(at).await.status, StatusCode::OK, "{at}");
    }
    let nobodys = Id::<Edit>::named("edit", "nobody's");
    for at in [
        links::staff::edit(LT, nobodys),
        "/lt/staff/edits/x".into(),
        "/lt/staff/history/service/x".into(),
        "/lt/staff/history/program/641526aa-29b3-5c61-9d79-ed3985c2de9a".into(),
        links::staff::history(LT, &RecordKey::of(RecordKind::Location, nobodys), 0),
    ] {
        assert_eq!(triage.get(&at).await.status, StatusCode::NOT_FOUND, "{at}");
    }
}

/// The contract of the forms of changes (RFC 9457): 409, and the fields that somebody else has changed; nothing of what came second is written.
#[tokio::test]
async fn programs_that_come_second_are_told_in_json_which_fields_have_changed_meanwhile() {
    let site = seeds().await;
    let waits = propose(&site, "manager@vr.example", &[("name", json!("Pirmas"))]).await;
    let faster = [("email", json!("nauja@svajone.example")), ("name", json!("Antras"))];
    propose(&site, "triage@vr.example", &faster).await;
    let section = links::listing::section(LT, &record(), Section::Contact, None);
    let decision = format!("field-0=name&verdict-0=accepted&value-0={}", links::encode("Trečias"));
    for (who, at, form, field, stands) in [
        ("manager@vr.example", section, "do=save&email=sena@svajone.example", "email", "nauja@svajone.example"),
        ("triage@vr.example", links::staff::edit(LT, waits), decision.as_str(), "name", "Antras"),
    ] {
        let mut sender = Browser::new(&site);
        sender.sign_in(LT, who).await;
        let cookies = sender.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
        let headers = [("cookie", cookies.as_str()), ("sec-fetch-site", "same-origin"), ("accept", "application/json")];
        let late = site.post_with(&at, &format!("version=0&{form}"), &headers).await;
        assert_eq!((late.status, late.header("content-type")), (StatusCode::CONFLICT, "application/problem+json"), "{}", late.body);
        let problem = late.json();
        assert_eq!((&problem["type"], &problem["status"]), (&json!("about:blank"), &json!(409)));
        assert_eq!((&problem["title"], &problem["detail"]), (&json!(say("error-stale-title")), &json!(say("error-stale-what"))));
        let errors = problem["errors"].as_array().unwrap();
        let told: Vec<_> = errors.iter().map(|error| (&error["field"], &error["problem"])).collect();
        assert_eq!(told, [(&json!(field), &json!("changed-meanwhile"))]);
        let api = site.get(&format!("/api/hsds/v3/services/{}", service(SERVICE))).await.json();
        assert_eq!(api[field], stands, "nothing is overwritten");
        // The same, knowing what stands there now.
        let again = site.post_with(&at, &format!("version=1&{form}"), &headers).await;
        assert_eq!(again.status, StatusCode::SEE_OTHER, "{}", again.body);
    }
    // Who decides what is decided: the same, and no field to name.
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let cookies = triage.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let headers = [("cookie", cookies.as_str()), ("sec-fetch-site", "same-origin"), ("accept", "application/json")];
    let late = site.post_with(&links::staff::edit(LT, waits), &format!("version=2&{decision}"), &headers).await;
    assert_eq!((late.status, &late.json()["errors"]), (StatusCode::CONFLICT, &json!([])), "{}", late.body);
}
