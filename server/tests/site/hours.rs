//! Opening hours as people and programs meet them: the words on the page, the calendar, the card, the state. Real listings of the sample, by hand.
use super::{TestSite, browser::Browser};
use app::pages::links;
use axum::http::StatusCode;
use domain::{Id, Language, access::Caller, search::Group, service::Service};
use scraper::{Html, Selector};
use serde_json::{Value, json};
use std::collections::BTreeMap;
use store::Cx;

fn service(name: &str) -> Id<Service> {
    Id::named("service", name)
}
/// Mo-Th 08:30-13:00,14:00-17:15; Fr 08:30-13:00,14:00-16:00.
fn lutsk() -> Id<Service> {
    service("lt-lutsk-tc:home.help")
}
fn below(id: Id<Service>, what: &str) -> String {
    format!("/api/hsds/v3/services/{id}/{what}")
}
async fn put(site: &TestSite, record: Value) {
    let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    let report = store::catalogue::import_records(&operator, "service", vec![(1, record)], &|_| ()).await.unwrap();
    assert_eq!(report.problems, []);
}

// The clock of the site stands at noon of Monday, 2026-11-23, in UTC: two o'clock in Lutsk.

#[tokio::test]
async fn a_page_says_open_or_not_in_the_words_of_its_language() {
    let site = TestSite::sample().await;
    let says = async |language: Language, words: &str| {
        let page = Browser::new(&site).get(&links::service(language, lutsk())).await;
        assert_eq!(page.part("p.open").trim(), words);
    };
    for (language, open, lunch, tomorrow, monday) in [
        (Language::Lt, "Dirba iki 17:15", "Pietų pertrauka iki 14:00", "Dirbs rytoj nuo 8:30", "Dirbs pirmadienį nuo 8:30"),
        (Language::Pl, "Czynne do 17:15", "Przerwa obiadowa do 14:00", "Czynne jutro od 8:30", "Czynne w poniedziałek od 8:30"),
        (Language::Uk, "Працює до 17:15", "Обідня перерва до 14:00", "Працюватиме завтра з 8:30", "Працюватиме у понеділок з 8:30"),
        (Language::En, "Open until 17:15", "Closed for lunch until 14:00", "Opens tomorrow at 8:30", "Opens on Monday at 8:30"),
        (Language::Ru, "Работает до 17:15", "Обеденный перерыв до 14:00", "Завтра работает с 8:30", "Работает в понедельник с 8:30"),
    ] {
        // Forwards only, within a language: a page that was drawn is kept until its hour strikes.
        site.minutes_pass(-30);
        says(language, lunch).await;
        site.minutes_pass(30);
        says(language, open).await;
        site.minutes_pass(240);
        says(language, tomorrow).await;
        site.minutes_pass(4 * 24 * 60);
        says(language, monday).await;
        site.minutes_pass(-4 * 24 * 60 - 240);
    }
}

#[tokio::test]
async fn the_table_shows_the_coming_week_and_what_is_special_after_it() {
    let site = TestSite::sample().await;
    let id = service("table");
    let part = |n: u8| format!("00000000-0000-4000-8000-0000000000{n:02}");
    put(
        &site,
        json!({
            "id": id, "name": "Lentelė", "status": "active", "language": "lt",
            "service_areas": [{ "id": part(9), "uri": "urn:kladka:area:LT-58" }],
            "schedules": [
                { "id": part(1), "freq": "WEEKLY", "byday": "MO,TU,WE,TH,FR", "opens_at": "08:00", "closes_at": "12:00" },
                { "id": part(2), "dtstart": "2026-11-25", "exception": "closed", "description": "Remontas" },
                { "id": part(3), "freq": "MONTHLY", "byday": "2SA", "opens_at": "10:00", "closes_at": "11:00" },
                { "id": part(4), "description": "Antrame aukšte" },
            ],
        }),
    )
    .await;
    let page = Browser::new(&site).get(&links::service(Language::Lt, id)).await;
    let table = page.part("table.hours");
    for words in ["pirmadienis, šiandien", "08:00–12:00", "Remontas", "nedirba"] {
        assert!(table.contains(words), "{words}: {table}");
    }
    page.says("Antrame aukšte");
    // The second Saturday, and Christmas: five weeks ahead and no further.
    page.says("šeštadienis, 2026-12-12");
    page.says("ketvirtadienis, 2026-12-24");
    page.says("Kūčių diena");
}

#[tokio::test]
async fn a_day_off_closes_an_office_where_it_is_taken() {
    let site = TestSite::sample().await;
    // Christmas Eve, two in the afternoon.
    site.minutes_pass(31 * 24 * 60);
    let centre = Browser::new(&site).get(&links::service(Language::En, service("vr-vdc-draugystes:day.children"))).await;
    assert_eq!(centre.part("p.open").trim(), "Closed today: Christmas Eve. Opens on Monday at 13:00");
    let lutsk = Browser::new(&site).get(&links::service(Language::En, lutsk())).await;
    assert_eq!(lutsk.part("p.open").trim(), "Open until 17:15", "Ukraine works on holidays under martial law");
    let state = site.get(&below(service("vr-vdc-draugystes:day.children"), "hours")).await.json();
    assert_eq!((&state["status"], &state["holiday"]["lt"]), (&json!("closed"), &json!("Kūčių diena")));
}

#[tokio::test]
async fn a_house_with_two_sets_of_hours_is_open_for_each_service_by_its_own() {
    let site = TestSite::sample().await;
    let status = async |name: &str| site.get(&below(service(name), "hours")).await.json()["status"].clone();
    assert_eq!((status("vn-prostir:stay.night-shelter").await, status("vn-prostir:basic.hygiene").await), (json!("closed"), json!("open")));
    site.minutes_pass(10 * 60);
    assert_eq!((status("vn-prostir:stay.night-shelter").await, status("vn-prostir:basic.hygiene").await), (json!("open"), json!("closed")));
}

#[tokio::test]
async fn programs_learn_the_state_and_take_hours_and_contacts_along() {
    let site = TestSite::sample().await;
    let state = site.get(&below(lutsk(), "hours")).await;
    assert_eq!(state.status, StatusCode::OK);
    let state = state.json();
    assert_eq!(
        (&state["status"], &state["until"], &state["time_zone"]),
        (&json!("open"), &json!("2026-11-23T17:15:00+02:00"), &json!("Europe/Kyiv"))
    );
    assert_eq!(state["spans"][1], json!({ "from": "2026-11-24T08:30:00+02:00", "to": "2026-11-24T13:00:00+02:00" }));
    let page = Browser::new(&site).get(&links::service(Language::Uk, lutsk())).await;
    let calendar = links::hours_calendar(lutsk(), Language::Uk);
    assert!(page.links().contains(&calendar), "{:?}", page.links());
    let calendar = site.get(&calendar).await;
    assert_eq!((calendar.status, calendar.header("content-type")), (StatusCode::OK, "text/calendar; charset=utf-8"));
    assert_eq!(calendar.body.matches("BEGIN:VEVENT").count(), 4);
    assert!(calendar.body.contains("RRULE:FREQ=WEEKLY;WKST=MO;BYDAY=MO,TU,WE,TH\r\n") && calendar.body.contains("TZID=Europe/Kyiv"));
    assert!(!calendar.body.contains("EXDATE"), "no day off in Ukraine now");
    let card = links::contact_card(lutsk(), Language::Uk);
    assert!(page.links().contains(&card), "{:?}", page.links());
    let card = site.get(&card).await;
    assert_eq!((card.status, card.header("content-type")), (StatusCode::OK, "text/vcard; charset=utf-8"));
    assert!(card.body.contains("(0332) 72-23-88") && card.body.replace("\r\n ", "").contains("Данила Галицького"), "{}", card.body);
}

#[tokio::test]
async fn a_confidential_place_stands_in_no_file() {
    let site = TestSite::sample().await;
    let shelter = service("vn-krk:stay.crisis");
    let card = site.get(&links::contact_card(shelter, Language::Uk)).await;
    assert!(card.body.contains("098-900-15-60") && !card.body.contains("ADR") && !card.body.contains("GEO"), "{}", card.body);
}

#[tokio::test]
async fn what_cannot_be_given_is_a_problem_and_never_a_fault() {
    let site = TestSite::sample().await;
    let id = service("odd");
    let odd = json!([
        { "id": "00000000-0000-4000-8000-000000000001", "freq": "HOURLY", "byday": ["MO", 7], "interval": "often", "opens_at": { "h": 9 }, "closes_at": true, "until": "9999-99-99" },
        { "id": "00000000-0000-4000-8000-000000000002", "freq": "WEEKLY", "byday": "MO", "dtstart": "9999-12-31", "opens_at": "00:00", "closes_at": "24:00", "count": 1e308 },
        { "id": "00000000-0000-4000-8000-000000000003", "description": "paskambinkite" },
    ]);
    put(&site, json!({ "id": id, "name": "Keista", "status": "active", "schedules": odd })).await;
    for language in Language::ALL {
        let page = site.get(&links::service(language, id)).await;
        assert_eq!(page.status, StatusCode::OK);
        assert!(page.body.contains("paskambinkite"));
    }
    let state = site.get(&below(id, "hours")).await.json();
    assert_eq!((&state["status"], &state["spans"]), (&json!("unknown"), &json!([])));
    let nowhere = [
        below(id, "hours.ics"),
        below(service("nobody"), "hours.ics"),
        below(service("nobody"), "contact.vcf"),
        below(service("nobody"), "hours"),
    ];
    for path in nowhere.into_iter().chain(["/api/hsds/v3/services/x/hours".to_owned(), "/api/hsds/v3/services/%00/contact.vcf".to_owned()])
    {
        let answer = site.get(&path).await;
        assert_eq!((answer.status, answer.header("content-type")), (StatusCode::NOT_FOUND, "application/problem+json"), "{path}");
    }
    let bad = site.get(&format!("{}?lang=xx", below(lutsk(), "hours.ics"))).await;
    assert_eq!(bad.status, StatusCode::BAD_REQUEST);
}

/// All pages of what is found: each service's address, and what its badge says.
async fn listed(site: &TestSite, first: &str) -> BTreeMap<String, Option<String>> {
    let select = |css: &str| Selector::parse(css).unwrap();
    let (mut found, mut next) = (BTreeMap::new(), Some(first.to_owned()));
    while let Some(address) = next {
        let html = Html::parse_document(&site.get(&address).await.body);
        for card in html.select(&select(".card")) {
            let href = card.select(&select("h3 a")).next().unwrap().attr("href").unwrap();
            let badge = card.select(&select("p.open")).next().and_then(|badge| badge.attr("data-open"));
            found.insert(href.split('?').next().unwrap().to_owned(), badge.map(str::to_owned));
        }
        next = html.select(&select(".pager a[rel=next]")).next().and_then(|link| link.attr("href")).map(str::to_owned);
    }
    found
}

#[tokio::test]
async fn filter_badge_page_and_data_agree_on_what_is_open_at_every_hour() {
    let site = TestSite::sample().await;
    let find =
        |open: &[(Group, &str)]| links::Find { choices: open.iter().copied().collect(), ..links::Find::default() }.href(Language::En);
    let mut counts = vec![];
    // Noon, late evening, early morning, lunch, a Saturday, a public holiday (UTC; the clock goes forwards only).
    for minutes in [0, 10 * 60, 7 * 60, 6 * 60 + 30, 4 * 24 * 60, 27 * 24 * 60] {
        site.minutes_pass(minutes);
        let all = listed(&site, &find(&[])).await;
        let open = listed(&site, &find(&[(Group::Open, "now")])).await;
        assert!(open.keys().all(|service| all.contains_key(service)) && all.len() > 60);
        for (service, badge) in &all {
            let is_open = badge.as_deref() == Some("open");
            assert_eq!(is_open, open.contains_key(service), "{service} says {badge:?} at {}", site.cx().now);
        }
        assert!(open.values().all(|badge| badge.as_deref() == Some("open")));
        for service in all.keys().step_by(5) {
            let page = Html::parse_document(&site.get(service).await.body);
            let said = page.select(&Selector::parse("article.service > p.open").unwrap()).next().and_then(|p| p.attr("data-open"));
            if page.select(&Selector::parse("article.service").unwrap()).next().is_some() {
                assert_eq!(said.map(str::to_owned), all[service], "{service} at {}", site.cx().now);
            }
            let id = service.rsplit('/').next().unwrap().parse().unwrap();
            let data = site.get(&below(id, "hours")).await.json();
            assert_eq!(data["status"] == json!("open"), open.contains_key(service), "{service} at {}", site.cx().now);
        }
        counts.push(open.len());
    }
    counts.dedup();
    assert!(counts.len() > 3, "the hours make a difference: {counts:?}");
}
