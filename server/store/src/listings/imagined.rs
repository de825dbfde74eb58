//! A service as residents would see it if what is typed were saved. Nothing is written, and nothing confidential comes out.
use crate::{
    Cx,
    catalogue::{self, objects::object},
    edits,
    fault::OrFault,
};
use domain::{
    Error, Result,
    edit::{Field, RecordKey, RecordKind},
    listing::Filled,
    service::Service,
};

/// Without an id: it is none of those that are kept in memory.
pub async fn as_shown(cx: &Cx, record: &RecordKey, filled: &Filled) -> Result<Service> {
    let current = edits::current(cx, record).await?;
    if record.kind != RecordKind::Service {
        return Err(Error::NotFound);
    }
    let mut own = current.own;
    for (name, value) in filled {
        let field = Field::parse(record.kind, name).ok_or(Error::NotFound)?;
        field.write(&mut own, value.clone());
    }
    let of = object("service");
    let mut db = cx.db.reader().acquire().await.or_fault("reach the database")?;
    let records = catalogue::imagine(&mut db, of, &record.id, own).await?;
    let service: Service = catalogue::typed(records.public(of, &record.id).ok_or(Error::NotFound)?)?;
    Ok(Service { id: None, confidential: records.has_hidden_place(of, &record.id), ..service })
}
