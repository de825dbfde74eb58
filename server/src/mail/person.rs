//! The letter to a person: something is new, the receipt opens it. Neutral on purpose: neither the need nor an agency is named.
use super::Letter;
use crate::jobs::Work;
use app::pages::{links, words};
use domain::{Id, contact::Way, referral::Referral};

/// Nothing is sent to someone who chose another way, or none.
pub async fn notify(work: &Work, job: &str, referral: Id<Referral>) -> Result<(), String> {
    let contact = work.site.vault.contact(&work.cx(), referral).await.map_err(|error| error.to_string())?;
    let Some(contact) = contact.filter(|contact| contact.way == Way::Email) else { return Ok(()) };
    let Some(email) = contact.email else { return Ok(()) };
    let link = format!("{}{}", work.site.settings.public_url, links::follow::start(contact.language));
    let letter = Letter {
        to: email.as_str().to_owned(),
        subject: words::say_in(contact.language, "mail-person-subject"),
        body: words::say_in_with(contact.language, "mail-person-body", &[("link", link.into())]),
        id: job.to_owned(),
    };
    work.post.send(letter).await
}
