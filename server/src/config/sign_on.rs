//! The settings of municipalities' own sign-ons: a table `[[sign-on]]` of kladka.toml for each. Their secrets stand apart, in a file or the environment.
use super::{File, Flags, Secret, host_of, is_loopback};
use domain::{
    Id,
    area::AreaCode,
    sign_on::{Rules, Scope},
};
use serde::Deserialize;
use std::path::PathBuf;

/// As it stands in the file.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default, rename_all = "kebab-case", deny_unknown_fields)]
pub struct Entry {
    id: String,
    name: String,
    issuer: String,
    client_id: String,
    client_secret_file: Option<PathBuf>,
    municipality: Option<String>,
    organization: Option<String>,
    scopes: Option<Vec<String>>,
    email_claim: Option<String>,
    email_domains: Vec<String>,
    unverified_email: bool,
    second_factor_amr: Vec<String>,
    second_factor_acr: Vec<String>,
}

/// One of them, checked.
#[derive(Clone, Debug)]
pub struct SignOn {
    /// In addresses and in the trail.
    pub id: String,
    /// On its button.
    pub name: String,
    pub issuer: String,
    pub client_id: String,
    pub scopes: Vec<String>,
    pub rules: Rules,
    secret: Option<Secret>,
    secret_file: Option<PathBuf>,
}

pub(super) fn read(flags: &Flags, file: &File) -> Result<Vec<SignOn>, String> {
    let secrets = flags.sign_on_secrets.as_ref().map_or("", |secrets| secrets.0.as_str());
    let mut all: Vec<SignOn> = vec![];
    for entry in &file.sign_on {
        if all.iter().any(|other| other.id == entry.id) {
            return Err(format!("Two sign-ons are called \"{}\": give each an id of its own.", entry.id));
        }
        let secret = secrets.split_whitespace().filter_map(|pair| pair.split_once('=')).find(|(id, _)| *id == entry.id);
        all.push(entry.checked(secret.map(|(_, secret)| Secret(secret.to_owned())))?);
    }
    Ok(all)
}

/// Tokens come over TLS, or from the machine itself.
pub fn is_safe(url: &str) -> bool {
    let (scheme, rest) = url.split_once("://").unwrap_or_default();
    let authority = rest.split(['/', '?', '#']).next().unwrap_or_default();
    let named = !authority.is_empty() && !authority.contains('@');
    named && (scheme == "https" || scheme == "http" && is_loopback(host_of(authority)))
}

impl Entry {
    fn checked(&self, secret: Option<Secret>) -> Result<SignOn, String> {
        let wrong = |what: &str| Err(format!("Correct [[sign-on]] \"{}\": {what}.", self.id));
        let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
        if !(1..=32).contains(&self.id.len()) || !self.id.chars().all(plain) {
            return wrong("id must be a short name of small letters, digits and hyphens; it stands in addresses");
        }
        if self.name.trim().is_empty() || self.client_id.trim().is_empty() {
            return wrong("name (on the button) and client-id are needed");
        }
        if !is_safe(&self.issuer) || self.issuer.contains(['?', '#']) {
            return wrong("issuer must be an address such as https://login.example.lt, exactly as the sign-on writes it of itself");
        }
        if self.municipality.is_none() && self.organization.is_none() {
            return wrong("name the municipality or the organization whose people it signs in");
        }
        if self.email_domains.is_empty() || self.email_domains.iter().any(|host| !host.contains('.') || host.contains('@')) {
            return wrong("email-domains must name the hosts of its people's addresses, such as [\"vrsa.lt\"]");
        }
        if self.email_claim.as_deref().is_some_and(|claim| claim != "email") && !self.unverified_email {
            return wrong(
                "email_verified speaks of the claim \"email\" alone: with another email-claim, which people there must not be able to choose, add unverified-email = true",
            );
        }
        Ok(SignOn {
            id: self.id.clone(),
            name: self.name.trim().to_owned(),
            issuer: self.issuer.clone(),
            client_id: self.client_id.clone(),
            scopes: self.scopes.clone().unwrap_or_else(|| vec!["email".into()]),
            rules: self.rules(),
            secret,
            secret_file: self.client_secret_file.clone(),
        })
    }
    fn rules(&self) -> Rules {
        Rules {
            scope: Scope {
                municipality: self.municipality.clone().map(AreaCode),
                organization: self.organization.as_deref().map(|id| id.parse().unwrap_or_else(|_| Id::named("organization", id))),
            },
            email_claim: self.email_claim.clone().unwrap_or_else(|| "email".into()),
            domains: self.email_domains.iter().map(|host| host.to_lowercase()).collect(),
            unverified: self.unverified_email,
            amr: self.second_factor_amr.clone(),
            acr: self.second_factor_acr.clone(),
        }
    }
}

impl SignOn {
    /// Of the environment, else as its file holds it; only who asks the sign-on has to know it.
    pub fn secret(&self) -> Result<Secret, String> {
        let secret = match (&self.secret, &self.secret_file) {
            (Some(secret), _) => secret.0.clone(),
            (None, Some(file)) => {
                std::fs::read_to_string(file).map_err(|fault| format!("client-secret-file {} cannot be read ({fault}).", file.display()))?
            }
            (None, None) => {
                return Err(format!("The sign-on \"{}\" needs client-secret-file, or its secret in KLADKA_SIGN_ON_SECRETS.", self.id));
            }
        };
        let secret = secret.trim();
        if secret.is_empty() || secret.chars().any(char::is_control) {
            return Err(format!("The client secret of the sign-on \"{}\" must be one line.", self.id));
        }
        Ok(Secret(secret.to_owned()))
    }
    /// The file that its secret is read from.
    pub fn secret_file(&self) -> Option<&PathBuf> {
        self.secret_file.as_ref().filter(|_| self.secret.is_none())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const WHOLE: &str = r#"
        [[sign-on]]
        id = "vr"
        name = "Vilniaus rajono savivaldybė"
        issuer = "https://login.vrsa.lt"
        client-id = "kladka"
        municipality = "LT-58"
        email-domains = ["VRSA.lt"]
        second-factor-amr = ["otp"]
    "#;
    fn read_text(text: &str, secrets: Option<&str>) -> Result<Vec<SignOn>, String> {
        let file: File = toml::from_str(text).map_err(|fault| fault.to_string())?;
        let flags = Flags { sign_on_secrets: secrets.map(|secrets| Secret(secrets.to_owned())), ..Flags::default() };
        read(&flags, &file)
    }

    #[test]
    fn a_sign_on_says_whose_people_it_knows_and_its_secret_stands_apart() {
        let all = read_text(WHOLE, Some("other=1 vr=s3=cret")).unwrap();
        assert_eq!(all[0].secret().unwrap().0, "s3=cret");
        assert_eq!(all[0].rules.domains, ["vrsa.lt"]);
        assert_eq!((all[0].rules.email_claim.as_str(), all[0].scopes.as_slice()), ("email", ["email".to_owned()].as_slice()));
        assert!(!format!("{all:?}").contains("s3=cret"), "a secret is never shown");
        assert!(read_text("", None).unwrap().is_empty());
    }
    #[test]
    fn a_secret_of_a_file_is_one_line() {
        let file = tempfile::NamedTempFile::new().unwrap();
        let text = format!("{WHOLE}\nclient-secret-file = {:?}", file.path());
        let sign_on = read_text(&text, None).unwrap().remove(0);
        assert!(sign_on.secret().is_err());
        std::fs::write(file.path(), "secret\n").unwrap();
        assert_eq!(sign_on.secret().unwrap().0, "secret");
        std::fs::write(file.path(), "two\nlines\n").unwrap();
        assert!(sign_on.secret().is_err());
    }
    #[test]
    fn what_is_missing_or_unsafe_is_said_at_start() {
        for (from, to) in [
            ("id = \"vr\"", "id = \"VR one\""),
            ("name = \"Vilniaus rajono savivaldybė\"", "name = \" \""),
            ("https://login.vrsa.lt", "http://login.vrsa.lt"),
            ("https://login.vrsa.lt", "https://me:secret@login.vrsa.lt"),
            ("client-id = \"kladka\"", ""),
            ("municipality = \"LT-58\"", ""),
            ("email-domains = [\"VRSA.lt\"]", ""),
            ("\"VRSA.lt\"", "\"ona@vrsa.lt\""),
            ("second-factor-amr", "client-secret"),
            // Whoever may choose a name there would choose a colleague's address.
            ("second-factor-amr = [\"otp\"]", "email-claim = \"preferred_username\""),
        ] {
            assert!(WHOLE.contains(from), "{from}");
            let text = WHOLE.replacen(from, to, 1);
            assert!(read_text(&text, Some("vr=secret")).is_err(), "{from} → {to}");
        }
        for claim in ["email-claim = \"email\"", "email-claim = \"upn\"\nunverified-email = true"] {
            assert!(read_text(&format!("{WHOLE}{claim}\n"), None).is_ok(), "{claim}");
        }
        assert!(read_text(WHOLE, None).unwrap()[0].secret().is_err_and(|why| why.contains("client-secret-file")));
        assert!(read_text(&format!("{WHOLE}{WHOLE}"), Some("vr=secret")).is_err_and(|why| why.contains("Two sign-ons")));
        assert!(is_safe("http://127.0.0.1:9/x") && is_safe("http://[::1]:9") && !is_safe("ftp://login.example") && !is_safe("login"));
    }
}
