//! The trail: rows that cannot be changed, a chain that shows those that were, heads that show a cut end.
use super::*;
use crate::{Db, Kind, testing};
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use ed25519_dalek::{Signer, SigningKey};
use jiff::SignedDuration;
use seal::SignedHead;
use sqlx::AssertSqlSafe;

async fn written(db: &Db, count: usize) -> Cx {
    let cx = testing::cx(db, Caller::System);
    let mut tx = cx.begin().await.unwrap();
    for n in 0..count {
        note(&mut tx, &cx, "sent", &format!("referral:{n}"), Some(&AreaCode("LT-58".into()))).await.unwrap();
    }
    tx.commit().await.unwrap();
    cx
}
/// As an intruder with the database's password would.
async fn without_triggers(db: &Db) {
    let on = if db.kind() == Kind::Postgres { " ON audit" } else { "" };
    for trigger in ["audit_fixed", "audit_kept", "audit_new"] {
        sqlx::raw_sql(AssertSqlSafe(format!("DROP TRIGGER {trigger}{on}"))).execute(db.writer()).await.unwrap();
    }
}

#[tokio::test]
async fn the_chain_detects_an_edited_row() {
    testing::each(|db| async move {
        let cx = written(&db, 5).await;
        assert_eq!(chain(&cx).await.unwrap(), 5);
        assert_eq!(chain(&cx).await.unwrap(), 0);
        assert!(matches!(verify(&cx).await.unwrap(), Verdict::Whole { links: 5, .. }));
        without_triggers(&db).await;
        sqlx::query("UPDATE audit SET actor = 'someone-else' WHERE seq = 3").execute(db.writer()).await.unwrap();
        assert_eq!(verify(&cx).await.unwrap(), Verdict::Broken { seq: 3 });
    })
    .await;
}
#[tokio::test]
async fn the_chain_detects_a_removed_row() {
    testing::each(|db| async move {
        let cx = written(&db, 5).await;
        chain(&cx).await.unwrap();
        without_triggers(&db).await;
        sqlx::query("DELETE FROM audit WHERE seq = 2").execute(db.writer()).await.unwrap();
        assert_eq!(verify(&cx).await.unwrap(), Verdict::Broken { seq: 3 });
    })
    .await;
}
/// Somebody with the database's password and all the time in the world, except for the signer's key.
struct Forger(u64);
impl Forger {
    fn below(&mut self, bound: i64) -> i64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        i64::try_from((self.0 >> 33) % bound.unsigned_abs()).unwrap()
    }
    /// One change of a trail of so many rows; what it was.
    async fn changes(&mut self, connection: &mut sqlx::AnyConnection, rows: i64) -> String {
        let row = 1 + self.below(rows);
        let all = match self.below(5) {
            0 => {
                let what =
                    ["at = at + 1", "actor = actor || 'x'", "role = 'x'", "act = 'x'", "object = 'x'", "municipality = NULL", "hash = 'x'"];
                let what = what[usize::try_from(self.below(7)).unwrap()];
                vec![format!("UPDATE audit SET {what} WHERE link = {row}")]
            }
            1 => vec![format!("DELETE FROM audit WHERE link = {row}")],
            2 => vec![format!("DELETE FROM audit WHERE link >= {row}")],
            3 => {
                let other = 1 + (row + self.below(rows - 1)) % rows;
                [(row, -1), (other, row), (-1, other)]
                    .map(|(from, to)| format!("UPDATE audit SET link = {to} WHERE link = {from}"))
                    .to_vec()
            }
            _ => return self.writes_anew(connection, row).await,
        };
        for sql in &all {
            sqlx::raw_sql(AssertSqlSafe(sql.clone())).execute(&mut *connection).await.unwrap();
        }
        all.join("; ")
    }
    /// A row is changed and every hash from there on made to fit.
    async fn writes_anew(&mut self, connection: &mut sqlx::AnyConnection, from: i64) -> String {
        sqlx::query("UPDATE audit SET actor = 'nobody' WHERE link = $1").bind(from).execute(&mut *connection).await.unwrap();
        let before: Option<String> =
            sqlx::query_scalar("SELECT hash FROM audit WHERE link = $1").bind(from - 1).fetch_optional(&mut *connection).await.unwrap();
        let mut head = before.unwrap_or_else(|| chain::START.to_owned());
        let rows: Vec<Columns> =
            sqlx::query_as("SELECT seq, at, actor, role, act, object, municipality FROM audit WHERE link >= $1 ORDER BY link")
                .bind(from)
                .fetch_all(&mut *connection)
                .await
                .unwrap();
        for row in rows.into_iter().map(AuditRow::from) {
            let hash = chain::hash_of(&row, &head);
            let fitted = sqlx::query("UPDATE audit SET prev_hash = $1, hash = $2 WHERE seq = $3").bind(head).bind(&hash).bind(row.seq);
            fitted.execute(&mut *connection).await.unwrap();
            head = hash;
        }
        format!("written anew from row {from}")
    }
}

#[tokio::test]
async fn of_a_thousand_edits_removals_swaps_cuts_and_forgeries_every_one_is_noticed() {
    const ROWS: i64 = 40;
    testing::each(|db| async move {
        let cx = written(&db, 40).await;
        chain(&cx).await.unwrap();
        // A copy of the signed head that an operator keeps elsewhere; the forger takes the one in the database away.
        let kept = [sign(&cx).await];
        without_triggers(&db).await;
        let on = if db.kind() == Kind::Postgres { " ON audit_head" } else { "" };
        for trigger in ["audit_head_fixed", "audit_head_kept"] {
            sqlx::raw_sql(AssertSqlSafe(format!("DROP TRIGGER IF EXISTS {trigger}{on}"))).execute(db.writer()).await.unwrap();
        }
        sqlx::raw_sql("DELETE FROM audit_head").execute(db.writer()).await.unwrap();
        let mut forger = Forger(2026);
        for turn in 0..1000 {
            let mut tx = cx.begin().await.unwrap();
            let done = forger.changes(tx.conn(), ROWS).await;
            let verdict = chain::verify_on(tx.conn(), &kept, &|_| ()).await.unwrap();
            assert!(!matches!(verdict, Verdict::Whole { .. }), "change {turn} was not noticed: {done}");
        }
        assert!(matches!(verify_with(&cx, &kept).await.unwrap(), Verdict::Whole { links: ROWS, .. }), "undone, it is whole again");
    })
    .await;
}
#[tokio::test]
async fn a_row_is_never_changed_nor_removed() {
    testing::each(|db| async move {
        let cx = written(&db, 2).await;
        for refused in [
            "UPDATE audit SET actor = 'x'",
            "DELETE FROM audit",
            "UPDATE audit SET municipality = NULL",
            "INSERT INTO audit (at, actor, role, act, object, link, prev_hash, hash) VALUES (1, 'a', 'a', 'a', 'a', 9, 'a', 'a')",
        ] {
            assert!(sqlx::query(refused).execute(db.writer()).await.is_err(), "{refused}");
        }
        chain(&cx).await.unwrap();
        assert!(sqlx::query("UPDATE audit SET hash = 'x'").execute(db.writer()).await.is_err());
        let round = match db.kind() {
            Kind::Sqlite => "INSERT OR REPLACE INTO audit (seq, at, actor, role, act, object) VALUES (1, 1, 'a', 'a', 'a', 'a')",
            Kind::Postgres => "TRUNCATE audit",
        };
        assert!(sqlx::query(round).execute(db.writer()).await.is_err(), "{round}");
    })
    .await;
}
#[tokio::test]
async fn a_trail_is_read_by_its_own_municipality_alone() {
    testing::each(|db| async move {
        written(&db, 1).await;
        let reader = |area: &str| testing::cx(&db, testing::staff(domain::account::Role::Supervisor, area));
        let vilnius = AreaCode("LT-58".into());
        assert_eq!(of_municipality(&reader("LT-58"), &vilnius, 0).await.unwrap().len(), 1);
        assert_eq!(of_municipality(&reader("LT-40"), &vilnius, 0).await, Err(domain::Error::Forbidden));
    })
    .await;
}

/// As the vault signs.
fn signed(link: i64, hash: &str, at: Time) -> SignedHead {
    let signer = SigningKey::from_bytes(&[7; 32]);
    let at = at.as_millisecond();
    let text = |bytes: &[u8]| URL_SAFE_NO_PAD.encode(bytes);
    let signature = text(&signer.sign(&SignedHead::message(link, hash, at)).to_bytes());
    SignedHead { link, hash: hash.into(), at, key: text(signer.verifying_key().as_bytes()), signature }
}
async fn sign(cx: &Cx) -> SignedHead {
    let (link, hash) = head_to_sign(cx).await.unwrap().unwrap();
    let head = signed(link, &hash, cx.now);
    add_head(cx, &head).await.unwrap();
    head
}

#[tokio::test]
async fn a_head_is_signed_once_a_day_when_rows_have_come() {
    testing::each(|db| async move {
        let cx = written(&db, 3).await;
        assert_eq!(head_to_sign(&cx).await.unwrap(), None, "nothing is linked yet");
        chain(&cx).await.unwrap();
        let head = sign(&cx).await;
        assert_eq!(heads(&cx).await.unwrap(), [head]);
        let tomorrow = Cx { now: cx.now + SignedDuration::from_hours(25), ..cx.clone() };
        assert_eq!(head_to_sign(&tomorrow).await.unwrap(), None, "no row since");
        written(&db, 1).await;
        chain(&cx).await.unwrap();
        assert_eq!(head_to_sign(&cx).await.unwrap(), None, "not twice a day");
        assert_eq!(head_to_sign(&tomorrow).await.unwrap().map(|(link, _)| link), Some(4));
        assert!(sqlx::query("DELETE FROM audit_head").execute(db.writer()).await.is_err());
        assert!(sqlx::query("UPDATE audit_head SET hash = 'x'").execute(db.writer()).await.is_err());
    })
    .await;
}
#[tokio::test]
async fn the_whole_chain_is_looked_over_once_a_day_and_the_page_is_told() {
    testing::each(|db| async move {
        let cx = written(&db, 3).await;
        chain(&cx).await.unwrap();
        let reader = testing::cx(&db, testing::staff(domain::account::Role::Supervisor, "LT-58"));
        let vilnius = AreaCode("LT-58".into());
        assert_eq!(last_check(&reader, &vilnius).await.unwrap(), None);
        assert!(check_if_due(&cx).await.unwrap() && !check_if_due(&cx).await.unwrap());
        assert_eq!(last_check(&reader, &vilnius).await.unwrap(), Some(Check { at: cx.now, links: 3, whole: true }));
        without_triggers(&db).await;
        sqlx::query("UPDATE audit SET act = 'nothing' WHERE seq = 2").execute(db.writer()).await.unwrap();
        let tomorrow = Cx { now: cx.now + SignedDuration::from_hours(25), ..cx.clone() };
        assert!(check_if_due(&tomorrow).await.unwrap());
        assert_eq!(last_check(&reader, &vilnius).await.unwrap().map(|check| check.whole), Some(false));
        assert_eq!(last_check(&testing::cx(&db, Caller::Anyone), &vilnius).await, Err(domain::Error::Forbidden));
    })
    .await;
}
#[tokio::test]
async fn a_head_of_another_signer_is_noticed() {
    testing::each(|db| async move {
        let cx = written(&db, 2).await;
        chain(&cx).await.unwrap();
        let head = sign(&cx).await;
        let other = SignedHead { key: signed(1, "x", cx.now).key, signature: "x".into(), ..head.clone() };
        assert_eq!(verify_with(&cx, &[other]).await.unwrap(), Verdict::Forged { link: 2 });
        let walked = std::sync::atomic::AtomicI64::new(0);
        let told = |links| walked.store(links, std::sync::atomic::Ordering::SeqCst);
        assert!(matches!(verify_telling(&cx, std::slice::from_ref(&head), &told).await.unwrap(), Verdict::Whole { links: 2, .. }));
        assert_eq!(walked.into_inner(), 2, "whoever waits is told how far it is");
        assert!(matches!(verify_with(&cx, &[head]).await.unwrap(), Verdict::Whole { links: 2, .. }));
    })
    .await;
}

#[tokio::test]
async fn a_chain_that_was_written_anew_does_not_fit_its_signed_head() {
    testing::each(|db| async move {
        let cx = written(&db, 5).await;
        chain(&cx).await.unwrap();
        let head = sign(&cx).await;
        without_triggers(&db).await;
        sqlx::query("UPDATE audit SET actor = 'someone-else' WHERE seq = 2").execute(db.writer()).await.unwrap();
        sqlx::query("UPDATE audit SET link = NULL, prev_hash = NULL, hash = NULL").execute(db.writer()).await.unwrap();
        assert_eq!(chain(&cx).await.unwrap(), 5, "whoever knows how can link all rows again");
        assert_eq!(verify_with(&cx, &[head]).await.unwrap(), Verdict::Broken { seq: 5 });
    })
    .await;
}
