//! Teams over the pages, without JavaScript: who keeps them, requests that are given to one, the list of one's own teams, and the end of one.
use super::{
    TestSite,
    browser::{Browser, Page},
    desk::{ask, colleague, give, queue, rows},
    journeys::seeds,
};
use app::pages::{desk::Desk, links, words::say_in};
use axum::http::StatusCode;
use domain::{Language, account::Role};

const UK: Language = Language::Uk;
fn say(key: &str) -> String {
    say_in(UK, key)
}
/// What a form of a page sends, by hand: all forms of a team go to one address.
async fn post(site: &TestSite, browser: &Browser<'_>, path: &str, form: &str) -> StatusCode {
    let cookies = browser.cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ");
    site.post_with(path, form, &[("cookie", &cookies), ("sec-fetch-site", "same-origin")]).await.status
}
/// The value of the choice that begins with these words.
fn choice(page: &Page, label: &str) -> String {
    page.body.split(label).next().unwrap().rsplit("value=\"").next().unwrap().split('"').next().unwrap().to_owned()
}

#[tokio::test]
async fn a_team_is_made_given_requests_and_retired_and_each_step_is_seen_at_the_desk() {
    let site = seeds().await;
    ask(&site, "home.help").await;
    colleague(&site, "admin@vn.example", Role::Administrator).await;
    let mut admin = Browser::new(&site);
    admin.sign_in(UK, "admin@vn.example").await;
    let page = admin.get(&links::list::teams(Desk::Staff, UK)).await;
    page.says(&say("teams-none"));
    let refused = admin.submit(&page, "/staff/teams", &[("team", "olha@vn.example"), ("note", "Щовівторка")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    refused.says(&say("problem-team-not-allowed"));
    assert!(refused.body.contains("olha@vn.example") && refused.body.contains("Щовівторка"), "what was typed stays");
    let made = admin.submit(&page, "/staff/teams", &[("team", "Дім <b>"), ("note", "Щовівторка <i>")]).await;
    made.says(&say("teams-done-made"));
    made.says("Щовівторка <i>");
    assert!(!made.body.contains("<b>") && !made.body.contains("<i>"));
    let path = made.at.split('?').next().unwrap().to_owned();
    let id = path.rsplit('/').next().unwrap().to_owned();
    assert_eq!(post(&site, &admin, &path, "act=add").await, StatusCode::UNPROCESSABLE_ENTITY);
    let added = admin.submit(&made, &id, &[("account", &choice(&made, "worker@vn.example"))]).await;
    added.says(&say("teams-done-added"));

    let mut worker = Browser::new(&site);
    let page = worker.sign_in(UK, "worker@vn.example").await;
    let all = rows(&page);
    let given = give(&mut worker, &page, &format!("team:{id}"), all).await;
    assert!(given.part(".notice.good").contains("Дім <b>"), "{}", given.text());
    assert_eq!(given.body.matches("class=\"owner\"").count(), all);
    let ours = queue("whose=teams");
    assert!(all > 1 && rows(&worker.get(&ours).await) == all);
    assert_eq!((rows(&worker.get(&queue(&format!("team={id}"))).await), rows(&worker.get(&queue("whose=nobody")).await)), (all, 0));
    assert!(worker.get(&links::staff::start(UK)).await.links().contains(&ours), "what waits for one's team is told where the day begins");
    let request = worker.follow(&given, "/uk/staff/referrals/").await;
    request.says("Дім <b>");
    let mut supervisor = Browser::new(&site);
    supervisor.sign_in(UK, "supervisor@vn.example").await;
    let theirs = supervisor.get(&queue("")).await;
    assert_eq!((rows(&theirs), rows(&supervisor.get(&ours).await)), (all, 0), "who stands in no team sees whose it is, and has none of it");
    assert!(theirs.part("td .owner").contains("Дім <b>") && !theirs.links().contains(&ours));

    assert_eq!(post(&site, &admin, &path, "act=retire").await, StatusCode::SEE_OTHER);
    assert_eq!((rows(&worker.get(&ours).await), rows(&worker.get(&queue("whose=nobody")).await)), (0, all));
    let gone = worker.get(&queue(&format!("team={id}"))).await;
    assert_eq!(gone.status, StatusCode::OK);
    assert!(gone.part(".chip").contains(&say("teams-gone")), "{}", gone.text());
    let forged = format!("task=00000000-0000-4000-8000-000000000001&to=team:{id}");
    assert_eq!(post(&site, &worker, "/uk/staff/queue/assign", &forged).await, StatusCode::UNPROCESSABLE_ENTITY);
    let retired = admin.get(&path).await;
    retired.says(&say("teams-is-retired"));
    assert!(!retired.body.contains("value=\"add\""));
    assert_eq!(post(&site, &admin, &path, "act=restore").await, StatusCode::SEE_OTHER);
    assert_eq!(rows(&worker.get(&ours).await), all);
    let trail = supervisor.get(&links::staff::audit(UK, 0)).await;
    for deed in ["made", "joined", "given", "retired", "restored"] {
        trail.says(&say(&format!("teams-deed-{deed}")));
    }
}

#[tokio::test]
async fn a_team_is_changed_by_its_own_organization_and_by_nobody_else() {
    let site = seeds().await;
    colleague(&site, "admin@vn.example", Role::Administrator).await;
    let [mut admin, mut manager] = [Browser::new(&site), Browser::new(&site)];
    admin.sign_in(UK, "admin@vn.example").await;
    manager.sign_in(UK, "manager@vr.example").await;
    let make = async |browser: &mut Browser<'_>, desk: Desk, ends: &str| {
        let page = browser.get(&links::list::teams(desk, UK)).await;
        let made = browser.submit(&page, ends, &[("team", "Дім")]).await;
        made.at.split('?').next().unwrap().to_owned()
    };
    let staffs = make(&mut admin, Desk::Staff, "/staff/teams").await;
    let providers = make(&mut manager, Desk::Provider, "/provider/teams").await;
    manager.get(&providers).await.says("manager@vr.example");
    let at = |path: &str, desk: &str| format!("/uk/{desk}/teams/{}", path.rsplit('/').next().unwrap());
    for (browser, path, expected) in [
        (&admin, staffs.clone(), StatusCode::SEE_OTHER),
        (&manager, providers.clone(), StatusCode::SEE_OTHER),
        (&admin, at(&providers, "staff"), StatusCode::NOT_FOUND),
        (&manager, at(&staffs, "provider"), StatusCode::NOT_FOUND),
        (&admin, providers.clone(), StatusCode::FORBIDDEN),
        (&manager, staffs.clone(), StatusCode::FORBIDDEN),
        (&admin, at("/none", "staff"), StatusCode::NOT_FOUND),
    ] {
        for form in ["act=change&team=Побут", "act=retire", "act=restore"] {
            assert_eq!(post(&site, browser, &path, form).await, expected, "{form} at {path}");
        }
    }
    assert_eq!(post(&site, &admin, &staffs, "act=drop").await, StatusCode::NOT_FOUND);
    let refused = post(&site, &admin, &staffs, "act=change&team=").await;
    assert_eq!(refused, StatusCode::UNPROCESSABLE_ENTITY);
    let mut worker = Browser::new(&site);
    worker.sign_in(UK, "worker@vn.example").await;
    assert_eq!(worker.get(&staffs).await.status, StatusCode::FORBIDDEN);
    assert_eq!(admin.get(&at(&providers, "staff")).await.status, StatusCode::NOT_FOUND);
}
