//! Signing in by a municipality's own sign-on (OpenID Connect): away with a cookie, back with a code. What goes wrong is told on the page to sign in,
//! and written into the trail. No password and no token of theirs comes by here.
use super::enter::{Place, Proven, enter_since, start_since};
use crate::pages::{
    linked::is_token,
    links,
    load::{Answer, to},
    parts::notice::{Notice, Tone},
    site::{Limited, Offer, Site},
    visit::{Allowance, Cookies, SIGN_ON, Spoken, Visit, asked, asked_in, cx, end_cookie, language, set_cookie, site},
    words::{say, say_with},
};
use axum::{
    extract::Path,
    http::{
        HeaderMap, HeaderValue, Uri,
        header::{REFERRER_POLICY, SET_COOKIE},
    },
    response::Response,
};
use domain::{Error, Language, access::Caller, account::Way, sign_on::Refusal};
use leptos::prelude::*;
use store::{
    Cx,
    accounts::sign_on::{self, Ask, Begun, MINUTES, Source, Taken},
};

/// Buttons to the sign-ons, if there are any: links, since a form may not lead away from this site. `fresh`: one has to show there again who one is,
/// which can be done at those alone that are for one's own people.
#[component]
pub fn Buttons(next: String, #[prop(optional)] fresh: bool) -> impl IntoView {
    let fits = |offer: &Offer| match &cx().caller {
        Caller::Member(member) if fresh => offer.scope.holds(member.municipality.as_ref(), member.organization),
        _ => true,
    };
    let offers: Vec<Offer> = site().sign_ons.offers().into_iter().filter(fits).collect();
    (!offers.is_empty()).then(|| {
        let button = |offer: Offer| {
            let address = links::account::sign_on(language(), &offer.id, &next, fresh);
            view! { <a class="button" rel="nofollow" href=address>{say_with("sign-on-with", &[("name", offer.name.into())])}</a> }
        };
        view! { <p class="actions">{offers.into_iter().map(button).collect_view()}</p> }
    })
}

/// Why one is back without being signed in.
#[component]
pub fn Trouble() -> impl IntoView {
    let refusal: Option<Refusal> = asked("refused").parse().ok();
    refusal.map(|refusal| {
        let tone = if refusal == Refusal::Cancelled { Tone::Plain } else { Tone::Warning };
        view! { <Notice tone><p role="alert">{say(words(refusal))}</p></Notice> }
    })
}
const fn words(refusal: Refusal) -> &'static str {
    match refusal {
        Refusal::Unavailable => "sign-on-unavailable",
        Refusal::Cancelled => "sign-on-cancelled",
        Refusal::Over => "sign-on-over",
        Refusal::Unproven => "sign-on-unproven",
        Refusal::Address => "sign-on-address",
        Refusal::Unknown => "sign-on-unknown",
    }
}

/// Away: what is begun is kept here, its halves go with the address and with a cookie.
pub async fn away(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    (allowance, cookies): (Allowance, Cookies),
    Path((_, id)): Path<(String, String)>,
    (uri, headers): (Uri, HeaderMap),
) -> Answer {
    let offer = offer(allowance.site(), &id)?;
    let next = asked_in(&uri, "next");
    if came_from_elsewhere(&headers) {
        // Another site may not make a browser begin; a person presses the button.
        return Ok(to(&links::sign_in_then(language, &next)));
    }
    allowance.of_visitor(Limited::SignInPerVisitor)?;
    let ask = Ask { sign_on: &offer.id, next: &next, language, fresh: asked_in(&uri, "fresh") == "yes" };
    let browser = cookies.get(SIGN_ON).filter(|browser| is_token(browser));
    let begun = sign_on::begin_sign_on(&cx, &ask, browser.as_deref()).await?;
    match allowance.site().sign_ons.address(&offer.id, &begun, ask.language, ask.fresh).await {
        Ok(address) => {
            let mut answer = to(&address);
            answer.headers_mut().append(SET_COOKIE, set_cookie(SIGN_ON, begun.browser, MINUTES));
            answer.headers_mut().insert(REFERRER_POLICY, HeaderValue::from_static("no-referrer"));
            Ok(answer)
        }
        Err(refusal) => refuse(&cx, &offer, refusal, language, &next).await,
    }
}

/// Whether a browser says that another site sent it here.
fn came_from_elsewhere(headers: &HeaderMap) -> bool {
    let from = headers.get("sec-fetch-site").and_then(|from| from.to_str().ok());
    from.is_some_and(|from| !matches!(from, "same-origin" | "none"))
}

fn offer(site: &Site, id: &str) -> domain::Result<Offer> {
    site.sign_ons.offers().into_iter().find(|offer| offer.id == id).ok_or(Error::NotFound)
}

/// Back, with a code in the address, or with a reason for none.
pub async fn back(
    Visit(cx): Visit,
    Spoken(spoken): Spoken,
    (allowance, cookies): (Allowance, Cookies),
    Path(id): Path<String>,
    uri: Uri,
) -> Answer {
    let site = allowance.site();
    let offer = offer(site, &id)?;
    let begun = Begun { state: asked_in(&uri, "state"), browser: cookies.get(SIGN_ON).unwrap_or_default() };
    let Some(taken) = taken(&cx, &offer, &begun).await? else {
        // Anyone can come with anything: only so many times it is written down.
        allowance.of_visitor(Limited::SignInPerVisitor)?;
        return refuse(&cx, &offer, Refusal::Over, spoken, "").await;
    };
    let from = Source { sign_on: &offer.id, issuer: &offer.issuer, scope: &offer.scope };
    let person = match code_of(&uri, &offer) {
        Ok(code) => site.sign_ons.prove(&offer.id, &begun, &code, taken.fresh.then_some(taken.begun_at)).await,
        Err(refusal) => Err(refusal),
    };
    let person = match person {
        Ok(person) => person,
        Err(refusal) => return refuse(&cx, &offer, refusal, taken.language, &taken.next).await,
    };
    let account = match sign_on::recognize(&cx, &from, &person).await? {
        Ok(account) => account,
        // The trail has it already.
        Err(refusal) => return Ok(told(refusal, taken.language, &taken.next)),
    };
    let place = Place { cx: &cx, site, cookies: &cookies, language: taken.language };
    let proven = Proven { account, way: Way::SignOn, device: String::new() };
    let (next, shown_at) = (&taken.next, person.shown_at);
    let both = person.second_factor;
    let came = if both { start_since(&place, &proven, next, shown_at).await } else { enter_since(&place, proven, next, shown_at).await };
    let mut answer = came?;
    answer.headers_mut().append(SET_COOKIE, end_cookie(SIGN_ON));
    Ok(answer)
}

async fn taken(cx: &Cx, offer: &Offer, begun: &Begun) -> domain::Result<Option<Taken>> {
    if !is_token(&begun.state) || !is_token(&begun.browser) {
        return Ok(None);
    }
    Ok(sign_on::take_sign_on(cx, begun).await?.filter(|taken| taken.sign_on == offer.id))
}

/// The code, if the address brings one from this issuer (RFC 9207 names it, where the sign-on does).
fn code_of(uri: &Uri, offer: &Offer) -> Result<String, Refusal> {
    let (issuer, error, code) = (asked_in(uri, "iss"), asked_in(uri, "error"), asked_in(uri, "code"));
    if !issuer.is_empty() && issuer != offer.issuer {
        return Err(Refusal::Unproven);
    }
    match error.as_str() {
        "" if code.is_empty() => Err(Refusal::Unproven),
        "" => Ok(code),
        "access_denied" | "login_required" | "interaction_required" | "consent_required" => Err(Refusal::Cancelled),
        "server_error" | "temporarily_unavailable" => Err(Refusal::Unavailable),
        _ => Err(Refusal::Unproven),
    }
}

async fn refuse(cx: &Cx, offer: &Offer, refusal: Refusal, language: Language, next: &str) -> Answer {
    let from = Source { sign_on: &offer.id, issuer: &offer.issuer, scope: &offer.scope };
    sign_on::note_refusal(cx, &from, refusal).await?;
    Ok(told(refusal, language, next))
}

fn told(refusal: Refusal, language: Language, next: &str) -> Response {
    to(&links::account::sign_on_refused(language, refusal.code(), next))
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::sign_on::Scope;

    #[test]
    fn what_comes_back_is_a_code_of_the_issuer_or_a_reason() {
        let offer = Offer { id: "vr".into(), name: "VR".into(), issuer: "https://login.vr.example".into(), scope: Scope::default() };
        for (query, expected) in [
            ("code=abc", Ok("abc".to_owned())),
            ("code=abc&iss=https%3A%2F%2Flogin.vr.example", Ok("abc".to_owned())),
            ("code=abc&iss=https%3A%2F%2Fevil.example", Err(Refusal::Unproven)),
            ("", Err(Refusal::Unproven)),
            ("code=", Err(Refusal::Unproven)),
            ("error=access_denied", Err(Refusal::Cancelled)),
            ("error=access_denied&code=abc", Err(Refusal::Cancelled)),
            ("error=temporarily_unavailable", Err(Refusal::Unavailable)),
            ("error=invalid_scope&error_description=%3Cscript%3E", Err(Refusal::Unproven)),
        ] {
            let uri: Uri = format!("/x?{query}").parse().unwrap();
            assert_eq!(code_of(&uri, &offer), expected, "{query}");
        }
    }
    #[test]
    fn another_site_makes_no_browser_begin() {
        let from = |site: Option<&'static str>| {
            let headers = site.map(|site| ("sec-fetch-site".parse().unwrap(), HeaderValue::from_static(site)));
            came_from_elsewhere(&headers.into_iter().collect())
        };
        assert!(from(Some("cross-site")) && from(Some("same-site")));
        assert!(!from(Some("same-origin")) && !from(Some("none")) && !from(None));
    }
}
