//! What a page of a service says: cost by law, the way to it, permits, freshness; what leaves it for paper, for telephones and for programs.
use super::{TestSite, browser::Browser};
use app::pages::{links, words::say_in};
use domain::{
    Id, Language,
    access::Caller,
    edit::{RecordKey, RecordKind},
    freshness::{CheckedHow, Checker, FieldCheck, FieldGroup},
    service::Service,
};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use store::Cx;

const VINNYTSIA: &str = "UA05020030000031457";

/// A service of which much is known, like home care in Vinnytsia.
pub fn rich(name: &str, more: &Value) -> Value {
    let id = Id::<Service>::named("service", name);
    let part = |kind: &str| Id::<Service>::named(kind, name);
    let mut record = json!({
        "id": id, "name": name, "description": "Допомога вдома. Двічі на тиждень.", "status": "active", "language": "uk",
        "organization": { "id": Id::<Service>::named("organization", "vn-tc"), "name": "Терцентр", "description": "Терцентр", "language": "uk", "legal_status": "municipal-institution" },
        "phones": [{ "id": part("phone"), "number": "+380 432 50 00 00", "type": "voice" }],
        "required_documents": [{ "id": part("required_document"), "document": "Паспорт" }],
        "capacities": [{ "id": part("service_capacity"), "available": 3, "maximum": 20, "updated": "2026-11-10T08:00:00Z" }],
        "service_areas": [{ "id": part("service_area"), "uri": format!("urn:kladka:area:{VINNYTSIA}") }],
        "permits": [{ "id": part("permit"), "kind": "licence", "name": "Догляд", "number": "77-A", "issued": "2025-02-01" }],
        "assured_date": "2025-03-01",
        "attributes": [{ "id": part("attribute"), "link_entity": "service", "link_type": "taxonomy_term",
            "taxonomy_term": { "id": domain::taxonomy::Term::id_of("core", &domain::taxonomy::TermCode("home.help".into())), "code": "home.help", "taxonomy": "core", "name": "Home help", "description": "Home help" } }],
    });
    for (key, value) in more.as_object().into_iter().flatten() {
        record[key] = value.clone();
    }
    record
}

async fn bring(site: &TestSite, record: Value) -> Id<Service> {
    let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    let id = record["id"].as_str().unwrap().parse().unwrap();
    let report = store::catalogue::import_services(&operator, vec![(1, record)], &|_| ()).await.unwrap();
    assert_eq!(report.problems, []);
    site.follow().await;
    id
}

#[tokio::test]
async fn a_page_answers_who_what_how_and_how_sure() {
    let site = TestSite::sample().await;
    let id = bring(&site, rich("Догляд удома", &json!({}))).await;
    let check = FieldCheck {
        group: FieldGroup::Hours,
        checked: Some("2026-11-20".into()),
        by: Some(Checker::Provider),
        how: Some(CheckedHow::Phone),
    };
    let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    store::checks::record(&operator, id, &[check]).await.unwrap();
    let page = Browser::new(&site).get(&links::service(Language::En, id)).await;
    for words in [
        "May be free for you",
        "Free whatever the income: children with disabilities",
        "2671-VIII art. 28(2)(1)(а)",
        "less than two subsistence minimums",
        "Through the municipality. Decides:",
        "Time for the decision by law: 10 working days",
        "Not known: the last figure is from 10 November 2026",
        "Licence: Догляд, 77-A",
        "granted on 1 February 2025",
        "code 015.1, Classifier of Social Services of Ukraine",
        "a basic service",
        "Opening hours Checked on 20 November 2026 confirmed by the provider, by telephone",
        "Cost Checked on 1 March 2025, more than a year ago",
        "Time for an answer by law: 30 days",
        "Is something wrong here? Tell us",
        "The same help nearby",
    ] {
        page.says(words);
    }
    assert_eq!(page.part(".checklist"), "Паспорт");
    assert!(page.body.contains("type=\"checkbox\"") && page.body.contains("<symbol id=\"qr\""));
    // One way to say so; whoever would rather call finds the number there.
    let tell = links::suggest_edit(Language::En, &RecordKey::of(RecordKind::Service, id));
    assert_eq!(page.links().iter().filter(|link| **link == tell).count(), 1, "{:?}", page.links());
    Browser::new(&site).get(&tell).await.says("Or by telephone:");
    let near = page.part(".nearby");
    assert!(!near.contains("Догляд удома") && near.contains("Home help"), "{near}");
}

#[tokio::test]
async fn a_service_whose_licence_is_withdrawn_says_so_and_tells_the_index_the_day() {
    let site = TestSite::sample().await;
    let revoked = |day: &str| json!({ "permits": [{ "kind": "licence", "id": Id::<Service>::named("permit", day), "revoked": day }] });
    let gone = bring(&site, rich("Скасована допомога", &revoked("2026-11-23"))).await;
    let going = bring(&site, rich("Тимчасова допомога", &revoked("2026-11-24"))).await;
    let mut person = Browser::new(&site);
    let page = person.get(&links::service(Language::Uk, gone)).await;
    page.says("23.11.2026 цю послугу надавати не можна");
    assert!(!page.links().iter().any(|link| link.starts_with("/uk/refer?service=")), "nobody can ask for it");
    let page = person.get(&links::service(Language::Uk, going)).await;
    page.does_not_say("надавати не можна");
    // Who has it on a list is told as well, before they go there.
    let list = person.get(&links::list(Language::Uk, &[gone, going])).await;
    assert_eq!(list.text().matches("надавати не можна").count(), 1, "{}", list.text());
    let documents = store::services::documents(&site.cx(), &[gone, going]).await.unwrap();
    let days: Vec<_> = documents.iter().map(|document| document.until.map(|day| day.to_string())).collect();
    assert_eq!(days, [Some("2026-11-23".to_owned()), Some("2026-11-24".to_owned())]);
}

#[tokio::test]
async fn words_of_a_provider_never_leave_the_block_for_programs() {
    let site = TestSite::sample().await;
    let name = "</script><script>alert(1)</script><!--";
    let id = bring(&site, rich(name, &json!({}))).await;
    let page = Browser::new(&site).get(&links::service(Language::En, id)).await;
    let html = Html::parse_document(&page.body);
    let blocks: Vec<_> = html.select(&Selector::parse("script[type='application/ld+json']").unwrap()).collect();
    assert_eq!(blocks.len(), 1);
    let about: Value = serde_json::from_str(&blocks[0].inner_html()).unwrap();
    assert_eq!((about["name"].as_str(), about["@type"].as_str()), (Some(name), Some("GovernmentService")));
    assert_eq!(about["availableChannel"][0]["servicePhone"]["telephone"], "+380432500000");
    assert!(!page.body.contains("<script>alert"));
}

#[tokio::test]
async fn a_page_has_one_address_a_description_and_ways_to_pass_it_on() {
    let site = TestSite::sample().await;
    let id = Id::<Service>::named("service", "vr-vdc-svajone:day.children");
    let path = links::service(Language::Lt, id);
    let page = Browser::new(&site).get(&links::with(path.clone(), &[("area", "LT-58")])).await;
    let address = format!("http://127.0.0.1:3000{path}");
    let html = Html::parse_document(&page.body);
    let attr = |css: &str, name: &str| {
        html.select(&Selector::parse(css).unwrap()).next().and_then(|element| element.attr(name)).unwrap_or_default().to_owned()
    };
    assert_eq!(attr("link[rel=canonical]", "href"), address);
    assert_eq!(attr("link[hreflang=uk]", "href"), address.replace("/lt/", "/uk/"));
    assert!(attr("meta[name=description]", "content").contains("Svajonė"));
    let encoded = links::encode(&address);
    for begins in ["sms:?&body=", "mailto:?subject="] {
        assert!(page.links().iter().any(|link| link.starts_with(begins) && link.contains(&encoded)), "{begins}: {:?}", page.links());
    }
    page.says(&address);
    page.says(&say_in(Language::Lt, "fees-title-free"));
}

#[tokio::test]
async fn an_organization_shows_what_it_may_give_and_what_it_is_for_programs() {
    let site = TestSite::sample().await;
    bring(&site, rich("Ліцензована допомога", &json!({}))).await;
    let revoked = json!({ "permits": [{ "kind": "licence", "id": Id::<Service>::named("permit", "gone"), "number": "1-B", "revoked": "2026-01-01" }] });
    bring(&site, rich("Скасована допомога", &revoked)).await;
    let page = Browser::new(&site).get(&links::organization(Language::En, Id::named("organization", "vn-tc"))).await;
    page.says("Institution of the municipality");
    page.says("Ліцензована допомога");
    page.does_not_say("Скасована допомога");
    page.says("Licence: 1-B withdrawn on 1 January 2026");
    assert!(page.body.contains(r#""@type":"GovernmentOrganization""#) && page.body.contains(r#""@context":"https://schema.org""#));
}
