//! All listings at once, with what it takes to say where each stands: a few questions for the whole catalogue instead of one for each.
use super::{policy, upkeep};
use crate::{Cx, fault::OrFault};
use domain::{
    Id, Result,
    area::AreaCode,
    crisis::is_crisis,
    freshness::{Asked, FieldCheck, Next, Standing, by_group, first_day, next, oldest, standing},
    organization::Organization,
    service::Service,
    taxonomy::TermCode,
};
use jiff::civil::Date;
use std::collections::{BTreeSet, HashMap, HashSet};

pub(super) struct Listing {
    pub service: Id<Service>,
    pub organization: Id<Organization>,
    pub area: Option<AreaCode>,
    pub needs: Vec<TermCode>,
    pub checked: Option<Date>,
    pub asked: Option<Asked>,
    pub days: u16,
    /// Its provider can be written to.
    pub reachable: bool,
    /// Somebody has said something of it that people have to look at first: nobody is asked meanwhile.
    pub waits: bool,
}
impl Listing {
    pub fn standing(&self, today: Date) -> Standing {
        standing(self.checked, self.asked, self.days, today)
    }
    pub fn next(&self, today: Date) -> Next {
        next(self.checked, self.asked, (self.reachable, self.days), today)
    }
    pub fn is_to_call(&self, today: Date) -> bool {
        !self.waits && self.next(today) == Next::Call
    }
    pub fn is_urgent(&self) -> bool {
        self.needs.iter().any(is_crisis)
    }
}

type Columns = (String, String, Option<String>, Option<String>);

/// Of one municipality, or of all places.
pub(super) async fn all(cx: &Cx, of: Option<&AreaCode>) -> Result<Vec<Listing>> {
    const LISTINGS: &str = "SELECT s.id, s.organization_id, s.assured_date, o.area_code FROM service s \
        JOIN organization o ON o.id = s.organization_id WHERE s.status IN ('active', 'temporarily closed') ORDER BY s.organization_id, s.id";
    let rows: Vec<Columns> = sqlx::query_as(LISTINGS).fetch_all(cx.db.reader()).await.or_fault("list listings")?;
    let around = Around::load(cx).await?;
    let listing = |(id, organization, assured, own_area): Columns| {
        let area = around.areas.get(&id).cloned().or(own_area);
        let municipality = area.as_deref().and_then(|area| around.municipality(area));
        if of.is_some() && of != municipality.as_ref() {
            return None;
        }
        let needs = around.needs.get(&id).cloned().unwrap_or_default();
        let policy = municipality.as_ref().and_then(|municipality| around.policies.get(municipality)).copied().unwrap_or_default();
        let checks = around.checks.get(&id).map_or(&[] as &[FieldCheck], Vec::as_slice);
        let checked = oldest(&by_group(checks, assured.as_deref())).as_deref().and_then(first_day);
        Some(Listing {
            reachable: around.reachable.contains(&organization),
            waits: around.waiting.contains(&id),
            days: policy.of(needs.iter().any(is_crisis)),
            asked: around.asked.get(&id).copied(),
            service: id.parse().ok()?,
            organization: organization.parse().ok()?,
            area: area.map(AreaCode),
            needs,
            checked,
        })
    };
    Ok(rows.into_iter().filter_map(listing).collect())
}

/// What stands in other tables, by service.
struct Around {
    areas: HashMap<String, String>,
    parents: HashMap<String, (Option<String>, bool)>,
    needs: HashMap<String, Vec<TermCode>>,
    checks: HashMap<String, Vec<FieldCheck>>,
    asked: HashMap<String, Asked>,
    reachable: BTreeSet<String>,
    waiting: HashSet<String>,
    policies: std::sync::Arc<HashMap<AreaCode, domain::freshness::Policy>>,
}

impl Around {
    async fn load(cx: &Cx) -> Result<Self> {
        const AREAS: &str = "SELECT root_id, area_code FROM service_area WHERE root_type = 'service' AND area_code IS NOT NULL ORDER BY root_id, position DESC";
        const NEEDS: &str = "SELECT a.root_id, t.code FROM attribute a JOIN taxonomy_term t ON t.id = a.taxonomy_term_id \
            WHERE a.root_type = 'service' AND a.path = 'attributes' AND t.taxonomy = 'core' AND t.code IS NOT NULL ORDER BY a.root_id, a.position";
        const CHECKS: &str = "SELECT resource_id, field_group, checked, checked_by, how FROM field_check WHERE resource_type = 'service'";
        const ASKED: &str = "SELECT c.service_id, c.first_on, c.last_on, c.letters, c.failed FROM check_ask c \
            JOIN service s ON s.id = c.service_id AND s.organization_id = c.organization_id";
        const UNITS: &str = "SELECT code, parent_code, kind FROM area";
        const WAITING: &str = "SELECT DISTINCT service_id FROM check_word WHERE settled_at IS NULL";
        let db = cx.db.reader();
        let areas: Vec<(String, String)> = sqlx::query_as(AREAS).fetch_all(db).await.or_fault("read what listings serve")?;
        let needs: Vec<(String, String)> = sqlx::query_as(NEEDS).fetch_all(db).await.or_fault("read what listings are for")?;
        let checks: Vec<_> = sqlx::query_as(CHECKS).fetch_all(db).await.or_fault("read checks")?;
        let asked: Vec<upkeep::AskColumns> = sqlx::query_as(ASKED).fetch_all(db).await.or_fault("read who was asked")?;
        let waiting: Vec<String> = sqlx::query_scalar(WAITING).fetch_all(db).await.or_fault("read what waits for people")?;
        let units: Vec<(String, Option<String>, String)> = sqlx::query_as(UNITS).fetch_all(db).await.or_fault("read areas")?;
        let mut around = Self {
            // The last one that is put in stays: the first that the record names.
            areas: areas.into_iter().collect(),
            parents: units.into_iter().map(|(code, up, kind)| (code, (up, matches!(kind.as_str(), "municipality" | "hromada")))).collect(),
            needs: HashMap::new(),
            checks: HashMap::new(),
            asked: asked.into_iter().filter_map(upkeep::asked).collect(),
            reachable: super::link::addresses(cx, None).await?.into_keys().collect(),
            waiting: waiting.into_iter().collect(),
            policies: policy::all(cx).await?,
        };
        for (service, code) in needs {
            around.needs.entry(service).or_default().push(TermCode(code));
        }
        for (service, check) in checks.into_iter().filter_map(upkeep::check) {
            around.checks.entry(service).or_default().push(check);
        }
        Ok(around)
    }

    fn municipality(&self, area: &str) -> Option<AreaCode> {
        let mut here = area;
        for _ in 0..20 {
            let (up, is_municipality) = self.parents.get(here)?;
            if *is_municipality {
                return Some(AreaCode(here.to_owned()));
            }
            here = up.as_deref()?;
        }
        None
    }
}
