//! Letters about claims of listings: a code that proves an address, a refusal with its reason, and a word to those who find out and to those who keep the
//! listing already, in which nothing stands of who claims it. Each in the words of the municipality that decides, where it has any.
use super::{Letter, Sender, Undelivered, members::spoken_in};
use crate::jobs::Work;
use app::pages::{links, wording::written, words};
use domain::{Error, Id, Language, account::Account, claim::Claim, organization::Organization, wording::LetterKind};
use store::{Cx, claims, jobs::ClaimLetter, wording::Wording};

pub async fn write(work: &Work, id: &str, claim: Id<Claim>, letter: ClaimLetter) -> Result<(), Undelivered> {
    let cx = work.cx();
    let found = match letter {
        ClaimLetter::Code => code(work, &cx, claim).await?,
        ClaimLetter::Refusal => refusal(work, &cx, claim).await?,
        ClaimLetter::Made(to) => inform(work, &cx, claim, (to, LetterKind::Claimed), |language| links::claims::all(language, "")).await?,
        ClaimLetter::Dispute(to) => inform(work, &cx, claim, (to, LetterKind::ClaimDispute), links::account::provider_people).await?,
    };
    // It is over, or has left the catalogue: nobody is left to be told.
    let Some((to, language, Wording { subject, body })) = found else { return Ok(()) };
    let letter = Letter { to, language, subject, body, id: id.to_owned(), from: Sender::Office };
    work.post.send(letter, cx.now).await
}

/// To whom, in which language, what.
type Written = Option<(String, Language, Wording)>;

async fn name(cx: &Cx, organization: Id<Organization>, language: Language) -> Result<Option<String>, Undelivered> {
    match store::organizations::find(cx, organization).await {
        Err(Error::NotFound) => Ok(None),
        found => Ok(Some(super::html::one_line(&found?.text("name", language).text))),
    }
}

async fn code(work: &Work, cx: &Cx, claim: Id<Claim>) -> Result<Written, Undelivered> {
    let Some((to, code)) = claims::issue_code(cx, &work.site.addresses, claim).await? else { return Ok(None) };
    let Some(organization) = name(cx, to.organization, to.language).await? else { return Ok(None) };
    let typed = format!("{}{}", work.site.settings.public_url, links::claims::code(to.language));
    let values = [
        ("organization", organization.into()),
        ("code", code.to_string().into()),
        ("typed", typed.into()),
        ("minutes", claims::MINUTES.into()),
    ];
    let own = store::wording::of(cx, Some(&to.municipality), LetterKind::ClaimCode, to.language).await?;
    Ok(Some((to.email, to.language, written(own, LetterKind::ClaimCode, to.language, &values))))
}

async fn refusal(work: &Work, cx: &Cx, claim: Id<Claim>) -> Result<Written, Undelivered> {
    let Some((to, reason, added)) = claims::refusal(cx, &work.site.addresses, claim).await? else { return Ok(None) };
    let Some(organization) = name(cx, to.organization, to.language).await? else { return Ok(None) };
    let reason = words::say_in(to.language, &format!("claims-refusal-{}", reason.code()));
    let values = [("organization", organization.into()), ("reason", reason.into()), ("words", added.into())];
    let own = store::wording::of(cx, Some(&to.municipality), LetterKind::ClaimRefused, to.language).await?;
    Ok(Some((to.email, to.language, written(own, LetterKind::ClaimRefused, to.language, &values))))
}

/// To a member: which listing it is about and where to go, nothing of who claims it.
async fn inform(
    work: &Work,
    cx: &Cx,
    claim: Id<Claim>,
    (to, kind): (Id<Account>, LetterKind),
    page: impl Fn(Language) -> String,
) -> Result<Written, Undelivered> {
    let Some((organization, municipality)) = claims::undecided(cx, claim).await? else { return Ok(None) };
    let account = store::accounts::find(cx, to).await?;
    let area = store::areas::find(cx, &municipality).await?;
    let language = spoken_in(&area.country);
    let Some(organization) = name(cx, organization, language).await?.filter(|_| !account.disabled) else { return Ok(None) };
    let values = [
        ("organization", organization.into()),
        ("municipality", area.names.text(language, &[]).text.into()),
        ("link", format!("{}{}", work.site.settings.public_url, page(language)).into()),
    ];
    let own = store::wording::of(cx, Some(&municipality), kind, language).await?;
    Ok(Some((account.email, language, written(own, kind, language, &values))))
}
