//! What members type: signing in, answering a request, typing one in for someone. Flat structs of strings, parsed here and nowhere else.
//! Who may send them is `access`'s business, not theirs.
use crate::{
    contact::{ContactForm, Email},
    form::{Problem, Wrong},
    id::Id,
    language::Language,
    organization::Organization,
    referral::{Asker, Draft, Outcome, Reason},
    routing::{Flag, Residence, Urgency},
};
use serde::Deserialize;
use std::str::FromStr;

/// Not `Debug`: a password must not reach a log.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    pub email: String,
    pub password: String,
    /// Where the person wanted to go.
    pub next: String,
}
impl SignInForm {
    pub fn parse(&self) -> Result<Email, Vec<Problem>> {
        let mut problems = vec![];
        let email = self.email.parse::<Email>().map_err(|wrong| problems.push(Problem::new("email", wrong)));
        if self.password.is_empty() {
            problems.push(Problem::new("password", Wrong::Missing));
        } else if self.password.len() > 1024 {
            problems.push(Problem::new("password", Wrong::TooLong));
        }
        email.ok().filter(|_| problems.is_empty()).ok_or(problems)
    }
    /// As it may be shown again: the password is never sent back.
    #[must_use]
    pub fn without_password(self) -> Self {
        Self { password: String::new(), ..self }
    }
}

/// A path of this site, so that nobody can be led elsewhere by a link to the sign-in page.
pub fn local_path(next: &str) -> Option<&str> {
    let own = next.starts_with('/') && !next.starts_with("//");
    let plain = next.chars().all(|c| c.is_ascii_alphanumeric() || "/-_?=&.%".contains(c));
    (own && plain && !next.contains("..") && next.len() <= 500).then_some(next)
}

/// The acts on one task, all on one page, each with its own fields.
#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct ActForm {
    /// The task as it was shown: if it has moved on since, nothing is done.
    pub task: String,
    pub reason: String,
    /// To the person, in the agency's own words; may be empty.
    pub note: String,
    pub agency: String,
    pub question: String,
    pub outcome: String,
}
impl ActForm {
    pub fn decline(&self) -> Result<(Reason, String), Vec<Problem>> {
        let reason = choice("reason", &self.reason);
        let note = words("note", &self.note, false);
        match (reason, note) {
            (Ok(reason), Ok(note)) => Ok((reason, note)),
            (reason, note) => Err([reason.err(), note.err()].into_iter().flatten().collect()),
        }
    }
    pub fn route(&self) -> Result<Id<Organization>, Vec<Problem>> {
        choice("agency", &self.agency).map_err(|problem| vec![problem])
    }
    pub fn ask(&self) -> Result<String, Vec<Problem>> {
        words("question", &self.question, true).map_err(|problem| vec![problem])
    }
    pub fn complete(&self) -> Result<Outcome, Vec<Problem>> {
        choice("outcome", &self.outcome).map_err(|problem| vec![problem])
    }
}

fn choice<T: FromStr>(field: &'static str, typed: &str) -> Result<T, Problem> {
    let wrong = if typed.is_empty() { Wrong::Missing } else { Wrong::Unknown };
    typed.parse().map_err(|_| Problem::new(field, wrong))
}

/// The longest note or message.
const WORDS: usize = 4000;
fn words(field: &'static str, typed: &str, required: bool) -> Result<String, Problem> {
    match typed.trim() {
        "" if required => Err(Problem::new(field, Wrong::Missing)),
        text if text.chars().count() > WORDS => Err(Problem::new(field, Wrong::TooLong)),
        text => Ok(text.to_owned()),
    }
}

/// A whole request on one page, typed in for someone at the desk, on the phone or from paper.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct AssistForm {
    /// The secret of this one form: fifty equal posts make one request.
    pub token: String,
    pub need: String,
    pub area: String,
    pub residence: String,
    pub urgency: String,
    pub violence: String,
    pub danger: String,
    pub child: String,
    pub case_management: String,
    pub asker: String,
    pub name: String,
    pub age: String,
    pub audience: String,
    pub story: String,
    pub way: String,
    pub phone: String,
    pub email: String,
    pub when: String,
    pub may_leave_message: String,
    /// The language that the person wants to be spoken to in.
    pub language: String,
    /// How consent was given: `oral` or `paper`.
    pub consent: String,
}

impl AssistForm {
    pub const CONSENTS: [&'static str; 2] = ["oral", "paper"];

    pub fn flags(&self) -> Vec<Flag> {
        let marks = [&self.violence, &self.danger, &self.child, &self.case_management];
        Flag::ALL.into_iter().zip(marks).filter(|(_, mark)| *mark == "yes").map(|(flag, _)| flag).collect()
    }

    /// The same draft that a resident would have made step by step; whether need and area exist is for the verb to say.
    pub fn parse(&self) -> Result<(Draft, Language), Vec<Problem>> {
        let contact = self.contact();
        let language = self.language.parse::<Language>();
        let mut problems = self.missing();
        if language.is_err() {
            problems.push(Problem::new("language", Wrong::Missing));
        }
        problems.extend(contact.parse(language.unwrap_or(Language::En)).err().unwrap_or_default());
        if !Self::CONSENTS.contains(&self.consent.as_str()) {
            problems.push(Problem::new("consent", Wrong::Missing));
        }
        match language {
            Ok(language) if problems.is_empty() => Ok((self.draft(contact), language)),
            _ => Err(problems),
        }
    }

    fn missing(&self) -> Vec<Problem> {
        let must = |field, ok: bool| (!ok).then(|| Problem::new(field, Wrong::Missing));
        let age = self.age.trim();
        let choices = [
            must("need", !self.need.is_empty()),
            must("area", !self.area.is_empty()),
            must("urgency", self.urgency.parse::<Urgency>().is_ok()),
            must("asker", self.asker.parse::<Asker>().is_ok()),
        ];
        let typed = [
            // The tie to the place may be left open: the desk does not always know it.
            (!self.residence.is_empty() && self.residence.parse::<Residence>().is_err()).then(|| Problem::new("residence", Wrong::Unknown)),
            (self.name.chars().count() > 200).then(|| Problem::new("name", Wrong::TooLong)),
            (!age.is_empty() && !age.parse::<u8>().is_ok_and(|age| age <= 120)).then(|| Problem::new("age", Wrong::NotUnderstood)),
            (self.story.chars().count() > WORDS).then(|| Problem::new("story", Wrong::TooLong)),
        ];
        choices.into_iter().chain(typed).flatten().collect()
    }

    fn contact(&self) -> ContactForm {
        ContactForm {
            way: self.way.clone(),
            phone: self.phone.clone(),
            email: self.email.clone(),
            when: self.when.clone(),
            may_leave_message: self.may_leave_message.clone(),
        }
    }

    fn draft(&self, contact: ContactForm) -> Draft {
        Draft {
            need: self.need.clone(),
            urgency: self.urgency.clone(),
            flags: self.flags().into_iter().map(|flag| flag.code().to_owned()).collect(),
            area: self.area.clone(),
            residence: self.residence.clone(),
            asker: self.asker.clone(),
            name: self.name.trim().to_owned(),
            age: self.age.trim().to_owned(),
            audience: self.audience.clone(),
            story: self.story.trim().to_owned(),
            contact,
            consent: "yes".into(),
            ..Draft::default()
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn assist() -> AssistForm {
        AssistForm {
            need: "home.help".into(),
            area: "UA05020030010063857".into(),
            residence: "actual".into(),
            urgency: "normal".into(),
            danger: "yes".into(),
            asker: "someone-else".into(),
            age: " 81 ".into(),
            way: "phone".into(),
            phone: "+380 432 67 04 60".into(),
            language: "uk".into(),
            consent: "oral".into(),
            ..AssistForm::default()
        }
    }

    #[test]
    fn only_a_path_of_this_site_may_follow_a_sign_in() {
        for good in ["/uk/staff/queue", "/lt/staff/referrals/1?page=2", "/en/provider/inbox"] {
            assert_eq!(local_path(good), Some(good));
        }
        for bad in ["", "https://evil.example", "//evil.example", "/\\evil.example", "/a:b", "staff", "/x/../y", "/a\r\nSet-Cookie", "/a@b"]
        {
            assert_eq!(local_path(bad), None, "{bad}");
        }
    }
    #[test]
    fn a_sign_in_needs_both_and_never_sends_the_password_back() {
        let form = SignInForm { email: "a@b.lt".into(), password: "x".into(), next: String::new() };
        assert!(form.parse().is_ok());
        assert!(form.without_password().password.is_empty());
        let problems = SignInForm::default().parse().unwrap_err();
        assert_eq!(problems, [Problem::new("email", Wrong::Missing), Problem::new("password", Wrong::Missing)]);
    }
    #[test]
    fn a_refusal_names_its_reason_from_the_closed_list() {
        let form = |reason: &str| ActForm { reason: reason.into(), note: " full until May ".into(), ..ActForm::default() };
        assert_eq!(form("no-places").decline(), Ok((Reason::NoPlaces, "full until May".into())));
        assert_eq!(form("").decline(), Err(vec![Problem::new("reason", Wrong::Missing)]));
        assert_eq!(form("bored").decline(), Err(vec![Problem::new("reason", Wrong::Unknown)]));
    }
    #[test]
    fn an_empty_question_is_not_sent() {
        let form = |question: String| ActForm { question, ..ActForm::default() };
        assert_eq!(form("  ".into()).ask(), Err(vec![Problem::new("question", Wrong::Missing)]));
        assert_eq!(form("я".repeat(4001)).ask(), Err(vec![Problem::new("question", Wrong::TooLong)]));
    }
    #[test]
    fn routing_and_completing_take_only_what_the_page_offered() {
        let form = ActForm { agency: "x".into(), outcome: "helped".into(), ..ActForm::default() };
        assert_eq!(form.route(), Err(vec![Problem::new("agency", Wrong::Unknown)]));
        assert_eq!(form.complete(), Ok(Outcome::Helped));
        assert_eq!(ActForm::default().complete(), Err(vec![Problem::new("outcome", Wrong::Missing)]));
    }
    #[test]
    fn a_typed_in_request_becomes_the_draft_that_a_resident_would_have_made() {
        let (draft, language) = assist().parse().unwrap();
        assert_eq!((language, draft.age.as_str(), draft.consent.as_str()), (Language::Uk, "81", "yes"));
        assert_eq!(draft.flags, ["danger"]);
    }
    #[test]
    fn what_a_typed_in_request_lacks_is_named_field_by_field() {
        let fields: Vec<_> = AssistForm::default().parse().unwrap_err().iter().map(|p| p.field).collect();
        assert_eq!(fields, ["need", "area", "urgency", "asker", "language", "way", "consent"]);
        let wrong = AssistForm { age: "old".into(), phone: String::new(), ..assist() };
        assert_eq!(wrong.parse().unwrap_err(), [Problem::new("age", Wrong::NotUnderstood), Problem::new("phone", Wrong::Missing)]);
    }
}
