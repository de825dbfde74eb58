//! A municipality's own sign-on (OpenID Connect): whom it may sign in, and what is made of its word. What it said has been proved before it comes here.
use crate::{Id, Time, area::AreaCode, closed::closed, contact::Email, organization::Organization};

/// Whose people one sign-on knows. What is named has to fit; one of the two is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Scope {
    pub municipality: Option<AreaCode>,
    pub organization: Option<Id<Organization>>,
}
impl Scope {
    pub fn holds(&self, municipality: Option<&AreaCode>, organization: Id<Organization>) -> bool {
        let fits = |wanted: &AreaCode| municipality == Some(wanted);
        let named = self.municipality.is_some() || self.organization.is_some();
        named && self.municipality.as_ref().is_none_or(fits) && self.organization.is_none_or(|wanted| wanted == organization)
    }
}

/// What an operator has set for one of them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rules {
    pub scope: Scope,
    /// The claim that names the e-mail address.
    pub email_claim: String,
    /// Addresses of these hosts alone; small letters.
    pub domains: Vec<String>,
    /// An address counts though the sign-on does not say that it was checked: where the municipality itself gives addresses out.
    pub unverified: bool,
    /// What counts as a second factor: one of these among `amr`, or one of those as `acr`. Empty: nothing does.
    pub amr: Vec<String>,
    pub acr: Vec<String>,
}

/// What a sign-on said of somebody.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Said {
    pub subject: String,
    pub email: Option<String>,
    pub verified: bool,
    pub amr: Vec<String>,
    pub acr: Option<String>,
    /// When they last showed there who they are, where it says so: it may have let them pass since.
    pub shown_at: Option<Time>,
}

/// Who came, as far as we need to know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Person {
    /// Names somebody at this sign-on for good; an address may be given to somebody else.
    pub subject: String,
    pub email: Email,
    /// A second factor was shown there, as the settings want it.
    pub second_factor: bool,
    /// When they last showed there who they are, if that is known.
    pub shown_at: Option<Time>,
}

/// Longer ones are no names (OpenID Connect Core, 2).
const LONGEST_SUBJECT: usize = 255;

impl Rules {
    pub fn judge(&self, said: &Said) -> Result<Person, Refusal> {
        if said.subject.is_empty() || said.subject.len() > LONGEST_SUBJECT {
            return Err(Refusal::Unproven);
        }
        let email: Email = said.email.as_deref().and_then(|typed| typed.parse().ok()).ok_or(Refusal::Address)?;
        let host = email.as_str().rsplit_once('@').map(|(_, host)| host.to_lowercase()).unwrap_or_default();
        if !self.domains.contains(&host) || !(said.verified || self.unverified) {
            return Err(Refusal::Address);
        }
        let second_factor =
            said.amr.iter().any(|method| self.amr.contains(method)) || said.acr.as_ref().is_some_and(|class| self.acr.contains(class));
        Ok(Person { subject: said.subject.clone(), email, second_factor, shown_at: said.shown_at })
    }
}

closed! {
    /// Why nobody was signed in.
    Refusal {
        /// It does not answer.
        Unavailable = "unavailable",
        /// It says that the person went no further.
        Cancelled = "cancelled",
        /// Begun too long ago, used, or begun in another browser.
        Over = "over",
        /// What came back proves nothing.
        Unproven = "unproven",
        /// No checked address of a host that is wanted.
        Address = "address",
        /// Nobody here has that address, and nobody is invited by it.
        Unknown = "unknown",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn rules() -> Rules {
        Rules {
            scope: Scope::default(),
            email_claim: "email".into(),
            domains: vec!["vr.example".into()],
            unverified: false,
            amr: vec!["otp".into(), "hwk".into()],
            acr: vec!["high".into()],
        }
    }
    fn said() -> Said {
        Said { subject: "248289761001".into(), email: Some("Ona@VR.example".into()), verified: true, ..Said::default() }
    }

    #[test]
    fn an_address_must_be_checked_and_of_a_host_that_is_wanted() {
        assert!(rules().judge(&said()).is_ok_and(|person| person.email.as_str() == "Ona@VR.example" && !person.second_factor));
        for (email, verified) in [
            (None, true),
            (Some(""), true),
            (Some("ona"), true),
            (Some("ona@vr.example"), false),
            (Some("ona@vr.example.org"), true),
            (Some("ona@mail.vr.example"), true),
            (Some("ona@vr.example@other.example"), true),
            (Some("ona@other.example"), true),
        ] {
            let said = Said { email: email.map(str::to_owned), verified, ..said() };
            assert_eq!(rules().judge(&said), Err(Refusal::Address), "{email:?} {verified}");
        }
        let given_out = Rules { unverified: true, ..rules() };
        assert!(given_out.judge(&Said { verified: false, ..said() }).is_ok());
        assert_eq!(Rules { domains: vec![], ..rules() }.judge(&said()), Err(Refusal::Address), "no host is wanted");
    }
    #[test]
    fn a_second_factor_counts_where_the_settings_say_so() {
        let shown = |rules: Rules, amr: &[&str], acr: Option<&str>| {
            let said = Said { amr: amr.iter().map(|&method| method.to_owned()).collect(), acr: acr.map(str::to_owned), ..said() };
            rules.judge(&said).unwrap().second_factor
        };
        assert!(shown(rules(), &["pwd", "otp"], None) && shown(rules(), &[], Some("high")));
        assert!(!shown(rules(), &["pwd"], None) && !shown(rules(), &[], Some("low")) && !shown(rules(), &[], None));
        let nothing = Rules { amr: vec![], acr: vec![], ..rules() };
        assert!(!shown(nothing, &["otp", "mfa"], Some("high")));
    }
    #[test]
    fn who_has_no_name_there_is_nobody() {
        for subject in [String::new(), "x".repeat(256)] {
            assert_eq!(rules().judge(&Said { subject, ..said() }), Err(Refusal::Unproven));
        }
    }
    #[test]
    fn a_sign_on_signs_its_own_people_in_and_nobody_elses() {
        let (ours, theirs) = (AreaCode("LT-58".into()), AreaCode("LT-40".into()));
        let [one, other] = ["one", "other"].map(|name| Id::named("organization", name));
        let of_municipality = Scope { municipality: Some(ours.clone()), organization: None };
        assert!(of_municipality.holds(Some(&ours), one) && of_municipality.holds(Some(&ours), other));
        assert!(!of_municipality.holds(Some(&theirs), one) && !of_municipality.holds(None, one));
        let of_provider = Scope { municipality: None, organization: Some(one) };
        assert!(of_provider.holds(None, one) && !of_provider.holds(None, other));
        let both = Scope { municipality: Some(ours.clone()), organization: Some(one) };
        assert!(both.holds(Some(&ours), one) && !both.holds(Some(&ours), other) && !both.holds(None, one));
        assert!(!Scope::default().holds(Some(&ours), one), "where nothing is named nobody fits");
    }
}
