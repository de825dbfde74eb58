//! `cargo run --release -p store --example duplicates -- [LISTINGS [POSTGRES]]`: how long it takes to look for duplicates in so many listings, of
//! which every fiftieth was brought by a second feed as well, on SQLite and, where a server's address is given, on PostgreSQL.
use domain::{Id, access::Caller, organization::Organization, service::Service};
use serde_json::{Value, json};
use std::{io::Write, time::Instant};
use store::{Cx, Db, catalogue, duplicates};

type Fallible<T> = Result<T, Box<dyn std::error::Error>>;

/// What looking through a whole catalogue may take at most; afterwards only what has changed is looked at.
const GOAL_SECONDS: f64 = 600.0;
/// Listings of one provider.
const EACH: usize = 4;
/// Every so many the second feed brings one again.
const AGAIN: usize = 50;

#[tokio::main]
async fn main() -> Fallible<()> {
    let mut args = std::env::args().skip(1);
    let listings: usize = args.next().map_or(Ok(100_000), |count| count.parse())?;
    let folder = tempfile::tempdir()?;
    let mut urls = vec![("SQLite", format!("sqlite:{}", folder.path().join("bench.sqlite").display()))];
    urls.extend(args.next().map(|url| ("PostgreSQL", url)));
    let mut slow = false;
    for (name, url) in urls {
        let db = store::open(&url).await?;
        store::migrate(&db).await?;
        let seconds = measure(&db, listings, name).await?;
        slow = slow || seconds > GOAL_SECONDS;
        db.close().await;
    }
    if slow { Err(format!("looking took longer than {GOAL_SECONDS} s").into()) } else { Ok(()) }
}

async fn measure(db: &Db, listings: usize, name: &str) -> Fallible<f64> {
    let now = domain::Time::from_second(1_795_435_200)?;
    let operator = Cx::new(db.clone(), Caller::Operator, now);
    let twice = (0..listings).step_by(AGAIN).map(|number| record(number, "second"));
    let records = (0..listings).map(|number| record(number, "first")).chain(twice);
    let report = catalogue::import_records(&operator, "service", (1..).zip(records).collect(), &|_| ()).await?;
    if !report.problems.is_empty() {
        return Err(format!("the listings did not go in: {:?}", report.problems.first()).into());
    }
    let system = Cx::new(db.clone(), Caller::System, now);
    let mut seconds = vec![];
    // All of them, and then one that has changed.
    for changed in [0, 1] {
        if changed > 0 {
            let mut one = record(0, "first");
            one["email"] = json!("new@example.org");
            catalogue::import_records(&operator, "service", vec![(1, one)], &|_| ()).await?;
        }
        let begun = Instant::now();
        while duplicates::look(&system).await? {}
        seconds.push(begun.elapsed().as_secs_f64());
    }
    let line = format!("{name:<12} {listings} listings: {:.1} s; one that has changed {:.1} ms", seconds[0], seconds[1] * 1000.0);
    writeln!(std::io::stdout().lock(), "{line}")?;
    Ok(seconds[0])
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
