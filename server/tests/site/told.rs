//! Every letter that any journey writes, and every kind of letter there is about a request, over a real SMTP exchange: to the person in five
//! languages, to the agency, to its supervisors. None tells a word of the person's or of the need.
use super::{
    TestSite, journeys,
    mail::{flags, tells_nothing, work},
    post_office::{Came, Letters, mail_server},
};
use app::pages::words::say_in_with;
use domain::{
    Id, Language,
    access::{Caller, Member},
    account::Role,
    area::AreaCode,
    contact::ContactForm,
    referral::{Draft, Outcome, Referral},
};
use seal::Secrets;
use server::jobs::{Work, deliver, keep_clock};
use store::{
    Cx,
    jobs::{self, About, Job, Letter},
    referrals,
};

/// Someone in Vinnytsia who is written to by e-mail.
async fn sent(site: &TestSite, language: Language, danger: bool) -> Id<Referral> {
    let draft = Draft {
        need: "home.help".into(),
        area: journeys::VINNYTSIA.into(),
        urgency: "normal".into(),
        residence: "actual".into(),
        flags: danger.then(|| "violence".to_owned()).into_iter().collect(),
        asker: "myself".into(),
        name: "Мотря Маркерська".into(),
        story: "Старі маркероболі в ногах".into(),
        consent: "yes".into(),
        contact: ContactForm {
            way: "email".into(),
            email: format!("person@{language}.example"),
            phone: "+380 67 111 22 33".into(),
            ..ContactForm::default()
        },
        ..Draft::default()
    };
    referrals::send(&by(site, Caller::Anyone), &draft, &Secrets::new(), language, None).await.unwrap().referral
}
fn by(site: &TestSite, caller: Caller) -> Cx {
    Cx { caller, ..site.cx() }
}
fn worker(site: &TestSite) -> Cx {
    let municipality = Some(AreaCode(journeys::VINNYTSIA.into()));
    let organization = Id::named("organization", "vn-dsp");
    by(site, Caller::Member(Member { account: Id::named("account", "worker"), role: Role::CaseWorker, organization, municipality }))
}
async fn hour(site: &TestSite, work: &Work, hours: i64) {
    site.minutes_pass(hours * 60);
    keep_clock::run(work).await.unwrap();
    deliver::run(work).await.unwrap();
}
/// All of them, as text and as HTML.
fn telling_nothing(letters: &[Came]) -> Vec<(String, String)> {
    let texts: Vec<(String, String)> = letters.iter().map(Came::text_and_html).collect();
    for (letter, (text, html)) in letters.iter().zip(&texts) {
        for words in [text, html, &letter.data, &letter.header("Subject")] {
            tells_nothing(words);
            assert!(!words.contains("home.help") && !words.contains("маркероб"), "{words}");
        }
    }
    texts
}

#[tokio::test]
async fn no_letter_of_any_journey_tells_a_word_of_the_person() {
    let site = journeys::seeds().await;
    let (at, letters) = mail_server(|_, _| None).await;
    let work = work(&site, &flags(&site, at));
    for language in Language::ALL {
        // Asked, answered, begun and finished; a word of theirs on the way.
        let id = sent(&site, language, false).await;
        hour(&site, &work, 0).await;
        let holder = by(&site, Caller::Holder(id));
        let task = referrals::view(&holder, id).await.unwrap().tasks[0].id;
        referrals::ask(&worker(&site), task, "Маркероболі в ногах?").await.unwrap();
        hour(&site, &work, 1).await;
        referrals::answer(&by(&site, Caller::Holder(id)), id, "Так, маркероболі").await.unwrap();
        referrals::accept(&worker(&site), task).await.unwrap();
        hour(&site, &work, 1).await;
        referrals::start(&worker(&site), task).await.unwrap();
        referrals::complete(&worker(&site), task, Outcome::Helped).await.unwrap();
        hour(&site, &work, 1).await;
    }
    // One that nobody answers, until supervisors are told; one in danger whose person is asked and silent.
    sent(&site, Language::Uk, false).await;
    let silent = sent(&site, Language::Uk, true).await;
    let tasks = referrals::view(&by(&site, Caller::Holder(silent)), silent).await.unwrap().tasks;
    referrals::ask(&worker(&site), tasks[0].id, "Маркероболі?").await.unwrap();
    for _ in 0..120 {
        hour(&site, &work, 8).await;
    }
    let letters = letters.lock().unwrap();
    let texts = telling_nothing(&letters);
    // Those of these journeys were among them, and the person's in each language.
    let values = [("reference", "x".into()), ("due", "x".into()), ("link", "x".into())];
    let came = |language, key: &str| {
        let words = say_in_with(language, key, &values);
        let line = words.lines().nth(2).unwrap();
        assert!(texts.iter().any(|(text, _)| text.contains(line)), "no letter says \"{line}\"");
    };
    for kind in ["agency", "half-time", "last-day", "returned", "triage-late", "person-silent"] {
        came(Language::Uk, &format!("mail-{kind}-body"));
    }
    for language in Language::ALL {
        let words = say_in_with(language, "mail-person-body", &values);
        let line = words.lines().nth(2).and_then(|line| line.split('.').next()).unwrap();
        assert!(texts.iter().any(|(text, _)| text.contains(line)), "no letter says \"{line}\"");
    }
}

/// How many letters these jobs write.
async fn come(site: &TestSite, work: &Work, letters: &Letters, written: impl IntoIterator<Item = Job>) -> usize {
    // What is under way already comes first.
    deliver::run(work).await.unwrap();
    let before = letters.lock().unwrap().len();
    let cx = site.cx();
    let mut tx = cx.begin().await.unwrap();
    for job in written {
        jobs::enqueue(&mut tx, &cx, job).await.unwrap();
    }
    tx.commit().await.unwrap();
    deliver::run(work).await.unwrap();
    let after = letters.lock().unwrap().len();
    after - before
}

/// Kind by kind, also those that no journey above comes to.
#[tokio::test]
async fn no_kind_of_letter_about_a_request_tells_a_word_of_the_person() {
    let site = journeys::seeds().await;
    let (at, letters) = mail_server(|_, _| None).await;
    let work = work(&site, &flags(&site, at));
    // One that waits, one on a waiting list, one that was promised: each letter is still true of one of them.
    let mut tasks = vec![];
    for _ in 0..3 {
        let id = sent(&site, Language::Uk, false).await;
        tasks.push(referrals::view(&by(&site, Caller::Holder(id)), id).await.unwrap().tasks[0].id);
    }
    referrals::waitlist(&worker(&site), tasks[1], 3).await.unwrap();
    referrals::accept(&worker(&site), tasks[2]).await.unwrap();
    for about in About::ALL {
        let written = tasks.iter().map(|task| Job::Alert { task: *task, about });
        assert!(come(&site, &work, &letters, written).await > 0, "no letter is about {about:?}");
    }
    for language in Language::ALL {
        let referral = sent(&site, language, false).await;
        for letter in Letter::ALL {
            assert_eq!(come(&site, &work, &letters, [Job::NotifyPerson { referral, letter }]).await, 1, "{letter:?} in {language}");
        }
    }
    telling_nothing(&letters.lock().unwrap());
}
