//! Passwords: argon2id, m = 19 MiB, t = 2, p = 1 (OWASP), two at a time so that a storm of sign-ins cannot take the machine's memory.
use argon2::{
    Algorithm, Argon2, Params, Version,
    password_hash::{PasswordHasher, PasswordVerifier, phc::PasswordHash},
};
use domain::{Error, Result};
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

/// What a password of nobody is compared with: as costly as a real one, there from the first question on (one that had to be made first would tell
/// by its time), and no password's hash.
const NOBODYS: &str = "$argon2id$v=19$m=19456,t=2,p=1$AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA";

/// Takes as long for an unknown account (`None`), or one that has no password (an empty hash), as for a wrong password.
pub(super) async fn verify(password: String, stored: Option<String>) -> Result<bool> {
    apart(move || {
        let stored = stored.filter(|hash| !hash.is_empty());
        let known = stored.is_some();
        let text = stored.unwrap_or_else(|| NOBODYS.to_owned());
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

#[cfg(test)]
mod tests {
    use super::*;

    /// All but the salt and the hash.
    fn cost(hash: &str) -> Option<&str> {
        hash.rsplitn(3, '$').last()
    }
    #[tokio::test]
    async fn a_password_of_nobody_costs_what_a_wrong_one_costs_and_never_fits() {
        let real = hash("correct horse battery".to_owned()).await.unwrap();
        assert_eq!((cost(NOBODYS), NOBODYS.len()), (cost(&real), real.len()));
        assert!(PasswordHash::new(NOBODYS).is_ok(), "one that cannot be read would be refused at once");
        for password in ["", "nobody's", "correct horse battery"] {
            assert_eq!(verify(password.to_owned(), None).await, Ok(false));
        }
        assert_eq!(verify("correct horse battery".to_owned(), Some(real)).await, Ok(true));
    }
}
