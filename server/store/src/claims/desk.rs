//! Claims at the municipality's desk: those that are proved and wait, what was found out about each, and the decision. A weak sign alone opens
//! nothing: whoever accepts must have found out.
use super::AddressKey;
use crate::{
    Cx, Tx,
    accounts::invitations::{self, Invite},
    audit,
    cx::time,
    fault::{OrFault, broken},
    jobs::{self, ClaimLetter, Job},
};
use domain::{
    Error, Id, Language, Problem, Result, Time, Wrong,
    access::{Act, Caller, Member},
    account::Role,
    area::AreaCode,
    claim::{Claim, Decision, How, Match, Post, Refusal},
    organization::Organization,
};

/// One that waits to be decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Open {
    pub id: Id<Claim>,
    pub organization: Id<Organization>,
    pub municipality: AreaCode,
    pub post: Post,
    pub language: Language,
    pub weak: Option<Match>,
    /// Somebody kept the listing already.
    pub disputed: bool,
    pub confirmed_at: Time,
}
type Columns = (String, String, String, String, String, Option<String>, i64, i64);
fn open((id, organization, municipality, post, language, weak, disputed, confirmed_at): Columns) -> Result<Open> {
    Ok(Open {
        id: id.parse().map_err(|_| broken("claim.id"))?,
        organization: organization.parse().map_err(|_| broken("claim.organization_id"))?,
        municipality: AreaCode(municipality),
        post: post.parse().map_err(|()| broken("claim.post"))?,
        language: language.parse().map_err(|()| broken("claim.language"))?,
        weak: weak.map(|code| code.parse().map_err(|()| broken("claim.weak"))).transpose()?,
        disputed: disputed == 1,
        confirmed_at: time(confirmed_at),
    })
}
macro_rules! select {
    ($rest:literal) => {
        concat!(
            "SELECT id, organization_id, municipality, post, language, weak, disputed, confirmed_at FROM claim \
             WHERE confirmed_at IS NOT NULL AND decided_at IS NULL AND ",
            $rest
        )
    };
}

/// What somebody found out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    pub how: How,
    /// Whether it is so.
    pub found: bool,
    pub role: Role,
    pub at: Time,
}

#[derive(Clone, Debug)]
pub struct Shown {
    pub open: Open,
    /// `None` where the key is gone under which it was sealed: then nobody can be written to.
    pub email: Option<String>,
    /// The oldest first.
    pub checks: Vec<Check>,
}
impl Shown {
    /// The latest word of those who found out.
    pub fn is_found(&self) -> bool {
        self.checks.last().is_some_and(|check| check.found)
    }
}

/// Those that wait in a municipality, the oldest first.
pub async fn open_of(cx: &Cx, municipality: &AreaCode) -> Result<Vec<Open>> {
    cx.require(&Act::CheckClaims { municipality: municipality.clone() })?;
    let rows: Vec<Columns> =
        sqlx::query_as(select!("municipality = $1 ORDER BY CASE WHEN weak IS NULL THEN 1 ELSE 0 END, confirmed_at, id LIMIT 200"))
            .bind(&municipality.0)
            .fetch_all(cx.db.reader())
            .await
            .or_fault("list claims")?;
    rows.into_iter().map(open).collect()
}

/// `NotFound` for what is decided, or never was proved.
async fn find(cx: &Cx, id: Id<Claim>) -> Result<Open> {
    let row: Option<Columns> =
        sqlx::query_as(select!("id = $1")).bind(id.text()).fetch_optional(cx.db.reader()).await.or_fault("read a claim")?;
    let open = row.map(open).transpose()?.ok_or(Error::NotFound)?;
    cx.require(&Act::CheckClaims { municipality: open.municipality.clone() })?;
    Ok(open)
}

/// With the claimant's address, and what was found out.
pub async fn show(cx: &Cx, key: &AddressKey, id: Id<Claim>) -> Result<Shown> {
    let open = find(cx, id).await?;
    let email: Option<Vec<u8>> = sqlx::query_scalar("SELECT email_sealed FROM claim WHERE id = $1")
        .bind(id.text())
        .fetch_one(cx.db.reader())
        .await
        .or_fault("read a claimant's address")?;
    let email = email.and_then(|sealed| key.open(&id.text(), &sealed));
    Ok(Shown { open, email, checks: checks(cx, id).await? })
}

type Found = (String, i64, String, i64);
fn found_out((how, found, role, at): Found) -> Result<Check> {
    Ok(Check {
        how: how.parse().map_err(|()| broken("claim_check.how"))?,
        found: found == 1,
        role: role.parse().map_err(|()| broken("claim_check.role"))?,
        at: time(at),
    })
}

async fn checks(cx: &Cx, id: Id<Claim>) -> Result<Vec<Check>> {
    let rows: Vec<Found> = sqlx::query_as("SELECT how, found, role, at FROM claim_check WHERE claim_id = $1 ORDER BY seq")
        .bind(id.text())
        .fetch_all(cx.db.reader())
        .await
        .or_fault("read what was found out")?;
    rows.into_iter().map(found_out).collect()
}

/// What became of one, and what it was decided by; of the claimant nothing is left.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    pub organization: Id<Organization>,
    pub decision: Decision,
    pub reason: Option<Refusal>,
    pub weak: Option<Match>,
    pub checks: Vec<Check>,
    pub at: Time,
}

/// More are not shown.
const MOST_DECIDED: i64 = 50;

/// Of a municipality, the newest first.
pub async fn decided_of(cx: &Cx, municipality: &AreaCode) -> Result<Vec<Decided>> {
    type Row = (String, String, String, Option<String>, Option<String>, i64);
    cx.require(&Act::CheckClaims { municipality: municipality.clone() })?;
    let rows: Vec<Row> = sqlx::query_as(
        "SELECT id, organization_id, decision, reason, weak, decided_at FROM claim \
         WHERE municipality = $1 AND decision IN ('accepted', 'refused', 'lapsed') ORDER BY decided_at DESC, id LIMIT $2",
    )
    .bind(&municipality.0)
    .bind(MOST_DECIDED)
    .fetch_all(cx.db.reader())
    .await
    .or_fault("list decided claims")?;
    let mut all = vec![];
    for (id, organization, decision, reason, weak, at) in rows {
        all.push(Decided {
            organization: organization.parse().map_err(|_| broken("claim.organization_id"))?,
            decision: decision.parse().map_err(|()| broken("claim.decision"))?,
            reason: reason.map(|code| code.parse().map_err(|()| broken("claim.reason"))).transpose()?,
            weak: weak.map(|code| code.parse().map_err(|()| broken("claim.weak"))).transpose()?,
            checks: checks(cx, id.parse().map_err(|_| broken("claim.id"))?).await?,
            at: time(at),
        });
    }
    Ok(all)
}

fn member(cx: &Cx) -> Result<&Member> {
    if let Caller::Member(member) = &cx.caller { Ok(member) } else { Err(Error::Forbidden) }
}

/// Strong evidence, for or against: who, how, when.
pub async fn check(cx: &Cx, id: Id<Claim>, how: How, found: bool) -> Result<()> {
    let open = find(cx, id).await?;
    let by = member(cx)?;
    let mut tx = cx.begin().await?;
    sqlx::query("INSERT INTO claim_check (claim_id, how, found, account_id, role, at) VALUES ($1, $2, $3, $4, $5, $6)")
        .bind(id.text())
        .bind(how.code())
        .bind(i64::from(found))
        .bind(by.account.text())
        .bind(by.role.code())
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("note what was found out")?;
    audit::note(&mut tx, cx, "claim-checked", &format!("claim:{id}"), Some(&open.municipality)).await?;
    tx.commit().await
}

/// It is theirs: an invitation is on its way, to be the manager of its people. Only where somebody has found out that it is so.
pub async fn accept(cx: &Cx, key: &AddressKey, id: Id<Claim>) -> Result<()> {
    let shown = show(cx, key, id).await?;
    cx.require(&Act::ManageStaff { municipality: shown.open.municipality.clone() })?;
    if !shown.is_found() {
        return Err(Error::Invalid(vec![Problem::new("found", Wrong::NotAllowed)]));
    }
    let open = shown.open;
    // Whoever cannot be written to cannot be invited.
    let email = shown.email.ok_or(Error::Stale)?.parse().map_err(|_| broken("claim.email_sealed"))?;
    let (role, organization, language) = (Role::ProviderManager, open.organization, open.language);
    let mut tx = cx.begin().await?;
    settle(&mut tx, cx, id, Decision::Accepted, None).await?;
    invitations::write(&mut tx, cx, &Invite { email, role, organization, municipality: None, language }).await?;
    audit::note(&mut tx, cx, "claim-accepted", &format!("claim:{id}"), Some(&open.municipality)).await?;
    tx.commit().await
}

/// It is not, or nobody can say so: the claimant is told why.
pub async fn refuse(cx: &Cx, id: Id<Claim>, reason: Refusal, words: &str) -> Result<()> {
    let open = find(cx, id).await?;
    cx.require(&Act::ManageStaff { municipality: open.municipality.clone() })?;
    let mut tx = cx.begin().await?;
    settle(&mut tx, cx, id, Decision::Refused, Some((reason, words))).await?;
    jobs::enqueue(&mut tx, cx, Job::ClaimLetter { claim: id, letter: ClaimLetter::Refusal }).await?;
    audit::note(&mut tx, cx, "claim-refused", &format!("claim:{id}"), Some(&open.municipality)).await?;
    tx.commit().await
}

/// Once; who is accepted is written to by the invitation, so that the address is needed no more.
async fn settle(tx: &mut Tx, cx: &Cx, id: Id<Claim>, decision: Decision, why: Option<(Refusal, &str)>) -> Result<()> {
    let done = sqlx::query(
        "UPDATE claim SET decided_at = $1, decided_by = $2, decision = $3, reason = $4, words = $5, \
         email_sealed = CASE WHEN $3 = 'accepted' THEN NULL ELSE email_sealed END, \
         email_mark = CASE WHEN $3 = 'accepted' THEN NULL ELSE email_mark END WHERE id = $6 AND decided_at IS NULL",
    )
    .bind(cx.now_ms())
    .bind(member(cx)?.account.text())
    .bind(decision.code())
    .bind(why.map(|(reason, _)| reason.code()))
    .bind(why.map(|(_, words)| words.to_owned()).filter(|words| !words.is_empty()))
    .bind(id.text())
    .execute(tx.conn())
    .await
    .or_fault("decide on a claim")?;
    if done.rows_affected() == 0 { Err(Error::Stale) } else { Ok(()) }
}
