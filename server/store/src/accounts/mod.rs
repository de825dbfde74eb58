//! Accounts of those who answer requests; residents never need one. A password is known here for the length of one call.
use crate::{Cx, fault::OrFault};
use domain::{
    Error, Id, Problem, Result, Wrong,
    access::{Act, Member},
    account::{Account, Role},
    area::AreaCode,
    contact::Email,
    organization::Organization,
    referral::Task,
};

pub mod asks;
pub mod invitations;
pub mod links;
mod own;
mod password;
mod people;
mod rules;
pub mod sign_ins;
pub mod sign_on;
mod sql;

pub(crate) use own::own;
pub use own::{change_password, confirm_password, may_choose_anew};
pub use people::{change_role, disable, of_municipality, of_organization};
pub(crate) use people::{change_role_in, managed, standing_in};
pub use rules::SHORTEST_PASSWORD;

/// An account as others see it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Record {
    pub id: Id<Account>,
    pub email: String,
    pub role: Role,
    pub organization: Id<Organization>,
    pub municipality: Option<AreaCode>,
    pub disabled: bool,
}

/// A new account as the operator types it.
#[derive(Clone, Debug)]
pub struct NewAccount {
    pub email: Email,
    pub role: Role,
    pub organization: Id<Organization>,
    /// Needed for staff, none for providers.
    pub municipality: Option<AreaCode>,
    pub password: String,
}

pub async fn create(cx: &Cx, new: NewAccount) -> Result<Id<Account>> {
    cx.require(&Act::ManageAccounts)?;
    rules::check("password", &new.password, &[new.email.as_str()]).map_err(|problem| Error::Invalid(vec![problem]))?;
    kind(new.role, new.municipality.as_ref())?;
    let hash = password::hash(new.password.clone()).await?;
    let id = Id::from_uuid(uuid::Uuid::new_v4());
    let row = sql::Insert {
        id,
        email: &new.email,
        role: new.role,
        organization: new.organization,
        municipality: new.municipality.as_ref(),
        hash,
    };
    let mut tx = cx.begin().await?;
    if !sql::insert(tx.conn(), row, cx.now_ms()).await.or_fault("create an account")? {
        return Err(Error::Invalid(vec![Problem::new("email", Wrong::NotAllowed)]));
    }
    crate::audit::note(&mut tx, cx, "account-created", &format!("account:{id}"), new.municipality.as_ref()).await?;
    // Pages say whether a provider answers online.
    crate::changes::note_table(&mut tx, "account").await?;
    tx.commit().await?;
    Ok(id)
}

/// Who works for a municipality has one; a provider's people have none.
fn kind(role: Role, municipality: Option<&AreaCode>) -> Result<()> {
    let wrong = match (role.is_staff(), municipality.is_some()) {
        (true, false) => Wrong::Missing,
        (false, true) => Wrong::NotAllowed,
        _ => return Ok(()),
    };
    Err(Error::Invalid(vec![Problem::new("municipality", wrong)]))
}

/// The same answer, after the same time, for an unknown address, a disabled account and a wrong password.
pub async fn sign_in(cx: &Cx, email: &str, password: &str) -> Result<Id<Account>> {
    let found = sql::credentials(cx.db.reader(), &lower(email)).await.or_fault("look up an account")?;
    let (id, hash) = found.unzip();
    if !password::verify(password.to_owned(), hash).await? {
        return Err(Error::Invalid(vec![Problem::new("password", Wrong::DoNotMatch)]));
    }
    id.and_then(|id| id.parse().ok()).ok_or_else(|| crate::fault::broken("account.id"))
}

pub async fn find(cx: &Cx, id: Id<Account>) -> Result<Record> {
    sql::find(cx.db.reader(), id).await.or_fault("read an account")?.ok_or(Error::NotFound)?.try_into()
}

/// Does this organization answer requests online? It does when a manager of it can sign in.
pub async fn answers_online(cx: &Cx, organization: Id<Organization>) -> Result<bool> {
    let managers = sql::emails(cx.db.reader(), &organization.text(), Role::ProviderManager).await.or_fault("look for managers")?;
    Ok(!managers.is_empty())
}

/// Those who manage its people.
pub(crate) async fn managers_of(tx: &mut crate::Tx, organization: Id<Organization>) -> Result<Vec<Id<Account>>> {
    let found = sql::managers(tx.conn(), &organization.text()).await.or_fault("look for managers")?;
    Ok(found.into_iter().filter_map(|id| id.parse().ok()).collect())
}

/// Those who find out about claims of listings in a municipality.
pub(crate) async fn checkers_of(tx: &mut crate::Tx, municipality: &AreaCode) -> Result<Vec<Id<Account>>> {
    let found = sql::checkers(tx.conn(), municipality.as_str()).await.or_fault("look for those who check claims")?;
    Ok(found.into_iter().filter_map(|id| id.parse().ok()).collect())
}

/// Whom the notice of a task goes to: the agency's managers; for triage, and for a department of the municipality, its triage and supervisors.
pub async fn to_notify(cx: &Cx, task: Id<Task>) -> Result<Vec<Id<Account>>> {
    cx.require(&Act::RunJobs)?;
    let found = sql::to_notify(cx.db.reader(), &task.text()).await.or_fault("look up whom to notify")?;
    Ok(found.into_iter().filter_map(|id| id.parse().ok()).collect())
}

/// Those who send the requests of its municipality on, and their supervisors.
pub async fn triage_of(cx: &Cx, task: Id<Task>) -> Result<Vec<Id<Account>>> {
    cx.require(&Act::RunJobs)?;
    let found = sql::triage_of(cx.db.reader(), &task.text()).await.or_fault("look up the triage")?;
    Ok(found.into_iter().filter_map(|id| id.parse().ok()).collect())
}

/// Who must hear that a task of the municipality went wrong: its supervisors, and its administrators where it has none.
pub async fn supervisors_of(cx: &Cx, task: Id<Task>) -> Result<Vec<Id<Account>>> {
    cx.require(&Act::RunJobs)?;
    let found = sql::supervisors_of(cx.db.reader(), &task.text()).await.or_fault("look up the supervisors")?;
    let supervisors = found.iter().filter(|(_, role)| role == Role::Supervisor.code());
    let chosen: Vec<_> = if supervisors.clone().count() > 0 { supervisors.collect() } else { found.iter().collect() };
    Ok(chosen.into_iter().filter_map(|(id, _)| id.parse().ok()).collect())
}

pub(crate) fn parse_member(id: &str, role: &str, organization: &str, municipality: Option<String>) -> Result<Member> {
    Ok(Member {
        account: id.parse().map_err(|_| crate::fault::broken("account.id"))?,
        role: role.parse().map_err(|()| crate::fault::broken("account.role"))?,
        organization: organization.parse().map_err(|_| crate::fault::broken("account.organization_id"))?,
        municipality: municipality.map(AreaCode),
    })
}

fn lower(email: &str) -> String {
    email.trim().to_lowercase()
}

#[cfg(test)]
mod tests;
