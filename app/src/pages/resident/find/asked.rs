//! What was asked, as values: the address's query on one side, `domain::search::Query` on the other. No markup, and nothing is written down.
use crate::pages::{
    links::{Find, short_ids},
    shortlist,
    visit::{asked, asked_all},
};
use domain::{
    Language,
    area::Area,
    search::{Group, Query},
};

/// Results on one page.
pub const PAGE: usize = 20;
/// Longer questions are cut: nobody types more, and the index need not read it.
const WORDS: usize = 200;

/// One choice that can be taken away again.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Filter {
    Words,
    Area,
    Choice(Group, String),
}
impl Filter {
    /// Everything that was asked and may be taken away.
    pub fn made(find: &Find) -> Vec<Self> {
        let words = (!find.words.is_empty()).then_some(Self::Words);
        let area = (!find.area.is_empty()).then_some(Self::Area);
        words.into_iter().chain(area).chain(find.choices.iter().map(|(group, value)| Self::Choice(group, value.to_owned()))).collect()
    }
    /// The same question without this choice, from the first page.
    pub fn without(&self, find: &Find) -> Find {
        let mut next = Find { page: 0, ..find.clone() };
        match self {
            Self::Words => next.words.clear(),
            Self::Area => next.area.clear(),
            Self::Choice(group, value) => next.choices.drop(*group, value),
        }
        next
    }
}

/// What stands in the address of the page that is being drawn.
pub fn from_address() -> Find {
    let of = |group: Group| asked_all(group.code()).into_iter().map(move |value| (group, value));
    Find {
        words: asked("q").trim().chars().take(WORDS).collect(),
        area: asked("area"),
        choices: Group::ALL.into_iter().flat_map(of).collect(),
        page: asked("page").parse().unwrap_or(1).clamp(1, 500),
        list: short_ids(&shortlist::of_address(shortlist::CARRIED)),
    }
}

/// `area` = the chosen unit and its ancestors, nearest first. A value that is none of ours is no filter.
pub fn query(find: &Find, area: &[Area], language: Language) -> Query {
    Query {
        words: find.words.clone(),
        language: Some(language),
        area: area.iter().map(|area| area.code.clone()).collect(),
        choices: find.choices.clone(),
        offset: (find.page.max(1) - 1) * PAGE,
        limit: PAGE,
        facets: true,
        ..Query::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_taken_away_without_touching_the_others_and_from_the_first_page() {
        let choices = [(Group::Need, "HOME"), (Group::Cost, "free")].into_iter().collect();
        let find = Find { words: "догляд".into(), choices, page: 3, ..Find::default() };
        let next = Filter::Choice(Group::Need, "HOME".into()).without(&find);
        assert_eq!((next.words.as_str(), next.page), ("догляд", 0));
        assert_eq!(next.choices.iter().collect::<Vec<_>>(), [(Group::Cost, "free")]);
    }
    #[test]
    fn the_third_page_starts_at_the_forty_first_service() {
        let choices = [(Group::Cost, "free"), (Group::Delivery, "by-pigeon")].into_iter().collect();
        let query = query(&Find { page: 3, choices, ..Find::default() }, &[], Language::Lt);
        assert_eq!((query.offset, query.limit, query.choices.iter().count()), (40, 20, 1));
    }
}
