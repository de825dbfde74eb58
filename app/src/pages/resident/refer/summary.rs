//! The answers as a list, each with the way to change it. What was not said is left out, except where a choice was asked.
use super::address;
use crate::pages::{
    visit::language,
    words::{list, say},
};
use domain::{
    Error, Language, Result,
    area::AreaCode,
    language::Labels,
    refer_form::Step,
    referral::Draft,
    taxonomy::{CORE, TermCode},
};
use leptos::prelude::*;
use store::Cx;

/// The draft, and the names of what it holds as codes.
pub struct Summary {
    draft: Draft,
    need: Option<Labels>,
    service: Option<domain::service::Service>,
    /// The unit and its ancestors, nearest first.
    area: Vec<Labels>,
    declared: Option<Labels>,
    audience: Option<Labels>,
}

impl Summary {
    pub async fn of(cx: &Cx, draft: Draft) -> Result<Self> {
        let need = found(store::taxonomy::find(cx, CORE, &TermCode(draft.need.clone())).await)?;
        let service = match draft.service {
            Some(id) => found(store::services::find(cx, id).await)?,
            None => None,
        };
        let declared = found(store::areas::find(cx, &AreaCode(draft.declared_area.clone())).await)?;
        let audiences = store::audiences::all(cx).await?;
        let path = store::areas::path(cx, &AreaCode(draft.area.clone())).await?;
        Ok(Self {
            need: need.map(|term| term.labels),
            service,
            area: path.into_iter().map(|area| area.names).collect(),
            declared: declared.map(|area| area.names),
            audience: audiences.into_iter().find(|a| a.code == draft.audience).map(|a| a.labels),
            draft,
        })
    }

    pub fn rows(&self) -> impl IntoView + use<> {
        let rows = [self.about_help(), self.about_person(), self.about_contact()].into_iter().flatten();
        let rows = rows.filter(|(_, _, text)| !text.is_empty()).map(|(step, key, text)| row(step, key, text)).collect_view();
        view! {
            <section class="answers">
                <h2>{say("refer-check-answers-title")}</h2>
                <dl class="summary">{rows}</dl>
            </section>
        }
    }

    fn about_help(&self) -> Vec<Row> {
        let draft = &self.draft;
        let happening: Vec<String> = draft.flags.iter().map(|flag| say(&format!("refer-flag-{flag}"))).collect();
        let area: Vec<String> = self.area.iter().take(2).map(text).collect();
        vec![
            (Step::Need, "refer-check-service", self.service.as_ref().map(|s| s.text("name", language()).text).unwrap_or_default()),
            (Step::Need, "refer-check-need", self.need.as_ref().map(text).unwrap_or_default()),
            (Step::Need, "refer-check-urgency", coded("refer-urgency", &draft.urgency)),
            (Step::Need, "refer-check-happening", list(&happening)),
            (Step::Place, "refer-check-area", area.join(", ")),
            (Step::Place, "refer-check-residence", coded("refer-residence", &draft.residence)),
            (Step::Place, "refer-check-declared", self.declared.as_ref().map(text).unwrap_or_default()),
        ]
    }
    fn about_person(&self) -> Vec<Row> {
        let draft = &self.draft;
        vec![
            (Step::Person, "refer-check-asker", coded("refer-asker", &draft.asker)),
            (Step::Person, "refer-check-name", said(&draft.name)),
            (Step::Person, "refer-check-age", said(&draft.age)),
            (Step::Person, "refer-check-audience", self.audience.as_ref().map(text).unwrap_or_default()),
            (Step::Person, "refer-check-story", said(&draft.story)),
        ]
    }
    fn about_contact(&self) -> Vec<Row> {
        let contact = &self.draft.contact;
        let message = if contact.phone.is_empty() { String::new() } else { coded("refer-message", &contact.may_leave_message) };
        vec![
            (Step::Contact, "refer-check-way", coded("refer-way", &contact.way)),
            (Step::Contact, "refer-check-phone", contact.phone.clone()),
            (Step::Contact, "refer-check-email", contact.email.clone()),
            (Step::Contact, "refer-check-when", contact.when.clone()),
            (Step::Contact, "refer-contact-hours-title", coded("refer-hours", &contact.hours)),
            (Step::Contact, "refer-check-message", message),
            (Step::Consent, "refer-check-consent", coded("refer-consent", &self.draft.consent)),
        ]
    }
}

type Row = (Step, &'static str, String);

fn row(step: Step, key: &'static str, text: String) -> impl IntoView {
    view! {
        <div>
            <dt>{say(key)}</dt>
            <dd>{text}</dd>
            <dd class="change">
                <a href=address(language(), step)>{say("refer-check-change")} <span class="visually-hidden">": " {say(key)}</span></a>
            </dd>
        </div>
    }
}

/// The words of a code that was chosen; nothing for nothing.
fn coded(prefix: &str, code: &str) -> String {
    if code.is_empty() { String::new() } else { say(&format!("{prefix}-{code}")) }
}
fn said(text: &str) -> String {
    if text.is_empty() { say("refer-check-empty") } else { text.to_owned() }
}
fn text(labels: &Labels) -> String {
    labels.text(language(), &[Language::En]).text
}
fn found<T>(result: Result<T>) -> Result<Option<T>> {
    match result {
        Err(Error::NotFound) => Ok(None),
        other => other.map(Some),
    }
}
