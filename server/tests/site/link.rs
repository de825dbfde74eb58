//! A provider without an account answers by the link in a letter: looking changes nothing, one answer is all it is good for, nothing personal
//! is shown, and the link stands nowhere but in the letter. Who has no address either is called by people who are told so.
use super::{
    TestSite,
    browser::{Browser, Page},
    journeys::{self, Answers, PERSONAL, VINNYTSIA, followed, seeds, start},
    mail::{flags, work},
    post_office::{Came, mail_server},
};
use app::pages::{
    links,
    visit::ANSWER,
    words::{say_in, say_in_with},
};
use axum::{
    body::Body,
    http::{Method, Request, StatusCode, header},
};
use domain::{Id, Language, access::Caller};
use server::jobs::deliver;
use store::Cx;

const UK: Language = Language::Uk;

fn say(key: &str) -> String {
    say_in(UK, key)
}

/// The centre's listing says how to write to it.
async fn with_address(site: &TestSite) {
    const PLACE: &str = "\"вул. Соборна, 50, Вінниця\",";
    let sample = include_str!("../../sample/providers.csv");
    let row = sample.lines().find(|line| line.starts_with("vn-tc,")).unwrap();
    let row = row.replace(&format!("{PLACE},,,,"), &format!("{PLACE},centre@example.org,,,"));
    assert!(row.contains("centre@example.org"));
    let table = format!("{}\n{row}\n", sample.lines().next().unwrap());
    let operator = Cx::new(site.cx().db, Caller::Operator, site.cx().now);
    store::import::providers(&operator, table.as_bytes(), &|_| ()).await.unwrap();
}

/// Somebody asks for help at home, which the centre has a further part in; the letters that went out.
async fn asked(site: &TestSite) -> (Browser<'_>, String, Vec<Came>) {
    let mut person = Browser::new(site);
    let intro = start(&mut person, UK, None, "", "").await;
    let check = journeys::asked(&mut person, intro, Answers { need: "home.help", marks: &[], area: VINNYTSIA }).await;
    let receipt = journeys::sent(&mut person, &check).await;
    let letters = delivered(site).await;
    (person, receipt, letters)
}
async fn delivered(site: &TestSite) -> Vec<Came> {
    let (at, letters) = mail_server(|_, _| None).await;
    let work = work(site, &flags(site, at));
    for _ in 0..3 {
        deliver::run(&work).await.unwrap();
    }
    letters.lock().unwrap().clone()
}
/// Where the letter to the centre leads.
fn link_in(letters: &[Came]) -> String {
    let letter = letters.iter().rfind(|letter| letter.to.contains("centre@example.org") && letter.text_and_html().0.contains("/answer/"));
    let letter = letter.expect("the centre is asked");
    let (text, html) = letter.text_and_html();
    let address = text.lines().find_map(|line| line.trim().strip_prefix("http://127.0.0.1:3000")).expect("a link").to_owned();
    assert!(address.starts_with("/uk/answer/") && html.contains(&format!("127.0.0.1:3000{address}\"")), "{text}\n{html}");
    for words in [&text, &html, &letter.data] {
        for word in PERSONAL.into_iter().chain(["home.help", "Догляд вдома"]) {
            assert!(!words.contains(word), "the letter tells {word}");
        }
    }
    address
}
fn nothing_personal(page: &Page) {
    for word in PERSONAL {
        assert!(!page.body.contains(word), "{} tells {word}", page.at);
    }
}

#[tokio::test]
async fn looking_changes_nothing_and_the_link_goes_out_of_sight_at_once() {
    let site = seeds().await;
    with_address(&site).await;
    let (_, _, letters) = asked(&site).await;
    let address = link_in(&letters);
    let token = address.rsplit('/').next().unwrap();
    for method in [Method::GET, Method::HEAD, Method::GET] {
        let answer = site.ask(Request::builder().method(method).uri(&address).body(Body::empty()).unwrap()).await;
        assert_eq!((answer.status, answer.header("location")), (StatusCode::SEE_OTHER, "/uk/answer"));
        assert_eq!((answer.header("referrer-policy"), answer.header("cache-control")), ("no-referrer", "no-store"));
        let cookie = answer.header(header::SET_COOKIE.as_str());
        assert!(cookie.starts_with("__Host-answer=") && cookie.contains("HttpOnly") && cookie.contains("Max-Age=3600"), "{cookie}");
        assert!(!answer.body.contains(token));
    }
    let mut centre = Browser::new(&site);
    let page = centre.get(&address).await;
    assert_eq!((page.at.as_str(), page.status), ("/uk/answer", StatusCode::OK));
    assert!(!page.body.contains(token) && !page.body.contains("checked"), "nothing is chosen beforehand");
    assert!(page.body.contains("noindex"), "no search engine may keep it");
    nothing_personal(&page);
    for told in ["link-personal-title", "link-choice-accept", "link-choice-waitlist", "link-choice-ask", "link-choice-decline"] {
        page.says(&say(told));
    }
    // What presses the button without having chosen has answered nothing.
    let pressed = centre.submit(&page, "/answer", &[]).await;
    assert_eq!(pressed.status, StatusCode::UNPROCESSABLE_ENTITY);
    pressed.says(&say("problem-choice-missing"));
    let other_site =
        site.post_with("/uk/answer", "choice=accept", &[("sec-fetch-site", "cross-site"), ("cookie", &format!("{ANSWER}={token}"))]).await;
    assert_eq!(other_site.status, StatusCode::FORBIDDEN);
    // A link that nobody made, one that was cut off, and none at all are told in the same words.
    for nothing in ["/uk/answer".to_owned(), format!("/uk/answer/{}", "A".repeat(43)), address[..30].to_owned(), "/uk/answer/%2e%2e".into()]
    {
        let lost = Browser::new(&site).get(&nothing).await;
        assert_eq!((lost.status, lost.at.as_str()), (StatusCode::OK, "/uk/answer"), "{nothing}");
        lost.says(&say("link-lost-title"));
        assert!(!lost.has_form("/answer"));
    }
    assert_eq!(centre.get(&links::answer(UK)).await.status, StatusCode::OK, "and after all of it the link is as good as before");
    assert!(centre.get(&links::answer(UK)).await.has_form("/answer"));
}

#[tokio::test]
async fn declined_by_a_link_it_says_so_ever_after_and_the_person_is_told() {
    let site = seeds().await;
    with_address(&site).await;
    let (mut person, receipt, letters) = asked(&site).await;
    let address = link_in(&letters);
    let mut centre = Browser::new(&site);
    let page = centre.get(&address).await;
    let reasonless = centre.submit(&page, "/answer", &[("choice", "decline")]).await;
    assert_eq!(reasonless.status, StatusCode::UNPROCESSABLE_ENTITY);
    let done = centre.submit(&page, "/answer", &[("choice", "decline"), ("reason", "no-places"), ("note", "Місця будуть навесні")]).await;
    assert_eq!((done.status, done.at.as_str()), (StatusCode::OK, "/uk/answer"));
    for told in ["link-done-decline", "link-next-decline", "link-not-you-title"] {
        done.says(&say(told));
    }
    assert!(done.body.contains("tel:"), "whom to call if it was somebody else");
    // Once more, from the page that was still open, and from another computer.
    centre.submit(&page, "/answer", &[("choice", "accept")]).await.says(&say("link-done-decline"));
    let again = Browser::new(&site).get(&address).await;
    again.says(&say("link-done-decline"));
    assert!(!again.has_form("/answer"));
    nothing_personal(&again);
    let story = followed(&mut person, UK, &receipt).await;
    story.says("Місця будуть навесні");
    story.says(&say("follow-reason-no-places"));
    let mut supervisor = Browser::new(&site);
    supervisor.sign_in(UK, "supervisor@vn.example").await;
    let trail = supervisor.get(&links::staff::audit(UK, 0)).await;
    trail.says("за посиланням із листа");
}

#[tokio::test]
async fn accepted_by_a_link_people_are_told_to_pass_the_contact_on() {
    let site = seeds().await;
    with_address(&site).await;
    let (mut person, receipt, letters) = asked(&site).await;
    let mut supervisor = Browser::new(&site);
    let queue = supervisor.sign_in(UK, "supervisor@vn.example").await;
    let request = supervisor.follow(&queue, "/uk/staff/referrals/").await;
    request.says("centre@example.org");
    let mut centre = Browser::new(&site);
    let page = centre.get(&link_in(&letters)).await;
    centre.submit(&page, "/answer", &[("choice", "accept")]).await.says(&say("link-next-accept"));
    let told = delivered(&site).await;
    let letter = told.iter().find(|letter| letter.to.contains("supervisor@vn.example")).expect("staff are told");
    assert!(letter.text_and_html().0.contains("скажіть, кому допомогти"), "{}", letter.text_and_html().0);
    let request = supervisor.get(&request.at).await;
    request.says("даних людини там не бачать");
    assert!(!followed(&mut person, UK, &receipt).await.body.contains("centre@example.org"), "the person needs no address of theirs");
}

#[tokio::test]
async fn asked_by_a_link_the_answer_brings_a_letter_with_a_new_one() {
    let site = seeds().await;
    with_address(&site).await;
    let (mut person, receipt, letters) = asked(&site).await;
    let first = link_in(&letters);
    let mut centre = Browser::new(&site);
    let page = centre.get(&first).await;
    let done = centre.submit(&page, "/answer", &[("choice", "ask"), ("question", "Чи є ліфт?")]).await;
    done.says(&say("link-done-ask"));
    let story = followed(&mut person, UK, &receipt).await;
    story.says("Чи є ліфт?");
    person.submit(&story, "/reply", &[("text", "Лише сходова клітка")]).await;
    let second = link_in(&delivered(&site).await);
    assert_ne!(first, second);
    Browser::new(&site).get(&first).await.says(&say("link-done-ask"));
    let page = centre.get(&second).await;
    assert!(!page.body.contains("сходова клітка"), "the answer is sealed, and read by those with an account");
    centre.submit(&page, "/answer", &[("choice", "waitlist"), ("weeks", "6")]).await.says(&say("link-done-waitlist"));
}

#[tokio::test]
async fn a_link_is_over_when_nobody_answered_and_when_the_person_withdrew() {
    let site = seeds().await;
    with_address(&site).await;
    let (mut person, receipt, letters) = asked(&site).await;
    let address = link_in(&letters);
    let story = followed(&mut person, UK, &receipt).await;
    person.submit(&story, "/withdraw", &[("confirm", "yes")]).await;
    let gone = Browser::new(&site).get(&address).await;
    gone.says(&say("link-ended-gone"));
    assert!(!gone.has_form("/answer"));
    let (_, _, letters) = asked(&site).await;
    let address = link_in(&letters);
    let mut centre = Browser::new(&site);
    let open = centre.get(&address).await;
    site.minutes_pass(60 * 24 * 10);
    Browser::new(&site).get(&address).await.says(&say("link-ended-title"));
    store::referrals::tick(&site.cx()).await.unwrap();
    let ended = Browser::new(&site).get(&address).await;
    ended.says(&say("link-ended-title"));
    ended.does_not_say(&say("link-kept-late"));
    // Who was typing while the clock took it back is told that the words are kept.
    let late = centre.submit(&open, "/answer", &[("choice", "decline"), ("reason", "no-places"), ("note", "До весни місць немає")]).await;
    late.says(&say("link-ended-title"));
    late.says(&say("link-kept-late"));
}

#[tokio::test]
async fn who_was_asked_by_a_letter_is_written_to_once_when_it_ends_and_who_never_heard_of_it_is_not() {
    let site = seeds().await;
    with_address(&site).await;
    let (mut person, receipt, letters) = asked(&site).await;
    let address = link_in(&letters);
    let mut centre = Browser::new(&site);
    let page = centre.get(&address).await;
    centre.submit(&page, "/answer", &[("choice", "accept")]).await.says(&say("link-next-accept"));
    assert!(ends(&delivered(&site).await).is_empty(), "it has only begun");
    let story = followed(&mut person, UK, &receipt).await;
    person.submit(&story, "/withdraw", &[("confirm", "yes")]).await;
    let told = ends(&delivered(&site).await);
    let [letter] = told.as_slice() else { panic!("{} letters of the end", told.len()) };
    let (text, html) = letter.text_and_html();
    for words in [&text, &html, &letter.data] {
        for word in PERSONAL.into_iter().chain(["home.help", "Догляд вдома", "/answer/"]) {
            assert!(!words.contains(word), "the letter tells {word}");
        }
        assert!(!words.contains(&receipt));
    }
    // By its number they know which one it is.
    let number = |letter: &Came| letter.text_and_html().0.lines().find(|line| line.starts_with("Номер звернення: ")).map(str::to_owned);
    let first = letters.iter().rfind(|letter| letter.to.contains("centre@example.org")).unwrap();
    assert!(number(letter).is_some_and(|told| Some(told) == number(first)), "{text}");
    assert!(ends(&delivered(&site).await).is_empty(), "once");

    // Taken back before the letter with the link could leave: nobody there knows of it.
    let mut other = Browser::new(&site);
    let intro = start(&mut other, UK, None, "", "").await;
    let check = journeys::asked(&mut other, intro, Answers { need: "home.help", marks: &[], area: VINNYTSIA }).await;
    let receipt = journeys::sent(&mut other, &check).await;
    let story = followed(&mut other, UK, &receipt).await;
    other.submit(&story, "/withdraw", &[("confirm", "yes")]).await;
    let letters = delivered(&site).await;
    assert!(letters.iter().all(|letter| !letter.to.contains("centre@example.org")), "nothing began there, so nothing ends");
}
/// Those to the centre that tell it of an end.
fn ends(letters: &[Came]) -> Vec<Came> {
    let words = say_in_with(UK, "mail-link-over-body", &[("reference", "x".into()), ("municipality", "x".into())]);
    let line = words.lines().nth(2).unwrap();
    let told = |letter: &&Came| letter.to.contains("centre@example.org") && letter.text_and_html().0.contains(line);
    letters.iter().filter(told).cloned().collect()
}

#[tokio::test]
async fn who_has_neither_account_nor_address_is_called_and_staff_know_what_to_say() {
    let site = seeds().await;
    let (_, _, letters) = asked(&site).await;
    assert!(letters.iter().all(|letter| !letter.to.contains("centre@")));
    let call =
        letters.iter().find(|letter| letter.to.contains("supervisor@vn.example") && letter.text_and_html().0.contains("не зателефонуєте"));
    assert!(call.is_some(), "staff are told that nobody there knows");
    let mut supervisor = Browser::new(&site);
    let queue = supervisor.sign_in(UK, "supervisor@vn.example").await;
    let request = supervisor.follow(&queue, "/uk/staff/referrals/").await;
    request.says(&say("reach-script-title"));
    nothing_personal(&request);
    assert!(store::referrals::reach(&site.cx(), Id::named("organization", "vn-tc")).await.unwrap().opens_nothing());
}

#[tokio::test]
async fn who_has_a_part_with_a_need_of_its_own_is_told_that_need_alone() {
    let site = seeds().await;
    with_address(&site).await;
    let mut person = Browser::new(&site);
    let intro = start(&mut person, UK, None, "", "").await;
    let check = journeys::asked(&mut person, intro, Answers { need: "day.older", marks: &[], area: VINNYTSIA }).await;
    journeys::sent(&mut person, &check).await;
    let mut supervisor = Browser::new(&site);
    let queue = supervisor.sign_in(UK, "supervisor@vn.example").await;
    let request = supervisor.follow(&queue, "/uk/staff/referrals/").await;
    let id = request.at.split('/').nth(4).unwrap().split('?').next().unwrap().parse().unwrap();
    let form = supervisor.get(&links::staff::split(UK, id)).await;
    let (lead, centre) = (journeys::org("vn-mcss").text(), journeys::org("vn-tc").text());
    let shares = [("agency_1", lead.as_str()), ("agency_2", &centre), ("need_2", "info.counselling"), ("lead", "1")];
    let request = supervisor.submit(&form, "/split", &shares).await;
    assert_eq!(request.status, StatusCode::OK);
    let mut centre = Browser::new(&site);
    let page = centre.get(&link_in(&delivered(&site).await)).await;
    page.says("Консультування");
    page.does_not_say("Дозвілля і денний догляд");
}
