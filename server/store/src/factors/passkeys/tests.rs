//! Passkeys, with a device of the tests' own making: what it opens, and every answer that opens nothing.
mod device;

use super::*;
use crate::{
    Db, SessionToken,
    accounts::{NewAccount, confirm_password, create, disable, invitations, sign_in},
    factors::{self, LATELY, Need, confirm_code, kept, kept_in_step, need},
    sessions::{self, steps},
    testing,
};
use device::{Device, ORIGIN};
use domain::{
    Language,
    access::Caller,
    account::{Role, Way},
    area::AreaCode,
};
use jiff::SignedDuration;

const PASSWORD: &str = "correct horse battery staple";

fn party() -> Party {
    Party::of(ORIGIN).unwrap()
}
async fn someone(db: &Db, email: &str) -> Id<Account> {
    let new = NewAccount {
        email: email.parse().unwrap(),
        role: Role::Triage,
        organization: Id::named("organization", "vr-sav-sr"),
        municipality: Some(AreaCode("LT-58".into())),
        password: PASSWORD.into(),
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
fn given<'a>(question: &'a Question, answer: &'a str) -> Given<'a> {
    Given { token: &question.token, answer }
}
/// With a passkey on it, of which the codes on paper are answered.
async fn with_device(cx: &Cx, number: u8) -> (Device, Vec<LetterCode>) {
    let mut device = Device::new(number);
    let asked = ask_for_new(cx, &party()).await.unwrap();
    let answer = device.make(&asked.options);
    let codes = add(cx, &party(), given(&asked, &answer), "My telephone").await.unwrap();
    (device, codes)
}
async fn tries(cx: &Cx, device: &mut Device) -> Result<Id<Account>> {
    let asked = ask_who(cx, &party()).await.unwrap();
    let answer = device.show(&asked.options);
    sign_in_with(cx, &party(), given(&asked, &answer)).await.map(|(account, _)| account)
}
async fn noted(cx: &Cx, act: &str) -> i64 {
    sqlx::query_scalar("SELECT COUNT(*) FROM audit WHERE act = $1").bind(act).fetch_one(cx.db.reader()).await.unwrap()
}

#[test]
fn a_site_is_known_to_devices_by_the_name_in_its_address() {
    for (url, name) in [
        ("https://kladka.example", Some("kladka.example")),
        ("https://help.kladka.example:8443", Some("help.kladka.example")),
        ("http://127.0.0.1:3000", Some("localhost")),
        ("http://[::1]:3000", Some("localhost")),
        ("http://localhost:3000", Some("localhost")),
        ("https://192.0.2.7", None),
        ("not an address", None),
    ] {
        assert_eq!(Party::of(url).as_ref().map(Party::name), name, "{url}");
    }
}

#[tokio::test]
async fn a_passkey_signs_in_by_itself_until_it_is_removed() {
    testing::each(|db| async move {
        let account = someone(&db, "ona@example.lt").await;
        let (cx, anyone) = (signed_in(&db, account).await, testing::cx(&db, Caller::Anyone));
        let (mut device, codes) = with_device(&cx, 1).await;
        assert_eq!((codes.len(), noted(&cx, "passkey-added").await), (10, 1), "the first factor comes with codes for paper");
        assert_eq!(tries(&anyone, &mut device).await, Ok(account));
        assert_eq!(tries(&later(&anyone, 60), &mut device).await, Ok(account), "as often as one likes");
        let all = list(&cx).await.unwrap();
        assert_eq!((all.len(), all[0].name.as_str(), all[0].used_at), (1, "My telephone", Some(later(&cx, 60).now)));

        // Another one beside it; a device does not get two of one account, since it is told of the first.
        let asked = ask_for_new(&cx, &party()).await.unwrap();
        assert_eq!(asked.options["publicKey"]["excludeCredentials"][0]["id"], URL_SAFE_NO_PAD.encode(&device.id));
        let (mut other, none) = with_device(&cx, 2).await;
        assert!(none.is_empty(), "the codes on paper stay good");
        assert_eq!(remove_passkey(&later(&cx, 11 * 60), all[0].id).await, Err(Error::Forbidden), "only by who was there lately");
        remove_passkey(&cx, all[0].id).await.unwrap();
        assert_eq!(remove_passkey(&cx, all[0].id).await, Err(Error::Stale));
        assert_eq!(tries(&anyone, &mut device).await, Err(refused()));
        assert_eq!((noted(&cx, "passkey-removed").await, noted(&cx, "passkey-refused").await), (1, 1), "who manages the people sees both");
        assert_eq!(tries(&anyone, &mut other).await, Ok(account));
        assert_eq!(kept(&cx).await.map(|kept| (kept.passkeys, kept.codes)), Ok((1, 10)));
        let last = list(&cx).await.unwrap()[0].id;
        remove_passkey(&cx, last).await.unwrap();
        assert_eq!(kept(&cx).await.map(|kept| (kept.passkeys, kept.codes)), Ok((0, 0)), "they stand in for nothing");
    })
    .await;
}

#[tokio::test]
async fn every_answer_but_the_right_one_is_refused_in_the_same_words() {
    testing::each(|db| async move {
        let account = someone(&db, "ona@example.lt").await;
        let (cx, anyone) = (signed_in(&db, account).await, testing::cx(&db, Caller::Anyone));
        let (mut device, _) = with_device(&cx, 1).await;
        let stranger = someone(&db, "jonas@example.lt").await;
        let (theirs, _) = with_device(&signed_in(&db, stranger).await, 2).await;
        let right = device.clone();
        let forged = [
            ("of another site", Device { origin: "https://kladka.example.evil.example", ..right.clone() }),
            ("in clear", Device { origin: "http://kladka.example", ..right.clone() }),
            ("for another name", Device { name: "evil.example", ..right.clone() }),
            ("of a holder who showed nothing", Device { verifies: false, ..right.clone() }),
            ("of nobody", Device { holder: vec![7; 16], ..right.clone() }),
            ("another's key under this one's name", Device { id: right.id.clone(), holder: right.holder.clone(), ..theirs.clone() }),
            ("another's passkey under this one's holder", Device { holder: right.holder.clone(), ..theirs.clone() }),
            ("this one's passkey under another's holder", Device { holder: theirs.holder.clone(), ..right.clone() }),
            ("a passkey that nobody has", Device::new(3)),
        ];
        for (what, mut device) in forged {
            assert_eq!(tries(&anyone, &mut device).await, Err(refused()), "{what}");
        }

        // To another question, twice, too late, from another browser, and no answer at all.
        let (one, two) = (ask_who(&anyone, &party()).await.unwrap(), ask_who(&anyone, &party()).await.unwrap());
        let answer = device.show(&one.options);
        assert_eq!(sign_in_with(&anyone, &party(), given(&two, &answer)).await, Err(refused()), "another challenge");
        assert_eq!(sign_in_with(&anyone, &party(), Given { token: "another", answer: &answer }).await, Err(refused()), "another browser");
        assert_eq!(sign_in_with(&anyone, &party(), given(&one, &answer)).await, Ok((account, "My telephone".to_owned())));
        assert_eq!(sign_in_with(&anyone, &party(), given(&one, &answer)).await, Err(refused()), "a second time");
        let asked = ask_who(&anyone, &party()).await.unwrap();
        let answer = device.show(&asked.options);
        assert_eq!(sign_in_with(&later(&anyone, 301), &party(), given(&asked, &answer)).await, Err(refused()), "too late");
        for broken in ["", "{}", "null", "[1]", "{\"id\":\"x\"}", "ąčęėįš"] {
            let asked = ask_who(&anyone, &party()).await.unwrap();
            assert_eq!(sign_in_with(&anyone, &party(), given(&asked, broken)).await, Err(refused()), "{broken}");
        }
        disable(&testing::cx(&db, Caller::Operator), account).await.unwrap();
        assert_eq!(tries(&anyone, &mut device).await, Err(refused()), "an account that is over");
    })
    .await;
}

#[tokio::test]
async fn a_copy_of_a_device_is_noticed_by_its_count_and_refused() {
    testing::each(|db| async move {
        let account = someone(&db, "ona@example.lt").await;
        let (cx, anyone) = (signed_in(&db, account).await, testing::cx(&db, Caller::Anyone));
        let (mut device, _) = with_device(&cx, 1).await;
        let mut copy = device.clone();
        assert_eq!(tries(&anyone, &mut device).await, Ok(account));
        assert_eq!(tries(&anyone, &mut copy).await, Err(refused()), "the same count");
        assert_eq!(noted(&cx, "passkey-copy-refused").await, 1);
        assert_eq!(tries(&anyone, &mut copy).await, Ok(account), "whichever goes on is taken for the device");
        assert_eq!(tries(&anyone, &mut device).await, Err(refused()));
        assert_eq!(noted(&cx, "passkey-copy-refused").await, 2);

        // Two answers at once, each right by itself and both with one count.
        let (one, two) = (ask_who(&anyone, &party()).await.unwrap(), ask_who(&anyone, &party()).await.unwrap());
        let mut again = copy.clone();
        let (first, second) = (copy.show(&one.options), again.show(&two.options));
        let site = party();
        let both =
            futures::future::join(sign_in_with(&anyone, &site, given(&one, &first)), sign_in_with(&anyone, &site, given(&two, &second)));
        let both = both.await;
        assert!(matches!(both, (Ok(_), Err(_)) | (Err(_), Ok(_))), "{both:?}");

        // Many devices do not count at all.
        let asked = ask_for_new(&cx, &party()).await.unwrap();
        let mut silent = Device { counter: 0, ..Device::new(2) };
        let answer = silent.make(&asked.options);
        add(&cx, &party(), given(&asked, &answer), "").await.unwrap();
        for _ in 0..2 {
            assert_eq!(tries(&anyone, &mut silent).await, Ok(account));
        }
    })
    .await;
}

#[tokio::test]
async fn a_passkey_is_the_second_step_after_a_password_and_a_code_from_paper_stands_in() {
    testing::each(|db| async move {
        let account = someone(&db, "ona@example.lt").await;
        let (cx, anyone) = (signed_in(&db, account).await, testing::cx(&db, Caller::Anyone));
        assert_eq!(need(&anyone, account, true).await, Ok(Need::Nothing));
        let (mut device, codes) = with_device(&cx, 1).await;
        assert_eq!(need(&anyone, account, false).await, Ok(Need::Code));
        let token = steps::begin_step(&anyone, account, Way::Password, "Desk").await.unwrap();
        let shown = kept_in_step(&anyone, &token).await.unwrap().unwrap();
        assert_eq!((shown.password, shown.app, shown.passkeys), (true, false, 1));
        assert_eq!(kept_in_step(&anyone, "another").await, Ok(None));

        let asked = ask_in_step(&anyone, &party(), &token).await.unwrap();
        assert_eq!(
            asked.options["publicKey"]["allowCredentials"][0]["id"],
            URL_SAFE_NO_PAD.encode(&device.id),
            "the browser offers this one"
        );
        let answer = device.show(&asked.options);
        let step = pass_with(&anyone, &party(), &token, given(&asked, &answer)).await.unwrap();
        assert_eq!((step.account, step.way, step.name.as_str()), (account, Way::Password, "Desk"));
        assert_eq!(pass_with(&anyone, &party(), &token, given(&asked, &answer)).await, Err(refused()), "a second time");
        // An answer to "who are you?" is none to "is it really you?".
        let asked = ask_who(&anyone, &party()).await.unwrap();
        let answer = device.show(&asked.options);
        assert_eq!(pass_with(&anyone, &party(), &token, given(&asked, &answer)).await, Err(refused()));
        // Another's passkey does not help.
        let stranger = someone(&db, "jonas@example.lt").await;
        let (mut theirs, _) = with_device(&signed_in(&db, stranger).await, 2).await;
        let asked = ask_in_step(&anyone, &party(), &token).await.unwrap();
        let answer = theirs.show(&asked.options);
        assert_eq!(pass_with(&anyone, &party(), &token, given(&asked, &answer)).await, Err(refused()));
        assert!(factors::pass(&anyone, &token, &codes[0].to_string()).await.is_ok());
        assert_eq!(pass_with(&anyone, &party(), &token, given(&asked, &answer)).await, Err(Error::NotFound), "five tries");
        assert_eq!(ask_in_step(&anyone, &party(), &token).await.err(), Some(Error::NotFound));

        factors::reset(&testing::cx(&db, Caller::Operator), account).await.unwrap();
        assert_eq!(need(&anyone, account, false).await, Ok(Need::Nothing), "for somebody who has lost the device");
        assert_eq!(tries(&anyone, &mut device).await, Err(refused()));
    })
    .await;
}

#[tokio::test]
async fn a_passkey_or_a_code_shows_once_more_who_is_there() {
    testing::each(|db| async move {
        let account = someone(&db, "ona@example.lt").await;
        let cx = signed_in(&db, account).await;
        assert_eq!(ask_to_confirm(&cx, &party()).await.err(), Some(refused()), "there is none yet");
        let (mut device, codes) = with_device(&cx, 1).await;
        let late = later(&cx, 1200);
        assert_eq!(sessions::is_confirmed(&late, LATELY).await, Ok(false));
        assert_eq!(ask_for_new(&late, &party()).await.err(), Some(Error::Forbidden));
        let asked = ask_to_confirm(&late, &party()).await.unwrap();
        // Somebody else's session cannot use the question.
        let stranger = signed_in(&db, someone(&db, "jonas@example.lt").await).await;
        let answer = device.show(&asked.options);
        assert_eq!(confirm_with(&stranger, &party(), given(&asked, &answer)).await, Err(refused()));
        let asked = ask_to_confirm(&late, &party()).await.unwrap();
        let answer = device.show(&asked.options);
        confirm_with(&late, &party(), given(&asked, &answer)).await.unwrap();
        assert_eq!(sessions::is_confirmed(&late, LATELY).await, Ok(true));

        let later = later(&late, 1200);
        assert!(confirm_code(&later, "000000").await.is_err());
        assert_eq!(sessions::is_confirmed(&later, LATELY).await, Ok(false));
        confirm_code(&later, &codes[0].to_string()).await.unwrap();
        assert_eq!(sessions::is_confirmed(&later, LATELY).await, Ok(true));
        assert!(confirm_code(&later, &codes[0].to_string()).await.is_err(), "once");
    })
    .await;
}

/// The browser that has begun with it, and what it holds.
async fn invited(db: &Db, email: &str) -> String {
    let operator = testing::cx(db, Caller::Operator);
    let invite = invitations::Invite {
        email: email.parse().unwrap(),
        role: Role::ProviderManager,
        organization: Id::named("organization", "vr-vdc-svajone"),
        municipality: None,
        language: Language::Lt,
    };
    let id = invitations::invite(&operator, &invite).await.unwrap();
    let (_, issued) = invitations::issue_invitation(&testing::cx(db, Caller::System), id).await.unwrap().unwrap();
    invitations::begin(&testing::cx(db, Caller::Anyone), &issued.token).await.unwrap()
}

#[tokio::test]
async fn an_invitation_is_accepted_with_a_passkey_and_without_a_password() {
    testing::each(|db| async move {
        let (anyone, secret) = (testing::cx(&db, Caller::Anyone), invited(&db, "ruta@example.lt").await);
        let mut device = Device::new(1);
        assert!(ask_invited(&anyone, &party(), "another").await.is_err());
        let asked = ask_invited(&anyone, &party(), &secret).await.unwrap();
        let answer = device.make(&asked.options);
        // Another invitation's browser has a question of its own.
        let other = invited(&db, "petras@example.lt").await;
        assert_eq!(accept_with(&anyone, &party(), &other, (given(&asked, &answer), "")).await.err(), Some(refused()));
        let asked = ask_invited(&anyone, &party(), &secret).await.unwrap();
        let answer = device.make(&asked.options);
        let (account, codes) = accept_with(&anyone, &party(), &secret, (given(&asked, &answer), "Telefonas")).await.unwrap();
        assert_eq!(codes.len(), 10);
        assert!(accept_with(&anyone, &party(), &secret, (given(&asked, &answer), "")).await.is_err(), "once");
        assert_eq!(tries(&anyone, &mut device).await, Ok(account));
        assert!(sign_in(&anyone, "ruta@example.lt", "").await.is_err(), "no password is not an empty one");

        // A password can be chosen by who has just shown the passkey.
        let cx = signed_in(&db, account).await;
        assert_eq!(kept(&cx).await.map(|kept| (kept.password, kept.passkeys, kept.codes)), Ok((false, 1, 10)));
        assert!(confirm_password(&cx, "").await.is_err());
        let late = later(&cx, 1200);
        assert_eq!(accounts::change_password(&late, "", "kiaulė skrenda virš Rokiškio").await, Err(Error::Forbidden));
        accounts::change_password(&cx, "", "kiaulė skrenda virš Rokiškio").await.unwrap();
        assert_eq!(sign_in(&anyone, "ruta@example.lt", "kiaulė skrenda virš Rokiškio").await, Ok(account));
        assert!(kept(&cx).await.unwrap().password);
    })
    .await;
}

#[tokio::test]
async fn questions_that_nobody_answers_do_not_pile_up_and_an_account_keeps_no_more_than_twenty() {
    testing::each(|db| async move {
        let cx = signed_in(&db, someone(&db, "ona@example.lt").await).await;
        for _ in 0..3 {
            ask_who(&cx, &party()).await.unwrap();
        }
        sessions::purge(&Cx { caller: Caller::System, ..later(&cx, 301) }).await.unwrap();
        let left: i64 = sqlx::query_scalar("SELECT COUNT(*) FROM passkey_question").fetch_one(cx.db.reader()).await.unwrap();
        assert_eq!(left, 0);
        for number in 1..=20 {
            with_device(&cx, number).await;
        }
        let many = Error::Invalid(vec![Problem::new("passkey", Wrong::TooMany)]);
        assert_eq!(ask_for_new(&cx, &party()).await.err(), Some(many));
    })
    .await;
}
