//! Duplicates over the pages, without JavaScript: whoever types one is told, the desk looks at two side by side, makes one of them, and takes it back;
//! old addresses, the open data, the list and the search follow.
use super::{
    TestSite,
    browser::{Browser, Page},
    journeys::{seeds, service},
};
use app::pages::{
    links::{self, staff::DuplicatesAsked},
    words::say_in,
};
use axum::http::StatusCode;
use domain::{
    Id, Language,
    access::{Caller, Member},
    account::Role,
    area::AreaCode,
    edit::{RecordKey, RecordKind},
    service::Service,
};
use serde_json::{Value, json};
use store::{Cx, catalogue, duplicates, edits};

const LT: Language = Language::Lt;
const SERVICE: &str = "vr-vdc-svajone:day.children";

fn say(key: &str) -> String {
    say_in(LT, key)
}
async fn looked(site: &TestSite) {
    while duplicates::look(&site.cx()).await.unwrap() {}
}
/// Somebody types a service that is there already, is told, and goes on.
async fn typed_again(site: &TestSite) -> Id<Service> {
    let known = store::services::find(&site.cx(), service(SERVICE)).await.unwrap();
    let (organization, name) = (known.organization.unwrap().id.unwrap(), known.name.to_uppercase());
    let mut triage = Browser::new(site);
    triage.sign_in(LT, "triage@vr.example").await;
    let form = triage.get(&links::listing::new(LT, organization, None)).await;
    let typed = [("name", name.as_str()), ("description", "Vaikams"), ("main", "day.children")];
    let warned = triage.submit(&form, "/new", &typed).await;
    assert_eq!(warned.status, StatusCode::CONFLICT);
    warned.says(&say("dup-warning-title"));
    assert!(warned.links().contains(&links::service(LT, service(SERVICE))) && warned.body.contains(&name), "what was typed is kept");
    let made = triage.submit(&warned, "/new", &[&typed[..], &[("anyway", "yes")]].concat()).await;
    assert_eq!(made.status, StatusCode::OK);
    made.at.split('?').next().unwrap().split('/').next_back().unwrap().parse().unwrap()
}
/// The pair that this service is one of.
async fn pair(triage: &mut Browser<'_>, of: Id<Service>) -> Page {
    let list = triage.get(&links::staff::duplicates(LT, &DuplicatesAsked { kind: "service".into(), ..DuplicatesAsked::default() })).await;
    list.says(&say("dup-evidence-name"));
    let begins = links::staff::duplicates(LT, &DuplicatesAsked::default()) + "/";
    for link in list.links().into_iter().filter(|link| link.starts_with(&begins)) {
        let page = triage.get(&link).await;
        if page.body.contains(&of.text()) {
            return page;
        }
    }
    panic!("{of:?} stands in no pair");
}

#[tokio::test]
async fn two_become_one_old_addresses_lead_on_and_it_is_taken_back() {
    let site = seeds().await;
    looked(&site).await;
    let new = typed_again(&site).await;
    looked(&site).await;
    let old = service(SERVICE);
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let page = pair(&mut triage, new).await;
    page.says(&say("dup-evidence-organization"));
    let (kept, gone) = (old.text(), new.text());
    assert!(page.body.contains(&kept) && page.body.contains(&gone));
    let at = page.at.clone();
    let ends = at.rsplit('/').next().unwrap().to_owned();
    let unchosen = triage.submit(&page, &ends, &[]).await;
    assert_eq!(unchosen.status, StatusCode::CONFLICT);
    unchosen.says(&say("dup-refused-unchosen"));
    let done = triage.submit(&unchosen, &ends, &[("keep", kept.as_str())]).await;
    done.says(&say("dup-done-merged"));

    // Pages, desks, the open data and lists lead on, in every language.
    for (from, to) in [
        (links::service(Language::Uk, new), links::service(Language::Uk, old)),
        (format!("{}?map=1", links::service(LT, new)), format!("{}?map=1", links::service(LT, old))),
        (format!("/api/hsds/v3/services/{new}"), format!("/api/hsds/v3/services/{old}")),
    ] {
        let answer = site.get(&from).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::PERMANENT_REDIRECT, to.as_str()), "{from}");
    }
    assert_eq!(site.get(&format!("/api/hsds/v3/services/{new}")).await.json()["merged_into"], kept);
    assert_eq!(site.get(&format!("/api/hsds/v3/organizations/{new}")).await.status, StatusCode::NOT_FOUND);
    let list = Browser::new(&site).get(&links::list(LT, &[new, old])).await;
    assert_eq!((list.status, list.body.matches("data-remove").count()), (StatusCode::OK, 1));
    site.follow().await;
    let history = triage.get(&links::staff::history(LT, &RecordKey::of(RecordKind::Service, old), 0)).await;
    history.says(&say("dup-of-merged"));

    let page = triage.get(&at).await;
    let back = triage.submit(&page, "/undo", &[]).await;
    back.says(&say("dup-done-undone"));
    assert_eq!(site.get(&format!("/api/hsds/v3/services/{new}")).await.status, StatusCode::OK);
    let late = triage.submit(&page, "/undo", &[]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);

    // Or they are two, which is remembered.
    let two = triage.submit(&back, "/two", &[]).await;
    two.says(&say("dup-done-two"));
    looked(&site).await;
    triage.get(&at).await.says(&say("dup-distinct"));
}

#[tokio::test]
async fn odd_addresses_of_pairs_and_strangers_come_to_nothing() {
    let site = seeds().await;
    looked(&site).await;
    let new = typed_again(&site).await;
    looked(&site).await;
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let page = pair(&mut triage, new).await;
    for at in ["/lt/staff/duplicates?kind=%00&state=x&page=-1&done=%3Cb%3E", "/lt/staff/duplicates?page=99999999999999999999"] {
        assert_eq!(triage.get(at).await.status, StatusCode::OK, "{at}");
    }
    for at in ["/lt/staff/duplicates/x", "/lt/staff/duplicates/641526aa-29b3-5c61-9d79-ed3985c2de9a"] {
        assert_eq!(triage.get(at).await.status, StatusCode::NOT_FOUND, "{at}");
    }
    let mut stranger = Browser::new(&site);
    stranger.sign_in(Language::Uk, "supervisor@vn.example").await;
    assert_eq!(stranger.get(&page.at).await.status, StatusCode::FORBIDDEN);
    let cookies = stranger.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let headers = [("cookie", cookies.as_str()), ("sec-fetch-site", "same-origin")];
    for at in [page.at.clone(), format!("{}/two", page.at), format!("{}/open", page.at), format!("{}/undo", page.at)] {
        assert_eq!(site.post_with(&at, "keep=x", &headers).await.status, StatusCode::FORBIDDEN, "{at}");
    }
}

fn triage(site: &TestSite) -> Cx {
    let member = Member {
        account: Id::named("account", "triage"),
        role: Role::Triage,
        organization: Id::named("organization", "vr-sav-sr"),
        municipality: Some(AreaCode("LT-58".into())),
    };
    Cx::new(site.cx().db, Caller::Member(member), site.cx().now)
}
fn named(name: &str) -> String {
    Id::<str>::named("duplicates of the site", name).text()
}
/// Two organizations of one name, a service each.
async fn two_organizations(site: &TestSite) {
    let service = |n: &str, called: &str, of: &str| {
        let organization = json!({ "id": named(n), "name": of, "description": "N", "area_code": "LT-58", "email": "info@viltis.example" });
        json!({ "id": named(called), "name": called, "status": "active", "organization": organization })
    };
    let records =
        vec![service("one", "Dienos centras Viltis", "VšĮ „Vilties namai“"), service("other", "Skalbykla Viltis", "Vilties namai")];
    let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    let report = catalogue::import_services(&operator, (1..).zip(records).collect(), &|_| ()).await.unwrap();
    assert_eq!(report.problems, []);
}

/// Partners who know an organization by the id of one that was merged away ask the same as before, and hear of all that it gives now.
#[tokio::test]
async fn a_question_that_names_a_merged_organization_is_answered_for_the_one_that_was_kept() {
    let site = seeds().await;
    two_organizations(&site).await;
    looked(&site).await;
    let cx = triage(&site);
    let listed = duplicates::list(&cx, &AreaCode("LT-58".into()), Some(RecordKind::Organization), false, 0).await.unwrap();
    let ours = |row: &duplicates::Listed| [&row.pair.one, &row.pair.other].contains(&&named("one"));
    let pair = listed.rows.into_iter().find(ours).expect("the two look like one").pair;
    let sides = duplicates::show(&cx, pair.id).await.unwrap().sides;
    let versions = [&sides[0], &sides[1]].map(|side| (side.id.clone(), side.version));
    let merging = edits::Merging { pair: pair.id, keep: named("one"), versions, choices: vec![] };
    assert!(matches!(edits::merge(&cx, &merging).await, Ok(edits::Merged::Done(_))));
    site.follow().await;
    let of = |id: &str, more: &str| format!("/api/hsds/v3/services?organization_id={id}&{more}");
    let ids = |answer: &Value| {
        let mut ids: Vec<_> = answer["contents"].as_array().unwrap().iter().map(|service| service["id"].to_string()).collect();
        ids.sort();
        ids
    };
    // By the store alone, and laid over what the index has found.
    for more in ["", "search=viltis"] {
        let (kept, gone) = (site.get(&of(&named("one"), more)).await.json(), site.get(&of(&named("other"), more)).await.json());
        assert_eq!((ids(&gone), gone["total_items"].as_u64()), (ids(&kept), Some(2)), "{more}");
    }
    let lines = site.get(&of(&named("other"), "format=ndjson")).await.body;
    assert_eq!(lines.lines().count(), 2);
    assert_eq!(site.get(&of(&named("nobody"), "")).await.json()["total_items"], 0);
    let openapi = site.get("/api/hsds/v3/openapi.json").await.json();
    let parameters = openapi["paths"]["/services"]["get"]["parameters"].as_array().unwrap();
    let said = parameters.iter().find(|parameter| parameter["name"] == "organization_id").unwrap();
    assert!(said["description"].as_str().is_some_and(|text| text.contains("became a part")), "{said}");
    // Taken back, each answers for itself again.
    edits::unmerge(&cx, pair.id).await.unwrap();
    let gone = site.get(&of(&named("other"), "")).await.json();
    assert_eq!(ids(&gone), [format!("\"{}\"", named("Skalbykla Viltis"))]);
}
