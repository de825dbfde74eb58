//! What a page of a service says where something is missing: an agency, a place, the hours of a line.
use super::{TestSite, browser::Browser};
use app::pages::{links, words::say_in};
use domain::{Id, Language, access::Caller, service::Service};
use scraper::{Html, Selector};
use store::Cx;

/// Neither has an agency that takes requests here.
const VORONOVYTSIA: &str = "UA05020050000066991";
const JONAVA: &str = "LT-10";
const VINNYTSIA: &str = "UA05020030000031457";

fn service(name: &str) -> Id<Service> {
    Id::named("service", name)
}

#[tokio::test]
async fn a_place_without_an_agency_shows_its_councils_contact_and_no_form() {
    let site = TestSite::sample().await;
    let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    let council = "id,name_local,country,unit_code,org_type,role,phone\n\
        jonava-council,Jonavos rajono savivaldybė,LT,LT-10,municipality,router;decision-maker,+370 349 50000\n\
        jonava-office,Jonavos priėmimo langelis,LT,LT-10,municipality,entry-point,+370 349 59999\n";
    let report = store::import::providers(&operator, council.as_bytes(), &|_| ()).await.unwrap();
    assert_eq!(report.problems, []);
    let mut person = Browser::new(&site);
    let page = person.get(&links::refer::start(Language::Lt, None, "home.help", JONAVA)).await;
    page.says("Jonavos rajono savivaldybė");
    page.says("+370 349 50000");
    page.does_not_say("+370 349 59999");
    assert!(!page.has_form("/refer"));
}

#[tokio::test]
async fn where_no_council_is_known_the_countrys_line_is_given() {
    let site = TestSite::sample().await;
    let mut person = Browser::new(&site);
    for page in [
        links::refer::start(Language::Uk, None, "home.help", VORONOVYTSIA),
        links::with(links::service(Language::Uk, service("vn-tc:home.help")), &[("area", VORONOVYTSIA)]),
    ] {
        let page = person.get(&page).await;
        page.says(&say_in(Language::Uk, "service-how-council-unknown"));
        assert!(page.links().contains(&"tel:1545".to_owned()), "{:?}", page.links());
        assert!(!page.has_form("/refer") && !page.links().iter().any(|link| link.starts_with("/uk/refer?service=")));
    }
    let page = links::with(links::service(Language::Lt, service("rk-spc:home.help")), &[("area", JONAVA)]);
    let page = person.get(&page).await;
    page.says(&say_in(Language::Lt, "service-how-council-no-line"));
    assert!(page.links().contains(&"tel:116123".to_owned()), "{:?}", page.links());
}

/// Who has chosen another place is told for whom it is; another country's office and law decide nothing.
#[tokio::test]
async fn a_service_for_people_of_another_place_says_so_and_keeps_its_own_office() {
    let site = TestSite::sample().await;
    let id = service("rk-spc:home.help");
    let home = store::services::find(&site.cx(), id).await.unwrap().areas()[0].to_string();
    let seen = async |area: &str| site.get(&links::with(links::service(Language::En, id), &[("area", area)])).await.body;
    let of = |page: &str, css: &str| {
        let page = Html::parse_document(page);
        page.select(&Selector::parse(css).unwrap()).map(|found| found.html()).collect::<String>()
    };
    let told = |page: &str| page.contains("This help is for people who live here");
    let (own, anywhere, abroad) = (seen(&home).await, seen("").await, seen(VINNYTSIA).await);
    assert!(!told(&own) && !told(&anywhere) && of(&own, "section.get").contains("Rokiškis"), "{}", of(&own, "section.get"));
    assert!(told(&abroad) && told(&seen(JONAVA).await), "of another municipality, too");
    assert!(abroad.contains(&format!("/en/find?area={VINNYTSIA}")), "the way to the same help there");
    for css in ["section.get", ".complain", ".actions a.primary"] {
        assert_eq!(of(&abroad, css), of(&own, css));
    }
    assert!(of(&own, ".actions a.primary").contains(&home));
}

#[tokio::test]
async fn nobody_is_told_to_call_where_there_is_no_number() {
    let site = TestSite::sample().await;
    let id = "92fe39bc-9076-52a5-9bcb-7cd91ef002fd".parse().unwrap();
    assert!(store::services::find(&site.cx(), id).await.unwrap().all_phones().is_empty());
    let page = site.get(&links::service(Language::En, id)).await.body;
    assert!(page.contains(&say_in(Language::En, "service-contact-none")), "{page}");
    for words in ["Call first", "a call costs", "by phone whether", "Call before"] {
        assert!(!page.contains(words), "{words}");
    }
    let reached = site.get(&links::service(Language::En, "7594e1e1-8342-56c8-b908-13f532e94e4c".parse().unwrap())).await.body;
    assert!(!reached.contains(&say_in(Language::En, "service-contact-none")));
}

#[tokio::test]
async fn only_a_place_that_is_kept_secret_is_said_to_be() {
    let site = TestSite::sample().await;
    let mut person = Browser::new(&site);
    let numbers = person.get(&links::service(Language::Uk, service("vn-krk:stay.crisis"))).await;
    let shelter = person.follow(&numbers, "/uk/services/").await;
    shelter.says(&say_in(Language::Uk, "service-confidential"));
    // The mobile team goes to people; that no address is known of it is all there is to say.
    let numbers = person.get(&links::service(Language::Uk, service("vn-brig:crisis.violence"))).await;
    let team = person.follow(&numbers, "/uk/services/").await;
    team.does_not_say(&say_in(Language::Uk, "service-confidential"));
    team.says(&say_in(Language::Uk, "service-where-unknown"));
}

#[tokio::test]
async fn hours_of_a_line_are_told_in_the_pages_language_or_not_at_all() {
    let site = TestSite::sample().await;
    let mut person = Browser::new(&site);
    for area in ["UA05020030000031457", "LT-58"] {
        let page = person.get(&links::refer::start(Language::Lt, None, "", area)).await;
        page.says("24/7");
        for remark in ["older source", "webcall", "office hours", "verify", "daily", "Mon-", "Tue-", "work days"] {
            page.does_not_say(remark);
        }
    }
}
