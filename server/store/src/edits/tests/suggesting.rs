//! A visitor's word: for the municipality alone, answered by a code, forgotten in time.
use super::*;
use domain::{
    edit::{Amiss, SuggestForm},
    receipt::Receipt,
};

fn form() -> SuggestForm {
    SuggestForm::marking(&[Amiss::Hours, Amiss::Closed], "Pirmadieniais uždaryta <script>")
}

#[tokio::test]
async fn a_visitor_marks_what_is_wrong_and_hears_what_became_of_it_by_a_code() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (anyone, desk, own) = (testing::cx(&db, Caller::Anyone), triage(&db), provider(&db));
        assert!(takes_suggestions(&anyone, &service()).await.unwrap());
        let empty = suggest(&anyone, &service(), &SuggestForm::default()).await;
        assert_eq!(empty.err(), Some(Error::Invalid(vec![Problem::new("amiss-contact", Wrong::Missing)])));
        let code = suggest(&anyone, &service(), &form()).await.unwrap();
        assert!(!testing::everything_stored(&db).await.contains(&code.secret()), "only its hash is stored");
        let typed: Receipt = code.to_string().to_lowercase().parse().unwrap();
        let told = suggested(&anyone, &typed).await.unwrap();
        assert!(told.parts.iter().all(|part| part.state == FieldState::Waiting) && told.parts.len() == 2);
        assert!(told.record == service() && !told.name.is_empty());
        assert_eq!(suggested(&anyone, &Receipt::from_bytes([7; 15])).await, Err(Error::NotFound));
        let row = queue(&desk, &here(), &QueueFilter::default()).await.unwrap().rows.remove(0);
        assert_eq!((row.source, row.role.as_str(), row.fields.len()), (EditSource::Public, "anyone", 2));
        assert!(history(&own, &service(), 0).await.unwrap().edits.iter().all(|edit| edit.id != row.edit), "it is for staff alone");
        assert!(current(&desk, &service()).await.unwrap().waiting.is_empty(), "it is no value of a field");

        let version = show(&desk, row.edit).await.unwrap().version;
        let before = public(&db).await;
        decide(&desk, row.edit, version, &[accept("note/hours"), refuse("note/closed", "Veikia")]).await.unwrap();
        assert_eq!(public(&db).await, before, "nothing is written by it");
        let told = suggested(&anyone, &code).await.unwrap();
        let states: Vec<_> = told.parts.iter().map(|part| (part.amiss.code(), part.state, part.words.as_str())).collect();
        assert_eq!(states, [("closed", FieldState::Refused, "Veikia"), ("hours", FieldState::Accepted, "")]);

        let system = testing::cx(&db, Caller::System);
        purge(&later(&system, 24 * 29)).await.unwrap();
        assert!(testing::everything_stored(&db).await.contains("Pirmadieniais"));
        purge(&later(&system, 24 * 31)).await.unwrap();
        assert!(!testing::everything_stored(&db).await.contains("Pirmadieniais"));
        assert!(suggested(&anyone, &code).await.is_ok());
        assert_eq!(suggested(&later(&anyone, 24 * 366), &code).await, Err(Error::NotFound));
        purge(&later(&system, 24 * 366)).await.unwrap();
        assert_eq!(suggested(&anyone, &code).await, Err(Error::NotFound));
    })
    .await;
}

#[tokio::test]
async fn words_that_no_listing_may_hold_go_with_the_refusal() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (anyone, desk) = (testing::cx(&db, Caller::Anyone), triage(&db));
        let code = suggest(&anyone, &service(), &form()).await.unwrap();
        let row = queue(&desk, &here(), &QueueFilter::default()).await.unwrap().rows.remove(0);
        let version = show(&desk, row.edit).await.unwrap().version;
        let other = suggest(&anyone, &service(), &SuggestForm::marking(&[Amiss::Place], "Taikos g. 12")).await.unwrap();
        let last = queue(&desk, &here(), &QueueFilter::default()).await.unwrap().rows.remove(1);
        let taken = Decision { reason: Some(RefusalReason::NotAllowed), ..accept("note/place") };
        decide(&desk, last.edit, version, &[taken]).await.unwrap();
        assert!(testing::everything_stored(&db).await.contains("Taikos g. 12"), "a reason left in the form refuses nothing");
        assert_eq!(suggested(&anyone, &other).await.unwrap().parts[0].state, FieldState::Accepted);
        let refused = Decision { reason: Some(RefusalReason::NotAllowed), ..refuse("note/hours", "") };
        decide(&desk, row.edit, version, &[refused]).await.unwrap();
        assert!(!testing::everything_stored(&db).await.contains("Pirmadieniais"), "nor in the part that still waits");
        let told = suggested(&anyone, &code).await.unwrap();
        let states: Vec<_> = told.parts.iter().map(|part| (part.amiss.code(), part.state)).collect();
        assert_eq!(states, [("closed", FieldState::Waiting), ("hours", FieldState::Refused)]);
    })
    .await;
}

#[tokio::test]
async fn what_nobody_looks_at_is_not_taken_and_who_has_signed_in_is_not_noted() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (anyone, desk, own) = (testing::cx(&db, Caller::Anyone), triage(&db), provider(&db));
        let organization = RecordKey::of(RecordKind::Organization, Id::<str>::named("organization", PROVIDER));
        let place = RecordKey { kind: RecordKind::Location, ..service() };
        for nowhere in [RecordKey::of(RecordKind::Service, Id::<str>::named("service", "none")), place] {
            assert_eq!(takes_suggestions(&anyone, &nowhere).await, Err(Error::NotFound));
            assert_eq!(suggest(&anyone, &nowhere, &form()).await.err(), Some(Error::NotFound));
        }
        let closed = SuggestForm::marking(&[Amiss::Closed], "");
        suggest(&own, &organization, &closed).await.unwrap();
        let edit = show(&desk, queue(&desk, &here(), &QueueFilter::default()).await.unwrap().rows.remove(0).edit).await.unwrap().edit;
        assert_eq!((edit.author.account, edit.author.organization, edit.author.role.as_str()), (None, None, "anyone"));
        assert_eq!(edit.fields[0].after, None);
        // What nobody has looked at within a year is forgotten, too.
        suggest(&anyone, &service(), &form()).await.unwrap();
        purge(&later(&testing::cx(&db, Caller::System), 24 * 366)).await.unwrap();
        assert!(!testing::everything_stored(&db).await.contains("Pirmadieniais"));
    })
    .await;
}

#[tokio::test]
async fn junk_buries_no_listing_and_silences_nobody() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (anyone, desk) = (testing::cx(&db, Caller::Anyone), triage(&db));
        let closed = SuggestForm::marking(&[Amiss::Closed], "");
        let waits = async || queue(&desk, &here(), &QueueFilter::default()).await.unwrap().rows;
        for _ in 0..40 {
            suggest(&anyone, &service(), &closed).await.unwrap();
        }
        assert_eq!(waits().await.len(), 20, "a flood takes no more places than that");
        // Whoever comes after it is heard, and hears what became of it.
        let heard =
            suggest(&anyone, &service(), &SuggestForm::marking(&[Amiss::Hours, Amiss::Closed], "Nuo gegužės uždaryta")).await.unwrap();
        suggest(&anyone, &service(), &SuggestForm::marking(&[Amiss::Hours], "Ir šeštadieniais")).await.unwrap();
        suggest(&anyone, &service(), &SuggestForm::marking(&[Amiss::Hours], "Ir šeštadieniais")).await.unwrap();
        let rows = waits().await;
        assert_eq!(rows.len(), 20);
        let seen = show(&desk, rows[19].edit).await.unwrap().seal();
        assert_eq!(seen, show(&desk, rows[19].edit).await.unwrap().seal());
        suggest(&anyone, &service(), &SuggestForm::marking(&[Amiss::Contact], "")).await.unwrap();
        assert_ne!(seen, show(&desk, rows[19].edit).await.unwrap().seal(), "who decides now has not seen all of it");
        let last = show(&desk, rows[19].edit).await.unwrap();
        let unseen = decide_seen(&desk, last.edit.id, (last.version, Some(&seen)), &[accept("note/closed")]).await;
        assert_eq!(unseen.err(), Some(Error::Stale), "whenever between drawing and deciding they came");
        let said = |name: &str| last.edit.fields.iter().find(|f| f.field == field(name)).and_then(|f| f.after.clone());
        assert_eq!(said("note/closed"), Some(json!("Nuo gegužės uždaryta")));
        assert_eq!(
            said("note/hours"),
            Some(json!("Nuo gegužės uždaryta\n\n– – –\n\nIr šeštadieniais")),
            "what is said twice is written once"
        );
        decide_seen(&desk, last.edit.id, (last.version, Some(&last.seal())), &[accept("note/hours")]).await.unwrap();
        let told = suggested(&anyone, &heard).await.unwrap();
        assert!(told.parts.iter().any(|part| part.amiss == Amiss::Hours && part.state == FieldState::Accepted));
        // What people have begun to look at stays as it was; the next day has a place of its own.
        let tomorrow = later(&anyone, 24);
        for _ in 0..3 {
            suggest(&tomorrow, &service(), &closed).await.unwrap();
        }
        assert_eq!(waits().await.len(), 21);
    })
    .await;
}

#[tokio::test]
async fn a_flood_fills_a_bounded_place() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let anyone = testing::cx(&db, Caller::Anyone);
        let first = suggest(&anyone, &service(), &SuggestForm::marking(&[Amiss::Closed], "")).await.unwrap();
        let say = async |words: String| suggest(&anyone, &service(), &SuggestForm::marking(&[Amiss::Closed], &words)).await.map(|_| ());
        let words = |number: i32| format!("{number} {}", "x".repeat(500));
        let mut refused = 0;
        for number in 0..540 {
            // Whoever comes with words that find no room is told so; a mark finds room still.
            if let Err(error) = say(words(number)).await {
                assert_eq!(error, Error::Invalid(vec![Problem::new("said", Wrong::TooMany)]));
                refused += 1;
                say(String::new()).await.unwrap();
            }
        }
        assert!(refused > 500, "{refused}");
        assert_eq!(say(words(18)).await, Ok(()), "what stands there already needs no room");
        let count = async |sql: &'static str| sqlx::query_scalar::<_, i64>(sql).fetch_one(db.reader()).await.unwrap();
        assert_eq!(count("SELECT COUNT(*) FROM edit WHERE source = 'public'").await, 20);
        assert_eq!(count("SELECT COUNT(*) FROM suggestion").await, 519);
        assert!(count("SELECT CAST(MAX(LENGTH(after_value)) AS BIGINT) FROM edit_field WHERE field = 'note/closed'").await < 6200);
        assert!(suggested(&anyone, &first).await.is_ok(), "what came before the flood keeps its answer");
    })
    .await;
}
