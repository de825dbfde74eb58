//! Whose public keys requests are sealed to. Private keys are the vault's and never come here.
use crate::{Cx, Tx, cx::time, fault::OrFault, rows::marks};
use domain::{Error, Id, Result, Time, access::Act, area::AreaCode, organization::Organization};
use seal::PublicKey;
use sqlx::AssertSqlSafe;
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

/// The name of a holder's key: the holder's own, and from its second key on which of them. A wrap is bound to it.
pub fn label(holder: &str, epoch: i64) -> String {
    if epoch <= 1 { holder.to_owned() } else { format!("{holder}@{epoch}") }
}
/// The holder and the epoch that a label names.
pub fn of_label(label: &str) -> (&str, i64) {
    let named = label.rsplit_once('@').and_then(|(holder, epoch)| Some((holder, epoch.parse().ok()?)));
    named.unwrap_or((label, 1))
}

/// The key that is in use now, with its label.
pub async fn public(cx: &Cx, holder: &Holder) -> Result<Option<(String, PublicKey)>> {
    let row: Option<(i64, String)> = sqlx::query_as("SELECT epoch, key FROM public_key WHERE holder = $1")
        .bind(holder.to_string())
        .fetch_optional(cx.db.reader())
        .await
        .or_fault("read a public key")?;
    let parse = |key: String| key.parse().map_err(|_| crate::fault::broken("public_key.key"));
    row.map(|(epoch, key)| Ok((label(&holder.to_string(), epoch), parse(key)?))).transpose()
}

/// The keys of these holders, each with its label; one that has no key yet is left out.
pub async fn of(cx: &Cx, holders: &[Holder]) -> Result<Vec<(String, PublicKey)>> {
    let names: Vec<String> = holders.iter().map(Holder::to_string).collect();
    if names.is_empty() {
        return Ok(vec![]);
    }
    let sql = format!("SELECT holder, epoch, key FROM public_key WHERE holder IN ({})", marks(1, names.len()));
    let query = names.iter().fold(sqlx::query_as(AssertSqlSafe(sql)), sqlx::query::QueryAs::bind);
    let rows: Vec<(String, i64, String)> = query.fetch_all(cx.db.reader()).await.or_fault("read public keys")?;
    let mut found = vec![];
    for name in &names {
        if let Some((_, epoch, key)) = rows.iter().find(|(holder, ..)| holder == name) {
            found.push((label(name, *epoch), key.parse().map_err(|_| crate::fault::broken("public_key.key"))?));
        } else {
            tracing::warn!(holder = %name, "{name} has no key yet");
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
    note(tx, cx, "key-added", holder).await
}
async fn note(tx: &mut Tx, cx: &Cx, act: &str, holder: &Holder) -> Result<()> {
    let municipality = if let Holder::Municipality(area) = holder { Some(area) } else { None };
    crate::audit::note(tx, cx, act, &format!("key:{holder}"), municipality).await
}

/// A holder's key as the vault needs to know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Held {
    pub holder: Holder,
    pub epoch: i64,
    pub key: PublicKey,
    pub added_at: Time,
    /// Since when wraps for the key before are made anew; none when no old key is left.
    pub replaced_at: Option<Time>,
}

pub async fn all(cx: &Cx) -> Result<Vec<Held>> {
    cx.require(&Act::RunJobs)?;
    let rows: Vec<(String, i64, String, i64, Option<i64>)> =
        sqlx::query_as("SELECT holder, epoch, key, added_at, replaced_at FROM public_key ORDER BY holder")
            .fetch_all(cx.db.reader())
            .await
            .or_fault("list public keys")?;
    let held = |(holder, epoch, key, added_at, replaced_at): (String, i64, String, i64, Option<i64>)| {
        Ok(Held {
            holder: holder.parse().map_err(|()| crate::fault::broken("public_key.holder"))?,
            epoch,
            key: key.parse().map_err(|_| crate::fault::broken("public_key.key"))?,
            added_at: time(added_at),
            replaced_at: replaced_at.map(time),
        })
    };
    rows.into_iter().map(held).collect()
}

/// From now on everything is sealed to the holder's next key. `before` is the epoch that the caller has seen.
pub async fn replace(cx: &Cx, holder: &Holder, before: i64, key: PublicKey) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    let replaced = sqlx::query(
        "UPDATE public_key SET key = $1, epoch = epoch + 1, added_at = $2, replaced_at = $2 \
         WHERE holder = $3 AND epoch = $4 AND replaced_at IS NULL",
    )
    .bind(key.to_string())
    .bind(cx.now_ms())
    .bind(holder.to_string())
    .bind(before)
    .execute(tx.conn())
    .await
    .or_fault("replace a public key")?;
    if replaced.rows_affected() == 0 {
        return Err(Error::Stale);
    }
    note(&mut tx, cx, "key-replaced", holder).await?;
    tx.commit().await
}

/// The key before is destroyed: nothing is sealed to it any more.
pub async fn retired(cx: &Cx, holder: &Holder) -> Result<()> {
    cx.require(&Act::RunJobs)?;
    let mut tx = cx.begin().await?;
    sqlx::query("UPDATE public_key SET replaced_at = NULL WHERE holder = $1")
        .bind(holder.to_string())
        .execute(tx.conn())
        .await
        .or_fault("retire a public key")?;
    note(&mut tx, cx, "key-retired", holder).await?;
    tx.commit().await
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
        assert_eq!(
            (of_label("municipality:LT-58"), of_label("municipality:LT-58@7")),
            (("municipality:LT-58", 1), ("municipality:LT-58", 7))
        );
        assert_eq!((label("notifier", 1), label("notifier", 2)), ("notifier".to_owned(), "notifier@2".to_owned()));
        assert!("receipt".parse::<Holder>().is_err() && "organization:x".parse::<Holder>().is_err());
    }
}
