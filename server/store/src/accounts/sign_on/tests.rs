//! Whose account it is, and how long a way to a sign-on stands open.
use super::*;
use crate::{
    accounts::{self, invitations},
    audit,
    testing::{self, cx},
};
use domain::access::Caller;
use jiff::SignedDuration;

const ISSUER: &str = "https://login.vr.example";

fn here() -> AreaCode {
    AreaCode("LT-58".into())
}
fn council() -> Id<Organization> {
    Id::named("organization", "vr-sav-sr")
}
fn scope() -> Scope {
    Scope { municipality: Some(here()), organization: None }
}
fn person(subject: &str, email: &str) -> Person {
    Person { subject: subject.into(), email: email.parse().unwrap(), second_factor: false, shown_at: None }
}
async fn comes(cx: &Cx, scope: &Scope, subject: &str, email: &str) -> Result<Id<Account>, Refusal> {
    recognize(cx, &Source { sign_on: "vr", issuer: ISSUER, scope }, &person(subject, email)).await.unwrap()
}
async fn account(cx: &Cx, email: &str, municipality: &str) -> Id<Account> {
    let new = accounts::NewAccount {
        email: email.parse().unwrap(),
        role: Role::Triage,
        organization: council(),
        municipality: Some(AreaCode(municipality.into())),
        password: "correct horse battery".into(),
    };
    accounts::create(&Cx { caller: Caller::Operator, ..cx.clone() }, new).await.unwrap()
}
/// What the trail of the municipality says of signing on, the earliest first.
async fn trail(cx: &Cx) -> Vec<(String, String)> {
    let reader = Cx { caller: testing::staff(Role::Supervisor, "LT-58"), ..cx.clone() };
    let rows = audit::of_municipality(&reader, &here(), 0).await.unwrap();
    rows.into_iter().rev().filter(|row| row.act.starts_with("sign-on")).map(|row| (row.act, row.object)).collect()
}

#[tokio::test]
async fn the_first_time_by_the_address_of_an_account_and_then_by_the_name_alone() {
    testing::each(|db| async move {
        let cx = cx(&db, Caller::Anyone);
        let ona = account(&cx, "Ona@vr.example", "LT-58").await;
        assert_eq!(comes(&cx, &scope(), "7", "ONA@vr.example").await, Ok(ona));
        assert_eq!(comes(&cx, &scope(), "7", "ona.jonaite@vr.example").await, Ok(ona), "her address there has changed");
        let trail = trail(&cx).await;
        let acts: Vec<_> = trail.iter().map(|(act, _)| act.as_str()).collect();
        assert_eq!(acts, ["sign-on-linked", "sign-on-passed", "sign-on-passed"]);
        assert!(trail.iter().all(|(_, object)| *object == format!("account:{ona} sign-on:vr")));
        let stored = testing::everything_stored(&db).await;
        assert!(!stored.contains("ona.jonaite"), "what is said of somebody is not kept");
    })
    .await;
}

#[tokio::test]
async fn nobody_comes_in_who_is_not_of_this_sign_on() {
    testing::each(|db| async move {
        let cx = cx(&db, Caller::Anyone);
        let ona = account(&cx, "ona@vr.example", "LT-58").await;
        account(&cx, "elsewhere@vr.example", "LT-40").await;
        assert_eq!(comes(&cx, &scope(), "1", "nobody@vr.example").await, Err(Refusal::Unknown), "no account out of nothing");
        assert_eq!(comes(&cx, &scope(), "2", "elsewhere@vr.example").await, Err(Refusal::Unknown), "of another municipality");
        assert_eq!(comes(&cx, &scope(), "3", "ona@vr.example").await, Ok(ona));
        assert_eq!(comes(&cx, &scope(), "4", "ona@vr.example").await, Err(Refusal::Unknown), "her address was given to somebody else");
        // Another issuer's "3" is somebody else, who may not even be linked by another scope.
        let theirs = Source { sign_on: "other", issuer: "https://other.example", scope: &Scope::default() };
        let refused = recognize(&cx, &theirs, &person("3", "ona@vr.example")).await.unwrap();
        assert_eq!(refused, Err(Refusal::Unknown));
        let manager = Cx { caller: Caller::Operator, ..cx.clone() };
        accounts::disable(&manager, ona).await.unwrap();
        assert_eq!(comes(&cx, &scope(), "3", "ona@vr.example").await, Err(Refusal::Unknown), "the account is over");
        let refusals = trail(&cx).await.into_iter().filter(|(act, _)| act == "sign-on-refused");
        assert_eq!(refusals.map(|(_, object)| object).collect::<Vec<_>>(), vec!["sign-on:vr unknown"; 4]);
    })
    .await;
}

#[tokio::test]
async fn an_invitation_that_is_open_is_accepted_by_a_proved_address_and_no_password_opens_the_account() {
    testing::each(|db| async move {
        let cx = cx(&db, Caller::Anyone);
        let operator = Cx { caller: Caller::Operator, ..cx.clone() };
        let invite = |email: &str, municipality: &str| invitations::Invite {
            email: email.parse().unwrap(),
            role: Role::CaseWorker,
            organization: council(),
            municipality: Some(AreaCode(municipality.into())),
            language: Language::Lt,
        };
        let admin = Cx { caller: testing::staff(Role::Administrator, "LT-58"), ..cx.clone() };
        let invitation = invitations::invite(&operator, &invite("nauja@vr.example", "LT-58")).await.unwrap();
        // With a team, as a file of people names it.
        let team = crate::teams::make(&admin, &domain::team::Called { name: "Namai".into(), note: String::new() }).await.unwrap();
        sqlx::query("INSERT INTO invitation_team (invitation_id, team_id) VALUES ($1, $2)")
            .bind(invitation.text())
            .bind(team.text())
            .execute(db.writer())
            .await
            .unwrap();
        invitations::invite(&operator, &invite("kita@vr.example", "LT-40")).await.unwrap();
        let late = Cx { now: cx.now + SignedDuration::from_hours(24 * 8), ..cx.clone() };
        assert_eq!(comes(&late, &scope(), "5", "nauja@vr.example").await, Err(Refusal::Unknown), "too late");
        assert_eq!(comes(&cx, &scope(), "6", "kita@vr.example").await, Err(Refusal::Unknown), "invited elsewhere");
        let account = comes(&cx, &scope(), "5", "Nauja@vr.example").await.unwrap();
        let record = accounts::find(&cx, account).await.unwrap();
        assert_eq!((record.email.as_str(), record.role, record.municipality), ("nauja@vr.example", Role::CaseWorker, Some(here())));
        assert_eq!(comes(&cx, &scope(), "5", "nauja@vr.example").await, Ok(account));
        assert!(accounts::sign_in(&cx, "nauja@vr.example", "").await.is_err());
        let token = crate::sessions::start(&cx, account).await.unwrap();
        let member = crate::sessions::member(&cx, &token).await.unwrap().unwrap();
        let own = Cx { caller: Caller::Member(member), session: Some(crate::SessionToken::new(&token)), ..cx.clone() };
        let kept = crate::factors::kept(&own).await.unwrap();
        assert!(!kept.password, "none is asked of whoever has none");
        assert_eq!(invitations::invited_to_municipality(&admin, &here()).await.unwrap(), vec![], "it is over");
        let stands: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM team_member WHERE team_id = $1 AND account_id = $2")
            .bind(team.text())
            .bind(account.text())
            .fetch_one(db.reader())
            .await
            .unwrap();
        assert_eq!(stands, 1, "as by the letter's link");
        let trail = audit::of_municipality(&admin, &here(), 0).await.unwrap();
        assert!(trail.iter().any(|row| row.act == "team-joined" && row.object == format!("team:{team} account:{account}")));
    })
    .await;
}

#[tokio::test]
async fn broken_answers_without_end_do_not_fill_the_trail_and_are_still_counted() {
    testing::each(|db| async move {
        let cx = cx(&db, Caller::Anyone);
        let (one, other) = (scope(), scope());
        let from = Source { sign_on: "vr", issuer: ISSUER, scope: &one };
        for _ in 0..300 {
            note_refusal(&cx, &from, Refusal::Unproven).await.unwrap();
        }
        let said = trail(&cx).await;
        assert_eq!(said.len(), 53);
        assert!(said[..50].iter().all(|(_, object)| object == "sign-on:vr unproven"));
        let doubled: Vec<_> = said[50..].iter().map(|(_, object)| object.as_str()).collect();
        assert_eq!(doubled, ["64", "128", "256"].map(|number| format!("sign-on:vr unproven {number}-in-the-hour")));
        // Another sign-on, and the next hour, have rows of their own again.
        note_refusal(&cx, &Source { sign_on: "other", issuer: "https://other.example", scope: &other }, Refusal::Unproven).await.unwrap();
        let next = Cx { now: cx.now + SignedDuration::from_hours(1), ..cx.clone() };
        note_refusal(&next, &from, Refusal::Over).await.unwrap();
        let said = trail(&cx).await;
        assert_eq!(said[53..].iter().map(|(_, object)| object.as_str()).collect::<Vec<_>>(), ["sign-on:other unproven", "sign-on:vr over"]);
        let counted = async || sqlx::query_scalar::<_, i64>("SELECT COUNT(*) FROM sign_on_refusal").fetch_one(db.reader()).await.unwrap();
        assert_eq!(counted().await, 3);
        let system = Cx { caller: Caller::System, now: cx.now + SignedDuration::from_hours(24), ..cx.clone() };
        purge_sign_on(&system).await.unwrap();
        assert_eq!(counted().await, 0);
    })
    .await;
}

#[tokio::test]
async fn a_way_is_good_once_in_the_browser_that_began_and_for_ten_minutes() {
    testing::each(|db| async move {
        let cx = cx(&db, Caller::Anyone);
        let later = |minutes| Cx { now: cx.now + SignedDuration::from_mins(minutes), ..cx.clone() };
        let ask = Ask { sign_on: "vr", next: "/lt/staff/queue", language: Language::Lt, fresh: true };
        let begun = begin_sign_on(&cx, &ask, None).await.unwrap();
        let other = begin_sign_on(&cx, &Ask { next: &"x".repeat(501), ..ask.clone() }, Some(&begun.browser)).await.unwrap();
        assert_eq!(begun.browser, other.browser);
        assert!(begun.state != other.state && begun.nonce() != other.nonce() && begun.nonce() != begun.verifier());
        assert_eq!(begun.verifier().len(), 43, "as RFC 7636 wants it");
        let elsewhere = Begun { browser: seal::random_token(), ..begun.clone() };
        assert_eq!(take_sign_on(&cx, &elsewhere).await.unwrap(), None, "another browser");
        assert_eq!(take_sign_on(&later(10), &begun).await.unwrap(), None, "too late");
        let taken = take_sign_on(&later(9), &begun).await.unwrap().unwrap();
        assert_eq!((taken.next.as_str(), taken.language, taken.fresh, taken.begun_at), ("/lt/staff/queue", Language::Lt, true, cx.now));
        assert_eq!(take_sign_on(&later(9), &begun).await.unwrap(), None, "used");
        assert_eq!(take_sign_on(&cx, &other).await.unwrap().unwrap().next, "", "a tab beside it goes its own way");
        let stored = testing::everything_stored(&db).await;
        for secret in [&begun.state, &begun.browser, &begun.nonce(), &begun.verifier()] {
            assert!(!stored.contains(secret.as_str()));
        }
        let system = Cx { caller: Caller::System, ..later(11) };
        purge_sign_on(&system).await.unwrap();
        let left: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM sign_on_ask").fetch_one(db.reader()).await.unwrap();
        assert_eq!(left, 0);
        note_refusal(&cx, &Source { sign_on: "vr", issuer: ISSUER, scope: &scope() }, Refusal::Cancelled).await.unwrap();
        assert_eq!(trail(&cx).await, [("sign-on-refused".to_owned(), "sign-on:vr cancelled".to_owned())]);
    })
    .await;
}
