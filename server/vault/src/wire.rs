//! What web and vault say to each other over the socket: one question, one answer, each JSON behind its length. Not `Debug`: cookies and
//! receipts travel here.
use domain::{
    Error, Id, Problem, Wrong,
    organization::Organization,
    referral::{Checked, Referral},
    split::{self, Split},
};
use serde::{Deserialize, Serialize, de::DeserializeOwned};
use std::io;
use tokio::io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt};

#[derive(Serialize, Deserialize)]
pub(crate) struct Question {
    pub by: By,
    pub ask: Ask,
}

/// Who asks. The vault believes no name: it looks up the session itself, and finds the request that a receipt belongs to.
#[derive(Serialize, Deserialize)]
pub(crate) enum By {
    /// A session's cookie.
    Session(String),
    /// A receipt as it is typed.
    Receipt(String),
    /// The process's own jobs.
    System,
    /// The command line.
    Operator,
}

#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Ask {
    Open(Id<Referral>),
    Messages(Id<Referral>),
    Notes(Id<Referral>),
    HolderMessages,
    Route(Id<Referral>, Id<Organization>, String),
    Split(Id<Referral>, Split),
    RenewReceipt(Id<Referral>, u32, Checked),
    Contact(Id<Referral>),
    EnsureKeys,
    Tend,
    Rotate(String),
    Erase(Id<Referral>),
    Status,
}

/// `Error`, as far as it travels.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Refusal {
    NotFound,
    Forbidden,
    Stale,
    /// Each field that cannot be used, and what is wrong with it.
    Invalid(Vec<(String, Wrong)>),
    Locked,
    TooOften,
    Unavailable,
}
impl From<Error> for Refusal {
    fn from(error: Error) -> Self {
        match error {
            Error::NotFound => Self::NotFound,
            Error::Forbidden => Self::Forbidden,
            Error::Stale => Self::Stale,
            Error::Invalid(problems) => {
                Self::Invalid(problems.into_iter().map(|problem| (problem.field.to_owned(), problem.what)).collect())
            }
            Error::Locked => Self::Locked,
            Error::TooOften => Self::TooOften,
            Error::Unavailable => Self::Unavailable,
        }
    }
}
impl From<Refusal> for Error {
    fn from(refusal: Refusal) -> Self {
        match refusal {
            Refusal::NotFound => Self::NotFound,
            Refusal::Forbidden => Self::Forbidden,
            Refusal::Stale => Self::Stale,
            Refusal::Invalid(problems) => problems
                .iter()
                .map(|(field, what)| problem(field, *what))
                .collect::<Option<Vec<_>>>()
                .map_or(Self::Unavailable, Self::Invalid),
            Refusal::Locked => Self::Locked,
            Refusal::TooOften => Self::TooOften,
            Refusal::Unavailable => Self::Unavailable,
        }
    }
}

/// The fields that a verb of the vault may find something wrong with.
const FIELDS: [&[&str]; 2] = [&["agency", "why", "lead"], &split::NEED];

fn problem(named: &str, what: Wrong) -> Option<Problem> {
    let field = FIELDS.into_iter().flatten().find(|field| **field == named);
    if field.is_none() {
        tracing::error!(field = named, "the vault refuses a field that nobody asked it about");
    }
    field.map(|field| Problem::new(field, what))
}

/// The longest question: a word to each of several agencies.
pub(crate) const QUESTION: u32 = 32 << 10;
/// The longest answer: a request with some thousand messages.
pub(crate) const ANSWER: u32 = 64 << 20;

pub(crate) async fn write<T: Serialize>(to: &mut (impl AsyncWrite + Unpin), what: &T) -> io::Result<()> {
    let json = zeroize::Zeroizing::new(serde_json::to_vec(what)?);
    let length = u32::try_from(json.len()).map_err(io::Error::other)?;
    to.write_u32(length).await?;
    to.write_all(&json).await?;
    to.flush().await
}

pub(crate) async fn read<T: DeserializeOwned>(from: &mut (impl AsyncRead + Unpin), longest: u32) -> io::Result<T> {
    let length = from.read_u32().await?;
    if length > longest {
        return Err(io::Error::other("longer than anything that is said here"));
    }
    let mut json = zeroize::Zeroizing::new(vec![0; usize::try_from(length).map_err(io::Error::other)?]);
    from.read_exact(&mut json).await?;
    Ok(serde_json::from_slice(&json)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[tokio::test]
    async fn a_question_arrives_as_it_was_asked_and_a_long_one_is_refused() {
        let mut pipe = vec![];
        let ask = Ask::Rotate("notifier".into());
        write(&mut pipe, &Question { by: By::System, ask: ask.clone() }).await.unwrap();
        let read_back: Question = read(&mut pipe.as_slice(), QUESTION).await.unwrap();
        assert!(matches!(read_back.by, By::System) && read_back.ask == ask);
        assert!(read::<Question>(&mut [0xff; 8].as_slice(), QUESTION).await.is_err());
        assert!(read::<Question>(&mut pipe[..pipe.len() - 1].as_ref(), QUESTION).await.is_err(), "half a question");
        assert!(read::<Question>(&mut [0, 0, 0, 2, b'{', b'}'].as_slice(), QUESTION).await.is_err(), "no question at all");
    }
    #[tokio::test]
    async fn every_refusal_comes_back_as_the_error_it_was() {
        let wrong = |field, what| Error::Invalid(vec![Problem::new(field, what)]);
        let several = Error::Invalid(vec![Problem::new("need_1", Wrong::Unknown), Problem::new("need_4", Wrong::NotAllowed)]);
        let invalid = [wrong("agency", Wrong::NotAllowed), wrong("why", Wrong::Missing), wrong("lead", Wrong::NotAllowed), several];
        let others = [Error::NotFound, Error::Forbidden, Error::Stale, Error::Locked, Error::TooOften, Error::Unavailable];
        for error in invalid.into_iter().chain(others) {
            let mut pipe = vec![];
            write(&mut pipe, &Err::<(), _>(Refusal::from(error.clone()))).await.unwrap();
            let read_back: Result<(), Refusal> = read(&mut pipe.as_slice(), ANSWER).await.unwrap();
            assert_eq!(read_back.map_err(Error::from), Err(error));
        }
        assert_eq!(Error::from(Refusal::from(wrong("password", Wrong::TooWeak))), Error::Unavailable, "no field of the vault's");
    }
}
