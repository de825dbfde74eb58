//! What an import brings: edits like any other, which never silently overwrite what was changed here.
use super::*;
use crate::import::Report;

fn id(name: &str) -> String {
    Id::<str>::named("arriving", name).text()
}
fn record(name: &str, email: &str) -> Value {
    json!({
        "id": id("s"), "name": name, "email": email, "status": "active", "last_modified": "2026-01-01T00:00:00Z",
        "organization": { "id": id("o"), "name": "Namai", "description": "N", "area_code": "LT-58" },
        "translations": { "uk": { "name": "Дім" } },
    })
}
async fn import(db: &crate::Db, record: Value) -> Report {
    let cx = testing::cx(db, Caller::Operator);
    let report = catalogue::import_services(&cx, vec![(1, record)], &|_| ()).await.unwrap();
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    report
}
fn key() -> RecordKey {
    RecordKey::of(RecordKind::Service, id("s").parse::<Id<str>>().unwrap())
}
async fn change(cx: &Cx, fields: Vec<(Field, Option<Value>)>) -> Outcome {
    let version = current(cx, &key()).await.unwrap().version;
    propose(cx, &Proposal { record: key(), version, fields, source: EditSource::Staff }).await.unwrap()
}

#[tokio::test]
async fn an_import_is_an_edit_and_waits_where_somebody_here_has_changed_the_field() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let desk = triage(&db);
        let own = async || current(&desk, &key()).await.unwrap().own;
        let total = async || queue(&desk, &here(), &QueueFilter::default()).await.unwrap().total;
        assert_eq!(import(&db, record("A", "a@x.lt")).await.added, 1);
        assert_eq!(import(&db, record("A", "b@x.lt")).await.changed, 1);
        let told = history(&desk, &key(), 0).await.unwrap();
        assert_eq!(told.edits.len(), 2);
        assert_eq!((told.edits[0].source, &told.edits[0].fields[0].before), (EditSource::Import, &Some(json!("a@x.lt"))));
        assert!(told.edits[1].creates && told.edits[1].fields.is_empty());

        made(change(&desk, vec![says("name", json!("Ours")), says("translations/uk/name", json!("Наше"))]).await);
        // The file repeats what it said: nothing to decide, nothing overwritten.
        let again = import(&db, record("A", "b@x.lt")).await;
        assert_eq!((again.changed, again.unchanged, total().await), (0, 1, 0));
        assert_eq!((&own().await["name"], &own().await["translations"]["uk"]["name"]), (&json!("Ours"), &json!("Наше")));
        // It says something new of a field of ours, and of one that is not.
        assert_eq!(import(&db, record("Theirs", "c@x.lt")).await.changed, 1);
        assert_eq!((&own().await["name"], &own().await["email"]), (&json!("Ours"), &json!("c@x.lt")));
        assert_eq!(total().await, 1);
        // The same again asks nothing twice, also after a refusal.
        assert_eq!(import(&db, record("Theirs", "c@x.lt")).await.unchanged, 1);
        let waits = queue(&desk, &here(), &QueueFilter::default()).await.unwrap().rows.remove(0);
        assert_eq!((waits.source, waits.fields), (EditSource::Import, vec![field("name")]));
        decide(&desk, waits.edit, show(&desk, waits.edit).await.unwrap().version, &[refuse("name", "")]).await.unwrap();
        import(&db, record("Theirs", "c@x.lt")).await;
        assert_eq!(total().await, 0);
        // What is accepted is the file's again, and follows it from then on.
        import(&db, record("Newest", "c@x.lt")).await;
        let waits = queue(&desk, &here(), &QueueFilter::default()).await.unwrap().rows.remove(0);
        decide(&desk, waits.edit, show(&desk, waits.edit).await.unwrap().version, &[accept("name")]).await.unwrap();
        assert_eq!(own().await["name"], "Newest");
        assert_eq!(import(&db, record("Newest still", "c@x.lt")).await.changed, 1);
        assert_eq!((&own().await["name"], total().await), (&json!("Newest still"), 0));
        let last = own().await["last_modified"].clone();
        assert_ne!(last, "2026-01-01T00:00:00Z", "an older day of the file's does not hide that it was changed here");
    })
    .await;
}

#[tokio::test]
async fn a_record_without_translations_takes_none_of_ours_away() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let desk = triage(&db);
        import(&db, record("A", "a@x.lt")).await;
        change(&desk, vec![says("translations/pl/name", json!("Dom")), says("wait_time", json!("3"))]).await;
        let mut bare = record("B", "a@x.lt");
        bare.as_object_mut().unwrap().remove("translations");
        assert_eq!(import(&db, bare).await.changed, 1);
        let own = current(&desk, &key()).await.unwrap().own;
        assert_eq!(own["translations"], json!({ "uk": { "name": "Дім" }, "pl": { "name": "Dom" } }));
        assert_eq!((&own["wait_time"], &own["name"]), (&json!("3"), &json!("B")));
    })
    .await;
}
