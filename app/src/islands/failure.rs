//! What an island is told when the server could not answer.
use leptos::{
    prelude::FromServerFnError,
    server_fn::{codec::JsonEncoding, error::ServerFnErrorErr},
};
use serde::{Deserialize, Serialize};

#[derive(Clone, Debug, Serialize, Deserialize)]
pub struct Failure(pub domain::Error);

impl From<domain::Error> for Failure {
    fn from(error: domain::Error) -> Self {
        Self(error)
    }
}

impl FromServerFnError for Failure {
    type Encoder = JsonEncoding;
    /// The request itself went wrong: to the person that is the same as a server that is away.
    fn from_server_fn_error(_: ServerFnErrorErr) -> Self {
        Self(domain::Error::Unavailable)
    }
}
