//! Where the request stands, in one sentence; what comes next, who owes it and by when; and what was written both ways.
use crate::pages::{
    visit::{cx, language},
    words::{date, date_time, due_words, say, say_with},
};
use domain::{
    Error, Id, Language, Result, Time,
    area::Area,
    language::Labels,
    organization::Organization,
    receipt::Receipt,
    referral::{Part, Referral, Standing, Task},
    taxonomy::CORE,
};
use leptos::{either::Either, prelude::*};
use store::{
    Cx,
    referrals::{EventKind, View},
};
use vault::Vault;

/// All that the holder of the receipt is told.
pub struct Story {
    pub view: View,
    pub standing: Standing,
    pub agencies: Vec<Organization>,
    messages: Vec<vault::Message>,
    need: Option<Labels>,
    municipality: Area,
}

impl Story {
    pub async fn of(cx: &Cx, vault: &Vault, id: Id<Referral>, receipt: &Receipt) -> Result<Self> {
        let view = store::referrals::view(cx, id).await?;
        let mut known: Vec<_> =
            view.tasks.iter().filter_map(|task| task.agency).chain(view.events.iter().filter_map(|e| e.agency)).collect();
        known.sort();
        known.dedup();
        let need = match store::taxonomy::find(cx, CORE, &view.referral.need).await {
            Err(Error::NotFound) => None,
            found => Some(found?.labels),
        };
        Ok(Self {
            standing: view.standing(),
            agencies: store::organizations::find_many(cx, &known).await?,
            messages: vault.holder_messages(cx, receipt).await?,
            municipality: store::areas::find(cx, &view.referral.municipality).await?,
            need,
            view,
        })
    }
    pub fn zone(&self) -> &'static str {
        self.municipality.country.zone()
    }
    /// The municipality where no agency is named.
    pub fn agency(&self, id: Option<Id<Organization>>) -> String {
        let named = id.and_then(|id| self.agencies.iter().find(|agency| agency.id == Some(id)));
        named.map_or_else(|| say("follow-municipality"), |agency| agency.text("name", language()).text)
    }
    /// Who is on the move: the open main task.
    fn turn(&self) -> Option<&Task> {
        self.view.tasks.iter().find(|task| task.part != Part::Also && task.state.is_open())
    }

    pub fn now(&self) -> impl IntoView + use<> {
        let need = self.need.as_ref().map(|labels| labels.text(language(), &[Language::En]).text);
        let sent = say_with("follow-about-sent", &[("date", date(self.view.referral.received_at, self.zone()).into())]);
        view! {
            <p class="standing">{say(self.sentence())}</p>
            <section class="well next">
                <h2>{say("follow-next-title")}</h2>
                {self.next(cx().now).into_iter().map(|text| view! { <p>{text}</p> }).collect_view()}
            </section>
            <section>
                <h2>{say("follow-about-title")}</h2>
                <p>{need}</p>
                <p class="muted">{sent}</p>
            </section>
        }
    }
    fn sentence(&self) -> &'static str {
        let opened = self.view.events.iter().any(|event| event.kind == EventKind::Opened);
        match self.standing {
            Standing::Received if opened => "follow-standing-opened",
            Standing::Received => "follow-standing-received",
            Standing::InTriage => "follow-standing-in-triage",
            Standing::Accepted => "follow-standing-accepted",
            Standing::NeedsAnswer => "follow-standing-needs-answer",
            Standing::Completed => "follow-standing-completed",
            Standing::Withdrawn => "follow-standing-withdrawn",
        }
    }
    fn next(&self, now: Time) -> Vec<String> {
        let (Some(task), false) = (self.turn(), self.standing == Standing::Withdrawn) else { return vec![say("follow-next-done")] };
        let agency = self.agency(task.agency);
        let due = due_words(task.due_at, self.zone());
        let owed = |key| say_with(key, &[("agency", agency.as_str().into()), ("date", due.as_str().into())]);
        let first = match self.standing {
            Standing::NeedsAnswer => say("follow-next-you"),
            Standing::Accepted => owed("follow-next-help"),
            _ if task.due_at < now => owed("follow-next-late"),
            Standing::InTriage => owed("follow-next-triage"),
            _ => owed("follow-next-answer"),
        };
        std::iter::once(first).chain(self.legal()).collect()
    }
    fn legal(&self) -> Option<String> {
        let referral = &self.view.referral;
        let key = if referral.legal_proposed { "follow-next-legal-proposed" } else { "follow-next-legal" };
        Some(say_with(key, &[("date", due_words(referral.legal_due_at?, self.zone()).into())]))
    }

    pub fn messages(&self) -> impl IntoView + use<> {
        let zone = self.zone();
        let each = self.messages.iter().map(|message| {
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
                {if self.messages.is_empty() {
                    Either::Left(view! { <p class="muted">{say("follow-messages-none")}</p> })
                } else {
                    Either::Right(view! { <ol>{each}</ol> })
                }}
            </section>
        }
    }
}
