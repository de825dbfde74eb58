//! Codes of an app: six digits, half a minute, one before and one after for clocks that go wrong. The half minute that was used last is kept.
use crate::{Tx, fault::OrFault};
use domain::{Error, Id, Result, Time, account::Account};
use sqlx::AnyConnection;
use totp_rs::{Builder, Secret, Totp};

pub(super) const DIGITS: usize = 6;
/// 160 bits, as RFC 4226 recommends.
const BYTES: usize = 20;

/// In the letters that apps read.
pub fn new_secret() -> Result<String> {
    let mut bytes = vec![0; BYTES];
    getrandom::fill(&mut bytes).map_err(|_| Error::Unavailable)?;
    Ok(Secret::from(bytes).to_base32())
}

/// What an app reads from a picture.
pub fn address(secret: &str, email: &str) -> String {
    let email: String = email.chars().filter(|c| c.is_ascii_alphanumeric() || "@.-_+".contains(*c)).collect();
    format!("otpauth://totp/Kladka:{email}?secret={secret}&issuer=Kladka")
}

fn app(secret: &str) -> Option<Totp> {
    let secret = Secret::try_from_base32(secret).ok()?;
    Builder::new().with_secret(secret).build().ok()
}

/// The half minute that a code is of.
pub(super) fn matches(secret: &str, code: &str, now: Time) -> Option<i64> {
    let digits: String = code.chars().filter(|c| !c.is_whitespace()).collect();
    let step = app(secret)?.check(&digits, u64::try_from(now.as_second()).ok()?)?;
    i64::try_from(step).ok()
}

pub(super) async fn keep(db: &mut AnyConnection, account: Id<Account>, secret: &str, step: i64, now: i64) -> sqlx::Result<()> {
    sqlx::query(
        "INSERT INTO totp (account_id, secret, last_step, made_at) VALUES ($1, $2, $3, $4) \
         ON CONFLICT (account_id) DO UPDATE SET secret = excluded.secret, last_step = excluded.last_step, made_at = excluded.made_at",
    )
    .bind(account.text())
    .bind(secret)
    .bind(step)
    .bind(now)
    .execute(db)
    .await
    .map(|_| ())
}

/// Whoever looked over a shoulder comes too late: its half minute, and those before, are used up.
pub(super) async fn use_code(tx: &mut Tx, account: Id<Account>, code: &str, now: Time) -> Result<bool> {
    let secret: Option<String> = sqlx::query_scalar("SELECT secret FROM totp WHERE account_id = $1")
        .bind(account.text())
        .fetch_optional(tx.conn())
        .await
        .or_fault("read an app's secret")?;
    let Some(step) = secret.and_then(|secret| matches(&secret, code, now)) else { return Ok(false) };
    let done = sqlx::query("UPDATE totp SET last_step = $1 WHERE account_id = $2 AND last_step < $1")
        .bind(step)
        .bind(account.text())
        .execute(tx.conn())
        .await
        .or_fault("use a code up")?;
    Ok(done.rows_affected() == 1)
}

/// What an app would show: for tests.
#[doc(hidden)]
pub fn code_at(secret: &str, now: Time) -> Option<String> {
    Some(app(secret)?.generate(u64::try_from(now.as_second()).ok()?).to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    /// RFC 6238, appendix B: the last six of its eight digits.
    #[test]
    fn codes_are_those_of_the_standard() {
        let secret = Secret::from(b"12345678901234567890".to_vec()).to_base32();
        assert_eq!(secret, "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ");
        for (second, code) in [(59, "287082"), (1_111_111_109, "081804"), (1_234_567_890, "005924"), (2_000_000_000, "279037")] {
            let now = Time::from_second(second).unwrap();
            assert_eq!(code_at(&secret, now).as_deref(), Some(code));
            assert_eq!(matches(&secret, code, now), Some(second / 30));
            assert_eq!(matches(&secret, &format!("{} {}", &code[..3], &code[3..]), now), Some(second / 30));
        }
        let now = Time::from_second(59).unwrap();
        for wrong in ["287083", "28708", "", "2870820", "ąčęėįš"] {
            assert_eq!(matches(&secret, wrong, now), None, "{wrong}");
        }
    }
    #[test]
    fn a_new_secret_is_long_and_can_be_read_by_an_app() {
        let secret = new_secret().unwrap();
        assert!(secret.len() == 32 && secret != new_secret().unwrap());
        assert_eq!(
            address(&secret, "ona@example.lt?&x=1"),
            format!("otpauth://totp/Kladka:ona@example.ltx1?secret={secret}&issuer=Kladka")
        );
    }
}
