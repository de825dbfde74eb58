//! Our profile's `freshness` of a service: when each group of its fields was found right, and whether one should call first. Counted anew for each
//! answer, for it changes with the day.
use domain::{
    Id, Result,
    freshness::{FieldCheck, Standing},
    service::Service,
};
use serde_json::{Value, json};
use std::collections::HashMap;
use store::Cx;

pub async fn add(cx: &Cx, records: &mut [Value]) -> Result<()> {
    let id = |record: &Value| record["id"].as_str().and_then(|id| id.parse::<Id<Service>>().ok());
    let ids: Vec<_> = records.iter().filter_map(id).collect();
    let services = store::services::find_many(cx, &ids).await?;
    let known: HashMap<_, _> = services.iter().filter_map(|service| Some((service.id?, service))).collect();
    let today = store::checks::today(cx);
    for record in records {
        let Some(service) = id(record).and_then(|id| known.get(&id)) else { continue };
        // What nobody ever checked goes out as it came in.
        if service.checked_day().is_none() {
            continue;
        }
        let standing = service.standing(today);
        record["freshness"] = json!({
            "standing": standing.code(),
            "call_first": standing == Standing::Overdue,
            "checked": service.checked(),
            "days": service.upkeep.days,
            "groups": service.checks().iter().map(group).collect::<Vec<_>>(),
        });
    }
    Ok(())
}

fn group(check: &FieldCheck) -> Value {
    json!({
        "group": check.group.code(),
        "checked": check.checked,
        "by": check.by.map(domain::freshness::Checker::code),
        "how": check.how.map(domain::freshness::CheckedHow::code),
    })
}
