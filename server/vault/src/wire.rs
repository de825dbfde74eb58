//! What web and vault say to each other over the socket: one question, one answer, each JSON behind its length. Not `Debug`: cookies and
//! receipts travel here.
use domain::{
    Error, Id, Problem, Wrong,
    organization::Organization,
    referral::{Checked, Referral},
    split::Split,
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
    RenewReceipt(Id<Referral>, Checked),
    Contact(Id<Referral>),
    EnsureKeys,
    Tend,
    Rotate(String),
    Erase(Id<Referral>),
    Status,
}

/// `Error`, as far as it travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) enum Refusal {
    NotFound,
    Forbidden,
    Stale,
    NoSuchAgency,
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
            Error::Invalid(_) => Self::NoSuchAgency,
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
            Refusal::NoSuchAgency => Self::Invalid(vec![Problem::new("agency", Wrong::NotAllowed)]),
            Refusal::Locked => Self::Locked,
            Refusal::TooOften => Self::TooOften,
            Refusal::Unavailable => Self::Unavailable,
        }
    }
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
    #[test]
    fn every_refusal_comes_back_as_the_error_it_was() {
        let agency = || Error::Invalid(vec![Problem::new("agency", Wrong::NotAllowed)]);
        for error in [Error::NotFound, Error::Forbidden, Error::Stale, agency(), Error::Locked, Error::TooOften, Error::Unavailable] {
            assert_eq!(Error::from(Refusal::from(error.clone())), error);
        }
    }
}
