//! What was found, as the pages read it.
use crate::{
    engine::{Found, View},
    rank::Ranked,
};
use domain::search::{Hit, Query, Results, Understood};

pub fn results(view: &View, query: &Query, found: Found, understood: Understood) -> Results {
    let distance = |ranked: &Ranked| query.near.and_then(|near| view.columns[ranked.segment].km_from(ranked.doc, near));
    let hit = |ranked: &Ranked| Hit { id: ranked.id(), score: ranked.score, distance_km: distance(ranked) };
    let places = |ranked: &Ranked| view.columns[ranked.segment].points(ranked.doc).map(|point| (ranked.id(), point)).collect::<Vec<_>>();
    Results {
        total: found.total,
        hits: found.best.iter().skip(query.offset).take(query.limit).map(hit).collect(),
        points: found.best.iter().take(query.points).flat_map(places).take(query.points).collect(),
        ages: if query.facets { found.counts.ages() } else { Vec::new() },
        facets: found.counts.facets(),
        understood,
    }
}
