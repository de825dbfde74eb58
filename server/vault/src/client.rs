//! The web's side of the socket: a connection a question, with an end to patience. Whatever goes wrong, sealed data is closed just now.
use crate::wire::{self, ANSWER, Ask, By, Question, Refusal};
use domain::{Error, Result, access::Caller};
use serde::de::DeserializeOwned;
use std::{io, path::Path, sync::Arc, time::Duration};
use store::Cx;
use tokio::{net::UnixStream, time::timeout};

#[derive(Clone)]
pub(crate) struct Client {
    socket: Arc<Path>,
}

const PATIENCE: Duration = Duration::from_secs(10);

impl Client {
    pub(crate) fn new(socket: &Path) -> Self {
        Self { socket: socket.into() }
    }

    /// As whoever `cx` says; the vault makes sure of it.
    pub(crate) async fn ask<T: DeserializeOwned>(&self, cx: &Cx, ask: Ask) -> Result<T> {
        let by = match (&cx.caller, &cx.session) {
            (Caller::Member(_), Some(session)) => By::Session(session.as_str().to_owned()),
            (Caller::System, _) => By::System,
            (Caller::Operator, _) => By::Operator,
            (Caller::Member(_) | Caller::Holder(_) | Caller::Linked(_) | Caller::Checking(_) | Caller::Anyone, _) => {
                return Err(Error::Forbidden);
            }
        };
        self.ask_as(by, ask).await
    }

    pub(crate) async fn ask_as<T: DeserializeOwned>(&self, by: By, ask: Ask) -> Result<T> {
        let asked = timeout(PATIENCE, self.exchange(&Question { by, ask })).await;
        match asked {
            Ok(Ok(answer)) => answer.map_err(Error::from),
            Ok(Err(fault)) => {
                tracing::warn!(%fault, "the vault cannot be asked");
                Err(Error::Locked)
            }
            Err(_) => {
                tracing::warn!("the vault does not answer");
                Err(Error::Locked)
            }
        }
    }

    async fn exchange<T: DeserializeOwned>(&self, question: &Question) -> io::Result<std::result::Result<T, Refusal>> {
        let mut stream = UnixStream::connect(&self.socket).await?;
        wire::write(&mut stream, question).await?;
        wire::read(&mut stream, ANSWER).await
    }
}
