//! Whose listing a record is, and which municipality looks after it.
use crate::{Cx, areas, fault::OrFault, kept};
use domain::{
    Error, Id, Result,
    access::Caller,
    area::AreaCode,
    edit::{Edit, RecordKey, RecordKind},
    organization::Organization,
};

#[derive(Clone, Debug)]
pub(crate) struct Owner {
    pub organization: Id<Organization>,
    /// Several organizations have it: none of them changes it alone.
    pub is_shared: bool,
    pub municipality: Option<AreaCode>,
}

/// Staff see everything that waits here, providers what their own people said.
pub(super) fn sees(caller: &Caller, edit: &Edit) -> bool {
    match caller {
        Caller::Member(member) => member.role.is_staff() || edit.author.organization == Some(member.organization),
        Caller::System | Caller::Operator => true,
        Caller::Anyone | Caller::Holder(_) | Caller::Linked(_) | Caller::Checking(_) => false,
    }
}

/// What another organization's edit of a place says: its address may have been secret then, and a provider reads only that it changed.
pub(super) fn hides(caller: &Caller, owner: &Owner, edit: &Edit) -> bool {
    let Caller::Member(member) = caller else { return false };
    // An import does not say whose place it is.
    let is_own = edit.organization.map_or(!owner.is_shared, |organization| organization == member.organization);
    edit.record.kind == RecordKind::Location && !member.role.is_staff() && !is_own
}

/// `NotFound` for what is not stored, and for what belongs to nobody.
pub(crate) async fn of(cx: &Cx, record: &RecordKey) -> Result<Owner> {
    let mut owners = organizations_of(cx, record).await?;
    if owners.is_empty() {
        owners = of_creation(cx, record).await?;
    }
    let first = *owners.first().ok_or(Error::NotFound)?;
    // Of several the one that is about the caller: their own, or one that their municipality looks after.
    let mut chosen = first;
    for organization in owners.iter().copied().filter(|_| owners.len() > 1) {
        let own = match &cx.caller {
            Caller::Member(member) if member.role.is_staff() => municipality_of(cx, organization).await? == member.municipality,
            Caller::Member(member) => member.organization == organization,
            _ => false,
        };
        if own {
            chosen = organization;
            break;
        }
    }
    Ok(Owner { is_shared: owners.len() > 1, ..of_organization(cx, chosen).await? })
}

pub(super) async fn of_organization(cx: &Cx, organization: Id<Organization>) -> Result<Owner> {
    Ok(Owner { organization, is_shared: false, municipality: municipality_of(cx, organization).await? })
}

async fn organizations_of(cx: &Cx, record: &RecordKey) -> Result<Vec<Id<Organization>>> {
    let sql = match record.kind {
        RecordKind::Organization => "SELECT id FROM organization WHERE id = $1",
        RecordKind::Service => "SELECT organization_id FROM service WHERE id = $1 AND organization_id IS NOT NULL",
        RecordKind::Location => {
            "SELECT root_id FROM link WHERE root_type = 'organization' AND target_type = 'location' AND target_id = $1 \
             UNION SELECT s.organization_id FROM service_at_location a JOIN service s ON s.id = a.root_id \
             WHERE a.root_type = 'service' AND a.location_id = $1 AND s.organization_id IS NOT NULL"
        }
    };
    let mut found: Vec<String> =
        sqlx::query_scalar(sql).bind(record.id.clone()).fetch_all(cx.db.reader()).await.or_fault("look whose a record is")?;
    found.sort();
    Ok(found.iter().filter_map(|id| id.parse().ok()).collect())
}

/// Of a record that is still an edit alone.
async fn of_creation(cx: &Cx, record: &RecordKey) -> Result<Vec<Id<Organization>>> {
    let found: Option<Option<String>> =
        sqlx::query_scalar("SELECT organization_id FROM edit WHERE kind = $1 AND record_id = $2 AND creates = 1 AND waiting > 0")
            .bind(record.kind.code())
            .bind(record.id.clone())
            .fetch_optional(cx.db.reader())
            .await
            .or_fault("look who proposed a record")?;
    Ok(found.flatten().and_then(|id| id.parse().ok()).into_iter().collect())
}

/// The self-governing unit in which an organization sits; where that is not known, the first that its services are for.
pub async fn municipality_of(cx: &Cx, organization: Id<Organization>) -> Result<Option<AreaCode>> {
    const OWN: &str = "SELECT area_code FROM organization WHERE id = $1 AND area_code IS NOT NULL";
    const SERVED: &str = "SELECT DISTINCT a.area_code FROM service_area a JOIN service s ON s.id = a.root_id \
        WHERE a.root_type = 'service' AND s.organization_id = $1 AND a.area_code IS NOT NULL ORDER BY a.area_code LIMIT 20";
    let id = organization.text();
    let found = kept::once(cx, "municipalities of organizations", &id, async {
        for sql in [OWN, SERVED] {
            let codes: Vec<String> =
                sqlx::query_scalar(sql).bind(id.clone()).fetch_all(cx.db.reader()).await.or_fault("look where an organization sits")?;
            for code in codes {
                if let Some(area) = areas::municipality_of(cx, &AreaCode(code)).await? {
                    return Ok(Some(area.code));
                }
            }
        }
        Ok(None)
    });
    Ok((*found.await?).clone())
}
