//! `kladka search`: asks the catalogue from the command line, as the find page does. What was asked is written nowhere.
use super::{Outcome, explain, open, say};
use crate::{config::Config, jobs::follow_index};
use clap::Args;
use domain::{Language, access::Caller, area::AreaCode, search::Query};
use serde_json::json;
use store::Cx;

/// Find services
#[derive(Args)]
#[command(after_help = "Example: kladka search \"догляд вдома\" --lang uk --area UA05020030000031457")]
pub struct Search {
    /// What to look for, in any of the five languages
    words: String,
    /// Preferred language of the answer: lt, pl, uk, en or ru
    #[arg(long, default_value = "en", value_parser = language)]
    lang: Language,
    /// Only what serves this area
    #[arg(long, value_name = "CODE")]
    area: Option<String>,
    /// How many at most
    #[arg(long, default_value_t = 20)]
    limit: usize,
    /// Print JSON
    #[arg(long)]
    json: bool,
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
        let query = Query {
            words: self.words.clone(),
            language: Some(self.lang),
            area: self.path(&cx).await?,
            limit: self.limit,
            ..Query::default()
        };
        let results = index.find(&query).map_err(explain)?;
        let services =
            store::services::find_many(&cx, &results.hits.iter().map(|hit| hit.id).collect::<Vec<_>>()).await.map_err(explain)?;
        let found: Vec<_> =
            results.hits.iter().zip(&services).map(|(hit, service)| (hit, service.text("name", self.lang), provider(service))).collect();
        if self.json {
            let lines: Vec<_> = found
                .iter()
                .map(
                    |(hit, name, provider)| json!({ "id": hit.id.text(), "name": name.text, "organization": provider, "score": hit.score }),
                )
                .collect();
            say(&json!({ "total": results.total, "results": lines }).to_string());
        } else {
            say(&format!("{} found", results.total));
            for (hit, name, provider) in found {
                say(&format!("{}  {}  ({provider})", hit.id, name.text));
            }
        }
        db.close().await;
        Ok(())
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

fn provider(service: &domain::service::Service) -> &str {
    service.organization.as_ref().map_or("", |organization| organization.name.as_str())
}
