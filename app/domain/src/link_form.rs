//! What a provider without an account sends from the page that a link in a letter leads to: one of four answers, none chosen beforehand, for
//! programs that look through mail open links and press buttons.
use crate::{
    form::{Problem, Wrong},
    referral::{Reason, Step},
    staff_form::ActForm,
};
use serde::Deserialize;

#[derive(Clone, Debug, Default, Deserialize)]
#[serde(default)]
pub struct LinkForm {
    /// `accept`, `waitlist`, `ask` or `decline`.
    pub choice: String,
    pub weeks: String,
    pub question: String,
    pub reason: String,
    /// To the person; may be empty.
    pub note: String,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LinkAnswer {
    Accept,
    Waitlist(u16),
    Ask(String),
    Decline(Reason, String),
}

impl LinkForm {
    /// In the order of the page.
    pub const CHOICES: [Step; 4] = [Step::Accept, Step::Waitlist, Step::Ask, Step::Decline];

    pub fn parse(&self) -> Result<LinkAnswer, Vec<Problem>> {
        let wrong = |what| vec![Problem::new("choice", what)];
        if self.choice.is_empty() {
            return Err(wrong(Wrong::Missing));
        }
        let typed = || ActForm {
            weeks: self.weeks.clone(),
            question: self.question.clone(),
            reason: self.reason.clone(),
            note: self.note.clone(),
            ..ActForm::default()
        };
        match self.choice.parse() {
            Ok(Step::Accept) => Ok(LinkAnswer::Accept),
            Ok(Step::Waitlist) => typed().waitlist().map(LinkAnswer::Waitlist),
            Ok(Step::Ask) => typed().ask().map(LinkAnswer::Ask),
            Ok(Step::Decline) => typed().decline().map(|(reason, note)| LinkAnswer::Decline(reason, note)),
            _ => Err(wrong(Wrong::Unknown)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn form(choice: &str) -> LinkForm {
        LinkForm { choice: choice.into(), ..LinkForm::default() }
    }
    fn fields(form: &LinkForm) -> Vec<&'static str> {
        form.parse().unwrap_err().into_iter().map(|problem| problem.field).collect()
    }

    #[test]
    fn nothing_is_answered_without_a_choice() {
        assert_eq!(form("").parse(), Err(vec![Problem::new("choice", Wrong::Missing)]));
        for other in ["route", "complete", "cancel", "Accept", "yes"] {
            assert_eq!(form(other).parse(), Err(vec![Problem::new("choice", Wrong::Unknown)]), "{other}");
        }
    }
    #[test]
    fn each_choice_wants_its_own_fields_and_no_others() {
        assert_eq!(form("accept").parse(), Ok(LinkAnswer::Accept));
        assert_eq!(fields(&form("waitlist")), ["weeks"]);
        assert_eq!(fields(&form("ask")), ["question"]);
        assert_eq!(fields(&form("decline")), ["reason"]);
        assert_eq!(fields(&LinkForm { reason: "other".into(), ..form("decline") }), ["note"], "another reason needs words");
        let listed = LinkForm { weeks: "6".into(), reason: "nonsense".into(), ..form("waitlist") };
        assert_eq!(listed.parse(), Ok(LinkAnswer::Waitlist(6)), "what stands in the other fields does not count");
        let declined = LinkForm { reason: "no-places".into(), ..form("decline") };
        assert_eq!(declined.parse(), Ok(LinkAnswer::Decline(Reason::NoPlaces, String::new())));
    }
}
