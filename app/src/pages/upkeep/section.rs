//! One group of fields: the form as the record stands, as it was typed, or as it was kept; what is sent goes to the edits and is told field by field.
use super::{
    conflict::{Choosing, Overtaken, chosen},
    fields,
    load::{At, Editing, load},
    preview::{Previewed, imagined, preview},
    record::{back, named, zone},
    section_words,
};
use crate::{
    islands::{DraftKeeper, DraftWords},
    pages::{
        draw::title,
        links,
        load::{Answer, ErrorPage, loaded, to},
        parts::{
            error_summary::ErrorSummary,
            notice::{Notice, Tone},
        },
        redraw::Redraw,
        visit::{Spoken, Visit, asked, asked_in, cx, language, site},
        words::{date_time, say, say_with},
    },
};
use axum::{Form, extract::Path, http::Uri};
use domain::{
    Attempt, Error, Language, Problem, Wrong,
    edit::Field,
    listing::{Filled, MORE, STILL, Section, Sheet, drawn},
};
use leptos::{either::EitherOf3, prelude::*};
use std::collections::HashMap;
use store::{
    Cx,
    edits::{self, Outcome, Proposal},
    listings,
};

/// The pressed button, and the number of the record as it was drawn: names that no field has.
const DO: &str = "do";
const VERSION: &str = "version";
pub const FORM: &str = "upkeep-form";

#[component]
pub fn Page() -> impl IntoView {
    let (cx, at, language) = (cx(), At::of(&named(), &asked("to")), language());
    let section = at.as_ref().ok().and_then(|at| at.section);
    let (index, previewed) = (site().index, use_context::<Previewed>());
    let typed = use_context::<Attempt<Sheet>>().is_some();
    let load = async move {
        let at = at?;
        let shown = match &previewed {
            Some(previewed) => Some(imagined(cx.clone(), index, &at, previewed).await?),
            None => None,
        };
        let editing = load(cx, at, language).await?;
        // What was typed is not lost, whatever has become of the place meanwhile.
        let section = section.filter(|section| typed || editing.has(*section)).ok_or(Error::NotFound)?;
        // What is only proposed has no pages yet.
        if editing.is_proposed() { Err(Error::NotFound) } else { Ok((editing, section, shown)) }
    };
    loaded(load, move |(editing, section, shown)| {
        let heading = format!("{}: {}", section_words(section), editing.name());
        title(heading);
        let typed = use_context::<Attempt<Sheet>>();
        let previewed = use_context::<Previewed>();
        let body = match (use_context::<Overtaken>(), previewed) {
            (Some(overtaken), _) => {
                let sheet = typed.unwrap_or_default().form;
                EitherOf3::A(view! { <Choosing editing=editing.clone() overtaken sheet=sheet address=address(&editing, section)/> })
            }
            (None, Some(previewed)) => {
                let attempt = Attempt { form: previewed.sheet.clone(), problems: vec![] };
                EitherOf3::B(view! { {preview(&editing, &previewed, shown)} {form(&editing, section, &attempt)} })
            }
            (None, None) => EitherOf3::C(usual(&editing, section, typed)),
        };
        view! {
            {back(&editing)}
            <p class="back"><a href=links::listing::record(language, &editing.record)>{editing.name()}</a></p>
            <h1>{section_words(section)}</h1>
            {body}
        }
    })
}

fn usual(editing: &Editing, section: Section, typed: Option<Attempt<Sheet>>) -> impl IntoView + use<> {
    let (attempt, word) = match typed {
        Some(typed) => (typed, None),
        None => begun(editing, section),
    };
    view! {
        <ErrorSummary problems=attempt.problems.clone()/>
        {word}
        {form(editing, section, &attempt)}
    }
}

/// As the record stands; or as somebody has left it, if they ask for that.
fn begun(editing: &Editing, section: Section) -> (Attempt<Sheet>, Option<impl IntoView + use<>>) {
    let draft = editing.drafts.iter().find(|draft| draft.page == (section, editing.to));
    let asked_for = asked("draft");
    let wanted = draft.filter(|_| !asked_for.is_empty());
    let mut form = match wanted {
        Some(draft) => draft.typed.clone(),
        None => drawn(section, editing.record.kind, editing.own(), editing.to),
    };
    form.set(VERSION, wanted.map_or(editing.current.version, |draft| draft.version).to_string());
    let word = draft.map(|draft| {
        let date = date_time(draft.saved_at, zone(editing));
        let address = links::listing::draft(language(), &editing.record, section, editing.to, "open");
        let afresh = links::listing::section(language(), &editing.record, section, editing.to);
        let open = !asked_for.is_empty();
        view! {
            <Notice tone=Tone::Plain>
                <p role="status">{say_with(if asked_for == "saved" { "upkeep-draft-saved" } else { "upkeep-draft-kept" }, &[("date", date.into())])}</p>
                <p>{if open { view! { <a href=afresh>{say("upkeep-draft-afresh")}</a> } } else { view! { <a href=address>{say("upkeep-draft-open")}</a> } }}</p>
            </Notice>
        }
    });
    (Attempt { form, problems: vec![] }, word)
}

fn address(editing: &Editing, section: Section) -> String {
    links::listing::section(language(), &editing.record, section, editing.to)
}

fn form(editing: &Editing, section: Section, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let words = DraftWords { kept: say("upkeep-draft-auto"), failed: say("upkeep-draft-failed") };
    let place = place_of(editing, section);
    view! {
        <p class="lead">{say(&format!("upkeep-lead-{}", section.name()))}</p>
        <form method="post" action=address(editing, section) class="question upkeep" id=FORM novalidate>
            <input type="hidden" name=VERSION value=attempt.form.get(VERSION).to_owned()/>
            // The first button is what Enter presses.
            <button class="hidden" name=DO value="save" tabindex="-1" aria-hidden="true">{say("upkeep-save")}</button>
            {fields::fields(editing, section, attempt)}
            <p class="actions">
                <button class="primary" name=DO value="save">{say("upkeep-save")}</button>
                <button name=DO value="preview">{say("upkeep-preview")}</button>
                <button class="link" name=DO value="draft">{say("upkeep-draft-save")}</button>
            </p>
        </form>
        <DraftKeeper words form=FORM.to_owned() place/>
    }
}

/// For the island that keeps drafts, which knows no address.
pub fn place_of(editing: &Editing, section: Section) -> String {
    [editing.record.kind.code(), &editing.record.id, section.code(), editing.to.map_or("", Language::code)].join(" ")
}
/// What such a place and the form's own names and values say.
pub fn read(place: &str, typed: &str) -> domain::Result<(At, Sheet)> {
    let mut parts = place.split(' ').map(str::to_owned);
    let named = ["kind", "id", "section"].into_iter().filter_map(|name| Some((name.to_owned(), parts.next()?))).collect();
    let at = At::of(&named, &parts.next().unwrap_or_default())?;
    Ok((at, serde_json::from_str(typed).map_err(|_| Error::Invalid(vec![]))?))
}
/// Keeps it as a draft.
pub async fn keep(cx: &Cx, place: &str, typed: &str) -> domain::Result<()> {
    let (at, sheet) = read(place, typed)?;
    let version = sheet.get(VERSION).parse().map_err(|_| Error::Invalid(vec![]))?;
    let page = (at.section.ok_or(Error::NotFound)?, at.to);
    listings::save_draft(cx, &at.record, page, version, &sheet.without(&[DO, VERSION])).await
}

/// Who sent it, in which language, from which address.
type Sent = (Visit, Spoken, Path<HashMap<String, String>>, Uri);

pub async fn submit(sent: Sent, page: Redraw, Form(sheet): Form<Sheet>) -> Answer {
    let (Visit(cx), Spoken(language), Path(at), uri) = sent;
    let at = At::of(&at, &asked_in(&uri, "to"))?;
    let section = at.section.ok_or(Error::NotFound)?;
    let (record, place) = (at.record.clone(), (section, at.to));
    let version = sheet.get(VERSION).parse::<i64>().map_err(|_| Error::Invalid(vec![]))?;
    if sheet.get(DO) == "draft" {
        let typed = sheet.without(&[DO, VERSION]);
        listings::save_draft(&cx, &record, place, version, &typed).await?;
        return Ok(to(&links::listing::draft(language, &record, section, at.to, "saved")));
    }
    if let Some(kind) = sheet.get(DO).strip_prefix(fields::MORE_OF) {
        let mut form = sheet.clone();
        form.add(MORE, kind);
        return Ok(page.showing(Attempt { form, problems: vec![] }).await);
    }
    let editing = load(cx.clone(), at, language).await?;
    let filled = match editing.parse(section, &sheet) {
        Ok(filled) => filled,
        Err(problems) => return Ok(page.with(Attempt { form: sheet, problems }).await),
    };
    if sheet.get(DO) == "preview" {
        return Ok(page.showing(Previewed { sheet, filled }).await);
    }
    let right = match still_right(&cx, &editing, &sheet).await {
        Err(Error::Stale) => return Ok(page.with(Attempt { form: sheet, problems: vec![Problem::new(STILL, Wrong::DoNotMatch)] }).await),
        right => right?,
    };
    let fields = of_form(&editing, filled, &sheet)?;
    let proposal = Proposal { record: record.clone(), version, fields, source: editing.source };
    match edits::propose(&cx, &proposal).await {
        Ok(Outcome::Conflict(conflicts)) => {
            let form = sheet.without(&[DO, VERSION]);
            Ok(page.moved(&conflicts).overtaken(Attempt { form, problems: vec![] }, Overtaken(conflicts)).await)
        }
        Ok(done) => {
            let (live, waiting) = if let Outcome::Done { live, waiting, .. } = done { (live, waiting) } else { (vec![], vec![]) };
            listings::drop_draft(&cx, &record, place).await?;
            Ok(to(&links::listing::record_after_texts(language, &record, &live, &waiting, right)))
        }
        Err(Error::Invalid(problems)) => Ok(page.with(Attempt { form: sheet, problems }).await),
        Err(error) => Err(error.into()),
    }
}

/// Translations that are ticked as still right; how many.
async fn still_right(cx: &Cx, editing: &Editing, sheet: &Sheet) -> domain::Result<u64> {
    let Some(to) = editing.to else { return Ok(0) };
    let ticked = domain::listing::still_right(sheet, editing.own(), editing.record.kind, to);
    if ticked.is_empty() { Ok(0) } else { listings::confirm_texts(cx, &editing.record, to, &ticked).await }
}

/// What is proposed: where two have written the same, only what was chosen to be one's own.
fn of_form(editing: &Editing, filled: Filled, sheet: &Sheet) -> Result<Vec<(Field, Option<serde_json::Value>)>, ErrorPage> {
    let mut fields = vec![];
    for (name, value) in filled.into_iter().filter(|(name, _)| chosen(sheet, name)) {
        fields.push((Field::parse(editing.record.kind, &name).ok_or(Error::NotFound)?, value));
    }
    Ok(fields)
}
