//! Charts drawn by the server as SVG, always beside a table that says the same: whoever hears the page hears the table. All measures are shares
//! of the drawing, so that its words keep their size on every screen; colours are the style sheet's.
use crate::pages::words::{number, percent, say};
use leptos::prelude::*;

/// What a bar stands for; never told by colour alone.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    Plain,
    Well,
    Late,
    Bad,
    Quiet,
}
impl Tone {
    const fn class(self) -> &'static str {
        match self {
            Self::Plain => "plain",
            Self::Well => "well",
            Self::Late => "late",
            Self::Bad => "bad",
            Self::Quiet => "quiet",
        }
    }
}

/// One line of a table with its bar; `None` is a number that is not told.
#[derive(Clone, Debug)]
pub struct Row {
    pub label: String,
    pub number: Option<i64>,
    pub tone: Tone,
}

/// A number with its share of the whole, or that it is hidden.
pub fn told(count: Option<i64>, whole: Option<i64>) -> String {
    let Some(count) = count else { return say("stat-is-hidden") };
    match whole.filter(|whole| *whole > 0) {
        Some(whole) => format!("{} · {}", number(count), percent((count * 100 + whole / 2) / whole)),
        None => number(count),
    }
}

/// A table whose numbers are drawn beside them.
#[component]
pub fn BarTable(
    caption: String,
    /// What the lines are, and what is counted.
    heads: [String; 2],
    rows: Vec<Row>,
    /// What they add up to, where they do.
    whole: Option<i64>,
) -> impl IntoView {
    let most = rows.iter().filter_map(|row| row.number).max().unwrap_or(0).max(1);
    let [head, count] = heads;
    let each = rows.into_iter().map(|row| {
        view! {
            <tr>
                <th scope="row">{row.label}</th>
                <td class:muted=row.number.is_none()>{told(row.number, whole)}</td>
                <td class="bar" aria-hidden="true">{bar(row.number, most, row.tone)}</td>
            </tr>
        }
    });
    let sum = whole.map(|whole| view! { <tfoot><tr><th scope="row">{say("stat-total")}</th><td>{number(whole)}</td><td class="bar" aria-hidden="true"></td></tr></tfoot> });
    view! {
        <table class="bars">
            <caption class="hidden">{caption}</caption>
            <thead><tr><th scope="col">{head}</th><th scope="col">{count}</th><td class="bar" aria-hidden="true"></td></tr></thead>
            <tbody>{each.collect_view()}</tbody>
            {sum}
        </table>
    }
}

/// One stretch of a bar that is made of several.
#[derive(Clone, Copy, Debug)]
pub struct Part {
    pub number: i64,
    pub tone: Tone,
}

/// A table of several numbers a line, drawn as one bar of stretches; each bar is as long as its line's share of the longest.
#[component]
pub fn StackTable(
    caption: String,
    /// What the lines are, then what is counted.
    heads: Vec<String>,
    rows: Vec<(String, Vec<Part>)>,
) -> impl IntoView {
    let sum = |parts: &[Part]| parts.iter().map(|part| part.number).sum::<i64>();
    let most = rows.iter().map(|(_, parts)| sum(parts)).max().unwrap_or(0).max(1);
    let each = rows.into_iter().map(|(label, parts)| {
        let told = parts.iter().map(|part| view! { <td class:muted=(part.number == 0)>{number(part.number)}</td> }).collect_view();
        view! { <tr><th scope="row">{label}</th> {told} <td class="bar" aria-hidden="true">{stack(&parts, most)}</td></tr> }
    });
    let heads = heads.into_iter().map(|head| view! { <th scope="col">{head}</th> }).collect_view();
    view! {
        <table class="bars stacks">
            <caption class="hidden">{caption}</caption>
            <thead><tr>{heads}<td class="bar" aria-hidden="true"></td></tr></thead>
            <tbody>{each.collect_view()}</tbody>
        </table>
    }
}

fn stack(parts: &[Part], most: i64) -> impl IntoView + use<> {
    let mut before = 0;
    let each = parts.iter().map(|part| {
        let x = share(before, most, 100);
        before += part.number;
        view! { <rect class=part.tone.class() x=x y="0" width=share(part.number, most, 100) height="100%"></rect> }
    });
    let each = each.collect_view();
    view! { <svg class="drawn" width="100%" height="100%">{each}</svg> }
}

/// The colour of a tone beside its words.
pub fn swatch(tone: Tone) -> impl IntoView {
    view! { <svg class="drawn"><rect class=tone.class() x="0" y="0" width="100%" height="100%" rx="3"></rect></svg> }
}

fn bar(number: Option<i64>, most: i64, tone: Tone) -> impl IntoView {
    let width = share(number.unwrap_or(0), most, 100);
    view! {
        <svg class="drawn" width="100%" height="100%">
            {number.is_none().then(|| view! { <rect class="veil" x="0" y="0" width="100%" height="100%"></rect> })}
            <rect class=tone.class() x="0" y="0" width=width height="100%" rx="3"></rect>
        </svg>
    }
}

/// So much of `most`, as a part of `room` percent.
fn share(number: i64, most: i64, room: i64) -> String {
    let tenths = number * room * 10 / most.max(1);
    format!("{}.{}%", tenths / 10, tenths % 10)
}

/// Columns in a row, such as months, with their numbers on top.
#[component]
pub fn Columns(
    /// What stands below each, and its number.
    columns: Vec<(String, Option<i64>)>,
) -> impl IntoView {
    // Where they stand, in percent of the height: above is room for a number, below for a name.
    const TOP: i64 = 14;
    const FLOOR: i64 = 86;
    let most = columns.iter().filter_map(|(_, number)| *number).max().unwrap_or(0).max(1);
    let count = i64::try_from(columns.len()).unwrap_or(1).max(1);
    let each = columns.into_iter().zip(0..).map(|((name, told), place)| {
        let height = told.unwrap_or(0) * (FLOOR - TOP) * 10 / most;
        let tenths = |tenths: i64| format!("{}.{}%", tenths / 10, tenths % 10);
        let (left, wide) = (1000 * place / count, 1000 / count);
        let (middle, top) = (tenths(left + wide / 2), tenths(FLOOR * 10 - height));
        let above = told.map_or_else(|| "–".to_owned(), number);
        view! {
            <rect class="plain" x=tenths(left + wide / 6) width=tenths(wide * 2 / 3) y=top.clone() height=tenths(height) rx="3"></rect>
            <text x=middle.clone() y=top dy="-.4em">{above}</text>
            <text class="name" x=middle y="100%" dy="-.3em">{name}</text>
        }
    });
    view! {
        <svg class="columns" width="100%" height="100%" aria-hidden="true">
            {each.collect_view()}
            <line x1="0" x2="100%" y1="86%" y2="86%"></line>
        </svg>
    }
}
