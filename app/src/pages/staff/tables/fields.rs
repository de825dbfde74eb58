//! A row as fields of a form: what is typed or chosen in each column, with what can be chosen here.
use super::{column_name, wrong};
use crate::pages::{
    desk::words,
    parts::{
        edits::values::field_name,
        field::{Choice, TextBox},
    },
    words::{can_say, say},
};
use domain::{
    Id, Language, Result,
    area::AreaCode,
    edit::{Field, NEW, RecordKind},
    language::Labels,
    organization::Organization,
};
use leptos::{
    either::{Either, EitherOf3},
    prelude::*,
};
use store::{
    Cx,
    import::RowProblem,
    tables::{Column, Input, Table},
};

/// What can be chosen, by its names in the page's language.
#[derive(Clone, Debug, Default)]
pub struct Options {
    areas: Vec<Choice>,
    needs: Vec<(String, Vec<Choice>)>,
    audiences: Vec<Choice>,
    agencies: Vec<Choice>,
    municipality: Vec<Choice>,
    properties: Vec<(String, Vec<Choice>)>,
}

impl Options {
    pub async fn of(cx: &Cx, table: &Table, municipality: &AreaCode, language: Language) -> Result<Self> {
        let has = |input: Input| table.columns.iter().any(|column| column.input == input);
        let words = |labels: &Labels| labels.text(language, &[Language::En]).text;
        let mut options = Self::default();
        if has(Input::Area) {
            let here = store::areas::find(cx, municipality).await?;
            let units = store::areas::children(cx, municipality).await?;
            options.areas = std::iter::once(here).chain(units).map(|area| Choice::new(area.code.to_string(), words(&area.names))).collect();
        }
        if has(Input::Municipality) {
            let here = store::areas::find(cx, municipality).await?;
            options.municipality = vec![Choice::new(here.code.to_string(), words(&here.names))];
        }
        if has(Input::Property) {
            options.properties = properties();
        }
        if has(Input::Need) {
            let terms = store::taxonomy::core(cx).await?;
            let of_group = |group: &domain::taxonomy::Term| {
                let needs = terms.iter().filter(|term| !term.code.is_group() && term.code.group() == group.code);
                let all = Choice::new(group.code.to_string(), words(&group.labels));
                let needs = needs.map(|term| Choice::new(term.code.to_string(), words(&term.labels)));
                (words(&group.labels), std::iter::once(all).chain(needs).collect())
            };
            options.needs = terms.iter().filter(|term| term.code.is_group()).map(of_group).collect();
        }
        if has(Input::Audience) {
            let all = store::audiences::all(cx).await?;
            options.audiences = all.iter().map(|one| Choice::new(one.code.clone(), words(&one.labels))).collect();
        }
        if has(Input::Agency) {
            let all = store::organizations::serving(cx, municipality).await?;
            let here = store::agencies::of(cx, municipality).await?;
            let name = |id: Id<Organization>| here.iter().find(|agency| agency.organization == id).map(|agency| words(&agency.names));
            let closed = |id: Id<Organization>| here.iter().any(|agency| agency.organization == id && !agency.takes_requests);
            // A rule sends nothing to an agency that takes nothing; in the table of agencies itself each of them stands.
            let offered =
                all.into_iter().filter_map(|one| Some((one.id?, one.name))).filter(|(id, _)| table.name == "agencies" || !closed(*id));
            options.agencies = offered.map(|(id, own)| Choice::new(id.text(), name(id).unwrap_or(own))).collect();
            options.agencies.sort_by(|one, other| one.label.cmp(&other.label));
        }
        Ok(options)
    }
    /// In groups, where they have any; what stands there now can always be kept.
    fn of_column(&self, column: &Column, value: &str) -> Vec<(String, Vec<Choice>)> {
        let alone = |choices: &[Choice]| vec![(String::new(), choices.to_vec())];
        let mut groups = match column.input {
            Input::Area => alone(&self.areas),
            Input::Need => self.needs.clone(),
            Input::Audience => alone(&self.audiences),
            Input::Agency => alone(&self.agencies),
            Input::Municipality => alone(&self.municipality),
            Input::Property => self.properties.clone(),
            Input::Code(codes) => {
                let codes = codes.iter().filter(|code| !code.is_empty()).map(|code| Choice::new(*code, code_words(column, code)));
                alone(&codes.collect::<Vec<_>>())
            }
            _ => vec![],
        };
        let known = groups.iter().flat_map(|(_, choices)| choices).any(|choice| choice.code == value);
        if !known && !value.is_empty() {
            groups.push((String::new(), vec![Choice::new(value, shown(column, value))]));
        }
        groups
    }
    /// What a cell says to people.
    pub fn words(&self, column: &Column, cell: &str) -> String {
        let groups = self.of_column(column, cell);
        let found = groups.into_iter().flat_map(|(_, choices)| choices).find(|choice| choice.code == cell);
        found.map_or_else(|| cell.to_owned(), |choice| choice.label)
    }
}

/// A cell as it is read where nothing can be looked up.
pub fn shown(column: &Column, cell: &str) -> String {
    match column.input {
        Input::Code(_) => code_words(column, cell),
        Input::Property => property_words(cell),
        _ => cell.to_owned(),
    }
}

fn code_words(column: &Column, code: &str) -> String {
    let known = |words: Option<String>| words.unwrap_or_else(|| code.to_owned());
    match column.name {
        "language" => known(code.parse::<Language>().ok().map(|language| language.own_name().to_owned())),
        "urgency" => known(code.parse().ok().filter(|_| !code.is_empty()).map(words::urgency)),
        "residence" => known(code.parse().ok().map(words::residence)),
        name => {
            let key = format!("table-value-{name}-{code}");
            if can_say(&key) { say(&key) } else { code.to_owned() }
        }
    }
}

/// One column: label, hint, what is wrong with it, and the input.
pub fn field(
    table: &Table,
    column: &'static Column,
    value: &str,
    problem: Option<&RowProblem>,
    options: &Options,
) -> impl IntoView + use<> {
    let hint_key = format!("table-hint-{}-{}", table.name, column.name);
    let hint = can_say(&hint_key).then(|| say(&hint_key));
    let problem = problem.filter(|problem| problem.column == column.name).map(wrong);
    let ids = [hint.as_ref().map(|_| "hint"), problem.as_ref().map(|_| "problem")].into_iter().flatten();
    let described: Vec<_> = ids.map(|end| format!("{}-{end}", column.name)).collect();
    let described = (!described.is_empty()).then(|| described.join(" "));
    let class = if problem.is_some() { "field wrong" } else { "field" };
    let invalid = problem.is_some().then_some("true");
    view! {
        <div class=class>
            <label for=column.name>{column_name(table, column)}</label>
            {hint.map(|hint| view! { <p class="hint" id=format!("{}-hint", column.name)>{hint}</p> })}
            {problem.map(|problem| {
                view! {
                    <p class="problem" id=format!("{}-problem", column.name)>
                        <span class="hidden">{say("common-error-prefix")}</span> {problem}
                    </p>
                }
            })}
            {input(column, value, invalid, described, options)}
        </div>
    }
}

fn input(
    column: &'static Column,
    value: &str,
    invalid: Option<&'static str>,
    described: Option<String>,
    options: &Options,
) -> impl IntoView + use<> {
    let lang = column.language().map(Language::code);
    match column.input {
        Input::Words | Input::Letter => EitherOf3::A(view! {
            <TextBox name=column.name value=value.to_owned() rows=rows(column.input) lang invalid=invalid.is_some() described/>
        }),
        Input::Code(_) | Input::Area | Input::Need | Input::Audience | Input::Agency | Input::Municipality | Input::Property => {
            let groups = options.of_column(column, value);
            let must = matches!(column.input, Input::Code(codes) if !codes.contains(&""));
            EitherOf3::B(view! {
                <select id=column.name name=column.name aria-invalid=invalid aria-describedby=described>
                    {(!must || value.is_empty()).then(|| view! { <option value="">{say(empty(column.input))}</option> })}
                    {groups.into_iter().map(|(group, choices)| grouped(group, choices, value)).collect_view()}
                </select>
            })
        }
        kind => {
            let (kind, mode) = match kind {
                Input::Day => ("date", None),
                Input::Moment => ("datetime-local", None),
                Input::Whole => ("text", Some("numeric")),
                Input::Number => ("text", Some("decimal")),
                _ => ("text", None),
            };
            EitherOf3::C(view! {
                <input
                    id=column.name
                    name=column.name
                    type=kind
                    inputmode=mode
                    value=value.to_owned()
                    lang=lang
                    autocomplete="off"
                    aria-invalid=invalid
                    aria-describedby=described
                />
            })
        }
    }
}

/// How many lines are in sight.
const fn rows(input: Input) -> u32 {
    match input {
        Input::Letter => 16,
        _ => 3,
    }
}

/// What nothing chosen means.
const fn empty(input: Input) -> &'static str {
    match input {
        Input::Municipality => "tables-all-municipalities",
        _ => "tables-not-said",
    }
}

/// Fields of listings by what they are fields of, and what a policy says besides.
fn properties() -> Vec<(String, Vec<Choice>)> {
    let besides = [Field::WHOLE, NEW].map(|code| Choice::new(code, property_words(code)));
    let of = |kind: RecordKind| {
        let names = domain::edit::properties(kind).filter(|name| Field::parse(kind, name).is_some());
        let choices = names.map(|name| Choice::new(name, property_words(name))).collect();
        (say(&format!("edits-kind-{}", kind.code())), choices)
    };
    std::iter::once((String::new(), besides.to_vec())).chain(RecordKind::ALL.map(of)).collect()
}

/// `status=defunct`: the field's name, and the value as it stands in the record.
fn property_words(cell: &str) -> String {
    match (cell, cell.split_once('=')) {
        (Field::WHOLE, _) => say("tables-field-rest"),
        (NEW, _) => say("tables-field-new"),
        (_, Some((property, value))) => format!("{} = {value}", field_name(&Field(property.to_owned()))),
        _ => field_name(&Field(cell.to_owned())),
    }
}

fn grouped(group: String, choices: Vec<Choice>, value: &str) -> impl IntoView + use<> {
    let value = value.to_owned();
    let each = choices.into_iter().map(move |choice| {
        let selected = choice.code == value;
        view! { <option value=choice.code selected=selected>{choice.label}</option> }
    });
    let each = each.collect_view();
    if group.is_empty() { Either::Left(each) } else { Either::Right(view! { <optgroup label=group>{each}</optgroup> }) }
}
