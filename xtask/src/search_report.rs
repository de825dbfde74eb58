//! What `cargo xtask bench search` measured, as tables in Markdown, as goals met or missed, and as a plot. Measures nothing.
use crate::{
    command::Done,
    plot::{Plot, Series},
};
use serde_json::Value;
use std::{fmt::Write, fs};

/// Each size with what the index said, and what its peers said.
#[derive(Default)]
pub struct Report {
    pub ours: Vec<(u32, Value)>,
    pub theirs: Vec<(u32, Value)>,
}

const MILLION: u32 = 1_000_000;
/// What each figure must be: what it is called, at which size, where it stands, the most that it may be, and in what.
type Goal = (&'static str, u32, &'static [&'static str], f64, &'static str);
const GOALS: [Goal; 9] = [
    ("words, area, counts, best ten: p50", MILLION, &["filtered", "p50_ms"], 0.6, "ms"),
    ("words, area, counts, best ten: p99", MILLION, &["filtered", "p99_ms"], 2.0, "ms"),
    ("the same without an area: p99", MILLION, &["unfiltered", "p99_ms"], 6.0, "ms"),
    ("as one types: p99", MILLION, &["typing", "p99_ms"], 1.2, "ms"),
    ("words, area, counts, best ten: p99", 100_000, &["filtered", "p99_ms"], 1.0, "ms"),
    ("index", MILLION, &["index_mb"], 160.0, "MB"),
    ("memory", MILLION, &["resident_after_mb"], 500.0, "MB"),
    ("build of a million on two cores", MILLION, &["build_seconds"], 50.0, "s"),
    ("a change is found: p99", MILLION, &["change", "p99_ms"], 250.0, "ms"),
];

/// Between these lines of the document the tables stand.
const BEGIN: &str = "<!-- figures: written by cargo xtask bench search -->";
const END: &str = "<!-- end of figures -->";

fn number(value: &Value, path: &[&str]) -> Option<f64> {
    path.iter().try_fold(value, |value, name| value.get(name))?.as_f64()
}
fn shown(value: &Value, path: &[&str], decimals: usize) -> String {
    number(value, path).map_or("–".to_owned(), |n| format!("{n:.decimals$}"))
}
/// 1000000 as 1,000,000.
fn thousands(number: u32) -> String {
    let digits = number.to_string();
    let parts: Vec<&str> = digits.as_bytes().rchunks(3).rev().filter_map(|part| std::str::from_utf8(part).ok()).collect();
    parts.join(",")
}
fn pair(of: &Value, shape: &str, kind: &str) -> String {
    let at = |percent: &str| shown(of, &[shape, &format!("{kind}{percent}_ms")], 2);
    format!("{} / {}", at("p50"), at("p99"))
}

impl Report {
    /// All three, in Markdown; `how`: on what machine.
    pub fn tables(&self, how: &str) -> String {
        [format!("Measured on {how}.\n"), self.index(), self.beside(), self.goals()].join("\n")
    }

    fn index(&self) -> String {
        let mut table = "Processor time of the one thread that asks, p50 / p99 in ms:\n\n\
            | services | words, area, counts | without area | as one types | area alone | build, services/s | by processor time | index | \
            memory | of it files | a change is found |\n|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|---:|\n"
            .to_owned();
        for (size, of) in &self.ours {
            let rate = |seconds: &str, cores: f64| {
                number(of, &[seconds]).map_or("–".to_owned(), |s| format!("{:.0}", f64::from(*size) * cores / s))
            };
            let cells = [
                thousands(*size),
                pair(of, "filtered", ""),
                pair(of, "unfiltered", ""),
                pair(of, "typing", ""),
                pair(of, "browse", ""),
                rate("build_seconds", 1.0),
                rate("build_cpu_seconds", 2.0),
                format!("{} MB", shown(of, &["index_mb"], 0)),
                format!("{} MB", shown(of, &["resident_after_mb"], 0)),
                format!("{} MB", shown(of, &["files_after_mb"], 0)),
                pair(of, "change", ""),
            ];
            row(&mut table, &cells);
        }
        table
    }

    fn beside(&self) -> String {
        let mut table = "The same services and questions elsewhere (words, area, best ten, counts by need), the time that passes; recall@5 on the judged \
            services:\n\n| services | engine | recall@5 | p50 ms | p99 ms | build s |\n|---:|---|---:|---:|---:|---:|\n"
            .to_owned();
        for (size, of) in &self.ours {
            let own = ["wall_p50_ms", "wall_p99_ms"].map(|name| shown(of, &["filtered", name], 2));
            let (recall, built) = (shown(of, &["recall"], 3), shown(of, &["build_seconds"], 1));
            row(&mut table, &[thousands(*size), "Kladka".to_owned(), recall, own[0].clone(), own[1].clone(), built]);
            for (name, peer) in self.theirs.iter().filter(|(other, _)| other == size).filter_map(|(_, all)| all.as_object()).flatten() {
                let cell = |name: &str, decimals: usize| shown(peer, &[name], decimals);
                let times = [cell("p50_ms", 2), cell("p99_ms", 2)];
                row(
                    &mut table,
                    &[thousands(*size), name.clone(), cell("recall", 3), times[0].clone(), times[1].clone(), cell("build_seconds", 1)],
                );
            }
        }
        table
    }

    fn goals(&self) -> String {
        let mut table = "| goal | services | at most | measured | |\n|---|---:|---:|---:|---|\n".to_owned();
        for (what, size, path, most, unit) in GOALS {
            let found = self.ours.iter().find(|(other, _)| *other == size).and_then(|(_, of)| number(of, path));
            let Some(found) = found else { continue };
            let verdict = if found <= most { "met" } else { "**missed**" };
            row(
                &mut table,
                &[what.to_owned(), thousands(size), format!("{most} {unit}"), format!("{found:.2} {unit}"), verdict.to_owned()],
            );
        }
        table
    }

    /// Puts the tables into the document, between the lines that mark their place, and draws the plot.
    pub fn write(&self, document: &str, picture: &str, tables: &str) -> Done {
        let text = fs::read_to_string(document)?;
        fs::write(
            document,
            placed(&text, tables).ok_or_else(|| format!("{document} has lost the lines that mark the place of the figures"))?,
        )?;
        Ok(fs::write(picture, self.plot().svg())?)
    }

    fn plot(&self) -> Plot {
        let line = |name: &str, shape: &str, percent: &str| Series {
            name: name.to_owned(),
            points: self.ours.iter().filter_map(|(size, of)| Some((f64::from(*size), number(of, &[shape, percent])?))).collect(),
        };
        let mut series = vec![
            line("words, area, counts: p50", "filtered", "p50_ms"),
            line("words, area, counts: p99", "filtered", "p99_ms"),
            line("without area: p99", "unfiltered", "p99_ms"),
            line("as one types: p99", "typing", "p99_ms"),
        ];
        for name in self.theirs.first().and_then(|(_, all)| all.as_object()).into_iter().flat_map(|all| all.keys()) {
            let points = self.theirs.iter().filter_map(|(size, all)| Some((f64::from(*size), number(all, &[name, "p50_ms"])?)));
            series.push(Series { name: format!("{name}: p50"), points: points.collect() });
        }
        Plot { title: "Time of one question by the size of the catalogue", x: "services", y: "milliseconds", series }
    }
}

fn row(table: &mut String, cells: &[String]) {
    writeln!(table, "| {} |", cells.join(" | ")).unwrap_or_default();
}

fn placed(text: &str, tables: &str) -> Option<String> {
    let (before, rest) = text.split_once(BEGIN)?;
    let (_, after) = rest.split_once(END)?;
    Some(format!("{before}{BEGIN}\n{tables}{END}{after}"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn figures_stand_in_their_place_and_goals_are_judged() {
        let measured = json!({ "filtered": { "p50_ms": 0.5, "p99_ms": 2.5 }, "index_mb": 150 });
        let report = Report { ours: vec![(MILLION, measured)], theirs: Vec::new() };
        let tables = report.tables("a machine");
        assert!(tables.contains("| 1,000,000 | 0.50 / 2.50 |"), "{tables}");
        assert!(tables.contains("| 0.6 ms | 0.50 ms | met |") && tables.contains("| 2 ms | 2.50 ms | **missed** |"), "{tables}");
        let document = format!("a\n{BEGIN}\nold\n{END}\nb\n");
        let once = placed(&document, &tables).unwrap();
        assert!(once.starts_with("a\n") && once.ends_with("\nb\n") && !once.contains("old"));
        assert_eq!(placed(&once, &tables).as_ref(), Some(&once), "as often as one likes");
        assert_eq!(placed("no place", &tables), None);
    }
}
