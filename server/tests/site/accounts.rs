//! Accounts as people meet them, without JavaScript and over a real exchange of letters: an invitation, a forgotten password, a second factor, the
//! list of where one is signed in, and being asked once more who is there.
use super::{
    TestSite,
    browser::{Browser, Page},
    journeys::{self, PASSWORD, seeds},
    mail::{flags, work},
    post_office::{Came, mail_server},
};
use app::pages::{
    links,
    visit::{ASKED, INVITED, PASSKEY, SESSION, STEP},
    words::say_in,
};
use axum::http::StatusCode;
use domain::{Id, Language, access::Caller, account::Role, area::AreaCode};
use server::jobs::deliver;
use store::{Cx, accounts, factors};

const LT: Language = Language::Lt;
const NEW: &str = "kiaulė skrenda virš Rokiškio";

fn say(key: &str) -> String {
    say_in(LT, key)
}
async fn with_administrator() -> TestSite {
    with_colleague("admin@vr.example", Role::Administrator).await
}
async fn with_colleague(email: &str, role: Role) -> TestSite {
    let site = seeds().await;
    let new = accounts::NewAccount {
        email: email.parse().unwrap(),
        role,
        organization: Id::named("organization", "vr-sav-sr"),
        municipality: Some(AreaCode("LT-58".into())),
        password: PASSWORD.into(),
    };
    accounts::create(&Cx::new(site.cx().db, Caller::Operator, site.cx().now), new).await.unwrap();
    site
}
async fn delivered(site: &TestSite) -> Vec<Came> {
    let (at, letters) = mail_server(|_, _| None).await;
    let work = work(site, &flags(site, at));
    for _ in 0..2 {
        deliver::run(&work).await.unwrap();
    }
    letters.lock().unwrap().clone()
}
/// The address in the letter, and its code.
fn link_and_code(letters: &[Came], to: &str) -> (String, String) {
    let letter = letters.iter().rfind(|letter| letter.to.contains(to)).unwrap_or_else(|| panic!("{to} is written to"));
    let (text, _) = letter.text_and_html();
    let link = text.lines().find_map(|line| line.trim().strip_prefix("http://127.0.0.1:3000")).expect("a link").to_owned();
    let is_code = |word: &&str| word.contains('-') && word.split('-').all(|group| group.len() == 4);
    let code = text.split_whitespace().map(|word| word.trim_end_matches('.')).find(is_code).expect("a code").to_owned();
    (link, code)
}
fn is_at(page: &Page, address: &str) {
    assert!(page.at.split('?').next() == address.split('?').next() && page.status == StatusCode::OK, "{} {}", page.at, page.status);
}

#[tokio::test]
async fn an_administrator_invites_a_colleague_who_chooses_a_password_and_is_at_the_desk() {
    let site = with_administrator().await;
    let mut admin = Browser::new(&site);
    admin.sign_in(LT, "admin@vr.example").await;
    let people = admin.get(&links::account::staff_people(LT)).await;
    people.says("triage@vr.example");
    people.does_not_say("worker@vn.example");
    people.says(&format!("admin@vr.example {}", say("sign-ins-in")));
    let refused = admin.submit(&people, "people#invite", &[("email", "nobody"), ("role", "")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&say("problem-role-missing"));
    let done = admin.submit(&people, "people#invite", &[("email", "Nauja@vr.example"), ("role", "case-worker"), ("language", "lt")]).await;
    done.says(&say("people-done-invited"));
    done.says("nauja@vr.example");
    let (link, code) = link_and_code(&delivered(&site).await, "nauja@vr.example");

    // A program that looks through mail opens the link and presses its button: the person comes later, and has the code.
    let mut scanner = Browser::new(&site);
    let page = scanner.get(&link).await;
    is_at(&page, &links::account::invitation(LT));
    assert!(!page.body.contains(link.rsplit('/').next().unwrap()), "the link does not stand on the page");
    scanner.submit(&page, "invitation", &[]).await;
    let mut colleague = Browser::new(&site);
    let page = colleague.get(&link).await;
    page.says(&say("account-invited-elsewhere"));
    let wrong = colleague.submit(&page, "invitation", &[("code", "0000-0000-0000-0000")]).await;
    wrong.says(&say("problem-code-do-not-match"));
    let page = colleague.submit(&page, "invitation", &[("code", &code.to_lowercase())]).await;
    page.says(&say("account-invited-choose-title"));
    colleague.get(&link).await.says(&say("account-invited-choose-title"));
    let short = colleague.submit(&page, "invitation", &[("chosen", "trumpasis")]).await;
    assert_eq!(short.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(!short.body.contains("trumpasis"), "a password is never sent back");
    let desk = colleague.submit(&page, "invitation", &[("chosen", NEW), ("device", "Darbo stalas")]).await;
    is_at(&desk, &links::staff::queue(LT));
    assert!(!colleague.cookies.contains_key(INVITED));
    let own = colleague.get(&links::account::own(LT)).await;
    own.says("nauja@vr.example");
    own.says("Darbo stalas");
    // Nobody else is let in by it, and it is over.
    scanner.get(&link).await.says(&say("account-invited-lost"));

    // Another role, then the end.
    let people = admin.get(&links::account::staff_people(LT)).await;
    assert!(people.body.contains("value=\"end\""));
    let found: String = accounts::of_municipality(&by_admin(&site).await, &AreaCode("LT-58".into()))
        .await
        .unwrap()
        .into_iter()
        .find(|one| one.email == "nauja@vr.example")
        .unwrap()
        .id
        .text();
    let sent = site_post(&site, &admin, &links::account::staff_people(LT), &format!("act=role&id={found}&role=supervisor")).await;
    assert_eq!(sent, StatusCode::SEE_OTHER);
    colleague.get(&links::account::own(LT)).await.says(&say("account-role-supervisor"));
    site_post(&site, &admin, &links::account::staff_people(LT), &format!("act=end&id={found}")).await;
    is_at(&colleague.get(&links::account::own(LT)).await, &links::sign_in(LT));
}
async fn by_admin(site: &TestSite) -> Cx {
    let mut admin = Browser::new(site);
    admin.sign_in(LT, "admin@vr.example").await;
    let cx = Cx::new(site.cx().db, Caller::Anyone, site.cx().now);
    let member = store::sessions::member(&cx, &admin.cookies[SESSION]).await.unwrap().unwrap();
    Cx { caller: Caller::Member(member), ..cx }
}
/// A form whose fields one picks by hand, such as one of many alike.
async fn site_post(site: &TestSite, browser: &Browser<'_>, path: &str, form: &str) -> StatusCode {
    let cookie = format!("{SESSION}={}", browser.cookies[SESSION]);
    site.post_with(path, form, &[("sec-fetch-site", "same-origin"), ("cookie", &cookie)]).await.status
}

#[tokio::test]
async fn who_forgot_the_password_signs_in_by_a_letter_in_the_browser_that_asked_and_chooses_another() {
    let site = seeds().await;
    let mut person = Browser::new(&site);
    let page = person.get(&links::sign_in(LT)).await;
    let page = person.follow(&page, &links::account::forgotten(LT)).await;
    let waiting = person.submit(&page, "forgotten", &[("email", "triage@vr.example")]).await;
    is_at(&waiting, &links::account::by_letter(LT));
    let mut nobody = Browser::new(&site);
    let page = nobody.get(&links::account::forgotten(LT)).await;
    let same = nobody.submit(&page, "forgotten", &[("email", "nobody@vr.example")]).await;
    assert_eq!(waiting.text(), same.text(), "the same words for an address that nobody has");
    assert!(nobody.cookies.contains_key(ASKED) && person.cookies.contains_key(ASKED));
    let letters = delivered(&site).await;
    assert!(!letters.iter().any(|letter| letter.to.contains("nobody")));
    let (link, _) = link_and_code(&letters, "triage@vr.example");

    // Elsewhere the link leads to nothing.
    let page = nobody.get(&link).await;
    let refused = nobody.submit(&page, "letter", &[]).await;
    refused.says(&say("account-letter-elsewhere"));
    assert!(!nobody.cookies.contains_key(SESSION));
    let page = person.get(&link).await;
    assert!(!person.cookies.contains_key(SESSION), "opening signs nobody in");
    let own = person.submit(&page, "letter", &[]).await;
    is_at(&own, &links::account::own(LT));
    own.says(&say("account-done-link"));
    assert!(!own.body.contains("name=\"current\""), "the old password is not asked for");
    let weak = person.submit(&own, "account/password", &[("chosen", "1qaz2wsx3edc")]).await;
    weak.says(&say("problem-chosen-stolen"));
    let done = person.submit(&own, "account/password", &[("chosen", NEW)]).await;
    done.says(&say("account-done-password"));
    let again = person.get(&link).await;
    person.submit(&again, "letter", &[]).await.says(&say("account-letter-lost-title"));
    let mut other = Browser::new(&site);
    let page = other.get(&links::sign_in(LT)).await;
    is_at(&other.submit(&page, "sign-in", &[("email", "triage@vr.example"), ("password", NEW)]).await, &links::staff::queue(LT));
}

#[tokio::test]
async fn the_code_of_the_letter_is_as_good_as_its_link() {
    let site = seeds().await;
    let mut person = Browser::new(&site);
    let page = person.get(&links::account::forgotten(LT)).await;
    let waiting = person.submit(&page, "forgotten", &[("email", "triage@vr.example")]).await;
    let (_, code) = link_and_code(&delivered(&site).await, "triage@vr.example");
    let wrong = person.submit(&waiting, "letter", &[("code", "0000 0000")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    is_at(&person.submit(&waiting, "letter", &[("code", &code)]).await, &links::account::own(LT));
    site.minutes_pass(11);
    person.get(&links::account::by_letter(LT)).await.says(&say("account-letter-lost-title"));
}

#[tokio::test]
async fn an_administrator_in_earnest_sets_an_app_up_and_is_asked_for_its_code_from_then_on() {
    let site = with_administrator().await.in_earnest();
    let mut admin = Browser::new(&site);
    let page = admin.sign_in(LT, "admin@vr.example").await;
    is_at(&page, &links::account::second(LT, ""));
    page.says(&say("account-second-required"));
    assert!(!admin.cookies.contains_key(SESSION), "no session before the second step");
    is_at(&admin.get(&links::staff::queue(LT)).await, &links::sign_in(LT));
    let page = admin.get(&links::account::second(LT, "")).await;
    let secret = hidden(&page, "secret");
    let wrong = admin.submit(&page, "second", &[("code", "000000")]).await;
    assert_eq!((wrong.status, hidden(&wrong, "secret")), (StatusCode::UNPROCESSABLE_ENTITY, secret.clone()), "the same picture");
    let code = factors::code_at(&secret, site.cx().now).unwrap();
    let codes = admin.submit(&wrong, "second", &[("code", &code)]).await;
    codes.says(&say("account-codes-title"));
    assert!(admin.cookies.contains_key(SESSION) && !admin.cookies.contains_key(STEP));
    let paper = codes.part("ul.codes li:first-child");
    is_at(&admin.get(&links::staff::queue(LT)).await, &links::staff::queue(LT));

    // The next sign-in: a used code, a fresh one; and one from paper.
    let mut next = Browser::new(&site);
    let page = next.sign_in(LT, "admin@vr.example").await;
    next.submit(&page, "second", &[("code", &code)]).await.says(&say("problem-code-do-not-match"));
    site.minutes_pass(1);
    let fresh = factors::code_at(&secret, site.cx().now).unwrap();
    is_at(&next.submit(&page, "second", &[("code", &fresh)]).await, &links::staff::queue(LT));
    let mut third = Browser::new(&site);
    let page = third.sign_in(LT, "admin@vr.example").await;
    is_at(&third.submit(&page, "second", &[("code", &paper)]).await, &links::staff::queue(LT));

    // Others are not asked before they set one up themselves.
    let mut triage = Browser::new(&site);
    is_at(&triage.sign_in(LT, "triage@vr.example").await, &links::staff::queue(LT));
}
fn hidden(page: &Page, name: &str) -> String {
    let html = scraper::Html::parse_document(&page.body);
    let select = scraper::Selector::parse(&format!("main input[name={name}]")).unwrap();
    html.select(&select).next().and_then(|field| field.attr("value")).unwrap_or_default().to_owned()
}

#[tokio::test]
async fn a_second_step_is_ones_own_to_switch_on_and_off_right_after_signing_in() {
    let site = seeds().await;
    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let page = triage.get(&links::account::factors(LT)).await;
    let code = factors::code_at(&hidden(&page, "secret"), site.cx().now).unwrap();
    triage.submit(&page, "factors", &[("code", &code)]).await.says(&say("account-codes-title"));
    site.minutes_pass(11);
    let page = triage.get(&links::account::factors(LT)).await;
    page.says(&say("account-factor-confirm"));
    let page = triage.follow(&page, "/lt/account/confirm").await;
    let wrong = triage.submit(&page, "confirm", &[("current", "not this one, surely")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    wrong.says(&say("problem-current-do-not-match"));
    let page = triage.submit(&wrong, "confirm", &[("current", PASSWORD)]).await;
    is_at(&page, &links::account::factors(LT));
    assert_eq!(site_post(&site, &triage, &links::account::factors(LT), "step=remove").await, StatusCode::SEE_OTHER);
    triage.get(&links::account::own(LT)).await.says(&say("account-factor-none"));
}

#[tokio::test]
async fn what_is_sealed_is_opened_by_who_was_there_in_the_last_hours() {
    let site = seeds().await;
    let mut person = Browser::new(&site);
    let intro = journeys::start(&mut person, LT, None, "", "").await;
    let check = journeys::asked(&mut person, intro, journeys::Answers { need: "home.help", marks: &[], area: "LT-58" }).await;
    journeys::sent(&mut person, &check).await;
    let mut triage = Browser::new(&site);
    let mut queue = triage.sign_in(LT, "triage@vr.example").await;
    // Somebody is there all the time, but who?
    for _ in 0..10 {
        site.minutes_pass(25);
        queue = triage.get(&links::staff::queue(LT)).await;
    }
    let page = triage.follow(&queue, "/lt/staff/referrals/").await;
    // Files leave no sooner.
    let files = [links::listing::bulk_csv(LT, Id::named("organization", "vr-vdc-svajone")), links::staff::statistics_csv(LT, "2026")];
    for file in &files {
        is_at(&triage.get(file).await, "/lt/account/confirm");
    }
    let asked = triage.submit(&page, "/open", &[]).await;
    is_at(&asked, "/lt/account/confirm");
    // A new receipt opens it as well.
    is_at(&triage.submit(&page, "/renew-receipt", &[("identity", "document")]).await, "/lt/account/confirm");
    let page = triage.submit(&asked, "confirm", &[("current", PASSWORD)]).await;
    assert!(page.at.starts_with("/lt/staff/referrals/"), "{}", page.at);
    triage.submit(&page, "/open", &[]).await.says("Маркерська");
    for file in &files {
        assert_eq!(&triage.get(file).await.at, file);
    }
}

#[tokio::test]
async fn a_request_is_erased_by_who_was_there_in_the_last_hours() {
    let site = with_colleague("supervisor@vr.example", Role::Supervisor).await;
    let mut person = Browser::new(&site);
    let intro = journeys::start(&mut person, LT, None, "", "").await;
    let check = journeys::asked(&mut person, intro, journeys::Answers { need: "home.help", marks: &[], area: "LT-58" }).await;
    journeys::sent(&mut person, &check).await;
    let mut supervisor = Browser::new(&site);
    let mut queue = supervisor.sign_in(LT, "supervisor@vr.example").await;
    for _ in 0..10 {
        site.minutes_pass(25);
        queue = supervisor.get(&links::staff::queue(LT)).await;
    }
    let request = supervisor.follow(&queue, "/lt/staff/referrals/").await;
    let id: Id<domain::referral::Referral> = request.at.split('/').nth(4).unwrap().split('?').next().unwrap().parse().unwrap();
    let (address, number) = (links::staff::erase(LT, id), id.text()[..8].to_owned());
    let form = supervisor.get(&address).await;
    let asked = supervisor.submit(&form, "/erase", &[("reference", &number)]).await;
    is_at(&asked, "/lt/account/confirm");
    assert_eq!(supervisor.get(&request.at).await.status, StatusCode::OK, "nothing is erased before");
    let form = supervisor.submit(&asked, "confirm", &[("current", PASSWORD)]).await;
    is_at(&form, &address);
    supervisor.submit(&form, "/erase", &[("reference", &number)]).await.says(&say("erase-done"));
    assert_eq!(supervisor.get(&request.at).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn one_ends_ones_sessions_elsewhere_from_here() {
    let site = seeds().await;
    let (mut here, mut there) = (Browser::new(&site), Browser::new(&site));
    there.sign_in(LT, "triage@vr.example").await;
    let page = here.get(&links::sign_in(LT)).await;
    here.submit(&page, "sign-in", &[("email", "triage@vr.example"), ("password", PASSWORD), ("device", "<b>Čia</b>")]).await;
    let own = here.get(&links::account::own(LT)).await;
    own.says("<b>Čia</b>");
    own.says(&say("account-session-unnamed"));
    assert!(!own.body.contains("<b>Čia"), "a name is words");
    here.submit(&own, "sessions", &[]).await.says(&say("account-done-session"));
    is_at(&there.get(&links::staff::queue(LT)).await, &links::sign_in(LT));
    is_at(&here.get(&links::staff::queue(LT)).await, &links::staff::queue(LT));
    let long = here.get(&links::sign_in(LT)).await;
    let long = here.submit(&long, "sign-in", &[("email", "a@b.lt"), ("password", "x"), ("device", &"a".repeat(61))]).await;
    assert_eq!(long.status, StatusCode::UNPROCESSABLE_ENTITY);
}

/// What a device answers is tried in the store, and with a browser; here, how each address asks, and what it says of an answer that is none.
#[tokio::test]
async fn a_device_is_asked_for_this_browser_alone_and_a_wrong_answer_draws_the_page_once_more() {
    let site = seeds().await;
    let sent = async |path: &str, form: &str, cookie: &str| {
        site.post_with(path, form, &[("sec-fetch-site", "same-origin"), ("cookie", cookie)]).await
    };
    let question = |answer: &super::Answer| -> serde_json::Value {
        assert_eq!((answer.status, answer.header("content-type")), (StatusCode::OK, "application/json"), "{}", answer.body);
        assert!(answer.header("set-cookie").starts_with(PASSKEY) && answer.header("cache-control").contains("no-store"));
        serde_json::from_str(&answer.body).unwrap()
    };
    let sign_in = links::account::sign_in_passkey(LT);
    let asked = question(&sent(&sign_in, "step=ask", "").await);
    assert_eq!((&asked["publicKey"]["rpId"], asked["mediation"].is_null()), (&"localhost".into(), true), "a button asks, not a field");
    let foreign = site.post_with(&sign_in, "step=ask", &[("sec-fetch-site", "cross-site")]).await;
    assert_eq!(foreign.status, StatusCode::FORBIDDEN);

    let mut triage = Browser::new(&site);
    triage.sign_in(LT, "triage@vr.example").await;
    let cookie = format!("{SESSION}={}", triage.cookies[SESSION]);
    let factors = triage.get(&links::account::factors(LT)).await;
    factors.says(&say("passkey-none"));
    assert!(factors.body.contains("/assets/passkey.js"));
    let asked = question(&sent(&links::account::passkeys(LT), "step=ask", &cookie).await);
    let user = &asked["publicKey"]["user"];
    assert_eq!((&user["name"], &asked["publicKey"]["rp"]["id"]), (&"triage@vr.example".into(), &"localhost".into()));
    assert_eq!(sent(&links::account::passkeys(LT), "step=remove&id=x", &cookie).await.status, StatusCode::SEE_OTHER);

    let none = [sign_in, links::account::passkeys(LT), links::account::confirm_passkey(LT)];
    for path in &none {
        for form in ["answer=", "answer=%7B%7D", "step=answer&answer=null&next=https://evil.example"] {
            let answer = sent(path, form, &format!("{cookie}; {PASSKEY}=nothing")).await;
            assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{path} {form}");
            assert!(answer.body.contains(&say("problem-passkey-do-not-match")) && !answer.body.contains("value=\"null\""), "{path} {form}");
        }
    }
    let long = format!("called={}", "a".repeat(100));
    let answer = sent(&links::account::passkeys(LT), &long, &cookie).await;
    assert!(answer.status == StatusCode::UNPROCESSABLE_ENTITY && answer.body.contains(&say("problem-too-long")));
    let lost = sent(&links::account::invitation_passkey(LT), "answer=x", "").await;
    assert_eq!((lost.status, lost.header("location")), (StatusCode::SEE_OTHER, links::account::invitation(LT).as_str()));
    let lost = sent(&links::account::second_passkey(LT), "answer=x", "").await;
    assert_eq!((lost.status, lost.header("location")), (StatusCode::SEE_OTHER, links::account::second(LT, "").as_str()));
}
