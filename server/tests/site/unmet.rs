//! What people asked and did not find: who is counted, who is not, what is refused, and who sees it.
use super::{Answer, TestSite, browser::Browser, journeys::seeds};
use app::pages::links;
use axum::{
    body::Body,
    http::{Request, StatusCode},
};
use domain::Language;
use server::{
    config::{Config, Flags, Rate, Rates},
    jobs::{self, Work},
    mail::Post,
    web::limits::Gauge,
};
use std::{sync::Arc, time::Duration};
use store::unmet::count;

const PERSON: &str = "Mozilla/5.0 (Android 15; Mobile; rv:140.0) Gecko/140.0 Firefox/140.0";

async fn asks(site: &TestSite, path: &str, agent: &str) -> Answer {
    site.ask(Request::get(path).header("user-agent", agent).body(Body::empty()).unwrap()).await
}
async fn counted(site: &TestSite) -> usize {
    count(&site.cx(), &site.state.site.searches).await.unwrap()
}

#[tokio::test]
async fn a_question_of_a_person_is_counted_and_nothing_else_is() {
    let site = TestSite::sample().await;
    assert_eq!(asks(&site, "/lt/find?q=baseinas&area=LT-58", PERSON).await.status, StatusCode::OK);
    assert_eq!(counted(&site).await, 1);
    for path in
        ["/lt/find?q=baseinas&page=2", "/lt/find?q=baseinas&cost=free", "/lt/find?area=LT-58", "/lt/find?q=+", "/lt", "/lt/find?q=smurtas"]
    {
        asks(&site, path, PERSON).await;
        assert_eq!(counted(&site).await, 0, "{path}");
    }
    for agent in ["", "Googlebot/2.1", "curl/8.5", "Mozilla/5.0 (compatible; YandexBot/3.0)"] {
        asks(&site, "/lt/find?q=baseinas", agent).await;
        assert_eq!(counted(&site).await, 0, "{agent}");
    }
    let ahead =
        Request::get("/lt/find?q=baseinas").header("user-agent", PERSON).header("sec-purpose", "prefetch").body(Body::empty()).unwrap();
    site.ask(ahead).await;
    assert_eq!(counted(&site).await, 0, "nobody has asked for it yet");
}

#[tokio::test]
async fn no_word_is_stored_of_what_people_search_for_on_a_day() {
    let site = TestSite::sample().await;
    for words in ["vezimelio+nuoma+neigaliam", "Petras+861234567", "smurtas+kaimynas+marozas"] {
        asks(&site, &format!("/lt/find?q={words}&area=LT-58"), PERSON).await;
    }
    assert_eq!(counted(&site).await, 2, "words of danger are not counted at all");
    let stored = store::testing::everything_stored(&site.state.site.db).await.to_lowercase();
    let bytes = store::testing::raw_sqlite(&site.state.site.db).await;
    let bytes = String::from_utf8_lossy(&bytes).to_lowercase();
    for word in ["vezimelio", "861234567", "marozas"] {
        assert!(!stored.contains(word) && !bytes.contains(word), "{word}");
    }
}

#[tokio::test]
async fn who_finds_nothing_may_say_what_is_missing_and_is_thanked() {
    let site = seeds().await;
    let mut person = Browser::new(&site);
    let nothing = person.get("/lt/find?q=zzzzqqqq&area=LT-58").await;
    let thanks = person.submit(&nothing, "/missing", &[("sentence", "Trūksta pavėžėjimo į gydymo įstaigą")]).await;
    assert!(thanks.at.starts_with("/lt/missing/thanks"), "{}", thanks.at);
    assert!(person.cookies.is_empty());
    let mut staff = Browser::new(&site);
    staff.sign_in(Language::Lt, "triage@vr.example").await;
    let seen = staff.get(&links::staff::unmet(Language::Lt, "")).await;
    seen.says("Trūksta pavėžėjimo į gydymo įstaigą");
    staff.get(&links::staff::unmet(Language::Lt, "none")).await.does_not_say("pavėžėjimo");
}

#[tokio::test]
async fn a_sentence_that_would_lead_to_a_person_is_refused_and_kept_in_its_box() {
    let site = TestSite::sample().await;
    for (sentence, wrong) in
        [("Skambinkite+man+8+612+34567", "sentence"), ("rasykite+ona%40example.org", "sentence"), ("", "sentence"), ("a", "sentence")]
    {
        let refused = site.post("/lt/missing", &format!("sentence={sentence}&area=LT-58")).await;
        assert_eq!((refused.status, refused.header("cache-control")), (StatusCode::UNPROCESSABLE_ENTITY, "no-store"), "{sentence}");
        assert!(refused.body.contains(&format!("href=\"#{wrong}\"")), "{}", refused.body);
        assert!(sentence.is_empty() || refused.body.contains(sentence.split('+').next().unwrap().trim_end_matches("%40example.org")));
        assert!(refused.body.contains("name=\"area\" value=\"LT-58\""), "the place is kept");
    }
    let stored = store::testing::everything_stored(&site.state.site.db).await;
    assert!(!stored.contains("34567") && !stored.contains("ona@"));
}

#[tokio::test]
async fn odd_places_and_needs_are_no_reason_to_break() {
    let site = TestSite::sample().await;
    for form in
        ["sentence=Nieko+nerandu&area=no-such-marozas&need=%00", "sentence=Nieko+nerandu", "sentence=Nieko+nerandu&area=%27%3B--&need=n-zz"]
    {
        let answer = site.post("/lt/missing", form).await;
        assert_eq!(answer.status, StatusCode::SEE_OTHER, "{form}: {}", answer.body);
    }
    let stored = store::testing::everything_stored(&site.state.site.db).await;
    assert!(!stored.contains("marozas") && stored.contains("Nieko nerandu"));
}

#[tokio::test]
async fn sentences_come_only_so_often_from_one_household() {
    let site = TestSite::sample_with("http://127.0.0.1:3000", Rates { missing: Rate::new(2, 0.001), ..Rates::default() }).await;
    let send = async || site.post("/lt/missing", "sentence=Nieko+nerandu").await.status;
    assert_eq!([send().await, send().await, send().await], [StatusCode::SEE_OTHER, StatusCode::SEE_OTHER, StatusCode::TOO_MANY_REQUESTS]);
}

#[tokio::test]
async fn the_list_is_for_those_who_plan_and_is_a_file_as_well() {
    let site = seeds().await;
    for visitor in 0..6 {
        let area = "LT-58";
        let need = Some(domain::taxonomy::TermCode("home.help".into()));
        let asked = domain::unmet::Asked {
            at: site.cx().now,
            language: Language::Lt,
            area: Some(domain::area::AreaCode(area.into())),
            need,
            found: domain::unmet::Found::None,
            words: None,
        };
        site.state.site.searches.note(&format!("{visitor}"), asked);
    }
    counted(&site).await;
    let mut staff = Browser::new(&site);
    staff.sign_in(Language::En, "triage@vr.example").await;
    let page = staff.get(&links::staff::unmet(Language::En, "")).await;
    page.says("2026-11");
    let line = staff.get(&links::staff::unmet_csv(Language::En, "")).await;
    assert!(line.body.contains("\"2026-11\",\"home.help\",") && line.body.contains(",\"6\",\"6\""), "{}", line.body);
    let mut desk = Browser::new(&site);
    desk.sign_in(Language::En, "desk@vn.example").await;
    for address in [links::staff::unmet(Language::En, ""), links::staff::unmet_csv(Language::En, "")] {
        assert_eq!(desk.get(&address).await.status, StatusCode::FORBIDDEN, "{address}");
        assert!(Browser::new(&site).get(&address).await.at.contains("sign-in"), "{address}");
    }
}

#[tokio::test]
async fn a_person_is_counted_also_where_a_machine_had_the_page_drawn_before() {
    let site = TestSite::sample().await;
    let path = "/lt/find?q=baseinas&area=LT-58";
    let first = asks(&site, path, "Googlebot/2.1").await;
    assert_eq!((first.status, counted(&site).await), (StatusCode::OK, 0));
    assert_eq!(asks(&site, path, PERSON).await.header("etag"), first.header("etag"), "it is the page that was kept");
    assert_eq!(counted(&site).await, 1);
    let tag = first.header("etag").to_owned();
    let again = Request::get(path).header("user-agent", PERSON).header("if-none-match", tag).body(Body::empty()).unwrap();
    assert_eq!((site.ask(again).await.status, counted(&site).await), (StatusCode::NOT_MODIFIED, 1), "who asks again has asked");
    let head = Request::head(path).header("user-agent", PERSON).body(Body::empty()).unwrap();
    site.ask(head).await;
    asks(&site, path, "Googlebot/2.1").await;
    assert_eq!(counted(&site).await, 0);
}

#[tokio::test]
async fn who_writes_of_danger_gets_numbers_to_call_and_is_told_that_nothing_was_kept() {
    let site = TestSite::sample().await;
    for (language, sentence, area, number) in [
        (Language::Lt, "Zarasuose vyras mane muša ir nėra kur eiti", "LT-58", "tel:116123"),
        (Language::Uk, "чоловік б'є мене в Жмеринці", "UA05020030000031457", "tel:1547"),
        // Whatever else is wrong with it.
        (Language::Lt, "vyras mane muša, skambinkite 861234567", "", "tel:112"),
        (Language::En, "my husband beats me in Birmingham", "%00no place", "tel:112"),
    ] {
        let mut person = Browser::new(&site);
        let form = person.get(&links::missing(language, "", "")).await;
        let typed = format!("sentence={}&area={}&need=", links::encode(sentence), links::encode(area));
        let answer = site.post(&links::missing(language, "", ""), &typed).await;
        assert_eq!((form.status, answer.status), (StatusCode::OK, StatusCode::SEE_OTHER), "{sentence}");
        let at = answer.header("location").to_owned();
        assert!(at.starts_with(&format!("/{language}/before?")) && !at.contains("q="), "{at}");
        let page = person.get(&at).await;
        page.says(&app::pages::words::say_in(language, "crisis-before-unsent"));
        assert!(page.body.contains(number), "{sentence}: {}", page.text());
        let on = page.links().into_iter().find(|link| link.contains("/find?")).expect("a way on");
        assert!(!on.contains("unsent"), "{on}");
    }
    let stored = store::testing::everything_stored(&site.state.site.db).await.to_lowercase();
    for word in ["zarasuose", "861234567", "жмеринці", "birmingham"] {
        assert!(!stored.contains(word), "{word}");
    }
    // A sandwich is no blow.
    let harmless = site.post("/lt/missing", "sentence=Tr%C5%ABksta+sumu%C5%A1tini%C5%B3+benamiams&area=LT-58").await;
    assert!(harmless.header("location").starts_with("/lt/missing/thanks"));
}

#[tokio::test]
async fn what_was_asked_in_the_last_minute_is_written_down_when_the_process_ends() {
    let site = TestSite::sample().await;
    let folder = tempfile::tempdir().unwrap();
    let flags = Flags { data: Some(folder.path().to_owned()), ..Flags::default() };
    let post = Post::new(&Config::read(&flags).unwrap(), true).unwrap();
    let work = Work { site: site.state.site.clone(), post, gauge: Arc::new(Gauge::new(Rates::default())) };
    let (stop, stopping) = tokio::sync::watch::channel(false);
    let running = jobs::start(&work, &stopping);
    // Every job has had its first turn.
    tokio::time::sleep(Duration::from_millis(300)).await;
    asks(&site, "/lt/find?q=baseinas&area=LT-58", PERSON).await;
    let days = async || store::testing::everything_stored(&site.state.site.db).await.matches("2026-11-23").count();
    let before = days().await;
    stop.send_replace(true);
    running.finish(&work).await;
    assert_eq!((days().await, counted(&site).await), (before + 1, 0), "it is written down and nothing is left in memory");
}
