//! The vault: the only place with private keys. It opens one request per call, for a caller who may, after the store has written it down.
//! Either the keys are in this process (tests, tools), or a process of its own holds them and answers on a Unix socket: the same verbs.
mod client;
mod erasure_file;
mod keeper;
mod key_file;
mod open;
mod service;
mod tend;
mod wire;

pub use key_file::OpenError;
pub use service::{PACE, Pace, SYSTEM_PACE, Service, own_user};
pub use tend::Tended;

use client::Client;
use domain::{
    Id, Result, Time,
    account::Account,
    contact::Contact,
    organization::Organization,
    receipt::Receipt,
    referral::{Checked, Facts, Referral, Task},
    split::Split,
};
use keeper::Keeper;
use serde::{Deserialize, Serialize};
use std::path::Path;
use store::{Cx, Db, keys::Holder};
use wire::{Ask, By};

#[derive(Clone)]
pub struct Vault(Way);

#[derive(Clone)]
enum Way {
    Here(Keeper),
    Apart(Client),
}

/// A message, opened for one who may read it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Message {
    pub from_person: bool,
    pub agency: Option<Id<Organization>>,
    pub at: Time,
    pub words: String,
}

/// A note inside an agency, opened for a member of it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub by: Id<Account>,
    pub at: Time,
    pub words: String,
}

/// How the vault is, for `doctor`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Status {
    /// Holders whose private key is missing: what is sealed to them cannot be opened.
    pub lost: Vec<String>,
    /// Erasure keys that wait for requests.
    pub stock: usize,
    /// The user and the process that hold the keys.
    pub user: u32,
    pub process: u32,
}

impl Vault {
    /// The keys in this process: the key file and the erasure keys beside it, made when missing; readable by their owner alone or refused.
    pub fn open(keys: &Path) -> std::result::Result<Self, OpenError> {
        Self::open_with(keys, &keys.with_file_name("erasure.keys"), None)
    }
    pub fn open_with(keys: &Path, erasure: &Path, passphrase: Option<&str>) -> std::result::Result<Self, OpenError> {
        Ok(Self(Way::Here(Keeper::open(keys, erasure, passphrase)?)))
    }
    /// The keys in another process, which need not be there yet.
    pub fn connect(socket: &Path) -> Self {
        Self(Way::Apart(Client::new(socket)))
    }
    /// What answers on the socket; `None` for a vault that is itself only asked over one.
    pub fn service(self, db: Db, now: fn() -> Time, users: Vec<u32>, relaxed: bool) -> Option<Service> {
        match self.0 {
            Way::Here(keeper) => Some(Service { keeper, db, now, users, relaxed, buckets: std::sync::Arc::default() }),
            Way::Apart(_) => None,
        }
    }

    /// Gives a key to every holder that has none yet, and stocks erasure keys; answers how many holders got one.
    pub async fn ensure_keys(&self, cx: &Cx) -> Result<usize> {
        match &self.0 {
            Way::Here(keeper) => keeper.ensure_keys(cx).await,
            Way::Apart(client) => client.ask(cx, Ask::EnsureKeys).await,
        }
    }

    /// A piece of what the vault does by itself; a job.
    pub async fn tend(&self, cx: &Cx) -> Result<Tended> {
        match &self.0 {
            Way::Here(keeper) => keeper.tend(cx).await,
            Way::Apart(client) => client.ask(cx, Ask::Tend).await,
        }
    }

    /// The personal part of one request, for staff and for an agency with an open task; audited.
    pub async fn open_referral(&self, cx: &Cx, id: Id<Referral>) -> Result<Facts> {
        match &self.0 {
            Way::Here(keeper) => keeper.open_referral(cx, id).await,
            Way::Apart(client) => client.ask(cx, Ask::Open(id)).await,
        }
    }

    pub async fn messages(&self, cx: &Cx, id: Id<Referral>) -> Result<Vec<Message>> {
        match &self.0 {
            Way::Here(keeper) => keeper.messages(cx, id).await,
            Way::Apart(client) => client.ask(cx, Ask::Messages(id)).await,
        }
    }

    /// The notes of the caller's own agency; audited.
    pub async fn notes(&self, cx: &Cx, id: Id<Referral>) -> Result<Vec<Note>> {
        match &self.0 {
            Way::Here(keeper) => keeper.notes(cx, id).await,
            Way::Apart(client) => client.ask(cx, Ask::Notes(id)).await,
        }
    }

    /// The person's own messages, opened with the key that grows from the receipt.
    pub async fn holder_messages(&self, cx: &Cx, receipt: &Receipt) -> Result<Vec<Message>> {
        match &self.0 {
            Way::Here(keeper) => keeper.holder_messages(cx, receipt).await,
            Way::Apart(client) => client.ask_as(By::Receipt(receipt.to_string()), Ask::HolderMessages).await,
        }
    }

    /// Sends a request on to another agency: its key is wrapped anew for that agency. `why` is for the agency and the municipality alone.
    pub async fn route(&self, cx: &Cx, id: Id<Referral>, to: Id<Organization>, why: &str) -> Result<Id<Task>> {
        match &self.0 {
            Way::Here(keeper) => keeper.route(cx, id, to, why).await,
            Way::Apart(client) => client.ask(cx, Ask::Route(id, to, why.to_owned())).await,
        }
    }

    /// Sends a request to several agencies at once, each with a key and a part of its own.
    pub async fn split(&self, cx: &Cx, id: Id<Referral>, split: &Split) -> Result<()> {
        match &self.0 {
            Way::Here(keeper) => keeper.split(cx, id, split).await,
            Way::Apart(client) => client.ask(cx, Ask::Split(id, split.clone())).await,
        }
    }

    /// A new receipt in place of one that was lost; the old one opens nothing any more. Staff have made sure who asks, and say how.
    /// `before` is how many new ones they know of: `Stale` where another was given since, for one of the two would be shown and dead.
    pub async fn renew_receipt(&self, cx: &Cx, id: Id<Referral>, before: u32, checked: &Checked) -> Result<Receipt> {
        match &self.0 {
            Way::Here(keeper) => keeper.renew_receipt(cx, id, before, checked).await,
            Way::Apart(client) => {
                let text: String = client.ask(cx, Ask::RenewReceipt(id, before, checked.clone())).await?;
                text.parse().map_err(|_| domain::Error::Unavailable)
            }
        }
    }

    /// How to reach the person, for the process's own letters; `None` when there is no address.
    pub async fn contact(&self, cx: &Cx, id: Id<Referral>) -> Result<Option<Contact>> {
        match &self.0 {
            Way::Here(keeper) => keeper.contact(cx, id).await,
            Way::Apart(client) => client.ask(cx, Ask::Contact(id)).await,
        }
    }

    /// A holder's next key: wraps are made anew by `tend`, and the old key is destroyed when none is left.
    pub async fn rotate(&self, cx: &Cx, holder: &Holder) -> Result<()> {
        match &self.0 {
            Way::Here(keeper) => keeper.rotate(cx, holder).await,
            Way::Apart(client) => client.ask(cx, Ask::Rotate(holder.to_string())).await,
        }
    }

    /// Erases a request for good: out of the database, and its key destroyed, so that no backup of the database brings it back.
    pub async fn erase(&self, cx: &Cx, id: Id<Referral>) -> Result<()> {
        match &self.0 {
            Way::Here(keeper) => keeper.erase(cx, id).await,
            Way::Apart(client) => client.ask(cx, Ask::Erase(id)).await,
        }
    }

    /// How it is; for keys in this process, of this process.
    pub async fn status(&self, cx: &Cx) -> Result<Status> {
        match &self.0 {
            Way::Here(keeper) => {
                let user = own_user().map_err(|_| domain::Error::Unavailable)?;
                let stock = store::erasure::stock(cx).await?.len();
                Ok(Status { lost: keeper.lost(cx).await?, stock, user, process: std::process::id() })
            }
            Way::Apart(client) => client.ask(cx, Ask::Status).await,
        }
    }
}
