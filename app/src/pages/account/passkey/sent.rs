//! What `passkey.js` sends: first "ask me something" (`step=ask`), which is answered with JSON and a cookie for five minutes, then the device's answer
//! as an ordinary form. Asking is what is counted: without a question of ours there is nothing to answer.
use super::super::{
    confirm::onward,
    enter::{Place, Proven, begin, dress, landing, start},
    factors::Codes,
    second::{count, over},
};
use crate::pages::{
    Site, links,
    load::{Answer, to},
    redraw::Redraw,
    site::Limited,
    visit::{Allowance, Cookies, INVITED, PASSKEY, STEP, Spoken, Visit, end_cookie, set_cookie},
};
use axum::{
    Form,
    http::header::{CONTENT_TYPE, HeaderValue, SET_COOKIE},
    response::{IntoResponse, Response},
};
use domain::{
    Attempt, Error, Problem, Result, Wrong,
    access::Caller,
    account::{Account, Way},
    account_form::{PasskeyForm, device_name},
};
use store::{
    factors::passkeys::{self, Given, Party, Question},
    sessions::steps,
};

const MINUTES: i64 = 5;
const ASK: &str = "ask";

/// What came of what was sent.
enum Done<T> {
    Asked(Question),
    Answered(T),
}

fn party(site: &Site) -> Result<Party> {
    Party::of(&site.settings.public_url).ok_or(Error::Invalid(vec![Problem::new("passkey", Wrong::NotAllowed)]))
}
fn called(form: &PasskeyForm) -> Result<String> {
    device_name(&form.called).map_err(|problem| Error::Invalid(vec![Problem::new("called", problem.what)]))
}

/// The question, which goes no further than into the script that asked.
fn question(question: Question) -> Response {
    let mut answer = question.options.to_string().into_response();
    let headers = answer.headers_mut();
    headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/json"));
    headers.append(SET_COOKIE, set_cookie(PASSKEY, question.token, MINUTES));
    answer
}

/// The page on which the form stands once more, with what is wrong.
async fn again(page: Redraw, at: &str, form: PasskeyForm, error: Error) -> Answer {
    match error {
        Error::Invalid(problems) => Ok(page.at(at).with(Attempt { form: form.without_answer(), problems }).await),
        error => Err(error.into()),
    }
}

fn without_question(mut answer: Response) -> Response {
    answer.headers_mut().append(SET_COOKIE, end_cookie(PASSKEY));
    answer
}

/// Signing in with nothing else.
pub async fn sign_in(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    (allowance, cookies): (Allowance, Cookies),
    page: Redraw,
    Form(form): Form<PasskeyForm>,
) -> Answer {
    let place = Place { cx: &cx, site: allowance.site(), cookies: &cookies, language };
    let token = cookies.get(PASSKEY).unwrap_or_default();
    let done = match party(place.site) {
        Ok(party) if form.step == ASK => {
            allowance.of_visitor(Limited::SignInPerVisitor)?;
            passkeys::ask_who(&cx, &party).await.map(Done::Asked)
        }
        Ok(party) => passkeys::sign_in_with(&cx, &party, Given { token: &token, answer: &form.answer }).await.map(Done::Answered),
        Err(error) => Err(error),
    };
    match done {
        Ok(Done::Asked(asked)) => Ok(question(asked)),
        // Who signs in with nothing else types no name: the session has the passkey's.
        Ok(Done::Answered((account, device))) => start(&place, &Proven { account, way: Way::Passkey, device }, &form.next).await,
        Err(error) => again(page, &links::sign_in(language), form, error).await,
    }
}

/// The second step of a sign-in.
pub async fn second(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    (allowance, cookies): (Allowance, Cookies),
    page: Redraw,
    Form(form): Form<PasskeyForm>,
) -> Answer {
    let address = links::account::second(language, &form.next);
    let Some(token) = cookies.get(STEP) else { return Ok(to(&address)) };
    let Some(step) = steps::step(&cx, &token).await? else { return Ok(over(&address)) };
    let place = Place { cx: &cx, site: allowance.site(), cookies: &cookies, language };
    let asked = cookies.get(PASSKEY).unwrap_or_default();
    let done = match party(place.site) {
        Ok(party) if form.step == ASK => {
            count(&place, &allowance, &step).await?;
            passkeys::ask_in_step(&cx, &party, &token).await.map(Done::Asked)
        }
        Ok(party) => {
            let given = Given { token: &asked, answer: &form.answer };
            passkeys::pass_with(&cx, &party, &token, given).await.map(Done::Answered)
        }
        Err(error) => Err(error),
    };
    match done {
        Ok(Done::Asked(asked)) => Ok(question(asked)),
        Ok(Done::Answered(step)) => {
            steps::end_step(&cx, &token).await?;
            start(&place, &Proven { account: step.account, way: step.way, device: step.name }, &form.next).await
        }
        Err(Error::NotFound) => Ok(over(&address)),
        Err(error) => again(page, &address, form, error).await,
    }
}

/// Showing once more who is there.
pub async fn confirm(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    (allowance, cookies): (Allowance, Cookies),
    page: Redraw,
    Form(form): Form<PasskeyForm>,
) -> Answer {
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden.into()) };
    let token = cookies.get(PASSKEY).unwrap_or_default();
    let done = match party(allowance.site()) {
        Ok(party) if form.step == ASK => {
            allowance.of(Limited::SignInPerAccount, &format!("confirm {}", member.account))?;
            passkeys::ask_to_confirm(&cx, &party).await.map(Done::Asked)
        }
        Ok(party) => passkeys::confirm_with(&cx, &party, Given { token: &token, answer: &form.answer }).await.map(Done::Answered),
        Err(error) => Err(error),
    };
    match done {
        Ok(Done::Asked(asked)) => Ok(question(asked)),
        Ok(Done::Answered(())) => Ok(without_question(to(&onward(language, &form.next)))),
        Err(error) => again(page, &links::account::confirm(language, &form.next), form, error).await,
    }
}

/// One more for the own account, or one less.
pub async fn change(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    (allowance, cookies): (Allowance, Cookies),
    page: Redraw,
    Form(form): Form<PasskeyForm>,
) -> Answer {
    let factors = links::account::factors(language);
    let token = cookies.get(PASSKEY).unwrap_or_default();
    let done = match (form.step.as_str(), party(allowance.site())) {
        // What was made under another address can be taken off under any.
        ("remove", _) => {
            let removed = match form.id.parse() {
                Ok(id) => passkeys::remove_passkey(&cx, id).await,
                Err(_) => Err(Error::Stale),
            };
            removed.map(|()| Done::Answered(None))
        }
        (ASK, Ok(party)) => passkeys::ask_for_new(&cx, &party).await.map(Done::Asked),
        (_, Ok(party)) => match called(&form) {
            Ok(name) => {
                let given = Given { token: &token, answer: &form.answer };
                passkeys::add(&cx, &party, given, &name).await.map(|codes| Done::Answered(Some(codes)))
            }
            Err(error) => Err(error),
        },
        (_, Err(error)) => Err(error),
    };
    match done {
        Ok(Done::Asked(asked)) => Ok(question(asked)),
        Ok(Done::Answered(None)) => Ok(to(&links::account::own_done(language, "passkey-removed"))),
        Ok(Done::Answered(Some(list))) => {
            let on = links::account::own_done(language, "passkey");
            let answer = if list.is_empty() { to(&on) } else { page.at(&factors).showing(Codes { list, on }).await };
            Ok(without_question(answer))
        }
        // Too long ago, or gone meanwhile: the page itself tells.
        Err(Error::Forbidden | Error::Stale) => Ok(to(&factors)),
        Err(error) => again(page, &factors, form, error).await,
    }
}

/// Accepting an invitation without a password.
pub async fn invited(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    (allowance, cookies): (Allowance, Cookies),
    page: Redraw,
    Form(form): Form<PasskeyForm>,
) -> Answer {
    let address = links::account::invitation(language);
    let place = Place { cx: &cx, site: allowance.site(), cookies: &cookies, language };
    let secret = cookies.get(INVITED).unwrap_or_default();
    let token = cookies.get(PASSKEY).unwrap_or_default();
    let done = match (party(place.site), called(&form)) {
        (Ok(party), _) if form.step == ASK => {
            allowance.of_visitor(Limited::SignInPerVisitor)?;
            passkeys::ask_invited(&cx, &party, &secret).await.map(Done::Asked)
        }
        (Ok(party), Ok(name)) => {
            let given = Given { token: &token, answer: &form.answer };
            passkeys::accept_with(&cx, &party, &secret, (given, &name)).await.map(|(account, list)| Done::Answered((account, name, list)))
        }
        (Err(error), _) | (_, Err(error)) => Err(error),
    };
    match done {
        Ok(Done::Asked(asked)) => Ok(question(asked)),
        Ok(Done::Answered((account, device, list))) => let_in(&place, page, (account, device), |on| Codes { list, on }).await,
        // The page itself tells: over, or begun elsewhere.
        Err(Error::NotFound | Error::Stale) => Ok(to(&address)),
        Err(error) => again(page, &address, form, error).await,
    }
}

/// The codes for paper are shown by the very answer that begins the session.
async fn let_in(
    place: &Place<'_>,
    page: Redraw,
    (account, device): (domain::Id<Account>, String),
    codes: impl FnOnce(String) -> Codes,
) -> Answer {
    let proven = Proven { account, way: Way::Invitation, device };
    let (session, role) = begin(place, &proven).await?;
    let codes = codes(landing(place.language, role, ""));
    let mut answer = page.at(&links::account::invitation(place.language)).showing(codes).await;
    dress(place, &mut answer, session, account).await?;
    Ok(answer)
}
