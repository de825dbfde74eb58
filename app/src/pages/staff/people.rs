//! Who works for the municipality: its administrator invites, says what each is, and lets go; and gives the providers there their first manager.
use super::seat;
use crate::pages::{
    desk::{
        Desk,
        people::{self, People},
    },
    links,
    load::{Answer, loaded},
    redraw::Redraw,
    visit::{Spoken, Visit, cx, language},
};
use axum::Form;
use domain::{Result, account::Role, account_form::PeopleForm};
use leptos::prelude::*;
use store::{
    Cx,
    accounts::{
        self, invitations,
        sign_ins::{SignIn, sign_ins},
    },
};

const ROLES: [Role; 6] = [Role::FrontDesk, Role::Triage, Role::CaseWorker, Role::Supervisor, Role::Administrator, Role::ProviderManager];

async fn load(cx: Cx) -> Result<(People, Vec<SignIn>)> {
    let (me, municipality) = seat(&cx.caller)?;
    let lately = sign_ins(&cx, &municipality).await?;
    let people = People {
        people: accounts::of_municipality(&cx, &municipality).await?,
        invited: invitations::invited_to_municipality(&cx, &municipality).await?,
        organizations: store::organizations::serving(&cx, &municipality).await?,
        zone: store::areas::find(&cx, &municipality).await?.country.zone(),
        roles: &ROLES,
        me: me.account,
        desk: Desk::Staff,
        action: links::account::staff_people(language()),
    };
    Ok((people, lately))
}

#[component]
pub fn Page() -> impl IntoView {
    loaded(load(cx()), |(people, lately)| {
        let zone = people.zone;
        view! { {people::page(people)} {super::sign_ins::section(lately, zone)} }
    })
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, page: Redraw, Form(form): Form<PeopleForm>) -> Answer {
    let (me, municipality) = seat(&cx.caller)?;
    people::act(&cx, page, form, people::Seat { language, organization: me.organization, municipality: Some(municipality) }).await
}
