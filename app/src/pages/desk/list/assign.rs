//! Giving tasks to a colleague or a team: several rows at once, or the one of a request's page; each press can be taken back.
use super::Queue;
use crate::pages::{
    desk::{Desk, seat},
    links,
    load::{Answer, ErrorPage, Trouble, to},
    parts::{
        field::Choice,
        notice::{Notice, Tone},
    },
    visit::{Spoken, Visit, language},
    words::{say, say_with},
};
use axum::extract::RawForm;
use domain::{
    Error, Id, Result,
    account::Account,
    referral::{Referral, Task},
    team::{Owner, Team},
    work_list::{Filter, List},
};
use leptos::prelude::*;
use store::{
    Cx,
    assignments::{self, Assigned},
    teams::{self, Known},
};

/// Whom tasks of a desk can be given to: people by address, since accounts have no other name, and teams.
#[derive(Clone, Default)]
pub struct Owners {
    people: Vec<(Id<Account>, String)>,
    pub teams: Vec<Known>,
}
impl Owners {
    pub async fn of(cx: &Cx, list: &List) -> Result<Self> {
        let people = assignments::colleagues(cx, list).await?.into_iter().map(|one| (one.id, one.email)).collect();
        Ok(Self { people, teams: teams::of_desk(cx, list).await? })
    }
    /// Where there is room for it.
    pub fn name(&self, owner: Owner) -> Option<String> {
        match owner {
            Owner::Person(id) => self.people.iter().find(|(account, _)| *account == id).map(|(_, email)| email.clone()),
            Owner::Team(id) => self.team(id).map(|team| named(&team.name)),
        }
    }
    /// Where there is little.
    pub fn short(&self, owner: Owner) -> Option<String> {
        match owner {
            Owner::Person(_) => self.name(owner).map(|email| short(&email)),
            Owner::Team(id) => self.team(id).map(|team| team.name.clone()),
        }
    }
    fn team(&self, id: Id<Team>) -> Option<&Known> {
        self.teams.iter().find(|team| team.id == id)
    }
    /// Whether somebody stands in the team that has it.
    pub fn has_in_team(&self, owner: Option<Owner>, account: Id<Account>) -> bool {
        let Some(Owner::Team(id)) = owner else { return false };
        self.team(id).is_some_and(|team| team.members.contains(&account))
    }
    /// To whom: oneself first, then colleagues, teams in which somebody stands, and nobody.
    pub fn choices(&self, me: Id<Account>) -> Vec<Choice> {
        let person = |id: Id<Account>, label: String| Choice::new(Owner::Person(id).to_string(), label);
        let own = self.people.iter().filter(|(id, _)| *id == me).map(|(id, _)| person(*id, say("assign-me")));
        let others = self.people.iter().filter(|(id, _)| *id != me).map(|(id, email)| person(*id, email.clone()));
        let answers = |team: &&Known| self.people.iter().any(|(id, _)| team.members.contains(id));
        let teams = self.teams.iter().filter(answers).map(|team| Choice::new(Owner::Team(team.id).to_string(), named(&team.name)));
        own.chain(others).chain(teams).chain([Choice::new(NOBODY, say("assign-nobody"))]).collect()
    }
}
fn named(team: &str) -> String {
    say_with("teams-named", &[("team", team.into())])
}
/// What stands before the house of an address, where there is little room.
fn short(email: &str) -> String {
    email.split('@').next().unwrap_or_default().to_owned()
}

const NOBODY: &str = "nobody";

/// The rows with what may be done to those that are marked: one form, one press.
pub(super) fn around<T: IntoView + 'static>(queue: &Queue, table: T) -> impl IntoView + use<T> {
    let choices = queue.owners.choices(queue.member.account);
    let options = choices.into_iter().map(|choice| view! { <option value=choice.code>{choice.label}</option> }).collect_view();
    let asked =
        queue.filter.pairs().into_iter().map(|(name, value)| view! { <input type="hidden" name=format!("asked-{name}") value=value/> });
    view! {
        <form method="post" action=links::list::assign(queue.desk, language()) class="assign-many">
            {asked.collect_view()}
            {table}
            <fieldset class="assign">
                <legend>{say("assign-title")}</legend>
                <label for="to">{say("assign-to")}</label>
                <select id="to" name="to">{options}</select>
                <button>{say("assign-submit")}</button>
            </fieldset>
        </form>
    }
}

/// What one press did, and the way back.
#[component]
pub fn Done(desk: Desk, done: Assigned, owner: Option<String>) -> impl IntoView {
    let count = ("count", done.count.into());
    let said = match owner {
        Some(owner) => say_with("assign-done", &[count, ("owner", owner.into())]),
        None => say_with("assign-done-nobody", &[count]),
    };
    view! {
        <Notice tone=Tone::Good>
            <p role="status">{said}</p>
            <form method="post" action=links::list::undo(desk, language())>
                <input type="hidden" name="batch" value=done.batch.text()/>
                <button class="link">{say("assign-undo")}</button>
            </form>
        </Notice>
    }
}

/// Names and values as they were sent: marks of one name may come many times.
fn pairs(RawForm(bytes): RawForm) -> Vec<(String, String)> {
    let uri = format!("/?{}", String::from_utf8_lossy(&bytes)).parse();
    uri.map(|uri| crate::pages::visit::all_asked(&uri)).unwrap_or_default()
}
fn first<'a>(sent: &'a [(String, String)], name: &str) -> &'a str {
    sent.iter().find(|(n, _)| n == name).map_or("", |(_, value)| value)
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, form: RawForm) -> Answer {
    let desk = Desk::of(&seat(&cx.caller)?.1);
    let sent = pairs(form);
    let asked = sent.iter().filter_map(|(name, value)| Some((name.strip_prefix("asked-")?.to_owned(), value.clone())));
    let filter = Filter::read(&asked.collect::<Vec<_>>());
    let tasks: Vec<Id<Task>> = sent.iter().filter(|(name, _)| name == "task").filter_map(|(_, id)| id.parse().ok()).collect();
    let owner = match first(&sent, "to") {
        NOBODY => None,
        owner => Some(owner.parse::<Owner>().map_err(|()| ErrorPage(Trouble::Invalid))?),
    };
    if tasks.is_empty() {
        // Nothing was marked: the list once more, with a word on it.
        return Ok(to(&links::list::unmarked(desk, language, &filter)));
    }
    let done = assignments::assign(&cx, &tasks, owner).await?;
    let referral: Option<Id<Referral>> = first(&sent, "referral").parse().ok();
    Ok(to(&match (referral, tasks.first()) {
        (Some(referral), Some(task)) => links::list::referral_after(desk, language, referral, *task, done.batch),
        _ => links::list::after(desk, language, &filter, done.batch),
    }))
}

pub async fn undo(Visit(cx): Visit, Spoken(language): Spoken, form: RawForm) -> Answer {
    let desk = Desk::of(&seat(&cx.caller)?.1);
    let batch = first(&pairs(form), "batch").parse().map_err(|_| Error::NotFound)?;
    assignments::undo(&cx, batch).await?;
    Ok(to(&links::list::of(desk, language, &Filter::default())))
}
