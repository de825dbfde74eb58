//! What a passkey opens: a session of its own, the second step of a sign-in, sealed data once more, and an invitation in place of a password.
use super::{
    Party,
    asked::{Given, Purpose, Question, Whose, keep, take},
    check, insert, made, of_account, refused, understood,
};
use crate::{
    Cx,
    accounts::{self, invitations},
    factors::recovery,
    sessions::{self, steps},
};
use domain::{Error, Id, Result, account::Account, letter_code::LetterCode};
use webauthn_rs::prelude::PublicKeyCredential;

/// Before a device signs somebody in: of whom, it will say itself.
pub async fn ask_who(cx: &Cx, party: &Party) -> Result<Question> {
    keep(cx, Purpose::SignIn, Whose::default(), party.known_one(&[])?).await
}

/// Whose device answers, and what its user calls it. It has asked for a finger, a face or a code itself: no second step is wanted.
pub async fn sign_in_with(cx: &Cx, party: &Party, given: Given<'_>) -> Result<(Id<Account>, String)> {
    let (_, state) = take(cx, Purpose::SignIn, given.token).await?;
    let answer: PublicKeyCredential = understood(given.answer)?;
    let (account, _) = party.webauthn.identify_discoverable_authentication(&answer).map_err(|_| refused())?;
    let account: Id<Account> = Id::from_uuid(account);
    match accounts::find(cx, account).await {
        Ok(record) if !record.disabled => {}
        Ok(_) | Err(Error::NotFound) => return Err(refused()),
        Err(error) => return Err(error),
    }
    let name = check(cx, party, account, (state, answer)).await?;
    Ok((account, name))
}

/// In the middle of a sign-in that waits for its second step.
pub async fn ask_in_step(cx: &Cx, party: &Party, token: &str) -> Result<Question> {
    let step = steps::step(cx, token).await?.ok_or(Error::NotFound)?;
    ask_one_of(cx, party, Purpose::Second, step.account).await
}

/// The second step, with a passkey in place of a code.
pub async fn pass_with(cx: &Cx, party: &Party, token: &str, given: Given<'_>) -> Result<steps::Step> {
    let step = steps::try_step(cx, token).await?;
    answered(cx, party, (Purpose::Second, step.account), given).await?;
    Ok(step)
}

/// Before what is sealed is opened.
pub async fn ask_to_confirm(cx: &Cx, party: &Party) -> Result<Question> {
    ask_one_of(cx, party, Purpose::Confirm, accounts::own(cx)?).await
}

/// Once more, with a passkey in place of the password; notes it on the session.
pub async fn confirm_with(cx: &Cx, party: &Party, given: Given<'_>) -> Result<()> {
    answered(cx, party, (Purpose::Confirm, accounts::own(cx)?), given).await?;
    sessions::confirm(cx).await
}

async fn ask_one_of(cx: &Cx, party: &Party, purpose: Purpose, account: Id<Account>) -> Result<Question> {
    let known = of_account(cx, account).await?;
    if known.is_empty() {
        return Err(refused());
    }
    keep(cx, purpose, Whose::account(account), party.known_one(&known)?).await
}

async fn answered(cx: &Cx, party: &Party, (purpose, account): (Purpose, Id<Account>), given: Given<'_>) -> Result<()> {
    let (whose, state) = take(cx, purpose, given.token).await?;
    if whose.account != Some(account) {
        return Err(refused());
    }
    check(cx, party, account, (state, understood(given.answer)?)).await.map(|_| ())
}

/// Before the device of somebody who is invited makes one for the account that is to be.
pub async fn ask_invited(cx: &Cx, party: &Party, secret: &str) -> Result<Question> {
    let found = invitations::begun(cx, secret).await?;
    let account = Id::from_uuid(uuid::Uuid::new_v4());
    let whose = Whose { account: Some(account), invitation: Some(found.id) };
    keep(cx, Purpose::Invited, whose, party.new_one(account, &found.email, &[])?).await
}

/// Once: the account is there, without a password, and with codes for paper, which are shown this once.
pub async fn accept_with(cx: &Cx, party: &Party, secret: &str, (given, name): (Given<'_>, &str)) -> Result<(Id<Account>, Vec<LetterCode>)> {
    let found = invitations::begun(cx, secret).await?;
    let (whose, state) = take(cx, Purpose::Invited, given.token).await?;
    let Some(account) = whose.account.filter(|_| whose.invitation == Some(found.id)) else { return Err(refused()) };
    let key = made(party, &state, given)?;
    let mut tx = cx.begin().await?;
    invitations::admit(&mut tx, cx, &found, (account, String::new())).await?;
    insert(&mut tx, cx, account, (&key, name)).await?;
    let codes = recovery::renew(&mut tx, cx, account).await?;
    tx.commit().await?;
    Ok((account, codes))
}
