//! Many services at once, as a table from a spreadsheet: first what it would change, row by row, and only then the change.
use super::source;
use crate::pages::{
    account::confirm,
    draw::title,
    links,
    load::{Answer, loaded, to},
    parts::{
        edits::{diff::diff, values::field_name},
        field::TextArea,
        notice::{Notice, Tone},
    },
    redraw::Redraw,
    site::Site,
    visit::{Spoken, Visit, asked, asked_in, cx, language},
    words::{problem as words_of, say, say_with},
};
use axum::{
    Form,
    extract::State,
    http::{
        HeaderValue, Uri,
        header::{CONTENT_DISPOSITION, CONTENT_TYPE},
    },
    response::IntoResponse,
};
use domain::{
    Error, Id, Result, Wrong,
    edit::{EditSource, Goes},
    listing::bulk::COLUMNS,
    organization::Organization,
};
use leptos::prelude::*;
use serde::Deserialize;
use std::collections::BTreeMap;
use store::{
    Cx,
    edits::{self, Outcome, Proposal},
    import::RowProblem,
    listings::{self, Plan, Planned, PlannedField},
};

#[derive(Clone, Default, Deserialize)]
#[serde(default)]
pub struct BulkForm {
    table: String,
    /// `dry`: only look; `apply`: do it.
    r#do: String,
}

/// In the context of the answer that shows what a table would do.
#[derive(Clone)]
struct Tried {
    table: String,
    plan: Plan,
}

async fn load(cx: Cx, organization: String) -> Result<(Id<Organization>, String)> {
    let organization: Id<Organization> = organization.parse().map_err(|_| Error::NotFound)?;
    listings::of_organization(&cx, organization).await?;
    Ok((organization, store::organizations::name_of(&cx, organization).await?))
}

#[component]
pub fn Page() -> impl IntoView {
    let tried = use_context::<Tried>();
    loaded(load(cx(), asked("organization")), move |(organization, name)| {
        title(say("bulk-title"));
        let columns = COLUMNS.map(|column| view! { <code>{column.name}</code> " " }).collect_view();
        let may_apply = tried.as_ref().is_some_and(|tried| !tried.plan.rows.is_empty());
        let table = tried.as_ref().map(|tried| tried.table.clone()).unwrap_or_default();
        view! {
            <p class="back"><a href=back(organization)>{say_with("upkeep-own-title", &[("organization", name.into())])}</a></p>
            {done()}
            <h1>{say("bulk-title")}</h1>
            <p class="lead">{say("bulk-lead")}</p>
            <ol>
                <li><a href=links::listing::bulk_csv(language(), organization)>{say("bulk-take")}</a></li>
                <li>{say("bulk-change")} " " {columns}</li>
                <li>{say("bulk-paste")}</li>
            </ol>
            {tried.map(|tried| told(tried.plan))}
            <form method="post" action=links::listing::bulk(language(), organization) class="question upkeep" novalidate>
                <TextArea name="table" label=say("bulk-table") hint=say("bulk-table-hint") value=table problem=None rows=10/>
                <p class="actions">
                    <button name="do" value="dry" class=if may_apply { "" } else { "primary" }>{say("bulk-try")}</button>
                    {may_apply.then(|| view! { <button class="primary" name="do" value="apply">{say("bulk-apply")}</button> })}
                </p>
            </form>
        }
    })
}

fn back(organization: Id<Organization>) -> String {
    match source(&cx().caller) {
        EditSource::Staff => links::listing::of_organization(language(), organization),
        _ => links::listing::own(language()),
    }
}

/// What became of a table that was sent.
fn done() -> impl IntoView {
    let count = |name: &str| asked(name).parse::<u32>().ok();
    let all = count("live").zip(count("waiting")).zip(count("left"));
    all.map(|((live, waiting), left)| {
        let values = [("live", live.into()), ("waiting", waiting.into()), ("left", left.into())];
        view! { <Notice tone=Tone::Good><p role="status">{say_with("bulk-done", &values)}</p></Notice> }
    })
}

fn told(plan: Plan) -> impl IntoView {
    let problems = plan.problems.into_iter().map(|problem| {
        let line = i64::try_from(problem.line).unwrap_or_default();
        let why = why(&problem);
        let values = [("line", line.into()), ("column", problem.column.into()), ("why", why.into())];
        view! { <li>{say_with("bulk-problem", &values)}</li> }
    });
    let problems = problems.collect::<Vec<_>>();
    let names = plan.names;
    let rows = plan.rows.into_iter().map(|planned| row(planned, &names)).collect_view();
    let counts = [
        ("changed", rows.len().into()),
        ("unchanged", i64::try_from(plan.unchanged).unwrap_or_default().into()),
        ("problems", problems.len().into()),
    ];
    let any = !problems.is_empty();
    view! {
        <section class="preview">
            <h2>{say("bulk-plan")}</h2>
            <Notice tone=if any { Tone::Warning } else { Tone::Plain }><p role="status">{say_with("bulk-counts", &counts)}</p></Notice>
            <ul>{problems}</ul>
            {rows}
        </section>
    }
}

/// A cell that is wrong says why as a field would; the rest are faults of the file.
fn why(problem: &RowProblem) -> String {
    let known = [Wrong::Missing, Wrong::TooShort, Wrong::TooLong, Wrong::NotUnderstood, Wrong::Unknown, Wrong::DoNotMatch];
    match known.into_iter().find(|wrong| wrong.key() == problem.reason) {
        Some(Wrong::DoNotMatch) if problem.column == "no_documents" => say("bulk-papers"),
        Some(Wrong::DoNotMatch) if problem.column == "id" => say("bulk-twice"),
        Some(Wrong::Unknown) if problem.line == 1 => say("bulk-no-column"),
        Some(Wrong::Missing) if problem.column == "status" => say("bulk-status"),
        Some(wrong) => words_of("", wrong),
        None => say("bulk-fault"),
    }
}

fn row(row: Planned, names: &BTreeMap<String, String>) -> impl IntoView + use<> {
    let field = |planned: PlannedField| {
        let tone = if planned.goes == Goes::Live { "" } else { "accent" };
        let goes = say(&format!("bulk-goes-{}", planned.goes.code()));
        view! {
            <dt>{field_name(&planned.field)}</dt>
            <dd>
                {diff(&planned.field, planned.before.as_ref(), planned.after.as_ref(), names)}
                <p class="edit-state"><span class="mark" data-tone=tone>{goes}</span></p>
            </dd>
        }
    };
    let address = links::listing::record(language(), &row.record);
    let fields = row.fields.into_iter().map(field).collect_view();
    view! { <article class="edit"><h3><a href=address>{row.name}</a></h3><dl class="edit-fields">{fields}</dl></article> }
}

pub async fn submit((Visit(cx), Spoken(language), uri): (Visit, Spoken, Uri), page: Redraw, Form(form): Form<BulkForm>) -> Answer {
    let (organization, _) = load(cx.clone(), asked_in(&uri, "organization")).await?;
    let plan = listings::plan(&cx, organization, &form.table).await?;
    if form.r#do != "apply" {
        return Ok(page.showing(Tried { table: form.table, plan }).await);
    }
    let (mut live, mut waiting, mut left) = (0, 0, plan.problems.len());
    for planned in plan.rows {
        let fields = planned.proposed();
        let proposal = Proposal { record: planned.record, version: planned.version, fields, source: source(&cx.caller) };
        match edits::propose(&cx, &proposal).await {
            Ok(Outcome::Done { live: now, waiting: later, .. }) => (live, waiting) = (live + now.len(), waiting + later.len()),
            Ok(Outcome::Unchanged) => {}
            // Somebody was faster at this one, or it cannot be said so: its own page tells why.
            Ok(Outcome::Conflict(_)) | Err(Error::Invalid(_)) => left += 1,
            Err(error) => return Err(error.into()),
        }
    }
    Ok(to(&links::listing::bulk_done(language, organization, [live, waiting, left])))
}

/// The services as they stand, for a spreadsheet.
pub async fn csv(Visit(cx): Visit, State(site): State<Site>, Spoken(language): Spoken, uri: Uri) -> Answer {
    let organization: Id<Organization> = asked_in(&uri, "organization").parse().map_err(|_| Error::NotFound)?;
    if let Some(asking) = confirm::wanted(&cx, &site, language, &links::listing::bulk(language, organization)).await? {
        return Ok(asking);
    }
    let rows = listings::table_of(&cx, organization).await?;
    let line = |row: &Vec<String>| row.iter().map(|cell| crate::pages::staff::quoted(cell)).collect::<Vec<_>>().join(",") + "\r\n";
    // The mark at the beginning tells a spreadsheet that these are letters of more than one alphabet.
    let text = format!("\u{feff}{}", rows.iter().map(line).collect::<String>());
    let headers = [
        (CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"services.csv\"")),
    ];
    Ok((headers, text).into_response())
}
