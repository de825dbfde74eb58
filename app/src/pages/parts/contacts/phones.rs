//! Telephones as residents read them: the number to tap, what it is for, what answers there, and in which languages.
use crate::pages::{
    parts::icon::{Icon, Sign},
    visit::language,
    words::{list, say, say_with},
};
use domain::{Language, listing::PHONE_TYPES, location::Phone, tongue};
use leptos::{either::Either, prelude::*};

/// Items of a list; `own`: the language that whoever keeps them writes in.
pub fn phones(phones: Vec<Phone>, own: Option<Language>) -> impl IntoView {
    phones.into_iter().filter(|phone| !phone.dial().is_empty()).map(|phone| line(&phone, own)).collect_view()
}

fn line(phone: &Phone, own: Option<Language>) -> impl IntoView + use<> {
    let lang = own.filter(|own| *own != language()).map(Language::code);
    let (shown, href) = (number(phone), phone.href());
    // Nobody is reached by ringing up a fax.
    let number =
        if phone.is_fax() { Either::Left(view! { <span>{shown}</span> }) } else { Either::Right(view! { <a href=href>{shown}</a> }) };
    let what = phone.description.clone().filter(|what| !what.is_empty()).map(|what| view! { <span lang=lang>{what}</span> " " });
    let kind = kind(phone).map(|words| format!("({words})"));
    let more: Vec<String> = kind.into_iter().chain(answered(phone)).collect();
    let says_more = what.is_some() || !more.is_empty();
    view! { <li><Icon sign=Sign::Phone/> {number} {says_more.then(|| view! { <span class="muted">{what} {more.join(" ")}</span> })}</li> }
}

fn number(phone: &Phone) -> String {
    match phone.extension() {
        Some(extension) => say_with("phone-extension", &[("number", phone.number.clone().into()), ("extension", extension.into())]),
        None => phone.number.clone(),
    }
}

/// What answers there, where it is no voice.
fn kind(phone: &Phone) -> Option<String> {
    let kind = phone.r#type.as_deref().filter(|kind| PHONE_TYPES.contains(kind) && !matches!(*kind, "voice" | "cell"))?;
    Some(say(&format!("upkeep-phone-{kind}")))
}

fn answered(phone: &Phone) -> Option<String> {
    let name = |code: &str| tongue::name(code, language()).map(str::to_owned);
    let each = phone.languages.iter().filter_map(|spoken| spoken.code.as_deref().and_then(name).or_else(|| spoken.name.clone()));
    let each: Vec<String> = each.collect();
    (!each.is_empty()).then(|| say_with("phone-answered", &[("languages", list(&each).into())]))
}
