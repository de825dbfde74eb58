//! The process: HTTP, jobs, mail, commands. `router` is the whole site, used by `serve` and by tests alike.
pub mod api;
pub mod commands;
pub mod config;
pub mod ground;
pub mod jobs;
pub mod mail;
pub mod sign_on;
pub mod telemetry;
pub mod web;

use app::pages::{self, AppState};
use axum::{
    Extension, Router,
    extract::DefaultBodyLimit,
    middleware::{from_fn, from_fn_with_state},
    routing::get,
    serve::{ListenerExt, TapIo},
};
use std::{io, net::SocketAddr, path::PathBuf};
use tokio::{net::TcpStream, sync::watch};
use tower_http::{CompressionLevel, catch_panic::CatchPanicLayer, compression::CompressionLayer, limit::RequestBodyLimitLayer};
use web::{
    Front,
    entrance::Entrance,
    files, headers, health,
    kept::{Keeper, keep_pages},
    suggest,
};

/// The whole site, asked at its public address and behind no proxy.
pub fn router(state: AppState) -> Router {
    let front = Front::of(&state);
    router_behind(state, front)
}

pub fn router_behind(state: AppState, front: Front) -> Router {
    let folder = PathBuf::from(&*state.leptos.site_root);
    let site = Router::new()
        .merge(api::router())
        .merge(pages::router(&state))
        .merge(files::router(&folder))
        .route(pages::links::suggest(), get(suggest::suggest))
        .route(&pages::links::ground::square("{stamp}"), get(ground::square))
        .route("/health/live", get(health::live))
        .route("/health/ready", get(health::ready))
        .fallback(pages::missing)
        .layer(DefaultBodyLimit::max(web::BODY_LIMIT))
        .layer(RequestBodyLimitLayer::new(web::BODY_LIMIT));
    let files = pages::uploads().layer(DefaultBodyLimit::max(web::FILE_LIMIT)).layer(RequestBodyLimitLayer::new(web::FILE_LIMIT));
    layers(site.merge(files), &state, &front).with_state(state)
}

/// From the inside out: what stands last is passed first.
fn layers(site: Router<AppState>, state: &AppState, front: &Front) -> Router<AppState> {
    site.layer(from_fn_with_state(front.clone(), web::guard))
        .layer(CatchPanicLayer::custom(web::broke))
        .layer(from_fn_with_state(state.clone(), pages::dress))
        .layer(from_fn_with_state(state.clone(), pages::visit))
        .layer(from_fn_with_state(Keeper { site: state.site.clone(), front: front.clone() }, keep_pages))
        .layer(from_fn_with_state(front.clone(), web::know_visitor))
        .layer(Extension(front.clone()))
        .layer(CompressionLayer::new().quality(CompressionLevel::Fastest))
        .layer(from_fn(web::compress_only_public))
        .layer(from_fn_with_state(front.clone(), headers::dress_headers))
        .layer(from_fn(telemetry::access_log))
}

/// Listens, until it is asked to close, without Nagle's algorithm: axum leaves it on, and an answer sent in two writes then waits 40 ms for an ACK.
/// What comes beside it ends once those who came last have been heard.
pub async fn listen(
    address: SocketAddr,
    stopping: watch::Receiver<bool>,
) -> io::Result<(TapIo<Entrance, fn(&mut TcpStream)>, impl Future<Output = ()> + Send + use<>)> {
    let entrance = Entrance::at(address, stopping).await?;
    let quiet = entrance.quiet();
    Ok((entrance.tap_io(at_once), quiet))
}

fn at_once(stream: &mut TcpStream) {
    if let Err(fault) = stream.set_nodelay(true) {
        tracing::warn!(%fault, "a connection stays slow");
    }
}
