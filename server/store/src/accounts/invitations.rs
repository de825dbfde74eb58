//! Invitations: sent by e-mail, good for seven days, once. Looking at one changes nothing, for mail filters open links; whoever presses its button
//! first binds it to their browser, and from another one only the code of the letter leads in. The letter alone holds link and code.
use super::{links, people, rules, sql};
use crate::{
    Cx, Tx,
    cx::time,
    fault::{OrFault, broken},
    jobs::{self, Job},
    letter_codes,
};
use domain::{
    Error, Id, Language, Problem, Result, Time, Wrong,
    access::Act,
    account::{Account, Invitation, Role},
    area::AreaCode,
    contact::Email,
    letter_code::LetterCode,
    organization::Organization,
};

const DAY_MS: i64 = 86_400_000;
pub const DAYS: i64 = 7;
/// More are not open for one organization.
const MOST: i64 = 100;

/// Who is invited as what.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Invite {
    pub email: Email,
    pub role: Role,
    pub organization: Id<Organization>,
    /// Needed for staff, none for providers.
    pub municipality: Option<AreaCode>,
    /// Of the letter.
    pub language: Language,
}

/// One that stands open.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub id: Id<Invitation>,
    pub email: String,
    pub role: Role,
    pub organization: Id<Organization>,
    pub municipality: Option<AreaCode>,
    pub language: Language,
    pub expires_at: Time,
}
type Columns = (String, String, String, String, Option<String>, String, i64);
fn open((id, email, role, organization, municipality, language, expires_at): Columns) -> Result<Open> {
    Ok(Open {
        id: id.parse().map_err(|_| broken("invitation.id"))?,
        email,
        role: role.parse().map_err(|()| broken("invitation.role"))?,
        organization: organization.parse().map_err(|_| broken("invitation.organization_id"))?,
        municipality: municipality.map(AreaCode),
        language: language.parse().map_err(|()| broken("invitation.language"))?,
        expires_at: time(expires_at),
    })
}
macro_rules! select {
    ($rest:literal) => {
        concat!("SELECT i.id, i.email, i.role, i.organization_id, i.municipality, i.language, i.expires_at FROM invitation i ", $rest)
    };
}

/// An earlier one of the same people to the same address ends with it.
pub async fn invite(cx: &Cx, new: &Invite) -> Result<Id<Invitation>> {
    people::leave(cx, new.role, new.organization, new.municipality.as_ref()).await?;
    let mut tx = cx.begin().await?;
    let id = write(&mut tx, cx, new).await?;
    tx.commit().await?;
    Ok(id)
}

/// In the transaction of the act that it follows from, whose leave was asked there.
pub(crate) async fn write(tx: &mut Tx, cx: &Cx, new: &Invite) -> Result<Id<Invitation>> {
    super::kind(new.role, new.municipality.as_ref())?;
    let email = super::lower(new.email.as_str());
    let id = Id::from_uuid(uuid::Uuid::new_v4());
    if sql::is_taken(tx.conn(), &email).await.or_fault("look for an address")? {
        return Err(Error::Invalid(vec![Problem::new("email", Wrong::NotAllowed)]));
    }
    end_of(tx, cx, &email, new.organization).await?;
    let waiting: i64 =
        sqlx::query_scalar("SELECT COUNT(*) FROM invitation WHERE organization_id = $1 AND ended_at IS NULL AND expires_at > $2")
            .bind(new.organization.text())
            .bind(cx.now_ms())
            .fetch_one(tx.conn())
            .await
            .or_fault("count invitations")?;
    if waiting >= MOST {
        return Err(Error::Invalid(vec![Problem::new("email", Wrong::TooMany)]));
    }
    sqlx::query(
        "INSERT INTO invitation (id, email, role, organization_id, municipality, language, made_at, expires_at) \
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8)",
    )
    .bind(id.text())
    .bind(email)
    .bind(new.role.code())
    .bind(new.organization.text())
    .bind(new.municipality.as_ref().map(|area| area.0.clone()))
    .bind(new.language.code())
    .bind(cx.now_ms())
    .bind(cx.now_ms() + DAYS * DAY_MS)
    .execute(tx.conn())
    .await
    .or_fault("invite someone")?;
    jobs::enqueue(tx, cx, Job::InviteMember { invitation: id }).await?;
    crate::audit::note(tx, cx, "account-invited", &format!("invitation:{id}"), new.municipality.as_ref()).await?;
    Ok(id)
}

/// The one that ends with a new one to the same address.
pub(crate) async fn open_in(tx: &mut Tx, cx: &Cx, new: &Invite) -> Result<Option<Id<Invitation>>> {
    const OPEN: &str = "SELECT id FROM invitation WHERE email = $1 AND organization_id = $2 AND ended_at IS NULL AND expires_at > $3 \
        ORDER BY made_at DESC, id LIMIT 1";
    let found: Option<String> = sqlx::query_scalar(OPEN)
        .bind(super::lower(new.email.as_str()))
        .bind(new.organization.text())
        .bind(cx.now_ms())
        .fetch_optional(tx.conn())
        .await
        .or_fault("look for an earlier invitation")?;
    found.map(|id| id.parse().map_err(|_| broken("invitation.id"))).transpose()
}

/// One that had ended with another, which is taken back: its own letter leads in again, until its own day.
pub(crate) async fn reopen_in(tx: &mut Tx, cx: &Cx, id: Id<Invitation>, municipality: Option<&AreaCode>) -> Result<()> {
    let done = sqlx::query("UPDATE invitation SET ended_at = NULL WHERE id = $1 AND ended_at IS NOT NULL AND expires_at > $2")
        .bind(id.text())
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("open an invitation again")?;
    if done.rows_affected() == 0 {
        return Ok(());
    }
    crate::audit::note(tx, cx, "account-invited", &format!("invitation:{id}"), municipality).await
}

async fn end_of(tx: &mut Tx, cx: &Cx, email: &str, organization: Id<Organization>) -> Result<()> {
    sqlx::query("UPDATE invitation SET ended_at = $1 WHERE email = $2 AND organization_id = $3 AND ended_at IS NULL")
        .bind(cx.now_ms())
        .bind(email)
        .bind(organization.text())
        .execute(tx.conn())
        .await
        .or_fault("end an earlier invitation")
        .map(|_| ())
}

/// Those that a municipality has open, for its people and for providers alike are listed with whose they are; by address.
pub async fn invited_to_municipality(cx: &Cx, municipality: &AreaCode) -> Result<Vec<Open>> {
    cx.require(&Act::ManageStaff { municipality: municipality.clone() })?;
    let rows: Vec<Columns> =
        sqlx::query_as(select!("WHERE i.municipality = $1 AND i.ended_at IS NULL AND i.expires_at > $2 ORDER BY i.email, i.id"))
            .bind(&municipality.0)
            .bind(cx.now_ms())
            .fetch_all(cx.db.reader())
            .await
            .or_fault("list invitations")?;
    rows.into_iter().map(open).collect()
}

/// Those that an organization has open.
pub async fn invited_to_organization(cx: &Cx, organization: Id<Organization>) -> Result<Vec<Open>> {
    cx.require(&Act::ManageTeam { organization })?;
    let rows: Vec<Columns> = sqlx::query_as(select!(
        "WHERE i.organization_id = $1 AND i.municipality IS NULL AND i.ended_at IS NULL AND i.expires_at > $2 ORDER BY i.email, i.id"
    ))
    .bind(organization.text())
    .bind(cx.now_ms())
    .fetch_all(cx.db.reader())
    .await
    .or_fault("list invitations")?;
    rows.into_iter().map(open).collect()
}

/// Takes one back.
pub async fn withdraw(cx: &Cx, id: Id<Invitation>) -> Result<()> {
    let found = one(cx, id).await?.ok_or(Error::NotFound)?;
    people::leave(cx, found.role, found.organization, found.municipality.as_ref()).await?;
    let mut tx = cx.begin().await?;
    withdraw_in(&mut tx, cx, &found).await?;
    tx.commit().await
}

/// In the transaction of the act that it follows from, whose leave was asked there. `NotFound` where it has ended meanwhile.
pub(crate) async fn withdraw_in(tx: &mut Tx, cx: &Cx, found: &Open) -> Result<()> {
    let id = found.id;
    let done = sqlx::query("UPDATE invitation SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL")
        .bind(cx.now_ms())
        .bind(id.text())
        .execute(tx.conn())
        .await
        .or_fault("take an invitation back")?;
    if done.rows_affected() == 0 {
        return Err(Error::NotFound);
    }
    crate::audit::note(tx, cx, "invitation-withdrawn", &format!("invitation:{id}"), found.municipality.as_ref()).await
}

/// Another letter, with seven days from now.
pub async fn again(cx: &Cx, id: Id<Invitation>) -> Result<()> {
    let found = one(cx, id).await?.ok_or(Error::NotFound)?;
    people::leave(cx, found.role, found.organization, found.municipality.as_ref()).await?;
    let mut tx = cx.begin().await?;
    sqlx::query("UPDATE invitation SET expires_at = $1 WHERE id = $2 AND ended_at IS NULL")
        .bind(cx.now_ms() + DAYS * DAY_MS)
        .bind(id.text())
        .execute(tx.conn())
        .await
        .or_fault("invite someone again")?;
    jobs::enqueue(&mut tx, cx, Job::InviteMember { invitation: id }).await?;
    crate::audit::note(&mut tx, cx, "account-invited", &format!("invitation:{id}"), found.municipality.as_ref()).await?;
    tx.commit().await
}

pub(crate) async fn one(cx: &Cx, id: Id<Invitation>) -> Result<Option<Open>> {
    let row: Option<Columns> = sqlx::query_as(select!("WHERE i.id = $1 AND i.ended_at IS NULL AND i.expires_at > $2"))
        .bind(id.text())
        .bind(cx.now_ms())
        .fetch_optional(cx.db.reader())
        .await
        .or_fault("read an invitation")?;
    row.map(open).transpose()
}

/// For the job that writes the letter; `None` when it is over.
pub async fn issue_invitation(cx: &Cx, id: Id<Invitation>) -> Result<Option<(Open, links::Issued)>> {
    cx.require(&Act::RunJobs)?;
    let Some(found) = one(cx, id).await? else { return Ok(None) };
    let issued = links::issue(cx, links::Of::Invitation(id), 16).await?;
    Ok(Some((found, issued)))
}

/// An invitation as a browser comes with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Shown {
    pub open: Open,
    pub bound: Bound,
}
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Bound {
    /// Nobody has begun with it.
    Free,
    /// This browser has.
    Here,
    /// Another one has.
    Elsewhere,
}

/// An invitation, and the browser that has begun with it.
type Row = (String, String, String, String, Option<String>, String, i64, Option<String>);

/// `secret`: what the cookie holds, the link's or the browser's own.
pub async fn shown(cx: &Cx, secret: &str) -> Result<Shown> {
    let hash = seal::hash(secret);
    let row: Option<Row> = sqlx::query_as(
        "SELECT i.id, i.email, i.role, i.organization_id, i.municipality, i.language, i.expires_at, i.browser_hash FROM invitation i \
         LEFT JOIN account_link l ON l.invitation_id = i.id AND l.hash = $1 \
         WHERE (l.hash IS NOT NULL OR i.browser_hash = $1) AND i.ended_at IS NULL AND i.expires_at > $2",
    )
    .bind(&hash)
    .bind(cx.now_ms())
    .fetch_optional(cx.db.reader())
    .await
    .or_fault("look at an invitation")?;
    let (id, email, role, organization, municipality, language, expires_at, browser) = row.ok_or(Error::NotFound)?;
    let bound = match browser {
        None => Bound::Free,
        Some(browser) if browser == hash => Bound::Here,
        Some(_) => Bound::Elsewhere,
    };
    Ok(Shown { open: open((id, email, role, organization, municipality, language, expires_at))?, bound })
}

/// The button behind the link: binds to this browser, whose secret it answers; `Stale` when another browser was first.
pub async fn begin(cx: &Cx, secret: &str) -> Result<String> {
    let shown = shown(cx, secret).await?;
    if shown.bound == Bound::Here {
        return Ok(secret.to_owned());
    }
    let browser = seal::random_token();
    let mut tx = cx.begin().await?;
    let done = sqlx::query("UPDATE invitation SET browser_hash = $1 WHERE id = $2 AND browser_hash IS NULL AND ended_at IS NULL")
        .bind(seal::hash(&browser))
        .bind(shown.open.id.text())
        .execute(tx.conn())
        .await
        .or_fault("begin with an invitation")?;
    if done.rows_affected() == 0 {
        return Err(Error::Stale);
    }
    tx.commit().await?;
    Ok(browser)
}

/// The code of the letter, typed: binds to this browser, whichever was first.
pub async fn begin_with_code(cx: &Cx, code: &LetterCode) -> Result<String> {
    let browser = seal::random_token();
    let mut tx = cx.begin().await?;
    let done = sqlx::query(
        "UPDATE invitation SET browser_hash = $1 WHERE ended_at IS NULL AND expires_at > $2 \
         AND id IN (SELECT l.invitation_id FROM account_link l WHERE l.code_hash = $3)",
    )
    .bind(seal::hash(&browser))
    .bind(cx.now_ms())
    .bind(letter_codes::hash("", code))
    .execute(tx.conn())
    .await
    .or_fault("begin with a code")?;
    if done.rows_affected() == 0 {
        return Err(Error::Invalid(vec![Problem::new("code", Wrong::DoNotMatch)]));
    }
    tx.commit().await?;
    Ok(browser)
}

/// Once: the account is there, the invitation over.
pub async fn accept(cx: &Cx, secret: &str, chosen: &str) -> Result<Id<Account>> {
    let found = begun(cx, secret).await?;
    rules::check("chosen", chosen, &[found.email.as_str()]).map_err(|problem| Error::Invalid(vec![problem]))?;
    let hash = super::password::hash(chosen.to_owned()).await?;
    let id = Id::from_uuid(uuid::Uuid::new_v4());
    let mut tx = cx.begin().await?;
    admit(&mut tx, cx, &found, (id, hash)).await?;
    tx.commit().await?;
    Ok(id)
}

/// The one that this very browser has begun with.
pub(crate) async fn begun(cx: &Cx, secret: &str) -> Result<Open> {
    let shown = shown(cx, secret).await?;
    if shown.bound == Bound::Here { Ok(shown.open) } else { Err(Error::Stale) }
}

/// The account that was invited, with its password's hash, or an empty one where a passkey stands in for it.
pub(crate) async fn admit(tx: &mut Tx, cx: &Cx, found: &Open, (id, hash): (Id<Account>, String)) -> Result<()> {
    let email = found.email.parse().map_err(|_| broken("invitation.email"))?;
    let municipality = found.municipality.as_ref();
    let new = sql::Insert { id, email: &email, role: found.role, organization: found.organization, municipality, hash };
    let done = sqlx::query("UPDATE invitation SET ended_at = $1 WHERE id = $2 AND ended_at IS NULL")
        .bind(cx.now_ms())
        .bind(found.id.text())
        .execute(tx.conn())
        .await
        .or_fault("accept an invitation")?;
    if done.rows_affected() == 0 || !sql::insert(tx.conn(), new, cx.now_ms()).await.or_fault("create an account")? {
        return Err(Error::Stale);
    }
    let object = format!("account:{id} invitation:{}", found.id);
    crate::audit::note(tx, cx, "invitation-accepted", &object, municipality).await?;
    join_teams(tx, cx, (&found.id.text(), id), municipality).await?;
    crate::changes::note_table(tx, "account").await
}

/// Who was invited stands in the teams that a file has named for them, as far as these are in use; the trail tells of each.
pub(super) async fn join_teams(
    tx: &mut Tx,
    cx: &Cx,
    (invitation, account): (&str, Id<Account>),
    municipality: Option<&AreaCode>,
) -> Result<()> {
    let mut joined: Vec<String> = sqlx::query_scalar(
        "INSERT INTO team_member (team_id, account_id) SELECT g.id, $1 FROM invitation_team i JOIN team g ON g.id = i.team_id \
         WHERE i.invitation_id = $2 AND g.retired_at IS NULL RETURNING team_id",
    )
    .bind(account.text())
    .bind(invitation)
    .fetch_all(tx.conn())
    .await
    .or_fault("let who was invited into teams")?;
    joined.sort();
    for team in joined {
        crate::audit::note(tx, cx, "team-joined", &format!("team:{team} account:{account}"), municipality).await?;
    }
    Ok(())
}
