//! What is sent to a person: something is new, the receipt opens it. Neutral on purpose: neither the need nor an agency is named; in the way
//! and in the hours that the person chose, or not at all. Only that a new receipt was made is said as such: the one before opens nothing.
use super::{Letter, Sender, Undelivered};
use crate::jobs::Work;
use app::pages::{links, wording::written};
use domain::{
    Error, Id, Time,
    contact::{Contact, Way},
    referral::Referral,
    wording::LetterKind,
};
use store::{
    Cx,
    jobs::{self, Claimed, Letter as About},
    wording::Wording,
};

/// Nothing is sent to someone who chose another way, or none.
pub async fn notify(work: &Work, claimed: &Claimed, referral: Id<Referral>, about: About) -> Result<(), Undelivered> {
    let cx = work.cx();
    let contact = match work.site.vault.contact(&cx, referral).await {
        // Erased, or withdrawn: there is nobody to write to.
        Err(Error::NotFound) => None,
        contact => contact?,
    };
    let Some(contact) = contact else { return Ok(()) };
    if !can_be_sent(work, &contact) {
        return Ok(store::referrals::note_heard(&cx, referral, false).await?);
    }
    if let Some(hour) = wait_until(&cx, referral, &contact).await? {
        // One message at the beginning of the hour says as much as three, but not what is said by itself.
        let said_later = about != About::Renewed && jobs::has_a_later_one(&cx, claimed).await?;
        return if said_later { Ok(()) } else { Err(Undelivered::Later(hour)) };
    }
    send(work, claimed, (referral, &contact), about).await?;
    if let Err(error) = store::referrals::note_heard(&cx, referral, true).await {
        tracing::warn!(%error, "it could not be noted that a letter has left");
    }
    Ok(())
}

async fn send(work: &Work, claimed: &Claimed, (referral, contact): (Id<Referral>, &Contact), about: About) -> Result<(), Undelivered> {
    let cx = work.cx();
    match (contact.way, &contact.email, &contact.phone) {
        (Way::Email, Some(email), _) => {
            let Wording { subject, body } = words(work, &cx, (referral, contact), kinds(about).0).await?;
            let (to, id) = (email.as_str().to_owned(), claimed.id.clone());
            work.post.send(Letter { to, language: contact.language, subject, body, id, from: Sender::Neutral }, cx.now).await
        }
        (Way::Text, _, Some(phone)) => {
            let text = words(work, &cx, (referral, contact), kinds(about).1).await?.body;
            work.post.text(phone.as_str(), &text, &claimed.id, cx.now).await
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

/// As a letter and as a text message.
const fn kinds(about: About) -> (LetterKind, LetterKind) {
    match about {
        About::Renewed => (LetterKind::Renewed, LetterKind::RenewedText),
        _ => (LetterKind::Person, LetterKind::PersonText),
    }
}

async fn words(work: &Work, cx: &Cx, (referral, contact): (Id<Referral>, &Contact), kind: LetterKind) -> Result<Wording, Undelivered> {
    let municipality = store::referrals::municipality(cx, referral).await?;
    let own = store::wording::of(cx, Some(&municipality), kind, contact.language).await?;
    Ok(written(own, kind, contact.language, &[("link", link(work, contact).into())]))
}
