//! Who works for a municipality or an organization: listed, changed and let go by its own administrator or manager, or by the operator.
use super::{Record, sql};
use crate::{Cx, Tx, fault::OrFault, organizations, sessions};
use domain::{
    Error, Id, Problem, Result, Wrong,
    access::{Act, Caller, may},
    account::{Account, Role},
    area::AreaCode,
    organization::Organization,
};

/// Those of a municipality, and the managers of providers whom it has invited or could invite are not among them; by address.
pub async fn of_municipality(cx: &Cx, municipality: &AreaCode) -> Result<Vec<Record>> {
    cx.require(&Act::ManageStaff { municipality: municipality.clone() })?;
    let rows = sql::of_municipality(cx.db.reader(), municipality.as_str()).await.or_fault("list a municipality's people")?;
    rows.into_iter().map(Record::try_from).collect()
}

/// Those of a provider, by address.
pub async fn of_organization(cx: &Cx, organization: Id<Organization>) -> Result<Vec<Record>> {
    cx.require(&Act::ManageTeam { organization })?;
    let rows = sql::of_organization(cx.db.reader(), &organization.text()).await.or_fault("list an organization's people")?;
    rows.into_iter().map(Record::try_from).collect()
}

/// Another role, of the same kind: staff stay staff, a provider's people stay a provider's.
pub async fn change_role(cx: &Cx, id: Id<Account>, role: Role) -> Result<()> {
    let record = managed(cx, id).await?;
    if role.is_staff() != record.role.is_staff() {
        return Err(Error::Invalid(vec![Problem::new("role", Wrong::NotAllowed)]));
    }
    let mut tx = cx.begin().await?;
    change_role_in(&mut tx, cx, &record, role).await?;
    tx.commit().await
}

/// Of somebody who is known to be managed by the caller, in a role of the same kind. `Stale` where they are no longer what `record` says.
pub(crate) async fn change_role_in(tx: &mut Tx, cx: &Cx, record: &Record, role: Role) -> Result<()> {
    let id = record.id;
    if !sql::change_role(tx.conn(), id, record.role, role).await.or_fault("change a role")? {
        return Err(Error::Stale);
    }
    // Administrators do not go without a second factor: a session that began without one is none of theirs.
    if role == Role::Administrator && role != record.role {
        sessions::end_all_in(tx, id).await?;
    }
    crate::audit::note(tx, cx, "account-role-changed", &format!("account:{id}"), record.municipality.as_ref()).await?;
    // Pages say whether a provider answers online.
    crate::changes::note_table(tx, "account").await
}

/// As it stands within the transaction, where nobody else changes it before the end; none where it is over.
pub(crate) async fn standing_in(tx: &mut Tx, id: Id<Account>) -> Result<Option<Record>> {
    let found = sql::find_to_change(tx.conn(), id).await.or_fault("read an account")?;
    let record = found.map(Record::try_from).transpose()?;
    Ok(record.filter(|record| !record.disabled))
}

/// The account and its sessions are over at once.
pub async fn disable(cx: &Cx, id: Id<Account>) -> Result<()> {
    let record = managed(cx, id).await?;
    let mut tx = cx.begin().await?;
    sql::disable(tx.conn(), id, cx.now_ms()).await.or_fault("disable an account")?;
    crate::audit::note(&mut tx, cx, "account-disabled", &format!("account:{id}"), record.municipality.as_ref()).await?;
    crate::changes::note_table(&mut tx, "account").await?;
    tx.commit().await
}

/// The record of somebody whom the caller manages; nobody manages oneself, so that the last of them cannot go by mistake.
pub(crate) async fn managed(cx: &Cx, id: Id<Account>) -> Result<Record> {
    let record: Record = sql::find(cx.db.reader(), id).await.or_fault("read an account")?.ok_or(Error::NotFound)?.try_into()?;
    leave(cx, record.role, record.organization, record.municipality.as_ref()).await?;
    match &cx.caller {
        Caller::Member(member) if member.account == id => Err(Error::Forbidden),
        _ => Ok(record),
    }
}

/// May the caller manage accounts of this kind? A municipality's administrator also those of the providers that give help there.
pub(crate) async fn leave(cx: &Cx, role: Role, organization: Id<Organization>, municipality: Option<&AreaCode>) -> Result<()> {
    let team = Act::ManageTeam { organization };
    if may(&cx.caller, &Act::ManageAccounts) || !role.is_staff() && may(&cx.caller, &team) {
        return Ok(());
    }
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    let own = member.municipality.clone().ok_or(Error::Forbidden)?;
    cx.require(&Act::ManageStaff { municipality: own.clone() })?;
    let here = if role.is_staff() {
        municipality == Some(&own) && organization == member.organization
    } else {
        organizations::serving(cx, &own).await?.iter().any(|one| one.id == Some(organization))
    };
    if here { Ok(()) } else { Err(Error::Forbidden) }
}
