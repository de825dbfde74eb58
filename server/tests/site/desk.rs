//! The desk's work list over the pages, without JavaScript: filters and views, giving tasks, keys, notes, hand-overs, and news as they are streamed.
use super::{
    TestSite,
    browser::{Browser, Page},
    journeys::{Answers, PASSWORD, VINNYTSIA, asked, seeds, sent, start, svajone},
};
use app::pages::{
    desk::Desk,
    links,
    words::{say_in, say_in_with},
};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{
    Language,
    account::Role,
    area::AreaCode,
    work_list::{Filter, List},
};
use futures::StreamExt;
use store::{Cx, accounts};

const UK: Language = Language::Uk;
fn say(key: &str) -> String {
    say_in(UK, key)
}
pub async fn ask(site: &TestSite, need: &str) {
    let mut person = Browser::new(site);
    let intro = start(&mut person, UK, None, "", "").await;
    let check = asked(&mut person, intro, Answers { need, marks: &[], area: VINNYTSIA }).await;
    sent(&mut person, &check).await;
}
pub async fn colleague(site: &TestSite, email: &str, role: Role) {
    let cx = Cx::new(site.state.site.db.clone(), domain::access::Caller::Operator, site.state.site.clock.now());
    let new = accounts::NewAccount {
        email: email.parse().unwrap(),
        role,
        organization: domain::Id::named("organization", "vn-dsp"),
        municipality: Some(AreaCode(VINNYTSIA.into())),
        password: PASSWORD.into(),
    };
    accounts::create(&cx, new).await.unwrap();
}
pub fn queue(asked: &str) -> String {
    links::list::of(Desk::Staff, UK, &Filter::of_kept(asked))
}
pub fn rows(page: &Page) -> usize {
    page.body.matches("data-referral=").count()
}
/// Sends what a browser would with several boxes marked.
pub async fn give(browser: &mut Browser<'_>, page: &Page, to: &str, marked: usize) -> Page {
    let ids = values(page, "name=\"task\" value=\"");
    assert!(ids.len() >= marked, "{}", page.text());
    let tasks: Vec<(&str, &str)> = ids.iter().take(marked).map(|id| ("task", id.as_str())).collect();
    browser.submit(page, "/queue/assign", &[&tasks[..], &[("to", to)]].concat()).await
}
fn values(page: &Page, before: &str) -> Vec<String> {
    page.body.split(before).skip(1).filter_map(|rest| Some(rest.split('"').next()?.to_owned())).collect()
}

#[tokio::test]
async fn filters_narrow_the_list_and_each_is_taken_away_by_its_chip() {
    let site = seeds().await;
    for need in ["home.help", "day.older"] {
        ask(&site, need).await;
    }
    let mut worker = Browser::new(&site);
    let all = worker.sign_in(UK, "worker@vn.example").await;
    let whole = rows(&all);
    assert!(whole >= 2 && !all.body.contains("class=\"chip\""), "{}", all.text());
    let home = worker.get(&queue("group=HOME&stage=sent")).await;
    assert!((1..whole).contains(&rows(&home)), "{}", home.text());
    let chips: Vec<_> = home.links().into_iter().filter(|link| link.contains("staff/queue?") && link.contains("stage=sent")).collect();
    assert!(chips.iter().any(|link| !link.contains("group")), "without the group: {chips:?}");
    assert!(worker.get(&queue("stage=asked")).await.text().contains(&say("staff-queue-empty-filtered")));
    assert_eq!(rows(&worker.get(&queue("whose=mine")).await), 0);
    assert_eq!(rows(&worker.get(&queue("entry=assisted")).await), 0);
    assert_eq!(rows(&worker.get(&queue("mark=overdue")).await), 0);
    site.minutes_pass(60 * 24 * 20);
    let mut later = Browser::new(&site);
    later.sign_in(UK, "worker@vn.example").await;
    assert!(rows(&later.get(&queue("mark=overdue")).await) > 0, "nobody has answered for twenty days");
    let odd = "/uk/staff/queue?stage=%00&stage=x&urgency%5B%5D=1&mark=%F0%9F&place=%3Cscript%3E&agency=../../&whose=&words=%3Cb%3E&batch=1&unmarked=2";
    let page = later.get(odd).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(!page.body.contains("<script>alert") && !page.body.contains("<b>"));
}

#[tokio::test]
async fn a_list_that_ends_before_all_says_so_in_every_language() {
    let site = seeds().await;
    ask(&site, "home.help").await;
    let triage = Cx::new(site.cx().db, store::testing::staff(Role::Triage, VINNYTSIA), site.cx().now);
    let here = List::Queue(AreaCode(VINNYTSIA.into()));
    let few = store::referrals::rows(&triage, &here).await.unwrap();
    let sentence = |language, shown: usize, count: usize| {
        say_in_with(language, "queue-ends-early", &[("shown", shown.into()), ("count", count.into())])
    };
    let mut worker = Browser::new(&site);
    let page = worker.sign_in(UK, "worker@vn.example").await;
    page.does_not_say(&sentence(UK, few.len(), few.len()));
    // Full to the last row, and not beyond it.
    store::testing::crowd(&site.cx().db, few[0].task, 500 - few.len()).await;
    worker.get(&queue("")).await.does_not_say(&sentence(UK, 500, 500));
    store::testing::crowd(&site.cx().db, few[0].task, 1).await;
    for language in Language::ALL {
        let page = worker.get(&links::list::of(Desk::Staff, language, &Filter::default())).await;
        assert_eq!((page.status, rows(&page)), (StatusCode::OK, 500));
        page.says(&sentence(language, 500, 501));
    }
    let none = worker.get(&queue("whose=mine")).await;
    none.says(&sentence(UK, 500, 501));
    assert_eq!(rows(&none), 0, "what is looked for may be among the rest");
}

#[tokio::test]
async fn a_view_is_kept_by_name_opens_first_is_shared_and_goes() {
    let site = seeds().await;
    ask(&site, "home.help").await;
    colleague(&site, "anna@vn.example", Role::Triage).await;
    let mut worker = Browser::new(&site);
    worker.sign_in(UK, "worker@vn.example").await;
    let page = worker.get(&format!("{}&words=Olha", queue("stage=sent&urgency=normal"))).await;
    let empty = worker.submit(&page, "/staff/views", &[("view", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.says(&say("problem-view-missing"));
    let personal = worker.submit(&page, "/staff/views", &[("view", "0671112233")]).await;
    personal.says(&say("problem-view-not-allowed"));
    let kept = worker.submit(&page, "/staff/views", &[("view", "Нові звичайні"), ("shared", "yes")]).await;
    assert_eq!((kept.status, kept.at.contains("words")), (StatusCode::OK, false));
    assert!(kept.part(".views [aria-current]").starts_with("Нові звичайні"), "{}", kept.part(".views"));
    assert!(!kept.has_form("/staff/views"), "what has a name is not kept twice");

    let list = worker.get(&links::list::views(Desk::Staff, UK)).await;
    let id = list.links().len();
    assert!(id > 0);
    let action = values(&list, "action=\"/uk/staff/views/").remove(0);
    let first = worker.submit(&list, &format!("/staff/views/{action}"), &[("act", "first")]).await;
    first.says(&say("views-is-first"));
    let opened = worker.get(&links::staff::queue(UK)).await;
    assert!(opened.part(".views [aria-current]").starts_with("Нові звичайні"));
    assert!(opened.body.contains("class=\"chip\""), "what it asks for is told");
    assert!(worker.get(&queue("")).await.part(".views [aria-current]").starts_with(&say("queue-view-all")));

    let mut anna = Browser::new(&site);
    anna.sign_in(UK, "anna@vn.example").await.says("Нові звичайні");
    let theirs = anna.get(&links::list::views(Desk::Staff, UK)).await;
    theirs.says(&say("views-is-theirs"));
    assert!(!theirs.body.contains("value=\"remove\""));
    let forged = format!("/uk/staff/views/{action}");
    let cookies = anna.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let headers = [("cookie", cookies.as_str()), ("sec-fetch-site", "same-origin")];
    assert_eq!(site.post_with(&forged, "act=remove", &headers).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.post_with(&forged, "act=drop", &headers).await.status, StatusCode::NOT_FOUND);
    assert_eq!(site.post_with("/uk/staff/views/x", "act=remove", &headers).await.status, StatusCode::NOT_FOUND);

    let gone = worker.submit(&first, &format!("/staff/views/{action}"), &[("act", "remove")]).await;
    gone.says(&say("views-none"));
    assert!(anna.get(&queue("")).await.part(".views").find("Нові звичайні").is_none());
}

#[tokio::test]
async fn marked_rows_are_given_at_once_told_and_taken_back() {
    let site = seeds().await;
    for _ in 0..2 {
        ask(&site, "home.help").await;
    }
    colleague(&site, "anna@vn.example", Role::Triage).await;
    let mut worker = Browser::new(&site);
    let page = worker.sign_in(UK, "worker@vn.example").await;
    let anna = page.body.split("anna@vn.example").next().unwrap().rsplit("value=\"").next().unwrap().split('"').next().unwrap().to_owned();
    let unmarked = worker.submit(&page, "/queue/assign", &[("to", &anna)]).await;
    unmarked.says(&say("assign-unmarked"));
    let given = give(&mut worker, &page, &anna, 3).await;
    assert_eq!(given.status, StatusCode::OK);
    assert!(given.part(".notice.good").contains('3') && given.part(".notice.good").contains("anna@vn.example"), "{}", given.text());
    assert_eq!(given.body.matches("class=\"owner\"").count(), 3);

    let mut colleague = Browser::new(&site);
    colleague.sign_in(UK, "anna@vn.example").await;
    assert_eq!(rows(&colleague.get(&queue("whose=mine")).await), 3);
    assert_eq!(colleague.get(&given.at).await.part(".notice.good"), "", "another one's press is not told");
    let back = worker.submit(&given, "/queue/undo", &[]).await;
    assert_eq!((back.status, back.body.matches("class=\"owner\"").count()), (StatusCode::OK, 0));
    assert_eq!(rows(&colleague.get(&queue("whose=mine")).await), 0);

    let request = worker.follow(&back, "/uk/staff/referrals/").await;
    let own = worker.submit(&request, "/queue/assign", &[("to", &anna)]).await;
    assert!(own.at.contains("/staff/referrals/"), "{}", own.at);
    own.says("anna@vn.example");
    own.says(&say("assign-undo"));
}

#[tokio::test]
async fn the_keys_are_told_switched_off_and_lead_to_the_acts_own_place() {
    let site = seeds().await;
    ask(&site, "home.help").await;
    let mut worker = Browser::new(&site);
    let page = worker.sign_in(UK, "worker@vn.example").await;
    page.says(&say("keys-accept"));
    assert!(page.body.contains("QueueKeys"), "the island that listens");
    let off = worker.submit(&page, "/staff/keys", &[]).await;
    off.says(&say("keys-are-off"));
    assert!(!off.body.contains("QueueKeys"), "nothing listens");
    assert!(worker.submit(&off, "/staff/keys", &[]).await.body.contains("QueueKeys"));
    let link = page.links().into_iter().find(|link| link.starts_with("/uk/staff/referrals/")).unwrap();
    let folded = worker.get(&link).await;
    let open = worker.get(&format!("{link}&act=decline")).await;
    assert!(
        open.body.contains("open id=\"decline\"") && !folded.body.contains("open id=\"decline\""),
        "the form stands open, nothing is done"
    );
}

#[tokio::test]
async fn a_note_stays_inside_and_is_shown_only_where_the_request_is_opened() {
    let site = seeds().await;
    ask(&site, "home.help").await;
    let mut worker = Browser::new(&site);
    let list = worker.sign_in(UK, "worker@vn.example").await;
    let request = worker.follow(&list, "/uk/staff/referrals/").await;
    let empty = worker.submit(&request, "/note", &[("inside", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.says(&say("problem-inside-missing"));
    let kept = worker.submit(&request, "/note", &[("inside", "Собака на подвір’ї")]).await;
    kept.says(&say("notes-kept"));
    kept.does_not_say("Собака");
    worker.submit(&request, "/note", &[("inside", "Собака на подвір’ї")]).await.says(&say("notes-kept"));
    let open = worker.submit(&kept, "/open", &[]).await;
    open.says("Собака на подвір’ї");
    assert_eq!(open.text().matches("Собака").count(), 1, "pressed twice, it stands once");
    open.says("worker@vn.example");
    let mut supervisor = Browser::new(&site);
    supervisor.sign_in(UK, "supervisor@vn.example").await;
    let trail = supervisor.get(&links::staff::audit(UK, 0)).await;
    trail.says(&say("notes-deed"));
    trail.says(&say("notes-deed-read"));
    trail.does_not_say("Собака");
}

#[tokio::test]
async fn a_hand_over_elsewhere_is_recorded_and_stands_in_no_queue() {
    let site = seeds().await;
    let mut desk = Browser::new(&site);
    desk.sign_in(UK, "desk@vn.example").await;
    let page = desk.get(&links::staff::logged(UK)).await;
    page.says(&say("logged-none"));
    let wrong = desk.submit(&page, "/staff/logged", &[("day", "2030-01-01")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    for problem in ["problem-how-missing", "problem-day-not-allowed", "problem-need-missing"] {
        wrong.says(&say(problem));
    }
    let agency = domain::Id::<domain::organization::Organization>::named("organization", "vn-tc").text();
    let told =
        [("need", "home.help"), ("area", VINNYTSIA), ("agency", &agency), ("how", "phone"), ("day", "2026-11-20"), ("outcome", "unknown")];
    let listed = desk.submit(&page, "/staff/logged", &told).await;
    listed.says(&say("logged-done"));
    listed.says("20.11.2026");
    let id = values(&listed, "action=\"/uk/staff/logged/").remove(0);
    let after = desk.submit(&listed, &format!("/staff/logged/{id}"), &[("outcome", "helped")]).await;
    assert!(after.body.contains("value=\"helped\" selected"), "{}", after.body);
    let mut worker = Browser::new(&site);
    assert_eq!(rows(&worker.sign_in(UK, "worker@vn.example").await), 0);
    let mut manager = Browser::new(&site);
    manager.sign_in(Language::Lt, "manager@vr.example").await;
    assert_eq!(manager.get(&links::staff::logged(Language::Lt)).await.status, StatusCode::FORBIDDEN);
}

/// What a stream has said so far, read until it says this, or for two seconds.
async fn hear(stream: &mut axum::body::BodyDataStream, until: &str) -> String {
    let mut heard = String::new();
    let end = tokio::time::Instant::now() + std::time::Duration::from_secs(8);
    while !heard.contains(until) {
        match tokio::time::timeout_at(end, stream.next()).await {
            Ok(Some(Ok(bytes))) => heard.push_str(&String::from_utf8_lossy(&bytes)),
            Ok(_) => break,
            Err(late) => panic!("it never said {until:?} ({late}): {heard:?}"),
        }
    }
    heard
}
async fn watch(site: &TestSite, browser: &Browser<'_>, address: &str) -> axum::response::Response {
    use tower::ServiceExt;
    let cookies = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    let request = Request::get(address).header(header::COOKIE, cookies).body(Body::empty()).unwrap();
    site.router.clone().oneshot(request).await.unwrap()
}
/// What the process does by itself.
async fn tell(site: &TestSite) {
    while store::audit::chain(&site.cx()).await.unwrap() > 0 {}
    site.state.site.live.look(&site.cx()).await.unwrap();
}

#[tokio::test]
async fn news_are_streamed_without_a_word_of_the_person_and_keep_no_session_alive() {
    let site = seeds().await;
    tell(&site).await;
    let mut worker = Browser::new(&site);
    let page = worker.sign_in(UK, "worker@vn.example").await;
    let stream = values(&page, "since=").first().map(|rest| rest.split(['&', '"']).next().unwrap().to_owned()).unwrap();
    let number: String = stream.chars().take_while(char::is_ascii_digit).collect();
    let address = links::list::live_since(Desk::Staff, UK, number.parse().unwrap());
    // Before anyone listens: told on connecting.
    ask(&site, "home.help").await;
    tell(&site).await;
    let answer = watch(&site, &worker, &address).await;
    assert_eq!((answer.status(), answer.headers()["content-type"].to_str().unwrap()), (StatusCode::OK, "text/event-stream"));
    assert_eq!(answer.headers()["cache-control"], "no-store");
    let mut body = answer.into_body().into_data_stream();
    let first = hear(&mut body, "data: new ").await;
    assert!(first.contains("event: queue") && first.contains("id: "), "{first}");
    // While one listens.
    ask(&site, "home.help").await;
    tell(&site).await;
    let second = hear(&mut body, "data: new ").await;
    for personal in super::journeys::PERSONAL.into_iter().chain(["home.help", VINNYTSIA]) {
        assert!(!first.contains(personal) && !second.contains(personal));
    }
    // What one does oneself is no news; what a colleague does is.
    let list = worker.get(&queue("")).await;
    let mut links: Vec<_> = list.links().into_iter().filter(|link| link.starts_with("/uk/staff/referrals/")).collect();
    links.dedup_by_key(|link| link.split('?').next().unwrap().to_owned());
    let number = |link: &str| link.split('?').next().unwrap().rsplit('/').next().unwrap().to_owned();
    let (own, other) = (links[0].clone(), links.iter().find(|link| number(link) != number(&links[0])).unwrap().clone());
    let request = worker.get(&own).await;
    worker.submit(&request, "/accept", &[]).await;
    let mut supervisor = Browser::new(&site);
    supervisor.sign_in(UK, "supervisor@vn.example").await;
    let request = supervisor.get(&other).await;
    supervisor.submit(&request, "/accept", &[]).await;
    tell(&site).await;
    let third = hear(&mut body, "data: changed ").await;
    assert!(third.contains(&number(&other)) && !third.contains(&number(&own)), "{third}");

    // Half an hour of watching is half an hour of silence.
    site.minutes_pass(31);
    assert!(hear(&mut body, "event: end").await.contains("event: end"));
    assert!(body.next().await.is_none(), "and nothing more");
    assert_eq!(watch(&site, &worker, &address).await.status(), StatusCode::SEE_OTHER, "to sign in again");
}

#[tokio::test]
async fn a_providers_inbox_has_views_filters_keys_assignments_and_news_like_the_queue() {
    const LT: Language = Language::Lt;
    let inbox = |asked: &str| links::list::of(Desk::Provider, LT, &Filter::of_kept(asked));
    let site = seeds().await;
    let mut person = Browser::new(&site);
    let check = svajone(&mut person, LT, &[]).await;
    sent(&mut person, &check).await;
    tell(&site).await;
    let mut manager = Browser::new(&site);
    let page = manager.sign_in(LT, "manager@vr.example").await;
    assert_eq!((rows(&page), page.at.as_str()), (1, links::provider::inbox(LT).as_str()));
    assert!(page.part(".views [aria-current]").starts_with(&say_in(LT, "queue-view-all")));
    assert!(page.body.contains("name=\"entry\"") && !page.body.contains("name=\"agency\""), "all of it is their own");
    assert_eq!((rows(&manager.get(&inbox("stage=asked")).await), rows(&manager.get(&inbox("whose=nobody")).await)), (0, 1));

    let me = page.body.split("id=\"to\"").nth(1).unwrap().split("value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    let task = values(&page, "name=\"task\" value=\"").remove(0);
    let given = manager.submit(&page, "/inbox/assign", &[("task", &task), ("to", &me)]).await;
    assert!(given.part("td .owner").contains("manager"), "{}", given.text());
    assert_eq!((rows(&manager.get(&inbox("whose=mine")).await), rows(&manager.get(&inbox("whose=nobody")).await)), (1, 0));
    manager.submit(&given, "/inbox/undo", &[]).await;
    assert_eq!(rows(&manager.get(&inbox("whose=mine")).await), 0);
    let request = manager.follow(&page, "/lt/provider/referrals/").await;
    assert!(request.has_form("/inbox/assign") && request.has_form("/note") && request.has_form("/try"), "{}", request.text());

    let narrowed = manager.get(&inbox("stage=sent&entry=online")).await;
    let kept = manager.submit(&narrowed, "/provider/views", &[("view", "Nauji")]).await;
    assert!(kept.part(".views [aria-current]").starts_with("Nauji"), "{}", kept.part(".views"));
    manager.get(&links::list::views(Desk::Provider, LT)).await.says("Nauji");
    assert!(kept.body.contains("QueueKeys"));
    assert!(!manager.submit(&kept, "/provider/keys", &[]).await.body.contains("QueueKeys"), "switched off");

    // Another request, and one that is none of theirs.
    let mut body = watch(&site, &manager, &links::list::live(Desk::Provider, LT)).await.into_body().into_data_stream();
    ask(&site, "home.help").await;
    let mut other = Browser::new(&site);
    let check = svajone(&mut other, LT, &[]).await;
    sent(&mut other, &check).await;
    tell(&site).await;
    let heard = hear(&mut body, "data: new ").await;
    assert_eq!(heard.matches("data: new ").count(), 1, "{heard}");
    let row = values(&manager.get(&inbox("")).await, "data-referral=\"").into_iter().find(|id| heard.contains(id));
    assert!(row.is_some(), "{heard}");
    let mut desk = Browser::new(&site);
    desk.sign_in(UK, "worker@vn.example").await;
    assert_eq!(watch(&site, &desk, &links::list::live(Desk::Provider, LT)).await.status(), StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn a_stream_ends_with_the_session_and_with_the_process_and_opens_to_the_own_desk_alone() {
    let site = seeds().await;
    tell(&site).await;
    let address = links::list::live(Desk::Staff, UK);
    let nobody = Browser::new(&site);
    assert_eq!(watch(&site, &nobody, &address).await.status(), StatusCode::SEE_OTHER);
    let mut manager = Browser::new(&site);
    manager.sign_in(Language::Lt, "manager@vr.example").await;
    assert_eq!(watch(&site, &manager, &address).await.status(), StatusCode::FORBIDDEN);

    let mut elsewhere = Browser::new(&site);
    elsewhere.sign_in(Language::Lt, "triage@vr.example").await;
    let mut far = watch(&site, &elsewhere, &address).await.into_body().into_data_stream();
    let mut worker = Browser::new(&site);
    let page = worker.sign_in(UK, "worker@vn.example").await;
    let mut body = watch(&site, &worker, &address).await.into_body().into_data_stream();
    ask(&site, "home.help").await;
    tell(&site).await;
    hear(&mut body, "data: new ").await;
    worker.submit(&page, "/sign-out", &[]).await;
    assert!(hear(&mut body, "event: end").await.contains("event: end"));

    site.state.site.live.close();
    let rest = hear(&mut far, "later").await;
    assert!(!rest.contains("event: queue"), "another municipality's news: {rest}");
    assert!(far.next().await.is_none());
    assert_eq!(watch(&site, &elsewhere, &address).await.status(), StatusCode::SERVICE_UNAVAILABLE, "nobody new while it ends");
}
