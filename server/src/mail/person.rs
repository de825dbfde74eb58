//! What is sent to a person: something is new, the receipt opens it. Neutral on purpose: neither the need nor an agency is named; in the way
//! and in the hours that the person chose, or not at all. Only that a new receipt was made is said as such: the one before opens nothing.
use super::{Letter, Sender, Undelivered};
use crate::jobs::Work;
use app::pages::{links, words};
use domain::{
    Error, Id, Time,
    contact::{Contact, Way},
    referral::Referral,
};
use store::{
    Cx,
    jobs::{self, Claimed, Letter as About},
};

/// Nothing is sent to someone who chose another way, or none.
pub async fn notify(work: &Work, claimed: &Claimed, referral: Id<Referral>, about: About) -> Result<(), Undelivered> {
    let cx = work.cx();
    let contact = match work.site.vault.contact(&cx, referral).await {
        // Erased, or withdrawn: there is nobody to write to.
        Err(Error::NotFound) => None,
        contact => contact?,
    };
    let Some(contact) = contact.filter(|contact| can_be_sent(work, contact)) else { return Ok(()) };
    if let Some(hour) = wait_until(&cx, referral, &contact).await? {
        // One message at the beginning of the hour says as much as three, but not what is said by itself.
        let said_later = about != About::Renewed && jobs::has_a_later_one(&cx, claimed).await?;
        return if said_later { Ok(()) } else { Err(Undelivered::Later(hour)) };
    }
    match (contact.way, &contact.email, &contact.phone) {
        (Way::Email, Some(email), _) => work.post.send(letter(work, &contact, email.as_str(), (&claimed.id, about)), cx.now).await,
        (Way::Text, _, Some(phone)) => {
            let words = words::say_in_with(contact.language, keys(about).2, &[("link", link(work, &contact).into())]);
            work.post.text(phone.as_str(), &words, &claimed.id, cx.now).await
        }
        _ => Ok(()),
    }
}

fn can_be_sent(work: &Work, contact: &Contact) -> bool {
    match contact.way {
        Way::Email => contact.email.is_some(),
        Way::Text => contact.phone.is_some() && work.post.sends_texts(),
        Way::Phone | Way::Visit | Way::None => false,
    }
}

/// By the clock of the place where help was asked for.
async fn wait_until(cx: &Cx, referral: Id<Referral>, contact: &Contact) -> Result<Option<Time>, Undelivered> {
    let municipality = store::referrals::municipality(cx, referral).await?;
    let country = store::areas::find(cx, &municipality).await?.country;
    let zone = jiff::tz::TimeZone::get(country.zone()).unwrap_or(jiff::tz::TimeZone::UTC);
    Ok(contact.wait_until(cx.now, &zone))
}

fn link(work: &Work, contact: &Contact) -> String {
    format!("{}{}", work.site.settings.public_url, links::follow::start(contact.language))
}

/// Subject, letter and text message.
const fn keys(about: About) -> (&'static str, &'static str, &'static str) {
    match about {
        About::Renewed => ("mail-renewed-subject", "mail-renewed-body", "mail-renewed-text"),
        _ => ("mail-person-subject", "mail-person-body", "mail-person-text"),
    }
}

fn letter(work: &Work, contact: &Contact, to: &str, (id, about): (&str, About)) -> Letter {
    let (subject, body, _) = keys(about);
    Letter {
        to: to.to_owned(),
        language: contact.language,
        subject: words::say_in(contact.language, subject),
        body: words::say_in_with(contact.language, body, &[("link", link(work, contact).into())]),
        id: id.to_owned(),
        from: Sender::Neutral,
    }
}
