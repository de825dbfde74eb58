//! Routing rules as data, and the case that they are asked about. Which rule decides is `domain::routing`'s one function.
use crate::{Cx, areas, fault::OrFault, kept};
use domain::{
    Id, Result,
    area::AreaCode,
    organization::Organization,
    routing::{Case, Flag, Rule},
    taxonomy::TermCode,
};
use sqlx::FromRow;

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
