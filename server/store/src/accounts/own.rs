//! What someone does with an account of their own: another password, and showing once more that it is them.
use super::{password, rules, sql};
use crate::{Cx, factors, fault::OrFault, sessions};
use domain::{
    Error, Id, Problem, Result, Wrong,
    access::{Act, Caller},
    account::{Account, Way, WayIn},
};
use jiff::SignedDuration;

/// So long after a link from a letter a password may be chosen without the one before.
const AFTER_A_LINK: SignedDuration = SignedDuration::from_mins(30);

pub(crate) fn own(cx: &Cx) -> Result<Id<Account>> {
    cx.require(&Act::ManageOwnAccount)?;
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    Ok(member.account)
}

/// Whether this session began by a link from a letter, just now.
pub async fn may_choose_anew(cx: &Cx) -> Result<bool> {
    Ok(sessions::began(cx, AFTER_A_LINK).await? == Some(Way::Link))
}

/// All other sessions end with the password that they began with.
pub async fn change_password(cx: &Cx, current: &str, chosen: &str) -> Result<()> {
    let account = own(cx)?;
    let (email, hash) = sql::own(cx.db.reader(), account).await.or_fault("read an account")?.ok_or(Error::NotFound)?;
    // Who has none yet, having come by a passkey, shows that it is them by that.
    if hash.is_empty() && !sessions::is_confirmed(cx, factors::LATELY).await? {
        return Err(Error::Forbidden);
    }
    if !hash.is_empty() && !may_choose_anew(cx).await? && !password::verify(current.to_owned(), Some(hash)).await? {
        return Err(wrong("current"));
    }
    rules::check("chosen", chosen, &[email.as_str()]).map_err(|problem| Error::Invalid(vec![problem]))?;
    let hash = password::hash(chosen.to_owned()).await?;
    let mut tx = cx.begin().await?;
    sql::set_password(tx.conn(), account, hash).await.or_fault("change a password")?;
    sessions::end_others_in(&mut tx, cx, account).await?;
    crate::audit::note(&mut tx, cx, WayIn::PasswordChanged.code(), &format!("account:{account}"), None).await?;
    tx.commit().await
}

/// Once more, for what wants a fresh look at who is there; notes it on the session.
pub async fn confirm_password(cx: &Cx, current: &str) -> Result<()> {
    let account = own(cx)?;
    let (_, hash) = sql::own(cx.db.reader(), account).await.or_fault("read an account")?.ok_or(Error::NotFound)?;
    if !password::verify(current.to_owned(), Some(hash)).await? {
        return Err(wrong("current"));
    }
    sessions::confirm(cx).await
}

fn wrong(field: &'static str) -> Error {
    Error::Invalid(vec![Problem::new(field, Wrong::DoNotMatch)])
}
