//! The vault as a process: answers on a Unix socket, to the users it was told alone, so many times a session. It has a connection to the
//! database of its own: leave, audit and opening are decided and written here, whatever the web says.
use crate::{
    Status, Tended,
    keeper::Keeper,
    wire::{self, Ask, By, QUESTION, Question, Refusal},
};
use domain::{Error, Result, Time, access::Caller, receipt::Receipt};
use serde::Serialize;
use std::{
    collections::HashMap,
    fs, io,
    os::unix::fs::PermissionsExt,
    path::Path,
    sync::{Arc, Mutex, PoisonError},
    time::{Duration, Instant},
};
use store::{Cx, Db, referrals, sessions};
use tokio::{
    net::{UnixListener, UnixStream},
    sync::Semaphore,
    time::timeout,
};

/// How often one session, or all the process's own jobs together, may have something opened.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pace {
    pub burst: f64,
    pub per_second: f64,
}
/// A person at a desk reads; who asks for more takes everything along.
pub const PACE: Pace = Pace { burst: 60.0, per_second: 0.5 };
/// Letters to people: as fast as mail goes out.
pub const SYSTEM_PACE: Pace = Pace { burst: 2000.0, per_second: 20.0 };

#[derive(Clone)]
pub struct Service {
    pub(crate) keeper: Keeper,
    pub(crate) db: Db,
    pub(crate) now: fn() -> Time,
    /// Users besides the vault's own that may ask.
    pub(crate) users: Vec<u32>,
    pub(crate) relaxed: bool,
    pub(crate) buckets: Arc<Mutex<HashMap<String, (f64, Instant)>>>,
}

/// Whose pace the process's own jobs and the operator share; no hash of a cookie or a receipt is written so.
const SYSTEM: &str = "system";
const ROOT: u32 = 0;
const AT_ONCE: usize = 32;
const PATIENCE: Duration = Duration::from_secs(10);
/// More keys than this are not remembered: those that are full again are forgotten first.
const BUCKETS: usize = 10_000;

impl Service {
    /// A socket at this path, of which nobody else is the owner; one that a dead vault left behind is taken away.
    pub fn listen(&self, socket: &Path) -> io::Result<UnixListener> {
        match fs::remove_file(socket) {
            Err(fault) if fault.kind() != io::ErrorKind::NotFound => return Err(fault),
            _ => {}
        }
        let listener = UnixListener::bind(socket)?;
        let mode = if self.users.is_empty() { 0o600 } else { 0o660 };
        fs::set_permissions(socket, fs::Permissions::from_mode(mode))?;
        Ok(listener)
    }

    /// Answers until `end`; what is being answered then is finished.
    pub async fn serve(self, listener: UnixListener, end: impl Future<Output = ()>) {
        let turns = Arc::new(Semaphore::new(AT_ONCE));
        tokio::pin!(end);
        loop {
            let Ok(turn) = turns.clone().acquire_owned().await else { return };
            let stream = tokio::select! {
                accepted = listener.accept() => accepted,
                () = &mut end => break,
            };
            match stream {
                Ok((stream, _)) => {
                    let service = self.clone();
                    tokio::spawn(async move {
                        if let Ok(Err(fault)) = timeout(PATIENCE * 3, service.converse(stream)).await {
                            tracing::warn!(%fault, "a question was not answered");
                        }
                        drop(turn);
                    });
                }
                Err(fault) => tracing::warn!(%fault, "nobody can ask"),
            }
        }
        let _ = timeout(PATIENCE, turns.acquire_many(u32::try_from(AT_ONCE).unwrap_or(1))).await;
    }

    async fn converse(&self, mut stream: UnixStream) -> io::Result<()> {
        let user = stream.peer_cred()?.uid();
        // Root could read the key file itself.
        let keeper = user == own_user()? || user == ROOT;
        if !keeper && !self.users.contains(&user) {
            tracing::error!(user, "user {user} may not ask the vault");
            return wire::write(&mut stream, &Err::<(), _>(Refusal::Forbidden)).await;
        }
        let question: Question = timeout(PATIENCE, wire::read(&mut stream, QUESTION)).await??;
        // Who was merely let in is the web: what only an operator does is not the web's to ask.
        let answered = if matches!(question.by, By::Operator) && !keeper {
            tracing::error!(user, "user {user} may not ask the vault as the operator");
            Err(Error::Forbidden)
        } else {
            self.answer(question).await
        };
        match answered {
            Ok(answer) => wire::write(&mut stream, &Ok::<_, Refusal>(answer)).await,
            Err(error) => wire::write(&mut stream, &Err::<(), _>(Refusal::from(error))).await,
        }
    }

    async fn answer(&self, Question { by, ask }: Question) -> Result<serde_json::Value> {
        // The web's own jobs do neither: an operator does, and a supervisor who has signed in.
        if matches!(by, By::System) && matches!(ask, Ask::Rotate(_) | Ask::Erase(_)) {
            tracing::error!("the process's own jobs may neither replace keys nor erase");
            return Err(Error::Forbidden);
        }
        let (cx, receipt) = self.caller(by).await?;
        let keeper = &self.keeper;
        match ask {
            Ask::Open(id) => json(keeper.open_referral(&cx, id).await?),
            Ask::Messages(id) => json(keeper.messages(&cx, id).await?),
            Ask::Notes(id) => json(keeper.notes(&cx, id).await?),
            Ask::HolderMessages => json(keeper.holder_messages(&cx, &receipt.ok_or(Error::Forbidden)?).await?),
            Ask::Route(id, to, why) => json(keeper.route(&cx, id, to, &why).await?),
            Ask::Split(id, split) => {
                keeper.split(&cx, id, &split).await?;
                Ok(serde_json::Value::Null)
            }
            Ask::RenewReceipt(id, before, checked) => json(keeper.renew_receipt(&cx, id, before, &checked).await?.to_string()),
            Ask::Contact(id) => json(keeper.contact(&cx, id).await?),
            Ask::EnsureKeys => json(keeper.ensure_keys(&cx).await?),
            Ask::Tend => json::<Tended>(keeper.tend(&cx).await?),
            Ask::Rotate(holder) => {
                keeper.rotate(&cx, &holder.parse().map_err(|()| Error::NotFound)?).await?;
                Ok(serde_json::Value::Null)
            }
            Ask::Erase(id) => {
                keeper.erase(&cx, id).await?;
                Ok(serde_json::Value::Null)
            }
            Ask::Status => json(self.status(&cx).await?),
        }
    }

    /// Who asks, found out anew; and whether they have asked too often.
    async fn caller(&self, by: By) -> Result<(Cx, Option<Receipt>)> {
        let cx = Cx::new(self.db.clone(), Caller::Anyone, (self.now)());
        match by {
            By::Session(token) => {
                let member = sessions::member(&cx, &token).await?.ok_or(Error::Forbidden)?;
                self.pace(&seal::hash(&token), PACE)?;
                Ok((Cx { caller: Caller::Member(member), ..cx }, None))
            }
            By::Receipt(typed) => {
                let receipt: Receipt = typed.parse().map_err(|_| Error::NotFound)?;
                let id = referrals::follow(&cx, &receipt).await?;
                self.pace(&seal::hash(&receipt.secret()), PACE)?;
                Ok((Cx { caller: Caller::Holder(id), ..cx }, Some(receipt)))
            }
            By::System => {
                self.pace(SYSTEM, SYSTEM_PACE)?;
                Ok((Cx { caller: Caller::System, ..cx }, None))
            }
            By::Operator => {
                self.pace(SYSTEM, SYSTEM_PACE)?;
                Ok((Cx { caller: Caller::Operator, ..cx }, None))
            }
        }
    }

    fn pace(&self, key: &str, pace: Pace) -> Result<()> {
        let mut buckets = self.buckets.lock().unwrap_or_else(PoisonError::into_inner);
        if buckets.len() > BUCKETS {
            // That of the process's own jobs holds more than a session's, and is never taken for one that is full again.
            buckets.retain(|key, (left, at)| key == SYSTEM || *left + at.elapsed().as_secs_f64() * PACE.per_second < PACE.burst);
        }
        let (left, at) = buckets.entry(key.to_owned()).or_insert((pace.burst, Instant::now()));
        *left = (*left + at.elapsed().as_secs_f64() * pace.per_second).min(pace.burst);
        *at = Instant::now();
        if *left < 1.0 && !self.relaxed {
            tracing::warn!("a session asks the vault too often");
            return Err(Error::TooOften);
        }
        *left -= 1.0;
        Ok(())
    }

    async fn status(&self, cx: &Cx) -> Result<Status> {
        let stock = store::erasure::stock(cx).await?.len();
        Ok(Status {
            lost: self.keeper.lost(cx).await?,
            stock,
            user: own_user().map_err(|_| Error::Unavailable)?,
            process: std::process::id(),
        })
    }
}

fn json<T: Serialize>(answer: T) -> Result<serde_json::Value> {
    serde_json::to_value(answer).map_err(|_| Error::Unavailable)
}

/// The user that this process runs as: what it would be told at the other end of its own socket.
pub fn own_user() -> io::Result<u32> {
    Ok(UnixStream::pair()?.0.peer_cred()?.uid())
}
