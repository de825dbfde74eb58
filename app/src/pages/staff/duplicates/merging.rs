//! What is sent from the page of a pair: which of the two stays, and field by field which value. Names of inputs carry the field's place on the page;
//! which field stands there is said by `field-N`.
use domain::edit::Field;
use store::{
    duplicates::Shown,
    edits::{Chosen, Merging},
};

#[derive(Clone, Debug, Default)]
pub struct MergeForm {
    pairs: Vec<(String, String)>,
}

/// More fields than a record has.
const MOST: usize = 300;

impl MergeForm {
    pub fn new(pairs: Vec<(String, String)>) -> Self {
        Self { pairs }
    }
    pub fn get(&self, name: &str) -> &str {
        self.pairs.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }
    /// What was chosen for a field: `one`, `other`, `both`.
    pub fn choice(&self, field: &Field) -> &str {
        let place = (0..MOST).find(|n| self.get(&format!("field-{n}")) == field.as_str());
        place.map_or("", |n| self.get(&format!("choice-{n}")))
    }
    /// `None`: it does not say which of the two stays.
    pub fn parse(&self, shown: &Shown) -> Option<Merging> {
        let keep = self.get("keep").to_owned();
        let [one, other] = [&shown.pair.one, &shown.pair.other];
        if keep != *one && keep != *other {
            return None;
        }
        let version = |id: &String| (id.clone(), self.get(&format!("version-{id}")).parse().unwrap_or(-1));
        let kept = if keep == *one { "one" } else { "other" };
        let chosen = |word: &str| match word {
            "both" => Chosen::Both,
            "" => Chosen::Kept,
            word if word == kept => Chosen::Kept,
            _ => Chosen::Gone,
        };
        let choices = (0..MOST)
            .map(|n| (self.get(&format!("field-{n}")), self.get(&format!("choice-{n}"))))
            .take_while(|(field, _)| !field.is_empty())
            .map(|(field, choice)| (Field(field.to_owned()), chosen(choice)));
        Some(Merging { pair: shown.pair.id, versions: [version(one), version(other)], choices: choices.collect(), keep })
    }
}
