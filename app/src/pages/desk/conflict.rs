//! Two at one request: whoever came second sees what the other did, by whom, and what they wanted to do themselves, with every word kept.
use super::{Desk, request::Request, words};
use crate::pages::{
    parts::notice::{Notice, Tone},
    words::{date_time, say, say_with},
};
use domain::{
    Error, Result, Time,
    referral::{By, Step, Task},
    staff_form::ActForm,
};
use leptos::prelude::*;
use store::{
    Cx,
    referrals::{Event, EventKind},
};

/// In the context of the one answer that says so.
#[derive(Clone)]
pub struct Overtaken {
    pub wanted: Step,
    /// What was typed, in the order of the form.
    pub typed: Vec<String>,
}
impl Overtaken {
    pub fn of(wanted: Step, form: &ActForm) -> Self {
        let notes = [&form.note, &form.closing_note, &form.cancel_note, &form.unmark_note, &form.why];
        let typed = [&form.question, &form.answer].into_iter().chain(notes).chain([&form.weeks]);
        Self { wanted, typed: typed.filter(|words| !words.trim().is_empty()).cloned().collect() }
    }
}

/// Who moved the request last and when, where it was a colleague: a desk of the municipality knows its own by their address.
pub async fn mover(cx: &Cx, desk: Desk, tasks: &[Task]) -> Result<Option<(String, Time)>> {
    let last = tasks.iter().filter(|task| task.state.by().is_some()).max_by_key(|task| task.state.at());
    let Some(last) = last.filter(|_| desk == Desk::Staff) else { return Ok(None) };
    let Some(By::Member(by)) = last.state.by() else { return Ok(None) };
    match store::accounts::find(cx, by).await {
        Err(Error::NotFound) => Ok(None),
        found => Ok(Some((found?.email, last.state.at()))),
    }
}

#[component]
pub fn Meanwhile(request: Request) -> impl IntoView {
    use_context::<Overtaken>().map(|overtaken| {
        let they = request.view.events.iter().rfind(|event| event.kind != EventKind::Opened).map(|event| they(&request, event));
        let you = say_with("conflict-you", &[("act", say(&format!("task-{}-title", overtaken.wanted.code())).into())]);
        let typed = overtaken.typed.into_iter().map(|words| view! { <blockquote>{words}</blockquote> }).collect_view();
        view! {
            <Notice tone=Tone::Warning>
                <h2>{say("error-stale-title")}</h2>
                <p>{they}</p>
                <p>{you}</p>
                {typed}
                <p>{say("conflict-now")}</p>
            </Notice>
        }
    })
}

/// What happened last, by whom and when.
fn they(request: &Request, event: &Event) -> String {
    let by_person = matches!(
        event.kind,
        EventKind::Answered
            | EventKind::Withdrawn
            | EventKind::StillNeeded
            | EventKind::Confirmed
            | EventKind::Disputed
            | EventKind::Revoked
    );
    let colleague = request.mover.as_ref().filter(|(_, at)| *at == event.at).map(|(who, _)| who.clone());
    let who = if by_person { say("task-messages-person") } else { colleague.unwrap_or_else(|| request.names.agency(event.agency)) };
    let date = date_time(event.at, request.names.zone);
    say_with("conflict-they", &[("event", words::event(event.kind).into()), ("who", who.into()), ("date", date.into())])
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn why_it_was_to_be_sent_on_is_kept_with_the_other_words() {
        let form = ActForm { why: "Arčiau namų".into(), note: " ".into(), weeks: "3".into(), ..ActForm::default() };
        assert_eq!(Overtaken::of(Step::Route, &form).typed, ["Arčiau namų", "3"]);
    }
}
