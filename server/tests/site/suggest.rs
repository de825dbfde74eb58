//! A visitor's word on a listing, over the pages without JavaScript and over the open interface: staff look at it, a code tells what became of it, and
//! nobody is asked who they are.
use super::{
    Answer, TestSite,
    browser::Browser,
    journeys::{seeds, service},
};
use app::pages::{
    links::{self, staff::EditsAsked},
    words::say_in,
};
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use domain::{
    Id, Language,
    access::Caller,
    area::Country,
    edit::{Amiss, RecordKey, RecordKind, SuggestForm},
};
use serde_json::{Value, json};
use server::config::{Rate, Rates};
use store::Cx;

const LT: Language = Language::Lt;
const SERVICE: &str = "vr-vdc-svajone:day.children";
const CANARY: &str = "<script>alert('canary')</script><img src=x onerror=canary>";
const BASE: &str = "/api/hsds/v3";

fn say(key: &str) -> String {
    say_in(LT, key)
}
fn record() -> RecordKey {
    RecordKey::of(RecordKind::Service, service(SERVICE))
}

#[tokio::test]
async fn a_visitor_says_what_is_wrong_staff_look_at_it_and_a_code_tells_what_became_of_it() {
    let site = seeds().await;
    let mut visitor = Browser::new(&site);
    let page = visitor.get(&links::service(LT, service(SERVICE))).await;
    let form = visitor.follow(&page, &links::suggest_edit(LT, &record())).await;
    form.does_not_say(&say("suggest-own"));
    let empty = visitor.submit(&form, "/suggest", &[("amiss-other", "yes")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.says(&say("problem-said-missing"));
    // Whose the number is, is asked; nothing that was typed is lost.
    let said = format!("Skambinti 8 652 12345 {CANARY}");
    let asked = visitor.submit(&empty, "/suggest", &[("amiss-hours", "yes"), ("said", &said)]).await;
    assert_eq!(asked.status, StatusCode::UNPROCESSABLE_ENTITY);
    asked.says(&say("problem-own-missing"));
    asked.says("8 652 12345");
    let sent = visitor.submit(&asked, "/suggest", &[("amiss-hours", "yes"), ("amiss-cost", "yes"), ("said", &said), ("own", "yes")]).await;
    assert_eq!(sent.status, StatusCode::OK);
    let code = sent.part("main code");
    assert_eq!(code.replace('-', "").len(), 25);
    assert!(visitor.cookies.is_empty() && visitor.seen.iter().all(|(at, _)| !at.contains(&code[..9])));
    assert!(!sent.body.contains("canary"), "what was written is not sent back");

    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let list = triage.get(&links::staff::edits(LT, &EditsAsked { source: "public".into(), ..EditsAsked::default() })).await;
    let page = triage.follow(&list, "/lt/staff/edits/").await;
    assert!(!page.body.contains("<script>alert") && !page.body.contains("<img src=x"), "{} runs what somebody typed", page.at);
    page.says("8 652 12345");
    page.says(&say("suggest-review-hint"));
    let decided =
        triage.submit(&page, &page.at.clone(), &[("verdict-0", "refused"), ("reason-0", "not-confirmed"), ("verdict-1", "accepted")]).await;
    decided.says(&say("edits-done-decided"));

    // In whichever language it is asked for.
    let look = visitor.get(&links::suggestion(Language::Uk)).await;
    let wrong = visitor.submit(&look, "/suggestion", &[("suggestion", "AAAAA")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let told = visitor.submit(&wrong, "/suggestion", &[("suggestion", &code)]).await;
    for key in ["edits-state-refused", "edits-state-accepted", "edits-reason-not-confirmed"] {
        told.says(&say_in(Language::Uk, key));
    }
    // Whoever writes of danger is led to the numbers, and nothing is kept.
    let danger = visitor.submit(&form, "/suggest", &[("amiss-other", "yes"), ("said", "vyras mane muša kas antrą vakarą")]).await;
    assert!(danger.at.contains("/before"), "{}", danger.at);
    assert!(!store::testing::everything_stored(&site.state.site.db).await.contains("kas antrą vakarą"));
}

#[tokio::test]
async fn whose_words_find_no_room_is_told_so_and_keeps_them() {
    let site = seeds().await;
    let anyone = Cx { caller: Caller::Anyone, ..site.cx() };
    for number in 0..31 {
        let form = SuggestForm::marking(&[Amiss::Hours], &format!("{number} {}", "x".repeat(550)));
        if store::edits::suggest(&anyone, &record(), &form).await.is_err() {
            break;
        }
        assert!(number < 30, "there is no end of it");
    }
    let mut visitor = Browser::new(&site);
    let form = visitor.get(&links::suggest_edit(LT, &record())).await;
    let said = format!("Antradieniais nuo devynių {}", "y".repeat(500));
    let full = visitor.submit(&form, "/suggest", &[("amiss-hours", "yes"), ("said", &said)]).await;
    assert_eq!(full.status, StatusCode::UNPROCESSABLE_ENTITY);
    full.says(&say("problem-said-too-many"));
    full.says("Antradieniais nuo devynių");
    assert!(!store::testing::everything_stored(&site.state.site.db).await.contains("Antradieniais nuo"));
    let marked = visitor.submit(&full, "/suggest", &[("amiss-hours", "yes"), ("said", "")]).await;
    assert_eq!((marked.status, marked.part("main code").len()), (StatusCode::OK, 31));
    let one = format!("services/{}/suggestions", service(SERVICE));
    let program = json!({ "wrong": ["hours"], "words": said });
    is_problem(&send(&site, &one, "application/json", &program.to_string()).await, 422, "tomorrow");
    let program = json!({ "wrong": ["hours"] });
    assert_eq!(send(&site, &one, "application/json", &program.to_string()).await.status, StatusCode::CREATED);
}

#[tokio::test]
async fn odd_suggestions_are_answered_with_a_page() {
    let site = seeds().await;
    let organization = RecordKey::of(RecordKind::Organization, Id::<str>::named("organization", "vr-vdc-svajone"));
    let mut visitor = Browser::new(&site);
    let form = visitor.get(&links::suggest_edit(LT, &organization)).await;
    assert!(form.body.contains("amiss-place") && !form.body.contains("amiss-hours"), "an organization has no hours of its own");
    let sent = visitor.submit(&form, "/suggest", &[("amiss-closed", "yes")]).await;
    assert_eq!((sent.status, sent.part("main code").len()), (StatusCode::OK, 31));
    let none = RecordKey::of(RecordKind::Service, Id::<str>::named("service", "none"));
    for at in [links::suggest_edit(LT, &none), "/lt/services/7/suggest".to_owned(), "/lt/organizations/%C4%85/suggest".to_owned()] {
        assert_eq!(site.get(&at).await.status, StatusCode::NOT_FOUND, "{at}");
        assert_eq!(site.post(&at, "amiss-hours=yes").await.status, StatusCode::NOT_FOUND, "{at}");
    }
    let at = links::suggest_edit(LT, &record());
    for (body, status) in [("said=%FF", 422), ("amiss-hours=maybe", 422), ("own=yes&said=x", 422), ("", 422)] {
        assert_eq!(site.post(&at, body).await.status.as_u16(), status, "{body}");
    }
    let long = format!("amiss-hours=yes&said={}", "a".repeat(601));
    let long = site.post(&at, &long).await;
    assert!(long.status == StatusCode::UNPROCESSABLE_ENTITY && long.body.contains(&"a".repeat(601)), "what was typed is kept");
}

#[tokio::test]
async fn who_sends_too_many_is_told_to_wait() {
    let site = TestSite::sample_with("http://127.0.0.1:3000", Rates { missing: Rate::new(2, 0.01), ..Rates::default() }).await;
    let at = links::suggest_edit(LT, &record());
    for _ in 0..2 {
        assert_eq!(site.post(&at, "amiss-hours=yes").await.status, StatusCode::OK);
    }
    assert_eq!(site.post(&at, "amiss-hours=yes").await.status, StatusCode::TOO_MANY_REQUESTS);
    let one = format!("services/{}/suggestions", service(SERVICE));
    is_problem(&send(&site, &one, "application/json", &json!({ "wrong": ["hours"] }).to_string()).await, 429, "");
    assert_eq!(site.post(&at, "").await.status, StatusCode::UNPROCESSABLE_ENTITY, "what is mistyped does not count");
}

async fn send(site: &TestSite, path: &str, kind: &str, body: &str) -> Answer {
    let request = Request::post(format!("{BASE}/{path}")).header("content-type", kind);
    site.ask(request.body(Body::from(body.to_owned())).unwrap()).await
}
#[track_caller]
fn is_problem(answer: &Answer, status: u16, names: &str) {
    assert_eq!((answer.status.as_u16(), answer.header("content-type")), (status, "application/problem+json"), "{}", answer.body);
    let problem = answer.json();
    assert!(problem["status"] == status && problem["title"].is_string(), "{problem}");
    assert!(problem["detail"].as_str().unwrap().contains(names), "{problem} does not name {names}");
}

/// The contract: what is sent, what comes back, and that each mistake is named.
#[tokio::test]
async fn programs_suggest_by_json_and_every_refusal_is_a_problem_that_names_what_to_correct() {
    let site = seeds().await;
    let one = format!("services/{}/suggestions", service(SERVICE));
    let json = "application/json";
    let said = json!({ "wrong": ["hours", "other"], "words": "Dirba tik antradieniais" });
    let taken = send(&site, &one, json, &said.to_string()).await;
    assert_eq!((taken.status, taken.header("cache-control")), (StatusCode::CREATED, "no-store"), "{}", taken.body);
    assert!(taken.header("set-cookie").is_empty());
    let code = taken.json()["code"].as_str().unwrap().to_owned();
    let told = send(&site, "suggestions", json, &json!({ "code": code }).to_string()).await;
    assert_eq!(told.status, StatusCode::OK, "{}", told.body);
    let told = told.json();
    assert_eq!((&told["object"], &told["id"]), (&json!("service"), &json!(service(SERVICE).text())));
    let parts: Vec<(&Value, &Value)> = told["parts"].as_array().unwrap().iter().map(|part| (&part["wrong"], &part["state"])).collect();
    assert_eq!(parts, [(&json!("hours"), &json!("waiting")), (&json!("other"), &json!("waiting"))]);

    let own = json!({ "wrong": ["contact"], "words": "+370 5 222 3333", "organizations_own": true });
    assert_eq!(send(&site, &one, json, &own.to_string()).await.status, StatusCode::CREATED);
    let long = json!({ "wrong": ["other"], "words": "я".repeat(601) });
    for (body, status, names) in [
        (json!({ "wrong": [] }), 422, "\"wrong\""),
        (json!({ "wrong": ["weather"] }), 422, "conditions"),
        (json!({ "wrong": ["other"] }), 422, "\"words\""),
        (long, 422, "600"),
        (json!({ "wrong": ["contact"], "words": "ona@example.lt" }), 422, "organizations_own"),
        (json!({ "wrong": ["other"], "words": "vyras mane muša" }), 422, "112"),
        (json!({ "wrong": "hours" }), 422, "openapi.json"),
        (json!({ "wrong": ["hours"], "name": "Ona" }), 422, "openapi.json"),
        (json!([]), 422, "openapi.json"),
    ] {
        is_problem(&send(&site, &one, json, &body.to_string()).await, status, names);
    }
    is_problem(&send(&site, &one, json, "{").await, 400, "openapi.json");
    is_problem(&send(&site, &one, "application/x-www-form-urlencoded", "wrong=hours").await, 415, "application/json");
    is_problem(&send(&site, &one, "text/plain", &said.to_string()).await, 415, "application/json");
    // Refused before it is read, by who knows nothing of JSON.
    let large = Request::post(format!("{BASE}/{one}")).header("content-type", json).header("content-length", "70000");
    is_problem(&site.ask(large.body(Body::from("a".repeat(70_000))).unwrap()).await, 413, "");
    let hours = json!({ "wrong": ["hours"] }).to_string();
    is_problem(
        &send(&site, &format!("organizations/{}/suggestions", Id::<str>::named("organization", "vr-vdc-svajone")), json, &hours).await,
        422,
        "closed",
    );
    for nobody in ["services/7/suggestions", "organizations/00000000-0000-4000-8000-000000000007/suggestions"] {
        let closed = json!({ "wrong": ["closed"] }).to_string();
        is_problem(&send(&site, nobody, json, &closed).await, 404, "");
    }
    is_problem(&send(&site, "suggestions", json, &json!({ "code": "7" }).to_string()).await, 422, "code");
    let other = domain::receipt::Receipt::from_bytes([9; 15]).to_string();
    is_problem(&send(&site, "suggestions", json, &json!({ "code": other }).to_string()).await, 404, "");
    is_problem(&site.get(&format!("{BASE}/{one}")).await, 405, "openapi.json");

    let openapi = site.get(&format!("{BASE}/openapi.json")).await.json();
    for route in server::api::WRITE_NO_COOKIE {
        let path = route.strip_prefix(BASE).unwrap();
        assert!(openapi["paths"][path]["post"]["requestBody"].is_object(), "{path} is not described");
    }
    let parts = openapi["paths"]["/services/{id}/suggestions"]["post"]["requestBody"]["content"]["application/json"]["schema"].clone();
    assert_eq!(parts["properties"]["wrong"]["items"]["enum"].as_array().unwrap().len(), domain::edit::Amiss::ALL.len());
}

#[tokio::test]
async fn programs_whose_user_writes_of_danger_get_the_numbers_of_the_listings_country() {
    let site = seeds().await;
    let lines = async |country: &str| store::hotlines::of_country(&site.cx(), &Country(country.into()), None).await.unwrap();
    let (here, there) = (lines("LT").await, lines("UA").await);
    assert!(here.len() > 2 && there.len() > 2, "{here:?} {there:?}");
    let svajone = format!("organizations/{}", Id::<str>::named("organization", "vr-vdc-svajone"));
    let danger = json!({ "wrong": ["other"], "words": "vyras mane muša" }).to_string();
    for (record, own, others) in [
        (format!("services/{}", service(SERVICE)), &here, &there),
        (svajone, &here, &there),
        (format!("services/{}", service("vn-tc:home.help")), &there, &here),
    ] {
        let answer = send(&site, &format!("{record}/suggestions"), "application/json", &danger).await;
        is_problem(&answer, 422, "whom to call: 112, ");
        let detail = answer.json()["detail"].as_str().unwrap().to_owned();
        for line in own.iter().filter(|line| line.dial != "112") {
            assert!(detail.contains(&format!("{} (", line.number)), "{record}: {} is missing in {detail}", line.number);
        }
        let foreign = others.iter().filter(|line| own.iter().all(|known| known.number != line.number));
        for line in foreign {
            assert!(!detail.contains(&format!(" {} (", line.number)), "{record}: {} stands in {detail}", line.number);
        }
    }
}

/// The forms of changes, too: the same status as the page, and each wrong field by its name.
#[tokio::test]
async fn programs_that_send_forms_are_refused_in_json_when_they_ask_for_it() {
    let site = seeds().await;
    let json = ("accept", "application/json");
    let own = ("sec-fetch-site", "same-origin");
    let fields = |answer: &Answer| {
        let errors = answer.json()["errors"].as_array().unwrap().clone();
        errors
            .iter()
            .map(|error| (error["field"].as_str().unwrap().to_owned(), error["problem"].as_str().unwrap().to_owned()))
            .collect::<Vec<_>>()
    };
    let named = |field: &str, problem: &str| (field.to_owned(), problem.to_owned());
    let wrong = site.post_with(&links::suggest_edit(LT, &record()), "amiss-other=yes&said=", &[json, own]).await;
    is_problem(&wrong, 422, "");
    assert_eq!(fields(&wrong), [named("said", "missing")]);
    assert_eq!(wrong.json()["errors"][0]["detail"], say("problem-said-missing"));
    let look = site.post_with(&links::suggestion(LT), "suggestion=7", &[json, own]).await;
    is_problem(&look, 422, "");
    assert_eq!(fields(&look), [named("suggestion", "not-understood")]);
    let nowhere = site.post_with("/lt/services/7/suggest", "amiss-other=yes", &[json, own]).await;
    is_problem(&nowhere, 404, "");
    is_problem(&site.post_with(&links::suggest_edit(LT, &record()), "", &[json]).await, 403, "");

    // A change of a listing: what nobody may see, what is not there, and what cannot be meant.
    let mut manager = Browser::new(&site);
    manager.sign_in(LT, "manager@vr.example").await;
    let cookie = manager.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let edit = links::staff::edit(LT, Id::named("edit", "none"));
    is_problem(&site.post_with(&edit, "", &[json, own, ("cookie", &cookie)]).await, 403, "");
    let section = links::listing::section(LT, &record(), domain::listing::Section::Contact, None);
    let refused = site.post_with(&section, "version=none", &[json, own, ("cookie", &cookie)]).await;
    is_problem(&refused, 422, "");
    let page = site.post_with(&links::suggest_edit(LT, &record()), "", &[own]).await;
    assert!(page.header("content-type").starts_with("text/html"), "a browser is answered with a page");
}
