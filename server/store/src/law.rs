//! How a country's own scheme names a need, whether that is a basic service, and how soon a complaint must be answered.
use crate::{Cx, fault::OrFault, kept, taxonomy};
use domain::{
    Result,
    area::Country,
    deadline::{Limit, PROPOSED, Unit},
    taxonomy::{Term, TermCode},
};
use jiff::civil::Date;

/// A need in the words of the law.
#[derive(Clone, Debug, PartialEq)]
pub struct LegalTerm {
    pub term: Term,
    /// On the day that was asked for.
    pub basic: bool,
}

/// Terms of the country's scheme (`UA-429`, `LT-A1-93`) whose main need this is.
pub async fn terms_of(cx: &Cx, country: &Country, need: &TermCode, today: Date) -> Result<Vec<LegalTerm>> {
    let name = format!("{} {need} {today}", country.0);
    Ok(kept::once(cx, "law", &name, read_terms(cx, country, need, today)).await?.to_vec())
}

/// All that the country's schemes call a service, scheme by scheme: what a listing may say that it is.
pub async fn classes(cx: &Cx, country: &Country) -> Result<Vec<Term>> {
    let mut found = vec![];
    for scheme in schemes(cx, country).await? {
        found.extend(taxonomy::of_scheme(cx, &scheme).await?.iter().filter(|term| term.kind != "group").cloned());
    }
    Ok(found)
}

async fn schemes(cx: &Cx, country: &Country) -> Result<Vec<String>> {
    const SCHEMES: &str = "SELECT DISTINCT taxonomy FROM taxonomy_term WHERE taxonomy LIKE $1 ORDER BY taxonomy";
    let schemes = kept::once(cx, "schemes", &country.0, async {
        let like = format!("{}-%", country.0);
        sqlx::query_scalar::<_, String>(SCHEMES).bind(like).fetch_all(cx.db.reader()).await.or_fault("list the schemes of a country")
    });
    Ok(schemes.await?.to_vec())
}

async fn read_terms(cx: &Cx, country: &Country, need: &TermCode, today: Date) -> Result<Vec<LegalTerm>> {
    let mut found = vec![];
    for scheme in schemes(cx, country).await? {
        // A group has no need of its own; what is no social service by law has a kind that says so.
        let main = |term: &Term| term.kind != "group" && term.kind != "non-social-service" && term.maps_to_core.first() == Some(need);
        for term in taxonomy::of_scheme(cx, &scheme).await?.iter().filter(|term| main(term)) {
            found.push(LegalTerm { basic: is_basic(cx, term, today).await?, term: term.clone() });
        }
    }
    Ok(found)
}

/// Whether the law counts a term among the basic services that day.
async fn is_basic(cx: &Cx, term: &Term, today: Date) -> Result<bool> {
    const BASIC: &str = "SELECT COUNT(*) FROM term_basic WHERE term_id = $1 AND valid_from <= $2 AND (valid_to IS NULL OR valid_to >= $2)";
    let count: i64 = sqlx::query_scalar(BASIC)
        .bind(term.id.text())
        .bind(today.to_string())
        .fetch_one(cx.db.reader())
        .await
        .or_fault("ask whether a service is basic")?;
    Ok(count > 0)
}

/// A term of law or practice that is a number of hours or days.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TermOfLaw {
    pub event: String,
    pub limit: Limit,
    pub basis: String,
}

/// The terms of a country; ranges, months, years and what has no number are left out.
pub async fn terms(cx: &Cx, country: &Country) -> Result<Vec<TermOfLaw>> {
    const ALL: &str =
        "SELECT event, count, unit, basis FROM deadline WHERE country = $1 AND count IS NOT NULL AND count_to IS NULL ORDER BY event";
    let all = kept::once(cx, "terms", &country.0, async {
        let rows: Vec<(String, i64, Option<String>, String)> =
            sqlx::query_as(ALL).bind(country.0.clone()).fetch_all(cx.db.reader()).await.or_fault("read the terms of law")?;
        let term = |(event, count, unit, basis): (String, i64, Option<String>, String)| {
            Some(TermOfLaw { event, limit: Limit::new(count, unit?.parse().ok()?), basis })
        };
        Ok(rows.into_iter().filter_map(term).collect::<Vec<_>>())
    });
    Ok(all.await?.to_vec())
}

/// How long the municipality has where its country's statute gives no number: the row of `deadlines.csv` that proposes one, which an operator
/// may import with another number.
pub async fn setting(cx: &Cx, country: &Country) -> Result<Limit> {
    let terms = terms(cx, country).await?;
    Ok(terms.into_iter().find(|term| term.event.ends_with("(default to propose)")).map_or(PROPOSED, |term| term.limit))
}

/// How soon public bodies must answer a complaint, and by which law.
pub async fn complaint_limit(cx: &Cx, country: &Country) -> Result<Option<(i64, Unit, String)>> {
    const LIMIT: &str = "SELECT count, unit, basis FROM deadline WHERE country = $1 AND event LIKE 'answer under %' ORDER BY event LIMIT 1";
    let row = kept::once(cx, "complaints", &country.0, async {
        sqlx::query_as::<_, (Option<i64>, Option<String>, String)>(LIMIT)
            .bind(country.0.clone())
            .fetch_optional(cx.db.reader())
            .await
            .or_fault("read how soon a complaint is answered")
    });
    let row = row.await?;
    Ok(row.as_ref().clone().and_then(|(count, unit, basis)| {
        let unit = match unit.as_deref()? {
            "hours" => Unit::Hours,
            "working-days" => Unit::WorkingDays,
            "calendar-days" => Unit::CalendarDays,
            _ => return None,
        };
        Some((count?, unit, basis))
    }))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::testing;
    use domain::access::Caller;
    use jiff::civil::date;

    #[tokio::test]
    async fn a_need_has_its_name_and_its_rank_in_the_countrys_law() {
        testing::each(|db| async move {
            testing::catalogue(&db).await;
            let cx = testing::cx(&db, Caller::Anyone);
            let of = async |country: &str, need: &str, today| {
                let terms = terms_of(&cx, &Country(country.into()), &TermCode(need.into()), today).await.unwrap();
                terms.into_iter().map(|legal| (legal.term.code.0, legal.basic)).collect::<Vec<_>>()
            };
            let today = date(2026, 11, 23);
            assert_eq!(of("UA", "home.help", today).await, [("015.1".to_owned(), true)]);
            assert_eq!(of("UA", "stay.residential", today).await, [("015.2".to_owned(), false)]);
            assert_eq!(of("UA", "home.help", date(2019, 12, 31)).await, [("015.1".to_owned(), false)]);
            assert_eq!(of("LT", "info.counselling", today).await, [("202".to_owned(), false)]);
            assert_eq!(of("UA", "info.legal", today).await, []);
        })
        .await;
    }

    #[tokio::test]
    async fn the_classes_of_a_country_are_the_terms_of_its_schemes_without_their_groups() {
        testing::each(|db| async move {
            testing::catalogue(&db).await;
            let cx = testing::cx(&db, Caller::Anyone);
            for (code, scheme) in [("LT", "LT-A1-93"), ("UA", "UA-429")] {
                let found = classes(&cx, &Country(code.into())).await.unwrap();
                assert!(
                    found.len() > 10 && found.iter().all(|term| term.scheme == scheme && term.kind != "group"),
                    "{code}: {}",
                    found.len()
                );
            }
            assert_eq!(classes(&cx, &Country("PL".into())).await.unwrap(), []);
        })
        .await;
    }

    /// `ends.txt` was counted by another program (Python's dates and zones) from the same terms and holidays: a start, a country, a term,
    /// and its last second. It holds an ordinary week, both nights on which the clocks change, and the end of the year; Ukraine under martial law.
    #[tokio::test]
    async fn every_term_of_law_ends_when_the_table_says() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::Operator);
            crate::import::deadlines(&cx, include_bytes!("../../sample/deadlines.csv"), &|_| ()).await.unwrap();
            crate::import::holidays(&cx, include_bytes!("../../sample/holidays_2025_2029.csv"), &|_| ()).await.unwrap();
            let mut lines = 0;
            for country in ["LT", "UA"].map(|code| Country(code.into())) {
                let calendar = crate::calendars::of(&cx, &country).await.unwrap();
                let terms = terms(&cx, &country).await.unwrap();
                let own = include_str!("law/ends.txt").lines().filter(|line| line.split(' ').nth(1) == Some(country.0.as_str()));
                let mut limits = std::collections::BTreeSet::new();
                for line in own {
                    let [start, _, count, unit, end] = line.split(' ').collect::<Vec<_>>()[..] else { panic!("{line}") };
                    let limit = Limit::new(count.parse().unwrap(), unit.parse().unwrap());
                    assert!(terms.iter().any(|term| term.limit == limit), "no law has {line}");
                    assert_eq!(limit.ends(start.parse().unwrap(), &calendar).to_string(), end, "{line}");
                    limits.insert(limit);
                    lines += 1;
                }
                assert!(terms.iter().all(|term| limits.contains(&term.limit)), "a term of law is missing in the table");
            }
            assert_eq!(lines, 48);
            assert_eq!(setting(&cx, &Country("LT".into())).await, Ok(PROPOSED));
            assert_eq!(setting(&cx, &Country("PL".into())).await, Ok(PROPOSED), "where nothing is imported");
        })
        .await;
    }

    #[tokio::test]
    async fn a_complaint_has_the_limit_of_its_country_once_the_terms_of_law_are_there() {
        testing::each(|db| async move {
            let cx = testing::cx(&db, Caller::Operator);
            crate::import::deadlines(&cx, include_bytes!("../../sample/deadlines.csv"), &|_| ()).await.unwrap();
            let (count, unit, basis) = complaint_limit(&cx, &Country("UA".into())).await.unwrap().unwrap();
            assert!(count > 0 && !basis.is_empty(), "{count} {unit:?} {basis}");
            assert_eq!(complaint_limit(&cx, &Country("XX".into())).await, Ok(None));
        })
        .await;
    }
}
