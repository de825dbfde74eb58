//! From "it is you" to a session: a second factor first, where there is one or must be one.
use crate::pages::{
    Site, links,
    load::{Answer, to},
    visit::{ASKED, Cookies, INVITED, KNOWN, LINK, PASSKEY, SESSION, STEP, end_cookie, set_cookie},
};
use axum::{http::header::SET_COOKIE, response::Response};
use domain::{
    Id, Language, Time,
    account::{Account, Role, Way},
    staff_form::local_path,
};
use store::{
    Cx,
    factors::{self, Need},
    sessions::{self, steps},
};

/// As long as a session lives at most.
const MINUTES: i64 = 12 * 60;
const YEAR: i64 = 365 * 24 * 60;
const STEP_MINUTES: i64 = 10;

/// Who has shown the first factor, how, and what they call the computer.
pub struct Proven {
    pub account: Id<Account>,
    pub way: Way,
    pub device: String,
}

/// Where a form was sent from.
pub struct Place<'a> {
    pub cx: &'a Cx,
    pub site: &'a Site,
    pub cookies: &'a Cookies,
    pub language: Language,
}

/// A demonstration asks nobody for a second factor that is not set up: its accounts stand in a file.
pub const fn is_strict(site_is_demonstration: bool) -> bool {
    !site_is_demonstration
}

pub async fn enter(place: &Place<'_>, proven: Proven, next: &str) -> Answer {
    enter_since(place, proven, next, Some(place.cx.now)).await
}

/// `shown_at`: when they showed the first factor; None where a sign-on elsewhere does not say.
pub async fn enter_since(place: &Place<'_>, proven: Proven, next: &str, shown_at: Option<Time>) -> Answer {
    let strict = is_strict(place.site.settings.demonstration);
    if factors::need(place.cx, proven.account, strict).await? == Need::Nothing {
        return start_since(place, &proven, next, shown_at).await;
    }
    let token = steps::begin_step(place.cx, proven.account, proven.way, &proven.device).await?;
    let mut answer = to(&links::account::second(place.language, next));
    answer.headers_mut().append(SET_COOKIE, set_cookie(STEP, token, STEP_MINUTES));
    Ok(answer)
}

/// All that was wanted has been shown.
pub async fn start(place: &Place<'_>, proven: &Proven, next: &str) -> Answer {
    start_since(place, proven, next, Some(place.cx.now)).await
}

pub async fn start_since(place: &Place<'_>, proven: &Proven, next: &str, shown_at: Option<Time>) -> Answer {
    let (token, role) = begin_since(place, proven, shown_at).await?;
    let home = if proven.way == Way::Link { links::account::own_done(place.language, "link") } else { landing(place.language, role, next) };
    let mut answer = to(&home);
    dress(place, &mut answer, token, proven.account).await?;
    Ok(answer)
}

/// Whoever knew the old cookie knows nothing of the new session.
pub async fn begin(place: &Place<'_>, proven: &Proven) -> domain::Result<(String, Role)> {
    begin_since(place, proven, Some(place.cx.now)).await
}

async fn begin_since(place: &Place<'_>, proven: &Proven, shown_at: Option<Time>) -> domain::Result<(String, Role)> {
    if let Some(old) = place.cookies.get(SESSION) {
        sessions::end(place.cx, &old).await?;
    }
    let token = sessions::start_since(place.cx, proven.account, (proven.way, proven.device.as_str()), shown_at).await?;
    Ok((token, store::accounts::find(place.cx, proven.account).await?.role))
}

/// The session's cookie and the mark of a known computer; those of the way here are over.
pub async fn dress(place: &Place<'_>, answer: &mut Response, token: String, account: Id<Account>) -> domain::Result<()> {
    let who = store::accounts::find(place.cx, account).await?.email;
    let limits = &place.site.limits;
    let mark = place.cookies.get(KNOWN).filter(|mark| limits.knows(&who, mark)).unwrap_or_else(|| limits.mark(&who));
    let headers = answer.headers_mut();
    headers.append(SET_COOKIE, set_cookie(SESSION, token, MINUTES));
    if !mark.is_empty() {
        headers.append(SET_COOKIE, set_cookie(KNOWN, mark, YEAR));
    }
    for over in [STEP, ASKED, LINK, INVITED, PASSKEY] {
        if place.cookies.get(over).is_some() {
            headers.append(SET_COOKIE, end_cookie(over));
        }
    }
    Ok(())
}

/// Where one wanted to go, if it is a page of this site behind a door; else the desk of one's role.
pub fn landing(language: Language, role: Role, next: &str) -> String {
    let home = match role {
        Role::ProviderEditor | Role::ProviderManager => links::provider::inbox(language),
        Role::FrontDesk => links::staff::assist(language),
        Role::Triage | Role::CaseWorker | Role::Supervisor | Role::Administrator => links::staff::queue(language),
    };
    local_path(next).filter(|path| links::is_desk(path)).map_or(home, str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn a_sign_in_leads_to_the_page_that_was_wanted_or_to_the_desk_of_the_role() {
        let uk = Language::Uk;
        assert_eq!(landing(uk, Role::Triage, ""), links::staff::queue(uk));
        assert_eq!(landing(uk, Role::FrontDesk, ""), links::staff::assist(uk));
        assert_eq!(landing(uk, Role::ProviderManager, "https://evil.example"), links::provider::inbox(uk));
        assert_eq!(landing(uk, Role::Supervisor, &links::staff::audit(uk, 0)), links::staff::audit(uk, 0));
        assert_eq!(landing(uk, Role::Supervisor, &links::account::own(uk)), links::account::own(uk));
        assert_eq!(landing(uk, Role::Supervisor, links::exit()), links::staff::queue(uk), "no page behind a door");
    }
}
