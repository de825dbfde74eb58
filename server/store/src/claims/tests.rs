//! Claims on both databases: proved first, found out, decided once, forgotten in time.
use super::*;
use crate::{
    Db,
    accounts::{NewAccount, invitations},
    testing,
};
use domain::{
    Problem, Wrong,
    access::{Caller, may},
    account::Role,
    claim::{Decision, How, Match, Refusal},
};

const HOME: &str = "vr-kriziu";

fn here() -> AreaCode {
    AreaCode("LT-58".into())
}
fn home() -> Id<Organization> {
    Id::named("organization", HOME)
}
fn key() -> AddressKey {
    AddressKey::of(&[7; 32])
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
    let browser = claim(&anyone(db), &key(), &new(email)).await.unwrap();
    let (id, letter) = letters(db).await.remove(0);
    assert_eq!(letter, ClaimLetter::Code);
    let (to, code) = issue_code(&system(db), &key(), id).await.unwrap().unwrap();
    assert_eq!((to.email.as_str(), to.organization), (email, home()));
    confirm(&anyone(db), &key(), &browser, &code).await.unwrap();
    (id, browser)
}

#[tokio::test]
async fn nobody_sees_a_claim_before_its_address_is_proved_in_the_browser_that_asked() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (anyone, triage) = (anyone(&db), desk(&db, Role::Triage));
        let browser = claim(&anyone, &key(), &new("Ona@Seimoskc.lt")).await.unwrap();
        assert!(!begun(&anyone, &browser).await.unwrap().unwrap().is_confirmed);
        assert_eq!(begun(&anyone, "another").await.unwrap(), None);
        let (id, _) = letters(&db).await.remove(0);
        let (_, code) = issue_code(&system(&db), &key(), id).await.unwrap().unwrap();
        let stored = testing::everything_stored(&db).await;
        assert!(!stored.contains(code.as_str()) && !stored.contains(&browser), "only hashes are stored");
        assert!(open_of(&triage, &here()).await.unwrap().is_empty());
        assert_eq!(show(&triage, &key(), id).await.err(), Some(Error::NotFound));
        assert_eq!(confirm(&anyone, &key(), "another", &code).await, Err(Error::NotFound), "the code alone is not enough");
        let wrong: LetterCode = "0000-0000".parse().unwrap();
        let mistyped = Err(Error::Invalid(vec![Problem::new("code", Wrong::DoNotMatch)]));
        assert_eq!(confirm(&anyone, &key(), &browser, &wrong).await, mistyped);
        confirm(&anyone, &key(), &browser, &code).await.unwrap();
        assert_eq!(confirm(&anyone, &key(), &browser, &code).await, Err(Error::NotFound), "once");
        assert!(begun(&anyone, &browser).await.unwrap().unwrap().is_confirmed);
        let open = open_of(&triage, &here()).await.unwrap().remove(0);
        assert_eq!((open.id, open.weak, open.disputed), (id, Some(Match::Website), false));
        let shown = show(&triage, &key(), id).await.unwrap();
        assert_eq!(shown.email.as_deref(), Some("ona@seimoskc.lt"));
        assert!(issue_code(&system(&db), &key(), id).await.unwrap().is_none(), "no letter is needed any more");

        // Guessed five times it is over, and after an hour.
        let browser = claim(&anyone, &key(), &new("jonas@example.lt")).await.unwrap();
        let (id, _) = letters(&db).await.remove(0);
        let (_, code) = issue_code(&system(&db), &key(), id).await.unwrap().unwrap();
        assert_eq!(confirm(&later(&anyone, 1), &key(), &browser, &code).await, Err(Error::NotFound));
        for _ in 0..5 {
            assert_eq!(confirm(&anyone, &key(), &browser, &wrong).await, mistyped);
        }
        assert_eq!(confirm(&anyone, &key(), &browser, &code).await, Err(Error::NotFound));
        // Nobody's mailbox is filled.
        for _ in 0..4 {
            claim(&anyone, &key(), &new("other@example.lt")).await.unwrap();
        }
        assert_eq!(letters(&db).await.len(), 3);
        let none = NewClaim { organization: Id::named("organization", "none"), ..new("ona@example.lt") };
        assert_eq!(claim(&anyone, &key(), &none).await, Err(Error::NotFound));
        // What was never proved loses its address with the hour, and goes whole a day after.
        let kept = async || {
            let asked = "SELECT COUNT(email_sealed), COUNT(*) FROM claim";
            sqlx::query_as::<_, (i64, i64)>(asked).fetch_one(db.reader()).await.unwrap()
        };
        assert_eq!(kept().await, (6, 6));
        purge(&later(&system(&db), 2), &key()).await.unwrap();
        assert_eq!(kept().await, (1, 6));
        purge(&later(&system(&db), 26), &key()).await.unwrap();
        assert_eq!(kept().await, (1, 1));
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
        assert_eq!(accept(&admin, &key(), id).await, unfounded, "an address of theirs alone is not enough");
        check(&triage, id, How::Register, true).await.unwrap();
        check(&triage, id, How::Phone, false).await.unwrap();
        assert_eq!(accept(&admin, &key(), id).await, unfounded, "the latest word counts");
        check(&later(&admin, 1), id, How::Visit, true).await.unwrap();
        let shown = show(&triage, &key(), id).await.unwrap();
        let checks: Vec<_> = shown.checks.iter().map(|check| (check.how, check.found, check.role)).collect();
        assert_eq!(
            checks,
            [(How::Register, true, Role::Triage), (How::Phone, false, Role::Triage), (How::Visit, true, Role::Administrator)]
        );
        let elsewhere = testing::cx(&db, testing::staff(Role::Administrator, "LT-40"));
        for other in [&elsewhere, &anyone(&db), &testing::cx(&db, testing::manager(HOME))] {
            assert_eq!(show(other, &key(), id).await.err(), Some(Error::Forbidden));
            assert_eq!(check(other, id, How::Phone, true).await, Err(Error::Forbidden));
            assert_eq!(accept(other, &key(), id).await, Err(Error::Forbidden));
            assert_eq!(refuse(other, id, Refusal::Kept, "").await, Err(Error::Forbidden));
        }
        assert_eq!(accept(&triage, &key(), id).await, Err(Error::Forbidden), "finding out and deciding are two things");
        accept(&admin, &key(), id).await.unwrap();
        assert_eq!(accept(&admin, &key(), id).await, Err(Error::NotFound), "once");
        let manager = testing::cx(&db, testing::manager(HOME));
        let invited = invitations::invited_to_organization(&manager, home()).await.unwrap().remove(0);
        assert_eq!((invited.email.as_str(), invited.role, invited.language), ("ona@seimoskc.lt", Role::ProviderManager, Language::Lt));
        let still: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM claim WHERE email_sealed IS NOT NULL OR email_mark IS NOT NULL")
            .fetch_one(db.reader())
            .await
            .unwrap();
        assert_eq!(still, 0, "the invitation has the address, and is forgotten in its own time");
        let decided = decided_of(&triage, &here()).await.unwrap().remove(0);
        assert_eq!((decided.decision, decided.weak, decided.checks), (Decision::Accepted, Some(Match::Website), shown.checks));
        assert_eq!(decided_of(&elsewhere, &here()).await, Err(Error::Forbidden));
    })
    .await;
}

#[tokio::test]
async fn a_refusal_is_told_by_letter_and_then_the_address_is_forgotten() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let admin = desk(&db, Role::Administrator);
        let (id, _) = proved(&db, "ona@example.lt").await;
        assert_eq!(show(&admin, &key(), id).await.unwrap().open.weak, None);
        let stored = testing::everything_stored(&db).await;
        assert!(!stored.contains("ona@example.lt"), "the database alone tells no address");
        refuse(&admin, id, Refusal::UnknownThere, "Paskambinkite mums").await.unwrap();
        assert_eq!(refuse(&admin, id, Refusal::Kept, "").await, Err(Error::NotFound));
        assert_eq!(letters(&db).await, [(id, ClaimLetter::Refusal)]);
        let decided = decided_of(&admin, &here()).await.unwrap();
        assert_eq!(
            decided.iter().map(|one| (one.decision, one.reason)).collect::<Vec<_>>(),
            [(Decision::Refused, Some(Refusal::UnknownThere))]
        );
        let (to, reason, words) = refusal(&system(&db), &key(), id).await.unwrap().unwrap();
        assert_eq!((to.email.as_str(), reason, words.as_str()), ("ona@example.lt", Refusal::UnknownThere, "Paskambinkite mums"));
        purge(&later(&system(&db), 24 * 6), &key()).await.unwrap();
        assert!(refusal(&system(&db), &key(), id).await.unwrap().is_some(), "the letter may still be on its way");
        purge(&later(&system(&db), 24 * 8), &key()).await.unwrap();
        let stored = testing::everything_stored(&db).await;
        assert!(!stored.contains("Paskambinkite") && !stored.contains(&key().mark("ona@example.lt")));
        assert!(refusal(&system(&db), &key(), id).await.unwrap().is_none());
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
        assert!(show(&desk(&db, Role::Triage), &key(), id).await.unwrap().open.disputed);
        assert_eq!(letters(&db).await, [(id, ClaimLetter::Dispute(manager))]);
        assert_eq!(undecided(&system(&db), id).await.unwrap(), Some((home(), here())));
        // Who asks anew has one claim; what nobody decides is over one day, and the address with it.
        let (again, _) = proved(&db, "ona@seimoskc.lt").await;
        let open: Vec<_> = open_of(&desk(&db, Role::Triage), &here()).await.unwrap().into_iter().map(|open| open.id).collect();
        assert_eq!(open, [again]);
        assert_eq!(undecided(&system(&db), id).await.unwrap(), None);
        purge(&later(&system(&db), 24 * 91), &key()).await.unwrap();
        assert!(open_of(&desk(&db, Role::Triage), &here()).await.unwrap().is_empty());
        let stored = testing::everything_stored(&db).await;
        assert!(!stored.contains(&key().mark("ona@seimoskc.lt")));
        assert_eq!(decided_by(&anyone(&db), home()).await.unwrap(), Some(here()));
    })
    .await;
}

#[tokio::test]
async fn strangers_claims_stop_nobody_of_the_listings_own_host_and_others_for_a_day_alone() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let proves = async |hours: i64, email: String| {
            let (visitor, job) = (later(&anyone(&db), hours), later(&system(&db), hours));
            let browser = claim(&visitor, &key(), &new(&email)).await.unwrap();
            let id: String = sqlx::query_scalar("SELECT id FROM claim WHERE browser_hash = $1")
                .bind(seal::hash(&browser))
                .fetch_one(db.reader())
                .await
                .unwrap();
            let (_, code) = issue_code(&job, &key(), id.parse().unwrap()).await.unwrap().unwrap();
            confirm(&visitor, &key(), &browser, &code).await
        };
        for number in 0..10 {
            assert_eq!(proves(0, format!("stranger{number}@post.example")).await, Ok(()));
        }
        assert_eq!(proves(0, "vadove@post.example".to_owned()).await, Err(Error::TooOften));
        assert_eq!(proves(0, "ona@seimoskc.lt".to_owned()).await, Ok(()), "nobody else has an address there");
        // The ten ask anew before the day is over: they are no newer for it.
        for number in 0..10 {
            assert_eq!(proves(20, format!("stranger{number}@post.example")).await, Ok(()));
        }
        assert_eq!(proves(25, "vadove@post.example".to_owned()).await, Ok(()));
        assert_eq!(open_of(&desk(&db, Role::Triage), &here()).await.unwrap().len(), 12);
    })
    .await;
}

#[tokio::test]
async fn those_who_may_find_out_are_told_of_a_claim_and_their_day_begins_with_it() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let operator = testing::cx(&db, Caller::Operator);
        let mut told = vec![];
        for (role, place) in Role::ALL.map(|role| (role, "LT-58")).into_iter().chain([(Role::Triage, "LT-40")]) {
            let new = NewAccount {
                email: format!("{role}.{place}@example.org").parse().unwrap(),
                role,
                organization: Id::named("organization", "council"),
                municipality: role.is_staff().then(|| AreaCode(place.into())),
                password: "correct horse battery".into(),
            };
            let id = accounts::create(&operator, new).await.unwrap();
            if may(&testing::staff(role, place), &Act::CheckClaims { municipality: here() }) {
                told.push(id);
            }
        }
        let waiting = async |role| crate::duties::waiting(&desk(&db, role)).await.unwrap().claims;
        assert_eq!(waiting(Role::Triage).await, 0);
        let (id, _) = proved(&db, "ona@seimoskc.lt").await;
        let mut to: Vec<_> = letters(&db).await;
        told.sort();
        to.sort_by_key(|(_, letter)| if let ClaimLetter::Made(to) = letter { Some(*to) } else { None });
        assert_eq!(to, told.into_iter().map(|to| (id, ClaimLetter::Made(to))).collect::<Vec<_>>());
        assert_eq!(undecided(&system(&db), id).await.unwrap(), Some((home(), here())));
        assert_eq!((waiting(Role::Triage).await, waiting(Role::CaseWorker).await), (1, 0), "who may not look is not counted to");
        refuse(&desk(&db, Role::Administrator), id, Refusal::Kept, "").await.unwrap();
        assert_eq!(waiting(Role::Triage).await, 0);
        assert_eq!(undecided(&system(&db), id).await.unwrap(), None, "nothing is told that is no longer so");
        // A flood of claims is no flood of letters.
        letters(&db).await;
        let mut written = 0;
        for n in 0..12 {
            let (id, _) = proved(&db, &format!("nr{n}@example.lt")).await;
            written += letters(&db).await.len();
            refuse(&desk(&db, Role::Administrator), id, Refusal::Kept, "").await.unwrap();
            letters(&db).await;
        }
        assert_eq!(written, 9 * 3, "ten in a day, of which one came before");
    })
    .await;
}

#[tokio::test]
async fn an_address_that_an_earlier_version_kept_readable_is_sealed_and_one_whose_key_is_gone_is_not_made_up() {
    testing::each(|db| async move {
        testing::catalogue(&db).await;
        let (id, _) = proved(&db, "ona@seimoskc.lt").await;
        sqlx::query("UPDATE claim SET email = 'ona@seimoskc.lt', email_sealed = NULL, email_mark = NULL")
            .execute(db.writer())
            .await
            .unwrap();
        purge(&system(&db), &key()).await.unwrap();
        assert!(!testing::everything_stored(&db).await.contains("ona@seimoskc.lt"));
        let admin = desk(&db, Role::Administrator);
        assert_eq!(show(&admin, &key(), id).await.unwrap().email.as_deref(), Some("ona@seimoskc.lt"));
        let (again, _) = proved(&db, "ona@seimoskc.lt").await;
        assert_eq!(show(&admin, &key(), id).await.err(), Some(Error::NotFound), "its mark is the address's own");
        let other = AddressKey::of(&[8; 32]);
        assert_eq!(show(&admin, &other, again).await.unwrap().email, None);
        check(&admin, again, How::Phone, true).await.unwrap();
        assert_eq!(accept(&admin, &other, again).await, Err(Error::Stale), "nobody could be invited");
        accept(&admin, &key(), again).await.unwrap();
    })
    .await;
}
