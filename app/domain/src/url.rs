//! Links that people typed: only these schemes ever become an `href`.
use serde::{Deserialize, Serialize};
use std::str::FromStr;

/// `https`, `http`, `mailto` or `tel`; never `javascript:` or `data:`.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SafeUrl(String);

impl SafeUrl {
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
impl FromStr for SafeUrl {
    type Err = ();
    fn from_str(typed: &str) -> Result<Self, ()> {
        let typed = typed.trim();
        let scheme = typed.split_once(':').map(|(s, _)| s.to_ascii_lowercase());
        match scheme.as_deref() {
            Some("https" | "http" | "mailto" | "tel") if !typed.chars().any(char::is_control) => Ok(Self(typed.to_owned())),
            _ => Err(()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn only_harmless_schemes_become_links() {
        for good in ["https://vrsa.lt", "tel:+37052750000", "mailto:a@b.lt"] {
            assert!(good.parse::<SafeUrl>().is_ok(), "{good}");
        }
        for bad in ["javascript:alert(1)", "data:text/html,x", "vrsa.lt", "java\nscript:alert(1)", " JaVaScRiPt:x"] {
            assert!(bad.parse::<SafeUrl>().is_err(), "{bad}");
        }
    }
}
