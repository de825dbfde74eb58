//! Whose public keys requests are sealed to. Private keys are the vault's and never come here.
use crate::{Cx, Tx, fault::OrFault};
use domain::{Error, Id, Result, access::Act, area::AreaCode, organization::Organization};
use seal::PublicKey;
use std::{collections::BTreeSet, fmt, str::FromStr};

/// Who may open what is sealed to them.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Holder {
    Municipality(AreaCode),
    Organization(Id<Organization>),
    /// The vault's own part that alone may write to a person.
    Notifier,
}
/// The holder's name of the person's own wrap, made for the receipt's key.
pub const RECEIPT: &str = "receipt";

impl fmt::Display for Holder {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Municipality(area) => write!(f, "municipality:{area}"),
            Self::Organization(id) => write!(f, "organization:{id}"),
            Self::Notifier => f.write_str("notifier"),
        }
    }
}
impl FromStr for Holder {
    type Err = ();
    fn from_str(text: &str) -> Result<Self, ()> {
        match text.split_once(':') {
            Some(("municipality", code)) => Ok(Self::Municipality(AreaCode(code.to_owned()))),
            Some(("organization", id)) => id.parse().map(Self::Organization).map_err(|_| ()),
            None if text == "notifier" => Ok(Self::Notifier),
            _ => Err(()),
        }
    }
}

pub async fn public(cx: &Cx, holder: &Holder) -> Result<Option<PublicKey>> {
    let text: Option<String> = sqlx::query_scalar("SELECT key FROM public_key WHERE holder = $1")
        .bind(holder.to_string())
        .fetch_optional(cx.db.reader())
        .await
        .or_fault("read a public key")?;
    text.map(|key| key.parse().map_err(|_| crate::fault::broken("public_key.key"))).transpose()
}

/// The keys of these holders, each with its holder's name; one that has no key yet is left out.
pub async fn of(cx: &Cx, holders: &[Holder]) -> Result<Vec<(String, PublicKey)>> {
    let mut found = vec![];
    for holder in holders {
        if let Some(key) = public(cx, holder).await? {
            found.push((holder.to_string(), key));
        } else {
            tracing::warn!(%holder, "{holder} has no key yet");
        }
    }
    Ok(found)
}

/// Municipalities and agencies that rules name, organizations with accounts, the notifier: those of them that have no key yet.
pub async fn missing(cx: &Cx) -> Result<Vec<Holder>> {
    cx.require(&Act::RunJobs)?;
    let mut wanted = BTreeSet::from([Holder::Notifier]);
    wanted.extend(crate::areas::municipalities_with_rules(cx).await?.into_iter().map(|area| Holder::Municipality(area.code)));
    wanted.extend(crate::routing::rules(cx).await?.into_iter().filter_map(|rule| rule.agency).map(Holder::Organization));
    let accounts: Vec<(String, Option<String>)> = sqlx::query_as("SELECT DISTINCT organization_id, municipality FROM account")
        .fetch_all(cx.db.reader())
        .await
        .or_fault("list organizations with accounts")?;
    for (organization, municipality) in accounts {
        wanted.extend(organization.parse().ok().map(Holder::Organization));
        wanted.extend(municipality.map(|code| Holder::Municipality(AreaCode(code))));
    }
    let known: Vec<String> =
        sqlx::query_scalar("SELECT holder FROM public_key").fetch_all(cx.db.reader()).await.or_fault("list public keys")?;
    Ok(wanted.into_iter().filter(|holder| !known.contains(&holder.to_string())).collect())
}

/// A holder's first key stays: what is sealed to it could not be opened with another.
pub async fn add(cx: &Cx, holder: &Holder, key: PublicKey) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    let added = sqlx::query("INSERT INTO public_key (holder, key, added_at) VALUES ($1, $2, $3) ON CONFLICT (holder) DO NOTHING")
        .bind(holder.to_string())
        .bind(key.to_string())
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("add a public key")?;
    if added.rows_affected() == 0 {
        return Err(Error::Stale);
    }
    note_added(&mut tx, cx, holder).await?;
    tx.commit().await
}

async fn note_added(tx: &mut Tx, cx: &Cx, holder: &Holder) -> Result<()> {
    let municipality = if let Holder::Municipality(area) = holder { Some(area) } else { None };
    crate::audit::note(tx, cx, "key-added", &format!("key:{holder}"), municipality).await
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_holder_is_read_as_it_is_written() {
        let holders =
            [Holder::Notifier, Holder::Municipality(AreaCode("LT-58".into())), Holder::Organization(Id::named("organization", "a"))];
        for holder in holders {
            assert_eq!(holder.to_string().parse(), Ok(holder));
        }
        assert!("receipt".parse::<Holder>().is_err() && "organization:x".parse::<Holder>().is_err());
    }
}
