//! What keeping many listings true costs, on either database; each goal is in the program that measures.
use crate::{
    command::{self, Done},
    postgres::Cluster,
};

/// One of the store's examples, with as many listings as it takes by itself.
pub fn run(example: &str) -> Done {
    let cluster = command::step("a PostgreSQL", Cluster::start)?;
    let usual = match example {
        "freshness" => "10000",
        "duplicates" => "100000",
        _ => "2500",
    };
    let program = ["run", "--quiet", "--release", "--package", "store", "--example", example, "--", usual];
    command::run(command::cargo(program).arg(cluster.url()))
}
