//! Who works for the provider: its manager invites, says what each is, and lets go.
use crate::pages::{
    account::own::zone_of,
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
use domain::{
    Error, Result,
    access::{Caller, Member},
    account::Role,
    account_form::PeopleForm,
};
use leptos::prelude::*;
use store::{
    Cx,
    accounts::{self, invitations},
};

const ROLES: [Role; 2] = [Role::ProviderEditor, Role::ProviderManager];

fn seat(caller: &Caller) -> Result<Member> {
    if let Caller::Member(member) = caller { Ok(member.clone()) } else { Err(Error::Forbidden) }
}

async fn load(cx: Cx) -> Result<People> {
    let me = seat(&cx.caller)?;
    let zone = zone_of(&cx, &me).await?;
    Ok(People {
        people: accounts::of_organization(&cx, me.organization).await?,
        invited: invitations::invited_to_organization(&cx, me.organization).await?,
        organizations: vec![],
        zone,
        roles: &ROLES,
        me: me.account,
        desk: Desk::Provider,
        action: links::account::provider_people(language()),
    })
}

#[component]
pub fn Page() -> impl IntoView {
    loaded(load(cx()), people::page)
}

pub async fn submit(Visit(cx): Visit, Spoken(language): Spoken, page: Redraw, Form(form): Form<PeopleForm>) -> Answer {
    let me = seat(&cx.caller)?;
    people::act(&cx, page, form, people::Seat { language, organization: me.organization, municipality: None }).await
}
