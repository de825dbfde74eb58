//! Which records answer a question of the open data API: ids by filter, page by page. Words are the search index's task.
use crate::{Cx, fault::OrFault};
use domain::{Result, Time};
use sqlx::{Any, AssertSqlSafe, any::AnyArguments};

/// All that are set must hold.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Filter {
    /// `service`, `organization`, `service_at_location`, `location`, `taxonomy`, `taxonomy_term`.
    pub object: &'static str,
    /// Carries this term.
    pub taxonomy_term_id: Option<String>,
    /// Carries any term of it; of terms: belongs to it.
    pub taxonomy_id: Option<String>,
    pub organization_id: Option<String>,
    /// Changed then or later.
    pub modified_after: Option<Time>,
    /// Terms below this one.
    pub parent_id: Option<String>,
    /// Terms without a parent.
    pub top_only: bool,
    /// Text in the name (taxonomies, terms, organizations).
    pub words: Option<String>,
    pub offset: u64,
    pub limit: u64,
}

/// How many there are in all, and the ids of this page, in a stable order.
pub async fn ids(cx: &Cx, filter: &Filter) -> Result<(u64, Vec<String>)> {
    let question = Question::of(filter);
    let (from, conditions) = (question.from, question.conditions.join(" AND "));
    let sql = format!("SELECT COUNT(*) FROM {from} WHERE {conditions}");
    let mut count = sqlx::query_scalar::<_, i64>(AssertSqlSafe(sql));
    for value in &question.values {
        count = count.bind(value.clone());
    }
    let total = count.fetch_one(cx.db.reader()).await.or_fault("count records")?;
    let (limit, offset) = (question.values.len() + 1, question.values.len() + 2);
    let id = question.id;
    let sql =
        format!("SELECT {id} FROM {from} WHERE {conditions} ORDER BY {id} LIMIT CAST(${limit} AS BIGINT) OFFSET CAST(${offset} AS BIGINT)");
    let mut query: sqlx::query::QueryScalar<'_, Any, String, AnyArguments> = sqlx::query_scalar(AssertSqlSafe(sql));
    for value in &question.values {
        query = query.bind(value.clone());
    }
    let clamp = |n: u64| i64::try_from(n).unwrap_or(i64::MAX);
    let ids = query.bind(clamp(filter.limit)).bind(clamp(filter.offset)).fetch_all(cx.db.reader()).await.or_fault("list records")?;
    Ok((u64::try_from(total).unwrap_or(0), ids))
}

/// The last change of each service, for `minimal=true`; the moment of import where the source gives none.
pub async fn modified(cx: &Cx, ids: &[String]) -> Result<Vec<(String, Time)>> {
    let mut all = vec![];
    for some in ids.chunks(500) {
        let sql = format!("SELECT id, modified_at FROM service WHERE id IN ({}) ORDER BY id", crate::rows::marks(1, some.len()));
        let query = sqlx::query_as::<_, (String, i64)>(AssertSqlSafe(sql)).persistent(false);
        let query = some.iter().fold(query, |query, id| query.bind(id.clone()));
        all.extend(query.fetch_all(cx.db.reader()).await.or_fault("read dates of services")?);
    }
    Ok(all.into_iter().map(|(id, at)| (id, crate::cx::time(at))).collect())
}

/// A moment as HSDS feeds write it: RFC 3339, without a zone (then UTC), or a day alone.
pub fn moment(text: &str) -> Option<Time> {
    let text = text.trim();
    text.parse::<Time>().ok().or_else(|| {
        let civil = text
            .parse::<jiff::civil::DateTime>()
            .ok()
            .or_else(|| Some(text.parse::<jiff::civil::Date>().ok()?.to_datetime(jiff::civil::Time::midnight())))?;
        Some(civil.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp())
    })
}

struct Question {
    from: &'static str,
    id: &'static str,
    conditions: Vec<String>,
    values: Vec<String>,
}

impl Question {
    fn of(filter: &Filter) -> Self {
        let mut question = Self::start(filter.object);
        question.terms(filter);
        let services = matches!(filter.object, "service" | "service_at_location");
        match (&filter.organization_id, filter.object) {
            (Some(id), "organization") => question.and("t.id = {}", id.to_lowercase()),
            (Some(id), _) if services => question.and("s.organization_id = {}", id.to_lowercase()),
            _ => {}
        }
        if let Some(at) = filter.modified_after.filter(|_| services) {
            question.and("s.modified_at >= CAST({} AS BIGINT)", at.as_millisecond().to_string());
        }
        if let Some(words) = filter.words.as_deref().map(str::trim).filter(|w| !w.is_empty()) {
            let escaped = words.to_lowercase().replace('\\', "\\\\").replace('%', "\\%").replace('_', "\\_");
            question.and("LOWER(t.name) LIKE {} ESCAPE '\\'", format!("%{escaped}%"));
        }
        question
    }
    fn start(object: &'static str) -> Self {
        let (from, id, condition) = match object {
            "service_at_location" => (
                "service_at_location t JOIN service s ON t.root_type = 'service' AND s.id = t.root_id \
                 LEFT JOIN location l ON l.id = t.location_id",
                "t.id",
                "COALESCE(l.confidential, 0) = 0",
            ),
            "organization" => ("organization t", "t.id", "1 = 1"),
            "location" => ("location t", "t.id", "COALESCE(t.confidential, 0) = 0"),
            "taxonomy" => ("taxonomy t", "t.id", "1 = 1"),
            "taxonomy_term" => ("taxonomy_term t", "t.id", "1 = 1"),
            _ => ("service s JOIN service t ON t.id = s.id", "s.id", "1 = 1"),
        };
        Self { from, id, conditions: vec![condition.to_owned()], values: vec![] }
    }
    /// `{}` stands for the value.
    fn and(&mut self, condition: &str, value: String) {
        self.values.push(value);
        self.conditions.push(condition.replace("{}", &format!("${}", self.values.len())));
    }
    fn terms(&mut self, filter: &Filter) {
        // Terms name their taxonomy by id, by name, or both.
        const OF_TAXONOMY: &str =
            "SELECT x.id FROM taxonomy_term x LEFT JOIN taxonomy y ON y.name = x.taxonomy WHERE x.taxonomy_id = {} OR y.id = {}";
        if filter.object == "taxonomy_term" {
            if let Some(id) = &filter.taxonomy_id {
                self.and(&format!("t.id IN ({OF_TAXONOMY})"), id.to_lowercase());
            }
            if let Some(id) = &filter.parent_id {
                self.and("t.parent_id = {}", id.to_lowercase());
            }
            if filter.top_only {
                self.conditions.push("t.parent_id IS NULL".into());
            }
            return;
        }
        let carries = match filter.object {
            "organization" => {
                "(t.id IN (SELECT root_id FROM attribute WHERE root_type = 'organization' AND path = 'attributes' AND taxonomy_term_id IN (TERMS)) \
                 OR t.id IN (SELECT s.organization_id FROM service s JOIN attribute a ON a.root_type = 'service' AND a.root_id = s.id \
                 WHERE a.path = 'attributes' AND a.taxonomy_term_id IN (TERMS)))"
            }
            "service" | "service_at_location" => {
                "s.id IN (SELECT root_id FROM attribute WHERE root_type = 'service' AND path = 'attributes' AND taxonomy_term_id IN (TERMS))"
            }
            _ => return,
        };
        if let Some(id) = &filter.taxonomy_term_id {
            self.and(&carries.replace("TERMS", "{}"), id.to_lowercase());
        }
        if let Some(id) = &filter.taxonomy_id {
            self.and(&carries.replace("TERMS", OF_TAXONOMY), id.to_lowercase());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    #[test]
    fn moments_are_read_as_feeds_write_them() {
        for text in ["2019-08-19T00:00:00Z", "2019-08-19", "2019-08-19T00:00:00.000", "2019-08-19 00:00:00"] {
            assert_eq!(moment(text).map(|t| t.to_string()).as_deref(), Some("2019-08-19T00:00:00Z"), "{text}");
        }
        assert_eq!(moment("last spring"), None);
    }
}
