//! Signing out: the session ends on the server first, then in the browser.
use crate::pages::{
    draw::title,
    links,
    load::{Answer, to},
    visit::{Cookies, DRAFT, FOLLOW, SESSION, Spoken, Visit, cx, end_cookie, language, site},
    words::say,
};
use axum::http::{HeaderName, HeaderValue, header::SET_COOKIE};
use domain::access::Caller;
use leptos::{either::Either, prelude::*};

#[component]
pub fn Page() -> impl IntoView {
    if matches!(cx().caller, Caller::Member(_)) {
        title(say("account-sign-out-submit"));
        return Either::Left(view! {
            <h1>{say("account-sign-out-submit")}</h1>
            <form method="post" action=links::sign_out(language())><button class="primary">{say("account-sign-out-submit")}</button></form>
        });
    }
    title(say("account-sign-out-title"));
    Either::Right(view! {
        <h1>{say("account-sign-out-title")}</h1>
        <p class="lead">{say("account-sign-out-lead")}</p>
        {(!site().sign_ons.offers().is_empty()).then(|| view! { <p>{say("sign-on-still")}</p> })}
        <p class="actions"><a class="button" href=links::sign_in(language())>{say("account-sign-out-again")}</a></p>
    })
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, cookies: Cookies) -> Answer {
    if let Some(token) = cookies.get(SESSION) {
        store::sessions::end(&cx, &token).await?;
    }
    let mut answer = to(&links::sign_out(language));
    let headers = answer.headers_mut();
    for cookie in [SESSION, DRAFT, FOLLOW] {
        headers.append(SET_COOKIE, end_cookie(cookie));
    }
    // Nothing that was seen at the desk stays in this browser, not even behind its Back button. That this computer is known does stay.
    headers.insert(HeaderName::from_static("clear-site-data"), HeaderValue::from_static("\"cache\", \"storage\""));
    Ok(answer)
}
