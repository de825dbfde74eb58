//! `cargo run --release -p store --example freshness -- [LISTINGS [POSTGRES]]`: how long one day's planning of letters takes for so many listings that
//! nobody has checked, on SQLite and, where a server's address is given, on PostgreSQL. `cargo xtask bench freshness` runs it.
use domain::{Id, access::Caller, organization::Organization, service::Service};
use serde_json::{Value, json};
use std::{io::Write, time::Instant};
use store::{Cx, Db, catalogue, checks};

type Fallible<T> = Result<T, Box<dyn std::error::Error>>;

/// What planning may take at most.
const GOAL_SECONDS: f64 = 10.0;
/// Listings of one provider.
const EACH: usize = 4;

#[tokio::main]
async fn main() -> Fallible<()> {
    let mut args = std::env::args().skip(1);
    let listings: usize = args.next().map_or(Ok(10_000), |count| count.parse())?;
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
    if slow { Err(format!("planning took longer than {GOAL_SECONDS} s").into()) } else { Ok(()) }
}

async fn measure(db: &Db, listings: usize, name: &str) -> Fallible<f64> {
    let now = domain::Time::from_second(1_795_435_200)?;
    let operator = Cx::new(db.clone(), Caller::Operator, now);
    let records = (0..listings).map(|number| (number as u64, record(number))).collect();
    let report = catalogue::import_records(&operator, "service", records, &|_| ()).await?;
    if !report.problems.is_empty() {
        return Err(format!("the listings did not go in: {:?}", report.problems.first()).into());
    }
    let system = Cx::new(db.clone(), Caller::System, now);
    let begun = Instant::now();
    let planned = checks::plan(&system).await?.ok_or("it was planned already")?;
    let seconds = begun.elapsed().as_secs_f64();
    if planned.listings != listings || planned.letters != listings.div_ceil(EACH) {
        return Err(format!("of {listings} listings {planned:?}").into());
    }
    let begun = Instant::now();
    checks::plan(&system).await?;
    let again = begun.elapsed().as_secs_f64() * 1000.0;
    let line =
        format!("{name:<12} {listings} listings, {} letters: {seconds:.2} s; once more on the same day {again:.1} ms", planned.letters);
    writeln!(std::io::stdout().lock(), "{line}")?;
    Ok(seconds)
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
