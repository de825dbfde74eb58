//! `kladka search`: asks the catalogue from the command line, as the find page does. What was asked is written nowhere.
use super::{Outcome, explain, open, say};
use crate::{config::Config, jobs::follow_index};
use clap::{Args, builder::PossibleValuesParser};
use domain::{
    Language,
    access::Caller,
    area::AreaCode,
    search::{Choices, Group, Order, Point, Query, Results, Understood},
};
use serde_json::json;
use store::Cx;

/// Find services
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Search {
    /// What to look for, in any of the five languages; a telephone number or a code of a classifier too; nothing = everything
    #[arg(default_value = "")]
    words: String,
    /// Preferred language of the answer: lt, pl, uk, en or ru
    #[arg(long, default_value = "en", value_parser = language)]
    lang: Language,
    /// Only what serves this area
    #[arg(long, value_name = "CODE")]
    area: Option<String>,
    #[command(flatten)]
    filters: Filters,
    /// For somebody of this age
    #[arg(long, value_name = "YEARS")]
    age: Option<u8>,
    /// What comes first
    #[arg(long, default_value = "match", value_parser = PossibleValuesParser::new(Order::ALL.map(Order::code)))]
    order: String,
    /// Distances from here, in degrees
    #[arg(long, value_name = "LAT,LON", value_parser = point, allow_hyphen_values = true)]
    near: Option<Point>,
    /// Without what is offered no more on this day, such as 2026-11-22; otherwise today
    #[arg(long, value_name = "DAY")]
    day: Option<jiff::civil::Date>,
    /// Read the words as they are typed: nothing corrected, no place taken out of them
    #[arg(long)]
    exact: bool,
    /// How many at most
    #[arg(long, default_value_t = 20)]
    limit: usize,
    /// Print JSON, with how many services each further choice would leave
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "Examples: kladka search \"догляд вдома\" --lang uk --area UA05020030000031457
          kladka search \"pagalba į namus\" --cost free --cost may-be-free --delivery at-home --open-now
          kladka search --need day.children --spoken pl --order nearest --near 54.69,25.28
          kladka search \"0432 50 86 89\"
          kladka search 012.0 --json

Several values of one filter mean any of them; filters are all to be met.";

/// Every group of choices of the find page.
#[derive(Args)]
#[expect(clippy::struct_excessive_bools, reason = "each is a filter of its own")]
struct Filters {
    /// A kind of help or a group of kinds, such as home.help or HOME
    #[arg(long, value_name = "CODE")]
    need: Vec<String>,
    /// Whom it is for: a code of groups.csv
    #[arg(long, value_name = "CODE")]
    audience: Vec<String>,
    /// What it costs
    #[arg(long, value_parser = PossibleValuesParser::new(Group::Cost.values()))]
    cost: Vec<String>,
    /// Where or how it is given
    #[arg(long, value_parser = PossibleValuesParser::new(Group::Delivery.values()))]
    delivery: Vec<String>,
    /// A language that is spoken there, as ISO 639-1
    #[arg(long, value_name = "CODE")]
    spoken: Vec<String>,
    /// Who gives it
    #[arg(long, value_parser = PossibleValuesParser::new(Group::Sector.values()))]
    sector: Vec<String>,
    /// Basic by the law of its country, or not
    #[arg(long, value_parser = PossibleValuesParser::new(Group::Basic.values()))]
    basic: Vec<String>,
    /// Only where one gets in without steps
    #[arg(long)]
    accessible: bool,
    /// Only what has places free
    #[arg(long)]
    places: bool,
    /// Only what asks for no documents
    #[arg(long)]
    no_documents: bool,
    /// Only what is open now
    #[arg(long)]
    open_now: bool,
}

impl Filters {
    fn choices(&self) -> Choices {
        let several = [
            (Group::Need, &self.need),
            (Group::Audience, &self.audience),
            (Group::Cost, &self.cost),
            (Group::Delivery, &self.delivery),
            (Group::Language, &self.spoken),
            (Group::Sector, &self.sector),
            (Group::Basic, &self.basic),
        ];
        let one = [
            (Group::Accessible, self.accessible),
            (Group::Places, self.places),
            (Group::Documents, self.no_documents),
            (Group::Open, self.open_now),
        ];
        let several = several.into_iter().flat_map(|(group, values)| values.iter().map(move |value| (group, value.as_str())));
        let one = one.into_iter().filter(|(_, chosen)| *chosen).filter_map(|(group, _)| Some((group, *group.values().first()?)));
        several.chain(one).collect()
    }
}

fn point(typed: &str) -> Result<Point, String> {
    let degrees = |text: &str| text.trim().parse::<f64>().ok();
    let point = typed.split_once(',').and_then(|(lat, lon)| Point::new(degrees(lat)?, degrees(lon)?));
    point.ok_or_else(|| "must be two numbers of degrees, such as 54.69,25.28".into())
}

pub fn language(typed: &str) -> Result<Language, String> {
    typed.parse().map_err(|()| "must be one of lt, pl, uk, en, ru".into())
}

impl Search {
    pub async fn run(self, config: &Config) -> Outcome {
        let db = open(config).await?;
        let cx = Cx::new(db.clone(), Caller::System, super::now());
        let index = search::Index::open(&config.index()).map_err(explain)?;
        follow_index::words(&cx, &index).await.map_err(explain)?;
        // A running server has the index in its hands and follows by itself; then its state is read.
        while follow_index::step(&cx, &index).await.unwrap_or(false) {}
        let query = self.query(&cx).await?;
        let results = index.find(&query).map_err(explain)?;
        let services =
            store::services::find_many(&cx, &results.hits.iter().map(|hit| hit.id).collect::<Vec<_>>()).await.map_err(explain)?;
        let found: Vec<_> =
            results.hits.iter().zip(&services).map(|(hit, service)| (hit, service.text("name", self.lang), provider(service))).collect();
        if self.json {
            let lines: Vec<_> = found
                .iter()
                .map(|(hit, name, provider)| {
                    let (id, name, score, distance) = (hit.id.text(), &name.text, hit.score, hit.distance_km);
                    json!({ "id": id, "name": name, "organization": provider, "score": score, "distance_km": distance })
                })
                .collect();
            let (understood, facets) = (understood(&results.understood), facets(&results));
            say(&json!({ "total": results.total, "understood": understood, "results": lines, "facets": facets }).to_string());
        } else {
            if let Some(read_as) = &results.understood.read_as {
                say(&format!("read as: {read_as} (--exact: as typed)"));
            }
            say(&format!("{} found", results.total));
            for (hit, name, provider) in found {
                let distance = hit.distance_km.map(|km| format!("  {km:.1} km")).unwrap_or_default();
                say(&format!("{}  {}  ({provider}){distance}", hit.id, name.text));
            }
        }
        db.close().await;
        Ok(())
    }
    async fn query(&self, cx: &Cx) -> Outcome<Query> {
        let choices = self.filters.choices();
        let open = if self.filters.open_now || self.json { Some(store::services::open_now(cx).await.map_err(explain)?) } else { None };
        Ok(Query {
            words: self.words.clone(),
            language: Some(self.lang),
            area: self.path(cx).await?,
            choices,
            age: self.age,
            order: self.order.parse().unwrap_or_default(),
            near: self.near,
            open,
            today: Some(self.day.unwrap_or_else(|| cx.now.to_zoned(jiff::tz::TimeZone::UTC).date())),
            literal: self.exact,
            limit: self.limit,
            facets: self.json,
            ..Query::default()
        })
    }
    async fn path(&self, cx: &Cx) -> Outcome<Vec<AreaCode>> {
        let Some(code) = &self.area else { return Ok(vec![]) };
        let path = store::areas::path(cx, &AreaCode(code.clone())).await.unwrap_or_default();
        if path.is_empty() {
            return Err(format!("There is no area {code}: take a code of areas.csv."));
        }
        Ok(path.into_iter().map(|area| area.code).collect())
    }
}

fn understood(of: &Understood) -> serde_json::Value {
    json!({ "read_as": of.read_as, "needs": of.needs, "places": of.places })
}

/// How many services each further choice would leave, by group.
fn facets(results: &Results) -> serde_json::Value {
    let group = |group: &Group| {
        let values = results.facets.of(*group).iter().map(|(value, count)| (value.clone(), json!(count)));
        (group.code().to_owned(), serde_json::Value::Object(values.collect()))
    };
    serde_json::Value::Object(Group::ALL.iter().map(group).collect())
}

fn provider(service: &domain::service::Service) -> &str {
    service.organization.as_ref().map_or("", |organization| organization.name.as_str())
}

#[cfg(test)]
mod tests {
    use super::*;
    use clap::Parser;

    #[derive(Parser)]
    struct Line {
        #[command(flatten)]
        search: Search,
    }
    fn read(line: &str) -> Result<Search, clap::Error> {
        Line::try_parse_from(std::iter::once("search").chain(line.split_whitespace())).map(|line| line.search)
    }

    #[test]
    fn every_group_of_the_find_page_can_be_chosen() {
        let line = "--need home.help --audience elderly --cost free --cost paid --delivery online --spoken pl --sector ngo --basic yes \
                    --accessible --places --no-documents --open-now";
        let choices = read(line).unwrap().filters.choices();
        for group in Group::ALL {
            assert!(choices.of(group).next().is_some(), "{}", group.code());
        }
        assert_eq!(choices.of(Group::Cost).count(), 2);
    }
    #[test]
    fn what_no_list_has_is_refused() {
        for line in
            ["x --cost cheap", "x --order best", "x --near here", "x --near 91,200", "x --age old", "x --day yesterday", "x --lang de"]
        {
            assert!(read(line).is_err(), "{line}");
        }
        assert!(read("x --near -33.86,151.2").unwrap().near.is_some());
    }
}
