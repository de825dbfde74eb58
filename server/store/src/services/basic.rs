//! Which services are basic by the law of their country: a dated mark of an official scheme's terms, never of a service itself.
use crate::{Cx, fault::OrFault};
use domain::{Result, area::AreaCode, taxonomy::TermCode};
use jiff::civil::Date;
use std::collections::{BTreeMap, BTreeSet, HashMap};

type Listed = (String, Option<String>, Option<String>);
type Term = (String, String, String, Option<String>);

/// What the official schemes say today.
#[derive(Default)]
pub struct Basic {
    /// `scheme:code`, of schemes that have such a list.
    terms: HashMap<String, bool>,
    /// By scheme and need of `core`: what its terms for that need say, where they all say the same.
    needs: BTreeMap<String, HashMap<TermCode, Option<bool>>>,
}

impl Basic {
    pub async fn load(cx: &Cx) -> Result<Self> {
        const LISTED: &str = "SELECT term_id, valid_from, valid_to FROM term_basic";
        const TERMS: &str = "SELECT id, taxonomy, code, maps_to_core FROM taxonomy_term WHERE taxonomy IS NOT NULL AND code IS NOT NULL";
        let listed = sqlx::query_as::<_, Listed>(LISTED).fetch_all(cx.db.reader()).await.or_fault("read what is basic")?;
        let terms = sqlx::query_as::<_, Term>(TERMS).fetch_all(cx.db.reader()).await.or_fault("read terms")?;
        let today = cx.now.to_zoned(jiff::tz::TimeZone::UTC).date();
        let day = |text: &Option<String>| text.as_deref().and_then(|text| text.get(..10)).and_then(|text| text.parse::<Date>().ok());
        let holds = |from: Option<Date>, to: Option<Date>| from.is_none_or(|from| from <= today) && to.is_none_or(|to| today <= to);
        let ever: BTreeSet<&str> = listed.iter().map(|(id, ..)| id.as_str()).collect();
        let now = listed.iter().filter(|(_, from, to)| holds(day(from), day(to))).map(|(id, ..)| id.as_str()).collect();
        let rows = terms.iter().map(|(id, scheme, code, core)| Row { id, scheme, code, core: core.as_deref().unwrap_or_default() });
        Ok(Self::of_rows(&rows.collect::<Vec<_>>(), &ever, &now))
    }

    fn of_rows(rows: &[Row<'_>], ever: &BTreeSet<&str>, now: &BTreeSet<&str>) -> Self {
        let schemes: BTreeSet<&str> = rows.iter().filter(|row| ever.contains(row.id)).map(|row| row.scheme).collect();
        let mut basic = Self::default();
        for row in rows.iter().filter(|row| schemes.contains(row.scheme)) {
            let is = now.contains(row.id);
            basic.terms.insert(format!("{}:{}", row.scheme, row.code), is);
            let needs = basic.needs.entry(row.scheme.to_owned()).or_default();
            for need in row.core.split(';').map(str::trim).filter(|need| !need.is_empty()) {
                let said = needs.entry(TermCode(need.to_owned())).or_insert(Some(is));
                *said = said.filter(|said| *said == is);
            }
        }
        basic
    }

    /// By its own official terms, else by what the scheme of a country it serves says of its needs with one voice.
    pub fn of(&self, terms: &[String], needs: &[TermCode], areas: &[Vec<AreaCode>]) -> Option<bool> {
        let own: Vec<bool> = terms.iter().filter_map(|key| self.terms.get(key).copied()).collect();
        if !own.is_empty() {
            return Some(own.contains(&true));
        }
        let country =
            |scheme: &str| areas.iter().filter_map(|path| path.last()).any(|code| scheme.split('-').next() == Some(code.as_str()));
        let of_country = self.needs.iter().filter(|(scheme, _)| country(scheme)).map(|(_, of)| of);
        let said: Vec<bool> = of_country.flat_map(|of| needs.iter().filter_map(|need| of.get(need).copied().flatten())).collect();
        (!said.is_empty()).then(|| said.contains(&true))
    }
}

struct Row<'a> {
    id: &'a str,
    scheme: &'a str,
    code: &'a str,
    core: &'a str,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_official_term_decides_before_the_need_and_only_in_its_country() {
        let row = |id, code, core| Row { id, scheme: "UA-429", code, core };
        let rows = [row("1", "015.1", "home.help"), row("2", "015.2", "stay.care"), row("3", "7", "mixed"), row("4", "8", "mixed")];
        let listed = BTreeSet::from(["1", "3"]);
        let basic = Basic::of_rows(&rows, &listed, &listed);
        let of = |term: &str, need: &str, country: &str| {
            let terms: Vec<String> = [term].into_iter().filter(|t| !t.is_empty()).map(str::to_owned).collect();
            basic.of(&terms, &[TermCode(need.to_owned())], &[vec![AreaCode("unit".to_owned()), AreaCode(country.to_owned())]])
        };
        assert_eq!(of("UA-429:015.2", "home.help", "UA"), Some(false));
        assert_eq!((of("", "home.help", "UA"), of("", "stay.care", "UA")), (Some(true), Some(false)));
        assert_eq!((of("", "mixed", "UA"), of("", "home.help", "LT")), (None, None));
    }
}
