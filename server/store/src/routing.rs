//! Routing rules as data, and the case that they are asked about. Which rule decides is `domain::routing`'s one function.
use crate::{Cx, areas, fault::OrFault, kept, rows::Cell, taxonomy};
use domain::{
    Id, Result,
    area::{Area, AreaCode},
    organization::Organization,
    routing::{Case, Flag, Gap, Rule, gaps},
    taxonomy::TermCode,
};
use sqlx::FromRow;
use std::collections::BTreeSet;

/// What the rules of one area leave open.
#[derive(Clone, Debug, PartialEq)]
pub struct Uncovered {
    pub area: Area,
    pub gaps: Vec<Gap>,
}

/// Every area that a rule names, with the needs that are not covered there; an area without gaps is in it as well.
pub async fn uncovered(cx: &Cx) -> Result<Vec<Uncovered>> {
    let rules = rules(cx).await?;
    let named: BTreeSet<AreaCode> = rules.iter().filter_map(|rule| rule.area.clone()).collect();
    let mut all = vec![];
    for area in named {
        all.extend(uncovered_in(cx, &rules, &area).await?);
    }
    Ok(all)
}

/// The same of one area; `None` when there is no such area.
pub async fn uncovered_in(cx: &Cx, rules: &[Rule], area: &AreaCode) -> Result<Option<Uncovered>> {
    let case = case(cx, area, Case::default()).await?;
    let Ok(area) = areas::find(cx, area).await else { return Ok(None) };
    let needs: Vec<TermCode> =
        taxonomy::core(cx).await?.iter().filter(|term| !term.code.is_group()).map(|term| term.code.clone()).collect();
    Ok(Some(Uncovered { area, gaps: gaps(rules, &case.areas, &needs, &case.today) }))
}

#[derive(FromRow)]
struct Row {
    id: String,
    priority: i64,
    area: Option<String>,
    need: Option<String>,
    audience: Option<String>,
    age_from: Option<i64>,
    age_to: Option<i64>,
    urgency: Option<String>,
    residence: Option<String>,
    flags: String,
    duty: String,
    agency: Option<String>,
    valid_from: Option<String>,
    valid_to: Option<String>,
    legal_basis: String,
}
impl Row {
    /// `None` for a code that this program does not know: such a rule decides nothing, rather than something else.
    fn rule(self) -> Option<Rule> {
        let known = |code: Option<String>| code.map(|c| c.parse().ok()).map_or(Some(None), |v| v.map(Some));
        Some(Rule {
            urgency: known(self.urgency)?,
            residence: match self.residence {
                Some(code) => Some(code.parse().ok()?),
                None => None,
            },
            flags: self.flags.split(';').filter(|f| !f.is_empty()).map(|f| f.parse::<Flag>().ok()).collect::<Option<_>>()?,
            duty: self.duty.parse().ok()?,
            agency: match self.agency {
                Some(id) => Some(id.parse::<Id<Organization>>().ok()?),
                None => None,
            },
            id: self.id,
            priority: self.priority,
            area: self.area.map(AreaCode),
            need: self.need.map(TermCode),
            audience: self.audience,
            age_from: self.age_from,
            age_to: self.age_to,
            valid_from: self.valid_from,
            valid_to: self.valid_to,
            legal_basis: self.legal_basis,
        })
    }
}

/// A rule from its stored cells, in the order of the import's columns.
pub(crate) fn of_cells(cells: &[Cell]) -> Option<Rule> {
    let text = |at: usize| if let Some(Cell::Text(text)) = cells.get(at) { text.clone() } else { None };
    let whole = |at: usize| if let Some(Cell::Whole(number)) = cells.get(at) { *number } else { None };
    let row = Row {
        id: text(0)?,
        priority: whole(1)?,
        area: text(2),
        need: text(3),
        audience: text(4),
        age_from: whole(5),
        age_to: whole(6),
        urgency: text(7),
        residence: text(8),
        flags: text(9)?,
        duty: text(10)?,
        agency: text(11),
        valid_from: text(12),
        valid_to: text(13),
        legal_basis: text(14)?,
    };
    row.rule()
}

pub async fn rules(cx: &Cx) -> Result<Vec<Rule>> {
    const ALL: &str = "SELECT id, priority, area, need, audience, age_from, age_to, urgency, residence, flags, duty, agency, \
        valid_from, valid_to, legal_basis FROM routing_rule ORDER BY id";
    let all = kept::once(cx, "routing rules", "", async {
        let rows = sqlx::query_as::<_, Row>(ALL).fetch_all(cx.db.reader()).await.or_fault("read routing rules")?;
        Ok(rows.into_iter().filter_map(Row::rule).collect::<Vec<_>>())
    });
    Ok(all.await?.to_vec())
}

/// The case with the areas of `place` and the day there filled in; the rest is the asker's.
pub async fn case(cx: &Cx, place: &AreaCode, rest: Case) -> Result<Case> {
    let path = areas::path(cx, place).await?;
    let country = path.first().map_or("", |area| area.country.0.as_str()).to_owned();
    let zone = domain::calendar::Calendar::without_holidays(&domain::area::Country(country)).zone;
    let today = cx.now.to_zoned(zone).date().to_string();
    Ok(Case { areas: path.into_iter().map(|area| area.code).collect(), today, ..rest })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::{
        access::Caller,
        routing::{Axes, Duty, Urgency, decide},
    };

    /// Every area with rules × need × group × age × urgency × residence × marks: all that the sample's rules tell apart.
    #[tokio::test]
    async fn the_sample_has_one_answer_for_everything_and_its_order_never_matters() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::Operator);
            crate::import::sample(&cx, &|_| ()).await.unwrap();
            let rules = rules(&cx).await.unwrap();
            let turned: Vec<Rule> = rules.iter().rev().cloned().collect();
            let needs: Vec<TermCode> =
                taxonomy::core(&cx).await.unwrap().iter().filter(|term| !term.code.is_group()).map(|term| term.code.clone()).collect();
            let places: BTreeSet<AreaCode> = rules.iter().filter_map(|rule| rule.area.clone()).collect();
            assert!(places.len() > 4 && needs.len() > 70);
            let mut seen = 0;
            for place in places {
                let place = case(&cx, &place, Case::default()).await.unwrap();
                let axes = Axes { urgencies: Urgency::ALL.to_vec(), ..Axes::of(&rules, &place.areas) };
                for need in &needs {
                    for case in axes.cases(&place.areas, need, &place.today) {
                        let decision = decide(&rules, &case).unwrap_or_else(|| panic!("nobody answers {case:?}"));
                        assert_eq!(decision.lead.is_some(), decision.duty == Duty::Lead, "{case:?}");
                        assert!(
                            decision.duty != Duty::Also && !decision.also.iter().any(|agency| Some(*agency) == decision.lead),
                            "{case:?}"
                        );
                        // A part of them is enough to see an order that mattered.
                        if seen % 7 == 0 {
                            assert_eq!(decide(&turned, &case), Some(decision), "{case:?}");
                        }
                        seen += 1;
                    }
                }
            }
            assert!(seen > 10_000, "{seen} combinations");
            assert!(uncovered(&cx).await.unwrap().iter().all(|area| area.gaps.is_empty()));
        })
        .await;
    }

    #[tokio::test]
    async fn a_place_with_half_its_rules_says_what_is_left_open() {
        testing::each(|db| async move {
            testing::catalogue(&db).await;
            let cx = testing::cx(&db, Caller::Anyone);
            let all = rules(&cx).await.unwrap();
            let half: Vec<Rule> = all.into_iter().filter(|rule| rule.id != "lt58-default").collect();
            let found = uncovered_in(&cx, &half, &AreaCode("LT-58".into())).await.unwrap().unwrap();
            let gap = |need: &str| found.gaps.iter().find(|gap| gap.need.as_str() == need).map(|gap| gap.uncovered == gap.of);
            assert_eq!((gap("home.help"), gap("family.support"), gap("info.information")), (Some(false), None, None));
            assert_eq!(uncovered_in(&cx, &half, &AreaCode("nowhere".into())).await, Ok(None));
        })
        .await;
    }
}
