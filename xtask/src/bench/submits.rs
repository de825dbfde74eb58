//! How many requests for help the release build takes in a second on either database, each on the disk before it is answered.
use crate::{
    browser, build,
    command::{self, Done},
    postgres, tools,
};

pub fn run() -> Done {
    build::all(build::Profile::Release)?;
    tools::npm("end2end")?;
    let programs = postgres::programs()?;
    let goals = [("sqlite", "2000", "16", "50", "300"), ("postgres", "4000", "32", "500", "300")];
    let mut missed = vec![];
    for (store, submits, connections, least, most) in goals {
        let mut node = browser::node("dist/kladka")?;
        node.arg("submits.mjs").env("POSTGRES_PROGRAMS", &programs);
        node.env("STORE", store).env("SUBMITS", submits).env("CONNECTIONS", connections).env("LEAST", least).env("MOST", most);
        // One goal that was missed does not keep the other from being measured.
        if command::run(&mut node).is_err() {
            missed.push(store);
        }
    }
    if missed.is_empty() { Ok(()) } else { Err(format!("goals were missed on {}", missed.join(" and ")).into()) }
}
