//! The people of a desk: who they are, who is invited, and what their administrator or manager does about them. Nobody is listed for anything else.
use super::{Desk, rosters};
use crate::pages::{
    draw::title,
    links,
    load::{Answer, to},
    parts::{
        error_summary::ErrorSummary,
        field::{Choice, Field, Select},
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    visit::{asked, language},
    words::{date, say, say_with},
};
use domain::{
    Attempt, Error, Id, Language, Problem, Result, Wrong,
    account::{Account, Role},
    account_form::PeopleForm,
    area::AreaCode,
    organization::Organization,
};
use leptos::{either::Either, prelude::*};
use store::{
    Cx,
    accounts::{
        self, Record,
        invitations::{self, Invite, Open},
    },
    factors,
    rosters::Roster,
};

/// What the page shows.
pub struct People {
    pub people: Vec<Record>,
    pub invited: Vec<Open>,
    /// Whose first manager may be invited; empty at a provider.
    pub organizations: Vec<Organization>,
    pub zone: &'static str,
    /// What someone can be invited as.
    pub roles: &'static [Role],
    pub me: Id<Account>,
    pub desk: Desk,
    /// Where all forms go.
    pub action: String,
}

/// Who sends a form of it.
pub struct Seat {
    pub language: Language,
    pub organization: Id<Organization>,
    pub municipality: Option<AreaCode>,
}

pub fn page(people: People) -> impl IntoView {
    title(say("people-title"));
    let attempt = attempt::<PeopleForm>();
    view! {
        <ErrorSummary problems=attempt.problems.clone()/>
        <h1>{say("people-title")}</h1>
        {done()}
        {table(&people)}
        {rosters::way(people.desk, Roster::People)}
        {waiting(&people)}
        {invite(&people, attempt)}
    }
}

fn done() -> impl IntoView {
    let key = match asked("done").as_str() {
        "invite" | "again" => "people-done-invited",
        "role" => "people-done-role",
        "end" => "people-done-ended",
        "withdraw" => "people-done-withdrawn",
        "factors" => "people-done-factors",
        _ => return None,
    };
    Some(view! { <Notice tone=Tone::Good><p role="status">{say(key)}</p></Notice> })
}

fn role_words(role: Role) -> String {
    say(&format!("account-role-{}", role.code()))
}

fn table(people: &People) -> impl IntoView + use<> {
    let rows = people.people.iter().map(|one| row(one, people)).collect_view();
    let caption = say_with("people-count", &[("count", people.people.len().into())]);
    view! {
        <table class="requests">
            <caption>{caption}</caption>
            <thead>
                <tr>{["people-who", "people-role", "people-acts"].map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr>
            </thead>
            <tbody>{rows}</tbody>
        </table>
    }
}

fn row(one: &Record, people: &People) -> impl IntoView + use<> {
    let role = role_words(one.role);
    let acts = if one.id == people.me {
        Either::Left(view! { <span class="muted">{say("people-you")}</span> })
    } else {
        Either::Right(acts(one, people))
    };
    view! {
        <tr>
            <th scope="row" data-label=say("people-who")>{one.email.clone()}</th>
            <td data-label=say("people-role")>{role}</td>
            <td>{acts}</td>
        </tr>
    }
}

/// Behind one word, so that nobody is let go by a slip.
fn acts(one: &Record, people: &People) -> impl IntoView + use<> {
    let id = one.id.text();
    let field = format!("role-{id}");
    let kind = one.role.is_staff();
    let options = people.roles.iter().filter(|role| role.is_staff() == kind).map(|role| {
        let selected = *role == one.role;
        view! { <option value=role.code() selected=selected>{role_words(*role)}</option> }
    });
    let options = options.collect_view();
    let whose = [("email", one.email.clone().into())];
    view! {
        <details class="act">
            <summary>{say("people-change")} <span class="hidden">" " {one.email.clone()}</span></summary>
            <form method="post" action=people.action.clone() class="assign">
                <input type="hidden" name="act" value="role"/>
                <input type="hidden" name="id" value=id.clone()/>
                <label for=field.clone()>{say("people-role")}</label>
                <select id=field name="role">{options}</select>
                <button>{say("people-role-submit")}</button>
            </form>
            {button(people, "factors", &id, say("people-factors"), say_with("people-factors-of", &whose))}
            {button(people, "end", &id, say("people-end"), say_with("people-end-of", &whose))}
        </details>
    }
}

fn button(people: &People, act: &'static str, id: &str, words: String, label: String) -> impl IntoView + use<> {
    view! {
        <form method="post" action=people.action.clone()>
            <input type="hidden" name="act" value=act/>
            <input type="hidden" name="id" value=id.to_owned()/>
            <button aria-label=label>{words}</button>
        </form>
    }
}

fn waiting(people: &People) -> impl IntoView + use<> {
    let each = people.invited.iter().map(|open| {
        let values = [("role", role_words(open.role).into()), ("date", date(open.expires_at, people.zone).into())];
        let id = open.id.text();
        let whose = [("email", open.email.clone().into())];
        view! {
            <li>
                <p><strong>{open.email.clone()}</strong> " · " {say_with("people-invited-as", &values)}</p>
                <div class="actions">
                    {button(people, "again", &id, say("people-again"), say_with("people-again-to", &whose))}
                    {button(people, "withdraw", &id, say("people-withdraw"), say_with("people-withdraw-of", &whose))}
                </div>
            </li>
        }
    });
    let each = each.collect_view();
    (!people.invited.is_empty()).then(|| {
        view! {
            <section aria-labelledby="invited">
                <h2 id="invited">{say("people-invited-title")}</h2>
                <ul class="sessions">{each}</ul>
            </section>
        }
    })
}

fn invite(people: &People, attempt: Attempt<PeopleForm>) -> impl IntoView + use<> {
    let [email, role, organization] = ["email", "role", "organization"].map(|field| attempt.problem(field));
    let roles = people.roles.iter().map(|role| Choice::new(role.code(), role_words(*role))).collect();
    let tongues = Language::ALL.map(|tongue| Choice::new(tongue.code(), tongue.own_name())).into();
    let tongue = if attempt.form.language.is_empty() { language().code().to_owned() } else { attempt.form.language };
    let organizations: Vec<_> = people.organizations.iter().filter_map(|one| Some(Choice::new(one.id?.text(), one.name.clone()))).collect();
    let of_a_provider = (!organizations.is_empty()).then(|| {
        view! {
            <Select
                name="organization"
                label=say("people-invite-organization")
                hint=say("people-invite-organization-hint")
                empty=say("people-invite-own")
                groups=vec![(String::new(), organizations)]
                value=attempt.form.organization
                problem=organization
            />
        }
    });
    view! {
        <section aria-labelledby="invite">
            <h2 id="invite">{say("people-invite-title")}</h2>
            <p>{say_with("people-invite-lead", &[("days", invitations::DAYS.into())])}</p>
            // The part of the page that stays in sight when it is drawn again.
            <form method="post" action=format!("{}#invite", people.action) class="question" novalidate>
                <input type="hidden" name="act" value="invite"/>
                <Field name="email" label=say("account-sign-in-email") kind="email" value=attempt.form.email problem=email/>
                <Select
                    name="role"
                    label=say("people-role")
                    empty=say("people-role-choose")
                    groups=vec![(String::new(), roles)]
                    value=attempt.form.role
                    problem=role
                />
                {of_a_provider}
                <Select name="language" label=say("people-invite-language") groups=vec![(String::new(), tongues)] value=tongue/>
                <button class="primary">{say("people-invite-submit")}</button>
            </form>
        </section>
    }
}

/// What one of its forms asks for.
pub async fn act(cx: &Cx, page: Redraw, form: PeopleForm, seat: Seat) -> Answer {
    let action = match seat.municipality {
        Some(_) => links::account::staff_people(seat.language),
        None => links::account::provider_people(seat.language),
    };
    let act = if matches!(form.act.as_str(), "role" | "end" | "withdraw" | "again" | "factors") { form.act.as_str() } else { "invite" };
    let done = match act {
        "invite" => invited(cx, &form, &seat).await,
        act => changed(cx, act, &form).await,
    };
    match done {
        Ok(()) => Ok(to(&links::with(action, &[("done", act)]))),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form, problems }).await),
        Err(error) => Err(error.into()),
    }
}

async fn invited(cx: &Cx, form: &PeopleForm, seat: &Seat) -> Result<()> {
    let (email, role) = form.invited().map_err(Error::Invalid)?;
    let organization = match form.organization.as_str() {
        // The municipality has no providers' people of its own.
        "" if seat.municipality.is_some() && !role.is_staff() => {
            return Err(Error::Invalid(vec![Problem::new("organization", Wrong::Missing)]));
        }
        "" => seat.organization,
        _ if role.is_staff() => return Err(Error::Invalid(vec![Problem::new("organization", Wrong::NotAllowed)])),
        id => id.parse().map_err(|_| Error::Invalid(vec![Problem::new("organization", Wrong::Unknown)]))?,
    };
    let language = form.language.parse().unwrap_or(seat.language);
    let municipality = seat.municipality.clone().filter(|_| role.is_staff());
    invitations::invite(cx, &Invite { email, role, organization, municipality, language }).await.map(|_| ())
}

async fn changed(cx: &Cx, act: &str, form: &PeopleForm) -> Result<()> {
    let account = || form.id.parse().map_err(|_| Error::NotFound);
    match act {
        "role" => accounts::change_role(cx, account()?, form.role().map_err(|problem| Error::Invalid(vec![problem]))?).await,
        "factors" => factors::reset(cx, account()?).await,
        "end" => accounts::disable(cx, account()?).await,
        "again" => invitations::again(cx, form.id.parse().map_err(|_| Error::NotFound)?).await,
        _ => invitations::withdraw(cx, form.id.parse().map_err(|_| Error::NotFound)?).await,
    }
}
