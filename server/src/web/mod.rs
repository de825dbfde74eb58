//! The way in and out: what every request passes and every answer carries. No page and no rule of the trade lives here.
pub mod entrance;
pub mod files;
pub mod headers;
pub mod health;
pub mod kept;
pub mod limits;
pub mod metrics;
pub mod same_origin;
pub mod suggest;

use crate::{
    api,
    config::{PublicUrl, Rates},
    ground::{self, archive::Archive},
};
use app::pages::{
    AppState, Tiles, is_public,
    load::{ErrorPage, Trouble},
    policy,
};
use axum::{
    extract::{ConnectInfo, MatchedPath, Request, State},
    http::{HeaderValue, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use limits::Gauge;
use std::{
    net::{IpAddr, SocketAddr},
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
};

/// What the way in needs to know, apart from the site itself.
#[derive(Clone)]
pub struct Front {
    pub public_url: PublicUrl,
    pub trusted_proxy: Arc<[IpAddr]>,
    pub gauge: Arc<Gauge>,
    /// Set when the process has been asked to end: no new visitor should be sent here.
    pub stopping: Arc<AtomicBool>,
    pub pages: Arc<kept::Pages>,
    /// What pages may load that say nothing of it themselves.
    pub policy: HeaderValue,
    /// The operator's own file of the ground behind maps.
    pub ground: Option<Arc<Archive>>,
}

impl Front {
    pub fn new(public_url: PublicUrl, trusted_proxy: &[IpAddr], gauge: Arc<Gauge>) -> Self {
        Self {
            public_url,
            trusted_proxy: trusted_proxy.into(),
            gauge,
            stopping: Arc::default(),
            pages: Arc::default(),
            policy: policy::strict(None),
            ground: None,
        }
    }
    /// Maps may show pictures of this place.
    #[must_use]
    pub fn with_tiles(self, tiles: Option<&Tiles>) -> Self {
        Self { policy: policy::strict(tiles.and_then(|tiles| tiles.template.origin())), ..self }
    }
    /// Squares of this file are handed out.
    #[must_use]
    pub fn with_ground(self, ground: Option<Archive>) -> Self {
        Self { ground: ground.map(Arc::new), ..self }
    }
    /// Behind no proxy, at the site's public address.
    pub fn of(state: &AppState) -> Self {
        let url = state.site.settings.public_url.parse().or_else(|_| "http://127.0.0.1".parse());
        let front = Self::new(url.expect("a loopback address is a public-url"), &[], Arc::new(Gauge::new(Rates::default())));
        front.with_tiles(state.site.settings.tiles.as_ref())
    }
    pub fn stop(&self) {
        self.stopping.store(true, Ordering::SeqCst);
    }
    pub fn is_stopping(&self) -> bool {
        self.stopping.load(Ordering::SeqCst)
    }
}

/// A form of 64 KiB holds all that anyone types; more is refused before it is read.
pub const BODY_LIMIT: usize = 64 * 1024;
/// The largest file that is sent: every area of three countries fits into half of it.
pub const FILE_LIMIT: usize = 2 * 1024 * 1024;

/// Tells visitors apart for the limits.
pub async fn know_visitor(State(front): State<Front>, mut request: Request, next: Next) -> Response {
    let peer = request.extensions().get::<ConnectInfo<SocketAddr>>().map(|peer| peer.0.ip());
    let network = limits::network(peer, request.headers(), &front.trusted_proxy);
    let key = front.gauge.visitor(&network);
    request.extensions_mut().insert(key);
    next.run(request).await
}

/// Lets nothing in that another site made a browser send.
pub async fn guard(State(front): State<Front>, request: Request, next: Next) -> Response {
    let reads_no_cookie = request.extensions().get::<MatchedPath>().is_some_and(|path| api::reads_no_cookie(path.as_str()));
    if reads_no_cookie || same_origin::allows(&front.public_url, request.method(), request.headers()) {
        return next.run(request).await;
    }
    tracing::info!(method = %request.method(), "a request that came from another site was refused");
    ErrorPage(Trouble::Forbidden).into_response()
}

/// The size of a compressed page tells of secrets that stand on it: what is personal, or asked for with a cookie, is sent as it is.
pub async fn compress_only_public(mut request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let harmless = files::is_file(path)
        || ground::is_square(path)
        || api::is_open(path)
        || (is_public(path) && !request.headers().contains_key(header::COOKIE));
    if !harmless {
        request.headers_mut().remove(header::ACCEPT_ENCODING);
    }
    next.run(request).await
}

/// What broke is told in the log by its place; the visitor gets the site's own page.
pub fn broke(_: Box<dyn std::any::Any + Send>) -> Response {
    axum::http::StatusCode::INTERNAL_SERVER_ERROR.into_response()
}
