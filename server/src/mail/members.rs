//! Letters to those who answer requests, and to their supervisors: a reference, until when, and where to sign in. Not a word about the person,
//! the need or who else was asked.
use super::{Letter, Sender, Undelivered};
use crate::jobs::Work;
use app::pages::{links, words};
use domain::{Error, Id, Language, account::Account, area::Country, referral::Task};
use store::{
    jobs::{About, Claimed, Fault, Job},
    referrals::Notice,
};

/// Whom a job is for: each gets a letter with tries of its own.
pub async fn spread(work: &Work, claimed: &Claimed) -> Result<(), Undelivered> {
    let cx = work.cx();
    let to = match claimed.job {
        Job::NotifyAgency { task } | Job::Remind { task, .. } => store::accounts::to_notify(&cx, task).await?,
        Job::Alert { task, .. } => store::accounts::supervisors_of(&cx, task).await?,
        Job::Write { .. } | Job::NotifyPerson { .. } => return Err(Undelivered::Failed(Fault::Ours)),
    };
    if to.is_empty() {
        return Err(Undelivered::Failed(Fault::NobodyToTell));
    }
    Ok(store::jobs::spread(&cx, claimed, &to).await?)
}

/// One letter. What is no longer so when it could leave is not said any more.
pub async fn write(work: &Work, id: &str, task: Id<Task>, about: About, to: Id<Account>) -> Result<(), Undelivered> {
    let cx = work.cx();
    let notice = match store::referrals::notice(&cx, task).await {
        // The request was erased meanwhile.
        Err(Error::NotFound) => return Ok(()),
        notice => notice?,
    };
    let account = store::accounts::find(&cx, to).await?;
    if account.disabled || !still_so(about, &notice) {
        return Ok(());
    }
    let country = store::areas::find(&cx, &notice.municipality).await?.country;
    let letter = Letter { to: account.email, id: id.to_owned(), ..written(about, &notice, &country, &work.site.settings.public_url) };
    work.post.send(letter, cx.now).await
}

/// "Please answer" is for those who have not.
fn still_so(about: About, notice: &Notice) -> bool {
    match about {
        About::New | About::HalfTime | About::LastDay | About::TriageLate => notice.waits,
        About::Returned | About::PersonSilent | About::ConsentEnded => true,
    }
}

fn written(about: About, notice: &Notice, country: &Country, public_url: &str) -> Letter {
    let language = spoken_in(country);
    let (subject, body) = match about {
        About::New => ("mail-agency-subject", "mail-agency-body"),
        About::HalfTime => ("mail-half-time-subject", "mail-half-time-body"),
        About::LastDay => ("mail-last-day-subject", "mail-last-day-body"),
        About::Returned => ("mail-returned-subject", "mail-returned-body"),
        About::TriageLate => ("mail-triage-late-subject", "mail-triage-late-body"),
        About::PersonSilent => ("mail-person-silent-subject", "mail-person-silent-body"),
        About::ConsentEnded => ("mail-consent-ended-subject", "mail-consent-ended-body"),
    };
    let link = format!("{public_url}{}", links::sign_in(language));
    let values = [("reference", reference(notice).into()), ("due", due(notice.due_at, country).into()), ("link", link.into())];
    Letter {
        to: String::new(),
        language,
        subject: words::say_in_with(language, subject, &values[..2]),
        body: words::say_in_with(language, body, &values),
        id: String::new(),
        from: Sender::Office,
    }
}

/// The beginning of the request's id, as it stands in the queue: enough to find it there, nothing to anyone else.
fn reference(notice: &Notice) -> String {
    notice.referral.text().chars().take(8).collect::<String>().to_uppercase()
}

fn due(at: domain::Time, country: &Country) -> String {
    let zone = jiff::tz::TimeZone::get(country.zone()).unwrap_or(jiff::tz::TimeZone::UTC);
    at.to_zoned(zone).strftime("%Y-%m-%d %H:%M").to_string()
}

/// Offices read the language of their state.
fn spoken_in(country: &Country) -> Language {
    match country.0.as_str() {
        "LT" => Language::Lt,
        "PL" => Language::Pl,
        "UA" => Language::Uk,
        _ => Language::En,
    }
}
