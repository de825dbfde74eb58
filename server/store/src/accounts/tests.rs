//! Accounts and the sessions that they start, with the clock set by hand.
use super::*;
use crate::{Db, sessions, testing};
use domain::access::Caller;
use jiff::SignedDuration;

const PASSWORD: &str = "correct horse battery";

fn new(email: &str) -> NewAccount {
    NewAccount {
        email: email.parse().unwrap(),
        role: Role::Triage,
        organization: Id::named("organization", "vr-sav-sr"),
        municipality: Some(AreaCode("LT-58".into())),
        password: PASSWORD.into(),
    }
}
async fn someone(db: &Db) -> (Cx, Id<Account>) {
    let cx = testing::cx(db, Caller::Operator);
    let id = create(&cx, new("Ona@Example.lt")).await.unwrap();
    (testing::cx(db, Caller::Anyone), id)
}
fn later(cx: &Cx, minutes: i64) -> Cx {
    Cx { now: cx.now + SignedDuration::from_mins(minutes), ..cx.clone() }
}
fn refused() -> Error {
    Error::Invalid(vec![Problem::new("password", Wrong::DoNotMatch)])
}

#[tokio::test]
async fn one_signs_in_with_the_address_in_any_case_and_the_right_password_alone() {
    testing::each(|db| async move {
        let (cx, id) = someone(&db).await;
        assert_eq!(sign_in(&cx, " ONA@example.LT ", PASSWORD).await, Ok(id));
        assert_eq!(sign_in(&cx, "ona@example.lt", "wrong horse battery").await, Err(refused()));
        assert_eq!(sign_in(&cx, "nobody@example.lt", PASSWORD).await, Err(refused()));
        assert_eq!(sign_in(&cx, "nobody@example.lt", "nobody's").await, Err(refused()));
        disable(&testing::cx(&db, Caller::Operator), id).await.unwrap();
        assert_eq!(sign_in(&cx, "ona@example.lt", PASSWORD).await, Err(refused()));
        assert!(find(&cx, id).await.unwrap().disabled);
    })
    .await;
}
#[tokio::test]
async fn an_account_needs_the_operator_a_free_address_and_a_long_password() {
    testing::each(|db| async move {
        let (anyone, _) = someone(&db).await;
        let cx = testing::cx(&db, Caller::Operator);
        assert_eq!(create(&anyone, new("a@b.lt")).await, Err(Error::Forbidden));
        let invalid = |field, what| Err(Error::Invalid(vec![Problem::new(field, what)]));
        assert_eq!(create(&cx, new("ona@EXAMPLE.lt")).await, invalid("email", Wrong::NotAllowed));
        assert_eq!(create(&cx, NewAccount { password: "short".into(), ..new("a@b.lt") }).await, invalid("password", Wrong::TooShort));
        assert_eq!(create(&cx, NewAccount { municipality: None, ..new("a@b.lt") }).await, invalid("municipality", Wrong::Missing));
        let provider = NewAccount { role: Role::ProviderManager, ..new("a@b.lt") };
        assert_eq!(create(&cx, provider).await, invalid("municipality", Wrong::NotAllowed));
    })
    .await;
}
#[tokio::test]
async fn a_session_ends_after_half_an_hour_of_silence() {
    testing::each(|db| async move {
        let (cx, id) = someone(&db).await;
        let token = sessions::start(&cx, id).await.unwrap();
        let member = sessions::member(&later(&cx, 29), &token).await.unwrap().unwrap();
        assert_eq!((member.account, member.role, member.municipality), (id, Role::Triage, Some(AreaCode("LT-58".into()))));
        assert!(sessions::member(&later(&cx, 58), &token).await.unwrap().is_some(), "each visit starts the half hour again");
        assert!(sessions::member(&later(&cx, 89), &token).await.unwrap().is_none());
        assert!(sessions::member(&later(&cx, 59), &token).await.unwrap().is_none(), "what is over stays over");
    })
    .await;
}
#[tokio::test]
async fn a_session_ends_after_twelve_hours_however_busy() {
    testing::each(|db| async move {
        let (cx, id) = someone(&db).await;
        let token = sessions::start(&cx, id).await.unwrap();
        for minutes in (20..=720).step_by(20) {
            assert!(sessions::member(&later(&cx, minutes), &token).await.unwrap().is_some(), "{minutes}");
        }
        assert!(sessions::member(&later(&cx, 721), &token).await.unwrap().is_none());
    })
    .await;
}
#[tokio::test]
async fn signing_out_ends_this_session_and_disabling_ends_all() {
    testing::each(|db| async move {
        let (cx, id) = someone(&db).await;
        let (one, two) = (sessions::start(&cx, id).await.unwrap(), sessions::start(&cx, id).await.unwrap());
        sessions::end(&cx, &one).await.unwrap();
        assert!(sessions::member(&cx, &one).await.unwrap().is_none());
        assert!(sessions::member(&cx, &two).await.unwrap().is_some());
        disable(&testing::cx(&db, Caller::Operator), id).await.unwrap();
        assert!(sessions::member(&cx, &two).await.unwrap().is_none());
        assert!(sessions::member(&cx, "").await.unwrap().is_none());
    })
    .await;
}
/// As on a full disk.
#[tokio::test]
async fn who_is_signed_in_stays_so_while_nothing_can_be_written() {
    testing::each(|db| async move {
        if db.kind() == crate::Kind::Sqlite {
            let (cx, id) = someone(&db).await;
            let token = sessions::start(&cx, id).await.unwrap();
            sqlx::raw_sql("PRAGMA query_only = ON").execute(db.writer()).await.unwrap();
            assert!(sessions::member(&later(&cx, 20), &token).await.unwrap().is_some());
            assert!(sessions::member(&later(&cx, 31), &token).await.is_ok_and(|member| member.is_none()), "and no longer than that");
        }
    })
    .await;
}
#[tokio::test]
async fn only_the_hash_of_a_session_is_stored() {
    testing::each(|db| async move {
        let (cx, id) = someone(&db).await;
        let token = sessions::start(&cx, id).await.unwrap();
        let stored: String = sqlx::query_scalar("SELECT token_hash FROM session").fetch_one(db.reader()).await.unwrap();
        assert!(stored != token && stored == seal::hash(&token));
    })
    .await;
}

#[tokio::test]
async fn an_organization_answers_online_once_someone_there_can_sign_in() {
    testing::each(|db| async move {
        let cx = testing::cx(&db, Caller::Operator);
        let centre = Id::named("organization", "vr-vdc-svajone");
        assert_eq!(answers_online(&cx, centre).await, Ok(false));
        let manager = NewAccount { role: Role::ProviderManager, organization: centre, municipality: None, ..new("m@example.lt") };
        let id = create(&cx, manager).await.unwrap();
        assert_eq!(answers_online(&cx, centre).await, Ok(true));
        assert_eq!(answers_online(&cx, Id::named("organization", "rk-caritas")).await, Ok(false));
        disable(&cx, id).await.unwrap();
        assert_eq!(answers_online(&cx, centre).await, Ok(false));
    })
    .await;
}

#[tokio::test]
async fn a_look_from_an_open_page_tells_who_is_there_and_keeps_no_session_alive() {
    testing::each(|db| async move {
        let (cx, id) = someone(&db).await;
        let token = sessions::start(&cx, id).await.unwrap();
        for minutes in [0, 20, 30] {
            assert_eq!(sessions::peek(&later(&cx, minutes), &token).await.unwrap().map(|member| member.account), Some(id), "{minutes}");
        }
        assert_eq!(sessions::peek(&later(&cx, 31), &token).await, Ok(None), "looking on is not being there");
        assert_eq!(sessions::peek(&cx, "another").await, Ok(None));
        sessions::end(&cx, &token).await.unwrap();
        assert_eq!(sessions::peek(&cx, &token).await, Ok(None));
    })
    .await;
}
