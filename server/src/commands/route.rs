//! `kladka route`: a dry run. Says who would answer a request, by which rule, and why the others would not; nothing is stored.
use super::{Outcome, account, explain, open, operator, say};
use crate::config::Config;
use clap::Args;
use domain::{
    Id,
    area::AreaCode,
    organization::Organization,
    routing::{Case, Decision, Flag, Gap, Residence, Urgency, WhyNot, decide},
    taxonomy::TermCode,
};
use serde_json::{Value, json};
use store::routing::Uncovered;

/// Show which agency would answer a request, and why
#[derive(Args)]
#[command(
    after_help = "Examples: kladka route --area LT-58 --need day.children --flag case-management --json\n          kladka route --uncovered"
)]
pub struct Route {
    #[arg(long, value_name = "CODE", required_unless_present = "uncovered")]
    area: Option<String>,
    /// A need of the core scheme
    #[arg(long, value_name = "CODE", required_unless_present = "uncovered")]
    need: Option<String>,
    /// A target group of groups.csv
    #[arg(long, value_name = "CODE")]
    audience: Option<String>,
    #[arg(long, value_name = "YEARS")]
    age: Option<i64>,
    /// normal, soon or urgent
    #[arg(long, default_value = "normal", value_parser = one_of::<Urgency>)]
    urgency: Urgency,
    /// declared, actual or stay
    #[arg(long, value_parser = one_of::<Residence>)]
    residence: Option<Residence>,
    /// violence, danger, child or case-management; may be given several times
    #[arg(long = "flag", value_parser = one_of::<Flag>)]
    flags: Vec<Flag>,
    /// List instead what no rule covers, in all areas with rules or in --area
    #[arg(long, conflicts_with_all = ["need", "audience", "age", "residence", "flags"])]
    uncovered: bool,
    /// Print JSON
    #[arg(long)]
    json: bool,
}

fn one_of<T: std::str::FromStr>(typed: &str) -> Result<T, String> {
    typed.parse().map_err(|_| "is not one of the values that --help lists".into())
}

impl Route {
    pub async fn run(self, config: &Config) -> Outcome {
        let db = open(config).await?;
        let cx = operator(&db);
        if self.uncovered {
            let said = self.left_open(&cx).await?;
            db.close().await;
            say(&said);
            return Ok(());
        }
        let case = self.case(&cx).await?;
        let rules = store::routing::rules(&cx).await.map_err(explain)?;
        let Some(decision) = decide(&rules, &case) else {
            return Err(format!(
                "No rule covers {}: its council's contact is shown, and no form. Import its rules with `kladka import routing`.",
                self.area.as_deref().unwrap_or_default()
            ));
        };
        say(&if self.json { as_json(&decision).to_string() } else { in_words(&decision) });
        db.close().await;
        Ok(())
    }
    async fn left_open(&self, cx: &store::Cx) -> Outcome<String> {
        let mut all = store::routing::uncovered(cx).await.map_err(explain)?;
        if let Some(area) = &self.area {
            all.retain(|one| one.area.code.as_str() == area);
        }
        if all.is_empty() {
            return Err("No rule names such an area: import its rules with `kladka import routing`.".into());
        }
        Ok(if self.json { gaps_as_json(&all).to_string() } else { gaps_in_words(&all) })
    }
    async fn case(&self, cx: &store::Cx) -> Outcome<Case> {
        let code = self.area.clone().unwrap_or_default();
        let path = store::areas::path(cx, &AreaCode(code.clone())).await.unwrap_or_default();
        let area = path.first().ok_or_else(|| format!("There is no area {code}: take a code of areas.csv."))?;
        let zone = jiff::tz::TimeZone::get(area.country.zone()).unwrap_or(jiff::tz::TimeZone::UTC);
        Ok(Case {
            today: cx.now.to_zoned(zone).date().to_string(),
            areas: path.iter().map(|area| area.code.clone()).collect(),
            need: self.need.clone().map(TermCode),
            audience: self.audience.clone(),
            age: self.age,
            urgency: self.urgency,
            residence: self.residence,
            flags: self.flags.clone(),
        })
    }
}

fn gaps_as_json(all: &[Uncovered]) -> Value {
    let gap = |gap: &Gap| json!({ "need": gap.need.as_str(), "uncovered": gap.uncovered, "of": gap.of, "example": example(&gap.example) });
    all.iter().map(|one| json!({ "area": one.area.code.as_str(), "gaps": one.gaps.iter().map(gap).collect::<Vec<_>>() })).collect()
}

fn gaps_in_words(all: &[Uncovered]) -> String {
    let line = |area: &str, gap: &Gap| {
        let example = example(&gap.example);
        let example = if example.is_empty() { "whoever asks".to_owned() } else { example };
        format!("{area} {}: {} of {} combinations, for example {example}", gap.need, gap.uncovered, gap.of)
    };
    let lines: Vec<String> = all.iter().flat_map(|one| one.gaps.iter().map(|gap| line(one.area.code.as_str(), gap))).collect();
    if lines.is_empty() { format!("Every need is covered in all {} areas with rules.", all.len()) } else { lines.join("\n") }
}

/// What sets the example apart, as this command takes it.
fn example(case: &Case) -> String {
    let age = case.age.map(|age| format!("--age {age}"));
    let audience = case.audience.as_ref().map(|audience| format!("--audience {audience}"));
    let residence = case.residence.map(|residence| format!("--residence {}", residence.code()));
    let urgency = (case.urgency != Urgency::Normal).then(|| format!("--urgency {}", case.urgency.code()));
    let flags = case.flags.iter().map(|flag| format!("--flag {}", flag.code()));
    audience.into_iter().chain(age).chain(urgency).chain(residence).chain(flags).collect::<Vec<_>>().join(" ")
}

fn as_json(decision: &Decision) -> Value {
    let why_not: Vec<Value> = decision.why_not.iter().map(|(rule, why)| json!({ "rule": rule, "why": WhyNot::code(*why) })).collect();
    json!({
        "duty": decision.duty.code(),
        "lead": decision.lead.map(sample_id),
        "also": decision.also.iter().map(|id| sample_id(*id)).collect::<Vec<_>>(),
        "rule": decision.rule,
        "why_not": why_not,
    })
}

fn in_words(decision: &Decision) -> String {
    let lead =
        decision.lead.map_or_else(|| decision.duty.code().to_owned(), |lead| format!("{} {}", decision.duty.code(), sample_id(lead)));
    let also = decision.also.iter().map(|id| format!("also {}", sample_id(*id)));
    let why = decision.why_not.iter().map(|(rule, why)| format!("not {rule}: {}", why.code()));
    let lines: Vec<String> = std::iter::once(format!("{lead} by {}", decision.rule)).chain(also).chain(why).collect();
    lines.join("\n")
}

/// As in `providers.csv` where the sample knows it, else the UUID.
fn sample_id(id: Id<Organization>) -> String {
    const PROVIDERS: &str = include_str!("../../sample/providers.csv");
    let mut rows = csv::Reader::from_reader(PROVIDERS.as_bytes());
    let known = rows.records().flatten().filter_map(|row| row.get(0).map(str::to_owned)).find(|name| account::organization(name) == id);
    known.unwrap_or_else(|| id.text())
}
