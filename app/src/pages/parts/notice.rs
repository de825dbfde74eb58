//! A word aside: something to know, something that went well, something to be careful about. Always an icon and words, never colour alone.
use super::icon::{Icon, Sign};
use leptos::prelude::*;

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Good,
    Warning,
    Danger,
}
impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "notice",
            Self::Good => "notice good",
            Self::Warning => "notice warning",
            Self::Danger => "notice danger",
        }
    }
    const fn sign(self) -> Sign {
        match self {
            Self::Plain => Sign::Info,
            Self::Good => Sign::Check,
            Self::Warning | Self::Danger => Sign::Warning,
        }
    }
}

#[component]
pub fn Notice(tone: Tone, children: Children) -> impl IntoView {
    view! { <div class=tone.class()><Icon sign=tone.sign()/> <div>{children()}</div></div> }
}
