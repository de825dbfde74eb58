//! "Is this right?" asked of a listing group by group, by somebody who telephones or stands there. One question a page, and each answer is kept at
//! once: a call that breaks off loses nothing. Three buttons and a heading that has the focus, so that a keyboard is enough.
use super::super::seat;
use crate::pages::{
    draw::title,
    links,
    load::{Answer, loaded, to},
    parts::{
        contacts::Contacts,
        error_summary::ErrorSummary,
        field::{Choice, Choices, TextArea},
        listing_facts::{GroupFacts, name_of},
        notice::{Notice, Tone},
    },
    redraw::{Redraw, attempt},
    resident::service::checked::Checked,
    visit::{Spoken, Visit, asked, cx, language},
    words::{say, say_with, source_date},
};
use axum::{Form, extract::Path};
use domain::{
    Attempt, Error, Id, Language, Result, Time,
    access::Act,
    check_form::{Verdict, WalkForm},
    freshness::{CheckedHow, FieldGroup},
    hours::OfService,
    organization::Organization,
    service::Service,
};
use leptos::{either::EitherOf3, prelude::*};
use leptos_router::hooks::use_params_map;
use std::{collections::HashMap, sync::Arc};
use store::{
    Cx,
    checks::{self, Past},
};

struct Walk {
    service: Service,
    hours: Arc<OfService>,
    history: Vec<Past>,
    offices: HashMap<Id<Organization>, String>,
    now: Time,
}

async fn load(cx: Cx, id: String, language: Language) -> Result<Walk> {
    let (_, municipality) = seat(&cx.caller)?;
    cx.require(&Act::CheckListings { municipality })?;
    let id: Id<Service> = id.parse().map_err(|_| Error::NotFound)?;
    let service = store::services::find(&cx, id).await?;
    // Refused to those of another municipality.
    let history = checks::history(&cx, id).await?;
    let offices: Vec<_> = history.iter().filter_map(|past| past.office).collect();
    let offices = store::organizations::find_many(&cx, &offices).await?;
    Ok(Walk {
        hours: store::services::hours(&cx, &service).await?,
        offices: offices.iter().filter_map(|one| Some((one.id?, one.text("name", language).text))).collect(),
        history,
        service,
        now: cx.now,
    })
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("fresh-walk-title"));
    let id = use_params_map().read_untracked().get("id").unwrap_or_default();
    let attempt = attempt::<WalkForm>();
    let typed = |sent: &str, name: &str| if sent.is_empty() { asked(name) } else { sent.to_owned() };
    let (group, how) = (typed(&attempt.form.group, "group"), typed(&attempt.form.how, "how"));
    loaded(load(cx(), id, language()), move |walk| {
        let name = walk.service.text("name", language()).text;
        title(say_with("fresh-walk-of", &[("service", name.clone().into())]));
        let how = how.parse().ok().filter(|how| CheckedHow::OF_STAFF.contains(how));
        view! {
            <article class="walk">
                <ErrorSummary problems=attempt.problems.clone()/>
                <p class="muted">{say("fresh-walk-title")}</p>
                <h1>{name}</h1>
                {match (group.parse::<FieldGroup>(), how) {
                    (Ok(group), Some(how)) => EitherOf3::A(question(&walk, group, how, &attempt)),
                    _ if group == "end" => EitherOf3::B(end()),
                    _ => EitherOf3::C(begin(&walk, &attempt)),
                }}
                {past(&walk)}
            </article>
        }
    })
}

/// How they find out, once for all groups.
fn begin(walk: &Walk, attempt: &Attempt<WalkForm>) -> impl IntoView + use<> {
    let choices = CheckedHow::OF_STAFF.map(|how| Choice::new(how.code(), say(&format!("fresh-how-{}", how.code())))).into();
    let organization = walk.service.organization.clone();
    let checks = walk.service.checks().into_iter().map(|check| {
        view! { <div class="check"><dt>{name_of(check.group)}</dt><dd><Checked assured=check.checked/></dd></div> }
    });
    let problem = attempt.problem("how");
    view! {
        {organization.map(|organization| view! { <Contacts organization/> })}
        <dl class="checks">{checks.collect_view()}</dl>
        <form method="get" class="question">
            <input type="hidden" name="group" value=FieldGroup::ALL[0].code()/>
            <Choices name="how" legend=say("fresh-how-legend") choices value=CheckedHow::Phone.code().to_owned() problem/>
            <button class="primary">{say("fresh-walk-begin")}</button>
        </form>
    }
}

fn question(walk: &Walk, group: FieldGroup, how: CheckedHow, attempt: &Attempt<WalkForm>) -> impl IntoView + use<> {
    let number = FieldGroup::ALL.iter().position(|one| *one == group).unwrap_or(0) + 1;
    let step = say_with("fresh-walk-step", &[("number", number.into()), ("of", FieldGroup::ALL.len().into())]);
    let problem = attempt.problem("words");
    let words = attempt.form.words.clone();
    let action = walk.service.id.map(|id| links::freshness::walk(language(), id));
    let buttons = Verdict::ALL.map(|verdict| {
        let class = if verdict == Verdict::Yes { "primary" } else { "secondary" };
        view! { <button class=class name="right" value=verdict.code()>{say(&format!("fresh-right-{}", verdict.code()))}</button> }
    });
    let buttons = buttons.collect_view();
    view! {
        <p class="muted">{step}</p>
        <h2 tabindex="-1" autofocus=true>{say_with("fresh-walk-question", &[("group", name_of(group).into())])}</h2>
        <GroupFacts service=&walk.service hours=&walk.hours group now=walk.now/>
        <form method="post" action=action class="question" novalidate>
            <input type="hidden" name="group" value=group.code()/>
            <input type="hidden" name="how" value=how.code()/>
            <div class="actions">{buttons}</div>
            <TextArea name="words" label=say("fresh-walk-words") hint=say("fresh-words-hint") value=words problem rows=3/>
        </form>
    }
}

fn end() -> impl IntoView {
    view! {
        <Notice tone=Tone::Good><p role="status">{say("fresh-walk-end")}</p></Notice>
        <p class="actions"><a class="button primary" href=links::freshness::desk(language())>{say("fresh-walk-back")}</a></p>
    }
}

/// Of those who said it, their office alone.
fn past(walk: &Walk) -> impl IntoView + use<> {
    let row = |past: &Past| {
        let by = past.check.by.map(|by| say(&format!("checks-by-{}", by.code())));
        let how = past.check.how.map(|how| say(&format!("checks-how-{}", how.code())));
        let office = past.office.and_then(|office| walk.offices.get(&office).cloned());
        let said: Vec<String> = [by, how, office].into_iter().flatten().collect();
        view! {
            <tr>
                <td data-label=say("fresh-col-day")>{past.check.checked.as_deref().map(source_date)}</td>
                <th scope="row">{name_of(past.check.group)}</th>
                <td data-label=say("fresh-col-who")>{said.join(" · ")}</td>
            </tr>
        }
    };
    let rows = walk.history.iter().take(50).map(row).collect_view();
    let heads = ["fresh-col-day", "fresh-col-group", "fresh-col-who"];
    (!walk.history.is_empty()).then(|| {
        view! {
            <table class="requests">
                <caption>{say("fresh-history")}</caption>
                <thead><tr>{heads.map(|head| view! { <th scope="col">{say(head)}</th> }).collect_view()}</tr></thead>
                <tbody>{rows}</tbody>
            </table>
        }
    })
}

/// One answer, and on to the next group.
pub async fn submit(
    Visit(cx): Visit,
    Spoken(language): Spoken,
    Path((_, id)): Path<(String, String)>,
    page: Redraw,
    Form(form): Form<WalkForm>,
) -> Answer {
    let (_, municipality) = seat(&cx.caller)?;
    cx.require(&Act::CheckListings { municipality })?;
    let id: Id<Service> = id.parse().map_err(|_| Error::NotFound)?;
    let step = match form.parse() {
        Ok(step) => step,
        Err(problems) => return Ok(page.with(Attempt { form, problems }).await),
    };
    checks::walk(&cx, id, &step).await?;
    let next = FieldGroup::ALL.into_iter().skip_while(|group| *group != step.group).nth(1);
    Ok(to(&match next {
        Some(group) => links::freshness::walk_at(language, id, group, step.how),
        None => links::freshness::walked(language, id),
    }))
}
