//! How to reach an organization: telephone, e-mail, site. Only safe kinds of link are made of what others typed.
pub mod phones;

use super::icon::{Icon, Sign};
use crate::pages::words::say;
use domain::{organization::Organization, url::SafeUrl};
use leptos::prelude::*;

/// Without a name where the page has already said whose they are.
#[component]
pub fn Contacts(organization: Organization) -> impl IntoView {
    let phones = phones::phones(organization.phones, organization.language);
    let email = organization.email.filter(|email| !email.is_empty()).map(|email| {
        let href = format!("mailto:{email}").parse::<SafeUrl>().ok().map(|url| url.as_str().to_owned());
        view! { <li><Icon sign=Sign::Mail/> <a href=href>{email}</a></li> }
    });
    let website = organization.website.and_then(|site| site.parse::<SafeUrl>().ok()).map(|url| {
        view! { <li><Icon sign=Sign::Globe/> <a href=url.as_str().to_owned() rel="noopener noreferrer">{say("common-website")}</a></li> }
    });
    let (name, lang) = (organization.name, organization.language.map(domain::Language::code));
    view! {
        <div class="contacts">
            {(!name.is_empty()).then(|| view! { <p><strong lang=lang>{name}</strong></p> })}
            <ul>{phones} {email} {website}</ul>
        </div>
    }
}
