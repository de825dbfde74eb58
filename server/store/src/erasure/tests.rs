//! Erasure as far as the database goes: the stock, what goes with a request, the certificate, how long requests are kept.
use super::*;
use crate::{Db, testing};
use domain::{
    Language,
    account::Role,
    contact::ContactForm,
    referral::{Draft, Outcome},
};
use jiff::SignedDuration;
use seal::Secrets;

const VILNIUS: &str = "LT-58";

fn key(n: usize) -> ErasureKey {
    ErasureKey { id: format!("{n:043}"), key: seal::receipt_public_key(&Secrets::new().receipt()) }
}
async fn ready(db: &Db, stock: usize) -> Cx {
    testing::catalogue(db).await;
    let system = testing::cx(db, Caller::System);
    for holder in crate::keys::missing(&system).await.unwrap() {
        crate::keys::add(&system, &holder, seal::receipt_public_key(&Secrets::new().receipt())).await.unwrap();
    }
    restock(&system, &(0..stock).map(key).collect::<Vec<_>>(), &[]).await.unwrap();
    system
}
async fn sent(cx: &Cx) -> Id<Referral> {
    let draft = Draft {
        need: "home.help".into(),
        area: VILNIUS.into(),
        name: "Ona".into(),
        contact: ContactForm { way: "email".into(), email: "ona@example.lt".into(), ..ContactForm::default() },
        consent: "yes".into(),
        ..Draft::default()
    };
    let anyone = Cx { caller: Caller::Anyone, ..cx.clone() };
    referrals::send(&anyone, &draft, &Secrets::new(), Language::Lt, None).await.unwrap().referral
}
fn supervisor(cx: &Cx) -> Cx {
    Cx { caller: testing::staff(Role::Supervisor, VILNIUS), ..cx.clone() }
}
/// Asked, answered, noted and accepted; its parts.
async fn worked_on(cx: &Cx, id: Id<Referral>) -> Vec<String> {
    let worker = supervisor(cx);
    let tasks = referrals::view(&worker, id).await.unwrap().tasks;
    let holder = Cx { caller: Caller::Holder(id), ..cx.clone() };
    referrals::ask(&worker, tasks[0].id, "Kada patogu?").await.unwrap();
    referrals::answer(&holder, id, "Rytais").await.unwrap();
    referrals::add_note(&worker, id, "Lifto nėra").await.unwrap();
    referrals::accept(&worker, tasks[0].id).await.unwrap();
    tasks.iter().map(|task| task.id.text()).collect()
}
async fn ended(cx: &Cx, id: Id<Referral>) {
    let worker = supervisor(cx);
    for task in referrals::view(&worker, id).await.unwrap().tasks {
        referrals::accept(&worker, task.id).await.unwrap();
        referrals::complete(&worker, task.id, Outcome::Helped).await.unwrap();
    }
}
async fn has_ended(cx: &Cx, id: Id<Referral>) -> bool {
    let mut tx = cx.begin().await.unwrap();
    referrals::is_over(&mut tx, id).await.unwrap()
}
async fn count(db: &Db, table: &'static str) -> i64 {
    sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table}"))).fetch_one(db.reader()).await.unwrap()
}

#[tokio::test]
async fn each_request_takes_an_erasure_key_of_its_own_also_when_many_come_at_once() {
    testing::each(|db| async move {
        let cx = ready(&db, 30).await;
        futures::future::join_all((0..20).map(|_| sent(&cx))).await;
        assert_eq!(stock(&cx).await.unwrap().len(), 10);
        let distinct: i64 = sqlx::query_scalar("SELECT COUNT(DISTINCT erasure_id) FROM referral").fetch_one(db.reader()).await.unwrap();
        assert_eq!(distinct, 20);
    })
    .await;
}
#[tokio::test]
async fn without_a_stock_a_request_is_taken_all_the_same() {
    testing::each(|db| async move {
        let cx = ready(&db, 0).await;
        let id = sent(&cx).await;
        let mut tx = cx.begin().await.unwrap();
        assert_eq!(of(tx.conn(), id).await.unwrap(), None);
        drop(tx);
        begin(&supervisor(&cx), id).await.unwrap();
        certify(&cx, &begun(&cx).await.unwrap()).await.unwrap();
        let trail = audit::of_municipality(&supervisor(&cx), &AreaCode(VILNIUS.into()), 0).await.unwrap();
        assert_eq!(trail[0].act, "erased-from-database", "and the certificate says what was done");
    })
    .await;
}
#[tokio::test]
async fn keys_that_the_vault_does_not_know_leave_the_stock() {
    testing::each(|db| async move {
        let cx = ready(&db, 3).await;
        let lost = key(1).id;
        restock(&cx, &[key(7)], std::slice::from_ref(&lost)).await.unwrap();
        let mut left = stock(&cx).await.unwrap();
        left.sort();
        assert_eq!(left, [key(0).id, key(2).id, key(7).id]);
        assert_eq!(stock(&testing::cx(&db, Caller::Anyone)).await, Err(Error::Forbidden));
    })
    .await;
}
#[tokio::test]
async fn erasing_takes_all_that_hangs_on_a_request_and_leaves_a_certificate() {
    testing::each(|db| async move {
        let cx = ready(&db, 5).await;
        let (gone, stays) = (sent(&cx).await, sent(&cx).await);
        for stranger in
            [testing::staff(Role::Supervisor, "LT-40"), testing::staff(Role::CaseWorker, VILNIUS), Caller::Anyone, Caller::Holder(gone)]
        {
            assert_eq!(begin(&Cx { caller: stranger, ..cx.clone() }, gone).await, Err(Error::Forbidden));
        }
        let tasks = worked_on(&cx, gone).await;
        begin(&supervisor(&cx), gone).await.unwrap();
        for table in ["referral", "wrap", "task", "event", "consent", "message", "note", "job"] {
            let column = if table == "referral" {
                "id"
            } else if table == "job" {
                "object"
            } else {
                "referral_id"
            };
            let left: i64 = sqlx::query_scalar(sqlx::AssertSqlSafe(format!("SELECT COUNT(*) FROM {table} WHERE {column} = $1")))
                .bind(gone.text())
                .fetch_one(db.reader())
                .await
                .unwrap();
            assert_eq!(left, 0, "{table}");
        }
        assert!(count(&db, "referral").await == 1 && !has_ended(&cx, stays).await);
        assert_eq!(begin(&supervisor(&cx), gone).await, Err(Error::NotFound));
        let open = begun(&cx).await.unwrap();
        assert_eq!((open.len(), &open[0].referral, open[0].erasure.is_some()), (1, &gone.text(), true));
        certify(&cx, &open).await.unwrap();
        assert_eq!(begun(&cx).await.unwrap(), []);
        let trail = audit::of_municipality(&supervisor(&cx), &AreaCode(VILNIUS.into()), 0).await.unwrap();
        let acts: Vec<_> = trail.iter().filter(|row| row.object == format!("referral:{gone}")).map(|row| row.act.as_str()).collect();
        assert_eq!((&acts[..2], acts.last()), (&["erased", "erasure-asked"][..], Some(&"sent")));
        // Whatever table comes to be: no row names it or a part of it but the trail's and the certificate's own.
        let stored = testing::everything_stored(&db).await;
        let in_trail = |id: &str| trail.iter().filter(|row| row.object.contains(id)).count();
        assert_eq!(stored.matches(&gone.text()).count(), in_trail(&gone.text()) + 1);
        for task in tasks {
            assert_eq!(stored.matches(&task).count(), in_trail(&task), "{task}");
        }
    })
    .await;
}
#[tokio::test]
async fn a_request_is_kept_as_long_as_its_municipality_says_and_never_while_it_is_open() {
    testing::each(|db| async move {
        let cx = ready(&db, 5).await;
        let (over, open) = (sent(&cx).await, sent(&cx).await);
        let worker = supervisor(&cx);
        ended(&cx, over).await;
        let vilnius = AreaCode(VILNIUS.into());
        let after = |days: i64| Cx { now: cx.now + SignedDuration::from_hours(24 * days), ..cx.clone() };
        assert_eq!(begin_due(&after(KEPT_DAYS - 1)).await.unwrap(), 0);
        let operator = Cx { caller: Caller::Operator, ..cx.clone() };
        assert_eq!(kept_days(&cx, &vilnius).await.unwrap(), KEPT_DAYS);
        keep_for(&operator, &vilnius, 90).await.unwrap();
        assert_eq!(kept_days(&cx, &vilnius).await.unwrap(), 90);
        assert!(matches!(keep_for(&operator, &vilnius, 3).await, Err(Error::Invalid(_))));
        assert_eq!(keep_for(&worker, &vilnius, 90).await, Err(Error::Forbidden));
        assert_eq!((begin_due(&after(89)).await.unwrap(), begin_due(&after(91)).await.unwrap()), (0, 1));
        assert_eq!(begun(&cx).await.unwrap()[0].referral, over.text());
        assert!(!has_ended(&cx, open).await, "what is open stays, however old");
    })
    .await;
}
/// The job has seen that a request is over, and somebody opens it again before it has forgotten it.
#[tokio::test]
async fn what_is_opened_again_at_the_same_moment_is_not_forgotten() {
    testing::each(|db| async move {
        let cx = ready(&db, 5).await;
        let id = sent(&cx).await;
        ended(&cx, id).await;
        let later = Cx { now: cx.now + SignedDuration::from_hours(24 * (KEPT_DAYS + 1)), ..cx.clone() };
        let mut tx = cx.begin().await.unwrap();
        for statement in ["UPDATE referral SET turn = turn + 1 WHERE id = $1", "UPDATE task SET state = 'sent' WHERE referral_id = $1"] {
            sqlx::query(statement).bind(id.text()).execute(tx.conn()).await.unwrap();
        }
        let opened = async {
            tokio::time::sleep(std::time::Duration::from_millis(300)).await;
            tx.commit().await.unwrap();
        };
        let (begun, ()) = futures::future::join(begin_due(&later), opened).await;
        assert_eq!((begun, count(&db, "referral").await, count(&db, "erasure").await), (Ok(0), 1, 0));
        ended(&cx, id).await;
        assert_eq!(begin_due(&later).await, Ok(1), "it waits for its end again");
        assert_eq!(begin_if_over(&later, id).await, Ok(false), "and is forgotten once");
    })
    .await;
}
#[tokio::test]
async fn requests_that_stay_open_keep_no_other_from_being_forgotten() {
    testing::each(|db| async move {
        let cx = ready(&db, 9).await;
        let mut over = vec![];
        for n in 0..8 {
            let id = sent(&cx).await;
            if n % 4 == 3 {
                ended(&cx, id).await;
                over.push(id.text());
            }
        }
        // One at a time, and most that are met first are still open.
        let later = Cx { now: cx.now + SignedDuration::from_hours(24 * (KEPT_DAYS + 1)), ..cx.clone() };
        for left in [1, 1, 0] {
            assert_eq!(begin_due_by(&later, 1).await.unwrap(), left);
        }
        let mut gone: Vec<_> = begun(&later).await.unwrap().into_iter().map(|one| one.referral).collect();
        gone.sort();
        over.sort();
        assert_eq!((gone, count(&db, "referral").await), (over, 6));
    })
    .await;
}

#[tokio::test]
async fn in_a_day_no_more_is_destroyed_than_is_believed() {
    testing::each(|db| async move {
        let cx = ready(&db, 5).await;
        for id in [sent(&cx).await, sent(&cx).await] {
            begin(&supervisor(&cx), id).await.unwrap();
        }
        // All but one of a day's.
        let mut tx = cx.begin().await.unwrap();
        for n in 1..A_DAY {
            sqlx::query("INSERT INTO erasure (referral_id, municipality, begun_at, done_at) VALUES ($1, $2, $3, $3)")
                .bind(format!("earlier {n}"))
                .bind(VILNIUS)
                .bind(cx.now_ms())
                .execute(tx.conn())
                .await
                .unwrap();
        }
        tx.commit().await.unwrap();
        let one = begun(&cx).await.unwrap();
        assert_eq!(one.len(), 1);
        certify(&cx, &one).await.unwrap();
        assert_eq!(begun(&cx).await.unwrap(), [], "the other waits");
        let tomorrow = Cx { now: cx.now + SignedDuration::from_hours(25), ..cx.clone() };
        assert_eq!(begun(&tomorrow).await.unwrap().len(), 1);
    })
    .await;
}
