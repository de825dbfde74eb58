//! What stays inside an agency: who of its colleagues, or which of its teams, works on a request, and notes that neither the person nor another agency reads.
use super::{
    Desk,
    list::assign::{Done, Owners},
    request::Request,
    seat,
};
use crate::pages::{
    links,
    parts::{
        field::TextArea,
        notice::{Notice, Tone},
    },
    redraw::attempt,
    visit::{asked, language},
    words::{date_time, say, say_with},
};
use domain::{
    Error, Id, Result,
    access::{Act, may},
    account::Account,
    referral::{Referral, Task},
    staff_form::ActForm,
    team::Owner as Whose,
    work_list::List,
};
use leptos::prelude::*;
use store::{
    Cx,
    assignments::{self, Assigned},
    referrals::View,
};
use vault::Vault;

#[derive(Clone, Default)]
pub struct Inside {
    /// Whom the task can be given to; none for those who give nothing.
    owners: Option<Owners>,
    me: Option<Id<Account>>,
    owner: Option<String>,
    /// How many notes wait behind the seal.
    pub notes: i64,
    may_note: bool,
    done: Option<Assigned>,
}

impl Inside {
    pub async fn of(cx: &Cx, desk: Desk, view: &View, task: Option<&Task>) -> Result<Self> {
        let Ok((member, list)) = seat(&cx.caller) else { return Ok(Self::default()) };
        let gives = desk == Desk::of(&list) && may(&cx.caller, &list.assign());
        let batch = asked("batch").parse().ok().filter(|_| gives);
        let owners = if gives { Some(Owners::of(cx, &list).await?) } else { None };
        Ok(Self {
            me: Some(member.account),
            owner: match (&owners, task) {
                (Some(owners), Some(task)) => owner(cx, &list, task, owners).await?,
                _ => None,
            },
            owners,
            notes: store::referrals::count_notes(cx, view.referral.id).await?,
            may_note: may(&cx.caller, &Act::WriteNote(view.place())),
            done: match batch {
                Some(batch) => assignments::batch(cx, batch).await?,
                None => None,
            },
        })
    }
    fn name(&self, owner: Whose) -> Option<String> {
        self.owners.as_ref().and_then(|owners| owners.name(owner))
    }
}

async fn owner(cx: &Cx, list: &List, task: &Task, owners: &Owners) -> Result<Option<String>> {
    let Some(owner) = assignments::owner_of(cx, list, task.id).await? else { return Ok(None) };
    match owner {
        // Also somebody who may be given nothing any more.
        Whose::Person(account) => Ok(Some(store::accounts::find(cx, account).await?.email)),
        Whose::Team(_) => Ok(owners.name(owner)),
    }
}

/// A word on what was just done here.
#[component]
pub fn Noted(request: Request) -> impl IntoView {
    let noted = asked("noted") == "yes";
    let inside = request.inside;
    view! {
        {noted.then(|| view! { <Notice tone=Tone::Good><p role="status">{say("notes-kept")}</p></Notice> })}
        {inside.done.clone().map(|done| view! { <Done desk=request.desk owner=done.to.and_then(|to| inside.name(to)) done/> })}
    }
}

/// Who works on it, and giving it to somebody else.
#[component]
pub fn Owner(request: Request) -> impl IntoView {
    let Inside { owners, me, owner, .. } = request.inside;
    let desk = request.desk;
    let choices = owners.zip(me).map(|(owners, me)| owners.choices(me));
    request.task.zip(choices).map(|(task, choices)| {
        let options = choices.into_iter().map(|choice| view! { <option value=choice.code>{choice.label}</option> });
        let said = owner.map_or_else(|| say("assign-nobodys"), |owner| say_with("assign-owner", &[("owner", owner.into())]));
        view! {
            <section class="act owner-act" aria-labelledby="owner">
                <h2 id="owner">{say("assign-who")}</h2>
                <p>{said}</p>
                <form method="post" action=links::list::assign(desk, language()) class="assign">
                    <input type="hidden" name="task" value=task.id.text()/>
                    <input type="hidden" name="referral" value=task.referral.text()/>
                    <label for="to">{say("assign-to")}</label>
                    <select id="to" name="to">{options.collect_view()}</select>
                    <button>{say("assign-submit")}</button>
                </form>
            </section>
        }
    })
}

/// A note as its agency reads it.
#[derive(Clone)]
pub struct Read {
    by: String,
    at: domain::Time,
    words: String,
}

/// Those of the caller's agency, with who wrote them; nothing is asked of the vault where there is none.
pub async fn read(vault: &Vault, cx: &Cx, id: Id<Referral>) -> Result<Vec<Read>> {
    if store::referrals::count_notes(cx, id).await? == 0 {
        return Ok(vec![]);
    }
    let mut read = vec![];
    for note in vault.notes(cx, id).await? {
        let by = match store::accounts::find(cx, note.by).await {
            Err(Error::NotFound) => say("notes-somebody"),
            found => found?.email,
        };
        read.push(Read { by, at: note.at, words: note.words });
    }
    Ok(read)
}

/// The notes so far, where the request stands open.
#[component]
pub fn Notes(notes: Vec<Read>, request: Request) -> impl IntoView {
    let zone = request.names.zone;
    let one = move |note: Read| {
        view! {
            <li data-from="inside">
                <p class="muted">{note.by} " · " {date_time(note.at, zone)}</p>
                <p class="words">{note.words}</p>
            </li>
        }
    };
    (!notes.is_empty()).then(|| {
        view! {
            <h3>{say("notes-title")}</h3>
            <ol class="messages">{notes.into_iter().map(one).collect_view()}</ol>
        }
    })
}

/// Keeping one more; it is read where the request is opened.
#[component]
pub fn NewNote(request: Request) -> impl IntoView {
    let attempt = attempt::<ActForm>();
    let problem = attempt.problem("inside");
    let count = request.inside.notes;
    let once = Some(attempt.form.once).filter(|once| !once.is_empty()).unwrap_or_else(|| store::referrals::new_note().text());
    let action = request.desk.act(language(), request.view.referral.id, NOTE);
    let task = request.task.map(|task| view! { <input type="hidden" name="task" value=task.id.text()/> });
    request.inside.may_note.then(|| {
        view! {
            <details class="act" open=problem.is_some()>
                <summary>{say("notes-add")} {(count > 0).then(|| view! { " " <span class="muted">{say_with("notes-count", &[("count", count.into())])}</span> })}</summary>
                <p>{say("notes-lead")}</p>
                <form method="post" action=action novalidate>
                    {task}
                    <input type="hidden" name="once" value=once/>
                    <TextArea name="inside" label=say("notes-words") value=attempt.form.inside problem rows=3/>
                    <button class="primary">{say("notes-submit")}</button>
                </form>
            </details>
        }
    })
}

/// The act's name in the address.
pub const NOTE: &str = "note";
