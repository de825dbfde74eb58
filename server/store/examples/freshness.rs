//! `cargo run --release -p store --example freshness -- [LISTINGS [POSTGRES]]`: how long one day's planning of letters takes for so many listings that
//! nobody has checked, on SQLite and, where a server's address is given, on PostgreSQL. `cargo xtask bench freshness` runs it.
mod bench;

use bench::{EACH, Fallible, cx, import, on_each};
use domain::{Id, access::Caller, organization::Organization, service::Service};
use serde_json::{Value, json};
use std::time::Instant;
use store::{Db, checks};

/// What planning may take at most.
const GOAL_SECONDS: f64 = 10.0;

#[tokio::main]
async fn main() -> Fallible<()> {
    on_each(10_000, GOAL_SECONDS, measure).await
}

async fn measure(db: &Db, listings: usize) -> Fallible<(f64, String)> {
    import(db, (0..listings).map(record)).await?;
    let system = cx(db, Caller::System)?;
    let begun = Instant::now();
    let planned = checks::plan(&system).await?.ok_or("it was planned already")?;
    let seconds = begun.elapsed().as_secs_f64();
    if planned.listings != listings || planned.letters != listings.div_ceil(EACH) {
        return Err(format!("of {listings} listings {planned:?}").into());
    }
    let begun = Instant::now();
    checks::plan(&system).await?;
    let again = begun.elapsed().as_secs_f64() * 1000.0;
    Ok((seconds, format!(", {} letters: {seconds:.2} s; once more on the same day {again:.1} ms", planned.letters)))
}

/// Made up; every provider has an address.
fn record(number: usize) -> Value {
    let provider = number / EACH;
    let organization = format!("bench {provider}");
    json!({
        "id": Id::<Service>::named("service", &format!("bench {number}")),
        "name": format!("Service {number}"), "status": "active", "assured_date": "2026-01-15",
        "organization": {
            "id": Id::<Organization>::named("organization", &organization),
            "name": organization, "description": "A provider", "email": format!("provider{provider}@example.org"),
        },
    })
}
