//! The whole site, asked without a network. One binary for all files: the site is linked once.
#![expect(clippy::unwrap_used, reason = "a question that cannot be asked is a failed test, outside a #[test] as well")]
mod access;
mod accounts;
mod api;
mod browser;
mod claims;
mod commands;
mod crisis;
mod desk;
mod duplicates;
mod edits;
mod find;
mod fresh;
mod front;
mod ground;
mod guide;
mod headers;
mod hours;
mod issuer;
mod journeys;
mod kept;
mod kept_list;
mod link;
mod listings;
mod loops;
mod mail;
mod matrix;
mod odd;
mod post_office;
mod replay;
mod rosters;
mod routing;
mod scripts;
mod sealed;
mod service_page;
mod sign_on;
mod statistics;
mod suggest;
mod tables;
mod teams;
mod tidy;
mod told;
mod twice;
mod unmet;
mod upkeep;
mod words;

use app::pages::{AppState, Assets, Clock, Settings, Site, links};
use axum::{
    Router,
    body::{Body, to_bytes},
    http::{HeaderMap, Request, StatusCode, header},
};
use domain::{Id, Language, Time, access::Caller, service::Service};
use leptos::prelude::LeptosOptions;
use server::{
    config::Rates,
    jobs::follow_index,
    web::{Front, limits::Gauge},
};
use std::{
    path::Path,
    sync::{
        Arc, OnceLock,
        atomic::{AtomicI64, Ordering},
    },
};
use store::{Cx, Db};
use tower::ServiceExt;

/// A site of its own for a test: a database, an index, a vault in a folder that goes away with it.
pub struct TestSite {
    pub state: AppState,
    pub router: Router,
    /// Milliseconds, as the site's clock shows them: it stands until a test moves it.
    time: Arc<AtomicI64>,
    folder: tempfile::TempDir,
}

pub struct Answer {
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub body: String,
}
impl Answer {
    pub fn header(&self, name: &str) -> &str {
        self.headers.get(name).map_or("", |value| value.to_str().unwrap())
    }
    pub fn json(&self) -> serde_json::Value {
        serde_json::from_str(&self.body).unwrap_or_else(|fault| panic!("{fault}: {}", self.body))
    }
}

impl TestSite {
    /// With nothing in it.
    pub async fn empty() -> Self {
        let folder = tempfile::tempdir().unwrap();
        Self::in_folder(folder, "http://127.0.0.1:3000", Rates { relaxed: true, ..Rates::default() }).await
    }
    /// With the sample catalogue in it, found by search.
    pub async fn sample() -> Self {
        Self::sample_with("http://127.0.0.1:3000", Rates { relaxed: true, ..Rates::default() }).await
    }
    pub async fn sample_with(public_url: &str, rates: Rates) -> Self {
        let folder = tempfile::tempdir().unwrap();
        let sample = sample();
        std::fs::copy(sample.join("kladka.sqlite"), folder.path().join("kladka.sqlite")).unwrap();
        std::fs::create_dir(folder.path().join("index")).unwrap();
        for file in std::fs::read_dir(sample.join("index")).unwrap().map(Result::unwrap) {
            std::fs::copy(file.path(), folder.path().join("index").join(file.file_name())).unwrap();
        }
        let site = Self::in_folder(folder, public_url, rates).await;
        site.follow().await;
        site
    }
    async fn in_folder(folder: tempfile::TempDir, public_url: &str, rates: Rates) -> Self {
        let db = store::open(&format!("sqlite:{}", folder.path().join("kladka.sqlite").display())).await.unwrap();
        store::migrate(&db).await.unwrap();
        Self::on(db, folder, public_url, rates)
    }
    /// On a database that has been migrated, of either kind; its vault and its files stand in the folder.
    pub fn on(db: Db, folder: tempfile::TempDir, public_url: &str, rates: Rates) -> Self {
        let time = Arc::new(AtomicI64::new(store::testing::noon().as_millisecond()));
        let shown = time.clone();
        let gauge = Arc::new(Gauge::new(rates));
        let settings = Settings {
            public_url: public_url.into(),
            demonstration: true,
            exit_url: "https://example.org/".into(),
            confirm_within: jiff::SignedDuration::from_hours(4),
            assets: Assets::plain(),
            tiles: None,
        };
        let site = Site {
            index: index(folder.path()),
            vault: vault::Vault::open(&folder.path().join("vault.key")).unwrap(),
            settings: Arc::new(settings),
            clock: Clock::new(move || Time::from_millisecond(shown.load(Ordering::SeqCst)).unwrap()),
            limits: gauge.clone(),
            sign_ons: Arc::new(app::pages::NoSignOns),
            searches: store::unmet::Searches::new([7; 32]),
            addresses: store::claims::AddressKey::of(&[7; 32]),
            left: app::pages::Left::default(),
            live: app::pages::Live::default(),
            db,
        };
        let leptos = LeptosOptions::builder().output_name("app").site_root(folder.path().join("site").display().to_string()).build();
        let state = AppState { leptos, site };
        let front = Front::new(public_url.parse().unwrap(), &[], gauge);
        Self { router: server::router_behind(state.clone(), front), state, time, folder }
    }
    /// As an operator's own: no demonstration.
    #[must_use]
    pub fn in_earnest(self) -> Self {
        let mut state = self.state.clone();
        state.site.settings = Arc::new(Settings { demonstration: false, ..Settings::clone(&state.site.settings) });
        Self { router: server::router(state.clone()), state, ..self }
    }
    pub fn cx(&self) -> Cx {
        Cx::new(self.state.site.db.clone(), Caller::System, self.state.site.clock.now())
    }
    pub fn folder(&self) -> &Path {
        self.folder.path()
    }
    pub fn minutes_pass(&self, minutes: i64) {
        self.time.fetch_add(minutes * 60_000, Ordering::SeqCst);
    }
    /// What a running process does by itself.
    pub async fn follow(&self) {
        follow_all(&self.cx(), &self.state.site.index).await;
    }
    pub async fn get(&self, path: &str) -> Answer {
        self.ask(Request::get(path).body(Body::empty()).unwrap()).await
    }
    /// As a browser sends a form of the site's own page.
    pub async fn post(&self, path: &str, form: &str) -> Answer {
        self.post_with(path, form, &[("sec-fetch-site", "same-origin")]).await
    }
    pub async fn post_with(&self, path: &str, form: &str, headers: &[(&str, &str)]) -> Answer {
        let mut request = Request::post(path).header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.ask(request.body(Body::from(form.to_owned())).unwrap()).await
    }
    pub async fn ask(&self, request: Request<Body>) -> Answer {
        let response = self.router.clone().oneshot(request).await.unwrap();
        let (parts, body) = response.into_parts();
        let body = to_bytes(body, usize::MAX).await.unwrap();
        Answer { status: parts.status, headers: parts.headers, body: String::from_utf8_lossy(&body).into_owned() }
    }
    /// Any service of the sample.
    pub async fn a_service(&self) -> Id<Service> {
        let filter = store::catalogue::Filter { object: "service", limit: 1, ..store::catalogue::Filter::default() };
        store::catalogue::ids(&self.cx(), &filter).await.unwrap().1[0].parse().unwrap()
    }
    /// Every page of residents, in one language.
    pub async fn resident_pages(&self, language: Language) -> Vec<String> {
        let service = self.a_service().await;
        let organization = store::services::find(&self.cx(), service).await.unwrap().organization.unwrap().id.unwrap();
        let fill = |pattern: &str, id: &str| pattern.replace("{lang}", language.code()).replace("{id}", id);
        let open = app::pages::doors().iter().filter(|line| {
            use app::pages::Door::{Administrator, Auditor, Desk, Editor, Keeper, Manager, Member, Planner, Provider, Staff};
            !matches!(line.door, Staff | Auditor | Keeper | Planner | Desk | Provider | Editor | Manager | Administrator | Member)
        });
        let of_organization = [links::pattern::ORGANIZATION, links::pattern::SUGGEST_ORGANIZATION, links::pattern::CLAIM];
        let id = |path: &str| if of_organization.contains(&path) { organization.text() } else { service.text() };
        open.map(|line| fill(line.path, &id(line.path))).collect()
    }
}

async fn follow_all(cx: &Cx, index: &search::Index) {
    follow_index::words(cx, index).await.unwrap();
    while follow_index::step(cx, index).await.unwrap() {}
}

fn index(folder: &Path) -> search::Index {
    let made = folder.join("index");
    if made.exists() { search::Index::open(&made).unwrap() } else { search::Index::in_memory().unwrap() }
}

/// The sample's database and its index: made once for all tests, then copied.
fn sample() -> &'static Path {
    static MADE: OnceLock<tempfile::TempDir> = OnceLock::new();
    MADE.get_or_init(|| {
        let made = tempfile::tempdir().unwrap();
        let folder = made.path().to_owned();
        // Tests have a runtime of their own each; this one must end before any of them reads the files.
        std::thread::spawn(move || {
            tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
                let db = store::open(&format!("sqlite:{}", folder.join("kladka.sqlite").display())).await.unwrap();
                store::migrate(&db).await.unwrap();
                let cx = Cx::new(db.clone(), Caller::Operator, store::testing::noon());
                store::import::sample(&cx, &|_| ()).await.unwrap();
                let index = search::Index::open(&folder.join("index")).unwrap();
                follow_all(&cx, &index).await;
                db.close().await;
            });
        })
        .join()
        .unwrap();
        made
    })
    .path()
}
