//! The fields of each page of the editor. Rows that are empty are room for more; nothing needs a script.
pub mod basics;
mod capacity;
mod conditions;
mod contact;
mod cost;
mod hours;
mod official;
mod people;
pub mod place;
mod state;
mod texts;
mod there;

use super::load::Editing;
use crate::pages::{parts::field::Choice, visit::language, words::say};
use domain::{
    Attempt, Language, Wrong,
    edit::RecordKind,
    listing::{MORE, Names, ROWS, Section, Sheet, last, row_kind},
    tongue,
};
use leptos::prelude::*;

pub fn fields(editing: &Editing, section: Section, attempt: &Attempt<Sheet>) -> AnyView {
    match section {
        Section::Basics => basics::fields(editing, attempt).into_any(),
        Section::Contact => contact::fields(editing, attempt).into_any(),
        Section::People => people::fields(attempt).into_any(),
        Section::Hours => hours::fields(editing, section, editing.own(), attempt).into_any(),
        Section::Place if editing.record.kind == RecordKind::Location => place::fields(attempt).into_any(),
        Section::Place => place::of_service(editing, attempt).into_any(),
        Section::Cost => cost::fields(attempt).into_any(),
        Section::Conditions => conditions::fields(editing, attempt).into_any(),
        Section::Capacity => capacity::fields(editing, attempt).into_any(),
        Section::Official => official::fields(editing, attempt).into_any(),
        Section::Texts => texts::fields(editing, attempt).into_any(),
        Section::State => state::fields(attempt).into_any(),
        Section::There(_) => there::fields(editing, attempt).into_any(),
        Section::ThereHours(_) => there::hours(editing, section, attempt).into_any(),
    }
}

/// Boxes of one name, any of which may be ticked; the first has the field's own id, where the list of problems leads. With a
/// legend and a hint, which may be empty.
pub fn ticks(
    name: &'static str,
    [legend, hint]: [String; 2],
    choices: Vec<Choice>,
    ticked: &[&str],
    problem: Option<Wrong>,
) -> impl IntoView + use<> {
    let each = choices.into_iter().enumerate().map(|(place, choice)| {
        let id = if place == 0 { name.to_owned() } else { format!("{name}-{}", choice.code) };
        let checked = ticked.contains(&choice.code.as_str());
        view! {
            <div class="choice">
                <input type="checkbox" id=id.clone() name=name value=choice.code checked=checked/>
                <label for=id>{choice.label}</label>
            </div>
        }
    });
    let each = each.collect_view();
    let described = problem.map(|_| format!("{name}-problem"));
    let words = problem.map(|what| crate::pages::words::problem(name, what));
    view! {
        <fieldset class=if problem.is_some() { "field ticks wrong" } else { "field ticks" } aria-describedby=described>
            <legend>{legend}</legend>
            {(!hint.is_empty()).then(|| view! { <p class="hint">{hint}</p> })}
            {words.map(|words| view! { <p class="problem" id=format!("{name}-problem")><span class="hidden">{say("common-error-prefix")}</span>{words}</p> })}
            <div class="together">{each}</div>
        </fieldset>
    }
}

/// What a button that asks for more rows says before their kind.
pub const MORE_OF: &str = "more:";

/// Room for more rows of a kind without a script: the page comes again with what was typed, at the place where one was.
pub fn more(sheet: &Sheet, names: &[&Names]) -> impl IntoView + use<> {
    let kind = row_kind(names);
    let asked = sheet.all(MORE).into_iter().filter(|of| *of == kind).map(|_| view! { <input type="hidden" name=MORE value=kind/> });
    let asked = asked.collect_view();
    let id = format!("more-{kind}");
    let button = if last(sheet, names) < ROWS {
        let here = format!("#{id}");
        view! { <button class="link" name="do" value=format!("{MORE_OF}{kind}") formaction=here>{say("editor-more-rows")}</button> }
            .into_any()
    } else {
        view! { <span class="muted">{say("editor-rows-full")}</span> }.into_any()
    };
    view! { {asked} <p id=id>{button}</p> }
}

/// Boxes for the languages of the pages and for those that were chosen besides, and a list to choose one more of; a button draws the page again with a
/// box for it and room for the next.
pub fn spoken(name: &'static str, legend: String, sheet: &Sheet) -> impl IntoView + use<> {
    let ticked = sheet.all(name);
    let ours = |code: &str| code.parse::<Language>().is_ok();
    let named = |code: &str| tongue::name(code, language()).map(|words| Choice::new(code, words));
    let mut further: Vec<&str> = ticked.iter().copied().filter(|code| !ours(code)).collect();
    further.sort_unstable();
    further.dedup();
    let boxes: Vec<Choice> =
        Language::ALL.iter().map(|language| language.code()).chain(further.iter().copied()).filter_map(named).collect();
    let rest = tongue::others(language()).into_iter().filter(|(code, _)| !further.contains(code));
    let rest = rest.map(|(code, words)| view! { <option value=code>{words}</option> }).collect_view();
    let (id, group) = (format!("{name}-other"), format!("{name}-group"));
    let here = format!("#{group}");
    view! {
        <div id=group>
            {ticks(name, [legend, String::new()], boxes, &ticked, None)}
            <div class="field">
                <label for=id.clone()>{say("editor-further-language")}</label>
                <select id=id name=name><option value="">{say("editor-no-further-language")}</option>{rest}</select>
            </div>
            <p><button class="link" name="do" value=format!("{MORE_OF}{name}") formaction=here>{say("editor-more-languages")}</button></p>
        </div>
    }
}

/// What goes unseen with a row: which object it stands for.
pub fn hidden(name: &'static str, sheet: &Sheet) -> impl IntoView + use<> {
    let value = sheet.get(name).to_owned();
    (!value.is_empty()).then(|| view! { <input type="hidden" name=name value=value/> })
}
