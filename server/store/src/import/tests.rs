//! The sample catalogue on both databases, and files that are not as they should be.
use super::*;
use crate::{
    Cx, areas, audiences, calendars, changes, hotlines as lines, organizations, routing as rules, services, taxonomy as terms, testing,
};
use domain::{
    Id, Language,
    access::Caller,
    area::{AreaCode, Country},
    organization::Organization,
    routing::{Case, Duty, decide},
    search::Delivery,
    service::Service,
    taxonomy::TermCode,
};

async fn loaded(db: &crate::Db) -> Cx {
    let cx = testing::cx(db, Caller::Operator);
    let report = sample(&cx, &|_| ()).await.unwrap();
    assert_eq!(report.problems, []);
    cx
}
fn code(text: &str) -> AreaCode {
    AreaCode(text.into())
}
async fn count(db: &crate::Db, table: &str) -> i64 {
    sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"))).fetch_one(db.reader()).await.unwrap()
}

#[tokio::test]
async fn the_sample_is_whole_and_twice_changes_nothing() {
    testing::each(|db| async move {
        let cx = loaded(&db).await;
        for (table, rows) in [
            ("area", 1782),
            ("taxonomy_term", 179),
            ("need_phrase", 390),
            ("audience", 27),
            ("hotline", 26),
            ("holiday", 205),
            ("deadline", 25),
            ("fee_rule", 61),
            ("routing_rule", 46),
            ("organization", 97),
            ("term_basic", 24),
        ] {
            assert_eq!(count(&db, table).await, rows, "{table}");
        }
        let cursor = changes::latest(&cx).await.unwrap();
        let again = sample(&cx, &|_| ()).await.unwrap();
        assert_eq!((again.added, again.changed, again.problems.len()), (0, 0, 0));
        assert_eq!(changes::latest(&cx).await.unwrap(), cursor);
    })
    .await;
}

#[tokio::test]
async fn a_sample_listing_speaks_five_languages() {
    testing::each(|db| async move {
        let cx = loaded(&db).await;
        let id = Id::<Service>::named("service", "vr-vdc-svajone:day.children");
        let service = services::find(&cx, id).await.unwrap();
        assert!(service.sample && service.language == Some(Language::Lt));
        assert_eq!(service.assured_date.as_deref(), Some("2023-09"));
        for language in Language::ALL {
            assert_eq!(service.text("name", language).language, Some(language));
            assert!(service.text("description", language).text.len() > 20);
        }
        assert_eq!(service.needs(), [TermCode("day.children".into())]);
        assert_eq!(service.organization.unwrap().id, Some(Id::named("organization", "vr-vdc-svajone")));
        let document = services::documents(&cx, &[id]).await.unwrap().pop().unwrap();
        assert_eq!(document.areas[0].iter().map(AreaCode::as_str).collect::<Vec<_>>(), ["LT-58", "LT-VL", "LT"]);
        assert_eq!(document.terms, ["core:day.children"]);
    })
    .await;
}

#[tokio::test]
async fn hours_and_addresses_of_the_sample_are_read_as_far_as_they_can_be() {
    testing::each(|db| async move {
        let cx = loaded(&db).await;
        let find = |name: &'static str| services::find(&cx, Id::named("service", name));
        let lutsk = find("lt-lutsk-tc:home.help").await.unwrap();
        assert_eq!((lutsk.schedules.len(), lutsk.phones.len()), (4, 2));
        let place = lutsk.service_at_locations[0].location.as_ref().unwrap();
        assert_eq!((place.addresses[0].city.as_str(), place.addresses[0].postal_code.as_str()), ("Луцьк", "43016"));
        let night = find("vn-prostir:stay.night-shelter").await.unwrap();
        assert_eq!(night.schedules[0].closes_at.as_deref(), Some("08:00"));
        let whole = night.service_at_locations[0].location.as_ref().unwrap();
        assert_eq!((whole.addresses.len(), whole.description.as_deref()), (0, Some("вул. Синьоводська, 126, Вінниця")));
        let hidden = find("vn-krk:stay.crisis").await.unwrap();
        assert_eq!(hidden.service_at_locations.len(), 0);
    })
    .await;
}

#[tokio::test]
async fn areas_are_found_as_people_type_them() {
    testing::each(|db| async move {
        let cx = loaded(&db).await;
        for (typed, found) in [
            ("vinnyts", "UA05020030000031457"),
            ("вінниц", "UA05020030000031457"),
            ("vilniaus r", "LT-58"),
            ("ROKIŠKIO", "LT-40"),
            ("rokiskio", "LT-40"),
        ] {
            let areas = areas::search(&cx, typed, 8).await.unwrap();
            assert!(areas.iter().any(|a| a.code.as_str() == found), "{typed}: {:?}", areas.iter().map(|a| &a.code).collect::<Vec<_>>());
        }
        assert_eq!(areas::search(&cx, "%", 8).await.unwrap(), []);
        let path = areas::path(&cx, &code("LT-58-S01")).await.unwrap();
        assert_eq!(path.iter().map(|a| a.code.as_str()).collect::<Vec<_>>(), ["LT-58-S01", "LT-58", "LT-VL", "LT"]);
        assert_eq!(areas::municipality_of(&cx, &code("LT-58-S01")).await.unwrap().unwrap().code, code("LT-58"));
        let municipalities = areas::municipalities_with_rules(&cx).await.unwrap();
        assert!(municipalities.len() >= 4 && municipalities.iter().all(domain::area::Area::is_municipality));
    })
    .await;
}

#[tokio::test]
async fn terms_know_their_words_and_needs() {
    testing::each(|db| async move {
        let cx = loaded(&db).await;
        let core = terms::core(&cx).await.unwrap();
        assert_eq!((core.len(), core.iter().filter(|t| t.code.is_group()).count()), (92, 14));
        let help = terms::find(&cx, "core", &TermCode("home.help".into())).await.unwrap();
        assert_eq!((help.labels.0.len(), help.synonyms.len(), help.parent), (5, 5, Some(TermCode("HOME".into()))));
        let words = terms::words(&cx).await.unwrap();
        let state = words.iter().find(|w| w.key.starts_with("UA-429:") && w.need.as_ref().is_some_and(|n| n.as_str() == "home.help"));
        assert!(words.len() == 179 && state.is_some());
        assert_eq!(audiences::all(&cx).await.unwrap()[0].code, "older");
    })
    .await;
}

#[tokio::test]
async fn only_lines_with_a_source_are_shown() {
    testing::each(|db| async move {
        let cx = loaded(&db).await;
        let country = |c: &str| Country(c.into());
        let ukraine = lines::of_country(&cx, &country("UA"), None).await.unwrap();
        assert_eq!(ukraine.iter().map(|h| h.dial.as_str()).collect::<Vec<_>>(), ["102", "1547", "1545", "0800500225", "0800500335"]);
        let there = lines::of_country(&cx, &country("UA"), Some(&code("UA05020030000031457"))).await.unwrap();
        assert_eq!(there.len(), 6);
        let lithuania = lines::of_country(&cx, &country("LT"), None).await.unwrap();
        assert_eq!(lithuania.iter().map(|h| h.dial.as_str()).collect::<Vec<_>>(), ["112", "116111", "116123", "080028888", "080077277"]);
        assert_eq!(lines::of_country(&cx, &country("PL"), None).await.unwrap(), []);
    })
    .await;
}

#[tokio::test]
async fn holidays_are_worked_under_martial_law() {
    testing::each(|db| async move {
        let cx = loaded(&db).await;
        let day: jiff::civil::Date = "2026-12-25".parse().unwrap();
        assert!(!calendars::of(&cx, &Country("LT".into())).await.unwrap().is_working_day(day));
        assert!(calendars::of(&cx, &Country("UA".into())).await.unwrap().is_working_day(day));
    })
    .await;
}

#[tokio::test]
async fn the_responsible_agency_is_decided_by_the_stored_rules() {
    testing::each(|db| async move {
        let cx = loaded(&db).await;
        let all = rules::rules(&cx).await.unwrap();
        assert_eq!(all.len(), 46);
        let asked = |need: &str| Case { need: Some(TermCode(need.into())), ..Case::default() };
        let case = rules::case(&cx, &code("LT-58-S01"), asked("day.children")).await.unwrap();
        assert_eq!(case.today, "2026-11-23");
        assert_eq!(decide(&all, &case).unwrap().duty, Duty::Direct);
        let case = rules::case(&cx, &code("LT-58"), asked("home.help")).await.unwrap();
        assert_eq!(decide(&all, &case).unwrap().lead, Some(Id::<Organization>::named("organization", "vr-sav-sr")));
    })
    .await;
}

#[tokio::test]
async fn a_parent_may_stand_anywhere_but_must_stand_somewhere() {
    testing::each(|db| async move {
        let cx = testing::cx(&db, Caller::Operator);
        let file = "code,parent_code,country,kind,name_en,lat\nB,A,LT,municipality,Bee,\nA,,LT,country,Ay,\nC,X,LT,municipality,Cee,\nD,E,LT,county,Dee,\nE,D,LT,county,Eff,\nF,A,LT,county,Gee,95\n";
        let report = areas(&cx, file.as_bytes(), &|_| ()).await.unwrap();
        assert_eq!((report.read, report.added), (6, 2));
        let problems: Vec<_> = report.problems.iter().map(|p| (p.line, p.column.as_str())).collect();
        assert_eq!(problems, [(7, "lat"), (4, "parent_code"), (5, "parent_code"), (6, "parent_code")]);
        let more = areas(&cx, b"code,parent_code,country,kind,name_lt\nG,B,LT,eldership,Ge\n", &|_| ()).await.unwrap();
        assert_eq!((more.added, more.problems.len()), (1, 0));
    })
    .await;
}

#[tokio::test]
async fn bad_rules_and_providers_are_reported_and_the_good_ones_stay() {
    testing::each(|db| async move {
        let cx = loaded(&db).await;
        let file = "id,priority,area,duty,agency,flags,urgency\na,5,LT,lead,vr-sav-sr,,\nb,x,LT,none,,,\nc,1,LT,lead,,,\nd,1,LT,none,,fire,\ne,1,LT,never,,,\nf,1,LT,none,,,now\n";
        let report = routing(&cx, file.as_bytes(), &|_| ()).await.unwrap();
        let problems: Vec<_> = report.problems.iter().map(|p| (p.line, p.column.as_str())).collect();
        assert_eq!((report.added, problems), (1, vec![(3, "priority"), (4, "agency"), (5, "flags"), (6, "duty"), (7, "urgency")]));
        let file = "id,name_local,country,unit_code,services_core\nx,Namai,LT,LT-58,home.help;home.nothing\ny,Namai,LT,LT-999,home.help\n";
        let report = providers(&cx, file.as_bytes(), &|_| ()).await.unwrap();
        let problems: Vec<_> = report.problems.iter().map(|p| (p.line, p.column.as_str())).collect();
        assert_eq!((report.added, problems), (1, vec![(2, "services_core"), (3, "unit_code")]));
    })
    .await;
}

#[tokio::test]
async fn a_file_of_providers_says_whose_they_are_and_what_kind_their_place_is() {
    testing::each(|db| async move {
        let cx = loaded(&db).await;
        let file = "id,name_local,country,unit_code,services_core,sector,location_type,address,web\n\
            a,Namai,LT,LT-58,day.children,church,virtual,,namai.example/kalba\nb,Namai,LT,LT-58,day.children,,,\"Gatvė 1, Nemenčinė\",\n\
            c,Namai,LT,LT-58,day.children,club,,,\nd,Namai,LT,LT-58,day.children,,moon,,\ne,Namai,LT,LT-58,day.children,,virtual,,\n";
        let report = providers(&cx, file.as_bytes(), &|_| ()).await.unwrap();
        let problems: Vec<_> = report.problems.iter().map(|p| (p.line, p.column.as_str())).collect();
        assert_eq!((report.added, problems), (2, vec![(4, "sector"), (5, "location_type"), (6, "web")]));
        let anyone = testing::cx(&db, Caller::Anyone);
        let of = async |key: &str| services::find(&anyone, Id::named("service", &format!("{key}:day.children"))).await.unwrap();
        let (online, house) = (of("a").await, of("b").await);
        let place = |service: &Service| service.service_at_locations[0].location.clone().unwrap();
        assert_eq!(
            (place(&online).location_type.as_str(), place(&online).url.as_deref()),
            ("virtual", Some("https://namai.example/kalba"))
        );
        assert_eq!(place(&house).location_type, "physical");
        let told = services::documents(&cx, &[online.id.unwrap(), house.id.unwrap()]).await.unwrap();
        let told: Vec<_> = told.into_iter().map(|document| (document.id, document.sector, document.delivery)).collect();
        assert!(told.contains(&(online.id, Some("church".to_owned()), vec![Delivery::Online])), "{told:?}");
        assert!(told.contains(&(house.id, None, vec![Delivery::AtPlace])), "{told:?}");
    })
    .await;
}

#[tokio::test]
async fn nobody_but_the_operator_imports() {
    testing::each(|db| async move {
        let cx = testing::cx(&db, Caller::Anyone);
        assert_eq!(sample(&cx, &|_| ()).await, Err(domain::Error::Forbidden));
    })
    .await;
}

/// The set that search quality is measured with, where the shared folder stands beside the project.
#[tokio::test]
async fn files_of_the_search_set_are_understood() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/search_eval");
    if !folder.is_dir() {
        eprintln!("skipped: ../shared holds no search set on this machine");
        return;
    }
    let file = |name: &str| std::fs::read(folder.join(name)).unwrap();
    let text = String::from_utf8(file("services.ndjson")).unwrap();
    let records: Vec<(u64, serde_json::Value)> =
        (1..).zip(text.lines().map(|line| serde_json::from_str(line).unwrap())).take(300).collect();
    testing::each(|db| {
        let (records, areas_file, terms_file) = (records.clone(), file("areas.csv"), file("taxonomy.csv"));
        async move {
            let cx = testing::cx(&db, Caller::Operator);
            for report in [areas(&cx, &areas_file, &|_| ()).await.unwrap(), taxonomy(&cx, &terms_file, &|_| ()).await.unwrap()] {
                assert!(report.added > 0 && report.problems.is_empty(), "{:?}", report.problems);
            }
            let terms = count(&db, "taxonomy_term").await;
            let report = crate::catalogue::import_services(&cx, records.clone(), &|_| ()).await.unwrap();
            assert_eq!((report.added, report.problems.len()), (300, 0), "{:?}", report.problems);
            assert_eq!(count(&db, "taxonomy_term").await, terms, "a term of the feed meets the one of the file");
            let again = crate::catalogue::import_services(&cx, records.clone(), &|_| ()).await.unwrap();
            assert_eq!(again.unchanged, 300);
            let id: Id<Service> = records[0].1["id"].as_str().unwrap().parse().unwrap();
            let document = services::documents(&cx, &[id]).await.unwrap().pop().unwrap();
            assert_eq!((document.terms, document.needs), (vec!["eval:language".to_owned()], vec![TermCode("language".into())]));
            assert_eq!(document.areas[0].iter().map(AreaCode::as_str).collect::<Vec<_>>(), ["warszawa", "PL"]);
        }
    })
    .await;
}

#[tokio::test]
async fn sentences_by_which_people_ask_reach_the_words_of_their_term() {
    testing::each(|db| async move {
        let cx = loaded(&db).await;
        let phrases = |words: Vec<domain::search::TermWords>| words.into_iter().find(|term| term.key == "core:home.help").unwrap().phrases;
        let before = phrases(terms::words(&cx).await.unwrap());
        assert!(before.iter().any(|(language, text)| *language == Language::En && text.contains("after a stroke")));
        let file = b"scheme,code,phrases_en\ncore,home.help,someone to iron;someone to cook\ncore,no.such,anything\n";
        let report = super::phrases(&cx, file, &|_| ()).await.unwrap();
        assert_eq!((report.changed, report.problems.len()), (1, 1));
        let after = phrases(terms::words(&cx).await.unwrap());
        let of = |language: Language| after.iter().filter(|(l, _)| *l == language).map(|(_, text)| text.as_str()).collect::<Vec<_>>();
        assert_eq!(of(Language::En), ["someone to iron", "someone to cook"]);
        assert!(!of(Language::Lt).is_empty(), "a column that is not there changes nothing");
    })
    .await;
}

#[tokio::test]
async fn what_pages_read_of_the_sample_comes_in_the_order_asked_and_leaves_out_what_is_not_there() {
    testing::each(|db| async move {
        let cx = loaded(&db).await;
        let asked = [code("UA"), code("nowhere"), code("LT-58")];
        let found = areas::find_many(&cx, &asked).await.unwrap();
        assert_eq!(found.iter().map(|area| area.code.as_str()).collect::<Vec<_>>(), ["UA", "LT-58"]);
        let parts = areas::children(&cx, &code("LT-58")).await.unwrap();
        assert!(!parts.is_empty() && parts.iter().all(|part| part.parent == Some(code("LT-58"))));
        assert_eq!(areas::children(&cx, &code("nowhere")).await.unwrap(), []);

        let (centre, unknown) = (Id::<Organization>::named("organization", "vr-vdc-svajone"), Id::named("organization", "nobody"));
        let found = organizations::find_many(&cx, &[unknown, centre]).await.unwrap();
        assert_eq!(found.iter().map(|one| one.id).collect::<Vec<_>>(), [Some(centre)]);
        assert_eq!(organizations::name_of(&cx, centre).await.unwrap(), found[0].name);
        assert_eq!(organizations::name_of(&cx, unknown).await, Err(domain::Error::NotFound));

        let offered = services::of_organization(&cx, centre).await.unwrap();
        let ids: Vec<_> = offered.iter().filter_map(|service| service.id).collect();
        assert!(ids.contains(&Id::named("service", "vr-vdc-svajone:day.children")));
        let mut turned = ids.clone();
        turned.reverse();
        let found = services::find_many(&cx, &turned).await.unwrap();
        assert_eq!(found.iter().filter_map(|service| service.id).collect::<Vec<_>>(), turned);
        assert_eq!(services::find_many(&cx, &[Id::named("service", "none")]).await.unwrap().len(), 0);

        let classifier = terms::of_scheme(&cx, "UA-429").await.unwrap();
        assert!(classifier.len() > 30 && classifier.iter().all(|term| term.scheme == "UA-429"));
        assert_eq!(terms::of_scheme(&cx, "none").await.unwrap().len(), 0);
    })
    .await;
}

#[tokio::test]
async fn each_file_of_the_sample_imported_again_alone_changes_nothing() {
    testing::each(|db| async move {
        let cx = loaded(&db).await;
        let silent = |_| ();
        for again in [
            groups(&cx, include_bytes!("../../../sample/groups.csv"), &silent).await.unwrap(),
            hotlines(&cx, include_bytes!("../../../sample/hotlines.csv"), &silent).await.unwrap(),
            holidays(&cx, include_bytes!("../../../sample/holidays_2025_2029.csv"), &silent).await.unwrap(),
            deadlines(&cx, include_bytes!("../../../sample/deadlines.csv"), &silent).await.unwrap(),
        ] {
            assert!(again.read > 20 && again.problems.is_empty(), "{again:?}");
            assert_eq!((again.added, again.changed, again.unchanged), (0, 0, again.read));
        }
    })
    .await;
}
