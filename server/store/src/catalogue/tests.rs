//! The catalogue on both databases: what comes in comes out, twice changes nothing, what is confidential stays inside.
use super::*;
use crate::{changes, import::Report, services, testing};
use domain::{Id, access::Caller, area::AreaCode, service::Service};
use serde_json::json;

const SERVICE: &str = "641526aa-29b3-5c61-9d79-ed3985c2de9a";
const ORGANIZATION: &str = "9b0b295c-4a19-5805-b47b-d41f37522216";
const PLACE: &str = "06db9714-c7f4-5e07-b2eb-41138e1bc83d";

fn id(n: u8) -> String {
    format!("00000000-0000-4000-8000-0000000000{n:02x}")
}

/// Every kind of nesting, and a property that no standard knows.
fn record() -> Value {
    json!({
        "id": SERVICE, "name": "Pagalba į namus", "status": "active", "language": "lt", "minimum_age": 18, "x_ours": { "a": [1, "b"] },
        "translations": { "uk": { "name": "Догляд вдома" } },
        "organization_id": ORGANIZATION,
        "organization": { "id": ORGANIZATION, "name": "Vilties namai", "description": "Namai",
            "organization_identifiers": [{ "id": id(1), "identifier_type": "LT-RC", "identifier": "123" }],
            "locations": [{ "id": PLACE, "location_type": "physical" , "latitude": 54.25, "longitude": 25.0,
                "addresses": [{ "id": id(8), "address_1": "Gatvė 1", "city": "Vilnius", "state_province": "VL", "postal_code": "01100", "country": "LT", "address_type": "physical" }] }] },
        "phones": [
            { "id": id(2), "number": "112", "languages": [{ "id": id(3), "code": "lt" }, { "id": id(4), "code": "pl", "service_id": SERVICE }] },
            { "id": id(5), "number": "113", "extension": 7 },
        ],
        "service_at_locations": [{ "id": id(6), "location": { "id": PLACE, "location_type": "physical", "latitude": 54.25, "longitude": 25.0,
            "addresses": [{ "id": id(8), "address_1": "Gatvė 1", "city": "Vilnius", "state_province": "VL", "postal_code": "01100", "country": "LT", "address_type": "physical" }] },
            "schedules": [{ "id": id(7), "freq": "WEEKLY", "byday": "MO", "opens_at": "09:00", "closes_at": "17:00" }] }],
        "capacities": [{ "id": id(9), "available": 3, "updated": "2026-01-01T00:00:00Z", "unit": { "id": id(10), "name": "places" } }],
        "attributes": [{ "id": id(11), "link_entity": "service", "taxonomy_term":
            { "id": id(12), "code": "home.help", "name": "Home help", "description": "Help", "taxonomy": "mine", "taxonomy_id": id(13) } }],
        "service_areas": [{ "id": id(14), "name": "Vilnius", "uri": "urn:kladka:area:LT-58" }],
    })
}

async fn import(cx: &Cx, records: Vec<Value>) -> Report {
    let records = (1_u64..).zip(records).collect();
    import_services(cx, records, &|_| ()).await.unwrap()
}
async fn exported(cx: &Cx) -> Value {
    export(cx, "service", &[SERVICE.to_owned()], Depth::Full).await.unwrap().pop().unwrap()
}

#[tokio::test]
async fn what_comes_in_comes_out() {
    testing::each(|db| async move {
        let cx = testing::cx(&db, Caller::Operator);
        let report = import(&cx, vec![record()]).await;
        assert_eq!((report.added, report.problems.len()), (1, 0), "{:?}", report.problems);
        assert_eq!(exported(&cx).await, split::tidy(record()).unwrap());
        let organizations = export(&cx, "organization", &[ORGANIZATION.to_owned()], Depth::Full).await.unwrap();
        assert_eq!(organizations[0], split::tidy(record()["organization"].clone()).unwrap());
    })
    .await;
}

#[tokio::test]
async fn importing_twice_changes_nothing() {
    testing::each(|db| async move {
        let cx = testing::cx(&db, Caller::Operator);
        import(&cx, vec![record()]).await;
        let cursor = changes::latest(&cx).await.unwrap();
        let again = import(&cx, vec![record()]).await;
        assert_eq!((again.added, again.changed, again.unchanged), (0, 0, 1));
        assert_eq!(changes::latest(&cx).await.unwrap(), cursor);
    })
    .await;
}

#[tokio::test]
async fn a_bad_row_never_stops_the_good_ones() {
    testing::each(|db| async move {
        let cx = testing::cx(&db, Caller::Operator);
        let report =
            import(&cx, vec![json!({ "id": "1", "name": "x" }), record(), json!([]), json!({ "id": ORGANIZATION, "status": "active" })])
                .await;
        let problems: Vec<_> = report.problems.iter().map(|p| (p.line, p.column.as_str(), p.reason.as_str())).collect();
        assert_eq!((report.read, report.added), (4, 1));
        assert_eq!(problems, [(1, "id", "is not a UUID"), (3, "service", "is not a JSON object"), (4, "name", "is missing")]);
    })
    .await;
}

#[tokio::test]
async fn a_confidential_place_never_leaves() {
    testing::each(|db| async move {
        let cx = testing::cx(&db, Caller::Operator);
        let mut secret = record();
        for place in ["/organization/locations/0", "/service_at_locations/0/location"] {
            let place = secret.pointer_mut(place).unwrap();
            place["confidential"] = json!(true);
            place["name"] = json!("Krizių kambariai");
        }
        let report = import(&cx, vec![secret]).await;
        assert_eq!(report.problems, []);
        let documents = services::documents(&cx, &[SERVICE.parse().unwrap()]).await.unwrap();
        let typed = services::find(&cx, SERVICE.parse().unwrap()).await.unwrap();
        assert!(typed.confidential, "that there is a place is known, so that a page can say why it shows none");
        let everything = format!("{} {documents:?} {typed:?}", exported(&cx).await);
        for hidden in ["Gatvė", "Krizių", "54.25", PLACE] {
            assert!(!everything.contains(hidden), "{hidden}");
        }
        for (object, hidden) in [("location", PLACE.to_owned()), ("service_at_location", id(6))] {
            assert_eq!(export(&cx, object, &[hidden], Depth::Full).await.unwrap(), [] as [Value; 0]);
            let filter = Filter { object, limit: 10, ..Filter::default() };
            assert_eq!(ids(&cx, &filter).await.unwrap(), (0, vec![]));
        }
    })
    .await;
}

#[tokio::test]
async fn a_translation_is_outdated_when_its_original_changes() {
    testing::each(|db| async move {
        let cx = testing::cx(&db, Caller::Operator);
        import(&cx, vec![record()]).await;
        let mut changed = record();
        changed["name"] = json!("Pagalba namuose");
        changed.as_object_mut().unwrap().remove("translations");
        assert_eq!(import(&cx, vec![changed]).await.changed, 1);
        let state: String = sqlx::query_scalar("SELECT state FROM translation WHERE resource_type = 'service' AND language = 'uk'")
            .fetch_one(db.reader())
            .await
            .unwrap();
        assert_eq!(state, "outdated");
        let service = services::find(&cx, SERVICE.parse().unwrap()).await.unwrap();
        assert_eq!(service.text("name", domain::Language::Uk).text, "Pagalba namuose");
    })
    .await;
}

#[tokio::test]
async fn a_changed_organization_tells_of_its_services() {
    testing::each(|db| async move {
        let cx = testing::cx(&db, Caller::Operator);
        import(&cx, vec![record()]).await;
        let cursor = changes::latest(&cx).await.unwrap();
        let mut organization = record()["organization"].clone();
        organization["name"] = json!("Vilties ir tikėjimo namai");
        import_records(&cx, "organization", vec![(1, organization)], &|_| ()).await.unwrap();
        let kinds: Vec<_> = changes::since(&cx, cursor, 10).await.unwrap().into_iter().map(|c| (c.resource_type, c.resource_id)).collect();
        assert_eq!(kinds, [("organization".to_owned(), ORGANIZATION.to_owned()), ("service".to_owned(), SERVICE.to_owned())]);
    })
    .await;
}

#[tokio::test]
async fn filters_are_cumulative() {
    testing::each(|db| async move {
        let cx = testing::cx(&db, Caller::Operator);
        import(&cx, vec![record()]).await;
        let of = |object| Filter { object, limit: 10, ..Filter::default() };
        let anyone = &testing::cx(&db, Caller::Anyone);
        let found = |filter: Filter| async move { ids(anyone, &filter).await.unwrap().0 };
        for object in ["service", "organization", "service_at_location", "location", "taxonomy", "taxonomy_term"] {
            assert_eq!(found(of(object)).await, 1, "{object}");
        }
        for object in ["service", "organization", "service_at_location"] {
            assert_eq!(found(Filter { taxonomy_term_id: Some(id(12)), ..of(object) }).await, 1, "{object}");
            assert_eq!(found(Filter { taxonomy_id: Some(id(13)), ..of(object) }).await, 1, "{object}");
            assert_eq!(found(Filter { taxonomy_id: Some(id(13)), organization_id: Some(id(1)), ..of(object) }).await, 0, "{object}");
        }
        assert_eq!(found(Filter { modified_after: Some(cx.now), ..of("service") }).await, 1);
        assert_eq!(found(Filter { modified_after: Some(domain::Time::MAX), ..of("service") }).await, 0);
        assert_eq!(found(Filter { words: Some("hom".into()), top_only: true, taxonomy_id: Some(id(13)), ..of("taxonomy_term") }).await, 1);
        assert_eq!(modified(&cx, &[SERVICE.to_owned()]).await.unwrap(), [(SERVICE.to_owned(), cx.now)]);
    })
    .await;
}

#[tokio::test]
async fn lists_are_shallow_and_a_place_brings_its_service() {
    testing::each(|db| async move {
        let cx = testing::cx(&db, Caller::Operator);
        import(&cx, vec![record()]).await;
        let list = export(&cx, "service", &[SERVICE.to_owned()], Depth::List).await.unwrap();
        assert_eq!((&list[0]["organization"]["name"], list[0].get("phones")), (&json!("Vilties namai"), None));
        let place = export(&cx, "service_at_location", &[id(6)], Depth::Full).await.unwrap();
        assert_eq!((&place[0]["service"]["id"], &place[0]["location"]["id"]), (&json!(SERVICE), &json!(PLACE)));
        let full = export_with_services(&cx, &[ORGANIZATION.to_owned()]).await.unwrap();
        assert_eq!(full[0]["services"][0]["id"], SERVICE);
    })
    .await;
}

#[tokio::test]
async fn an_unknown_area_stands_alone_in_a_document() {
    testing::each(|db| async move {
        let cx = testing::cx(&db, Caller::Operator);
        import(&cx, vec![record()]).await;
        let document = services::documents(&cx, &[SERVICE.parse::<Id<Service>>().unwrap()]).await.unwrap().pop().unwrap();
        assert_eq!(document.areas, [[AreaCode("LT-58".into())]]);
        assert_eq!(document.terms, ["mine:home.help"]);
        assert!(document.names.contains(&(Some(domain::Language::Uk), "Догляд вдома".into())));
        assert!(!document.everywhere);
    })
    .await;
}

/// A real feed of 3,642 services, where the shared folder stands beside the project.
#[tokio::test]
async fn a_real_feed_comes_out_as_it_came_in() {
    let feed = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/feeds/miami/services.ndjson");
    let Ok(text) = std::fs::read_to_string(&feed) else {
        eprintln!("skipped: ../shared holds no feed on this machine");
        return;
    };
    let records: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    testing::each(|db| {
        let records = records.clone();
        async move {
            let cx = testing::cx(&db, Caller::Operator);
            let report = import(&cx, records.clone()).await;
            assert_eq!((report.read, report.added, report.problems), (3642, 3642, vec![]));
            let ids: Vec<String> = records.iter().map(|r| r["id"].as_str().unwrap().to_owned()).collect();
            let out = export(&cx, "service", &ids, Depth::Full).await.unwrap();
            let lost = records.iter().zip(&out).filter(|(before, after)| split::tidy((*before).clone()).as_ref() != Some(after)).count();
            assert_eq!((out.len(), lost), (3642, 0));
            let again = import(&cx, records).await;
            assert_eq!((again.unchanged, again.added, again.changed), (3642, 0, 0));
        }
    })
    .await;
}
