//! Letters about claims of listings: a code that proves an address, a refusal with its reason, and a word to those who keep the listing already, in
//! which nothing stands of who claims it.
use super::{Letter, Sender, Undelivered, members::spoken_in};
use crate::jobs::Work;
use app::pages::{links, words};
use domain::{Error, Id, Language, account::Account, claim::Claim, organization::Organization};
use store::{Cx, claims, jobs::ClaimLetter};

pub async fn write(work: &Work, id: &str, claim: Id<Claim>, letter: ClaimLetter) -> Result<(), Undelivered> {
    let cx = work.cx();
    let written = match letter {
        ClaimLetter::Code => code(work, &cx, claim).await?,
        ClaimLetter::Refusal => refusal(&cx, claim).await?,
        ClaimLetter::Dispute(to) => dispute(work, &cx, claim, to).await?,
    };
    match written {
        Some((to, language, subject, body)) => {
            let letter = Letter { to, language, subject, body, id: id.to_owned(), from: Sender::Office };
            work.post.send(letter, cx.now).await
        }
        // It is over, or has left the catalogue: nobody is left to be told.
        None => Ok(()),
    }
}

/// To whom, in which language, subject and body.
type Written = Option<(String, Language, String, String)>;

async fn name(cx: &Cx, organization: Id<Organization>, language: Language) -> Result<Option<String>, Undelivered> {
    match store::organizations::find(cx, organization).await {
        Err(Error::NotFound) => Ok(None),
        found => Ok(Some(super::html::one_line(&found?.text("name", language).text))),
    }
}

async fn code(work: &Work, cx: &Cx, claim: Id<Claim>) -> Result<Written, Undelivered> {
    let Some((to, code)) = claims::issue_code(cx, claim).await? else { return Ok(None) };
    let Some(organization) = name(cx, to.organization, to.language).await? else { return Ok(None) };
    let typed = format!("{}{}", work.site.settings.public_url, links::claims::code(to.language));
    let values = [
        ("organization", organization.into()),
        ("code", code.to_string().into()),
        ("typed", typed.into()),
        ("minutes", claims::MINUTES.into()),
    ];
    let subject = words::say_in_with(to.language, "mail-claim-code-subject", &values[..1]);
    let body = words::say_in_with(to.language, "mail-claim-code-body", &values);
    Ok(Some((to.email, to.language, subject, body)))
}

async fn refusal(cx: &Cx, claim: Id<Claim>) -> Result<Written, Undelivered> {
    let Some((to, reason, added)) = claims::refusal(cx, claim).await? else { return Ok(None) };
    let Some(organization) = name(cx, to.organization, to.language).await? else { return Ok(None) };
    let reason = words::say_in(to.language, &format!("claims-refusal-{}", reason.code()));
    let values = [("organization", organization.into()), ("reason", reason.into()), ("words", added.into())];
    let subject = words::say_in_with(to.language, "mail-claim-refused-subject", &values[..1]);
    let body = words::say_in_with(to.language, "mail-claim-refused-body", &values);
    Ok(Some((to.email, to.language, subject, body)))
}

async fn dispute(work: &Work, cx: &Cx, claim: Id<Claim>, to: Id<Account>) -> Result<Written, Undelivered> {
    let Some((organization, municipality)) = claims::dispute(cx, claim).await? else { return Ok(None) };
    let account = store::accounts::find(cx, to).await?;
    let municipality = store::areas::find(cx, &municipality).await?;
    let language = spoken_in(&municipality.country);
    let Some(organization) = name(cx, organization, language).await? else { return Ok(None) };
    let values = [
        ("organization", organization.into()),
        ("municipality", municipality.names.text(language, &[]).text.into()),
        ("link", format!("{}{}", work.site.settings.public_url, links::account::provider_people(language)).into()),
    ];
    let subject = words::say_in_with(language, "mail-claim-dispute-subject", &values[..1]);
    let body = words::say_in_with(language, "mail-claim-dispute-body", &values);
    Ok(Some((account.email, language, subject, body)).filter(|_| !account.disabled))
}
