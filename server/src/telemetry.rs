//! What the process says about itself: text or JSON on standard error. Never a query string, a person, a need or what was typed.
use crate::config::LogFormat;
use axum::{
    extract::{MatchedPath, Request},
    middleware::Next,
    response::Response,
};
use std::{io::IsTerminal, time::Instant};
use tracing_subscriber::EnvFilter;

/// From here on events are written; `RUST_LOG` may ask for more of them.
pub fn start(format: LogFormat) {
    // The library of passkeys would quote what a device said.
    let usual = "info,tantivy=warn,sqlx=error,lettre=warn,webauthn_rs=off";
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new(usual));
    let builder = tracing_subscriber::fmt()
        .with_env_filter(filter)
        .with_writer(std::io::stderr)
        .with_target(false)
        .with_ansi(std::io::stderr().is_terminal());
    match format {
        LogFormat::Text => builder.init(),
        LogFormat::Json => builder.json().flatten_event(true).init(),
    }
    quiet_panics();
}

/// For commands: only what went wrong.
pub fn start_quiet() {
    let filter = EnvFilter::try_from_default_env().unwrap_or_else(|_| EnvFilter::new("error"));
    tracing_subscriber::fmt().with_env_filter(filter).with_writer(std::io::stderr).with_target(false).without_time().init();
}

/// A panic's message may quote what was typed, so only its place is told.
fn quiet_panics() {
    std::panic::set_hook(Box::new(|panic| {
        let place = panic.location().map(ToString::to_string).unwrap_or_default();
        tracing::error!(%place, "a part of the program broke at {place}");
    }));
}

/// A line a request: the route's pattern, never the address itself, which may tell who looked for what.
pub async fn access_log(route: Option<MatchedPath>, request: Request, next: Next) -> Response {
    let method = request.method().clone();
    let begun = Instant::now();
    let response = next.run(request).await;
    let route = route.as_ref().map_or("(no route)", MatchedPath::as_str);
    let milliseconds = u64::try_from(begun.elapsed().as_millis()).unwrap_or(u64::MAX);
    let status = response.status().as_u16();
    // Health says 503 while it waits: that is its answer, not a fault.
    if response.status().is_server_error() && !route.starts_with("/health") {
        tracing::warn!(%method, route, status, milliseconds, "answered");
    } else {
        tracing::debug!(%method, route, status, milliseconds, "answered");
    }
    response
}
