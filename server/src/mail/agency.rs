//! The notice to those who answer a task: its reference, until when, and where to sign in. Not a word about the person or the need.
use super::Letter;
use crate::jobs::Work;
use app::pages::{links, words};
use domain::{Id, Language, area::Country, referral::Task};
use store::referrals::Notice;

/// A letter each; a second try writes to all again under the same ids, which their mail servers drop.
pub async fn notify(work: &Work, job: &str, task: Id<Task>) -> Result<(), String> {
    let cx = work.cx();
    let notice = store::referrals::notice(&cx, task).await.map_err(|error| error.to_string())?;
    let to = store::accounts::to_notify(&cx, task).await.map_err(|error| error.to_string())?;
    let area = store::areas::find(&cx, &notice.municipality).await.map_err(|error| error.to_string())?;
    let link = format!("{}{}", work.site.settings.public_url, links::sign_in(spoken_in(&area.country)));
    for (place, email) in to.iter().enumerate() {
        let letter = Letter { to: email.as_str().to_owned(), id: format!("{job}-{place}"), ..written(&notice, &area.country, &link) };
        work.post.send(letter).await?;
    }
    Ok(())
}

fn written(notice: &Notice, country: &Country, link: &str) -> Letter {
    let language = spoken_in(country);
    let reference = reference(notice);
    let due = due(notice.due_at, country);
    let values = [("reference", reference.into()), ("due", due.into()), ("link", link.to_owned().into())];
    Letter {
        to: String::new(),
        subject: words::say_in_with(language, "mail-agency-subject", &values[..2]),
        body: words::say_in_with(language, "mail-agency-body", &values),
        id: String::new(),
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
