//! Lighthouse on a phone's settings: what it says of the first page, a page of results, a service. On a site that is no demonstration: those
//! ask search engines to stay away.
use super::pages::FIND;
use crate::{
    build,
    command::{self, Done},
    served::Served,
    tools,
};
use std::process::Command;

pub fn run() -> Done {
    build::all(build::Profile::Release)?;
    tools::npm("end2end/lighthouse")?;
    let served = command::step("a server with the sample, as an operator's", || Served::start_in_earnest("dist/kladka"))?;
    let list = String::from_utf8(served.get(FIND, "identity")?.body)?;
    let at = list.find("/uk/services/").ok_or("the find page lists no service")?;
    let service: String = list[at..].chars().take_while(|c| !"\"?#'&".contains(*c)).collect();
    let mut node = Command::new("node");
    node.args(["run.mjs", &served.url(), "/uk", FIND, &service]).current_dir("end2end/lighthouse").env("CHROMIUM", tools::chromium()?);
    command::run(&mut node)
}
