//! People and teams as files over the pages, without JavaScript: taken out by who has just shown who they are, tried, done, taken back, and by nobody else.
use super::{
    Answer, TestSite,
    browser::{Browser, Page},
    desk::colleague,
    journeys::{self, seeds},
};
use app::pages::{desk::Desk, links, words::say_in};
use axum::{
    body::Body,
    http::{Request, StatusCode, header},
};
use domain::{Language, account::Role};
use store::rosters::Roster;

const UK: Language = Language::Uk;
fn say(key: &str) -> String {
    say_in(UK, key)
}
fn cookies(browser: &Browser<'_>) -> String {
    browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
}
async fn post(site: &TestSite, browser: &Browser<'_>, path: &str, form: &str) -> StatusCode {
    site.post_with(path, form, &[("cookie", &cookies(browser)), ("sec-fetch-site", "same-origin")]).await.status
}
/// Pastes a file and presses one of the buttons.
async fn paste(browser: &mut Browser<'_>, page: &Page, ends: &str, file: &str, button: &str) -> Page {
    browser.submit(page, ends, &[("table", file), ("do", button)]).await
}
/// The first change that can be taken back.
fn change(page: &Page) -> String {
    page.body.split("name=\"change\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn an_administrator_brings_people_in_a_file_and_takes_it_back() {
    const ENDS: &str = "/staff/rosters/people";
    let site = seeds().await;
    colleague(&site, "admin@vn.example", Role::Administrator).await;
    let mut admin = Browser::new(&site);
    admin.sign_in(UK, "admin@vn.example").await;
    let people = links::account::staff_people(UK);
    let page = admin.get(&people).await;
    let page = admin.follow(&page, &links::list::roster(Desk::Staff, UK, Roster::People, "")).await;
    let good = "email,role\nnova@vn.example,triage\nworker@vn.example,supervisor\n";
    let refused = paste(&mut admin, &page, ENDS, &format!("{good}nobody,<b>\nadmin@vn.example,triage\n"), "apply").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&say("rosters-wrong-email"));
    refused.says(&say("rosters-wrong-own"));
    assert!(refused.body.contains("nova@vn.example,triage") && !refused.body.contains("<b>"), "what was pasted stays, as text");
    assert!(!refused.body.contains("value=\"apply\""));
    let tried = paste(&mut admin, &refused, ENDS, good, "dry").await;
    assert_eq!(tried.status, StatusCode::OK);
    tried.says(&say("rosters-told-ready"));
    admin.get(&people).await.does_not_say("nova@vn.example");
    // Another file than the one that was shown is shown first.
    let other = paste(&mut admin, &tried, ENDS, "email,role\nkhtos@vn.example,triage\n", "apply").await;
    other.says(&say("rosters-told-moved"));
    admin.get(&people).await.does_not_say("khtos@vn.example");
    let done = paste(&mut admin, &tried, ENDS, good, "apply").await;
    done.says(&say("rosters-done-taken"));
    assert!(!done.at.contains('@') && !done.body.contains("nova@vn.example"), "no address in the address");
    admin.get(&people).await.says("nova@vn.example");
    let trail = admin.get(&links::staff::audit(UK, 0)).await;
    trail.says(&say("rosters-deed-taken"));
    trail.says(&say("people-deed-invited"));

    let path = links::list::roster(Desk::Staff, UK, Roster::People, "");
    let undo = format!("do=undo&change={}", change(&done));
    assert_eq!(post(&site, &admin, &path, &undo).await, StatusCode::SEE_OTHER);
    assert_eq!(post(&site, &admin, &path, &undo).await, StatusCode::CONFLICT, "once");
    admin.get(&people).await.does_not_say("nova@vn.example");
    assert!(!admin.get(&path).await.body.contains("value=\"undo\""));
}

#[tokio::test]
async fn teams_come_in_a_file_at_both_desks() {
    let site = seeds().await;
    colleague(&site, "admin@vn.example", Role::Administrator).await;
    for (email, desk) in [("admin@vn.example", Desk::Staff), ("manager@vr.example", Desk::Provider)] {
        let mut keeper = Browser::new(&site);
        keeper.sign_in(UK, email).await;
        let teams = keeper.get(&links::list::teams(desk, UK)).await;
        let page = keeper.follow(&teams, &links::list::roster(desk, UK, Roster::Teams, "")).await;
        let file = "name,note\nДім <i>,Щовівторка\n";
        let tried = paste(&mut keeper, &page, "/rosters/teams", file, "dry").await;
        tried.says(&say("rosters-do-make"));
        assert!(!tried.body.contains("<i>"));
        paste(&mut keeper, &tried, "/rosters/teams", file, "apply").await.says(&say("rosters-done-taken"));
        keeper.get(&links::list::teams(desk, UK)).await.says("Дім <i>");
    }
}

/// A file as a browser sends it, beside the fields.
async fn upload(site: &TestSite, browser: &Browser<'_>, path: &str, (file, typed): (&[u8], &str)) -> Answer {
    let part = |name: &str| format!("--line\r\nContent-Disposition: form-data; name=\"{name}\"");
    let head = format!("{}\r\n\r\n{typed}\r\n{}\r\n\r\ndry\r\n", part("table"), part("do"));
    let head = format!("{head}{}; filename=\"x.csv\"\r\nContent-Type: text/csv\r\n\r\n", part("file"));
    let body = [head.as_bytes(), file, b"\r\n--line--\r\n"].concat();
    let request = Request::post(path)
        .header(header::COOKIE, cookies(browser))
        .header("sec-fetch-site", "same-origin")
        .header(header::CONTENT_LENGTH, body.len())
        .header(header::CONTENT_TYPE, "multipart/form-data; boundary=line");
    site.ask(request.body(Body::from(body)).unwrap()).await
}

#[tokio::test]
async fn a_file_is_sent_as_it_is_and_its_text_stands_in_the_field_until_it_is_done() {
    let site = seeds().await;
    colleague(&site, "admin@vn.example", Role::Administrator).await;
    let mut admin = Browser::new(&site);
    admin.sign_in(UK, "admin@vn.example").await;
    let path = links::list::roster(Desk::Staff, UK, Roster::Teams, "");
    assert!(admin.get(&path).await.body.contains("enctype=\"multipart/form-data\""));
    let good = "\u{feff}name,note\r\nДім <i>,Щовівторка\r\n".as_bytes();
    let tried = upload(&site, &admin, &path, (good, "typed before")).await;
    assert_eq!(tried.status, StatusCode::OK, "{}", tried.body);
    assert!(tried.body.contains(&say("rosters-told-ready")) && tried.body.contains(&say("rosters-do-make")));
    assert!(!tried.body.contains("typed before") && !tried.body.contains("<i>") && !tried.body.contains('\u{feff}'), "the file counts");
    let tried = Page { at: path.clone(), status: tried.status, body: tried.body };
    let done = paste(&mut admin, &tried, "/rosters/teams", "name,note\nДім <i>,Щовівторка\n", "apply").await;
    done.says(&say("rosters-done-taken"));
    // No file was chosen: what was typed counts.
    let typed = upload(&site, &admin, &path, (b"", "name\nВечір\n")).await;
    assert!(typed.status == StatusCode::OK && typed.body.contains("Вечір"), "{}", typed.body);
    let lost = upload(&site, &admin, &path, (b"name\n\xc4\xb3\xec\n", "")).await;
    assert_eq!(lost.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(lost.body.contains(&say("rosters-wrong-encoding")), "{}", lost.body);
    let large = upload(&site, &admin, &path, (&vec![b'x'; 2 * 1024 * 1024], "")).await;
    assert_eq!(large.status, StatusCode::PAYLOAD_TOO_LARGE);
}

#[tokio::test]
async fn addresses_leave_only_with_who_keeps_them_and_has_just_shown_who_they_are() {
    let site = seeds().await;
    colleague(&site, "admin@vn.example", Role::Administrator).await;
    let [mut admin, mut manager, mut supervisor] = [Browser::new(&site), Browser::new(&site), Browser::new(&site)];
    admin.sign_in(UK, "admin@vn.example").await;
    manager.sign_in(UK, "manager@vr.example").await;
    supervisor.sign_in(UK, "supervisor@vn.example").await;
    let file = |desk: Desk| links::list::roster_csv(desk, UK, Roster::People);
    let get = async |browser: &Browser<'_>, path: &str| {
        site.ask(Request::get(path).header(header::COOKIE, cookies(browser)).body(Body::empty()).unwrap()).await
    };
    let ours = get(&admin, &file(Desk::Staff)).await;
    assert_eq!((ours.status, ours.header("cache-control")), (StatusCode::OK, "no-store"));
    assert!(ours.header("content-type").starts_with("text/csv") && ours.header("content-disposition").contains("people.csv"));
    assert!(ours.body.contains("worker@vn.example") && !ours.body.contains("vr.example"), "{}", ours.body);
    let theirs = get(&manager, &file(Desk::Provider)).await;
    assert!(theirs.body.contains("manager@vr.example") && !theirs.body.contains("vn.example"), "{}", theirs.body);
    for (browser, desk) in [(&supervisor, Desk::Staff), (&manager, Desk::Staff), (&admin, Desk::Provider)] {
        assert_eq!(get(browser, &file(desk)).await.status, StatusCode::FORBIDDEN);
        let path = links::list::roster(desk, UK, Roster::People, "");
        assert_eq!(get(browser, &path).await.status, StatusCode::FORBIDDEN);
        for form in ["do=dry&table=email", "do=apply&table=email", "do=undo&change=x"] {
            assert_eq!(post(&site, browser, &path, form).await, StatusCode::FORBIDDEN, "{form}");
        }
    }
    let odd = file(Desk::Staff).replace("people", "keys");
    assert_eq!(get(&admin, &odd).await.status, StatusCode::NOT_FOUND);
    admin.get(&links::staff::audit(UK, 0)).await.says(&say("rosters-deed-exported"));
    // Somebody is there all the time, but who?
    for _ in 0..10 {
        site.minutes_pass(25);
        admin.get(&links::list::teams(Desk::Staff, UK)).await;
    }
    let asked = admin.get(&file(Desk::Staff)).await;
    assert!(asked.at.starts_with("/uk/account/confirm") && !asked.body.contains("worker@vn.example"), "{}", asked.at);
    let back = admin.submit(&asked, "confirm", &[("current", journeys::PASSWORD)]).await;
    assert!(back.at.starts_with(&links::list::roster(Desk::Staff, UK, Roster::People, "")), "{}", back.at);
    assert!(get(&admin, &file(Desk::Staff)).await.body.contains("worker@vn.example"));
}
