//! What members type: signing in, answering a request, typing one in for someone. Flat structs of strings, parsed here and nowhere else.
//! Who may send them is `access`'s business, not theirs.
use crate::{
    Time,
    consent::Given,
    contact::{ContactForm, Email},
    form::{Problem, Wrong},
    id::Id,
    language::Language,
    organization::Organization,
    referral::{Asker, Cancelling, Checked, Closing, Draft, Outcome, Reason, Referral, tries::Way},
    routing::{Flag, Residence, Urgency},
};
use jiff::{civil::DateTime, tz::TimeZone};
use serde::Deserialize;
use std::str::FromStr;

/// Not `Debug`: a password must not reach a log.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct SignInForm {
    pub email: String,
    pub password: String,
    /// What the person calls this computer; may be empty.
    pub device: String,
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
    /// An agency that no rule names, as it is typed or taken from the list; and why it, where one of those is chosen.
    pub other_agency: String,
    pub why: String,
    pub question: String,
    pub outcome: String,
    /// How long a waiting list is thought to be.
    pub weeks: String,
    /// How it was tried to reach the person, and when: by the place's clock, `2026-11-23T14:05`; empty = now.
    pub tried: String,
    pub when: String,
    pub answer: String,
    pub closing: String,
    pub closing_note: String,
    pub cancelling: String,
    pub cancel_note: String,
    /// Another request, by its id.
    pub into: String,
    /// A note for one's own agency.
    pub inside: String,
    /// Names the form that the note was written in: sent twice, it is one note.
    pub once: String,
    /// How it was made sure who asks for a new receipt, and words about it.
    pub identity: String,
    pub identity_note: String,
    /// How many new receipts there were when the form was drawn.
    pub renewed: String,
    /// Why a mark of danger was wrong.
    pub unmark_note: String,
}
impl ActForm {
    pub fn decline(&self) -> Result<(Reason, String), Vec<Problem>> {
        // "Other" says nothing by itself.
        let reason: Result<Reason, _> = choice("reason", &self.reason);
        reasoned(reason, words("note", &self.note, reason == Ok(Reason::Other)))
    }
    /// One that the rules name, or one of the others by its name, which must be meant clearly: the whole of it, or words that one alone has. Who is
    /// chosen beside the rules is chosen for a reason.
    pub fn route(&self, further: &[(Id<Organization>, String)]) -> Result<(Id<Organization>, String), Vec<Problem>> {
        let typed = self.other_agency.trim();
        let agency = match (self.agency.is_empty(), typed.is_empty()) {
            (_, true) => choice("agency", &self.agency),
            (false, false) => Err(Problem::new("other_agency", Wrong::NotAllowed)),
            (true, false) => meant(typed, further),
        };
        let needed = self.agency.is_empty() && !typed.is_empty();
        reasoned(agency, words("why", &self.why, needed))
    }
    pub fn ask(&self) -> Result<String, Vec<Problem>> {
        words("question", &self.question, true).map_err(|problem| vec![problem])
    }
    pub fn complete(&self) -> Result<Outcome, Vec<Problem>> {
        choice("outcome", &self.outcome).map_err(|problem| vec![problem])
    }
    /// At least one week, at most four years.
    pub fn waitlist(&self) -> Result<u16, Vec<Problem>> {
        let wrong = |what| vec![Problem::new("weeks", what)];
        match self.weeks.trim() {
            "" => Err(wrong(Wrong::Missing)),
            typed => typed.parse().ok().filter(|weeks| (1..=208).contains(weeks)).ok_or_else(|| wrong(Wrong::NotUnderstood)),
        }
    }
    pub fn try_to_reach(&self, now: Time, zone: &TimeZone) -> Result<(Way, Time), Vec<Problem>> {
        let way = choice("tried", &self.tried);
        let at = match self.when.trim() {
            "" => Ok(now),
            typed => typed
                .parse::<DateTime>()
                .and_then(|local| local.to_zoned(zone.clone()))
                .map(|zoned| zoned.timestamp())
                .map_err(|_| Problem::new("when", Wrong::NotUnderstood)),
        };
        match (way, at) {
            (Ok(way), Ok(at)) => Ok((way, at)),
            (way, at) => Err([way.err(), at.err()].into_iter().flatten().collect()),
        }
    }
    pub fn reply(&self) -> Result<String, Vec<Problem>> {
        words("answer", &self.answer, true).map_err(|problem| vec![problem])
    }
    pub fn close(&self) -> Result<(Closing, String), Vec<Problem>> {
        reasoned(choice("closing", &self.closing), words("closing_note", &self.closing_note, false))
    }
    pub fn cancel(&self) -> Result<(Cancelling, String), Vec<Problem>> {
        reasoned(choice("cancelling", &self.cancelling), words("cancel_note", &self.cancel_note, false))
    }
    pub fn renew(&self) -> Result<Checked, Vec<Problem>> {
        Checked::parse(&self.identity, &self.identity_note)
    }
    pub fn unmark(&self) -> Result<String, Vec<Problem>> {
        words("unmark_note", &self.unmark_note, true).map_err(|problem| vec![problem])
    }
    pub fn merge(&self) -> Result<Id<Referral>, Vec<Problem>> {
        choice("into", &self.into).map_err(|problem| vec![problem])
    }
}

/// The one of these that is meant by what was typed.
fn meant<T: Copy>(typed: &str, all: &[(T, String)]) -> Result<T, Problem> {
    let typed = typed.to_lowercase();
    let whole = all.iter().filter(|(_, name)| name.to_lowercase() == typed).collect::<Vec<_>>();
    let part = all.iter().filter(|(_, name)| name.to_lowercase().contains(&typed)).collect::<Vec<_>>();
    match (whole.as_slice(), part.as_slice()) {
        ([one], _) | ([], [one]) => Ok(one.0),
        ([], []) => Err(Problem::new("other_agency", Wrong::Unknown)),
        _ => Err(Problem::new("other_agency", Wrong::TooMany)),
    }
}

/// A word of a closed list, and words beside it.
fn reasoned<T>(reason: Result<T, Problem>, note: Result<String, Problem>) -> Result<(T, String), Vec<Problem>> {
    match (reason, note) {
        (Ok(reason), Ok(note)) => Ok((reason, note)),
        (reason, note) => Err([reason.err(), note.err()].into_iter().flatten().collect()),
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
    /// Where the person is registered, if elsewhere: the municipality's name as it is typed.
    pub declared_area: String,
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
    pub hours: String,
    pub may_leave_message: String,
    /// The language that the person wants to be spoken to in.
    pub language: String,
    /// How consent was given: `oral` (at the desk), `phone` or `paper`.
    pub consent: String,
}

impl AssistForm {
    pub const CONSENTS: [Given; 3] = [Given::Desk, Given::Phone, Given::Paper];

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
        if !Self::CONSENTS.iter().any(|given| given.code() == self.consent) {
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
            (self.declared_area.chars().count() > 64).then(|| Problem::new("declared_area", Wrong::Unknown)),
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
            hours: self.hours.clone(),
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
            declared_area: self.declared_area.trim().to_owned(),
            asker: self.asker.clone(),
            name: self.name.trim().to_owned(),
            age: self.age.trim().to_owned(),
            audience: self.audience.clone(),
            story: self.story.trim().to_owned(),
            contact,
            consent: self.consent.clone(),
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
            declared_area: " Rokiškio rajonas ".into(),
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
    fn an_agency_beside_the_rules_is_named_clearly_and_for_a_reason() {
        let id = |name: &str| Id::<Organization>::named("organization", name);
        let further = [(id("a"), "Day centre Hope".to_owned()), (id("b"), "Hope".to_owned()), (id("c"), "Caritas of the town".to_owned())];
        let route = |agency: &str, other_agency: &str, why: &str| {
            let form = ActForm { agency: agency.into(), other_agency: other_agency.into(), why: why.into(), ..ActForm::default() };
            form.route(&further)
        };
        let wrong = |field, what| Err(vec![Problem::new(field, what)]);
        assert_eq!(route(&id("r").text(), "", ""), Ok((id("r"), String::new())), "a rule is reason enough");
        assert_eq!(route("", "hope", " near by "), Ok((id("b"), "near by".into())), "a whole name before a part of another");
        assert_eq!(route("", "caritas", "x"), Ok((id("c"), "x".into())));
        assert_eq!(route("", "caritas", " "), wrong("why", Wrong::Missing));
        assert_eq!(route("", "e", "x"), wrong("other_agency", Wrong::TooMany));
        assert_eq!(route("", "nobody", "x"), wrong("other_agency", Wrong::Unknown));
        assert_eq!(route(&id("r").text(), "Hope", "x"), wrong("other_agency", Wrong::NotAllowed));
        assert_eq!(route("", "", ""), wrong("agency", Wrong::Missing));
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
        let form = SignInForm { email: "a@b.lt".into(), password: "x".into(), ..SignInForm::default() };
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
    fn another_reason_is_told_in_words() {
        let form = ActForm { reason: "other".into(), ..ActForm::default() };
        assert_eq!(form.decline(), Err(vec![Problem::new("note", Wrong::Missing)]));
        assert!(ActForm { note: "We move house".into(), ..form }.decline().is_ok());
    }
    #[test]
    fn a_waiting_list_has_a_length() {
        let weeks = |typed: &str| ActForm { weeks: typed.into(), ..ActForm::default() }.waitlist();
        assert_eq!(weeks(" 6 "), Ok(6));
        assert_eq!(weeks(""), Err(vec![Problem::new("weeks", Wrong::Missing)]));
        for odd in ["0", "209", "-3", "six", "1.5"] {
            assert_eq!(weeks(odd), Err(vec![Problem::new("weeks", Wrong::NotUnderstood)]), "{odd}");
        }
    }
    #[test]
    fn a_try_happened_by_the_clock_of_the_place() {
        let zone = TimeZone::get("Europe/Kyiv").unwrap();
        let tried = |way: &str, when: &str| {
            ActForm { tried: way.into(), when: when.into(), ..ActForm::default() }.try_to_reach(Time::UNIX_EPOCH, &zone)
        };
        assert_eq!(tried("phone", ""), Ok((Way::Phone, Time::UNIX_EPOCH)));
        assert_eq!(tried("visit", "2026-11-23T14:05"), Ok((Way::Visit, "2026-11-23T12:05:00Z".parse().unwrap())));
        let problems = vec![Problem::new("tried", Wrong::Missing), Problem::new("when", Wrong::NotUnderstood)];
        assert_eq!(tried("", "yesterday"), Err(problems));
    }
    #[test]
    fn an_end_has_its_reason_from_a_closed_list() {
        let form = ActForm { closing: "moved".into(), cancelling: "person-asked".into(), ..ActForm::default() };
        assert_eq!(form.close(), Ok((Closing::Moved, String::new())));
        assert_eq!(form.cancel(), Ok((Cancelling::PersonAsked, String::new())));
        assert_eq!(ActForm::default().close(), Err(vec![Problem::new("closing", Wrong::Missing)]));
        assert_eq!(ActForm::default().merge(), Err(vec![Problem::new("into", Wrong::Missing)]));
        assert_eq!(ActForm { into: "7".into(), ..form }.merge(), Err(vec![Problem::new("into", Wrong::Unknown)]));
        assert_eq!(ActForm::default().reply(), Err(vec![Problem::new("answer", Wrong::Missing)]));
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
        assert_eq!(form.route(&[]), Err(vec![Problem::new("agency", Wrong::Unknown)]));
        assert_eq!(form.complete(), Ok(Outcome::Helped));
        assert_eq!(ActForm::default().complete(), Err(vec![Problem::new("outcome", Wrong::Missing)]));
    }
    #[test]
    fn a_typed_in_request_becomes_the_draft_that_a_resident_would_have_made() {
        let (draft, language) = assist().parse().unwrap();
        assert_eq!((language, draft.age.as_str(), draft.consent.as_str()), (Language::Uk, "81", "oral"));
        assert_eq!(draft.flags, ["danger"]);
        assert_eq!((draft.residence.as_str(), draft.declared_area.as_str()), ("actual", "Rokiškio rajonas"));
        let cyrillic =
            AssistForm { declared_area: "Самоврядування Рокішкіського району".into(), ..assist() };
        assert_eq!(cyrillic.parse().unwrap().0.declared_area, "Самоврядування Рокішкіського району");
        let long = AssistForm { declared_area: "x".repeat(65), ..assist() };
        assert_eq!(long.parse().unwrap_err(), [Problem::new("declared_area", Wrong::Unknown)]);
    }
    #[test]
    fn what_a_typed_in_request_lacks_is_named_field_by_field() {
        let fields: Vec<_> = AssistForm::default().parse().unwrap_err().iter().map(|p| p.field).collect();
        assert_eq!(fields, ["need", "area", "urgency", "asker", "language", "way", "consent"]);
        let wrong = AssistForm { age: "old".into(), phone: String::new(), ..assist() };
        assert_eq!(wrong.parse().unwrap_err(), [Problem::new("age", Wrong::NotUnderstood), Problem::new("phone", Wrong::Missing)]);
    }
}
