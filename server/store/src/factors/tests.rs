//! Second factors, with the clock set by hand.
use super::*;
use crate::{
    Db, SessionToken,
    accounts::{NewAccount, create},
    testing,
};
use domain::{account::Way, area::AreaCode};

async fn someone(db: &Db, role: Role) -> Id<Account> {
    let new = NewAccount {
        email: "ona@example.lt".parse().unwrap(),
        role,
        organization: Id::named("organization", "vr-sav-sr"),
        municipality: Some(AreaCode("LT-58".into())),
        password: "correct horse battery staple".into(),
    };
    create(&testing::cx(db, Caller::Operator), new).await.unwrap()
}
async fn signed_in(db: &Db, account: Id<Account>) -> Cx {
    let anyone = testing::cx(db, Caller::Anyone);
    let token = sessions::start(&anyone, account).await.unwrap();
    let member = sessions::member(&anyone, &token).await.unwrap().unwrap();
    Cx { session: Some(SessionToken::new(&token)), ..testing::cx(db, Caller::Member(member)) }
}
fn later(cx: &Cx, seconds: i64) -> Cx {
    Cx { now: cx.now + SignedDuration::from_secs(seconds), ..cx.clone() }
}
fn code(secret: &str, cx: &Cx) -> String {
    code_at(secret, cx.now).unwrap()
}
async fn step(cx: &Cx, account: Id<Account>) -> String {
    steps::begin_step(cx, account, Way::Password, "Desk").await.unwrap()
}

#[tokio::test]
async fn a_code_of_the_app_is_good_once_and_so_are_the_written_ones() {
    testing::each(|db| async move {
        let account = someone(&db, Role::Triage).await;
        let (cx, anyone) = (signed_in(&db, account).await, testing::cx(&db, Caller::Anyone));
        assert_eq!(need(&anyone, account, true).await, Ok(Need::Nothing), "only administrators must");
        let secret = new_secret().unwrap();
        assert_eq!(set_up(&cx, &secret, "000000").await.err(), Some(wrong_code()));
        let codes = set_up(&cx, &secret, &code(&secret, &cx)).await.unwrap();
        assert_eq!((codes.len(), kept(&cx).await), (10, Ok(Kept { password: true, app: true, passkeys: 0, codes: 10 })));
        assert_eq!(need(&anyone, account, false).await, Ok(Need::Code));
        let token = step(&anyone, account).await;
        assert_eq!(pass(&anyone, &token, &code(&secret, &cx)).await, Err(wrong_code()), "the one that set it up is used");
        let next = later(&anyone, 30);
        let shown = code(&secret, &next);
        assert_eq!(pass(&next, &token, &shown).await.map(|step| (step.account, step.name)), Ok((account, "Desk".to_owned())));
        assert_eq!(pass(&next, &token, &shown).await, Err(wrong_code()), "no code works twice");
        let paper = codes[0].to_string();
        assert!(pass(&next, &token, &paper).await.is_ok());
        assert_eq!(pass(&next, &token, &paper).await, Err(wrong_code()));
        assert_eq!(kept(&cx).await, Ok(Kept { password: true, app: true, passkeys: 0, codes: 9 }));
    })
    .await;
}

#[tokio::test]
async fn five_wrong_codes_or_ten_minutes_end_the_step_and_not_the_account() {
    testing::each(|db| async move {
        let account = someone(&db, Role::Triage).await;
        let (cx, anyone) = (signed_in(&db, account).await, testing::cx(&db, Caller::Anyone));
        let secret = new_secret().unwrap();
        set_up(&cx, &secret, &code(&secret, &cx)).await.unwrap();
        let token = step(&anyone, account).await;
        for _ in 0..5 {
            assert_eq!(pass(&anyone, &token, "000000").await, Err(wrong_code()));
        }
        let soon = later(&anyone, 60);
        assert_eq!(pass(&soon, &token, &code(&secret, &soon)).await.map(|_| ()), Err(Error::NotFound));
        assert_eq!(steps::step(&soon, &token).await, Ok(None));
        let fresh = step(&soon, account).await;
        assert!(steps::step(&soon, &fresh).await.unwrap().is_some());
        let late = later(&soon, 601);
        assert_eq!(pass(&late, &fresh, &code(&secret, &late)).await.map(|_| ()), Err(Error::NotFound));
        let again = step(&late, account).await;
        assert!(pass(&late, &again, &code(&secret, &late)).await.is_ok(), "whoever knows the password begins anew");
        steps::end_step(&late, &again).await.unwrap();
        assert_eq!(steps::step(&late, &again).await, Ok(None));
    })
    .await;
}

#[tokio::test]
async fn an_administrator_sets_an_app_up_before_the_first_session() {
    testing::each(|db| async move {
        let account = someone(&db, Role::Administrator).await;
        let anyone = testing::cx(&db, Caller::Anyone);
        assert_eq!(need(&anyone, account, true).await, Ok(Need::SetUp));
        assert_eq!(need(&anyone, account, false).await, Ok(Need::Nothing), "but in a demonstration");
        let (token, secret) = (step(&anyone, account).await, new_secret().unwrap());
        assert_eq!(set_up_in_step(&anyone, &token, &secret, "000000").await.err(), Some(wrong_code()));
        assert_eq!(set_up_in_step(&anyone, &token, &secret, &code(&secret, &anyone)).await.unwrap().len(), 10);
        let other = new_secret().unwrap();
        let again = set_up_in_step(&anyone, &token, &other, &code(&other, &anyone)).await;
        assert_eq!(again.err(), Some(Error::Forbidden), "the password alone does not replace it");
    })
    .await;
}

#[tokio::test]
async fn factors_are_changed_by_who_was_there_lately_and_reset_by_who_manages_the_account() {
    testing::each(|db| async move {
        let account = someone(&db, Role::Triage).await;
        let cx = signed_in(&db, account).await;
        let secret = new_secret().unwrap();
        set_up(&cx, &secret, &code(&secret, &cx)).await.unwrap();
        let late = later(&cx, 11 * 60);
        assert_eq!(remove(&late).await, Err(Error::Forbidden));
        assert_eq!(renew_codes(&late).await.err(), Some(Error::Forbidden));
        assert_eq!(set_up(&late, &secret, &code(&secret, &late)).await.err(), Some(Error::Forbidden));
        assert_eq!(renew_codes(&cx).await.unwrap().len(), 10);
        remove(&cx).await.unwrap();
        assert_eq!(kept(&cx).await, Ok(Kept { password: true, app: false, passkeys: 0, codes: 0 }));
        assert_eq!(renew_codes(&cx).await.err(), Some(Error::Stale));
        set_up(&cx, &secret, &code(&secret, &cx)).await.unwrap();
        reset(&testing::cx(&db, Caller::Operator), account).await.unwrap();
        assert_eq!(need(&cx, account, false).await, Ok(Need::Nothing));
        assert_eq!(sessions::own(&cx).await, Ok(vec![]), "and their sessions are over");
    })
    .await;
}

#[tokio::test]
async fn an_administrator_takes_off_no_last_factor_and_another_does_of_their_own() {
    testing::each(|db| async move {
        let account = someone(&db, Role::Administrator).await;
        let cx = signed_in(&db, account).await;
        let secret = new_secret().unwrap();
        set_up(&cx, &secret, &code(&secret, &cx)).await.unwrap();
        let last = Err(Error::Invalid(vec![Problem::new("factor", Wrong::NotAllowed)]));
        assert_eq!(remove(&cx).await, last);
        assert_eq!(kept(&cx).await.map(|kept| (kept.app, kept.codes)), Ok((true, 10)), "nothing is half taken off");
        sqlx::query(
            "INSERT INTO passkey (id, account_id, credential_id, credential, counter, name, made_at) VALUES ($1, $2, 'x', '{}', 0, '', 0)",
        )
        .bind(Id::<str>::named("passkey", "one").text())
        .bind(account.text())
        .execute(db.writer())
        .await
        .unwrap();
        remove(&cx).await.unwrap();
        assert_eq!(passkeys::remove_passkey(&cx, Id::named("passkey", "one")).await, last);
        reset(&testing::cx(&db, Caller::Operator), account).await.unwrap();
        assert_eq!(need(&cx, account, true).await, Ok(Need::SetUp), "who has lost theirs is let in by who manages the account");
    })
    .await;
}
