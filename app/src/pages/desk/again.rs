//! What the rules say of a request that was marked after it had been routed: who would lead it now, by which rule, and one press to send it there.
use super::{request::Request, words};
use crate::pages::{
    parts::notice::{Notice, Tone},
    visit::language,
    words::{say, say_with},
};
use domain::referral::Step;
use leptos::prelude::*;
use store::referrals::Again;

#[component]
pub fn RoutedAgain(request: Request) -> impl IntoView {
    let again = request.again.clone();
    (!again.is_empty()).then(|| {
        let tone = if again.iter().any(|one| one.differs) { Tone::Warning } else { Tone::Plain };
        // Two marks may lead to one agency: it is offered once.
        let first = |n: usize, one: &Again| again.iter().take(n).all(|before| before.lead != one.lead);
        let each = again.iter().enumerate().map(|(n, one)| said(&request, one, first(n, one))).collect_view();
        view! {
            <Notice tone>
                <h2>{say("again-title")}</h2>
                <p>{say("again-lead")}</p>
                <ul>{each}</ul>
            </Notice>
        }
    })
}

fn said(request: &Request, one: &Again, first: bool) -> impl IntoView + use<> {
    let agency = request.names.agency(Some(one.lead));
    let rule = if one.legal_basis.is_empty() { one.rule.clone() } else { format!("{}: {}", one.rule, one.legal_basis) };
    let mark = words::flag(one.flag);
    let says = say_with("again-says", &[("mark", mark.into()), ("agency", agency.clone().into()), ("rule", rule.into())]);
    let may = one.differs && first && request.steps.contains(&Step::Route) && request.receivers.names(one.lead);
    let same = (!one.differs).then(|| view! { <p class="muted">{say("again-same")}</p> });
    let action = request.desk.act(language(), request.view.referral.id, Step::Route.code());
    let (lead, task) = (one.lead.text(), request.task.as_ref().filter(|_| may).map(|task| task.id.text()));
    let send = task.map(|task| {
        view! {
            <form method="post" action=action>
                <input type="hidden" name="task" value=task/>
                <input type="hidden" name="agency" value=lead/>
                <button>{say_with("again-submit", &[("agency", agency.into())])}</button>
            </form>
        }
    });
    view! { <li><p>{says}</p> {same} {send}</li> }
}
