//! The open data as a partner meets it: what it answers validates against the standard's own schemas, and what is wrong is said.
use super::{Answer, TestSite};
use axum::http::StatusCode;
use serde_json::{Value, json};
use std::path::{Path, PathBuf};

const BASE: &str = "/api/hsds/v3";
const OBJECTS: [(&str, &str); 5] = [
    ("services", "service"),
    ("organizations", "organization"),
    ("service_at_locations", "service_at_location"),
    ("taxonomies", "taxonomy"),
    ("taxonomy_terms", "taxonomy_term"),
];

fn shared() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../shared")
}

/// The compiled schema; `None` where the standard's files are not at hand.
pub fn schema(name: &str) -> Option<jsonschema::Validator> {
    let folder = shared().join("standards/hsds-3.2.3/schema");
    let file =
        if name.starts_with("taxonomy") { folder.join(format!("{name}.json")) } else { folder.join(format!("compiled/{name}.json")) };
    let Ok(text) = std::fs::read_to_string(file) else {
        eprintln!("validation skipped: the schemas of HSDS 3.2.3 do not lie in ../shared/standards");
        return None;
    };
    let mut schema: Value = serde_json::from_str(&text).unwrap();
    without_references(&mut schema);
    Some(jsonschema::options().with_draft(jsonschema::Draft::Draft202012).should_validate_formats(true).build(&schema).unwrap())
}

/// Taxonomies refer to files of their own for metadata, which we do not give.
fn without_references(schema: &mut Value) {
    match schema {
        Value::Object(fields) => {
            fields.remove("$ref");
            fields.values_mut().for_each(without_references);
        }
        Value::Array(items) => items.iter_mut().for_each(without_references),
        _ => {}
    }
}

pub fn assert_valid(schema: Option<&jsonschema::Validator>, record: &Value) {
    let Some(schema) = schema else { return };
    let faults: Vec<String> = schema.iter_errors(record).take(5).map(|fault| format!("{}: {fault}", fault.instance_path())).collect();
    assert!(faults.is_empty(), "{faults:#?} in {record:#}");
}

fn list_schema(object: &str) -> Option<jsonschema::Validator> {
    schema(&if object.starts_with("taxonomy") { object.to_owned() } else { format!("{object}_list") })
}

fn contents(answer: &Answer) -> Vec<Value> {
    assert_eq!(answer.status, StatusCode::OK, "{}", answer.body);
    answer.json()["contents"].as_array().unwrap().clone()
}

#[tokio::test]
async fn every_list_and_every_record_validates() {
    let site = TestSite::sample().await;
    for (list, object) in OBJECTS {
        let whole = schema(object);
        let items = contents(&site.get(&format!("{BASE}/{list}?per_page=1000")).await);
        assert!(!items.is_empty(), "{list}");
        let item = list_schema(object);
        for record in &items {
            assert_valid(item.as_ref(), record);
        }
        for record in items.iter().take(40) {
            let answer = site.get(&format!("{BASE}/{list}/{}", record["id"].as_str().unwrap())).await;
            assert_eq!((answer.status, &answer.json()["id"]), (StatusCode::OK, &record["id"]));
            assert_valid(whole.as_ref(), &answer.json());
        }
        for record in contents(&site.get(&format!("{BASE}/{list}?per_page=200&full=true&lang=uk")).await) {
            assert_valid(whole.as_ref(), &record);
        }
    }
}

#[tokio::test]
async fn the_first_page_says_what_this_is_and_its_addresses_answer() {
    let site = TestSite::empty().await;
    for path in [BASE.to_owned(), format!("{BASE}/")] {
        let about = site.get(&path).await.json();
        assert_eq!(about["version"], "3.2");
        for name in ["profile", "openapi_url"] {
            let address = about[name].as_str().unwrap().strip_prefix("http://127.0.0.1:3000").unwrap().to_owned();
            assert_eq!(site.get(&address).await.status, StatusCode::OK, "{address}");
        }
    }
    let profile = site.get(&format!("{BASE}/profile")).await.json();
    for address in profile["patches"].as_object().unwrap().values() {
        let address = address.as_str().unwrap().strip_prefix("http://127.0.0.1:3000").unwrap();
        assert!(site.get(address).await.json()["properties"].as_object().is_some_and(|added| !added.is_empty()), "{address}");
    }
    let openapi = site.get(&format!("{BASE}/openapi.json")).await.json();
    for (list, _) in OBJECTS {
        assert!(openapi["paths"][format!("/{list}")]["post"].is_object() && openapi["paths"][format!("/{list}/{{id}}")]["get"].is_object());
    }
}

#[tokio::test]
async fn pages_follow_each_other_without_a_gap() {
    let site = TestSite::sample().await;
    let first = site.get(&format!("{BASE}/services?per_page=7")).await.json();
    let total = first["total_items"].as_u64().unwrap();
    assert!(first["first_page"] == true && first["last_page"] == false && first["size"] == 7 && first["empty"] == false);
    let mut ids = vec![];
    for page in 1..=first["total_pages"].as_u64().unwrap() {
        let page = site.get(&format!("{BASE}/services?per_page=7&page={page}")).await.json();
        ids.extend(page["contents"].as_array().unwrap().iter().map(|s| s["id"].as_str().unwrap().to_owned()));
    }
    let minimal = contents(&site.get(&format!("{BASE}/services?minimal=true")).await);
    assert_eq!((ids.len() as u64, minimal.len() as u64), (total, total));
    ids.sort();
    ids.dedup();
    assert_eq!(ids.len() as u64, total);
    assert!(minimal.iter().all(|s| s.as_object().unwrap().keys().all(|key| key == "id" || key == "last_modified")));
    let behind = site.get(&format!("{BASE}/services?page=9999")).await.json();
    assert!(behind["empty"] == true && behind["last_page"] == true);
}

#[tokio::test]
async fn a_search_is_sorted_by_relevance_and_keeps_its_page_size() {
    let site = TestSite::sample().await;
    let found = contents(&site.get(&format!("{BASE}/services?search=%D0%B4%D0%BE%D0%B3%D0%BB%D1%8F%D0%B4%20%D0%B2%D0%B4%D0%BE%D0%BC%D0%B0&lang=uk&area=UA05020030000031457&per_page=3&minimal=true")).await);
    assert!((1..=3).contains(&found.len()), "{found:?}");
    let best = site.get(&format!("{BASE}/services/{}?lang=uk", found[0]["id"].as_str().unwrap())).await;
    assert_eq!(best.header("content-language"), "uk");
    let terms = best.json()["attributes"].to_string();
    assert!(terms.contains("home."), "{terms}");
    assert!(contents(&site.get(&format!("{BASE}/services?search=zzqxqzz")).await).is_empty());
    assert!(contents(&site.get(&format!("{BASE}/services?modified_after=2999-01-01T00:00:00Z")).await).is_empty());
}

#[tokio::test]
async fn filters_hold_together() {
    let site = TestSite::sample().await;
    let one = contents(&site.get(&format!("{BASE}/services?full=true&per_page=1")).await).remove(0);
    let organization = one["organization"]["id"].as_str().unwrap();
    let term = &one["attributes"][0]["taxonomy_term"];
    let (term, taxonomy) = (term["id"].as_str().unwrap(), term["taxonomy_id"].as_str().unwrap());
    let asked =
        format!("{BASE}/services?full=true&per_page=1000&organization_id={organization}&taxonomy_term_id={term}&taxonomy_id={taxonomy}");
    let found = contents(&site.get(&asked).await);
    assert!(found.iter().any(|service| service["id"] == one["id"]));
    assert!(found.iter().all(|service| service["organization"]["id"] == organization && service["attributes"].to_string().contains(term)));
    let lines = site.get(&asked.replace("full=true", "format=ndjson")).await;
    assert_eq!(lines.header("content-type"), "application/x-ndjson; charset=utf-8");
    assert_eq!(lines.body.lines().count(), found.len());
    let posted = site.post_with(&asked, "", &[]).await;
    assert_eq!(contents(&posted), found);
}

#[tokio::test]
async fn what_is_wrong_is_said_as_a_problem() {
    let site = TestSite::empty().await;
    let unknown = "00000000-0000-4000-8000-000000000000";
    let mut wrong: Vec<(String, StatusCode)> =
        OBJECTS.iter().map(|(list, _)| (format!("{BASE}/{list}/{unknown}"), StatusCode::NOT_FOUND)).collect();
    wrong.extend(
        ["page=0", "per_page=x", "format=csv", "modified_after=x", "taxonomy_id=7", "lang=xx", "area=NOWHERE"]
            .map(|bad| (format!("{BASE}/services?{bad}"), StatusCode::BAD_REQUEST)),
    );
    wrong.push((format!("{BASE}/locations"), StatusCode::NOT_FOUND));
    wrong.push((format!("{BASE}/services/7"), StatusCode::NOT_FOUND));
    for (path, status) in wrong {
        let answer = site.get(&path).await;
        assert_eq!((answer.status, answer.header("content-type")), (status, "application/problem+json"), "{path}");
        assert!(answer.json()["detail"].as_str().is_some_and(|detail| !detail.is_empty()) && answer.json()["status"] == status.as_u16());
    }
}

/// The questions that `find.rs` puts to the page.
#[tokio::test]
async fn what_is_no_question_is_a_problem_or_an_answer_and_never_a_fault() {
    let site = TestSite::sample().await;
    let long = format!("search={}", "%D0%B4".repeat(1_700));
    for question in [long.as_str(), "search=%00%01%1B%7F", "page=1000000000", "search=maistas&page=1000000000&lang=lt"] {
        let answer = site.get(&format!("{BASE}/services?{question}")).await;
        assert_eq!(answer.status, StatusCode::OK, "{}", &question[..question.len().min(40)]);
        assert!(contents(&answer).is_empty(), "{}", &question[..question.len().min(40)]);
    }
    for (name, bad) in [
        ("area", "area=XX-1"),
        ("area", "area=%00%01"),
        ("need", "need=no.such"),
        ("need", "need=home.help,%00"),
        ("audience", "audience=nobody"),
        ("cost", "cost=for-nothing"),
        ("near", "near=NaN,25&order=nearest"),
        ("near", "near=inf,-inf"),
        ("age", "age=NaN"),
        ("age", "age=-4"),
        ("order", "order=backwards"),
        ("page", "page=99999999999999999999999999"),
        ("per_page", "per_page=1000000000"),
    ] {
        let answer = site.get(&format!("{BASE}/services?{bad}")).await;
        assert_eq!((answer.status, answer.header("content-type")), (StatusCode::BAD_REQUEST, "application/problem+json"), "{bad}");
        assert!(answer.json()["detail"].as_str().is_some_and(|detail| detail.contains(name)), "{bad}: {}", answer.body);
    }
}

#[tokio::test]
async fn confidential_places_are_nowhere() {
    let site = TestSite::sample().await;
    let everything = site.get(&format!("{BASE}/services?format=ndjson")).await.body
        + &site.get(&format!("{BASE}/service_at_locations?format=ndjson")).await.body;
    let hidden: Vec<&str> = everything.lines().filter(|line| line.contains("\"confidential\"")).collect();
    assert_eq!(hidden, Vec::<&str>::new());
}

#[tokio::test]
async fn a_real_feed_of_3642_services_goes_in_and_comes_out_without_loss() {
    let Ok(feed) = std::fs::read_to_string(shared().join("data/feeds/miami/services.ndjson")) else {
        eprintln!("round trip skipped: the feed does not lie in ../shared/data");
        return;
    };
    let site = TestSite::empty().await;
    let records: Vec<(u64, Value)> = (1..).zip(feed.lines()).map(|(line, text)| (line, serde_json::from_str(text).unwrap())).collect();
    let report = store::catalogue::import_services(&site.cx(), records.clone(), &|_| ()).await.unwrap();
    assert_eq!((report.read, report.added, report.problems.len()), (3642, 3642, 0), "{:?}", report.problems.first());
    let again = store::catalogue::import_services(&site.cx(), records[..400].to_vec(), &|_| ()).await.unwrap();
    assert_eq!((again.added, again.changed), (0, 0), "twice changes nothing");
    let answer = site.get(&format!("{BASE}/services?format=ndjson")).await;
    let service = schema("service");
    let given: std::collections::HashMap<String, Value> = answer
        .body
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap())
        .map(|s| (s["id"].as_str().unwrap().to_owned(), s))
        .collect();
    assert_eq!(given.len(), 3642);
    for (line, record) in &records {
        let back = &given[record["id"].as_str().unwrap()];
        assert_eq!(plain(back), plain(record), "line {line}");
    }
    let mut back: Vec<(u64, Value)> = (1..).zip(given.values().take(200).cloned()).collect();
    for (_, record) in &mut back {
        record["freshness"] = serde_json::json!({ "standing": "current" });
    }
    let again = store::catalogue::import_services(&site.cx(), back, &|_| ()).await.unwrap();
    assert_eq!((again.added, again.changed), (0, 0), "what was counted is not taken in");
    given.values().step_by(10).for_each(|record| assert_valid(service.as_ref(), record));
}

/// Empty fields are no information; the order of keys is none either.
fn plain(value: &Value) -> Value {
    match value {
        Value::Object(fields) => {
            fields.iter().map(|(k, v)| (k.clone(), plain(v))).filter(|(_, v)| !is_nothing(v)).collect::<serde_json::Map<_, _>>().into()
        }
        Value::Array(items) => items.iter().map(plain).collect::<Vec<_>>().into(),
        Value::Number(number) => json!(number.as_f64()),
        other => other.clone(),
    }
}
fn is_nothing(value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::String(text) => text.is_empty(),
        Value::Array(items) => items.is_empty(),
        Value::Object(fields) => fields.is_empty(),
        _ => false,
    }
}
