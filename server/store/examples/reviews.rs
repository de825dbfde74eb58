//! `cargo run --release -p store --example reviews -- [LISTINGS [POSTGRES]]`: how long it takes to open the queue of reviews in which twenty suggestions
//! about each of so many listings wait, on SQLite and, where a server's address is given, on PostgreSQL. `cargo xtask bench reviews` runs it.
mod bench;

use bench::{EACH, Fallible, cx, import, on_each};
use domain::{
    Id,
    access::{Caller, Member},
    account::{Account, Role},
    area::AreaCode,
    edit::{Amiss, RecordKey, RecordKind, SuggestForm},
    organization::Organization,
    service::Service,
};
use serde_json::{Value, json};
use std::time::Instant;
use store::{
    Cx, Db,
    edits::{self, QueueFilter},
};

/// What opening the queue may take at most.
const GOAL_SECONDS: f64 = 0.2;
/// Suggestions about one listing that wait each by itself.
const WAITING: usize = 20;
const OPENED: usize = 40;
const HERE: &str = "LT-58";

#[tokio::main]
async fn main() -> Fallible<()> {
    on_each(2_500, GOAL_SECONDS, measure).await
}

async fn measure(db: &Db, listings: usize) -> Fallible<(f64, String)> {
    store::import::areas(&cx(db, Caller::Operator)?, include_bytes!("../../sample/areas.csv"), &|_| ()).await?;
    import(db, (0..listings).map(record)).await?;
    let anyone = cx(db, Caller::Anyone)?;
    for number in 0..listings {
        let record = RecordKey::of(RecordKind::Service, listing(number));
        for suggestion in 0..WAITING {
            let form = SuggestForm::marking(&[Amiss::Hours, Amiss::Contact], &format!("Suggestion {suggestion}"));
            edits::suggest(&anyone, &record, &form).await?;
        }
    }
    let desk = cx(
        db,
        Caller::Member(Member {
            account: Id::<Account>::named("account", "bench"),
            role: Role::Triage,
            organization: Id::named("organization", "bench"),
            municipality: Some(AreaCode(HERE.into())),
        }),
    )?;
    let waiting = listings * WAITING;
    let on_a_page = edits::queue(&desk, &AreaCode(HERE.into()), &QueueFilter::default()).await?.rows.len().max(1);
    let first = slowest(&desk, 0, waiting).await?;
    let last = slowest(&desk, (waiting - 1) / on_a_page, waiting).await?;
    let said = format!(
        ", {waiting} suggestions: the first page {:.1} ms, the last {:.1} ms, each the slowest of {OPENED}",
        first * 1e3,
        last * 1e3
    );
    Ok((first.max(last), said))
}

/// In seconds.
async fn slowest(desk: &Cx, page: usize, waiting: usize) -> Fallible<f64> {
    let mut slowest = 0_f64;
    for _ in 0..OPENED {
        let begun = Instant::now();
        let queue = edits::queue(desk, &AreaCode(HERE.into()), &QueueFilter { page, ..QueueFilter::default() }).await?;
        slowest = slowest.max(begun.elapsed().as_secs_f64());
        if queue.rows.is_empty() || usize::try_from(queue.total)? != waiting {
            return Err(format!("{} of {waiting} wait on page {page}", queue.total).into());
        }
    }
    Ok(slowest)
}

fn listing(number: usize) -> Id<Service> {
    Id::named("service", &format!("bench {number}"))
}

/// Made up.
fn record(number: usize) -> Value {
    let provider = number / EACH;
    json!({
        "id": listing(number), "name": format!("Service {number}"), "status": "active",
        "organization": {
            "id": Id::<Organization>::named("organization", &format!("bench {provider}")),
            "name": format!("Provider {provider}"), "description": "A provider", "area_code": HERE,
        },
    })
}
