//! The guide as someone walks it who has no words for what they need: links and one form, no script, nothing kept.
use super::TestSite;
use app::pages::links;
use axum::http::StatusCode;
use domain::{
    Language,
    guide::{Kind, MOST, SKIP, Stand},
};
use scraper::{Html, Selector};
use std::{collections::BTreeSet, fmt::Write};

const COMMUNITIES: [&str; 4] = ["LT-58", "LT-40", "UA05020030000031457", "UA07060450000051170"];
const OLDER_AT_HOME: [(&str, &str); 6] =
    [("who", "older"), ("older", "home"), ("where", "here"), ("have", "pension"), ("when", "soon"), ("area", "LT-40")];

fn hrefs(page: &str, which: &str) -> Vec<String> {
    let (page, which) = (Html::parse_document(page), Selector::parse(which).unwrap());
    page.select(&which).filter_map(|link| link.attr("href")).map(str::to_owned).collect()
}
fn texts(page: &str, which: &str) -> Vec<String> {
    let (page, which) = (Html::parse_document(page), Selector::parse(which).unwrap());
    page.select(&which).map(|it| it.text().collect::<String>().split_whitespace().collect::<Vec<_>>().join(" ")).collect()
}

/// Every address at which a way through the guide ends, with the groups of needs that it means.
async fn ends(site: &TestSite) -> Vec<(Vec<(String, String)>, BTreeSet<String>)> {
    let guide = store::guide::read(&site.cx()).await.unwrap();
    let mut open = vec![vec![]];
    let mut ends = vec![];
    while let Some(said) = open.pop() {
        let walk = guide.walk(&said, true);
        assert!(walk.given.len() <= MOST, "{said:?}");
        match walk.stand {
            Stand::Lost => panic!("{said:?}"),
            Stand::Done => ends.push((said, walk.meaning(&[]).needs.iter().map(|need| need.group().0).collect())),
            Stand::Asking(question) => {
                // What one has and how soon change nothing about where a way leads.
                let all = question.kind == Kind::One && question.code != "when";
                let answers = question.answers.iter().filter(|_| all).map(|answer| answer.code.as_str()).chain([SKIP]);
                open.extend(answers.map(|answer| {
                    let mut longer = said.clone();
                    longer.push((question.code.clone(), answer.to_owned()));
                    longer
                }));
            }
        }
    }
    ends
}

#[tokio::test]
async fn every_way_ends_in_services_or_says_what_to_do_instead_in_each_community() {
    let site = TestSite::sample().await;
    let ends = ends(&site).await;
    let groups: BTreeSet<&String> = ends.iter().flat_map(|(_, groups)| groups).collect();
    assert_eq!(groups.len(), 14, "{groups:?}");
    for (place, (said, groups)) in COMMUNITIES.iter().flat_map(|place| ends.iter().map(move |end| (place, end))) {
        // The mark of having seen the page before services for crises.
        let mut asked: Vec<(&str, &str)> = said.iter().map(|(name, value)| (name.as_str(), value.as_str())).collect();
        asked.extend([("area", *place), ("seen", "abcdef123456")]);
        let answer = site.get(&links::guide(Language::En, &asked)).await;
        assert_eq!(answer.status, StatusCode::OK, "{asked:?}");
        let found = texts(&answer.body, ".service-card h3").len();
        let nothing = texts(&answer.body, ".nothing > h2").len();
        assert!(found > 0 || nothing == 1, "{asked:?}: neither services nor a word about it");
        let next = texts(&answer.body, ".next-step h2, .next-step .contacts").len();
        assert!(next > 0, "{asked:?} ({groups:?}): no next step");
    }
}

#[tokio::test]
async fn one_walks_from_the_first_page_to_asking_by_links_alone() {
    let site = TestSite::sample().await;
    let home = site.get(&links::home(Language::Lt)).await;
    let mut address = hrefs(&home.body, ".second-way a").pop().unwrap();
    for (tile, step) in [(2, "1 iš 5"), (0, "2 iš 5"), (1, "3 iš 5")] {
        let page = site.get(&address).await;
        assert!(texts(&page.body, ".steps").contains(&step.to_owned()), "{address}");
        assert!(page.headers.get("set-cookie").is_none());
        address = hrefs(&page.body, ".choose a").swap_remove(tile);
    }
    let page = site.get(&address).await;
    let form = texts(&page.body, ".guide form label");
    assert!(form.iter().any(|label| label == "Senatvės pensija"), "{form:?}");
    let kept: Vec<String> = hrefs(&page.body, ".so-far a");
    assert_eq!(kept.len(), 3, "{kept:?}");
    let page = site.get(&hrefs(&page.body, ".skip-question a").remove(0)).await;
    let page = site.get(&hrefs(&page.body, ".choose a").remove(2)).await;
    assert_eq!(texts(&page.body, ".guide > h1"), ["Kur kreiptis"]);
    assert!(!texts(&page.body, ".service-card h3").is_empty());
    let ask = hrefs(&page.body, ".next-step .primary").remove(0);
    assert!(ask.starts_with("/lt/refer?need=home.help&area=LT-58") && ask.ends_with("&urgency=soon"), "{ask}");
    assert_eq!(site.get(&ask).await.status, StatusCode::OK);
}

#[tokio::test]
async fn the_result_says_who_decides_by_when_and_with_which_papers() {
    let site = TestSite::sample().await;
    let page = site.get(&links::guide(Language::En, &OLDER_AT_HOME)).await;
    let step = texts(&page.body, ".next-step").remove(0);
    for said in ["Social Support Centre", "10 working days", "X-493", "a written request", "passport"] {
        assert!(step.to_lowercase().contains(&said.to_lowercase()), "{said}: {step}");
    }
    let in_ukraine = OLDER_AT_HOME.map(|(name, value)| (name, if name == "area" { COMMUNITIES[2] } else { value }));
    let step = texts(&site.get(&links::guide(Language::Uk, &in_ukraine)).await.body, ".next-step").remove(0);
    assert!(step.contains("2671-VIII") && step.contains("10 робочих днів"), "{step}");
}

#[tokio::test]
async fn where_the_provider_decides_nobody_is_sent_to_an_office() {
    let site = TestSite::sample().await;
    let asked = [("who", "family"), ("child", "school"), ("where", "here"), ("have", "skip"), ("when", "skip"), ("area", "LT-58")];
    let page = site.get(&links::guide(Language::En, &asked)).await;
    let step = texts(&page.body, ".next-step").remove(0);
    assert!(step.contains("ask the service itself") && !step.contains("Who decides"), "{step}");
    assert_eq!(hrefs(&page.body, ".next-step .primary"), ["#services"]);
}

#[tokio::test]
async fn an_answer_is_taken_away_at_the_result_and_the_others_stay() {
    let site = TestSite::sample().await;
    let page = site.get(&links::guide(Language::En, &OLDER_AT_HOME)).await;
    let chips = texts(&page.body, ".chip");
    assert_eq!(chips.len(), 5, "{chips:?}");
    let several = site.get("/en/guide?who=me&what=bread&where=here&have=income&have=children&when=skip&area=LT-40").await;
    let one = texts(&several.body, ".chip").iter().position(|chip| chip.starts_with("A small income")).unwrap();
    let left = texts(&site.get(&hrefs(&several.body, ".chip").swap_remove(one)).await.body, ".chip");
    assert!(left.len() == 4 && left.iter().any(|chip| chip.starts_with("A large family")), "{left:?}");
    let urgent = chips.iter().position(|chip| chip.starts_with("Within days")).unwrap();
    let fewer = site.get(&hrefs(&page.body, ".chip").swap_remove(urgent)).await;
    assert_eq!(texts(&fewer.body, ".chip").len(), 4);
    assert!(!hrefs(&fewer.body, ".next-step .primary")[0].contains("urgency"));
    let place = chips.iter().position(|chip| chip.contains("Rok")).unwrap();
    let anywhere = site.get(&hrefs(&page.body, ".chip").swap_remove(place)).await;
    assert_eq!(texts(&anywhere.body, ".chip").len(), 4);
    let back = hrefs(&anywhere.body, ".next-step .primary").remove(0);
    assert_eq!(texts(&site.get(&back).await.body, ".guide > h1"), ["Where does the person live now?"]);
    let find = hrefs(&page.body, ".results .actions a").remove(0);
    assert!(find.starts_with("/en/find?area=LT-40&need="), "{find}");
}

#[tokio::test]
async fn what_the_guide_does_not_know_begins_it_again() {
    let site = TestSite::sample().await;
    let long = "x".repeat(8_000);
    for asked in [
        vec![("who", "nobody")],
        vec![("who", "me"), ("what", "\u{0}\u{1b}[31m")],
        vec![("who", long.as_str())],
        vec![("who", "me"), ("what", "home"), ("where", "LT-40")],
    ] {
        let answer = site.get(&links::guide(Language::En, &asked)).await;
        assert_eq!(answer.status, StatusCode::OK, "{asked:?}");
        assert_eq!(texts(&answer.body, ".guide > h1"), ["Who needs help?"]);
        assert_eq!(texts(&answer.body, ".guide .notice").len(), 1, "{asked:?}");
    }
    let mut many = links::guide(Language::En, &[("who", "me")]);
    for n in 0..500 {
        write!(many, "&have=n{n}&without=who").unwrap();
    }
    for address in [many.as_str(), "/en/guide?who=%ff%fe", "/en/guide?area=%00&who=me", "/en/guide?&&==&who", "/en/guide?area=NOWHERE"] {
        assert!(site.get(address).await.status.as_u16() < 500, "{address}");
    }
    assert_eq!(texts(&site.get("/en/guide?area=NOWHERE&who=me&what=home").await.body, ".guide > h1"), ["Where does the person live now?"]);
}

#[tokio::test]
async fn what_only_one_country_has_is_asked_only_there() {
    let site = TestSite::sample().await;
    let labels = async |place: &str| {
        let asked = [("who", "me"), ("what", "bread"), ("area", place)];
        texts(&site.get(&links::guide(Language::En, &asked)).await.body, ".choice label").join("; ")
    };
    let (here, there) = (labels("LT-40").await, labels(COMMUNITIES[2]).await);
    assert!(here.contains("Temporary protection") && !here.contains("displaced"), "{here}");
    assert!(there.contains("displaced") && !there.contains("Temporary protection"), "{there}");
}

#[tokio::test]
async fn every_question_speaks_the_language_of_the_page() {
    let site = TestSite::sample().await;
    let guide = store::guide::read(&site.cx()).await.unwrap();
    for language in Language::ALL {
        let page = site.get(&links::guide(language, &[])).await;
        let first = &guide.questions[0];
        assert_eq!(texts(&page.body, ".guide > h1"), [first.title.0[&language].as_str()]);
        let tiles = texts(&page.body, ".choose .tile");
        for (tile, answer) in tiles.iter().zip(&first.answers) {
            assert!(tile.starts_with(&answer.label.0[&language]), "{language}: {tile}");
        }
    }
}

#[tokio::test]
async fn without_a_guide_nothing_leads_to_it_and_its_page_says_so() {
    let site = TestSite::empty().await;
    assert_eq!(hrefs(&site.get(&links::home(Language::En)).await.body, ".second-way a"), Vec::<String>::new());
    let page = site.get(&links::guide(Language::En, &[("who", "me")])).await;
    assert_eq!(page.status, StatusCode::OK);
    assert!(hrefs(&page.body, "main .actions a").contains(&links::find(Language::En)));
}

#[tokio::test]
async fn an_answer_of_danger_leads_to_the_numbers_first_and_then_on_through_the_guide() {
    let site = TestSite::sample().await;
    let first = site.get("/uk/guide?who=me&what=first").await;
    let to = first.header("location").to_owned();
    assert_eq!(first.status, StatusCode::SEE_OTHER);
    assert!(to.starts_with("/uk/before?to=guide&who=me&what=first&seen="), "{to}");
    let before = site.get(&to).await;
    assert!(before.body.contains("tel:112"));
    let on = hrefs(&before.body, "main .actions .primary").remove(0);
    assert!(on.starts_with("/uk/guide?who=me&what=first&seen="), "{on}");
    let question = site.get(&on).await;
    assert_eq!((question.status, question.header("cache-control")), (StatusCode::OK, "no-store"));
    assert_eq!(texts(&question.body, ".guide > h1"), ["Де людина зараз?"]);
    let result = site.get(&hrefs(&question.body, ".choose a").remove(2)).await;
    assert_eq!(texts(&result.body, ".guide > h1"), ["Куди звернутися"]);
    let step = texts(&result.body, ".next-step").remove(0);
    assert!(step.contains("24 години"), "{step}");
    let all = hrefs(&result.body, ".results .actions a").remove(0);
    assert!(all.contains("seen=") && !all.to_lowercase().contains("crisis"), "{all}");
    assert_eq!(site.get(&all).await.status, StatusCode::OK);
    let late = "/uk/guide?who=me&what=bread&where=skip&have=skip&when=first";
    assert_eq!(site.get(late).await.status, StatusCode::SEE_OTHER, "danger at the last question");
}
