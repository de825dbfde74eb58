//! A button that is pressed twice is no second deed, and a refusal that the clock has overtaken is not lost: what the pages answer, and what stands
//! of the request afterwards.
use super::{
    TestSite,
    browser::{Browser, Page},
    journeys::{VINNYTSIA, followed, org, seeds, sent, svajone},
    loops::{at_desk, done},
};
use app::pages::{links, words::say_in};
use domain::{
    Id, Language,
    access::{Caller, Member},
    account::Role,
    area::AreaCode,
    referral::{EventKind, Referral, TaskState},
};
use store::{
    Cx,
    referrals::{self, View},
};

fn path(at: &str) -> &str {
    at.split('?').next().unwrap()
}
/// The request that a page of the desk is about.
fn request_of(page: &Page) -> Id<Referral> {
    path(&page.at).split('/').nth(4).unwrap().parse().unwrap()
}
async fn story(site: &TestSite, id: Id<Referral>) -> View {
    referrals::view(&Cx { caller: Caller::Holder(id), ..site.cx() }, id).await.unwrap()
}
fn times(view: &View, kind: EventKind) -> usize {
    view.events.iter().filter(|event| event.kind == kind).count()
}
/// How many notes the municipality has of it.
async fn notes(site: &TestSite, id: Id<Referral>) -> i64 {
    let municipality = Some(AreaCode(VINNYTSIA.into()));
    let member = Member { account: Id::named("account", "reader"), role: Role::Supervisor, organization: org("vn-dsp"), municipality };
    referrals::count_notes(&Cx { caller: Caller::Member(member), ..site.cx() }, id).await.unwrap()
}

/// Sends the same form of the same page twice. Both times it leads back to the request, and the second press leaves all as the first has left it.
async fn pressed_twice(site: &TestSite, browser: &mut Browser<'_>, page: &Page, act: &str, typed: &[(&str, &str)]) {
    let id = request_of(page);
    let mut left = vec![];
    for press in ["at first", "again"] {
        let shown = done(browser, page, act, typed).await;
        assert_eq!(path(&shown.at), path(&page.at), "{act} {press} leads back to the request");
        shown.does_not_say(&say_in(Language::Uk, "error-stale-title"));
        left.push(format!("{:?} {}", story(site, id).await, notes(site, id).await));
    }
    assert_eq!(left[0], left[1], "{act}: the second press changes something");
}

#[tokio::test]
async fn what_is_pressed_twice_at_the_desk_stands_once_in_the_story() {
    let site = seeds().await;
    let (_, _, mut supervisor, request) = at_desk(&site, "home.help", "supervisor@vn.example").await;
    let id = request_of(&request);
    let untouched = story(&site, id).await;
    assert_eq!((notes(&site, id).await, untouched.tries.len()), (0, 0));

    pressed_twice(&site, &mut supervisor, &request, "/note", &[("inside", "Собака у дворі")]).await;
    assert_eq!(notes(&site, id).await, 1);
    pressed_twice(&site, &mut supervisor, &request, "/try", &[("tried", "phone"), ("when", "")]).await;
    let tried = story(&site, id).await;
    assert_eq!((tried.tries.len(), times(&tried, EventKind::Tried)), (1, 1));
    pressed_twice(&site, &mut supervisor, &request, "/accept", &[]).await;
    assert_eq!(times(&story(&site, id).await, EventKind::Accepted), 1);
    assert_eq!(story(&site, id).await.tasks.len(), untouched.tasks.len(), "nobody got a task by it");
}

#[tokio::test]
async fn who_presses_twice_to_send_it_on_sends_it_once() {
    let site = seeds().await;
    let (_, _, mut supervisor, request) = at_desk(&site, "home.help", "supervisor@vn.example").await;
    let id = request_of(&request);
    let before = story(&site, id).await;
    let to = org("vn-mcss");
    pressed_twice(&site, &mut supervisor, &request, "/route", &[("agency", &to.text())]).await;
    let after = story(&site, id).await;
    assert_eq!(times(&after, EventKind::Routed), times(&before, EventKind::Routed) + 1);
    let got = after.tasks.iter().filter(|task| task.agency == Some(to)).count();
    assert_eq!((got, after.tasks.len()), (1, before.tasks.len() + 1));
}

#[tokio::test]
async fn a_refusal_that_the_clock_has_overtaken_is_kept_once_for_the_municipality_and_the_person() {
    let site = seeds().await;
    let (lt, note) = (Language::Lt, "Laisva bus tik pavasarį");
    let say = |key: &str| say_in(lt, key);
    let mut person = Browser::new(&site);
    let check = svajone(&mut person, lt, &[]).await;
    let receipt = sent(&mut person, &check).await;
    let mut manager = Browser::new(&site);
    let inbox = manager.sign_in(lt, "manager@vr.example").await;
    let id = request_of(&manager.follow(&inbox, "/lt/provider/referrals/").await);
    let asked = story(&site, id).await.tasks.into_iter().find(|task| task.agency == Some(org("vr-vdc-svajone"))).unwrap();

    // They open the form five minutes before the time to answer is over, and send it five minutes after.
    site.minutes_pass(asked.due_at.duration_since(site.cx().now).as_secs() / 60 - 5);
    let mut manager = Browser::new(&site);
    manager.sign_in(lt, "manager@vr.example").await;
    let typing = manager.get(&links::provider::referral(lt, id)).await;
    site.minutes_pass(10);
    referrals::tick(&site.cx()).await.unwrap();
    assert_eq!(times(&story(&site, id).await, EventKind::Returned), 1);
    for _ in 0..2 {
        let late = done(&mut manager, &typing, "/decline", &[("reason", "no-places"), ("note", note)]).await;
        assert_eq!(late.at, links::provider::declined_late(lt));
        late.says(&say("provider-declined-late"));
        late.does_not_say(&say("provider-declined-note"));
    }

    let after = story(&site, id).await;
    assert_eq!((times(&after, EventKind::DeclinedLate), times(&after, EventKind::Declined)), (1, 0));
    let stays = after.tasks.iter().find(|task| task.id == asked.id).unwrap();
    assert!(matches!(stays.state, TaskState::Returned { .. }), "{:?}", stays.state);
    let told = followed(&mut Browser::new(&site), lt, &receipt).await;
    assert_eq!(told.text().matches(note).count(), 1, "{}", told.text());
    let mut triage = Browser::new(&site);
    let queue = triage.sign_in(lt, "triage@vr.example").await;
    triage.follow(&queue, "/lt/staff/referrals/").await.says(&say("task-event-declined-late"));
}
