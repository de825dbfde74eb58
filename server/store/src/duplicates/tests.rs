//! Duplicates on both databases: found once, remembered as two, merged into one with both histories, taken back; an import brings nothing back.
use super::*;
use crate::{
    catalogue::{self, Depth},
    changes,
    edits::{Chosen, Merged, Merging},
    import::Report,
    testing,
};
use domain::{access::Caller, account::Role, edit::EditSource};

fn id(name: &str) -> String {
    Id::<str>::named("duplicates", name).text()
}
fn key(kind: RecordKind, name: &str) -> RecordKey {
    RecordKey { kind, id: id(name) }
}
fn here() -> AreaCode {
    AreaCode("LT-58".into())
}
fn desk(db: &crate::Db) -> Cx {
    testing::cx(db, testing::staff(Role::Triage, "LT-58"))
}
fn system(db: &crate::Db) -> Cx {
    testing::cx(db, Caller::System)
}
fn organization(name: &str, called: &str) -> Value {
    json!({ "id": id(name), "name": called, "description": "N", "area_code": "LT-58" })
}
fn place(name: &str, street: &str) -> Value {
    json!({ "id": id(name), "location_type": "physical", "name": "Seniūnija", "addresses": [{ "id": id(&format!("{name} address")),
        "address_1": street, "city": "Nemenčinė", "state_province": "Vilniaus r.", "postal_code": "15100", "country": "LT", "address_type": "physical" }] })
}
/// A service of its organization in its place.
fn service(name: &str, called: &str, of: &Value, at: &Value) -> Value {
    json!({
        "id": id(name), "name": called, "status": "active", "organization": of, "email": format!("{name}@x.lt"),
        "phones": [{ "id": id(&format!("{name} phone")), "number": "+370 5 2371234" }],
        "service_at_locations": [{ "id": id(&format!("{name} at")), "location": at }],
    })
}
async fn import(db: &crate::Db, records: Vec<Value>) -> Report {
    let cx = testing::cx(db, Caller::Operator);
    let lines = (1..).zip(records).collect();
    let report = catalogue::import_services(&cx, lines, &|_| ()).await.unwrap();
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    report
}
/// The same house twice: two feeds brought it.
fn twice() -> Vec<Value> {
    let (one, other) = (organization("one", "VšĮ „Vilties namai“"), organization("other", "Vilties namai"));
    let (here, there) = (place("here", "Vilniaus g. 7"), place("there", "Vilniaus gatvė 7"));
    vec![
        service("day", "Dienos centras", &one, &here),
        service("day again", "Dienos centras", &other, &there),
        service("home", "Pagalba namuose", &other, &there),
    ]
}
async fn looked(db: &crate::Db) {
    while look(&system(db)).await.unwrap() {}
}
async fn world(db: &crate::Db) {
    testing::catalogue(db).await;
    import(db, twice()).await;
    assert!(behind(&system(db)).await.unwrap());
    looked(db).await;
    assert!(!behind(&system(db)).await.unwrap());
}
async fn pairs(db: &crate::Db, kind: RecordKind) -> Vec<Listed> {
    list(&desk(db), &here(), Some(kind), false, 0)
        .await
        .unwrap()
        .rows
        .into_iter()
        .filter(|row| [&row.pair.one, &row.pair.other].iter().any(|one| ours(one)))
        .collect()
}
fn ours(found: &str) -> bool {
    ["one", "other", "here", "there", "day", "day again", "home"].iter().any(|name| id(name) == found)
}
async fn pair_of(db: &crate::Db, kind: RecordKind) -> Pair {
    let mut found = pairs(db, kind).await;
    assert_eq!(found.len(), 1, "{kind:?}: {found:?}");
    found.remove(0).pair
}
async fn merged(cx: &Cx, pair: &Pair, keep: &str, choices: Vec<(Field, Chosen)>) -> Result<Merged> {
    let shown = show(cx, pair.id).await?;
    let versions = [&shown.sides[0], &shown.sides[1]].map(|side| (side.id.clone(), side.version));
    edits::merge(cx, &Merging { pair: pair.id, keep: id(keep), versions, choices }).await
}
async fn record(db: &crate::Db, kind: RecordKind, name: &str) -> Option<Value> {
    let cx = testing::cx(db, Caller::Anyone);
    catalogue::export(&cx, kind.code(), &[id(name)], Depth::Full).await.unwrap().pop()
}
fn field(name: &str) -> Field {
    Field(name.into())
}
/// But for the moment at which it was written.
fn plain(record: Option<Value>) -> Option<Value> {
    let mut record = record?;
    record.as_object_mut()?.remove("last_modified");
    Some(record)
}

#[tokio::test]
async fn what_two_feeds_brought_is_proposed_once_with_its_reasons_and_what_people_said_of_it_is_remembered() {
    testing::each(|db| async move {
        world(&db).await;
        for kind in RecordKind::ALL {
            let found = pair_of(&db, kind).await;
            assert!(found.found.score >= domain::duplicate::PROPOSED && !found.found.reasons.is_empty(), "{found:?}");
        }
        let pair = pair_of(&db, RecordKind::Organization).await;
        assert_eq!(show(&desk(&db), pair.id).await.unwrap().sides.len(), 2);
        let elsewhere = testing::cx(&db, testing::staff(Role::Triage, "LT-40"));
        for stranger in [&elsewhere, &testing::cx(&db, Caller::Anyone), &testing::cx(&db, testing::manager("vr-vdc-svajone"))] {
            assert_eq!(show(stranger, pair.id).await.err(), Some(Error::Forbidden));
            assert_eq!(tell_apart(stranger, pair.id, true).await, Err(Error::Forbidden));
            assert_eq!(merged(stranger, &pair, "one", vec![]).await, Err(Error::Forbidden));
            assert_eq!(list(stranger, &here(), None, false, 0).await.err(), Some(Error::Forbidden));
            assert_eq!(look(stranger).await, Err(Error::Forbidden));
        }
        tell_apart(&desk(&db), pair.id, true).await.unwrap();
        assert_eq!(tell_apart(&desk(&db), pair.id, true).await, Err(Error::Stale));
        // It is looked at again when something changes, and stays what people said it is.
        let mut changed = twice();
        changed[0]["organization"]["email"] = json!("info@vilties.lt");
        import(&db, changed).await;
        looked(&db).await;
        assert!(pairs(&db, RecordKind::Organization).await.is_empty());
        assert_eq!(list(&desk(&db), &here(), Some(RecordKind::Organization), true, 0).await.unwrap().total, 1);
        tell_apart(&desk(&db), pair.id, false).await.unwrap();
        assert_eq!(pair_of(&db, RecordKind::Organization).await.id, pair.id);
        // What does not look like one any more is not asked about.
        let mut changed = twice();
        changed[1]["organization"]["name"] = json!("Kalvarijų biblioteka");
        changed[2]["organization"]["name"] = json!("Kalvarijų biblioteka");
        import(&db, changed).await;
        looked(&db).await;
        assert!(pairs(&db, RecordKind::Organization).await.is_empty());
    })
    .await;
}

/// What an office has said of a service, and what is done in its name later.
async fn its_office_said(db: &crate::Db, office: &str) {
    sqlx::query(
        "INSERT INTO check_word (id, service_id, municipality, kind, field_groups, words, office, said_at) \
         VALUES ('w', $1, 'LT-58', 'closed', '', '', $2, 0)",
    )
    .bind(id("home"))
    .bind(id(office))
    .execute(db.writer())
    .await
    .unwrap();
}

#[tokio::test]
async fn a_merge_keeps_both_histories_moves_what_spoke_of_the_other_and_is_taken_back_within_a_day() {
    testing::each(|db| async move {
        world(&db).await;
        let cx = desk(&db);
        let before = [record(&db, RecordKind::Service, "day").await, record(&db, RecordKind::Service, "day again").await];
        its_office_said(&db, "other").await;
        let office = async || sqlx::query_scalar::<_, String>("SELECT office FROM check_word").fetch_one(db.reader()).await.unwrap();
        // Places, then organizations, then services: each is another kind of reference.
        for (kind, keep, gone) in
            [(RecordKind::Location, "here", "there"), (RecordKind::Organization, "one", "other"), (RecordKind::Service, "day", "day again")]
        {
            let pair = pair_of(&db, kind).await;
            let log = changes::latest(&cx).await.unwrap();
            let choices = if kind == RecordKind::Service { vec![(field("email"), Chosen::Gone)] } else { vec![] };
            assert_eq!(merged(&cx, &pair, keep, choices).await, Ok(Merged::Done(key(kind, keep))));
            assert_eq!((record(&db, kind, gone).await, kept_for(&cx, &id(gone)).await.unwrap()), (None, Some((kind, id(keep)))));
            let told: Vec<_> = changes::since(&cx, log, 1000).await.unwrap().into_iter().map(|change| change.resource_id).collect();
            assert!(told.contains(&id(gone)), "the index and partners hear of it");
            let history = edits::history(&cx, &key(kind, keep), 0).await.unwrap();
            assert!([keep, gone].iter().all(|name| history.edits.iter().any(|edit| edit.record.id == id(name))), "{kind:?}");
            assert_eq!(edits::merged_into(&cx, &key(kind, keep)).await.unwrap().len(), 1);
            looked(&db).await;
        }
        assert_eq!(office().await, id("one"));
        let home = record(&db, RecordKind::Service, "home").await.unwrap();
        assert_eq!(
            (&home["organization"]["id"], &home["service_at_locations"][0]["location"]["id"]),
            (&json!(id("one")), &json!(id("here")))
        );
        assert_eq!(record(&db, RecordKind::Service, "day").await.unwrap()["email"], "day again@x.lt");
        let asked = crate::services::find(&cx, id("day again").parse().unwrap()).await.unwrap();
        assert_eq!(asked.id.map(Id::text), Some(id("day")), "whoever was about to ask for it asks for the one that was kept");
        let told = edits::history(&cx, &key(RecordKind::Service, "home"), 0).await.unwrap();
        assert!(told.edits.iter().any(|edit| edit.source == EditSource::Staff), "its history tells why it says something else");

        // A partner that still knows the old ids changes nothing by repeating itself, and never brings anything back.
        let report = import(&db, twice()).await;
        assert_eq!((report.added, report.changed), (0, 0));
        let mut newer = twice();
        newer[1]["email"] = json!("new@x.lt");
        import(&db, newer).await;
        assert!(record(&db, RecordKind::Service, "day again").await.is_none());
        let waits = edits::queue(&cx, &here(), &edits::QueueFilter::default()).await.unwrap().rows;
        assert_eq!(
            waits.iter().map(|row| (row.record.id.clone(), row.fields.clone())).collect::<Vec<_>>(),
            [(id("day"), vec![field("email")])]
        );

        // The newest first.
        let done = list_merged(&db).await;
        for (kind, pair) in done {
            let late = Cx { now: cx.now + jiff::SignedDuration::from_hours(24), ..cx.clone() };
            assert_eq!(edits::unmerge(&late, pair).await, Err(Error::Stale), "{kind:?}");
            assert_eq!(edits::unmerge(&testing::cx(&db, testing::staff(Role::Triage, "LT-40")), pair).await, Err(Error::Forbidden));
            edits::unmerge(&cx, pair).await.unwrap();
            assert_eq!(edits::unmerge(&cx, pair).await, Err(Error::Stale), "once");
            assert_eq!(show(&cx, pair).await.unwrap().pair.state, PairState::Open);
        }
        let after = [record(&db, RecordKind::Service, "day").await, record(&db, RecordKind::Service, "day again").await];
        assert_eq!(after.map(plain), before.map(plain));
        assert_eq!((kept_for(&cx, &id("other")).await.unwrap(), office().await), (None, id("other")));
    })
    .await;
}

#[tokio::test]
async fn teams_of_a_merged_organization_are_kept_by_the_one_that_stays_until_it_is_taken_back() {
    testing::each(|db| async move {
        world(&db).await;
        for (team, of) in [("first", "one"), ("second", "other"), ("third", "third")] {
            sqlx::query("INSERT INTO team (id, organization_id, name, note, made_at) VALUES ($1, $2, $3, '', 0)")
                .bind(id(team))
                .bind(id(of))
                .bind(team)
                .execute(db.writer())
                .await
                .unwrap();
        }
        let teams_of = async |organization: &str| {
            let Caller::Member(manager) = testing::manager(organization) else { unreachable!() };
            let manager = domain::access::Member { organization: id(organization).parse().unwrap(), ..manager };
            let kept = crate::teams::all(&testing::cx(&db, Caller::Member(manager))).await.unwrap();
            let mut names: Vec<_> = kept.into_iter().map(|team| team.called.name).collect();
            names.sort();
            names
        };
        let cx = desk(&db);
        let places = pair_of(&db, RecordKind::Location).await;
        merged(&cx, &places, "here", vec![]).await.unwrap();
        looked(&db).await;
        let pair = pair_of(&db, RecordKind::Organization).await;
        merged(&cx, &pair, "one", vec![]).await.unwrap();
        assert_eq!(teams_of("one").await, ["first", "second"]);
        assert_eq!(teams_of("other").await, [""; 0]);
        assert_eq!(teams_of("third").await, ["third"]);
        edits::unmerge(&cx, pair.id).await.unwrap();
        assert_eq!((teams_of("one").await, teams_of("other").await), (vec!["first".into()], vec!["second".into()]));
    })
    .await;
}

/// Services, organizations, places: as they were merged, backwards.
async fn list_merged(db: &crate::Db) -> Vec<(RecordKind, Id<Pair>)> {
    let mut found = vec![];
    for kind in [RecordKind::Service, RecordKind::Organization, RecordKind::Location] {
        let ids: Vec<String> = sqlx::query_scalar("SELECT id FROM duplicate WHERE state = 'merged' AND kind = $1")
            .bind(kind.code())
            .fetch_all(db.reader())
            .await
            .unwrap();
        found.extend(ids.iter().map(|id| (kind, id.parse().unwrap())));
    }
    found
}

#[tokio::test]
async fn what_one_desk_says_of_a_pair_of_two_stands_in_both_trails() {
    testing::each(|db| async move {
        world(&db).await;
        let pair = pair_of(&db, RecordKind::Organization).await;
        sqlx::query("UPDATE duplicate SET other_municipality = 'LT-40' WHERE id = $1")
            .bind(pair.id.text())
            .execute(db.writer())
            .await
            .unwrap();
        tell_apart(&testing::cx(&db, testing::staff(Role::Triage, "LT-40")), pair.id, true).await.unwrap();
        for place in ["LT-58", "LT-40"] {
            let supervisor = testing::cx(&db, testing::staff(Role::Supervisor, place));
            let trail = audit::of_municipality(&supervisor, &AreaCode(place.into()), 0).await.unwrap();
            assert_eq!(trail.iter().filter(|row| row.act == "listing-told-apart").count(), 1, "{place}");
        }
    })
    .await;
}

#[tokio::test]
async fn a_place_that_was_hidden_since_is_shown_to_its_own_desk_alone() {
    testing::each(|db| async move {
        world(&db).await;
        let pair = pair_of(&db, RecordKind::Location).await;
        tell_apart(&desk(&db), pair.id, true).await.unwrap();
        // One of the two moves to a neighbour, and is a shelter from now on.
        let mut hidden = twice();
        for n in [1, 2] {
            hidden[n]["organization"]["area_code"] = json!("LT-40");
            hidden[n]["service_at_locations"][0]["location"]["confidential"] = json!(true);
        }
        import(&db, hidden).await;
        looked(&db).await;
        let shown = show(&desk(&db), pair.id).await.unwrap();
        assert_eq!(shown.sides.iter().map(|side| side.id.clone()).collect::<Vec<_>>(), [id("here")]);
        assert!(shown.fields.is_empty() && !shown.names.contains_key(&id("there")));
        let listed = list(&desk(&db), &here(), Some(RecordKind::Location), true, 0).await.unwrap();
        assert!(listed.rows.iter().flat_map(|row| &row.named).all(|named| !named.beside.contains("gatv")), "{listed:?}");
    })
    .await;
}

#[tokio::test]
async fn nothing_is_merged_over_somebodys_head() {
    testing::each(|db| async move {
        world(&db).await;
        let cx = desk(&db);
        let pair = pair_of(&db, RecordKind::Service).await;
        let shown = show(&cx, pair.id).await.unwrap();
        let old = [&shown.sides[0], &shown.sides[1]].map(|side| (side.id.clone(), side.version));
        let proposal = |cx: &Cx, name: &str, source: EditSource, version: i64| {
            let fields = vec![(field("description"), Some(json!(format!("By {source:?}"))))];
            let (cx, record) = (cx.clone(), key(RecordKind::Service, name));
            async move { edits::propose(&cx, &edits::Proposal { record, version, fields, source }).await.unwrap() }
        };
        // Somebody has written meanwhile.
        proposal(&cx, "day", EditSource::Staff, old.iter().find(|(one, _)| *one == id("day")).unwrap().1).await;
        let late = Merging { pair: pair.id, keep: id("day"), versions: old, choices: vec![] };
        assert_eq!(edits::merge(&cx, &late).await, Err(Error::Stale));
        // A provider's word waits.
        let manager = Caller::Member(domain::access::Member {
            account: Id::named("account", "other"),
            role: Role::ProviderManager,
            organization: id("other").parse().unwrap(),
            municipality: None,
        });
        let version = edits::current(&cx, &key(RecordKind::Service, "day again")).await.unwrap().version;
        proposal(&testing::cx(&db, manager), "day again", EditSource::Provider, version).await;
        assert_eq!(merged(&cx, &pair, "day", vec![]).await, Ok(Merged::Hindered(vec![Obstacle::Waiting])));
        assert_eq!(edits::obstacles(&cx, &key(RecordKind::Service, "day again")).await, Ok(vec![Obstacle::Waiting]));
        // The other way round nothing hinders.
        assert_eq!(merged(&cx, &pair, "day again", vec![]).await, Ok(Merged::Done(key(RecordKind::Service, "day again"))));
        // Requests that are sealed to a key, and rules, bind an organization.
        sqlx::query("INSERT INTO routing_rule (id, priority, flags, duty, agency, legal_basis) VALUES ('r', 1, '', 'lead', $1, '')")
            .bind(id("other"))
            .execute(db.writer())
            .await
            .unwrap();
        let pair = pair_of(&db, RecordKind::Organization).await;
        assert_eq!(merged(&cx, &pair, "one", vec![]).await, Ok(Merged::Hindered(vec![Obstacle::Rules])));
    })
    .await;
}

#[tokio::test]
async fn what_is_typed_and_stands_there_already_is_told_and_a_hidden_place_is_not() {
    testing::each(|db| async move {
        world(&db).await;
        let typed = |value: Value| value.as_object().unwrap().clone();
        let one: Id<Organization> = id("one").parse().unwrap();
        let found = like(&desk(&db), one, RecordKind::Service, &typed(json!({ "name": "dienos CENTRAS" }))).await.unwrap();
        assert_eq!(found.first().map(|like| like.record.id.clone()), Some(id("day")));
        assert!(like(&desk(&db), one, RecordKind::Service, &typed(json!({ "name": "Vasaros stovykla" }))).await.unwrap().is_empty());
        assert_eq!(
            like(&testing::cx(&db, Caller::Anyone), one, RecordKind::Service, &typed(json!({ "name": "Dienos centras" }))).await,
            Err(Error::Forbidden)
        );

        let at = json!({ "addresses": [{ "address_1": "Vilniaus 7", "city": "Nemenčinė" }] });
        assert_eq!(like(&desk(&db), one, RecordKind::Location, &typed(at.clone())).await.unwrap().len(), 2);
        let mut hidden = twice();
        hidden[0]["service_at_locations"][0]["location"]["confidential"] = json!(true);
        import(&db, hidden).await;
        looked(&db).await;
        let found = like(&desk(&db), one, RecordKind::Location, &typed(at)).await.unwrap();
        assert_eq!(found.iter().map(|like| like.record.id.clone()).collect::<Vec<_>>(), [id("there")]);
    })
    .await;
}
