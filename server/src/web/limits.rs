//! Rate limits. The key is a keyed hash of the network address under a key that lives for a day, in memory only:
//! nothing here is ever stored, and nobody can turn a key back into an address.
use crate::config::{Rate, Rates};
use app::pages::{Limited, Limits, VisitorKey};
use axum::http::HeaderMap;
use base64::{Engine, engine::general_purpose::URL_SAFE_NO_PAD};
use governor::{DefaultKeyedRateLimiter, Quota, RateLimiter};
use hmac::{Hmac, KeyInit, Mac};
use sha2::Sha256;
use std::{
    net::IpAddr,
    num::NonZeroU32,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

/// Counts for the whole process; several nodes behind one address each count their own.
pub struct Gauge {
    rates: Rates,
    key: Mutex<DailyKey>,
    /// What marks of known computers are made with.
    marks: [u8; 32],
    counters: [Counter; 6],
}
type Counter = DefaultKeyedRateLimiter<u64>;

struct DailyKey {
    bytes: [u8; 32],
    made: Instant,
}
const DAY: Duration = Duration::from_hours(24);

impl Gauge {
    pub fn new(rates: Rates) -> Self {
        let counters = [rates.sign_in, rates.account, rates.receipt, rates.submit, rates.search, rates.missing].map(counter);
        Self { key: Mutex::new(DailyKey::new()), marks: random(), counters, rates }
    }
    /// Computers stay known over a restart: their marks are made with a key that is derived from one in a file.
    #[must_use]
    pub fn with_marks(self, secret: &[u8; 32]) -> Self {
        Self { marks: hmac(secret, &[b"kladka/1 known computers"]).finalize().into_bytes().into(), ..self }
    }
    /// Tells a visitor apart for today, and says nothing else of them.
    pub fn visitor(&self, network: &str) -> VisitorKey {
        VisitorKey(format!("{:x}", self.hashed(network)))
    }
    /// Forgets who has not asked for long; called now and then by the process.
    pub fn tidy(&self) {
        for counter in &self.counters {
            counter.retain_recent();
        }
    }
    fn hashed(&self, whose: &str) -> u64 {
        let mut key = self.key.lock().unwrap_or_else(PoisonError::into_inner);
        if key.made.elapsed() > DAY {
            *key = DailyKey::new();
        }
        let digest = hmac(&key.bytes, &[whose.as_bytes()]).finalize().into_bytes();
        digest.iter().take(8).fold(0, |number, byte| number << 8 | u64::from(*byte))
    }
}

impl Limits for Gauge {
    fn allow(&self, what: Limited, key: &str) -> bool {
        let place = match what {
            Limited::SignInPerVisitor => 0,
            Limited::SignInPerAccount => 1,
            Limited::Receipt => 2,
            Limited::Submit => 3,
            Limited::Search => 4,
            Limited::Missing => 5,
        };
        self.rates.relaxed || self.counters[place].check_key(&self.hashed(key)).is_ok()
    }
    fn mark(&self, account: &str) -> String {
        let nonce: [u8; 32] = random();
        let proof = hmac(&self.marks, &[&nonce, account.as_bytes()]).finalize().into_bytes();
        format!("{}.{}", URL_SAFE_NO_PAD.encode(nonce), URL_SAFE_NO_PAD.encode(proof))
    }
    fn knows(&self, account: &str, mark: &str) -> bool {
        let read = |text: &str| URL_SAFE_NO_PAD.decode(text).ok();
        let parts = mark.split_once('.').and_then(|(nonce, proof)| Some((read(nonce)?, read(proof)?)));
        let Some((nonce, proof)) = parts.filter(|(nonce, _)| nonce.len() == 32) else { return false };
        hmac(&self.marks, &[&nonce, account.as_bytes()]).verify_slice(&proof).is_ok()
    }
}

fn hmac(key: &[u8], parts: &[&[u8]]) -> Hmac<Sha256> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key).expect("HMAC takes a key of any length");
    for part in parts {
        mac.update(part);
    }
    mac
}
fn random() -> [u8; 32] {
    let mut bytes = [0; 32];
    getrandom::fill(&mut bytes).expect("the system gives random bytes");
    bytes
}

impl DailyKey {
    fn new() -> Self {
        Self { bytes: random(), made: Instant::now() }
    }
}

fn counter(rate: Rate) -> Counter {
    let burst = NonZeroU32::new(rate.burst).unwrap_or(NonZeroU32::MIN);
    let quota = Quota::with_period(Duration::from_secs_f64(1.0 / rate.per_second)).map(|quota| quota.allow_burst(burst));
    RateLimiter::keyed(quota.unwrap_or_else(|| Quota::per_second(burst)))
}

/// Whose turn is counted: an IPv4 address, or the /64 that one household gets. A proxy is believed only where it was named;
/// the last address in its header is the one that it has seen itself.
pub fn network(peer: Option<IpAddr>, headers: &HeaderMap, trusted: &[IpAddr]) -> String {
    let told = peer.filter(|peer| trusted.contains(peer)).and_then(|_| {
        let hops = headers.get_all("x-forwarded-for").iter().filter_map(|v| v.to_str().ok()).flat_map(|v| v.split(','));
        hops.filter_map(|hop| hop.trim().parse::<IpAddr>().ok()).rfind(|hop| !trusted.contains(hop))
    });
    match told.or(peer).map(|address| address.to_canonical()) {
        Some(IpAddr::V4(address)) => address.to_string(),
        Some(IpAddr::V6(address)) => {
            let household = u128::from(address) >> 64;
            format!("{household:x}")
        }
        None => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn from(peer: &str, forwarded: &str) -> String {
        let headers = [("x-forwarded-for".parse().unwrap(), forwarded.parse().unwrap())].into_iter().collect();
        network(peer.parse().ok(), &headers, &["10.0.0.1".parse().unwrap()])
    }

    #[test]
    fn only_the_named_proxy_is_believed() {
        assert_eq!(from("192.0.2.7", "198.51.100.1"), "192.0.2.7");
        assert_eq!(from("10.0.0.1", "203.0.113.9, 198.51.100.1"), "198.51.100.1");
        assert_eq!(from("10.0.0.1", "nonsense"), "10.0.0.1");
    }
    #[test]
    fn a_household_is_one_network() {
        assert_eq!(from("2001:db8:1:2:3:4:5:6", ""), from("2001:db8:1:2:ffff::1", ""));
        assert_ne!(from("2001:db8:1:2::1", ""), from("2001:db8:1:3::1", ""));
        assert_eq!(from("::ffff:192.0.2.7", ""), "192.0.2.7");
    }
    #[test]
    fn the_burst_is_let_through_and_then_it_stops_for_that_key_alone() {
        let gauge = Gauge::new(Rates { sign_in: Rate::new(3, 0.05), ..Rates::default() });
        let allowed = (0..200).filter(|_| gauge.allow(Limited::SignInPerVisitor, "a")).count();
        assert_eq!(allowed, 3);
        assert!(gauge.allow(Limited::SignInPerVisitor, "b") && gauge.allow(Limited::Receipt, "a"));
    }
    #[test]
    fn a_computer_is_known_for_the_account_that_was_used_on_it_also_after_a_restart_and_for_no_other() {
        let gauge = || Gauge::new(Rates::default()).with_marks(&[7; 32]);
        let mark = gauge().mark("a@example.org");
        assert!(gauge().knows("a@example.org", &mark) && !gauge().knows("b@example.org", &mark));
        assert!(!Gauge::new(Rates::default()).knows("a@example.org", &mark), "another key");
        for made_up in ["", ".", "a.b", &mark.replace('.', ""), &format!("{mark}A"), &mark[1..]] {
            assert!(!gauge().knows("a@example.org", made_up), "{made_up}");
        }
    }
    #[test]
    fn relaxed_limits_let_everything_through() {
        let gauge = Gauge::new(Rates { relaxed: true, ..Rates::default() });
        assert!((0..5000).all(|_| gauge.allow(Limited::Submit, "a")));
    }
    #[test]
    fn a_visitor_is_told_apart_without_an_address() {
        let gauge = Gauge::new(Rates::default());
        let VisitorKey(key) = gauge.visitor("192.0.2.7");
        assert!(!key.contains("192") && key == gauge.visitor("192.0.2.7").0);
        assert_ne!(key, Gauge::new(Rates::default()).visitor("192.0.2.7").0, "another process has another key");
    }
}
