//! Letters over a real SMTP exchange and messages over a real HTTP one: each comes, comes under one id however often it had to be sent, tells
//! nothing, and obeys what the person chose.
use super::{
    TestSite,
    browser::Browser,
    journeys,
    post_office::{BUSY, Came, UNKNOWN, gateway, mail_server},
};
use app::pages::{
    links,
    words::{say_in, say_in_with},
};
use domain::{
    Id, Language,
    access::Caller,
    contact::ContactForm,
    referral::{Draft, Referral},
};
use seal::Secrets;
use server::{
    config::{Config, Flags, Rates, Secret},
    jobs::{Work, deliver},
    mail::Post,
    web::limits::Gauge,
};
use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
    time::Duration,
};
use store::{Cx, referrals};

pub fn flags(site: &TestSite, smtp: u16) -> Flags {
    Flags {
        data: Some(site.folder().join("data")),
        smtp_url: Some(Secret(format!("smtp://127.0.0.1:{smtp}"))),
        mail_from: Some("Kladka <kladka@kladka.example>".into()),
        public_url: Some("https://kladka.example".into()),
        ..Flags::default()
    }
}
pub fn work(site: &TestSite, flags: &Flags) -> Work {
    let post = Post::new(&Config::read(flags).unwrap(), false).unwrap();
    Work { site: site.state.site.clone(), post, gauge: Arc::new(Gauge::new(Rates::default())) }
}

/// A request to the day centre, as the last step of the journey stores it.
pub async fn sent(site: &TestSite, contact: ContactForm) -> Id<Referral> {
    let draft = Draft {
        service: Some(Id::named("service", "vr-vdc-svajone:day.children")),
        need: "day.children".into(),
        area: "LT-58".into(),
        urgency: "normal".into(),
        residence: "actual".into(),
        asker: "myself".into(),
        name: "Мотря Маркерська".into(),
        story: "Старі маркероболі в ногах".into(),
        consent: "yes".into(),
        contact,
        ..Draft::default()
    };
    let cx = Cx::new(site.cx().db, Caller::Anyone, site.cx().now);
    referrals::send(&cx, &draft, &Secrets::new(), Language::Lt, None).await.unwrap().referral
}
pub fn by_email(address: &str) -> ContactForm {
    ContactForm { way: "email".into(), email: address.into(), phone: "+380 67 111 22 33".into(), ..ContactForm::default() }
}
fn by_text(hours: &str) -> ContactForm {
    ContactForm { way: "text".into(), phone: "+370 612 34567".into(), hours: hours.into(), ..ContactForm::default() }
}

/// No word of the person's, of the need or of who is asked.
#[track_caller]
pub fn tells_nothing(words: &str) {
    for word in journeys::PERSONAL.into_iter().chain(["dienos centr", "Svajon", "day.children", "Vilniaus", "social"]) {
        assert!(!words.to_lowercase().contains(&word.to_lowercase()), "it tells \"{word}\":\n{words}");
    }
}

#[tokio::test]
async fn an_agencys_notice_comes_once_with_the_same_id_and_says_nothing_of_the_person() {
    let site = journeys::seeds().await;
    let mut person = Browser::new(&site);
    let check = journeys::svajone(&mut person, Language::Lt, &[]).await;
    let receipt = journeys::sent(&mut person, &check).await;
    let (at, letters) = mail_server(|so_far, _| (so_far == 0).then_some(BUSY)).await;
    let work = work(&site, &flags(&site, at));
    for _ in 0..4 {
        deliver::run(&work).await.unwrap();
        site.minutes_pass(1);
    }
    assert_eq!(store::jobs::dead(&site.cx()).await.unwrap(), 0);
    let letters = letters.lock().unwrap();
    assert_eq!(letters.iter().map(|letter| letter.taken).collect::<Vec<_>>(), [false, true], "refused for now, then taken, never again");
    let id = letters[0].header("Message-ID");
    assert!(id.ends_with("@kladka.example>"), "{id}");
    assert_eq!(letters[1].header("Message-ID"), id);
    for letter in letters.iter() {
        assert!(letter.to.contains("manager@vr.example"), "{}", letter.to);
        assert_eq!(letter.header("Auto-Submitted"), "auto-generated");
        let (text, html) = letter.text_and_html();
        for words in [&text, &html, &letter.data] {
            tells_nothing(words);
            assert!(!words.contains(&receipt));
        }
        assert!(text.contains("http://127.0.0.1:3000/lt/sign-in"), "{text}");
        assert!(html.contains("<a href=\"http://127.0.0.1:3000/lt/sign-in\">") && html.contains("<html lang=\"lt\">"), "{html}");
    }
}

#[tokio::test]
async fn a_person_gets_one_neutral_letter_in_their_language_under_no_name() {
    let site = journeys::seeds().await;
    let (at, letters) = mail_server(|_, _| None).await;
    sent(&site, by_email("motrja@example.lt")).await;
    deliver::run(&work(&site, &flags(&site, at))).await.unwrap();
    let letters = letters.lock().unwrap();
    let letter = letters.iter().find(|letter| letter.to.contains("motrja@example.lt")).unwrap();
    assert_eq!(letter.header("From"), "kladka@kladka.example");
    let (text, html) = letter.text_and_html();
    assert!(text.contains("http://127.0.0.1:3000/lt/follow") && html.contains("<html lang=\"lt\">"), "{text}");
    for words in [&text, &html, &letter.data] {
        tells_nothing(words);
    }
}

#[tokio::test]
async fn a_text_message_comes_in_the_chosen_hours_through_the_gateway_and_under_one_id() {
    let site = journeys::seeds().await;
    let (mail, _) = mail_server(|_, _| None).await;
    let (at, messages) = gateway(&[503, 202, 202]).await;
    let token = site.folder().join("token");
    std::fs::write(&token, "secret-token\n").unwrap();
    let flags = Flags {
        sms_url: Some(Secret(format!("http://127.0.0.1:{at}/v1/send"))),
        sms_template: Some(r#"{"recipient":"{to}","body":"{text}","key":"{id}"}"#.into()),
        sms_token_file: Some(token),
        ..flags(&site, mail)
    };
    let work = work(&site, &flags);
    // Noon in UTC is two o'clock in Vilnius.
    sent(&site, by_text("")).await;
    sent(&site, by_text("evening")).await;
    for _ in 0..3 {
        deliver::run(&work).await.unwrap();
        site.minutes_pass(1);
    }
    let so_far = messages.lock().unwrap().clone();
    assert_eq!(so_far.len(), 2, "{so_far:?}");
    assert_eq!(so_far[0].line, "POST /v1/send HTTP/1.1");
    assert_eq!(so_far[0].headers["authorization"], "Bearer secret-token");
    let bodies: Vec<serde_json::Value> = so_far.iter().map(|asked| serde_json::from_str(&asked.body).unwrap()).collect();
    assert_eq!(bodies[0], bodies[1], "the same message, tried again");
    assert_eq!(so_far[0].headers["idempotency-key"], so_far[1].headers["idempotency-key"]);
    assert_eq!(
        (bodies[0]["recipient"].as_str(), &bodies[0]["key"]),
        (Some("+37061234567"), &serde_json::json!(so_far[0].headers["idempotency-key"]))
    );
    let words = bodies[0]["body"].as_str().unwrap();
    assert!(words.contains("http://127.0.0.1:3000/lt/follow") && words.chars().count() <= 160, "{words}");
    tells_nothing(words);
    // Five in the afternoon.
    site.minutes_pass(3 * 60 - 4);
    deliver::run(&work).await.unwrap();
    assert_eq!(messages.lock().unwrap().len(), 2, "a minute too early");
    site.minutes_pass(2);
    deliver::run(&work).await.unwrap();
    assert_eq!(messages.lock().unwrap().len(), 3);
    assert_eq!(store::jobs::backlog(&site.cx()).await.unwrap().0, 0);
}

#[tokio::test]
async fn nobody_is_written_to_who_wants_a_call_a_visit_or_nothing_and_no_text_leaves_without_a_gateway() {
    let site = journeys::seeds().await;
    let (at, letters) = mail_server(|_, _| None).await;
    for way in ["phone", "visit", "none"] {
        sent(&site, ContactForm { way: way.into(), ..by_email("motrja@example.lt") }).await;
    }
    sent(&site, ContactForm { email: "motrja@example.lt".into(), ..by_text("") }).await;
    deliver::run(&work(&site, &flags(&site, at))).await.unwrap();
    let (agency, others): (Vec<Came>, Vec<Came>) =
        letters.lock().unwrap().iter().cloned().partition(|letter| letter.to.contains("manager@vr.example"));
    assert_eq!(agency.len(), 4, "the agency is told of each");
    // Of the text message that cannot leave people are told: somebody has to reach the person in another way.
    let values = [("reference", "x".into()), ("due", "x".into()), ("link", "x".into())];
    let words = say_in_with(Language::Lt, "mail-unreached-body", &values);
    let line = words.lines().nth(2).unwrap();
    assert!(!others.is_empty() && others.iter().all(|letter| letter.text_and_html().0.contains(line)));
    assert!(others.iter().all(|letter| !letter.to.contains("motrja")));
    assert_eq!((store::jobs::backlog(&site.cx()).await.unwrap().0, store::jobs::dead(&site.cx()).await.unwrap()), (0, 0));
}

#[tokio::test]
async fn what_was_refused_stands_on_the_staffs_page_and_leaves_at_their_word() {
    let site = journeys::seeds().await;
    let refused = Arc::new(std::sync::atomic::AtomicBool::new(true));
    let still = refused.clone();
    let (at, letters) =
        mail_server(move |_, to| (to.contains("motrja") && still.load(std::sync::atomic::Ordering::SeqCst)).then_some(UNKNOWN)).await;
    let work = work(&site, &flags(&site, at));
    let id = sent(&site, by_email("motrja@example.lt")).await;
    deliver::run(&work).await.unwrap();
    assert_eq!(store::jobs::dead(&site.cx()).await.unwrap(), 1, "an address that is refused for good is not tried for four days");

    let lt = Language::Lt;
    let mut triage = Browser::new(&site);
    let queue = triage.sign_in(lt, "triage@vr.example").await;
    let page = triage.follow(&queue, &links::staff::letters(lt)).await;
    for key in ["letters-title", "letters-reader-person", "letters-why-refused", "letters-again"] {
        page.says(&say_in(lt, key));
    }
    assert!(page.links().contains(&links::staff::referral(lt, id)));
    assert!(!page.body.contains("motrja"), "no address of a person stands there");
    triage.get(&links::staff::referral(lt, id)).await.says(&say_in(lt, "reach-person"));
    triage.get(&links::staff::queue(lt)).await.says(&say_in(lt, "task-mark-unheard"));
    let mut other = Browser::new(&site);
    other.sign_in(Language::Uk, "worker@vn.example").await;
    other.get(&links::staff::letters(Language::Uk)).await.says(&say_in(Language::Uk, "letters-none"));

    refused.store(false, std::sync::atomic::Ordering::SeqCst);
    let done = triage.submit(&page, "/staff/letters", &[]).await;
    done.says(&say_in(lt, "letters-none"));
    deliver::run(&work).await.unwrap();
    triage.get(&links::staff::referral(lt, id)).await.does_not_say(&say_in(lt, "reach-person"));
    let letters = letters.lock().unwrap();
    let came: Vec<&Came> = letters.iter().filter(|letter| letter.to.contains("motrja")).collect();
    assert_eq!(came.iter().map(|letter| letter.taken).collect::<Vec<_>>(), [false, true]);
    assert_eq!(came[0].header("Message-ID"), came[1].header("Message-ID"));
}

/// A server that fails three times in ten, and a worker that is killed again and again in the middle of its work.
#[tokio::test]
async fn every_letter_arrives_although_the_server_fails_and_the_worker_is_killed() {
    const REQUESTS: usize = 40;
    let site = journeys::seeds().await;
    let (at, letters) = mail_server(|so_far, _| matches!(so_far * 7 % 10, 0..3).then_some(BUSY)).await;
    let work = work(&site, &flags(&site, at));
    for number in 0..REQUESTS {
        sent(&site, by_email(&format!("person{number}@example.lt"))).await;
    }
    let mut kills = 0;
    for turn in 0..200u64 {
        let (one, killed) = (work.clone(), Duration::from_millis(20 + turn * 37 % 190));
        let mut worker = tokio::spawn(async move { deliver::run(&one).await });
        // The last ones are left alone: however slow the machine is, the work comes to an end.
        let alone = turn >= 60 || tokio::time::timeout(killed, &mut worker).await.is_ok();
        kills += usize::from(!alone);
        if turn >= 60 {
            worker.await.unwrap().unwrap();
        } else {
            worker.abort();
        }
        // Long enough for a lease to end, and for what failed to come back.
        site.minutes_pass(10);
        if store::jobs::backlog(&site.cx()).await.unwrap().0 == 0 {
            break;
        }
    }
    assert_eq!((store::jobs::backlog(&site.cx()).await.unwrap().0, store::jobs::dead(&site.cx()).await.unwrap()), (0, 0));
    let letters = letters.lock().unwrap();
    let taken: Vec<&Came> = letters.iter().filter(|letter| letter.taken).collect();
    let mut times = BTreeMap::<String, usize>::new();
    for letter in &taken {
        *times.entry(letter.header("Message-ID")).or_default() += 1;
    }
    let people: BTreeSet<&str> = taken.iter().map(|letter| letter.to.as_str()).filter(|to| to.contains("person")).collect();
    assert_eq!((people.len(), times.len()), (REQUESTS, 2 * REQUESTS), "each person and each time the agency");
    let doubles = taken.len() - times.len();
    // A killed worker may have had as many letters on the way as it sends side by side.
    assert!(kills > 5 && doubles <= 5 * kills, "{doubles} doubles after {kills} kills");
}

#[tokio::test]
async fn a_new_receipt_is_told_by_itself_and_names_neither_need_nor_office() {
    let site = journeys::seeds().await;
    let (at, letters) = mail_server(|_, _| None).await;
    let id = sent(&site, by_email("motrja@example.lt")).await;
    let triage = Cx { caller: store::testing::staff(domain::account::Role::Triage, "LT-58"), ..site.cx() };
    let checked = domain::referral::Checked { how: domain::referral::Identity::Document, note: String::new() };
    let receipt = site.state.site.vault.renew_receipt(&triage, id, 0, &checked).await.unwrap_or_else(|error| panic!("{error}"));
    for _ in 0..3 {
        deliver::run(&work(&site, &flags(&site, at))).await.unwrap();
    }
    let letters = letters.lock().unwrap();
    let told = letters.iter().filter(|letter| letter.to.contains("motrja@example.lt"));
    let texts: Vec<String> = told.map(|letter| letter.text_and_html().0).collect();
    assert_eq!(texts.len(), 2, "that something is new, and that the code was replaced");
    let told = texts.iter().find(|text| text.contains("ankstesnis nebeveikia")).unwrap();
    tells_nothing(told);
    assert!(!told.contains(&receipt.to_string()) && told.contains("/lt/follow"), "{told}");
}
