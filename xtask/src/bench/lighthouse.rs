//! Lighthouse on a phone's settings: what it says of the first page, a page of results, a service. On a site that is no demonstration: those
//! ask search engines to stay away.
use super::pages::FIND;
use crate::{
    build,
    command::{self, Done},
    served::Served,
    tools, weights,
};
use std::process::Command;

pub fn run() -> Done {
    build::all(build::Profile::Release)?;
    tools::npm("end2end/lighthouse")?;
    let served = command::step("a server with the sample, as an operator's", || Served::start_in_earnest("dist/kladka"))?;
    let service = weights::a_service(&served, FIND)?;
    let mut node = Command::new("node");
    node.args(["run.mjs", &served.url(), "/uk", FIND, &service]).current_dir("end2end/lighthouse").env("CHROMIUM", tools::chromium()?);
    command::run(&mut node)
}
