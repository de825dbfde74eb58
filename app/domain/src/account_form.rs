//! What members type about accounts: invitations, passwords, codes, names of computers. Flat structs of strings, parsed here and nowhere else.
//! None is `Debug`: passwords and codes must not reach a log.
use crate::{
    account::Role,
    contact::Email,
    form::{Problem, Wrong},
    letter_code::LetterCode,
};
use serde::Deserialize;

/// The longest name of a computer.
pub const LONGEST_NAME: usize = 60;

/// What a computer is called by whose it is; may be empty.
pub fn device_name(typed: &str) -> Result<String, Problem> {
    let name = typed.split_whitespace().collect::<Vec<_>>().join(" ");
    match name {
        long if long.chars().count() > LONGEST_NAME => Err(Problem::new("device", Wrong::TooLong)),
        odd if odd.chars().any(char::is_control) => Err(Problem::new("device", Wrong::NotUnderstood)),
        name => Ok(name),
    }
}

/// "I forgot my password."
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct ForgottenForm {
    pub email: String,
}
impl ForgottenForm {
    pub fn parse(&self) -> Result<Email, Vec<Problem>> {
        self.email.parse().map_err(|wrong| vec![Problem::new("email", wrong)])
    }
}

/// A code from a letter.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct CodeForm {
    /// `link` for the button, `code` for the field, `set-up` for an app, `renew` or `remove` for what is set up.
    pub step: String,
    pub code: String,
    /// Of an app that is being set up.
    pub secret: String,
    /// Where one wanted to go.
    pub next: String,
}
impl CodeForm {
    pub fn parse(&self) -> Result<LetterCode, Vec<Problem>> {
        self.code.parse().map_err(|wrong| vec![Problem::new("code", wrong)])
    }
}

/// Beginning with an invitation, by its link or its code, or accepting it.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct InvitationForm {
    /// `begin`, `code` or `accept`.
    pub step: String,
    pub code: String,
    pub chosen: String,
    pub device: String,
}
impl InvitationForm {
    #[must_use]
    pub fn without_password(self) -> Self {
        Self { chosen: String::new(), ..self }
    }
}

/// What a device says, sent by the script of these pages; or which passkey is to go.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasskeyForm {
    /// `ask` for a question to the device, `remove` for one that is kept, else its answer.
    pub step: String,
    /// The device's answer, as JSON.
    pub answer: String,
    /// What its user calls it.
    pub called: String,
    /// Which one is to go.
    pub id: String,
    /// Where one wanted to go.
    pub next: String,
}
impl PasskeyForm {
    /// An answer is good once: a page that is drawn again asks for another.
    #[must_use]
    pub fn without_answer(self) -> Self {
        Self { answer: String::new(), ..self }
    }
}

/// Another password for oneself.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct PasswordForm {
    pub current: String,
    pub chosen: String,
}

/// Inviting someone, or changing what a colleague may.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct PeopleForm {
    /// `invite`, `role`, `end`, `withdraw`, `again` or `factors`.
    pub act: String,
    /// An account's or an invitation's.
    pub id: String,
    pub email: String,
    pub role: String,
    pub organization: String,
    pub language: String,
}
impl PeopleForm {
    pub fn invited(&self) -> Result<(Email, Role), Vec<Problem>> {
        match (self.email.parse(), self.role()) {
            (Ok(email), Ok(role)) => Ok((email, role)),
            (email, role) => {
                let email = email.err().map(|wrong| Problem::new("email", wrong));
                Err([email, role.err()].into_iter().flatten().collect())
            }
        }
    }
    pub fn role(&self) -> Result<Role, Problem> {
        let wrong = if self.role.is_empty() { Wrong::Missing } else { Wrong::Unknown };
        self.role.parse().map_err(|()| Problem::new("role", wrong))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_computers_name_is_short_and_of_one_line() {
        assert_eq!(device_name("  The desk \n by the door ").as_deref(), Ok("The desk by the door"));
        assert_eq!(device_name("").as_deref(), Ok(""));
        assert!(device_name(&"a".repeat(61)).is_err() && device_name("a\u{7}b").is_err());
    }
    #[test]
    fn an_invitation_needs_an_address_and_a_role() {
        let form = PeopleForm { email: "ona@example.lt".into(), role: "triage".into(), ..PeopleForm::default() };
        assert!(form.invited().is_ok_and(|(email, role)| email.as_str() == "ona@example.lt" && role == Role::Triage));
        let problems = PeopleForm { role: "king".into(), ..PeopleForm::default() }.invited().unwrap_err();
        assert_eq!(problems, [Problem::new("email", Wrong::Missing), Problem::new("role", Wrong::Unknown)]);
    }
}
