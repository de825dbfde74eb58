//! Who sees which listings, and whose drafts are whose.
use super::*;
use crate::{catalogue, changes, testing};
use domain::{
    Error, Wrong,
    access::Caller,
    account::Role,
    edit::{EditSource, Field},
    language::{Language, TextState},
    listing::{Section, Sheet},
};
use serde_json::{Value, json};

const HERE: &str = "LT-58";
fn org(name: &str) -> Id<Organization> {
    Id::named("organization", name)
}
fn service() -> RecordKey {
    RecordKey::of(RecordKind::Service, Id::<str>::named("service", "vr-vdc-svajone:day.children"))
}
fn draft_page() -> (Section, Option<Language>) {
    (Section::Contact, None)
}

#[tokio::test]
async fn a_provider_sees_its_own_records_and_a_municipality_those_of_its_area() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let manager = testing::cx(&db, testing::manager("vr-vdc-svajone"));
        let all = of_organization(&manager, org("vr-vdc-svajone")).await.unwrap();
        assert_eq!((all[0].record.kind, all[1].record.clone()), (RecordKind::Organization, service()));
        assert_eq!((all[1].status.as_str(), all[1].waiting), ("active", 0));
        assert!(all.iter().any(|one| one.record.kind == RecordKind::Location));
        // 2023-09 is all that the sample says: the first day of that month.
        assert_eq!(all[1].checked, Some(jiff::civil::date(2023, 9, 1)));
        let triage = testing::cx(&db, testing::staff(Role::Triage, HERE));
        assert_eq!(of_organization(&triage, org("vr-vdc-svajone")).await.unwrap(), all);
        for stranger in
            [testing::manager("vn-garm"), testing::staff(Role::Triage, "LT-40"), testing::staff(Role::CaseWorker, HERE), Caller::Anyone]
        {
            let refused = of_organization(&testing::cx(&db, stranger.clone()), org("vr-vdc-svajone")).await;
            assert_eq!(refused, Err(Error::Forbidden), "{stranger:?}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_place_that_is_secret_is_listed_for_those_who_keep_it() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let staff = testing::cx(&db, testing::staff(Role::Administrator, HERE));
        let all = of_organization(&staff, org("vr-kriziu")).await.unwrap_or_default();
        let shown = of_organization(&staff, org("vr-vdc-svajone")).await.unwrap();
        assert!(shown.iter().all(|one| !one.secret));
        assert!(all.iter().filter(|one| one.record.kind == RecordKind::Location).all(|one| one.record.id.len() == 36));
    })
    .await;
}

#[tokio::test]
async fn organizations_are_found_by_a_part_of_their_name() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let here = AreaCode(HERE.into());
        let triage = testing::cx(&db, testing::staff(Role::Triage, HERE));
        let all = providers(&triage, &here, "").await.unwrap();
        assert!(all.iter().any(|one| one.id == org("vr-vdc-svajone") && one.services == 1) && all.len() > 1);
        assert!(all.iter().all(|one| one.id != org("vn-tc")));
        let found = providers(&triage, &here, "svajonė").await.unwrap();
        assert_eq!(found.iter().map(|one| one.id).collect::<Vec<_>>(), [org("vr-vdc-svajone")]);
        assert_eq!(providers(&triage, &AreaCode("LT-40".into()), "").await, Err(Error::Forbidden));
    })
    .await;
}

#[tokio::test]
async fn what_waits_is_counted_and_what_is_proposed_is_listed() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let manager = testing::cx(&db, testing::manager("vr-vdc-svajone"));
        let version = edits::current(&manager, &service()).await.unwrap().version;
        let fields = vec![(Field("name".into()), Some(json!("Svajonių namai")))];
        let proposal = edits::Proposal { record: service(), version, fields, source: EditSource::Provider };
        edits::propose(&manager, &proposal).await.unwrap();
        let own = json!({ "name": "Nauja paslauga", "description": "x" });
        let own = own.as_object().unwrap().clone();
        let (new, _) = edits::create(&manager, org("vr-vdc-svajone"), RecordKind::Service, own, EditSource::Provider).await.unwrap();
        let all = of_organization(&manager, org("vr-vdc-svajone")).await.unwrap();
        assert_eq!(all.iter().find(|one| one.record == service()).map(|one| one.waiting), Some(1));
        let proposed = all.iter().find(|one| one.record == new).unwrap();
        assert_eq!((proposed.name.as_str(), proposed.proposed), ("Nauja paslauga", true));
    })
    .await;
}

#[tokio::test]
async fn a_draft_is_its_authors_alone_and_ends_after_a_month() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let operator = testing::cx(&db, Caller::Operator);
        let mut members = vec![];
        for email in ["one@svajone.example", "two@svajone.example"] {
            let new = crate::accounts::NewAccount {
                email: email.parse().unwrap(),
                role: Role::ProviderManager,
                organization: org("vr-vdc-svajone"),
                municipality: None,
                password: "correct horse battery staple".into(),
            };
            let account = crate::accounts::create(&operator, new).await.unwrap();
            let member =
                domain::access::Member { account, role: Role::ProviderManager, organization: org("vr-vdc-svajone"), municipality: None };
            members.push(testing::cx(&db, Caller::Member(member)));
        }
        let typed = Sheet(vec![("number-1".into(), "+370 5 2".into()), ("speaks-1".into(), "lt".into())]);
        save_draft(&members[0], &service(), draft_page(), 3, &Sheet::default()).await.unwrap();
        save_draft(&members[0], &service(), draft_page(), 4, &typed).await.unwrap();
        let kept = draft(&members[0], &service(), draft_page()).await.unwrap().unwrap();
        assert_eq!((kept.version, kept.typed), (4, typed.clone()));
        assert_eq!(draft(&members[1], &service(), draft_page()).await.unwrap(), None);
        let texts_page = (Section::Texts, Some(Language::Uk));
        save_draft(&members[0], &service(), texts_page, 4, &typed).await.unwrap();
        assert_eq!(drafts(&members[0], &service()).await.unwrap().len(), 2);
        drop_draft(&members[0], &service(), draft_page()).await.unwrap();
        assert_eq!(drafts(&members[0], &service()).await.unwrap().iter().map(|draft| draft.page).collect::<Vec<_>>(), [texts_page]);
        let later = Cx { now: members[0].now + jiff::SignedDuration::from_hours(31 * 24), ..members[0].clone() };
        assert_eq!(drafts(&later, &service()).await.unwrap(), []);
        let stranger = testing::cx(&db, testing::manager("vn-garm"));
        assert_eq!(save_draft(&stranger, &service(), draft_page(), 0, &typed).await, Err(Error::Forbidden));
        assert_eq!(drafts(&testing::cx(&db, Caller::Anyone), &service()).await, Err(Error::Forbidden));
    })
    .await;
}

#[tokio::test]
async fn a_translation_says_when_its_original_has_changed() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let triage = testing::cx(&db, testing::staff(Role::Triage, HERE));
        let key = (Language::Uk, "name".to_owned());
        let now = async |key: &(Language, String)| texts(&triage, &service()).await.unwrap().get(key).cloned();
        assert_eq!(now(&key).await, Some(TextNow { state: TextState::Human, confirmed: None }));
        let version = edits::current(&triage, &service()).await.unwrap().version;
        let fields = vec![(Field("name".into()), Some(json!("Svajonių namai")))];
        let proposal = edits::Proposal { record: service(), version, fields, source: EditSource::Staff };
        edits::propose(&triage, &proposal).await.unwrap();
        assert_eq!(now(&key).await.map(|text| text.state), Some(TextState::Outdated));
        let anyone = testing::cx(&db, Caller::Anyone);
        assert_eq!(texts(&anyone, &service()).await, Err(Error::Forbidden));
        let exported = catalogue::export(&anyone, "service", &[service().id], catalogue::Depth::Full).await.unwrap();
        assert_eq!(exported[0]["name"], "Svajonių namai");
        // Still right: found so against what the original says now, and against nothing else.
        let manager = testing::cx(&db, testing::manager("vr-vdc-svajone"));
        let seen = |original: &str| vec![("name".to_owned(), domain::listing::text_mark(original))];
        let confirm = async |cx: &Cx, seen: Vec<(String, String)>| confirm_texts(cx, &service(), Language::Uk, &seen).await;
        assert_eq!(confirm(&manager, seen("Svajonė")).await, Err(Error::Stale));
        assert_eq!(now(&key).await.map(|text| text.state), Some(TextState::Outdated));
        let stranger = testing::cx(&db, testing::manager("vn-garm"));
        assert_eq!(confirm(&stranger, seen("Svajonių namai")).await, Err(Error::Forbidden));
        assert_eq!(confirm(&anyone, seen("Svajonių namai")).await, Err(Error::Forbidden));
        assert_eq!(confirm(&manager, vec![("phones".into(), String::new())]).await, Err(Error::NotFound));
        let before = changes::latest(&triage).await.unwrap();
        assert_eq!(confirm(&manager, seen("Svajonių namai")).await, Ok(1));
        assert!(changes::latest(&triage).await.unwrap() > before, "pages show it again");
        let TextNow { state, confirmed } = now(&key).await.unwrap();
        let (at, office) = confirmed.unwrap();
        assert_eq!((state, at), (TextState::Human, manager.now));
        assert!(office.contains("Svajon"), "{office}");
        // Twice is once.
        assert_eq!(confirm(&manager, seen("Svajonių namai")).await, Ok(0));
        let shown = catalogue::export(&anyone, "service", &[service().id], catalogue::Depth::Full).await.unwrap();
        assert!(shown[0]["translations"]["uk"]["name"].is_string());
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_is_shown_before_it_is_saved_and_leaves_no_trace() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let manager = testing::cx(&db, testing::manager("vr-vdc-svajone"));
        let term = domain::taxonomy::Term::id_of("core", &domain::taxonomy::TermCode("home.help".into()));
        let attributes = json!([{ "id": "00000000-0000-4000-8000-000000000001", "taxonomy_term": { "id": term } }]);
        let filled = vec![
            ("name".to_owned(), Some(json!("Svajonių namai"))),
            ("attributes".to_owned(), Some(attributes)),
            ("description".to_owned(), None),
        ];
        let shown = as_shown(&manager, &service(), &filled).await.unwrap();
        assert_eq!((shown.name.as_str(), shown.description.as_deref(), shown.id), ("Svajonių namai", None, None));
        assert_eq!(shown.needs().iter().map(domain::taxonomy::TermCode::as_str).collect::<Vec<_>>(), ["home.help"]);
        assert_eq!(shown.organization.and_then(|one| one.id), Some(org("vr-vdc-svajone")));
        assert_ne!(edits::current(&manager, &service()).await.unwrap().own["name"], "Svajonių namai");
        let stranger = testing::cx(&db, testing::manager("vn-garm"));
        assert!(matches!(as_shown(&stranger, &service(), &filled).await, Err(Error::Forbidden)));
    })
    .await;
}

#[tokio::test]
async fn an_organization_and_a_place_are_shown_before_they_are_saved_and_a_secret_place_is_not() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let manager = testing::cx(&db, testing::manager("vr-vdc-svajone"));
        let ours = RecordKey::of(RecordKind::Organization, org("vr-vdc-svajone"));
        let said = |name: &str, value: Value| vec![(name.to_owned(), Some(value))];
        let shown = organization_as_shown(&manager, &ours, &said("name", json!("Svajonių namai"))).await.unwrap();
        assert_eq!((shown.name.as_str(), shown.id), ("Svajonių namai", Some(org("vr-vdc-svajone"))));
        assert_ne!(edits::current(&manager, &ours).await.unwrap().own["name"], "Svajonių namai");
        let place = RecordKey::of(RecordKind::Location, Id::<str>::named("location", "vr-vdc-svajone"));
        let shown = place_as_shown(&manager, &place, &said("transportation", json!("Autobusas 5"))).await.unwrap();
        let [at] = shown.service_at_locations.as_slice() else { panic!("one place") };
        assert_eq!(at.location.as_ref().and_then(|location| location.transportation.as_deref()), Some("Autobusas 5"));
        assert_eq!((shown.confidential, shown.organization.and_then(|one| one.id)), (false, Some(org("vr-vdc-svajone"))));
        let hidden = place_as_shown(&manager, &place, &said("confidential", json!(true))).await.unwrap();
        assert!(hidden.confidential && hidden.service_at_locations.is_empty());
        let stranger = testing::cx(&db, testing::manager("vn-garm"));
        assert!(matches!(place_as_shown(&stranger, &place, &vec![]).await, Err(Error::Forbidden)));
        assert!(matches!(organization_as_shown(&stranger, &ours, &vec![]).await, Err(Error::Forbidden)));
    })
    .await;
}

#[tokio::test]
async fn a_table_says_what_it_would_change_and_changes_nothing() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let manager = testing::cx(&db, testing::manager("vr-vdc-svajone"));
        let ours = org("vr-vdc-svajone");
        let rows = table_of(&manager, ours).await.unwrap();
        assert_eq!((rows.len(), rows[0][0].as_str(), rows[1][0].as_str()), (2, "id", service().id.as_str()));
        let same = rows
            .iter()
            .map(|row| row.iter().map(|cell| format!("\"{}\"", cell.replace('"', "\"\""))).collect::<Vec<_>>().join(","))
            .collect::<Vec<_>>();
        let kept = plan(&manager, ours, &same.join("\r\n")).await.unwrap();
        assert_eq!((kept.read, kept.unchanged, kept.rows.len(), kept.problems.len()), (1, 1, 0, 0), "{kept:?}");
        let text = format!("id,phones,minimum_age\n{},'+370 5 299 1234; 112,7\n{},,x\nx,,\n", service().id, service().id);
        let planned = plan(&manager, ours, &text).await.unwrap();
        assert_eq!(
            planned.problems.iter().map(|problem| (problem.line, problem.column.as_str())).collect::<Vec<_>>(),
            [(3, "id"), (4, "id")]
        );
        let odd = plan(&manager, ours, &format!("id,minimum_age\n{},x\n", service().id)).await.unwrap();
        assert_eq!((odd.problems[0].line, odd.problems[0].column.as_str()), (2, "minimum_age"));
        let fields: Vec<_> = planned.rows[0].proposed().into_iter().map(|(field, _)| field.0).collect();
        assert_eq!(fields, ["phones", "minimum_age"]);
        assert!(edits::current(&manager, &service()).await.unwrap().own.get("phones").is_none());
        // As spreadsheets save and copy it; a line too many, and a column that is none.
        for sign in [";", "\t"] {
            let copied = format!("id{sign}name{sign}nonsense\n{0}{sign}Naujas{sign}x\n{0}{sign}Kitas{sign}x\n", service().id);
            let planned = plan(&manager, ours, &copied).await.unwrap();
            let problems: Vec<_> = planned.problems.iter().map(|one| (one.line, one.column.as_str(), one.reason.as_str())).collect();
            assert_eq!(problems, [(1, "nonsense", "unknown"), (3, "id", "do-not-match")]);
            assert_eq!(planned.rows.len(), 1);
        }
        let marked = plan(&manager, ours, &format!("id,fees\n{},''=1+1\n", service().id)).await.unwrap();
        let said: Vec<_> = marked.rows[0].proposed().into_iter().map(|(_, value)| value).collect();
        assert_eq!(said, [Some(json!("'=1+1"))], "one mark is the file's, the other stands in the text");
        let stranger = testing::cx(&db, testing::manager("vn-garm"));
        assert_eq!(plan(&stranger, ours, &text).await, Err(Error::Forbidden));
        assert_eq!(table_of(&stranger, ours).await, Err(Error::Forbidden));
        let theirs = plan(&stranger, org("vn-garm"), &text).await.unwrap();
        assert!(theirs.rows.is_empty() && theirs.problems.iter().any(|problem| problem.column == "id"));
    })
    .await;
}

#[tokio::test]
async fn a_table_has_what_the_pages_of_a_service_have_and_says_cell_by_cell_what_is_wrong() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let manager = testing::cx(&db, testing::manager("vr-vdc-svajone"));
        let ours = org("vr-vdc-svajone");
        crate::import::groups(&testing::cx(&db, Caller::Operator), include_bytes!("../../../sample/groups.csv"), &|_| ()).await.unwrap();
        let group = crate::audiences::all(&manager).await.unwrap().remove(0).code;
        let table = |group: &str, papers: &str| {
            let head = "id,needs,classes,audiences,no_documents,documents,languages,wait_time,funding";
            let row = format!("day.children; home.help,LT-A1-93:202,{group},{papers},,lt; pl,apie 3 savaites,Savivaldybė; Aukos");
            format!("{head}\n{},{row}\n", service().id)
        };
        let planned = plan(&manager, ours, &table(&group, "yes")).await.unwrap();
        assert!(planned.problems.is_empty(), "{planned:?}");
        let said: std::collections::BTreeMap<String, Option<Value>> =
            planned.rows[0].proposed().into_iter().map(|(field, value)| (field.0, value)).collect();
        // One value of what two pages write into.
        assert_eq!(planned.rows[0].fields.len(), said.len());
        let all = said["attributes"].as_ref().unwrap().to_string();
        let term = |scheme: &str, code: &str| domain::taxonomy::Term::id_of(scheme, &domain::taxonomy::TermCode(code.into())).text();
        for words in
            [term("core", "home.help"), term("core", "day.children"), term("LT-A1-93", "202"), "required_documents".into(), group.clone()]
        {
            assert!(all.contains(&words), "{words}: {all}");
        }
        assert_eq!(said["wait_time"], Some(json!("apie 3 savaites")));
        assert_eq!(said["funding"].as_ref().unwrap()[1]["source"], "Aukos");
        assert_eq!(said["languages"].as_ref().unwrap()[1]["code"], "pl");
        let wrong = plan(&manager, ours, &table("nobody", "perhaps")).await.unwrap();
        let cells: Vec<_> = wrong.problems.iter().map(|problem| (problem.line, problem.column.as_str(), problem.reason.as_str())).collect();
        assert_eq!(cells, [(2, "audiences", Wrong::Unknown.key()), (2, "no_documents", Wrong::NotUnderstood.key())]);
        assert!(wrong.rows.is_empty());
        let comes = plan(&manager, ours, &format!("id,at_home,audiences\n{},yes,{group}\n", service().id)).await.unwrap();
        let said = comes.rows[0].proposed();
        let said = said[0].1.as_ref().unwrap().to_string();
        assert!(comes.rows[0].fields.len() == 1 && said.contains("at-home") && said.contains(&group), "{said}");
        let both = plan(&manager, ours, &format!("id,no_documents,documents\n{},yes,Pasas\n", service().id)).await.unwrap();
        let cells: Vec<_> = both.problems.iter().map(|problem| (problem.line, problem.column.as_str(), problem.reason.as_str())).collect();
        assert_eq!((cells, both.rows.len()), (vec![(2, "no_documents", Wrong::DoNotMatch.key())], 0));
        // What is taken stands in the table as it was written, and is no change the next time.
        let staff = testing::cx(&db, testing::staff(Role::Triage, HERE));
        let row = &planned.rows[0];
        let proposal =
            edits::Proposal { record: row.record.clone(), version: row.version, fields: row.proposed(), source: EditSource::Staff };
        assert!(matches!(edits::propose(&staff, &proposal).await, Ok(edits::Outcome::Done { .. })));
        let again = plan(&manager, ours, &table(&group, "yes")).await.unwrap();
        assert_eq!((again.unchanged, again.rows.len(), again.problems.len()), (1, 0, 0), "{again:?}");
        // To take one need away leaves the class and the group.
        let fewer = plan(&manager, ours, &format!("id,needs\n{},home.help\n", service().id)).await.unwrap();
        let left = fewer.rows[0].proposed()[0].1.clone().unwrap().to_string();
        assert!(
            !left.contains(&term("core", "day.children")) && left.contains(&term("LT-A1-93", "202")) && left.contains(&group),
            "{left}"
        );
    })
    .await;
}
