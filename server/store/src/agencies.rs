//! The agencies of a municipality: what an organization is called here, how and when it is reached, and whether it takes requests. An organization of
//! which the municipality says nothing is called as it calls itself, and takes them.
use crate::{
    Cx,
    fault::{OrFault, broken},
    kept,
};
use domain::{Id, Language, Result, area::AreaCode, language::Labels, organization::Organization};
use sqlx::{FromRow, Row as _, any::AnyRow};
use std::sync::Arc;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Agency {
    pub organization: Id<Organization>,
    pub names: Labels,
    /// Empty where it has none.
    pub phone: String,
    pub email: String,
    pub hours: Labels,
    pub takes_requests: bool,
}

struct Columns {
    organization: String,
    names: Labels,
    phone: String,
    email: String,
    hours: Labels,
    takes: i64,
}
impl<'r> FromRow<'r, AnyRow> for Columns {
    fn from_row(row: &'r AnyRow) -> Result<Self, sqlx::Error> {
        let labels = |from: usize| -> Result<Labels, sqlx::Error> {
            let mut labels = Labels::default();
            for (n, language) in Language::ALL.into_iter().enumerate() {
                if let Some(text) = row.try_get::<Option<String>, _>(from + n)? {
                    labels.0.insert(language, text);
                }
            }
            Ok(labels)
        };
        Ok(Self {
            organization: row.try_get(0)?,
            phone: row.try_get(1)?,
            email: row.try_get(2)?,
            takes: row.try_get(3)?,
            names: labels(4)?,
            hours: labels(9)?,
        })
    }
}

/// Those of one municipality; the languages stand in the order of `Language::ALL`.
pub async fn of(cx: &Cx, municipality: &AreaCode) -> Result<Arc<Vec<Agency>>> {
    const ALL: &str = "SELECT organization, phone, email, takes_requests, name_lt, name_pl, name_uk, name_en, name_ru, \
        hours_lt, hours_pl, hours_uk, hours_en, hours_ru FROM agency WHERE municipality = $1 ORDER BY organization";
    kept::once(cx, "agencies", municipality.as_str(), async {
        let rows: Vec<Columns> =
            sqlx::query_as(ALL).bind(municipality.0.clone()).fetch_all(cx.db.reader()).await.or_fault("read agencies")?;
        let agency = |row: Columns| {
            Ok(Agency {
                organization: row.organization.parse().map_err(|_| broken("agency.organization"))?,
                names: row.names,
                phone: row.phone,
                email: row.email,
                hours: row.hours,
                takes_requests: row.takes != 0,
            })
        };
        rows.into_iter().map(agency).collect()
    })
    .await
}
