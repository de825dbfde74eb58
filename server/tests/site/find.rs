//! The find page in its states: filters that never mislead, nothing found, questions that are none, and the map beside the list.
use super::{Answer, TestSite};
use app::pages::{links::Find, words::say_in};
use axum::http::StatusCode;
use domain::{
    Id, Language,
    access::Caller,
    search::{Choices, Group, Order, Point},
    service::Service,
};
use scraper::{ElementRef, Html, Selector};
use store::Cx;

const VILNIUS: &str = "LT-58";
const VINNYTSIA: &str = "UA05020030000031457";

fn all(html: &Html, css: &str) -> Vec<String> {
    let text = |element: ElementRef<'_>| element.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ");
    html.select(&Selector::parse(css).unwrap()).map(text).collect()
}
fn hrefs(html: &Html, css: &str) -> Vec<String> {
    hrefs_of(html, css, "href")
}
fn hrefs_of(html: &Html, css: &str, name: &str) -> Vec<String> {
    html.select(&Selector::parse(css).unwrap()).filter_map(|element| element.attr(name)).map(str::to_owned).collect()
}
async fn asked(site: &TestSite, find: &Find) -> (Answer, Html) {
    let answer = site.get(&find.href(Language::En)).await;
    let html = Html::parse_document(&answer.body);
    (answer, html)
}
fn chosen(choices: &[(Group, &str)]) -> Find {
    Find { choices: choices.iter().copied().collect(), ..Find::default() }
}
/// As the heading says it.
fn total(html: &Html) -> usize {
    all(html, "#count").first().and_then(|text| text.split(' ').next()?.parse().ok()).unwrap_or(0)
}

#[tokio::test]
async fn every_value_leaves_as_many_services_as_it_says() {
    let site = TestSite::sample().await;
    let (_, html) = asked(&site, &Find { area: VILNIUS.into(), ..chosen(&[(Group::Delivery, "at-place")]) }).await;
    let links = hrefs(&html, ".filters li > a");
    let counts = all(&html, ".filters li > a .count");
    assert!(links.len() > 10 && links.len() == counts.len());
    // A link of what is chosen takes it away, and its count is of what is left with it.
    // Needs of crises, veiled in addresses, lead to numbers to call first.
    let plain = |link: &String| link.contains("delivery=at-place") && !link.contains("need=n-");
    for (link, count) in links.iter().zip(&counts).filter(|(link, _)| plain(link)).take(25) {
        let several = link.matches("delivery=").count() > 1;
        let after = total(&Html::parse_document(&site.get(link).await.body));
        assert!(if several { after > count.parse().unwrap() } else { after.to_string() == *count }, "{link}: {count} said, {after} there");
    }
    assert!(!counts.contains(&"0".to_owned()));
}

#[tokio::test]
async fn a_choice_is_a_chip_that_takes_it_away_and_keeps_the_rest() {
    let site = TestSite::sample().await;
    let find = Find { area: VINNYTSIA.into(), age: Some(70), page: 2, ..chosen(&[(Group::Cost, "free"), (Group::Cost, "may-be-free")]) };
    let (_, html) = asked(&site, &find).await;
    let chips = hrefs(&html, ".chips .chip");
    assert_eq!(chips.len(), 4, "{chips:?}");
    assert!(chips.iter().all(|href| !href.contains("page=") && href.matches('=').count() == 3), "{chips:?}");
}

#[tokio::test]
async fn the_choice_that_leaves_nothing_is_named_with_one_tap_to_drop_it() {
    let site = TestSite::sample().await;
    let find = Find { area: VILNIUS.into(), ..chosen(&[(Group::Need, "HOME"), (Group::Language, "ja")]) };
    let (answer, html) = asked(&site, &find).await;
    assert_eq!(answer.status, StatusCode::OK);
    let ways = all(&html, ".ways li");
    assert_eq!(ways.len(), 1, "{ways:?}");
    assert!(ways[0].contains("Japanese"));
    let after = Html::parse_document(&site.get(&hrefs(&html, ".ways a")[0]).await.body);
    assert!(ways[0].contains(&format!(" {} service", total(&after))), "{ways:?}");
    // Also where nothing else was chosen.
    let (_, html) = asked(&site, &chosen(&[(Group::Language, "ja")])).await;
    let (ways, drop) = (all(&html, ".ways li"), hrefs(&html, ".ways a"));
    assert!(ways.len() == 1 && ways[0].contains("Japanese") && drop == ["/en/find"], "{ways:?} {drop:?}");
}

#[tokio::test]
async fn nothing_found_leads_on() {
    let site = TestSite::sample().await;
    let find = Find { words: "zzzzqqqq".into(), area: "LT-58-S01".into(), ..Find::default() };
    let (answer, html) = asked(&site, &find).await;
    let needs = hrefs(&html, ".nothing a[href*='need=']");
    assert!(answer.body.contains(&say_in(Language::En, "find-none-unread")) && !needs.is_empty());
    for link in needs {
        assert!(total(&Html::parse_document(&site.get(&link).await.body)) > 0, "{link}");
    }
    assert!(hrefs(&html, ".nothing a").contains(&"tel:112".to_owned()));
    assert!(hrefs(&html, ".nothing .actions a").contains(&"/en/find?area=LT-58-S01".to_owned()), "all of this place");
    // A need that nobody offers in a village is looked for around it.
    let narrow = Find { area: "LT-58-S01".into(), ..chosen(&[(Group::Need, "STAY")]) };
    let (_, html) = asked(&site, &narrow).await;
    if total(&html) == 0 {
        assert!(!hrefs(&html, ".nothing a[href*='area=']").is_empty());
    }
}

#[tokio::test]
async fn what_is_no_question_gets_a_page_that_says_so() {
    let site = TestSite::sample().await;
    let long = "d%C4%97l%20".repeat(2_000);
    for (query, key) in [
        ("near=NaN,25", "find-unread-near"),
        ("near=1,2,3", "find-unread-near"),
        ("area=XX-1", "find-unread-area"),
        ("area=%00%01", "find-unread-area"),
        ("need=no.such", "find-unread-choice"),
        ("need=%00", "find-unread-choice"),
        ("cost=for-nothing", "find-unread-choice"),
        ("age=-4", "find-unread-choice"),
        ("age=NaN", "find-unread-choice"),
        ("order=backwards", "find-unread-choice"),
        ("page=1000000000", "find-unread-page"),
        ("page=99999999999999999999999999", "find-unread-page"),
        (&format!("q={long}"), "find-unread-long"),
    ] {
        for language in Language::ALL {
            let answer = site.get(&format!("/{language}/find?{query}")).await;
            assert_eq!(answer.status, StatusCode::OK, "{}", &query[..20.min(query.len())]);
            assert!(answer.body.contains(&say_in(language, key)), "{language} {key}: {}", &query[..20.min(query.len())]);
        }
    }
    for query in ["q=%00%01%1B", "map=NaN,0,1", "map=9,9,9", "map=0,0,2", "map=1,1,17", "q=%FF%FE", "page=0", "page=-3", "exact=1&q=%20"] {
        assert_eq!(site.get(&format!("/en/find?{query}")).await.status, StatusCode::OK, "{query}");
    }
}

#[tokio::test]
async fn pages_follow_each_other_without_gap_or_repeat_and_keep_the_choices() {
    let site = TestSite::sample().await;
    let (_, first) = asked(&site, &chosen(&[(Group::Delivery, "at-place")])).await;
    let count = total(&first);
    let mut seen = vec![];
    let mut next = Some(chosen(&[(Group::Delivery, "at-place")]).href(Language::En));
    while let Some(href) = next {
        let html = Html::parse_document(&site.get(&href).await.body);
        seen.extend(hrefs(&html, ".cards h3 a"));
        next = hrefs(&html, ".pager a[rel=next]").pop();
        assert!(next.iter().all(|href| href.contains("delivery=at-place")));
    }
    let mut different = seen.clone();
    different.sort();
    different.dedup();
    assert_eq!((seen.len(), different.len()), (count, count));
}

#[tokio::test]
async fn the_map_leads_to_what_the_list_holds_and_asks_no_other_site() {
    let site = TestSite::sample().await;
    let (answer, html) = asked(&site, &Find::default()).await;
    let marks = hrefs(&html, "#map svg a");
    assert!(marks.len() >= 4, "{marks:?}");
    let named =
        html.select(&Selector::parse("#map svg a").unwrap()).all(|mark| mark.attr("aria-label").is_some_and(|name| !name.is_empty()));
    assert!(named && marks == hrefs(&html, ".map-words a"));
    assert!(!answer.body.contains("<image") && answer.body.contains("km</text>"));
    for mark in marks.iter().filter(|href| !href.contains("map=")) {
        assert!(total(&Html::parse_document(&site.get(mark).await.body)) > 0, "{mark}");
    }
    let nearer = hrefs(&html, "#map-in")[0].clone();
    assert!(nearer.contains("map=") && nearer.ends_with("#map"));
    assert_eq!(site.get(nearer.split('#').next().unwrap()).await.status, StatusCode::OK);
}

#[tokio::test]
async fn outlines_are_drawn_where_the_operator_brought_them() {
    let site = TestSite::sample().await;
    let find = Find { area: VILNIUS.into(), ..Find::default() };
    let land = |html: &Html| html.select(&Selector::parse("#map path.land").unwrap()).count();
    assert_eq!(land(&asked(&site, &find).await.1), 0);
    let cx = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    let ring = r#"{"features":[{"properties":{"code":"LT-58"},"geometry":{"type":"Polygon","coordinates":[[[24.9,54.5],[25.8,54.5],[25.8,55.0],[24.9,55.0],[24.9,54.5]]]}}]}"#;
    let report = store::import::outlines(&cx, ring.as_bytes(), &|_| ()).await.unwrap();
    assert_eq!((report.added, report.problems), (1, vec![]));
    assert_eq!(land(&asked(&site, &find).await.1), 1);
}

#[tokio::test]
async fn a_new_question_keeps_the_choices_but_the_need() {
    let site = TestSite::sample().await;
    let (_, html) = asked(&site, &Find { age: Some(9), ..chosen(&[(Group::Need, "DAY"), (Group::Cost, "free")]) }).await;
    let hidden: Vec<_> =
        html.select(&Selector::parse("form.search-box input[type=hidden]").unwrap()).filter_map(|i| i.attr("name")).collect();
    assert_eq!(hidden, ["cost", "age"]);
    assert_eq!(Choices::default().iter().count(), 0);
}

/// With two exact places and one that nobody may know.
async fn with_places(site: &TestSite) {
    let service = |name: &str, lat: f64, kind: &str| {
        let id = Id::<Service>::named("service", name);
        let place = Id::<domain::location::Location>::named("location", name);
        serde_json::json!({"id": id, "name": name, "status": "active", "language": "lt",
            "organization": {"id": Id::<domain::organization::Organization>::named("organization", name), "name": name, "description": name},
            "service_areas": [{"id": Id::<Service>::named("area", name), "uri": "urn:kladka:area:LT-58"}],
            "service_at_locations": [{"id": Id::<Service>::named("at", name), "location":
                {"id": place, "location_type": "physical", "name": name, "latitude": lat, "longitude": 25.31, "confidential": kind == "hidden"}}]})
    };
    let cx = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    let records = vec![(1, service("Valgykla arti", 54.691, "open")), (2, service("Valgykla toli", 54.99, "open"))];
    let report = store::catalogue::import_services(&cx, records, &|_| ()).await.unwrap();
    assert_eq!(report.problems, []);
    site.follow().await;
}

#[tokio::test]
async fn near_a_point_the_nearest_comes_first_with_its_distance() {
    let site = TestSite::sample().await;
    with_places(&site).await;
    let near = Point::new(54.69, 25.28);
    let find = Find { words: "Valgykla".into(), near, order: Order::Nearest, ..Find::default() };
    let (_, html) = asked(&site, &find).await;
    let cards = all(&html, ".card");
    assert!(cards[0].contains("Valgykla arti") && cards[0].contains("about 2 km away"), "{cards:?}");
    assert!(cards[1].contains("Valgykla toli") && cards[1].contains("about 33 km away"), "{cards:?}");
    assert_eq!(html.select(&Selector::parse("#map svg .near").unwrap()).count(), 1);
}

#[tokio::test]
async fn a_card_says_how_help_comes_where_it_comes_to_people_and_whether_there_are_places() {
    let site = TestSite::sample().await;
    let (_, html) = asked(&site, &Find { area: VINNYTSIA.into(), ..chosen(&[(Group::Delivery, "at-home")]) }).await;
    let cards = all(&html, ".card");
    assert!(!cards.is_empty() && cards.iter().all(|card| card.contains("comes to you")), "{cards:?}");
    let (_, html) = asked(&site, &chosen(&[(Group::Need, "DAY")])).await;
    assert!(all(&html, ".card").iter().all(|card| !card.contains("comes to you") && !card.contains("at their place")));

    let record = super::service_page::rich(
        "Місця",
        &serde_json::json!({ "capacities": [
        { "id": "33333333-3333-4333-8333-333333333331", "available": 3, "updated": "2026-11-20T08:00:00Z" },
        { "id": "33333333-3333-4333-8333-333333333332", "available": 40, "updated": "2026-10-01T08:00:00Z" },
    ] }),
    );
    let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    assert_eq!(store::catalogue::import_services(&operator, vec![(1, record)], &|_| ()).await.unwrap().problems, []);
    site.follow().await;
    let (_, html) = asked(&site, &Find { area: VINNYTSIA.into(), ..chosen(&[(Group::Need, "home.help")]) }).await;
    let card = all(&html, ".card").into_iter().find(|card| card.contains("Місця")).unwrap();
    assert!(card.contains("3 places free") && !card.contains("43 places"), "an old figure is not told: {card}");
}

#[tokio::test]
async fn where_little_is_found_one_may_say_what_is_missing() {
    let site = TestSite::sample().await;
    let mut few = 0;
    for words in ["Svajonė", "Pagiriai", "Caritas"] {
        let (_, html) = asked(&site, &Find { area: VILNIUS.into(), words: words.into(), ..Find::default() }).await;
        let form = hrefs_of(&html, "details.missing form", "action");
        assert_eq!((1..=4).contains(&total(&html)), form == ["/en/missing"], "{words}: {} {form:?}", total(&html));
        few += usize::from((1..=4).contains(&total(&html)));
    }
    assert!(few > 0, "one of the questions finds few");
    let (_, html) = asked(&site, &Find { area: VILNIUS.into(), ..Find::default() }).await;
    assert!(total(&html) > 4 && hrefs_of(&html, "details.missing form", "action").is_empty());
}

#[tokio::test]
async fn pictures_of_the_ground_are_asked_of_nobody_but_whom_the_operator_named_and_never_about_crises() {
    let plain = TestSite::sample().await;
    let (answer, html) = asked(&plain, &Find::default()).await;
    assert!(hrefs(&html, "#map svg image").is_empty() && !answer.header("content-security-policy").contains("https:"));
    let mut state = plain.state.clone();
    let tiles = app::pages::Tiles { template: "https://tiles.example.org/{z}/{x}/{y}.png".parse().unwrap(), credit: "© Somebody".into() };
    state.site.settings =
        std::sync::Arc::new(app::pages::Settings { tiles: Some(tiles), ..app::pages::Settings::clone(&state.site.settings) });
    let site = TestSite { router: server::router(state.clone()), state, ..plain };
    let (answer, html) = asked(&site, &Find::default()).await;
    let pictures = hrefs(&html, "#map svg .ground image");
    assert!(
        (1..=20).contains(&pictures.len()) && pictures.iter().all(|href| href.starts_with("https://tiles.example.org/")),
        "{pictures:?}"
    );
    let map = all(&html, "#map").concat();
    assert!(map.contains("© Somebody") && map.contains("tiles.example.org, which sees"), "{map}");
    assert!(answer.header("content-security-policy").contains("img-src 'self' data: https://tiles.example.org;"));
    let crisis = site.get(&Find { seen: "a1b2c3".into(), ..chosen(&[(Group::Need, "CRISIS")]) }.href(Language::En)).await;
    assert!(
        crisis.status == StatusCode::OK && crisis.body.contains("id=\"map\"") && !crisis.body.contains("https://tiles"),
        "{}",
        crisis.body
    );
}
