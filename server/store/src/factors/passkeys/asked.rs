//! What a device was asked: a row that lives five minutes and is taken away by its answer, whatever that is. Only the browser that asked holds its
//! secret, as a cookie; the challenge itself never leaves the server but as a question.
use super::{as_json, refused};
use crate::{
    Cx, Tx,
    fault::{OrFault, broken},
};
use domain::{
    Id, Result,
    account::{Account, Invitation},
};
use serde::{Serialize, de::DeserializeOwned};
use serde_json::Value;

const LIFE_MS: i64 = 5 * 60 * 1000;

/// What the browser's script is told, and the cookie that its answer comes with.
pub struct Question {
    pub token: String,
    pub options: Value,
}

/// A device's answer, with the cookie of its question.
#[derive(Clone, Copy)]
pub struct Given<'a> {
    pub token: &'a str,
    pub answer: &'a str,
}

/// No answer to one question is one to another.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Purpose {
    SignIn,
    Second,
    Confirm,
    New,
    Invited,
}
impl Purpose {
    const fn code(self) -> &'static str {
        match self {
            Self::SignIn => "sign-in",
            Self::Second => "second",
            Self::Confirm => "confirm",
            Self::New => "new",
            Self::Invited => "invited",
        }
    }
}

/// Whose answer is awaited, as far as that is known.
#[derive(Clone, Copy, Default, PartialEq, Eq)]
pub(super) struct Whose {
    pub account: Option<Id<Account>>,
    pub invitation: Option<Id<Invitation>>,
}
impl Whose {
    pub(super) fn account(account: Id<Account>) -> Self {
        Self { account: Some(account), invitation: None }
    }
}

pub(super) async fn keep<T: Serialize>(cx: &Cx, purpose: Purpose, whose: Whose, (options, state): (Value, T)) -> Result<Question> {
    let token = seal::random_token();
    let mut tx = cx.begin().await?;
    sqlx::query(
        "INSERT INTO passkey_question (token_hash, purpose, account_id, invitation_id, state, made_at) VALUES ($1, $2, $3, $4, $5, $6)",
    )
    .bind(seal::hash(&token))
    .bind(purpose.code())
    .bind(whose.account.map(Id::text))
    .bind(whose.invitation.map(Id::text))
    .bind(as_json(&state)?.to_string())
    .bind(cx.now_ms())
    .execute(tx.conn())
    .await
    .or_fault("ask a device")?;
    tx.commit().await?;
    Ok(Question { token, options })
}

type Columns = (String, Option<String>, Option<String>, String, i64);

/// Once: whatever becomes of the answer, the question is over.
pub(super) async fn take<T: DeserializeOwned>(cx: &Cx, purpose: Purpose, token: &str) -> Result<(Whose, T)> {
    let mut tx = cx.begin().await?;
    let found: Option<Columns> =
        sqlx::query_as("DELETE FROM passkey_question WHERE token_hash = $1 RETURNING purpose, account_id, invitation_id, state, made_at")
            .bind(seal::hash(token))
            .fetch_optional(tx.conn())
            .await
            .or_fault("take a device's question")?;
    tx.commit().await?;
    let (asked, account, invitation, state, made_at) = found.ok_or_else(refused)?;
    if asked != purpose.code() || cx.now_ms() - made_at > LIFE_MS {
        return Err(refused());
    }
    let whose = Whose {
        account: account.map(|id| id.parse().map_err(|_| broken("passkey_question.account_id"))).transpose()?,
        invitation: invitation.map(|id| id.parse().map_err(|_| broken("passkey_question.invitation_id"))).transpose()?,
    };
    Ok((whose, serde_json::from_str(&state).map_err(|_| broken("passkey_question.state"))?))
}

/// Those that nobody answers.
pub(crate) async fn delete_over(tx: &mut Tx, cx: &Cx) -> Result<()> {
    sqlx::query("DELETE FROM passkey_question WHERE made_at < $1")
        .bind(cx.now_ms() - LIFE_MS)
        .execute(tx.conn())
        .await
        .or_fault("purge devices' questions")
        .map(|_| ())
}
