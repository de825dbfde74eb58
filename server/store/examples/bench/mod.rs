//! What the measurements beside this have in common: the databases on which they measure, how long it may take there, and the listings that go in before.
use domain::access::Caller;
use serde_json::Value;
use std::io::Write;
use store::{Cx, Db, catalogue};

pub type Fallible<T> = Result<T, Box<dyn std::error::Error>>;

/// Listings of one provider.
pub const EACH: usize = 4;

/// On SQLite and, where a server's address is given, on PostgreSQL: `[LISTINGS [POSTGRES]]` on the command line. `measure` answers the seconds that
/// must not be more than `goal`, and what there is to say.
pub async fn on_each(usual: usize, goal: f64, measure: impl AsyncFn(&Db, usize) -> Fallible<(f64, String)>) -> Fallible<()> {
    let mut args = std::env::args().skip(1);
    let listings: usize = args.next().map_or(Ok(usual), |count| count.parse())?;
    let folder = tempfile::tempdir()?;
    let mut urls = vec![("SQLite", format!("sqlite:{}", folder.path().join("bench.sqlite").display()))];
    urls.extend(args.next().map(|url| ("PostgreSQL", url)));
    let mut slow = false;
    for (name, url) in urls {
        let db = store::open(&url).await?;
        store::migrate(&db).await?;
        let (seconds, line) = measure(&db, listings).await?;
        writeln!(std::io::stdout().lock(), "{name:<12} {listings} listings{line}")?;
        slow = slow || seconds > goal;
        db.close().await;
    }
    if slow { Err(format!("it took longer than {goal} s").into()) } else { Ok(()) }
}

pub fn cx(db: &Db, caller: Caller) -> Fallible<Cx> {
    Ok(Cx::new(db.clone(), caller, domain::Time::from_second(1_795_435_200)?))
}

pub async fn import(db: &Db, records: impl Iterator<Item = Value>) -> Fallible<()> {
    let report = catalogue::import_records(&cx(db, Caller::Operator)?, "service", (1..).zip(records).collect(), &|_| ()).await?;
    if report.problems.is_empty() { Ok(()) } else { Err(format!("the listings did not go in: {:?}", report.problems.first()).into()) }
}
