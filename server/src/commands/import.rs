//! `kladka import`: loads the tables of the catalogue and services in HSDS. Bad rows are told and counted; they never stop the good ones.
use super::{Outcome, complain, explain, open, operator, say};
use crate::config::Config;
use clap::{Args, ValueEnum};
use indicatif::{ProgressBar, ProgressStyle};
use std::{path::PathBuf, process::ExitCode};
use store::{
    Cx, catalogue,
    import::{self, Report},
};

/// Load areas, terms, organisations, rules (CSV), the guide (TOML), services (HSDS, a JSON object a line) or outlines of maps (`GeoJSON`)
#[derive(Args)]
#[command(
    after_help = "Examples: kladka import areas areas.csv\n          kladka import services services.ndjson\n          kladka import guide guide.toml\n\nMay run while a server runs. Importing the same file again changes nothing."
)]
pub struct Import {
    what: Table,
    file: PathBuf,
}

#[derive(Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Table {
    Areas,
    Taxonomy,
    Phrases,
    Groups,
    Holidays,
    HolidaySwitches,
    Hotlines,
    Banners,
    DangerWords,
    Deadlines,
    Fees,
    Providers,
    Routing,
    Guide,
    Services,
    /// `GeoJSON`: borders and shores under the places of maps
    Outlines,
}

impl Import {
    pub async fn run(self, config: &Config) -> Outcome<ExitCode> {
        let file = self.file.display();
        let bytes = std::fs::read(&self.file).map_err(|fault| format!("{file} cannot be read ({fault}): check the path."))?;
        let db = open(config).await?;
        let bar = bar(bytes.len());
        let report = self.load(&operator(&db), &bytes, &bar).await.map_err(explain)?;
        bar.finish_and_clear();
        db.close().await;
        for problem in &report.problems {
            complain(&format!("line {}, {}: {}", problem.line, problem.column, problem.reason));
        }
        say(&format!(
            "{} read: {} added, {} changed, {} unchanged, {} bad.",
            report.read,
            report.added,
            report.changed,
            report.unchanged,
            report.problems.len()
        ));
        let nothing_was_good = report.added + report.changed + report.unchanged == 0 && !report.problems.is_empty();
        if nothing_was_good {
            return Err(format!("Nothing in {file} could be used: see the lines above and the columns in the README."));
        }
        Ok(ExitCode::SUCCESS)
    }
    async fn load(&self, cx: &Cx, bytes: &[u8], bar: &ProgressBar) -> domain::Result<Report> {
        let progress = |done: u64| bar.set_position(done);
        match self.what {
            Table::Areas => import::areas(cx, bytes, &progress).await,
            Table::Taxonomy => import::taxonomy(cx, bytes, &progress).await,
            Table::Phrases => import::phrases(cx, bytes, &progress).await,
            Table::Groups => import::groups(cx, bytes, &progress).await,
            Table::Holidays => import::holidays(cx, bytes, &progress).await,
            Table::HolidaySwitches => import::holiday_switches(cx, bytes, &progress).await,
            Table::Banners => import::banners(cx, bytes, &progress).await,
            Table::Hotlines => import::hotlines(cx, bytes, &progress).await,
            Table::DangerWords => import::danger_words(cx, bytes, &progress).await,
            Table::Deadlines => import::deadlines(cx, bytes, &progress).await,
            Table::Fees => import::fees(cx, bytes, &progress).await,
            Table::Providers => import::providers(cx, bytes, &progress).await,
            Table::Routing => import::routing(cx, bytes, &progress).await,
            Table::Guide => import::guide(cx, bytes, &progress).await,
            Table::Outlines => import::outlines(cx, bytes, &progress).await,
            Table::Services => services(cx, bytes, bar).await,
        }
    }
}

/// Rows are counted, not bytes: the first guess is corrected by the work itself.
fn bar(bytes: usize) -> ProgressBar {
    let style = ProgressStyle::with_template("{elapsed_precise} {pos} rows, {per_sec}").unwrap_or_else(|_| ProgressStyle::default_bar());
    ProgressBar::new(u64::try_from(bytes / 100).unwrap_or(1).max(1)).with_style(style)
}

const BATCH: usize = 200;

/// HSDS, a service a line: a line that is no JSON is a bad row like any other.
async fn services(cx: &Cx, bytes: &[u8], bar: &ProgressBar) -> domain::Result<Report> {
    let mut whole = Report::default();
    let mut batch = Vec::with_capacity(BATCH);
    let lines = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes).split(|byte| *byte == b'\n');
    for (line, text) in (1u64..).zip(lines).filter(|(_, text)| !text.trim_ascii().is_empty()) {
        match serde_json::from_slice(text) {
            Ok(record) => batch.push((line, record)),
            Err(fault) => {
                whole.read += 1;
                let reason = format!("no JSON object: {fault}");
                whole.problems.push(import::RowProblem { line, column: format!("character {}", fault.column()), reason });
            }
        }
        if batch.len() == BATCH {
            add(&mut whole, catalogue::import_services(cx, std::mem::take(&mut batch), &|_| ()).await?);
            bar.set_position(whole.read);
        }
    }
    add(&mut whole, catalogue::import_services(cx, batch, &|_| ()).await?);
    Ok(whole)
}

fn add(whole: &mut Report, part: Report) {
    whole.read += part.read;
    whole.added += part.added;
    whole.changed += part.changed;
    whole.unchanged += part.unchanged;
    whole.problems.extend(part.problems);
}
