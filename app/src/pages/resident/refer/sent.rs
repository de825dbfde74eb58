//! After sending: the receipt, shown while the draft's cookie lives, what happens next and by when; and the pages for those who come too late.
use super::check::name_of;
use crate::pages::{
    draw::title,
    links,
    load::loaded,
    parts::quick_exit::QuickExit,
    visit::{DRAFT, cookie, cx, language},
    words::{due_words, say, say_with},
};
use domain::{Result, Time, access::Caller, organization::Organization, receipt::Receipt, referral::Part};
use leptos::{either::Either, prelude::*};
use seal::Secrets;
use store::Cx;

struct Sent {
    receipt: Receipt,
    agency: Option<Organization>,
    due_at: Time,
    zone: &'static str,
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("refer-title"));
    let (cx, cookie) = (cx(), cookie(DRAFT));
    loaded(async move { sent(cx, cookie).await }, |found| match found {
        Some(sent) => Either::Left(receipt(sent)),
        None => Either::Right(gone()),
    })
}

async fn sent(cx: Cx, cookie: Option<String>) -> Result<Option<Sent>> {
    let Some(secrets) = cookie.as_deref().and_then(Secrets::from_cookie) else { return Ok(None) };
    let Some(referral) = store::referrals::shown(&cx, &secrets).await? else { return Ok(None) };
    let holder = Cx::new(cx.db.clone(), Caller::Holder(referral.id), cx.now);
    let view = store::referrals::view(&holder, referral.id).await?;
    let task = view.tasks.iter().rev().find(|task| task.part != Part::Also);
    let agency = match task.and_then(|task| task.agency) {
        Some(id) => Some(store::organizations::find(&cx, id).await?),
        None => None,
    };
    let municipality = store::areas::find(&cx, &referral.municipality).await?;
    let due_at = task.map_or(referral.received_at, |task| task.due_at);
    Ok(Some(Sent { receipt: secrets.receipt(), agency, due_at, zone: municipality.country.zone() }))
}

fn receipt(sent: Sent) -> impl IntoView {
    title(say("refer-sent-title"));
    let agency = sent.agency.as_ref().map_or_else(|| say("follow-municipality"), name_of);
    let next = [
        say_with("refer-sent-next-got", &[("agency", agency.into())]),
        say_with("refer-sent-next-answer", &[("date", due_words(sent.due_at, sent.zone).into())]),
        say("refer-sent-next-other"),
        say("refer-sent-next-follow"),
    ];
    view! {
        <QuickExit/>
        <h1>{say("refer-sent-title")}</h1>
        <section class="receipt">
            <h2>{say("refer-sent-code-title")}</h2>
            <p class="code" translate="no">{groups(&sent.receipt)}</p>
            <p>{say("refer-sent-code-text")}</p>
        </section>
        <section>
            <h2>{say("refer-sent-next-title")}</h2>
            <ul>{next.map(|text| view! { <li>{text}</li> }).collect_view()}</ul>
            <p class="actions"><a class="button" href=links::follow::start(language())>{say("refer-sent-follow")}</a></p>
        </section>
    }
}

/// Each group by itself, so that it is read, heard and copied in groups; selected, it is one line again.
fn groups(receipt: &Receipt) -> impl IntoView + use<> {
    let shown = receipt.to_string();
    let last = shown.split('-').count() - 1;
    let groups = shown.split('-').map(str::to_owned).enumerate();
    groups.map(|(place, group)| view! { <span>{group}{(place < last).then_some("-")}</span> }).collect_view()
}

/// Once the hour is over, or in another browser.
fn gone() -> impl IntoView {
    title(say("refer-gone-title"));
    let language = language();
    view! {
        <QuickExit/>
        <h1>{say("refer-gone-title")}</h1>
        <p class="lead">{say("refer-gone-text")}</p>
        <p class="actions">
            <a class="button" href=links::follow::start(language)>{say("refer-sent-follow")}</a>
            <a href=links::refer::start(language, None, "", "")>{say("refer-lost-start")}</a>
        </p>
    }
}

/// A step without a draft.
pub fn lost() -> impl IntoView {
    title(say("refer-lost-title"));
    let language = language();
    view! {
        <QuickExit/>
        <h1>{say("refer-lost-title")}</h1>
        <p class="lead">{say("refer-lost-text")}</p>
        <p class="actions">
            <a class="button" href=links::refer::start(language, None, "", "")>{say("refer-lost-start")}</a>
            <a href=links::follow::start(language)>{say("refer-sent-follow")}</a>
        </p>
    }
}
