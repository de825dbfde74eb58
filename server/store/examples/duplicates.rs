//! `cargo run --release -p store --example duplicates -- [LISTINGS [POSTGRES]]`: how long it takes to look for duplicates in so many listings, of
//! which every fiftieth was brought by a second feed as well, on SQLite and, where a server's address is given, on PostgreSQL.
mod bench;

use bench::{EACH, Fallible, cx, import, on_each};
use domain::{Id, access::Caller, organization::Organization, service::Service};
use serde_json::{Value, json};
use std::time::Instant;
use store::{Db, duplicates};

/// What looking through a whole catalogue may take at most; afterwards only what has changed is looked at.
const GOAL_SECONDS: f64 = 600.0;
/// Every so many the second feed brings one again.
const AGAIN: usize = 50;

#[tokio::main]
async fn main() -> Fallible<()> {
    on_each(100_000, GOAL_SECONDS, measure).await
}

async fn measure(db: &Db, listings: usize) -> Fallible<(f64, String)> {
    let twice = (0..listings).step_by(AGAIN).map(|number| record(number, "second"));
    import(db, (0..listings).map(|number| record(number, "first")).chain(twice)).await?;
    let whole = look(db).await?;
    let mut one = record(0, "first");
    one["email"] = json!("new@example.org");
    import(db, std::iter::once(one)).await?;
    let changed = look(db).await? * 1000.0;
    Ok((whole, format!(": {whole:.1} s; one that has changed {changed:.1} ms")))
}

/// Until nothing is left to look at; in seconds.
async fn look(db: &Db) -> Fallible<f64> {
    let system = cx(db, Caller::System)?;
    let begun = Instant::now();
    while duplicates::look(&system).await? {}
    Ok(begun.elapsed().as_secs_f64())
}

/// Made up; names repeat as they do in a country, and every provider has a telephone that all its listings share.
fn record(number: usize, feed: &str) -> Value {
    const WHAT: [&str; 6] = ["Day centre", "Home help", "Crisis centre", "Child care", "Shelter", "Counselling"];
    let provider = number / EACH;
    let (called, town) = (format!("Provider {} of {}", provider, provider % 700), format!("Town {}", provider % 700));
    json!({
        "id": Id::<Service>::named("service", &format!("{feed} {number}")),
        "name": format!("{} {}", WHAT[number % WHAT.len()], town), "status": "active",
        "phones": [{ "id": Id::<Service>::named("phone", &format!("{feed} {number}")), "number": format!("+370 {:08}", 20_000_000 + provider) }],
        "organization": {
            "id": Id::<Organization>::named("organization", &format!("{feed} {provider}")),
            "name": called, "description": "A provider", "website": format!("https://provider{provider}.example.org"),
        },
    })
}
