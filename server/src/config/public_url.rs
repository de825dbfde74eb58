//! The address that people type, and what an address says of its host.
use std::{net::IpAddr, str::FromStr};

/// The address that people type: `https://kladka.example`, without a path.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicUrl(String);
impl PublicUrl {
    pub fn as_str(&self) -> &str {
        &self.0
    }
    pub fn is_https(&self) -> bool {
        self.0.starts_with("https://")
    }
    /// Without scheme and port.
    pub fn host(&self) -> &str {
        host_of(self.authority())
    }
    pub fn is_loopback(&self) -> bool {
        is_loopback(self.host())
    }
    fn authority(&self) -> &str {
        self.0.split_once("://").map_or("", |(_, rest)| rest)
    }
}
impl FromStr for PublicUrl {
    type Err = String;
    fn from_str(typed: &str) -> Result<Self, String> {
        let url = Self(typed.trim().trim_end_matches('/').to_ascii_lowercase());
        if !(url.0.starts_with("https://") || url.0.starts_with("http://"))
            || url.host().is_empty()
            || url.authority().contains(['/', '?', '#', '@'])
        {
            return Err(format!("public-url must be an address without a path, such as https://kladka.example, not \"{typed}\"."));
        }
        if !url.is_https() && !url.is_loopback() {
            return Err(format!(
                "public-url must start with https:// (cookies and requests for help must not travel in clear), not \"{typed}\"."
            ));
        }
        Ok(url)
    }
}

/// `host:port` or `[address]:port` without the port.
pub fn host_of(authority: &str) -> &str {
    match authority.strip_prefix('[').and_then(|rest| rest.split_once(']')) {
        Some((address, _)) => address,
        None => authority.split(':').next().unwrap_or_default(),
    }
}
pub fn is_loopback(host: &str) -> bool {
    host == "localhost" || host.parse::<IpAddr>().is_ok_and(|ip| ip.is_loopback())
}
