//! The loop closed over the pages, without JavaScript: asked, answered, passed on, begun, finished, and what the person says of it.
use super::{
    TestSite,
    browser::{Browser, Page},
    journeys::{Answers, PASSWORD, VINNYTSIA, asked, followed, org, seeds, sent, start, svajone},
};
use app::pages::{
    links,
    words::{say_in, say_in_with},
};
use axum::http::StatusCode;
use domain::{Id, Language, access::Caller, account::Role};
use store::{Cx, accounts};

/// A request from Vinnytsia, and the page of it at the desk of someone there.
pub async fn at_desk<'a>(site: &'a TestSite, need: &str, who: &str) -> (Browser<'a>, String, Browser<'a>, Page) {
    let uk = Language::Uk;
    let mut person = Browser::new(site);
    let intro = start(&mut person, uk, None, "", "").await;
    let check = asked(&mut person, intro, Answers { need, marks: &[], area: VINNYTSIA }).await;
    let receipt = sent(&mut person, &check).await;
    let mut desk = Browser::new(site);
    let queue = desk.sign_in(uk, who).await;
    let request = desk.follow(&queue, "/uk/staff/referrals/").await;
    (person, receipt, desk, request)
}
pub async fn done(browser: &mut Browser<'_>, page: &Page, act: &str, typed: &[(&str, &str)]) -> Page {
    let next = browser.submit(page, act, typed).await;
    assert_eq!(next.status, StatusCode::OK, "{act}: {}", next.text());
    next
}

#[tokio::test]
async fn a_question_a_refusal_with_others_named_and_a_new_agency() {
    let site = seeds().await;
    for language in [Language::Lt, Language::En] {
        let say = |key: &str| say_in(language, key);
        let mut person = Browser::new(&site);
        let check = svajone(&mut person, language, &[]).await;
        let receipt = sent(&mut person, &check).await;
        let mut manager = Browser::new(&site);
        let inbox = manager.sign_in(language, "manager@vr.example").await;
        let request = manager.follow(&inbox, &format!("/{language}/provider/referrals/")).await;
        assert!(!request.has_form("/close") && !request.has_form("/route"), "ending and routing are the municipality's");
        assert!(!request.has_form("/complete"), "what nobody has taken cannot be finished");

        done(&mut manager, &request, "/ask", &[("question", "Kiek metų?")]).await.says(&say("task-state-asked"));
        let story = followed(&mut person, language, &receipt).await;
        story.says(&say("follow-standing-needs-answer"));
        done(&mut person, &story, "/reply", &[("text", "Aštuoneri")]).await.says(&say("follow-standing-answered"));

        let silent = manager.submit(&request, "/decline", &[("reason", "other"), ("note", "")]).await;
        assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
        silent.says(&say("problem-note-missing"));
        done(&mut manager, &request, "/decline", &[("reason", "not-our-service"), ("note", "")]).await;
        let story = followed(&mut person, language, &receipt).await;
        story.says(&say("follow-standing-in-triage"));
        story.says(&say("follow-others-title"));
        assert!(story.links().iter().any(|link| link.contains("/services/")), "others are a press away");

        let mut triage = Browser::new(&site);
        let queue = triage.sign_in(language, "triage@vr.example").await;
        let waiting = triage.follow(&queue, &format!("/{language}/staff/referrals/")).await;
        waiting.says(&say("staff-referral-others-title"));
        let to = Id::<domain::organization::Organization>::named("organization", "vr-sav-svr").text();
        done(&mut triage, &waiting, "/route", &[("agency", &to)]).await;
        let story = followed(&mut person, language, &receipt).await;
        story.says(&say("follow-standing-routed"));
        done(&mut person, &story, "/withdraw", &[("confirm", "yes")]).await;
    }
}

#[tokio::test]
async fn a_waiting_list_help_and_a_partly_that_reaches_the_supervisor() {
    let site = seeds().await;
    let say = |key: &str| say_in(Language::Uk, key);
    let (mut person, receipt, mut worker, request) = at_desk(&site, "home.help", "worker@vn.example").await;
    assert!(!request.has_form("/cancel") && !request.has_form("/mistaken"), "each rank has its own forms");
    let odd = worker.submit(&request, "/waitlist", &[("weeks", "багато")]).await;
    assert_eq!(odd.status, StatusCode::UNPROCESSABLE_ENTITY);
    odd.says(&say("problem-weeks-not-understood"));
    let waiting = done(&mut worker, &request, "/waitlist", &[("weeks", "3")]).await;
    waiting.says(&say_in_with(Language::Uk, "task-weeks", &[("count", 3.into())]));
    let story = followed(&mut person, Language::Uk, &receipt).await;
    story.says(&say("follow-standing-waitlisted"));
    let silent = person.submit(&story, "/still-needed", &[]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "neither is chosen beforehand");
    silent.says(&say("problem-still-missing"));
    done(&mut person, &story, "/still-needed", &[("still", "yes")]).await.says(&say("follow-event-still-needed"));

    let begun = done(&mut worker, &waiting, "/start", &[]).await;
    followed(&mut person, Language::Uk, &receipt).await.says(&say("follow-standing-in-service"));
    done(&mut worker, &begun, "/complete", &[("outcome", "helped")]).await;
    let story = followed(&mut person, Language::Uk, &receipt).await;
    story.says(&say("follow-help-title"));
    let empty = person.submit(&story, "/help", &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.says(&say("problem-help-missing"));
    let said = [("help", "partly"), ("why", "too-late"), ("waited", "weeks"), ("unclear", "Куди йти")];
    let story = done(&mut person, &story, "/help", &said).await;
    for told in ["follow-standing-in-review", "follow-help-said-partly", "follow-event-disputed"] {
        story.says(&say(told));
    }
    story.says("Куди йти");

    let mut supervisor = Browser::new(&site);
    let queue = supervisor.sign_in(Language::Uk, "supervisor@vn.example").await;
    queue.says(&say("task-agency-review"));
    let review = queue.links().into_iter().filter(|link| link.starts_with("/uk/staff/referrals/"));
    let mut seen = false;
    for link in review {
        let page = supervisor.get(&link).await;
        if page.body.contains(&say("task-part-review")) && page.has_form("/accept") {
            seen = true;
            page.says(&say("follow-why-too-late"));
        }
    }
    assert!(seen, "the supervisor answers it");
}

#[tokio::test]
async fn tries_are_logged_and_the_table_alone_says_which_forms_there_are() {
    let site = seeds().await;
    let say = |key: &str| say_in(Language::Uk, key);
    let (mut person, receipt, mut worker, request) = at_desk(&site, "home.help", "worker@vn.example").await;
    assert!(!request.has_form("/unreachable"), "nobody has tried yet");
    let future = worker.submit(&request, "/try", &[("tried", "phone"), ("when", "2030-01-01T10:00")]).await;
    assert_eq!(future.status, StatusCode::UNPROCESSABLE_ENTITY);
    future.says(&say("problem-when-not-allowed"));
    let tried = done(&mut worker, &request, "/try", &[("tried", "phone"), ("when", "")]).await;
    tried.says(&say("task-tries-title"));
    let story = followed(&mut person, Language::Uk, &receipt).await;
    story.says("спроба зв");
    // Opened: told to the person, with office and role.
    for told in ["follow-opened-none", "follow-readers-title"] {
        story.says(&say(told));
    }
    worker.submit(&request, "/open", &[]).await;
    let story = followed(&mut person, Language::Uk, &receipt).await;
    story.says(&say("follow-opened-facts"));
    story.says("Департамент соціальної політики");
    story.says(&say("account-role-case-worker"));
    story.does_not_say("worker@vn.example");
}

#[tokio::test]
async fn a_refusal_tells_its_article_and_where_to_complain() {
    let site = seeds().await;
    let say = |key: &str| say_in(Language::Uk, key);
    let (mut person, receipt, mut supervisor, request) = at_desk(&site, "home.help", "supervisor@vn.example").await;
    request.says("2671-VIII, 24(1) 1");
    request.does_not_say("X-493");
    let empty = supervisor.submit(&request, "/close", &[]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    empty.says(&say("problem-closing-missing"));
    done(&mut supervisor, &request, "/close", &[("closing", "no-need-ua"), ("closing_note", "Ми були у вас удома")]).await;
    let story = followed(&mut person, Language::Uk, &receipt).await;
    for told in ["follow-standing-not-helped", "follow-closing-no-need-ua", "follow-complain-ua", "follow-help-title"] {
        story.says(&say(told));
    }
    story.says("2671-VIII, 24(1) 1");
    story.says("Ми були у вас удома");
    assert!(!story.has_form("/withdraw") && !story.has_form("/reply"));
}

#[tokio::test]
async fn two_requests_become_one_at_the_desk() {
    let site = seeds().await;
    let say = |key: &str| say_in(Language::Uk, key);
    let (_, _, mut alone, only) = at_desk(&site, "home.help", "supervisor@vn.example").await;
    assert!(!only.has_form("/merge"), "there is nothing to merge it with");
    let (mut person, receipt, mut supervisor, _) = at_desk(&site, "home.help", "supervisor@vn.example").await;
    let first = alone.get(&only.at).await;
    let other = first.body.split("name=\"into\"").nth(1).and_then(|rest| rest.split("option value=\"").nth(2)).unwrap();
    let other = other.split('"').next().unwrap();
    assert_eq!(supervisor.submit(&first, "/merge", &[]).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    done(&mut supervisor, &first, "/merge", &[("into", other)]).await.says(&say("task-state-merged"));
    followed(&mut person, Language::Uk, &receipt).await.says(&say("follow-standing-received"));
}

#[tokio::test]
async fn who_lost_the_receipt_gets_another_and_the_old_one_is_dead() {
    let site = seeds().await;
    let uk = Language::Uk;
    let (mut person, old, mut worker, request) = at_desk(&site, "home.help", "worker@vn.example").await;
    let unsure = worker.submit(&request, "/renew-receipt", &[]).await;
    assert_eq!(unsure.status, StatusCode::UNPROCESSABLE_ENTITY, "nobody gets one without a look at who asks");
    unsure.says(&say_in(uk, "problem-identity-missing"));
    let vague = worker.submit(&request, "/renew-receipt", &[("identity", "other")]).await;
    vague.says(&say_in(uk, "problem-identity_note-missing"));
    let given = done(&mut worker, &request, "/renew-receipt", &[("identity", "other"), ("identity_note", "Староста впізнав")]).await;
    let new = given.part(".receipt .code").replace(' ', "");
    assert_ne!(new, old);
    given.does_not_say(&request.part("h1"));
    let story = followed(&mut person, uk, &new).await;
    story.says(&say_in(uk, "follow-standing-received"));
    story.says("Департамент соціальної політики");
    story.says("Староста впізнав");
    let refused = followed(&mut person, uk, &old).await;
    refused.says(&say_in(uk, "problem-receipt-unknown"));
    let shown = person.get(&links::refer::sent(uk)).await;
    shown.does_not_say(&old);
    let again = worker.get(&request.at).await;
    assert!(again.part(".receipt .code").is_empty(), "it is shown once");
    again.says(&say_in(uk, "task-event-renewed"));
}

#[tokio::test]
async fn a_new_receipt_that_is_asked_for_twice_is_given_once_and_the_other_press_is_told() {
    let site = seeds().await;
    let uk = Language::Uk;
    let (mut person, _, mut worker, request) = at_desk(&site, "home.help", "worker@vn.example").await;
    let given = done(&mut worker, &request, "/renew-receipt", &[("identity", "document")]).await;
    let receipt = given.part(".receipt .code").replace(' ', "");
    // From the same page once more, as a second press of the button is.
    let twice = worker.submit(&request, "/renew-receipt", &[("identity", "known-in-person")]).await;
    assert_eq!((twice.status, twice.part(".receipt .code").as_str()), (StatusCode::CONFLICT, ""));
    twice.says(&say_in(uk, "receipt-renew-outrun-title"));
    assert!(twice.body.contains("value=\"known-in-person\" checked"), "what was chosen stays: {}", twice.body);
    followed(&mut person, uk, &receipt).await.says(&say_in(uk, "follow-standing-received"));
    // Whoever has read that gives another all the same.
    let next = done(&mut worker, &twice, "/renew-receipt", &[("identity", "known-in-person")]).await;
    let next = next.part(".receipt .code").replace(' ', "");
    followed(&mut person, uk, &next).await.says(&say_in(uk, "follow-standing-received"));
    followed(&mut person, uk, &receipt).await.says(&say_in(uk, "problem-receipt-unknown"));
}

#[tokio::test]
async fn consent_for_one_office_is_taken_back_and_the_others_go_on() {
    let site = seeds().await;
    let uk = Language::Uk;
    let (mut person, receipt, mut supervisor, request) = at_desk(&site, "home.help", "supervisor@vn.example").await;
    request.says(&say_in(uk, "staff-consent-online"));
    let story = followed(&mut person, uk, &receipt).await;
    story.says(&say_in(uk, "follow-readers-title"));
    story.says(&say_in(uk, "follow-reader-own"));
    story.says(&say_in(uk, "follow-consent-kept"));
    let taken = done(&mut person, &story, "/consent", &[]).await;
    taken.says(&say_in_with(uk, "follow-reader-withdrawn", &[("date", "23.11.2026".into())]));
    assert!(!taken.has_form("/consent"), "there was one reader besides the municipality");
    taken.says(&say_in(uk, "follow-standing-received"));
    let page = supervisor.get(&request.at).await;
    page.says(&say_in(uk, "task-state-revoked"));
    page.says(&say_in(uk, "task-consent-withdrawn"));
}

#[tokio::test]
async fn one_request_is_sent_to_several_agencies_and_the_person_sees_each_part() {
    let site = seeds().await;
    let (uk, say) = (Language::Uk, |key: &str| say_in(Language::Uk, key));
    let (mut person, receipt, mut worker, request) = at_desk(&site, "home.help", "worker@vn.example").await;
    let split = links::staff::split(uk, request.at.split('/').nth(4).unwrap().split('?').next().unwrap().parse().unwrap());
    assert!(!request.links().contains(&split), "a case worker does not route");
    assert_eq!(worker.get(&split).await.status, StatusCode::FORBIDDEN);
    let mut supervisor = Browser::new(&site);
    supervisor.sign_in(uk, "supervisor@vn.example").await;
    let page = supervisor.get(&request.at).await;
    assert!(page.links().contains(&split));
    let form = supervisor.get(&split).await;
    let to = |name: &str| Id::<domain::organization::Organization>::named("organization", name).text();
    let (one, two) = (to("vn-mcss"), to("vn-brig"));
    let alone = supervisor.submit(&form, "/split", &[("agency_1", &one), ("lead", "1")]).await;
    assert_eq!(alone.status, StatusCode::UNPROCESSABLE_ENTITY);
    let chosen = [("agency_1", one.as_str()), ("agency_2", &two), ("need_2", "info.counselling"), ("note_2", "Порадьте"), ("lead", "1")];
    let sent = done(&mut supervisor, &form, "/split", &chosen).await;
    assert!(sent.at.starts_with(&request.at.split('?').next().unwrap().to_owned()), "{}", sent.at);
    sent.says(&say("task-state-rerouted"));
    let story = followed(&mut person, uk, &receipt).await;
    story.says(&say("follow-parts-title"));
    story.says(&say("follow-part-sent"));
    story.says(&say("follow-standing-routed"));
    story.does_not_say("Порадьте");
    // The person takes it back while somebody writes to one more.
    let form = supervisor.get(&split).await;
    done(&mut person, &story, "/withdraw", &[("confirm", "yes")]).await;
    let more = [("agency_1", to("vn-dsp")), ("note_1", "Зателефонуйте".to_owned()), ("lead", "keep".to_owned())];
    let more: Vec<(&str, &str)> = more.iter().map(|(name, value)| (*name, value.as_str())).collect();
    let late = supervisor.submit(&form, "/split", &more).await;
    assert_eq!(late.status, StatusCode::CONFLICT, "{}", late.text());
    late.says(&say("error-stale-title"));
    late.says("Зателефонуйте");
}

#[tokio::test]
async fn whoever_comes_second_sees_what_the_other_did_and_keeps_what_was_typed() {
    let site = seeds().await;
    let (uk, say) = (Language::Uk, |key: &str| say_in(Language::Uk, key));
    let (_, _, mut worker, request) = at_desk(&site, "home.help", "worker@vn.example").await;
    let mut supervisor = Browser::new(&site);
    supervisor.sign_in(uk, "supervisor@vn.example").await;
    let same = supervisor.get(&request.at).await;
    done(&mut worker, &request, "/accept", &[]).await;
    let second = supervisor.submit(&same, "/accept", &[]).await;
    assert_eq!(second.status, StatusCode::CONFLICT);
    for told in ["error-stale-title", "conflict-now", "task-event-accepted", "task-accept-title"] {
        second.says(&say(told));
    }
    second.says("worker@vn.example");
    assert!(second.has_form("/complete"), "it stands there as it is now");
    // Words that were typed are not lost.
    let before = worker.get(&request.at).await;
    done(&mut supervisor, &second, "/decline", &[("reason", "other"), ("note", "Немає місць")]).await;
    let late = worker.submit(&before, "/ask", &[("question", "Чи є ліфт?")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.says("Чи є ліфт?");
    late.says("supervisor@vn.example");
}

#[tokio::test]
async fn an_editor_of_listings_sees_that_a_request_waits_and_is_led_nowhere() {
    let site = seeds().await;
    let uk = Language::Uk;
    let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    for (email, role) in [("editor@tc.example", Role::ProviderEditor), ("manager@tc.example", Role::ProviderManager)] {
        let new = accounts::NewAccount {
            email: email.parse().unwrap(),
            role,
            organization: org("vn-tc"),
            municipality: None,
            password: PASSWORD.into(),
        };
        accounts::create(&operator, new).await.unwrap();
    }
    site.state.site.vault.ensure_keys(&site.cx()).await.unwrap();
    at_desk(&site, "home.help", "worker@vn.example").await;
    let inbox = async |email: &str| Browser::new(&site).sign_in(uk, email).await;
    let (editors, managers) = (inbox("editor@tc.example").await, inbox("manager@tc.example").await);
    let opens = |page: &Page| page.links().iter().any(|link| link.contains("/provider/referrals/"));
    assert!(opens(&managers) && !opens(&editors), "{:?}", editors.links());
    assert!(managers.body.contains("<tr data-referral") && editors.body.contains("<tr data-referral"));
    editors.says(&say_in(uk, "provider-inbox-manager"));
    managers.does_not_say(&say_in(uk, "provider-inbox-manager"));
}

#[tokio::test]
async fn a_supervisor_erases_a_request_by_its_number_and_nothing_of_it_is_left_but_the_certificate() {
    let site = seeds().await;
    let (uk, say) = (Language::Uk, |key: &str| say_in(Language::Uk, key));
    let (mut person, receipt, mut supervisor, request) = at_desk(&site, "home.help", "supervisor@vn.example").await;
    let id: Id<domain::referral::Referral> = request.at.split('/').nth(4).unwrap().split('?').next().unwrap().parse().unwrap();
    let address = links::staff::erase(uk, id);
    assert!(request.links().contains(&address));
    let mut worker = Browser::new(&site);
    worker.sign_in(uk, "worker@vn.example").await;
    assert!(!worker.get(&links::staff::referral(uk, id)).await.links().contains(&address));
    assert_eq!(worker.get(&address).await.status, StatusCode::FORBIDDEN);
    let form = supervisor.get(&address).await;
    form.says(&say("erase-open"));
    for (typed, told) in [("", "problem-reference-missing"), ("00000000", "problem-reference-not-allowed")] {
        let refused = supervisor.submit(&form, "/erase", &[("reference", typed)]).await;
        assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
        refused.says(&say(told));
    }
    let queue = done(&mut supervisor, &form, "/erase", &[("reference", &id.text()[..8])]).await;
    queue.says(&say("erase-done"));
    assert!(!queue.body.contains(&id.text()));
    assert_eq!(supervisor.get(&request.at).await.status, StatusCode::NOT_FOUND);
    followed(&mut person, uk, &receipt).await.says(&say("problem-receipt-unknown"));
    let trail = supervisor.get(&links::staff::audit(uk, 0)).await;
    trail.says(&say("staff-audit-deed-erasure-asked"));
    trail.says(&say("staff-audit-deed-erased"));
}

#[tokio::test]
async fn danger_that_comes_to_light_is_marked_at_the_desk_and_a_supervisor_alone_takes_it_off() {
    let site = seeds().await;
    let (uk, say) = (Language::Uk, |key: &str| say_in(Language::Uk, key));
    let (mut person, receipt, mut worker, request) = at_desk(&site, "home.help", "worker@vn.example").await;
    assert!(request.has_form("/decline") && !request.has_form("/unmark"));
    let marked = done(&mut worker, &request, "/mark", &[]).await;
    marked.says(&say("task-mark-must-not-refuse"));
    marked.says(&say("task-decline-forbidden"));
    for form in ["/decline", "/waitlist", "/mark", "/unmark"] {
        assert!(!marked.has_form(form), "{form}");
    }
    let mut supervisor = Browser::new(&site);
    supervisor.sign_in(uk, "supervisor@vn.example").await;
    let page = supervisor.get(&request.at).await;
    let silent = supervisor.submit(&page, "/unmark", &[("unmark_note", "")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY);
    silent.says(&say("problem-unmark_note-missing"));
    let taken_off = done(&mut supervisor, &page, "/unmark", &[("unmark_note", "Переплутали з сусідкою")]).await;
    taken_off.does_not_say(&say("task-mark-must-not-refuse"));
    assert!(taken_off.has_form("/decline"));
    let story = followed(&mut person, uk, &receipt).await;
    story.says(&say("follow-event-marked"));
    story.says(&say("follow-event-unmarked"));
    story.does_not_say("сусідкою");
    let trail = supervisor.get(&links::staff::audit(uk, 0)).await;
    trail.says(&say("task-event-marked"));
    trail.says(&say("task-event-unmarked"));
}

#[tokio::test]
async fn once_danger_is_marked_the_rules_are_told_and_one_press_sends_it_there() {
    let site = seeds().await;
    let say = |key: &str| say_in(Language::Uk, key);
    let (_, _, mut supervisor, request) = at_desk(&site, "home.help", "supervisor@vn.example").await;
    request.does_not_say(&say("again-title"));
    let marked = done(&mut supervisor, &request, "/mark", &[]).await;
    marked.says(&say("again-title"));
    marked.says("vn-violence");
    marked.says(&say("again-same"));
    marked.does_not_say(&say("task-event-routed"));
    // The offer stands before the form in which any agency can be chosen: nothing is filled in.
    let sent_on = done(&mut supervisor, &marked, "/route", &[]).await;
    sent_on.says(&say("task-event-routed"));
    let mut worker = Browser::new(&site);
    worker.sign_in(Language::Uk, "worker@vn.example").await;
    worker.get(&request.at).await.does_not_say(&say("again-title"));
}

#[tokio::test]
async fn what_the_person_sends_too_late_is_kept_and_what_is_sent_twice_is_done_once() {
    let site = seeds().await;
    let (uk, say) = (Language::Uk, |key: &str| say_in(Language::Uk, key));
    let (mut person, receipt, mut supervisor, request) = at_desk(&site, "home.help", "supervisor@vn.example").await;
    let story = followed(&mut person, uk, &receipt).await;
    done(&mut supervisor, &request, "/cancel", &[("cancelling", "helped-elsewhere"), ("cancel_note", "")]).await;
    let late = person.submit(&story, "/reply", &[("text", "Є ще сходи")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    for told in ["follow-late", "follow-late-typed", "follow-standing-cancelled"] {
        late.says(&say(told));
    }
    late.says("Є ще сходи");
    let late = person.submit(&story, "/withdraw", &[("confirm", "yes")]).await;
    assert_eq!(late.status, StatusCode::CONFLICT);
    late.says(&say("follow-late"));
    late.does_not_say(&say("follow-late-typed"));

    let (mut person, receipt, ..) = at_desk(&site, "home.help", "worker@vn.example").await;
    let story = followed(&mut person, uk, &receipt).await;
    // Whoever withdraws says that they are sure; withdrawing a consent asks for no more than the press.
    for (act, typed) in [("/consent", vec![]), ("/withdraw", vec![("confirm", "yes")])] {
        for _ in 0..2 {
            done(&mut person, &story, act, &typed).await.does_not_say(&say("follow-late"));
        }
    }
    followed(&mut person, uk, &receipt).await.says(&say("follow-standing-withdrawn"));
}

#[tokio::test]
async fn a_button_that_is_pressed_twice_is_no_conflict_with_oneself() {
    let site = seeds().await;
    let say = |key: &str| say_in(Language::Uk, key);
    let (_, _, mut worker, request) = at_desk(&site, "home.help", "worker@vn.example").await;
    for _ in 0..2 {
        let accepted = done(&mut worker, &request, "/accept", &[]).await;
        accepted.says(&say("task-state-accepted"));
        accepted.does_not_say(&say("error-stale-title"));
    }
    for _ in 0..2 {
        done(&mut worker, &request, "/mark", &[]).await.says(&say("task-event-marked"));
    }
    site.minutes_pass(1);
    assert_eq!(worker.submit(&request, "/accept", &[]).await.status, StatusCode::CONFLICT, "later it is an old page");
}

#[tokio::test]
async fn a_refusal_that_is_pressed_twice_is_thanked_for_twice() {
    let site = seeds().await;
    let lt = Language::Lt;
    let mut person = Browser::new(&site);
    let check = svajone(&mut person, lt, &[]).await;
    sent(&mut person, &check).await;
    let mut manager = Browser::new(&site);
    let inbox = manager.sign_in(lt, "manager@vr.example").await;
    let request = manager.follow(&inbox, "/lt/provider/referrals/").await;
    for _ in 0..2 {
        let declined = done(&mut manager, &request, "/decline", &[("reason", "no-places"), ("note", "")]).await;
        declined.says(&say_in(lt, "provider-declined-note"));
    }
}

#[tokio::test]
async fn nobody_gets_a_request_who_was_not_shown_before_it_was_sent() {
    let site = seeds().await;
    let (uk, say) = (Language::Uk, |key: &str| say_in(Language::Uk, key));
    let mut person = Browser::new(&site);
    let intro = start(&mut person, uk, None, "", "").await;
    let check = asked(&mut person, intro, Answers { need: "home.help", marks: &[], area: VINNYTSIA }).await;
    let rule = "id,priority,area,need,audience,age_from,age_to,urgency,residence,flags,duty,agency,valid_from,valid_to,legal_basis\n\
        vn-new,90,UA05020030000031457,home.help,,,,,,,lead,vn-mcss,2024-01-01,,2671-VIII art. 18\n";
    let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    let report = store::import::routing(&operator, rule.as_bytes(), &|_| ()).await.unwrap();
    assert!(report.problems.is_empty(), "{:?}", report.problems);
    let changed = person.submit(&check, "/refer/check", &[]).await;
    assert_eq!(changed.status, StatusCode::UNPROCESSABLE_ENTITY);
    changed.says(&say("problem-readers-do-not-match"));
    assert_ne!(changed.part(".who"), check.part(".who"), "who gets it now stands there");
    let receipt = sent(&mut person, &changed).await;
    followed(&mut person, uk, &receipt).await.says(&say("follow-standing-received"));
}
