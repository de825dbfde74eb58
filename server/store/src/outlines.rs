//! Outlines that the operator brought, for maps: borders and shores, never a place of a service or of a person.
use crate::{Cx, fault::OrFault};
use domain::{
    Result,
    map::{Bounds, Spot, line::Outline},
    search::Point,
};
use sqlx::FromRow;

/// How finely spots are kept: a metre.
pub(crate) const PARTS: f64 = 100_000.0;
/// More lines than these tell nothing on a drawing of a hand's width.
const MOST: i64 = 60;

#[derive(FromRow)]
struct Row {
    code: String,
    closed: i64,
    lines: String,
}
impl From<Row> for Outline {
    fn from(row: Row) -> Self {
        Self { code: row.code, closed: row.closed != 0, lines: row.lines.split(';').map(spots).collect() }
    }
}

fn spots(line: &str) -> Vec<Spot> {
    let numbers: Vec<f64> = line.split(' ').filter_map(|number| number.parse().ok()).collect();
    numbers.chunks_exact(2).filter_map(|pair| Some(Spot::from(Point::new(pair[1] / PARTS, pair[0] / PARTS)?))).collect()
}

/// Those that touch a rectangle, the largest first: a country lies under its municipalities.
pub async fn within(cx: &Cx, bounds: &Bounds) -> Result<Vec<Outline>> {
    let rows = sqlx::query_as::<_, Row>(
        "SELECT code, closed, lines FROM outline WHERE south <= $1 AND north >= $2 AND west <= $3 AND east >= $4 \
         ORDER BY (north - south) * (east - west) DESC, code LIMIT $5",
    )
    .bind(bounds.north)
    .bind(bounds.south)
    .bind(bounds.east)
    .bind(bounds.west)
    .bind(MOST)
    .fetch_all(cx.db.reader())
    .await
    .or_fault("read outlines")?;
    Ok(rows.into_iter().map(Outline::from).collect())
}
