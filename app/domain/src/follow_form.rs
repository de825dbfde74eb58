//! What the holder of a receipt sends: the receipt itself, a message, "I no longer need this".
use crate::{
    form::{Problem, Wrong},
    receipt::Receipt,
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

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_message_has_words_and_an_end() {
        assert_eq!(ReplyForm { text: " Yes, still. ".into() }.parse(), Ok("Yes, still."));
        assert_eq!(ReplyForm { text: " \n".into() }.parse().unwrap_err(), [Problem::new("text", Wrong::Missing)]);
        assert_eq!(ReplyForm { text: "я".repeat(MESSAGE + 1) }.parse().unwrap_err(), [Problem::new("text", Wrong::TooLong)]);
    }
    #[test]
    fn nothing_is_withdrawn_by_a_slip_of_the_finger() {
        assert!(WithdrawForm { confirm: "yes".into() }.parse().is_ok());
        assert_eq!(WithdrawForm::default().parse().unwrap_err(), [Problem::new("confirm", Wrong::Missing)]);
    }
    #[test]
    fn a_mistyped_receipt_says_what_is_wrong() {
        assert!(ReceiptForm { receipt: "ABCD".into() }.parse().is_err_and(|p| p == [Problem::new("receipt", Wrong::TooShort)]));
    }
}
