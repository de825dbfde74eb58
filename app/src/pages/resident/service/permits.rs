//! Licences and accreditations with their days; one that is suspended or revoked says so with an icon and in words.
use super::Listing;
use crate::pages::{
    parts::icon::{Icon, Sign},
    words::{day, say, say_with, source_date},
};
use domain::{
    permit::{Permit, Standing},
    url::SafeUrl,
};
use leptos::prelude::*;

pub fn permits(listing: &Listing) -> impl IntoView + use<> {
    let (permits, today) = (listing.service.permits.clone(), listing.today);
    let texts: Vec<String> = [&listing.service.licenses, &listing.service.accreditations].into_iter().flatten().cloned().collect();
    let texts: Vec<String> = texts.into_iter().filter(|text| !text.trim().is_empty()).collect();
    let lang = super::own_language(&super::places::as_written(listing, ""));
    (!permits.is_empty() || !texts.is_empty()).then(|| {
        view! {
            <section class="permits">
                <h2>{say("permit-title")}</h2>
                <ul>
                    {permits.into_iter().map(|permit| one(&permit, today)).collect_view()}
                    {texts.into_iter().map(|text| view! { <li lang=lang>{text}</li> }).collect_view()}
                </ul>
            </section>
        }
    })
}

pub fn one(permit: &Permit, today: jiff::civil::Date) -> impl IntoView + use<> {
    let kind = say(if permit.kind == "accreditation" { "permit-accreditation" } else { "permit-licence" });
    let given = |text: &Option<String>| text.clone().filter(|text| !text.is_empty());
    let known = [given(&permit.name), given(&permit.number), given(&permit.issuer)].into_iter().flatten().collect::<Vec<_>>().join(", ");
    let named = if known.is_empty() { kind } else { format!("{kind}: {known}") };
    let since = given(&permit.issued).map(|issued| say_with("permit-issued", &[("date", source_date(&issued).into())]));
    let (sign, standing, class) = match permit.standing(today) {
        Standing::Valid => (Sign::Check, since.unwrap_or_else(|| say("permit-valid")), "checked fresh"),
        Standing::Suspended(Some(until)) => {
            (Sign::Warning, say_with("permit-suspended-until", &[("date", day(until).into())]), "checked old")
        }
        Standing::Suspended(None) => (Sign::Warning, say("permit-suspended"), "checked old"),
        Standing::Revoked(since) => (Sign::Warning, say_with("permit-revoked", &[("date", day(since).into())]), "checked old"),
    };
    let link = permit.uri.as_deref().and_then(|uri| uri.parse::<SafeUrl>().ok());
    view! {
        <li>
            <span>{named}</span>
            <span class=class><Icon sign/> <span>{standing}</span></span>
            {link.map(|url| view! { <a href=url.as_str().to_owned() rel="noopener noreferrer">{say("permit-register")}</a> })}
        </li>
    }
}
