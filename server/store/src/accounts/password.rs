//! Passwords: argon2id, m = 19 MiB, t = 2, p = 1 (OWASP), two at a time so that a storm of sign-ins cannot take the machine's memory.
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use domain::{Error, Result};
use std::sync::OnceLock;
use tokio::sync::Semaphore;

static AT_ONCE: Semaphore = Semaphore::const_new(2);

#[cfg(test)]
mod turns;

fn argon2() -> Argon2<'static> {
    let params = Params::new(19 * 1024, 2, 1, None).unwrap_or_default();
    Argon2::new(Algorithm::Argon2id, Version::V0x13, params)
}

pub(super) async fn hash(password: String) -> Result<String> {
    apart(move || argon2().hash_password(password.as_bytes()).map(|hash| hash.to_string()).ok()).await?.ok_or(Error::Unavailable)
}

/// Takes as long for an unknown account (`None`), or one that has no password (an empty hash), as for a wrong password.
pub(super) async fn verify(password: String, stored: Option<String>) -> Result<bool> {
    static NOBODYS: OnceLock<String> = OnceLock::new();
    apart(move || {
        let nobodys =
            || NOBODYS.get_or_init(|| argon2().hash_password(b"nobody's").map(|hash| hash.to_string()).unwrap_or_default()).clone();
        let stored = stored.filter(|hash| !hash.is_empty());
        let known = stored.is_some();
        let text = stored.unwrap_or_else(nobodys);
        let matches = PasswordHash::new(&text).is_ok_and(|hash| argon2().verify_password(password.as_bytes(), &hash).is_ok());
        known && matches
    })
    .await
}

async fn apart<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> Result<T> {
    let turn = AT_ONCE.acquire().await.map_err(|_| Error::Unavailable)?;
    // Whoever hangs up is forgotten at once, while their work goes on: the turn is the work's, not theirs.
    let work = move || {
        let done = work();
        drop(turn);
        done
    };
    tokio::task::spawn_blocking(work).await.map_err(|_| Error::Unavailable)
}
