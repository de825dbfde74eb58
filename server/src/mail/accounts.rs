//! Letters about accounts: an invitation, and a link to sign in. Each try of a letter holds a link and a code of its own, which stand nowhere else.
use super::{Letter, Sender, Undelivered, html::one_line};
use crate::jobs::Work;
use app::pages::{links, wording::written, words};
use domain::{
    Error, Id,
    account::{Invitation, SignInAsk},
    wording::LetterKind,
};
use jiff::tz::TimeZone;
use store::{
    accounts::{asks, invitations},
    wording::Wording,
};

pub async fn invite(work: &Work, id: &str, invitation: Id<Invitation>) -> Result<(), Undelivered> {
    let cx = work.cx();
    let Some((open, issued)) = invitations::issue_invitation(&cx, invitation).await? else { return Ok(()) };
    let organization = match store::organizations::find(&cx, open.organization).await {
        // It has left the catalogue meanwhile.
        Err(Error::NotFound) => return Ok(()),
        found => found?.name,
    };
    let language = open.language;
    let role = words::say_in(language, &format!("account-role-{}", open.role.code()));
    let address = format!("{}{}", work.site.settings.public_url, links::account::invitation_link(language, &issued.token));
    let typed = format!("{}{}", work.site.settings.public_url, links::account::invitation(language));
    let until = open.expires_at.to_zoned(TimeZone::UTC).strftime("%Y-%m-%d").to_string();
    let values = [
        ("organization", one_line(&organization).into()),
        ("role", role.into()),
        ("until", until.into()),
        ("link", address.into()),
        ("code", issued.code.to_string().into()),
        ("typed", typed.into()),
    ];
    let own = store::wording::of(&cx, open.municipality.as_ref(), LetterKind::Invited, language).await?;
    let Wording { subject, body } = written(own, LetterKind::Invited, language, &values);
    let letter = Letter { to: open.email, language, subject, body, id: id.to_owned(), from: Sender::Office };
    work.post.send(letter, cx.now).await
}

pub async fn sign_in(work: &Work, id: &str, ask: Id<SignInAsk>) -> Result<(), Undelivered> {
    let cx = work.cx();
    let Some(found) = asks::issue_sign_in(&cx, ask).await? else { return Ok(()) };
    let language = found.language;
    let address = format!("{}{}", work.site.settings.public_url, links::account::sign_in_link(language, &found.issued.token));
    let values = [("link", address.into()), ("code", found.issued.code.to_string().into()), ("minutes", asks::MINUTES.into())];
    // Whose account it is says nothing of whose site this is: the words for all.
    let own = store::wording::of(&cx, None, LetterKind::SignIn, language).await?;
    let Wording { subject, body } = written(own, LetterKind::SignIn, language, &values);
    let letter = Letter { to: found.email, language, subject, body, id: id.to_owned(), from: Sender::Office };
    work.post.send(letter, cx.now).await
}
