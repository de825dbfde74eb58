//! Keeping a listing: a provider corrects it without a script, residents and the API follow; others do not come in; two at one field choose.
use super::{TestSite, browser::Browser, journeys};
use app::pages::{links, words::say_in};
use axum::http::StatusCode;
use domain::{
    Id, Language,
    access::{Caller, Member},
    account::Role,
    area::AreaCode,
    edit::{EditSource, Field, RecordKey, RecordKind},
    listing::{Section, drawn},
    organization::Organization,
    service::Service,
    taxonomy::{Term, TermCode},
};
use serde_json::{Value, json};
use store::{Cx, edits};

const LT: Language = Language::Lt;
const MANAGER: &str = "manager@vr.example";

fn service() -> Id<Service> {
    Id::named("service", "vr-vdc-svajone:day.children")
}
fn record() -> RecordKey {
    RecordKey::of(RecordKind::Service, service())
}
fn place() -> RecordKey {
    RecordKey::of(RecordKind::Location, Id::<Organization>::named("location", "vr-vdc-svajone"))
}
fn staff(site: &TestSite) -> Cx {
    let member = Member {
        account: Id::named("account", "triage"),
        role: Role::Triage,
        organization: Id::named("organization", "vr-sav-sr"),
        municipality: Some(AreaCode("LT-58".into())),
    };
    Cx::new(site.cx().db, Caller::Member(member), site.cx().now)
}
/// What the public API says of the service.
async fn published(site: &TestSite) -> Value {
    site.get(&format!("/api/hsds/v3/services/{}", service())).await.json()
}
/// By the municipality, at once.
async fn said(site: &TestSite, field: &str, value: Value) {
    let cx = staff(site);
    let version = edits::current(&cx, &record()).await.unwrap().version;
    let proposal =
        edits::Proposal { record: record(), version, fields: vec![(Field(field.into()), Some(value))], source: EditSource::Staff };
    assert!(matches!(edits::propose(&cx, &proposal).await.unwrap(), edits::Outcome::Done { .. }));
}
async fn manager(site: &TestSite) -> Browser<'_> {
    let mut member = Browser::new(site);
    member.sign_in(LT, MANAGER).await;
    member
}
fn page_of(section: Section) -> String {
    links::listing::section(LT, &record(), section, None)
}

#[tokio::test]
async fn a_provider_corrects_a_telephone_and_residents_and_the_api_follow() {
    let site = journeys::seeds().await;
    let mut member = manager(&site).await;
    let list = member.get(&links::listing::own(LT)).await;
    assert_eq!(list.status, StatusCode::OK);
    let overview = member.follow(&list, &links::listing::record(LT, &record())).await;
    let form = member.follow(&overview, &page_of(Section::Contact)).await;
    // A wrong number is refused beside its field, and what was typed stays.
    let wrong = member.submit(&form, "/contact", &[("number-1", "skambinkite"), ("what-1", "Registratūra"), ("do", "save")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(wrong.body.contains("skambinkite") && wrong.body.contains("href=\"#number-1\""));
    let typed = [
        ("number-1", "+370 5 299 1234"),
        ("type-1", "voice"),
        ("what-1", "Registratūra"),
        ("speaks-1", "lt"),
        ("extension-1", "12"),
        ("do", "save"),
    ];
    let done = member.submit(&wrong, "/contact", &typed).await;
    done.says(&say_in(LT, "upkeep-field-phones"));
    assert!(done.at.contains("live=phones"), "{}", done.at);
    let page = Browser::new(&site).get(&links::service(LT, service())).await;
    assert!(page.links().contains(&"tel:+37052991234;ext=12".to_owned()), "{:?}", page.links());
    // What it is for, what is dialled behind it, in which language it is answered.
    for words in ["Registratūra", "+370 5 299 1234, vid. 12", "Kalbos: Lietuvių"] {
        page.says(words);
    }
    let phones = &published(&site).await["phones"];
    assert_eq!((&phones[0]["number"], &phones[0]["description"]), (&json!("+370 5 299 1234"), &json!("Registratūra")));
}

#[tokio::test]
async fn a_further_language_is_chosen_from_a_list_without_a_script_and_shown_by_its_name() {
    let site = journeys::seeds().await;
    let mut member = manager(&site).await;
    let form = member.get(&page_of(Section::Conditions)).await;
    assert!(form.body.contains("<option value=\"lls\">lietuvių gestų</option>"), "the list has sign languages");
    // The button asks for room for another: the first has a box of its own now.
    let more = member.submit(&form, "/conditions", &[("speaks", "lt"), ("speaks", "be"), ("do", "more:speaks")]).await;
    assert_eq!(more.status, StatusCode::OK);
    assert!(more.body.contains("id=\"speaks-be\"") && !more.body.contains("<option value=\"be\">"), "a box, and no longer in the list");
    assert!(
        published(&site).await["languages"].as_array().is_none_or(|all| all.iter().all(|one| one["code"] != "be")),
        "nothing is saved yet"
    );
    let typed = [("speaks", "lt"), ("speaks", "be"), ("speaks", "lls"), ("do", "save")];
    member.submit(&more, "/conditions", &typed).await.says(&say_in(LT, "upkeep-field-languages"));
    // By field policy some fields wait; what is live is what the page and the API say.
    let codes: Vec<Value> = published(&site).await["languages"].as_array().unwrap().iter().map(|one| one["code"].clone()).collect();
    assert_eq!(codes, ["lt", "be", "lls"]);
    for (language, words) in [(LT, "baltarusių"), (Language::Pl, "litewski migowy"), (Language::Ru, "белорусский")] {
        Browser::new(&site).get(&links::service(language, service())).await.says(words);
    }
}

#[tokio::test]
async fn hours_are_typed_without_a_script_said_back_and_shown() {
    let site = journeys::seeds().await;
    let mut member = manager(&site).await;
    let form = member.get(&page_of(Section::Hours)).await;
    let typed = [
        ("days-1", "MO"),
        ("days-1", "TU"),
        ("days-1", "WE"),
        ("from-1", "08:00"),
        ("to-1", "17:00"),
        ("days-2", "TH"),
        ("from-2", "10:00"),
        ("to-2", "12:00"),
        ("repeat-2", "second-week"),
        ("since-2", "2026-11-26"),
        ("on-1", "2026-12-23"),
        ("kind-1", "closed"),
        ("why-1", "Remontas"),
        ("holidays", "unsaid"),
    ];
    let shown = member.submit(&form, "/hours", &[&typed[..], &[("do", "preview")]].concat()).await;
    assert_eq!(shown.status, StatusCode::OK);
    let said = shown.part(".preview");
    for words in ["pirmadienis–trečiadienis: 08:00–17:00", "ketvirtadienis", "2026-11-26", "nedirba: 2026-12-23", "Remontas"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    assert!(published(&site).await.get("schedules").is_none(), "a preview saves nothing");
    let done = member.submit(&shown, "/hours", &[&typed[..], &[("do", "save")]].concat()).await;
    assert!(done.at.contains("live=schedules"), "{}", done.at);
    // Noon of a Monday, two o'clock in Vilnius.
    let page = Browser::new(&site).get(&links::service(LT, service())).await;
    page.says("Dirba iki 17:00");
    assert_eq!(published(&site).await["schedules"].as_array().unwrap().len(), 3);
    // Drawn again, the form says the same.
    let form = member.get(&page_of(Section::Hours)).await;
    assert!(form.body.contains("2026-11-26") && form.body.contains("Remontas"));
}

#[tokio::test]
async fn an_organization_and_a_place_are_drawn_as_residents_would_see_them() {
    let site = journeys::seeds().await;
    let mut member = manager(&site).await;
    let organization = RecordKey::of(RecordKind::Organization, Id::<Organization>::named("organization", "vr-vdc-svajone"));
    let form = member.get(&links::listing::section(LT, &organization, Section::Basics, None)).await;
    let typed = [("name", "Svajonių namai"), ("alternate_name", ""), ("description", "Vaikams po pamokų"), ("do", "preview")];
    let page = member.submit(&form, "/basics", &typed).await;
    let seen = page.part(".preview article.organization");
    for words in ["Svajonių namai", "Vaikams po pamokų", say_in(LT, "organization-services-title").as_str()] {
        assert!(seen.contains(words), "{words}: {seen}");
    }
    let address = links::listing::section(LT, &place(), Section::Place, None);
    let form = member.get(&address).await;
    let own = edits::current(&staff(&site), &place()).await.unwrap().own;
    let stands = drawn(Section::Place, RecordKind::Location, &own, None);
    let typed: Vec<(&str, &str)> = ["name", "description"].map(|name| (name, stands.get(name))).into();
    let way = [("transportation", "Autobusas 5"), ("seen", "shown"), ("do", "preview")];
    let page = member.submit(&form, "/place", &[&typed[..], &way].concat()).await;
    let seen = page.part(".preview .place");
    assert!(seen.contains("Autobusas 5") && seen.contains("Bažnyčios g. 21"), "{seen}");
    let secret = [("seen", "secret"), ("do", "preview")];
    let page = member.submit(&form, "/place", &[&typed[..], &secret].concat()).await;
    let seen = page.part(".preview article.service");
    assert!(seen.contains(&say_in(LT, "service-confidential")) && !seen.contains("Bažnyčios"), "{seen}");
    // Nothing of it is saved.
    let shown = Browser::new(&site).get(&links::service(LT, service())).await;
    shown.says("Bažnyčios g. 21");
    shown.does_not_say("Autobusas 5");
}

#[tokio::test]
async fn a_service_has_telephones_and_hours_of_its_own_at_a_place() {
    let site = journeys::seeds().await;
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let form = triage.get(&page_of(Section::There(0))).await;
    let typed = [("description", "Antras aukštas, mėlynos durys"), ("number-1", "+370 5 299 1234"), ("what-1", "Budėtojas")];
    let shown = triage.submit(&form, "/there-1", &[&typed[..], &[("do", "preview")]].concat()).await;
    let seen = shown.part(".preview .place");
    assert!(seen.contains("mėlynos durys") && seen.contains("+370 5 299 1234"), "{seen}");
    assert!(!published(&site).await.to_string().contains("mėlynos durys"), "a preview saves nothing");
    // Somebody has taken the place away meanwhile.
    let mut stale = triage.get(&page_of(Section::There(0))).await;
    let place = published(&site).await["service_at_locations"][0]["id"].as_str().unwrap().to_owned();
    stale.body = stale.body.replace(&place, "nowhere");
    let gone = triage.submit(&stale, "/there-1", &[&typed[..], &[("do", "save")]].concat()).await;
    assert_eq!(gone.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(gone.body.contains("+370 5 299 1234"), "what was typed is kept");
    let done = triage.submit(&form, "/there-1", &[&typed[..], &[("do", "save")]].concat()).await;
    assert!(done.at.contains("live=service_at_locations"), "{}", done.at);
    done.says("Budėtojas");
    let form = triage.get(&page_of(Section::ThereHours(0))).await;
    let typed = [("days-1", "MO"), ("from-1", "08:00"), ("to-1", "17:00"), ("do", "save")];
    let done = triage.submit(&form, "/there-hours-1", &typed).await;
    assert!(done.at.contains("live=service_at_locations"), "{}", done.at);
    // Noon of a Monday, two o'clock in Vilnius.
    let page = Browser::new(&site).get(&links::service(LT, service())).await;
    for words in ["mėlynos durys", "+370 5 299 1234", "Dirba iki 17:00"] {
        page.says(words);
    }
    let place = published(&site).await["service_at_locations"][0].clone();
    let alone = site.get(&format!("/api/hsds/v3/service_at_locations/{}", place["id"].as_str().unwrap())).await.json();
    for of in [&place, &alone] {
        assert_eq!((&of["phones"][0]["number"], &of["schedules"][0]["byday"]), (&json!("+370 5 299 1234"), &json!("MO")), "{of}");
    }
    triage.get(&links::staff::history(LT, &record(), 0)).await.says("+370 5 299 1234");
    for missing in [page_of(Section::There(7)), page_of(Section::ThereHours(7))] {
        assert_eq!(triage.get(&missing).await.status, StatusCode::NOT_FOUND, "{missing}");
    }
}

#[tokio::test]
async fn a_new_name_waits_for_the_municipality_and_says_so() {
    let site = journeys::seeds().await;
    let mut member = manager(&site).await;
    let form = member.get(&page_of(Section::Basics)).await;
    let typed = [("name", "Svajonių namai"), ("alternate_name", ""), ("description", "Vaikams"), ("main", "day.children"), ("do", "save")];
    let done = member.submit(&form, "/basics", &typed).await;
    assert!(done.at.contains("waiting="), "{}", done.at);
    done.says(&say_in(LT, "upkeep-waiting-title"));
    done.says("Svajonių namai");
    Browser::new(&site).get(&links::service(LT, service())).await.does_not_say("Svajonių namai");
    let list = member.get(&links::listing::own(LT)).await;
    list.says("laukia: 1");
}

#[tokio::test]
async fn nobody_else_comes_in() {
    let site = journeys::seeds().await;
    for (who, statuses) in [
        ("worker@vn.example", [StatusCode::FORBIDDEN; 3]),
        ("supervisor@vn.example", [StatusCode::FORBIDDEN; 3]),
        ("desk@vn.example", [StatusCode::FORBIDDEN; 3]),
    ] {
        let mut member = Browser::new(&site);
        member.sign_in(LT, who).await;
        let addresses = [
            links::listing::record(LT, &record()),
            page_of(Section::Contact),
            links::listing::new(LT, Id::named("organization", "vr-vdc-svajone"), None),
        ];
        for (address, status) in addresses.iter().zip(statuses) {
            assert_eq!(member.get(address).await.status, status, "{who} at {address}");
        }
    }
    let before = published(&site).await;
    let form = "do=save&version=0&number-1=%2B370%205%20000%200000";
    assert_eq!(site.post(&page_of(Section::Contact), form).await.status, StatusCode::SEE_OTHER, "a visitor is asked to sign in");
    assert_eq!(published(&site).await, before);
    let mut member = manager(&site).await;
    for odd in [
        "/lt/listings/service/7",
        "/lt/listings/program/x",
        &format!("{}x", page_of(Section::Contact)),
        "/lt/listings/service/00000000-0000-4000-8000-000000000000",
    ] {
        assert_eq!(member.get(odd).await.status, StatusCode::NOT_FOUND, "{odd}");
    }
}

#[tokio::test]
async fn staff_of_the_municipality_find_and_correct_a_listing() {
    let site = journeys::seeds().await;
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let found = triage.get(&links::listing::all(LT, "svajonė")).await;
    let list = triage.follow(&found, &links::listing::of_organization(LT, Id::named("organization", "vr-vdc-svajone"))).await;
    let overview = triage.follow(&list, &links::listing::record(LT, &record())).await;
    let form = triage.follow(&overview, &page_of(Section::Basics)).await;
    let typed = [("name", "Svajonių namai"), ("description", "Vaikams"), ("main", "day.children"), ("do", "save")];
    let done = triage.submit(&form, "/basics", &typed).await;
    assert!(done.at.contains("live=") && !done.at.contains("waiting="), "{}", done.at);
    Browser::new(&site).get(&links::service(LT, service())).await.says("Svajonių namai");
}

#[tokio::test]
async fn two_at_one_field_see_both_and_choose() {
    let site = journeys::seeds().await;
    let mut member = manager(&site).await;
    let form = member.get(&page_of(Section::Contact)).await;
    said(&site, "phones", json!([{ "id": "00000000-0000-4000-8000-000000000001", "number": "+370 5 111 1111" }])).await;
    let typed = [("number-1", "+370 5 222 2222"), ("email", "namai@svajone.example"), ("do", "save")];
    let both = member.submit(&form, "/contact", &typed).await;
    assert_eq!(both.status, StatusCode::CONFLICT);
    for words in ["+370 5 111 1111", "+370 5 222 2222", &say_in(LT, "upkeep-conflict-title")] {
        both.says(words);
    }
    assert_eq!(published(&site).await["phones"][0]["number"], "+370 5 111 1111");
    // Theirs stays; what nobody else has touched goes live.
    let done = member.submit(&both, "/contact", &[("choice:phones", "theirs"), ("do", "save")]).await;
    assert!(done.at.contains("live=email"), "{}", done.at);
    let record = published(&site).await;
    assert_eq!((&record["phones"][0]["number"], &record["email"]), (&json!("+370 5 111 1111"), &json!("namai@svajone.example")));
    let again = member.submit(&both, "/contact", &[("choice:phones", "yours"), ("do", "save")]).await;
    assert!(again.at.contains("live=phones"), "{}", again.at);
    assert_eq!(published(&site).await["phones"][0]["number"], "+370 5 222 2222");
}

#[tokio::test]
async fn a_draft_is_kept_and_gone_on_with() {
    let site = journeys::seeds().await;
    let mut member = manager(&site).await;
    let form = member.get(&page_of(Section::Contact)).await;
    let kept = member.submit(&form, "/contact", &[("number-1", "half a nu"), ("do", "draft")]).await;
    assert!(kept.at.contains("draft=saved") && kept.body.contains("half a nu"));
    let fresh = member.get(&page_of(Section::Contact)).await;
    assert!(!fresh.body.contains("half a nu"));
    let open = member.follow(&fresh, &links::listing::draft(LT, &record(), Section::Contact, None, "open")).await;
    assert!(open.body.contains("half a nu"));
    member.submit(&open, "/contact", &[("number-1", "+370 5 299 1234"), ("do", "save")]).await;
    let overview = member.get(&links::listing::record(LT, &record())).await;
    assert!(!overview.body.contains("half a nu"));
    let fresh = member.get(&page_of(Section::Contact)).await;
    assert!(fresh.links().iter().all(|link| !link.contains("draft=open")), "it was sent");
}

#[tokio::test]
async fn a_secret_address_is_chosen_and_leaves_every_page() {
    let site = journeys::seeds().await;
    let shown = Browser::new(&site).get(&links::service(LT, service())).await;
    shown.says("Bažnyčios g. 21");
    let mut member = manager(&site).await;
    let address = links::listing::section(LT, &place(), Section::Place, None);
    let form = member.get(&address).await;
    form.says(&say_in(LT, "upkeep-seen-explained"));
    let own = edits::current(&staff(&site), &place()).await.unwrap().own;
    let stands = drawn(Section::Place, RecordKind::Location, &own, None);
    let typed: Vec<(&str, &str)> = ["name", "description"].map(|name| (name, stands.get(name))).into();
    let done = member.submit(&form, "/place", &[&typed[..], &[("seen", "secret"), ("do", "save")]].concat()).await;
    assert!(done.at.contains("live=confidential"), "{}", done.at);
    site.follow().await;
    for page in
        [links::service(LT, service()), format!("/api/hsds/v3/services/{}", service()), format!("/api/hsds/v3/locations/{}", place().id)]
    {
        assert!(!site.get(&page).await.body.contains("Bažnyčios"), "{page}");
    }
    // Its keeper still sees it; to show it again takes a second word.
    let form = member.get(&address).await;
    assert!(form.body.contains("Bažnyčios"));
    let refused = member.submit(&form, "/place", &[&typed[..], &[("seen", "shown"), ("do", "save")]].concat()).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
}

#[tokio::test]
async fn a_service_is_paused_and_closed_for_good_and_its_page_says_where_else() {
    let site = journeys::seeds().await;
    let mut member = manager(&site).await;
    let form = member.get(&page_of(Section::State)).await;
    let paused = member.submit(&form, "/state", &[("status", "paused"), ("alert", "Iki kovo"), ("do", "save")]).await;
    assert!(paused.at.contains("live="), "{}", paused.at);
    let page = Browser::new(&site).get(&links::service(LT, service())).await;
    page.says(&say_in(LT, "listing-closed-for-now"));
    page.says("Iki kovo");
    let form = member.get(&page_of(Section::State)).await;
    let unsure = member.submit(&form, "/state", &[("status", "closed"), ("do", "save")]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    let waits = member.submit(&form, "/state", &[("status", "closed"), ("sure", "yes"), ("do", "save")]).await;
    assert!(waits.at.contains("waiting=status"), "the municipality looks at it first: {}", waits.at);
    said(&site, "status", json!("defunct")).await;
    let gone = Browser::new(&site).get(&links::service(LT, service())).await;
    assert_eq!(gone.status, StatusCode::GONE);
    gone.says(&say_in(LT, "gone-what"));
    assert!(gone.links().iter().any(|link| link.starts_with("/lt/find?need=day.children")), "{:?}", gone.links());
}

#[tokio::test]
async fn texts_stand_beside_their_original_and_say_when_it_has_changed() {
    let site = journeys::seeds().await;
    said(&site, "description", json!("Naujas aprašymas")).await;
    said(&site, "alert", json!("Iki kovo tik telefonu")).await;
    let mut member = manager(&site).await;
    let address = links::listing::section(LT, &record(), Section::Texts, Some(Language::Uk));
    let form = member.get(&address).await;
    form.says("Naujas aprašymas");
    form.says(&say_in(LT, "upkeep-text-outdated"));
    let typed = [("text-description", "Новий опис"), ("text-alert", "До березня лише телефоном"), ("do", "save")];
    let done = member.submit(&form, "/texts", &typed).await;
    assert!(done.at.contains("translations"), "{}", done.at);
    done.says("Українська");
    // A line on top goes live at once, and its translation as well.
    let page = Browser::new(&site).get(&links::service(Language::Uk, service())).await;
    page.says("До березня лише телефоном");
    page.does_not_say("Iki kovo tik telefonu");
}

#[tokio::test]
async fn a_service_is_added_and_copied_and_unlisted_at_first() {
    let site = journeys::seeds().await;
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let organization = Id::named("organization", "vr-vdc-svajone");
    let form = triage.get(&links::listing::new(LT, organization, None)).await;
    let empty = triage.submit(&form, "/new", &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let made = triage.submit(&form, "/new", &[("name", "Vasaros stovykla"), ("description", "Vaikams"), ("main", "day.children")]).await;
    assert!(made.at.starts_with("/lt/listings/service/"), "{}", made.at);
    made.says(&say_in(LT, "upkeep-status-inactive"));
    made.says("Vilniaus");
    let copy = triage.get(&links::listing::new(LT, organization, Some(service()))).await;
    let copied = triage.submit(&copy, "/new", &[("name", "Antroji Svajonė"), ("description", "Vaikams")]).await;
    assert!(copied.at.starts_with("/lt/listings/service/"), "{}", copied.at);
    // A provider's own waits for the municipality.
    let mut member = manager(&site).await;
    let form = member.get(&links::listing::new(LT, organization, None)).await;
    let waits = member.submit(&form, "/new", &[("name", "Trečioji"), ("description", "Vaikams"), ("main", "day.children")]).await;
    waits.says(&say_in(LT, "upkeep-proposed-note"));
    waits.says("Trečioji");
}

#[tokio::test]
async fn people_and_licences_are_told_and_more_rows_keep_what_was_typed() {
    let site = journeys::seeds().await;
    let mut member = manager(&site).await;
    let form = member.get(&page_of(Section::People)).await;
    form.says(&say_in(LT, "editor-people-public"));
    assert!(!form.field_names("/people").contains(&"who-6".to_owned()));
    let more = member.submit(&form, "/people", &[("who-1", "Ona Onaitė"), ("mail-1", "not an address"), ("do", "more:who")]).await;
    assert_eq!(more.status, StatusCode::OK);
    assert!(more.body.contains("Ona Onaitė") && more.field_names("/people").contains(&"who-6".to_owned()), "{}", more.body);
    let refused = member.submit(&more, "/people", &[("who-1", "Ona Onaitė"), ("mail-1", "not an address"), ("do", "save")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    let typed = [("who-1", "Ona Onaitė"), ("mail-1", "ona@vr.example"), ("who-6", "Petras"), ("do", "save")];
    let done = member.submit(&refused, "/people", &typed).await;
    done.says("Ona Onaitė");
    let public = published(&site).await;
    assert_eq!((&public["contacts"][0]["email"], &public["contacts"][1]["name"]), (&json!("ona@vr.example"), &json!("Petras")));
    let page = Browser::new(&site).get(&links::service(LT, service())).await;
    page.says("Ona Onaitė");
    assert!(page.links().contains(&"mailto:ona@vr.example".to_owned()));
    // A licence is looked at first.
    let form = member.get(&page_of(Section::Official)).await;
    let typed = [("permit-kind-1", "licence"), ("permit-number-1", "L-5"), ("permit-issued-1", "2024-03-01"), ("do", "save")];
    let done = member.submit(&form, "/official", &typed).await;
    done.says(&say_in(LT, "upkeep-waiting-title"));
    done.says("L-5");
}

#[tokio::test]
async fn a_service_is_put_at_a_new_place_at_once_or_the_place_waits() {
    let site = journeys::seeds().await;
    let organization = Id::named("organization", "vr-vdc-svajone");
    let address = [("seen", "shown"), ("address_1", "Naujoji g. 7"), ("city", "Nemenčinė"), ("do", "save")];
    let rest = [("state_province", "Vilniaus apskritis"), ("postal_code", "15170"), ("country", "LT")];
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let form = triage.get(&links::listing::new_place(LT, organization, Some(service()))).await;
    let refused = triage.submit(&form, "/new-place", &address).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.body.contains("Naujoji g. 7"));
    triage.submit(&form, "/new-place", &[&address[..], &rest].concat()).await;
    let places = published(&site).await["service_at_locations"].clone();
    let streets: Vec<_> = places.as_array().unwrap().iter().map(|place| place["location"]["addresses"][0]["address_1"].clone()).collect();
    assert!(streets.contains(&json!("Naujoji g. 7")) && streets.len() > 1, "{streets:?}");
    let mut member = manager(&site).await;
    let form = member.get(&links::listing::new_place(LT, organization, None)).await;
    let waits = member.submit(&form, "/new-place", &[&address[..], &rest, &[("name", "Trečioji vieta")]].concat()).await;
    waits.says(&say_in(LT, "editor-proposed-place"));
    waits.says("Trečioji vieta");
    // From a service it waits with the place, and one press of the municipality does both.
    let form = member.get(&links::listing::new_place(LT, organization, Some(service()))).await;
    let waits = member.submit(&form, "/new-place", &[&address[..], &rest, &[("name", "Ketvirtoji vieta")]].concat()).await;
    waits.says(&say_in(LT, "editor-proposed-place-joins"));
    let queue = edits::queue(&staff(&site), &AreaCode("LT-58".into()), &edits::QueueFilter::default()).await.unwrap();
    let edit = queue.rows.iter().find(|row| row.name == "Ketvirtoji vieta").unwrap().edit;
    let page = triage.get(&links::staff::edit(LT, edit)).await;
    page.says("Kai tik vieta bus priimta, joje bus teikiama");
    let ends = edit.to_string();
    triage.submit(&page, &ends, &[("verdict-0", "accepted")]).await;
    let now = published(&site).await["service_at_locations"].clone();
    assert_eq!(now.as_array().unwrap().len(), places.as_array().unwrap().len() + 1);
    assert!(now.to_string().contains("Ketvirtoji vieta"), "{now}");
    // Nobody adds a place for others.
    let strange = links::listing::new_place(LT, Id::named("organization", "vn-garm"), None);
    assert_ne!(member.get(&strange).await.status, StatusCode::OK);
}

/// As for a service: said once, with the way to what is there; whoever means another place goes on.
#[tokio::test]
async fn a_place_that_may_be_there_already_is_told_and_nobody_is_hindered() {
    let site = journeys::seeds().await;
    let organization = Id::named("organization", "vr-vdc-svajone");
    let address = json!({ "address_1": "Naujoji g. 7", "city": "Nemenčinė", "state_province": "Vilniaus apskritis", "postal_code": "15170",
        "country": "LT", "address_type": "physical" });
    let stands = json!({ "name": "Pirmoji vieta", "addresses": [address] }).as_object().unwrap().clone();
    let (there, _) = edits::create(&staff(&site), organization, RecordKind::Location, stands, EditSource::Staff).await.unwrap();
    while store::duplicates::look(&site.cx()).await.unwrap() {}
    let typed = [
        ("seen", "shown"),
        ("address_1", "Naujoji gatvė 7"),
        ("city", "Nemenčinė"),
        ("state_province", "Vilniaus apskritis"),
        ("postal_code", "15170"),
        ("country", "LT"),
        ("do", "save"),
    ];
    let mut member = manager(&site).await;
    let form = member.get(&links::listing::new_place(LT, organization, None)).await;
    let warned = member.submit(&form, "/new-place", &typed).await;
    assert_eq!(warned.status, StatusCode::CONFLICT);
    warned.says(&say_in(LT, "dup-warning-title"));
    warned.says(&say_in(LT, "dup-warning-place-anyway"));
    assert!(warned.body.contains("Naujoji gatvė 7"), "what was typed is kept");
    assert!(warned.links().contains(&links::listing::record(LT, &there)), "{:?}", warned.links());
    let queue = async || edits::queue(&staff(&site), &AreaCode("LT-58".into()), &edits::QueueFilter::default()).await.unwrap().total;
    let before = queue().await;
    let done = member.submit(&warned, "/new-place", &[&typed[..], &[("anyway", "yes")]].concat()).await;
    done.says(&say_in(LT, "editor-proposed-place"));
    assert_eq!(queue().await, before + 1);
}

#[tokio::test]
async fn class_papers_waiting_and_sector_are_said_and_residents_and_the_api_follow() {
    let site = journeys::seeds().await;
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let class = Term::id_of("LT-A1-93", &TermCode("202".into())).text();
    let basics = [("name", "Svajonė"), ("description", "Vaikams"), ("main", "day.children"), ("class-1", class.as_str()), ("do", "save")];
    for (section, typed) in [
        (Section::Basics, &basics[..]),
        (Section::Conditions, &[("no-documents", "yes"), ("do", "save")]),
        (Section::Capacity, &[("wait_time", "apie 3 savaites"), ("do", "save")]),
    ] {
        let form = triage.get(&page_of(section)).await;
        let done = triage.submit(&form, &format!("/{}", section.code()), typed).await;
        assert!(done.at.contains("live="), "{section:?}: {}", done.at);
    }
    let form = triage.get(&page_of(Section::Basics)).await;
    assert!(form.body.contains(&format!("value=\"{class}\" selected")), "drawn again, the form says the same");
    let record = published(&site).await;
    assert_eq!(record["wait_time"], "apie 3 savaites");
    let said = record["attributes"].to_string();
    assert!(said.contains(&class) && said.contains("\"required_documents\""), "{said}");
    let page = Browser::new(&site).get(&links::service(LT, service())).await;
    for words in ["apie 3 savaites", &say_in(LT, "service-bring-none"), "202"] {
        page.says(words);
    }
    let organization = RecordKey::of(RecordKind::Organization, Id::<Organization>::named("organization", "vr-vdc-svajone"));
    let address = links::listing::section(LT, &organization, Section::Official, None);
    let form = triage.get(&address).await;
    let done = triage.submit(&form, "/official", &[("sector", "church"), ("do", "save")]).await;
    done.says(&say_in(LT, "sector-church"));
    let attributes = site.get(&format!("/api/hsds/v3/organizations/{}", organization.id)).await.json()["attributes"].to_string();
    assert!(attributes.contains("\"church\""), "{attributes}");
}

#[tokio::test]
async fn a_service_that_comes_to_people_says_so_and_is_found_by_it() {
    let site = journeys::seeds().await;
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let found = async || {
        site.follow().await;
        site.get(&format!("{}?q=Svajon%C4%97&area=LT-58&delivery=at-home", links::find(LT)))
            .await
            .body
            .contains(&links::service(LT, service()))
    };
    assert!(!found().await, "a day centre is at its place");
    let own = edits::current(&staff(&site), &record()).await.unwrap().own;
    let place = own["service_at_locations"][0]["location"]["id"].as_str().unwrap_or_default().to_owned();
    let kept: Vec<(&str, &str)> =
        [("place", place.as_str()), ("unit", "LT-58"), ("do", "save")].into_iter().filter(|one| !one.1.is_empty()).collect();
    let form = triage.get(&page_of(Section::Place)).await;
    let done = triage.submit(&form, "/place", &[&kept[..], &[("at-home", "yes")]].concat()).await;
    assert!(done.at.contains("live="), "{}", done.at);
    assert!(triage.get(&page_of(Section::Place)).await.body.contains("name=\"at-home\" value=\"yes\" checked"));
    assert!(found().await);
    let said = published(&site).await["attributes"].to_string();
    assert!(said.contains("\"delivery\"") && said.contains("\"at-home\""), "{said}");
    let csv = triage.get(&links::listing::bulk_csv(LT, Id::named("organization", "vr-vdc-svajone"))).await;
    assert!(csv.body.lines().next().unwrap().contains("at_home"), "{}", csv.body);
    let form = triage.get(&page_of(Section::Place)).await;
    triage.submit(&form, "/place", &kept).await;
    assert!(!found().await);
}

#[tokio::test]
async fn every_page_of_the_editor_opens_in_every_language() {
    let site = journeys::seeds().await;
    for language in Language::ALL {
        let mut member = Browser::new(&site);
        member.sign_in(language, MANAGER).await;
        let organization = RecordKey::of(RecordKind::Organization, Id::<Organization>::named("organization", "vr-vdc-svajone"));
        for record in [record(), place(), organization] {
            assert_eq!(member.get(&links::listing::record(language, &record)).await.status, StatusCode::OK);
            for section in Section::of(record.kind) {
                let to = (*section == Section::Texts).then_some(Language::Ru);
                let page = member.get(&links::listing::section(language, &record, *section, to)).await;
                assert_eq!(page.status, StatusCode::OK, "{section:?} of {record:?} in {language}");
                assert!(page.has_form(&format!("/{}", section.code())));
            }
        }
    }
}

/// What was typed comes out as text, wherever it comes out.
#[tokio::test]
async fn no_field_of_the_editor_becomes_markup() {
    const CANARY: &str = "\"'><img src=x onerror=alert(1)></textarea><script>alert(2)</script>";
    let site = journeys::seeds().await;
    let mut member = manager(&site).await;
    let clean = |body: &str| !body.contains("<img src=x") && !body.contains("<script>alert(2)");
    for record in [record(), place()] {
        for section in Section::of(record.kind) {
            let to = (*section == Section::Texts).then_some(Language::Ru);
            let address = links::listing::section(LT, &record, *section, to);
            let form = member.get(&address).await;
            let names = form.field_names(&format!("/{}", section.code()));
            let typed: Vec<(&str, &str)> = names.iter().map(|name| (name.as_str(), CANARY)).collect();
            for button in ["preview", "draft", "save"] {
                let answer = member.submit(&form, &format!("/{}", section.code()), &[&typed[..], &[("do", button)]].concat()).await;
                assert!(clean(&answer.body), "{button} of {section:?}");
            }
        }
    }
    // And where it was taken: the pages that show it.
    for (section, field) in [(Section::Contact, "what-1"), (Section::Conditions, "document-1"), (Section::Cost, "fees_description")] {
        let form = member.get(&page_of(section)).await;
        let more: &[(&str, &str)] = if section == Section::Contact { &[("number-1", "+370 5 299 1234")] } else { &[] };
        member.submit(&form, &format!("/{}", section.code()), &[&[(field, CANARY), ("do", "save")], more].concat()).await;
    }
    for page in [links::service(LT, service()), links::listing::record(LT, &record())] {
        let page = member.get(&page).await;
        assert!(clean(&page.body) && page.body.contains("alert(2)"), "{}", page.at);
    }
}

#[tokio::test]
async fn a_table_is_looked_at_before_it_is_taken() {
    let site = journeys::seeds().await;
    let mut member = manager(&site).await;
    let organization = Id::named("organization", "vr-vdc-svajone");
    let csv = member.get(&links::listing::bulk_csv(LT, organization)).await;
    assert!(csv.body.starts_with('\u{feff}') && csv.body.contains(&service().text()), "{}", csv.body);
    let page = member.get(&links::listing::bulk(LT, organization)).await;
    let table = format!("id,phones,minimum_age\n{},+370 5 299 1234,7\n{},,seven\n", service(), service());
    let tried = member.submit(&page, "/bulk", &[("table", &table), ("do", "dry")]).await;
    assert_eq!(tried.status, StatusCode::OK);
    tried.says("3 eilutė, id");
    tried.says(&say_in(LT, "bulk-twice"));
    for told in [say_in(LT, "bulk-goes-live"), say_in(LT, "bulk-goes-review"), "+370 5 299 1234".to_owned()] {
        tried.says(&told);
    }
    let closing = member.submit(&page, "/bulk", &[("table", &format!("id,status\n{},defunct\n", service())), ("do", "dry")]).await;
    closing.says(&say_in(LT, "bulk-status"));
    let odd = member.submit(&page, "/bulk", &[("table", &format!("id,minimum_age,age\n{},seven,7\n", service())), ("do", "dry")]).await;
    odd.says("2 eilutė, minimum_age");
    odd.says("1 eilutė, age");
    odd.says(&say_in(LT, "bulk-no-column"));
    assert!(published(&site).await.get("phones").is_none(), "only looked at");
    let papers = format!("id,no_documents,documents\n{},yes,Pasas; Pažyma\n", service());
    let both = member.submit(&page, "/bulk", &[("table", &papers), ("do", "dry")]).await;
    both.says("2 eilutė, no_documents");
    both.says(&say_in(LT, "bulk-papers"));
    assert!(!both.body.contains("value=\"apply\""), "there is nothing to be done");
    let done = member.submit(&tried, "/bulk", &[("table", &table), ("do", "apply")]).await;
    assert!(done.at.contains("live=1&waiting=1&left=1"), "{}", done.at);
    assert_eq!(published(&site).await["phones"][0]["number"], "+370 5 299 1234");
    let stranger = site.get(&links::listing::bulk_csv(LT, organization)).await;
    assert_eq!(stranger.status, StatusCode::SEE_OTHER);
}
