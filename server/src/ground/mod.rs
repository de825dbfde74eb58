//! The ground behind maps from a file of the operator's own (`PMTiles`, `--tiles ground.pmtiles`): pictures as they are, shapes drawn here.
//! No other server learns who looks at which part of a map, no script is needed, and one file in the data folder is all there is to keep.
//! What is asked for is neither counted nor logged.
pub mod archive;
pub mod picture;
pub mod shapes;
pub mod streets;

use crate::{config::Ground, web::Front};
use app::pages::{
    Limited, Tiles, links,
    load::{ErrorPage, Trouble},
    visit::Allowance,
};
use archive::{Archive, Kind};
use axum::{
    Extension,
    extract::{Path, rejection::PathRejection},
    http::{
        StatusCode,
        header::{CACHE_CONTROL, CONTENT_TYPE},
    },
    response::{IntoResponse, Response},
};
use picture::Part;
use std::{io, sync::Arc};
use tokio::sync::Semaphore;

const SVG: &str = "image/svg+xml";

/// Drawing keeps a processor busy: those who search must not wait for somebody who moves a map about.
static AT_ONCE: Semaphore = Semaphore::const_new(2);

/// What pages have to know of the ground, and the file where there is one. A file that cannot be used ends the start, not a visit.
pub fn open(ground: Option<&Ground>) -> Result<(Option<Tiles>, Option<Archive>), String> {
    match ground {
        None => Ok((None, None)),
        Some(Ground::Server(tiles)) => Ok((Some(tiles.clone()), None)),
        Some(Ground::File { path, credit }) => {
            let archive = Archive::open(path)?;
            let template: domain::map::tiles::Template = links::ground::square(archive.stamp()).parse()?;
            Ok((Some(Tiles { template: template.within(archive.shown()), credit: credit.clone() }), Some(archive)))
        }
    }
}

pub fn is_square(path: &str) -> bool {
    path.starts_with("/ground/")
}

/// A square of the map. Its address names the state of the file, so a browser may keep it for ever.
pub async fn square(
    Extension(front): Extension<Front>,
    allowance: Allowance,
    asked: Result<Path<(String, u8, u32, u32)>, PathRejection>,
) -> Result<Response, ErrorPage> {
    let missing = || ErrorPage(Trouble::NotFound);
    let Path((stamp, z, x, y)) = asked.map_err(|_| missing())?;
    let archive = front.ground.filter(|archive| archive.stamp() == stamp && archive.shown().contains(&u32::from(z))).ok_or_else(missing)?;
    if x >> z > 0 || y >> z > 0 {
        return Err(missing());
    }
    allowance.of_visitor(Limited::Search).map_err(|_| ErrorPage(Trouble::TooMany))?;
    let turn = AT_ONCE.acquire().await.map_err(|_| ErrorPage(Trouble::Unavailable))?;
    // The turn goes along: the work goes on also where nobody waits for it any more.
    let work = move || {
        let drawn = drawn(&archive, z, x, y);
        drop(turn);
        drawn
    };
    let drawn = tokio::task::spawn_blocking(work).await.map_err(io::Error::other);
    match drawn.and_then(|drawn| drawn) {
        Ok((kind, bytes)) => {
            let headers = [(CONTENT_TYPE, kind), (CACHE_CONTROL, "public, max-age=31536000, immutable")];
            Ok((StatusCode::OK, headers, bytes).into_response())
        }
        Err(fault) => {
            tracing::warn!(%fault, zoom = z, "a square of the map file cannot be read");
            // The map stands without this part of its ground.
            Ok(([(CONTENT_TYPE, SVG)], picture::nothing()).into_response())
        }
    }
}

fn drawn(archive: &Arc<Archive>, z: u8, x: u32, y: u32) -> io::Result<(&'static str, Vec<u8>)> {
    let above = archive.held_above(z);
    let Some(bytes) = archive.tile(z - above, x >> above, y >> above)? else { return Ok((SVG, picture::nothing().into_bytes())) };
    Ok(match archive.kind() {
        Kind::Png => ("image/png", bytes),
        Kind::Jpeg => ("image/jpeg", bytes),
        Kind::Webp => ("image/webp", bytes),
        Kind::Avif => ("image/avif", bytes),
        Kind::Shapes => {
            let part = Part { above, x: x & ((1 << above) - 1), y: y & ((1 << above) - 1) };
            (SVG, picture::picture(&shapes::layers(&bytes, picture::is_drawn)?, z, part).into_bytes())
        }
    })
}
