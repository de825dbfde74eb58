//! Accounts of those who sign in, and their roles.
use crate::closed::closed;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// Names an account; the record itself is the store's.
#[derive(Debug)]
pub struct Account;

/// As on the command line (`kladka account create --role …`), in SQL and in `sample-accounts.csv`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Role {
    FrontDesk,
    ProviderEditor,
    ProviderManager,
    Triage,
    CaseWorker,
    Supervisor,
    Administrator,
}

impl Role {
    pub const ALL: [Self; 7] = [
        Self::FrontDesk,
        Self::ProviderEditor,
        Self::ProviderManager,
        Self::Triage,
        Self::CaseWorker,
        Self::Supervisor,
        Self::Administrator,
    ];
    pub const fn code(self) -> &'static str {
        match self {
            Self::FrontDesk => "front-desk",
            Self::ProviderEditor => "provider-editor",
            Self::ProviderManager => "provider-manager",
            Self::Triage => "triage",
            Self::CaseWorker => "case-worker",
            Self::Supervisor => "supervisor",
            Self::Administrator => "administrator",
        }
    }
    /// Works for a municipality rather than for one provider.
    pub const fn is_staff(self) -> bool {
        !matches!(self, Self::ProviderEditor | Self::ProviderManager)
    }
}
impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}
impl FromStr for Role {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|r| r.code() == code).ok_or(())
    }
}

/// Names an invitation; the record itself is the store's.
#[derive(Debug)]
pub struct Invitation;

/// Names a question for a link to sign in.
#[derive(Debug)]
pub struct SignInAsk;

/// Names a passkey; the record itself is the store's.
#[derive(Debug)]
pub struct Passkey;

closed! {
    /// What was done about a way in, as the trail names it and who manages the people sees it.
    WayIn {
        SignedIn = "signed-in",
        /// By the municipality's own sign-on.
        SignOnRefused = "sign-on-refused",
        PasswordChanged = "password-changed",
        AppSetUp = "factor-set-up",
        AppRemoved = "factor-removed",
        PasskeyAdded = "passkey-added",
        PasskeyRemoved = "passkey-removed",
        /// It did not fit the account that it named.
        PasskeyRefused = "passkey-refused",
        /// It may be a copy: its count did not go on.
        CopyRefused = "passkey-copy-refused",
        PaperCodesRenewed = "recovery-codes-renewed",
        PaperCodeUsed = "recovery-code-used",
        /// All second factors were taken off by who manages the account.
        FactorsReset = "factor-reset",
    }
}

/// How someone signed in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Way {
    /// The municipality's own sign-on.
    SignOn,
    Password,
    /// A link, or its code, from a letter.
    Link,
    Invitation,
    /// Without a password.
    Passkey,
}
impl Way {
    pub const ALL: [Self; 5] = [Self::SignOn, Self::Password, Self::Link, Self::Invitation, Self::Passkey];
    pub const fn code(self) -> &'static str {
        match self {
            Self::SignOn => "sign-on",
            Self::Password => "password",
            Self::Link => "link",
            Self::Invitation => "invitation",
            Self::Passkey => "passkey",
        }
    }
}
impl FromStr for Way {
    type Err = ();
    fn from_str(code: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|way| way.code() == code).ok_or(())
    }
}
