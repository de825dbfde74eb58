//! What an office asks: of a service its licences and accreditations, of an organization its form and codes; of both, who pays.
use super::{hidden, more};
use crate::pages::{
    parts::field::{Choice, Field, Select, TextArea},
    upkeep::{load::Editing, shown::permit_kind},
    words::{say, say_with},
};
use domain::{
    Attempt,
    edit::RecordKind,
    listing::{Names, PERMITS, Sheet, last, names::official as name},
    search::Group,
};
use leptos::{either::Either, prelude::*};

const PERMIT: [&Names; 4] = [&name::NUMBER, &name::NAME, &name::KIND, &name::ISSUER];
const CODE: [&Names; 3] = [&name::CODE, &name::ID_TYPE, &name::SCHEME];
const FUND: [&Names; 1] = [&name::SOURCE];

pub fn fields(editing: &Editing, attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let own = match editing.record.kind {
        RecordKind::Organization => Either::Left(of_organization(attempt)),
        _ => Either::Right(of_service(attempt)),
    };
    let sheet = &attempt.form;
    let funds = (0..last(sheet, &FUND)).map(|place| {
        let source = name::SOURCE[place];
        let label = say_with("editor-fund-row", &[("number", (place + 1).into())]);
        view! {
            {hidden(name::FUND[place], sheet)}
            <Field name=source label value=sheet.get(source).to_owned() problem=attempt.problem(source) optional=true/>
        }
    });
    let funds = funds.collect_view();
    view! {
        {own}
        <fieldset class="field row">
            <legend>{say("upkeep-field-funding")}</legend>
            <p class="hint">{say("editor-funding-hint")}</p>
            {funds}
            {more(sheet, &FUND)}
        </fieldset>
    }
}

fn of_service(attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let rows = (0..last(sheet, &PERMIT)).map(|place| permit(attempt, place)).collect_view();
    let words = ["licenses", "accreditations"].map(|field| {
        view! { <TextArea name=field label=say(&format!("upkeep-field-{field}")) value=sheet.get(field).to_owned() problem=attempt.problem(field) rows=2 optional=true/> }
    });
    view! { {rows} {more(sheet, &PERMIT)} {words.collect_view()} }
}

fn permit(attempt: &Attempt<Sheet>, place: usize) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let [number, of, kind, issuer] = PERMIT.map(|names| names[place]);
    let [issued, suspended, resumed, revoked, register] =
        [name::ISSUED, name::SUSPENDED, name::RESUMED, name::REVOKED, name::REGISTER].map(|names| names[place]);
    let stored = sheet.get(kind).to_owned();
    let odd = (!stored.is_empty() && !PERMITS.contains(&stored.as_str())).then(|| Choice::new(stored.clone(), stored.clone()));
    let kinds = PERMITS.iter().map(|code| Choice::new(*code, permit_kind(code))).chain(odd).collect();
    let value = |field: &str| sheet.get(field).to_owned();
    let problem = |field: &str| attempt.problem(field);
    let ended = sheet.any(&[suspended, resumed, revoked]) || [suspended, resumed, revoked].iter().any(|field| problem(field).is_some());
    view! {
        <fieldset class="field row">
            <legend>{say_with("editor-permit-row", &[("number", (place + 1).into())])}</legend>
            {hidden(name::PERMIT[place], sheet)}
            <Select name=kind label=say("editor-permit-kind") empty=say("upkeep-unsaid") groups=vec![(String::new(), kinds)] value=stored problem=problem(kind)/>
            <Field name=of label=say("editor-permit-name") hint=say("editor-permit-name-hint") value=value(of) problem=problem(of) optional=true/>
            <div class="together">
                <Field name=number label=say("editor-permit-number") value=value(number) problem=problem(number) optional=true/>
                <Field name=issued label=say("editor-permit-issued") kind="date" value=value(issued) problem=problem(issued) optional=true/>
            </div>
            <Field name=issuer label=say("editor-permit-issuer") value=value(issuer) problem=problem(issuer) optional=true/>
            <Field name=register label=say("editor-permit-uri") kind="url" value=value(register) problem=problem(register) optional=true/>
            <details open=ended>
                <summary>{say("editor-permit-ended")}</summary>
                <div class="together">
                    <Field name=suspended label=say("editor-permit-suspended") kind="date" value=value(suspended) problem=problem(suspended) optional=true/>
                    <Field name=resumed label=say("editor-permit-resumed") kind="date" value=value(resumed) problem=problem(resumed) optional=true/>
                    <Field name=revoked label=say("editor-permit-revoked") kind="date" value=value(revoked) problem=problem(revoked) optional=true/>
                </div>
            </details>
        </fieldset>
    }
}

fn of_organization(attempt: &Attempt<Sheet>) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let line = |field: &'static str| {
        view! { <Field name=field label=say(&format!("upkeep-field-{field}")) value=sheet.get(field).to_owned() problem=attempt.problem(field) optional=true/> }
    };
    let rows = (0..last(sheet, &CODE)).map(|place| code(attempt, place)).collect_view();
    let sectors = Group::Sector.values().iter().map(|code| Choice::new(*code, say(&format!("sector-{code}")))).collect();
    let year = "year_incorporated";
    view! {
        {line("legal_status")}
        <Select
            name="sector"
            label=say("editor-sector")
            hint=say("editor-sector-hint")
            empty=say("upkeep-unsaid")
            groups=vec![(String::new(), sectors)]
            value=sheet.get("sector").to_owned()
            problem=attempt.problem("sector")
            optional=true
        />
        <Field name=year label=say("upkeep-field-year_incorporated") inputmode="numeric" value=sheet.get(year).to_owned() problem=attempt.problem(year) optional=true/>
        <div class="together">{line("tax_id")} {line("tax_status")}</div>
        {rows}
        {more(sheet, &CODE)}
    }
}

/// The organization in a register: which one, and under which code.
fn code(attempt: &Attempt<Sheet>, place: usize) -> impl IntoView + use<> {
    let sheet = &attempt.form;
    let [code, kind, scheme] = CODE.map(|names| names[place]);
    let value = |field: &str| sheet.get(field).to_owned();
    let problem = |field: &str| attempt.problem(field);
    view! {
        <fieldset class="field row">
            <legend>{say_with("editor-code-row", &[("number", (place + 1).into())])}</legend>
            {hidden(name::IDENTIFIER[place], sheet)}
            <div class="together">
                <Field name=kind label=say("editor-code-type") hint=say("editor-code-type-hint") value=value(kind) problem=problem(kind)/>
                <Field name=code label=say("editor-code") value=value(code) problem=problem(code)/>
            </div>
            <Field name=scheme label=say("editor-code-scheme") hint=say("editor-code-scheme-hint") value=value(scheme) problem=problem(scheme) optional=true/>
        </fieldset>
    }
}
