//! A new receipt for who has lost theirs: after a look at who asks, which is written down. It is shown once, on a page that says nothing of the
//! request, for it is printed; the old one opens nothing any more. The form knows how many were given before: pressed twice, or by two, it gives
//! one, and the other press is told of it.
use super::{Desk, request::Request};
use crate::pages::{
    Site,
    draw::title,
    links,
    parts::{
        field::{Choice, Choices, TextArea},
        notice::{Notice, Tone},
    },
    redraw::attempt,
    visit::language,
    words::{Value, date_time, say, say_with},
};
use domain::{
    Error, Id, Result,
    receipt::Receipt,
    referral::{Identity, Referral},
    staff_form::ActForm,
};
use leptos::prelude::*;
use store::{Cx, referrals::EventKind};

/// The address of the act, beside the steps of a task.
pub const RENEW: &str = "renew-receipt";

/// In the context of the one answer that shows it.
#[derive(Clone)]
pub struct Renewed {
    receipt: Receipt,
    desk: String,
    /// Where it is typed in.
    site: String,
    request: Id<Referral>,
}

/// In the context of the one answer that says so: since the form was drawn a receipt was given, and this press has given none.
#[derive(Clone, Copy)]
pub struct Outrun;

pub async fn renew(cx: &Cx, site: &Site, id: Id<Referral>, form: &ActForm) -> Result<Renewed> {
    let checked = form.renew().map_err(Error::Invalid)?;
    // Not from a form of ours: who sent it knows of none.
    let before: u32 = form.renewed.parse().map_err(|_| Error::Stale)?;
    let receipt = site.vault.renew_receipt(cx, id, before, &checked).await?;
    let desk = match &cx.caller {
        domain::access::Caller::Member(member) => store::organizations::find(cx, member.organization).await?.name,
        _ => String::new(),
    };
    Ok(Renewed { receipt, desk, site: site.settings.public_url.clone(), request: id })
}

/// On paper stand the code, how to use it and who gave it: neither a name nor a need, for others may find it.
#[component]
pub fn Given(renewed: Renewed) -> impl IntoView {
    title(say("receipt-given-title"));
    let Renewed { receipt, desk, site, request } = renewed;
    let address = format!("{site}{}", links::follow::start(language()));
    view! {
        <h1>{say("receipt-given-title")}</h1>
        <section class="receipt" aria-labelledby="receipt">
            <h2 id="receipt">{say("staff-assist-sent-receipt")}</h2>
            <p class="code" translate="no">{receipt.to_string()}</p>
            <p>{say_with("staff-assist-sent-follow", &[("address", address.into())])}</p>
            <p>{say_with("receipt-given-by", &[("organization", desk.into())])}</p>
        </section>
        <Notice tone=Tone::Warning><p>{say("receipt-given-once")}</p></Notice>
        <p class="hint">{say("staff-assist-sent-print")}</p>
        <p class="actions"><a class="button" href=links::staff::referral(language(), request)>{say("receipt-given-back")}</a></p>
    }
}

/// When the last new receipt was given, and by which office.
fn last_given(request: &Request) -> Option<[(&'static str, Value<'static>); 2]> {
    let last = request.view.events.iter().rfind(|event| event.kind == EventKind::Renewed)?;
    let office = request.names.agency(last.agency);
    Some([("date", date_time(last.at, request.names.zone).into()), ("organization", office.into())])
}

/// That this press has given none, for there is a new one already.
#[component]
pub fn NoneGiven(request: Request) -> impl IntoView {
    use_context::<Outrun>().map(|_| {
        let last = last_given(&request).map(|values| view! { <p>{say_with("receipt-renew-outrun", &values)}</p> });
        view! {
            <Notice tone=Tone::Warning>
                <h2>{say("receipt-renew-outrun-title")}</h2>
                {last}
            </Notice>
        }
    })
}

/// The form, and when the last new receipt was given, so that a second one is noticed.
#[component]
pub fn RenewReceipt(request: Request) -> impl IntoView {
    (request.desk == Desk::Staff && request.may_renew).then(|| form(&request))
}

fn form(request: &Request) -> impl IntoView + use<> {
    let attempt = attempt::<ActForm>();
    let (identity, note) = (attempt.problem("identity"), attempt.problem("identity_note"));
    let choices = Identity::ALL.map(|how| Choice::new(how.code(), say(&format!("receipt-identity-{}", how.code())))).into();
    let task = request.task.as_ref().map(|task| view! { <input type="hidden" name="task" value=task.id.text()/> });
    let renewed = request.view.events.iter().filter(|event| event.kind == EventKind::Renewed).count();
    let before = last_given(request).map(|values| {
        view! { <Notice tone=Tone::Warning><p>{say_with("receipt-renew-before", &values)}</p></Notice> }
    });
    let open = identity.or(note).is_some() || use_context::<Outrun>().is_some();
    view! {
        <details class="act" open=open>
            <summary>{say("receipt-renew-title")}</summary>
            {before}
            <p>{say("receipt-renew-lead")}</p>
            <form method="post" action=request.desk.act(language(), request.view.referral.id, RENEW) novalidate>
                {task}
                <input type="hidden" name="renewed" value=renewed.to_string()/>
                <Choices name="identity" legend=say("receipt-identity-legend") choices value=attempt.form.identity problem=identity/>
                <TextArea
                    name="identity_note"
                    label=say("receipt-identity-note")
                    hint=say("receipt-identity-note-hint")
                    value=attempt.form.identity_note
                    problem=note
                    rows=2
                />
                <button class="danger">{say("receipt-renew-submit")}</button>
            </form>
        </details>
    }
}
