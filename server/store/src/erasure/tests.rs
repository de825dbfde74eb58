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
        begin(&supervisor(&cx), gone).await.unwrap();
        for table in ["referral", "wrap", "task", "event", "consent", "job"] {
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
        assert!(count(&db, "referral").await == 1 && !referrals::is_over(&cx, stays).await.unwrap());
        assert_eq!(begin(&supervisor(&cx), gone).await, Err(Error::NotFound));
        let open = begun(&cx).await.unwrap();
        assert_eq!((open.len(), &open[0].referral, open[0].erasure.is_some()), (1, &gone.text(), true));
        certify(&cx, &open).await.unwrap();
        assert_eq!(begun(&cx).await.unwrap(), []);
        let trail = audit::of_municipality(&supervisor(&cx), &AreaCode(VILNIUS.into()), 0).await.unwrap();
        let acts: Vec<_> = trail.iter().filter(|row| row.object == format!("referral:{gone}")).map(|row| row.act.as_str()).collect();
        assert_eq!(acts, ["erased", "erasure-asked", "sent"]);
    })
    .await;
}
#[tokio::test]
async fn a_request_is_kept_as_long_as_its_municipality_says_and_never_while_it_is_open() {
    testing::each(|db| async move {
        let cx = ready(&db, 5).await;
        let (ended, open) = (sent(&cx).await, sent(&cx).await);
        let worker = supervisor(&cx);
        for task in referrals::view(&worker, ended).await.unwrap().tasks {
            referrals::accept(&worker, task.id).await.unwrap();
            referrals::complete(&worker, task.id, Outcome::Helped).await.unwrap();
        }
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
        assert_eq!(begun(&cx).await.unwrap()[0].referral, ended.text());
        assert!(!referrals::is_over(&cx, open).await.unwrap(), "what is open stays, however old");
    })
    .await;
}
