//! Ways on where nothing was found: the index is asked again without each choice, in wider areas, and for whole kinds of help. No markup.
use super::asked::{Filter, afresh};
use crate::pages::links::Find;
use domain::{
    Result,
    area::Area,
    search::{Choices, Group, Query, Results},
    taxonomy::TermCode,
};
use search::Index;

/// Each with how many services it would leave; those that leave none are no way on.
#[derive(Clone, Debug, Default)]
pub struct Ways {
    /// One choice less; the one that leaves the most first.
    pub without: Vec<(Filter, Find, usize)>,
    /// Words and place only.
    pub bare: Option<(Find, usize)>,
    /// Around the chosen place, the smallest first.
    pub wider: Vec<(Area, Find, usize)>,
    /// Kinds of help near to what was asked.
    pub needs: Vec<(TermCode, Find, usize)>,
}

/// More choices than these are not tried one by one.
const TRIED: usize = 12;
const NEEDS: usize = 6;

/// `query` puts a question as the page itself does.
pub fn ways(index: &Index, find: &Find, results: &Results, query: impl Fn(&Find, &[Area]) -> Query, area: &[Area]) -> Result<Ways> {
    let ask = |find: &Find, area: &[Area]| {
        let asked = Query { limit: 1, points: 0, facets: false, ..query(find, area) };
        index.find(&asked).map(|results| results.total)
    };
    let mut ways = Ways::default();
    let made = Filter::made(find);
    // Words alone are no choice too many; a place is made wider instead.
    if made.len() > 1 || made.iter().any(|filter| !matches!(filter, Filter::Words | Filter::Area)) {
        for filter in made.iter().filter(|filter| **filter != Filter::Area).take(TRIED) {
            let next = filter.without(find);
            let count = ask(&next, area)?;
            ways.without.extend((count > 0).then(|| (filter.clone(), next, count)));
        }
        ways.without.sort_by_key(|(_, _, count)| std::cmp::Reverse(*count));
        let bare = Find { choices: Choices::default(), age: None, near: None, ..afresh(find) };
        let count = if made.len() > 2 { ask(&bare, area)? } else { 0 };
        ways.bare = (count > 0).then_some((bare, count));
    }
    for (n, wider) in area.iter().enumerate().skip(1) {
        let next = Find { area: wider.code.to_string(), ..afresh(find) };
        let count = ask(&next, &area[n..])?;
        ways.wider.extend((count > 0).then(|| (wider.clone(), next, count)));
    }
    let anything = Find { area: find.area.clone(), list: find.list.clone(), ..Find::default() };
    let here = index.find(&Query { limit: 1, points: 0, ..query(&anything, area) })?;
    ways.needs = needs(find, &anything, results, &here);
    Ok(ways)
}

/// What the words were understood as and the groups of that; where nothing was understood, the groups with the most services here.
fn needs(find: &Find, anything: &Find, results: &Results, here: &Results) -> Vec<(TermCode, Find, usize)> {
    let counted = here.facets.of(Group::Need);
    let asked = find.choices.of(Group::Need).map(|need| TermCode(need.to_owned()));
    let meant: Vec<TermCode> = results.understood.needs.iter().cloned().chain(asked).collect();
    let mut codes = meant.clone();
    codes.extend(meant.iter().map(TermCode::group));
    if meant.is_empty() {
        codes = counted.iter().map(|(code, _)| TermCode(code.clone())).filter(TermCode::is_group).collect();
    }
    let mut found: Vec<(TermCode, Find, usize)> = vec![];
    for code in codes {
        let Some((_, count)) = counted.iter().find(|(other, count)| *other == code.0 && *count > 0) else { continue };
        if found.len() < NEEDS && found.iter().all(|(other, ..)| *other != code) {
            let choices = Choices::default().with(Group::Need, code.as_str());
            found.push((code, Find { choices, ..anything.clone() }, *count));
        }
    }
    found
}
