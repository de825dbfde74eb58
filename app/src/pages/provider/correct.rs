//! What is wrong with a listing, written right by whoever came by the letter's link: group by group, with the editor's own fields. All of it waits for
//! the municipality. The words that were sent before are kept in any case, so that this can be left out.
use super::check::{asker, lost};
use crate::pages::{
    draw::{title, unlisted},
    links,
    load::{Answer, loaded, to},
    parts::{error_summary::ErrorSummary, listing_facts::name_of},
    redraw::Redraw,
    upkeep::{
        conflict::{Choosing, Overtaken, chosen},
        fields,
        load::{At, Editing, load},
    },
    visit::{CHECK, Cookies, Spoken, Visit, asked, asked_in, cookie, cx, language},
    words::{say, say_with},
};
use axum::{Form, http::Uri};
use domain::{
    Attempt, Error, Id, Language, Result,
    check_form::Answer as Said,
    edit::{Field, RecordKey, RecordKind},
    freshness::FieldGroup,
    listing::{MORE, Section, Sheet, drawn},
    service::Service,
};
use leptos::{either::EitherOf3, prelude::*};
use store::{
    Cx,
    edits::{self, Outcome},
};

const DO: &str = "do";
const VERSION: &str = "version";

/// The page of the editor that changes a group.
pub const fn section_of(group: FieldGroup) -> Section {
    match group {
        FieldGroup::Contact => Section::Contact,
        FieldGroup::Hours => Section::Hours,
        FieldGroup::Place => Section::Place,
        FieldGroup::Cost => Section::Cost,
        FieldGroup::Conditions => Section::Conditions,
    }
}

/// Of which service, and which groups are still to be written.
#[derive(Clone)]
struct Wanted {
    service: Id<Service>,
    groups: Vec<FieldGroup>,
}
impl Wanted {
    fn of(service: &str, groups: &str) -> Result<Self> {
        let groups: Vec<FieldGroup> = groups.split('.').filter_map(|group| group.parse().ok()).collect();
        if groups.is_empty() {
            return Err(Error::NotFound);
        }
        Ok(Self { service: service.parse().map_err(|_| Error::NotFound)?, groups })
    }
    fn section(&self) -> Section {
        section_of(self.groups[0])
    }
    fn address(&self, language: Language) -> String {
        links::freshness::correct(language, self.service, &self.groups)
    }
    /// The next group; after the last one the thanks.
    fn next(&self, language: Language) -> String {
        match &self.groups[1..] {
            [] => links::freshness::check_said(language, Said::Change),
            rest => links::freshness::correct(language, self.service, rest),
        }
    }
    async fn load(&self, cx: Cx, language: Language) -> Result<Editing> {
        let record = RecordKey::of(RecordKind::Service, self.service);
        let mut editing = load(cx, At { record, section: Some(self.section()), to: None }, language).await?;
        // Members may come here as well: this page has no scripts and leads to no other of the editor.
        editing.by_link = true;
        Ok(editing)
    }
}

#[component]
pub fn Page() -> impl IntoView {
    title(say("editor-correct-title"));
    unlisted();
    let (cx, token, language) = (cx(), cookie(CHECK), language());
    let wanted = Wanted::of(&asked("service"), &asked("groups"));
    let typed = use_context::<Attempt<Sheet>>();
    let overtaken = use_context::<Overtaken>();
    let load = async move {
        // An address that was cut off is like a link that was never made.
        let Ok(wanted) = wanted else { return Ok(None) };
        let Some((cx, ..)) = asker(cx, token).await? else { return Ok(None) };
        let editing = wanted.load(cx, language).await?;
        Ok::<_, Error>(Some((wanted, editing)))
    };
    loaded(load, move |found| match (found, overtaken) {
        (None, _) => EitherOf3::A(lost()),
        (Some((wanted, editing)), Some(overtaken)) => {
            let sheet = typed.unwrap_or_default().form;
            EitherOf3::B(view! {
                <h1>{say("editor-correct-title")}</h1>
                <Choosing editing overtaken sheet address=wanted.address(language)/>
            })
        }
        (Some((wanted, editing)), None) => EitherOf3::C(form(&wanted, &editing, typed)),
    })
}

fn form(wanted: &Wanted, editing: &Editing, typed: Option<Attempt<Sheet>>) -> impl IntoView + use<> {
    let section = wanted.section();
    let attempt = typed.unwrap_or_else(|| {
        let mut form = drawn(section, editing.record.kind, editing.own(), None);
        form.set(VERSION, editing.current.version.to_string());
        Attempt { form, problems: vec![] }
    });
    let left = wanted.groups.len();
    let what = name_of(wanted.groups[0]);
    let more = (left > 1).then(|| view! { <p>{say_with("editor-correct-left", &[("count", left.into())])}</p> });
    view! {
        <ErrorSummary problems=attempt.problems.clone()/>
        <h1>{say("editor-correct-title")}</h1>
        <p class="lead">{say_with("editor-correct-lead", &[("service", editing.name().into()), ("what", what.into())])}</p>
        {more}
        <form method="post" action=wanted.address(language()) class="question upkeep" novalidate>
            <input type="hidden" name=VERSION value=attempt.form.get(VERSION).to_owned()/>
            // The first button is what Enter presses.
            <button class="hidden" name=DO value="save" tabindex="-1" aria-hidden="true">{say("editor-correct-submit")}</button>
            {fields::fields(editing, section, &attempt)}
            <p class="actions">
                <button class="primary" name=DO value="save">{say("editor-correct-submit")}</button>
                <a href=wanted.next(language())>{say("editor-correct-skip")}</a>
            </p>
        </form>
    }
}

/// Who sent it, in which language, from which address.
type Sent = (Visit, Spoken, Cookies, Uri);

pub async fn submit((Visit(cx), Spoken(language), cookies, uri): Sent, page: Redraw, Form(sheet): Form<Sheet>) -> Answer {
    let wanted = Wanted::of(&asked_in(&uri, "service"), &asked_in(&uri, "groups"))?;
    let Some((cx, ..)) = asker(cx, cookies.get(CHECK)).await? else { return Ok(to(&links::freshness::check(language))) };
    if let Some(kind) = sheet.get(DO).strip_prefix(fields::MORE_OF) {
        let mut form = sheet.clone();
        form.add(MORE, kind);
        return Ok(page.showing(Attempt { form, problems: vec![] }).await);
    }
    let version = sheet.get(VERSION).parse::<i64>().map_err(|_| Error::Invalid(vec![]))?;
    let editing = wanted.load(cx.clone(), language).await?;
    let filled = match editing.parse(wanted.section(), &sheet) {
        Ok(filled) => filled,
        Err(problems) => return Ok(page.with(Attempt { form: sheet, problems }).await),
    };
    let mut said = vec![];
    for (name, value) in filled.into_iter().filter(|(name, _)| chosen(&sheet, name)) {
        said.push((Field::parse(editing.record.kind, &name).ok_or(Error::NotFound)?, value));
    }
    match edits::propose_for_review(&cx, &editing.record, version, said).await {
        Ok(Outcome::Conflict(conflicts)) => {
            let form = sheet.without(&[DO, VERSION]);
            Ok(page.moved(&conflicts).overtaken(Attempt { form, problems: vec![] }, Overtaken(conflicts)).await)
        }
        Ok(Outcome::Done { .. } | Outcome::Unchanged) => Ok(to(&wanted.next(language))),
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form: sheet, problems }).await),
        Err(error) => Err(error.into()),
    }
}
