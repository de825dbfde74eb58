//! Where the request stands, in one sentence; what comes next, who owes it and by when; and what was written both ways.
use crate::pages::{
    links,
    visit::{cx, language},
    words::{date, date_time, due_words, say, say_with},
};
use domain::{
    Error, Id, Language, Result, Time,
    area::Area,
    consent::Consent,
    language::Labels,
    organization::Organization,
    receipt::Receipt,
    referral::{Part, Referral, Stage, Standing, Task, TaskState, undecided},
    service::Service,
    taxonomy::{CORE, Term},
};
use leptos::{either::Either, prelude::*};
use std::sync::Arc;
use store::{
    Cx,
    agencies::Agency,
    referrals::{EventKind, Opening, View},
};
use vault::Vault;

/// All that the holder of the receipt is told.
pub struct Story {
    pub view: View,
    pub standing: Standing,
    pub agencies: Vec<Organization>,
    /// What the municipality says of its agencies.
    offices: Arc<Vec<Agency>>,
    /// Who may read it, the municipality first.
    pub consents: Vec<Consent>,
    /// Every look at the data, oldest first.
    pub openings: Vec<Opening>,
    /// None while the vault is away, or where one of them cannot be read: where the request stands is told all the same.
    messages: Option<Vec<vault::Message>>,
    /// Services that were named where an agency does not give what is needed.
    others: Vec<Arc<Service>>,
    need: Option<Labels>,
    /// Of the parts that have one of their own.
    pub needs: Vec<Term>,
    municipality: Area,
}

impl Story {
    pub async fn of(cx: &Cx, vault: &Vault, id: Id<Referral>, receipt: &Receipt) -> Result<Self> {
        let view = store::referrals::view(cx, id).await?;
        let consents = store::referrals::consents(cx, id).await?;
        let openings = store::referrals::openings(cx, id).await?;
        let named = store::referrals::alternatives(cx, id).await?;
        let at_work = view.tasks.iter().filter_map(|task| task.agency).chain(view.events.iter().filter_map(|event| event.agency));
        let readers = consents.iter().filter_map(|consent| consent.agency);
        let mut known: Vec<_> = at_work.chain(readers).chain(openings.iter().filter_map(|opening| opening.organization)).collect();
        known.sort();
        known.dedup();
        let need = match store::taxonomy::find(cx, CORE, &view.referral.need).await {
            Err(Error::NotFound) => None,
            found => Some(found?.labels),
        };
        let own: Vec<_> = view.tasks.iter().filter_map(|task| task.need.clone()).collect();
        let needs = store::taxonomy::core(cx).await?.iter().filter(|term| own.contains(&term.code)).cloned().collect();
        Ok(Self {
            standing: view.standing(),
            agencies: store::organizations::find_many(cx, &known).await?,
            messages: match vault.holder_messages(cx, receipt).await {
                Err(Error::Locked | Error::Unavailable) => None,
                opened => Some(opened?),
            },
            municipality: store::areas::find(cx, &view.referral.municipality).await?,
            offices: store::agencies::of(cx, &view.referral.municipality).await?,
            others: store::services::find_many(cx, &named).await?,
            consents,
            openings,
            need,
            needs,
            view,
        })
    }
    pub fn zone(&self) -> &'static str {
        self.municipality.country.zone()
    }
    pub fn municipality_name(&self) -> String {
        self.municipality.names.text(language(), &[]).text
    }
    /// The municipality where no agency is named.
    pub fn agency(&self, id: Option<Id<Organization>>) -> String {
        if let Some(office) = self.office(id) {
            return office.names.text(language(), &[Language::En]).text;
        }
        let named = id.and_then(|id| self.agencies.iter().find(|agency| agency.id == Some(id)));
        named.map_or_else(|| say("follow-municipality"), |agency| agency.text("name", language()).text)
    }
    fn office(&self, id: Option<Id<Organization>>) -> Option<&Agency> {
        self.offices.iter().find(|office| Some(office.organization) == id)
    }
    /// How and when to reach whoever is on the move.
    fn reach(&self) -> Option<impl IntoView + use<>> {
        let office = self.office(self.turn()?.agency)?;
        let hours = Some(office.hours.text(language(), &[Language::En]).text).filter(|hours| !hours.is_empty());
        let dial: String = office.phone.chars().filter(|c| c.is_ascii_digit() || *c == '+').collect();
        let phone = (!dial.is_empty()).then(|| view! { <a href=format!("tel:{dial}")>{office.phone.clone()}</a> });
        let email = (!office.email.is_empty()).then(|| view! { <a href=format!("mailto:{}", office.email)>{office.email.clone()}</a> });
        if phone.is_none() && email.is_none() {
            return None;
        }
        let name = self.agency(Some(office.organization));
        let hours = hours.map(|hours| format!(" · {hours}"));
        Some(view! { <p class="office">{say_with("follow-office", &[("agency", name.into())])} " " {phone} " " {email} {hours}</p> })
    }
    /// On a waiting list of whichever office.
    pub fn waits(&self) -> bool {
        self.view.tasks.iter().any(|task| task.state.stage() == Stage::Waitlisted)
    }
    /// Who is on the move: the open main task.
    fn turn(&self) -> Option<&Task> {
        self.view.tasks.iter().find(|task| task.part.is_main() && task.state.is_open())
    }

    pub fn now(&self) -> impl IntoView + use<> {
        let need = self.need.as_ref().map(|labels| labels.text(language(), &[Language::En]).text);
        let sent = say_with("follow-about-sent", &[("date", date(self.view.referral.received_at, self.zone()).into())]);
        view! {
            <p class="standing">{self.sentence()}</p>
            <section class="well next">
                <h2>{say("follow-next-title")}</h2>
                {self.next(cx().now).into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
                {self.reach()}
            </section>
            <section>
                <h2>{say("follow-about-title")}</h2>
                <p>{need}</p>
                <p class="muted">{sent}</p>
            </section>
        }
    }
    fn sentence(&self) -> String {
        let told = |kind: EventKind| self.view.events.iter().any(|event| event.kind == kind);
        match self.standing {
            // The agency is on the move again, with a clock of its own.
            Standing::Received | Standing::Routed if self.last() == Some(EventKind::Answered) => say("follow-standing-answered"),
            Standing::Received if told(EventKind::Opened) => say("follow-standing-opened"),
            standing => say(&format!("follow-standing-{}", standing.code())),
        }
    }
    fn last(&self) -> Option<EventKind> {
        self.view.events.iter().map(|event| event.kind).rfind(|kind| {
            !matches!(
                kind,
                EventKind::Opened
                    | EventKind::Tried
                    | EventKind::LegalPassed
                    | EventKind::Renewed
                    | EventKind::ConsentNear
                    | EventKind::ConsentOver
                    | EventKind::DeclinedLate
                    | EventKind::Marked
                    | EventKind::Unmarked
            )
        })
    }
    fn next(&self, now: Time) -> Vec<String> {
        if self.standing.is_over() {
            return self.after();
        }
        let further = || self.view.tasks.iter().find(|task| task.part == Part::Also && task.state.is_open());
        let Some(task) = self.turn().or_else(further) else { return vec![say("follow-next-done")] };
        let agency = if task.part == Part::Review { say("follow-supervisor") } else { self.agency(task.agency) };
        let due = due_words(task.due_at, self.zone());
        let owed = |key| say_with(key, &[("agency", agency.as_str().into()), ("date", due.as_str().into())]);
        let first = match (&task.state, self.standing) {
            (_, Standing::NeedsAnswer) => say("follow-next-you"),
            (TaskState::Accepted { .. }, _) => owed("follow-next-help"),
            (TaskState::InService { .. }, _) => owed("follow-next-service"),
            (TaskState::Waitlisted { weeks, .. }, _) => {
                say_with("follow-next-waiting", &[("agency", agency.as_str().into()), ("count", (*weeks).into())])
            }
            _ if task.due_at < now => owed("follow-next-late"),
            (_, Standing::InTriage) => owed("follow-next-triage"),
            _ => owed("follow-next-answer"),
        };
        std::iter::once(first).chain(self.legal(now)).collect()
    }
    /// What one may still do when it is over.
    fn after(&self) -> Vec<String> {
        let ended = self.view.tasks.iter().filter(|task| task.part.is_main()).max_by_key(|task| task.state.at());
        match ended.map(|task| &task.state) {
            Some(TaskState::NotHelped { why, .. }) => {
                let said = say(&format!("follow-closing-{}", why.code()));
                let law = why.ground().map(|(_, article)| say_with("follow-closing-law", &[("article", article.into())]));
                let complain = why.ground().map(|(country, _)| say(&format!("follow-complain-{}", country.to_lowercase())));
                std::iter::once(said).chain(law).chain(complain).collect()
            }
            Some(TaskState::Cancelled { reason, .. }) => vec![say(&format!("follow-cancelling-{}", reason.code()))],
            Some(TaskState::Unreachable { .. }) => vec![say("follow-next-lost")],
            _ => vec![say("follow-next-done")],
        }
    }
    fn legal(&self, now: Time) -> Option<String> {
        let referral = &self.view.referral;
        let passed = referral.legal_due_at.is_some_and(|due| due < now);
        // Whoever decided has finished; the law's time is not that of the parts which are left.
        let decided = self.standing == Standing::PartOpen || passed && undecided(referral, &self.view.tasks).is_none();
        if decided {
            return None;
        }
        let key = if passed {
            "follow-next-legal-passed"
        } else if referral.legal_proposed {
            "follow-next-legal-proposed"
        } else {
            "follow-next-legal"
        };
        Some(say_with(key, &[("date", due_words(referral.legal_due_at?, self.zone()).into())]))
    }

    /// Whom else one may ask, where an agency said that it does not give this.
    pub fn others(&self) -> impl IntoView + use<> {
        let each = self.others.iter().filter_map(|service| Some((service.id?, service.text("name", language()))));
        let each: Vec<_> = each
            .map(|(id, name)| {
                let spoken = name.language.map(Language::code);
                view! { <li><a href=links::service(language(), id) lang=spoken>{name.text}</a></li> }
            })
            .collect();
        (!each.is_empty()).then(|| {
            view! {
                <section>
                    <h2>{say("follow-others-title")}</h2>
                    <p>{say("follow-others-lead")}</p>
                    <ul>{each}</ul>
                </section>
            }
        })
    }

    pub fn messages(&self) -> impl IntoView + use<> {
        let zone = self.zone();
        let each = self.messages.iter().flatten().map(|message| {
            let who = if message.from_person { say("follow-message-you") } else { self.agency(message.agency) };
            view! {
                <li class=if message.from_person { "own" } else { "theirs" }>
                    <p class="muted">{who} ", " {date_time(message.at, zone)}</p>
                    <p class="text">{message.words.clone()}</p>
                </li>
            }
        });
        let each = each.collect_view();
        view! {
            <section class="messages">
                <h2>{say("follow-messages-title")}</h2>
                {match &self.messages {
                    None => Either::Left(view! { <p class="muted">{say("follow-messages-locked")}</p> }),
                    Some(none) if none.is_empty() => Either::Left(view! { <p class="muted">{say("follow-messages-none")}</p> }),
                    Some(_) => Either::Right(view! { <ol>{each}</ol> }),
                }}
            </section>
        }
    }
}
