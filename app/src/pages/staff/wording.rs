//! All letters that leave here, in one language: each as it will arrive, whose words it has, the way to word it otherwise and the way back.
use super::seat;
use crate::pages::{
    draw::title,
    links,
    load::loaded,
    parts::notice::{Notice, Tone},
    visit::{asked, cx, language, site},
    wording,
    words::{list, say, say_with},
};
use domain::{
    Language, Result,
    area::AreaCode,
    wording::{LetterKind, braced},
};
use leptos::{either::Either, prelude::*};
use store::{
    Cx,
    tables::{self, Line},
    wording::Wording,
};

struct Letters {
    municipality: AreaCode,
    /// Of the letters.
    spoken: Language,
    /// The rows of this municipality and those for all.
    lines: Vec<Line>,
}

async fn load(cx: Cx, spoken: Language) -> Result<Letters> {
    let (_, municipality) = seat(&cx.caller)?;
    Ok(Letters { lines: tables::lines(&cx, TABLE).await?, municipality, spoken })
}

/// The table in which own words stand.
const TABLE: &str = "letters";

impl Letters {
    /// `municipality`, letter, language: what names a row.
    fn line(&self, municipality: &str, letter: LetterKind) -> Option<&Line> {
        let key = [municipality, letter.code(), self.spoken.code()];
        self.lines.iter().find(|line| line.cells.iter().zip(key).all(|(cell, key)| cell == key))
    }
}

#[component]
pub fn Page() -> impl IntoView {
    let spoken = asked("in").parse().unwrap_or_else(|()| language());
    loaded(load(cx(), spoken), |letters| {
        title(say("wording-title"));
        let back = tables::find(TABLE).ok().map(|table| links::tables::table(language(), table, "", 1));
        let each = LetterKind::ALL.into_iter().map(|letter| one(&letters, letter)).collect_view();
        view! {
            <p class="back"><a href=back>{say("table-name-letters")}</a></p>
            <h1>{say("wording-title")}</h1>
            <p class="lead">{say("wording-lead")}</p>
            <Notice tone=Tone::Plain><p>{say("table-careful-letters")}</p></Notice>
            {languages(letters.spoken)}
            {each}
        }
    })
}

fn languages(spoken: Language) -> impl IntoView {
    let each = Language::ALL.map(|one| {
        let href = links::staff::wording_in(language(), one);
        view! { <li><a href=href lang=one.code() aria-current=(one == spoken).then_some("true")>{one.own_name()}</a></li> }
    });
    view! { <nav aria-label=say("wording-languages")><ul class="chips">{each.collect_view()}</ul></nav> }
}

fn one(letters: &Letters, letter: LetterKind) -> impl IntoView + use<> {
    let (own, all) = (letters.line(letters.municipality.as_str(), letter), letters.line("", letter));
    let words = own.or(all).map_or_else(|| wording::template(letter, letters.spoken), of_line);
    let state = match (own, all) {
        (Some(_), _) => "wording-own",
        (None, Some(_)) => "wording-all",
        (None, None) => "wording-built-in",
    };
    let shown = wording::example(letter, letters.spoken, &words, &site().settings.public_url);
    let id = format!("letter-{}", letter.code());
    let labelled = id.clone();
    view! {
        <section aria-labelledby=labelled>
            <h2 id=id>{name(letter)}</h2>
            <p><span class="mark" data-tone=own.map(|_| "accent")>{say(state)}</span></p>
            <details>
                <summary>{say("wording-arrives")}</summary>
                {wording::arrived(&shown, letters.spoken)}
            </details>
            {acts(letters, letter, own)}
        </section>
    }
}

/// To word it otherwise; and in one tap back to what the program says.
fn acts(letters: &Letters, letter: LetterKind, own: Option<&Line>) -> Option<impl IntoView + use<>> {
    let (language, table) = (language(), tables::find(TABLE).ok()?);
    let Some(line) = own else {
        let key = [letters.municipality.as_str(), letter.code(), letters.spoken.code()];
        let asked: Vec<_> = ["municipality", "letter", "language"].into_iter().zip(key).collect();
        let href = links::with(links::tables::new(language, table), &asked);
        return Some(Either::Left(view! { <p class="actions"><a class="button" href=href>{say("wording-write")}</a></p> }));
    };
    Some(Either::Right(view! {
        <form class="actions" method="post" action=links::tables::remove(language, table, &line.key)>
            <a class="button" href=links::tables::row(language, table, &line.key)>{say("wording-change")}</a>
            <button>{say("wording-back")}</button>
        </form>
    }))
}

pub fn name(letter: LetterKind) -> String {
    say(&format!("table-value-letter-{}", letter.code()))
}

fn of_line(line: &Line) -> Wording {
    let cell = |at: usize| line.cells.get(at).cloned().unwrap_or_default();
    Wording { subject: cell(3), body: cell(4) }
}

/// Letter and language of a row of the table.
fn of_cells(cells: &[String]) -> Option<(LetterKind, Language)> {
    Some((cells.get(1)?.parse().ok()?, cells.get(2)?.parse().ok()?))
}

/// A new row begins with the program's own words.
pub fn begun(mut cells: Vec<String>) -> Vec<String> {
    if let (Some((letter, spoken)), true) = (of_cells(&cells), cells.get(4).is_some_and(String::is_empty)) {
        let Wording { subject, body } = wording::template(letter, spoken);
        cells.splice(3.., [subject, body]);
    }
    cells
}

/// Beside the form: which placeholders this letter knows, and which it has to keep.
pub fn placeholders(cells: &[String]) -> impl IntoView + use<> {
    of_cells(cells).map(|(letter, _)| {
        let each = letter.in_body().iter().map(|name| {
            view! { <li><code>{braced(name)}</code> " – " {say(&format!("letter-place-{name}"))}</li> }
        });
        let subject: Vec<String> = letter.in_subject().iter().map(|name| braced(name)).collect();
        let must: Vec<String> = letter.must().iter().map(|name| braced(name)).collect();
        view! {
            <section aria-labelledby="places">
                <h2 id="places">{say("wording-places")}</h2>
                <ul>{each.collect_view()}</ul>
                <p>{say_with("wording-must", &[("names", list(&must).into())])}</p>
                <p>{if subject.is_empty() { say("wording-subject-none") } else { say_with("wording-subject", &[("names", list(&subject).into())]) }}</p>
                {letter.is_to_person().then(|| view! { <p>{say("wording-neutral")}</p> })}
            </section>
        }
    })
}

/// A row of the table as its letter will arrive.
pub fn preview(cells: &[String]) -> impl IntoView + use<> {
    of_cells(cells).map(|(letter, spoken)| {
        let cell = |at: usize| cells.get(at).cloned().unwrap_or_default();
        let own = Wording { subject: cell(3), body: cell(4) };
        let shown = wording::example(letter, spoken, &own, &site().settings.public_url);
        view! {
            <section aria-label=say("wording-arrives")>
                <h2>{format!("{} · {}", name(letter), spoken.own_name())}</h2>
                {wording::arrived(&shown, spoken)}
            </section>
        }
    })
}
