//! How long one day's planning of letters about 10,000 listings takes on either database; the goal is in the program that measures.
use crate::{
    command::{self, Done},
    postgres::Cluster,
};

pub fn run() -> Done {
    let cluster = command::step("a PostgreSQL", Cluster::start)?;
    let program = ["run", "--quiet", "--release", "--package", "store", "--example", "freshness", "--", "10000"];
    command::run(command::cargo(program).arg(cluster.url()))
}
