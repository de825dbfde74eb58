//! Names for the codes and ids of requests, read once a page; and the calendar and zone in which their clocks are told.
use domain::{
    Id, Language, Result,
    area::AreaCode,
    calendar::Calendar,
    organization::Organization,
    referral::Part,
    taxonomy::{Term, TermCode},
};
use std::collections::{BTreeSet, HashMap};
use store::Cx;

#[derive(Clone)]
pub struct Names {
    pub municipality: String,
    pub calendar: Calendar,
    pub zone: &'static str,
    needs: Vec<Term>,
    areas: HashMap<AreaCode, String>,
    agencies: HashMap<Id<Organization>, String>,
    language: Language,
}

impl Names {
    pub async fn of(
        cx: &Cx,
        language: Language,
        municipality: &AreaCode,
        areas: impl IntoIterator<Item = AreaCode>,
        agencies: impl IntoIterator<Item = Id<Organization>>,
    ) -> Result<Self> {
        let home = store::areas::find(cx, municipality).await?;
        let areas: Vec<_> = areas.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        let areas = store::areas::find_many(cx, &areas).await?;
        let agencies: Vec<_> = agencies.into_iter().collect::<BTreeSet<_>>().into_iter().collect();
        let agencies = store::organizations::find_many(cx, &agencies).await?;
        // Here an office may have a name of its own, in the reader's language.
        let here = store::agencies::of(cx, municipality).await?;
        let own = here.iter().map(|agency| (agency.organization, agency.names.text(language, &[Language::En]).text));
        Ok(Self {
            municipality: home.names.text(language, &[]).text,
            calendar: store::calendars::of(cx, &home.country).await?,
            zone: home.country.zone(),
            needs: store::taxonomy::core(cx).await?.to_vec(),
            areas: areas.into_iter().map(|area| (area.code, area.names.text(language, &[]).text)).collect(),
            agencies: agencies.into_iter().filter_map(|agency| Some((agency.id?, agency.name))).chain(own).collect(),
            language,
        })
    }
    /// The code itself when the scheme has lost the term: a request must never stand without a need.
    pub fn need(&self, code: &TermCode) -> String {
        self.needs.iter().find(|term| term.code == *code).map_or_else(|| code.to_string(), |term| term.labels.text(self.language, &[]).text)
    }
    /// The groups of needs, for a choice.
    pub fn groups(&self) -> Vec<(String, String)> {
        let groups = self.needs.iter().filter(|term| term.code.is_group());
        groups.map(|term| (term.code.to_string(), term.labels.text(self.language, &[]).text)).collect()
    }
    pub fn area(&self, code: &AreaCode) -> String {
        self.areas.get(code).cloned().unwrap_or_else(|| code.to_string())
    }
    /// Who answers a task: an agency, the municipality's own triage, or its supervisor.
    pub fn answerer(&self, part: Part, agency: Option<Id<Organization>>) -> String {
        if part == Part::Review { crate::pages::words::say("task-agency-review") } else { self.agency(agency) }
    }
    /// `None` is the municipality's own triage.
    pub fn agency(&self, agency: Option<Id<Organization>>) -> String {
        let triage = || crate::pages::words::say("task-agency-triage");
        agency.map_or_else(triage, |id| self.agencies.get(&id).cloned().unwrap_or_else(|| id.text()))
    }
}
