//! The words of letters: the program's own, and a municipality's over them; filled with what a letter tells, and as they read when they arrive.
use super::{
    links,
    words::{Value, say_in, say_in_with},
};
use domain::{
    Language,
    wording::{LetterKind, braced, filled, flaw_of_body, flaw_of_subject},
};
use leptos::prelude::*;
use store::wording::Wording;

/// The program's own words: of the subject, which a text message lacks, and of the text.
const fn keys(letter: LetterKind) -> (&'static str, &'static str) {
    match letter {
        LetterKind::Request => ("mail-agency-subject", "mail-agency-body"),
        LetterKind::HalfTime => ("mail-half-time-subject", "mail-half-time-body"),
        LetterKind::LastDay => ("mail-last-day-subject", "mail-last-day-body"),
        LetterKind::Returned => ("mail-returned-subject", "mail-returned-body"),
        LetterKind::ListOver => ("mail-list-over-subject", "mail-list-over-body"),
        LetterKind::NotBegun => ("mail-not-begun-subject", "mail-not-begun-body"),
        LetterKind::TriageLate => ("mail-triage-late-subject", "mail-triage-late-body"),
        LetterKind::PersonSilent => ("mail-person-silent-subject", "mail-person-silent-body"),
        LetterKind::Call => ("mail-call-subject", "mail-call-body"),
        LetterKind::Taken => ("mail-taken-subject", "mail-taken-body"),
        LetterKind::AskByPhone => ("mail-ask-subject", "mail-ask-body"),
        LetterKind::LegalHalf => ("mail-legal-half-subject", "mail-legal-half-body"),
        LetterKind::LegalLast => ("mail-legal-last-subject", "mail-legal-last-body"),
        LetterKind::LegalPassed => ("mail-legal-passed-subject", "mail-legal-passed-body"),
        LetterKind::ConsentEnded => ("mail-consent-ended-subject", "mail-consent-ended-body"),
        LetterKind::ConsentNear => ("mail-consent-near-subject", "mail-consent-near-body"),
        LetterKind::ConsentOver => ("mail-consent-over-subject", "mail-consent-over-body"),
        LetterKind::ReceiptRenewed => ("mail-receipt-renewed-subject", "mail-receipt-renewed-body"),
        LetterKind::Written => ("mail-written-subject", "mail-written-body"),
        LetterKind::Over => ("mail-over-subject", "mail-over-body"),
        LetterKind::Unreached => ("mail-unreached-subject", "mail-unreached-body"),
        LetterKind::Link => ("mail-link-subject", "mail-link-body"),
        LetterKind::LinkAgain => ("mail-link-again-subject", "mail-link-body"),
        LetterKind::LinkOver => ("mail-link-over-subject", "mail-link-over-body"),
        LetterKind::Check => ("mail-check-subject", "mail-check-body"),
        LetterKind::CheckAgain => ("mail-check-again-subject", "mail-check-body"),
        LetterKind::CheckDecided => ("mail-check-decided-subject", "mail-check-decided-body"),
        LetterKind::Edited => ("edits-mail-subject", "edits-mail-body"),
        LetterKind::Invited => ("mail-invited-subject", "mail-invited-body"),
        LetterKind::SignIn => ("mail-sign-in-subject", "mail-sign-in-body"),
        LetterKind::ClaimCode => ("mail-claim-code-subject", "mail-claim-code-body"),
        LetterKind::Claimed => ("mail-claimed-subject", "mail-claimed-body"),
        LetterKind::ClaimDispute => ("mail-claim-dispute-subject", "mail-claim-dispute-body"),
        LetterKind::ClaimRefused => ("mail-claim-refused-subject", "mail-claim-refused-body"),
        LetterKind::Person => ("mail-person-subject", "mail-person-body"),
        LetterKind::PersonText => ("", "mail-person-text"),
        LetterKind::Renewed => ("mail-renewed-subject", "mail-renewed-body"),
        LetterKind::RenewedText => ("", "mail-renewed-text"),
    }
}

/// What a letter tells, by placeholder.
pub type Values<'a> = [(&'static str, Value<'a>)];

/// Subject and text as they leave: in the municipality's own words where it has any. What these may not say any more is not said: then the
/// program's own stand in.
pub fn written(own: Option<Wording>, letter: LetterKind, language: Language, values: &Values<'_>) -> Wording {
    let own = own.filter(|own| is_sound(letter, own));
    own.map_or_else(|| built_in(letter, language, values), |own| told(letter, &own, values))
}

fn is_sound(letter: LetterKind, wording: &Wording) -> bool {
    flaw_of_subject(letter, &wording.subject).is_none() && flaw_of_body(letter, &wording.body).is_none()
}

fn built_in(letter: LetterKind, language: Language, values: &Values<'_>) -> Wording {
    let (subject, body) = keys(letter);
    let subject = if subject.is_empty() { String::new() } else { say_in_with(language, subject, values) };
    Wording { subject, body: say_in_with(language, body, values) }
}

fn told(letter: LetterKind, own: &Wording, values: &Values<'_>) -> Wording {
    let known = |names: &[&str]| -> Vec<(&str, String)> {
        values.iter().filter(|(name, _)| names.contains(name)).map(|(name, value)| (*name, plain(value))).collect()
    };
    Wording { subject: filled(&own.subject, &known(letter.in_subject())), body: filled(&own.body, &known(letter.in_body())) }
}

fn plain(value: &Value<'_>) -> String {
    match value {
        Value::String(text) => text.to_string(),
        Value::Number(number) => number.as_string().into_owned(),
        _ => String::new(),
    }
}

/// The program's own words with their placeholders as a municipality writes them: what an own wording starts from.
pub fn template(letter: LetterKind, language: Language) -> Wording {
    let values: Vec<(&'static str, Value<'_>)> = letter.in_body().iter().map(|name| (*name, braced(name).into())).collect();
    let Wording { subject, body } = built_in(letter, language, &values);
    Wording { subject, body: body.trim().to_owned() }
}

/// A wording as it reads when it arrives, told of a request and a body that there are not.
pub fn example(letter: LetterKind, language: Language, own: &Wording, public_url: &str) -> Wording {
    let values: Vec<(&'static str, Value<'_>)> =
        letter.in_body().iter().map(|name| (*name, example_of(name, language, public_url).into())).collect();
    told(letter, own, &values)
}

fn example_of(name: &str, language: Language, public_url: &str) -> String {
    match name {
        "reference" => "1A2B3C4D".to_owned(),
        "due" => "2026-12-01 15:00".to_owned(),
        "until" => "2026-12-22 15:00".to_owned(),
        "count" => "2".to_owned(),
        "minutes" => "10".to_owned(),
        "code" => "ABCD-EFGH".to_owned(),
        "link" => format!("{public_url}{}", links::sign_in(language)),
        "typed" => format!("{public_url}{}", links::account::invitation(language)),
        name => say_in(language, &format!("letter-example-{name}")),
    }
}

/// A letter on the page, as its reader sees it; its addresses lead nowhere here.
pub fn arrived(wording: &Wording, language: Language) -> impl IntoView + use<> {
    let line = |line: &str| {
        let class = line.starts_with("http").then_some("address");
        view! { <span class=class>{line.trim().to_owned()}</span> <br/> }
    };
    let blocks = wording.body.trim().split("\n\n").map(|block| view! { <p>{block.lines().map(line).collect_view()}</p> }).collect_view();
    let subject = (!wording.subject.is_empty()).then(|| view! { <p><strong>{wording.subject.clone()}</strong></p> });
    view! { <blockquote class="letter" lang=language.code()>{subject} {blocks}</blockquote> }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_programs_own_words_keep_to_the_rules_in_every_language() {
        for (letter, language) in LetterKind::ALL.into_iter().flat_map(|letter| Language::ALL.map(|language| (letter, language))) {
            let own = template(letter, language);
            assert_eq!(flaw_of_subject(letter, &own.subject), None, "{letter:?} {language}: {}", own.subject);
            assert_eq!(flaw_of_body(letter, &own.body), None, "{letter:?} {language}: {}", own.body);
            let shown = example(letter, language, &own, "https://kladka.example");
            // A refusal and an end lead nowhere.
            let leads = letter.must().iter().any(|name| ["link", "typed"].contains(name));
            assert!(
                !shown.body.contains(['{', '}']) && shown.body.contains("https://kladka.example") == leads,
                "{letter:?} {language}: {}",
                shown.body
            );
        }
    }

    #[test]
    fn an_own_wording_tells_only_what_the_letter_knows() {
        let own = Wording { subject: "{reference}".into(), body: "{reference} {count}\n{link}".into() };
        let values = [("reference", "1A".into()), ("count", 3.into()), ("link", "https://x".into()), ("secret", "y".into())];
        let told = told(LetterKind::Request, &own, &values);
        assert_eq!((told.subject.as_str(), told.body.as_str()), ("1A", "1A \nhttps://x"));
    }
}
