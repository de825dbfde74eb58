//! What the municipality tells everyone in an area just now, above all else on the page. It comes and goes by itself: a kept page is kept until then.
use crate::pages::{
    keep,
    parts::notice::{Notice, Tone},
    visit::language,
    words::{date_time, say, say_with},
};
use domain::{
    Language, Result,
    area::AreaCode,
    banner::{Banner, Level},
};
use leptos::prelude::*;
use store::{
    Cx,
    banners::{self, Shown},
};

/// Of these areas. Where none is chosen and only one municipality is served, of that one.
pub async fn load(cx: &Cx, areas: &[AreaCode]) -> Result<Shown> {
    if !areas.is_empty() {
        return banners::shown(cx, areas).await;
    }
    match store::areas::municipalities_with_rules(cx).await?.as_slice() {
        [only] => banners::shown(cx, std::slice::from_ref(&only.code)).await,
        _ => Ok(Shown::default()),
    }
}

pub fn banners(shown: &Shown) -> impl IntoView + use<> {
    if let Some(at) = shown.changes_at {
        keep::changes_at(at);
    }
    let each = shown.banners.iter().cloned().map(banner).collect_view();
    (!shown.banners.is_empty()).then(|| view! { <section class="banners" aria-label=say("banner-label")>{each}</section> })
}

fn banner(banner: Banner) -> impl IntoView {
    let (tone, level) = match banner.level {
        Level::Info => (Tone::Plain, "table-value-level-info"),
        Level::Warning => (Tone::Warning, "table-value-level-warning"),
        Level::Danger => (Tone::Danger, "table-value-level-danger"),
    };
    let country = banner.area.country();
    let own = country.as_ref().map(|country| match country.0.as_str() {
        "UA" => Language::Uk,
        "PL" => Language::Pl,
        _ => Language::Lt,
    });
    let text = banner.text.text(language(), &[own.unwrap_or(Language::En), Language::En]);
    let lang = text.language.filter(|own| *own != language()).map(Language::code);
    let until = date_time(banner.ends, country.map_or("UTC", |country| country.zone()));
    view! {
        <Notice tone>
            <p><strong>{say(level)} ": "</strong> <span lang=lang>{text.text}</span></p>
            <p class="muted">{say_with("banner-until", &[("until", until.into())])}</p>
        </Notice>
    }
}
