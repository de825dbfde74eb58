//! Claims on both databases: proved first, found out, decided once, forgotten in time.
use super::*;
use crate::{
    Db,
    accounts::{NewAccount, invitations},
    testing,
};
use domain::{
    access::Caller,
    account::Role,
    claim::{How, Match, Refusal},
};

const HOME: &str = "vr-kriziu";

fn here() -> AreaCode {
    AreaCode("LT-58".into())
}
fn home() -> Id<Organization> {
    Id::named("organization", HOME)
}
fn anyone(db: &Db) -> Cx {
    testing::cx(db, Caller::Anyone)
}
fn system(db: &Db) -> Cx {
    testing::cx(db, Caller::System)
}
fn desk(db: &Db, role: Role) -> Cx {
    testing::cx(db, testing::staff(role, "LT-58"))
}
fn later(cx: &Cx, hours: i64) -> Cx {
    Cx { now: cx.now + jiff::SignedDuration::from_hours(hours), ..cx.clone() }
}
fn new(email: &str) -> NewClaim {
    NewClaim { organization: home(), email: email.parse().unwrap(), post: Post::Head, language: Language::Lt }
}
/// The letters about claims that wait to be written.
async fn letters(db: &Db) -> Vec<(Id<Claim>, ClaimLetter)> {
    let claimed = jobs::claim(&system(db), 50).await.unwrap();
    let mut found = vec![];
    for job in claimed {
        jobs::finish(&system(db), &job).await.unwrap();
        if let Job::ClaimLetter { claim, letter } = job.job {
            found.push((claim, letter));
        }
    }
    found
}
/// Proved: its id and the browser.
async fn proved(db: &Db, email: &str) -> (Id<Claim>, String) {
    let browser = claim(&anyone(db), &new(email)).await.unwrap();
    let (id, letter) = letters(db).await.remove(0);
    assert_eq!(letter, ClaimLetter::Code);
    let (to, code) = issue_code(&system(db), id).await.unwrap().unwrap();
    assert_eq!((to.email.as_str(), to.organization), (email, home()));
    confirm(&anyone(db), &browser, &code).await.unwrap();
    (id, browser)
}

#[tokio::test]
async fn nobody_sees_a_claim_before_its_address_is_proved_in_the_browser_that_asked() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (anyone, triage) = (anyone(&db), desk(&db, Role::Triage));
        let browser = claim(&anyone, &new("Ona@Seimoskc.lt")).await.unwrap();
        assert!(!begun(&anyone, &browser).await.unwrap().unwrap().is_confirmed);
        assert_eq!(begun(&anyone, "another").await.unwrap(), None);
        let (id, _) = letters(&db).await.remove(0);
        let (_, code) = issue_code(&system(&db), id).await.unwrap().unwrap();
        let stored = testing::everything_stored(&db).await;
        assert!(!stored.contains(code.as_str()) && !stored.contains(&browser), "only hashes are stored");
        assert!(open_of(&triage, &here()).await.unwrap().is_empty());
        assert_eq!(show(&triage, id).await.err(), Some(Error::NotFound));
        assert_eq!(confirm(&anyone, "another", &code).await, Err(Error::NotFound), "the code alone is not enough");
        let wrong: LetterCode = "0000-0000".parse().unwrap();
        let mistyped = Err(Error::Invalid(vec![Problem::new("code", Wrong::DoNotMatch)]));
        assert_eq!(confirm(&anyone, &browser, &wrong).await, mistyped);
        confirm(&anyone, &browser, &code).await.unwrap();
        assert_eq!(confirm(&anyone, &browser, &code).await, Err(Error::NotFound), "once");
        assert!(begun(&anyone, &browser).await.unwrap().unwrap().is_confirmed);
        let open = open_of(&triage, &here()).await.unwrap().remove(0);
        assert_eq!((open.id, open.email.as_str(), open.weak, open.disputed), (id, "ona@seimoskc.lt", Some(Match::Website), false));
        assert!(issue_code(&system(&db), id).await.unwrap().is_none(), "no letter is needed any more");

        // Guessed five times it is over, and after an hour.
        let browser = claim(&anyone, &new("jonas@example.lt")).await.unwrap();
        let (id, _) = letters(&db).await.remove(0);
        let (_, code) = issue_code(&system(&db), id).await.unwrap().unwrap();
        assert_eq!(confirm(&later(&anyone, 1), &browser, &code).await, Err(Error::NotFound));
        for _ in 0..5 {
            assert_eq!(confirm(&anyone, &browser, &wrong).await, mistyped);
        }
        assert_eq!(confirm(&anyone, &browser, &code).await, Err(Error::NotFound));
        // Nobody's mailbox is filled.
        for _ in 0..4 {
            claim(&anyone, &new("other@example.lt")).await.unwrap();
        }
        assert_eq!(letters(&db).await.len(), 3);
        let none = NewClaim { organization: Id::named("organization", "none"), ..new("ona@example.lt") };
        assert_eq!(claim(&anyone, &none).await, Err(Error::NotFound));
        // What was never proved goes whole.
        purge(&later(&system(&db), 26)).await.unwrap();
        let stored = testing::everything_stored(&db).await;
        assert!(!stored.contains("jonas@example.lt") && stored.contains("ona@seimoskc.lt"));
    })
    .await;
}

#[tokio::test]
async fn only_what_somebody_has_found_out_opens_a_listing_and_who_how_and_when_stays() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (triage, admin) = (desk(&db, Role::Triage), desk(&db, Role::Administrator));
        let (id, _) = proved(&db, "ona@seimoskc.lt").await;
        let unfounded = Err(Error::Invalid(vec![Problem::new("found", Wrong::NotAllowed)]));
        assert_eq!(accept(&admin, id).await, unfounded, "an address of theirs alone is not enough");
        check(&triage, id, How::Register, true).await.unwrap();
        check(&triage, id, How::Phone, false).await.unwrap();
        assert_eq!(accept(&admin, id).await, unfounded, "the latest word counts");
        check(&later(&admin, 1), id, How::Visit, true).await.unwrap();
        let shown = show(&triage, id).await.unwrap();
        let checks: Vec<_> = shown.checks.iter().map(|check| (check.how, check.found, check.role)).collect();
        assert_eq!(
            checks,
            [(How::Register, true, Role::Triage), (How::Phone, false, Role::Triage), (How::Visit, true, Role::Administrator)]
        );
        let elsewhere = testing::cx(&db, testing::staff(Role::Administrator, "LT-40"));
        for other in [&elsewhere, &anyone(&db), &testing::cx(&db, testing::manager(HOME))] {
            assert_eq!(show(other, id).await.err(), Some(Error::Forbidden));
            assert_eq!(check(other, id, How::Phone, true).await, Err(Error::Forbidden));
            assert_eq!(accept(other, id).await, Err(Error::Forbidden));
            assert_eq!(refuse(other, id, Refusal::Kept, "").await, Err(Error::Forbidden));
        }
        assert_eq!(accept(&triage, id).await, Err(Error::Forbidden), "finding out and deciding are two things");
        accept(&admin, id).await.unwrap();
        assert_eq!(accept(&admin, id).await, Err(Error::NotFound), "once");
        let manager = testing::cx(&db, testing::manager(HOME));
        let invited = invitations::invited_to_organization(&manager, home()).await.unwrap().remove(0);
        assert_eq!((invited.email.as_str(), invited.role, invited.language), ("ona@seimoskc.lt", Role::ProviderManager, Language::Lt));
        let still: Vec<Option<String>> = sqlx::query_scalar("SELECT email FROM claim").fetch_all(db.reader()).await.unwrap();
        assert_eq!(still, [None], "the invitation has the address, and is forgotten in its own time");
        let kept: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM claim_check").fetch_one(db.reader()).await.unwrap();
        assert_eq!(kept, 3);
    })
    .await;
}

#[tokio::test]
async fn a_refusal_is_told_by_letter_and_then_the_address_is_forgotten() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let admin = desk(&db, Role::Administrator);
        let (id, _) = proved(&db, "ona@example.lt").await;
        assert_eq!(show(&admin, id).await.unwrap().open.weak, None);
        refuse(&admin, id, Refusal::UnknownThere, "Paskambinkite mums").await.unwrap();
        assert_eq!(refuse(&admin, id, Refusal::Kept, "").await, Err(Error::NotFound));
        assert_eq!(letters(&db).await, [(id, ClaimLetter::Refusal)]);
        let (to, reason, words) = refusal(&system(&db), id).await.unwrap().unwrap();
        assert_eq!((to.email.as_str(), reason, words.as_str()), ("ona@example.lt", Refusal::UnknownThere, "Paskambinkite mums"));
        purge(&later(&system(&db), 24 * 6)).await.unwrap();
        assert!(testing::everything_stored(&db).await.contains("ona@example.lt"), "the letter may still be on its way");
        purge(&later(&system(&db), 24 * 8)).await.unwrap();
        let stored = testing::everything_stored(&db).await;
        assert!(!stored.contains("ona@example.lt") && !stored.contains("Paskambinkite"));
        assert!(refusal(&system(&db), id).await.unwrap().is_none());
    })
    .await;
}

#[tokio::test]
async fn those_who_keep_a_listing_hear_of_a_claim_and_it_goes_to_staff_as_disputed() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let account = NewAccount {
            email: "vadove@seimoskc.lt".parse().unwrap(),
            role: Role::ProviderManager,
            organization: home(),
            municipality: None,
            password: "correct horse battery".into(),
        };
        let manager = accounts::create(&testing::cx(&db, Caller::Operator), account).await.unwrap();
        let (id, _) = proved(&db, "ona@seimoskc.lt").await;
        assert!(show(&desk(&db, Role::Triage), id).await.unwrap().open.disputed);
        assert_eq!(letters(&db).await, [(id, ClaimLetter::Dispute(manager))]);
        assert_eq!(dispute(&system(&db), id).await.unwrap(), Some((home(), here())));
        // Who asks anew has one claim; what nobody decides is over one day, and the address with it.
        let (again, _) = proved(&db, "ona@seimoskc.lt").await;
        let open: Vec<_> = open_of(&desk(&db, Role::Triage), &here()).await.unwrap().into_iter().map(|open| open.id).collect();
        assert_eq!(open, [again]);
        assert_eq!(dispute(&system(&db), id).await.unwrap(), None);
        purge(&later(&system(&db), 24 * 91)).await.unwrap();
        assert!(open_of(&desk(&db, Role::Triage), &here()).await.unwrap().is_empty());
        assert!(!testing::everything_stored(&db).await.contains("ona@seimoskc.lt"));
        assert_eq!(decided_by(&anyone(&db), home()).await.unwrap(), Some(here()));
    })
    .await;
}
