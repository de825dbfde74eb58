//! Records as residents would see them if what is typed were saved. Nothing is written, and nothing confidential comes out.
use crate::{
    Cx,
    catalogue::{self, objects::object},
    edits,
    fault::OrFault,
    organizations,
};
use domain::{
    Error, Id, Result,
    edit::{Field, RecordKey, RecordKind},
    listing::Filled,
    location::Location,
    organization::Organization,
    service::{Service, ServiceAtLocation},
};

/// Without an id: it is none of those that are kept in memory.
pub async fn as_shown(cx: &Cx, record: &RecordKey, filled: &Filled) -> Result<Service> {
    let (_, records) = imagined(cx, record, RecordKind::Service, filled).await?;
    let of = object("service");
    let service: Service = catalogue::typed(records.public(of, &record.id).ok_or(Error::NotFound)?)?;
    Ok(Service { id: None, confidential: records.has_hidden_place(of, &record.id), ..service })
}

pub async fn organization_as_shown(cx: &Cx, record: &RecordKey, filled: &Filled) -> Result<Organization> {
    let (_, records) = imagined(cx, record, RecordKind::Organization, filled).await?;
    catalogue::typed(records.public(object("organization"), &record.id).ok_or(Error::NotFound)?)
}

/// Residents see a place where a service is given, so this is a service that is nothing but given there. Of a secret place nothing is in it.
pub async fn place_as_shown(cx: &Cx, record: &RecordKey, filled: &Filled) -> Result<Service> {
    let (owner, records) = imagined(cx, record, RecordKind::Location, filled).await?;
    let location = records.public(object("location"), &record.id).map(catalogue::typed::<Location>).transpose()?;
    let (confidential, language) = (location.is_none(), location.as_ref().and_then(|location| location.language));
    let places = location.into_iter().map(|location| ServiceAtLocation { location: Some(location), ..ServiceAtLocation::default() });
    Ok(Service {
        service_at_locations: places.collect(),
        // Its country tells the clock of a place that has no address.
        organization: Some(organizations::find(cx, owner).await?),
        language,
        confidential,
        ..Service::default()
    })
}

/// The record with what is typed, and whose it is.
async fn imagined(cx: &Cx, record: &RecordKey, kind: RecordKind, filled: &Filled) -> Result<(Id<Organization>, catalogue::Records)> {
    let current = edits::current(cx, record).await?;
    if record.kind != kind {
        return Err(Error::NotFound);
    }
    let mut own = current.own;
    for (name, value) in filled {
        let field = Field::parse(kind, name).ok_or(Error::NotFound)?;
        field.write(&mut own, value.clone());
    }
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    Ok((current.organization, catalogue::imagine(&mut db, object(kind.code()), &record.id, own).await?))
}
