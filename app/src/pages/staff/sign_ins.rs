//! Who of the municipality's people came in lately, for their administrator: a way in that nobody used for long, or one that nobody should have used.
use crate::pages::words::{date_time, say, say_with};
use leptos::prelude::*;
use store::accounts::sign_ins::{LATELY_DAYS, SignIn};

pub fn section(list: Vec<SignIn>, zone: &'static str) -> impl IntoView {
    let row = move |one: SignIn| {
        view! {
            <tr>
                <td data-label=say("staff-audit-when")>{date_time(one.at, zone)}</td>
                <td data-label=say("people-who")>{one.email.unwrap_or_else(|| say("sign-ins-unknown"))}</td>
                <td data-label=say("sign-ins-what")>{say(deed(&one.act))}</td>
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

fn deed(act: &str) -> &'static str {
    match act {
        "sign-on-refused" => "sign-on-deed-refused",
        "password-changed" => "sign-ins-password",
        "factor-set-up" => "sign-ins-factor-set-up",
        "factor-removed" => "sign-ins-factor-removed",
        "factor-reset" => "sign-ins-factor-reset",
        _ => "sign-ins-in",
    }
}
