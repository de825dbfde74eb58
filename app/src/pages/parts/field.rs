//! Fields of forms: label, hint, what is wrong with it, and the input, tied together for those who hear a page instead of seeing it.
//! No `required` and no checks in the browser: what is wrong is said once, by the server, in words that help.
use crate::pages::words::{problem as words_of, say};
use domain::Wrong;
use leptos::prelude::*;

/// One value that can be chosen.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub code: String,
    pub label: String,
}
impl Choice {
    pub fn new(code: impl Into<String>, label: impl Into<String>) -> Self {
        Self { code: code.into(), label: label.into() }
    }
}

/// Which words describe a field: its hint, its problem, both or none.
fn described(name: &str, hint: &str, problem: Option<Wrong>) -> Option<String> {
    let ids = [(!hint.is_empty()).then(|| format!("{name}-hint")), problem.map(|_| format!("{name}-problem"))];
    let ids: Vec<String> = ids.into_iter().flatten().collect();
    (!ids.is_empty()).then(|| ids.join(" "))
}
fn hint_of(name: &str, hint: &str) -> impl IntoView + use<> {
    let id = format!("{name}-hint");
    (!hint.is_empty()).then(|| view! { <p class="hint" id=id>{hint.to_owned()}</p> })
}
fn problem_of(name: &str, problem: Option<Wrong>) -> impl IntoView + use<> {
    let id = format!("{name}-problem");
    problem
        .map(|what| view! { <p class="problem" id=id><span class="hidden">{say("common-error-prefix")}</span>{words_of(name, what)}</p> })
}
/// The label's words, and whether the field may be left empty.
fn label_of(label: String, optional: bool) -> impl IntoView {
    view! { {label} {optional.then(|| view! { " " <span class="optional">{say("common-optional")}</span> })} }
}
const fn box_class(problem: Option<Wrong>) -> &'static str {
    if problem.is_some() { "field wrong" } else { "field" }
}

/// One line.
#[component]
pub fn Field(
    name: &'static str,
    label: String,
    #[prop(optional, into)] hint: String,
    #[prop(default = "text")] kind: &'static str,
    #[prop(default = "off")] autocomplete: &'static str,
    #[prop(optional)] inputmode: Option<&'static str>,
    value: String,
    problem: Option<Wrong>,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    // "email" and "tel" only choose the keyboard here: forms are sent with `novalidate`.
    view! {
        <div class=box_class(problem)>
            <label for=name>{label_of(label, optional)}</label>
            {hint_of(name, &hint)}
            {problem_of(name, problem)}
            <input
                id=name
                name=name
                type=kind
                value=value
                autocomplete=autocomplete
                inputmode=inputmode
                spellcheck=(kind != "text").then_some("false")
                aria-invalid=problem.map(|_| "true")
                aria-describedby=described(name, &hint, problem)
            />
        </div>
    }
}

/// One line with names to choose from while one types: without JavaScript the browser itself searches in them.
#[component]
pub fn Suggested(
    name: &'static str,
    label: String,
    #[prop(optional, into)] hint: String,
    names: Vec<String>,
    value: String,
    problem: Option<Wrong>,
) -> impl IntoView {
    let list = format!("{name}-names");
    view! {
        <div class=box_class(problem)>
            <label for=name>{label}</label>
            {hint_of(name, &hint)}
            {problem_of(name, problem)}
            <input
                id=name
                name=name
                value=value
                list=list.clone()
                autocomplete="off"
                aria-invalid=problem.map(|_| "true")
                aria-describedby=described(name, &hint, problem)
            />
            <datalist id=list>{names.into_iter().map(|name| view! { <option value=name></option> }).collect_view()}</datalist>
        </div>
    }
}

/// Several lines.
#[component]
pub fn TextArea(
    name: &'static str,
    label: String,
    #[prop(optional, into)] hint: String,
    value: String,
    problem: Option<Wrong>,
    #[prop(optional)] optional: bool,
    #[prop(default = 5)] rows: u32,
) -> impl IntoView {
    view! {
        <div class=box_class(problem)>
            <label for=name>{label_of(label, optional)}</label>
            {hint_of(name, &hint)}
            {problem_of(name, problem)}
            <TextBox name invalid=problem.is_some() described=described(name, &hint, problem) value rows/>
        </div>
    }
}
/// The element alone, for forms that write labels and problems themselves.
#[component]
pub fn TextBox(
    #[prop(into)] name: String,
    value: String,
    rows: u32,
    #[prop(optional)] invalid: bool,
    #[prop(default = None)] described: Option<String>,
    #[prop(default = None)] lang: Option<&'static str>,
) -> impl IntoView {
    view! {
        // Leptos writes a textarea's children as they are: the one place where text becomes HTML by hand.
        <textarea
            id=name.clone()
            name=name
            rows=rows
            lang=lang
            aria-invalid=invalid.then_some("true")
            aria-describedby=described
            inner_html=escaped(&value)
        ></textarea>
    }
}
/// A leading line break would be swallowed by the browser, so one more is put before it.
fn escaped(text: &str) -> String {
    let escaped = text.replace('&', "&amp;").replace('<', "&lt;");
    if escaped.starts_with('\n') { format!("\n{escaped}") } else { escaped }
}

/// One of several, all in sight.
#[component]
pub fn Choices(
    name: &'static str,
    legend: String,
    #[prop(optional, into)] hint: String,
    choices: Vec<Choice>,
    value: String,
    problem: Option<Wrong>,
) -> impl IntoView {
    let each = choices.into_iter().enumerate().map(|(place, choice)| {
        // The first has the field's own id, where the list of problems leads.
        let id = if place == 0 { name.to_owned() } else { format!("{name}-{place}") };
        let checked = choice.code == value;
        view! {
            <div class="choice">
                <input type="radio" id=id.clone() name=name value=choice.code checked=checked/>
                <label for=id>{choice.label}</label>
            </div>
        }
    });
    view! {
        <fieldset class=box_class(problem) aria-describedby=described(name, &hint, problem)>
            <legend>{legend}</legend>
            {hint_of(name, &hint)}
            {problem_of(name, problem)}
            {each.collect_view()}
        </fieldset>
    }
}

/// Any of several: name of the field, its words, whether it is marked. Each sends `yes`.
#[component]
pub fn Ticks(
    legend: String,
    #[prop(optional, into)] hint: String,
    ticks: Vec<(&'static str, String, bool)>,
    #[prop(default = None)] problem: Option<Wrong>,
) -> impl IntoView {
    let group = ticks.first().map_or("ticks", |tick| tick.0);
    let each = ticks.into_iter().map(|(name, label, checked)| {
        view! {
            <div class="choice">
                <input type="checkbox" id=name name=name value="yes" checked=checked/>
                <label for=name>{label}</label>
            </div>
        }
    });
    view! {
        <fieldset class=box_class(problem) aria-describedby=described(group, &hint, problem)>
            <legend>{legend}</legend>
            {hint_of(group, &hint)}
            {problem_of(group, problem)}
            {each.collect_view()}
        </fieldset>
    }
}

/// One of many, in groups; a group without a name stands open.
#[component]
pub fn Select(
    name: &'static str,
    label: String,
    #[prop(optional, into)] hint: String,
    /// The words of choosing nothing; without them something is always chosen.
    #[prop(optional, into)]
    empty: String,
    groups: Vec<(String, Vec<Choice>)>,
    value: String,
    #[prop(default = None)] problem: Option<Wrong>,
    #[prop(optional)] optional: bool,
) -> impl IntoView {
    let each = groups.into_iter().map(|(group, choices)| {
        let options = options(choices, &value);
        if group.is_empty() { options.into_any() } else { view! { <optgroup label=group>{options}</optgroup> }.into_any() }
    });
    let each = each.collect::<Vec<_>>();
    view! {
        <div class=box_class(problem)>
            <label for=name>{label_of(label, optional)}</label>
            {hint_of(name, &hint)}
            {problem_of(name, problem)}
            <select id=name name=name aria-invalid=problem.map(|_| "true") aria-describedby=described(name, &hint, problem)>
                {(!empty.is_empty()).then(|| view! { <option value="">{empty.clone()}</option> })}
                {each}
            </select>
        </div>
    }
}
fn options(choices: Vec<Choice>, value: &str) -> impl IntoView + use<> {
    let value = value.to_owned();
    let each = choices.into_iter().map(move |choice| {
        let selected = choice.code == value;
        view! { <option value=choice.code selected=selected>{choice.label}</option> }
    });
    each.collect_view()
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn typed_text_cannot_leave_its_box() {
        assert_eq!(escaped("</textarea><script>&amp;"), "&lt;/textarea>&lt;script>&amp;amp;");
        assert_eq!(escaped("\nsecond line"), "\n\nsecond line");
    }
    #[test]
    fn a_field_is_described_by_its_hint_and_its_problem() {
        assert_eq!(described("phone", "", None), None);
        assert_eq!(described("phone", "digits", Some(Wrong::TooShort)).as_deref(), Some("phone-hint phone-problem"));
    }
}
