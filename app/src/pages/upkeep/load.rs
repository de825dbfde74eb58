//! One record with all that its pages need around it: what may be chosen, whose it is, what waits. Reads, draws nothing.
use super::source;
use crate::pages::{parts::field::Choice, resident::service::details::scheme_words};
use domain::{
    Error, Id, Language, Result, Time,
    access::Caller,
    area::{Area, AreaCode},
    calendar::Calendar,
    edit::{EditSource, RecordKey, RecordKind},
    listing::{Filled, Own, Reading, Section, Sheet, parse},
    organization::Organization,
    service::Service,
    taxonomy::{Audience, Term, TermCode},
};
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};
use store::{
    Cx, edits,
    listings::{self, Draft, Listed, TextNow},
};

#[derive(Clone)]
pub struct Editing {
    pub record: RecordKey,
    pub current: edits::Current,
    pub provider: String,
    pub source: EditSource,
    pub now: Time,
    /// The language of the page.
    pub language: Language,
    /// The language that texts are written in, on their page alone.
    pub to: Option<Language>,
    pub terms: Arc<Vec<Term>>,
    /// What the country's law calls services.
    pub law: Vec<Term>,
    pub audiences: Vec<Audience>,
    /// The organization's records.
    pub records: Vec<Listed>,
    /// Units of the municipality, itself first.
    pub areas: Vec<Area>,
    pub calendar: Option<Arc<Calendar>>,
    pub texts: BTreeMap<(Language, String), TextNow>,
    pub drafts: Vec<Draft>,
    /// Who came by a letter's link: they propose, and go to no other page of the editor.
    pub by_link: bool,
    codes: Codes,
}

/// The same as codes alone, for reading a form.
#[derive(Clone, Default)]
struct Codes {
    needs: Vec<TermCode>,
    law: Vec<String>,
    audiences: Vec<String>,
    places: Vec<String>,
    areas: Vec<(AreaCode, String)>,
}

/// Which page of which record an address names.
#[derive(Clone, Debug)]
pub struct At {
    pub record: RecordKey,
    pub section: Option<Section>,
    pub to: Option<Language>,
}
impl At {
    pub fn of(named: &HashMap<String, String>, to: &str) -> Result<Self> {
        let part = |name: &str| named.get(name).map(String::as_str).unwrap_or_default();
        let record = RecordKey::parse(part("kind"), part("id")).ok_or(Error::NotFound)?;
        let section = match part("section") {
            "" => None,
            code => Some(code.parse::<Section>().ok().filter(|section| section.is_of(record.kind)).ok_or(Error::NotFound)?),
        };
        let to = to.parse().ok().filter(|_| section == Some(Section::Texts));
        if section == Some(Section::Texts) && to.is_none() {
            return Err(Error::NotFound);
        }
        Ok(Self { record, section, to })
    }
}

pub async fn load(cx: Cx, at: At, language: Language) -> Result<Editing> {
    let current = edits::current(&cx, &at.record).await?;
    let records = listings::of_organization(&cx, current.organization).await?;
    let areas = areas(&cx, current.organization).await?;
    let terms = store::taxonomy::core(&cx).await?;
    let audiences = store::audiences::all(&cx).await?;
    let country = areas.first().map(|area| area.country.clone());
    let law = match &country {
        Some(country) if at.record.kind == RecordKind::Service => store::law::classes(&cx, country).await?,
        _ => vec![],
    };
    let name = |area: &Area| area.names.text(language, &[]).text;
    let codes = Codes {
        needs: terms.iter().filter(|term| !term.code.is_group()).map(|term| term.code.clone()).collect(),
        law: law.iter().map(|term| term.id.text()).collect(),
        audiences: audiences.iter().map(|audience| audience.code.clone()).collect(),
        places: records
            .iter()
            .filter(|one| one.record.kind == RecordKind::Location && !one.proposed)
            .map(|one| one.record.id.clone())
            .collect(),
        areas: areas.iter().map(|area| (area.code.clone(), name(area))).collect(),
    };
    let drafts = if matches!(cx.caller, Caller::Member(_)) { listings::drafts(&cx, &at.record).await? } else { vec![] };
    let calendars = store::calendars::all(&cx).await?;
    Ok(Editing {
        provider: store::organizations::name_of(&cx, current.organization).await?,
        source: source(&cx.caller),
        by_link: matches!(cx.caller, Caller::Checking(_)),
        now: cx.now,
        language,
        to: at.to,
        texts: listings::texts(&cx, &at.record).await?,
        calendar: country.and_then(|country| calendars.0.get(&country).cloned()),
        record: at.record,
        current,
        terms,
        law,
        audiences,
        records,
        areas,
        drafts,
        codes,
    })
}

/// The municipality of an organization with its units; none where it lies in none.
async fn areas(cx: &Cx, organization: Id<Organization>) -> Result<Vec<Area>> {
    let Some(municipality) = edits::municipality_of(cx, organization).await? else { return Ok(vec![]) };
    let here = store::areas::find(cx, &municipality).await?;
    let units = store::areas::children(cx, &municipality).await?;
    Ok(std::iter::once(here).chain(units).collect())
}

impl Editing {
    pub fn own(&self) -> &Own {
        &self.current.own
    }
    pub fn name(&self) -> String {
        let name = self.own().get("name").and_then(serde_json::Value::as_str).unwrap_or_default();
        if name.is_empty() { super::kind_words(self.record.kind) } else { name.to_owned() }
    }
    pub fn service(&self) -> Option<Id<Service>> {
        (self.record.kind == RecordKind::Service).then(|| self.record.id.parse().ok())?
    }
    /// What is said of a place needs the place.
    pub fn has(&self, section: Section) -> bool {
        match section {
            Section::There(number) | Section::ThereHours(number) => {
                self.own().get("service_at_locations").and_then(serde_json::Value::as_array).is_some_and(|all| number < all.len())
            }
            _ => true,
        }
    }
    /// It is only proposed so far: its pages open when the municipality has accepted it.
    pub fn is_proposed(&self) -> bool {
        self.records.iter().any(|one| one.record == self.record && one.proposed)
    }
    /// The language that its words are written in.
    pub fn original(&self) -> Option<Language> {
        self.own().get("language").and_then(serde_json::Value::as_str)?.parse().ok()
    }
    pub fn parse(&self, section: Section, sheet: &Sheet) -> Result<Filled, Vec<domain::Problem>> {
        let reading = Reading {
            kind: self.record.kind,
            id: &self.record.id,
            own: self.own(),
            now: self.now,
            needs: &self.codes.needs,
            law: &self.codes.law,
            audiences: &self.codes.audiences,
            places: &self.codes.places,
            areas: &self.codes.areas,
            to: self.to,
        };
        parse(section, sheet, &reading)
    }
    pub fn term(&self, term: &Term) -> String {
        term.labels.text(self.language, &[]).text
    }
    /// Needs by their groups.
    pub fn needs(&self) -> Vec<(String, Vec<Choice>)> {
        let of = |group: &Term| {
            let own = self.terms.iter().filter(|term| !term.code.is_group() && term.code.group() == group.code);
            (self.term(group), own.map(|term| Choice::new(term.code.to_string(), self.term(term))).collect())
        };
        self.terms.iter().filter(|term| term.code.is_group()).map(of).collect()
    }
    /// "015.1 Home help"; a code that begins with x is our own stand-in for one that is not known, and is not shown.
    pub fn class(&self, term: &Term) -> String {
        let name = self.term(term);
        if term.code.as_str().starts_with("x-") { name } else { format!("{} {name}", term.code) }
    }
    /// Classes in law, by their schemes.
    pub fn classes(&self) -> Vec<(String, Vec<Choice>)> {
        let mut all: Vec<(String, Vec<Choice>)> = vec![];
        for term in &self.law {
            let choice = Choice::new(term.id.text(), self.class(term));
            let scheme = scheme_words(&term.scheme);
            match all.iter_mut().find(|(known, _)| *known == scheme) {
                Some((_, choices)) => choices.push(choice),
                None => all.push((scheme, vec![choice])),
            }
        }
        all
    }
    pub fn groups(&self) -> Vec<Choice> {
        let words = |audience: &Audience| audience.labels.text(self.language, &[]).text;
        self.audiences.iter().map(|audience| Choice::new(audience.code.clone(), words(audience))).collect()
    }
    /// Codes of needs that the record names, by the ids of their terms.
    pub fn chosen_needs(&self, sheet: &Sheet) -> Vec<String> {
        let ids = sheet.all("need-id");
        let named = self.terms.iter().filter(|term| !term.code.is_group() && ids.contains(&term.id.text().as_str()));
        let mut found: Vec<(usize, String)> =
            named.map(|term| (ids.iter().position(|id| *id == term.id.text()).unwrap_or_default(), term.code.to_string())).collect();
        found.sort();
        found.into_iter().map(|(_, code)| code).collect()
    }
}
