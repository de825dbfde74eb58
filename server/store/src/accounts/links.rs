//! Links and codes in letters about accounts: random, kept as hashes, a fresh pair for each try of a letter.
use crate::{Cx, fault::OrFault, letter_codes};
use domain::{
    Id, Result,
    account::{Invitation, SignInAsk},
    letter_code::LetterCode,
};

/// To be written into one letter and nowhere else.
pub struct Issued {
    pub token: String,
    pub code: LetterCode,
}

#[derive(Clone, Copy)]
pub(super) enum Of {
    Invitation(Id<Invitation>),
    Ask(Id<SignInAsk>),
}

/// `signs`: how long the code is. One that is looked for by itself must be longer than one that a browser is asked for.
pub(super) async fn issue(cx: &Cx, of: Of, signs: usize) -> Result<Issued> {
    let issued = Issued { token: seal::random_token(), code: letter_codes::random(signs)? };
    let (invitation, ask) = match of {
        Of::Invitation(id) => (Some(id.text()), None),
        Of::Ask(id) => (None, Some(id.text())),
    };
    let mut tx = cx.begin().await?;
    sqlx::query("INSERT INTO account_link (hash, code_hash, invitation_id, ask_id, made_at) VALUES ($1, $2, $3, $4, $5)")
        .bind(seal::hash(&issued.token))
        .bind(letter_codes::hash(ask.as_deref().unwrap_or_default(), &issued.code))
        .bind(invitation)
        .bind(ask)
        .bind(cx.now_ms())
        .execute(tx.conn())
        .await
        .or_fault("make a link")?;
    tx.commit().await?;
    Ok(issued)
}
