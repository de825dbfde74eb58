//! Letters to those who answer requests, and to their supervisors: a reference, until when, and where to sign in, or the link by which those
//! answer who have no account. Not a word about the person, the need or who else was asked.
use super::{Letter, Sender, Undelivered};
use crate::jobs::Work;
use app::pages::{links, wording, words::Value};
use domain::{Error, Id, Language, account::Account, area::Country, edit::Edit, referral::Task, wording::LetterKind};
use store::{
    Cx,
    jobs::{About, Claimed, Fault, Job, To},
    referrals::{self, Notice, Reach},
    wording::Wording,
};

/// Whom a job is for: each gets a letter with tries of its own.
pub async fn spread(work: &Work, claimed: &Claimed) -> Result<(), Undelivered> {
    let cx = work.cx();
    let (about, to) = match claimed.job {
        Job::NotifyAgency { task } => readers(&cx, task, About::New).await?,
        Job::Remind { task, about } => readers(&cx, task, about).await?,
        Job::Alert { task, about } if about.is_for_triage() => (about, members(store::accounts::triage_of(&cx, task).await?)),
        Job::Alert { task, about } => (about, members(store::accounts::supervisors_of(&cx, task).await?)),
        Job::Invite { .. }
        | Job::Write { .. }
        | Job::NotifyPerson { .. }
        | Job::TellAuthor { .. }
        | Job::InviteMember { .. }
        | Job::ClaimLetter { .. }
        | Job::SignInLetter { .. }
        | Job::AskForChecks { .. } => {
            return Err(Undelivered::Failed(Fault::Ours));
        }
    };
    if to.is_empty() && about == About::Over {
        return Ok(store::jobs::finish(&cx, claimed).await?);
    }
    if to.is_empty() {
        return Err(Undelivered::Failed(Fault::NobodyToTell));
    }
    Ok(store::jobs::spread(&cx, claimed, about, &to).await?)
}

fn members(accounts: Vec<Id<Account>>) -> Vec<To> {
    accounts.into_iter().map(To::Member).collect()
}

/// Those who answer; where nobody there has an account, whoever reads the agency's address; and where it has none, people who will call.
async fn readers(cx: &Cx, task: Id<Task>, about: About) -> Result<(About, Vec<To>), Undelivered> {
    let agency = match referrals::notice(cx, task).await {
        // The request was erased meanwhile: nobody is left to be told either.
        Err(Error::NotFound) => None,
        notice => notice.map(|notice| notice.agency.filter(|_| referrals::is_answered_by_link(notice.part)))?,
    };
    let reach = match agency {
        Some(agency) => referrals::reach(cx, agency).await?,
        None => Reach::Municipality,
    };
    let about = if reach == Reach::Call && about == About::New { About::Call } else { about };
    match reach {
        // A department's own desk has ended it, or sees that it has; and to whom no letter goes none goes now.
        Reach::Municipality | Reach::Call if about == About::Over => Ok((about, vec![])),
        // A link opens nothing that is sealed, and answers once: somebody reads for them what the person has written, and asks whether help begins.
        Reach::Letter(_) if !matches!(about, About::Written | About::NotBegun | About::ListOver) => Ok((about, vec![To::Link])),
        Reach::Letter(_) | Reach::Account | Reach::Municipality | Reach::Call => {
            Ok((about, members(store::accounts::to_notify(cx, task).await?)))
        }
    }
}

/// To an agency without an account: a link by which it answers, or that it is over. Each try has a link of its own, for nobody knows which of them
/// has come.
pub async fn invite(work: &Work, id: &str, task: Id<Task>, about: About) -> Result<(), Undelivered> {
    let cx = work.cx();
    let notice = match referrals::notice(&cx, task).await {
        Err(Error::NotFound) => return Ok(()),
        notice => notice?,
    };
    let Some(agency) = notice.agency.filter(|_| still_so(about, &notice)) else { return Ok(()) };
    let email = match referrals::reach(&cx, agency).await? {
        Reach::Letter(email) => email,
        // Somebody there has got an account meanwhile; reminders will reach them.
        Reach::Account | Reach::Municipality => return Ok(()),
        Reach::Call => return Err(Undelivered::Failed(Fault::Refused)),
    };
    let municipality = store::areas::find(&cx, &notice.municipality).await?;
    let language = spoken_in(&municipality.country);
    let mut values: Vec<(&'static str, Value<'static>)> =
        vec![("reference", reference(&notice).into()), ("municipality", municipality.names.text(language, &[]).text.into())];
    let kind = if is_end(about) {
        // It ended before the letter with the link had left: who was never asked is not told that it is over.
        if !referrals::is_known_there(&cx, task).await? {
            return Ok(());
        }
        LetterKind::LinkOver
    } else {
        let Some(link) = referrals::issue_link(&cx, task).await? else { return Ok(()) };
        let address = format!("{}{}", work.site.settings.public_url, links::answer_link(language, &link.token));
        values.push(("due", due(notice.due_at, &municipality.country).into()));
        values.push(("until", due(link.expires_at, &municipality.country).into()));
        values.push(("link", address.into()));
        if about == About::New { LetterKind::Link } else { LetterKind::LinkAgain }
    };
    let own = store::wording::of(&cx, Some(&notice.municipality), kind, language).await?;
    let Wording { subject, body } = wording::written(own, kind, language, &values);
    let letter = Letter { to: email.as_str().to_owned(), language, subject, body, id: id.to_owned(), from: Sender::Office };
    work.post.send(letter, cx.now).await
}

/// The part that it is about is theirs no longer.
const fn is_end(about: About) -> bool {
    matches!(about, About::Over | About::ConsentEnded)
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
    let language = spoken_in(&country);
    let values = values(about, &notice, &country, format!("{}{}", work.site.settings.public_url, links::sign_in(language)));
    let own = store::wording::of(&cx, Some(&notice.municipality), kind(about), language).await?;
    let Wording { subject, body } = wording::written(own, kind(about), language, &values);
    let letter = Letter { to: account.email, language, subject, body, id: id.to_owned(), from: Sender::Office };
    work.post.send(letter, cx.now).await
}

/// To whoever proposed an edit: that it was decided. What of it, and why, stands behind the sign-in; who has none reads it in the letter.
pub async fn tell_author(work: &Work, id: &str, edit: Id<Edit>) -> Result<(), Undelivered> {
    let cx = work.cx();
    let Some((author, municipality)) = store::edits::to_tell(&cx, edit).await? else {
        return super::checks::decided(work, id, edit).await;
    };
    let account = store::accounts::find(&cx, author).await?;
    if account.disabled {
        return Ok(());
    }
    let language = spoken_in(&store::areas::find(&cx, &municipality).await?.country);
    let address = format!("{}{}", work.site.settings.public_url, links::provider::edits(language, 0));
    let values = [("link", address.into())];
    let own = store::wording::of(&cx, Some(&municipality), LetterKind::Edited, language).await?;
    let Wording { subject, body } = wording::written(own, LetterKind::Edited, language, &values);
    let letter = Letter { to: account.email, language, subject, body, id: id.to_owned(), from: Sender::Office };
    work.post.send(letter, cx.now).await
}

/// "Please answer" is for those who have not.
fn still_so(about: About, notice: &Notice) -> bool {
    match about {
        About::New | About::HalfTime | About::LastDay | About::TriageLate | About::Call => notice.waits,
        About::LegalHalfTime | About::LegalLastDay | About::LegalPassed => notice.undecided,
        About::AskByPhone | About::ListOver => notice.listed,
        About::NotBegun => notice.promised,
        About::Returned
        | About::PersonSilent
        | About::TakenByLink
        | About::ConsentEnded
        | About::ConsentNear
        | About::ConsentOver
        | About::ReceiptRenewed
        | About::Written
        | About::Over
        | About::Unreached => true,
    }
}

const fn kind(about: About) -> LetterKind {
    match about {
        About::New => LetterKind::Request,
        About::HalfTime => LetterKind::HalfTime,
        About::LastDay => LetterKind::LastDay,
        About::Returned => LetterKind::Returned,
        About::NotBegun => LetterKind::NotBegun,
        About::ListOver => LetterKind::ListOver,
        About::TriageLate => LetterKind::TriageLate,
        About::PersonSilent => LetterKind::PersonSilent,
        About::Call => LetterKind::Call,
        About::TakenByLink => LetterKind::Taken,
        About::AskByPhone => LetterKind::AskByPhone,
        About::LegalHalfTime => LetterKind::LegalHalf,
        About::LegalLastDay => LetterKind::LegalLast,
        About::LegalPassed => LetterKind::LegalPassed,
        About::ConsentEnded => LetterKind::ConsentEnded,
        About::ConsentNear => LetterKind::ConsentNear,
        About::ConsentOver => LetterKind::ConsentOver,
        About::ReceiptRenewed => LetterKind::ReceiptRenewed,
        About::Written => LetterKind::Written,
        About::Over => LetterKind::Over,
        About::Unreached => LetterKind::Unreached,
    }
}

fn values(about: About, notice: &Notice, country: &Country, link: String) -> [(&'static str, Value<'static>); 3] {
    // The law's time is the whole request's, the other one the task's.
    let legal = matches!(about, About::LegalHalfTime | About::LegalLastDay | About::LegalPassed);
    let due_at = notice.legal_due_at.filter(|_| legal).unwrap_or(notice.due_at);
    [("reference", reference(notice).into()), ("due", due(due_at, country).into()), ("link", link.into())]
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
pub(super) fn spoken_in(country: &Country) -> Language {
    match country.0.as_str() {
        "LT" => Language::Lt,
        "PL" => Language::Pl,
        "UA" => Language::Uk,
        _ => Language::En,
    }
}
