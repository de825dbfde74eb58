//! The dry run of the rules, as a municipality's staff see it.
use super::{browser::Browser, journeys};
use app::pages::{
    links,
    words::{say_in, say_in_with},
};
use axum::http::StatusCode;
use domain::{Language, access::Caller};
use store::Cx;

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

#[tokio::test]
async fn staff_see_what_no_rule_covers_and_how_many_combinations_that_are() {
    let site = journeys::seeds().await;
    let lt = Language::Lt;
    let mut triage = Browser::new(&site);
    triage.sign_in(lt, "triage@vr.example").await;
    let page = links::staff::routing(lt);
    let before = triage.get(&page).await;
    before.does_not_say(&say_in(lt, "routing-gaps-count"));
    // From now on the rule for all that no other names is for help at home alone.
    let narrower = b"id,priority,area,need,duty,agency\nlt58-default,10,LT-58,home.help,lead,vr-sav-sr\n";
    let operator = Cx { caller: Caller::Operator, ..site.cx() };
    store::import::routing(&operator, narrower, &|_| ()).await.unwrap();
    let gaps = triage.get(&page).await;
    for told in ["routing-gaps-count", "routing-example-anyone"] {
        gaps.says(&say_in(lt, told));
    }
    // An emergency button: in no combination but those that are marked with violence or asked for a child. Help at home: in all.
    let rules = store::routing::rules(&operator).await.unwrap();
    let found = store::routing::uncovered_in(&operator, &rules, &domain::area::AreaCode("LT-58".into())).await.unwrap().unwrap();
    let gap = found.gaps.iter().find(|gap| gap.need.as_str() == "home.alarm").unwrap();
    assert!(0 < gap.uncovered && gap.uncovered < gap.of, "{} of {}", gap.uncovered, gap.of);
    let table = gaps.part("section[aria-labelledby='gaps']");
    let how_many = say_in_with(lt, "routing-gaps-of", &[("count", gap.uncovered.into()), ("of", gap.of.into())]);
    assert!(table.contains("Pagalbos mygtukas") && table.contains(&how_many), "{how_many}: {table}");
    assert!(!found.gaps.iter().any(|gap| gap.need.as_str() == "home.help"));
    let asked = triage.get(&links::with(page, &[("area", "LT-58"), ("need", "home.alarm")])).await;
    assert!(asked.part("#answer").contains(&say_in(lt, "routing-uncovered-here")), "{}", asked.part("#answer"));
}
