//! A place that is proposed from a service: one press accepts both, both histories tell it, and each side can take back what is theirs.
use super::*;

fn organization() -> Id<Organization> {
    Id::named("organization", PROVIDER)
}
fn a_place() -> Map<String, Value> {
    Map::from_iter([("name".to_owned(), json!("Naujoji vieta")), ("language".to_owned(), json!("lt"))])
}
fn its_service() -> Id<Service> {
    service().id.parse().unwrap()
}
async fn proposed(cx: &Cx, service: Option<Id<Service>>) -> (RecordKey, Id<Edit>) {
    let (place, outcome) = create_place(cx, organization(), a_place(), EditSource::Provider, service).await.unwrap();
    assert!(matches!(&outcome, Outcome::Done { waiting, .. } if waiting == &[Field::whole()]), "{outcome:?}");
    (place, made(outcome))
}
/// Ids of the places at which the service is given.
async fn places(db: &crate::Db) -> Vec<String> {
    let own = current(&triage(db), &service()).await.unwrap().own;
    let all = own.get("service_at_locations").and_then(Value::as_array).cloned().unwrap_or_default();
    all.iter().filter_map(|at| at["location"]["id"].as_str().map(str::to_owned)).collect()
}

#[tokio::test]
async fn accepting_a_place_puts_its_service_there_and_both_are_told_and_taken_back() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (own, desk) = (provider(&db), triage(&db));
        let before = places(&db).await;
        let (place, edit) = proposed(&own, Some(its_service())).await;
        assert_eq!(places(&db).await, before, "nothing is said of a place that only waits");
        let page = show(&desk, edit).await.unwrap();
        assert!(page.joins.as_ref().is_some_and(|name| !name.is_empty()), "whoever decides sees what for: {:?}", page.joins);
        decide(&desk, edit, page.version, &[accept("*")]).await.unwrap();
        let now = places(&db).await;
        assert_eq!((now.len(), now.last()), (before.len() + 1, Some(&place.id)));
        assert_eq!(public(&db).await["service_at_locations"].as_array().unwrap().len(), now.len(), "pages and partners see it");

        // The provider said it and the municipality accepted it, in the history of the service as well.
        let told = history(&desk, &service(), 0).await.unwrap();
        let joined = &told.edits[0];
        assert_eq!((joined.source, joined.author.organization, joined.creates), (EditSource::Provider, Some(organization()), false));
        assert_eq!((joined.fields[0].field.as_str(), joined.fields[0].state), ("service_at_locations", FieldState::Accepted));
        assert!(joined.fields[0].decided_at.is_some());
        assert_eq!(queue(&desk, &here(), &QueueFilter::default()).await.unwrap().total, 0);
        let supervisor = testing::cx(&db, testing::staff(Role::Supervisor, "LT-58"));
        let trail = audit::of_municipality(&supervisor, &here(), 0).await.unwrap();
        assert!(trail.iter().any(|row| row.object == format!("edit:{}", joined.id)));

        // Its author takes it back within a day; the place stays, and anyone who may brings the service back to it.
        assert_eq!(undo(&desk, joined.id).await, Err(Error::Forbidden));
        undo(&own, joined.id).await.unwrap();
        assert_eq!(places(&db).await, before);
        assert!(current(&own, &place).await.is_ok());
        let back = history(&desk, &service(), 0).await.unwrap().edits[0].id;
        restore(&desk, back).await.unwrap();
        assert_eq!(places(&db).await, now);
    })
    .await;
}

#[tokio::test]
async fn a_place_that_is_refused_withdrawn_or_meant_for_no_service_leaves_services_alone() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (own, desk) = (provider(&db), triage(&db));
        let before = places(&db).await;
        let (_, refused) = proposed(&own, Some(its_service())).await;
        decide(&desk, refused, 0, &[refuse("*", "")]).await.unwrap();
        let (_, withdrawn) = proposed(&own, Some(its_service())).await;
        undo(&own, withdrawn).await.unwrap();
        assert_eq!(decide(&desk, withdrawn, 0, &[accept("*")]).await, Err(Error::Stale));
        let (_, alone) = proposed(&own, None).await;
        assert_eq!(show(&desk, alone).await.unwrap().joins, None);
        decide(&desk, alone, 0, &[accept("*")]).await.unwrap();
        assert_eq!((places(&db).await, version(&own).await), (before, 0));
        // Only a service of one's own; a place that is there at once joins nothing by itself.
        let strange = Id::named("service", "vn-tc:home.help");
        let refused = create_place(&own, organization(), a_place(), EditSource::Provider, Some(strange)).await.unwrap_err();
        assert!(matches!(refused, Error::NotFound | Error::Forbidden), "{refused:?}");
        let (_, outcome) = create_place(&desk, organization(), a_place(), EditSource::Staff, Some(its_service())).await.unwrap();
        assert!(matches!(outcome, Outcome::Done { live, waiting, .. } if live == [Field::whole()] && waiting.is_empty()));
        assert_eq!(version(&own).await, 0);
    })
    .await;
}
