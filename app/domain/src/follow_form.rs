//! What the holder of a receipt sends: the receipt itself, a message, "I no longer need this".
use crate::{
    Time,
    form::{Problem, Wrong},
    id::Id,
    organization::Organization,
    receipt::Receipt,
    referral::{Help, Verdict},
};
use serde::{Deserialize, Serialize};

/// Not `Debug`: a receipt must not reach a log.
#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct ReceiptForm {
    pub receipt: String,
}
impl ReceiptForm {
    pub fn parse(&self) -> Result<Receipt, Vec<Problem>> {
        self.receipt.parse().map_err(|wrong| vec![Problem::new("receipt", wrong)])
    }
}

/// As long as a message may be, in characters.
pub const MESSAGE: usize = 2000;

#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ReplyForm {
    pub text: String,
    /// Which one message this form sends, however often it is pressed; it may be missing.
    pub once: String,
}
impl ReplyForm {
    pub fn parse(&self) -> Result<&str, Vec<Problem>> {
        match self.text.trim() {
            "" => Err(vec![Problem::new("text", Wrong::Missing)]),
            text if text.chars().count() > MESSAGE => Err(vec![Problem::new("text", Wrong::TooLong)]),
            text => Ok(text),
        }
    }
}

#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct WithdrawForm {
    pub confirm: String,
}
impl WithdrawForm {
    pub fn parse(&self) -> Result<(), Vec<Problem>> {
        if self.confirm == "yes" { Ok(()) } else { Err(vec![Problem::new("confirm", Wrong::Missing)]) }
    }
}

/// "Do you still need it?"
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct StillForm {
    pub still: String,
}
impl StillForm {
    /// Neither is chosen beforehand: a "no" takes the request back.
    pub fn parse(&self) -> Result<bool, Vec<Problem>> {
        match self.still.as_str() {
            "yes" => Ok(true),
            "no" => Ok(false),
            other => Err(vec![Problem::new("still", if other.is_empty() { Wrong::Missing } else { Wrong::Unknown })]),
        }
    }
}

/// Which agency shall read no more. Sent by a button alone: a name that is none was not sent by our page.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ConsentEndForm {
    pub agency: String,
}
impl ConsentEndForm {
    pub fn parse(&self) -> crate::Result<Id<Organization>> {
        self.agency.parse().map_err(|_| crate::Error::NotFound)
    }
}

/// "Did help come?", why not, how long it took, what was unclear. Only the first must be answered.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct HelpForm {
    pub help: String,
    pub why: String,
    pub waited: String,
    pub unclear: String,
}
impl HelpForm {
    pub fn parse(&self, now: Time) -> Result<(Verdict, &str), Vec<Problem>> {
        let unknown = |field| Problem::new(field, Wrong::Unknown);
        let help = if self.help.is_empty() {
            Err(Problem::new("help", Wrong::Missing))
        } else {
            self.help.parse::<Help>().map_err(|()| unknown("help"))
        };
        let why = some(&self.why).map(str::parse).transpose().map_err(|()| unknown("why"));
        let waited = some(&self.waited).map(str::parse).transpose().map_err(|()| unknown("waited"));
        let unclear =
            Some(self.unclear.trim()).filter(|text| text.chars().count() <= MESSAGE).ok_or_else(|| Problem::new("unclear", Wrong::TooLong));
        match (help, why, waited, unclear) {
            // Where help came, nothing was in its way.
            (Ok(help), Ok(why), Ok(waited), Ok(unclear)) => {
                Ok((Verdict { help, why: why.filter(|_| help != Help::Yes), waited, at: now }, unclear))
            }
            (help, why, waited, unclear) => Err([help.err(), why.err(), waited.err(), unclear.err()].into_iter().flatten().collect()),
        }
    }
}
fn some(typed: &str) -> Option<&str> {
    Some(typed).filter(|typed| !typed.is_empty())
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_message_has_words_and_an_end() {
        assert_eq!(ReplyForm { text: " Yes, still. ".into(), ..ReplyForm::default() }.parse(), Ok("Yes, still."));
        assert_eq!(ReplyForm { text: " \n".into(), ..ReplyForm::default() }.parse().unwrap_err(), [Problem::new("text", Wrong::Missing)]);
        assert_eq!(
            ReplyForm { text: "я".repeat(MESSAGE + 1), ..ReplyForm::default() }.parse().unwrap_err(),
            [Problem::new("text", Wrong::TooLong)]
        );
    }
    #[test]
    fn nothing_is_withdrawn_by_a_slip_of_the_finger() {
        assert!(WithdrawForm { confirm: "yes".into() }.parse().is_ok());
        assert_eq!(WithdrawForm::default().parse().unwrap_err(), [Problem::new("confirm", Wrong::Missing)]);
    }
    #[test]
    fn whether_help_came_is_the_one_question_that_must_be_answered() {
        use crate::referral::{Waited, WhyNot};
        let form =
            |help: &str, why: &str| HelpForm { help: help.into(), why: why.into(), waited: "weeks".into(), unclear: " The letter ".into() };
        let verdict = |help, why| Verdict { help, why, waited: Some(Waited::Weeks), at: Time::UNIX_EPOCH };
        let parsed = |form: &HelpForm| form.parse(Time::UNIX_EPOCH).map(|(verdict, unclear)| (verdict, unclear.to_owned()));
        assert_eq!(parsed(&form("partly", "too-late")), Ok((verdict(Help::Partly, Some(WhyNot::TooLate)), "The letter".to_owned())));
        assert_eq!(parsed(&form("yes", "too-late")), Ok((verdict(Help::Yes, None), "The letter".to_owned())));
        assert_eq!(parsed(&form("", "")), Err(vec![Problem::new("help", Wrong::Missing)]));
        assert_eq!(parsed(&form("no", "bored")), Err(vec![Problem::new("why", Wrong::Unknown)]));
        let long = HelpForm { unclear: "я".repeat(MESSAGE + 1), ..form("no", "") };
        assert_eq!(parsed(&long), Err(vec![Problem::new("unclear", Wrong::TooLong)]));
    }
    #[test]
    fn a_mistyped_receipt_says_what_is_wrong() {
        assert!(ReceiptForm { receipt: "ABCD".into() }.parse().is_err_and(|p| p == [Problem::new("receipt", Wrong::TooShort)]));
    }
}
