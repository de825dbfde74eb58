//! Whether a change of rows may be made, and what it has to pass: whose each row is, and whether what it names is known here. What a row may say at
//! all was the importer's question, asked before.
use super::{
    described::{By, Column, Input, Table},
    lines::{self, Cells, RowKey},
};
use crate::{Cx, areas, fault::OrFault, import::RowProblem, taxonomy};
use domain::{
    Error, Language, Result,
    access::{Act, Caller, Member},
    account::Role,
    area::{Area, AreaCode, Country},
    crisis::DangerWords,
    tables::{Gate, Whose},
    wording::LetterKind,
};
use jiff::{civil::Date, tz::TimeZone};
use sqlx::AnyConnection;
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// Whoever works on tables, and for which municipality.
pub(super) fn editor(cx: &Cx) -> Result<(Member, AreaCode)> {
    let Caller::Member(member) = &cx.caller else { return Err(Error::Forbidden) };
    let municipality = member.municipality.clone().ok_or(Error::Forbidden)?;
    cx.require(&Act::EditTables { municipality: municipality.clone() })?;
    Ok((member.clone(), municipality))
}

/// A row as it stands and as it shall stand.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Draft {
    /// Of the file; 0 where it came from a form.
    pub line: u64,
    pub key: RowKey,
    pub before: Option<Cells>,
    pub after: Option<Cells>,
}

/// What is asked about rows.
pub(super) struct Judge {
    own: Area,
    /// Each unit with the one that it lies in.
    tree: HashMap<String, Option<String>>,
    /// Other municipalities in which somebody could look at a change.
    neighbours: Vec<AreaCode>,
    known: Known,
    /// In the municipality's zone.
    today: Date,
}

#[derive(Default)]
struct Known {
    needs: HashSet<String>,
    terms: HashSet<(String, String)>,
    audiences: HashSet<String>,
    agencies: HashSet<String>,
    /// Those that take no requests here.
    closed: HashSet<String>,
    /// Asked of letters alone.
    danger: Option<Arc<DangerWords>>,
}

impl Judge {
    pub async fn new(cx: &Cx, table: &Table, own: &AreaCode) -> Result<Self> {
        let own_area = areas::find(cx, own).await?;
        let zone = TimeZone::get(own_area.country.zone()).unwrap_or(TimeZone::UTC);
        Ok(Self {
            today: cx.now.to_zoned(zone).date(),
            own: own_area,
            tree: areas::parents(cx).await?,
            neighbours: neighbours(cx, own).await?,
            known: Known::of(cx, table, own).await?,
        })
    }
    /// Units that a file adds: others of it may lie in them.
    pub fn plant(&mut self, units: impl IntoIterator<Item = (String, String)>) {
        for (code, parent) in units {
            self.tree.entry(code).or_insert_with(|| Some(parent).filter(|parent| !parent.is_empty()));
        }
    }
    /// Terms that a file adds.
    pub fn plant_terms(&mut self, terms: impl IntoIterator<Item = (String, String)>) {
        self.known.terms.extend(terms);
    }
    pub fn units(&self) -> HashSet<String> {
        self.tree.keys().cloned().collect()
    }
    fn lies_in(&self, code: &str, whole: &str) -> bool {
        let up = |code: &&str| self.tree.get(*code).and_then(Option::as_deref);
        std::iter::successors(Some(code), up).take(20).any(|code| code == whole)
    }
    fn of_area(&self, code: &str) -> Option<Whose> {
        let own = self.own.code.as_str();
        if self.lies_in(code, own) {
            return Some(Whose::Municipality(self.own.code.clone()));
        }
        if !self.tree.contains_key(code) {
            return None;
        }
        let code = AreaCode(code.to_owned());
        // What we lie in ourselves is others' as well; the rest is theirs alone.
        Some(if self.lies_in(own, code.as_str()) { Whose::Country(self.own.country.clone()) } else { Whose::Municipality(code) })
    }
    fn is_own(&self, whose: &Whose) -> bool {
        matches!(whose, Whose::Municipality(code) if *code == self.own.code)
    }
    fn of_place(&self, place: &str) -> Whose {
        if place.contains('/') {
            return Whose::Everyone;
        }
        if let Some(whose) = self.of_area(place).filter(|_| place.len() > 2) {
            return whose;
        }
        let Some((country, name)) = place.split_once('-') else { return Whose::Country(Country(place.to_owned())) };
        let english = self.own.names.0.get(&Language::En).map(|name| areas::fold(name)).unwrap_or_default();
        let ours = country == self.own.country.0 && english.split(' ').any(|word| word == areas::fold(name));
        Whose::Municipality(if ours { self.own.code.clone() } else { AreaCode(place.to_owned()) })
    }
    /// `None` for a place that is not known.
    pub fn whose(&self, table: &Table, cells: &[String]) -> Option<Whose> {
        let cell = |at: usize| cells.get(at).map_or("", String::as_str);
        match table.whose {
            By::Everyone => Some(Whose::Everyone),
            By::Place(at) => Some(self.of_place(cell(at))),
            By::Area(at) | By::Own(at) if cell(at).is_empty() => Some(Whose::Everyone),
            By::Area(at) => self.of_area(cell(at)),
            // A part of one's own is no municipality, and neither is a country.
            By::Own(at) => self.of_area(cell(at)).filter(|whose| matches!(whose, Whose::Municipality(code) if code.as_str() == cell(at))),
            By::Tree if cell(0) == self.own.code.as_str() => self.of_area(cell(0)),
            // Who moved a unit of theirs elsewhere would change another's tree.
            By::Tree => self.of_area(cell(0)).filter(|whose| !self.is_own(whose)).or_else(|| self.of_area(cell(1))),
        }
    }
    pub fn gate(&self, table: &Table, whose: &Whose) -> Option<Gate> {
        let concerned = |municipality: &AreaCode| match whose {
            Whose::Country(country) => municipality.country().as_ref() == Some(country),
            Whose::Everyone => true,
            Whose::Municipality(_) => false,
        };
        Gate::of(whose, &self.own.code, table.careful, self.neighbours.iter().any(concerned))
    }
    /// Where the row says whose it is.
    fn column(table: &Table) -> &'static str {
        match table.whose {
            By::Area(at) | By::Own(at) | By::Place(at) => table.columns[at].name,
            By::Tree => "parent_code",
            By::Everyone => table.columns[0].name,
        }
    }
    /// Whether an agency would take no more requests to which rules of its municipality still send them.
    async fn closes(&self, db: &mut AnyConnection, table: &Table, cells: &[String]) -> Result<bool> {
        let cell = |name: &str| table.place_of(name).and_then(|at| cells.get(at)).map_or("", String::as_str);
        if !table.is_agencies() || cell("takes_requests") != "no" {
            return Ok(false);
        }
        let areas: Vec<Option<String>> = sqlx::query_scalar("SELECT area FROM routing_rule WHERE agency = $1")
            .bind(cell("organization").to_owned())
            .fetch_all(db)
            .await
            .or_fault("ask which rules name an agency")?;
        Ok(areas.into_iter().flatten().any(|area| self.lies_in(&area, self.own.code.as_str())))
    }
    /// What a change of this row has to pass, and for whom it holds.
    pub async fn of(&self, db: &mut AnyConnection, table: &Table, draft: &Draft) -> Result<Result<(Gate, Whose), RowProblem>> {
        let problem = |column: &str, reason: &str| RowProblem::new(draft.line, column, reason);
        let mut found = (Gate::Open, Whose::Municipality(self.own.code.clone()));
        for cells in [&draft.before, &draft.after].into_iter().flatten() {
            let Some(whose) = self.whose(table, cells) else { return Ok(Err(problem(Self::column(table), "is not known here"))) };
            let Some(gate) = self.gate(table, &whose) else {
                let country = matches!(whose, Whose::Country(_));
                let reason = if country { "belongs to another country" } else { "belongs to another municipality" };
                return Ok(Err(problem(Self::column(table), reason)));
            };
            if gate > found.0 || whose == Whose::Everyone {
                found = (gate.max(found.0), whose);
            }
        }
        match &draft.after {
            Some(cells) if self.closes(db, table, cells).await? => Ok(Err(problem("takes_requests", "rules send requests to it"))),
            Some(cells) => Ok(self.known.refuses(self, table, draft.line, cells).map_or(Ok(found), Err)),
            None if lines::is_named(db, table, &draft.key).await? => Ok(Err(problem(table.columns[0].name, "is named elsewhere"))),
            None => Ok(Ok(found)),
        }
    }
}

/// Municipalities besides this one with somebody who may let changes go live.
async fn neighbours(cx: &Cx, own: &AreaCode) -> Result<Vec<AreaCode>> {
    let all: Vec<String> = sqlx::query_scalar(
        "SELECT DISTINCT municipality FROM account WHERE municipality IS NOT NULL AND municipality <> $1 AND disabled_at IS NULL \
         AND role IN ($2, $3)",
    )
    .bind(own.0.clone())
    .bind(Role::Supervisor.code())
    .bind(Role::Administrator.code())
    .fetch_all(cx.db.reader())
    .await
    .or_fault("list who keeps tables")?;
    Ok(all.into_iter().map(AreaCode).collect())
}

impl Known {
    async fn of(cx: &Cx, table: &Table, own: &AreaCode) -> Result<Self> {
        let has = |inputs: &[Input]| table.columns.iter().any(|column| inputs.contains(&column.input));
        let mut known = Self::default();
        if has(&[Input::Need, Input::Needs]) {
            known.needs = taxonomy::core(cx).await?.iter().map(|term| term.code.0.clone()).collect();
        }
        if has(&[Input::Audience]) {
            known.audiences = crate::audiences::all(cx).await?.into_iter().map(|audience| audience.code).collect();
        }
        if has(&[Input::Agency]) {
            let all: Vec<String> =
                sqlx::query_scalar("SELECT id FROM organization").fetch_all(cx.db.reader()).await.or_fault("list organizations")?;
            known.agencies = all.into_iter().collect();
            let here = crate::agencies::of(cx, own).await?;
            known.closed = here.iter().filter(|agency| !agency.takes_requests).map(|agency| agency.organization.text()).collect();
        }
        if has(&[Input::Letter]) {
            known.danger = Some(crate::danger_words::list(cx).await?);
        }
        if table.place_of("scheme").is_some() {
            const TERMS: &str = "SELECT taxonomy, code FROM taxonomy_term WHERE taxonomy IS NOT NULL AND code IS NOT NULL";
            let all = sqlx::query_as::<_, (String, String)>(TERMS).fetch_all(cx.db.reader()).await.or_fault("list terms")?;
            known.terms = all.into_iter().collect();
        }
        Ok(known)
    }
    /// Words of danger in a letter to somebody who asked for help: whoever they are in danger from may be reading it.
    fn alarming(&self, table: &Table, cells: &[String]) -> Option<&'static Column> {
        let danger = self.danger.as_ref()?;
        let letter: LetterKind = cells.get(table.place_of("letter")?)?.parse().ok()?;
        let says = |(column, cell): &(&Column, &String)| {
            matches!(column.name, "subject" | "body") && !domain::crisis::danger(cell, danger).is_empty()
        };
        table.columns.iter().zip(cells).find(says).filter(|_| letter.is_to_person()).map(|(column, _)| column)
    }
    /// A code that nothing answers to would lead nowhere.
    fn refuses(&self, judge: &Judge, table: &Table, line: u64, cells: &[String]) -> Option<RowProblem> {
        let cell = |name: &str| table.place_of(name).and_then(|at| cells.get(at)).map_or("", String::as_str);
        let named = if table.is_terms() { "parent_code" } else { "code" };
        let lost = || !self.terms.contains(&(cell("scheme").to_owned(), cell(named).to_owned()));
        if table.place_of("scheme").is_some() && !cell(named).is_empty() && lost() {
            return Some(RowProblem::new(line, named, "there is no such term in this scheme"));
        }
        if let Some(column) = self.alarming(table, cells) {
            return Some(RowProblem::new(line, column.name, "names a danger, and others may be reading"));
        }
        if cell("checked").parse::<Date>().is_ok_and(|day| day > judge.today) {
            return Some(RowProblem::new(line, "checked", "is a day that has not come"));
        }
        let unknown = |(column, cell): &(&Column, &String)| match column.input {
            _ if cell.is_empty() => false,
            Input::Area => !judge.tree.contains_key(*cell),
            // Every need that its law knows.
            Input::Need => *cell != "*" && !self.needs.contains(*cell),
            Input::Needs => cell.split(';').map(str::trim).any(|code| !code.is_empty() && !self.needs.contains(code)),
            Input::Audience => !self.audiences.contains(*cell),
            Input::Agency => !self.agencies.contains(*cell),
            _ => false,
        };
        if !table.is_agencies() && self.closed.contains(cell("agency")) {
            return Some(RowProblem::new(line, "agency", "takes no requests here"));
        }
        let (column, _) = table.columns.iter().zip(cells).find(unknown)?;
        Some(RowProblem::new(line, column.name, "is not known here"))
    }
}
