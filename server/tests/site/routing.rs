//! The dry run of the rules, as a municipality's staff see it.
use super::{browser::Browser, journeys};
use app::pages::{links, words::say_in};
use axum::http::StatusCode;
use domain::Language;

#[tokio::test]
async fn staff_see_who_would_get_it_by_which_rule_and_why_the_others_lost() {
    let site = journeys::seeds().await;
    let lt = Language::Lt;
    let mut triage = Browser::new(&site);
    let queue = triage.sign_in(lt, "triage@vr.example").await;
    let page = triage.follow(&queue, &links::staff::routing(lt)).await;
    page.says(&say_in(lt, "routing-title"));
    page.does_not_say(&say_in(lt, "routing-result"));
    page.does_not_say(&say_in(lt, "routing-gaps-count"));
    let ask = |asked: &[(&str, &str)]| links::with(links::staff::routing(lt), asked);

    let direct = triage.get(&ask(&[("area", "LT-58"), ("need", "day.children")])).await;
    direct.says(&say_in(lt, "routing-direct"));
    direct.says("lt58-day-centre-direct");
    let managed = triage.get(&ask(&[("area", "LT-58"), ("need", "day.children"), ("case_management", "yes")])).await;
    let answer = managed.part("#answer");
    for told in ["Šeimos ir vaiko socialinės rūpybos skyrius", "lt58-day-centre-case", "X-493"] {
        assert!(answer.contains(told), "{told}: {answer}");
    }
    // Each other rule of the place, and no rule of another place.
    for told in ["lt58-day-centre-direct", &say_in(lt, "routing-why-priority"), "lt58-violence", &say_in(lt, "routing-why-flags")] {
        assert!(answer.contains(told), "{told}: {answer}");
    }
    assert!(!answer.contains("lt40-") && !answer.contains("vn-"), "{answer}");
    triage.get(&ask(&[("area", "LT-58"), ("need", "info.information")])).await.says(&say_in(lt, "routing-none"));

    for odd in
        [&[("area", "nowhere"), ("need", "day.children")][..], &[("area", "LT-58"), ("need", "no.need"), ("age", "old"), ("urgency", "?")]]
    {
        assert_eq!(triage.get(&ask(odd)).await.status, StatusCode::OK);
    }
    let mut worker = Browser::new(&site);
    worker.sign_in(Language::Uk, "worker@vn.example").await;
    assert_eq!(worker.get(&links::staff::routing(Language::Uk)).await.status, StatusCode::FORBIDDEN);
}
