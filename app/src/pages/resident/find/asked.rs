//! What was asked, as values: the address's query on one side, `domain::search::Query` on the other. No markup, and nothing is written down.
use crate::pages::{links::Find, visit::asked};
use domain::{
    Language,
    area::Area,
    search::{Cost, Delivery, Query},
    taxonomy::TermCode,
};

/// Results on one page.
pub const PAGE: usize = 20;
/// Longer questions are cut: nobody types more, and the index need not read it.
const WORDS: usize = 200;

/// One choice that can be taken away again.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Filter {
    Words,
    Area,
    Need,
    Audience,
    Cost,
    Delivery,
}
impl Filter {
    pub const ALL: [Self; 6] = [Self::Words, Self::Area, Self::Need, Self::Audience, Self::Cost, Self::Delivery];
    pub fn value(self, find: &Find) -> &str {
        match self {
            Self::Words => &find.words,
            Self::Area => &find.area,
            Self::Need => &find.need,
            Self::Audience => &find.audience,
            Self::Cost => &find.cost,
            Self::Delivery => &find.delivery,
        }
    }
    /// The same question with this choice changed; an empty value takes it away. Always back to the first page.
    pub fn with(self, find: &Find, value: &str) -> Find {
        let mut next = Find { page: 0, ..find.clone() };
        let place = match self {
            Self::Words => &mut next.words,
            Self::Area => &mut next.area,
            Self::Need => &mut next.need,
            Self::Audience => &mut next.audience,
            Self::Cost => &mut next.cost,
            Self::Delivery => &mut next.delivery,
        };
        value.clone_into(place);
        next
    }
}

/// What stands in the address of the page that is being drawn.
pub fn from_address() -> Find {
    Find {
        words: asked("q").trim().chars().take(WORDS).collect(),
        area: asked("area"),
        need: asked("need"),
        audience: asked("audience"),
        cost: asked("cost"),
        delivery: asked("delivery"),
        page: asked("page").parse().unwrap_or(1).clamp(1, 500),
    }
}

/// `area` = the chosen unit and its ancestors, nearest first. A value that is none of ours is no filter.
pub fn query(find: &Find, area: &[Area], language: Language) -> Query {
    let given = |text: &String| Some(text.clone()).filter(|text| !text.is_empty());
    Query {
        words: find.words.clone(),
        language: Some(language),
        area: area.iter().map(|area| area.code.clone()).collect(),
        need: given(&find.need).map(TermCode),
        audience: given(&find.audience),
        cost: find.cost.parse::<Cost>().ok(),
        delivery: find.delivery.parse::<Delivery>().ok(),
        offset: (find.page.max(1) - 1) * PAGE,
        limit: PAGE,
        facets: true,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_choice_is_taken_away_without_touching_the_others_and_from_the_first_page() {
        let find = Find { words: "догляд".into(), need: "HOME".into(), page: 3, ..Find::default() };
        let next = Filter::Need.with(&find, "");
        assert_eq!((next.words.as_str(), next.need.as_str(), next.page), ("догляд", "", 0));
    }
    #[test]
    fn the_third_page_starts_at_the_forty_first_service() {
        let query = query(&Find { page: 3, cost: "free".into(), delivery: "by-pigeon".into(), ..Find::default() }, &[], Language::Lt);
        assert_eq!((query.offset, query.limit, query.cost, query.delivery), (40, 20, Some(Cost::Free), None));
    }
}
