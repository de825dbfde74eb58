//! Whole journeys over the pages, without JavaScript: from a search to the answer, as the people on both sides walk them.
use super::{
    TestSite,
    browser::{Browser, Page},
};
use app::pages::{links, words::say_in};
use axum::http::StatusCode;
use domain::{Id, Language, access::Caller, account::Role, area::AreaCode, organization::Organization, service::Service};
use server::config::Rates;
use store::{Cx, accounts, referrals};

pub const PASSWORD: &str = "correct horse battery staple";
pub const VINNYTSIA: &str = "UA05020030000031457";
const VILNIUS: &str = "LT-58";
/// Words that only the person and whoever opened the request may ever see.
pub const PERSONAL: [&str; 4] = ["Маркерська", "маркероболі", "380671112233", "380 67 111 22 33"];

pub fn org(name: &str) -> Id<Organization> {
    Id::named("organization", name)
}
pub fn service(name: &str) -> Id<Service> {
    Id::named("service", name)
}

/// The sample, with those who answer there and a key for each.
pub async fn seeds() -> TestSite {
    let site = TestSite::sample().await;
    staffed(&site).await;
    site
}
async fn staffed(site: &TestSite) {
    use Role::{CaseWorker, FrontDesk, ProviderManager, Supervisor, Triage};
    let operator = Cx::new(site.state.site.db.clone(), Caller::Operator, site.state.site.clock.now());
    for (email, role, organization, municipality) in [
        ("worker@vn.example", CaseWorker, "vn-dsp", Some(VINNYTSIA)),
        ("desk@vn.example", FrontDesk, "vn-dsp", Some(VINNYTSIA)),
        ("supervisor@vn.example", Supervisor, "vn-dsp", Some(VINNYTSIA)),
        ("triage@vr.example", Triage, "vr-sav-sr", Some(VILNIUS)),
        ("manager@vr.example", ProviderManager, "vr-vdc-svajone", None),
    ] {
        let account = accounts::NewAccount {
            email: email.parse().unwrap(),
            role,
            organization: org(organization),
            municipality: municipality.map(|code| AreaCode(code.into())),
            password: PASSWORD.into(),
        };
        accounts::create(&operator, account).await.unwrap();
    }
    site.state.site.vault.ensure_keys(&site.cx()).await.unwrap();
}

/// What a person answers on the way.
#[derive(Clone, Copy)]
pub struct Answers<'a> {
    pub need: &'a str,
    pub marks: &'a [(&'a str, &'a str)],
    pub area: &'a str,
}

/// From the page of a service, or from nothing, to the last look before sending.
pub async fn asked(person: &mut Browser<'_>, from: Page, answers: Answers<'_>) -> Page {
    let first = person.submit(&from, "/refer", &[]).await;
    let need = [&[("need", answers.need), ("urgency", "normal")], answers.marks].concat();
    let place = person.submit(&first, "/refer/need", &need).await;
    let who = person.submit(&place, "/refer/place", &[("area", answers.area), ("residence", "actual")]).await;
    let about = [("asker", "myself"), ("name", "Мотря Маркерська"), ("age", ""), ("story", "Старі маркероболі в ногах")];
    let reach = person.submit(&who, "/refer/person", &about).await;
    let consent = person.submit(&reach, "/refer/contact", &[("way", "phone"), ("phone", "+380 67 111 22 33")]).await;
    let check = person.submit(&consent, "/refer/consent", &[("consent", "yes")]).await;
    assert!(check.at.ends_with("/refer/check"), "{}\n{}", check.at, check.text());
    check
}
pub async fn sent(person: &mut Browser<'_>, check: &Page) -> String {
    let sent = person.submit(check, "/refer/check", &[]).await;
    assert!(sent.at.ends_with("/refer/sent"), "{}\n{}", sent.at, sent.text());
    receipt(&sent)
}
fn receipt(page: &Page) -> String {
    let receipt = page.part(".receipt .code").replace(' ', "");
    assert!(receipt.parse::<domain::receipt::Receipt>().is_ok(), "{receipt}");
    receipt
}
pub async fn followed(browser: &mut Browser<'_>, language: Language, receipt: &str) -> Page {
    let page = browser.get(&links::follow::start(language)).await;
    browser.submit(&page, "/follow", &[("receipt", receipt)]).await
}
pub async fn start(person: &mut Browser<'_>, language: Language, service: Option<Id<Service>>, need: &str, area: &str) -> Page {
    person.get(&links::refer::start(language, service, need, area)).await
}
pub async fn svajone(person: &mut Browser<'_>, language: Language, marks: &[(&str, &str)]) -> Page {
    let id = service("vr-vdc-svajone:day.children");
    let page = person.get(&links::with(links::service(language, id), &[("area", VILNIUS)])).await;
    let intro = person.follow(&page, &format!("/{language}/refer?")).await;
    asked(person, intro, Answers { need: "day.children", marks, area: VILNIUS }).await
}

/// No personal word but on the pages of one's own draft and where the vault has just opened a request.
#[track_caller]
fn nothing_personal(seen: &[(String, String)]) {
    let others = seen.iter().filter(|(at, _)| !at.contains("/refer/") && !at.ends_with("/open"));
    for (at, body) in others {
        for word in PERSONAL {
            assert!(!body.contains(word), "{at} tells {word}");
        }
    }
}

#[tokio::test]
async fn help_at_home_in_vinnytsia_is_found_asked_for_and_accepted() {
    help_at_home(&seeds().await).await;
}

#[tokio::test]
async fn the_same_journey_on_either_database() {
    store::testing::each(|db| async move {
        let folder = tempfile::tempdir().unwrap();
        store::import::sample(&Cx::new(db.clone(), Caller::Operator, store::testing::noon()), &|_| ()).await.unwrap();
        let site = TestSite::on(db, folder, "http://127.0.0.1:3000", Rates { relaxed: true, ..Rates::default() });
        site.follow().await;
        staffed(&site).await;
        help_at_home(&site).await;
    })
    .await;
}

async fn help_at_home(site: &TestSite) {
    let uk = Language::Uk;
    let mut person = Browser::new(site);
    let home = person.get(&links::home(uk)).await;
    assert_eq!(home.status, StatusCode::OK);
    let find = links::with(links::find(uk), &[("q", "догляд вдома"), ("area", VINNYTSIA)]);
    let found = person.get(&find).await;
    let listing = person.follow(&found, &links::service(uk, service("vn-tc:home.help"))).await;
    listing.says("Вінницький міський територіальний центр");
    assert!(person.cookies.is_empty(), "nobody is known before asking");
    let intro = person.follow(&listing, "/uk/refer?").await;
    let check = asked(&mut person, intro, Answers { need: "home.help", marks: &[], area: VINNYTSIA }).await;
    // Who gets it and by when stands there before one sends.
    for told in ["Департамент соціальної політики Вінницької міської ради", "07.12.2026", "Маркерська"]
    {
        check.says(told);
    }
    assert!(referrals::queue(&site.cx(), &AreaCode(VINNYTSIA.into())).await.is_err(), "the process itself reads no queue");
    let receipt = sent(&mut person, &check).await;

    let mut worker = Browser::new(site);
    let queue = worker.sign_in(uk, "worker@vn.example").await;
    assert!(queue.at.ends_with("/staff/queue"), "{}", queue.at);
    let lead = queue.links().into_iter().find(|link| link.starts_with("/uk/staff/referrals/")).expect("it stands in the queue");
    queue.says("07.12.2026");
    queue.does_not_say("Маркерська");
    let request = worker.get(&lead).await;
    request.says("07.12.2026");
    let opened = worker.submit(&request, "/open", &[]).await;
    for told in ["Мотря Маркерська", "маркероболі", "380671112233"] {
        opened.says(told);
    }
    let accepted = worker.submit(&request, "/accept", &[]).await;
    assert_eq!(accepted.status, StatusCode::OK, "{}", accepted.text());
    nothing_personal(&worker.seen);

    let mut follower = Browser::new(site);
    let page = followed(&mut follower, uk, &receipt).await;
    page.says(&say_in(uk, "follow-standing-accepted"));
    page.says("07.12.2026");
    let mut supervisor = Browser::new(site);
    supervisor.sign_in(uk, "supervisor@vn.example").await;
    let audit = supervisor.get(&links::staff::audit(uk, 0)).await;
    assert_eq!(audit.status, StatusCode::OK);
    nothing_personal(&[person.seen, follower.seen, supervisor.seen].concat());
    nothing_personal_is_kept(site, &receipt).await;
}

/// Not in any row, nor in the bytes of a file that has no rows for it: sealed, or not there.
async fn nothing_personal_is_kept(site: &TestSite, receipt: &str) {
    let db = site.cx().db;
    let rows = store::testing::everything_stored(&db).await;
    assert!(rows.contains("home.help"), "the rows were read");
    let bytes = if db.kind() == store::Kind::Sqlite { store::testing::raw_sqlite(&db).await } else { vec![] };
    let bare = receipt.replace('-', "");
    for word in PERSONAL.into_iter().chain([receipt, bare.as_str()]) {
        assert!(!rows.contains(word), "a row tells {word}");
        assert!(!bytes.windows(word.len()).any(|part| part == word.as_bytes()), "the file tells {word}");
    }
}

#[tokio::test]
async fn a_day_centre_without_places_declines_and_triage_sends_it_on() {
    let site = seeds().await;
    for language in [Language::Lt, Language::Pl] {
        day_centre(&site, language).await;
    }
}

async fn day_centre(site: &TestSite, language: Language) {
    let mut person = Browser::new(site);
    let check = svajone(&mut person, language, &[]).await;
    check.says("Svajonė");
    let receipt = sent(&mut person, &check).await;
    let mut manager = Browser::new(site);
    let inbox = manager.sign_in(language, "manager@vr.example").await;
    assert!(inbox.at.ends_with("/provider/inbox"), "{}", inbox.at);
    let request = manager.follow(&inbox, &format!("/{language}/provider/referrals/")).await;
    let opened = manager.submit(&request, "/open", &[]).await;
    opened.says("Маркерська");
    let empty = manager.submit(&request, "/decline", &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY, "a refusal names its reason");
    let declined = manager.submit(&request, "/decline", &[("reason", "no-places"), ("note", "")]).await;
    declined.says(&say_in(language, "provider-declined-note"));
    // The page is still open in another tab; its forms lead nowhere now.
    let again = manager.submit(&request, "/open", &[]).await;
    assert!([StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&again.status), "{}", again.status);
    let again = manager.get(&request.at).await;
    assert!([StatusCode::FORBIDDEN, StatusCode::NOT_FOUND].contains(&again.status), "{}", again.status);
    followed(&mut person, language, &receipt).await.says(&say_in(language, "follow-standing-in-triage"));

    let mut triage = Browser::new(site);
    let queue = triage.sign_in(language, "triage@vr.example").await;
    let waiting = triage.follow(&queue, &format!("/{language}/staff/referrals/")).await;
    assert!(!waiting.has_form("/decline"), "triage sends on, it does not refuse");
    let to = org("vr-sav-svr").text();
    let routed = triage.submit(&waiting, "/route", &[("agency", &to)]).await;
    assert_eq!(routed.status, StatusCode::OK, "{}", routed.text());
    routed.says("Šeimos ir vaiko socialinės rūpybos skyrius");
    let story = followed(&mut person, language, &receipt).await;
    story.says("Šeimos ir vaiko socialinės rūpybos skyrius");
    // Nobody's queue keeps what the next journey would mistake for its own.
    let withdrawn = person.submit(&story, "/withdraw", &[("confirm", "yes")]).await;
    withdrawn.says(&say_in(language, "follow-standing-withdrawn"));
    nothing_personal(&[person.seen, manager.seen, triage.seen].concat());
}

#[tokio::test]
async fn with_case_management_marked_the_family_department_gets_it_first() {
    let site = seeds().await;
    let mut person = Browser::new(&site);
    let check = svajone(&mut person, Language::Lt, &[("case_management", "yes")]).await;
    assert!(check.part(".who").contains("Šeimos ir vaiko socialinės rūpybos skyrius"), "{}", check.text());
    sent(&mut person, &check).await;
    let mut manager = Browser::new(&site);
    let inbox = manager.sign_in(Language::Lt, "manager@vr.example").await;
    assert!(!inbox.links().iter().any(|link| link.contains("/referrals/")), "the centre does not get it");
}

#[tokio::test]
async fn violence_cannot_be_refused_and_runs_by_each_countrys_clock() {
    let site = seeds().await;
    let violence = [("violence", "yes")];
    let mut person = Browser::new(&site);
    let intro = start(&mut person, Language::Uk, None, "", "").await;
    let check = asked(&mut person, intro, Answers { need: "home.help", marks: &violence, area: VINNYTSIA }).await;
    // 24 hours from Monday noon in UTC, told in the time of Kyiv.
    check.says("24.11.2026");
    check.says("14:00");
    sent(&mut person, &check).await;
    let mut worker = Browser::new(&site);
    let queue = worker.sign_in(Language::Uk, "worker@vn.example").await;
    queue.says(&say_in(Language::Uk, "task-mark-must-not-refuse"));
    let request = worker.follow(&queue, "/uk/staff/referrals/").await;
    refuses_to_decline(&mut worker, &request).await;

    let mut person = Browser::new(&site);
    let check = svajone(&mut person, Language::Lt, &violence).await;
    assert!(check.part(".who").contains("Šeimos ir vaiko socialinės rūpybos skyrius"), "{}", check.text());
    let limit = domain::deadline::legal_limit(&domain::area::Country("LT".into()), true, domain::deadline::PROPOSED);
    let calendar = store::calendars::of(&site.cx(), &domain::area::Country("LT".into())).await.unwrap();
    let due = limit.limit.ends(site.cx().now, &calendar).to_zoned(calendar.zone.clone());
    check.says(&due.strftime("%Y-%m-%d").to_string());
    sent(&mut person, &check).await;
    let mut triage = Browser::new(&site);
    let queue = triage.sign_in(Language::Lt, "triage@vr.example").await;
    let request = triage.follow(&queue, "/lt/staff/referrals/").await;
    refuses_to_decline(&mut triage, &request).await;
}

/// No form is drawn, and one that was made by hand is refused.
async fn refuses_to_decline(worker: &mut Browser<'_>, request: &Page) {
    assert!(!request.has_form("/decline"));
    let (path, task) = request.at.split_once("?task=").expect("the row names its task");
    let form = Page {
        at: request.at.clone(),
        status: StatusCode::OK,
        body: format!(
            "<form method=post action=\"{path}/decline\"><input type=hidden name=task value={task}><input name=reason><input name=note></form>"
        ),
    };
    let refused = worker.submit(&form, "/decline", &[("reason", "no-places"), ("note", "")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN, "{}", refused.text());
}

#[tokio::test]
async fn fifty_equal_posts_make_one_request_and_show_one_receipt_for_an_hour() {
    let site = seeds().await;
    let mut person = Browser::new(&site);
    let intro = start(&mut person, Language::Uk, None, "home.help", VINNYTSIA).await;
    let check = asked(&mut person, intro, Answers { need: "home.help", marks: &[], area: VINNYTSIA }).await;
    let cookies = person.cookies.clone();
    let posts = (0..50).map(|_| async {
        let mut tab = Browser::new(&site);
        tab.cookies.clone_from(&cookies);
        sent(&mut tab, &check).await
    });
    let receipts = futures::future::join_all(posts).await;
    assert!(receipts.iter().all(|receipt| *receipt == receipts[0]), "{receipts:?}");
    let worker = Cx::new(site.cx().db, store::testing::staff(Role::CaseWorker, VINNYTSIA), site.cx().now);
    let queue = referrals::queue(&worker, &AreaCode(VINNYTSIA.into())).await.unwrap();
    let mut requests: Vec<_> = queue.iter().map(|row| row.referral).collect();
    requests.dedup();
    assert_eq!(requests.len(), 1);

    site.minutes_pass(59);
    assert_eq!(receipt(&person.get(&links::refer::sent(Language::Uk)).await), receipts[0]);
    site.minutes_pass(2);
    let late = person.get(&links::refer::sent(Language::Uk)).await;
    assert_eq!(late.part(".receipt .code"), "");
    assert!(!late.body.contains(&receipts[0]));
    late.says(&say_in(Language::Uk, "refer-gone-title"));
    followed(&mut person, Language::Uk, &receipts[0]).await.says(&say_in(Language::Uk, "follow-standing-received"));
}

#[tokio::test]
async fn who_withdraws_ends_the_request_for_all() {
    let site = seeds().await;
    let mut person = Browser::new(&site);
    let check = svajone(&mut person, Language::Lt, &[]).await;
    let receipt = sent(&mut person, &check).await;
    let mut manager = Browser::new(&site);
    let inbox = manager.sign_in(Language::Lt, "manager@vr.example").await;
    let request = manager.follow(&inbox, "/lt/provider/referrals/").await;
    let story = followed(&mut person, Language::Lt, &receipt).await;
    let unsure = person.submit(&story, "/withdraw", &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY);
    let withdrawn = person.submit(&story, "/withdraw", &[("confirm", "yes")]).await;
    withdrawn.says(&say_in(Language::Lt, "follow-standing-withdrawn"));
    assert!(!withdrawn.has_form("/withdraw") && !withdrawn.has_form("/reply"));
    let opened = manager.submit(&request, "/open", &[]).await;
    assert!(opened.status.is_client_error(), "{}", opened.status);
    opened.does_not_say("Маркерська");
    let accepted = manager.submit(&request, "/accept", &[]).await;
    assert!(accepted.status.is_client_error(), "{}", accepted.status);
}

#[tokio::test]
async fn the_municipality_that_a_hint_names_is_one_that_we_know() {
    let site = seeds().await;
    let cx = Cx::new(site.state.site.db.clone(), Caller::Anyone, site.state.site.clock.now());
    for (language, name) in [
        (Language::Lt, "Rokiškio rajono savivaldybė"),
        (Language::Pl, "rejon rokiski"),
        (Language::Uk, "Вінницька"),
        (Language::En, "Vinnytsia"),
        (Language::Ru, "Винницкая"),
    ] {
        let hint = say_in(language, "refer-place-declared-hint");
        assert!(hint.contains(name), "{hint}");
        assert!(store::areas::municipality_named(&cx, name).await.unwrap().is_some(), "{name}");
    }
}
#[tokio::test]
async fn a_front_desk_types_a_request_in_and_hands_the_receipt_over() {
    let site = seeds().await;
    let uk = Language::Uk;
    let mut desk = Browser::new(&site);
    let form = desk.sign_in(uk, "desk@vn.example").await;
    assert!(form.at.ends_with("/staff/assist"), "{}", form.at);
    let typed = [
        ("need", "home.help"),
        ("urgency", "normal"),
        ("area", VINNYTSIA),
        ("asker", "someone-else"),
        ("name", "Мотря Маркерська"),
        ("story", "Старі маркероболі в ногах"),
        ("way", "phone"),
        ("phone", "+380 67 111 22 33"),
        ("language", "uk"),
        ("consent", "oral"),
    ];
    let incomplete = desk.submit(&form, "/staff/assist", &typed[..9]).await;
    assert_eq!(incomplete.status, StatusCode::UNPROCESSABLE_ENTITY);
    let elsewhere = [typed.as_slice(), &[("declared_area", "Маркероград")]].concat();
    let unknown = desk.submit(&form, "/staff/assist", &elsewhere).await;
    assert_eq!(unknown.status, StatusCode::UNPROCESSABLE_ENTITY, "where somebody is registered is a place that we know");
    assert!(unknown.body.contains("Маркероград"), "what was typed stands in its field");
    let whole = "Самоврядування Рокішкіського району";
    let part = [typed.as_slice(), &[("declared_area", "rokiskio")]].concat();
    let meant = desk.submit(&form, "/staff/assist", &part).await;
    assert_eq!(meant.status, StatusCode::UNPROCESSABLE_ENTITY, "a part of a name may be another's: nothing is sent yet");
    meant.says(&say_in(uk, "problem-declared_area-do-not-match"));
    assert!(meant.body.contains(whole), "the whole name stands in the field");
    let agreed = [typed.as_slice(), &[("declared_area", whole)]].concat();
    let done = desk.submit(&form, "/staff/assist", &agreed).await;
    let code = receipt(&done);
    let twice = desk.submit(&form, "/staff/assist", &typed).await;
    assert_eq!(receipt(&twice), code, "a second post of the same form is the same request");
    let mut worker = Browser::new(&site);
    let queue = worker.sign_in(uk, "worker@vn.example").await;
    let request = worker.follow(&queue, "/uk/staff/referrals/").await;
    request.says(&say_in(uk, "staff-referral-assisted"));
    let mut person = Browser::new(&site);
    followed(&mut person, uk, &code).await.says(&say_in(uk, "follow-standing-received"));
    assert!(desk.get(&links::staff::queue(uk)).await.status.is_client_error(), "a front desk sees no queue");
    nothing_personal(&[worker.seen, person.seen].concat());
}
