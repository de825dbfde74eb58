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

fn invite(email: &str) -> invitations::Invite {
    invitations::Invite {
        email: email.parse().unwrap(),
        role: Role::CaseWorker,
        organization: Id::named("organization", "vr-sav-sr"),
        municipality: Some(AreaCode("LT-58".into())),
        language: domain::Language::Lt,
    }
}
fn administrator(db: &Db, municipality: &str) -> Cx {
    let Caller::Member(member) = testing::staff(Role::Administrator, municipality) else { unreachable!() };
    testing::cx(db, Caller::Member(Member { organization: Id::named("organization", "vr-sav-sr"), ..member }))
}
fn invalid<T>(field: &'static str, what: Wrong) -> Result<T> {
    Err(Error::Invalid(vec![Problem::new(field, what)]))
}

#[tokio::test]
async fn an_invitation_is_good_once_within_seven_days_in_the_browser_that_began_with_it() {
    testing::each(|db| async move {
        let (admin, anyone, system) = (administrator(&db, "LT-58"), testing::cx(&db, Caller::Anyone), testing::cx(&db, Caller::System));
        let id = invitations::invite(&admin, &invite("New@example.lt")).await.unwrap();
        let (open, issued) = invitations::issue_invitation(&system, id).await.unwrap().unwrap();
        assert_eq!((open.email.as_str(), open.role), ("new@example.lt", Role::CaseWorker));
        let look = invitations::shown(&anyone, &issued.token).await.unwrap();
        assert_eq!(look.bound, invitations::Bound::Free, "looking binds nothing");
        assert_eq!(invitations::accept(&anyone, &issued.token, PASSWORD).await, Err(Error::Stale), "nor does a link alone accept");
        let first = invitations::begin(&anyone, &issued.token).await.unwrap();
        assert_eq!(invitations::begin(&anyone, &first).await.as_ref(), Ok(&first), "the same browser may press again");
        assert_eq!(invitations::begin(&anyone, &issued.token).await, Err(Error::Stale), "another may not");
        assert_eq!(invitations::shown(&anyone, &issued.token).await.unwrap().bound, invitations::Bound::Elsewhere);
        assert_eq!(
            invitations::begin_with_code(&anyone, &"0000-0000-0000-0000".parse().unwrap()).await,
            invalid("code", Wrong::DoNotMatch)
        );
        let second = invitations::begin_with_code(&anyone, &issued.code).await.unwrap();
        assert_eq!(invitations::shown(&anyone, &first).await, Err(Error::NotFound), "the code moves it");
        assert_eq!(invitations::accept(&anyone, &second, "short").await, invalid("chosen", Wrong::TooShort));
        assert_eq!(invitations::shown(&later(&anyone, 7 * 24 * 60), &second).await, Err(Error::NotFound), "seven days");
        let account = invitations::accept(&anyone, &second, PASSWORD).await.unwrap();
        assert_eq!(sign_in(&anyone, "new@example.lt", PASSWORD).await, Ok(account));
        assert_eq!(find(&anyone, account).await.unwrap().role, Role::CaseWorker);
        assert_eq!(invitations::accept(&anyone, &second, PASSWORD).await, Err(Error::NotFound), "once");
        assert_eq!(invitations::begin_with_code(&anyone, &issued.code).await, invalid("code", Wrong::DoNotMatch));
        assert_eq!(invitations::invite(&admin, &invite("new@example.lt")).await, invalid("email", Wrong::NotAllowed));
    })
    .await;
}

#[tokio::test]
async fn an_invitation_can_be_sent_again_and_taken_back_and_a_second_one_ends_the_first() {
    testing::each(|db| async move {
        let (admin, system) = (administrator(&db, "LT-58"), testing::cx(&db, Caller::System));
        let first = invitations::invite(&admin, &invite("new@example.lt")).await.unwrap();
        let second = invitations::invite(&admin, &invite("new@example.lt")).await.unwrap();
        assert!(invitations::issue_invitation(&system, first).await.unwrap().is_none());
        let here = AreaCode("LT-58".into());
        let open = invitations::invited_to_municipality(&admin, &here).await.unwrap();
        assert_eq!(open.iter().map(|open| open.id).collect::<Vec<_>>(), [second]);
        let day = later(&admin, 24 * 60);
        invitations::again(&day, second).await.unwrap();
        let again = invitations::invited_to_municipality(&day, &here).await.unwrap();
        assert_eq!(again[0].expires_at, day.now + SignedDuration::from_hours(7 * 24));
        invitations::withdraw(&day, second).await.unwrap();
        assert_eq!(invitations::invited_to_municipality(&day, &here).await, Ok(vec![]));
        assert!(invitations::issue_invitation(&later(&system, 24 * 60), second).await.unwrap().is_none());
        asks::purge_doors(&later(&system, 3 * 24 * 60)).await.unwrap();
        let left: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM invitation").fetch_one(db.reader()).await.unwrap();
        assert_eq!(left, 0, "no address stays");
    })
    .await;
}

#[tokio::test]
async fn each_manages_the_own_people_alone() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (here, there) = (administrator(&db, "LT-58"), administrator(&db, "LT-40"));
        let manager = testing::cx(&db, testing::manager("vr-vdc-svajone"));
        let other = testing::cx(&db, testing::manager("rk-caritas"));
        let triage = testing::cx(&db, testing::staff(Role::Triage, "LT-58"));
        let (_, id) = someone(&db).await;
        for cx in [&there, &manager, &triage, &testing::cx(&db, Caller::Anyone)] {
            assert_eq!(change_role(cx, id, Role::Supervisor).await, Err(Error::Forbidden));
            assert_eq!(disable(cx, id).await, Err(Error::Forbidden));
            assert_eq!(invitations::invite(cx, &invite("x@example.lt")).await, Err(Error::Forbidden));
            assert_eq!(crate::factors::reset(cx, id).await, Err(Error::Forbidden));
        }
        assert_eq!(change_role(&here, id, Role::ProviderManager).await, invalid("role", Wrong::NotAllowed));
        let cookie = sessions::start(&here, id).await.unwrap();
        change_role(&here, id, Role::Administrator).await.unwrap();
        assert_eq!(sessions::member(&here, &cookie).await, Ok(None), "who becomes one shows a second factor first");
        let cookie = sessions::start(&here, id).await.unwrap();
        change_role(&here, id, Role::Supervisor).await.unwrap();
        assert!(sessions::member(&here, &cookie).await.unwrap().is_some());
        let people = of_municipality(&here, &AreaCode("LT-58".into())).await.unwrap();
        assert_eq!(people.iter().map(|one| (one.id, one.role)).collect::<Vec<_>>(), [(id, Role::Supervisor)]);
        assert_eq!(of_municipality(&there, &AreaCode("LT-58".into())).await, Err(Error::Forbidden));

        // A provider's own people; and its first manager, by the administrator of where it gives help.
        let centre = Id::named("organization", "vr-vdc-svajone");
        let provider = |role| invitations::Invite { role, organization: centre, municipality: None, ..invite("p@example.lt") };
        assert_eq!(invitations::invite(&other, &provider(Role::ProviderEditor)).await, Err(Error::Forbidden));
        assert_eq!(invitations::invite(&there, &provider(Role::ProviderManager)).await, Err(Error::Forbidden));
        invitations::invite(&here, &provider(Role::ProviderManager)).await.unwrap();
        invitations::invite(&manager, &provider(Role::ProviderEditor)).await.unwrap();
        assert_eq!(invitations::invited_to_organization(&manager, centre).await.unwrap().len(), 1);
        assert_eq!(invitations::invited_to_organization(&other, centre).await, Err(Error::Forbidden));
        assert_eq!(of_organization(&manager, centre).await, Ok(vec![]));
        disable(&here, id).await.unwrap();
        assert!(find(&here, id).await.unwrap().disabled);
    })
    .await;
}

#[tokio::test]
async fn nobody_ends_or_raises_the_own_account() {
    testing::each(|db| async move {
        let operator = testing::cx(&db, Caller::Operator);
        let id = create(&operator, NewAccount { role: Role::Administrator, ..new("admin@example.lt") }).await.unwrap();
        let record = find(&operator, id).await.unwrap();
        let own = Member { account: id, role: record.role, organization: record.organization, municipality: record.municipality };
        let cx = testing::cx(&db, Caller::Member(own));
        assert_eq!(disable(&cx, id).await, Err(Error::Forbidden));
        assert_eq!(change_role(&cx, id, Role::Supervisor).await, Err(Error::Forbidden));
    })
    .await;
}

#[tokio::test]
async fn a_link_to_sign_in_is_good_once_for_ten_minutes_in_the_browser_that_asked() {
    testing::each(|db| async move {
        let (cx, id) = someone(&db).await;
        let system = testing::cx(&db, Caller::System);
        let ask = async || {
            let browser = asks::ask(&cx, &"ONA@example.lt".parse().unwrap(), domain::Language::Lt, false).await.unwrap();
            let found: String = sqlx::query_scalar("SELECT id FROM sign_in_ask WHERE browser_hash = $1")
                .bind(seal::hash(&browser))
                .fetch_one(db.reader())
                .await
                .unwrap();
            (browser, asks::issue_sign_in(&system, found.parse().unwrap()).await.unwrap().unwrap().issued)
        };
        let (browser, letter) = ask().await;
        assert!(asks::asked(&cx, &browser).await.unwrap().is_some());
        assert_eq!(asks::use_link(&cx, None, &letter.token).await, Err(Error::Forbidden));
        assert_eq!(asks::use_link(&cx, Some("another"), &letter.token).await, Err(Error::Forbidden));
        assert_eq!(asks::use_link(&later(&cx, 10), Some(&browser), &letter.token).await, Err(Error::NotFound), "ten minutes");
        assert_eq!(asks::use_link(&later(&cx, 9), Some(&browser), &letter.token).await, Ok(id));
        assert_eq!(asks::use_link(&cx, Some(&browser), &letter.token).await, Err(Error::NotFound), "once");
        assert_eq!(asks::use_code(&cx, &browser, &letter.code).await, Err(Error::NotFound), "nor by its code");
        // The code, in the browser that asked; a few wrong ones end it.
        let (browser, letter) = ask().await;
        assert_eq!(asks::use_code(&cx, "another", &letter.code).await, Err(Error::NotFound));
        let wrong = "0000-0000".parse().unwrap();
        assert_eq!(asks::use_code(&cx, &browser, &wrong).await, invalid("code", Wrong::DoNotMatch));
        assert_eq!(asks::use_code(&cx, &browser, &letter.code).await, Ok(id));
        let (browser, letter) = ask().await;
        for _ in 0..5 {
            assert_eq!(asks::use_code(&cx, &browser, &wrong).await, invalid("code", Wrong::DoNotMatch));
        }
        assert_eq!(asks::use_code(&cx, &browser, &letter.code).await, Err(Error::NotFound), "five tries");
        assert_eq!(asks::asked(&cx, &browser).await, Ok(None));
    })
    .await;
}

#[tokio::test]
async fn a_question_for_nobodys_address_looks_the_same_and_sends_nothing() {
    testing::each(|db| async move {
        let (cx, _) = someone(&db).await;
        let system = testing::cx(&db, Caller::System);
        let mut browsers = vec![];
        for address in ["nobody@example.lt", "ona@example.lt", "ona@example.lt", "ona@example.lt", "ona@example.lt"] {
            browsers.push(asks::ask(&cx, &address.parse().unwrap(), domain::Language::Lt, false).await.unwrap());
        }
        browsers.push(asks::ask(&cx, &"ona@example.lt".parse().unwrap(), domain::Language::Lt, true).await.unwrap());
        let mut letters = vec![];
        for job in crate::jobs::claim(&system, 50).await.unwrap() {
            let crate::jobs::Job::SignInLetter { ask } = job.job else { continue };
            letters.push(asks::issue_sign_in(&system, ask).await.unwrap().is_some());
        }
        assert_eq!(letters[..5], [false, true, true, true, false], "three letters in ten minutes are enough");
        assert_eq!(letters[5..], [true], "whoever asks in her name leaves her one on a computer of hers");
        let links: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM account_link").fetch_one(db.reader()).await.unwrap();
        assert_eq!(links, 6, "the same is written for all, letter or none");
        for browser in &browsers {
            assert!(asks::asked(&cx, browser).await.unwrap().is_some(), "and nobody can tell");
        }
        let stored = testing::everything_stored(&db).await;
        assert!(!stored.contains("nobody@example.lt") && browsers.iter().all(|browser| !stored.contains(browser.as_str())));
    })
    .await;
}

/// Signed in, with the session that says so.
async fn signed_in(db: &Db, account: Id<Account>, way: domain::account::Way, name: &str) -> Cx {
    let anyone = testing::cx(db, Caller::Anyone);
    let token = sessions::start_as(&anyone, account, way, name).await.unwrap();
    let member = sessions::member(&anyone, &token).await.unwrap().unwrap();
    Cx { session: Some(crate::SessionToken::new(&token)), ..testing::cx(db, Caller::Member(member)) }
}

#[tokio::test]
async fn sessions_are_listed_by_the_names_their_user_gave_and_ended_one_by_one_or_all() {
    testing::each(|db| async move {
        use domain::account::Way;
        let (_, id) = someone(&db).await;
        let (desk, home) = (signed_in(&db, id, Way::Password, "Desk").await, signed_in(&db, id, Way::Link, "").await);
        let stranger = create(&testing::cx(&db, Caller::Operator), new("other@example.lt")).await.unwrap();
        let stranger = signed_in(&db, stranger, Way::Password, "Theirs").await;
        let seen = |all: Vec<sessions::Session>| {
            let mut seen: Vec<_> = all.into_iter().map(|one| (one.name, one.way, one.here)).collect();
            seen.sort_by(|a, b| a.0.cmp(&b.0));
            seen
        };
        let all = sessions::own(&desk).await.unwrap();
        let home_id = all.iter().find(|one| !one.here).unwrap().id.clone();
        assert_eq!(seen(all), [(String::new(), Way::Link, false), ("Desk".to_owned(), Way::Password, true)]);
        assert_eq!(sessions::end_one(&stranger, &home_id).await, Err(Error::Stale), "another's is none");
        sessions::end_one(&desk, &home_id).await.unwrap();
        assert_eq!(sessions::member(&desk, home.session.unwrap().as_str()).await, Ok(None));
        let phone = signed_in(&db, id, Way::Password, "Phone").await;
        sessions::end_others(&phone).await.unwrap();
        assert_eq!(seen(sessions::own(&phone).await.unwrap()), [("Phone".to_owned(), Way::Password, true)]);
        assert_eq!(sessions::own(&stranger).await.unwrap().len(), 1);
        assert_eq!(sessions::own(&testing::cx(&db, Caller::Anyone)).await, Err(Error::Forbidden));
    })
    .await;
}

#[tokio::test]
async fn a_new_password_wants_the_old_one_or_a_link_and_ends_what_else_is_signed_in() {
    testing::each(|db| async move {
        use domain::account::Way;
        let (anyone, id) = someone(&db).await;
        let (desk, other) = (signed_in(&db, id, Way::Password, "").await, signed_in(&db, id, Way::Password, "").await);
        let chosen = "kiaulė skrenda virš Rokiškio";
        assert_eq!(change_password(&desk, "wrong horse battery", chosen).await, invalid("current", Wrong::DoNotMatch));
        assert_eq!(change_password(&desk, PASSWORD, "1qaz2wsx3edc").await, invalid("chosen", Wrong::Stolen));
        assert_eq!(change_password(&desk, PASSWORD, "aaaaaaaaaaaaaaaaaaaaaaa").await, invalid("chosen", Wrong::TooWeak));
        change_password(&desk, PASSWORD, chosen).await.unwrap();
        assert_eq!(sign_in(&anyone, "ona@example.lt", chosen).await, Ok(id));
        assert_eq!(sign_in(&anyone, "ona@example.lt", PASSWORD).await, Err(refused()));
        assert_eq!(sessions::member(&anyone, other.session.unwrap().as_str()).await, Ok(None));
        let link = signed_in(&db, id, Way::Link, "").await;
        assert!(may_choose_anew(&link).await.unwrap() && !may_choose_anew(&desk).await.unwrap());
        assert_eq!(change_password(&later(&link, 31), "", PASSWORD).await, invalid("current", Wrong::DoNotMatch), "half an hour");
        change_password(&link, "", PASSWORD).await.unwrap();
        assert_eq!(sign_in(&anyone, "ona@example.lt", PASSWORD).await, Ok(id));
    })
    .await;
}

#[tokio::test]
async fn who_is_there_can_be_asked_again() {
    testing::each(|db| async move {
        let (_, id) = someone(&db).await;
        let cx = signed_in(&db, id, domain::account::Way::Password, "").await;
        let hour = SignedDuration::from_hours(1);
        assert!(sessions::is_confirmed(&later(&cx, 60), hour).await.unwrap());
        let late = later(&cx, 61);
        assert!(!sessions::is_confirmed(&late, hour).await.unwrap());
        assert_eq!(confirm_password(&late, "wrong horse battery").await, invalid("current", Wrong::DoNotMatch));
        confirm_password(&late, PASSWORD).await.unwrap();
        assert!(sessions::is_confirmed(&late, hour).await.unwrap());
        assert_eq!(sessions::began(&cx, hour).await, Ok(Some(domain::account::Way::Password)));
        assert!(sessions::is_confirmed(&testing::cx(&db, Caller::System), hour).await.unwrap(), "jobs have no password");
        // A sign-on elsewhere may let somebody pass who showed there long before who they are.
        for (shown_at, counts) in [(None, false), (Some(cx.now - hour * 2), false), (Some(cx.now - hour / 2), true)] {
            let token = sessions::start_since(&cx, id, (domain::account::Way::SignOn, ""), shown_at).await.unwrap();
            let there = Cx { session: Some(crate::SessionToken::new(&token)), ..cx.clone() };
            assert_eq!(sessions::is_confirmed(&there, hour).await, Ok(counts), "{shown_at:?}");
        }
    })
    .await;
}
