//! "This is our organization": somebody asks to keep its listing. What an address says by itself is weak evidence, what the municipality has found out
//! by a call, a visit or a register is strong; only the strong one opens a listing.
use crate::{
    closed::closed,
    contact::Email,
    form::{Problem, Wrong},
    url::SafeUrl,
};
use serde::Deserialize;

/// Names a claim; the record itself is the store's.
#[derive(Debug)]
pub struct Claim;

closed! {
    /// What the claimant is there.
    Post { Head = "head", Employee = "employee", Volunteer = "volunteer", Other = "other" }
}

closed! {
    /// Weak evidence: what the address has in common with the listing. Whoever has a mailbox there is not yet in charge.
    Match {
        /// It is the address that stands in the listing.
        Address = "address",
        /// It is of the same domain as that address.
        Mail = "mail",
        /// It is of the domain of the listed website.
        Website = "website",
    }
}

closed! {
    /// Strong evidence: how the municipality found out.
    How {
        /// By calling the number that stood in the listing before.
        Phone = "phone",
        Visit = "visit",
        /// A public register names who represents it.
        Register = "register",
        Document = "document",
    }
}

closed! {
    Refusal {
        /// Nobody there knew of it.
        UnknownThere = "unknown-there",
        /// Nobody could be reached who would know.
        NotConfirmed = "not-confirmed",
        /// Somebody there keeps it already, and is the one to ask.
        Kept = "kept",
        /// Another listing is meant.
        OtherListing = "other-listing",
        /// Needs words.
        Other = "other",
    }
}

closed! {
    Decision {
        Accepted = "accepted",
        Refused = "refused",
        /// The same person has asked anew.
        Replaced = "replaced",
        /// Nobody has decided in time.
        Lapsed = "lapsed",
    }
}

/// Everybody can have an address there.
const OPEN_TO_ALL: [&str; 26] = [
    "gmail.com",
    "googlemail.com",
    "outlook.com",
    "hotmail.com",
    "live.com",
    "yahoo.com",
    "icloud.com",
    "proton.me",
    "protonmail.com",
    "gmx.com",
    "ukr.net",
    "i.ua",
    "meta.ua",
    "bigmir.net",
    "wp.pl",
    "o2.pl",
    "onet.pl",
    "op.pl",
    "interia.pl",
    "inbox.lt",
    "one.lt",
    "takas.lt",
    "mail.ru",
    "bk.ru",
    "yandex.ru",
    "rambler.ru",
];

/// Compares an address with what a listing says; the strongest of what fits.
pub fn compared(claimant: &Email, listed: Option<&str>, website: Option<&str>) -> Option<Match> {
    let claimant = claimant.as_str().to_lowercase();
    let listed = listed.map(|text| text.trim().to_lowercase());
    if listed.as_deref() == Some(claimant.as_str()) {
        return Some(Match::Address);
    }
    let domain = |text: &str| text.rsplit_once('@').map(|(_, domain)| domain.to_owned());
    let own = domain(&claimant).filter(|domain| !OPEN_TO_ALL.contains(&domain.as_str()))?;
    if listed.as_deref().and_then(domain).as_ref() == Some(&own) {
        return Some(Match::Mail);
    }
    website.and_then(host).filter(|host| *host == own).map(|_| Match::Website)
}

/// The name of a site's computer, without "www.".
fn host(website: &str) -> Option<String> {
    let website = website.trim().to_lowercase();
    let url = if website.contains("://") { website } else { format!("https://{website}") };
    let url: SafeUrl = url.parse().ok()?;
    let host = url.as_str().split_once("://")?.1.split(['/', '?', '#']).next()?.split(':').next()?.to_owned();
    Some(host.strip_prefix("www.").unwrap_or(&host).to_owned()).filter(|host| host.contains('.'))
}

/// What is sent by the claimant.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ClaimForm {
    pub email: String,
    pub post: String,
}
impl ClaimForm {
    pub fn parse(&self) -> Result<(Email, Post), Vec<Problem>> {
        let post = self.post.parse().map_err(|()| Problem::new("post", Wrong::Missing));
        match (self.email.parse::<Email>(), post) {
            (Ok(email), Ok(post)) => Ok((email, post)),
            (email, post) => Err([email.err().map(|wrong| Problem::new("email", wrong)), post.err()].into_iter().flatten().collect()),
        }
    }
}

/// What staff do about one.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ClaimActForm {
    /// `check`, `accept` or `refuse`.
    pub act: String,
    pub how: String,
    /// `yes` or `no`.
    pub found: String,
    pub reason: String,
    #[serde(rename = "reason-words")]
    pub words: String,
}
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ClaimAct {
    /// What was found out, and how.
    Check(How, bool),
    Accept,
    Refuse(Refusal, String),
}
/// Room for a few sentences to the claimant, in characters.
pub const LONGEST_WORDS: usize = 600;

impl ClaimActForm {
    pub fn parse(&self) -> Result<ClaimAct, Vec<Problem>> {
        match self.act.as_str() {
            "check" => self.check(),
            "accept" => Ok(ClaimAct::Accept),
            "refuse" => self.refusal(),
            _ => Err(vec![Problem::new("act", Wrong::Unknown)]),
        }
    }
    fn check(&self) -> Result<ClaimAct, Vec<Problem>> {
        let found = match self.found.as_str() {
            "yes" => Some(true),
            "no" => Some(false),
            _ => None,
        };
        match (self.how.parse(), found) {
            (Ok(how), Some(found)) => Ok(ClaimAct::Check(how, found)),
            (how, found) => {
                let missing = [("how", how.is_err()), ("found", found.is_none())];
                Err(missing.into_iter().filter(|(_, missing)| *missing).map(|(field, _)| Problem::new(field, Wrong::Missing)).collect())
            }
        }
    }
    fn refusal(&self) -> Result<ClaimAct, Vec<Problem>> {
        let words: String = self.words.trim().chars().filter(|c| !c.is_control() || *c == '\n').collect();
        let reason: Refusal = self.reason.parse().map_err(|()| vec![Problem::new("reason", Wrong::Missing)])?;
        match words.chars().count() {
            0 if reason == Refusal::Other => Err(vec![Problem::new("reason-words", Wrong::Missing)]),
            n if n > LONGEST_WORDS => Err(vec![Problem::new("reason-words", Wrong::TooLong)]),
            _ => Ok(ClaimAct::Refuse(reason, words)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_is_compared_with_the_listing_and_an_address_that_anyone_can_have_says_nothing() {
        let listed = Some("info@namai.example.lt");
        for (claimant, listed, website, found) in [
            ("Info@Namai.example.lt", listed, None, Some(Match::Address)),
            ("ona@namai.example.lt", listed, Some("namai.example.lt"), Some(Match::Mail)),
            ("ona@namai.example.lt", None, Some("namai.example.lt"), Some(Match::Website)),
            ("ona@namai.example.lt", None, Some("https://www.namai.example.lt:443/apie?x#y"), Some(Match::Website)),
            ("ona@namai.example.lt", None, Some("http://namai.example.lt"), Some(Match::Website)),
            // Not below it, not above it, not beside it.
            ("ona@example.lt", None, Some("namai.example.lt"), None),
            ("ona@x.namai.example.lt", None, Some("namai.example.lt"), None),
            ("ona@namai-example.lt", None, Some("namai.example.lt"), None),
            ("ona@namai.example.lt", None, Some("javascript:namai.example.lt"), None),
            ("ona@namai.example.lt", None, Some("https://evil.example/namai.example.lt"), None),
            ("ona@gmail.com", Some("namai@gmail.com"), Some("gmail.com"), None),
            ("namai@gmail.com", Some("namai@gmail.com"), None, Some(Match::Address)),
            ("ona@namai.example.lt", None, None, None),
        ] {
            assert_eq!(compared(&claimant.parse().unwrap(), listed, website), found, "{claimant} {listed:?} {website:?}");
        }
    }
    #[test]
    fn a_claim_needs_an_address_and_what_one_is_there() {
        let form = |email: &str, post: &str| ClaimForm { email: email.into(), post: post.into() };
        assert!(
            form(" ona@example.lt ", "head").parse().is_ok_and(|(email, post)| email.as_str() == "ona@example.lt" && post == Post::Head)
        );
        let wrong = |field, what| Problem::new(field, what);
        assert_eq!(form("", "king").parse().unwrap_err(), [wrong("email", Wrong::Missing), wrong("post", Wrong::Missing)]);
        assert_eq!(form("ona", "head").parse().unwrap_err(), [wrong("email", Wrong::NotUnderstood)]);
    }
    #[test]
    fn a_check_says_how_and_what_a_refusal_says_why() {
        let form = |act: &str, how: &str, found: &str, reason: &str, words: &str| {
            let text = |text: &str| text.to_owned();
            ClaimActForm { act: text(act), how: text(how), found: text(found), reason: text(reason), words: text(words) }.parse()
        };
        let wrong = |field, what| Err(vec![Problem::new(field, what)]);
        assert_eq!(form("check", "phone", "yes", "", ""), Ok(ClaimAct::Check(How::Phone, true)));
        assert_eq!(form("check", "register", "no", "", ""), Ok(ClaimAct::Check(How::Register, false)));
        assert_eq!(form("check", "phone", "", "", ""), wrong("found", Wrong::Missing));
        assert_eq!(form("check", "dream", "yes", "", ""), wrong("how", Wrong::Missing));
        assert_eq!(form("accept", "", "", "", ""), Ok(ClaimAct::Accept));
        assert_eq!(form("refuse", "", "", "kept", " x "), Ok(ClaimAct::Refuse(Refusal::Kept, "x".into())));
        assert_eq!(form("refuse", "", "", "", "x"), wrong("reason", Wrong::Missing));
        assert_eq!(form("refuse", "", "", "other", " "), wrong("reason-words", Wrong::Missing));
        assert_eq!(form("refuse", "", "", "kept", &"x".repeat(601)), wrong("reason-words", Wrong::TooLong));
        assert_eq!(form("", "", "", "", ""), wrong("act", Wrong::Unknown));
    }
}
