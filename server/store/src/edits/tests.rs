//! Edits on both databases: live at once or after review, field by field; nothing overwritten, nothing forgotten, everything brought back.
use super::*;
use crate::{
    audit, catalogue,
    jobs::{self, Job},
    tables, testing,
};
use domain::{
    access::{Checking, Member},
    account::Role,
    area::AreaCode,
    edit::{Decision, RefusalReason, Verdict},
};

mod arriving;
mod joining;
mod replay;
mod suggesting;

const SERVICE: &str = "vr-vdc-svajone:day.children";
const PROVIDER: &str = "vr-vdc-svajone";

fn here() -> AreaCode {
    AreaCode("LT-58".into())
}
fn service() -> RecordKey {
    RecordKey::of(RecordKind::Service, Id::<str>::named("service", SERVICE))
}
fn provider(db: &crate::Db) -> Cx {
    testing::cx(db, testing::manager(PROVIDER))
}
fn triage(db: &crate::Db) -> Cx {
    testing::cx(db, testing::staff(Role::Triage, "LT-58"))
}
/// The same caller so many hours later.
fn later(cx: &Cx, hours: i64) -> Cx {
    Cx { now: cx.now + jiff::SignedDuration::from_hours(hours), ..cx.clone() }
}
fn field(name: &str) -> Field {
    Field(name.to_owned())
}
fn says(name: &str, value: Value) -> (Field, Option<Value>) {
    (field(name), Some(value))
}
fn phone(number: &str) -> Value {
    json!([{ "number": number, "type": "voice" }])
}
async fn version(cx: &Cx) -> i64 {
    current(cx, &service()).await.unwrap().version
}
async fn say(cx: &Cx, fields: Vec<(Field, Option<Value>)>) -> Result<Outcome> {
    let source =
        if matches!(&cx.caller, Caller::Member(member) if !member.role.is_staff()) { EditSource::Provider } else { EditSource::Staff };
    propose(cx, &Proposal { record: service(), version: version(cx).await, fields, source }).await
}
fn made(outcome: Outcome) -> Id<Edit> {
    match outcome {
        Outcome::Done { edit, .. } => edit,
        other => panic!("{other:?}"),
    }
}
async fn public(db: &crate::Db) -> Value {
    let cx = testing::cx(db, Caller::Anyone);
    catalogue::export(&cx, "service", &[service().id], catalogue::Depth::Full).await.unwrap().remove(0)
}
fn accept(name: &str) -> Decision {
    Decision { field: field(name), verdict: Verdict::Accepted, reason: None, words: String::new(), corrected: None }
}
fn refuse(name: &str, words: &str) -> Decision {
    let reason = Some(RefusalReason::Contradicted);
    Decision { field: field(name), verdict: Verdict::Refused, reason, words: words.into(), corrected: None }
}

#[tokio::test]
async fn who_proposed_by_a_letters_link_is_told_what_was_decided_where_a_letter_can_reach_them() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let organization: Id<Organization> = Id::named("organization", PROVIDER);
        let by_link = testing::cx(&db, Caller::Checking(Checking { hash: "h".into(), organization }));
        let (system, desk) = (testing::cx(&db, Caller::System), triage(&db));
        let version = version(&by_link).await;
        let fields = vec![says("phones", phone("+370 5 299 4321"))];
        let edit = made(propose_for_review(&by_link, &service(), version, fields).await.unwrap());
        decide(&desk, edit, version, &[refuse("phones", "Nebe tas numeris")]).await.unwrap();
        assert!(to_tell_by_letter(&system, edit).await.unwrap().is_none(), "nobody knows an address");
        let record = RecordKey::of(RecordKind::Organization, organization);
        let version = current(&desk, &record).await.unwrap().version;
        let fields = vec![says("email", json!("svajone@example.org"))];
        made(propose(&desk, &Proposal { record, version, fields, source: EditSource::Staff }).await.unwrap());
        let told = to_tell_by_letter(&system, edit).await.unwrap().unwrap();
        assert_eq!((told.to.as_str(), told.organization), ("svajone@example.org", organization));
        assert_eq!(
            told.decided.iter().map(|field| (field.field.as_str(), field.state)).collect::<Vec<_>>(),
            [("phones", FieldState::Refused)]
        );
        assert!(matches!(to_tell_by_letter(&by_link, edit).await, Err(Error::Forbidden)));
        // Whoever has an account is told by another letter.
        let own = made(say(&provider(&db), vec![says("phones", phone("+370 5 299 4322"))]).await.unwrap());
        assert!(to_tell_by_letter(&system, own).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn a_providers_edit_goes_live_or_waits_field_by_field_and_each_is_decided_by_itself() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (own, desk) = (provider(&db), triage(&db));
        let before = public(&db).await;
        let log = changes::latest(&own).await.unwrap();
        let fields = vec![
            says("phones", phone("+370 5 111 1111")),
            says("name", json!("Svajonių centras")),
            says("eligibility_description", json!("Vaikams")),
        ];
        let outcome = say(&own, fields).await.unwrap();
        let edit = made(outcome.clone());
        let waiting = vec![field("name"), field("eligibility_description")];
        assert_eq!(outcome, Outcome::Done { edit, live: vec![field("phones")], waiting });
        let shown = public(&db).await;
        assert_eq!((&shown["phones"][0]["number"], &shown["name"]), (&json!("+370 5 111 1111"), &before["name"]));
        assert!(changes::latest(&own).await.unwrap() > log, "pages and indexes hear of it");
        let seen = current(&own, &service()).await.unwrap();
        assert_eq!((seen.version, seen.waiting.len(), seen.organization), (1, 2, Id::named("organization", PROVIDER)));

        let queued = queue(&desk, &here(), &QueueFilter::default()).await.unwrap();
        assert_eq!((queued.total, queued.rows[0].edit, queued.rows[0].fields.len()), (1, edit, 2));
        assert_eq!(queued.organizations[0].2, 1);

        let page = show(&desk, edit).await.unwrap();
        assert_eq!((page.version, page.now.len(), page.office.is_empty()), (1, 3, false));
        let corrected = Decision { corrected: Some(Some(json!("Vaikų centras „Svajonė“"))), ..accept("name") };
        let decided = decide(&desk, edit, page.version, &[corrected, refuse("eligibility_description", "Skambinome")]).await.unwrap();
        assert_eq!(decided, Outcome::Done { edit, live: vec![field("name")], waiting: vec![] });
        let shown = public(&db).await;
        assert_eq!((&shown["name"], shown.get("eligibility_description")), (&json!("Vaikų centras „Svajonė“"), None));
        assert_eq!(queue(&desk, &here(), &QueueFilter::default()).await.unwrap().total, 0);

        let told = of_organization(&own, Id::named("organization", PROVIDER), 0).await.unwrap();
        let states: Vec<_> = told.edits[0].fields.iter().map(|f| (f.field.0.as_str(), f.state, f.reason)).collect();
        let because = Some(RefusalReason::Contradicted);
        let expected = [
            ("eligibility_description", FieldState::Refused, because),
            ("name", FieldState::Accepted, None),
            ("phones", FieldState::Live, None),
        ];
        assert_eq!(states, expected);
        assert_eq!(told.edits[0].fields[0].words, "Skambinome");
        assert_eq!(told.names[&service().id], "Vaikų centras „Svajonė“");
    })
    .await;
}

#[tokio::test]
async fn the_queue_is_filtered_its_author_told_and_the_trail_kept() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (own, desk) = (provider(&db), triage(&db));
        let edit = made(say(&own, vec![says("name", json!("Kitas"))]).await.unwrap());
        for (filter, total) in [
            (QueueFilter { source: Some(EditSource::Provider), ..QueueFilter::default() }, 1),
            (QueueFilter { source: Some(EditSource::Public), ..QueueFilter::default() }, 0),
            (QueueFilter { kind: Some(RecordKind::Location), ..QueueFilter::default() }, 0),
            (QueueFilter { organization: Some(Id::named("organization", PROVIDER)), ..QueueFilter::default() }, 1),
        ] {
            assert_eq!(queue(&desk, &here(), &filter).await.unwrap().total, total, "{filter:?}");
        }
        decide(&desk, edit, 0, &[accept("name")]).await.unwrap();
        let system = testing::cx(&db, Caller::System);
        let jobs: Vec<_> = jobs::claim(&system, 100).await.unwrap().into_iter().map(|claimed| claimed.job).collect();
        assert!(jobs.contains(&Job::TellAuthor { edit }), "{jobs:?}");
        let Caller::Member(author) = &own.caller else { panic!() };
        assert_eq!(to_tell(&system, edit).await.unwrap(), Some((author.account, here())));
        let supervisor = testing::cx(&db, testing::staff(Role::Supervisor, "LT-58"));
        let trail = audit::of_municipality(&supervisor, &here(), 0).await.unwrap();
        let acts: Vec<_> = trail.iter().filter(|row| row.object == format!("edit:{edit}")).map(|row| row.act.as_str()).collect();
        assert_eq!(acts, ["edit-decided", "edit-made"]);
    })
    .await;
}

#[tokio::test]
async fn what_two_have_written_stands_side_by_side_and_nothing_is_overwritten() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (own, desk) = (provider(&db), triage(&db));
        let old = version(&own).await;
        say(&desk, vec![says("email", json!("naujas@example.lt")), says("wait_time", json!("2 weeks"))]).await.unwrap();
        let form = |fields| Proposal { record: service(), version: old, fields, source: EditSource::Provider };
        let outcome =
            propose(&own, &form(vec![says("email", json!("kitas@example.lt")), says("alert", json!("Closed for repairs"))])).await;
        let Outcome::Conflict(conflicts) = outcome.unwrap() else { panic!() };
        assert_eq!(conflicts.len(), 1);
        let conflict = &conflicts[0];
        assert_eq!(
            (&conflict.field, &conflict.base, &conflict.theirs, &conflict.yours),
            (&field("email"), &None, &Some(json!("naujas@example.lt")), &Some(json!("kitas@example.lt")))
        );
        assert_eq!(public(&db).await.get("alert"), None, "nothing of it was written");
        // What was left as it had been found is not put back, and the same word twice is none.
        let done =
            propose(&own, &form(vec![(field("email"), None), says("wait_time", json!("2 weeks")), says("alert", json!("Repairs"))])).await;
        assert!(matches!(done.unwrap(), Outcome::Done { live, .. } if live == [field("alert")]));
        assert_eq!(public(&db).await["email"], "naujas@example.lt");
        assert_eq!(say(&own, vec![says("alert", json!("Repairs"))]).await.unwrap(), Outcome::Unchanged);

        // Two sources about one field wait beside each other; the later word of one office takes its earlier one back.
        let first = made(say(&own, vec![says("name", json!("Pirmas"))]).await.unwrap());
        assert_eq!(say(&own, vec![says("name", json!("Pirmas"))]).await.unwrap(), Outcome::Unchanged);
        let system = testing::cx(&db, Caller::System);
        let by_public = Proposal { source: EditSource::Public, version: version(&own).await, ..form(vec![says("name", json!("Antras"))]) };
        let second = made(propose(&system, &by_public).await.unwrap());
        let page = show(&desk, first).await.unwrap();
        assert_eq!((page.beside.len(), page.beside[0].edit, &page.beside[0].field.after), (1, second, &Some(json!("Antras"))));
        let third = made(say(&own, vec![says("name", json!("Trečias"))]).await.unwrap());
        assert_eq!(show(&desk, first).await.unwrap().edit.fields[0].state, FieldState::Withdrawn);
        assert_eq!(current(&own, &service()).await.unwrap().waiting.len(), 1, "the public's word is for the municipality alone");
        assert_eq!(current(&desk, &service()).await.unwrap().waiting.len(), 2);
        // Who decides by what is no longer so is shown that first.
        let seen = show(&desk, second).await.unwrap().version;
        decide(&desk, third, seen, &[accept("name")]).await.unwrap();
        let Outcome::Conflict(conflicts) = decide(&desk, second, seen, &[accept("name")]).await.unwrap() else { panic!() };
        assert_eq!(conflicts[0].theirs, Some(json!("Trečias")));
        assert_eq!(decide(&desk, third, seen + 1, &[accept("name")]).await, Err(Error::Stale), "it is decided");
        let told = history(&own, &service(), 0).await.unwrap();
        assert!(told.edits.iter().all(|edit| edit.id != second), "what others only proposed is the municipality's");
    })
    .await;
}

#[tokio::test]
async fn nobody_edits_reviews_or_reads_what_is_not_theirs() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let edit = made(say(&provider(&db), vec![says("name", json!("Kitas"))]).await.unwrap());
        let elsewhere = [
            testing::cx(&db, testing::manager("vr-kriziu")),
            testing::cx(&db, testing::staff(Role::Triage, "LT-40")),
            testing::cx(&db, testing::staff(Role::CaseWorker, "LT-58")),
            testing::cx(&db, Caller::Anyone),
            testing::cx(&db, Caller::Operator),
        ];
        for cx in &elsewhere {
            let proposal = Proposal { record: service(), version: 0, fields: vec![says("alert", json!("x"))], source: EditSource::Staff };
            assert_eq!(propose(cx, &proposal).await, Err(Error::Forbidden), "{:?}", cx.caller);
            assert_eq!(current(cx, &service()).await.unwrap_err(), Error::Forbidden);
            assert_eq!(history(cx, &service(), 0).await.unwrap_err(), Error::Forbidden);
            assert_eq!(restore(cx, edit).await, Err(Error::Forbidden));
            assert_eq!(undo(cx, edit).await, Err(Error::Forbidden));
            assert_eq!(show(cx, edit).await.unwrap_err(), Error::Forbidden);
            assert_eq!(queue(cx, &here(), &QueueFilter::default()).await.unwrap_err(), Error::Forbidden);
            assert_eq!(decide(cx, edit, 0, &[accept("name")]).await, Err(Error::Forbidden));
            assert_eq!(of_organization(cx, Id::named("organization", PROVIDER), 0).await.unwrap_err(), Error::Forbidden);
            assert_eq!(policy(cx, &here()).await.unwrap_err(), Error::Forbidden);
            let new = create(cx, Id::named("organization", PROVIDER), RecordKind::Service, Map::new(), EditSource::Staff).await;
            assert_eq!(new.unwrap_err(), Error::Forbidden);
        }
        let own = provider(&db);
        assert_eq!(show(&own, edit).await.unwrap_err(), Error::Forbidden);
        assert_eq!(decide(&own, edit, 0, &[accept("name")]).await, Err(Error::Forbidden));
        // Nobody speaks under another's name, and some fields are nobody's to write.
        let as_staff = Proposal { record: service(), version: 0, fields: vec![says("name", json!("x"))], source: EditSource::Staff };
        assert_eq!(propose(&own, &as_staff).await, Err(Error::Forbidden));
        for fixed in ["id", "organization", "sample", "last_modified", "nonsense", "*", "translations/xx/name"] {
            let outcome = say(&own, vec![says(fixed, json!("x"))]).await;
            assert!(matches!(outcome, Err(Error::Invalid(_))), "{fixed}: {outcome:?}");
        }
        let nobodys = RecordKey::of(RecordKind::Service, Id::<str>::named("service", "nobody's"));
        assert_eq!(current(&own, &nobodys).await.unwrap_err(), Error::NotFound);
    })
    .await;
}

#[tokio::test]
async fn what_a_record_could_not_say_is_refused_by_its_field() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let own = provider(&db);
        for (name, value, what) in [
            ("name", None, Wrong::Missing),
            ("minimum_age", Some(json!("many")), Wrong::NotUnderstood),
            ("phones", Some(json!([{ "type": "voice" }])), Wrong::Missing),
            ("phones", Some(json!("112")), Wrong::NotUnderstood),
            ("schedules", Some(json!([{ "opens_at": { "a": 1 } }])), Wrong::NotUnderstood),
            ("language", Some(json!("xx")), Wrong::NotUnderstood),
            ("description", Some(json!("a".repeat(30_000))), Wrong::TooLong),
        ] {
            let outcome = say(&own, vec![(field(name), value)]).await;
            assert_eq!(
                outcome,
                Err(Error::Invalid(vec![Problem::new(field(name).known_property(RecordKind::Service).unwrap(), what)])),
                "{name}"
            );
        }
        assert_eq!(version(&own).await, 0);
    })
    .await;
}

#[tokio::test]
async fn an_edit_is_taken_back_within_a_day_and_anything_can_be_brought_back_later() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (own, desk) = (provider(&db), triage(&db));
        let before = public(&db).await;
        let edit = made(say(&own, vec![says("phones", phone("1")), says("name", json!("Kitas"))]).await.unwrap());
        assert_eq!(undo(&desk, edit).await, Err(Error::Forbidden), "it is its author's");
        undo(&later(&own, 23), edit).await.unwrap();
        let after = public(&db).await;
        assert_eq!((after.get("phones"), &after["name"]), (before.get("phones"), &before["name"]));
        assert_eq!(queue(&desk, &here(), &QueueFilter::default()).await.unwrap().total, 0);
        assert_eq!(undo(&own, edit).await, Err(Error::Stale), "once");

        let edit = made(say(&own, vec![says("phones", phone("2"))]).await.unwrap());
        assert_eq!(undo(&later(&own, 24), edit).await, Err(Error::Stale), "a day is over");
        say(&desk, vec![says("phones", phone("3"))]).await.unwrap();
        assert_eq!(undo(&own, edit).await, Err(Error::Stale), "somebody has written over it");
        let back = made(restore(&later(&desk, 1000), edit).await.unwrap());
        assert_eq!(public(&db).await.get("phones"), before.get("phones"));
        let told = history(&own, &service(), 0).await.unwrap();
        assert_eq!((told.edits[0].id, told.edits[0].of, told.edits[0].source), (back, Some(edit), EditSource::Staff));
        assert_eq!(told.edits.iter().filter(|edit| edit.creates).count(), 1, "it begins with the import");
        // Translations and places are fields as well.
        let words = made(say(&desk, vec![says("translations/uk/name", json!("Центр"))]).await.unwrap());
        assert_eq!(public(&db).await["translations"]["uk"]["name"], "Центр");
        restore(&desk, words).await.unwrap();
        assert_eq!(public(&db).await["translations"], before["translations"]);
    })
    .await;
}

#[tokio::test]
async fn a_new_service_waits_as_a_whole_and_a_new_place_joins_its_organization() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (own, desk) = (provider(&db), triage(&db));
        let organization = Id::named("organization", PROVIDER);
        let typed = |value: Value| value.as_object().unwrap().clone();
        let nameless = create(&own, organization, RecordKind::Service, typed(json!({ "alert": "x" })), EditSource::Provider).await;
        assert_eq!(nameless.unwrap_err(), Error::Invalid(vec![Problem::new("name", Wrong::Missing)]));
        let new = typed(json!({ "name": "Vasaros stovykla", "phones": [{ "number": "5" }] }));
        let (record, outcome) = create(&own, organization, RecordKind::Service, new, EditSource::Provider).await.unwrap();
        let edit = made(outcome);
        let stored = async || catalogue::export(&own, "service", std::slice::from_ref(&record.id), catalogue::Depth::Full).await.unwrap();
        assert!(stored().await.is_empty());
        assert_eq!(current(&own, &record).await.unwrap().own["name"], "Vasaros stovykla");
        let queued = queue(&desk, &here(), &QueueFilter::default()).await.unwrap();
        assert_eq!((queued.rows[0].name.as_str(), queued.rows[0].creates), ("Vasaros stovykla", true));
        decide(&desk, edit, 0, &[accept("*")]).await.unwrap();
        let service = stored().await.remove(0);
        assert_eq!((&service["status"], &service["organization"]["id"]), (&json!("active"), &json!(organization.text())));
        assert!(service["phones"][0]["id"].is_string());

        let place = typed(json!({ "name": "Stovyklos vieta", "confidential": true }));
        let (place, outcome) = create(&desk, organization, RecordKind::Location, place, EditSource::Staff).await.unwrap();
        made(outcome);
        let seen = current(&own, &place).await.unwrap();
        assert_eq!((seen.organization, &seen.own["confidential"]), (organization, &json!(true)));
        let open = |confidential: bool| Proposal {
            record: place.clone(),
            version: seen.version,
            fields: vec![says("confidential", json!(confidential))],
            source: EditSource::Provider,
        };
        let shown = propose(&own, &open(false)).await.unwrap();
        assert!(matches!(&shown, Outcome::Done { live, waiting, .. } if live.is_empty() && waiting.len() == 1), "showing a place waits");
        let seen = async || current(&own, &place).await.unwrap();
        decide(&desk, made(shown), seen().await.version, &[accept("confidential")]).await.unwrap();
        assert_ne!(seen().await.own.get("confidential"), Some(&json!(true)));
        let hidden = made(propose(&own, &Proposal { version: seen().await.version, ..open(true) }).await.unwrap());
        assert_eq!(seen().await.own["confidential"], json!(true));
        undo(&own, hidden).await.unwrap();
        assert_eq!(seen().await.own["confidential"], json!(true), "nor does one press show it again");
        let queued = queue(&desk, &here(), &QueueFilter::default()).await.unwrap();
        assert_eq!(queued.rows[0].fields.len(), 1, "that waits as well");
        assert_eq!(
            create(&desk, organization, RecordKind::Organization, Map::new(), EditSource::Staff).await.unwrap_err(),
            Error::Forbidden
        );
    })
    .await;
}

/// A line of the municipality's own about services, proposed by one and agreed to by another; `None` lets the one for all hold again.
async fn agreed(db: &crate::Db, property: &str, goes: Option<Goes>) {
    const TABLE: &str = "field-policies";
    let author = testing::cx(db, testing::staff(Role::Administrator, "LT-58"));
    let second = testing::cx(db, testing::staff(Role::Supervisor, "LT-58"));
    let cells = ["LT-58", "service", property, goes.unwrap_or(Goes::Live).code()].map(str::to_owned).to_vec();
    let outcome = match goes {
        Some(_) => tables::propose_row(&author, TABLE, &tables::Typed { cells, ..tables::Typed::default() }).await,
        None => tables::propose_removal(&author, TABLE, &tables::find(TABLE).unwrap().key_of(&cells)).await,
    };
    let Ok(tables::Outcome::Waiting(change)) = outcome else { panic!("{property}: {outcome:?}") };
    assert_eq!(tables::approve(&second, change).await, Ok(tables::Taken::Live));
}

#[tokio::test]
async fn a_municipality_has_a_policy_of_its_own() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (own, desk) = (provider(&db), triage(&db));
        agreed(&db, "phones", Some(Goes::Review)).await;
        agreed(&db, "name", Some(Goes::Live)).await;
        let outcome = say(&own, vec![says("phones", phone("1")), says("name", json!("Kitas"))]).await.unwrap();
        assert!(matches!(outcome, Outcome::Done { live, waiting, .. } if live == [field("name")] && waiting == [field("phones")]));
        agreed(&db, "name", None).await;
        let lines = policy(&desk, &here()).await.unwrap();
        assert_eq!(lines.own.len(), 1);
        assert_eq!(lines.goes(RecordKind::Service, &field("name"), None), Goes::Review);
        // The last word of a listing that is over waits; a pause does not.
        for (status, waits) in [("temporarily closed", false), ("defunct", true)] {
            let outcome = say(&own, vec![says("status", json!(status))]).await.unwrap();
            assert!(matches!(outcome, Outcome::Done { waiting, .. } if waiting.is_empty() != waits), "{status}");
        }
    })
    .await;
}

#[tokio::test]
async fn fields_that_are_decided_one_by_one_make_no_age_that_none_can_have() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (own, desk) = (provider(&db), triage(&db));
        let ages = |from: i64, to: i64| vec![says("minimum_age", json!(from)), says("maximum_age", json!(to))];
        let version = version(&own).await;
        let edit = made(propose_for_review(&own, &service(), version, ages(3, 18)).await.unwrap());
        let wrong = |name| Err(Error::Invalid(vec![Problem::new(name, Wrong::DoNotMatch)]));
        let older = Decision { corrected: Some(Some(json!(40))), ..accept("minimum_age") };
        assert_eq!(decide(&desk, edit, version, &[older, accept("maximum_age")]).await, wrong("minimum_age"));
        decide(&desk, edit, version, &[accept("minimum_age"), accept("maximum_age")]).await.unwrap();
        let stands = async || {
            let now = public(&db).await;
            (now["minimum_age"].clone(), now["maximum_age"].clone())
        };
        assert_eq!(stands().await, (json!(3), json!(18)));
        let seen = self::version(&own).await;
        let edit = made(propose_for_review(&own, &service(), seen, ages(20, 60)).await.unwrap());
        assert_eq!(decide(&desk, edit, seen, &[accept("minimum_age")]).await, wrong("minimum_age"), "and the other one still waits");
        decide(&desk, edit, seen, &[accept("minimum_age"), accept("maximum_age")]).await.unwrap();
        assert_eq!(stands().await, (json!(20), json!(60)));
    })
    .await;
}

#[tokio::test]
async fn a_refusal_gives_a_reason_and_other_needs_words() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (own, desk) = (provider(&db), triage(&db));
        let edit = made(say(&own, vec![says("name", json!("Kitas"))]).await.unwrap());
        let wrong = |name, what| Err(Error::Invalid(vec![Problem::new(name, what)]));
        let silent = Decision { reason: None, ..refuse("name", "") };
        assert_eq!(decide(&desk, edit, 0, &[silent]).await, wrong("reason", Wrong::Missing));
        let other = Decision { reason: Some(RefusalReason::Other), ..refuse("name", " ") };
        assert_eq!(decide(&desk, edit, 0, &[other]).await, wrong("words", Wrong::Missing));
        assert_eq!(decide(&desk, edit, 0, &[refuse("name", &"я".repeat(1001))]).await, wrong("words", Wrong::TooLong));
        let empty = Decision { corrected: Some(None), ..accept("name") };
        assert_eq!(decide(&desk, edit, 0, &[empty]).await, wrong("name", Wrong::Missing));
        assert_eq!(decide(&desk, edit, 0, &[accept("phones")]).await, Err(Error::Stale));
        assert_eq!(decide(&desk, edit, 0, &[]).await, Ok(Outcome::Unchanged));
        decide(&desk, edit, 0, &[refuse("name", "")]).await.unwrap();
    })
    .await;
}

#[tokio::test]
async fn an_organization_lies_where_it_sits_or_where_it_serves() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let cx = testing::cx(&db, Caller::Operator);
        let named = |name: &str| Id::<Organization>::named("organization", name);
        assert_eq!(municipality_of(&cx, named(PROVIDER)).await.unwrap(), Some(here()));
        assert_eq!(municipality_of(&cx, named("nobody")).await.unwrap(), None);
        let id = |name: &str| Id::<str>::named("test", name).text();
        let record = json!({
            "id": id("s"), "name": "A", "status": "active", "organization": { "id": id("o"), "name": "B", "description": "C" },
            "service_areas": [{ "id": id("a"), "uri": "urn:kladka:area:LT" }, { "id": id("b"), "uri": "urn:kladka:area:LT-58" }],
        });
        catalogue::import_services(&cx, vec![(1, record)], &|_| ()).await.unwrap();
        assert_eq!(municipality_of(&cx, id("o").parse().unwrap()).await.unwrap(), Some(here()));
    })
    .await;
}

/// A manager of this organization.
fn manager_of(organization: Id<Organization>) -> Caller {
    let Caller::Member(member) = testing::manager("x") else { panic!() };
    Caller::Member(Member { organization, ..member })
}

#[tokio::test]
async fn a_place_of_several_organizations_is_no_ones_to_change_alone() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let operator = testing::cx(&db, Caller::Operator);
        let id = |name: &str| Id::<str>::named("shared", name).text();
        let record = |n: &str| {
            json!({
                "id": id(&format!("s{n}")), "name": "A", "status": "active",
                "organization": { "id": id(&format!("o{n}")), "name": n, "description": "C", "area_code": "LT-58" },
                "service_at_locations": [{ "id": id(&format!("at{n}")), "location": { "id": id("place"), "location_type": "physical", "name": "Namai" } }],
            })
        };
        catalogue::import_services(&operator, vec![(1, record("1")), (2, record("2"))], &|_| ()).await.unwrap();
        let place = RecordKey::of(RecordKind::Location, id("place").parse::<Id<str>>().unwrap());
        for n in ["o1", "o2"] {
            let cx = testing::cx(&db, manager_of(id(n).parse().unwrap()));
            let fields = vec![says("phones", phone(n))];
            let outcome = propose(&cx, &Proposal { record: place.clone(), version: 0, fields, source: EditSource::Provider }).await.unwrap();
            assert!(matches!(outcome, Outcome::Done { live, waiting, .. } if live.is_empty() && waiting == [field("phones")]));
        }
        let desk = triage(&db);
        let waits = queue(&desk, &here(), &QueueFilter::default()).await.unwrap();
        assert_eq!(waits.total, 2);
        // What the place said while it was another's may be secret: that it changed is told, and no more.
        let first = waits.rows[0].edit;
        let version = show(&desk, first).await.unwrap().version;
        decide(&desk, first, version, &[accept("phones")]).await.unwrap();
        let [one, two] = ["o1", "o2"].map(|n| testing::cx(&db, manager_of(id(n).parse().unwrap())));
        for (cx, bare) in [(&one, false), (&two, true), (&desk, false)] {
            let told = history(cx, &place, 0).await.unwrap();
            let edit = told.edits.iter().find(|edit| edit.id == first).expect("it went live");
            assert_eq!((edit.fields.len(), edit.fields[0].is_bare()), (1, bare));
        }
        assert_eq!(restore(&two, first).await, Err(Error::Forbidden));
    })
    .await;
}
