//! Outlines that the operator brought, for maps: borders and shores, never a place of a service or of a person.
use crate::{Cx, fault::OrFault, kept};
use domain::{
    Result,
    map::{Bounds, Spot, line::Outline},
    search::Point,
};
use sqlx::FromRow;
use std::sync::Arc;

/// How finely spots are kept: a metre.
pub(crate) const PARTS: f64 = 100_000.0;
/// More lines than these tell nothing on a drawing of a hand's width.
const MOST: usize = 60;

#[derive(FromRow)]
struct Row {
    code: String,
    closed: i64,
    lines: String,
    south: f64,
    west: f64,
    north: f64,
    east: f64,
}
impl From<Row> for (Bounds, Arc<Outline>) {
    fn from(row: Row) -> Self {
        let bounds = Bounds { south: row.south, west: row.west, north: row.north, east: row.east };
        let outline = Outline { code: row.code, closed: row.closed != 0, lines: row.lines.split(';').map(spots).collect() };
        (bounds, Arc::new(outline))
    }
}

fn spots(line: &str) -> Vec<Spot> {
    let numbers: Vec<f64> = line.split(' ').filter_map(|number| number.parse().ok()).collect();
    numbers.chunks_exact(2).filter_map(|pair| Some(Spot::from(Point::new(pair[1] / PARTS, pair[0] / PARTS)?))).collect()
}

/// Those that touch a rectangle, the largest first: a country lies under its municipalities.
pub async fn within(cx: &Cx, bounds: &Bounds) -> Result<Vec<Arc<Outline>>> {
    const ALL: &str =
        "SELECT code, closed, lines, south, west, north, east FROM outline ORDER BY (north - south) * (east - west) DESC, code";
    let all = kept::once(cx, "outlines", "", async {
        let rows = sqlx::query_as::<_, Row>(ALL).fetch_all(cx.db.reader()).await.or_fault("read outlines")?;
        Ok(rows.into_iter().map(<(Bounds, Arc<Outline>)>::from).collect::<Vec<_>>())
    });
    let touching = all.await?.iter().filter(|(of, _)| of.touches(bounds)).map(|(_, outline)| outline.clone()).take(MOST).collect();
    Ok(touching)
}
