//! Who of the municipality's people came in lately, for their administrator: a way in that nobody used for long, or one that nobody should have used.
use crate::pages::{
    account::own::way_of,
    words::{date_time, say, say_with},
};
use domain::account::WayIn;
use leptos::prelude::*;
use store::accounts::sign_ins::{LATELY_DAYS, SignIn};

pub fn section(list: Vec<SignIn>, zone: &'static str) -> impl IntoView {
    let row = move |one: SignIn| {
        view! {
            <tr>
                <td data-label=say("staff-audit-when")>{date_time(one.at, zone)}</td>
                <td data-label=say("people-who")>{one.email.unwrap_or_else(|| say("sign-ins-unknown"))}</td>
                <td data-label=say("sign-ins-what")>
                    {say(deed(one.what))}
                    {one.way.map(|way| view! { " " <span class="muted">{say(way_of(way))}</span> })}
                </td>
            </tr>
        }
    };
    (!list.is_empty()).then(|| {
        view! {
            <section aria-labelledby="sign-ins">
                <h2 id="sign-ins">{say("sign-ins-title")}</h2>
                <table class="requests">
                    <caption>{say_with("sign-ins-caption", &[("days", LATELY_DAYS.into())])}</caption>
                    <thead>
                        <tr>{["staff-audit-when", "people-who", "sign-ins-what"].map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr>
                    </thead>
                    <tbody>{list.into_iter().map(row).collect_view()}</tbody>
                </table>
            </section>
        }
    })
}

fn deed(what: WayIn) -> &'static str {
    match what {
        WayIn::SignedIn => "sign-ins-in",
        WayIn::SignOnRefused => "sign-on-deed-refused",
        WayIn::PasswordChanged => "sign-ins-password",
        WayIn::AppSetUp => "sign-ins-factor-set-up",
        WayIn::AppRemoved => "sign-ins-factor-removed",
        WayIn::PasskeyAdded => "sign-ins-passkey-added",
        WayIn::PasskeyRemoved => "sign-ins-passkey-removed",
        WayIn::PasskeyRefused => "sign-ins-passkey-refused",
        WayIn::CopyRefused => "sign-ins-passkey-copy",
        WayIn::PaperCodesRenewed => "sign-ins-codes",
        WayIn::PaperCodeUsed => "sign-ins-code-used",
        WayIn::FactorsReset => "sign-ins-factor-reset",
    }
}
