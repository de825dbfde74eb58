//! A service as the search index sees it: all its words in all languages, its needs, places, people, cost and ways. No confidential place.
use super::{basic::Basic, facts};
use crate::{Cx, areas, audiences, catalogue::Records, checks, taxonomy::Needs};
use domain::{
    Language, Result,
    area::AreaCode,
    location::Location,
    search::{Cost, Document, Point},
    service::{Attribute, Service, Translations},
    taxonomy::TermCode,
};
use jiff::civil::Date;
use std::collections::{BTreeSet, HashMap};

type Texts = Vec<(Option<Language>, String)>;

/// What all documents are made with, read once.
pub struct Surroundings {
    needs: Needs,
    parents: HashMap<String, Option<String>>,
    middles: HashMap<String, Point>,
    audiences: BTreeSet<String>,
    basic: Basic,
    today: Date,
}

impl Surroundings {
    pub async fn load(cx: &Cx) -> Result<Self> {
        let audiences = audiences::all(cx).await?.into_iter().map(|a| a.code).collect();
        let basic = Basic::load(cx).await?;
        let today = checks::today(cx);
        Ok(Self {
            needs: Needs::load(cx).await?,
            parents: areas::parents(cx).await?,
            middles: areas::middles(cx).await?,
            audiences,
            basic,
            today,
        })
    }

    pub fn document(&self, records: &Records, id: &str, service: &Service) -> Document {
        let (names, texts) = words(service);
        let (terms, needs) = self.terms(records, id);
        let areas: Vec<Vec<AreaCode>> = service.areas().iter().map(|code| self.path(code)).collect();
        let points = facts::points(service);
        let middles = if points.is_empty() { self.middles(&areas) } else { vec![] };
        Document {
            id: service.id,
            names,
            texts,
            providers: facts::providers(service),
            delivery: service.delivery(&needs),
            basic: self.basic.of(&terms, &needs, &areas),
            codes: facts::codes(&terms),
            needs,
            terms,
            everywhere: service.service_areas.is_empty(),
            areas,
            audiences: self.audiences(&service.attributes),
            cost: cost(service),
            sector: facts::sector(service),
            languages: facts::languages(service),
            accessible: facts::accessible(service),
            has_places: service.has_places(self.today),
            no_documents: facts::no_documents(service),
            ages: facts::ages(service),
            points,
            middles,
            checked: service.checked_day(),
            overdue: Some(service.overdue_from()),
            until: service.withdrawn(),
            phones: facts::phones(service),
            sample: service.sample,
        }
    }

    /// Keys of its terms, and the needs that they stand for.
    fn terms(&self, records: &Records, id: &str) -> (Vec<String>, Vec<TermCode>) {
        let attributes = records.own("service", id).and_then(|own| own.get("attributes")?.as_array());
        let ids = attributes.into_iter().flatten().filter_map(|a| a.get("taxonomy_term")?.get("id")?.as_str());
        let (mut terms, mut needs) = (vec![], vec![]);
        for (key, of) in ids.filter_map(|id| self.needs.of(id)) {
            if !terms.iter().any(|t| t == key) {
                terms.push(key.to_owned());
            }
            for need in of {
                if !needs.contains(need) {
                    needs.push(need.clone());
                }
            }
        }
        (terms, needs)
    }

    /// Of the areas, but not of whole countries: their middle is near nobody.
    fn middles(&self, areas: &[Vec<AreaCode>]) -> Vec<Point> {
        let smaller = areas.iter().filter(|path| path.len() > 1).filter_map(|path| path.first());
        smaller.filter_map(|code| self.middles.get(code.as_str()).copied()).collect()
    }

    /// Itself, then its ancestors; an unknown unit stands alone.
    fn path(&self, code: &AreaCode) -> Vec<AreaCode> {
        let up = |code: &String| self.parents.get(code).cloned().flatten();
        std::iter::successors(Some(code.0.clone()), up).take(20).map(AreaCode).collect()
    }

    fn audiences(&self, attributes: &[Attribute]) -> Vec<String> {
        let codes = attributes.iter().flat_map(|a| [a.taxonomy_term.as_ref().and_then(|t| t.code.clone()), a.value.clone()]);
        let known: BTreeSet<String> = codes.flatten().filter(|code| self.audiences.contains(code)).collect();
        known.into_iter().collect()
    }
}

fn words(service: &Service) -> (Texts, Texts) {
    let mut names: Texts = vec![];
    let mut texts: Texts = vec![];
    add(&mut names, service.language, Some(&service.name));
    add(&mut names, service.language, service.alternate_name.as_ref());
    let more = [&service.description, &service.eligibility_description, &service.application_process, &service.fees_description];
    for text in more {
        add(&mut texts, service.language, text.as_ref());
    }
    translated(&service.translations, &mut names, &mut texts);
    if let Some(organization) = &service.organization {
        add(&mut texts, organization.language, Some(&organization.name));
        add(&mut texts, organization.language, organization.alternate_name.as_ref());
        translated(&organization.translations, &mut texts, &mut vec![]);
    }
    for area in &service.service_areas {
        add(&mut texts, service.language, area.name.as_ref());
    }
    for location in service.service_at_locations.iter().filter_map(|s| s.location.as_ref()) {
        place(location, service.language, &mut texts);
    }
    (names, texts)
}

fn add(to: &mut Texts, language: Option<Language>, text: Option<&String>) {
    if let Some(text) = text.filter(|t| !t.trim().is_empty())
        && !to.iter().any(|(l, t)| *l == language && t == text)
    {
        to.push((language, text.clone()));
    }
}

fn translated(translations: &Translations, names: &mut Texts, texts: &mut Texts) {
    for (code, fields) in translations {
        let language = code.parse().ok();
        for (field, text) in fields {
            let to = if matches!(field.as_str(), "name" | "alternate_name") { &mut *names } else { &mut *texts };
            add(to, language, Some(text));
        }
    }
}

fn place(location: &Location, language: Option<Language>, texts: &mut Texts) {
    add(texts, language, location.name.as_ref());
    add(texts, language, location.description.as_ref());
    for address in &location.addresses {
        add(texts, language, Some(&format!("{}, {}", address.address_1, address.city)));
    }
}

/// From prices where there are any, else from what is said of fees.
fn cost(service: &Service) -> Option<Cost> {
    const FREE: [&str; 7] = ["nemokam", "bezpłat", "bezplat", "безкоштов", "безоплат", "бесплат", "free"];
    let amounts: Vec<f64> = service.cost_options.iter().filter_map(|c| c.amount).collect();
    let free = amounts.iter().filter(|a| **a <= 0.0).count();
    match (amounts.len(), free) {
        (0, _) => {}
        (all, free) if free == all => return Some(Cost::Free),
        (_, 0) => return Some(Cost::Paid),
        _ => return Some(Cost::MayBeFree),
    }
    let said = service.fees_description.as_deref().map(str::to_lowercase).filter(|t| !t.trim().is_empty())?;
    let first = said.split_whitespace().next().unwrap_or_default();
    Some(match FREE.iter().any(|word| said.contains(word)) {
        true if FREE.iter().any(|word| first.starts_with(word)) => Cost::Free,
        true => Cost::MayBeFree,
        false => Cost::Paid,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use domain::service::CostOption;

    #[test]
    fn the_cost_is_read_from_prices_and_else_from_words() {
        let priced = |amounts: &[f64]| Service {
            cost_options: amounts.iter().map(|a| CostOption { amount: Some(*a), ..CostOption::default() }).collect(),
            ..Service::default()
        };
        let said = |text: &str| Service { fees_description: Some(text.into()), ..Service::default() };
        for (service, expected) in [
            (priced(&[0.0]), Some(Cost::Free)),
            (priced(&[0.0, 5.0]), Some(Cost::MayBeFree)),
            (priced(&[5.0]), Some(Cost::Paid)),
            (said("Безкоштовно"), Some(Cost::Free)),
            (said("Mažas pajamas gaunantiems nemokamai"), Some(Cost::MayBeFree)),
            (said("20 zł za godzinę"), Some(Cost::Paid)),
            (Service::default(), None),
        ] {
            assert_eq!(cost(&service), expected, "{:?}", service.fees_description);
        }
    }
}
