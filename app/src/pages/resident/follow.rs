//! Following a request by its receipt: the receipt is posted, never in an address, and opens a cookie of a quarter of an hour.
mod consent;
mod help;
mod late;
mod opened;
mod parts;
mod standing;
mod timeline;

use crate::pages::{
    FormRoute,
    doors::Door::Holder,
    draw::title,
    links::{self, pattern},
    load::{Answer, loaded, to},
    parts::{
        error_summary::ErrorSummary,
        field::{Choice, Choices, Field, TextArea, Ticks},
        notice::{Notice, Tone},
        quick_exit::QuickExit,
    },
    redraw::{Redraw, attempt},
    site::Limited,
    visit::{Allowance, Cookies, FOLLOW, Spoken, Visit, cookie, cx, language, set_cookie, site},
    words::{date_time, say, say_with},
};
use axum::{Form, http::header::SET_COOKIE, routing::post};
use domain::{
    Attempt, Error, Id, Problem, Result, Wrong,
    access::Caller,
    follow_form::{HelpForm, ReceiptForm, ReplyForm, StillForm, WithdrawForm},
    receipt::Receipt,
    referral::{Referral, Standing},
};
use leptos::{either::Either, prelude::*};
use standing::Story;
use store::{Cx, referrals::EventKind};

pub fn forms() -> Vec<FormRoute> {
    vec![
        FormRoute::new(pattern::FOLLOW, Holder, post(start)),
        FormRoute::new(pattern::FOLLOW_REPLY, Holder, post(reply)),
        FormRoute::new(pattern::FOLLOW_WITHDRAW, Holder, post(withdraw)),
        FormRoute::new(pattern::FOLLOW_HELP, Holder, post(help::submit)),
        FormRoute::new(pattern::FOLLOW_CONSENT, Holder, post(consent::submit)),
        FormRoute::new(pattern::FOLLOW_AGREE, Holder, post(consent::agree)),
        FormRoute::new(pattern::FOLLOW_STILL, Holder, post(still_needed)),
    ]
}

/// Asks for the receipt.
#[component]
pub fn Start() -> impl IntoView {
    title(say("follow-title"));
    let attempt = attempt::<ReceiptForm>();
    let problem = attempt.problem("receipt");
    view! {
        <QuickExit/>
        <ErrorSummary problems=attempt.problems/>
        <h1>{say("follow-title")}</h1>
        <p class="lead">{say("follow-lead")}</p>
        <form method="post" class="question" novalidate>
            <Field
                name="receipt"
                label=say("follow-receipt-label")
                hint=say("follow-receipt-hint")
                value=attempt.form.receipt
                problem
                autocomplete="off"
            />
            <button class="primary">{say("follow-submit")}</button>
        </form>
    }
}

/// The same answer for a receipt that nobody has and for one that was mistyped into another's place.
pub async fn start(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    allowance: Allowance,
    page: Redraw,
    Form(form): Form<ReceiptForm>,
) -> Answer {
    allowance.of_visitor(Limited::Receipt)?;
    let receipt = match form.parse() {
        Ok(receipt) => receipt,
        Err(problems) => return Ok(page.with(Attempt { form, problems }).await),
    };
    let cookie = match store::follows::start(&cx, &receipt).await {
        Ok(cookie) => cookie,
        Err(Error::NotFound) => {
            let problems = vec![Problem::new("receipt", Wrong::Unknown)];
            return Ok(page.with(Attempt { form, problems }).await);
        }
        Err(error) => return Err(error.into()),
    };
    let mut answer = to(&links::follow::request(language));
    answer.headers_mut().append(SET_COOKIE, set_cookie(FOLLOW, cookie, 15));
    Ok(answer)
}

/// The request whose receipt was shown. Neither title nor address names it.
#[component]
pub fn Page() -> impl IntoView {
    title(say("follow-request-title"));
    let (cx, vault, cookie) = (cx(), site().vault, cookie(FOLLOW));
    let story = async move {
        match holder(&cx, cookie).await? {
            Some((cx, id, receipt)) => Story::of(&cx, &vault, id, &receipt).await.map(Some),
            None => Ok(None),
        }
    };
    loaded(story, |story| match story {
        Some(story) => Either::Left(request(story)),
        None => Either::Right(expired()),
    })
}

/// Who holds this cookie may follow this one request.
async fn holder(cx: &Cx, cookie: Option<String>) -> Result<Option<(Cx, Id<Referral>, Receipt)>> {
    let Some(cookie) = cookie else { return Ok(None) };
    let found = store::follows::load(cx, &cookie).await?;
    Ok(found.map(|(id, receipt)| (Cx::new(cx.db.clone(), Caller::Holder(id), cx.now), id, receipt)))
}

fn request(story: Story) -> impl IntoView {
    let (answer, withdrawal, helped) = (attempt::<ReplyForm>(), attempt::<WithdrawForm>(), attempt::<HelpForm>());
    let still = attempt::<StillForm>();
    let problems = answer.problems.iter().chain(&withdrawal.problems).chain(&helped.problems).chain(&still.problems);
    let problems: Vec<Problem> = problems.copied().collect();
    let (open, now) = (!story.standing.is_over(), cx().now);
    let asked = story.standing == Standing::NeedsAnswer;
    // Who could not be reached may write, and is back.
    let writes = open || story.standing == Standing::Unreachable;
    view! {
        <QuickExit/>
        <ErrorSummary problems/>
        <h1>{say("follow-request-title")}</h1>
        {late::late()}
        {story.now()}
        {renewed(&story)}
        {consent::ending(&story, now)}
        {parts::parts(&story)}
        {asked.then(|| story.messages())}
        {story.waits().then(|| still_form(still))}
        {help::asked(&story).then(|| help::form(&story, helped))}
        {story.others()}
        {writes.then(|| reply_form(answer))}
        {timeline::timeline(&story)}
        {(!asked).then(|| story.messages())}
        {consent::readers(&story)}
        {opened::opened(&story)}
        {open.then(|| withdraw_form(withdrawal))}
        {(!open).then(again)}
    }
}

/// Whoever did not ask for it must see at once that somebody did.
fn renewed(story: &Story) -> Option<impl IntoView + use<>> {
    let event = *story.view.events.iter().rfind(|event| event.kind == EventKind::Renewed)?;
    let values = [("date", date_time(event.at, story.zone()).into()), ("agency", story.agency(event.agency).into())];
    Some(view! { <Notice tone=Tone::Plain><p>{say_with("follow-renewed", &values)}</p></Notice> })
}

fn still_form(attempt: Attempt<StillForm>) -> impl IntoView {
    let choices = ["yes", "no"].map(|code| Choice::new(code, say(&format!("follow-still-{code}")))).into();
    view! {
        <form method="post" action=links::follow::still_needed(language()) class="question still" novalidate>
            <h2>{say("follow-still-title")}</h2>
            <p>{say("follow-still-text")}</p>
            <Choices
                name="still"
                legend=say("follow-still-legend")
                choices
                problem=attempt.problem("still")
                value=attempt.form.still
            />
            <button>{say("follow-still-submit")}</button>
        </form>
    }
}

fn reply_form(attempt: Attempt<ReplyForm>) -> impl IntoView {
    let problem = attempt.problem("text");
    let once = Some(attempt.form.once).filter(|once| !once.is_empty()).unwrap_or_else(|| store::referrals::new_message().text());
    view! {
        <form method="post" action=links::follow::reply(language()) class="question reply" novalidate>
            <input type="hidden" name="once" value=once/>
            <TextArea name="text" label=say("follow-reply-label") hint=say("follow-reply-hint") value=attempt.form.text problem/>
            <button>{say("follow-reply-submit")}</button>
        </form>
    }
}

fn withdraw_form(attempt: Attempt<WithdrawForm>) -> impl IntoView {
    let open = !attempt.problems.is_empty();
    view! {
        <details class="withdraw" open=open>
            <summary>{say("follow-withdraw-title")}</summary>
            <form method="post" action=links::follow::withdraw(language()) class="question" novalidate>
                <Ticks
                    legend=say("follow-withdraw-title")
                    hint=say("follow-withdraw-text")
                    ticks=vec![("confirm", say("follow-withdraw-confirm"), false)]
                    problem=attempt.problem("confirm")
                />
                <button class="danger">{say("follow-withdraw-submit")}</button>
            </form>
        </details>
    }
}

fn again() -> impl IntoView {
    view! { <p><a href=links::refer::start(language(), None, "", "")>{say("follow-next-new")}</a></p> }
}

fn expired() -> impl IntoView {
    title(say("follow-expired-title"));
    view! {
        <QuickExit/>
        <h1>{say("follow-expired-title")}</h1>
        <p class="lead">{say("follow-expired-text")}</p>
        <p class="actions"><a class="button" href=links::follow::start(language())>{say("follow-expired-link")}</a></p>
    }
}

pub async fn reply(Visit(cx): Visit, Spoken(language): Spoken, cookies: Cookies, page: Redraw, Form(form): Form<ReplyForm>) -> Answer {
    let address = links::follow::request(language);
    let Some((cx, id, _)) = holder(&cx, cookies.get(FOLLOW)).await? else { return Ok(to(&address)) };
    let text = match form.parse() {
        Ok(text) => text.to_owned(),
        Err(problems) => return Ok(page.at(&address).with(Attempt { form, problems }).await),
    };
    let once = form.once.parse().unwrap_or_else(|_| store::referrals::new_message());
    late::answer(store::referrals::answer_once(&cx, id, &text, once).await, page, &address, form, text).await
}

pub async fn withdraw(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    cookies: Cookies,
    page: Redraw,
    Form(form): Form<WithdrawForm>,
) -> Answer {
    let address = links::follow::request(language);
    let Some((cx, id, _)) = holder(&cx, cookies.get(FOLLOW)).await? else { return Ok(to(&address)) };
    if let Err(problems) = form.parse() {
        return Ok(page.at(&address).with(Attempt { form, problems }).await);
    }
    late::answer(take_back(&cx, id).await, page, &address, form, String::new()).await
}

/// Pressed twice, the first has done it.
async fn take_back(cx: &Cx, id: Id<Referral>) -> Result<()> {
    let done = store::referrals::withdraw(cx, id).await;
    let before = done == Err(Error::Stale) && store::referrals::view(cx, id).await?.referral.withdrawn_at.is_some();
    if before { Ok(()) } else { done }
}

/// "Still need it?": a "no" takes the request back.
pub async fn still_needed(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    cookies: Cookies,
    page: Redraw,
    Form(form): Form<StillForm>,
) -> Answer {
    let address = links::follow::request(language);
    let Some((cx, id, _)) = holder(&cx, cookies.get(FOLLOW)).await? else { return Ok(to(&address)) };
    let done = match form.parse() {
        Ok(true) => store::referrals::still_needed(&cx, id).await,
        Ok(false) => take_back(&cx, id).await,
        Err(problems) => return Ok(page.at(&address).with(Attempt { form, problems }).await),
    };
    late::answer(done, page, &address, form, String::new()).await
}
