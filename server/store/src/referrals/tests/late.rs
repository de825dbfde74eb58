//! What an agency says a moment too late is kept: sealed like every word to the person, once, and for no longer than somebody types.
use super::*;
use domain::referral::{Reason, Task};

/// A request whose further part is with the centre, and that part.
async fn asked(cx: &Cx) -> (Id<Referral>, Task) {
    let id = sent(cx, &draft("home.help", VINNYTSIA)).await;
    let task = seen(cx, id).await.tasks.into_iter().find(|task| task.agency == Some(org("vn-tc"))).unwrap();
    (id, task)
}
async fn messages(db: &Db, id: Id<Referral>) -> i64 {
    sqlx::query_scalar("SELECT COUNT(*) FROM message WHERE referral_id = $1 AND author = 'agency'")
        .bind(id.text())
        .fetch_one(db.reader())
        .await
        .unwrap()
}

#[tokio::test]
async fn a_refusal_that_the_clock_has_overtaken_keeps_its_words() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (id, task) = asked(&cx).await;
        let after = Cx { now: task.due_at + SignedDuration::from_secs(60), ..cx.clone() };
        let centre = by(&after, testing::manager("vn-tc"));
        assert_eq!(
            declined_late(&by(&cx, testing::manager("vn-tc")), task.id, MARKERS[4]).await,
            Ok(false),
            "there is time: it is declined"
        );
        tick(&by(&after, Caller::System)).await.unwrap();
        assert_eq!(decline(&centre, task.id, Reason::NoPlaces, MARKERS[4]).await, Err(Error::Stale));
        assert_eq!(messages(&db, id).await, 0);
        let nothing = Err(Error::Invalid(vec![Problem::new("note", Wrong::Missing)]));
        assert_eq!(declined_late(&centre, task.id, " ").await, nothing);
        let stranger = by(&after, testing::manager("vr-vdc-svajone"));
        assert_eq!(declined_late(&stranger, task.id, MARKERS[4]).await, Err(Error::Forbidden));
        assert_eq!(declined_late(&later(&centre, 2), task.id, MARKERS[4]).await, Ok(false), "nobody types for two hours");
        for pressed in 0..2 {
            assert_eq!(declined_late(&centre, task.id, MARKERS[4]).await, Ok(true), "{pressed}");
        }
        let minute = Cx { now: centre.now + SignedDuration::from_secs(60), ..centre.clone() };
        assert_eq!(declined_late(&minute, task.id, MARKERS[5]).await, Ok(false), "one word of each");
        assert_eq!(messages(&db, id).await, 1);
        let holders: Vec<String> =
            sqlx::query_scalar("SELECT holder FROM message_wrap ORDER BY holder").fetch_all(db.reader()).await.unwrap();
        assert_eq!(
            holders,
            [Holder::Municipality(AreaCode(VINNYTSIA.into())).to_string(), keys::RECEIPT.to_owned()],
            "not the agency's any more"
        );
        assert!(!testing::everything_stored(&db).await.contains(MARKERS[4]));
        let view = seen(&cx, id).await;
        assert_eq!(view.events.iter().filter(|event| event.kind == EventKind::DeclinedLate).count(), 1);
        assert!(view.tasks.iter().any(|one| one.id == task.id && matches!(one.state, TaskState::Returned { .. })), "it stays where it is");
    })
    .await;
}
#[tokio::test]
async fn a_link_that_has_just_ended_keeps_the_words_as_well() {
    testing::each(|db| async move {
        let cx = ready(&db).await;
        let (id, task) = asked(&cx).await;
        let token = issue_link(&by(&cx, Caller::System), task.id).await.unwrap().unwrap().token;
        let invited = by_link(&cx, &token).await.unwrap();
        let after = Cx { now: task.due_at + SignedDuration::from_secs(1), ..by(&cx, Caller::Linked(invited.linked)) };
        assert_eq!(decline(&after, task.id, Reason::NoPlaces, MARKERS[4]).await, Err(Error::Stale), "before the clock has come round");
        assert_eq!(declined_late(&after, task.id, MARKERS[4]).await, Ok(true));
        assert_eq!(messages(&db, id).await, 1);
        let other = seen(&cx, id).await.tasks.into_iter().find(|other| other.id != task.id).unwrap();
        assert_eq!(declined_late(&after, other.id, MARKERS[4]).await, Err(Error::Forbidden), "its own task alone");
    })
    .await;
}
