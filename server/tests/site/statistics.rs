//! The page of figures and its file: for those who plan, in every language, and not for few.
use super::{TestSite, browser::Browser, journeys::seeds};
use app::pages::{
    links,
    words::{say_in, say_in_with},
};
use axum::http::StatusCode;
use domain::{
    Id, Language,
    access::Caller,
    contact::ContactForm,
    referral::{Draft, Outcome, Task},
};
use seal::Secrets;
use store::{Cx, referrals};

/// So many requests to the department of Vilnius district.
async fn asked(site: &TestSite, count: usize) -> Vec<Id<Task>> {
    let cx = Cx::new(site.cx().db, Caller::Anyone, site.cx().now);
    for _ in 0..count {
        let draft = Draft {
            need: "home.help".into(),
            area: "LT-58".into(),
            urgency: "normal".into(),
            residence: "actual".into(),
            asker: "myself".into(),
            name: "Мотря Маркерська".into(),
            contact: ContactForm { way: "none".into(), ..ContactForm::default() },
            consent: "yes".into(),
            ..Draft::default()
        };
        referrals::send(&cx, &draft, &Secrets::new(), Language::Lt, None).await.unwrap();
    }
    let triage = Cx { caller: store::testing::staff(domain::account::Role::Triage, "LT-58"), ..cx };
    let rows = referrals::queue(&triage, &domain::area::AreaCode("LT-58".into())).await.unwrap();
    rows.into_iter().map(|row| row.task).collect()
}

#[tokio::test]
async fn figures_are_a_page_and_a_file_and_both_say_the_same() {
    let site = seeds().await;
    let tasks = asked(&site, 11).await;
    site.minutes_pass(60 * 30);
    let worker = Cx { caller: store::testing::staff(domain::account::Role::Supervisor, "LT-58"), ..site.cx() };
    for task in &tasks[..6] {
        referrals::accept(&worker, *task).await.unwrap();
        referrals::complete(&worker, *task, Outcome::Helped).await.unwrap();
    }
    for language in Language::ALL {
        let mut staff = Browser::new(&site);
        staff.sign_in(language, "triage@vr.example").await;
        let page = staff.get(&links::staff::statistics(language, "")).await;
        assert_eq!(page.status, StatusCode::OK);
        page.says(&say_in(language, "stat-title-answer"));
        page.says(&say_in_with(language, "common-hours", &[("count", 30.into())]));
        // Six after thirty hours, five that still wait.
        page.says(&say_in(language, "stat-answer-three-days"));
        assert!(page.body.contains("class=\"columns\"") && !page.body.contains("style=\""));
        assert!(!page.body.contains("Мотря"));
        let file = staff.get(&links::staff::statistics_csv(language, "2026-q4")).await;
        for line in ["\"received\",\"2026-q4\",", "\"months\",\"2026-11\",\"2026-11\",\"11\",\"\"", "\"answer\",\"three-days\","] {
            assert!(file.body.contains(line), "{line} is not in {}", file.body);
        }
        assert!(file.body.contains(&format!("\"{}\",\"6\",\"\"", say_in(language, "stat-answer-three-days"))), "{}", file.body);
        staff.get(&links::staff::statistics(language, "2026-q1")).await.says(&say_in(language, "stat-none"));
    }
}

#[tokio::test]
async fn four_requests_are_too_few_for_any_figure() {
    let site = seeds().await;
    asked(&site, 4).await;
    let mut staff = Browser::new(&site);
    staff.sign_in(Language::Lt, "triage@vr.example").await;
    let page = staff.get(&links::staff::statistics(Language::Lt, "")).await;
    page.says(&say_in(Language::Lt, "stat-few"));
    assert!(!page.body.contains("class=\"columns\""));
    let file = staff.get(&links::staff::statistics_csv(Language::Lt, "")).await;
    assert!(file.body.contains("\"received\",\"2026\"") && !file.body.contains("\"4\""), "{}", file.body);
    assert!(file.body.contains("\"answer\",\"waiting\",") && file.body.contains(",\"\",\"yes\""));
}

#[tokio::test]
async fn figures_are_for_those_who_plan_and_odd_periods_break_nothing() {
    let site = seeds().await;
    let mut staff = Browser::new(&site);
    staff.sign_in(Language::En, "triage@vr.example").await;
    for odd in ["2026-q9", "0", "99999", "%00", "2999", "'--", "2026-q4&period=2025"] {
        for address in [links::staff::statistics(Language::En, ""), links::staff::statistics_csv(Language::En, "")] {
            assert_eq!(staff.get(&format!("{address}?period={odd}")).await.status, StatusCode::OK, "{address} {odd}");
        }
    }
    let mut worker = Browser::new(&site);
    worker.sign_in(Language::En, "worker@vn.example").await;
    for address in [links::staff::statistics(Language::En, ""), links::staff::statistics_csv(Language::En, "")] {
        assert_eq!(worker.get(&address).await.status, StatusCode::FORBIDDEN, "{address}");
        assert!(Browser::new(&site).get(&address).await.at.contains("sign-in"), "{address}");
    }
}
