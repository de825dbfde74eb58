//! The address of the search, with all that it is asked.
use super::{find, with};
use crate::pages::shortlist;
use domain::{
    Language,
    map::View,
    search::{Choices, Group, Order, Point},
    taxonomy::TermCode,
};

/// What the find page is asked; what is empty stays out of the address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Find {
    pub words: String,
    pub area: String,
    pub choices: Choices,
    pub age: Option<u8>,
    pub order: Order,
    /// About where the person is: the browser has rounded it to a kilometre.
    pub near: Option<Point>,
    /// The words are meant as they were typed.
    pub literal: bool,
    /// The part of the map that is shown.
    pub view: Option<View>,
    /// From 1; the first page has no number.
    pub page: usize,
    /// The list that is being gathered (`shortlist::CARRIED`), where no script keeps it.
    pub list: String,
    /// The mark of having seen the page before services for crises.
    pub seen: String,
}
impl Find {
    pub fn need(need: &TermCode) -> Self {
        Self { choices: Choices::default().with(Group::Need, need.as_str()), ..Self::default() }
    }
    pub fn href(&self, language: Language) -> String {
        let asked = self.pairs();
        with(find(language), &asked.iter().map(|(name, value)| (*name, value.as_str())).collect::<Vec<_>>())
    }
    /// Names and values of the address, without the empty ones; also the hidden fields of a form that keeps the question.
    pub fn pairs(&self) -> Vec<(&'static str, String)> {
        let or_nothing = |asked: bool, text: String| if asked { text } else { String::new() };
        let more = [
            ("age", self.age.map(|age| age.to_string()).unwrap_or_default()),
            ("order", or_nothing(self.order != Order::Match, self.order.code().to_owned())),
            ("near", self.near.map(|near| format!("{:.2},{:.2}", near.lat(), near.lon())).unwrap_or_default()),
            ("exact", or_nothing(self.literal, "1".to_owned())),
            ("page", or_nothing(self.page > 1, self.page.to_string())),
            (shortlist::CARRIED, self.list.clone()),
            ("seen", self.seen.clone()),
            ("map", self.view.map(|view| view.to_string()).unwrap_or_default()),
        ];
        let choices = self.choices.iter().map(|(group, value)| (group.code(), value.to_owned()));
        let asked = [("q", self.words.clone()), ("area", self.area.clone())].into_iter().chain(choices).chain(more);
        asked.filter(|(_, value)| !value.is_empty()).collect()
    }
    /// The same with its map in sight.
    pub fn map_href(&self, language: Language) -> String {
        format!("{}#map", self.href(language))
    }
}
